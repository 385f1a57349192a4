// Lowering of attributes, class statements, functions as values.
//
// In:  attribute operations with the receiver's type.  Out: a load at a fixed place for every exact class; properties and
// methods as calls; dynamic access only where the receiver is any.
#include "lower/lower.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/source.h"

namespace tau::lower {

using mir::rep;
using mir::layout_of;
using mir::rep_of;
using support::intern;

// The value of an instance variable; `unset` gives the value when the object has none (class variable or AttributeError).
Value *Lowering::field_get(Value *object, const Type *atom, ClassInfo *cls, Symbol name, const std::function<Value *()> &unset) {
    const Type *t = a.variable(nullptr, atom, cls, name);
    if (!atom->members.empty()) cls = layout_of(a, atom->members[0]);
    infer::Field *field = a.find_field(cls, name);
    auto load = [&]() { return variable_load(object, cls, field, t); };
    if (field->always_set) return load();
    Value *bound = variable_bound(object, cls, field);
    Block *yes = fresh_origin_block(), *no = fresh_origin_block();
    branch(bound, yes, no);
    cur = no;
    int keep = origin;
    origin = no->origin;
    Value *other = unset();
    if (!other) {
        if (cur->values.empty() || !mir::is_terminator(cur->terminator()->op)) add(Op::unreachable, nullptr, rep('n'));
        cur = yes;
        origin = keep;
        // The arm that raises joins nothing; the code goes on under the arm's origin.
        Block *end = block();
        Value *v = load();
        jump(end);
        cur = end;
        return v;
    }
    const Type *joined = a.types.join(t, other->type);
    Merge m{nullptr, joined, {}};
    Block *no_end = cur;
    int after = f.next_origin++;
    m.end = f.new_block(after);
    cur = no_end;
    merge_into(m, other);
    cur = yes;
    origin = yes->origin;
    merge_into(m, load());
    origin = after;
    (void)keep;
    return merged(m);
}

// What the class variable of the class of `of` holds; `of` is such a class or an object of one.
Value *Lowering::class_var(infer::ClassVar *var, const Type *result, Value *of) {
    const Type *t = a.types.canonical(result);
    if (const Member *m = t->single(); m && m->kind == MemberKind::Function && m->fn->captures.empty() && !a.nested(m->fn)) {
        Value *v = add(Op::make_function, t, rep('p'));
        v->fn = m->fn;
        v->owned = false;
        return v;
    }
    const Type *stored = a.types.canonical(var->type);
    if (const Member *m = stored->single(); m && (m->kind == MemberKind::StaticMethod || m->kind == MemberKind::ClassMethod || m->kind == MemberKind::Property)) {
        for (std::size_t k = 0; k < m->items.size(); k++)
            if (infer::ClassVar *part = a.types.equal(m->items[k], t) ? a.descriptor_part(var, k) : nullptr) {
                return coerce(load_class_var(part, of), t);
            }
        Value *v = add(Op::make_function, t, rep('p'));
        for (const Member &g : t->members) v->fn = g.fn;
        v->owned = false;
        return v;
    }
    return coerce(load_class_var(var, of), t);
}

// The name of the class as messages have it.
std::string Lowering::type_name_of(const Type *atom) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    if (m && m->kind == MemberKind::Generator)
        if (std::string name = infer::iterator_name(m->instance->fn); !name.empty()) return name;
    ClassInfo *cls = a.class_of(atom);
    return cls ? std::string(cls->name.text()) : "?";
}

// Whether CPython has a text for the __doc__ of this that is not known here: those of its library.
static bool unknown_doc(Analysis &a, const Member *m, ClassInfo *cls) {
    auto of_library = [](const ir::ModuleDecl *module) { return module && module->source->is_stdlib; };
    if (m && m->kind == MemberKind::Module) return of_library(m->module);
    if (m && m->kind == MemberKind::Class) {
        const ir::ClassDecl *decl = m->cls->decl;
        return m->cls->native || of_library(decl->module);
    }
    if (m && (m->kind == MemberKind::Function || m->kind == MemberKind::Method)) return m->fn && (m->fn->is_native || of_library(m->fn->module));
    return cls && cls->native && a.lookup(cls, intern("__doc__")).kind == Lookup::Nothing;
}

