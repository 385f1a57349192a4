// Metaclasses: which class a class is of, what that does when the class is made, and what it says about instances.
//
// In:  class statements and isinstance() of classes.  Out: the calls of the metaclass's methods.
#include "infer/infer.h"

namespace tau::infer {

using ir::Op;
using support::intern;

// What type(cls) is.
ClassInfo *Analysis::metaclass_of(const ClassInfo *cls) {
    ClassInfo *type = builtin_class("type"), *out = type;
    for (const ClassInfo *c : cls->mro)
        if (c->metaclass && (out == type || c->metaclass->derives(out))) out = c->metaclass;
    return out;
}

// The metaclass's __instancecheck__ or __subclasscheck__. Those of abstract base classes say what the compiler knows, but
// for registered classes and classes with a __subclasshook__.
Lookup Analysis::instance_check(Instance *at, ClassInfo *cls, const char *name) {
    ClassInfo *meta = metaclass_of(cls);
    if (meta->native) return {};
    meta->watchers.insert(at);
    cls->watchers.insert(at);
    Lookup found = lookup(meta, intern(name));
    if (found.kind != Lookup::Var) return {};
    if (found.owner->needs_methods) {
        Lookup hook = lookup_on_class(cls, intern("__subclasshook__"));
        bool own = hook.kind == Lookup::Var && !hook.owner->decl->module->source->is_stdlib;
        if (!own && !found.owner->registers) return {};
    }
    return found;
}

// What a metaclass of the program's own does when a class of it is made: its __new__ or __init__, if it has one.
Lookup Analysis::metaclass_hook(ClassInfo *cls, const char *name) {
    Lookup found = lookup(metaclass_of(cls), intern(name));
    return found.kind == Lookup::Var ? found : Lookup{};
}

// What a metaclass does when an attribute of a class of it is assigned.
Lookup Analysis::class_setter(const ir::Instr *site, ClassInfo *cls) {
    if (site->op == Op::class_set || site->imm.flag) return {};
    return metaclass_hook(cls, "__setattr__");
}

// What a metaclass of the library asks before the program sets (_assigning_) or deletes (_deleting_) an attribute of a class.
Lookup Analysis::class_guard(Instance *at, const ir::Instr *site, ClassInfo *cls, const char *name) {
    bool library = at->fn->module && at->fn->module->source && at->fn->module->source->is_stdlib;
    if (library || site->op == Op::class_set || (site->op == Op::setattr && site->imm.flag)) return {};
    Lookup found = metaclass_hook(cls, name);
    return found.kind == Lookup::Var && found.owner->decl->module->source && found.owner->decl->module->source->is_stdlib ? found : Lookup{};
}

// name, bases, namespace: what a metaclass gets.
std::vector<const Type *> Analysis::metaclass_arguments(Instance *at, ir::Instr *i, ClassInfo *cls, const Type *made) {
    std::vector<ClassInfo *> bases;
    for (ClassInfo *b : cls->bases)
        if (b->name != "object" || !b->native) bases.push_back(b);
    const Type *space = call_function(at, i, program.find_builtin(intern("_class_namespace")), {}, {made}, nullptr);
    return {types.instance_of(builtin_class("str")), class_tuple(bases), space};
}

// namespace["name"] = x in __new__: a name of the class that the runtime binds; with names that are computed, any. What is
// stored in a registry, a variable or an attribute of something, is no name of the class.
void Analysis::bind_namespace(Instance *at, ClassInfo *cls, const Type *made, const Lookup &make) {
    for (const Member &m : types.canonical(make.var->type)->members) {
        if (m.kind != MemberKind::Function) continue;
        for (const auto &block : m.fn->blocks)
            for (const ir::Instr *set : block->instrs)
                if (set->op == Op::setitem && set->args[1]->op == Op::const_str) loosen(at, cls, intern(set->args[1]->imm.text));
                else if ((set->op == Op::setitem && set->args[0]->op != Op::global_get && set->args[0]->op != Op::getattr) || set->op == Op::dict_set) make_names(at, made);
    }
}

void Analysis::call_metaclass(Instance *at, ir::Instr *i, ClassInfo *cls, const Type *made) {
    Lookup make = metaclass_hook(cls, "__new__"), init = metaclass_hook(cls, "__init__");
    metaclass_of(cls)->watchers.insert(at);
    if (make.kind == Lookup::Nothing && init.kind == Lookup::Nothing) return;
    std::vector<const Type *> args = metaclass_arguments(at, i, cls, made);
    if (args.back()->bottom()) return;
    std::vector<ir::Instr *> values;
    const ir::CallShape *shape = class_keywords(i->args[0], values);
    for (ir::Instr *v : values) args.push_back(at->type_of(v));
    if (make.kind == Lookup::Var) {
        types.escape(made);
        make.var->readers.insert(at);
        std::vector<const Type *> all{type_of(made)};
        all.insert(all.end(), args.begin(), args.end());
        const Type *got = call_value(at, i, make.var->type, all, shape);
        types.escape(got);
        bind_namespace(at, cls, made, make);
        if (got->bottom()) return;
    }
    if (init.kind == Lookup::Var) call_found(at, i, init, made, args, shape);
}

// A tuple of these very classes.
const Type *Analysis::class_tuple(const std::vector<ClassInfo *> &list) {
    std::vector<const Type *> items;
    for (ClassInfo *c : list) {
        Member m{MemberKind::Class};
        m.cls = c;
        items.push_back(types.of(m));
    }
    return types.tuple(items);
}

} // namespace tau::infer
