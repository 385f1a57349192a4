// Classes whose statement makes more than one (ClassInfo::repeats), and what is read of classes one way or the other.
//
// In:  classes, their variables, and for those that repeat the class or an object at hand.  Out: a constant descriptor and C
// variables; or a descriptor that the runtime copies from a template, with the variables behind it.
#include "lower/lower.h"

namespace tau::lower {

using mir::rep;
using mir::rep_of;

void Lowering::report_repeating() {
    a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, site->loc->node->span,
                           "this use of a class whose statement runs more than once");
}

Value *Lowering::class_template(ClassInfo *cls) {
    Value *v = add(Op::const_class, a.types.any, rep('p'));
    v->cls = cls;
    v->owned = false;
    return v;
}

// The class, where there is only one of it.
Value *Lowering::class_constant(ClassInfo *cls, const Type *t) {
    if (cls->repeats) report_repeating();
    Value *v = class_template(cls);
    v->type = t;
    return v;
}

// The class `cls` that `of`, a class or an object, derives from.
Value *Lowering::class_version(ClassInfo *cls, const Type *t, Value *of) {
    if (!cls->repeats || !of) return class_constant(cls, t);
    return native("tau_class_version", t, rep('p'), {box(of), class_template(cls)}, false);
}

Value *Lowering::load_class_var(infer::ClassVar *var, Value *of) {
    const Type *stored = a.types.canonical(var->type);
    std::vector<Value *> at;
    if (var->owner->repeats) at.push_back(box(of));
    Value *v = add(Op::classvar_load, stored, rep_of(a, stored), at);
    v->var = var;
    return v;
}

void Lowering::store_class_var(infer::ClassVar *var, Value *value, Value *of) {
    std::vector<Value *> args{value};
    if (var->owner->repeats) args.push_back(box(of));
    Value *s = add(Op::classvar_store, nullptr, rep('n'), args);
    s->var = var;
}

Value *Lowering::made_class(ir::Instr *i, ClassInfo *cls, const Type *t) {
    if (!cls->repeats) return class_constant(cls, t);
    std::size_t keywords = i->imm.shape ? i->imm.shape->keywords.size() : 0;
    std::vector<Value *> bases;
    for (std::size_t k = 0; k + keywords < i->args.size(); k++) bases.push_back(box(get(i->args[k])));
    return native("tau_class_make", t, rep('p'), {class_template(cls), constant_int(std::int64_t(bases.size())), array_of(bases)}, true);
}

// Of several bases that one expression may be, the run chooses: there is a class for each.
Value *Lowering::begin_class(ir::Instr *i) {
    std::vector<std::vector<ClassInfo *>> lists = a.base_lists(inst, i);
    auto of = [&](const std::vector<ClassInfo *> &bases) {
        ClassInfo *cls = a.class_of_bases(inst, i->imm.class_decl, bases);
        Member m{infer::MemberKind::Class};
        m.cls = cls;
        return made_class(i, cls, a.types.of(m));
    };
    if (lists.size() == 1) return of(lists[0]);
    std::size_t keywords = i->imm.shape ? i->imm.shape->keywords.size() : 0, varies = 0, several = 0;
    for (std::size_t k = 0; k + keywords < i->args.size(); k++)
        if (a.atoms(a.types.canonical(type(i->args[k]))).size() > 1) varies = k, several++;
    if (several != 1 || lists.empty()) return undef(type(i)); // reported at the statement's end
    return dispatch(get(i->args[varies]), a.atoms(a.types.canonical(type(i->args[varies]))), type(i), [&](Value *, const Type *atom) -> Value * {
        for (const auto &list : lists)
            if (atom->single() && list[varies] == atom->single()->cls) return coerce(of(list), type(i));
        return undef(type(i));
    });
}

} // namespace tau::lower
