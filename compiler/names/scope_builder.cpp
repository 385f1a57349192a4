// First pass over a module: opens scopes and notes how each name is used in each.
//
// In:  the tree.  Out: scopes with variables, and the errors that show while names are collected.
// The order of visits is that of CPython's symtable, because it decides which error comes first and what "used prior to
// global declaration" means.
#include "names/scope_passes.h"
#include "syntax/walk.h"

namespace tau::names {
namespace {

using namespace syntax;
using support::Diag;
using support::DiagnosticSink;

enum class Use : std::uint8_t { Read, Assign, Delete, Parameter, Import, Annotate, Global, Nonlocal, TypeParameter };

struct Builder {
    const Source &source;
    DiagnosticSink &sink;
    ScopeTree &tree;
    std::vector<Directive> directives = {};
    Scope *current = nullptr;
    int iterable_depth = 0;           // inside the iterable of a comprehension's `for`
    Scope *iteration_scope = nullptr; // of the comprehension inside whose `for` target we are
    Symbol super = support::intern("super");
    Symbol class_cell = support::intern("__class__");
    Symbol star = support::intern("*");

    template <class... Args> void error(Diag id, const Span &span, const Args &...args) {
        sink.report(id, source, span, args...);
    }

    Scope *enter(ScopeKind kind, const Node *node, std::string_view name) {
        current = tree.add(kind, node, current, support::intern(name));
        return current;
    }
    void leave() { current = current->parent; }

    static Variable &variable_of(Scope *scope, Symbol name, Symbol written) {
        auto [at, added] = scope->index.try_emplace(name, static_cast<std::uint32_t>(scope->variables.size()));
        if (added) {
            Variable &variable = scope->variables.emplace_back();
            variable.name = name;
            variable.source_name = written;
        }
        return scope->variables[at->second];
    }

    void mark(Scope *scope, Symbol written, Use use, const Span &span) {
        Variable &v = variable_of(scope, current->mangled(written), written);
        if (use == Use::Parameter && v.is_parameter) error(Diag::DuplicateArgument, span, written.text());
        if (scope == iteration_scope) {
            if (v.is_global || v.is_nonlocal) error(Diag::IterationRebindsWalrus, span, written.text());
            v.is_iteration = true;
        }
        switch (use) {
        case Use::Read: v.is_used = true; break;
        case Use::Assign: v.is_assigned = true; break;
        case Use::Delete: v.is_assigned = v.is_deleted = true; break;
        case Use::Parameter: v.is_parameter = true; break;
        case Use::Import: v.is_imported = true; break;
        case Use::Annotate: v.is_annotated = v.is_assigned = true; break;
        case Use::Global:
            v.is_global = true;
            if (scope != tree.module()) variable_of(tree.module(), v.name, written).is_global = true;
            break;
        case Use::Nonlocal: v.is_nonlocal = true; break;
        case Use::TypeParameter: v.is_type_param = v.is_assigned = true; break;
        }
    }
    void mark(Symbol written, Use use, const Span &span) { mark(current, written, use, span); }

    template <class T> void each(const List<T *> &nodes) {
        for (const T *node : nodes)
            if (node) visit(node);
    }
    void maybe(const Node *node) {
        if (node) visit(node);
    }

    // Annotations are part of the enclosing scope, except under `from __future__ import annotations`.
    void annotation(const Expr *node) {
        if (!node) return;
        bool own_scope = tree.future_annotations;
        if (own_scope) enter(ScopeKind::Annotation, node, "_annotation");
        visit(node);
        if (own_scope) leave();
    }

    void defaults(const Arguments *args) {
        each(args->defaults);
        each(args->kw_defaults);
    }

    void annotations(const FunctionDef *function) {
        const Arguments *args = function->args;
        auto of = [&](const Arg *arg) {
            if (arg) annotation(arg->annotation);
        };
        for (const Arg *arg : args->posonlyargs) of(arg);
        for (const Arg *arg : args->args) of(arg);
        of(args->vararg);
        of(args->kwarg);
        for (const Arg *arg : args->kwonlyargs) of(arg);
        annotation(function->returns);
    }

