// What CPython warns of when it compiles a module: literals that are compared by identity, called or indexed, and tuples that
// are asserted.
//
// In:  a module's tree.  Out: warnings in CPython's words, in the order of the tree.
#include <string_view>

#include "names/scopes.h"
#include "syntax/walk.h"

namespace tau::names {
namespace {

using namespace syntax;
using support::Diag;

bool is_number(const Constant *c) { return c->value.kind >= ConstantKind::Int && c->value.kind <= ConstantKind::Complex; }

// What CPython's optimizer makes a constant of before it looks.
bool is_constant(const Expr *e) {
    if (e->kind == NodeKind::Constant) return true;
    if (auto *unary = dyn_as<UnaryOp>(e)) {
        auto *number = dyn_as<Constant>(unary->operand);
        return number && is_number(number) && unary->op != UnaryOperator::Not;
    }
    auto *tuple = dyn_as<Tuple>(e);
    if (!tuple) return false;
    for (const Expr *item : tuple->elts)
        if (!is_constant(item)) return false;
    return true;
}

// The type that a literal or display has; empty for other expressions.
std::string_view type_of(const Expr *e) {
    switch (e->kind) {
    case NodeKind::Tuple: return "tuple";
    case NodeKind::ListExpr:
    case NodeKind::ListComp: return "list";
    case NodeKind::Dict:
    case NodeKind::DictComp: return "dict";
    case NodeKind::Set:
    case NodeKind::SetComp: return "set";
    case NodeKind::GeneratorExp: return "generator";
    case NodeKind::Lambda: return "function";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue: return "str";
    case NodeKind::Constant: break;
    default: return "";
    }
    switch (as<Constant>(e)->value.kind) {
    case ConstantKind::None: return "NoneType";
    case ConstantKind::True:
    case ConstantKind::False: return "bool";
    case ConstantKind::Ellipsis: return "ellipsis";
    case ConstantKind::Int: return "int";
    case ConstantKind::Float: return "float";
    case ConstantKind::Complex: return "complex";
    case ConstantKind::Str: return "str";
    case ConstantKind::Bytes: return "bytes";
    }
    return "";
}

struct LiteralWarnings {
    const Source &source;
    support::DiagnosticSink &sink;

    template <class... Args> void warn(Diag id, const Node *node, const Args &...args) { sink.report(id, source, node->span, args...); }

    // None, True, False and Ellipsis are what `is` is for.
    static bool has_identity(const Expr *e) {
        if (auto *c = dyn_as<Constant>(e)) return c->value.kind <= ConstantKind::Ellipsis;
        return !is_constant(e);
    }

    void compare(const Compare *node) {
        bool left = has_identity(node->left);
        for (std::size_t k = 0; k < node->ops.size(); k++) {
            bool right = has_identity(node->comparators[k]), is = node->ops[k] == CmpOperator::Is;
            if ((is || node->ops[k] == CmpOperator::IsNot) && (!left || !right))
                return warn(Diag::LiteralIdentity, node, is ? "is" : "is not", is ? "==" : "!=");
            left = right;
        }
    }

    void call(const Call *node) {
        std::string_view type = type_of(node->func);
        if (!type.empty() && node->func->kind != NodeKind::Lambda) warn(Diag::LiteralCalled, node, type);
    }

    void subscript(const Subscript *node) {
        if (node->ctx != ExprContext::Load) return;
        std::string_view type = type_of(node->value), index = type_of(node->slice);
        bool indexed = type == "tuple" || type == "list" || type == "str" || type == "bytes";
        if (!indexed && type != "dict" && !type.empty()) warn(Diag::LiteralSubscripted, node, type);
        if (indexed && !index.empty() && index != "int" && index != "bool") warn(Diag::LiteralIndex, node, type, index);
    }

    void visit(const Node *node) {
        if (auto *made = dyn_as<Compare>(node)) compare(made);
        else if (auto *called = dyn_as<Call>(node)) call(called);
        else if (auto *item = dyn_as<Subscript>(node)) subscript(item);
        else if (auto *stated = dyn_as<Assert>(node))
            if (auto *tuple = dyn_as<Tuple>(stated->test); tuple && !tuple->elts.empty()) warn(Diag::TupleAsserted, node);
        for_each_child(node, [&](const Node *child) { visit(child); });
    }
};

} // namespace

void warn_of_literals(const Module &module, const support::Source &source, support::DiagnosticSink &sink) {
    LiteralWarnings warnings{source, sink};
    for (const Stmt *s : module.body) warnings.visit(s);
}

} // namespace tau::names
