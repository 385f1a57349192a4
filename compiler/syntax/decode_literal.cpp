// Escape sequences of string and bytes literals.
//
// In:  the text between the quotes.  Out: its value; the source text itself where nothing is escaped.
// Positions in messages count as CPython's decoder does, which sees every non-ASCII character as ten bytes.
#include <fmt/format.h>

#include "support/unicode.h"
#include "support/unicode_names.h"
#include "syntax/parser_state.h"

namespace tau::syntax {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = static_cast<char>(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The offset CPython's unicode-escape decoder would name for body[at].
std::size_t decoder_position(std::string_view body, std::size_t at) {
    std::size_t position = 0;
    for (std::size_t i = 0; i < at; i++) {
        auto byte = static_cast<unsigned char>(body[i]);
        if (byte < 0x80)
            position++;
        else if (byte >= 0xC0)
            position += 10;
    }
    return position;
}

// Escapes that mean one fixed character in text and bytes alike; -1 for others.
int simple_escape(char c) {
    switch (c) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'a': return 7;
    case 'b': return 8;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    default: return -1;
    }
}

std::uint32_t octal(std::string_view body, std::size_t &at) {
    std::uint32_t code = 0;
    for (int i = 0; i < 3 && at < body.size() && body[at] >= '0' && body[at] <= '7'; i++)
        code = code * 8 + static_cast<std::uint32_t>(body[at++] - '0');
    return code;
}

} // namespace

// At the letter of a \x, \u, \U or \N escape.
bool Parser::unicode_escape(std::string_view body, std::size_t &at, std::string &to) {
    char letter = body[at];
    std::size_t begin = at - 1;
    auto wrong = [&](std::size_t end, std::string_view reason) {
        std::size_t first = decoder_position(body, begin), last = decoder_position(body, end) - 1;
        const Span &span = behind_strings()->span;
        raise(Diag::BadUnicodeEscape, span, first, last, reason);
        return false;
    };
    at++;
    if (letter == 'N') {
        std::size_t close = at < body.size() && body[at] == '{' ? body.find('}', at) : body.npos;
        if (close == body.npos || close == at + 1) {
            std::size_t end = at < body.size() && body[at] == '{' ? (close == body.npos ? body.size() : at + 1) : at;
            return wrong(end, "malformed \\N character escape");
        }
        std::string_view name = body.substr(at + 1, close - at - 1);
        at = close + 1;
        std::uint32_t code = 0;
        if (!support::find_character_name(name, code)) return wrong(at, "unknown Unicode character name");
        support::append_utf8(to, code);
        return true;
    }
    std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < digits; i++, at++) {
        int digit = at < body.size() ? hex_value(body[at]) : -1;
        if (digit < 0) return wrong(at, fmt::format("truncated \\{}{} escape", letter, std::string(digits, 'X')));
        code = code << 4 | static_cast<std::uint32_t>(digit);
    }
    if (code > 0x10FFFF) return wrong(at, "illegal Unicode character");
    support::append_utf8(to, code);
    return true;
}

// At the `x` of a \x escape in bytes.
bool Parser::bytes_escape(std::string_view body, std::size_t &at, std::string &to) {
    int high = at + 1 < body.size() ? hex_value(body[at + 1]) : -1;
    int low = at + 2 < body.size() ? hex_value(body[at + 2]) : -1;
    if (high < 0 || low < 0) {
        raise(Diag::BadByteEscape, behind_strings()->span, at - 1);
        return false;
    }
    to.push_back(static_cast<char>(high << 4 | low));
    at += 3;
    return true;
}

bool Parser::decode_literal(const LiteralText &literal, std::string_view &result) {
    std::string_view body = literal.body;
    if (literal.bytes)
        for (char c : body)
            if (static_cast<unsigned char>(c) >= 0x80) {
                raise(Diag::BytesNonAscii, behind_strings()->span);
                return false;
            }
    bool escapes = !literal.raw && body.find('\\') != body.npos;
    bool braces = literal.fstring && body.find_first_of("{}") != body.npos;
    result = body;
    if (!escapes && !braces) return true;
    std::string to;
    to.reserve(body.size());
    for (std::size_t at = 0; at < body.size();) {
        char c = body[at];
        if (literal.fstring && (c == '{' || c == '}')) {
            to.push_back(c);
            at += at + 1 < body.size() && body[at + 1] == c ? 2 : 1;
            continue;
        }
        if (c != '\\' || literal.raw) {
            to.push_back(c);
            at++;
            continue;
        }
        if (++at >= body.size()) {
            to.push_back('\\');
            break;
        }
        c = body[at];
        if (int simple = simple_escape(c); simple >= 0) {
            to.push_back(static_cast<char>(simple));
            at++;
        } else if (c == '\n') {
            at++;
        } else if (c >= '0' && c <= '7') {
            std::uint32_t code = octal(body, at);
            literal.bytes ? to.push_back(static_cast<char>(code)) : support::append_utf8(to, code);
        } else if (c == 'x' && literal.bytes) {
            if (!bytes_escape(body, at, to)) return false;
        } else if (!literal.bytes && (c == 'x' || c == 'u' || c == 'U' || c == 'N')) {
            if (!unicode_escape(body, at, to)) return false;
        } else {
            to.push_back('\\'); // an unknown escape stands for itself
        }
    }
    result = arena_.copy(std::string_view(to));
    return true;
}

} // namespace tau::syntax
