// Parameter lists of functions and lambdas, and lambda itself.
//
// In:  tokens behind "(" or "lambda".  Out: Arguments, as in Python's ast: defaults right-aligned to the positional
// parameters, one entry (maybe null) per keyword-only parameter.
#include "syntax/parser_state.h"

namespace tau::syntax {

Arg *Parser::parameter(bool is_lambda, bool star_annotation) {
    const Token *start = cur_;
    if (!expect(K::Name)) return nullptr;
    Expr *annotation = nullptr;
    if (!is_lambda && accept(K::Colon)) annotation = star_annotation ? star_expression() : expression();
    return make<Arg>(start, start->symbol, annotation);
}

Arguments *Parser::parameters(bool is_lambda) {
    const Token *start = cur_;
    K closer = is_lambda ? K::Colon : K::RightParen;
    std::vector<Arg *> positional_only, positional, keyword_only;
    std::vector<Expr *> defaults, keyword_defaults;
    Arg *vararg = nullptr, *kwarg = nullptr;
    bool star = false, slash = false;
    auto has_default = [&] { return accept(K::Equal); };
    while (!at(closer)) {
        if (accept(K::Star)) {
            if (star) fail();
            star = true;
            if (at(K::Comma) && !at_next(K::Name)) ++cur_;
            if (!at(K::Comma)) {
                vararg = parameter(is_lambda, true);
                if (at(K::Equal)) fail();
            }
        } else if (accept(K::DoubleStar)) {
            kwarg = parameter(is_lambda, false);
            accept(K::Comma);
            if (!at(closer)) fail();
            break;
        } else if (at(K::Slash)) {
            if (slash || star || positional.empty()) fail();
            accept(K::Slash);
            slash = true;
            positional_only.swap(positional);
        } else {
            Arg *arg = parameter(is_lambda, false);
            Expr *value = has_default() ? expression() : nullptr;
            if (failed()) break;
            if (star) {
                keyword_only.push_back(arg);
                keyword_defaults.push_back(value);
            } else {
                positional.push_back(arg);
                if (value)
                    defaults.push_back(value);
                else if (!defaults.empty())
                    fail();
            }
        }
        if (!accept(K::Comma)) break;
    }
    if (!at(closer)) fail();
    if (failed()) return nullptr;
    Span span = cur_ > start ? span_from(start) : Span{};
    return make_at<Arguments>(span, arena_.copy(positional_only), arena_.copy(positional), vararg,
                              arena_.copy(keyword_only), arena_.copy(keyword_defaults), kwarg, arena_.copy(defaults));
}

Expr *Parser::lambda() {
    DepthGuard guard(*this);
    const Token *start = cur_;
    expect(K::Lambda);
    const Token *first = cur_;
    Arguments *args = diagnosing_ ? attempt([&] { return parameters(true); }) : parameters(true);
    if (diagnosing_ && !args && !raised()) {
        cur_ = first;
        invalid_parameters(true);
        fail();
    }
    expect(K::Colon);
    Expr *body = expression();
    return make<Lambda>(start, args, body);
}

} // namespace tau::syntax
