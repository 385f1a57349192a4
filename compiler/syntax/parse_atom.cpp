// Primaries: names, displays, comprehensions, attribute access, subscripts and calls.
//
// In:  tokens.  Out: Expr nodes. Parentheses leave no node behind and don't widen the span of what they hold.
#include "syntax/parser_state.h"

namespace tau::syntax {

Expr *Parser::primary() {
    return memoised(PrimaryRule, [&] {
        const Token *start = cur_;
        return trailers(start, atom());
    });
}

Expr *Parser::trailers(const Token *start, Expr *left) {
    for (int chain = 0;; chain++) {
        if (chain > max_depth) raise(Diag::TooDeep, start->span);
        // CPython asks here whether an argument list is a generator expression, and its check for bad comprehensions
        // then looks at any bracket.
        if (diagnosing_ && (at(K::LeftBrace) || at(K::LeftBracket) || at(K::LeftParen))) invalid_comprehension();
        if (!at(K::Dot) && !at(K::LeftParen) && !at(K::LeftBracket)) return left;
        const Token *before = cur_;
        std::size_t mark = nodes_.size();
        Expr *longer = trailer(start, left);
        if (retreat(before)) {
            nodes_.resize(mark);
            return left;
        }
        left = longer;
    }
}

Expr *Parser::trailer(const Token *start, Expr *left) {
    if (at(K::LeftParen)) return call(start, left);
    if (accept(K::Dot)) {
        Symbol name = cur_->symbol;
        if (!expect(K::Name)) return nullptr;
        return make<Attribute>(start, left, name, ExprContext::Load);
    }
    ++cur_;
    Expr *index = slices();
    if (!expect(K::RightBracket)) return nullptr;
    return make<Subscript>(start, left, index, ExprContext::Load);
}

Expr *Parser::atom() {
    const Token *start = cur_;
    auto constant = [&](ConstantKind kind) {
        ++cur_;
        return make_at<Constant>(start->span, ConstantValue{.kind = kind}, StringPrefix::None);
    };
    switch (kind()) {
    case K::Name: ++cur_; return make_at<Name>(start->span, start->symbol, ExprContext::Load);
    case K::Number: return number();
    case K::String:
    case K::FStringStart:
    case K::BadFString: return strings();
    case K::LeftParen:
    case K::LeftBracket:
    case K::LeftBrace: return bracketed();
    case K::None: return constant(ConstantKind::None);
    case K::True: return constant(ConstantKind::True);
    case K::False: return constant(ConstantKind::False);
    case K::Ellipsis: return constant(ConstantKind::Ellipsis);
    default: fail(); return nullptr;
    }
}

bool Parser::at_comprehension() {
    if (!at(K::Async)) return at(K::For);
    if (cur_ + 1 > furthest_) furthest_ = cur_ + 1;
    return at_next(K::For);
}

// Anything that begins with a bracket.
Expr *Parser::bracketed() {
    const Token *start = cur_;
    auto parse = [&] {
        return at(K::LeftParen) ? parenthesized() : at(K::LeftBracket) ? list_display() : brace_display();
    };
    if (!diagnosing_) return parse();
    Expr *e = attempt(parse);
    if (e || raised()) return e;
    cur_ = start;
    if (at(K::LeftParen)) invalid_group();
    if (!failed()) invalid_comprehension();
    fail();
    return nullptr;
}

// A tuple, a generator expression or just parentheses.
Expr *Parser::parenthesized() {
    const Token *start = cur_++;
    if (accept(K::RightParen)) return make<Tuple>(start, List<Expr *>{}, ExprContext::Load);
    if (at(K::Yield)) {
        Expr *inner = yield_expression();
        expect(K::RightParen);
        return inner;
    }
    Expr *first = star_named_expression();
    if (failed()) return nullptr;
    bool starred = first->kind == NodeKind::Starred;
    if (at_comprehension()) {
        if (starred) fail();
        List<Comprehension *> generators = comprehension_clauses();
        expect(K::RightParen);
        return make<GeneratorExp>(start, first, generators);
    }
    if (at(K::Comma)) {
        std::size_t mark = nodes_.size();
        nodes_.push_back(first);
        while (accept(K::Comma) && !at(K::RightParen)) nodes_.push_back(star_named_expression());
        expect(K::RightParen);
        return make<Tuple>(start, take<Expr>(mark), ExprContext::Load);
    }
    if (starred) fail();
    expect(K::RightParen);
    return first;
}

Expr *Parser::list_display() {
    const Token *start = cur_++;
    std::size_t mark = nodes_.size();
    if (!at(K::RightBracket)) {
        nodes_.push_back(star_named_expression());
        if (at_comprehension()) {
            Expr *element = static_cast<Expr *>(nodes_.back());
            nodes_.resize(mark);
            if (element->kind == NodeKind::Starred) fail();
            List<Comprehension *> generators = comprehension_clauses();
            expect(K::RightBracket);
            return make<ListComp>(start, element, generators);
        }
        while (accept(K::Comma) && !at(K::RightBracket)) nodes_.push_back(star_named_expression());
    }
    expect(K::RightBracket);
    return make<ListExpr>(start, take<Expr>(mark), ExprContext::Load);
}

// A dict or set, or a comprehension of either.
Expr *Parser::brace_display() {
    const Token *start = cur_++;
    if (accept(K::RightBrace)) return make<Dict>(start, List<Expr *>{}, List<Expr *>{});
    if (accept(K::DoubleStar)) {
        Expr *value = bitwise_or();
        return dict_rest(start, nullptr, value);
    }
    bool only_set = at(K::Star) || (at(K::Name) && at_next(K::Walrus));
    Expr *first = only_set ? star_named_expression() : expression();
    if (failed()) return nullptr;
    if (at(K::Colon) && !only_set) {
        invalid_pair(true);
        expect(K::Colon);
        Expr *value = expression();
        return dict_rest(start, first, value);
    }
    if (diagnosing_ && (at(K::Equal) || at(K::Walrus))) {
        cur_ = start + 1;
        invalid_named_expression();
        fail();
        return nullptr;
    }
    if (at_comprehension()) {
        if (first->kind == NodeKind::Starred) fail();
        List<Comprehension *> generators = comprehension_clauses();
        expect(K::RightBrace);
        return make<SetComp>(start, first, generators);
    }
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Comma) && !at(K::RightBrace)) nodes_.push_back(star_named_expression());
    expect(K::RightBrace);
    return make<Set>(start, take<Expr>(mark));
}

