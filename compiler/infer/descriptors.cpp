// Objects in classes that decide what reading, setting and deleting them does, and what a class statement does at its end.
//
// In:  class variables that hold instances with __get__, __set__, __delete__, __set_name__.  Out: the calls of those methods.
// Properties that the builder recognises are members of the type lattice and never objects, until someone asks the class
// for one: then an object of the library's class property is made.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

// Whether what is in the class goes before the object's own variable of that name.
bool Analysis::takes_over(const Type *held) {
    for (const Member &v : types.canonical(held)->members) {
        if (v.kind == MemberKind::Property) return true;
        if (v.kind != MemberKind::Instance || lookup(v.cls, intern("__get__")).kind == Lookup::Nothing) continue;
        for (const char *name : {"__set__", "__delete__"})
            if (lookup(v.cls, intern(name)).kind != Lookup::Nothing) return true;
    }
    return false;
}

// Whether only the running program knows if what is in the class takes a store into an object, or its deletion.
bool Analysis::stores_ask(const Lookup &found) {
    if (!found.var) return false;
    const Type *held = types.canonical(found.var->type);
    return found.var->rebinds || (held->any && descriptors_escape_) || (!held->single() && takes_over(held));
}

// `value` read through `self`, an instance or a class.
const Type *Analysis::descriptor_get(Instance *at, ir::Instr *site, const Type *value, const Type *self) {
    const Member &m = value->members[0];
    for (ClassInfo *c : family(m.cls, m.exact)) c->watchers.insert(at);
    Lookup get = lookup(m.cls, intern("__get__"));
    if (get.kind == Lookup::Nothing || m.cls->native) return value;
    const Member *s = self->single();
    bool of_class = s && s->kind == MemberKind::Class;
    return call_found(at, site, get, value, {of_class ? types.none : self, of_class ? self : type_of(self)}, nullptr);
}

// A function object with cells or defaults of its own.
bool Analysis::is_closure(const Type *function) const {
    const Member *m = function->single();
    return m && m->kind == MemberKind::Function && (!m->fn->captures.empty() || nested(m->fn));
}

bool Analysis::computes(ClassInfo *cls, Symbol name) {
    Lookup found = lookup(cls, name);
    if (found.kind == Lookup::Native) // a property that objects may be without
        return std::ranges::any_of((*found.functions)[0]->decorators, [](const syntax::Expr *d) { return decorator_name(d, "optional"); });
    if (found.kind != Lookup::Var || found.var->type->any) return false;
    const std::vector<Member> &held = types.canonical(found.var->type)->members;
    return std::any_of(held.begin(), held.end(), [&](const Member &m) {
        return m.kind == MemberKind::Property || (m.kind == MemberKind::Instance && !m.cls->native && lookup(m.cls, intern("__get__")).kind != Lookup::Nothing);
    });
}

bool Analysis::computes(const Type *t, Symbol name) {
    for (const Type *atom : atoms(types.canonical(t)))
        if (ClassInfo *cls = atom->any ? nullptr : class_of(atom))
            for (ClassInfo *c : family(cls, atom->members.empty() || atom->members[0].exact))
                if (computes(c, name)) return true;
    return false;
}

// Whether reading it may run code of the program's own, which may say that there is no such attribute, or raise something else.
bool Analysis::may_run_code(const Type *t, Symbol name) {
    if (computes(t, name)) return true;
    for (const Type *atom : atoms(types.canonical(t)))
        if (ClassInfo *cls = atom->any ? nullptr : class_of(atom))
            for (ClassInfo *c : family(cls, atom->members.empty() || atom->members[0].exact))
                if (lookup(c, intern("__getattribute__")).kind == Lookup::Var ||
                    (lookup(c, intern("__getattr__")).kind == Lookup::Var && lookup(c, name).kind == Lookup::Nothing))
                    return true;
    return false;
}

// Whether only the running program knows if what the class holds is a descriptor: it may be one, or something else.
bool Analysis::reads_ask(const Lookup &found) {
    const Type *held = found.var ? types.canonical(found.var->type) : types.bottom;
    return !held->single() && std::ranges::any_of(held->members, [&](const Member &m) {
        return m.kind == MemberKind::Property || (m.kind == MemberKind::Instance && lookup(m.cls, intern("__get__")).kind != Lookup::Nothing);
    });
}

// Whether __getattribute__ reads it, or __getattr__ does where a property raises AttributeError, or it may be a descriptor:
// the runtime does all that.
bool Analysis::reads_by_hooks(ClassInfo *cls, Symbol name) {
    if (reads_ask(lookup(cls, name))) return true;
    return lookup(cls, intern("__getattribute__")).kind == Lookup::Var ||
           (lookup(cls, intern("__getattr__")).kind == Lookup::Var && computes(cls, name));
}

