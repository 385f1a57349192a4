// Simple statements, and the loop over statements that everything else hangs on.
//
// In:  tokens.  Out: Stmt nodes on the node stack.
// Assignments begin as expressions: which statement it is shows only at the `=`, `:` or augmented operator behind.
#include "syntax/parser_state.h"

namespace tau::syntax {

void Parser::statements() {
    int unexpected_indents = 0;
    while (!at(K::EndMarker) && !failed() && !stop_) {
        if (at(K::Dedent)) {
            if (unexpected_indents-- == 0) return;
            ++cur_;
            continue;
        }
        const Token *start = cur_;
        std::size_t mark = nodes_.size();
        statement();
        if (failed()) {
            if (diagnosing_) return;
            unexpected_indents += recover(start, mark);
        }
    }
}

void Parser::statement() {
    if (Stmt *compound = compound_statement()) {
        nodes_.push_back(compound);
        return;
    }
    if (!failed()) simple_statements();
}

void Parser::simple_statements() {
    do {
        nodes_.push_back(simple_statement());
    } while (accept(K::Semicolon) && !at(K::Newline));
    expect(K::Newline);
}

Stmt *Parser::simple_statement() {
    const Token *start = cur_;
    switch (kind()) {
    case K::Return: return return_statement();
    case K::Import: return import_name();
    case K::From: return import_from();
    case K::Raise: return raise_statement();
    case K::Pass: ++cur_; return make<Pass>(start);
    case K::Break: ++cur_; return make<Break>(start);
    case K::Continue: ++cur_; return make<Continue>(start);
    case K::Del: return delete_statement();
    case K::Assert: return assert_statement();
    case K::Global:
    case K::Nonlocal: return scope_declaration();
    case K::Name:
        if (is_word(cur_, "type") && cur_[1].kind == K::Name &&
            (cur_[2].kind == K::Equal || cur_[2].kind == K::LeftBracket))
            return type_alias();
        return expression_statement();
    default: return expression_statement();
    }
}

namespace {

bool augmented_operator(TokenKind kind, Operator &op) {
    switch (kind) {
    case K::PlusEqual: op = Operator::Add; return true;
    case K::MinusEqual: op = Operator::Sub; return true;
    case K::StarEqual: op = Operator::Mult; return true;
    case K::AtEqual: op = Operator::MatMult; return true;
    case K::SlashEqual: op = Operator::Div; return true;
    case K::PercentEqual: op = Operator::Mod; return true;
    case K::AmpersandEqual: op = Operator::BitAnd; return true;
    case K::PipeEqual: op = Operator::BitOr; return true;
    case K::CaretEqual: op = Operator::BitXor; return true;
    case K::LeftShiftEqual: op = Operator::LShift; return true;
    case K::RightShiftEqual: op = Operator::RShift; return true;
    case K::DoubleStarEqual: op = Operator::Pow; return true;
    case K::DoubleSlashEqual: op = Operator::FloorDiv; return true;
    default: return false;
    }
}

} // namespace

bool is_augmented_operator(TokenKind kind) {
    Operator op;
    return augmented_operator(kind, op);
}

Stmt *Parser::expression_statement() {
    const Token *start = cur_;
    if (diagnosing_) {
        Stmt *assigned = diagnose_assignment();
        if (assigned || failed()) return assigned;
    }
    Expr *first = at(K::Yield) ? yield_expression() : star_expressions();
    if (failed()) return nullptr;
    if (!diagnosing_) {
        Operator op;
        if (at(K::Equal)) return assignment(start, first);
        if (at(K::Colon)) return annotated_assignment(start, first);
        if (augmented_operator(kind(), op)) {
            if (!is_single_target(first)) {
                fail();
                return nullptr;
            }
            ++cur_;
            set_context(first, ExprContext::Store);
            Expr *value = at(K::Yield) ? yield_expression() : star_expressions();
            return make<AugAssign>(start, first, op, value);
        }
    }
    return make<ExprStmt>(start, first);
}

// At the first `=`; `first` is what stands before it.
Stmt *Parser::assignment(const Token *start, Expr *first) {
    std::size_t mark = nodes_.size();
    Expr *value = first;
    while (at(K::Equal)) {
        if (!is_target(value, true)) {
            fail();
            return nullptr;
        }
        ++cur_;
        set_context(value, ExprContext::Store);
        nodes_.push_back(value);
        value = at(K::Yield) ? yield_expression() : star_expressions();
        if (failed()) return nullptr;
    }
    return make<Assign>(start, take<Expr>(mark), value);
}

// At the `:`.
Stmt *Parser::annotated_assignment(const Token *start, Expr *target) {
    if (!is_single_target(target)) {
        fail();
        return nullptr;
    }
    ++cur_;
    set_context(target, ExprContext::Store);
    int simple = target->kind == NodeKind::Name && start->kind == K::Name ? 1 : 0;
    Expr *annotation = expression();
    Expr *value = nullptr;
    if (accept(K::Equal)) value = at(K::Yield) ? yield_expression() : star_expressions();
    return make<AnnAssign>(start, target, annotation, value, simple);
}

Stmt *Parser::return_statement() {
    const Token *start = cur_++;
    Expr *value = at(K::Newline) || at(K::Semicolon) ? nullptr : star_expressions();
    return make<Return>(start, value);
}

Stmt *Parser::raise_statement() {
    const Token *start = cur_++;
    Expr *exception = nullptr, *cause = nullptr;
    if (!at(K::Newline) && !at(K::Semicolon)) {
        exception = expression();
        if (accept(K::From)) cause = expression();
    }
    return make<Raise>(start, exception, cause);
}

Stmt *Parser::assert_statement() {
    const Token *start = cur_++;
    Expr *test = expression();
    Expr *message = accept(K::Comma) ? expression() : nullptr;
    return make<Assert>(start, test, message);
}

Stmt *Parser::scope_declaration() {
    const Token *start = cur_++;
    std::vector<Symbol> names;
    do {
        if (at(K::Name)) names.push_back(cur_->symbol);
        expect(K::Name);
    } while (accept(K::Comma));
    if (start->kind == K::Global) return make<Global>(start, arena_.copy(names));
    return make<Nonlocal>(start, arena_.copy(names));
}

Stmt *Parser::delete_statement() {
    const Token *start = cur_++;
    std::size_t mark = nodes_.size();
    auto parse = [&]() -> bool {
        do {
            if (at(K::Newline) || at(K::Semicolon)) break;
            nodes_.push_back(target_expression());
        } while (accept(K::Comma));
        if (nodes_.size() == mark || (!at(K::Newline) && !at(K::Semicolon))) fail();
        if (failed()) return false;
        // A starred item may hide inside a tuple or list; as a deletion target it is none.
        for (std::size_t i = mark; i < nodes_.size(); i++)
            if (find_invalid_target(TargetRole::Del, static_cast<Expr *>(nodes_[i]))) fail();
        return !failed();
    };
    if (diagnosing_) {
        if (!attempt(parse) && !raised()) {
            cur_ = start + 1;
            if (Expr *e = attempt([&] { return star_expressions(); })) invalid_target(TargetRole::Del, e);
            fail();
        }
    } else {
        parse();
    }
    if (failed()) return nullptr;
    List<Expr *> targets = take<Expr>(mark);
    for (Expr *target : targets) set_context(target, ExprContext::Del);
    return make<Delete>(start, targets);
}

Symbol Parser::dotted_name() {
    const Token *start = cur_;
    if (!expect(K::Name)) return {};
    if (!at(K::Dot)) return start->symbol;
    std::string name(start->symbol.text());
    while (accept(K::Dot)) {
        if (at(K::Name)) name += '.', name += cur_->symbol.text();
        expect(K::Name);
    }
    return support::intern(name);
}

Stmt *Parser::import_name() {
    const Token *start = cur_++;
    std::size_t mark = nodes_.size();
    do {
        const Token *first = cur_;
        Symbol name = dotted_name(), alias;
        if (accept(K::As)) {
            alias = cur_->symbol;
            expect(K::Name);
        }
        nodes_.push_back(make<Alias>(first, name, alias));
    } while (accept(K::Comma));
    return make<Import>(start, take<Alias>(mark));
}

List<Alias *> Parser::import_targets() {
    const Token *start = cur_;
    std::size_t mark = nodes_.size();
    if (accept(K::Star)) {
        nodes_.push_back(make<Alias>(start, support::intern("*"), Symbol{}));
        return take<Alias>(mark);
    }
    bool parenthesized = accept(K::LeftParen);
    do {
        if (nodes_.size() > mark) {
            if (parenthesized && at(K::RightParen)) break;
            if (!parenthesized && diagnosing_ && at(K::Newline)) raise(Diag::ImportTrailingComma, cur_->span);
        }
        const Token *first = cur_;
        Symbol alias;
        expect(K::Name);
        if (accept(K::As)) {
            alias = cur_->symbol;
            expect(K::Name);
        }
        nodes_.push_back(make<Alias>(first, first->symbol, alias));
    } while (accept(K::Comma));
    if (parenthesized) expect(K::RightParen);
    return take<Alias>(mark);
}

Stmt *Parser::import_from() {
    const Token *start = cur_++;
    int level = 0;
    while (at(K::Dot) || at(K::Ellipsis)) {
        level += at(K::Dot) ? 1 : 3;
        ++cur_;
    }
    Symbol module;
    if (level == 0 || !at(K::Import)) module = dotted_name();
    expect(K::Import);
    List<Alias *> names = import_targets();
    return make<ImportFrom>(start, module, names, level);
}

Stmt *Parser::type_alias() {
    const Token *start = cur_++;
    Expr *name = make_at<Name>(cur_->span, cur_->symbol, ExprContext::Store);
    ++cur_;
    List<TypeParam *> params = type_params();
    expect(K::Equal);
    Expr *value = expression();
    return make<TypeAlias>(start, name, params, value);
}

} // namespace tau::syntax
