// String literals, and f-strings as 3.12 tokenises them.
//
// In:  text at a prefix or quote.  Out: one String; or FStringStart, then FStringMiddle texts and the tokens of the
// replacement fields between braces, then FStringEnd.
// An f-string with a fault is taken back and becomes one BadFString that ends where CPython 3.11 would end the literal;
// the parser says what is wrong with it.
#include <fmt/format.h>

#include "syntax/lexer_state.h"

namespace tau::syntax {

bool Lexer::at_quotes(char quote, int count) const {
    return peek() == quote && (count == 1 || (peek(1) == quote && peek(2) == quote));
}

// Finds the end of a string whose quotes begin at quote_at; reports and returns false when there is none.
bool Lexer::scan_plain_string(std::size_t begin, char quote, int count) {
    std::uint32_t first_line = line_;
    std::size_t first_line_begin = line_begin_;
    for (; at_ < size_; at_++) {
        char c = text_[at_];
        if (c == quote && at_quotes(quote, count)) {
            at_ += static_cast<std::size_t>(count);
            return true;
        }
        if (c == '\\')
            c = text_[++at_];
        else if (c == '\n' && count == 1)
            break;
        if (c == '\n') start_line(at_ + 1);
    }
    std::uint32_t detected = line_;
    if (at_ >= size_) {
        // The line behind the last one does not exist, except for one that a backslash joined.
        if (line_begin_ >= size_ && line_ > first_line) detected = line_ - 1;
    }
    std::size_t end = at_ < size_ ? at_ : size_;
    at_ = begin + 1;
    std::uint32_t end_line = line_;
    std::size_t end_line_begin = line_begin_;
    line_ = first_line, line_begin_ = first_line_begin;
    error(count == 3 ? Diag::UnterminatedTriple : Diag::UnterminatedString, span_from(begin),
          {fmt::format("{}", detected)});
    line_ = end_line, line_begin_ = end_line_begin;
    at_ = end;
    return false;
}

void Lexer::string(std::size_t prefix_length) {
    std::size_t begin = at_;
    std::uint32_t line = line_;
    std::size_t line_begin = line_begin_;
    at_ += prefix_length;
    char quote = text_[at_];
    int count = at_quotes(quote, 3) ? 3 : 1;
    at_ += static_cast<std::size_t>(count);
    if (scan_plain_string(begin, quote, count)) push(TokenKind::String, span_from(begin, line, line_begin));
}

// Literal text up to the end of the string, or of the format spec. False: a fault.
bool Lexer::fstring_body(char quote, int count, bool raw, bool spec, int field_level) {
    std::size_t begin = at_;
    std::uint32_t line = line_;
    std::size_t line_begin = line_begin_;
    auto flush = [&] {
        if (at_ > begin) push(TokenKind::FStringMiddle, span_from(begin, line, line_begin));
    };
    auto restart = [&] { begin = at_, line = line_, line_begin = line_begin_; };
    while (at_ < size_) {
        char c = text_[at_];
        if (c == quote && at_quotes(quote, count)) {
            if (spec) return false;
            flush();
            return true;
        }
        if (c == '{') {
            if (peek(1) == '{' && !spec) {
                at_ += 2;
                continue;
            }
            flush();
            if (!fstring_field(quote, count, raw)) return false;
            restart();
        } else if (c == '}') {
            if (spec) {
                flush();
                return static_cast<int>(brackets_.size()) == field_level;
            }
            if (peek(1) != '}') return false;
            at_ += 2;
        } else if (c == '\\') {
            bool named = !raw && peek(1) == 'N' && peek(2) == '{';
            at_++;
            if (named) {
                while (at_ < size_ && text_[at_] != '}' && text_[at_] != '\n' && text_[at_] != quote) at_++;
                if (peek() == '}') at_++;
            } else if (peek() != '{' && peek() != '}') {
                if (peek() == '\n') start_line(at_ + 1);
                at_++;
            }
        } else {
            if (c == '\n') {
                if (count == 1) return false;
                start_line(at_ + 1);
            }
            at_++;
        }
    }
    return false;
}

// One replacement field, from '{' to '}'. False: a fault.
bool Lexer::fstring_field(char quote, int count, bool raw) {
    std::size_t errors = out_.errors.size();
    std::size_t level = brackets_.size() + 1;
    open_bracket('{');
    if (stopped_ || field_depth_ >= max_fstrings) return false;
    field_depth_++;
    out_.tokens.back().field_depth = static_cast<std::uint8_t>(field_depth_);
    bool ok = false;
    while (at_ < size_ && !stopped_) {
        if (brackets_.size() < level) break;
        char c = peek();
        if (c == ' ' || c == '\t' || c == '\f') {
            at_++;
            continue;
        }
        if (brackets_.size() == level) {
            if (c == '}') {
                close_bracket(c);
                out_.tokens.back().field_depth = static_cast<std::uint8_t>(field_depth_);
                ok = true;
                break;
            }
            if (c == '!' && peek(1) != '=') {
                std::size_t begin = at_++;
                push(TokenKind::Exclamation, span_from(begin));
                continue;
            }
            if (c == ':') {
                std::size_t begin = at_++;
                push(TokenKind::Colon, span_from(begin));
                if (!fstring_body(quote, count, raw, true, static_cast<int>(level))) break;
                continue;
            }
        }
        if (!one_token() || out_.errors.size() != errors) break;
    }
    field_depth_--;
    return ok;
}

void Lexer::fstring(std::size_t prefix_length) {
    std::size_t begin = at_;
    std::uint32_t line = line_;
    std::size_t line_begin = line_begin_;
    std::size_t tokens = out_.tokens.size(), errors = out_.errors.size();
    std::vector<OpenBracket> brackets = brackets_;
    int field_depth = field_depth_;
    bool raw = (text_[at_] | 0x20) == 'r' || (prefix_length > 1 && (text_[at_ + 1] | 0x20) == 'r');
    at_ += prefix_length;
    char quote = text_[at_];
    int count = at_quotes(quote, 3) ? 3 : 1;
    at_ += static_cast<std::size_t>(count);
    std::size_t body = at_;
    push(TokenKind::FStringStart, span_from(begin));
    fstring_depth_++;
    bool ok = fstring_depth_ <= max_fstrings && fstring_body(quote, count, raw, false, 0);
    fstring_depth_--;
    if (ok) {
        std::size_t end = at_;
        at_ += static_cast<std::size_t>(count);
        push(TokenKind::FStringEnd, span_from(end));
        return;
    }
    std::uint32_t inner = 0;
    if (out_.errors.size() > errors) {
        out_.fstring_errors.push_back(out_.errors[errors]);
        inner = static_cast<std::uint32_t>(out_.fstring_errors.size());
    }
    out_.tokens.resize(tokens);
    out_.errors.resize(errors);
    brackets_ = std::move(brackets);
    field_depth_ = field_depth;
    stopped_ = false;
    at_ = body, line_ = line, line_begin_ = line_begin;
    if (scan_plain_string(begin, quote, count))
        push(TokenKind::BadFString, span_from(begin, line, line_begin)).error = inner;
}

} // namespace tau::syntax