// Where part k of a property, static or class method is kept; null when one static function object does.
ClassVar *Analysis::descriptor_part(ClassVar *var, std::size_t k) {
    const Member *m = types.canonical(var->type)->single();
    if (!m || (m->kind != MemberKind::Property && m->kind != MemberKind::StaticMethod && m->kind != MemberKind::ClassMethod)) return nullptr;
    if (k >= m->items.size()) return nullptr;
    const Type *held = types.canonical(m->items[k]);
    const Member *function = held->single();
    if (held->bottom() || held->is_prim(kNone) || (function && function->kind == MemberKind::Function && !is_closure(held))) return nullptr;
    ClassVar *&part = var->parts[k];
    if (!part) {
        static std::vector<std::unique_ptr<ClassVar>> owned;
        owned.push_back(std::make_unique<ClassVar>(*var));
        part = owned.back().get();
        part->type = held;
    }
    return part;
}

// The class of the object that stands for a recognised property, static or class method; null for other values.
ClassInfo *Analysis::descriptor_class(const Member *m) {
    if (!m) return nullptr;
    return m->kind == MemberKind::Property       ? builtin_class("property")
           : m->kind == MemberKind::StaticMethod ? builtin_class("staticmethod")
           : m->kind == MemberKind::ClassMethod  ? builtin_class("classmethod")
                                                 : nullptr;
}

const Type *Analysis::descriptor_object(Instance *at, ir::Instr *site, const Member &descriptor) {
    std::vector<const Type *> args;
    for (const Type *t : descriptor.items) args.push_back(t->bottom() ? types.none : t);
    return construct(at, site, descriptor_class(&descriptor), args, nullptr);
}

// The keyword arguments of a class statement but the metaclass, as those of a call, and their values; null without any.
const ir::CallShape *Analysis::class_keywords(const ir::Instr *begin, std::vector<ir::Instr *> &values) {
    if (!begin->imm.shape) return nullptr;
    const std::vector<Symbol> &given = begin->imm.shape->keywords;
    std::vector<Symbol> keywords;
    for (std::size_t k = 0; k < given.size(); k++) {
        if (given[k] == "metaclass") continue;
        keywords.push_back(given[k]);
        values.push_back(begin->args[begin->args.size() - given.size() + k]);
    }
    if (keywords.empty()) return nullptr;
    const ir::CallShape *&made = class_keywords_[begin->imm.shape];
    if (!made) {
        program.shapes.push_back(std::make_unique<ir::CallShape>());
        program.shapes.back()->keywords = keywords;
        made = program.shapes.back().get();
    }
    return made;
}

// The first __init_subclass__ of the bases, as a function that takes the class.
const Type *Analysis::subclass_hook(ClassInfo *cls, Lookup &found) {
    for (std::size_t k = 1; k < cls->mro.size(); k++) {
        auto var = cls->mro[k]->vars.find(intern("__init_subclass__"));
        if (var == cls->mro[k]->vars.end() || var->second->type->bottom()) continue;
        found = {Lookup::Var, cls->mro[k], var->second, nullptr};
        const Member *m = types.canonical(var->second->type)->single();
        return m && m->kind == MemberKind::ClassMethod ? m->items[0] : var->second->type;
    }
    return types.bottom;
}

// The names of the class whose values may have a __set_name__, in the order of the class body.
std::vector<ClassVar *> Analysis::named_vars(ClassInfo *cls) {
    std::vector<ClassVar *> out;
    for (auto &[name, var] : cls->vars)
        for (const Member &m : types.canonical(var->type)->members)
            if (m.kind == MemberKind::Instance && !m.cls->native && lookup(m.cls, intern("__set_name__")).kind != Lookup::Nothing) {
                out.push_back(var);
                break;
            }
    std::sort(out.begin(), out.end(), [](ClassVar *x, ClassVar *y) { return x->order < y->order; });
    return out;
}

// What happens when a class has been made: __set_name__ of what is in it, __init_subclass__ of its bases.
void Analysis::class_hooks(Instance *at, ir::Instr *site, ClassInfo *cls, const Type *made, std::vector<const Type *> args, const ir::CallShape *shape) {
    for (ClassVar *var : named_vars(cls)) {
        var->readers.insert(at);
        for (const Member &v : types.canonical(var->type)->members)
            if (Lookup set = v.kind == MemberKind::Instance ? lookup(v.cls, intern("__set_name__")) : Lookup{}; set.kind != Lookup::Nothing)
                call_found(at, site, set, types.of(v), {made, types.instance_of(builtin_class("str"))}, nullptr);
    }
    Lookup found;
    const Type *hook = subclass_hook(cls, found);
    if (hook->bottom()) return;
    found.var->readers.insert(at);
    args.insert(args.begin(), made);
    call_value(at, site, hook, args, shape);
}

