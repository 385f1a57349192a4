// What metaclasses do: isinstance() and issubclass() of their classes, and a class statement's call of __new__ and __init__.
//
// In:  what infer/metaclasses.cpp decided.  Out: the same calls.
#include "lower/lower.h"

#include <algorithm>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

// isinstance() and issubclass() of classes of which a metaclass answers for one; null for others.
Value *Lowering::ask_metaclasses(Value *x, const Type *t, const Type *classes, bool instance) {
    const char *name = instance ? "__instancecheck__" : "__subclasscheck__";
    std::vector<ClassInfo *> list;
    bool sure = true;
    if (!a.class_list(a.types.canonical(classes), list, &sure) || !sure) return nullptr;
    if (std::none_of(list.begin(), list.end(), [&](ClassInfo *c) { return a.instance_check(inst, c, name).kind == Lookup::Var; })) return nullptr;
    std::function<Value *(std::size_t)> from = [&](std::size_t k) -> Value * {
        Member m{MemberKind::Class};
        m.cls = list[k];
        const Type *of = a.types.of(m);
        Value *object = class_constant(list[k], of);
        auto plain = [&]() {
            return instance ? isinstance(x, t, object, of) : native("tau_issubclass_bool", a.types.boolean, rep('b'), {box(x), box(object)}, true);
        };
        auto one = [&]() -> Value * {
            Lookup check = a.instance_check(inst, list[k], name);
            if (check.kind == Lookup::Nothing) return plain();
            const Type *got = found_result(check);
            auto ask = [&]() -> Value * {
                Value *r = got->bottom() ? nullptr : call_found(check, object, of, {x}, {t}, nullptr, got);
                return r ? truth(r, got) : nullptr;
            };
            // What the library's classes accept by structure is known here only.
            if (!list[k]->decl->module->source->is_stdlib) return ask();
            return choose(plain(), a.types.boolean, [&]() -> Value * { return constant_bool(true); }, ask);
        };
        // Objects of the very class are not asked about.
        Value *is = instance ? choose(native("tau_type_is", a.types.boolean, rep('b'), {box(x), box(object)}, false), a.types.boolean,
                                      [&]() -> Value * { return constant_bool(true); }, one)
                             : one();
        if (!is || k + 1 == list.size()) return is;
        return choose(is, a.types.boolean, [&]() -> Value * { return constant_bool(true); }, [&]() { return from(k + 1); });
    };
    return from(0);
}

// A tuple of classes that the class `derived` derives from.
Value *Lowering::class_tuple(const Type *t, Value *derived) {
    std::vector<Value *> items;
    const Rep *r = rep_of(a, t);
    for (const Type *item : t->members[0].items) {
        items.push_back(to_rep(class_version(item->members[0].cls, item, derived), r->items[items.size()], item));
    }
    return items.empty() ? none_of(t) : add(Op::tuple_make, t, r, items);
}

// The metaclass's __new__ and __init__ for a class that its statement has made.
void Lowering::call_metaclass(ir::Instr *i, ClassInfo *info, Value *cls, const Type *made) {
    Lookup make = a.metaclass_hook(info, "__new__"), init = a.metaclass_hook(info, "__init__");
    if (make.kind == Lookup::Nothing && init.kind == Lookup::Nothing) return;
    if (a.metaclass_of(info)->repeats) return report_repeating();
    std::vector<const Type *> types = a.metaclass_arguments(inst, i, info, made);
    Value *space = call_function(a.program.find_builtin(intern("_class_namespace")), nullptr, {cls}, {made}, nullptr, types[2]);
    if (!space) return;
    std::vector<Value *> args{constant_str(info->name.text()), class_tuple(types[1], cls), space};
    std::vector<ir::Instr *> values;
    const ir::CallShape *shape = a.class_keywords(i->args[0], values);
    for (ir::Instr *v : values) {
        args.push_back(get(v));
        types.push_back(type(v));
    }
    if (make.kind == Lookup::Var) {
        native("tau_class_making", nullptr, rep('n'), {box(cls), box(space)}, true);
        const Type *meta = a.type_of(made), *callee = a.types.canonical(make.var->type);
        std::vector<Value *> all{type_of(cls, meta)};
        all.insert(all.end(), args.begin(), args.end());
        std::vector<const Type *> all_types{meta};
        all_types.insert(all_types.end(), types.begin(), types.end());
        Value *got = call_value(class_var(make.var, callee, all[0]), callee, all, all_types, shape, a.types.any);
        if (!got) return;
        native("tau_class_is_made", nullptr, rep('n'), {box(cls), box(got)}, true);
    }
    if (init.kind == Lookup::Var) call_found(init, cls, made, args, types, shape, a.types.none);
}

} // namespace tau::lower
