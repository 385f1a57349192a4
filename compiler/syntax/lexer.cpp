// Layout, operators and brackets; names, numbers and strings are in lex_*.cpp.
//
// In:  a Source.  Out: its TokenStream.
// Indentation is measured twice, with tabs to multiples of 8 and with tabs as one column; where the two disagree about
// an order the file mixes tabs and spaces inconsistently.
#include "syntax/lexer.h"

#include <cstring>

#include <fmt/format.h>

#include "syntax/lexer_state.h"

namespace tau::syntax {

std::string_view token_text(TokenKind kind) {
    static constexpr std::string_view texts[] = {
#define TOKEN(name) #name,
#define KEYWORD(name, text) text,
#define OPERATOR(name, text) text,
#include "syntax/tokens.def"
    };
    return texts[static_cast<std::size_t>(kind)];
}

namespace {

constexpr std::array<std::uint8_t, 256> make_classes() {
    std::array<std::uint8_t, 256> table{};
    for (int c = 0; c < 256; c++) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
        bool digit = c >= '0' && c <= '9';
        bool hex = digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        table[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(
            (letter ? NameStart | NameChar : 0) | (digit ? Digit | NameChar : 0) | (hex ? HexDigit : 0));
    }
    return table;
}

} // namespace

const std::array<std::uint8_t, 256> char_classes = make_classes();

Lexer::Lexer(const support::Source &source, TokenStream &out)
    : text_(source.text.data()), size_(source.text.size()), out_(out) {
    out_.tokens.reserve(size_ / 4 + 16);
}

Span Lexer::span_from(std::size_t begin) const {
    auto b = static_cast<std::uint32_t>(begin), e = static_cast<std::uint32_t>(at_);
    auto l = static_cast<std::uint32_t>(line_begin_);
    return {b, e, line_, b - l, line_, e - l};
}

Span Lexer::span_from(std::size_t begin, std::uint32_t line, std::size_t line_begin) const {
    auto b = static_cast<std::uint32_t>(begin), e = static_cast<std::uint32_t>(at_);
    return {b, e, line, b - static_cast<std::uint32_t>(line_begin), line_, e - static_cast<std::uint32_t>(line_begin_)};
}

Token &Lexer::push(TokenKind kind, const Span &span) {
    Token &token = out_.tokens.emplace_back();
    token.kind = kind;
    token.level = static_cast<std::uint8_t>(brackets_.size());
    token.field_depth = static_cast<std::uint8_t>(field_depth_);
    token.span = span;
    return token;
}

void Lexer::error(Diag id, const Span &span, std::vector<std::string> args) {
    push(TokenKind::Error, span).error = static_cast<std::uint32_t>(out_.errors.size());
    bool waits = id == Diag::AfterBackslash || id == Diag::UnindentMismatch || id == Diag::InconsistentTabs ||
                 id == Diag::TooManyIndents || id == Diag::UnexpectedEof;
    out_.errors.push_back({id, span, std::move(args), waits, brackets_});
}

void Lexer::skip_to_line_end() {
    auto *end = static_cast<const char *>(std::memchr(text_ + at_, '\n', size_ - at_));
    at_ = end ? static_cast<std::size_t>(end - text_) : size_;
}

// Measures the white space at the start of a line and emits Indent and Dedent. Blank lines and comments don't count.
void Lexer::indentation() {
    at_line_start_ = false;
    int column = 0, alternative = 0, continued_column = 0, continued_alternative = 0;
    for (;; at_++) {
        char c = peek();
        if (c == ' ') {
            column++, alternative++;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            alternative++;
        } else if (c == '\f') {
            column = alternative = 0;
        } else if (c == '\\') {
            if (!continued_column) continued_column = column, continued_alternative = alternative;
            std::size_t before = at_;
            if (!continuation()) return;
            if (at_ == before) return;
            at_--;
        } else {
            break;
        }
    }
    char c = peek();
    if (at_ >= size_ || c == '#' || c == '\n' || !brackets_.empty()) return;
    if (continued_column) column = continued_column, alternative = continued_alternative;
    change_indentation(column, alternative);
}

void Lexer::change_indentation(int column, int alternative) {
    Span here = span_from(at_);
    Span margin = span_from(line_begin_);
    if (column == indents_.back()) {
        if (alternative != alternative_indents_.back()) error(Diag::InconsistentTabs, margin);
    } else if (column > indents_.back()) {
        if (static_cast<int>(indents_.size()) >= max_indents) {
            error(Diag::TooManyIndents, margin);
            at_ = size_;
            stopped_ = true;
            return;
        }
        bool inconsistent = alternative <= alternative_indents_.back();
        indents_.push_back(column);
        alternative_indents_.push_back(alternative);
        push(TokenKind::Indent, span_from(at_ - 1)); // CPython's caret is under the last blank
        if (inconsistent) error(Diag::InconsistentTabs, margin);
    } else {
        std::size_t level = indents_.size() - 1;
        while (level > 0 && indents_[level] > column) level--;
        if (indents_[level] != column) { // the line stays in the block it stands in
            error(Diag::UnindentMismatch, here);
            return;
        }
        for (; indents_.size() - 1 > level; indents_.pop_back(), alternative_indents_.pop_back())
            push(TokenKind::Dedent, here);
        if (alternative != alternative_indents_.back()) error(Diag::InconsistentTabs, margin);
    }
}

// At a backslash: joins the next line, or reports.
bool Lexer::continuation() {
    std::size_t begin = at_;
    if (peek(1) != '\n') {
        begin = ++at_;
        error(Diag::AfterBackslash, span_from(begin));
        skip_to_line_end();
        return false;
    }
    if (at_ + 2 >= size_) {
        if (brackets_.empty()) error(Diag::UnexpectedEof, span_from(begin));
        at_ = size_;
        stopped_ = true;
        return false;
    }
    at_ += 2;
    start_line(at_);
    return true;
}

void Lexer::newline() {
    std::size_t begin = at_++;
    if (brackets_.empty()) {
        TokenKind last = out_.tokens.empty() ? TokenKind::Newline : out_.tokens.back().kind;
        bool blank = last == TokenKind::Newline || last == TokenKind::Indent || last == TokenKind::Dedent;
        if (!blank) push(TokenKind::Newline, span_from(begin));
        at_line_start_ = true;
    }
    start_line(at_);
}

bool Lexer::one_token() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\f') at_++;
    if (peek() == '#') skip_to_line_end();
    if (at_ >= size_) return false;
    char c = text_[at_];
    if (is_class(c, NameStart)) {
        name();
    } else if (c == '\n') {
        newline();
    } else if (is_class(c, Digit) || (c == '.' && is_class(peek(1), Digit))) {
        number();
    } else if (c == '"' || c == '\'') {
        string(0);
    } else if (c == '\\') {
        continuation();
    } else {
        operator_token();
    }
    return !stopped_;
}

