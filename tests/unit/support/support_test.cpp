// Support: interner, arena, sources and their encodings, the printing of diagnostics, character names.
#include "support/arena.h"
#include "support/diagnostics.h"
#include "support/source.h"
#include "support/symbol.h"
#include "support/unicode.h"
#include "support/unicode_names.h"

#include <doctest/doctest.h>
#include <string>

using namespace tau::support;

TEST_CASE("symbols: the same text is the same symbol, also after the table has grown") {
    Symbol first = intern("tau-symbol-test");
    for (int i = 0; i < 20000; i++) intern("tau-symbol-" + std::to_string(i));
    CHECK(intern("tau-symbol-test") == first);
    CHECK(intern("tau-symbol-7").text() == "tau-symbol-7");
    CHECK(intern("").text().empty());
    CHECK(intern("") != Symbol{});
    CHECK(first.id() != 0);
}

TEST_CASE("arena: alignment, large pieces, copies") {
    Arena arena;
    for (int i = 0; i < 1000; i++) {
        arena.allocate(3, 1);
        CHECK(reinterpret_cast<std::uintptr_t>(arena.allocate(8, 8)) % 8 == 0);
    }
    auto *big = static_cast<char *>(arena.allocate(1 << 20, 16));
    big[(1 << 20) - 1] = 1;
    std::string text = "abc";
    std::string_view copy = arena.copy(std::string_view(text));
    text[0] = 'x';
    CHECK(copy == "abc");
}

TEST_CASE("sources: line ends, byte order mark, lines") {
    DiagnosticSink sink;
    auto source = source_from_bytes("f.py",
                                    "\xEF\xBB\xBF"
                                    "a\r\nb\rc",
                                    sink);
    REQUIRE(source);
    CHECK(source->text == "a\nb\nc\n");
    CHECK(source->added_newline);
    CHECK(source->line_count() == 3);
    CHECK(source->line(2) == "b");
    CHECK(source->line(4).empty());
}

TEST_CASE("sources: encodings") {
    struct {
        std::string_view bytes, text, error;
    } rows[] = {
        {"# coding: latin-1\nx = '\xE9'\n", "x = '\xC3\xA9'", ""},
        {"#!/bin/x\n# -*- coding: iso-8859-15 -*-\n\xA4\n", "\xE2\x82\xAC", ""},
        {"# vim: set fileencoding=koi8-r :\n\xC1\n", "\xD0\xB0", ""},
        {"# coding: UTF_8\n\xC3\xA9\n", "\xC3\xA9", ""},
        {"x = 1\n# coding: latin-1\n", "x = 1", ""},
        {"\n\n# coding: nonsense\n", "# coding: nonsense", ""},
        {"# coding: nonsense\n", "", "encoding problem: nonsense"},
        {"# coding: ascii\n\xE9\n", "", "encoding problem: ascii"},
        {"x = '\xE9'\n", "",
         "Non-UTF-8 code starting with '\\xe9' in file f.py on line 1, but no encoding declared; see "
         "https://peps.python.org/pep-0263/ for details"},
        {"\xED\xA0\x80\n", "",
         "Non-UTF-8 code starting with '\\xed' in file f.py on line 1, but no encoding declared; see "
         "https://peps.python.org/pep-0263/ for details"},
    };
    for (const auto &row : rows) {
        DiagnosticSink sink;
        auto source = source_from_bytes("f.py", row.bytes, sink);
        INFO(row.bytes);
        CHECK((source != nullptr) == row.error.empty());
        if (source)
            CHECK(source->text.find(row.text) != std::string::npos);
        else
            CHECK(sink.reported()[0].message == row.error);
    }
}

TEST_CASE("diagnostics: text and JSON") {
    DiagnosticSink sink;
    auto source = source_from_bytes("f.py", "x = 1\n\tprint((\xC3\xA9)\n", sink);
    sink.report(Diag::InvalidSyntax, *source, Span{0, 1, 1, 0, 1, 1}, "");
    sink.report(Diag::NeverClosed, *source, Span{12, 13, 2, 6, 2, 7}, "(").notes.push_back("a note");
    CHECK(sink.error_count() == 2);
    CHECK(sink.to_text(false) == "f.py:1:1: error: SyntaxError: invalid syntax [E0100]\n"
                                 "    1 | x = 1\n"
                                 "      | ^\n"
                                 "f.py:2:7: error: SyntaxError: '(' was never closed [E0101]\n"
                                 "    2 | \tprint((\xC3\xA9)\n"
                                 "      | \t     ^\n"
                                 "      = note: a note\n");
    CHECK(sink.to_text(true).find("\033[1;31merror") != std::string::npos);
    CHECK(sink.to_json().find("{\"file\": \"f.py\", \"line\": 2, \"column\": 7, \"end_line\": 2, \"end_column\": 8, "
                              "\"severity\": \"error\", \"code\": \"E0101\", \"kind\": \"SyntaxError\", "
                              "\"message\": \"'(' was never closed\", \"notes\": [\"a note\"]}") != std::string::npos);
    CHECK(DiagnosticSink().to_json() == "[]\n");
}

TEST_CASE("diagnostics: the first error of a file stays first, the rest is sorted") {
    DiagnosticSink sink;
    auto source = source_from_bytes("f.py", "a\nb\nc\n", sink);
    for (std::uint32_t line : {3u, 2u, 1u}) sink.report(Diag::InvalidSyntax, *source, Span{0, 1, line, 0, line, 1}, "");
    auto order = sink.sorted();
    CHECK(order[0]->span.line == 3);
    CHECK(order[1]->span.line == 1);
    CHECK(order[2]->span.line == 2);
}

TEST_CASE("character names") {
    struct {
        std::string_view name;
        std::uint32_t code;
    } rows[] = {{"SPACE", 0x20},
                {"latin small letter e with acute", 0xE9},
                {"LINE FEED", 10},
                {"CJK UNIFIED IDEOGRAPH-4E00", 0x4E00},
                {"HANGUL SYLLABLE HAN", 0xD55C},
                {"SNAKE", 0x1F40D},
                {"NO SUCH CHARACTER", 0},
                {"HANGUL SYLLABLE XYZ", 0},
                {"CJK UNIFIED IDEOGRAPH-0041", 0}};
    for (const auto &row : rows) {
        std::uint32_t code = 0;
        INFO(row.name);
        CHECK(find_character_name(row.name, code) == (row.code != 0));
        if (row.code) CHECK(code == row.code);
    }
}