// Behind the first item of a dict.
Expr *Parser::dict_rest(const Token *start, Expr *key, Expr *value) {
    if (at_comprehension()) {
        if (!key) {
            if (diagnosing_) raise(Diag::DictUnpackInComprehension, start[1].span, prefix());
            fail();
        }
        List<Comprehension *> generators = comprehension_clauses();
        expect(K::RightBrace);
        return make<DictComp>(start, key, value, generators);
    }
    std::size_t mark = nodes_.size();
    nodes_.push_back(key);
    nodes_.push_back(value);
    while (accept(K::Comma) && !at(K::RightBrace)) {
        if (accept(K::DoubleStar)) {
            nodes_.push_back(nullptr);
            nodes_.push_back(bitwise_or());
            continue;
        }
        nodes_.push_back(expression());
        if (!failed()) invalid_pair(false);
        expect(K::Colon);
        nodes_.push_back(expression());
    }
    expect(K::RightBrace);
    if (failed()) return nullptr;
    std::size_t count = (nodes_.size() - mark) / 2;
    auto **keys = static_cast<Expr **>(arena_.allocate(count * sizeof(Expr *), alignof(Expr *)));
    auto **values = static_cast<Expr **>(arena_.allocate(count * sizeof(Expr *), alignof(Expr *)));
    for (std::size_t i = 0; i < count; i++) {
        keys[i] = static_cast<Expr *>(nodes_[mark + 2 * i]);
        values[i] = static_cast<Expr *>(nodes_[mark + 2 * i + 1]);
    }
    nodes_.resize(mark);
    return make<Dict>(start, List<Expr *>(keys, count), List<Expr *>(values, count));
}

Expr *Parser::slice() {
    const Token *start = cur_;
    Expr *lower = nullptr, *upper = nullptr, *step = nullptr;
    if (!at(K::Colon)) {
        lower = named_expression();
        if (!at(K::Colon)) return lower;
        if (lower->kind == NodeKind::NamedExpr && start->kind != K::LeftParen) fail();
    }
    expect(K::Colon);
    auto bound = [&]() -> Expr * {
        return at(K::Colon) || at(K::Comma) || at(K::RightBracket) ? nullptr : expression();
    };
    upper = bound();
    if (accept(K::Colon)) step = bound();
    return make<Slice>(start, lower, upper, step);
}