    void parameters(const Arguments *args) {
        auto add = [&](const Arg *arg) { mark(arg->arg, Use::Parameter, arg->span); };
        for (const Arg *arg : args->posonlyargs) add(arg);
        for (const Arg *arg : args->args) add(arg);
        for (const Arg *arg : args->kwonlyargs) add(arg);
        if (args->vararg) add(args->vararg), current->has_varargs = true;
        if (args->kwarg) add(args->kwarg), current->has_varkeywords = true;
    }

    // Opens the scope of a 3.12 type parameter list; false without one.
    bool type_params(const Node *node, const List<TypeParam *> &params, Symbol name) {
        if (params.empty()) return false;
        enter(ScopeKind::TypeParams, node, name.text());
        for (const TypeParam *param : params) {
            if (auto *variable = dyn_as<TypeVar>(param)) {
                mark(variable->name, Use::TypeParameter, param->span);
                if (variable->bound) {
                    enter(ScopeKind::TypeVarBound, variable, variable->name.text());
                    visit(variable->bound);
                    leave();
                }
            } else if (auto *spec = dyn_as<ParamSpec>(param)) {
                mark(spec->name, Use::TypeParameter, param->span);
            } else {
                mark(as<TypeVarTuple>(param)->name, Use::TypeParameter, param->span);
            }
        }
        return true;
    }

    void function(const FunctionDef *node) {
        mark(node->name, Use::Assign, node->span);
        defaults(node->args);
        if (!node->type_params.empty()) each(node->decorator_list);
        bool generic = type_params(node, node->type_params, node->name);
        annotations(node);
        if (!generic) each(node->decorator_list);
        enter(ScopeKind::Function, node, node->name.text());
        current->is_coroutine = node->kind == NodeKind::AsyncFunctionDef;
        parameters(node->args);
        each(node->body);
        leave();
        if (generic) leave();
    }

    void class_definition(const ClassDef *node) {
        mark(node->name, Use::Assign, node->span);
        if (!node->type_params.empty()) each(node->decorator_list);
        bool generic = type_params(node, node->type_params, node->name);
        each(node->bases);
        each(node->keywords);
        if (!generic) each(node->decorator_list);
        enter(ScopeKind::Class, node, node->name.text());
        current->private_class = node->name;
        each(node->body);
        leave();
        if (generic) leave();
    }

    void lambda(const Lambda *node) {
        defaults(node->args);
        enter(ScopeKind::Lambda, node, "lambda");
        parameters(node->args);
        visit(node->body);
        leave();
    }

    void type_alias(const TypeAlias *node) {
        visit(node->name);
        Symbol name = as<Name>(node->name)->id;
        bool generic = type_params(node, node->type_params, name);
        enter(ScopeKind::TypeAlias, node, name.text());
        visit(node->value);
        leave();
        if (generic) leave();
    }

    void declaration(const Node *node, const List<Symbol> &names, Use use) {
        std::string_view word = use == Use::Global ? "global" : "nonlocal";
        for (Symbol name : names) {
            if (const Variable *v = current->lookup(current->mangled(name))) {
                if (v->is_parameter)
                    error(Diag::ParameterAndGlobal, node->span, name.text(), word);
                else if (v->is_used)
                    error(Diag::UsedBeforeDeclaration, node->span, name.text(), word);
                else if (v->is_annotated)
                    error(Diag::AnnotatedDeclared, node->span, name.text(), word);
                else if (v->is_assigned)
                    error(Diag::AssignedBeforeDeclaration, node->span, name.text(), word);
            }
            mark(name, use, node->span);
            directives.push_back({current, current->mangled(name), node->span});
        }
    }

    void annotated_assignment(const AnnAssign *node) {
        if (auto *target = dyn_as<Name>(node->target)) {
            const Variable *v = current->lookup(current->mangled(target->id));
            if (v && (v->is_global || v->is_nonlocal) && current->kind != ScopeKind::Module && node->simple)
                error(Diag::AnnotatedDeclared, node->span, target->id.text(), v->is_global ? "global" : "nonlocal");
            if (node->simple)
                mark(target->id, Use::Annotate, target->span);
            else if (node->value)
                mark(target->id, Use::Assign, target->span);
        } else {
            visit(node->target);
        }
        annotation(node->annotation);
        maybe(node->value);
    }

