// The known mistakes in statements, targets, parameters and patterns; see diagnose_expr.cpp.
//
// In:  tokens, with diagnosing_ set.  Out: raise() with CPython's message, or nothing.
// diagnose_assignment replaces the fast path of expression_statement: it tries each form of assignment the way
// CPython's grammar does, so that the mistakes in between are met in the same order.
#include "syntax/parser_state.h"

namespace tau::syntax {

bool is_augmented_operator(TokenKind kind); // parse_stmt.cpp

// The part of `e` that can't be assigned or deleted, or null.
const Expr *Parser::find_invalid_target(TargetRole role, const Expr *e) const {
    auto first_of = [&](List<Expr *> items) -> const Expr * {
        for (const Expr *item : items)
            if (const Expr *bad = find_invalid_target(role, item)) return bad;
        return nullptr;
    };
    switch (e->kind) {
    case NodeKind::ListExpr: return first_of(as<ListExpr>(e)->elts);
    case NodeKind::Tuple: return first_of(as<Tuple>(e)->elts);
    case NodeKind::Starred: return role == TargetRole::Del ? e : find_invalid_target(role, as<Starred>(e)->value);
    case NodeKind::Compare:
        if (role != TargetRole::For) return e;
        if (as<Compare>(e)->ops[0] != CmpOperator::In) return nullptr;
        return find_invalid_target(role, as<Compare>(e)->left);
    case NodeKind::Name:
    case NodeKind::Subscript:
    case NodeKind::Attribute: return nullptr;
    default: return e;
    }
}

void Parser::invalid_target(TargetRole role, Expr *e) {
    const Expr *bad = find_invalid_target(role, e);
    if (!bad) return;
    if (role == TargetRole::Del)
        raise(Diag::CannotDelete, bad->span, expression_name(bad));
    else
        raise(Diag::CannotAssign, bad->span, prefix(), expression_name(bad));
}

// At `for`.
void Parser::invalid_for_target() {
    ++cur_;
    if (Expr *e = attempt([&] { return star_expressions(); })) invalid_target(TargetRole::For, e);
}

// An assignment in any form; null when it is none, with everything rewound.
Stmt *Parser::diagnose_assignment() {
    const Token *start = cur_;
    Stmt *done = make_at<Pass>(start->span); // the tree is not used: any statement will do
    auto right_side = [&] { return at(K::Yield) ? yield_expression() : star_expressions(); };
    auto annotation = [&](auto target) {
        return attempt([&]() -> bool {
            target();
            expect(K::Colon);
            expression();
            const Token *equal = cur_;
            if (accept(K::Equal)) right_side();
            retreat(equal);
            return !failed();
        });
    };
    if (at(K::Name) && annotation([&] { ++cur_; })) return done;
    if (raised()) return nullptr;
    auto single_target = [&] {
        Expr *e = attempt([&] { return primary(); });
        if (!e || !is_single_target(e) || (e->kind == NodeKind::Name && start->kind == K::Name)) fail();
    };
    if (annotation(single_target)) return done;
    if (raised()) return nullptr;
    auto target_equal = [&] {
        return attempt([&]() -> bool {
            star_targets();
            return expect(K::Equal);
        });
    };
    bool any = false;
    while (target_equal()) any = true;
    if (raised()) return nullptr;
    if (any && attempt([&] { return right_side(); }) && !at(K::Equal)) return done;
    if (raised()) return nullptr;
    cur_ = start;
    bool augmented = attempt([&]() -> bool {
        Expr *e = primary();
        if (failed() || !is_single_target(e) || !is_augmented_operator(kind())) fail();
        return !failed();
    });
    if (raised()) return nullptr;
    if (augmented) { // from here on CPython tries nothing else
        ++cur_;
        right_side();
        return done;
    }
    invalid_assignment(start);
    if (!failed()) cur_ = start;
    return nullptr;
}

// `[a]: int`, `a, b: int`, `f(): int`
void Parser::invalid_annotation(const Token *start) {
    auto annotated = [&] { return accept(K::Colon) && attempt([&] { return expression(); }); };
    if (at(K::LeftParen) || at(K::LeftBracket)) {
        Expr *e = attempt([&] { return atom(); });
        if (e && (e->kind == NodeKind::Tuple || e->kind == NodeKind::ListExpr) && annotated())
            raise(Diag::OnlySingleAnnotated, e->span, expression_name(e));
        if (failed()) return;
        cur_ = start;
    }
    Expr *first = attempt([&] { return star_named_expression(); });
    if (raised()) return;
    if (first && accept(K::Comma)) {
        // Commas may even be missing here, so that the rule reads on to the next mistake.
        while (!at(K::Colon) && attempt([&] { return star_named_expression(); })) accept(K::Comma);
        if (!raised() && annotated()) raise(Diag::OnlySingleAnnotated, first->span, "tuple");
    }
    if (raised()) return;
    cur_ = start;
    Expr *e = attempt([&] { return expression(); });
    if (e && annotated()) raise(Diag::IllegalAnnotated, e->span);
    if (!failed()) cur_ = start;
}

void Parser::invalid_assignment(const Token *start) {
    invalid_annotation(start);
    if (failed()) return;
    while (attempt([&]() -> bool {
        star_targets();
        return expect(K::Equal);
    })) {
    }
    if (raised()) return;
    if (at(K::Yield)) {
        Expr *e = attempt([&] { return yield_expression(); });
        if (e && at(K::Equal)) raise(Diag::AssignToYield, e->span);
    } else {
        Expr *e = attempt([&] { return star_expressions(); });
        if (e && at(K::Equal)) invalid_target(TargetRole::Star, e);
    }
    if (raised()) return;
    cur_ = start;
    Expr *e = attempt([&] { return star_expressions(); });
    if (e && is_augmented_operator(kind())) {
        ++cur_;
        bool right = attempt([&] { return at(K::Yield) ? yield_expression() : star_expressions(); });
        if (right) raise(Diag::IllegalAugmented, e->span, expression_name(e));
    }
}

// Behind the type of an except clause, at a comma.
void Parser::invalid_except(const Token *start) {
    const Token *type = start + (start[1].kind == K::Star ? 2 : 1);
    const Token *comma = cur_;
    bool matches = attempt([&]() -> bool {
        while (accept(K::Comma) && !at(K::Colon)) expression();
        if (accept(K::As)) expect(K::Name);
        return expect(K::Colon);
    });
    if (raised()) return;
    if (matches)
        raise(Diag::UnparenthesizedExcept, Span::join(type->span, last()->span));
    else
        cur_ = comma;
}

// At a positional pattern behind a keyword pattern.
void Parser::invalid_class_pattern() {
    const Token *start = cur_;
    if (!attempt([&] { return pattern(); })) return;
    const Token *end = last();
    while (accept(K::Comma) && attempt([&] { return pattern(); })) end = last();
    raise(Diag::PositionalPattern, Span::join(start->span, end->span));
}

// `def f((a, b)):`
void Parser::invalid_parenthesized_parameters(bool is_lambda) {
    const Token *open = cur_++;
    bool matches = attempt([&]() -> bool {
        do {
            if (at(K::RightParen)) break;
            parameter(is_lambda, false);
        } while (accept(K::Comma));
        return at(K::RightParen) && open + 1 != cur_;
    });
    if (matches)
        raise(Diag::ParenthesizedParameters, Span::join(open->span, cur_->span),
              is_lambda ? std::string(prefix()) + "Lambda expression" : "Function");
    else if (!failed())
        cur_ = open;
}

void Parser::invalid_star_parameter(bool is_lambda, ParameterState &state) {
    K closer = is_lambda ? K::Colon : K::RightParen;
    const Token *star = cur_++;
    bool bare = at(closer) || (at(K::Comma) && (at_next(closer) || at_next(K::DoubleStar)));
    if (state.star) {
        bool again =
            at(K::Comma) || (attempt([&] { return parameter(is_lambda, true); }) && (at(K::Comma) || at(closer)));
        if (again)
            raise(Diag::StarTwice, star->span, prefix());
        else
            fail();
        return;
    }
    if (bare) {
        if (is_lambda) cur_ += at(K::Comma) ? 1 : 0;
        raise(Diag::BareStar, is_lambda ? cur_->span : star->span, prefix());
        return;
    }
    state.star = true;
    if (at(K::Comma)) return;
    parameter(is_lambda, true);
    if (at(K::Equal)) raise(Diag::StarDefault, cur_->span, prefix(), "positional");
}

void Parser::invalid_double_star_parameter(bool is_lambda) {
    ++cur_;
    parameter(is_lambda, false);
    if (at(K::Equal)) raise(Diag::StarDefault, cur_->span, prefix(), "keyword");
    if (!accept(K::Comma)) return;
    if (at(K::Star) || at(K::DoubleStar) || at(K::Slash)) raise(Diag::AfterKeywords, cur_->span, prefix());
    if (at(K::Name)) {
        const Token *name = cur_;
        if (attempt([&] { return parameter(is_lambda, false); }))
            raise(Diag::AfterKeywords, Span::join(name->span, last()->span), prefix());
    }
    fail();
}

// One parameter of a list that did not parse. False at its end, or when nothing more can be said.
bool Parser::invalid_parameter_item(bool is_lambda, ParameterState &state) {
    K closer = is_lambda ? K::Colon : K::RightParen;
    const Token *start = cur_;
    switch (kind()) {
    case K::LeftParen:
        if (!state.any_default && !state.slash && !state.star) invalid_parenthesized_parameters(is_lambda);
        return false;
    case K::Slash:
        if (!state.any && !state.star && !state.slash && at_next(K::Comma))
            raise(Diag::SlashFirst, start->span, prefix());
        if (state.star) raise(Diag::SlashAfterStar, start->span, prefix());
        if (state.slash) raise(Diag::SlashTwice, start->span, prefix());
        if (at_next(K::Star)) raise(Diag::SlashStarComma, start[1].span, prefix());
        if (!failed()) ++cur_;
        state.slash = true;
        state.ordered = state.any_default;
        break;
    case K::Star: invalid_star_parameter(is_lambda, state); break;
    case K::DoubleStar: invalid_double_star_parameter(is_lambda); break;
    default: {
        Arg *arg = parameter(is_lambda, false);
        if (failed()) return false;
        state.any = true;
        const Token *equal = cur_;
        if (accept(K::Equal)) {
            if (state.slash) state.ordered = false;
            state.any_default = true;
            if (at(K::RightParen) || at(K::Comma)) raise(Diag::MissingDefault, equal->span, prefix());
            expression();
        } else if (state.any_default && state.ordered && !state.star && (at(K::Comma) || at(closer))) {
            raise(Diag::NonDefaultAfterDefault, arg->span, prefix());
        }
    }
    }
    return accept(K::Comma) && !at(closer);
}

// Behind the "(" or `lambda` of a parameter list that did not parse.
void Parser::invalid_parameters(bool is_lambda) {
    ParameterState state;
    while (invalid_parameter_item(is_lambda, state)) {
    }
    fail();
}

} // namespace tau::syntax
