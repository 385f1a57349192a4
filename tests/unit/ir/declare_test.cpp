// What declaring a program finds: functions, classes, globals, captures, the facts of builtins.
#include "unit/ir/program.h"

#include <algorithm>

using namespace tau;
using support::intern;

TEST_CASE("declare: qualified names, owners and kinds") {
    auto made = test::make("def f():\n"
                           "    class C:\n"
                           "        def m(self): return [lambda: 0 for _ in ()]\n"
                           "    def g(): yield 1\n"
                           "    global h\n"
                           "    def h(): pass\n"
                           "x = (lambda: 1)\n");
    struct {
        const char *name;
        bool generator, lambda, owned;
    } rows[] = {
        {"f", false, false, false},
        {"f.<locals>.C.m", false, false, true},
        {"f.<locals>.C.m.<locals>.<listcomp>.<locals>.<lambda>", false, true, false},
        {"f.<locals>.g", true, false, false},
        {"h", false, false, false},
        {"<lambda>", false, true, false},
    };
    for (auto &row : rows) {
        CAPTURE(row.name);
        ir::Function *function = made->function(row.name);
        REQUIRE(function != nullptr);
        CHECK(function->is_generator == row.generator);
        CHECK(function->is_lambda == row.lambda);
        CHECK((function->owner != nullptr) == row.owned);
    }
}

TEST_CASE("declare: parameters") {
    auto made = test::make("def f(a, b=1, /, c=2, *d, e, g=3, **h): pass\n");
    const auto &params = made->function("f")->params;
    REQUIRE(params.size() == 7);
    const char *names[] = {"a", "b", "c", "d", "e", "g", "h"};
    ir::ParamKind kinds[] = {ir::ParamKind::PositionalOnly, ir::ParamKind::PositionalOnly, ir::ParamKind::Normal,
                             ir::ParamKind::Star,           ir::ParamKind::KeywordOnly,    ir::ParamKind::KeywordOnly,
                             ir::ParamKind::StarStar};
    bool defaults[] = {false, true, true, false, false, true, false};
    for (std::size_t i = 0; i < params.size(); ++i) {
        CHECK(params[i].name == names[i]);
        CHECK(params[i].kind == kinds[i]);
        CHECK(params[i].has_default == defaults[i]);
    }
}

TEST_CASE("declare: only what others can see is a global") {
    auto made = test::make("a = 1\n"
                           "b = 2\n"
                           "c = [b for _ in ()]\n"
                           "d = 4\n"
                           "def f():\n"
                           "    global e\n"
                           "    e = a\n"
                           "class K:\n"
                           "    x = c\n"
                           "    def m(self): return d\n");
    ir::ModuleDecl *root = made->program->root;
    for (const char *name : {"a", "d", "e"}) CHECK_MESSAGE(root->find_global(intern(name)), name);
    for (const char *name : {"b", "c", "f", "K"}) CHECK_MESSAGE(!root->find_global(intern(name)), name);
}

TEST_CASE("declare: reflection and imports make all variables visible") {
    auto made = test::make("a = 1\nprint(globals())\n");
    CHECK(made->program->root->find_global(intern("a")));
    auto two = test::make({{"__main__", "import m\n"}, {"m", "a = 1\n"}});
    CHECK(two->program->modules.size() == 3);
    CHECK(two->program->find_module(two->graph.find("m"))->find_global(intern("a")));
    CHECK(!two->program->root->find_global(intern("m")));
}

TEST_CASE("declare: captures pass through the functions between") {
    auto made = test::make("def f(a, b):\n"
                           "    def g():\n"
                           "        def h(): return a\n"
                           "        return h\n"
                           "    return [b for _ in a], g\n");
    CHECK(made->function("f.<locals>.g")->captures == std::vector{intern("a")});
    CHECK(made->function("f.<locals>.g.<locals>.h")->captures == std::vector{intern("a")});
    CHECK(made->count("f", "cell_new") == 1); // `b` is used by a comprehension only
}

TEST_CASE("declare: the files of builtins are one name space of facts") {
    auto made = test::make({{"__main__", "def use(): return helper(1), Box, _hidden\n"},
                            {"builtins.a", "def helper(x: int): ...\ndef helper(x: str): ...\n_table = 1\n", true},
                            {"builtins.b", "def _hidden(): return _table\nclass Box:\n    def f(self): ...\n", true}});
    ir::Program &program = *made->program;
    CHECK(program.builtin_functions.at(intern("helper")).size() == 2);
    REQUIRE(program.find_builtin_class(intern("Box")));
    CHECK(program.find_builtin_class(intern("Box"))->is_declared);
    CHECK(program.builtins->find_global(intern("_table")));
    CHECK(program.builtin_files.size() == 2);
    CHECK(program.builtin_files[0]->has_code);
    CHECK(!program.builtin_files[1]->has_code);
    CHECK(made->count("use", "library 'helper'") == 1);
    CHECK(made->count("use", "const_class class Box") == 1);
    CHECK(made->count("_hidden", "global_get") == 1);
    CHECK(made->sink.warning_count() == 1); // `_hidden` is not for programs
}

TEST_CASE("declare: declaring decorators of the library") {
    auto made = test::make({{"__main__", "import m\n"},
                            {"m",
                             "def wrap(f): return f\n"
                             "@native('c_name', raises=False)\ndef a(x: int) -> int: ...\n"
                             "@wrap\ndef b(): pass\n"
                             "@native_type('t')\nclass T:\n    @property\n    def x(self): ...\n",
                             true}});
    CHECK(made->function("a")->is_native);
    CHECK(made->function("a")->decorators.size() == 1);
    CHECK(made->function("b")->decorators.empty());
    CHECK(made->function("T.x")->decorators.size() == 1);
    ir::ModuleDecl *module = made->program->find_module(made->graph.find("m"));
    ir::build_body(*made->program, *module->body);
    std::string text = ir::dump(*module->body);
    CHECK(text.find("const_class class T") != text.npos);
    CHECK(text.find("class_begin") == text.npos);
}