Value *Lowering::get_of_atom(Value *v, const Type *atom, Symbol name, const Type *result) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    ClassInfo *cls = a.class_of(atom);
    // A method hands attributes on to its function; what the library defines is built in.
    std::string type_text = type_name_of(atom);
    if (m && (m->kind == MemberKind::Function || m->kind == MemberKind::Method) && m->fn)
        type_text = m->fn->module && m->fn->module->is_builtins ? "builtin_function_or_method" : "function";
    auto missing = [&]() -> Value * {
        Lookup fallback = cls ? a.lookup(cls, intern("__getattr__")) : Lookup{};
        if (fallback.kind == Lookup::Var) {
            const Type *got = a.types.bottom;
            for (const Member &g : fallback.var->type->members)
                if (Instance *t = g.kind == MemberKind::Function ? a.target(inst, site, g.fn) : nullptr) got = t->result;
            return call_found(fallback, v, atom, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, got);
        }
        raise_attribute(fmt::format("'{}' object", type_text), name, cls, true);
        return nullptr;
    };
    if (name == "__doc__" && !src->module->source->is_stdlib && unknown_doc(a, m, cls)) {
        a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, site->loc->node->span, "the __doc__ of what is built in");
        return none();
    }
    if (m && m->kind == MemberKind::Module) return module_attribute(m->module, name, result);
    Lookup of_class = m && m->kind == MemberKind::Class ? a.lookup_on_class(m->cls, name) : Lookup{};
    bool of_type = m && m->kind == MemberKind::Class && (of_class.kind == Lookup::Nothing || infer::is_of_type(name)) &&
                   a.lookup(cls, name).kind != Lookup::Nothing;
    if (m && m->kind == MemberKind::Class && name == "__mro__" && m->cls->consistent) return class_tuple(a.class_tuple(m->cls->mro), v);
    if (m && m->kind == MemberKind::Class && name == "__class__") return type_of(v, a.type_of(atom));
    if (m && m->kind == MemberKind::Class) {
        // Names like "collections.deque" carry their module.
        std::string_view full = m->cls->name.text();
        std::size_t dot = full.rfind('.');
        if (auto given = m->cls->vars.find(name); (name == "__name__" || name == "__qualname__") && given != m->cls->vars.end() && given->second->stores)
            return coerce(native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true), a.types.instance_of(a.builtin_class("str")));
        if (name == "__name__") return constant_str(full.substr(dot + 1));
        if (name == "__module__" && dot != full.npos) return constant_str(full.substr(0, dot));
        if (name == "__qualname__") return constant_str(m->cls->decl->qualname);
        if (name == "__module__") return constant_str(m->cls->native ? "builtins" : m->cls->decl->module_name);
        if (name == "__doc__") return m->cls->decl->has_doc ? constant_str(m->cls->decl->doc) : none();
    }
    if (m && m->kind == MemberKind::Class && !of_type && name != "__class__") {
        Lookup found = of_class;
        if (found.kind == Lookup::Nothing) {
            if (a.lookup(cls, intern("__getattr__")).kind == Lookup::Var) return missing();
            raise_attribute(fmt::format("type object '{}'", m->cls->name.text()), name, m->cls, false);
            return nullptr;
        }
        if ((found.var && found.var->loose) || a.reads_ask(found)) return native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        const Type *t = a.get_attribute(inst, site, atom, name);
        if (found.kind == Lookup::Native) {
            Value *fn = add(Op::make_function, t, rep('p'));
            fn->fn = (*found.functions)[0];
            fn->owned = false;
            const Member *b = t->single();
            if (b && b->kind == MemberKind::Method) return native("tau_method_make", t, rep('p'), {box(v), fn}, true);
            return fn;
        }
        const Member *held = a.types.canonical(found.var->type)->single();
        if (held && held->kind == MemberKind::ClassMethod) {
            Value *fn = class_var(found.var, held->items[0], v);
            if (t->any) return native("tau_classmethod_bind", t, rep('v'), {box(fn), box(v)}, true);
            return native("tau_method_make", t, rep('p'), {box(v), fn}, true);
        }
        if (held && held->kind == MemberKind::StaticMethod) return class_var(found.var, held->items[0], v);
        if (held && held->kind == MemberKind::Function) return class_var(found.var, found.var->type, v);
        if (held && held->kind == MemberKind::Property) return property_object(found.var, *held, t, v);
        if (held && held->kind == MemberKind::Instance)
            return descriptor_get(class_var(found.var, found.var->type, v), a.types.canonical(found.var->type), v, atom);
        return load_class_var(found.var, v);
    }
    if (m && m->kind == MemberKind::Tuple && m->cls) {
        for (std::size_t k = 0; k < m->items.size() && k < m->cls->value_fields.size(); k++)
            if (m->cls->value_fields[k] == name) {
                Value *g = add(Op::tuple_get, m->items[k], v->rep->items[k], {v});
                g->index = int(k);
                g->owned = false;
                return g;
            }
    }
    if (!cls) {
        Value *r = native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        return r;
    }
    if (name == "__class__") {
        Value *k = native("tau_type_of_value", a.types.any, rep('v'), {box(v)}, false);
        const Type *ct = a.get_attribute(inst, site, atom, name);
        return coerce(k, ct);
    }
    if (a.asks_its_class(m, name)) {
        const Type *of = a.type_of(atom);
        return get_attribute(type_of(v, of), of, name, result);
    }
    if (name == "__dict__" && m && m->kind == MemberKind::Instance && !m->cls->native && !m->cls->value_type && !m->cls->slotted())
        return object_dict(v, atom);
    if (m && m->kind == MemberKind::Function && (name == "__name__" || name == "__qualname__" || name == "__module__"))
        return native(name == "__name__" ? "tau_func_name" : name == "__qualname__" ? "tau_func_qualname" : "tau_func_module",
                      a.types.instance_of(a.builtin_class("str")), rep('p'), {box(v)}, false);
    if (m && m->kind == MemberKind::Instance && a.reads_by_hooks(cls, name))
        return native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
    Lookup found = a.lookup(cls, name);
    const Type *held_type = found.kind == Lookup::Var ? a.types.canonical(found.var->type) : nullptr;
    const Member *held = held_type ? held_type->single() : nullptr;
    bool property = held && held->kind == MemberKind::Property;
    auto from_class = [&]() -> Value * {
        if (found.var && found.var->loose) return native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        if (found.kind == Lookup::Nothing && m && (m->kind == MemberKind::Function || m->kind == MemberKind::Method)) {
            const Type *stored = a.types.canonical(a.get_function_attribute(inst, m->fn, name));
            Value *own = native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
            return stored->bottom() ? own : coerce(own, stored);
        }
        if (found.kind == Lookup::Nothing && a.exception_may_have(nullptr, cls, name))
            return native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        if (found.kind == Lookup::Nothing) return missing();
        if (found.kind == Lookup::Native) {
            ir::Function *fn = (*found.functions)[0];
            if (infer::Analysis::is_native_property(found)) {
                const Type *got = result;
                if (fn->is_native) got = native_result(a.signature(fn, found.owner).result, m);
                else if (Instance *t = a.target(inst, site, fn)) got = t->result;
                return call_found(found, v, atom, {}, {}, nullptr, got);
            }
            Member b{MemberKind::Method};
            b.fn = fn;
            b.cls = cls;
            b.items = {atom};
            Value *f0 = add(Op::make_function, a.types.of(b), rep('p'));
            f0->fn = fn;
            f0->owned = false;
            return native("tau_method_make", a.types.of(b), rep('p'), {box(v), f0}, true);
        }
        if (property) {
            const Type *got = a.types.bottom;
            for (const Member &g : held->items[0]->members)
                if (Instance *t = g.kind == MemberKind::Function ? a.target(inst, site, g.fn) : nullptr) got = a.types.join(got, t->result);
            return call_value(class_var(found.var, held->items[0], v), held->items[0], {v}, {atom}, nullptr, got);
        }
        if (held && held->kind == MemberKind::Function && infer::binds_self(held->fn)) {
            Member b{MemberKind::Method};
            b.fn = held->fn;
            b.cells = held->cells;
            b.items = {atom};
            return native("tau_method_make", a.types.of(b), rep('p'), {box(v), class_var(found.var, held_type, v)}, true);
        }
        if (held && held->kind == MemberKind::StaticMethod) return class_var(found.var, held->items[0], v);
        if (held_type->any) return native("tau_dyn_bind", a.types.any, rep('v'), {class_var(found.var, held_type, v), box(v)}, true);
        if (held && held->kind == MemberKind::Instance) return descriptor_get(class_var(found.var, held_type, v), held_type, v, atom);
        if (held && held->kind == MemberKind::ClassMethod) {
            Value *k = type_of(v, a.type_of(atom));
            const Member *function = held->items[0]->single();
            if (!function || function->kind != MemberKind::Function)
                return native("tau_classmethod_bind", a.types.any, rep('v'), {box(class_var(found.var, held->items[0], v)), box(k)}, true);
            Member b{MemberKind::Method};
            for (const Member &g : held->items[0]->members) {
                b.fn = g.fn;
                b.cells = g.cells;
            }
            b.items = {a.type_of(atom)};
            return native("tau_method_make", a.types.of(b), rep('p'), {box(k), class_var(found.var, held->items[0], v)}, true);
        }
        Value *load = load_class_var(found.var, v);
        bool functions = false;
        auto binds = [](const Member *f) { return f && f->kind == MemberKind::Function && infer::binds_self(f->fn); };
        for (const Member &f : held_type->members) functions |= binds(&f);
        if (!functions) return load;
        // One of several things, functions among them: those are bound.
        const Type *got = a.types.bottom;
        for (const Type *part : a.atoms(held_type)) {
            Member b{MemberKind::Method};
            if (const Member *f = part->single(); binds(f)) {
                b.fn = f->fn;
                b.cells = f->cells;
                b.items = {atom};
                part = a.types.of(b);
            }
            got = a.types.join(got, part);
        }
        return dispatch(load, a.atoms(held_type), got, [&](Value *n, const Type *part) -> Value * {
            const Member *f = part->single();
            if (!binds(f)) return n;
            Member b{MemberKind::Method};
            b.fn = f->fn;
            b.cells = f->cells;
            b.items = {atom};
            return native("tau_method_make", a.types.of(b), rep('p'), {box(v), n}, true);
        });
    };
    if (!(held_type && a.takes_over(held_type)) && !a.variable(nullptr, atom, cls, name)->bottom()) return field_get(v, atom, cls, name, from_class);
    return from_class();
}

