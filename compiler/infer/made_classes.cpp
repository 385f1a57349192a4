// Classes that a statement makes more than once, and names that a class has at some times only.
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
    bool library = at->fn->module && (at->fn->module->is_builtins || (at->fn->module->source && at->fn->module->source->is_stdlib));
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

} // namespace tau::infer
