// Lowering of calls: to instances, natives, classes, and to what is only known at run time.
//
// In:  callee, arguments with their types, shape.  Out: direct C calls wherever inference chose an instance. Arguments are
// converted to the parameter types of that instance; missing ones are constants or stored defaults.
#include "lower/lower.h"

#include <fmt/format.h>

namespace tau::lower {

using infer::BoundArg;
using mir::rep;
using mir::rep_of;
using support::intern;

// ---- instances --------------------------------------------------------------------------------------------------

Value *Lowering::call_instance(Instance *target, Value *closure, const std::vector<Value *> &args, const Type *result) {
    std::vector<Value *> converted;
    for (std::size_t k = 0; k < args.size(); k++) converted.push_back(coerce(args[k], target->params[k]));
    if (target->fn->is_generator) {
        Member m{MemberKind::Generator};
        m.instance = target;
        if (closure && !target->fn->captures.empty()) converted.push_back(closure);
        Value *v = add(Op::gen_new, a.types.of(m), rep('p'), converted);
        v->instance = target;
        return coerce(v, result);
    }
    bool captured = !target->fn->captures.empty();
    if (captured) converted.insert(converted.begin(), closure ? closure : undef(a.types.any));
    Value *v = add(captured ? Op::call_self : Op::direct, target->result, rep_of(a, target->result), converted);
    v->instance = target;
    v->raises = true;
    v->unwind = unwind;
    if (target->result->bottom()) {
        add(Op::unreachable, nullptr, rep('n'));
        cur = block();
        return undef(result);
    }
    return coerce(v, result);
}

Value *Lowering::constant_default(const syntax::Expr *e) {
    if (auto *c = syntax::dyn_as<syntax::Constant>(e)) {
        switch (c->value.kind) {
        case syntax::ConstantKind::None: return none();
        case syntax::ConstantKind::True: return constant_bool(true);
        case syntax::ConstantKind::False: return constant_bool(false);
        case syntax::ConstantKind::Int: {
            Value *v = constant_int(c->value.integer);
            if (c->value.is_big) v->text = std::string(c->value.text);
            else if (c->value.integer >= (std::int64_t(1) << 60)) v->text = std::to_string(c->value.integer);
            return v;
        }
        case syntax::ConstantKind::Float: {
            Value *v = add(Op::const_float, a.types.floating, rep('f'));
            v->number = c->value.number;
            return v;
        }
        case syntax::ConstantKind::Str: return constant_str(c->value.text);
        case syntax::ConstantKind::Bytes: {
            Value *v = add(Op::const_bytes, a.types.instance_of(a.builtin_class("bytes")), rep('p'));
            v->text = std::string(c->value.text);
            return v;
        }
        case syntax::ConstantKind::Ellipsis: case syntax::ConstantKind::Complex: return nullptr;
        }
    }
    if (auto *u = syntax::dyn_as<syntax::UnaryOp>(e); u && u->op == syntax::UnaryOperator::USub)
        if (auto *c = syntax::dyn_as<syntax::Constant>(u->operand)) {
            if (c->value.kind == syntax::ConstantKind::Int && !c->value.is_big) return constant_int(-c->value.integer);
            if (c->value.kind == syntax::ConstantKind::Float) {
                Value *v = add(Op::const_float, a.types.floating, rep('f'));
                v->number = -c->value.number;
                return v;
            }
        }
    if (auto *t = syntax::dyn_as<syntax::Tuple>(e); t && t->elts.empty()) {
        Value *v = none();
        v->type = a.types.tuple({});
        return v;
    }
    return nullptr;
}

Value *Lowering::default_argument(ir::Function *fn, int param, Value *closure, const Type *type) {
    if (const syntax::Expr *e = a.default_expr(fn, std::size_t(param)))
        if (Value *v = constant_default(e)) return coerce(v, type);
    if (ir::Global *g = a.default_global(fn, std::size_t(param))) return global_get(g, type, true); // the builtins are the first to run
    // Stored when the def statement ran: in the function object for inner functions, else in a C variable.
    if (a.nested(fn)) {
        Value *v = native("tau_func_default", a.types.any, rep('v'), {closure ? closure : undef(a.types.any), constant_int(param)}, false);
        return coerce(v, type);
    }
    const Type *stored = a.types.canonical(a.defaults[fn][std::size_t(param)]);
    Value *v = add(Op::default_load, stored, rep_of(a, stored));
    v->fn = fn;
    v->index = param;
    return coerce(v, type);
}

Value *Lowering::call_function(ir::Function *fn, Value *closure, std::vector<Value *> args, std::vector<const Type *> types,
                               const ir::CallShape *shape, const Type *result) {
    if (fn->is_native && fn->owner) {
        ClassInfo *owner = a.class_info(fn->owner);
        return call_native(owner->methods[fn->name], owner, args, types, result, shape);
    }
    if (fn->is_native) {
        ClassInfo *owner = fn->owner ? a.class_info(fn->owner) : nullptr;
        return call_native(owner ? owner->methods[fn->name] : std::vector<ir::Function *>{fn}, owner, args, types, result, shape);
    }
    infer::Binding b = a.bind(fn, shape, types);
    if (!b.error.empty()) {
        raise("TypeError", b.error);
        return nullptr;
    }
    if (b.dynamic) {
        Value *callee = closure;
        if (!callee || callee->rep->code != 'p') {
            callee = add(Op::make_function, a.types.any, rep('p'));
            callee->fn = fn;
            callee->owned = false;
        }
        return dynamic_call(box(callee), args, shape, result);
    }
    std::vector<const Type *> bound;
    for (const BoundArg &q : b.params) bound.push_back(q.kind == BoundArg::Argument ? types[std::size_t(q.arg)] : nullptr);
    Instance *target = a.target_for(inst, site, fn, bound);
    if (!target) {
        // Inference never got here: an argument has no value.
        add(Op::unreachable, nullptr, rep('n'));
        cur = block();
        return undef(result);
    }
    auto value = [&](const BoundArg &p) -> Value * {
        Value *v = args[std::size_t(p.arg)];
        if (p.kind != BoundArg::TupleItem) return v;
        const Member *m = a.types.canonical(types[std::size_t(p.arg)])->single();
        Value *g = add(Op::tuple_get, m->items[std::size_t(p.item)], v->rep->code == 't' ? v->rep->items[std::size_t(p.item)] : rep('n'), {v});
        g->index = p.item;
        g->owned = false;
        return g;
    };
    std::vector<Value *> params;
    for (std::size_t p = 0; p < b.params.size(); p++) {
        const BoundArg &q = b.params[p];
        const Type *want = target->params[p];
        switch (q.kind) {
        case BoundArg::Argument: case BoundArg::TupleItem: params.push_back(coerce(value(q), want)); break;
        case BoundArg::Default: params.push_back(default_argument(fn, q.arg, closure, want)); break;
        case BoundArg::StarTuple: {
            const Member *m = a.types.canonical(want)->single();
            std::vector<Value *> items;
            for (std::size_t k = 0; k < q.parts.size(); k++) items.push_back(value(q.parts[k]));
            if (m && m->kind == MemberKind::Tuple) {
                if (items.empty()) {
                    Value *v = none();
                    v->type = want;
                    params.push_back(v);
                } else {
                    const Rep *r = rep_of(a, want);
                    for (std::size_t k = 0; k < items.size(); k++) items[k] = to_rep(items[k], r->items[k], m->items[k]);
                    params.push_back(add(Op::tuple_make, want, r, items));
                }
            } else {
                for (Value *&v : items) v = box(v);
                Value *tuple = add(Op::copy, a.types.instance_of(a.builtin_class("tuple")), rep('p'), items);
                params.push_back(coerce(tuple, want));
            }
            break;
        }
        case BoundArg::KeywordDict: {
            Value *dict = new_container(want, std::int64_t(q.parts.size()));
            const Member *m = a.types.canonical(want)->single();
            for (std::size_t k = 0; k < q.parts.size() && m; k++) {
                Value *key = to_rep(constant_str(q.names[k].text()), mir::rep_named(mir::key_code(a, infer::root(m->cells[0])->type) == "s" ? "p" : mir::key_code(a, infer::root(m->cells[0])->type)), infer::root(m->cells[0])->type);
                const Type *vt = infer::root(m->cells[1])->type;
                Value *item = value(q.parts[k]);
                item = to_rep(item, rep_of(a, vt)->code == 'n' ? rep('v') : rep_of(a, vt), vt);
                native(mir::container_name(a, m->cls, *m) + "_setitem", nullptr, rep('n'), {dict, key, item}, true);
            }
            params.push_back(dict);
            break;
        }
        }
        if (!params.back()) return nullptr;
    }
    return call_instance(target, closure, params, result);
}

Value *Lowering::call_found(const Lookup &found, Value *self, const Type *self_type, std::vector<Value *> args,
                            std::vector<const Type *> types, const ir::CallShape *shape, const Type *result) {
    if (found.kind == Lookup::Native) {
        const auto &fns = *found.functions;
        if (const Member *m = self_type->single();
            m && m->kind == MemberKind::Tuple && !m->cls && fns[0]->name == "__len__" && args.empty())
            return constant_int(std::int64_t(m->items.size()));
        bool any_native = false, is_static = false, is_class = false;
        for (ir::Function *fn : fns) any_native |= fn->is_native;
        for (const syntax::Expr *d : fns[0]->decorators)
            if (auto *n = syntax::dyn_as<syntax::Name>(d)) {
                is_static |= n->id == "staticmethod";
                is_class |= n->id == "classmethod";
            }
        if (is_class && !(self_type->single() && self_type->single()->kind == MemberKind::Class)) {
            self = type_of(self, a.type_of(self_type));
            self_type = a.type_of(self_type);
        }
        if (!is_static) {
            args.insert(args.begin(), self);
            types.insert(types.begin(), self_type);
        }
        if (!is_static) shape = a.shifted(shape);
        if (any_native) return call_native(fns, found.owner, args, types, result, shape);
        return call_function(fns[0], nullptr, args, types, shape, result);
    }
    const Type *vt = a.types.canonical(found.var->type);
    auto as_class = [&]() {
        if (const Member *s = self_type->single(); s && s->kind == MemberKind::Class) return std::pair<Value *, const Type *>(self, self_type);
        const Type *ct = a.type_of(self_type);
        return std::pair<Value *, const Type *>(type_of(self, ct), ct);
    };
    if (vt->any) return dynamic_call(native("tau_dyn_bind", a.types.any, rep('v'), {class_var(found.var, vt, self), box(self)}, true), args, shape, result);
    if (const Member *m = vt->single()) {
        if (m->kind == MemberKind::Function && infer::binds_self(m->fn)) {
            args.insert(args.begin(), self);
            types.insert(types.begin(), self_type);
            Value *closure = nullptr;
            if (!m->fn->captures.empty() || a.nested(m->fn)) closure = class_var(found.var, vt, self);
            return call_function(m->fn, closure, args, types, a.shifted(shape), result);
        }
        if (m->kind == MemberKind::StaticMethod || m->kind == MemberKind::ClassMethod) {
            const Type *inner = m->items[0];
            if (m->kind == MemberKind::ClassMethod) {
                auto [v, ct] = as_class();
                args.insert(args.begin(), v);
                types.insert(types.begin(), ct);
                shape = a.shifted(shape);
            }
            Value *callee = class_var(found.var, inner, self);
            return call_value(callee, inner, args, types, shape, result);
        }
        if (m->kind == MemberKind::Property) {
            const Type *got = a.types.bottom;
            for (const Member &g : m->items[0]->members)
                if (Instance *t = g.kind == MemberKind::Function ? a.target(inst, site, g.fn) : nullptr) got = a.types.join(got, t->result);
            Value *callee = call_value(class_var(found.var, m->items[0], self), m->items[0], {self}, {self_type}, nullptr, got);
            return call_value(callee, got, args, types, shape, result);
        }
    }
    // A class variable that holds several things: functions are called with self, anything else as it is.
    Value *held = class_var(found.var, vt, self);
    return dispatch(held, a.atoms(vt), result, [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->single();
        if (m && m->kind == MemberKind::Function && infer::binds_self(m->fn)) {
            std::vector<Value *> all{self};
            all.insert(all.end(), args.begin(), args.end());
            std::vector<const Type *> ts{self_type};
            ts.insert(ts.end(), types.begin(), types.end());
            return call_function(m->fn, v, all, ts, a.shifted(shape), result);
        }
        if (Lookup get = descriptor_method(atom, "__get__"); get.kind != Lookup::Nothing) {
            Value *got = descriptor_get(v, atom, self, self_type);
            return got ? call_value(got, found_result(get), args, types, shape, result) : nullptr;
        }
        return call_value(v, atom, args, types, shape, result);
    });
}

Value *Lowering::call_method(Value *recv, const Type *t, Symbol name, std::vector<Value *> args,
                             std::vector<const Type *> types, const ir::CallShape *shape, const Type *result, bool special) {
    t = a.types.canonical(t);
    if (t->any && special && args.empty()) {
        // The type's slots: every representation of a container has them, and class objects are not asked for their own.
        static const std::unordered_map<std::string_view, const char *> slots{
            {"__repr__", "tau_dyn_repr"}, {"__str__", "tau_dyn_str"}, {"__hash__", "tau_dyn_hash_int"}};
        if (auto slot = slots.find(name.text()); slot != slots.end()) {
            bool hash = name == "__hash__";
            Value *v = native(slot->second, hash ? a.types.integer : a.types.instance_of(a.builtin_class("str")), rep(hash ? 'i' : 'p'), {box(recv)}, true);
            return result->bottom() ? v : coerce(v, result);
        }
    }
    bool enters = special && name == "__enter__";
    if (t->any && enters)
        native("tau_check_context_manager", a.types.none, rep('n'), {box(recv), symbol("NAME(__enter__)"), symbol("NAME(__exit__)")}, true);
    if (t->any) return dynamic_method(box(recv), name, args, shape, result, special);
    // Atoms that find the same function stay together, as in inference.
    std::vector<const Type *> atoms = a.atoms(t);
    std::vector<const Type *> split;
    for (const Type *atom : atoms) {
        auto parts = a.receivers(atom, name);
        split.insert(split.end(), parts.begin(), parts.end());
    }
    if (split.size() > 1) {
        Lookup first_found;
        bool same = true;
        const Type *joined = a.types.bottom;
        for (const Type *atom : split) {
            ClassInfo *c = a.class_of(atom);
            const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
            Lookup l = c && m && m->kind == MemberKind::Instance && a.variable(nullptr, atom, c, name)->bottom()
                           ? a.lookup(c, name) : Lookup{};
            if (c && a.lookup_private(src, site, c, name).kind != Lookup::Nothing) l = {};
            if (l.kind != Lookup::Var) same = false;
            if (!first_found.var) first_found = l;
            same &= l.var == first_found.var;
            joined = a.types.join(joined, atom);
        }
        if (same && first_found.var && !first_found.var->loose) return call_found(first_found, coerce(recv, joined), joined, args, types, shape, result);
    }
    return dispatch(recv, split, result, [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        bool value_like = m && (m->kind == MemberKind::Module || m->kind == MemberKind::Class || m->kind == MemberKind::Generator ||
                                m->kind == MemberKind::Function || m->kind == MemberKind::Method || m->kind == MemberKind::Property);
        ClassInfo *cls = a.class_of(atom);
        if (value_like && !special) {
            if (m->kind == MemberKind::Module || m->kind == MemberKind::Class) {
                const Type *callee = a.get_attribute(inst, site, atom, name);
                if (callee->bottom()) {
                    at_attribute(special, [&] {
                        if (m->kind == MemberKind::Module) get_attribute(v, atom, name, callee);
                        else raise_attribute(fmt::format("type object '{}'", m->cls->name.text()), name, m->cls, false);
                    });
                    return nullptr;
                }
                Value *c = nullptr;
                at_attribute(special, [&] { c = get_attribute(v, atom, name, callee); });
                return c ? call_value(c, callee, args, types, shape, result) : nullptr;
            }
        }
        if (!cls) return dynamic_method(box(v), name, args, shape, result);
        if (!special && m && m->kind == MemberKind::Instance && (a.is_loose(cls, name) || a.reads_by_hooks(cls, name)) &&
            a.lookup_private(src, site, cls, name).kind == Lookup::Nothing)
            return dynamic_method(box(v), name, args, shape, result);
        if (enters) {
            bool neither = a.lookup(cls, name).kind == Lookup::Nothing;
            if (neither || a.lookup(cls, intern("__exit__")).kind == Lookup::Nothing) {
                raise("TypeError", fmt::format("'{}' object does not support the context manager protocol{}", cls->name.text(),
                                               neither ? "" : " (missed __exit__ method)"));
                return nullptr;
            }
        }
        bool kept = value_like && m->fn && a.lookup(cls, name).kind == Lookup::Nothing;
        if (!special && (kept || a.holds_value(cls, name))) {
            const Type *callee = a.get_attribute(inst, site, atom, name);
            Value *c = nullptr;
            at_attribute(special, [&] { c = get_attribute(v, atom, name, callee); });
            return c && !callee->bottom() ? call_value(c, callee, args, types, shape, result) : nullptr;
        }
        if (name == "__class__") {
            const Type *ct = a.type_of(atom);
            return call_value(type_of(v, ct), ct, args, types, shape, result);
        }
        if (Lookup found = a.lookup_private(src, site, cls, name); found.kind != Lookup::Nothing) return call_found(found, v, atom, args, types, shape, result);
        const Type *held = special ? a.types.bottom : a.variable(nullptr, atom, cls, name);
        if (!held->bottom()) {
            ClassInfo *home = m ? mir::layout_of(a, *m) : cls;
            infer::Field *field = a.find_field(home, name);
            Lookup found = a.lookup(cls, name);
            bool property = found.kind == Lookup::Var && a.types.canonical(found.var->type)->single() &&
                            a.types.canonical(found.var->type)->single()->kind == MemberKind::Property;
            if (found.kind == Lookup::Nothing || property || field->always_set) {
                Value *c = get_attribute(v, atom, name, held);
                return call_value(c, held, args, types, shape, result);
            }
            // The object's own, where it has one, hides the class's.
            Value *bound = variable_bound(v, home, field);
            Merge m{f.new_block(f.next_origin++), result, {}};
            Block *own = fresh_origin_block(), *inherited = fresh_origin_block();
            branch(bound, own, inherited);
            for (Block *arm : {own, inherited}) {
                cur = arm;
                origin = arm->origin;
                Value *r = arm == own ? call_value(field_get(v, atom, cls, name, []() { return nullptr; }), held, args, types, shape, result)
                                      : call_found(found, v, atom, args, types, shape, result);
                if (r) merge_into(m, r);
                else if (cur->values.empty() || !mir::is_terminator(cur->terminator()->op)) add(Op::unreachable, nullptr, rep('n'));
            }
            origin = m.end->origin;
            return merged(m);
        }
        Lookup found = a.lookup(cls, name);
        if (found.kind == Lookup::Nothing && !special && a.exception_may_have(nullptr, cls, name))
            return dynamic_call(native("tau_getattr_value", a.types.any, rep('v'), {box(v), symbol(fmt::format("NAME({})", name.text()))}, true), args, shape, result);
        if (found.kind == Lookup::Nothing) {
            Lookup fallback = special ? Lookup{} : a.lookup(cls, intern("__getattr__"));
            if (fallback.kind == Lookup::Var) {
                const Type *got = found_result(fallback);
                Value *callee = call_found(fallback, v, atom, {constant_str(name.text())}, {a.types.instance_of(a.builtin_class("str"))}, nullptr, got);
                return callee ? call_value(callee, got, args, types, shape, result) : nullptr;
            }
            at_attribute(special, [&] { raise_attribute(fmt::format("'{}' object", type_name_of(atom)), name, cls, true); });
            return nullptr;
        }
        if (special && name == "__hash__" && found.kind == Lookup::Var && a.types.canonical(found.var->type)->is_prim(infer::kNone)) {
            raise("TypeError", fmt::format("unhashable type: '{}'", cls->name.text()));
            return nullptr;
        }
        return call_found(found, v, atom, args, types, shape, result);
    });
}

Value *Lowering::call_value(Value *callee, const Type *t, std::vector<Value *> args, std::vector<const Type *> types,
                            const ir::CallShape *shape, const Type *result) {
    t = a.types.canonical(t);
    if (t->any) return dynamic_call(box(callee), args, shape, result);
    return dispatch(callee, a.atoms(t), result, [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->single();
        if (!m) {
            ClassInfo *cls = a.class_of(atom);
            raise("TypeError", fmt::format("'{}' object is not callable", cls ? std::string(cls->name.text()) : infer::to_string(atom)));
            return nullptr;
        }
        switch (m->kind) {
        case MemberKind::Function: {
            bool handled = false;
            Value *r = call_intrinsic(m->fn, args, types, result, handled);
            if (handled) return r;
            return call_function(m->fn, v, args, types, shape, result);
        }
        case MemberKind::Method: {
            Value *self = native("tau_method_self_value", a.types.any, rep('v'), {v}, false);
            self = coerce(self, m->items[0]);
            if (m->cls) return call_found(a.lookup(m->cls, m->fn->name), self, m->items[0], args, types, shape, result);
            std::vector<Value *> all{self};
            all.insert(all.end(), args.begin(), args.end());
            std::vector<const Type *> all_types{m->items[0]};
            all_types.insert(all_types.end(), types.begin(), types.end());
            Value *closure = nullptr;
            if (!m->fn->captures.empty() || a.nested(m->fn)) closure = native("tau_method_function", a.types.any, rep('p'), {v}, false);
            return call_function(m->fn, closure, all, all_types, a.shifted(shape), result);
        }
        case MemberKind::Class:
            if (Lookup call = a.lookup(a.class_of(atom), intern("__call__")); call.kind == Lookup::Var)
                return call_found(call, v, atom, args, types, shape, result);
            return construct(m->cls, v, args, types, shape, result);
        case MemberKind::Instance:
            if (a.lookup(m->cls, intern("__call__")).kind != Lookup::Nothing)
                return call_method(v, atom, intern("__call__"), args, types, shape, result, true);
            break;
        case MemberKind::StaticMethod: return call_value(v, m->items[0], args, types, shape, result);
        case MemberKind::Tuple: case MemberKind::Module: case MemberKind::Generator: case MemberKind::Cell:
        case MemberKind::Property: case MemberKind::ClassMethod:
            break;
        }
        raise("TypeError", fmt::format("'{}' object is not callable", type_name_of(atom)));
        return nullptr;
    });
}

Value *Lowering::type_of(Value *v, const Type *result) {
    const Member *m = a.types.canonical(result)->single();
    if (m && m->kind == MemberKind::Class) {
        if (!m->cls->repeats) return class_constant(m->cls, result);
    }
    Value *r = native("tau_type_of_value", a.types.any, rep('v'), {box(v)}, false);
    return result->bottom() ? r : coerce(r, result);
}

// ---- what is only known at run time -----------------------------------------------------------------------------------

Value *Lowering::array_of(const std::vector<Value *> &args) {
    Value *v = add(Op::const_value, a.types.none, rep('n'), args);
    v->c = args.empty() ? "NULL" : "ARRAY";
    return v;
}

Value *Lowering::dynamic_call(Value *callee, const std::vector<Value *> &args, const ir::CallShape *shape, const Type *result) {
    std::vector<Value *> boxed;
    for (Value *v : args) boxed.push_back(box(v));
    Value *r;
    bool stars = shape && !shape->stars.empty();
    for (Symbol k : shape ? shape->keywords : std::vector<Symbol>{}) stars |= !k;
    std::size_t keywords = shape ? shape->keywords.size() : 0;
    if (stars) {
        // Positional arguments in a list, keywords in a dict, then one call. Who is called is only named for a star alone.
        const auto *written = site && site->loc && site->loc->node ? syntax::dyn_as<syntax::Call>(site->loc->node) : nullptr;
        bool among = written && written->args.size() > 1;
        Value *list = native("tau_list_v_new", a.types.any, rep('p'), {constant_int(std::int64_t(args.size()))}, true);
        for (std::size_t k = 0; k + keywords < boxed.size(); k++) {
            bool star = !shape->stars.empty() && shape->stars[k];
            if (star && among) native("tau_list_v_extend_value", nullptr, rep('n'), {list, boxed[k]}, true);
            else if (star) native("tau_call_extend", nullptr, rep('n'), {list, boxed[k], callee}, true);
            else native("tau_list_v_append", nullptr, rep('n'), {list, boxed[k]}, true);
        }
        Value *dict = native("tau_dict_v_v_new", a.types.any, rep('p'), {constant_int(0)}, true);
        for (std::size_t k = 0; k < keywords; k++) {
            Value *v = boxed[boxed.size() - keywords + k];
            if (shape->keywords[k]) native("tau_call_keyword", nullptr, rep('n'), {dict, box(constant_str(shape->keywords[k].text())), v, callee}, true);
            else native("tau_call_update", nullptr, rep('n'), {dict, v, callee}, true);
        }
        r = native("tau_dyn_call_star", a.types.any, rep('v'), {callee, box(list), box(dict)}, true);
    } else {
        std::string kw = "NULL";
        if (keywords) {
            kw = "KW(";
            for (Symbol k : shape->keywords) kw += std::string(k.text()) + ",";
            kw += ")";
        }
        r = native("tau_dyn_call", a.types.any, rep('v'),
                   {callee, constant_int(std::int64_t(boxed.size() - keywords)), array_of(boxed), symbol(kw)}, true);
    }
    return result->bottom() ? r : coerce(r, result);
}

Value *Lowering::dynamic_method(Value *recv, Symbol name, const std::vector<Value *> &args, const ir::CallShape *shape,
                                const Type *result, bool special) {
    if (name == "__len__" && args.empty()) {
        // Every sized type has the slot; natives need no row for the method.
        Value *n = native("tau_dyn_len", a.types.integer, rep('i'), {recv}, true);
        return result->bottom() ? n : coerce(n, result);
    }
    // So do these, which the type descriptors answer.
    struct Slot { const char *method, *native; std::size_t args; char rep; };
    static constexpr Slot slots[] = {{"__repr__", "tau_dyn_repr", 0, 'p'}, {"__str__", "tau_dyn_str", 0, 'p'},
                                     {"__hash__", "tau_dyn_hash_int", 0, 'i'}, {"__index__", "tau_dyn_index", 0, 'i'},
                                     {"__abs__", "tau_dyn_abs", 0, 'v'}, {"__format__", "tau_dyn_format_value", 1, 'p'}};
    for (const Slot &slot : slots) {
        if (!special || name != slot.method || args.size() != slot.args) continue;
        const Type *t = slot.rep == 'p' ? a.types.instance_of(a.builtin_class("str")) : slot.rep == 'i' ? a.types.integer : a.types.any;
        std::vector<Value *> all{recv};
        for (Value *v : args) all.push_back(box(v));
        Value *r = native(slot.native, t, rep(slot.rep), all, true);
        return result->bottom() ? r : coerce(r, result);
    }
    std::vector<Value *> boxed;
    for (Value *v : args) boxed.push_back(box(v));
    std::size_t keywords = shape ? shape->keywords.size() : 0;
    bool stars = shape && !shape->stars.empty();
    for (Symbol k : shape ? shape->keywords : std::vector<Symbol>{}) stars |= !k;
    Value *id = symbol(fmt::format("NAME({})", name.text()));
    if (stars) {
        Value *method = nullptr;
        at_attribute(special, [&] { method = native("tau_getattr_value", a.types.any, rep('v'), {recv, id}, true); });
        return dynamic_call(method, args, shape, result);
    }
    std::string kw = "NULL";
    if (keywords) {
        kw = "KW(";
        for (Symbol k : shape->keywords) kw += std::string(k.text()) + ",";
        kw += ")";
    }
    Value *r = native(special ? "tau_call_special_value" : "tau_call_method_value", a.types.any, rep('v'),
                      {recv, id, constant_int(std::int64_t(boxed.size() - keywords)), array_of(boxed), symbol(kw)}, true);
    return result->bottom() ? r : coerce(r, result);
}

} // namespace tau::lower
