// Module variables: which exist, and which can be seen by other code than the module's own body. In: declared modules
// with their symbol tables. Out: ModuleDecl::variables, Globals for the visible ones.
// The others become SSA variables of the module body, so that a loop at top level is as fast as one in a function.
#include "ir/build.h"
#include "ir/declare.h"
#include "ir/resolve.h"
#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;
using names::Scope;
using names::ScopeKind;
using names::Storage;

Symbol decorator_name(const Expr *decorator) {
    const Node *at = decorator;
    while (true) {
        if (const auto *call = dyn_as<Call>(at)) at = call->func;
        else if (const auto *attribute = dyn_as<Attribute>(at)) at = attribute->value;
        else break;
    }
    const auto *name = dyn_as<Name>(at);
    return name ? name->id : Symbol();
}

bool is_declaring(const Program &program, const ModuleDecl &module, const Expr *decorator) {
    if (!module.source->is_stdlib) return false;
    Symbol name = decorator_name(decorator);
    if (!name || name.text().find('.') != std::string_view::npos) return false; // of an expanded template
    if (name == "native" || name == "intrinsic" || name == "builtin" || name == "native_type") return true;
    if (name == "property" || name == "staticmethod" || name == "classmethod") return false;
    if (program.find_builtin(name) || program.find_builtin_class(name)) return false;
    // A name that the module or one of its classes binds, or might import by a star, is an ordinary decorator.
    for (const auto &scope : module.scopes.scopes()) {
        if (scope->has_star_import) return false;
        const names::Variable *variable = scope->lookup(name);
        if (variable && (variable->is_assigned || variable->is_imported || variable->is_parameter)) return false;
    }
    return true;
}

bool runs_code(const Program &program, const syntax::Module &ast, const ModuleDecl &module) {
    for (const Stmt *statement : ast.body) {
        const auto *alias = dyn_as<Assign>(static_cast<const Node *>(statement));
        const auto *name = alias ? dyn_as<Name>(static_cast<const Node *>(alias->targets[0])) : nullptr;
        if (name && program.find_builtin_class(name->id)) continue;
        if (statement->kind == NodeKind::ClassDef || statement->kind == NodeKind::FunctionDef) continue;
        if (statement->kind == NodeKind::Pass) continue;
        const auto *expression = dyn_as<ExprStmt>(static_cast<const Node *>(statement));
        if (expression && expression->value->kind == NodeKind::Constant) continue;
        const auto *annotated = dyn_as<AnnAssign>(static_cast<const Node *>(statement));
        if (annotated && !annotated->value) continue;
        return true;
    }
    return !module.is_builtins;
}

ModuleDecl &global_space(Program &program, ModuleDecl &module) { return module.is_builtins ? *program.builtins : module; }

Global *add_global(Program &program, ModuleDecl &module, Symbol name) {
    ModuleDecl &space = global_space(program, module);
    if (Global *known = space.find_global(name)) return known;
    auto owner = std::make_unique<Global>();
    Global *global = owner.get();
    global->module = &space;
    global->name = name;
    global->id = static_cast<std::uint32_t>(program.globals.size());
    program.globals.push_back(std::move(owner));
    space.globals.push_back(global);
    space.global_of[name] = global;
    return global;
}

Global *add_module_variable(Program &program, ModuleDecl &module, Symbol name) { return add_global(program, module, name); }

ModuleDecl *imported_module(const Program &program, const ModuleDecl &module, const Node *node) {
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.node == node && !edge.is_submodule) return edge.target ? program.find_module(edge.target) : nullptr;
    return nullptr;
}

ModuleDecl *parent_package(const Program &program, const ModuleDecl &module) {
    return module.source && module.source->parent ? program.find_module(module.source->parent) : nullptr;
}

Symbol last_part(std::string_view name) {
    return support::intern(name.substr(name.rfind('.') + 1));
}

