// Classes that a statement makes more than once, names that a class has at some times only, and what super() is of.
//
// In:  class statements in functions, of which each instance of the function makes a class of its own; names bound from
// outside, on some paths of the class statement, or deleted.  Out: which class the code of a method means; which names are
// left to the runtime.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

// The class that a statement made, as a method of it means it: found through the method's first argument.
ClassInfo *Analysis::class_here(Instance *at, ir::ClassDecl *decl) {
    if (decl->runs_once) return class_info(decl);
    if (!at->params.empty())
        for (const Member &m : types.canonical(at->params[0])->members)
            if (m.kind == MemberKind::Instance || m.kind == MemberKind::Class)
                for (ClassInfo *c : m.cls->mro)
                    if (c->decl == decl) return c;
    for (auto &cls : classes)
        if (cls->decl == decl) return cls.get();
    return class_info(decl, at);
}

// The classes that super() asks, in order, for an object of class `self`.
std::vector<ClassInfo *> Analysis::super_of(Instance *at, const ir::Instr *i, ClassInfo *self) {
    const ClassInfo *from = nullptr;
    if (i->imm.flag) { // super(C, x)
        const Member *m = types.canonical(at->type_of(i->args[1]))->single();
        if (m && m->kind == MemberKind::Class) from = m->cls;
    }
    auto place = std::find_if(self->mro.begin(), self->mro.end(), [&](const ClassInfo *c) { return i->imm.flag ? c == from : c->decl == i->imm.class_decl; });
    if (place == self->mro.end()) return {};
    return {place + 1, self->mro.end()};
}

// From here on the class may be without the name: it is bound from outside, on some paths of the class statement only, or
// deleted. The special methods stay what the compiler sees, and the library's own classes are what they are.
void Analysis::loosen(Instance *at, ClassInfo *cls, Symbol name) {
    bool library = !cls->gets_names && at->fn->module && (at->fn->module->is_builtins || (at->fn->module->source && at->fn->module->source->is_stdlib));
    ClassVar *v = class_var(cls, name);
    if (v->loose || library || cls->native || is_dunder(name)) return;
    v->loose = true;
    types.escape(v->type);
    v->type = types.any;
    add_dynamic_name(name);
    Member m{MemberKind::Class};
    m.cls = cls;
    types.escape(types.of(m));
    for (Instance *r : v->readers) enqueue(r);
    for (ClassInfo *c : family(cls, false))
        for (Instance *w : c->watchers) enqueue(w);
}

bool Analysis::is_loose(ClassInfo *cls, Symbol name) {
    Lookup found = lookup(cls, name);
    return found.var && found.var->loose;
}

// A class attribute that the program may make at run time.
ClassVar *Analysis::name_to_come(ClassInfo *cls, Symbol name) {
    ClassVar *v = class_var(cls, name);
    v->loose = true;
    v->type = types.any;
    add_dynamic_name(name);
    return v;
}

// x.__doc__ and x.__module__ are the class's.
bool Analysis::asks_its_class(const Member *m, Symbol name) {
    if (!m || m->kind != MemberKind::Instance || (name != "__doc__" && name != "__module__")) return false;
    ClassInfo *cls = m->cls;
    return !cls->native && !cls->value_type && !cls->fields.contains(name) && lookup(cls, name).kind == Lookup::Nothing;
}

// What super() of `self` may be of. Where that may be anything, it accepts the instances of the class, and in class methods the
// class and those derived from it.
std::vector<const Type *> Analysis::super_selves(Instance *at, const ir::Instr *site, const Type *self) {
    if (!self->any || site->imm.flag) return atoms(self);
    ClassInfo *cls = class_here(at, site->imm.class_decl);
    const ir::Function *fn = at->fn;
    bool of_class = fn->name == "__new__" || fn->name == "__init_subclass__" || fn->name == "__class_getitem__";
    if (const auto *def = syntax::dyn_as<syntax::FunctionDef>(fn->node))
        for (const syntax::Expr *d : def->decorator_list) {
            auto *name = syntax::dyn_as<syntax::Name>(static_cast<const syntax::Node *>(d));
            of_class |= name && name->id == "classmethod";
        }
    if (!fn->owner || !of_class || cls->derives(builtin_class("type"))) return atoms(instance_type(cls));
    std::vector<const Type *> out;
    for (ClassInfo *c : family(cls, false)) {
        Member m{MemberKind::Class};
        m.cls = c;
        out.push_back(types.of(m));
    }
    return out;
}

} // namespace tau::infer