Value *Lowering::get_attribute(Value *v, const Type *t, Symbol name, const Type *result) {
    t = a.types.canonical(t);
    if (t->any) {
        Value *r = native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true);
        return result->bottom() ? r : coerce(r, result);
    }
    std::vector<const Type *> atoms;
    for (const Type *atom : a.atoms(t)) {
        auto parts = a.receivers(atom, name);
        atoms.insert(atoms.end(), parts.begin(), parts.end());
    }
    return dispatch(v, atoms, result, [&](Value *n, const Type *atom) { return get_of_atom(n, atom, name, result); });
}

void Lowering::set_attribute(Value *v, const Type *t, Symbol name, Value *value, const Type *vt) {
    t = a.types.canonical(t);
    if (t->any) {
        native("tau_setattr_value_raise", nullptr, rep('n'), {box(v), symbol(fmt::format("NAME({})", name.text())), box(value)}, true);
        return;
    }
    std::vector<const Type *> atoms;
    for (const Type *atom : a.atoms(t)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Instance && !m->exact)
            for (ClassInfo *c : a.family(m->cls, false)) atoms.push_back(a.exactly(c, *m));
        else atoms.push_back(atom);
    }
    dispatch(v, atoms, a.types.none, [&](Value *n, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        ClassInfo *cls = a.class_of(atom);
        if (m && m->kind == MemberKind::Class) {
            if (Analysis::is_immutable(m->cls)) {
                raise("TypeError", fmt::format("cannot set '{}' attribute of immutable type '{}'", name.text(), m->cls->name.text()));
                return nullptr;
            }
            if (name == "__name__" || name == "__qualname__") {
                native("tau_class_rename", nullptr, rep('n'), {n, box(value), constant_bool(name == "__qualname__")}, true);
                return none();
            }
            if (name == "__doc__" || name == "__module__")
                a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, site->loc->node->span, "assigning to __doc__ or __module__ of a class");
            if (Lookup setter = a.class_setter(site, m->cls); setter.kind == Lookup::Var) {
                call_found(setter, n, atom, {constant_str(name.text()), value}, {a.types.instance_of(a.builtin_class("str")), vt}, nullptr, a.types.none);
                return none();
            }
            if (Lookup guard = a.class_guard(inst, site, m->cls, "_assigning_"); guard.kind == Lookup::Var)
                call_found(guard, n, atom, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, a.types.none);
            infer::ClassVar *var = a.class_var(m->cls, name);
            const Type *stored = a.types.canonical(var->type);
            if (rep_of(a, stored)->code == 'n') return none();
            store_class_var(var, coerce(value, stored), n);
            return none();
        }
        if (m && m->kind == MemberKind::Module) {
            ir::Global *g = m->module->find_global(name);
            Value *s = add(Op::global_store, nullptr, rep('n'), {coerce(value, a.types.canonical(a.globals[g].type))});
            s->global = g;
            if (ir::Global *setter = a.module_setter(m->module, name)) {
                const Type *fn = a.types.canonical(a.globals[setter].type);
                call_value(global_get(setter, fn), fn, {value}, {vt}, nullptr, a.types.none);
            }
            return none();
        }
        if (m && m->kind == MemberKind::Function)
            if (ir::Function *fn = a.native_setter(a.lookup(cls, name))) {
                call_function(fn, nullptr, {n, value}, {atom, vt}, nullptr, a.types.none);
                return none();
            }
        bool builtin = (!m || m->kind == MemberKind::Instance) && cls && cls->native && cls->decl->module->is_builtins;
        if (builtin && a.lookup(cls, name).kind == Lookup::Native && !a.native_setter(a.lookup(cls, name)) && !cls->exception) {
            bool member = cls->name == "slice" || cls->name == "range" || cls->name == "complex";
            raise("AttributeError", !Analysis::is_native_property(a.lookup(cls, name)) ? fmt::format("'{}' object attribute '{}' is read-only", cls->name.text(), name.text())
                                    : member ? "readonly attribute"
                                             : fmt::format("attribute '{}' of '{}' objects is not writable", name.text(), cls->name == "bool" ? "int" : cls->name.text()));
            return nullptr;
        }
        if (!m || m->kind != MemberKind::Instance) {
            native("tau_setattr_value_raise", nullptr, rep('n'), {box(n), symbol(fmt::format("NAME({})", name.text())), box(value)}, true);
            return none();
        }
        Lookup setter = a.lookup(cls, intern("__setattr__"));
        if (setter.kind == Lookup::Var && site->op != ir::Op::class_set && !site->imm.flag) {
            call_found(setter, n, atom, {constant_str(name.text()), value}, {a.types.instance_of(a.builtin_class("str")), vt}, nullptr, a.types.none);
            return none();
        }
        if (Analysis::assigns_dict(cls, name)) {
            native("tau_vars_assign", nullptr, rep('n'), {n, box(value)}, true);
            return none();
        }
        Lookup found = a.lookup(cls, name);
        const Member *held = found.kind == Lookup::Var ? a.types.canonical(found.var->type)->single() : nullptr;
        if (held && held->kind == MemberKind::Property) {
            if (held->items[1]->bottom()) {
                raise("AttributeError", fmt::format("property '{}' of '{}' object has no setter", name.text(), cls->name.text()));
                return nullptr;
            }
            call_value(class_var(found.var, held->items[1], n), held->items[1], {n, value}, {atom, vt}, nullptr, a.types.none);
            return none();
        }
        if (Lookup put = held ? descriptor_method(found.var->type, "__set__") : Lookup{}; put.kind != Lookup::Nothing) {
            const Type *held_type = a.types.canonical(found.var->type);
            call_found(put, class_var(found.var, held_type, n), held_type, {n, value}, {atom, vt}, nullptr, a.types.none);
            return none();
        }
        if (held && descriptor_method(found.var->type, "__delete__").kind != Lookup::Nothing) return raise("AttributeError", "__set__"), nullptr;
        if (ir::Function *fn = a.native_setter(found)) {
            call_function(fn, nullptr, {n, value}, {atom, vt}, nullptr, a.types.none);
            return none();
        }
        if (site->imm.flag && a.stores_ask(found)) { // object.__setattr__
            native("tau_object_setattr", nullptr, rep('n'), {box(n), constant_str(name.text()), box(value)}, true);
            return none();
        }
        if (a.stores_ask(found) || cls->native || (found.kind == Lookup::Native && cls->exception)) {
            native("tau_setattr_value_raise", nullptr, rep('n'), {box(n), symbol(fmt::format("NAME({})", name.text())), box(value)}, true);
            return none();
        }
        if (!cls->may_hold(name)) {
            native("tau_setattr_value_raise", nullptr, rep('n'), {box(n), symbol(fmt::format("NAME({})", name.text())), box(value)}, true);
            return none();
        }
        const Type *stored = a.variable(nullptr, atom, cls, name);
        if (stored->bottom()) return none();
        ClassInfo *home = layout_of(a, *m);
        variable_store(n, home, a.find_field(home, name), value, stored);
        return none();
    });
}

