// Lowering of displays, items, iteration, unpacking and formatting.
//
// In:  instructions that make containers or take them apart.  Out: calls of the container instance for the element
// representation; loops over `any` through the dynamic iterator; generators by their frames.
#include "infer/withdrawn.h"
#include "lower/lower.h"

#include <fmt/format.h>

namespace tau::lower {

using infer::kInt;
using mir::rep;
using mir::rep_of;
using support::intern;

static const Rep *element_rep(Analysis &a, const Type *t) {
    const Rep *r = rep_of(a, t);
    return r->code == 'n' ? rep('v') : r;
}

Value *Lowering::append_all(Value *container, const Type *ct, Value *source, const Type *st) {
    // extend/update of the library do the loop; here only their dynamic form is needed, for starred displays.
    const Member *m = a.types.canonical(ct)->single();
    st = a.types.canonical(st);
    const Member *sm = st->single();
    bool set = m->cls->name != "list";
    std::string add_one = mir::container_name(a, m->cls, *m) + (set ? "_add" : "_append");
    const Type *et = infer::root(m->cells[0])->type;
    if (sm && sm->kind == MemberKind::Tuple && !sm->cls) {
        for (std::size_t k = 0; k < sm->items.size(); k++) {
            Value *g = add(Op::tuple_get, sm->items[k], source->rep->code == 't' ? source->rep->items[k] : rep('n'), {source});
            g->index = int(k);
            g->owned = false;
            native(add_one, nullptr, rep('n'), {container, to_rep(g, element_rep(a, et), et)}, true);
        }
        return container;
    }
    // for item in iter(source): container.append(item), through boxed iteration.
    Value *it = native("tau_dyn_iter", a.types.any, rep('v'), {box(source)}, true);
    int before = cur->origin;
    (void)before;
    Block *head = fresh_origin_block(), *body = fresh_origin_block(), *end = fresh_origin_block();
    jump(head);
    cur = head;
    origin = head->origin;
    Value *next = native("tau_dyn_next", a.types.any, rep('v'), {it}, true);
    next->flag = true;
    Value *present = native("tau_value_present", a.types.boolean, rep('b'), {next}, false);
    branch(present, body, end);
    cur = body;
    origin = body->origin;
    native(add_one, nullptr, rep('n'), {container, to_rep(next, element_rep(a, et), et)}, true);
    jump(head);
    cur = end;
    origin = end->origin;
    return container;
}

Value *Lowering::build(ir::Instr *i) {
    auto starred = [&](std::size_t k) { return i->imm.shape && k < i->imm.shape->stars.size() && i->imm.shape->stars[k]; };
    const Type *t = a.types.canonical(type(i));
    switch (i->op) {
    case ir::Op::build_tuple: {
        const Member *m = t->single();
        if (m && m->kind == MemberKind::Tuple) {
            std::vector<Value *> items;
            for (std::size_t k = 0; k < i->args.size(); k++) {
                Value *v = get(i->args[k]);
                if (!starred(k)) {
                    items.push_back(v);
                    continue;
                }
                const Member *sm = a.types.canonical(type(i->args[k]))->single();
                for (std::size_t n = 0; n < sm->items.size(); n++) {
                    Value *g = add(Op::tuple_get, sm->items[n], v->rep->code == 't' ? v->rep->items[n] : rep('n'), {v});
                    g->index = int(n);
                    g->owned = false;
                    items.push_back(g);
                }
            }
            const Rep *r = rep_of(a, t);
            if (r->code == 'n') {
                Value *v = none();
                v->type = t;
                return v;
            }
            for (std::size_t k = 0; k < items.size(); k++) items[k] = to_rep(items[k], r->items[k], m->items[k]);
            return add(Op::tuple_make, t, r, items);
        }
        Value *list = native("tau_list_v_new", a.types.any, rep('p'), {constant_int(std::int64_t(i->args.size()))}, true);
        for (std::size_t k = 0; k < i->args.size(); k++)
            native(starred(k) ? "tau_list_v_extend_value" : "tau_list_v_append", nullptr, rep('n'), {list, box(get(i->args[k]))}, true);
        return coerce(native("tau_tuple_from_list", a.types.instance_of(a.builtin_class("tuple")), rep('p'), {list}, true), t);
    }
    case ir::Op::build_list: case ir::Op::build_set: {
        const Member *m = t->single();
        const Type *et = infer::root(m->cells[0])->type;
        Value *c = new_container(t, std::int64_t(i->args.size()));
        std::string add_one = mir::container_name(a, m->cls, *m) + (i->op == ir::Op::build_set ? "_add" : "_append");
        for (std::size_t k = 0; k < i->args.size(); k++) {
            native(add_one, nullptr, rep('n'), {c, to_rep(get(i->args[k]), element_rep(a, et), et)}, true);
        }
        return c;
    }
    case ir::Op::build_dict: {
        const Member *m = t->single();
        const Type *kt = infer::root(m->cells[0])->type, *vt = infer::root(m->cells[1])->type;
        Value *c = new_container(t, std::int64_t(i->args.size() / 2));
        std::string name = mir::container_name(a, m->cls, *m);
        for (std::size_t k = 0; k + 1 < i->args.size(); k += 2) {
            native(name + "_setitem", nullptr, rep('n'),
                   {c, to_rep(get(i->args[k]), element_rep(a, kt), kt), to_rep(get(i->args[k + 1]), element_rep(a, vt), vt)}, true);
        }
        return c;
    }
    case ir::Op::list_append: case ir::Op::set_add: case ir::Op::dict_set: {
        const Member *m = a.types.canonical(type(i->args[0]))->single();
        if (!m) return none();
        std::vector<Value *> args{get(i->args[0])};
        for (std::size_t k = 1; k < i->args.size(); k++) {
            const Type *et = infer::root(m->cells[k - 1])->type;
            args.push_back(to_rep(get(i->args[k]), element_rep(a, et), et));
        }
        const char *method = i->op == ir::Op::list_append ? "_append" : i->op == ir::Op::set_add ? "_add" : "_setitem";
        native(mir::container_name(a, m->cls, *m) + method, nullptr, rep('n'), args, true);
        return none();
    }
    case ir::Op::build_string: {
        std::vector<Value *> parts;
        for (ir::Instr *p : i->args) parts.push_back(get(p));
        if (parts.empty()) return constant_str("");
        if (parts.size() == 1) return parts[0];
        if (parts.size() == 2) return native("tau_str_concat", t, rep('p'), parts, true);
        return native("tau_str_join_parts", t, rep('p'), {constant_int(std::int64_t(parts.size())), array_of(parts)}, true);
    }
    default: return none();
    }
}

Value *Lowering::format_value(ir::Instr *i) {
    Value *v = get(i->args[0]), *spec = get(i->args[1]);
    const Type *t = a.types.canonical(type(i->args[0]));
    std::vector<const Type *> atoms = a.atoms(t);
    bool own = std::any_of(atoms.begin(), atoms.end(), [&](const Type *atom) { return a.formats_apart(atom); });
    if (t->any || atoms.size() < 2 || !own) return format_one(i, v, t, spec);
    return dispatch(v, atoms, a.types.instance_of(a.builtin_class("str")),
                    [&](Value *one, const Type *atom) { return format_one(i, one, atom, spec); });
}

// The str that a special method answers; tested where the method may return something else.
Value *Lowering::text_answer(Value *v, const Type *t, const char *method, const std::vector<Value *> &args) {
    const Type *str = a.types.instance_of(a.builtin_class("str")), *got = answer_of(t, intern(method));
    if (got->bottom() || a.types.equal(a.types.canonical(got), str))
        return call_method(v, t, intern(method), args, {args.size(), str}, nullptr, str, true);
    Value *r = call_method(v, t, intern(method), args, {args.size(), str}, nullptr, a.types.any, true);
    return r ? native("tau_text_answer", str, rep('p'), {box(r), symbol(fmt::format("\"{}\"", method))}, true) : nullptr;
}

Value *Lowering::format_one(ir::Instr *i, Value *v, const Type *t, Value *spec) {
    const Type *str = a.types.instance_of(a.builtin_class("str"));
    char conversion = char(i->imm.index);
    bool plain = spec->op == Op::const_str && spec->text.empty();
    const Member *m = t->single();
    if ((conversion == 0 || conversion == 's') && plain && m && m->kind == MemberKind::Instance && m->cls == a.builtin_class("str")) return v;
    auto text_of = [&](const char *method) -> Value * {
        if (t->any || v->rep->code == 'v' || v->rep->code == 't' || v->rep->code == 'n')
            return native(std::string("tau_dyn_") + (std::string_view(method) == "__repr__" ? "repr" : "str"), str, rep('p'), {box(v)}, true);
        ClassInfo *c = a.class_of(a.atoms(t).size() == 1 ? a.atoms(t)[0] : a.types.none);
        if (a.atoms(t).size() != 1 || !c || a.lookup(c, intern(method)).kind == Lookup::Nothing)
            return native(std::string("tau_dyn_") + (std::string_view(method) == "__repr__" ? "repr" : "str"), str, rep('p'), {box(v)}, true);
        return text_answer(v, t, method, {});
    };
    Value *text = nullptr;
    if (conversion == 'r') text = text_of("__repr__");
    else if (conversion == 's') text = text_of("__str__");
    else if (conversion == 'a') text = native("tau_str_escape_non_ascii", str, rep('p'), {text_of("__repr__")}, true);
    if (text) return plain ? text : native("tau_str_format_spec", str, rep('p'), {text, spec}, true);
    if (plain && v->rep->code == 'i') return native("tau_int_to_str", str, rep('p'), {v}, true);
    if (plain && v->rep->code == 'f') return native("tau_float_repr", str, rep('p'), {v}, true);
    if (plain && v->rep->code == 'b') return native("tau_rep_b_repr", str, rep('p'), {v}, false);
    if (v->rep->code == 'i') return native("tau_int_format", str, rep('p'), {v, spec}, true);
    if (v->rep->code == 'f') return native("tau_float_format", str, rep('p'), {v, spec}, true);
    ClassInfo *c = a.atoms(t).size() == 1 ? a.class_of(a.atoms(t)[0]) : nullptr;
    if (c && v->rep->code == 'p') {
        Lookup found = a.lookup(c, intern("__format__"));
        if (found.kind == Lookup::Var || (found.kind == Lookup::Native && found.owner->name != "object"))
            return text_answer(v, t, "__format__", {spec});
        if (plain) return text_of("__str__");
    }
    return native("tau_dyn_format", str, rep('p'), {box(v), spec}, true);
}

// Item `index` (in range) of a tuple struct. Items that need more than a move to become `result` get a branch each.
Value *Lowering::tuple_item(Value *v, const Member &m, Value *index, const Type *result) {
    const Rep *to = rep_of(a, result);
    bool moves = true;
    for (const Rep *from : v->rep->items)
        moves &= from == to || (to->code == 'v' && from->code != 't' && from->code != 'c') || (from->code == 'v' && to->code != 't' && to->code != 'n');
    if (moves) return add(Op::tuple_item, result, to, {v, index});
    Merge merge{f.new_block(f.next_origin++), result, {}};
    for (std::size_t k = 0; k < m.items.size(); k++) {
        Block *yes = fresh_origin_block(), *no = k + 1 < m.items.size() ? fresh_origin_block() : nullptr;
        if (no) branch(native("tau_int_eq", a.types.boolean, rep('b'), {index, constant_int(std::int64_t(k))}, false), yes, no);
        else jump(yes);
        cur = yes;
        origin = yes->origin;
        Value *g = add(Op::tuple_get, m.items[k], v->rep->items[k], {v});
        g->index = int(k);
        g->owned = false;
        merge_into(merge, g);
        if (!no) break;
        cur = no;
        origin = no->origin;
    }
    origin = merge.end->origin;
    return merged(merge);
}

// x[a:b:c] of a built-in sequence, whose __getitem__ was found: its natives take the bounds. Null where it has none.
Value *Lowering::get_slice(Value *v, const Type *atom, const Lookup &found, const ir::Instr *key, const Type *result) {
    ClassInfo *cls = a.class_of(atom);
    Lookup by_bounds = a.lookup(cls, intern("_getslice")), by_range = a.lookup(cls, intern("_getrange"));
    auto usable = [&](const Lookup &l) {
        return found.kind == Lookup::Native && l.kind == Lookup::Native && l.owner == found.owner && (*l.functions)[0]->is_native;
    };
    if (!usable(by_bounds)) return nullptr;
    auto is_plain = [&](ir::Instr *bound) { return type(bound)->is_prim(kInt) || type(bound)->is_prim(infer::kNone); };
    std::vector<Value *> args;
    std::vector<const Type *> types;
    if (usable(by_range) && is_plain(key->args[0]) && is_plain(key->args[1]) && type(key->args[2])->is_prim(infer::kNone)) {
        for (std::size_t k = 0; k < 2; k++) {
            bool none = type(key->args[k])->is_prim(infer::kNone);
            args.push_back(!none ? get(key->args[k]) : constant_int(k == 0 ? 0 : (std::int64_t(1) << 60) - 1));
            types.push_back(a.types.integer);
        }
        return call_method(v, atom, intern("_getrange"), args, types, nullptr, result, true);
    }
    for (ir::Instr *bound : key->args) {
        args.push_back(get(bound));
        types.push_back(type(bound));
    }
    return call_method(v, atom, intern("_getslice"), args, types, nullptr, result, true);
}

Value *Lowering::item(ir::Instr *i) {
    Value *object = get(i->args[0]);
    const Type *t = a.types.canonical(type(i->args[0])), *result = i->op == ir::Op::getitem ? type(i) : a.types.none;
    if (t->any) {
        std::vector<Value *> args{box(object)};
        for (std::size_t k = 1; k < i->args.size(); k++) args.push_back(box(get(i->args[k])));
        const char *c = i->op == ir::Op::getitem ? "tau_dyn_getitem" : i->op == ir::Op::setitem ? "tau_dyn_setitem_raise" : "tau_dyn_delitem_raise";
        Value *r = native(c, a.types.any, i->op == ir::Op::getitem ? rep('v') : rep('n'), args, true);
        return i->op == ir::Op::getitem && !result->bottom() ? coerce(r, result) : r;
    }
    return dispatch(object, a.atoms(t), result, [&](Value *v, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        const ir::Instr *key = i->args[1];
        if (m && m->kind == MemberKind::Tuple && !m->cls && i->op == ir::Op::getitem) {
            std::int64_t n = std::int64_t(m->items.size());
            auto part = [&](std::int64_t k) {
                Value *g = add(Op::tuple_get, m->items[std::size_t(k)], v->rep->items[std::size_t(k)], {v});
                g->index = int(k);
                g->owned = false;
                return g;
            };
            if (key->op == ir::Op::const_int && !key->imm.big) {
                std::int64_t k = key->imm.integer < 0 ? key->imm.integer + n : key->imm.integer;
                if (k >= 0 && k < n) return part(k);
                raise("IndexError", "tuple index out of range");
                return nullptr;
            }
            const Member *rm = a.types.canonical(result)->single();
            if (key->op == ir::Op::build_slice && rm && rm->kind == MemberKind::Tuple) {
                std::int64_t start = 0;
                if (key->args[0]->op == ir::Op::const_int) start = key->args[0]->imm.integer;
                if (start < 0) start += n;
                start = std::min(std::max(start, std::int64_t(0)), n);
                std::vector<Value *> items;
                const Rep *r = rep_of(a, result);
                for (std::size_t k = 0; k < rm->items.size(); k++)
                    items.push_back(to_rep(part(start + std::int64_t(k)), r->items[k], rm->items[k]));
                if (items.empty()) {
                    Value *e = none();
                    e->type = result;
                    return e;
                }
                return add(Op::tuple_make, result, r, items);
            }
            const Type *kt = a.types.canonical(type(i->args[1]));
            if ((kt->is_prim(kInt) || kt->is_prim(infer::kBool)) && n > 0) {
                Value *index = native("tau_tuple_index_check", a.types.integer, rep('i'), {get(i->args[1], a.types.integer), constant_int(n)}, true);
                return tuple_item(v, *m, index, result);
            }
            Value *r = native("tau_dyn_getitem", a.types.any, rep('v'), {box(v), box(get(i->args[1]))}, true);
            return result->bottom() ? r : coerce(r, result);
        }
        if (m && m->kind == MemberKind::Class && a.lookup(a.class_of(atom), a.item_method(i, a.class_of(atom), type(i->args[1]))).kind == Lookup::Nothing) {
            Lookup hook = a.lookup(m->cls, intern("__class_getitem__"));
            if (hook.kind == Lookup::Nothing && !a.subscriptable(m->cls))
                return raise("TypeError", fmt::format("type '{}' is not subscriptable", m->cls->name.text())), nullptr;
            if (hook.kind == Lookup::Nothing) return v;
            return call_found(hook, v, atom, {get(i->args[1])}, {type(i->args[1])}, nullptr, result);
        }
        ClassInfo *cls = a.class_of(atom);
        Symbol name = a.item_method(i, cls, type(i->args[1]));
        Lookup found = cls ? a.lookup(cls, name) : Lookup{};
        std::vector<Value *> args;
        std::vector<const Type *> types;
        if (key->op == ir::Op::build_slice && cls && i->op == ir::Op::setitem && a.sets_slices(cls, intern("_setslice"))) {
            for (ir::Instr *e : key->args) {
                args.push_back(get(e));
                types.push_back(type(e));
            }
            args.push_back(get(i->args[2]));
            types.push_back(type(i->args[2]));
            return call_method(v, atom, intern("_setslice"), args, types, nullptr, a.types.none, true);
        }
        if (found.kind == Lookup::Nothing) {
            std::vector<Value *> boxed{box(v)};
            for (std::size_t k = 1; k < i->args.size(); k++) boxed.push_back(box(get(i->args[k])));
            const char *c = i->op == ir::Op::getitem ? "tau_dyn_getitem" : i->op == ir::Op::setitem ? "tau_dyn_setitem_raise" : "tau_dyn_delitem_raise";
            Value *r = native(c, a.types.any, i->op == ir::Op::getitem ? rep('v') : rep('n'), boxed, true);
            if (i->op != ir::Op::getitem) return none();
            return result->bottom() ? r : coerce(r, result);
        }
        if (key->op == ir::Op::build_slice && i->op == ir::Op::getitem)
            if (Value *r = get_slice(v, atom, found, key, result)) return r;
        for (std::size_t k = 1; k < i->args.size(); k++) {
            args.push_back(get(i->args[k]));
            types.push_back(type(i->args[k]));
        }
        Value *r = call_method(v, atom, name, args, types, nullptr, i->op == ir::Op::getitem ? result : a.types.none, true);
        return i->op == ir::Op::getitem ? r : none();
    });
}

// ---- iteration ------------------------------------------------------------------------------------------------------

// Whether what __iter__ answered may be no iterator.
bool Lowering::may_not_iterate(const Type *t) {
    if (t->any || t->members.empty()) return true;
    ClassInfo *cls = t->members[0].kind == MemberKind::Instance ? a.class_of(t) : nullptr;
    return t->members[0].kind != MemberKind::Generator && (!cls || a.lookup(cls, intern("__next__")).kind == Lookup::Nothing);
}

Value *Lowering::get_iter(Value *v, const Type *t, const Type *result) {
    t = a.types.canonical(t);
    if (t->any) return coerce(native("tau_dyn_iter", a.types.any, rep('v'), {box(v)}, true), result);
    return dispatch(v, a.atoms(t), result, [&](Value *n, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Generator) return n;
        auto library = [&](const char *name) -> Value * {
            ir::Function *fn = a.program.find_builtin(intern(name));
            return fn ? call_function(fn, nullptr, {n}, {atom}, nullptr, result) : nullptr;
        };
        if (m && m->kind == MemberKind::Tuple && !m->cls) return library("_iter_tuple");
        ClassInfo *cls = a.class_of(atom);
        if (cls && a.lookup(cls, intern("__iter__")).kind == Lookup::Nothing &&
            a.lookup(cls, intern("__getitem__")).kind != Lookup::Nothing)
            return library("_iter_sequence");
        if (!cls || a.lookup(cls, intern("__iter__")).kind == Lookup::Nothing || infer::withdrawn(a, a.lookup(cls, intern("__iter__")))) {
            raise("TypeError", fmt::format("'{}' object is not iterable", cls ? cls->name.text() : "?"));
            return nullptr;
        }
        const Type *got = answer_of(atom, intern("__iter__"));
        std::vector<const Type *> kinds = a.atoms(got);
        if (std::none_of(kinds.begin(), kinds.end(), [&](const Type *kind) { return may_not_iterate(kind); }))
            return call_method(n, atom, intern("__iter__"), {}, {}, nullptr, result, true);
        Value *r = call_method(n, atom, intern("__iter__"), {}, {}, nullptr, a.types.any, true);
        return r ? coerce(native("tau_iter_answer", a.types.any, rep('v'), {box(r)}, true), result) : nullptr;
    });
}

