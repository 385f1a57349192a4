// Texts in, a declared ir::Program out: what the tests of ir/ start from.
#pragma once

#include "ir/build.h"
#include "syntax/parser.h"

#include <doctest/doctest.h>
#include <initializer_list>
#include <string>

namespace tau::test {

struct Text {
    std::string name; // of the module; the first one is the root
    std::string text;
    bool is_stdlib = false;
};

struct Made {
    names::ModuleGraph graph;
    support::DiagnosticSink sink;
    std::unique_ptr<ir::Program> program;

    ir::Function *function(std::string_view qualname) {
        for (auto &function : program->functions)
            if (function->qualname == qualname) return function.get();
        return nullptr;
    }
    // The body as text, verified.
    std::string body(std::string_view qualname) {
        ir::Function *found = function(qualname);
        REQUIRE(found != nullptr);
        ir::build_body(*program, *found);
        CHECK(ir::verify(*found) == "");
        return ir::dump(*found);
    }
    int count(std::string_view qualname, std::string_view word) {
        std::string text = body(qualname);
        int found = 0;
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
        return found;
    }
};

inline std::unique_ptr<Made> make(std::initializer_list<Text> texts) {
    auto made = std::make_unique<Made>();
    for (const Text &text : texts) {
        auto module = std::make_unique<names::SourceModule>();
        module->name = text.name;
        module->path = text.name + ".py";
        module->is_stdlib = text.is_stdlib;
        module->source = support::source_from_bytes(module->path, text.text, made->sink);
        module->ast = syntax::parse(*module->source, made->graph.arena, made->sink);
        if (!made->graph.root) made->graph.root = module.get();
        made->graph.by_name[module->name] = module.get();
        made->graph.modules.push_back(std::move(module));
    }
    made->program = ir::declare_program(made->graph, made->sink);
    return made;
}

inline std::unique_ptr<Made> make(const std::string &text) { return make({{"__main__", text}}); }

} // namespace tau::test
