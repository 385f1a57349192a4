// match statements and their patterns.
//
// In:  tokens.  Out: Match, MatchCase and Pattern nodes.
// `match` and `case` are names everywhere else: a line is a match statement when it ends in a colon and an indented
// line that starts with `case` follows, which nothing else in the grammar does.
#include "syntax/parser_state.h"

namespace tau::syntax {

bool Parser::at_match_statement() const {
    switch (cur_[1].kind) {
    case K::Equal:
    case K::Dot:
    case K::Newline:
    case K::Colon:
    case K::Comma:
    case K::RightParen:
    case K::EndMarker: return false;
    default: break;
    }
    const Token *token = cur_ + 1;
    while (token->kind != K::Newline && token->kind != K::EndMarker) ++token;
    return token->kind == K::Newline && token[-1].kind == K::Colon && token[1].kind == K::Indent &&
           is_word(token + 2, "case");
}

Stmt *Parser::match_statement() {
    const Token *start = cur_;
    auto parse_header = [&]() -> Expr * {
        ++cur_;
        const Token *first = cur_;
        Expr *subject = star_named_expression();
        if (failed()) return nullptr;
        if (at(K::Comma)) {
            std::size_t mark = nodes_.size();
            nodes_.push_back(subject);
            while (accept(K::Comma) && !at(K::Colon)) nodes_.push_back(star_named_expression());
            subject = make<Tuple>(first, take<Expr>(mark), ExprContext::Load);
        } else if (subject->kind == NodeKind::Starred) {
            fail();
        }
        if (diagnosing_ && at(K::Newline)) expect_colon();
        expect(K::Colon);
        expect(K::Newline);
        return subject;
    };
    Expr *subject;
    if (backtracking_) {
        subject = attempt(parse_header);
        if (!subject) return nullptr; // an ordinary statement after all
    } else {
        subject = parse_header();
    }
    if (diagnosing_ && !failed() && !at(K::Indent))
        raise(Diag::ExpectedBlockAfter, cur_->span, "'match' statement", start->span.line);
    expect(K::Indent);
    std::size_t mark = nodes_.size();
    while (is_word(cur_, "case")) nodes_.push_back(case_block());
    if (nodes_.size() == mark) fail();
    expect(K::Dedent);
    if (failed()) return nullptr;
    return make<Match>(start, subject, take<MatchCase>(mark));
}

MatchCase *Parser::case_block() {
    const Token *start = cur_++;
    Pattern *what = patterns();
    Expr *guard = accept(K::If) ? named_expression() : nullptr;
    if (!failed()) expect_colon();
    List<Stmt *> body = block(start, "'case' statement");
    if (failed()) return nullptr;
    return make<MatchCase>(start, what, guard, body);
}

// The pattern of a case: also a sequence without brackets.
Pattern *Parser::patterns() {
    const Token *start = cur_;
    Pattern *first = maybe_star_pattern();
    if (failed()) return nullptr;
    if (!at(K::Comma)) {
        if (first->kind == NodeKind::MatchStar) fail();
        return first;
    }
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Comma) && !at(K::Colon) && !at(K::If)) nodes_.push_back(maybe_star_pattern());
    return make<MatchSequence>(start, take<Pattern>(mark));
}

Pattern *Parser::maybe_star_pattern() {
    const Token *start = cur_;
    if (!accept(K::Star)) return pattern();
    if (is_word(cur_, "_")) {
        ++cur_;
        return make<MatchStar>(start, Symbol{});
    }
    Symbol name = capture_target();
    return make<MatchStar>(start, name);
}

Symbol Parser::capture_target() {
    if (!at(K::Name) || is_word(cur_, "_") || at_next(K::Dot) || at_next(K::LeftParen) || at_next(K::Equal)) {
        fail();
        return {};
    }
    return cur_++->symbol;
}

Pattern *Parser::pattern() {
    DepthGuard guard(*this);
    const Token *start = cur_;
    Pattern *inner = or_pattern();
    if (!accept(K::As)) return inner;
    if (diagnosing_ && is_word(cur_, "_")) raise(Diag::PatternUnderscore, cur_->span);
    if (diagnosing_ && !at(K::Name)) {
        if (Expr *e = attempt([&] { return expression(); })) raise(Diag::PatternTarget, e->span);
    }
    Symbol name = capture_target();
    return make<MatchAs>(start, inner, name);
}

Pattern *Parser::or_pattern() {
    const Token *start = cur_;
    Pattern *first = closed_pattern();
    if (!at(K::Pipe)) return first;
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Pipe)) nodes_.push_back(closed_pattern());
    return make<MatchOr>(start, take<Pattern>(mark));
}

Pattern *Parser::closed_pattern() {
    const Token *start = cur_;
    auto singleton = [&](ConstantKind kind) {
        ++cur_;
        return make<MatchSingleton>(start, ConstantValue{.kind = kind});
    };
    switch (kind()) {
    case K::None: return singleton(ConstantKind::None);
    case K::True: return singleton(ConstantKind::True);
    case K::False: return singleton(ConstantKind::False);
    case K::Number:
    case K::Minus:
    case K::String:
    case K::FStringStart:
    case K::BadFString: {
        Expr *value = literal_expr();
        return make<MatchValue>(start, value);
    }
    case K::Name: return name_pattern();
    case K::LeftParen:
    case K::LeftBracket: return sequence_pattern();
    case K::LeftBrace: return mapping_pattern();
    default: fail(); return nullptr;
    }
}

