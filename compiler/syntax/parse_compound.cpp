// Compound statements: functions, classes, control flow, and the blocks inside them.
//
// In:  tokens at a keyword or decorator.  Out: Stmt nodes. `match` is in parse_pattern.cpp.
// A missing block, colon or handler is told apart here; the other mistakes are in diagnose_stmt.cpp.
#include "syntax/parser_state.h"

namespace tau::syntax {

Stmt *Parser::compound_statement() {
    const Token *start = cur_;
    switch (kind()) {
    case K::Def: return function(start, {}, false);
    case K::At: return decorated();
    case K::Class: return class_definition(start, {});
    case K::If: return if_statement();
    case K::For: return for_statement(start, false);
    case K::While: return while_statement();
    case K::With: return with_statement(start, false);
    case K::Try: return try_statement();
    case K::Async: return async_statement();
    case K::Name:
        if (is_word(cur_, "match") && (diagnosing_ || at_match_statement())) return match_statement();
        return nullptr;
    default: return nullptr;
    }
}

Stmt *Parser::async_statement() {
    const Token *start = cur_;
    switch (cur_[1].kind) {
    case K::Def: return function(start, {}, true);
    case K::For: ++cur_; return for_statement(start, true);
    case K::With: ++cur_; return with_statement(start, true);
    default:
        ++cur_;
        fail();
        return nullptr;
    }
}

// Raised where the grammar demands the token, whatever stands there.
bool Parser::force(TokenKind wanted, Diag id) {
    if (accept(wanted)) return true;
    raise(id, cur_->span);
    return false;
}

bool Parser::expect_colon() {
    if (accept(K::Colon)) return true;
    if (diagnosing_ && at(K::Newline)) raise(Diag::ExpectedColon, (furthest_ > cur_ ? furthest_ : cur_)->span);
    fail();
    return false;
}

List<Stmt *> Parser::block(const Token *keyword, std::string_view what) {
    std::size_t mark = nodes_.size();
    if (!accept(K::Newline)) {
        simple_statements();
        return take<Stmt>(mark);
    }
    if (!at(K::Indent)) {
        if (diagnosing_) raise(Diag::ExpectedBlockAfter, cur_->span, what, keyword->span.line);
        fail();
        return {};
    }
    ++cur_;
    statements();
    expect(K::Dedent);
    return take<Stmt>(mark);
}

Stmt *Parser::decorated() {
    std::size_t mark = nodes_.size();
    while (accept(K::At)) {
        nodes_.push_back(named_expression());
        expect(K::Newline);
    }
    List<Expr *> decorators = take<Expr>(mark);
    const Token *start = cur_;
    if (at(K::Class)) return class_definition(start, decorators);
    if (at(K::Def)) return function(start, decorators, false);
    if (at(K::Async) && at_next(K::Def)) return function(start, decorators, true);
    fail();
    return nullptr;
}

List<TypeParam *> Parser::type_params() {
    if (!accept(K::LeftBracket)) return {};
    std::size_t mark = nodes_.size();
    do {
        if (nodes_.size() > mark && at(K::RightBracket)) break;
        const Token *start = cur_;
        K star = at(K::Star) || at(K::DoubleStar) ? kind() : K::Name;
        if (star != K::Name) ++cur_;
        Symbol name = cur_->symbol;
        expect(K::Name);
        if (star == K::Star)
            nodes_.push_back(make<TypeVarTuple>(start, name));
        else if (star == K::DoubleStar)
            nodes_.push_back(make<ParamSpec>(start, name));
        else {
            Expr *bound = accept(K::Colon) ? expression() : nullptr;
            nodes_.push_back(make<TypeVar>(start, name, bound));
        }
    } while (accept(K::Comma));
    expect(K::RightBracket);
    return take<TypeParam>(mark);
}

Stmt *Parser::function(const Token *start, List<Expr *> decorators, bool is_async) {
    if (is_async) ++cur_;
    const Token *def = cur_++;
    Symbol name = cur_->symbol;
    expect(K::Name);
    const Token *behind_name = cur_;
    List<TypeParam *> params_of_type = type_params();
    if (failed() && behind_name->kind == K::LeftBracket) cur_ = behind_name;
    if (!failed()) force(K::LeftParen, Diag::ExpectedParen);
    const Token *first = cur_;
    Arguments *args = diagnosing_ ? attempt([&] { return parameters(false); }) : parameters(false);
    if (diagnosing_ && !args && !failed()) {
        cur_ = first;
        invalid_parameters(false);
        fail();
    }
    expect(K::RightParen);
    const Token *arrow = cur_;
    Expr *returns = accept(K::Arrow) ? expression() : nullptr;
    if (arrow->kind == K::Arrow && failed() && !raised() && furthest_->kind != K::Error) cur_ = arrow;
    if (!failed()) force(K::Colon, Diag::ExpectedColon);
    List<Stmt *> body = block(def, "function definition");
    if (failed()) return nullptr;
    auto *node = make<FunctionDef>(start, name, args, body, decorators, returns, params_of_type);
    if (is_async) node->kind = NodeKind::AsyncFunctionDef;
    return node;
}

Stmt *Parser::class_definition(const Token *start, List<Expr *> decorators) {
    const Token *keyword = cur_++;
    Symbol name = cur_->symbol;
    expect(K::Name);
    List<TypeParam *> params_of_type = type_params();
    List<Expr *> bases;
    List<Keyword *> keywords;
    if (at(K::LeftParen)) {
        if (auto *arguments = dyn_as<Call>(call(cur_, nullptr, true)))
            bases = arguments->args, keywords = arguments->keywords;
    }
    if (!failed()) expect_colon();
    List<Stmt *> body = block(keyword, "class definition");
    if (failed()) return nullptr;
    return make<ClassDef>(start, name, bases, keywords, body, decorators, params_of_type);
}

List<Stmt *> Parser::else_block() {
    const Token *keyword = cur_;
    if (!accept(K::Else)) return {};
    force(K::Colon, Diag::ExpectedColon);
    return block(keyword, "'else' statement");
}

// Also at `elif`, which is an If in the else part of the one before.
Stmt *Parser::if_statement() {
    const Token *start = cur_++;
    Expr *test = named_expression();
    if (!failed()) expect_colon();
    List<Stmt *> body = block(start, start->kind == K::If ? "'if' statement" : "'elif' statement");
    DepthGuard guard(*this);
    List<Stmt *> orelse;
    if (at(K::Elif))
        orelse = single<Stmt *>(if_statement());
    else
        orelse = else_block();
    if (failed()) return nullptr;
    return make<If>(start, test, body, orelse);
}

Stmt *Parser::while_statement() {
    const Token *start = cur_++;
    Expr *test = named_expression();
    if (!failed()) expect_colon();
    List<Stmt *> body = block(start, "'while' statement");
    List<Stmt *> orelse = else_block();
    if (failed()) return nullptr;
    return make<While>(start, test, body, orelse);
}

Stmt *Parser::for_statement(const Token *start, bool is_async) {
    const Token *keyword = cur_++;
    Expr *target;
    if (diagnosing_) {
        target = attempt([&] {
            Expr *e = star_targets();
            if (!at(K::In)) fail();
            return e;
        });
        if (!target && !failed()) {
            cur_ = keyword;
            invalid_for_target();
            fail();
        }
    } else {
        target = star_targets();
    }
    expect(K::In);
    Expr *iter = star_expressions();
    if (!failed()) expect_colon();
    List<Stmt *> body = block(keyword, "'for' statement");
    List<Stmt *> orelse = else_block();
    if (failed()) return nullptr;
    auto *node = make<For>(start, target, iter, body, orelse);
    if (is_async) node->kind = NodeKind::AsyncFor;
    return node;
}

// The items of a `with`, behind the parenthesis if there is one; they stay on the node stack.
bool Parser::with_items(bool parenthesized, std::size_t mark) {
    if (parenthesized) expect(K::LeftParen);
    do {
        if (parenthesized && nodes_.size() > mark && at(K::RightParen)) break;
        const Token *start = cur_;
        Expr *context = expression();
        Expr *target = nullptr;
        const Token *behind_as = cur_ + 1;
        if (accept(K::As)) {
            auto parse = [&] {
                Expr *e = star_target();
                bool ends = at(K::Comma) || at(K::RightParen) || at(K::Colon) || (diagnosing_ && at(K::Newline));
                if (!ends) fail();
                return e;
            };
            target = diagnosing_ ? attempt(parse) : parse();
            if (diagnosing_ && !target && !failed()) {
                cur_ = behind_as;
                Expr *wrong = attempt([&] { return expression(); });
                if (wrong && (at(K::Comma) || at(K::RightParen) || at(K::Colon)))
                    invalid_target(TargetRole::Star, wrong);
                fail();
            }
        }
        nodes_.push_back(make<WithItem>(start, context, target));
    } while (accept(K::Comma));
    if (parenthesized) {
        expect(K::RightParen);
        if (!at(K::Colon) && !(diagnosing_ && at(K::Newline))) fail();
    }
    return !failed();
}

Stmt *Parser::with_statement(const Token *start, bool is_async) {
    const Token *keyword = cur_++;
    std::size_t mark = nodes_.size();
    // `with (a, b):` is a list of items, `with (a, b) as c:` and `with (a).b:` are expressions. Try the list first.
    bool done = at(K::LeftParen) && attempt([&] { return with_items(true, mark); });
    if (!done && !failed()) with_items(false, mark);
    List<WithItem *> items = failed() ? List<WithItem *>{} : take<WithItem>(mark);
    if (!failed()) expect_colon();
    List<Stmt *> body = block(keyword, "'with' statement");
    if (failed()) return nullptr;
    auto *node = make<With>(start, items, body);
    if (is_async) node->kind = NodeKind::AsyncWith;
    return node;
}

ExceptHandler *Parser::except_handler(bool &is_star) {
    const Token *start = cur_++;
    is_star = accept(K::Star);
    Expr *type = nullptr;
    Symbol name;
    if (diagnosing_ && is_star && (at(K::Newline) || at(K::Colon))) raise(Diag::ExceptStarEmpty, cur_->span);
    if (is_star || (!at(K::Colon) && !at(K::Newline))) {
        type = expression();
        if (at(K::Comma) && diagnosing_) invalid_except(start);
        if (accept(K::As)) {
            name = cur_->symbol;
            expect(K::Name);
        }
    }
    if (!failed()) expect_colon();
    List<Stmt *> body = block(start, is_star ? "'except*' statement" : "'except' statement");
    if (failed()) return nullptr;
    return make<ExceptHandler>(start, type, name, body);
}

Stmt *Parser::try_statement() {
    const Token *start = cur_++;
    force(K::Colon, Diag::ExpectedColon);
    List<Stmt *> body;
    if (!diagnosing_ || !at(K::Except)) body = block(start, "'try' statement"); // else: the block is what is missing
    if (failed()) return nullptr;
    const Token *first_clause = cur_;
    bool no_block = diagnosing_ && cur_[-1].kind == K::Colon;
    std::size_t mark = nodes_.size();
    bool star_try = false;
    if (no_block) {
        bool is_star = false;
        attempt([&] { return except_handler(is_star); });
        if (failed()) return nullptr;
        cur_ = first_clause;
        fail();
        return nullptr;
    }
    if (!at(K::Except) && !at(K::Finally)) {
        if (diagnosing_) raise(Diag::ExpectedExcept, cur_->span);
        fail();
    }
    while (at(K::Except)) {
        bool is_star = false;
        const Token *keyword = cur_;
        ExceptHandler *handler = except_handler(is_star);
        if (failed()) return nullptr;
        if (nodes_.size() == mark)
            star_try = is_star;
        else if (is_star != star_try) {
            if (diagnosing_)
                raise(Diag::MixedExcept, is_star ? Span::join(keyword->span, keyword[1].span) : keyword->span);
            fail();
        }
        nodes_.push_back(handler);
    }
    List<ExceptHandler *> handlers = failed() ? List<ExceptHandler *>{} : take<ExceptHandler>(mark);
    List<Stmt *> orelse = handlers.empty() ? List<Stmt *>{} : else_block();
    List<Stmt *> final_body;
    const Token *keyword = cur_;
    if (accept(K::Finally)) {
        force(K::Colon, Diag::ExpectedColon);
        final_body = block(keyword, "'finally' statement");
    }
    if (failed()) return nullptr;
    auto *node = make<Try>(start, body, handlers, orelse, final_body);
    if (star_try) node->kind = NodeKind::TryStar;
    return node;
}

} // namespace tau::syntax