    void alias(const Alias *node) {
        if (node->name == star) {
            if (current->kind != ScopeKind::Module) error(Diag::StarImportInside, node->span);
            current->has_star_import = true;
            return;
        }
        Symbol stored = node->asname;
        if (!stored) {
            std::string_view text = node->name.text();
            std::size_t dot = text.find('.');
            stored = dot == text.npos ? node->name : support::intern(text.substr(0, dot));
        }
        mark(stored, Use::Import, node->span);
    }

    void named_expression(const NamedExpr *node) {
        refuse_in_annotation(node, "named expression");
        if (iterable_depth > 0) error(Diag::WalrusInIterable, node->span);
        if (current->kind == ScopeKind::Comprehension) bind_outside(as<Name>(node->target));
        visit(node->value);
        visit(node->target);
    }

    // The target of := inside a comprehension belongs to the nearest scope that is none.
    void bind_outside(const Name *target) {
        Symbol name = current->mangled(target->id);
        for (Scope *scope = current; scope; scope = scope->parent) {
            const Variable *v = scope->lookup(name);
            switch (scope->kind) {
            case ScopeKind::Comprehension:
                if (!v || !v->is_iteration) continue;
                error(Diag::WalrusRebindsIteration, target->span, target->id.text());
                return;
            case ScopeKind::Function:
            case ScopeKind::Lambda: {
                bool global = v && v->is_global;
                mark(target->id, global ? Use::Global : Use::Nonlocal, target->span);
                directives.push_back({current, name, target->span});
                mark(scope, target->id, Use::Assign, target->span);
                return;
            }
            case ScopeKind::Module:
                mark(target->id, Use::Global, target->span);
                directives.push_back({current, name, target->span});
                mark(scope, target->id, Use::Global, target->span);
                directives.push_back({scope, name, target->span});
                return;
            case ScopeKind::Class: error(Diag::WalrusInClassComprehension, target->span); return;
            case ScopeKind::TypeParams:
            case ScopeKind::TypeAlias:
            case ScopeKind::TypeVarBound:
            case ScopeKind::Annotation: continue;
            }
        }
    }

    // Scopes that exist for a type alone hold no code that could bind a name or be suspended.
    void refuse_in_annotation(const Node *node, std::string_view what) {
        switch (current->kind) {
        case ScopeKind::Annotation: return error(Diag::NotInAnnotation, node->span, what, "an annotation");
        case ScopeKind::TypeVarBound: return error(Diag::NotInAnnotation, node->span, what, "a TypeVar bound");
        case ScopeKind::TypeAlias: return error(Diag::NotInAnnotation, node->span, what, "a type alias");
        case ScopeKind::TypeParams:
            return error(Diag::NotInAnnotation, node->span, what, "the definition of a generic");
        case ScopeKind::Module:
        case ScopeKind::Class:
        case ScopeKind::Function:
        case ScopeKind::Lambda:
        case ScopeKind::Comprehension: return;
        }
    }

    void comprehension(const Node *node, std::string_view name, const List<Comprehension *> &generators,
                       const Expr *element, const Expr *value) {
        bool generator = node->kind == NodeKind::GeneratorExp;
        iterable_depth++;
        visit(generators[0]->iter);
        iterable_depth--;
        Scope *scope = enter(ScopeKind::Comprehension, node, name);
        mark(support::intern(".0"), Use::Parameter, node->span);
        for (std::size_t i = 0; i < generators.size(); i++) {
            const Comprehension *clause = generators[i];
            if (clause->is_async) scope->is_coroutine = true;
            Scope *outer = std::exchange(iteration_scope, scope);
            visit(clause->target);
            iteration_scope = outer;
            if (i > 0) {
                iterable_depth++;
                visit(clause->iter);
                iterable_depth--;
            }
            each(clause->ifs);
        }
        maybe(value);
        visit(element);
        scope->is_generator = generator;
        leave();
        if (scope->is_coroutine && !generator) current->is_coroutine = true;
    }

    void yield(const Node *node, const Expr *value) {
        refuse_in_annotation(node, "yield expression");
        maybe(value);
        current->is_generator = true;
        if (current->kind != ScopeKind::Comprehension) return;
        NodeKind kind = current->node->kind;
        error(Diag::YieldInComprehension, node->span,
              kind == NodeKind::ListComp   ? "list comprehension"
              : kind == NodeKind::SetComp  ? "set comprehension"
              : kind == NodeKind::DictComp ? "dict comprehension"
                                           : "generator expression");
    }

