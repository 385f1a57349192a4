// Variables: reading, binding, deleting. In: a name where it is written. Out: SSA reads and writes, cell and global
// instructions, or a fact of builtins.
// An SSA variable has a flag beside it that says whether it is bound; where that folds to true, no check remains.
#include "ir/builder.h"

#include "ir/declare.h"
#include "support/diagnostics.h"

#include <algorithm>

namespace tau::ir {

using names::Scope;
using names::ScopeKind;

constexpr int kCells = 1 << 24; // frames give their cells up after their other variables

// A name with a dot, which an expansion has made: what that module calls so. Whoever wrote the declaration has run it.
void Builder::bind_elsewhere(Binding &at) {
    std::string_view text = at.name.text();
    std::size_t dot = text.rfind('.');
    if (dot == text.npos) return;
    at.name = intern(text.substr(dot + 1));
    const names::SourceModule *source = program.graph->find(text.substr(0, dot));
    ModuleDecl *other = source ? program.find_module(source) : nullptr;
    if (other) at.global = other->find_global(at.name);
    if (at.global) at.access = Binding::Global;
}

Binding Builder::binding(Symbol source_name) {
    Binding at;
    at.name = scope->mangled(source_name);
    Owner owner = find_owner(scope, at.name);
    at.owner = owner.scope;
    if (owner.kind == Owner::ClassCell) {
        at.access = Binding::ClassCell;
    } else if (owner.kind == Owner::Module) {
        at.owner = module.scopes.module();
        if (!module.variable_set.count(at.name)) {
            bind_elsewhere(at);
            return at;
        }
        if (module.is_builtins && builtin_exists(at.name)) return at;
        at.global = global_space(program, module).find_global(at.name);
        at.access = at.global ? Binding::Global : Binding::Local;
    } else if (owner.scope->kind == ScopeKind::TypeParams) {
        at.access = Binding::TypeParam;
    } else if (function_scope(owner.scope) != fn.scope) {
        at.access = Binding::Captured;
    } else {
        at.access = lives_in_cell(module, owner.scope, at.name) ? Binding::OwnCell : Binding::Local;
    }
    return at;
}

Var Builder::variable(const Scope *owner, Symbol name) {
    auto [at, fresh] = variables[owner].try_emplace(name, 0);
    if (fresh) at->second = ssa.new_variable(name);
    return at->second;
}

// The SSA variable that the expression reads (or, as `x := ...`, has just set).
std::optional<Var> Builder::local_variable(const Expr *expr) {
    const Node *node = expr;
    if (const auto *named = dyn_as<syntax::NamedExpr>(node)) node = named->target;
    const auto *name = dyn_as<syntax::Name>(node);
    if (!name) return std::nullopt;
    Binding at = binding(name->id);
    if (at.access != Binding::Local) return std::nullopt;
    return variable(at.owner, at.name);
}

Instr *Builder::cell_of(const Scope *owner, Symbol name, const Node *node) {
    if (function_scope(owner) == fn.scope) return cells[owner][name];
    auto at = std::find(fn.captures.begin(), fn.captures.end(), name);
    assert(at != fn.captures.end());
    Instr *cell = emit_named(Op::captured, name, node, {});
    cell->imm.index = static_cast<std::int32_t>(at - fn.captures.begin());
    return cell;
}

Instr *Builder::load(Symbol name, const Node *node) {
    Binding at = binding(name);
    switch (at.access) {
    case Binding::Local: return load_local(at, node);
    case Binding::OwnCell:
    case Binding::Captured: {
        Instr *value = emit_named(Op::cell_get, at.name, node, {cell_of(at.owner, at.name, node)});
        value->imm.flag = scope == at.owner;
        return value;
    }
    case Binding::Global:
        if (at.global->module != &global_space(program, module)) return load_global(at.global, true, node);
        if (auto known = named_classes.find(at.name.text()); known != named_classes.end()) return known->second;
        return load_module_variable(at.name, node);
    case Binding::ClassCell: return class_constant(program.class_of.at(at.owner->node), node);
    case Binding::TypeParam:
        // A base class written `dict[K, V]`: the arguments are for checkers, the base is dict.
        if (scope->kind == ScopeKind::TypeParams) return none(node);
        not_covered(node, "the value of a type parameter"); return ssa.undef();
    case Binding::Builtin: return load_builtin(at.name, node);
    }
    return ssa.undef();
}

// Class and module variables that are unbound leave the name to the next outer meaning; others are an error.
Instr *Builder::load_local(const Binding &at, const Node *node) {
    Var var = variable(at.owner, at.name);
    if (at.owner->kind == ScopeKind::Class) {
        return load_or(var, node, [&] {
            if (module.variable_set.count(at.name)) return load_module_variable(at.name, node);
            return load_builtin(at.name, node);
        });
    }
    bool top = at.owner->kind == ScopeKind::Module;
    if (top && builtin_exists(at.name)) return load_or(var, node, [&] { return load_builtin(at.name, node); });
    Instr *bound = read(bound_flag(var));
    if (bound != boolean(true)) {
        Instr *check = emit_named(Op::check_bound, at.name, node, {bound});
        check->imm.index = top ? 2 : scope == at.owner ? 0 : 1;
        write(bound_flag(var), boolean(true));
    }
    return read(var);
}

Instr *Builder::load_or(Var var, const Node *node, const std::function<Instr *()> &otherwise) {
    Instr *bound = read(bound_flag(var));
    if (bound == boolean(true)) return read(var);
    if (bound == boolean(false)) return otherwise();
    Var result = ssa.new_variable();
    Block *is_bound = new_block(), *is_not = new_block(), *end = new_block();
    branch(bound, is_bound, is_not, node);
    enter(is_bound);
    write(result, read(var));
    jump(end);
    enter(is_not);
    write(result, otherwise());
    jump(end);
    enter(end);
    return read(result);
}

Instr *Builder::load_global(Global *global, bool is_bound, const Node *node) {
    // The library's own import of a template may be left out as nothing reads what it binds: what the expansion reads does it.
    if (global->module != &module && fn.is_module && module.source->is_stdlib && global->module && global->module->source && !global->module->is_builtins)
        emit(Op::import_module, node)->imm.module = global->module;
    Instr *value = emit(Op::global_get, node);
    value->imm.global = global;
    value->imm.name = global->name;
    value->imm.flag = is_bound;
    return value;
}

Instr *Builder::load_module_variable(Symbol name, const Node *node) {
    Global *global = global_space(program, module).find_global(name);
    if (!global) return load_local({Binding::Local, module.scopes.module(), name, nullptr}, node);
    Instr *value = load_global(global, is_surely_bound(fn, name, node), node);
    if (value->imm.flag || !builtin_exists(name)) return value;
    value->imm.function = program.find_builtin(name);
    value->imm.class_decl = program.find_builtin_class(name);
    return value;
}

bool Builder::builtin_exists(Symbol name) {
    bool is_private = name.text().starts_with("_") && !name.text().starts_with("__");
    if (is_private && !module.source->is_stdlib) return false;
    return program.find_builtin(name) || program.find_builtin_class(name);
}

bool Builder::is_builtin(const Expr *expr, std::string_view name) {
    const auto *written = dyn_as<syntax::Name>(static_cast<const Node *>(expr));
    if (!written) return false;
    Binding at = binding(written->id);
    if (at.name != name) return false;
    if (at.access == Binding::Builtin) return true;
    // A class or module variable that is not bound here leaves the name to builtins.
    if (at.access != Binding::Local || at.owner->kind == ScopeKind::Function) return false;
    return at.owner->kind == ScopeKind::Class && read(bound_flag(variable(at.owner, at.name))) == boolean(false) &&
           !module.variable_set.count(at.name);
}

Instr *Builder::builtin_constant(Symbol name, const Node *node) {
    std::string_view text = name.text();
    if (text == "None") return none(node);
    if (text == "True" || text == "__debug__") return boolean(true);
    if (text == "False") return boolean(false);
    if (text == "Ellipsis") return emit(Op::const_ellipsis, node);
    if (text == "NotImplemented") return emit(Op::const_notimplemented, node);
    if (text == "__name__") return string(module.name.text(), node);
    if (text == "__file__") return string(module.source->path, node);
    if (text == "__doc__") {
        const Scope *at = scope;
        if (at->kind == ScopeKind::Class && program.class_of.at(at->node)->has_doc)
            return string(program.class_of.at(at->node)->doc, node);
        return module.body->has_doc ? string(module.body->doc, node) : none(node);
    }
    if (text == "__spec__" || text == "__loader__" || text == "__cached__") return none(node);
    if (text == "__package__") {
        if (module.source == program.graph->root) return none(node);
        std::string_view full = module.name.text();
        std::size_t dot = full.rfind('.');
        return string(module.source->is_package ? full : full.substr(0, dot == full.npos ? 0 : dot), node);
    }
    if (scope->kind == ScopeKind::Class && text == "__qualname__")
        return string(program.class_of.at(scope->node)->qualname, node);
    if (scope->kind == ScopeKind::Class && text == "__module__") return string(module.name.text(), node);
    if (text == "__annotations__") {
        program.sink->report(support::Diag::NotCovered, *module.source->source, node->span, "the __annotations__ of a module or of a class statement");
        return none(node);
    }
    return nullptr;
}

// Builtins that need the compiler or the interpreter's frames at run time.
bool Builder::refuse_interpreter(Symbol name, const Node *node) {
    for (std::string_view text : {"eval", "exec", "compile", "__import__"}) {
        if (name != text) continue;
        program.sink->report(support::Diag::RunTimeText, *module.source->source, node->span, text);
        return true;
    }
    for (std::string_view text : {"globals", "locals", "vars", "breakpoint", "help"}) {
        if (name != text) continue;
        program.sink->report(support::Diag::RunTimeFrames, *module.source->source, node->span, text);
        return true;
    }
    return false;
}

Instr *Builder::load_builtin(Symbol name, const Node *node) {
    if (Instr *value = builtin_constant(name, node)) return value;
    if (builtin_exists(name)) return library(name.text(), node);
    bool is_private = name.text().starts_with("_") && module.source->is_stdlib;
    Global *shared = is_private || module.is_builtins ? program.builtins->find_global(name) : nullptr;
    if (!shared) {
        ModuleDecl &space = global_space(program, module);
        bool known = space.find_global(name);
        shared = add_global(program, module, name);
        bool refused = refuse_interpreter(name, node);
        if (!known) {
            shared->missing = true;
            if (!refused)
                program.sink->report(support::Diag::UndefinedName, *module.source->source, node->span, name.text());
        }
    }
    Instr *value = emit(Op::global_get, node);
    value->imm.global = shared;
    value->imm.name = name;
    return value;
}

void Builder::store(Symbol name, Instr *value, const Node *node) {
    Binding at = binding(name);
    named_classes.erase(at.name.text());
    switch (at.access) {
    case Binding::Local: {
        Var var = variable(at.owner, at.name);
        write(var, value);
        write(bound_flag(var), boolean(true));
        if (at.owner->kind == ScopeKind::Class) class_binding(at.owner, at.name, value, node);
        hold(at.owner, int(var), value, node);
        return;
    }
    case Binding::OwnCell:
    case Binding::Captured: emit_named(Op::cell_set, at.name, node, {cell_of(at.owner, at.name, node), value}); return;
    case Binding::Global: emit_named(Op::global_set, at.name, node, {value})->imm.global = at.global; return;
    case Binding::ClassCell:
    case Binding::TypeParam:
    case Binding::Builtin: return; // a declaration of builtins, which is a fact
    }
}

void Builder::remove(Symbol name, const Node *node) {
    Binding at = binding(name);
    named_classes.erase(at.name.text());
    switch (at.access) {
    case Binding::Local: {
        Var var = variable(at.owner, at.name);
        Instr *bound = read(bound_flag(var));
        if (bound != boolean(true)) {
            Instr *check = emit_named(Op::check_bound, at.name, node, {bound});
            check->imm.index = fn.is_module ? 2 : 0;
        }
        unbind(name, node);
        return;
    }
    case Binding::OwnCell:
    case Binding::Captured: {
        Instr *gone = emit_named(Op::cell_del, at.name, node, {cell_of(at.owner, at.name, node)});
        gone->imm.flag = scope == at.owner;
        return;
    }
    case Binding::Global: emit_named(Op::global_del, at.name, node, {})->imm.global = at.global; return;
    case Binding::ClassCell:
    case Binding::TypeParam:
    case Binding::Builtin: load(name, node); return;
    }
}

// What follows `except ... as name`: the name is gone, whether or not the handler has deleted it.
void Builder::unbind(Symbol name, const Node *node) {
    Binding at = binding(name);
    if (at.access != Binding::Local) {
        store(name, none(node), node);
        remove(name, node);
        return;
    }
    Var var = variable(at.owner, at.name);
    if (at.owner->kind == ScopeKind::Class) {
        if (read(bound_flag(var)) != boolean(true)) class_binding(at.owner, at.name, none(node), node);
        emit_named(Op::delattr, at.name, node, {class_values.at(at.owner)});
    }
    write(var, ssa.undef());
    write(bound_flag(var), boolean(false));
    hold(at.owner, int(var), none(node), node);
}

// SSA values end with their last use, variables with their function.
void Builder::hold(const Scope *owner, int var, Instr *value, const Node *node) {
    if (!cur || !program.sees_ends || owner != fn.scope || module.source->is_stdlib) return;
    emit(Op::hold, node, {value})->imm.index = var;
}

// The iterator of a `for` that is left ends then, not with its last step.
void Builder::keep_alive(Instr *iterator, const Node *node) {
    if (cur && iterator && program.sees_ends && !module.source->is_stdlib) emit(Op::keep, node, {iterator});
}

// Fresh cells, and (for a comprehension, which may run again) variables without value.
void Builder::clear_scope_variables(const Scope *inlined, const Node *node) {
    for (const names::Variable &item : inlined->variables) {
        if (lives_in_cell(module, inlined, item.name)) {
            Instr *cell = emit_named(Op::cell_new, item.name, node, {});
            cells[inlined][item.name] = cell;
            hold(inlined, kCells + int(ssa.new_variable()), cell, node);
        } else if (inlined != fn.scope && item.storage != names::Storage::Free &&
                   item.storage != names::Storage::GlobalImplicit && item.storage != names::Storage::GlobalExplicit) {
            Var var = variable(inlined, item.name);
            write(var, ssa.undef());
            write(bound_flag(var), boolean(false));
        }
    }
}

} // namespace tau::ir
