// The compiler, a line per stage. In: options. Out: C text, or diagnostics in the sink.
// stage() does what every stage needs: it takes the time for --time, prints the result when --dump names it, and says
// whether to go on.
#include "pipeline.h"

#include "emit/emit.h"
#include "infer/infer.h"
#include "ir/build.h"
#include "lower/lower.h"
#include "names/expand.h"
#include "names/modules.h"
#include "passes/passes.h"
#include "support/diagnostics.h"
#include "syntax/dump.h"
#include "syntax/lexer.h"

#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>

namespace tau {

namespace {

struct Dump {
    const char *name;
    std::function<std::string()> text;
};

struct Run {
    const Options &options;
    support::DiagnosticSink &sink;
    Compiled compiled;
    size_t errors_before; // of other files that were checked in the same call

    // Runs one stage. `dumps` are the texts it can show, by the name that --dump asks for; the compilation ends after
    // one is printed, as it does after errors.
    template <class Work> bool stage(const char *name, Work work, std::initializer_list<Dump> dumps = {}) {
        auto start = std::chrono::steady_clock::now();
        work();
        std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
        compiled.times.push_back({name, spent.count()});
        if (sink.error_count() > errors_before) return false;
        for (const Dump &dump : dumps) {
            compiled.dumps.push_back(dump.name);
            if (options.dump != dump.name) continue;
            fmt::print("{}", dump.text());
            compiled.dumped = true;
            return false;
        }
        return true;
    }
};

// What the stages make. Giving thousands of small pieces back costs a fifth of the time of a `check`.
struct Work {
    names::ModuleGraph graph;
    std::unique_ptr<ir::Program> program;
    std::unique_ptr<infer::Analysis> analysis;
    mir::Program machine;
};

std::vector<names::SearchPath> search_path(const Options &options) {
    std::vector<names::SearchPath> search;
    for (const std::string &folder : options.search_paths) search.push_back({folder, false});
    search.push_back({options.home + "/stdlib", true});
    return search;
}

// What the modules' choice rested on: the files that were read, and for each import the files that a folder earlier in
// the search would have had to have for another choice.
void record_files(const names::ModuleGraph &graph, const Options &options, Compiled &compiled) {
    std::vector<std::string> folders;
    size_t slash = options.input.rfind('/');
    folders.push_back(slash == std::string::npos ? "" : options.input.substr(0, slash + 1));
    for (const names::SearchPath &search : search_path(options)) folders.push_back(search.directory + "/");
    std::set<std::string> absent;
    for (const std::string &path : graph.templates) compiled.source_files.push_back(path);
    for (const auto &module : graph.modules) {
        if (!module->path.empty()) compiled.source_files.push_back(module->path);
        for (const names::ImportEdge &edge : module->imports) {
            std::string relative = edge.name;
            for (char &c : relative)
                if (c == '.') c = '/';
            for (const std::string &folder : folders) {
                std::string stem = folder + relative;
                if (edge.target && edge.target->path.starts_with(stem)) break;
                for (const char *end : {"/__init__.py", "/__init__.tr", ".py", ".tr"}) absent.insert(stem + end);
                if (!edge.target) absent.insert(stem);
            }
        }
    }
    compiled.absent_files.assign(absent.begin(), absent.end());
}

std::string list_modules(const names::ModuleGraph &graph) {
    std::string text;
    for (const auto &module : graph.modules) text += fmt::format("{} {}\n", module->name, module->path);
    return text;
}

bool wanted(const ir::Function &function, const Options &options) {
    if (!options.dump_function.empty()) return function.qualname == options.dump_function || function.name == options.dump_function;
    return !(function.module && function.module->source && function.module->source->is_stdlib);
}

std::string dump_types(const infer::Analysis &analysis, const Options &options) {
    std::string text;
    for (const auto &instance : analysis.instances) {
        if (!instance->live || !wanted(*instance->fn, options)) continue;
        text += fmt::format("{} #{}(", instance->fn->qualname, instance->id);
        for (size_t k = 0; k < instance->params.size(); k++) text += (k ? ", " : "") + infer::to_string(instance->params[k]);
        text += fmt::format(") -> {}\n", infer::to_string(instance->result));
        for (const auto &block : instance->fn->blocks) {
            text += fmt::format("  b{}{}\n", block->id, instance->reachable[block->id] ? "" : " unreached");
            for (const ir::Instr *i : block->instrs)
                if (!instance->types[i->id]->bottom())
                    text += fmt::format("    %{} {}: {}\n", i->id, ir::op_name(i->op), infer::to_string(instance->types[i->id]));
        }
    }
    return text;
}

std::string dump_machine(const mir::Program &program, const Options &options) {
    std::string text;
    for (const auto &function : program.functions)
        if (wanted(*function->instance->fn, options)) text += mir::dump(*function);
    return text;
}

std::string c_name(const Options &options) {
    std::string name = options.input.substr(options.input.rfind('/') + 1);
    return name.substr(0, name.rfind('.')) + ".c";
}

// For errors alone: a build only makes the bodies that inference reaches.
void build_own_bodies(ir::Program &program) {
    for (size_t i = 0; i < program.functions.size(); i++) {
        ir::Function &function = *program.functions[i];
        if (function.module && function.module->source && !function.module->source->is_stdlib)
            ir::build_body(program, function);
    }
}

} // namespace

Compiled compile_to_c(const Options &options, support::DiagnosticSink &sink) {
    Run run{options, sink, {}, sink.error_count()};
    static Work *work; // of the call before: freed by the next one, and never at the end of the command
    delete work;
    work = new Work;
    names::ModuleGraph &graph = work->graph;
    std::unique_ptr<ir::Program> &program = work->program;
    std::unique_ptr<infer::Analysis> &analysis = work->analysis;
    mir::Program &machine = work->machine;
    bool go = run.stage("syntax", [&] { graph = names::load_program(options.input, search_path(options), sink); },
                        {{"tokens", [&] { return syntax::dump_tokens(*graph.root->source); }},
                         {"ast", [&] { return syntax::dump(graph.root->ast, {.indent = 2}) + "\n"; }},
                         {"modules", [&] { return list_modules(graph); }}});
    go = go && run.stage("expand", [&] { names::expand_templates(graph, sink); },
                         {{"expanded", [&] { return syntax::dump(graph.root->ast, {.indent = 2}) + "\n"; }}});
    record_files(graph, options, run.compiled);
    if (!go) return std::move(run.compiled);
    std::string text;
    go = run.stage("names", [&] { program = ir::declare_program(graph, sink); },
                   {{"ir", [&] { return ir::dump(*program, options.dump_function); }}});
    if (options.emit == "nothing" && options.dump.empty()) {
        run.compiled.ok = go && run.stage("ir", [&] { build_own_bodies(*program); });
        return std::move(run.compiled);
    }
    if (!go) return std::move(run.compiled);
    go = run.stage("infer", [&] { (analysis = std::make_unique<infer::Analysis>(*program))->run(); },
                   {{"types", [&] { return dump_types(*analysis, options); }}}) &&
         run.stage("lower", [&] { machine = lower::run(*analysis); }, {{"lowered", [&] { return dump_machine(machine, options); }}}) &&
         run.stage("passes", [&] { passes::run(machine); }, {{"passes", [&] { return dump_machine(machine, options); }}}) &&
         run.stage("emit", [&] { text = emit::program(machine, options.debug ? c_name(options) : ""); }, {{"c", [&] { return text; }}});
    if (go) run.compiled.c_units.push_back(std::move(text));
    run.compiled.ok = go;
    return std::move(run.compiled);
}

} // namespace tau
