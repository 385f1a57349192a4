// Scopes and the import graph, beyond what the comparison with CPython's symtable covers.
#include "../syntax/front_end.h"
#include "names/modules.h"

#include <array>
#include <doctest/doctest.h>
#include <filesystem>

using namespace tau;
using namespace tau::test;
using namespace tau::names;

namespace {

support::Symbol symbol(std::string_view text) { return support::intern(text); }

// A directory with files, gone at the end.
struct Tree {
    std::filesystem::path root = std::filesystem::temp_directory_path() / fmt::format("tau-names-{}", getpid());

    explicit Tree(std::initializer_list<std::pair<const char *, const char *>> files) {
        for (auto [name, text] : files) {
            std::filesystem::create_directories((root / name).parent_path());
            std::ofstream(root / name) << text;
        }
    }
    ~Tree() { std::filesystem::remove_all(root); }
    std::string path(const char *name) const { return (root / name).string(); }
};

std::string names_of(const std::vector<SourceModule *> &modules) {
    std::string out;
    for (const SourceModule *module : modules) out += (out.empty() ? "" : " ") + module->name;
    return out;
}

} // namespace

TEST_CASE("mangling") {
    CHECK(mangle(symbol("C"), symbol("__x")) == symbol("_C__x"));
    CHECK(mangle(symbol("__C"), symbol("__x")) == symbol("_C__x"));
    for (const char *kept : {"__x__", "_x", "x", "__", "__a.b"})
        CHECK(mangle(symbol("C"), symbol(kept)) == symbol(kept));
    CHECK(mangle(symbol("___"), symbol("__x")) == symbol("__x"));
}

TEST_CASE("cells and free variables pass through every function between") {
    FrontEnd front("def f(a):\n    b = 1\n    class C:\n        def g(self):\n            return a, [b for _ in b]\n");
    CHECK(front.first_error() == "ok");
    Scope *f = front.scopes.scope_of(front.statement(0));
    REQUIRE(f);
    CHECK(f->lookup(symbol("a"))->storage == Storage::Cell);
    CHECK(f->lookup(symbol("b"))->storage == Storage::Cell);
    Scope *c = f->children.at(0), *g = c->children.at(0), *comprehension = g->children.at(0);
    CHECK(c->lookup(symbol("a"))->storage == Storage::Free);
    CHECK(g->lookup(symbol("b"))->storage == Storage::Free);
    CHECK(comprehension->kind == ScopeKind::Comprehension);
    CHECK(comprehension->lookup(symbol("b"))->storage == Storage::Free);
    CHECK(comprehension->lookup(symbol("_"))->is_iteration);
    CHECK(!c->needs_class_cell);
}

TEST_CASE("super needs the class cell, class variables are invisible to methods") {
    FrontEnd front("class C:\n    x = 1\n    def f(self):\n        super().f(x)\n");
    Scope *c = front.scopes.scope_of(front.statement(0));
    CHECK(c->needs_class_cell);
    CHECK(c->children.at(0)->lookup(symbol("__class__"))->storage == Storage::Free);
    CHECK(c->children.at(0)->lookup(symbol("x"))->storage == Storage::GlobalImplicit);
}

TEST_CASE("private names are stored mangled and found by mangled()") {
    FrontEnd front("class C:\n    def f(self):\n        __x = 1\n        return lambda: __x\n");
    Scope *f = front.scopes.scope_of(front.statement(0))->children.at(0);
    CHECK(f->mangled(symbol("__x")) == symbol("_C__x"));
    CHECK(f->lookup(symbol("_C__x"))->storage == Storage::Cell);
    CHECK(f->lookup(symbol("_C__x"))->source_name == symbol("__x"));
}

TEST_CASE("kinds of functions") {
    FrontEnd front("def a(): yield\nasync def b(): await x\nasync def c(): yield\nd = lambda *e, **f: (yield)\n"
                   "async def g(): return [h async for h in i]\n");
    CHECK(front.first_error() == "ok");
    auto scope = [&](std::size_t at) { return front.scopes.module()->children.at(at); };
    CHECK((scope(0)->is_generator && !scope(0)->is_coroutine));
    CHECK((!scope(1)->is_generator && scope(1)->is_coroutine));
    CHECK((scope(2)->is_generator && scope(2)->is_coroutine));
    CHECK((scope(3)->is_generator && scope(3)->has_varargs && scope(3)->has_varkeywords));
    CHECK((scope(4)->is_coroutine && scope(4)->returns_value));
}