Value *Lowering::lower_super(ir::Instr *i) {
    Value *self = get(i->args[0]);
    const Type *st = a.types.canonical(type(i->args[0]));
    const Member *given = i->imm.flag ? a.types.canonical(type(i->args[1]))->single() : nullptr;
    if (i->imm.flag && (st->any || !given || given->kind != MemberKind::Class))
        a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, i->loc->node->span, "super() of a class or an object that is only known at run time");
    std::vector<const Type *> selves = a.super_selves(inst, i, st), atoms;
    if (st->any && !i->imm.flag) {
        ClassInfo *cls = a.class_here(inst, i->imm.class_decl);
        bool of_class = !selves.empty() && selves[0]->single() && selves[0]->single()->kind == MemberKind::Class && !cls->derives(a.builtin_class("type"));
        Value *fits = nullptr;
        if (of_class) {
            Value *c = class_constant(cls, selves[0]);
            fits = native("tau_class_fits", a.types.boolean, rep('b'), {self, c}, false);
        } else {
            fits = add(Op::is_type, a.types.boolean, rep('b'), {self});
            fits->cls = cls;
            fits->flag = true;
        }
        require(fits, "TypeError", "super(type, obj): obj must be an instance or subtype of type");
        if (!of_class) self = coerce(self, a.types.canonical(a.instance_type(cls)));
    }
    for (const Type *atom : selves) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Instance && !m->exact)
            for (ClassInfo *c : a.family(m->cls, false)) atoms.push_back(a.exactly(c, *m));
        else atoms.push_back(atom);
    }
    std::vector<Value *> args;
    std::vector<const Type *> types;
    for (std::size_t k = i->imm.flag ? 2 : 1; k < i->args.size(); k++) {
        args.push_back(get(i->args[k]));
        types.push_back(type(i->args[k]));
    }
    return dispatch(self, atoms, type(i), [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (!m) {
            if (atom->prims == infer::kNone) raise("AttributeError", fmt::format("'super' object has no attribute '{}'", i->imm.name.text()));
            else raise("TypeError", "super(type, obj): obj must be an instance or subtype of type");
            return nullptr;
        }
        const ClassInfo *from = a.class_of_super(inst, i);
        bool meta = m->kind == MemberKind::Class && from && a.class_of(atom)->derives(from);
        std::vector<ClassInfo *> order = a.super_of(inst, i, meta || !m->cls ? a.class_of(atom) : m->cls);
        if (order.empty()) {
            if (i->imm.flag) raise("TypeError", "super(type, obj): obj must be an instance or subtype of type");
            return nullptr;
        }
        if (!i->imm.flag && std::any_of(order.begin(), order.end(), [&](const ClassInfo *c) { return c->decl == i->imm.class_decl; }))
            a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, i->loc->node->span, "super() in a class whose statement made one of its bases too");
        for (ClassInfo *next : order) {
            Lookup found;
            auto var = next->vars.find(i->imm.name);
            auto native_method = next->methods.find(i->imm.name);
            if (next->decl->module->is_builtins && native_method != next->methods.end())
                found = {Lookup::Native, next, nullptr, &native_method->second};
            else if (var != next->vars.end() && !var->second->type->bottom())
                found = {Lookup::Var, next, var->second, nullptr};
            if (found.kind == Lookup::Nothing) continue;
            if (meta && next->native && i->imm.name == "__call__") return construct(m->cls, v, args, types, i->imm.shape, type(i));
            if (next->exception && found.kind == Lookup::Native && i->imm.name == "__init__") {
                set_exception_args(v, args, i->imm.shape);
                return none();
            }
            if (found.kind == Lookup::Var && i->imm.name == "__new__" && i->op == ir::Op::call_super)
                return call_value(class_var(found.var, found.var->type, v), a.types.canonical(found.var->type), args, types, i->imm.shape, type(i));
            if (i->op == ir::Op::getattr_super) {
                const Member *held = found.var ? a.types.canonical(found.var->type)->single() : nullptr;
                if (found.var && found.var->rebinds)
                    return native("tau_dyn_bind", a.types.any, rep('v'), {box(class_var(found.var, a.types.any, v)), box(v)}, true);
                if (held && held->kind == MemberKind::Property) {
                    const Type *got = a.types.bottom;
                    for (const Member &g : held->items[0]->members)
                        if (Instance *t = g.kind == MemberKind::Function ? a.target(inst, site, g.fn) : nullptr) got = a.types.join(got, t->result);
                    return call_value(class_var(found.var, held->items[0], v), held->items[0], {v}, {atom}, nullptr, got);
                }
                if (held && held->kind == MemberKind::Function && infer::binds_self(held->fn)) {
                    Member b{MemberKind::Method};
                    b.fn = held->fn;
                    b.cells = held->cells;
                    b.items = {atom};
                    return native("tau_method_make", a.types.of(b), rep('p'), {box(v), class_var(found.var, a.types.canonical(found.var->type), v)}, true);
                }
                if (found.var && (!held || held->kind == MemberKind::Instance || held->kind == MemberKind::Tuple || held->kind == MemberKind::Class))
                    return class_var(found.var, a.types.canonical(found.var->type), v);
                a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, i->loc->node->span, "this attribute of super() as a value");
            }
            if (ir::Function *make = a.native_new(found)) return call_function(make, nullptr, args, types, i->imm.shape, type(i));
            return call_found(found, v, atom, args, types, i->imm.shape, type(i));
        }
        raise("AttributeError", fmt::format("'super' object has no attribute '{}'", i->imm.name.text()));
        return nullptr;
    });
}

