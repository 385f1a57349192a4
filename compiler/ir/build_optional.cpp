// What a library module does only for those who read the result. In: the body of a module of the library. Out:
// Function::only_for, Global::optional_in.
// A def, a class, an import or an assignment to one name at the top of a library module has no purpose but the name:
// unless something in the program reads that, the statement is left out, with all that it would lead to. Programs then
// contain of `sys` and `io` what they use. A module of the library that does more at its top (registers something) says
// so by another statement, an expression or a loop.
#include "ir/builder.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

namespace {

// The one name that the statement is there for; empty when it has other purposes.
Symbol bound_name(const Stmt *node) {
    const Node *at = node, *target = nullptr;
    if (const auto *function = dyn_as<syntax::FunctionDef>(at)) return function->name;
    if (const auto *type = dyn_as<ClassDef>(at)) {
        // What counts as derived from a class that lists others counts as derived from its bases too.
        for (const Expr *decorator : type->decorator_list)
            if (const auto *call = dyn_as<Call>(decorator))
                if (const auto *name = dyn_as<Name>(call->func); name && name->id == "virtual_base") return Symbol();
        return type->name;
    }
    if (const auto *import = dyn_as<Import>(at)) {
        const Alias *first = import->names[0];
        bool plain = import->names.size() == 1 && first->name.text().find('.') == std::string_view::npos;
        return !plain ? Symbol() : first->asname ? first->asname : first->name;
    }
    if (const auto *import = dyn_as<ImportFrom>(at)) {
        const Alias *first = import->names[0];
        bool plain = import->names.size() == 1 && first->name != "*" && import->module && import->module != "__future__";
        return !plain ? Symbol() : first->asname ? first->asname : first->name;
    }
    if (const auto *assign = dyn_as<Assign>(at)) target = assign->targets.size() == 1 ? assign->targets[0] : nullptr;
    if (const auto *assign = dyn_as<AnnAssign>(at)) target = assign->value ? assign->target : nullptr;
    const auto *name = target ? dyn_as<Name>(target) : nullptr;
    return name ? name->id : Symbol();
}

} // namespace

void Builder::module_body(const syntax::Module *node) {
    if (!module.source || !module.source->is_stdlib) return body(node->body);
    for (const Stmt *at : node->body) {
        if (!cur) return;
        Block *before = cur;
        std::size_t from = cur->instrs.size();
        statement = at;
        stmt(at);
        Symbol name = bound_name(at);
        if (name && cur == before) optional.push_back({name, before, {cur->instrs.begin() + std::ptrdiff_t(from), cur->instrs.end()}});
    }
}

// Of the statements found, those whose values no other code of the body uses directly. Instructions have their final
// numbers now; constants are nobody's own.
void Builder::mark_optional() {
    if (optional.empty()) return;
    std::unordered_map<const Instr *, std::size_t> unit_of;
    std::vector<Global *> stored(optional.size());
    std::vector<bool> kept(optional.size(), true);
    for (std::size_t k = 0; k < optional.size(); k++)
        for (const Instr *instr : optional[k].instrs) {
            unit_of[instr] = k;
            if (instr->op != Op::global_set) continue;
            kept[k] = kept[k] && !stored[k] && instr->imm.name == optional[k].name;
            stored[k] = instr->imm.global;
        }
    std::unordered_set<const Global *> deleted;
    auto is_constant = [](const Instr *instr) { return op_effect(instr->op) == Effect::PURE && instr->args.empty(); };
    for (const auto &block : fn.blocks)
        for (const Instr *instr : block->instrs) {
            if (instr->op == Op::global_del) deleted.insert(instr->imm.global);
            auto own = unit_of.find(instr);
            for (const Instr *argument : instr->args) {
                auto unit = unit_of.find(argument);
                if (unit == unit_of.end() || is_constant(argument)) continue;
                if (own == unit_of.end() || own->second != unit->second) kept[unit->second] = false;
            }
        }
    fn.only_for.assign(fn.next_id, nullptr);
    for (const auto &block : fn.blocks)
        for (const Instr *instr : block->instrs) {
            auto own = unit_of.find(instr);
            if (own == unit_of.end() || !kept[own->second] || is_constant(instr)) continue;
            Global *global = stored[own->second];
            if (!global || deleted.count(global) || (global->optional_in && global->optional_in != &fn)) continue;
            global->optional_in = &fn;
            fn.only_for[instr->id] = global;
        }
}

} // namespace tau::ir
