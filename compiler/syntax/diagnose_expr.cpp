// The known mistakes in expressions: what a statement that failed is searched for on its second parse.
//
// In:  tokens, with diagnosing_ set.  Out: raise() with CPython's message, or nothing.
// Each invalid_* looks at what stands at the current token, restores it, and is called where CPython's grammar has the
// rule of that name, because the first rule that matches decides the message.
#include "syntax/parser_state.h"

namespace tau::syntax {

std::string_view expression_name(const Expr *e) {
    switch (e->kind) {
    case NodeKind::Attribute: return "attribute";
    case NodeKind::Subscript: return "subscript";
    case NodeKind::Starred: return "starred";
    case NodeKind::Name: return "name";
    case NodeKind::ListExpr: return "list";
    case NodeKind::Tuple: return "tuple";
    case NodeKind::Lambda: return "lambda";
    case NodeKind::Call: return "function call";
    case NodeKind::BoolOp:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp: return "expression";
    case NodeKind::GeneratorExp: return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom: return "yield expression";
    case NodeKind::Await: return "await expression";
    case NodeKind::ListComp: return "list comprehension";
    case NodeKind::SetComp: return "set comprehension";
    case NodeKind::DictComp: return "dict comprehension";
    case NodeKind::Dict: return "dict literal";
    case NodeKind::Set: return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue: return "f-string expression";
    case NodeKind::Compare: return "comparison";
    case NodeKind::IfExp: return "conditional expression";
    case NodeKind::NamedExpr: return "named expression";
    case NodeKind::Constant:
        switch (as<Constant>(e)->value.kind) {
        case ConstantKind::None: return "None";
        case ConstantKind::True: return "True";
        case ConstantKind::False: return "False";
        case ConstantKind::Ellipsis: return "ellipsis";
        default: return "literal";
        }
    default: return "expression";
    }
}

namespace {

bool is_legacy_statement(const Expr *e) {
    const auto *name = dyn_as<Name>(e);
    return name && (name->id == std::string_view("print") || name->id == std::string_view("exec"));
}

// CPython compares only as many characters as the name has, so that "c" passes for "case".
bool is_soft_keyword(const Token *token) {
    if (token->kind != K::Name) return false;
    for (std::string_view word : {"_", "case", "match"})
        if (word.starts_with(token->symbol.text())) return true;
    return false;
}

bool is_string_token(const Token *token) {
    return token->kind == K::String || token->kind == K::FStringStart || token->kind == K::BadFString;
}

// The last expression of a comprehension's clauses.
const Expr *last_item(List<Comprehension *> clauses) {
    const Comprehension *last = clauses.back();
    return last->ifs.empty() ? last->iter : last->ifs.back();
}

} // namespace

Expr *Parser::diagnose_expression() {
    return memoised(ExpressionRule, [&]() -> Expr * {
        if (invalid_expression() || invalid_legacy_expression()) return nullptr;
        return expression_plain();
    });
}

Expr *Parser::expression_without_invalid() {
    diagnosing_ = false;
    Expr *e = attempt([&] { return expression_plain(); });
    diagnosing_ = true;
    return e;
}

// True when it raised.
bool Parser::invalid_expression() {
    const Token *start = cur_;
    bool soft = is_soft_keyword(cur_);
    Expr *left = attempt([&] { return disjunction(); });
    if (raised()) return true;
    if (!left) return false;
    const Token *behind = cur_;
    if (!soft && !(start->kind == K::Name && is_string_token(start + 1))) {
        Expr *right = expression_without_invalid();
        if (raised()) return true;
        if (right && !is_legacy_statement(left) && cur_[-1].level != 0) {
            raise(Diag::ForgotComma, Span::join(start->span, last()->span), prefix());
            return raised();
        }
        cur_ = behind;
    }
    if (accept(K::If)) {
        Expr *test = attempt([&] { return disjunction(); });
        if (raised()) return true;
        if (test && !at(K::Else) && !at(K::Colon))
            raise(Diag::ExpectedElse, Span::join(start->span, last()->span), prefix());
        if (failed()) return raised();
    }
    cur_ = start;
    return false;
}

bool Parser::invalid_legacy_expression() {
    if (!at(K::Name) || at_next(K::LeftParen)) return false;
    const Token *start = cur_++;
    Expr *rest = attempt([&] { return star_expressions(); });
    if (raised()) return true;
    if (rest && (start->symbol.text() == "print" || start->symbol.text() == "exec")) {
        raise(Diag::MissingPrintParens, Span::join(start->span, last()->span), prefix(), start->symbol.text());
        return raised();
    }
    cur_ = start;
    return false;
}

bool Parser::invalid_named_expression() {
    const Token *start = cur_;
    Expr *e = attempt([&] { return expression(); });
    if (raised()) return true;
    if (e && accept(K::Walrus)) {
        Expr *value = attempt([&] { return expression(); });
        if (value) raise(Diag::CannotWalrus, e->span, prefix(), expression_name(e));
        if (raised()) return true;
    }
    cur_ = start;
    auto right_side = [&]() -> Expr * {
        Expr *value = attempt([&] { return bitwise_or(); });
        return value && !at(K::Equal) && !at(K::Walrus) ? value : nullptr;
    };
    if (at(K::Name) && at_next(K::Equal)) {
        cur_ += 2;
        if (right_side()) raise(Diag::MaybeEqualOrWalrus, Span::join(start->span, last()->span), prefix());
        if (raised()) return true;
        cur_ = start;
    }
    if (at(K::True) || at(K::None) || at(K::False)) return false;
    if (at(K::LeftParen) || at(K::LeftBracket)) {
        Expr *display = attempt([&] { return atom(); });
        if (raised()) return true;
        const Token *behind = cur_;
        cur_ = start;
        bool parenthesized = start->kind == K::LeftParen;
        if (display && behind[-1].kind != K::Colon &&
            ((!parenthesized && display->kind == NodeKind::ListExpr) ||
             (parenthesized && (display->kind == NodeKind::Tuple || display->kind == NodeKind::GeneratorExp) &&
              display->span.begin == start->span.begin)))
            return false;
    }
    Expr *left = attempt([&] { return bitwise_or(); });
    if (raised()) return true;
    if (left && accept(K::Equal)) {
        if (right_side()) raise(Diag::CannotAssignHere, left->span, prefix(), expression_name(left));
        if (raised()) return true;
    }
    cur_ = start;
    return false;
}

// `(*a)`, `(**a)`
void Parser::invalid_group() {
    const Token *open = cur_++;
    const Token *start = cur_;
    bool dict = accept(K::DoubleStar);
    if (dict || accept(K::Star)) {
        Expr *value = attempt([&] { return expression(); });
        if (value && at(K::RightParen)) {
            Span span = dict ? start->span : Span::join(start->span, last()->span);
            raise(dict ? Diag::DoubleStarredHere : Diag::StarredHere, span, prefix());
        }
    }
    if (!failed()) cur_ = open;
}

// At a bracket: `[*a for ...]`, `[a, b for ...]`.
void Parser::invalid_comprehension() {
    const Token *open = cur_++;
    const Token *start = cur_;
    auto clauses = [&] { return at_comprehension() && attempt([&] { return !comprehension_clauses().empty(); }); };
    if (accept(K::Star)) {
        Expr *value = attempt([&] { return expression(); });
        const Token *end = failed() ? start : last();
        if (value && clauses()) raise(Diag::StarredInComprehension, Span::join(start->span, end->span), prefix());
        if (failed()) return;
        cur_ = start;
    }
    if (open->kind != K::LeftParen && attempt([&] { return star_named_expression(); }) && at(K::Comma)) {
        const Token *end = cur_++;
        while (attempt([&] { return star_named_expression(); })) {
            end = last();
            if (!accept(K::Comma)) break;
        }
        if (!failed() && clauses()) raise(Diag::UnparenthesizedTarget, Span::join(start->span, end->span), prefix());
    }
    if (!failed()) cur_ = open;
}

// Behind a key of a dict display. CPython looks for these mistakes in the first parse already.
void Parser::invalid_pair(bool first) {
    if (!at(K::Colon)) {
        if (!first) raise(Diag::MissingDictColon, cur_[-1].span, prefix());
        return;
    }
    const Token *colon = cur_;
    if (at_next(K::Star)) {
        cur_ += 2;
        if (attempt([&] { return bitwise_or(); })) raise(Diag::StarredDictValue, colon[1].span, prefix());
        if (!failed()) cur_ = colon;
    } else if (at_next(K::RightBrace) || at_next(K::Comma)) {
        raise(Diag::MissingDictValue, colon->span, prefix());
    }
}

// At a keyword argument, or what stands in place of one.
void Parser::invalid_kwarg() {
    const Token *start = cur_;
    if ((at(K::True) || at(K::False) || at(K::None)) && at_next(K::Equal)) {
        raise(Diag::KeywordAssignsConstant, Span::join(start->span, start[1].span), prefix(), text(start));
        return;
    }
    if (at(K::Name) && at_next(K::Equal)) {
        cur_ += 2;
        if (attempt([&] { return expression(); }) && at_comprehension() &&
            attempt([&] { return !comprehension_clauses().empty(); }))
            raise(Diag::MaybeEqualOrWalrus, Span::join(start->span, start[1].span), prefix());
    } else if (attempt([&] { return expression(); }) && at(K::Equal)) {
        raise(Diag::KeywordNotName, Span::join(start->span, cur_->span), prefix());
    }
    if (!failed()) cur_ = start;
}

// Reads arguments as far as they are in order.
bool Parser::argument_run(ArgumentRun &run) {
    run = {cur_, nullptr, 0, false};
    std::vector<Keyword *> keywords;
    std::size_t mark = nodes_.size();
    const Token *end = cur_;
    while (!at(K::RightParen)) {
        if (!attempt([&] { return one_argument(nullptr, keywords, run.unpacking); })) break;
        end = cur_;
        if (!accept(K::Comma)) break;
    }
    if (raised()) return false;
    cur_ = end;
    run.positional = nodes_.size() - mark;
    if (run.positional) run.last_positional = static_cast<Expr *>(nodes_.back());
    nodes_.resize(mark);
    return end > run.first;
}

// `f(x for x in y, 1)`: true when it raised.
bool Parser::invalid_generator_argument() {
    const Token *start = cur_;
    Expr *element = attempt([&] { return expression(); });
    if (element && at_comprehension()) {
        List<Comprehension *> clauses = attempt([&] { return comprehension_clauses(); });
        if (!clauses.empty() && at(K::Comma)) {
            raise(Diag::BareGenerator, Span::join(element->span, last_item(clauses)->span), prefix());
            return raised();
        }
    }
    if (raised()) return true;
    cur_ = start;
    return false;
}

// Behind the "(" of a call whose arguments did not parse.
void Parser::invalid_arguments() {
    const Token *start = cur_;
    ArgumentRun run;
    bool any = argument_run(run);
    if (raised()) return;
    const Token *behind = cur_;
    if (any && at(K::Comma) && at_next(K::Star)) {
        raise(Diag::IterableAfterUnpacking, Span::join(start->span, last()->span), prefix());
        return;
    }
    cur_ = start;
    if (invalid_generator_argument()) return;
    if (at(K::Name) && at_next(K::Equal)) {
        cur_ += 2;
        if (attempt([&] { return expression(); }) && at_comprehension())
            raise(Diag::MaybeEqualOrWalrus, Span::join(start->span, start[1].span), prefix());
        if (raised()) return;
    }
    if (!any) return;
    cur_ = behind;
    if (at_comprehension() && run.positional > 1) {
        List<Comprehension *> clauses = attempt([&] { return comprehension_clauses(); });
        if (!clauses.empty()) {
            raise(Diag::BareGenerator, Span::join(run.last_positional->span, last_item(clauses)->span), prefix());
            return;
        }
    }
    if (raised()) return;
    cur_ = behind;
    if (!accept(K::Comma)) return;
    const Token *next = cur_;
    Expr *element = attempt([&] { return expression(); });
    if (element && at_comprehension()) {
        List<Comprehension *> clauses = attempt([&] { return comprehension_clauses(); });
        if (!clauses.empty()) raise(Diag::BareGenerator, Span::join(element->span, last_item(clauses)->span), prefix());
    }
    if (raised()) return;
    cur_ = next;
    ArgumentRun more;
    if (argument_run(more) && !raised()) {
        const Token *place = furthest_ > cur_ ? furthest_ : cur_;
        raise(run.unpacking ? Diag::PositionalAfterUnpacking : Diag::PositionalAfterKeyword, place->span, prefix());
    }
}

} // namespace tau::syntax