Value *Lowering::make_function(ir::Instr *i) {
    ir::Function *fn = i->imm.function;
    bool inner = a.nested(fn) || !fn->captures.empty();
    std::size_t k = 0;
    std::vector<std::pair<int, Value *>> stored;
    for (std::size_t p = 0; p < fn->params.size(); p++) {
        if (!fn->params[p].has_default) continue;
        Value *v = get(i->args[k++]);
        stored.push_back({int(p), v});
    }
    std::vector<Value *> cells;
    for (; k < i->args.size(); k++) cells.push_back(get(i->args[k]));
    Value *v = add(Op::make_function, type(i), rep('p'), cells);
    v->fn = fn;
    v->flag = inner;
    v->owned = inner;
    for (auto &[p, d] : stored) {
        if (!inner && !a.default_expr(fn, std::size_t(p))) {
            const Type *t = a.types.canonical(a.defaults[fn][std::size_t(p)]);
            Value *s = add(Op::default_store, nullptr, rep('n'), {coerce(d, t)});
            s->fn = fn;
            s->index = p;
        }
        native("tau_func_set_default", nullptr, rep('n'), {v, constant_int(p), constant_int(std::int64_t(fn->params.size())), box(d)}, true);
    }
    return v;
}

// Part k of a property, static or class method.
static const ir::Instr *part_of(const ir::Instr *i, std::size_t k) {
    switch (i->op) {
    case ir::Op::make_staticmethod: case ir::Op::make_classmethod: case ir::Op::make_property: return k < i->args.size() ? i->args[k] : nullptr;
    case ir::Op::property_with: {
        std::size_t own = i->imm.name == "getter" ? 0 : i->imm.name == "setter" ? 1 : 2;
        return own == k ? i->args[1] : part_of(i->args[0], k);
    }
    default: return nullptr;
    }
}