namespace {

void add_variable(ModuleDecl &module, Symbol name) {
    if (module.variable_set.insert(name).second) module.variables.push_back(name);
}

bool is_bound_by(const names::Variable &variable) {
    return variable.is_assigned || variable.is_imported || variable.is_deleted;
}

void find_variables(ModuleDecl &module) {
    for (const auto &scope : module.scopes.scopes()) {
        bool top = scope->kind == ScopeKind::Module;
        for (const names::Variable &variable : scope->variables) {
            bool global = variable.storage == Storage::GlobalExplicit || variable.storage == Storage::GlobalImplicit;
            if (is_bound_by(variable) && (top || global)) add_variable(module, variable.name);
            if (top && variable.storage == Storage::Local) add_variable(module, variable.name);
        }
    }
}

bool is_star(const ImportFrom *import) {
    return import && import->names.size() == 1 && import->names[0]->name == "*";
}

void find_star_imports(const Node *node, std::vector<const ImportFrom *> &found) {
    const auto *import = dyn_as<ImportFrom>(node);
    if (is_star(import)) found.push_back(import);
    if (node->kind == NodeKind::ClassDef || FunctionDef::is(node->kind) || node->kind == NodeKind::Lambda) return;
    for_each_child(node, [&](const Node *child) { find_star_imports(child, found); });
}

// `from m import *` binds what m binds, and m may have star imports of its own: until nothing changes.
void bind_star_names(Program &program) {
    std::vector<std::pair<ModuleDecl *, ModuleDecl *>> flows;
    for (const auto &module : program.modules) {
        const Scope *top = module->scopes.module();
        if (!top || !top->has_star_import) continue;
        std::vector<const ImportFrom *> imports;
        find_star_imports(module->source->ast, imports);
        for (const ImportFrom *import : imports)
            if (ModuleDecl *target = imported_module(program, *module, import)) flows.push_back({target, module.get()});
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (auto [from, to] : flows) {
            for (Symbol name : public_names(*from)) {
                changed |= !to->variable_set.count(name);
                add_variable(*to, name);
            }
        }
    }
}

// Builtins that look at a module's variables by name at run time.
bool reflects(const Scope &scope) {
    for (const char *name : {"globals", "locals", "vars", "dir", "eval", "exec"}) {
        const names::Variable *variable = scope.lookup(support::intern(name));
        if (variable && variable->storage == Storage::GlobalImplicit) return true;
    }
    return false;
}

// sys.modules["__main__"] and the like.
bool names_modules(const Node *node) {
    const auto *attribute = dyn_as<Attribute>(node);
    if (attribute && attribute->attr == "modules") return true;
    bool found = false;
    for_each_child(node, [&](const Node *child) { found = found || names_modules(child); });
    return found;
}

bool all_visible(const Program &program, const ModuleDecl &module) {
    if (&module != program.root) return true;
    for (const auto &scope : module.scopes.scopes())
        if (scope->has_star_import || reflects(*scope)) return true;
    if (module.source->ast && names_modules(module.source->ast)) return true;
    for (const auto &other : program.graph->modules)
        for (const names::ImportEdge &edge : other->imports)
            if (edge.target == module.source) return true;
    return false;
}

void add_globals(Program &program, ModuleDecl &module) {
    if (!module.scopes.module()) return;
    std::unordered_set<Symbol> outside; // names that a function means as the module's
    for (const auto &scope : module.scopes.scopes()) {
        if (function_scope(scope.get())->kind == ScopeKind::Module) continue;
        for (const names::Variable &variable : scope->variables)
            if (variable.storage == Storage::GlobalExplicit || variable.storage == Storage::GlobalImplicit)
                outside.insert(variable.name);
    }
    bool all = all_visible(program, module);
    for (Symbol name : module.variables) {
        if (module.is_builtins && (program.find_builtin(name) || program.find_builtin_class(name))) continue;
        if (all || outside.count(name)) add_global(program, module, name);
    }
}

// The strings of `__all__ = [...]`, `__all__ += [...]`: false when there is no such statement.
bool exported_names(const ModuleDecl &module, std::vector<Symbol> &found) {
    bool any = false;
    for (const Stmt *statement : module.source->ast->body) {
        const Node *target = nullptr, *value = nullptr;
        if (const auto *assign = dyn_as<Assign>(static_cast<const Node *>(statement))) {
            target = assign->targets[0];
            value = assign->value;
        } else if (const auto *more = dyn_as<AugAssign>(static_cast<const Node *>(statement))) {
            target = more->target;
            value = more->value;
        }
        const auto *name = dyn_as<Name>(target);
        if (!name || name->id != "__all__") continue;
        any = true;
        for_each_child(value, [&](const Node *item) {
            const auto *constant = dyn_as<Constant>(item);
            if (constant && constant->value.kind == ConstantKind::Str)
                found.push_back(support::intern(constant->value.text));
        });
    }
    return any;
}

} // namespace

std::vector<Symbol> public_names(const ModuleDecl &module) {
    std::vector<Symbol> found;
    if (!module.source || !module.source->ast || exported_names(module, found)) return found;
    for (Symbol name : module.variables)
        if (!name.text().starts_with("_")) found.push_back(name);
    return found;
}

void declare_globals(Program &program) {
    for (const auto &module : program.modules) find_variables(*module);
    // A loaded submodule becomes a variable of its package.
    for (const auto &module : program.modules)
        if (ModuleDecl *package = parent_package(program, *module)) {
            add_variable(*package, last_part(module->name.text()));
            add_global(program, *package, last_part(module->name.text()));
        }
    bind_star_names(program);
    for (const auto &module : program.modules) {
        add_globals(program, *module);
        find_bound_globals(*module);
    }
}

} // namespace tau::ir