Expr *Parser::slices() {
    const Token *start = cur_;
    auto item = [&]() -> Expr * {
        if (!at(K::Star)) return slice();
        const Token *star = cur_++;
        Expr *value = expression();
        return make<Starred>(star, value, ExprContext::Load);
    };
    Expr *first = item();
    if (failed()) return nullptr;
    if (!at(K::Comma) && first->kind != NodeKind::Starred) return first;
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Comma) && !at(K::RightBracket)) nodes_.push_back(item());
    return make<Tuple>(start, take<Expr>(mark), ExprContext::Load);
}

// One argument of a call; keywords go to `keywords`, all others onto the node stack.
bool Parser::one_argument(const Token *open, std::vector<Keyword *> &keywords, bool &unpacked) {
    const Token *start = cur_;
    if (diagnosing_ && (!keywords.empty() || at_next(K::Equal))) invalid_kwarg();
    if (failed()) return false;
    if (accept(K::DoubleStar)) {
        Expr *value = expression();
        keywords.push_back(make<Keyword>(start, Symbol{}, value));
        unpacked = true;
    } else if (at(K::Name) && at_next(K::Equal)) {
        Symbol name = cur_->symbol;
        cur_ += 2;
        Expr *value = expression();
        keywords.push_back(make<Keyword>(start, name, value));
    } else if (accept(K::Star)) {
        Expr *value = expression();
        if (unpacked) fail();
        nodes_.push_back(make<Starred>(start, value, ExprContext::Load));
    } else {
        Expr *value = at(K::Name) && at_next(K::Walrus) ? named_expression() : expression();
        if (diagnosing_ && at(K::Equal)) {
            cur_ = start;
            invalid_kwarg();
        }
        if (at(K::Walrus) || at(K::Equal)) fail();
        if (!failed() && at_comprehension() && open && start == open + 1 && value->kind != NodeKind::Starred) {
            List<Comprehension *> generators = comprehension_clauses();
            if (!at(K::RightParen)) fail();
            if (failed()) return false;
            ++cur_;
            nodes_.push_back(make<GeneratorExp>(open, value, generators));
            --cur_;
            return true;
        }
        if (!keywords.empty()) fail();
        nodes_.push_back(value);
    }
    return !failed();
}

// Also the bases of a class, where a generator expression needs its own parentheses.
Expr *Parser::call(const Token *start, Expr *func, bool is_class) {
    const Token *open = cur_++;
    const Token *generator = is_class ? nullptr : open;
    std::size_t mark = nodes_.size();
    std::vector<Keyword *> keywords;
    bool unpacked = false;
    auto parse = [&]() -> bool {
        while (!at(K::RightParen)) {
            if (!one_argument(generator, keywords, unpacked)) return false;
            if (!accept(K::Comma)) break;
        }
        if (!at(K::RightParen)) fail();
        return !failed();
    };
    if (diagnosing_) {
        if (!attempt(parse) && !raised()) {
            cur_ = open + 1;
            invalid_arguments();
            fail();
        }
    } else {
        parse();
    }
    if (!expect(K::RightParen)) return nullptr;
    List<Expr *> args = take<Expr>(mark);
    return make<Call>(start, func, args, arena_.copy(keywords));
}

List<Comprehension *> Parser::comprehension_clauses() {
    std::size_t mark = nodes_.size();
    while (at_comprehension()) {
        const Token *before = cur_;
        std::size_t count = nodes_.size();
        Comprehension *clause = comprehension_clause();
        if (count > mark && retreat(before)) {
            nodes_.resize(count);
            break;
        }
        nodes_.push_back(clause);
    }
    return take<Comprehension>(mark);
}

Comprehension *Parser::comprehension_clause() {
    const Token *start = cur_;
    bool is_async = accept(K::Async);
    const Token *at_for = cur_;
    expect(K::For);
    Expr *target;
    if (backtracking_) {
        target = attempt([&] {
            Expr *e = star_targets();
            if (!at(K::In)) fail();
            return e;
        });
        if (!target && !raised()) {
            cur_ = at_for;
            if (diagnosing_) invalid_for_target();
            fail();
        }
    } else {
        target = star_targets();
    }
    expect(K::In);
    Expr *iter = disjunction();
    std::size_t mark = nodes_.size();
    while (at(K::If)) {
        const Token *before = cur_++;
        std::size_t count = nodes_.size();
        Expr *condition = disjunction();
        if (retreat(before)) {
            nodes_.resize(count);
            break;
        }
        nodes_.push_back(condition);
    }
    List<Expr *> ifs = take<Expr>(mark);
    return make<Comprehension>(start, target, iter, ifs, is_async ? 1 : 0);
}

} // namespace tau::syntax