Value *Lowering::iteration(ir::Instr *i) {
    if (i->op == ir::Op::yield) {
        Value *v = add(Op::yield, a.types.any, rep('v'), {get(i->args[0], inst->yields)});
        v->raises = true;
        v->unwind = unwind;
        if (i->args.size() > 1) v->index = catch_local.at(i->args[1]) + 1;
        v->flag = i->imm.flag;
        return v;
    }
    ir::Instr *source = i->args[0];
    while (source->op == ir::Op::pi) source = source->args[0];
    Value *it = get(i->args[0]);
    const Type *t = a.types.canonical(type(i->args[0]));
    const Member *m = t->single();
    // The item that a dynamic iterator gave waits in a local until iter_current.
    auto local = [&]() {
        auto found = iter_local.find(source);
        if (found != iter_local.end()) return found->second;
        f.local_reps.push_back(rep('v'));
        f.local_reps.push_back(rep('v'));
        f.locals += 2;
        return iter_local[source] = f.locals - 2;
    };
    bool generator = m && m->kind == MemberKind::Generator;
    switch (i->op) {
    case ir::Op::iter_advance: {
        if (generator) {
            Value *v = add(Op::gen_next, a.types.boolean, rep('b'), {it});
            v->instance = m->instance;
            v->raises = true;
            v->unwind = unwind;
            return v;
        }
        if (m && m->kind == MemberKind::Instance && m->exact && a.lookup(m->cls, intern("__next__")).kind == Lookup::Var) {
            Lookup next = a.lookup(m->cls, intern("__next__"));
            const Type *got = a.types.bottom;
            for (const Member &g : next.var->type->members)
                if (Instance *target = g.kind == MemberKind::Function ? a.target(inst, i, g.fn) : nullptr) got = a.types.join(got, target->result);
            Block *stop = fresh_origin_block();
            stop->is_handler = true;
            Merge merge{f.new_block(f.next_origin++), a.types.boolean, {}};
            Block *keep = unwind;
            unwind = stop;
            Value *r = call_found(next, it, t, {}, {}, nullptr, got);
            unwind = keep;
            if (r && !got->bottom()) {
                Value *s = add(Op::local_set, nullptr, rep('n'), {box(r)});
                s->index = local();
                merge_into(merge, constant_bool(true));
            } else {
                add(Op::unreachable, nullptr, rep('n'));
            }
            cur = stop;
            origin = stop->origin;
            Value *taken = native("tau_err_take", a.types.boolean, rep('b'), {symbol("&tau_type_StopIteration")}, false);
            Block *done = fresh_origin_block(), *other = fresh_origin_block();
            branch(taken, done, other);
            cur = other;
            native("tau_rethrow", a.types.bottom, rep('n'), {}, true);
            add(Op::unreachable, nullptr, rep('n'));
            cur = done;
            origin = done->origin;
            merge_into(merge, constant_bool(false));
            origin = merge.end->origin;
            return merged(merge);
        }
        Value *next = native("tau_dyn_next", a.types.any, rep('v'), {box(it)}, true);
        next->flag = true;
        Value *present = native("tau_value_present", a.types.boolean, rep('b'), {next}, false);
        Value *s = add(Op::local_set, nullptr, rep('n'), {next});
        s->index = local();
        return present;
    }
    case ir::Op::iter_current: {
        if (generator) {
            Value *v = add(Op::gen_current, m->instance->yields, rep_of(a, m->instance->yields), {it});
            v->instance = m->instance;
            return coerce(v, type(i));
        }
        Value *v = add(Op::local_get, a.types.any, rep('v'));
        v->index = local();
        return coerce(v, type(i));
    }
    case ir::Op::iter_send: case ir::Op::iter_throw: {
        bool send = i->op == ir::Op::iter_send;
        if (generator) {
            if (send) return native("tau_gen_send_step", a.types.boolean, rep('b'), {it, box(get(i->args[1]))}, true);
            return native("tau_gen_throw_step", a.types.boolean, rep('b'), {it, get(i->args[1])}, true);
        }
        int k = local();
        std::vector<Value *> args{box(it), send ? box(get(i->args[1])) : get(i->args[1])};
        args.push_back(symbol(fmt::format("LOCAL({})", k + 1)));
        Value *next = native(send ? "tau_iter_send_value" : "tau_iter_throw_value", a.types.any, rep('v'), args, true);
        next->flag = true;
        Value *present = native("tau_value_present", a.types.boolean, rep('b'), {next}, false);
        Value *s = add(Op::local_set, nullptr, rep('n'), {next});
        s->index = k;
        return present;
    }
    case ir::Op::iter_result: {
        if (generator) return coerce(native("tau_gen_result", a.types.any, rep('v'), {it}, false), type(i));
        Value *v = native("tau_or_none", a.types.any, rep('v'), {symbol(fmt::format("LOCAL({})", local() + 1))}, false);
        return coerce(v, type(i));
    }
    default: return none();
    }
}

