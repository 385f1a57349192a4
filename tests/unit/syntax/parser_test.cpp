// Parser: what the golden trees and the oracle don't show. Recovery, limits, positions, constants, speed of bad input.
#include "front_end.h"
#include "support/stack.h"
#include "syntax/walk.h"

#include <array>
#include <doctest/doctest.h>

using namespace tau;
using namespace tau::test;
using namespace tau::syntax;

namespace {

std::string errors(std::string_view text) {
    FrontEnd front(text);
    std::string out;
    for (const support::Diagnostic *item : front.sink.sorted())
        out += fmt::format("{}:{} {}\n", item->span.line, item->span.col + 1, item->message);
    return out;
}

// On the stack that the compiler gives itself.
std::string first_error(const std::string &text) {
    std::string error;
    support::with_large_stack([&] { error = FrontEnd(text).first_error(); });
    return error;
}

std::string repeat(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; i++) out += text;
    return out;
}

std::string place(const Node *node) {
    const Span &s = node->span;
    return fmt::format("{}:{}-{}:{}", s.line, s.col, s.end_line, s.end_col);
}

} // namespace

TEST_CASE("several errors in one file are all found, once") {
    CHECK(
        errors("x = = 1\nok = 2\nf(a b)\n\nclass C:\n    def f(self)\n        return 1\n    y = )\nz = 3\n") ==
        "8:9 unmatched ')'\n1:5 invalid syntax\n3:3 invalid syntax. Perhaps you forgot a comma?\n6:16 expected ':'\n");
    CHECK(errors("if x\n    y = 1\nelse:\n    z = 2\nw = 3\n") == "1:5 expected ':'\n");
    CHECK(errors("x = 1\n    y = 2\n    z = 3\nw = = 4\n") == "2:4 unexpected indent\n4:5 invalid syntax\n");
    CHECK(errors("print((1)\nx = 2\n") == "1:6 '(' was never closed\n");
}

TEST_CASE("no more than ten errors per file") {
    FrontEnd front(repeat("x = = 1\n", 100));
    CHECK(front.sink.error_count() == 10);
}

TEST_CASE("deep nesting is an error, never a crash") {
    CHECK(errors(repeat("(", 10000)) == "1:201 too many nested parentheses\n");
    CHECK(errors(repeat("[", 100000) + "\n") == "1:201 too many nested parentheses\n");
    for (std::string text :
         {repeat("not ", 100000) + "x\n", repeat("-", 100000) + "1\n", repeat("lambda: ", 50000) + "x\n",
          "x" + repeat("**x", 50000) + "\n", "1" + repeat("+1", 100000) + "\n", "x" + repeat(".a", 100000) + "\n",
          "x" + repeat(" if x else x", 50000) + "\n"}) {
        CHECK(first_error(text) == "RecursionError 1 maximum recursion depth exceeded during compilation");
    }
    CHECK(first_error(repeat("(", 200) + "1" + repeat(")", 200) + "\n") == "ok");
    CHECK(first_error("x = 1" + repeat(" + 1", 2000) + "\n") == "ok");
}

TEST_CASE("bad input is not slow") {
    for (std::string text :
         {repeat("[", 199) + "1 2" + repeat("]", 199) + "\n", repeat("f(a=", 150) + "1 2" + repeat(")", 150) + "\n",
          repeat("{1:", 150) + "1 2" + repeat("}", 150) + "\n", repeat("(x y", 150) + repeat(")", 150) + "\n",
          repeat("lambda x=", 900) + "1 2\n"}) {
        FrontEnd front(text);
        CHECK(front.sink.has_errors());
    }
}

TEST_CASE("positions are CPython's: bytes, with parentheses where the rule begins with them") {
    FrontEnd front("(a) + (b)\n((c))\n(d, e)\n\xC3\xA9 = f(\n  g)\nif h: i;\n");
    CHECK(front.first_error() == "ok");
    CHECK(place(front.expression(0)) == "1:0-1:9");
    CHECK(place(as<BinOp>(front.expression(0))->left) == "1:1-1:2");
    CHECK(place(front.expression(1)) == "2:2-2:3");
    CHECK(place(front.expression(2)) == "3:0-3:6");
    CHECK(place(front.statement(3)) == "4:0-5:4");
    CHECK(place(as<Assign>(front.statement(3))->value) == "4:5-5:4");
    CHECK(place(front.statement(4)) == "6:0-6:8"); // the semicolon belongs to the `if`
}

TEST_CASE("constants") {
    FrontEnd front(
        "0x7fff_ffff_ffff_ffff; 9223372036854775808; 1_0.5e1; 3j; 'a\\u00e9\\ud800'; b'\\xff'; '\\N{bullet}'\n");
    CHECK(front.first_error() == "ok");
    auto constant = [&](std::size_t at) { return as<Constant>(front.expression(at))->value; };
    CHECK(constant(0).integer == INT64_MAX);
    CHECK(constant(1).is_big);
    CHECK(constant(1).text == "9223372036854775808");
    CHECK(constant(2).number == 105.0);
    CHECK(constant(3).kind == ConstantKind::Complex);
    CHECK(constant(3).number == 3.0);
    CHECK(constant(4).text == "a\xC3\xA9\xED\xA0\x80");
    CHECK(constant(5).text == "\xFF");
    CHECK(constant(6).text == "\xE2\x80\xA2");
}

TEST_CASE("names are normalised") {
    FrontEnd front("\xEF\xAC\x81\n"); // the ligature fi
    CHECK(as<Name>(front.expression(0))->id.text() == "fi");
}

TEST_CASE("as<For> accepts its asynchronous twin, dyn_as tells kinds apart") {
    FrontEnd front("async def f():\n    async for x in y: pass\n");
    auto *function = dyn_as<FunctionDef>(front.statement(0));
    REQUIRE(function);
    CHECK(function->kind == NodeKind::AsyncFunctionDef);
    CHECK(dyn_as<For>(function->body[0]));
    CHECK(!dyn_as<While>(function->body[0]));
    CHECK(!dyn_as<AsyncFor>(static_cast<const Node *>(nullptr)));
    CHECK(model_of(NodeKind::AsyncWith) == NodeKind::With);
}

TEST_CASE("for_each_child visits in the grammar's order and skips what is absent") {
    FrontEnd front("a if b else c\nd[e:f]\n");
    std::string names;
    auto visit = [&](const Node *node, auto self) -> void {
        if (auto *name = dyn_as<Name>(node)) names += name->id.text();
        for_each_child(node, [&](const Node *child) { self(child, self); });
    };
    visit(front.module, visit);
    CHECK(names == "bacdef");
}

TEST_CASE("odd files parse") {
    for (std::string_view text : {"", "\n", "   \n\t\n", "# only a comment", "x", "\f\nx = 1\n",
                                  "if x:\n  y\n \f  # c\n", "x = 1\r\ny = 2\rz = 3"})
        CHECK(FrontEnd(text).first_error() == "ok");
}
