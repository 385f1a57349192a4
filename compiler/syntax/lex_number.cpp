// Numeric literals: only their extent and validity; the parser computes the value.
//
// In:  text at a digit, or a dot before one.  Out: a Number, or an Error at the offending character.
// A letter right behind a number is an error unless it begins a keyword that may follow (`1if x else y`).
#include <fmt/format.h>

#include "syntax/lexer_state.h"

namespace tau::syntax {

bool Lexer::number_error(Diag id, std::vector<std::string> args, bool include_current) {
    std::size_t begin = at_ > 0 && !include_current ? at_ - 1 : at_;
    if (include_current) at_++;
    Span span = span_from(begin);
    error(id, span, std::move(args));
    while (is_class(peek(), NameChar)) at_++;
    return false;
}

// Digits with single underscores between them, `at_` on the first.
bool Lexer::digits_with_underscores() {
    for (;;) {
        while (is_class(peek(), Digit)) at_++;
        if (peek() != '_') return true;
        at_++;
        if (!is_class(peek(), Digit)) return number_error(Diag::InvalidNumber, {"decimal"}, false);
    }
}

bool Lexer::check_number_end(const char *kind) {
    char c = peek();
    if (!is_class(c, NameChar)) return true;
    std::string_view rest(text_ + at_, size_ - at_);
    for (std::string_view word : {"and", "else", "for", "if", "in", "is", "or", "not"})
        if (rest.starts_with(word) && (word[0] == 'i' || !is_class(rest[word.size()], NameChar))) return true;
    return number_error(Diag::InvalidNumber, {kind}, false);
}

bool Lexer::radix_number(char radix) {
    const char *kind = radix == 'x' ? "hexadecimal" : radix == 'o' ? "octal" : "binary";
    auto fits = [&](char c) {
        return radix == 'x' ? is_class(c, HexDigit) : c >= '0' && c <= (radix == 'o' ? '7' : '1');
    };
    at_ += 2;
    do {
        if (peek() == '_') at_++;
        if (!fits(peek())) {
            if (is_class(peek(), Digit)) return number_error(Diag::InvalidDigit, {std::string(1, peek()), kind}, true);
            return number_error(Diag::InvalidNumber, {kind}, false);
        }
        while (fits(peek())) at_++;
    } while (peek() == '_');
    if (is_class(peek(), Digit)) return number_error(Diag::InvalidDigit, {std::string(1, peek()), kind}, true);
    return check_number_end(kind);
}

// Behind the integer digits: fraction, exponent, imaginary suffix. `at_` on what follows the digits.
bool Lexer::fraction_and_exponent() {
    if (peek() == '.') {
        at_++;
        if (is_class(peek(), Digit) && !digits_with_underscores()) return false;
    }
    if ((peek() | 0x20) == 'e') {
        std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (is_class(peek(1 + sign), Digit)) {
            at_ += 1 + sign;
            if (!digits_with_underscores()) return false;
        } else if (sign) {
            at_ += 2;
            return number_error(Diag::InvalidNumber, {"decimal"}, false);
        }
    }
    if ((peek() | 0x20) == 'j') {
        at_++;
        return check_number_end("imaginary");
    }
    return check_number_end("decimal");
}

// A literal that begins with 0: zero, a float, or an error with old octal syntax.
bool Lexer::leading_zero() {
    std::size_t begin = at_;
    for (;;) {
        while (peek() == '0') at_++;
        if (peek() != '_') break;
        at_++;
        if (!is_class(peek(), Digit)) return number_error(Diag::InvalidNumber, {"decimal"}, false);
        if (peek() != '0') break;
    }
    std::size_t zeros_end = at_;
    bool nonzero = is_class(peek(), Digit);
    if (nonzero && !digits_with_underscores()) return false;
    char c = peek();
    if (nonzero && c != '.' && (c | 0x20) != 'e' && (c | 0x20) != 'j') {
        std::size_t end = at_;
        at_ = zeros_end;
        Span span = span_from(begin);
        at_ = end;
        error(Diag::LeadingZeros, span);
        return false;
    }
    return fraction_and_exponent();
}

void Lexer::number() {
    std::size_t begin = at_;
    bool ok;
    if (text_[at_] == '0') {
        char radix = static_cast<char>(peek(1) | 0x20);
        ok = radix == 'x' || radix == 'o' || radix == 'b' ? radix_number(radix) : leading_zero();
    } else {
        ok = digits_with_underscores() && fraction_and_exponent();
    }
    if (ok) push(TokenKind::Number, span_from(begin));
}

} // namespace tau::syntax
