// Lowering of calls of classes: making the object, its __new__ and __init__.
//
// In:  the class, arguments with their types, shape.  Out: the object, in the representation of the call's type.
#include "lower/lower.h"

#include <algorithm>

#include <fmt/format.h>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

Value *Lowering::construct(ClassInfo *cls, Value *made_by, std::vector<Value *> args, std::vector<const Type *> types,
                           const ir::CallShape *shape, const Type *result) {
    Member self_class{MemberKind::Class};
    self_class.cls = cls;
    const Type *class_type = a.types.of(self_class);
    auto class_value = [&]() {
        return cls->repeats && made_by ? coerce(made_by, class_type) : class_constant(cls, class_type);
    };
    if (a.type_of_stars(cls, shape)) return dynamic_call(box(class_value()), args, shape, result);
    if (cls == a.builtin_class("type") && args.size() == 1 && !(shape && !shape->keywords.empty())) return type_of(args[0], result);
    if (!cls->native && cls->derives(a.builtin_class("type")))
        a.program.sink->report(support::Diag::NotCovered, *src->module->source->source, site->loc->node->span, "a class made by calling a metaclass");
    Lookup make = a.lookup(cls, intern("__new__"));
    if (std::string error = make.kind == Lookup::Var ? "" : a.abstract_error(cls); !error.empty()) { // else object.__new__ says so
        raise("TypeError", error);
        return nullptr;
    }
    bool plain = make.kind == Lookup::Native && make.owner->native && make.owner->name == "object";
    if (make.kind == Lookup::Native && !plain && (cls->native || make.owner == cls)) {
        args.insert(args.begin(), class_value());
        types.insert(types.begin(), class_type);
        bool native_new = false;
        for (ir::Function *fn : *make.functions) native_new |= fn->is_native;
        if (native_new) return call_native(*make.functions, make.owner, args, types, result, a.shifted(shape));
        return call_function((*make.functions)[0], nullptr, args, types, a.shifted(shape), result);
    }
    const Type *object_type = a.types.instance_of(cls, true, cls->base_cells);
    Value *object;
    if (cls->native && !cls->type_params.empty()) {
        std::vector<infer::Cell *> cells; // those that inference made for this place
        for (std::size_t k = 0; k < cls->type_params.size(); k++) cells.push_back(infer::root(a.alloc_cell(inst, site, int(700 + k))));
        object_type = a.types.instance_of(cls, true, cells);
        object = new_container(object_type, 0);
    } else if (ir::Function *base_new = a.native_new(make)) {
        std::vector<Value *> all{class_value()};
        all.insert(all.end(), args.begin(), args.end());
        std::vector<const Type *> ts{class_type};
        ts.insert(ts.end(), types.begin(), types.end());
        Instance *target = a.target(inst, site, base_new);
        const Type *made = target ? target->result : object_type;
        object = call_function(base_new, nullptr, all, ts, a.shifted(shape), made);
        return object ? initialise(object, a.types.canonical(made), cls, args, types, shape, result) : nullptr;
    } else if (make.kind == Lookup::Var) {
        const Type *made = object_type;
        for (const Member &m : make.var->type->members) {
            const Type *inner = m.kind == MemberKind::StaticMethod ? m.items[0] : a.types.of(m);
            for (const Member &g : inner->members)
                if (Instance *t = g.kind == MemberKind::Function ? a.target(inst, site, g.fn) : nullptr) made = t->result;
        }
        std::vector<Value *> all{class_value()};
        all.insert(all.end(), args.begin(), args.end());
        std::vector<const Type *> ts{class_type};
        ts.insert(ts.end(), types.begin(), types.end());
        const Member *fm = make.var->type->single();
        const Type *inner = fm && fm->kind == MemberKind::StaticMethod ? fm->items[0] : make.var->type;
        object = call_value(class_var(make.var, inner, all[0]), inner, all, ts, a.shifted(shape), made);
        return object ? initialise(object, a.types.canonical(made), cls, args, types, shape, result) : nullptr;
    } else {
        // Which names a built-in exception takes, its runtime knows.
        if (cls->exception && shape && !shape->keywords.empty() && a.lookup(cls, intern("__init__")).kind != Lookup::Var)
            return dynamic_call(box(class_value()), args, shape, result);
        if (cls->generic) object_type = a.fresh_object(inst, site, cls);
        object = new_object(cls, object_type, cls->repeats ? class_value() : nullptr);
    }
    if (cls->exception) set_exception_args(object, args, shape);
    Lookup init = a.lookup(cls, intern("__init__"));
    if (init.kind == Lookup::Nothing || (cls->exception && init.kind == Lookup::Native)) return coerce(object, result);
    if (init.kind == Lookup::Native && init.owner->name == "object") {
        std::string error = fmt::format("{}() takes no arguments", cls->name.text());
        std::size_t keywords = shape ? shape->keywords.size() : 0;
        for (std::size_t k = 0; k < args.size() && make.kind != Lookup::Var; k++) {
            bool named = k + keywords >= args.size();
            bool spread = named ? !shape->keywords[k + keywords - args.size()] : shape && !shape->stars.empty() && shape->stars[k];
            if (spread) { // nothing, where it is empty
                require(add(Op::not_, a.types.boolean, rep('b'), {truth(args[k], types[k])}), "TypeError", error);
                continue;
            }
            raise("TypeError", error);
            return nullptr;
        }
        return coerce(object, result);
    }
    return call_init(init, object, object_type, args, types, shape) ? coerce(object, result) : nullptr;
}

