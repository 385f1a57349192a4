// Binding and deleting targets of every kind. In: a target expression and a value. Out: stores, unpacking.
#include "ir/builder.h"

#include <algorithm>

namespace tau::ir {

Instr *annotation_value(Builder &b, const syntax::Expr *annotation); // build_annotations.cpp

using namespace syntax;

namespace {

// The elements of a tuple or list display or target; null for other expressions.
const List<Expr *> *elements(const Expr *node) {
    if (const auto *tuple = dyn_as<Tuple>(static_cast<const Node *>(node))) return &tuple->elts;
    if (const auto *list = dyn_as<ListExpr>(static_cast<const Node *>(node))) return &list->elts;
    return nullptr;
}

bool has_star(const List<Expr *> &items) {
    return std::any_of(items.begin(), items.end(), [](const Expr *item) { return item->kind == NodeKind::Starred; });
}

} // namespace

void Builder::assign(const Expr *target, Instr *value) {
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(target))) return store(name->id, value, target);
    if (const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(target))) {
        Instr *object = expr(attribute->value);
        if (attribute->attr == "__class__" && !module.source->is_stdlib) not_covered(target, "assigning to __class__");
        emit_named(Op::setattr, scope->mangled(attribute->attr), target, {object, value});
    } else if (const auto *item = dyn_as<Subscript>(static_cast<const Node *>(target))) {
        Instr *object = expr(item->value);
        emit(Op::setitem, target, {object, expr(item->slice), value});
    } else if (const auto *star = dyn_as<Starred>(static_cast<const Node *>(target))) {
        assign(star->value, value);
    } else if (const List<Expr *> *items = elements(target)) {
        unpack(*items, value, target);
    }
}

void Builder::unpack(const List<Expr *> &targets, Instr *value, const Node *node) {
    auto star = std::find_if(targets.begin(), targets.end(), [](const Expr *t) { return t->kind == NodeKind::Starred; });
    Instr *parts = emit(Op::unpack, node, {value});
    parts->imm.index = static_cast<std::int32_t>(star - targets.begin());
    parts->imm.integer = star == targets.end() ? -1 : targets.end() - star - 1;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        Instr *part = emit(Op::unpack_get, node, {parts});
        part->imm.index = static_cast<std::int32_t>(i);
        assign(targets[i], part);
    }
}

// a, b = b, a: without a tuple in between.
bool Builder::assign_elements(const Assign *node) {
    const List<Expr *> *values = elements(node->value);
    if (!values || has_star(*values)) return false;
    for (const Expr *target : node->targets) {
        const List<Expr *> *targets = elements(target);
        if (!targets || targets->size() != values->size() || has_star(*targets)) return false;
    }
    std::vector<Instr *> evaluated;
    for (const Expr *value : *values) evaluated.push_back(expr(value));
    for (const Expr *target : node->targets)
        for (std::size_t i = 0; i < evaluated.size(); ++i) assign((*elements(target))[i], evaluated[i]);
    return true;
}

void Builder::assign_stmt(const Assign *node) {
    if (assign_elements(node)) return;
    Instr *value = expr(node->value);
    for (const Expr *target : node->targets) assign(target, value);
}

// The parts of the target are evaluated once.
void Builder::aug_assign(const AugAssign *node) {
    const Expr *target = node->target;
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(target))) {
        Instr *old = load(name->id, target);
        store(name->id, binary(node->op, old, expr(node->value), node, true), target);
    } else if (const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(target))) {
        Symbol field = scope->mangled(attribute->attr);
        Instr *object = expr(attribute->value);
        Instr *old = emit_named(Op::getattr, field, target, {object});
        Instr *value = binary(node->op, old, expr(node->value), node, true);
        emit_named(Op::setattr, field, target, {object, value});
    } else {
        const auto *item = as<Subscript>(target);
        Instr *object = expr(item->value);
        Instr *key = expr(item->slice);
        Instr *old = emit(Op::getitem, target, {object, key});
        Instr *value = binary(node->op, old, expr(node->value), node, true);
        emit(Op::setitem, target, {object, key, value});
    }
}

// Without a value, the parts of a target that is not a plain name are evaluated all the same.
void Builder::ann_assign(const AnnAssign *node) {
    if (node->value) {
        Instr *value = expr(node->value);
        assign(node->target, value);
    } else if (const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(node->target))) {
        expr(attribute->value);
    } else if (const auto *item = dyn_as<Subscript>(static_cast<const Node *>(node->target))) {
        expr(item->value);
        expr(item->slice);
    }
    const auto *name = dyn_as<Name>(static_cast<const Node *>(node->target));
    if (auto table = class_annotations.find(scope); name && table != class_annotations.end())
        return (void)emit(Op::setitem, node, {table->second, string(scope->mangled(name->id).text(), node), annotation_value(*this, node->annotation)});
    bool kept = scope->kind == names::ScopeKind::Module || scope->kind == names::ScopeKind::Class;
    if (kept) annotation(node->annotation);
}

void Builder::delete_target(const Expr *target) {
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(target))) return remove(name->id, target);
    if (const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(target))) {
        emit_named(Op::delattr, scope->mangled(attribute->attr), target, {expr(attribute->value)});
    } else if (const auto *item = dyn_as<Subscript>(static_cast<const Node *>(target))) {
        Instr *object = expr(item->value);
        emit(Op::delitem, target, {object, expr(item->slice)});
    } else if (const List<Expr *> *items = elements(target)) {
        for (const Expr *part : *items) delete_target(part);
    }
}

} // namespace tau::ir