Value *Lowering::unpack(ir::Instr *i) {
    if (i->op == ir::Op::unpack_get) {
        auto &parts = unpacked[i->args[0]->id];
        if (std::size_t(i->imm.index) >= parts.size()) return undef(type(i));
        return coerce(parts[std::size_t(i->imm.index)], type(i));
    }
    std::size_t before = std::size_t(i->imm.index);
    bool star = i->imm.integer >= 0;
    std::size_t after = star ? std::size_t(i->imm.integer) : 0, count = before + after + (star ? 1 : 0);
    Value *source = get(i->args[0]);
    const Type *t = a.types.canonical(type(i->args[0]));
    const Member *m = t->single(), *rm = a.types.canonical(type(i))->single();
    auto &parts = unpacked[i->id];
    if (m && m->kind == MemberKind::Tuple && !m->cls) {
        std::size_t n = m->items.size();
        if (star ? n < before + after : n != before) {
            if (n < before + after)
                raise("ValueError", fmt::format("not enough values to unpack (expected {}{}, got {})", star ? "at least " : "", before + after, n));
            else
                raise("ValueError", fmt::format("too many values to unpack (expected {})", before));
            return nullptr;
        }
        auto part = [&](std::size_t k) {
            Value *g = add(Op::tuple_get, m->items[k], source->rep->items[k], {source});
            g->index = int(k);
            g->owned = false;
            return g;
        };
        for (std::size_t k = 0; k < before; k++) parts.push_back(part(k));
        if (star) {
            Value *list = new_container(rm->items[before], std::int64_t(n - before - after));
            const Member *lm = a.types.canonical(rm->items[before])->single();
            const Type *et = infer::root(lm->cells[0])->type;
            for (std::size_t k = before; k < n - after; k++)
                native(mir::container_name(a, lm->cls, *lm) + "_append", nullptr, rep('n'), {list, to_rep(part(k), element_rep(a, et), et)}, true);
            parts.push_back(list);
            for (std::size_t k = n - after; k < n; k++) parts.push_back(part(k));
        }
        return none();
    }
    // Everything else goes through an array of boxed values.
    for (std::size_t k = 0; k < count; k++) {
        f.local_reps.push_back(rep('v'));
        f.locals++;
    }
    int base = f.locals - int(count);
    Value *boxed = box(source);
    if (star) native("tau_unpack_star_into", nullptr, rep('n'), {boxed, constant_int(std::int64_t(before)), constant_int(std::int64_t(after)), symbol(fmt::format("LOCALS({},{})", base, count))}, true);
    else native("tau_unpack_into", nullptr, rep('n'), {boxed, constant_int(std::int64_t(before)), symbol(fmt::format("LOCALS({},{})", base, count))}, true);
    for (std::size_t k = 0; k < count; k++) {
        Value *v = add(Op::local_get, a.types.any, rep('v'));
        v->index = base + int(k);
        if (star && k == before && rm) {
            // A list[T] of its own representation out of the boxed one.
            const Member *lm = a.types.canonical(rm->items[before])->single();
            const Type *et = lm ? infer::root(lm->cells[0])->type : a.types.any;
            if (lm && !et->any && element_rep(a, et)->code != 'v') {
                Value *list = new_container(rm->items[before], 0);
                parts.push_back(append_all(list, rm->items[before], v, a.types.any));
                continue;
            }
        }
        parts.push_back(coerce(v, rm ? rm->items[k] : a.types.any));
    }
    return none();
}

} // namespace tau::lower
