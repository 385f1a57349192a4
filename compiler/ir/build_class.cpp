// def and class statements. In: their nodes. Out: make_function with defaults and cells; class_begin, the body in place,
// class_end; and the decorators as calls, innermost first.
#include "ir/builder.h"

#include "ir/declare.h"
#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

bool store_annotations(Builder &b, const syntax::FunctionDef *node, Instr *function); // build_annotations.cpp
void begin_annotations(Builder &b, const syntax::ClassDef *node);

Instr *Builder::make_function(const Node *node, const Arguments *args) {
    Function *made = program.function_of.at(node);
    std::vector<Instr *> values;
    if (args) {
        for (const Expr *value : args->defaults) values.push_back(expr(value));
        for (const Expr *value : args->kw_defaults)
            if (value) values.push_back(expr(value));
    }
    for (Symbol name : made->captures) values.push_back(cell_of(find_owner(made->scope, name).scope, name, node));
    if (made->is_coroutine && !module.source->is_stdlib)
        not_covered(node, node->kind == NodeKind::GeneratorExp ? "an asynchronous comprehension" : "async def");
    Instr *instr = emit(Op::make_function, node, values);
    instr->imm.function = made;
    return instr;
}

namespace {

bool has_call(const Node *node) {
    if (node->kind == NodeKind::Call || node->kind == NodeKind::NamedExpr) return true;
    bool found = false;
    for_each_child(node, [&](const Node *child) { found |= has_call(child); });
    return found;
}

} // namespace

// Annotations are hints. They are evaluated only where that could be seen: when they call something, or have a name that
// nothing binds yet.
void Builder::annotation(const Expr *node) {
    if (!node || module.source->is_stdlib || module.scopes.future_annotations) return;
    if (has_call(node)) expr(node);
    else unbound_names(node);
}

void Builder::unbound_names(const Node *node) {
    if (const auto *name = dyn_as<Name>(node)) {
        Binding at = binding(name->id);
        bool late = at.access == Binding::Global && fn.is_module && !is_surely_bound(fn, at.name, name);
        late |= at.access == Binding::Local && fn.is_module && read(bound_flag(variable(at.owner, at.name))) != boolean(true);
        if (late) expr(name);
        if (at.access == Binding::Builtin && !builtin_exists(at.name) &&
            name->id != "memoryview") // a builtin, though not one of ours
            expr(name);
    }
    for_each_child(node, [&](const Node *child) { unbound_names(child); });
}

// The value of `p` in `@p.setter`, when that is known to be a property.
Instr *Builder::property_of(const Expr *decorator) {
    const auto *attribute = dyn_as<Attribute>(static_cast<const Node *>(decorator));
    if (!attribute || !(attribute->attr == "getter" || attribute->attr == "setter" || attribute->attr == "deleter"))
        return nullptr;
    std::optional<Var> at = local_variable(attribute->value);
    if (!at) return nullptr;
    Instr *value = read(*at);
    return value->op == Op::make_property || value->op == Op::property_with ? value : nullptr;
}

bool Builder::is_recognised(const Expr *decorator) {
    return is_builtin(decorator, "property") || is_builtin(decorator, "staticmethod") ||
           is_builtin(decorator, "classmethod") || property_of(decorator);
}

Instr *Builder::decorate(Instr *value, const Expr *decorator, Instr *evaluated) {
    if (evaluated) return call_values(evaluated, {value}, decorator);
    if (is_builtin(decorator, "property")) return emit(Op::make_property, decorator, {value});
    if (is_builtin(decorator, "staticmethod")) return emit(Op::make_staticmethod, decorator, {value});
    if (is_builtin(decorator, "classmethod")) {
        // A class method asks what it holds to bind itself, so a property in one is an object.
        if (value->op == Op::make_property && value->loc)
            value = call_values(expr(static_cast<const Expr *>(value->loc->node)), {value->args[0]}, decorator);
        return emit(Op::make_classmethod, decorator, {value});
    }
    return emit_named(Op::property_with, as<Attribute>(decorator)->attr, decorator, {property_of(decorator), value});
}