Value *Lowering::lower_class_op(ir::Instr *i) {
    if (i->op == ir::Op::class_begin) {
        if (ClassInfo *cls = a.class_info(i->imm.class_decl, inst); !cls->consistent) {
            raise("TypeError", cls->refusal);
            return undef(type(i));
        }
        return begin_class(i);
    }
    if (i->op == ir::Op::class_set) {
        Value *value = get(i->args[1]);
        return dispatch(get(i->args[0]), a.atoms(a.types.canonical(type(i->args[0]))), a.types.none, [&](Value *cls, const Type *atom) -> Value * {
            const Member *m = atom->single();
            if (!m || m->kind != MemberKind::Class) return none();
            infer::ClassVar *var = a.class_var(m->cls, i->imm.name);
            const Type *stored = a.types.canonical(var->type);
            for (std::size_t k = 0; k < 3; k++)
                if (infer::ClassVar *part = a.descriptor_part(var, k)) {
                    const ir::Instr *fn = part_of(i->args[1], k);
                    if (fn) store_class_var(part, coerce(get(const_cast<ir::Instr *>(fn)), part->type), cls);
                }
            const Member *held = a.types.canonical(type(i->args[1]))->single();
            if (ClassInfo *kind = stored->any ? a.descriptor_class(held) : nullptr) {
                std::vector<Value *> args;
                std::vector<const Type *> types;
                for (std::size_t k = 0; k < held->items.size(); k++) {
                    auto *part = const_cast<ir::Instr *>(part_of(i->args[1], k));
                    args.push_back(part ? get(part) : none());
                    types.push_back(part ? type(part) : a.types.none);
                }
                const Type *made = a.types.instance_of(kind);
                value = construct(kind, nullptr, args, types, nullptr, made);
                if (held->kind == MemberKind::Property)
                    set_attribute(value, made, intern("_name"), constant_str(i->imm.name.text()), a.types.instance_of(a.builtin_class("str")));
            }
            if (rep_of(a, stored)->code != 'n') store_class_var(var, coerce(value, stored), cls);
            return none();
        });
    }
    return finish_class(i);
}

// An object of `cls`, of which `made_by` is the class if its statement makes several. Dropped where nothing uses it, unless its
// end can be seen.
Value *Lowering::new_object(ClassInfo *cls, const Type *t, Value *made_by) {
    Value *v = add(Op::new_object, t, rep('p'));
    if (cls->repeats && made_by) v->args = {made_by};
    else if (cls->repeats) report_repeating();
    v->cls = mir::layout_of(a, a.types.canonical(t)->members[0]);
    v->effects = a.lookup(cls, support::intern("__del__")).kind == Lookup::Var;
    return v;
}

Value *Lowering::new_container(const Type *t, std::int64_t reserve) {
    const Member *m = a.types.canonical(t)->single_or_none();
    if (!m || m->kind != MemberKind::Instance) return undef(t);
    if (!m->cls->native) {
        return new_object(m->cls, t, nullptr);
    }
    return native(mir::container_name(a, m->cls, *m) + "_new", t, rep('p'), {constant_int(reserve)}, true);
}

} // namespace tau::lower
