// The lexer's working state; private to lexer.cpp and lex_*.cpp.
//
// In:  text.  Out: tokens appended to `out`.
// Every lex_* function starts with `at_` on its first character and leaves it behind its last.
#pragma once

#include <array>
#include <string_view>

#include "syntax/lexer.h"

namespace tau::syntax {

using support::Diag;
using support::Span;

enum CharClass : std::uint8_t { NameStart = 1, NameChar = 2, Digit = 4, HexDigit = 8 };
extern const std::array<std::uint8_t, 256> char_classes;
inline bool is_class(char c, int wanted) { return char_classes[static_cast<unsigned char>(c)] & wanted; }

struct Lexer {
    static constexpr int max_brackets = 200;
    static constexpr int max_indents = 100;
    static constexpr int max_fstrings = 100;

    Lexer(const support::Source &source, TokenStream &out);
    void run();

    // lexer.cpp
    void indentation();
    void change_indentation(int column, int alternative);
    bool one_token(); // false at the end of the text
    void newline();
    void operator_token();
    void open_bracket(char c);
    void close_bracket(char c);
    bool continuation(); // a backslash; false when it was an error
    void finish();
    void skip_to_line_end();

    // lex_name.cpp
    void name();
    void foreign_name(std::size_t begin);

    // lex_number.cpp
    void number();
    bool digits_with_underscores();
    bool radix_number(char radix);
    bool leading_zero();
    bool fraction_and_exponent();
    bool check_number_end(const char *kind);
    bool number_error(Diag id, std::vector<std::string> args, bool include_current);

    // lex_string.cpp
    void string(std::size_t prefix_length);
    bool scan_plain_string(std::size_t quote_at, char quote, int count);
    void fstring(std::size_t prefix_length);
    bool fstring_body(char quote, int count, bool raw, bool spec, int field_level);
    bool fstring_field(char quote, int count, bool raw);
    bool at_quotes(char quote, int count) const;

    char peek(std::size_t ahead = 0) const { return at_ + ahead < size_ ? text_[at_ + ahead] : '\0'; }
    Span span_from(std::size_t begin) const;
    // For tokens that may span lines: where the token began must be remembered.
    Span span_from(std::size_t begin, std::uint32_t line, std::size_t line_begin) const;
    Token &push(TokenKind kind, const Span &span);
    void error(Diag id, const Span &span, std::vector<std::string> args = {});
    void start_line(std::size_t begin) {
        line_++;
        line_begin_ = begin;
    }

    const char *text_;
    std::size_t size_;
    TokenStream &out_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::size_t line_begin_ = 0;
    bool at_line_start_ = true;
    int fstring_depth_ = 0;
    int field_depth_ = 0;
    bool stopped_ = false; // the file ended inside something
    std::vector<OpenBracket> brackets_;
    std::vector<int> indents_{0};
    std::vector<int> alternative_indents_{0};
};

} // namespace tau::syntax
