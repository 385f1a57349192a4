// Instance variables wherever they are kept, their deletion, and vars().
//
// In:  objects of an exact class.  Out: places in the struct, or for classes that are reached into by run-time names
// (ClassInfo::open) operations on the dictionary that each object has.
#include "lower/lower.h"

#include <fmt/format.h>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

Value *Lowering::variable_bound(Value *object, ClassInfo *cls, infer::Field *field) {
    if (cls->in_dictionary(field->name)) return native("tau_vars_has", a.types.boolean, rep('b'), {object, constant_str(field->name.text())}, false);
    Value *v = add(Op::field_bound, a.types.boolean, rep('b'), {object});
    v->cls = cls;
    v->field = field;
    return v;
}

Value *Lowering::variable_load(Value *object, ClassInfo *cls, infer::Field *field, const Type *t) {
    if (cls->in_dictionary(field->name)) return coerce(native("tau_vars_get", a.types.any, rep('v'), {object, constant_str(field->name.text())}, false), t);
    Value *v = add(Op::field_load, t, rep_of(a, t), {object});
    v->cls = cls;
    v->field = field;
    return v;
}

void Lowering::variable_store(Value *object, ClassInfo *cls, infer::Field *field, Value *value, const Type *t) {
    if (cls->in_dictionary(field->name)) {
        native("tau_vars_set", nullptr, rep('n'), {object, constant_str(field->name.text()), box(value)}, false);
        return;
    }
    Value *v = add(Op::field_store, nullptr, rep('n'), {object, coerce(value, t)});
    v->cls = cls;
    v->field = field;
}

void Lowering::variable_unset(Value *object, ClassInfo *cls, infer::Field *field) {
    if (cls->in_dictionary(field->name)) {
        native("tau_vars_del", nullptr, rep('n'), {object, constant_str(field->name.text())}, false);
        return;
    }
    Value *v = add(Op::field_unset, nullptr, rep('n'), {object});
    v->cls = cls;
    v->field = field;
}

// x.__dict__ of an object that has one.
Value *Lowering::object_dict(Value *v, const Type *atom) {
    return native("tau_vars_dict", a.get_attribute(inst, site, atom, intern("__dict__")), rep('p'), {v}, true);
}

// vars(x)
Value *Lowering::object_variables(Value *v, const Type *t, const Type *result) {
    t = a.types.canonical(t);
    if (t->any) return coerce(native("tau_dyn_vars", a.types.any, rep('v'), {v}, true), result);
    return dispatch(v, a.atoms(t), result, [&](Value *n, const Type *atom) -> Value * {
        if (const Member *m = atom->single(); m && m->kind == MemberKind::Module)
            return native("tau_dyn_vars", a.types.any, rep('v'), {box(n)}, true);
        if (const Member *m = atom->single(); m && m->kind == MemberKind::Class && m->cls->native)
            return coerce(native("tau_dyn_vars", a.types.any, rep('v'), {box(n)}, true), result);
        if (a.get_attribute(inst, site, atom, intern("__dict__"))->bottom()) {
            raise("TypeError", "vars() argument must have __dict__ attribute");
            return nullptr;
        }
        return get_attribute(n, atom, intern("__dict__"), result);
    });
}

// del v.name of an object of exactly the class of `atom`.
void Lowering::delete_of_object(Value *v, const Type *atom, Symbol name) {
    ClassInfo *cls = atom->members[0].cls;
    if (Lookup special = a.lookup(cls, intern("__delattr__")); special.kind == Lookup::Var) {
        call_found(special, v, atom, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, a.types.none);
        return;
    }
    Lookup found = a.lookup(cls, name);
    const Member *held = found.kind == Lookup::Var ? a.types.canonical(found.var->type)->single() : nullptr;
    if (held && held->kind == MemberKind::Property) {
        if (held->items[2]->bottom())
            raise("AttributeError", fmt::format("property '{}' of '{}' object has no deleter", name.text(), cls->name.text()));
        else
            call_value(class_var(found.var, held->items[2], v), held->items[2], {v}, {atom}, nullptr, a.types.none);
        return;
    }
    if (Lookup del = held ? descriptor_method(found.var->type, "__delete__") : Lookup{}; del.kind != Lookup::Nothing) {
        const Type *held_type = a.types.canonical(found.var->type);
        call_found(del, class_var(found.var, held_type, v), held_type, {v}, {atom}, nullptr, a.types.none);
        return;
    }
    if (held && descriptor_method(found.var->type, "__set__").kind != Lookup::Nothing) return raise("AttributeError", "__delete__");
    ClassInfo *home = mir::layout_of(a, atom->members[0]);
    infer::Field *field = a.find_field(home, name);
    if (cls->native || a.stores_ask(found) || !field || field->type->bottom()) {
        native("tau_delattr_raise", nullptr, rep('n'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        return;
    }
    std::string text = cls->slot(name) ? std::string(name.text()) : fmt::format("'{}' object has no attribute '{}'", cls->name.text(), name.text());
    require(variable_bound(v, home, field), "AttributeError", text);
    variable_unset(v, home, field);
}

void Lowering::delete_attribute(Value *v, const Type *t, Symbol name) {
    t = a.types.canonical(t);
    if (t->any) {
        native("tau_delattr_raise", nullptr, rep('n'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        return;
    }
    std::vector<const Type *> atoms;
    for (const Type *atom : a.atoms(t)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Instance && !m->exact)
            for (ClassInfo *c : a.family(m->cls, false)) atoms.push_back(a.types.instance_of(c, true, m->cells));
        else atoms.push_back(atom);
    }
    dispatch(v, atoms, a.types.none, [&](Value *n, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        ir::Global *g = m && m->kind == MemberKind::Module ? m->module->find_global(name) : nullptr;
        if (g && a.globals[g].type) {
            Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
            bound->global = g;
            require(bound, "AttributeError", std::string(name.text()));
            add(Op::global_unset, nullptr, rep('n'))->global = g;
        } else if (m && m->kind == MemberKind::Instance) {
            delete_of_object(n, atom, name);
        } else {
            if (Lookup guard = m && m->kind == MemberKind::Class ? a.class_guard(inst, site, m->cls, "_deleting_") : Lookup{}; guard.kind == Lookup::Var)
                call_found(guard, n, atom, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, a.types.none);
            native("tau_delattr_raise", nullptr, rep('n'), {box(n), symbol(fmt::format("NAME({})", name.text()))}, true);
        }
        return none();
    });
}

} // namespace tau::lower