// self.__init__(...), which has to return None. False if it never returns.
bool Lowering::call_init(const Lookup &init, Value *self, const Type *self_type, const std::vector<Value *> &args,
                         const std::vector<const Type *> &types, const ir::CallShape *shape) {
    bool none = true;
    if (init.kind == Lookup::Var)
        for (const Member &m : a.types.canonical(init.var->type)->members) {
            if (m.kind != MemberKind::Function || m.fn->is_builtin) continue;
            Instance *t = a.target(inst, site, m.fn);
            const Type *answer = t ? a.types.canonical(t->result) : a.types.none;
            none &= !m.fn->is_generator && !m.fn->is_coroutine && (answer->bottom() || answer->is_prim(infer::kNone));
        }
    Value *answer = call_found(init, self, self_type, args, types, shape, none ? a.types.none : a.types.any);
    if (answer && !none) native("tau_init_answer", nullptr, rep('n'), {box(answer)}, true);
    return answer;
}

// The rest of C(...) after C.__new__ gave `object`: __init__ for objects of C only.
Value *Lowering::initialise(Value *object, const Type *made, ClassInfo *cls, std::vector<Value *> args, std::vector<const Type *> types,
                            const ir::CallShape *shape, const Type *result) {
    Lookup init = a.lookup(cls, intern("__init__"));
    bool own = init.kind == Lookup::Var || (init.kind == Lookup::Native && !cls->exception && init.owner->name != "object");
    auto set_args = [&](Value *v) { // __new__ has set some, and an __init__ of its own is left to do it again
        if (cls->exception && !own) set_exception_args(v, args, shape);
    };
    if (made->any) {
        if (!own && !cls->exception) return coerce(object, result);
        const Type *self_type = a.types.instance_of(cls, false, cls->base_cells);
        Value *fits = add(Op::is_type, a.types.boolean, rep('b'), {object});
        fits->cls = cls;
        fits->flag = true;
        Merge m{f.new_block(f.next_origin++), result, {}};
        Block *yes = fresh_origin_block(), *no = fresh_origin_block();
        branch(fits, yes, no);
        cur = yes;
        origin = yes->origin;
        Value *self = coerce(object, self_type);
        set_args(self);
        if (!own || call_init(init, self, self_type, args, types, shape)) merge_into(m, object);
        else add(Op::unreachable, nullptr, rep('n'));
        cur = no;
        origin = no->origin;
        merge_into(m, object);
        origin = m.end->origin;
        return merged(m);
    }
    return dispatch(object, a.atoms(made), result, [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (!m || m->kind != MemberKind::Instance || !m->cls->derives(cls)) return v;
        set_args(v);
        if (own && !call_init(init, v, atom, args, types, shape)) return nullptr;
        return v;
    });
}

// What a raise statement names: of a class an object, made without arguments. Null if making it always raises.
Value *Lowering::raised(ir::Instr *named) {
    Value *v = get(named);
    const Type *t = a.types.canonical(type(named));
    auto makes = [](const Member *m) { return m && m->kind == MemberKind::Class && !m->cls->native; };
    if (std::none_of(t->members.begin(), t->members.end(), [&](const Member &m) { return makes(&m); })) return box(v);
    return dispatch(v, a.atoms(t), a.types.any, [&](Value *one, const Type *atom) -> Value * {
        const Member *m = atom->single();
        return makes(m) ? construct(m->cls, one, {}, {}, nullptr, a.types.any) : box(one);
    });
}

// What BaseException.__init__ keeps of a call's arguments: the positional ones.
void Lowering::set_exception_args(Value *exception, const std::vector<Value *> &args, const ir::CallShape *shape) {
    std::size_t positional = args.size() - (shape ? shape->keywords.size() : 0);
    if (!shape || shape->stars.empty()) {
        std::vector<Value *> boxed;
        for (std::size_t k = 0; k < positional; k++) boxed.push_back(box(args[k]));
        native("tau_exc_set_args_array", nullptr, rep('n'), {exception, constant_int(std::int64_t(boxed.size())), array_of(boxed)}, true);
        return;
    }
    Value *list = native("tau_list_v_new", a.types.any, rep('p'), {constant_int(std::int64_t(positional))}, true);
    for (std::size_t k = 0; k < positional; k++)
        native(shape->stars[k] ? "tau_list_v_extend_value" : "tau_list_v_append", nullptr, rep('n'), {list, box(args[k])}, true);
    native("tau_exc_set_args_list", nullptr, rep('n'), {exception, list}, true);
}

} // namespace tau::lower