void Builder::function_def(const syntax::FunctionDef *node) {
    if (module.is_builtins && scope->kind == names::ScopeKind::Module) return; // a fact
    Function *made = program.function_of.at(node);
    std::vector<std::pair<const Expr *, Instr *>> decorators;
    for (const Expr *decorator : node->decorator_list) {
        if (std::find(made->decorators.begin(), made->decorators.end(), decorator) != made->decorators.end()) continue;
        decorators.push_back({decorator, is_recognised(decorator) ? nullptr : expr(decorator)});
    }
    Instr *value = make_function(node, node->args);
    if (!store_annotations(*this, node, value)) {
        for (const List<Arg *> &args : {node->args->args, node->args->posonlyargs})
            for (const Arg *arg : args) annotation(arg->annotation);
        if (node->args->vararg) annotation(node->args->vararg->annotation);
        for (const Arg *arg : node->args->kwonlyargs) annotation(arg->annotation);
        if (node->args->kwarg) annotation(node->args->kwarg->annotation);
        annotation(node->returns);
    }
    for (auto at = decorators.rbegin(); at != decorators.rend(); ++at) value = decorate(value, at->first, at->second);
    store(node->name, value, node);
}

void Builder::class_def(const ClassDef *node) {
    ClassDecl *decl = program.class_of.at(node);
    if (decl->is_declared) {
        if (!module.is_builtins || scope->kind != names::ScopeKind::Module)
            store(node->name, class_constant(decl, node), node);
        return;
    }
    std::vector<std::pair<const Expr *, Instr *>> decorators;
    for (const Expr *decorator : node->decorator_list)
        if (std::find(decl->decorators.begin(), decl->decorators.end(), decorator) == decl->decorators.end())
            decorators.push_back({decorator, is_recognised(decorator) ? nullptr : expr(decorator)});
    Instr *value = class_body(node, decl);
    if (!cur) return;
    for (auto at = decorators.rbegin(); at != decorators.rend(); ++at) value = decorate(value, at->first, at->second);
    store(node->name, value, node);
    if (fn.is_module && scope->kind == names::ScopeKind::Module && decorators.empty()) name_class(node, value);
}

// A module's variable has one type for the whole program. Where several statements at its top level bind a name to
// classes, the code below each of them means that class, unless a function may bind the name too.
void Builder::name_class(const ClassDef *node, Instr *value) {
    int statements = 0;
    bool top = false;
    for (const Stmt *s : module.source->ast->body) {
        const auto *other = dyn_as<ClassDef>(static_cast<const Node *>(s));
        statements += other && other->name == node->name;
        top |= other == node;
    }
    const names::Variable *variable = scope->lookup(node->name);
    if (top && statements > 1 && variable && variable->storage != names::Storage::GlobalExplicit) named_classes[node->name.text()] = value;
}

Instr *Builder::class_body(const ClassDef *node, ClassDecl *decl) {
    auto restore = [this, scope = scope, frame_name = frame_name, inlined_at = inlined_at] {
        this->scope = scope;
        this->frame_name = frame_name;
        this->inlined_at = inlined_at;
    };
    CallShape made;
    std::vector<Instr *> values;
    if (const names::Scope *params = module.scopes.type_params_of(node)) scope = params;
    arguments(node->bases, node->keywords, values, made);
    Instr *cls = emit(Op::class_begin, node, values);
    cls->imm.class_decl = decl;
    cls->imm.name = decl->name;
    cls->imm.shape = shape(std::move(made));
    inlined_at = location(node);
    frame_name = decl->name;
    scope = decl->scope;
    class_values[scope] = cls;
    clear_scope_variables(scope, node);
    begin_annotations(*this, node);
    body(node->body);
    CallShape missing; // what some paths through the body leave unbound
    for (const names::Variable &item : decl->scope->variables)
        if (cur && item.storage == names::Storage::Local && read(bound_flag(variable(decl->scope, item.name))) != boolean(true)) missing.keywords.push_back(item.name);
    restore();
    if (!cur) return nullptr;
    Instr *result = emit(Op::class_end, node, {cls});
    result->imm.class_decl = decl;
    if (!missing.keywords.empty()) result->imm.shape = shape(std::move(missing));
    return result;
}

void Builder::class_binding(const names::Scope *owner, Symbol name, Instr *value, const Node *node) {
    emit_named(Op::class_set, name, node, {class_values.at(owner), value});
}

} // namespace tau::ir