void Lexer::open_bracket(char c) {
    std::size_t begin = at_++;
    if (static_cast<int>(brackets_.size()) >= max_brackets) {
        error(Diag::TooManyBrackets, span_from(begin));
        at_ = size_;
        stopped_ = true;
        brackets_.clear();
        return;
    }
    Span span = span_from(begin);
    brackets_.push_back({c, span});
    push(c == '(' ? TokenKind::LeftParen : c == '[' ? TokenKind::LeftBracket : TokenKind::LeftBrace, span);
}

void Lexer::close_bracket(char c) {
    std::size_t begin = at_++;
    Span span = span_from(begin);
    if (brackets_.empty()) {
        error(Diag::UnmatchedBracket, span, {std::string(1, c)});
        return;
    }
    OpenBracket open = brackets_.back();
    brackets_.pop_back();
    char expected = open.bracket == '(' ? ')' : open.bracket == '[' ? ']' : '}';
    if (c != expected) {
        std::vector<std::string> args{std::string(1, c), std::string(1, open.bracket)};
        if (open.span.line == line_) {
            error(Diag::BracketMismatch, span, std::move(args));
        } else {
            args.push_back(fmt::format("{}", open.span.line));
            error(Diag::BracketMismatchLine, span, std::move(args));
        }
        return;
    }
    push(c == ')' ? TokenKind::RightParen : c == ']' ? TokenKind::RightBracket : TokenKind::RightBrace, span);
}

