// String, bytes and number literals; f-strings and the joining of adjacent literals.
//
// In:  String, Number and FString* tokens.  Out: Constant and JoinedStr nodes as CPython 3.12 builds them.
// Adjacent literals become one node: with an f-string among them a JoinedStr whose neighbouring constants are merged.
#include <cerrno>
#include <cstdlib>

#include "syntax/parser_state.h"

namespace tau::syntax {
namespace {

bool is_quote(char c) { return c == '"' || c == '\''; }

struct LiteralShape {
    std::size_t prefix = 0, quotes = 1;
    bool raw = false, bytes = false, u = false;
};

LiteralShape shape_of(std::string_view text) {
    LiteralShape shape;
    for (; !is_quote(text[shape.prefix]); shape.prefix++) {
        char c = static_cast<char>(text[shape.prefix] | 0x20);
        shape.raw |= c == 'r';
        shape.bytes |= c == 'b';
        shape.u |= text[shape.prefix] == 'u';
    }
    std::string_view rest = text.substr(shape.prefix);
    if (rest.size() >= 3 && rest[1] == rest[0] && rest[2] == rest[0]) shape.quotes = 3;
    return shape;
}

bool mergeable(const Node *node) { return node->kind == NodeKind::Constant; }

} // namespace

Expr *Parser::plain_string() {
    const Token *token = cur_;
    std::string_view all = text(token);
    LiteralShape shape = shape_of(all);
    std::string_view body = all.substr(shape.prefix + shape.quotes, all.size() - shape.prefix - 2 * shape.quotes);
    ConstantValue value{.kind = shape.bytes ? ConstantKind::Bytes : ConstantKind::Str};
    if (!decode_literal({body, shape.raw, shape.bytes, false}, value.text)) return nullptr;
    ++cur_;
    return make_at<Constant>(token->span, value, shape.u ? StringPrefix::U : StringPrefix::None);
}

// The token behind the literals in which the current token is, fields and all.
const Token *Parser::behind_strings() const {
    const Token *token = cur_;
    int depth = 0;
    for (;; ++token) {
        if (token->kind == K::FStringStart) depth++;
        bool literal = token->kind == K::String || token->kind == K::BadFString || token->kind == K::FStringStart ||
                       token->kind == K::FStringMiddle || token->kind == K::FStringEnd;
        if (token->kind == K::EndMarker || token->kind == K::Newline) return token;
        if (!literal && token->field_depth == 0 && depth <= 0) return token;
        if (token->kind == K::FStringEnd) depth--;
    }
}

// One or more adjacent literals.
Expr *Parser::strings() {
    const Token *start = cur_;
    std::size_t mark = nodes_.size();
    bool any_fstring = false, any_bytes = false, any_text = false;
    if (const Token *behind = behind_strings(); behind->kind == K::Error) {
        cur_ = behind;
        fail();
        return nullptr;
    }
    while (at(K::String) || at(K::FStringStart) || at(K::BadFString)) {
        if (at(K::String)) {
            Expr *literal = plain_string();
            if (failed()) return nullptr;
            (as<Constant>(literal)->value.kind == ConstantKind::Bytes ? any_bytes : any_text) = true;
            nodes_.push_back(literal);
        } else if (at(K::FStringStart)) {
            any_fstring = any_text = true;
            fstring();
        } else {
            diagnose_fstring(cur_);
        }
        if (failed()) return nullptr;
        if (any_bytes && any_text) {
            cur_ = behind_strings(); // CPython names the place behind all literals
            raise(Diag::MixedBytes, cur_->span);
        }
    }
    if (failed()) return nullptr;
    if (cur_ == start + 1 && !any_fstring) {
        auto *only = static_cast<Expr *>(nodes_.back());
        nodes_.resize(mark);
        return only;
    }
    return concatenate(start, mark, any_fstring);
}

// Merges neighbouring constants on the node stack, drops empty ones beside f-strings.
Expr *Parser::concatenate(const Token *start, std::size_t mark, bool any_fstring) {
    std::size_t kept = mark;
    for (std::size_t i = mark; i < nodes_.size();) {
        if (!mergeable(nodes_[i])) {
            nodes_[kept++] = nodes_[i++];
            continue;
        }
        auto *first = as<Constant>(nodes_[i]);
        std::size_t end = i + 1;
        std::size_t length = first->value.text.size();
        for (; end < nodes_.size() && mergeable(nodes_[end]); end++)
            length += as<Constant>(nodes_[end])->value.text.size();
        ConstantValue value = first->value;
        if (end > i + 1 && length > 0) {
            auto *to = static_cast<char *>(arena_.allocate(length, 1));
            value.text = {to, length};
            for (std::size_t k = i; k < end; k++) {
                std::string_view part = as<Constant>(nodes_[k])->value.text;
                if (!part.empty()) to = std::copy(part.begin(), part.end(), to);
            }
        }
        if (!any_fstring || length > 0) {
            Span span = any_fstring ? Span::join(first->span, nodes_[end - 1]->span) : span_from(start);
            nodes_[kept++] = make_at<Constant>(span, value, first->prefix);
        }
        i = end;
    }
    nodes_.resize(kept);
    if (any_fstring) return make<JoinedStr>(start, take<Expr>(mark));
    auto *only = static_cast<Expr *>(nodes_.back());
    nodes_.resize(mark);
    return only;
}

// Pushes the parts of one f-string onto the node stack.
void Parser::fstring() {
    bool raw = text(cur_).find_first_of("rR") != std::string_view::npos;
    ++cur_;
    while (!at(K::FStringEnd) && !failed()) {
        if (at(K::FStringMiddle))
            nodes_.push_back(middle(raw));
        else
            replacement_field(raw);
    }
    expect(K::FStringEnd);
}

Expr *Parser::middle(bool raw) {
    const Token *token = cur_;
    ConstantValue value{.kind = ConstantKind::Str};
    if (!decode_literal({text(token), raw, false, true}, value.text)) return nullptr;
    ++cur_;
    return make_at<Constant>(token->span, value, StringPrefix::None);
}

Expr *Parser::format_spec(bool raw) {
    const Token *colon = cur_;
    if (!accept(K::Colon)) return nullptr;
    std::size_t mark = nodes_.size();
    while (!at(K::RightBrace) && !failed()) {
        if (at(K::FStringMiddle))
            nodes_.push_back(middle(raw));
        else
            replacement_field(raw);
    }
    if (failed()) return nullptr;
    List<Expr *> parts = take<Expr>(mark);
    return make<JoinedStr>(colon, parts);
}

// The expression of a replacement field. To CPython 3.11 it is a small source of its own, so its errors are final
// even where the parser only tries something.
Expr *Parser::field_expression() {
    const Token *start = cur_;
    auto parse = [&]() -> Expr * {
        Expr *value = at(K::Yield) ? yield_expression() : star_expressions();
        if (!at(K::RightBrace) && !at(K::Exclamation) && !at(K::Colon) && !at(K::Equal)) fail();
        if (!failed() && value->kind == NodeKind::Starred) raise(Diag::StarredHere, value->span, prefix());
        return value;
    };
    Expr *value = parse();
    if (!failed() || !backtracking_ || raised()) return value;
    cur_ = furthest_ = start;
    bool outer = std::exchange(diagnosing_, true);
    memo_.clear();
    parse();
    diagnosing_ = outer;
    if (raised() || furthest_->kind == K::Error) return nullptr;
    cur_ = furthest_;
    raise(Diag::InvalidSyntax, cur_->span, "f-string: ");
    return nullptr;
}

void Parser::replacement_field(bool raw) {
    const Token *open = cur_;
    if (!expect(K::LeftBrace)) return;
    if (at(K::RightBrace)) raise(Diag::FStringEmpty, behind_strings()->span);
    if (at(K::Exclamation) || at(K::Colon) || at(K::Equal))
        raise(Diag::FStringRequired, behind_strings()->span, text(cur_));
    if (at(K::DoubleStar)) raise(Diag::DoubleStarredHere, cur_->span, prefix());
    Expr *value = field_expression();
    if (failed()) return;
    const Token *equal = cur_;
    bool debug = accept(K::Equal);
    if (debug) {
        // The text of the expression and the "=", with all white space around, becomes a literal part.
        std::uint32_t begin = open->span.end, end = cur_->span.begin;
        Span span = Span::join(open->span, equal->span);
        span.begin++, span.col++;
        span.end = end, span.end_line = cur_->span.line, span.end_col = cur_->span.col;
        ConstantValue literal{.kind = ConstantKind::Str};
        literal.text = std::string_view(source_.text).substr(begin, end - begin);
        nodes_.push_back(make_at<Constant>(span, literal, StringPrefix::None));
    }
    int conversion = -1;
    if (accept(K::Exclamation)) {
        std::string_view name = at(K::Name) ? cur_->symbol.text() : "";
        bool adjacent = cur_[-1].span.end == cur_->span.begin;
        bool known = adjacent && !name.empty() && (name[0] == 's' || name[0] == 'r' || name[0] == 'a');
        if (!known)
            raise(Diag::FStringConversion, behind_strings()->span);
        else if (name.size() > 1)
            raise(Diag::FStringExpectingBrace, behind_strings()->span);
        if (failed()) return;
        conversion = name[0];
        ++cur_;
    }
    Expr *spec = format_spec(raw);
    if (debug && conversion < 0 && !spec) conversion = 'r';
    if (failed()) return;
    if (!at(K::RightBrace) && (debug || conversion >= 0)) raise(Diag::FStringExpectingBrace, behind_strings()->span);
    if (!expect(K::RightBrace)) return;
    nodes_.push_back(make<FormattedValue>(open, value, conversion, spec));
}

Expr *Parser::number() {
    const Token *token = cur_;
    std::string_view all = text(token);
    char buffer[64];
    std::string long_digits;
    std::string_view digits = all;
    if (all.find('_') != all.npos || all.size() >= sizeof buffer) {
        for (char c : all)
            if (c != '_') long_digits.push_back(c);
        digits = long_digits;
    }
    ConstantValue value{.kind = ConstantKind::Int};
    bool radix = digits.size() > 2 && digits[0] == '0' && (digits[1] | 0x20) >= 'b' && (digits[1] | 0x20) != 'e';
    char tail = static_cast<char>(digits.back() | 0x20);
    if (!radix && (tail == 'j' || digits.find_first_of(".eE") != digits.npos)) {
        value.kind = tail == 'j' ? ConstantKind::Complex : ConstantKind::Float;
        const char *from = long_digits.c_str();
        if (digits.data() == all.data()) {
            buffer[all.copy(buffer, sizeof buffer - 1)] = '\0';
            from = buffer;
        }
        value.number = std::strtod(from, nullptr);
    } else {
        int base = !radix ? 10 : tail >= 0 && (digits[1] | 0x20) == 'x' ? 16 : (digits[1] | 0x20) == 'o' ? 8 : 2;
        std::uint64_t total = 0;
        bool big = false;
        for (char c : digits.substr(radix ? 2 : 0)) {
            int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            big |= __builtin_mul_overflow(total, static_cast<std::uint64_t>(base), &total);
            big |= __builtin_add_overflow(total, static_cast<std::uint64_t>(digit), &total);
        }
        value.is_big = big || total > static_cast<std::uint64_t>(INT64_MAX);
        value.integer = value.is_big ? 0 : static_cast<std::int64_t>(total);
        if (base == 10 && digits.size() > 4300) raise(Diag::TooManyDigits, token->span, digits.size());
        if (failed()) return nullptr;
        if (value.is_big) {
            std::string lower(digits);
            if (radix) lower[1] = static_cast<char>(lower[1] | 0x20);
            value.text = arena_.copy(std::string_view(lower));
        }
    }
    ++cur_;
    return make_at<Constant>(token->span, value, StringPrefix::None);
}

} // namespace tau::syntax