// The classes that type.__new__ may be making for metaclasses like these.
std::vector<const Type *> Analysis::classes_in_making(Instance *at, const Type *metaclasses) {
    std::vector<const Type *> out;
    if (metaclasses->any) builtin_class("type")->watchers.insert(at);
    for (const Member &meta : metaclasses->members)
        if (meta.kind == MemberKind::Class) meta.cls->watchers.insert(at);
    auto fits = [&](ClassInfo *meta) {
        return std::ranges::any_of(metaclasses->members, [&](const Member &m) { return m.kind == MemberKind::Class && meta->derives(m.cls); });
    };
    for (const auto &cls : classes) {
        if (!cls->created || cls->native) continue;
        if (metaclasses->any ? metaclass_hook(cls.get(), "__new__").kind == Lookup::Nothing : !fits(metaclass_of(cls.get()))) continue;
        Member m{MemberKind::Class};
        m.cls = cls.get();
        out.push_back(types.of(m));
    }
    return out;
}

// **kwargs alone.
const ir::CallShape *Analysis::keywords_shape() {
    static const ir::CallShape shape{{}, {Symbol()}};
    return &shape;
}

const Type *Analysis::finish_class(Instance *at, ir::Instr *i) {
    const Type *made = at->type_of(i->args[0]);
    const ir::Instr *begin = i->args[0];
    for (const Member &m : made->members) {
        if (m.kind != MemberKind::Class) continue;
        m.cls->watchers.insert(at);
        if (i->imm.shape)
            for (Symbol name : i->imm.shape->keywords) loosen(at, m.cls, name);
        auto binds = [&](const char *name) {
            auto var = m.cls->vars.find(intern(name));
            return var != m.cls->vars.end() && !var->second->type->bottom();
        };
        if (binds("__eq__") && !binds("__hash__")) {
            class_var(m.cls, intern("__hash__"))->type = types.none;
            for (const Reader &w : m.cls->watchers) enqueue(w);
        }
        if (metaclass_hook(m.cls, "__new__").kind == Lookup::Nothing) { // else type.__new__ calls them
            std::vector<const Type *> args;
            std::vector<ir::Instr *> values;
            const ir::CallShape *shape = class_keywords(begin, values);
            for (ir::Instr *v : values) args.push_back(at->type_of(v));
            class_hooks(at, i, m.cls, made, args, shape);
        }
        call_metaclass(at, i, m.cls, made);
    }
    return made;
}

bool Analysis::may_call(Instance *at, const Type *atom) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    if (!m) return false;
    if (m->kind == MemberKind::Function || m->kind == MemberKind::Method || m->kind == MemberKind::Class) return true;
    if (m->kind != MemberKind::Instance) return false;
    for (ClassInfo *c : family(m->cls, m->exact)) c->watchers.insert(at);
    return lookup(m->cls, intern("__call__")).kind != Lookup::Nothing;
}

// object.__new__(cls)
const Type *Analysis::new_object(Instance *at, const ir::Instr *site, const Type *classes) {
    if (classes->any) return types.any;
    const Type *out = types.bottom;
    for (const Member &m : types.canonical(classes)->members) {
        if (m.kind != MemberKind::Class) continue;
        m.cls->instantiated = true;
        if (Lookup del = lookup(m.cls, intern("__del__")); del.kind == Lookup::Var)
            for (const Member &f : del.var->type->members)
                if (f.kind == MemberKind::Function) boxed_instance(f.fn, f.cells, m.cls);
        out = types.join(out, m.cls->generic ? fresh_object(at, site, m.cls) : types.instance_of(m.cls, true, m.cls->base_cells));
    }
    return out;
}

// What C(...) gives when C.__new__ gave `made`: __init__ runs for objects of C only.
const Type *Analysis::initialise(Instance *at, ir::Instr *site, ClassInfo *cls, const Type *made, const Lookup &init,
                                 const std::vector<const Type *> &args, const ir::CallShape *shape) {
    if (made->bottom()) return made;
    if (made->any) {
        const Type *done = call_found(at, site, init, types.instance_of(cls, false, cls->base_cells), args, shape);
        return done->bottom() ? done : made;
    }
    for (const Type *atom : atoms(made)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (!m || m->kind != MemberKind::Instance || !m->cls->derives(cls)) continue;
        if (call_found(at, site, init, atom, args, shape)->bottom()) return types.bottom;
    }
    return made;
}

} // namespace tau::infer
