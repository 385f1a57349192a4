// Facts about built bodies that a golden dump would hide: bound flags, narrowing, unwinding, locations.
#include "unit/ir/program.h"

using namespace tau;
using ir::Op;

namespace {

// How often a word must be in the body of f.
struct Row {
    const char *body;
    const char *word;
    int times;
};

void check(std::initializer_list<Row> rows) {
    for (const Row &row : rows) {
        std::string text = std::string("def f(a, b, c=None):\n") + row.body, word = row.word;
        CAPTURE(text);
        CAPTURE(word);
        auto made = test::make(text);
        CHECK(made->count("f", word) == row.times);
    }
}

} // namespace

TEST_CASE("build: checks of bound variables stay only where they can fail") {
    check({
        {" x = a\n return x\n", "check_bound", 0},
        {" if a: x = 1\n return x\n", "check_bound", 1},
        {" if a: x = 1\n else: return b\n return x\n", "check_bound", 0},
        {" if a: x = 1\n print(x)\n return x\n", "check_bound", 1},
        {" while a:\n  x = 1\n  a = x\n", "check_bound", 0},
        {" while True:\n  x = 1\n  if a: break\n return x\n", "check_bound", 0},
        {" for x in a: pass\n return x\n", "check_bound", 1},
        {" try: x = a()\n except b: x = 1\n return x\n", "check_bound", 0},
        {" try: x = a()\n except b: pass\n return x\n", "check_bound", 1},
        {" try: a()\n finally: x = 1\n return x\n", "check_bound", 0},
        {" del a\n return a\n", "check_bound", 1},
        {" with a: x = b()\n return x\n", "check_bound", 1},
        {" match a:\n  case [x, y]: return x\n  case {'k': x}: return x\n", "check_bound", 0},
    });
}

TEST_CASE("build: loop variables get no phi that they do not need") {
    check({
        {" while b: a = a\n return a\n", "phi", 0},
        {" while b:\n  if a is None: c()\n return a\n", "phi", 0},
        {" n = 0\n while n < b: n += 1\n return n\n", "phi", 1},
        {" for i in a:\n  if i < b: c(i)\n", "phi", 0},
        {" try:\n  a(); b(); a()\n except c: return a\n", "phi", 0},
    });
}

TEST_CASE("build: conditions narrow") {
    check({
        {" if a is not None: return a\n", "pi", 1},
        {" if a < b: return a, b\n", "pi", 2},
        {" if a < b: return c\n", "pi", 0},
        {" if not (a and b): return c\n return a, b\n", "pi", 2},
        {" if 0 <= a < b: return a\n", "pi", 2},
        {" if (x := b()) is None: return x\n return a\n", "pi", 1},
        {" return a or b\n", "pi", 1},
        {" if a: a = b\n return a\n", "pi", 1},
    });
}

TEST_CASE("build: constants decide branches") {
    check({
        {" while True: a()\n", "branch", 0},
        {" if 0: a()\n", "call", 0},
        {" if not __debug__: a()\n", "call", 0},
        {" while 1:\n  if a: break\n return 1\n", "branch", 1},
        {" return -1\n", "neg", 0},
        {" return -a\n", "neg", 1},
    });
}

TEST_CASE("build: each way out of finally and with has its copy") {
    check({
        {" try: return a\n finally: b()\n", "call", 1},
        {" try: a()\n finally: b()\n", "call", 3},
        {" for x in a:\n  try:\n   if x: break\n   if b: continue\n   c()\n  finally: print()\n", "'print'", 4},
        {" with a: return 1\n", "__exit__", 1},
        {" with a: b()\n", "__exit__", 2},
        {" try: a()\n except b as e: return e\n", "end_catch", 4},
        {" try: a()\n except: b()\n", "end_catch", 3},
    });
}

TEST_CASE("build: every construct gives a well-formed body") {
    for (const char *text : {
             " yield from a\n yield\n return b\n",
             " try:\n  try: a()\n  finally: return 1\n except b: pass\n",
             " for x in a:\n  try: continue\n  finally: break\n",
             " try:\n  with a as (x, *y): yield x\n except (b, c) as e: raise c from e\n else: return y\n finally: del a\n",
             " return [x for y in a if y for x in y if x], {x: y for x, y in b}, {*c}, (z for z in a)\n",
             " def g(): nonlocal a; a += 1; return lambda: (a, b)\n return g\n",
             " class C(a, k=b, **c):\n  x = a\n  for i in b: y = i\n  del x\n  def m(self): return super().m(*a)\n return C\n",
             " match a:\n  case (1 | 2 as x) if x > b: return x\n  case C(p, q=[*r, _]) | D(p, q=[_, *r]): return p, r\n  case _: pass\n",
             " assert a < b, c\n global q\n q = a\n del q\n import os.path as z\n from m import n\n",
             " a.b[c] += 1\n a[1:2, ::3] = b\n (a.x, [*a.y]) = c\n x: int = 3\n a.z: int\n",
             " while a:\n  while b:\n   if c: break\n  else: continue\n  break\n else: return 1\n",
             " try: a()\n except b:\n  try: raise\n  except c: raise a from None\n  finally: b()\n",
         }) {
        CAPTURE(text);
        auto made = test::make(std::string("def f(a, b, c):\n") + text);
        for (std::size_t i = 0; i < made->program->functions.size(); ++i) {
            ir::build_body(*made->program, *made->program->functions[i]);
            CHECK(ir::verify(*made->program->functions[i]) == "");
        }
        CHECK(!made->sink.has_errors());
    }
}

TEST_CASE("build: long programs need no deep stack") {
    std::string text = "def f(a):\n x = a\n";
    for (int i = 0; i < 20000; ++i) text += " if a: x = x\n";
    auto made = test::make(text + " return x\n");
    CHECK(made->count("f", "phi") == 0);
}

TEST_CASE("build: places of instructions are CPython's") {
    auto made = test::make("def f(a):\n    x = a.b + a[1]\n    return [y() for y in x]\n");
    ir::Function *function = made->function("f");
    ir::build_body(*made->program, *function);
    bool add = false, call = false;
    for (const auto &block : function->blocks) {
        for (const ir::Instr *instr : block->instrs) {
            if (instr->op == Op::add) {
                add = true;
                CHECK(instr->loc->node->span.line == 2);
                CHECK(instr->loc->node->span.col == 8);
                CHECK(instr->loc->node->span.end_col == 18);
                CHECK(!instr->loc->inlined_at);
            }
            if (instr->op == Op::call) {
                call = true;
                CHECK(instr->loc->frame_name == "<listcomp>");
                REQUIRE(instr->loc->inlined_at);
                CHECK(instr->loc->inlined_at->node->span.col == 11);
                CHECK(!instr->loc->inlined_at->frame_name);
            }
        }
    }
    CHECK(add);
    CHECK(call);
}

TEST_CASE("build: what is not covered is said with its name") {
    for (const char *text : {"async def f(): pass\n", "type X = int\n", "eval('1')\n"}) {
        CAPTURE(text);
        auto made = test::make(text);
        ir::build_body(*made->program, *made->program->root->body);
        CHECK(made->sink.error_count() == 1);
    }
}
