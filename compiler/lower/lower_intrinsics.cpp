// Lowering of the intrinsics of library modules (infer/intrinsics.cpp).
//
// In:  the call with lowered arguments.  Out: loads and stores of each attribute that the objects may have; calls of the
// runtime where nothing is known of them.
#include "lower/lower.h"

#include <fmt/format.h>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

// Runs body where `holds`, and goes on behind it either way.
void Lowering::when(Value *holds, const std::function<void()> &body) {
    Merge m{f.new_block(f.next_origin++), a.types.none, {}};
    Block *yes = fresh_origin_block(), *no = fresh_origin_block();
    branch(holds, yes, no);
    cur = yes;
    origin = yes->origin;
    body();
    merge_into(m, none());
    cur = no;
    origin = no->origin;
    merge_into(m, none());
    origin = m.end->origin;
    merged(m);
}

// Atoms of t with an exact type for every class that an instance may be of.
std::vector<const Type *> Lowering::exact_atoms(const Type *t) {
    std::vector<const Type *> out;
    for (const Type *atom : a.atoms(a.types.canonical(t))) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Instance && !m->exact)
            for (ClassInfo *c : a.family(m->cls, false)) out.push_back(a.exactly(c, *m));
        else out.push_back(atom);
    }
    return out;
}

// body(name, value, type) for every attribute that v itself has.
void Lowering::each_attribute(Value *v, const Type *t, const std::function<void(Symbol, Value *, const Type *)> &body) {
    dispatch(v, exact_atoms(t), a.types.none, [&](Value *object, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Function)
            for (Symbol name : a.function_names(m->fn)) {
                const Type *held = a.types.canonical(a.get_function_attribute(inst, m->fn, name));
                Value *has = native("tau_func_has", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, false);
                when(has, [&] {
                    Value *got = native("tau_getattr_value", a.types.any, rep('v'), {box(object), symbol(fmt::format("NAME({})", name.text()))}, true);
                    body(name, coerce(got, held), held);
                });
            }
        if (!m || m->kind != MemberKind::Instance) return none();
        ClassInfo *home = mir::layout_of(a, *m);
        std::vector<Symbol> names;
        for (auto &[name, field] : m->cls->fields) names.push_back(name);
        for (Symbol name : names) {
            const Type *held = a.variable(nullptr, atom, m->cls, name);
            infer::Field *field = a.find_field(home, name);
            if (held->bottom() || !field) continue;
            auto visit = [&] {
                Value *load = variable_load(object, home, field, held);
                body(name, load, held);
            };
            if (field->always_set && !home->in_dictionary(name)) {
                visit();
                continue;
            }
            Value *bound = variable_bound(object, home, field);
            when(bound, visit);
        }
        return none();
    });
}

Value *Lowering::call_library_intrinsic(ir::Function *fn, std::vector<Value *> &args, std::vector<const Type *> &types,
                                        const Type *result, bool &handled) {
    if (args.size() != fn->params.size()) return nullptr;
    std::string_view n = fn->name.text();
    handled = true;
    auto is_open = [&](const Type *t) {
        bool function = false;
        for (const Member &m : t->members) function |= m.kind == MemberKind::Function;
        return a.functions_open_ && function;
    };
    if (n == "copy_attributes") {
        if (types[0]->any || types[1]->any || is_open(types[1]))
            return native("tau__objects_copy_attributes", a.types.none, rep('n'), {box(args[0]), box(args[1])}, true), none();
        each_attribute(args[0], types[0], [&](Symbol name, Value *v, const Type *t) { set_attribute(args[1], types[1], name, v, t); });
        return none();
    }
    if (n == "map_attributes") {
        if (types[0]->any)
            return native("tau__objects_map_attributes", a.types.none, rep('n'), {box(args[0]), box(args[1]), box(args[2])}, true), none();
        each_attribute(args[0], types[0], [&](Symbol name, Value *v, const Type *t) {
            const Type *held = a.types.canonical(a.call_value(inst, site, types[1], {t, types[2]}, nullptr));
            Value *mapped = call_value(args[1], types[1], {v, args[2]}, {t, types[2]}, nullptr, held);
            if (mapped && !held->bottom()) set_attribute(args[0], types[0], name, mapped, held);
        });
        return none();
    }
    if (n == "clone")
        return coerce(native("tau__objects_clone", a.types.any, rep('v'), {box(args[0])}, true), result);
    if (n == "like") {
        if (!types[0]->any || types[1]->any) return coerce(args[0], result);
        Value *v = box(args[0]);
        Value *fits = nullptr;
        for (const Type *atom : a.atoms(a.types.canonical(types[1]))) {
            Value *one = is_atom(v, atom);
            fits = fits ? native("tau_or", a.types.boolean, rep('b'), {fits, one}, false) : one;
        }
        if (fits) require(fits, "TypeError", "a copy is of another type than its original");
        return coerce(v, result);
    }
    if (n == "abstractmethod" || n == "_instances_need_methods" || n == "_checked_by_members" || n == "runtime_checkable")
        return coerce(args[0], result);
    handled = false;
    return nullptr;
}

} // namespace tau::lower
