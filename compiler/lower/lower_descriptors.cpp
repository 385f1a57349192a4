// Descriptors in classes: their calls, recognised properties as objects, and the end of a class statement.
//
// In:  what infer/descriptors.cpp decided.  Out: the same calls.
#include "lower/lower.h"

#include <fmt/format.h>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

// The method that `name` finds for a class variable's only value, an object of a class of the language.
Lookup Lowering::descriptor_method(const Type *held, const char *name) {
    const Member *m = a.types.canonical(held)->single();
    if (!m || m->kind != MemberKind::Instance || m->cls->native) return {};
    return a.lookup(m->cls, intern(name));
}

// What a call of the functions that `found` finds gives at this place.
const Type *Lowering::found_result(const Lookup &found) {
    const Type *got = a.types.bottom;
    auto add_result = [&](ir::Function *fn) {
        if (fn->is_native) got = a.types.join(got, native_result(a.signature(fn, found.owner).result, nullptr));
        else if (Instance *t = a.target(inst, site, fn)) got = a.types.join(got, t->result);
    };
    if (found.kind == Lookup::Native)
        for (ir::Function *fn : *found.functions) add_result(fn);
    if (found.kind == Lookup::Var) {
        for (const Member &m : a.types.canonical(found.var->type)->members)
            for (const Member &f : (m.kind == MemberKind::StaticMethod || m.kind == MemberKind::ClassMethod ? m.items[0] : a.types.of(m))->members)
                if (f.kind == MemberKind::Function) add_result(f.fn);
        if (found.var->type->any) got = a.types.any;
    }
    return got;
}

// The class variable's object read through `self`, which is an instance or a class.
Value *Lowering::descriptor_get(Value *object, const Type *held, Value *self, const Type *self_type) {
    Lookup get = descriptor_method(held, "__get__");
    if (get.kind == Lookup::Nothing) return object;
    const Member *s = self_type->single();
    bool of_class = s && s->kind == MemberKind::Class;
    const Type *owner_type = of_class ? self_type : a.type_of(self_type);
    Value *owner = of_class ? self : type_of(self, owner_type);
    return call_found(get, object, held, {of_class ? none() : self, owner}, {of_class ? a.types.none : self_type, owner_type}, nullptr,
                      found_result(get));
}

// A recognised property as an object of the class property.
Value *Lowering::property_object(infer::ClassVar *var, const Member &property, const Type *result, Value *of) {
    std::vector<Value *> args;
    std::vector<const Type *> types;
    for (const Type *t : property.items) {
        args.push_back(t->bottom() ? none() : class_var(var, t, of));
        types.push_back(t->bottom() ? a.types.none : t);
    }
    return construct(a.builtin_class("property"), nullptr, args, types, nullptr, result);
}

// What a class statement asks for that compiled classes do not have; empty when there is nothing of the kind.
static std::string_view not_covered(Lowering &l, ir::Instr *begin, ClassInfo *cls) {
    std::size_t keywords = begin->imm.shape ? begin->imm.shape->keywords.size() : 0, bases = begin->args.size() - keywords;
    std::size_t several = 0, lists = 1;
    for (std::size_t k = 0; k < bases; k++) {
        const Type *base = l.a.types.canonical(l.type(begin->args[k]));
        bool classes = !base->any && !base->prims && !base->members.empty() && k < cls->bases.size();
        for (const Member &b : base->members) classes &= b.kind == MemberKind::Class;
        if (!classes) return "a base class that is only known at run time";
        several += base->members.size() > 1;
        lists *= base->members.size();
    }
    if (several > 1 || l.a.base_lists(l.inst, begin).size() != lists) return "a base class that is only known at run time";
    for (std::size_t k = bases; k < begin->args.size(); k++) {
        if (begin->imm.shape->keywords[k - bases] != "metaclass") continue;
        const Member *b = l.a.types.canonical(l.type(begin->args[k]))->single();
        if (!b || b->kind != MemberKind::Class) return "a metaclass that is only known at run time";
    }
    if (l.a.lookup(l.a.metaclass_of(cls), intern("__prepare__")).kind == Lookup::Var) return "a metaclass with __prepare__";
    for (const ClassInfo *base : cls->bases)
        if (base->native && base->name == "frozenset") return "a class derived from frozenset";
    for (const ClassInfo *base : cls->bases)
        if (base->native && !cls->exception && !cls->value_base && base->type_params.empty() && base->name != "object" && base->name != "type" && base->name != "tuple")
            return "a subclass of a built-in type whose values are no objects of their own (int, str, float ...)";
    return {};
}

