// What a match statement must not do: bind a name twice, hide the cases behind it, repeat a key.
//
// In:  a Match.  Out: errors only, CPython's.
// A pattern that always matches may only stand last, or behind a guard, or as the last alternative of a last pattern.
#include <algorithm>

#include <fmt/format.h>

#include "names/scope_passes.h"
#include "syntax/dump.h"

namespace tau::names {
namespace {

using namespace syntax;
using support::Diag;

bool is_wildcard(const Pattern *pattern) {
    auto *capture = dyn_as<MatchAs>(pattern);
    return capture && !capture->pattern && !capture->name;
}

bool is_number(const Expr *e) {
    if (auto *unary = dyn_as<UnaryOp>(e)) return is_number(unary->operand);
    if (auto *binary = dyn_as<BinOp>(e)) return is_number(binary->left) && is_number(binary->right);
    return e->kind == NodeKind::Constant;
}

// A constant key: numbers of all types are equal when their values are.
struct Key {
    ConstantKind kind = ConstantKind::None;
    double real = 0, imaginary = 0;
    std::string text; // strings, bytes and ints too big for a double

    bool operator==(const Key &) const = default;
};

Key key_of(const Expr *e) {
    if (auto *unary = dyn_as<UnaryOp>(e)) {
        Key key = key_of(unary->operand);
        key.real = 0 - key.real, key.imaginary = 0 - key.imaginary; // never -0
        if (!key.text.empty()) key.text = '-' + key.text;
        return key;
    }
    if (auto *binary = dyn_as<BinOp>(e)) {
        Key left = key_of(binary->left), right = key_of(binary->right);
        left.imaginary = binary->op == Operator::Add ? right.imaginary : 0 - right.imaginary;
        return left;
    }
    const ConstantValue &value = as<Constant>(e)->value;
    switch (value.kind) {
    case ConstantKind::True: return {ConstantKind::Int, 1, 0, {}};
    case ConstantKind::False: return {ConstantKind::Int, 0, 0, {}};
    case ConstantKind::Int: {
        bool exact = !value.is_big && value.integer < (std::int64_t(1) << 53);
        if (exact) return {ConstantKind::Int, static_cast<double>(value.integer), 0, {}};
        return {ConstantKind::Int, 0, 0, value.is_big ? std::string(value.text) : fmt::format("{}", value.integer)};
    }
    case ConstantKind::Float: return {ConstantKind::Int, value.number, 0, {}};
    case ConstantKind::Complex: return {ConstantKind::Int, 0, value.number, {}};
    case ConstantKind::Str:
    case ConstantKind::Bytes: return {value.kind, 0, 0, std::string(value.text)};
    case ConstantKind::None:
    case ConstantKind::Ellipsis: return {value.kind, 0, 0, {}};
    }
    return {};
}

struct PatternChecker {
    const Source &source;
    support::DiagnosticSink &sink;
    std::vector<Symbol> names = {};

    template <class... Args> void error(Diag id, const Node *node, const Args &...args) {
        sink.report(id, source, node->span, args...);
    }

    void bind(Symbol name, const Node *node) {
        if (!name) return;
        if (name == std::string_view("__debug__")) error(Diag::ForbiddenName, node, "assign to");
        if (std::find(names.begin(), names.end(), name) != names.end())
            error(Diag::PatternBindsTwice, node, name.text());
        else
            names.push_back(name);
    }

    void capture(const MatchAs *node, bool irrefutable_allowed) {
        if (node->pattern) {
            pattern(node->pattern, irrefutable_allowed);
        } else if (!irrefutable_allowed) {
            if (node->name)
                error(Diag::CaptureUnreachable, node, node->name.text());
            else
                error(Diag::WildcardUnreachable, node);
        }
        bind(node->name, node);
    }

    void alternatives(const MatchOr *node, bool irrefutable_allowed) {
        std::vector<Symbol> outer = std::exchange(names, {}), first;
        for (std::size_t i = 0; i < node->patterns.size(); i++) {
            names.clear();
            pattern(node->patterns[i], irrefutable_allowed && i + 1 == node->patterns.size());
            if (i == 0)
                first = names;
            else if (!std::is_permutation(first.begin(), first.end(), names.begin(), names.end()))
                return error(Diag::AlternativesBindDifferently, node);
        }
        names = std::move(outer);
        for (Symbol name : first) bind(name, node);
    }

    void sequence(const MatchSequence *node) {
        auto is_star = [](const Pattern *item) { return item->kind == NodeKind::MatchStar; };
        if (std::count_if(node->patterns.begin(), node->patterns.end(), is_star) > 1)
            error(Diag::TwoStarsInPattern, node);
        for (const Pattern *item : node->patterns) pattern(item, true);
    }

    void mapping(const MatchMapping *node) {
        std::vector<Key> seen;
        for (const Expr *key : node->keys) {
            if (is_number(key)) {
                Key value = key_of(key);
                if (std::find(seen.begin(), seen.end(), value) != seen.end())
                    error(Diag::PatternKeyRepeated, node, syntax::constant_text(key));
                seen.push_back(std::move(value));
            } else if (key->kind != NodeKind::Attribute) {
                error(Diag::PatternKeyLiteral, node);
            }
        }
        for (const Pattern *item : node->patterns) pattern(item, true);
        bind(node->rest, node);
    }

    void class_pattern(const MatchClass *node) {
        for (std::size_t i = 0; i < node->kwd_attrs.size(); i++)
            for (std::size_t k = i + 1; k < node->kwd_attrs.size(); k++)
                if (node->kwd_attrs[i] == node->kwd_attrs[k])
                    error(Diag::PatternAttributeRepeated, node->kwd_patterns[k], node->kwd_attrs[k].text());
        for (const Pattern *item : node->patterns) pattern(item, true);
        for (const Pattern *item : node->kwd_patterns) pattern(item, true);
    }

    void pattern(const Pattern *node, bool irrefutable_allowed) {
        switch (node->kind) {
        case NodeKind::MatchValue: {
            const Expr *value = as<MatchValue>(node)->value;
            if (!is_number(value) && value->kind != NodeKind::Attribute) error(Diag::PatternLiteral, node);
            return;
        }
        case NodeKind::MatchSequence: return sequence(as<MatchSequence>(node));
        case NodeKind::MatchMapping: return mapping(as<MatchMapping>(node));
        case NodeKind::MatchClass: return class_pattern(as<MatchClass>(node));
        case NodeKind::MatchStar: return bind(as<MatchStar>(node)->name, node);
        case NodeKind::MatchAs: return capture(as<MatchAs>(node), irrefutable_allowed);
        case NodeKind::MatchOr: return alternatives(as<MatchOr>(node), irrefutable_allowed);
        default: return;
        }
    }
};

} // namespace

void check_match(const Match &match, const Source &source, support::DiagnosticSink &sink) {
    for (std::size_t i = 0; i < match.cases.size(); i++) {
        const MatchCase *item = match.cases[i];
        bool last = i + 1 == match.cases.size();
        if (last && i > 0 && is_wildcard(item->pattern)) continue;
        PatternChecker{source, sink}.pattern(item->pattern, last || item->guard);
    }
}

} // namespace tau::names
