// Text as several commands need it: arguments in one word, columns of a terminal, escaping, numbers with units.
#include "driver/text.h"

#include <doctest/doctest.h>

using namespace tau::driver;

TEST_CASE("arguments in one word") {
    struct {
        std::string text;
        std::vector<std::string> words;
        bool closed;
    } rows[] = {
        {"", {}, true},
        {"  a  b ", {"a", "b"}, true},
        {"'a b' \"c d\"e", {"a b", "c de"}, true},
        {"'' x", {"", "x"}, true},
        {"a\\ b '\\'", {"a b", "\\"}, true},
        {"\"a\\\"b\"", {"a\"b"}, true},
        {"'open", {"open"}, false},
    };
    for (auto &row : rows) {
        std::vector<std::string> words;
        CHECK(split_arguments(row.text, words) == row.closed);
        CHECK(words == row.words);
    }
}

TEST_CASE("text: columns, filling, escaping") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("ñandú") == 5);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("e\xcc\x81") == 1);
    CHECK(display_width("\xff") == 1);
    CHECK(padded("日本", 6) == "日本  ");
    CHECK(padded("ab", 4, true) == "  ab");
    CHECK(json_quoted("a\"\\\n\xff日") == "\"a\\\"\\\\\\u000a\\ufffd日\"");
    CHECK(html_escaped("<a href=\"x\">&") == "&lt;a href=&quot;x&quot;&gt;&amp;");
    CHECK(in_time(0.5) == "500 µs");
    CHECK(in_time(12.34) == "12.3 ms");
    CHECK(in_time(1234) == "1.23 s");
    CHECK(in_bytes(2048) == "2 KiB");
    CHECK(in_percent(0.051) == "+5.1 %");
}
