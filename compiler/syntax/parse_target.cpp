// Assignment targets: what may stand left of `=`, after `for`, `as` and `del`.
//
// In:  tokens, or an expression already parsed.  Out: the same nodes with context Store or Del.
// An assignment is parsed as an expression first and then judged; `for` and `as` parse primaries, since an expression
// would swallow their `in`.
#include "syntax/parser_state.h"

namespace tau::syntax {

bool Parser::is_target(const Expr *e, bool allow_starred) const {
    switch (e->kind) {
    case NodeKind::Name:
    case NodeKind::Attribute:
    case NodeKind::Subscript: return true;
    case NodeKind::Starred: {
        const Expr *value = as<Starred>(e)->value;
        return allow_starred && value->kind != NodeKind::Starred && is_target(value, false);
    }
    case NodeKind::Tuple:
        for (const Expr *item : as<Tuple>(e)->elts)
            if (!is_target(item, true)) return false;
        return true;
    case NodeKind::ListExpr:
        for (const Expr *item : as<ListExpr>(e)->elts)
            if (!is_target(item, true)) return false;
        return true;
    default: return false;
    }
}

bool Parser::is_single_target(const Expr *e) const {
    return e->kind == NodeKind::Name || e->kind == NodeKind::Attribute || e->kind == NodeKind::Subscript;
}

void Parser::set_context(Expr *e, ExprContext context) {
    switch (e->kind) {
    case NodeKind::Name: as<Name>(e)->ctx = context; return;
    case NodeKind::Attribute: as<Attribute>(e)->ctx = context; return;
    case NodeKind::Subscript: as<Subscript>(e)->ctx = context; return;
    case NodeKind::Starred: as<Starred>(e)->ctx = context; return set_context(as<Starred>(e)->value, context);
    case NodeKind::Tuple:
        as<Tuple>(e)->ctx = context;
        for (Expr *item : as<Tuple>(e)->elts) set_context(item, context);
        return;
    case NodeKind::ListExpr:
        as<ListExpr>(e)->ctx = context;
        for (Expr *item : as<ListExpr>(e)->elts) set_context(item, context);
        return;
    default: return; // not a target, and reported as such
    }
}

Expr *Parser::target_expression() {
    Expr *e = primary();
    if (failed() || !is_target(e, false)) {
        fail();
        return nullptr;
    }
    return e;
}

Expr *Parser::star_target() {
    const Token *start = cur_;
    Expr *e;
    if (accept(K::Star)) {
        e = target_expression();
        e = make<Starred>(start, e, ExprContext::Store);
    } else {
        e = target_expression();
    }
    if (!failed()) set_context(e, ExprContext::Store);
    return e;
}

Expr *Parser::star_targets() {
    const Token *start = cur_;
    Expr *first = star_target();
    if (!at(K::Comma)) return first;
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Comma) && !at(K::In) && !at(K::Equal)) nodes_.push_back(star_target());
    return make<Tuple>(start, take<Expr>(mark), ExprContext::Store);
}

} // namespace tau::syntax
