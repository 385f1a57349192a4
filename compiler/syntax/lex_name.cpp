// Names, keywords and the prefixes of string literals.
//
// In:  text at a letter.  Out: a Name, a keyword, or the string that the letters are a prefix of.
// Keywords are found in a perfect-enough hash table built at compile time from tokens.def, before anything is interned.
#include <fmt/format.h>

#include "support/unicode.h"
#include "syntax/lexer_state.h"

namespace tau::syntax {
namespace {

struct KeywordEntry {
    std::string_view text;
    TokenKind kind = TokenKind::Name;
};

constexpr std::size_t keyword_hash(std::string_view text) {
    auto c = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
    return (c(0) * 3 + c(1) * 7 + c(text.size() - 1) * 5 + text.size()) & 127;
}

constexpr std::array<KeywordEntry, 128> make_keywords() {
    std::array<KeywordEntry, 128> table{};
    auto add = [&](std::string_view text, TokenKind kind) {
        std::size_t at = keyword_hash(text);
        while (!table[at].text.empty()) at = (at + 1) & 127;
        table[at] = {text, kind};
    };
#define KEYWORD(name, text) add(text, TokenKind::name);
#include "syntax/tokens.def"
    return table;
}

constexpr std::array<KeywordEntry, 128> keywords = make_keywords();

TokenKind find_keyword(std::string_view text) {
    if (text.size() < 2 || text.size() > 8) return TokenKind::Name;
    for (std::size_t at = keyword_hash(text); !keywords[at].text.empty(); at = (at + 1) & 127)
        if (keywords[at].text == text) return keywords[at].kind;
    return TokenKind::Name;
}

// Whether `text` is a string prefix: at most one of each letter, r with b or f, u alone.
bool is_string_prefix(std::string_view text, bool &is_format) {
    bool b = false, r = false, u = false, f = false;
    for (char c : text) {
        char lower = static_cast<char>(c | 0x20);
        if (lower == 'b' && !(b || u || f)) b = true;
        else if (lower == 'u' && !(b || u || r || f)) u = true;
        else if (lower == 'r' && !(r || u)) r = true;
        else if (lower == 'f' && !(f || b || u)) f = true;
        else return false;
    }
    is_format = f;
    return true;
}

} // namespace

void Lexer::name() {
    std::size_t begin = at_;
    unsigned char seen = 0;
    const char *p = text_ + at_;
    while (is_class(*p, NameChar)) seen |= static_cast<unsigned char>(*p++); // the text ends in "\n"
    at_ = static_cast<std::size_t>(p - text_);
    if (seen >= 0x80) {
        foreign_name(begin);
        return;
    }
    std::string_view text(text_ + begin, at_ - begin);
    if ((*p == '"' || *p == '\'') && text.size() <= 2) {
        bool is_format = false;
        if (is_string_prefix(text, is_format)) {
            at_ = begin;
            is_format ? fstring(text.size()) : string(text.size());
            return;
        }
    }
    TokenKind kind = find_keyword(text);
    Token &token = push(kind, span_from(begin));
    if (kind == TokenKind::Name) token.symbol = support::intern(text);
}

// A name with characters outside ASCII: check each, then normalise.
void Lexer::foreign_name(std::size_t begin) {
    std::string_view text(text_ + begin, at_ - begin);
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        std::uint32_t code = support::decode_utf8(text, i, length);
        if (i == 0 ? support::is_identifier_start(code) : support::is_identifier_continue(code)) continue;
        at_ = begin + i + length;
        Span span = span_from(begin + i);
        std::string hex = fmt::format("{:04X}", code);
        if (support::is_printable(code)) error(Diag::InvalidCharacter, span, {std::string(text.substr(i, length)), hex});
        else error(Diag::NonPrintable, span, {hex});
        return;
    }
    Token &token = push(TokenKind::Name, span_from(begin));
    token.symbol = support::intern(support::normalize_nfkc(text));
}

} // namespace tau::syntax