    void name(const Name *node) {
        Use use = node->ctx == ExprContext::Load    ? Use::Read
                  : node->ctx == ExprContext::Store ? Use::Assign
                                                    : Use::Delete;
        mark(node->id, use, node->span);
        if (use == Use::Read && node->id == super && current->is_function_like())
            mark(class_cell, Use::Read, node->span);
    }

    bool statement(const Node *node) {
        switch (node->kind) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef: return function(as<FunctionDef>(node)), true;
        case NodeKind::ClassDef: return class_definition(as<ClassDef>(node)), true;
        case NodeKind::TypeAlias: return type_alias(as<TypeAlias>(node)), true;
        case NodeKind::AnnAssign: return annotated_assignment(as<AnnAssign>(node)), true;
        case NodeKind::Global: return declaration(node, as<Global>(node)->names, Use::Global), true;
        case NodeKind::Nonlocal: return declaration(node, as<Nonlocal>(node)->names, Use::Nonlocal), true;
        case NodeKind::Alias: return alias(as<Alias>(node)), true;
        case NodeKind::Return:
            maybe(as<Return>(node)->value);
            current->returns_value |= as<Return>(node)->value != nullptr;
            return true;
        case NodeKind::Try:
        case NodeKind::TryStar: {
            auto *item = as<Try>(node);
            each(item->body), each(item->orelse), each(item->handlers), each(item->finalbody);
            return true;
        }
        case NodeKind::ExceptHandler: {
            auto *item = as<ExceptHandler>(node);
            maybe(item->type);
            if (item->name) mark(item->name, Use::Delete, item->span);
            each(item->body);
            return true;
        }
        default: return false;
        }
    }

    bool pattern(const Node *node) {
        Symbol bound;
        if (auto *star_pattern = dyn_as<MatchStar>(node))
            bound = star_pattern->name;
        else if (auto *mapping = dyn_as<MatchMapping>(node))
            bound = mapping->rest;
        else if (auto *capture = dyn_as<MatchAs>(node))
            bound = capture->name;
        else
            return false;
        for_each_child(node, [&](const Node *child) { visit(child); });
        if (bound) mark(bound, Use::Assign, node->span);
        return true;
    }

    void visit(const Node *node) {
        switch (node->kind) {
        case NodeKind::Name: return name(as<Name>(node));
        case NodeKind::Constant: return;
        case NodeKind::NamedExpr: return named_expression(as<NamedExpr>(node));
        case NodeKind::Lambda: return lambda(as<Lambda>(node));
        case NodeKind::Yield: return yield(node, as<Yield>(node)->value);
        case NodeKind::YieldFrom: return yield(node, as<YieldFrom>(node)->value);
        case NodeKind::Await:
            refuse_in_annotation(node, "await expression");
            visit(as<Await>(node)->value);
            current->is_coroutine = true;
            return;
        case NodeKind::ListComp: {
            auto *item = as<ListComp>(node);
            return comprehension(node, "listcomp", item->generators, item->elt, nullptr);
        }
        case NodeKind::SetComp: {
            auto *item = as<SetComp>(node);
            return comprehension(node, "setcomp", item->generators, item->elt, nullptr);
        }
        case NodeKind::DictComp: {
            auto *item = as<DictComp>(node);
            return comprehension(node, "dictcomp", item->generators, item->key, item->value);
        }
        case NodeKind::GeneratorExp: {
            auto *item = as<GeneratorExp>(node);
            return comprehension(node, "genexpr", item->generators, item->elt, nullptr);
        }
        default:
            if (!statement(node) && !pattern(node)) for_each_child(node, [&](const Node *child) { visit(child); });
        }
    }
};

} // namespace

std::vector<Directive> build_scopes(const Module &module, const Source &source, DiagnosticSink &sink, ScopeTree &tree) {
    Builder builder{source, sink, tree};
    builder.enter(ScopeKind::Module, &module, "top");
    for (const Stmt *statement : module.body) builder.visit(statement);
    return std::move(builder.directives);
}

} // namespace tau::names