TEST_CASE("walrus in a comprehension binds outside") {
    FrontEnd front("def f():\n    [y := x for x in z]\n    return y\n[v := u for u in t]\n");
    CHECK(front.first_error() == "ok");
    Scope *f = front.scopes.module()->children.at(0);
    CHECK(f->lookup(symbol("y"))->storage == Storage::Cell);
    CHECK(f->children.at(0)->lookup(symbol("y"))->storage == Storage::Free);
    CHECK(front.scopes.module()->lookup(symbol("v"))->storage == Storage::GlobalExplicit);
}

TEST_CASE("type parameters have a scope of their own") {
    FrontEnd front("def f[T](x: T) -> T: return T\ntype A[S] = S\n");
    CHECK(front.first_error() == "ok");
    Scope *params = front.scopes.type_params_of(front.statement(0));
    REQUIRE(params);
    CHECK(params->lookup(symbol("T"))->storage == Storage::Cell);
    CHECK(front.scopes.scope_of(front.statement(0))->lookup(symbol("T"))->storage == Storage::Free);
    CHECK(front.scopes.type_params_of(front.statement(1)) != nullptr);
}

TEST_CASE("import graph: packages, relative imports, cycles, missing modules") {
    Tree tree(
        {{"main.py",
          "import pkg.a as a, top\nfrom pkg import b, c\nfrom ns.inner import x\n"
          "try:\n    import missing_one\nexcept ImportError:\n    pass\nimport missing_two\nimport pkg.no.such\n"},
         {"top.py", "import main\n"},
         {"pkg/__init__.py", "from . import b\nc = 1\n"},
         {"pkg/a.py", "from .b import y\nfrom ..too.far import z\n"},
         {"pkg/b.py", "def f():\n    from . import a\n"},
         {"pkg/sub/__init__.tr", "__all__ = ['deep']\n"},
         {"pkg/sub/deep.py", ""},
         {"ns/inner.py", "from pkg.sub import *\n"},
         {"lib/top.py", "never = 1\n"},
         {"lib/pkg/__init__.py", ""}});
    support::DiagnosticSink sink;
    ModuleGraph graph = load_program(tree.path("main.py"), {{tree.path("lib"), true}}, sink);
    CHECK(graph.root->name == "__main__");
    CHECK(names_of(graph.root->deps) == "pkg pkg.a top pkg.b ns ns.inner");
    CHECK(names_of(graph.find("pkg.a")->deps) == "pkg pkg.b");
    CHECK(names_of(graph.find("pkg.b")->deps) == "pkg pkg.a");
    CHECK(names_of(graph.find("ns.inner")->deps) == "pkg pkg.sub pkg.sub.deep");
    CHECK(graph.find("ns")->is_namespace);
    CHECK(graph.find("ns")->ast == nullptr);
    CHECK(graph.find("main") != nullptr); // the root imported by name is another module
    CHECK(graph.find("top")->path == tree.path("top.py"));
    CHECK(!graph.find("missing_one"));
    CHECK(graph.find("pkg.a")->parent == graph.find("pkg"));

    const std::vector<ImportEdge> &imports = graph.root->imports;
    REQUIRE(imports.size() == 8);
    CHECK(imports[3].is_submodule);
    CHECK(imports[3].name == "pkg.b");
    CHECK((imports[5].optional && !imports[5].target));
    CHECK(imports[7].missing == "pkg.no");
    std::string messages;
    for (const support::Diagnostic *item : sink.sorted())
        messages += item->message.substr(0, item->message.find(':')) + "\n";
    CHECK(messages ==
          "no module named 'missing_two'\nno module named 'pkg.no'\nrelative import beyond the top-level package\n");
    CHECK(!sink.has_errors());
}

TEST_CASE("import graph: files that can't be read") {
    Tree tree({{"main.py", "import broken\n"}, {"broken.py", "x = = 1\n"}});
    support::DiagnosticSink sink;
    load_program(tree.path("main.py"), {}, sink);
    REQUIRE(sink.error_count() == 1);
    CHECK(sink.reported()[0].path == tree.path("broken.py"));
    for (const char *path : {"no-such-file.py", ""}) {
        support::DiagnosticSink other;
        CHECK(!check_file(tree.path(path), other));
        CHECK(other.error_count() == 1);
    }
}
