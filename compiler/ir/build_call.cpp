// Calls. In: a Call. Out: one call instruction, of the kind that says most: a method call without bound method, a call
// through super(), an isinstance test, or any callee.
#include "ir/builder.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

Instr *Builder::call_values(Instr *callee, std::initializer_list<Instr *> args, const Node *node) {
    std::vector<Instr *> values{callee};
    values.insert(values.end(), args.begin(), args.end());
    return emit(Op::call, node, values);
}

void Builder::arguments(const List<Expr *> &args, const List<Keyword *> &keywords, std::vector<Instr *> &values,
                        CallShape &made) {
    for (const Expr *argument : args) {
        made.stars.push_back(argument->kind == NodeKind::Starred);
        values.push_back(expr(argument));
    }
    for (const Keyword *keyword : keywords) {
        made.keywords.push_back(keyword->arg);
        values.push_back(expr(keyword->value));
    }
}

// `object.__setattr__(x, "name", value)`, written out: an assignment past the class's own __setattr__.
Instr *Builder::plain_store(const Call *node) {
    const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(node->func));
    if (!attribute || attribute->attr != "__setattr__" || !is_builtin(attribute->value, "object")) return nullptr;
    if (node->args.size() != 3 || !node->keywords.empty()) return nullptr;
    for (const Expr *argument : node->args)
        if (argument->kind == NodeKind::Starred) return nullptr;
    const auto *name = dyn_as<Constant>(static_cast<const Node *>(node->args[1]));
    if (!name || name->value.kind != ConstantKind::Str) return nullptr;
    Instr *object = expr(node->args[0]);
    Instr *store = emit_named(Op::setattr, intern(name->value.text), node, {object, expr(node->args[2])});
    store->imm.flag = true;
    return none(node);
}

Instr *Builder::call(const Call *node) {
    if (is_super(node) || is_builtin(node->func, "super")) return whole_super(node);
    if (Instr *variables = namespace_call(node)) return variables;
    if (Instr *stored = plain_store(node)) return stored;
    CallShape made;
    std::vector<Instr *> values;
    const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(node->func));
    if (attribute && is_super(attribute->value)) return super_call(node, attribute);
    if (node->args.size() == 2 && node->keywords.empty() && node->args[0]->kind != NodeKind::Starred &&
        node->args[1]->kind != NodeKind::Starred && is_builtin(node->func, "isinstance")) {
        Instr *value = expr(node->args[0]);
        return emit(Op::isinstance, node, {value, expr(node->args[1])});
    }
    if (node->args.size() == 3 && makes_class(node->func)) return made_class(node);
    values.push_back(expr(attribute ? attribute->value : node->func));
    arguments(node->args, node->keywords, values, made);
    Instr *result = emit(!attribute ? Op::call : is_special(attribute) ? Op::call_special : Op::call_method, node, values);
    if (attribute) result->imm.name = scope->mangled(attribute->attr);
    result->imm.shape = shape(std::move(made));
    return result;
}

// `x.__len__()` in the library's own code stands for len(x): it asks the class of x, also where x is a class itself.
bool Builder::is_special(const Attribute *node) {
    std::string_view name = node->attr.text();
    if (!module.is_builtins || !name.starts_with("__") || !name.ends_with("__") || name == "__new__" || name == "__init__") return false;
    const auto *receiver = dyn_as<Name>(static_cast<const Node *>(node->value));
    return receiver && binding(receiver->id).access == Binding::Local;
}

ClassDecl *Builder::enclosing_class() {
    for (const Function *at = &fn; at; at = at->outer)
        if (at->owner) return at->owner;
    return nullptr;
}

// super(), or super(C, self) written out, inside a method of C.
bool Builder::is_super(const Expr *node) {
    const auto *call = dyn_as<Call>(static_cast<const Node *>(node));
    if (!call || !call->keywords.empty() || !is_builtin(call->func, "super")) return false;
    if (call->args.size() == 2 && std::none_of(call->args.begin(), call->args.end(), [](const Expr *e) { return e->kind == NodeKind::Starred; })) return true;
    ClassDecl *cls = enclosing_class();
    if (!cls || fn.params.empty() || fn.params[0].kind > ParamKind::Normal || fn.params[0].name == ".0") return false;
    return call->args.empty();
}

// super(C, self) written out in a method of C: what super() means there.
bool Builder::names_own_class(const Call *call) {
    ClassDecl *cls = enclosing_class();
    if (!cls || fn.params.empty() || fn.params[0].kind > ParamKind::Normal || fn.params[0].name == ".0") return false;
    const auto *name = dyn_as<Name>(static_cast<const Node *>(call->args[0]));
    return name && (name->id == cls->name || name->id == "__class__") && call->args[1]->kind == NodeKind::Name;
}

Instr *Builder::super_receiver(const Call *node) {
    return node->args.empty() ? load(fn.params[0].name, node) : expr(node->args[1]);
}

Instr *Builder::super_call(const Call *node, const Attribute *attribute) {
    const Call *of = as<Call>(attribute->value);
    bool other = !of->args.empty() && !names_own_class(of);
    std::vector<Instr *> values;
    Instr *cls = other ? expr(of->args[0]) : nullptr;
    values.push_back(super_receiver(of));
    if (cls) values.push_back(cls);
    Instr *result = nullptr;
    if (node) {
        CallShape made;
        arguments(node->args, node->keywords, values, made);
        result = emit(Op::call_super, node, values);
        result->imm.shape = shape(std::move(made));
    } else {
        result = emit(Op::getattr_super, attribute, values);
    }
    result->imm.class_decl = other ? nullptr : enclosing_class();
    result->imm.flag = other;
    result->imm.name = scope->mangled(attribute->attr);
    return result;
}

// super() that is kept rather than used at once, or has no class to start from.
Instr *Builder::whole_super(const Call *node) {
    if (!is_super(node) && node->args.empty() && node->keywords.empty())
        return call_library("_no_super", node, {string(fn.params.empty() ? "super(): no arguments" : "super(): __class__ cell not found", node)});
    not_covered(node, "super() as a value");
    return none(node);
}

} // namespace tau::ir