Expr *Parser::signed_number(bool real_only) {
    const Token *start = cur_;
    bool negative = accept(K::Minus);
    if (!at(K::Number)) {
        fail();
        return nullptr;
    }
    Expr *value = number();
    if (real_only && !failed() && as<Constant>(value)->value.kind == ConstantKind::Complex)
        raise(Diag::RealNumberNeeded, value->span);
    return negative ? make<UnaryOp>(start, UnaryOperator::USub, value) : value;
}

// Numbers with sign, `1 + 2j`, strings and the singletons, as they occur in patterns.
Expr *Parser::literal_expr() {
    const Token *start = cur_;
    if (at(K::None) || at(K::True) || at(K::False) || at(K::String) || at(K::FStringStart) || at(K::BadFString)) {
        return atom();
    }
    bool complex = cur_[at(K::Minus) ? 2 : 1].kind == K::Plus || cur_[at(K::Minus) ? 2 : 1].kind == K::Minus;
    Expr *left = signed_number(complex);
    if (!complex || failed()) return left;
    Operator op = at(K::Plus) ? Operator::Add : Operator::Sub;
    ++cur_;
    if (!at(K::Number)) {
        fail();
        return nullptr;
    }
    Expr *right = number();
    if (!failed() && as<Constant>(right)->value.kind != ConstantKind::Complex)
        raise(Diag::ImaginaryNumberNeeded, right->span);
    return make<BinOp>(start, left, op, right);
}

// A capture, `_`, a dotted value or a class.
Pattern *Parser::name_pattern() {
    const Token *start = cur_;
    if (!at_next(K::Dot) && !at_next(K::LeftParen)) {
        if (is_word(cur_, "_")) {
            ++cur_;
            return make<MatchAs>(start, static_cast<Pattern *>(nullptr), Symbol{});
        }
        Symbol name = capture_target();
        return make<MatchAs>(start, static_cast<Pattern *>(nullptr), name);
    }
    ++cur_;
    Expr *value = make_at<Name>(start->span, start->symbol, ExprContext::Load);
    while (accept(K::Dot)) {
        Symbol attribute = cur_->symbol;
        expect(K::Name);
        value = make<Attribute>(start, value, attribute, ExprContext::Load);
    }
    if (at(K::LeftParen)) return class_pattern(start, value);
    if (at(K::Equal)) fail();
    return make<MatchValue>(start, value);
}

Pattern *Parser::class_pattern(const Token *start, Expr *cls) {
    ++cur_;
    std::size_t mark = nodes_.size();
    std::vector<Symbol> names;
    std::vector<Pattern *> keyword_patterns;
    while (!at(K::RightParen)) {
        if (at(K::Name) && at_next(K::Equal)) {
            names.push_back(cur_->symbol);
            cur_ += 2;
            keyword_patterns.push_back(pattern());
        } else {
            if (!names.empty()) {
                if (diagnosing_) invalid_class_pattern();
                fail();
            }
            nodes_.push_back(pattern());
        }
        if (!accept(K::Comma)) break;
    }
    expect(K::RightParen);
    if (failed()) return nullptr;
    List<Pattern *> positional = take<Pattern>(mark);
    return make<MatchClass>(start, cls, positional, arena_.copy(names), arena_.copy(keyword_patterns));
}

Pattern *Parser::sequence_pattern() {
    const Token *start = cur_;
    bool list = at(K::LeftBracket);
    K closer = list ? K::RightBracket : K::RightParen;
    ++cur_;
    std::size_t mark = nodes_.size();
    bool comma = false;
    while (!at(closer)) {
        nodes_.push_back(maybe_star_pattern());
        comma = accept(K::Comma);
        if (!comma) break;
    }
    expect(closer);
    if (failed()) return nullptr;
    if (!list && !comma && nodes_.size() == mark + 1) {
        auto *inner = static_cast<Pattern *>(nodes_.back());
        nodes_.pop_back();
        if (inner->kind == NodeKind::MatchStar) {
            --cur_; // "(*a)" is not a group: the parser stops at the parenthesis
            fail();
        }
        return inner;
    }
    return make<MatchSequence>(start, take<Pattern>(mark));
}

Pattern *Parser::mapping_pattern() {
    const Token *start = cur_++;
    std::size_t mark = nodes_.size();
    std::vector<Pattern *> values;
    Symbol rest;
    while (!at(K::RightBrace)) {
        if (accept(K::DoubleStar)) {
            rest = capture_target();
            accept(K::Comma);
            break;
        }
        if (at(K::Name)) {
            const Token *first = cur_++;
            Expr *key = make_at<Name>(first->span, first->symbol, ExprContext::Load);
            if (!at(K::Dot)) fail();
            while (accept(K::Dot)) {
                Symbol attribute = cur_->symbol;
                expect(K::Name);
                key = make<Attribute>(first, key, attribute, ExprContext::Load);
            }
            nodes_.push_back(key);
        } else {
            nodes_.push_back(literal_expr());
        }
        expect(K::Colon);
        values.push_back(pattern());
        if (!accept(K::Comma)) break;
    }
    expect(K::RightBrace);
    if (failed()) return nullptr;
    List<Expr *> keys = take<Expr>(mark);
    return make<MatchMapping>(start, keys, arena_.copy(values), rest);
}

} // namespace tau::syntax
