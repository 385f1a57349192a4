// Scopes as a data structure, their resolution, and the entry point.
//
// In:  a tree of scopes whose variables know how they are used.  Out: each variable's storage.
// A free name is followed through its parents to the function that owns it; classes on the way are skipped, functions
// on the way get a free variable of their own.
#include "names/scopes.h"

#include "names/scope_passes.h"

namespace tau::names {

using support::Diag;
using support::DiagnosticSink;
using support::Source;

const Variable *Scope::lookup(Symbol wanted) const {
    auto found = index.find(wanted);
    return found == index.end() ? nullptr : &variables[found->second];
}

Variable *Scope::lookup(Symbol wanted) {
    auto found = index.find(wanted);
    return found == index.end() ? nullptr : &variables[found->second];
}

Symbol Scope::mangled(Symbol wanted) const { return private_class ? mangle(private_class, wanted) : wanted; }

Symbol mangle(Symbol class_name, Symbol name) {
    std::string_view text = name.text(), cls = class_name.text();
    if (text.size() < 2 || text[0] != '_' || text[1] != '_') return name;
    if (text.ends_with("__") || text.find('.') != text.npos) return name;
    std::size_t first = cls.find_first_not_of('_');
    if (first == cls.npos) return name;
    std::string mangled = "_";
    mangled += cls.substr(first);
    mangled += text;
    return support::intern(mangled);
}

Scope *ScopeTree::add(ScopeKind kind, const syntax::Node *node, Scope *parent, Symbol name) {
    auto &scope = scopes_.emplace_back(std::make_unique<Scope>());
    scope->kind = kind;
    scope->node = node;
    scope->parent = parent;
    scope->name = name;
    if (parent) {
        parent->children.push_back(scope.get());
        scope->is_nested = parent->is_nested || parent->is_function_like();
        scope->private_class = parent->private_class;
    }
    if (kind == ScopeKind::TypeParams)
        type_params_[node] = scope.get();
    else if (node)
        by_node_.try_emplace(node, scope.get());
    return scope.get();
}

Scope *ScopeTree::scope_of(const syntax::Node *node) const {
    auto found = by_node_.find(node);
    return found == by_node_.end() ? nullptr : found->second;
}

Scope *ScopeTree::type_params_of(const syntax::Node *node) const {
    auto found = type_params_.find(node);
    return found == type_params_.end() ? nullptr : found->second;
}

namespace {

bool is_bound(const Variable &variable) {
    return variable.is_assigned || variable.is_parameter || variable.is_imported || variable.is_type_param;
}

bool captures(const Scope *scope) { return scope->kind != ScopeKind::Module && scope->kind != ScopeKind::Class; }

struct Resolver {
    const std::vector<Directive> &directives;
    const Source &source;
    DiagnosticSink &sink;
    Symbol class_cell = support::intern("__class__");

    // The scope whose variable an unbound `name` of `from` means, or null for a global.
    Scope *owner(Scope *from, Symbol name) const {
        for (Scope *scope = from->parent; scope; scope = scope->parent) {
            if (scope->kind == ScopeKind::Class && name == class_cell) return scope;
            if (!captures(scope)) continue;
            const Variable *variable = scope->lookup(name);
            if (!variable) continue;
            if (variable->is_global) return nullptr;
            if (!variable->is_nonlocal && is_bound(*variable)) return scope;
        }
        return nullptr;
    }

    // Makes `name` a cell of `owner` and a free variable of every scope between it and `from`.
    void capture(Scope *from, Scope *owner, Symbol name) {
        for (Scope *scope = from->parent; scope != owner; scope = scope->parent) {
            scope->has_child_free = true;
            if (Variable *variable = scope->lookup(name)) {
                if (scope->kind == ScopeKind::Class && (is_bound(*variable) || variable->is_global))
                    variable->is_free_in_class = true;
                continue;
            }
            scope->index.emplace(name, static_cast<std::uint32_t>(scope->variables.size()));
            Variable &variable = scope->variables.emplace_back();
            variable.name = variable.source_name = name;
            variable.storage = Storage::Free;
        }
        owner->has_child_free = true;
        if (owner->kind == ScopeKind::Class)
            owner->needs_class_cell = true;
        else
            owner->lookup(name)->storage = Storage::Cell;
    }

    void declaration_error(Diag id, Scope *scope, Symbol name) {
        for (const Directive &directive : directives)
            if (directive.scope == scope && directive.name == name) {
                sink.report(id, source, directive.span, name.text());
                return;
            }
        sink.report(id, source, support::Span{}, name.text());
    }

    void variable(Scope *scope, std::size_t at) {
        Variable &v = scope->variables[at];
        Symbol name = v.name;
        if (v.is_global) {
            if (v.is_nonlocal) declaration_error(Diag::NonlocalAndGlobal, scope, name);
            v.storage = Storage::GlobalExplicit;
            return;
        }
        if (v.is_nonlocal) {
            Scope *holder = owner(scope, name);
            if (scope->kind == ScopeKind::Module)
                declaration_error(Diag::NonlocalAtModule, scope, name);
            else if (!holder)
                declaration_error(Diag::NoBindingForNonlocal, scope, name);
            v.storage = Storage::Free;
            if (holder) capture(scope, holder, name);
            return;
        }
        if (is_bound(v)) {
            if (v.storage != Storage::Cell) v.storage = Storage::Local;
            return;
        }
        Scope *holder = scope->kind == ScopeKind::Module ? nullptr : owner(scope, name);
        v.storage = holder ? Storage::Free : Storage::GlobalImplicit;
        if (holder) capture(scope, holder, name);
    }

    void scope(Scope *scope) {
        // Captured variables that inner scopes add are resolved already.
        std::size_t own = scope->variables.size();
        for (std::size_t i = 0; i < own; i++) variable(scope, i);
        for (Scope *child : scope->children) this->scope(child);
    }
};

} // namespace

void resolve_scopes(ScopeTree &tree, const std::vector<Directive> &directives, const Source &source,
                    DiagnosticSink &sink) {
    Resolver{directives, source, sink}.scope(tree.module());
}

ScopeTree analyse(const syntax::Module &module, const Source &source, DiagnosticSink &sink) {
    ScopeTree tree;
    std::size_t errors = sink.error_count();
    std::uint32_t last_future = read_futures(module, tree, source, sink);
    std::vector<Directive> directives = build_scopes(module, source, sink, tree);
    resolve_scopes(tree, directives, source, sink);
    // CPython refuses in this order too; the later pass would only repeat what the earlier ones said.
    if (sink.error_count() == errors) check_statements(module, tree, last_future, source, sink);
    return tree;
}

} // namespace tau::names