// __set_name__ of what is in a class that has been made, and __init_subclass__ of its bases.
void Lowering::class_hooks(ClassInfo *info, Value *cls, const Type *made, std::vector<Value *> args, std::vector<const Type *> types,
                           const ir::CallShape *shape) {
    for (infer::ClassVar *var : a.named_vars(info)) {
        const Type *held = a.types.canonical(var->type);
        dispatch(class_var(var, held, cls), a.atoms(held), a.types.none, [&](Value *v, const Type *atom) -> Value * {
            Lookup set = descriptor_method(atom, "__set_name__");
            if (set.kind == Lookup::Nothing) return none();
            return call_found(set, v, atom, {cls, constant_str(var->name.text())}, {made, a.types.instance_of(a.builtin_class("str"))},
                              nullptr, a.types.none) ? none() : nullptr;
        });
    }
    Lookup found;
    const Type *hook = a.subclass_hook(info, found);
    if (hook->bottom()) return;
    args.insert(args.begin(), cls);
    types.insert(types.begin(), made);
    call_value(class_var(found.var, hook, cls), hook, args, types, shape, a.types.none);
}

Value *Lowering::finish_class(ir::Instr *i) {
    ir::Instr *begin = i->args[0];
    bool library = src->module->is_builtins || src->module->source->is_stdlib;
    for (const Member &m : type(begin)->members)
        if (library) break;
        else if (std::string_view what = m.kind == MemberKind::Class ? not_covered(*this, begin, m.cls) : ""; !what.empty())
            a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, begin->imm.class_decl->node->span, what);
    Value *cls = get(i->args[0]);
    const Type *made = type(i->args[0]);
    dispatch(cls, a.atoms(a.types.canonical(made)), a.types.none, [&](Value *cls, const Type *made) -> Value * {
        const Member *one = made->single();
        if (!one || one->kind != MemberKind::Class) return none();
        const Member &m = *one;
        if (a.metaclass_hook(m.cls, "__new__").kind == Lookup::Nothing) { // else type.__new__ calls the hooks
            Lookup found;
            std::vector<ir::Instr *> values;
            const ir::CallShape *shape = a.class_keywords(begin, values);
            ClassInfo *meta = a.metaclass_of(m.cls);
            bool library_metaclass = !meta->native && meta->decl->module->source->is_stdlib;
            if (a.subclass_hook(m.cls, found)->bottom() && !library_metaclass && shape) {
                raise("TypeError", fmt::format("{}.__init_subclass__() takes no keyword arguments", m.cls->name.text()));
                return nullptr;
            }
            std::vector<Value *> args;
            std::vector<const Type *> types;
            for (ir::Instr *v : values) {
                args.push_back(get(v));
                types.push_back(type(v));
            }
            class_hooks(m.cls, cls, made, args, types, shape);
        }
        call_metaclass(i, m.cls, cls, made);
        return none();
    });
    return cls;
}

// object.__new__(cls)
Value *Lowering::new_object(Value *cls, const Type *type, const Type *result) {
    type = a.types.canonical(type);
    if (type->any) return coerce(native("tau_object_new_of", a.types.any, rep('v'), {box(cls)}, true), result);
    return dispatch(cls, a.atoms(type), result, [&](Value *of, const Type *atom) -> Value * {
        const Member *m = atom->single();
        if (!m || m->kind != MemberKind::Class) {
            raise("TypeError", "object.__new__(X): X is not a type object");
            return nullptr;
        }
        if (m->cls->value_base) {
            raise("TypeError", fmt::format("object.__new__({}) is not safe, use {}.__new__()", m->cls->name.text(), m->cls->value_base->name.text()));
            return nullptr;
        }
        if (std::string error = a.abstract_error(m->cls); !error.empty()) {
            raise("TypeError", error);
            return nullptr;
        }
        const Type *made = m->cls->generic ? a.fresh_object(inst, site, m->cls) : a.types.instance_of(m->cls, true, m->cls->base_cells);
        return new_object(m->cls, made, of);
    });
}

} // namespace tau::lower
