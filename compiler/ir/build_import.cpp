// Imports. In: the statement and the module graph. Out: import_module for every package on the way, and the names bound.
// What the graph does not have raises ModuleNotFoundError when the statement runs.
#include "ir/builder.h"
#include "ir/declare.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

Instr *Builder::import_one(const std::string &name, const Node *node) {
    const names::SourceModule *source = program.graph->find(name);
    ModuleDecl *target = source ? program.find_module(source) : nullptr;
    if (!target) {
        leave_by_exception(Op::import_missing, node, {})->imm.name = intern(name);
        return nullptr;
    }
    Instr *value = emit(Op::import_module, node);
    value->imm.module = target;
    return value;
}

// Every package on the way is imported first. Leaves `last` null (and the code unreachable) when one is missing.
void Builder::import_dotted(const std::string &name, const Node *node, Instr *&first, Instr *&last) {
    for (std::size_t dot = name.find('.');; dot = name.find('.', dot + 1)) {
        last = import_one(name.substr(0, dot), node);
        if (!first) first = last;
        if (!last || dot == name.npos) return;
    }
}

void Builder::import_stmt(const Import *node) {
    for (const Alias *alias : node->names) {
        Instr *first = nullptr, *last = nullptr;
        std::string name(alias->name.text());
        import_dotted(name, node, first, last);
        if (!last) return;
        if (alias->asname) store(alias->asname, last, node);
        else store(intern(name.substr(0, name.find('.'))), first, node);
    }
}

bool Builder::is_used_anywhere(Symbol name) {
    for (const auto &at : module.scopes.scopes()) {
        const names::Variable *found = at->lookup(name);
        if (found && found->is_used) return true;
    }
    return false;
}

// `import builtins`: what it holds are the declarations that every module sees.
static bool is_builtins_module(const ModuleDecl &target) { return target.name == "builtins"; }

// A name of the module, or else a submodule.
Instr *Builder::import_name(const ImportFrom *node, Instr *from, Symbol name) {
    Instr *value = emit_named(Op::import_from, name, node, {from});
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.node == node && edge.is_submodule && last_part(edge.name) == name)
            value->imm.module = program.find_module(edge.target);
    return value;
}

void Builder::import_from(const ImportFrom *node) {
    if (node->module == "__future__" && node->level == 0 &&
        std::none_of(node->names.begin(), node->names.end(),
                     [&](const Alias *alias) { return is_used_anywhere(alias->asname ? alias->asname : alias->name); }))
        return; // a statement to the compiler
    std::string base(node->module.text());
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.node == node && !edge.is_submodule) base = edge.name;
    Instr *first = nullptr, *from = nullptr;
    import_dotted(base, node, first, from);
    if (!from) return;
    ModuleDecl *target = from->imm.module;
    for (const Alias *alias : node->names) {
        if (alias->name == "*") return import_star(node, from, target);
        Instr *value = is_builtins_module(*target) && builtin_exists(alias->name) ? load_builtin(alias->name, node)
                                                                                  : import_name(node, from, alias->name);
        store(alias->asname ? alias->asname : alias->name, value, node);
    }
}

// All public names. One that the module may not have bound is skipped when it has not, as the interpreter would.
void Builder::import_star(const ImportFrom *node, Instr *from, ModuleDecl *target) {
    for (Symbol name : public_names(*target)) {
        Block *missing = new_block(), *end = new_block(), *outer = unwind;
        unwind = missing;
        Instr *value = import_name(node, from, name);
        unwind = outer;
        store(name, value, node);
        jump(end);
        Instr *caught = nullptr;
        if (enter_handler(missing, caught)) {
            emit(Op::end_catch, node, {caught});
            jump(end);
        }
        enter(end);
    }
}

} // namespace tau::ir
