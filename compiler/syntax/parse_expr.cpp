// Expressions above the level of primaries: tuples, conditionals, operators, lambda is in parse_params.cpp.
//
// In:  tokens.  Out: Expr nodes whose spans start at the first token of the rule, parentheses included.
// Left-associative operators are one loop with precedences; everything else follows the grammar's rule by rule.
#include "syntax/parser_state.h"

namespace tau::syntax {

// Also a tuple without parentheses.
Expr *Parser::star_expressions() {
    const Token *start = cur_;
    Expr *first = star_expression();
    if (!at(K::Comma)) return first;
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (accept(K::Comma)) {
        switch (kind()) {
        case K::Newline:
        case K::Equal:
        case K::RightParen:
        case K::RightBracket:
        case K::RightBrace:
        case K::Colon:
        case K::Semicolon:
        case K::EndMarker:
        case K::Exclamation: return make<Tuple>(start, take<Expr>(mark), ExprContext::Load);
        default: break;
        }
        const Token *behind_comma = cur_;
        std::size_t count = nodes_.size();
        Expr *next = star_expression();
        if (retreat(behind_comma)) {
            nodes_.resize(count);
            break;
        }
        nodes_.push_back(next);
    }
    return make<Tuple>(start, take<Expr>(mark), ExprContext::Load);
}

Expr *Parser::star_expression() {
    if (!at(K::Star)) return memoised(StarExpressionRule, [&] { return expression(); });
    const Token *start = cur_++;
    Expr *value = bitwise_or();
    return make<Starred>(start, value, ExprContext::Load);
}

Expr *Parser::star_named_expression() { return at(K::Star) ? star_expression() : named_expression(); }

Expr *Parser::named_expression() {
    if (at(K::Name) && at_next(K::Walrus)) {
        const Token *start = cur_;
        Expr *target = make_at<Name>(cur_->span, cur_->symbol, ExprContext::Store);
        cur_ += 2;
        Expr *value = expression();
        return make<NamedExpr>(start, target, value);
    }
    if (diagnosing_ && invalid_named_expression()) return nullptr;
    Expr *e = expression();
    if (at(K::Walrus)) fail();
    return e;
}

Expr *Parser::expression() {
    if (diagnosing_) return diagnose_expression();
    return memoised(ExpressionRule, [&] { return expression_plain(); });
}

Expr *Parser::expression_plain() {
    if (at(K::Lambda)) return lambda();
    DepthGuard guard(*this);
    const Token *start = cur_;
    Expr *body = disjunction();
    if (!at(K::If)) return body;
    const Token *before = cur_++;
    Expr *test = disjunction();
    expect(K::Else);
    Expr *orelse = expression();
    if (retreat(before)) return body;
    return make<IfExp>(start, test, body, orelse);
}

// `or` and `and`: operands of the next level, flat in one node.
template <class F> Expr *Parser::bool_operation(TokenKind word, BoolOperator op, F operand) {
    const Token *start = cur_;
    Expr *first = operand();
    if (!at(word)) return first;
    std::size_t mark = nodes_.size();
    nodes_.push_back(first);
    while (at(word)) {
        const Token *before = cur_++;
        std::size_t count = nodes_.size();
        Expr *next = operand();
        if (retreat(before)) {
            nodes_.resize(count);
            break;
        }
        nodes_.push_back(next);
    }
    if (nodes_.size() == mark + 1) {
        nodes_.resize(mark);
        return first;
    }
    return make<BoolOp>(start, op, take<Expr>(mark));
}

Expr *Parser::disjunction() {
    return memoised(DisjunctionRule,
                    [&] { return bool_operation(K::Or, BoolOperator::Or, [&] { return conjunction(); }); });
}

Expr *Parser::conjunction() {
    return memoised(ConjunctionRule,
                    [&] { return bool_operation(K::And, BoolOperator::And, [&] { return inversion(); }); });
}

Expr *Parser::inversion() {
    if (!at(K::Not)) return comparison();
    return memoised(InversionRule, [&]() -> Expr * {
        DepthGuard guard(*this);
        const Token *start = cur_;
        accept(K::Not);
        Expr *operand = inversion();
        return make<UnaryOp>(start, UnaryOperator::Not, operand);
    });
}

// Consumes a comparison operator, if there is one.
bool Parser::comparison_operator(CmpOperator &op) {
    switch (kind()) {
    case K::EqualEqual: op = CmpOperator::Eq; break;
    case K::NotEqual: op = CmpOperator::NotEq; break;
    case K::Less: op = CmpOperator::Lt; break;
    case K::LessEqual: op = CmpOperator::LtE; break;
    case K::Greater: op = CmpOperator::Gt; break;
    case K::GreaterEqual: op = CmpOperator::GtE; break;
    case K::In: op = CmpOperator::In; break;
    case K::Is:
        op = at_next(K::Not) ? CmpOperator::IsNot : CmpOperator::Is;
        cur_ += op == CmpOperator::IsNot;
        break;
    case K::Not:
        if (!at_next(K::In)) return false;
        ++cur_;
        op = CmpOperator::NotIn;
        break;
    default: return false;
    }
    ++cur_;
    return true;
}

Expr *Parser::comparison() {
    const Token *start = cur_;
    Expr *left = bitwise_or();
    const Token *before = cur_;
    CmpOperator op;
    if (!comparison_operator(op)) return left;
    std::vector<CmpOperator> ops;
    std::size_t mark = nodes_.size();
    do {
        std::size_t count = nodes_.size();
        Expr *right = bitwise_or();
        if (retreat(before)) {
            nodes_.resize(count);
            break;
        }
        ops.push_back(op);
        nodes_.push_back(right);
        before = cur_;
    } while (comparison_operator(op));
    if (ops.empty()) return left;
    return make<Compare>(start, left, arena_.copy(ops), take<Expr>(mark));
}

namespace {

// 0: not a binary operator of this group.
int precedence(TokenKind kind, Operator &op) {
    switch (kind) {
    case K::Pipe: op = Operator::BitOr; return 1;
    case K::Caret: op = Operator::BitXor; return 2;
    case K::Ampersand: op = Operator::BitAnd; return 3;
    case K::LeftShift: op = Operator::LShift; return 4;
    case K::RightShift: op = Operator::RShift; return 4;
    case K::Plus: op = Operator::Add; return 5;
    case K::Minus: op = Operator::Sub; return 5;
    case K::Star: op = Operator::Mult; return 6;
    case K::Slash: op = Operator::Div; return 6;
    case K::DoubleSlash: op = Operator::FloorDiv; return 6;
    case K::Percent: op = Operator::Mod; return 6;
    case K::At: op = Operator::MatMult; return 6;
    default: return 0;
    }
}

} // namespace

Expr *Parser::bitwise_or() {
    return memoised(BitwiseOrRule, [&] { return binary(1); });
}

Expr *Parser::binary(int lowest) {
    const Token *start = cur_;
    Expr *left = factor();
    for (int chain = 0;; chain++) {
        Operator op{};
        int level = precedence(kind(), op);
        if (level == 0 || level < lowest) return left;
        if (chain > max_depth) raise(Diag::TooDeep, start->span);
        if (failed()) return left;
        const Token *before = cur_++;
        Expr *right = binary(level + 1);
        if (retreat(before)) return left;
        left = make<BinOp>(start, left, op, right);
    }
}

Expr *Parser::factor() {
    UnaryOperator op;
    switch (kind()) {
    case K::Plus: op = UnaryOperator::UAdd; break;
    case K::Minus: op = UnaryOperator::USub; break;
    case K::Tilde: op = UnaryOperator::Invert; break;
    default: return power();
    }
    return memoised(FactorRule, [&]() -> Expr * {
        const Token *start = cur_++;
        DepthGuard guard(*this);
        Expr *operand = factor();
        return make<UnaryOp>(start, op, operand);
    });
}

Expr *Parser::power() {
    const Token *start = cur_;
    Expr *base;
    if (accept(K::Await)) {
        Expr *value = primary();
        base = make<Await>(start, value);
    } else {
        base = primary();
    }
    const Token *before = cur_;
    if (!accept(K::DoubleStar)) return base;
    DepthGuard guard(*this);
    Expr *exponent = factor();
    if (retreat(before)) return base;
    return make<BinOp>(start, base, Operator::Pow, exponent);
}

Expr *Parser::yield_expression() {
    const Token *start = cur_;
    expect(K::Yield);
    const Token *behind = cur_;
    if (accept(K::From)) {
        Expr *value = expression();
        if (retreat(behind)) return make<Yield>(start, static_cast<Expr *>(nullptr));
        return make<YieldFrom>(start, value);
    }
    Expr *value = nullptr;
    switch (kind()) {
    case K::Newline:
    case K::RightParen:
    case K::RightBracket:
    case K::RightBrace:
    case K::Equal:
    case K::Semicolon:
    case K::Colon:
    case K::Exclamation:
    case K::EndMarker:
    case K::Comma: break;
    default:
        value = star_expressions();
        if (retreat(behind)) value = nullptr;
    }
    return make<Yield>(start, value);
}

} // namespace tau::syntax
