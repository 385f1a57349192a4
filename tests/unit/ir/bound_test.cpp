// Which reads of module variables need no check: a false "bound" would read garbage, so the doubtful cases count most.
#include "unit/ir/program.h"

using namespace tau;

TEST_CASE("bound globals: reads in f of x, with and without doubt") {
    struct {
        const char *text;
        bool bound;
    } rows[] = {
        {"x = 1\ndef f(): return x\nf()\n", true},
        {"def f(): return x\nx = 1\nf()\n", true},
        {"def f(): return x\nf()\nx = 1\n", false},
        {"def f(): return x\nprint(f)\nx = 1\n", false},
        {"def f(): return x\nprint(1)\nx = 1\n", true},
        {"def f(): return x\nclass C:\n    y = f()\nx = 1\n", false},
        {"def f(): return x\nclass C:\n    def g(): return f()\n    y = g()\nx = 1\n", false},
        {"def f(): return x\nclass C:\n    def g(self): return f()\n    h = g\nx = 1\n", true},
        {"def f(): return x\nclass C:\n    def g(): return f()\n    h = g\n    i = h()\nx = 1\n", false},
        {"def f(): return x\nclass B:\n    def __init_subclass__(cls): f()\nclass D(B): pass\nx = 1\n", false},
        {"def f(): return x\nclass B: pass\nclass D(B): pass\nx = 1\n", true},
        {"def f(): return x\ndef d(g): return g()\n@d\ndef h(): return f()\nx = 1\n", false},
        {"def f(): return x\ndef g(a=f()): pass\nx = 1\n", false},
        {"def f(): return x\nt = [f]\nx = 1\n", true},
        {"def f(): return x\nt = {f: 1}\nx = 1\n", false},
        {"def f(): return x\nt = sorted([2, 1], key=f)\nx = 1\n", false},
        {"def f(): return x\ng = f\ng()\nx = 1\n", false},
        {"def f(): return x\nif f():\n    x = 1\n", false},
        {"def f(): return x\nif 1:\n    x = 1\n", false},
        {"def f(): return x\nif 1 < 2:\n    g = f\nelse:\n    g = len\nstr(g)\nx = 1\n", false},
        {"def f(): return x\nx = 1\ndel x\n", false},
        {"x = 1\ndef f():\n    global x\n    del x\n    return x\n", false},
        {"def f(): return x\ny = list(x for _ in range(2))\nx = 1\n", false},
        {"def f(): return x\nfor i in range(2): f()\nx = 1\n", false},
        {"for x in (): pass\ndef f(): return x\n", false},
        {"def x(): return x()\nf = x\n", true},
        {"def f(): return x()\ndef x(): return f()\nf()\n", true},
        {"def f(): return x()\nclass x:\n    def m(self): return f()\n", true},
    };
    for (auto &row : rows) {
        std::string text = row.text;
        CAPTURE(text);
        auto made = test::make(text);
        std::string name = text.starts_with("def x") ? "x" : "f";
        std::string body = made->body(name);
        auto at = body.rfind("__main__.x");
        REQUIRE(at != body.npos);
        bool bound = body.substr(at, body.find('\n', at) - at).ends_with(" bound");
        CHECK(bound == row.bound);
    }
}

TEST_CASE("bound globals: a builtin's name is a builtin until the module binds it") {
    std::initializer_list<test::Text> texts = {
        {"__main__", "def f(): return size(1)\nf()\ndef size(x): return x\ndef g(): return size(2)\n"},
        {"builtins.a", "def size(x): ...\n", true}};
    auto made = test::make(texts);
    CHECK(made->count("f", "or builtin") == 1);
    CHECK(made->count("g", "or builtin") == 0);
}
