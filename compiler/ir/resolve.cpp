// In: see resolve.h. Out: owners, cells, captures.
#include "ir/resolve.h"

#include <algorithm>

namespace tau::ir {

using names::Scope;
using names::ScopeKind;
using names::Storage;

bool opens_function(const Scope &scope) {
    if (scope.kind == ScopeKind::Comprehension) return scope.node->kind == syntax::NodeKind::GeneratorExp;
    return scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Lambda;
}

const Scope *function_scope(const Scope *scope) {
    while (scope->parent && !opens_function(*scope)) scope = scope->parent;
    return scope;
}

namespace {

Owner class_cell(const Scope *scope) {
    for (const Scope *at = scope->parent; at; at = at->parent)
        if (at->kind == ScopeKind::Class) return {Owner::ClassCell, at};
    return {};
}

} // namespace

Owner find_owner(const Scope *scope, Symbol name) {
    bool own = true;
    for (const Scope *at = scope; at; at = at->parent, own = false) {
        if (at->kind == ScopeKind::Module) break;
        if (at->kind == ScopeKind::Class && !own) continue; // not visible from inside
        const names::Variable *variable = at->lookup(name);
        if (!variable || variable->storage == Storage::Free) continue;
        if (variable->storage == Storage::Local || variable->storage == Storage::Cell) return {Owner::Scoped, at};
        break;
    }
    return name == "__class__" ? class_cell(scope) : Owner{};
}

bool lives_in_cell(const ModuleDecl &module, const Scope *owner, Symbol name) {
    auto found = module.cells.find(owner);
    return found != module.cells.end() &&
           std::find(found->second.begin(), found->second.end(), name) != found->second.end();
}

void find_captures(Program &program, ModuleDecl &module) {
    for (const auto &scope : module.scopes.scopes()) {
        for (const names::Variable &variable : scope->variables) {
            if (variable.storage != Storage::Free) continue;
            Owner owner = find_owner(scope.get(), variable.name);
            if (owner.kind != Owner::Scoped || owner.scope->kind == ScopeKind::TypeParams) continue;
            const Scope *home = function_scope(owner.scope);
            for (const Scope *at = function_scope(scope.get()); at != home; at = function_scope(at->parent)) {
                auto function = program.function_of.find(at->node);
                if (function == program.function_of.end()) break;
                std::vector<Symbol> &captures = function->second->captures;
                if (std::find(captures.begin(), captures.end(), variable.name) == captures.end())
                    captures.push_back(variable.name);
                std::vector<Symbol> &cells = module.cells[owner.scope];
                if (!lives_in_cell(module, owner.scope, variable.name)) cells.push_back(variable.name);
            }
        }
    }
}

} // namespace tau::ir
