// Imports, the variables of modules and their attributes.
//
// In:  import_module, import_from, a module's variable, an attribute of a module.  Out: calls that run the module's body
// once, loads of its variables, behind a test that they are bound unless the text says so.
#include "ir/declare.h"
#include "lower/lower.h"

#include <filesystem>
#include <fmt/format.h>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

// `surely`: the text says that no reader can come before the binding.
bool Lowering::is_bound(const ir::Global *g, bool surely) { return surely && !g->deleted && !out.finalizers && !f.generator; }

Value *Lowering::global_get(ir::Global *g, const Type *result, bool surely) {
    const Type *stored = a.globals[g].type ? a.types.canonical(a.globals[g].type) : a.types.bottom;
    if (stored->bottom()) {
        raise_name(g->name);
        return nullptr;
    }
    if (!is_bound(g, surely)) {
        Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
        bound->global = g;
        require_name(bound, g->name);
    }
    Value *v = add(Op::global_load, stored, rep_of(a, stored));
    v->global = g;
    return coerce(v, result);
}

// A module's variable that hides a builtin of its name while it is bound.
Value *Lowering::global_or_builtin(ir::Instr *i, const Type *result) {
    ir::Global *g = i->imm.global;
    if (i->imm.flag || !(i->imm.function || i->imm.class_decl)) return global_get(g, result, i->imm.flag);
    auto builtin = [&] {
        Value *v = add(i->imm.function ? Op::make_function : Op::const_class, a.builtin_of(i), rep('p'));
        v->fn = i->imm.function;
        v->cls = i->imm.function ? nullptr : a.class_info(i->imm.class_decl);
        v->owned = false;
        return v;
    };
    if (!a.globals[g].type || a.globals[g].type->bottom()) return coerce(builtin(), result);
    const Type *stored = a.types.canonical(a.globals[g].type);
    int after = f.next_origin++;
    Merge m{f.new_block(after), result, {}};
    Block *yes = fresh_origin_block(), *no = fresh_origin_block();
    Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
    bound->global = g;
    branch(bound, yes, no);
    cur = yes;
    Value *v = add(Op::global_load, stored, rep_of(a, stored));
    v->global = g;
    merge_into(m, v);
    cur = no;
    merge_into(m, builtin());
    return merged(m);
}

static std::string quoted(Symbol name) { return fmt::format("\"{}\"", name.text()); }

// What a module has that it does not bind itself.
static Value *module_fact(Lowering &l, ir::ModuleDecl *module, Symbol name) {
    std::string_view full = module->name.text();
    if (name == "__doc__") return module->body && module->body->has_doc ? l.constant_str(module->body->doc) : l.none();
    if (name == "__file__") return l.constant_str(std::filesystem::absolute(module->source->path).string());
    if (name == "__name__") return l.constant_str(full);
    if (name != "__package__") return l.none();
    std::size_t dot = full.rfind('.');
    return l.constant_str(module->source && module->source->is_package ? full : full.substr(0, dot == full.npos ? 0 : dot));
}

Value *Lowering::module_attribute(ir::ModuleDecl *module, Symbol name, const Type *result) {
    ir::Global *g = module->find_global(name);
    bool importing = site->op == ir::Op::import_from;
    auto missing = [&] {
        Value *object = symbol(fmt::format("MODULE_OBJECT({})", module->name.text()));
        native("tau_module_no_name", a.types.bottom, rep('n'), {object, symbol(quoted(name)), symbol(importing ? "true" : "false"),
                symbol(importing ? "\"\"" : quoted(intern(near_name(*module, name))))}, true);
        add(Op::unreachable, nullptr, rep('n'));
    };
    if (g && a.globals[g].type && !a.globals[g].type->bottom()) {
        const Type *stored = a.types.canonical(a.globals[g].type);
        if (!is_bound(g, ir::is_surely_bound_attribute(*module, name, *src->module))) {
            Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
            bound->global = g;
            Block *yes = block(), *no = block();
            branch(bound, yes, no);
            cur = no;
            missing();
            cur = yes;
        }
        Value *v = add(Op::global_load, stored, rep_of(a, stored));
        v->global = g;
        return coerce(v, result);
    }
    if (const Member *b = result->single(); b && module->name == "builtins" && (b->fn || b->cls)) {
        Value *v = add(b->fn ? Op::make_function : Op::const_class, result, rep('p'));
        v->fn = b->fn;
        v->cls = b->cls;
        v->owned = false;
        return v;
    }
    if (!a.module_fact(module, name)->bottom()) return coerce(module_fact(*this, module, name), result);
    if (const Type *hook = a.module_hook(nullptr, module)) {
        Value *callee = global_get(module->find_global(intern("__getattr__")), a.types.canonical(hook));
        return call_value(callee, hook, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, result);
    }
    missing();
    cur = block();
    return nullptr;
}

Value *Lowering::import(ir::Instr *i) {
    auto run = [&](ir::ModuleDecl *module) {
        native(fmt::format("MODULE({})", module->name.text()), nullptr, rep('n'), {}, true);
        Member m{MemberKind::Module};
        m.module = module;
        return none_of(a.types.of(m));
    };
    if (i->op == ir::Op::import_module) return run(i->imm.module);
    if (i->op == ir::Op::import_missing) {
        std::string_view name = i->imm.name.text();
        const names::SourceModule *above = a.program.graph->find(name.substr(0, std::min(name.size(), name.rfind('.'))));
        native("tau_module_not_found", a.types.bottom, rep('n'),
               {symbol(quoted(i->imm.name)), symbol(above && !above->is_package ? quoted(intern(above->name)) : "NULL")}, true);
        return nullptr;
    }
    const Type *result = a.types.canonical(type(i));
    if (!i->imm.module) return get_attribute(get(i->args[0]), type(i->args[0]), i->imm.name, result);
    // A variable of the package while it is bound, else the submodule.
    const Member *package = a.types.canonical(type(i->args[0]))->single();
    ir::Global *g = package && package->kind == MemberKind::Module ? package->module->find_global(i->imm.name) : nullptr;
    const Type *stored = g && a.globals[g].type ? a.types.canonical(a.globals[g].type) : a.types.bottom;
    const Member *only = stored->single();
    if (stored->bottom() || (only && only->kind == MemberKind::Module && only->module == i->imm.module))
        return coerce(run(i->imm.module), result);
    int after = f.next_origin++;
    Merge m{f.new_block(after), result, {}};
    Block *yes = fresh_origin_block(), *no = fresh_origin_block();
    Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
    bound->global = g;
    branch(bound, yes, no);
    cur = yes;
    Value *v = add(Op::global_load, stored, rep_of(a, stored));
    v->global = g;
    merge_into(m, v);
    cur = no;
    merge_into(m, run(i->imm.module));
    return merged(m);
}

} // namespace tau::lower