namespace {

struct Match {
    TokenKind kind;
    std::uint8_t length;
};

// Longest match of the operators that begin with `a`.
Match match_operator(char a, char b, char c) {
    using K = TokenKind;
    auto pick = [&](K one, K with_equal) { return b == '=' ? Match{with_equal, 2} : Match{one, 1}; };
    auto doubled = [&](K one, K with_equal, K two, K two_equal) {
        if (b != a) return pick(one, with_equal);
        return c == '=' ? Match{two_equal, 3} : Match{two, 2};
    };
    switch (a) {
    case ',': return {K::Comma, 1};
    case ';': return {K::Semicolon, 1};
    case '~': return {K::Tilde, 1};
    case ':': return pick(K::Colon, K::Walrus);
    case '+': return pick(K::Plus, K::PlusEqual);
    case '-': return b == '>' ? Match{K::Arrow, 2} : pick(K::Minus, K::MinusEqual);
    case '*': return doubled(K::Star, K::StarEqual, K::DoubleStar, K::DoubleStarEqual);
    case '/': return doubled(K::Slash, K::SlashEqual, K::DoubleSlash, K::DoubleSlashEqual);
    case '%': return pick(K::Percent, K::PercentEqual);
    case '@': return pick(K::At, K::AtEqual);
    case '&': return pick(K::Ampersand, K::AmpersandEqual);
    case '|': return pick(K::Pipe, K::PipeEqual);
    case '^': return pick(K::Caret, K::CaretEqual);
    case '=': return pick(K::Equal, K::EqualEqual);
    case '<': return b == '>' ? Match{K::LessGreater, 2} : doubled(K::Less, K::LessEqual, K::LeftShift, K::LeftShiftEqual);
    case '>': return doubled(K::Greater, K::GreaterEqual, K::RightShift, K::RightShiftEqual);
    case '!': return b == '=' ? Match{K::NotEqual, 2} : Match{K::Unknown, 1};
    case '.': return b == '.' && c == '.' ? Match{K::Ellipsis, 3} : Match{K::Dot, 1};
    default: return {K::Unknown, 1};
    }
}

} // namespace

void Lexer::operator_token() {
    char c = text_[at_];
    switch (c) {
    case '(': case '[': case '{':
        return open_bracket(c);
    case ')': case ']': case '}':
        return close_bracket(c);
    default:
        break;
    }
    std::size_t begin = at_;
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        at_++;
        error(Diag::NonPrintable, span_from(begin), {fmt::format("{:04X}", static_cast<int>(c))});
        return;
    }
    Match match = match_operator(c, peek(1), peek(2));
    at_ += match.length;
    push(match.kind, span_from(begin));
}

void Lexer::finish() {
    if (!brackets_.empty()) {
        const OpenBracket &open = brackets_.back();
        push(TokenKind::Error, span_from(at_)).error = static_cast<std::uint32_t>(out_.errors.size());
        out_.errors.push_back({Diag::NeverClosed, open.span, {std::string(1, open.bracket)}, true, brackets_});
        brackets_.clear();
    }
    // The end belongs to the last line, not to an empty one behind it.
    Span end = span_from(at_);
    if (end.col == 0 && end.begin > 0 && line_ > 1) {
        end.line = end.end_line = line_ - 1;
        std::size_t line_begin = size_ - 1;
        while (line_begin > 0 && text_[line_begin - 1] != '\n') line_begin--;
        end.col = end.end_col = static_cast<std::uint32_t>(size_ - 1 - line_begin);
    }
    if (!out_.tokens.empty() && out_.tokens.back().kind == TokenKind::Error) push(TokenKind::Newline, end);
    while (indents_.size() > 1) {
        indents_.pop_back();
        push(TokenKind::Dedent, end);
    }
    push(TokenKind::EndMarker, end);
}

void Lexer::run() {
    do {
        if (at_line_start_) indentation();
    } while (!stopped_ && one_token());
    finish();
}

TokenStream tokenize(const support::Source &source) {
    TokenStream stream;
    Lexer(source, stream).run();
    return stream;
}

std::string dump_tokens(const support::Source &source) {
    TokenStream stream = tokenize(source);
    std::string out;
    for (const Token &token : stream.tokens) {
        const Span &s = token.span;
        std::string_view text = std::string_view(source.text).substr(s.begin, s.end - s.begin);
        bool layout = token.kind < TokenKind::Name;
        std::string_view name = token.kind <= TokenKind::Failed ? token_text(token.kind)
                                : token.kind <= TokenKind::Yield ? "Keyword" : "Operator";
        out += fmt::format("{}:{}-{}:{} {}", s.line, s.col, s.end_line, s.end_col, name);
        if (!layout) out += ' ';
        for (char c : layout ? std::string_view() : text) c == '\n' ? out += "\\n" : out += c;
        if (token.kind == TokenKind::Error)
            out += fmt::format(" {}", support::info(stream.errors[token.error].id).name);
        out += '\n';
    }
    return out;
}

} // namespace tau::syntax
