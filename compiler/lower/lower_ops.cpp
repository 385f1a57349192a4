// Lowering of constants, operators, conditions, variables and exceptions.
//
// In:  a generic instruction and its lowered operands.  Out: machine operations. Where both operands have one type each,
// an operator is the method that inference found, mostly one native; unions go through the dynamic operators.
#include "infer/withdrawn.h"
#include "lower/lower.h"

#include <algorithm>

#include <fmt/format.h>

namespace tau::lower {

using infer::kBool;
using infer::kFloat;
using infer::kInt;
using infer::kNone;
using mir::rep;
using mir::rep_of;
using support::intern;

static const char *dynamic_name(ir::Op op) {
    switch (op) {
    case ir::Op::add: return "add"; case ir::Op::sub: return "sub"; case ir::Op::mul: return "mul";
    case ir::Op::matmul: return "matmul"; case ir::Op::truediv: return "truediv"; case ir::Op::floordiv: return "floordiv";
    case ir::Op::mod: return "mod"; case ir::Op::pow: return "pow"; case ir::Op::lshift: return "lshift";
    case ir::Op::rshift: return "rshift"; case ir::Op::bit_and: return "and"; case ir::Op::bit_or: return "or";
    case ir::Op::bit_xor: return "xor"; case ir::Op::lt: return "lt"; case ir::Op::le: return "le";
    case ir::Op::eq: return "eq"; case ir::Op::ne: return "ne"; case ir::Op::gt: return "gt"; case ir::Op::ge: return "ge";
    case ir::Op::neg: return "neg"; case ir::Op::pos: return "pos"; case ir::Op::invert: return "invert";
    default: return "";
    }
}

Value *Lowering::dynamic_binary(ir::Instr *i, Value *x, Value *y, const Type *result) {
    std::string c = std::string("tau_dyn_") + (i->imm.flag && i->op < ir::Op::lt ? "i" : "") + dynamic_name(i->op);
    const Type *t = a.types.canonical(result);
    // Floats that are known as such raise where the answer is complex.
    if (i->op == ir::Op::pow && !t->any && !t->bottom() && t->members.empty() && !(t->prims & infer::kComplex)) c = "tau_dyn_real_pow";
    Value *r = native(c, a.types.any, rep('v'), {box(x), box(y)}, true);
    if (result->bottom()) return r;
    return coerce(r, result);
}

// One attempt after the other, as inference lists them.
Value *Lowering::binary_pair(ir::Instr *i, Value *x, const Type *tx, Value *y, const Type *ty, const Type *result) {
    if (const Type *wide = a.promoted(i->op, tx, ty)) {
        x = coerce(x, wide);
        tx = wide;
    }
    std::vector<infer::Attempt> attempts = a.attempts(i, tx, ty);
    if (attempts.empty()) return nullptr;
    int after = f.next_origin++;
    Merge m{f.new_block(after), result, {}};
    for (const infer::Attempt &at : attempts) {
        Value *self = at.reflected ? y : x, *other = at.reflected ? x : y;
        const Type *self_type = at.reflected ? ty : tx, *other_type = at.reflected ? tx : ty;
        // What this call alone gives, which may include NotImplemented.
        const Type *got = a.types.any;
        Instance *target = nullptr;
        if (at.found.kind == Lookup::Var) {
            for (const Member &mem : at.found.var->type->members)
                if (mem.kind == MemberKind::Function) target = a.target_for(inst, i, mem.fn, {self_type, other_type});
        } else if (!(*at.found.functions)[0]->is_native) {
            target = a.target_for(inst, i, (*at.found.functions)[0], {self_type, other_type});
        } else {
            ir::Function *chosen = nullptr;
            for (ir::Function *fn : *at.found.functions)
                if (!chosen && a.match(a.signature(fn, at.found.owner).params.back(), other_type) == 2) chosen = fn;
            if (!chosen) chosen = (*at.found.functions)[0];
            const Member *m = self_type->members.empty() ? nullptr : &self_type->members[0];
            got = native_result(a.signature(chosen, at.found.owner).result, m);
        }
        if (target) got = target->result;
        else if (at.found.kind == Lookup::Var) continue;
        if (got->bottom() && !target) continue;
        Value *r = call_found(at.found, self, self_type, {other}, {other_type}, nullptr, got);
        if (got->bottom()) {
            add(Op::unreachable, nullptr, rep('n'));
            cur = nullptr;
            break;
        }
        if (!(got->any || got->prims & infer::kNotImplemented)) {
            merge_into(m, at.inverted ? add(Op::not_, a.types.boolean, rep('b'), {truth(r, got)}) : r);
            cur = nullptr;
            break;
        }
        Value *v = box(r);
        Value *no = native("tau_value_is_notimplemented", a.types.boolean, rep('b'), {v}, false);
        Block *declined = fresh_origin_block(), *done = fresh_origin_block();
        branch(no, declined, done);
        cur = done;
        int keep = origin;
        origin = done->origin;
        if (at.inverted) merge_into(m, add(Op::not_, a.types.boolean, rep('b'), {truth(v, a.types.any)}));
        else if (!result->bottom()) merge_into(m, coerce(v, result));
        else add(Op::unreachable, nullptr, rep('n'));
        origin = keep;
        cur = declined;
        origin = declined->origin;
    }
    if (cur) {
        if (i->op == ir::Op::eq || i->op == ir::Op::ne) {
            Value *same = add(Op::same, a.types.boolean, rep('b'), {box(x), box(y)});
            if (i->op == ir::Op::ne) same = add(Op::not_, a.types.boolean, rep('b'), {same});
            merge_into(m, same);
        } else {
            native("tau_dyn_operand_error", a.types.bottom, rep('n'), {box(x), box(y), symbol(fmt::format("\"{}\"", i->imm.flag ? std::string(dynamic_name(i->op)) + "=" : dynamic_name(i->op)))}, true);
            add(Op::unreachable, nullptr, rep('n'));
        }
    }
    origin = after;
    return merged(m);
}

Value *Lowering::binary(ir::Instr *i) {
    Value *x = get(i->args[0]), *y = get(i->args[1]);
    const Type *tx = a.types.canonical(type(i->args[0])), *ty = a.types.canonical(type(i->args[1])), *result = type(i);
    auto xs = a.operands(i, tx), ys = a.operands(i, ty);
    if (tx->any || ty->any || a.too_many(xs, ys)) return dynamic_binary(i, x, y, result);
    bool user = false;
    for (const Type *t : xs) if (ClassInfo *c = a.class_of(t)) user |= !c->native && !t->prims;
    for (const Type *t : ys) if (ClassInfo *c = a.class_of(t)) user |= !c->native && !t->prims;
    if (xs.size() * ys.size() > 1 && !user) {
        bool containers = false;
        for (auto *list : {&xs, &ys})
            for (const Type *t : *list)
                for (const Member &m : t->members) containers |= !m.cells.empty() || m.kind == MemberKind::Tuple;
        if (!containers) return dynamic_binary(i, x, y, result);
    }
    return dispatch(x, xs, result, [&](Value *nx, const Type *ax) {
        return dispatch(y, ys, result, [&](Value *ny, const Type *ay) {
            const Member *m = ax->single(), *n = ay->single();
            if (m && n && m->kind == MemberKind::Tuple && n->kind == MemberKind::Tuple && !m->cls && !n->cls && i->op == ir::Op::add) {
                std::vector<Value *> items;
                for (auto [v, mem] : {std::pair{nx, m}, std::pair{ny, n}})
                    for (std::size_t k = 0; k < mem->items.size(); k++) {
                        Value *g = add(Op::tuple_get, mem->items[k], v->rep->code == 't' ? v->rep->items[k] : rep('n'), {v});
                        g->index = int(k);
                        g->owned = false;
                        items.push_back(g);
                    }
                const Type *joined = a.types.canonical(result);
                (void)joined;
                return dynamic_binary(i, nx, ny, result);
            }
            Value *r = binary_pair(i, nx, ax, ny, ay, result);
            return r ? r : dynamic_binary(i, nx, ny, result);
        });
    });
}

Value *Lowering::unary(ir::Instr *i) {
    const Type *t = a.types.canonical(type(i->args[0])), *result = type(i);
    return dispatch(get(i->args[0]), a.atoms(t), result, [&](Value *x, const Type *atom) {
        ClassInfo *c = a.class_of(atom);
        if (c && a.lookup(c, infer::dunder(i->op)).kind != Lookup::Nothing)
            return call_method(x, atom, infer::dunder(i->op), {}, {}, nullptr, result, true);
        Value *r = native(std::string("tau_dyn_") + dynamic_name(i->op), a.types.any, rep('v'), {box(x)}, true);
        return result->bottom() ? r : coerce(r, result);
    });
}

Value *Lowering::compare(ir::Instr *i) {
    if (std::uint8_t k = a.known_bool(inst, i); k == 1 || k == 2) return constant_bool(k == 1);
    Value *x = get(i->args[0]), *y = get(i->args[1]);
    const Type *tx = a.types.canonical(type(i->args[0])), *ty = a.types.canonical(type(i->args[1])), *result = type(i);
    auto xs = a.operands(i, tx), ys = a.operands(i, ty);
    auto comparison = [&] {
        const char *text = i->op == ir::Op::lt ? "LT" : i->op == ir::Op::le ? "LE" : i->op == ir::Op::eq ? "EQ"
                         : i->op == ir::Op::ne ? "NE" : i->op == ir::Op::gt ? "GT" : "GE";
        return symbol(std::string("TAU_CMP_") + text);
    };
    auto dynamic = [&](Value *p, Value *q) -> Value * {
        if (result->is_prim(kBool)) return native("tau_compare_bool", a.types.boolean, rep('b'), {box(p), box(q), comparison()}, true);
        return dynamic_binary(i, p, q, result);
    };
    if (tx->any || ty->any || a.too_many(xs, ys)) return dynamic(x, y);
    bool user = false;
    for (auto *list : {&xs, &ys})
        for (const Type *t : *list) {
            if (ClassInfo *c = a.class_of(t)) user |= !c->native && !t->prims;
        }
    if (xs.size() * ys.size() > 1 && !user) return dynamic(x, y);
    return dispatch(x, xs, result, [&](Value *nx, const Type *ax) {
        return dispatch(y, ys, result, [&](Value *ny, const Type *ay) -> Value * {
            ClassInfo *cx = a.class_of(ax), *cy = a.class_of(ay);
            bool numeric = ax->prims && ay->prims && !(ax->prims & ~(kInt | kBool | kFloat)) && !(ay->prims & ~(kInt | kBool | kFloat));
            if (numeric && ax->prims != ay->prims && (ax->prims | ay->prims) & kFloat) return dynamic(nx, ny);
            bool tuple = cx && cy && !ax->prims && ax->members[0].kind == MemberKind::Tuple;
            auto own = [](const infer::Attempt &t) { return t.found.kind == Lookup::Var; };
            if (tuple && std::ranges::none_of(a.attempts(i, ax, ay), own)) {
                if (nx->rep->code != 't' || nx->rep != ny->rep || nx->rep->cls || !result->is_prim(kBool)) return dynamic(nx, ny);
                bool pure = std::ranges::all_of(nx->rep->items, [](const Rep *r) { return r->code == 'b' || r->code == 'i' || r->code == 'f'; });
                return native(fmt::format("tau_rep_{}_cmp", nx->rep->name), a.types.boolean, rep('b'), {nx, ny, comparison()}, !pure);
            }
            Value *r = binary_pair(i, nx, ax, ny, ay, result);
            return r ? r : dynamic(nx, ny);
        });
    });
}

Value *Lowering::membership(ir::Instr *i) {
    Value *x = get(i->args[0]), *c = get(i->args[1]);
    const Type *tx = type(i->args[0]), *tc = a.types.canonical(type(i->args[1]));
    Value *r = dispatch(c, a.apart(tc, {intern("__contains__"), intern("__iter__"), intern("__getitem__")}, false), a.types.boolean, [&](Value *container, const Type *atom) -> Value * {
        ClassInfo *cls = a.class_of(atom);
        bool tuple = !atom->members.empty() && atom->members[0].kind == MemberKind::Tuple && !atom->members[0].cls;
        Lookup found = cls && !tuple ? a.lookup(cls, intern("__contains__")) : Lookup{};
        Lookup iter = cls && !tuple && found.kind == Lookup::Nothing ? a.lookup(cls, intern("__iter__")) : Lookup{};
        if (infer::withdrawn(a, found) || infer::withdrawn(a, iter)) {
            bool container = iter.kind != Lookup::Nothing;
            raise("TypeError", fmt::format("{}'{}'{}", container ? "argument of type " : "", cls->name.text(), container ? " is not iterable" : " object is not a container"));
            return nullptr;
        }
        bool iterable = iter.kind != Lookup::Nothing || (cls && !tuple && found.kind == Lookup::Nothing && a.lookup(cls, intern("__getitem__")).kind != Lookup::Nothing);
        if (iterable)
            return call_function(a.program.find_builtin(intern("_contains_by_iteration")), nullptr, {container, x}, {atom, tx}, nullptr, a.types.boolean);
        if (found.kind == Lookup::Nothing)
            return native("tau_contains_bool", a.types.boolean, rep('b'), {box(container), box(x)}, true);
        const Type *got = a.types.boolean;
        if (found.kind == Lookup::Var)
            for (const Member &m : found.var->type->members)
                if (Instance *t = m.kind == MemberKind::Function ? a.target_for(inst, i, m.fn, {atom, tx}) : nullptr) got = t->result;
        if (found.kind == Lookup::Native && !(*found.functions)[0]->is_native)
            if (Instance *t = a.target_for(inst, i, (*found.functions)[0], {atom, tx})) got = t->result;
        Value *answer = call_found(found, container, atom, {x}, {tx}, nullptr, got);
        return truth(answer, got);
    });
    if (!r) return nullptr;
    return i->op == ir::Op::not_in ? add(Op::not_, a.types.boolean, rep('b'), {r}) : r;
}

// What the functions that a name finds return; bottom where that is not for inference to say.
const Type *Lowering::answer_of(const Lookup &found) {
    const Type *out = a.types.bottom;
    if (found.kind != Lookup::Var) return out;
    for (const Member &m : found.var->type->members)
        if (Instance *target = m.kind == MemberKind::Function ? a.target(inst, site, m.fn) : nullptr) out = a.types.join(out, target->result);
    return out;
}

// The same for a method of all that `receiver` may be.
const Type *Lowering::answer_of(const Type *receiver, Symbol method) {
    const Type *out = a.types.bottom;
    for (const Type *atom : a.atoms(receiver))
        for (const Type *part : a.receivers(atom, method))
            if (ClassInfo *cls = a.class_of(part)) out = a.types.join(out, answer_of(a.lookup(cls, method)));
    return out;
}

Value *Lowering::truth(Value *v, const Type *t) {
    t = a.types.canonical(t);
    if (v->rep->code == 'b') return v;
    if (v->rep->code == 'f' || v->rep->code == 'i') return native(v->rep->code == 'f' ? "tau_float_truth" : "tau_int_truth", a.types.boolean, rep('b'), {v}, false);
    if (t->any) return native("tau_dyn_truth_raise", a.types.boolean, rep('b'), {box(v)}, true);
    return dispatch(v, a.atoms(t), a.types.boolean, [&](Value *n, const Type *atom) -> Value * {
        if (atom->any) return native("tau_dyn_truth_raise", a.types.boolean, rep('b'), {box(n)}, true);
        if (atom->prims == kBool) return n;
        if (atom->prims == kNone) return constant_bool(false);
        if (atom->prims == kInt) return native("tau_int_truth", a.types.boolean, rep('b'), {n}, false);
        if (atom->prims == kFloat) return native("tau_float_truth", a.types.boolean, rep('b'), {n}, false);
        if (atom->prims == infer::kComplex) return native("tau_dyn_truth_raise", a.types.boolean, rep('b'), {box(n)}, true);
        if (atom->prims) return constant_bool(true);
        const Member &m = atom->members[0];
        if (m.kind == MemberKind::Tuple && !m.cls) return constant_bool(!m.items.empty());
        if (m.kind != MemberKind::Instance && m.kind != MemberKind::Tuple) return constant_bool(true);
        bool plain = true;
        for (ClassInfo *c : a.family(m.cls, m.exact))
            plain &= a.lookup(c, intern("__bool__")).kind == Lookup::Nothing && a.lookup(c, intern("__len__")).kind == Lookup::Nothing;
        if (plain) return constant_bool(true);
        Lookup len = a.lookup(m.cls, intern("__len__"));
        if (a.lookup(m.cls, intern("__bool__")).kind == Lookup::Nothing && len.kind == Lookup::Native && (*len.functions)[0]->is_native && m.exact) {
            Value *k = call_found(len, n, atom, {}, {}, nullptr, a.types.integer);
            return native("tau_int_truth", a.types.boolean, rep('b'), {k}, false);
        }
        for (const char *name : {"__bool__", "__len__"}) {
            Lookup found = a.lookup(m.cls, intern(name));
            if (found.kind == Lookup::Nothing || !m.exact) continue;
            const Type *got = answer_of(found);
            if (got->bottom()) break;
            Value *r = call_found(found, n, atom, {}, {}, nullptr, got);
            if (r->rep->code == 'b') return r;
            const char *answer = name[2] == 'b' ? "tau_bool_answer_raise" : "tau_len_answer_raise";
            return native(answer, a.types.boolean, rep('b'), {box(r)}, true);
        }
        return native("tau_dyn_truth_raise", a.types.boolean, rep('b'), {box(n)}, true);
    });
}

// isinstance(v, P) of a protocol: by its members; of an abstract class that others count as derived from: by its class, which
// is one of those that the program has.
Value *Lowering::has_members(Value *v, const Type *t, ClassInfo *protocol) {
    bool by_members = std::any_of(protocol->bases.begin(), protocol->bases.end(), [](const ClassInfo *b) { return b->protocol_root; });
    if (!by_members) {
        std::vector<ClassInfo *> good;
        bool calls = a.protocol_members(protocol) == std::vector<Symbol>{intern("__call__")};
        for (auto &c : a.classes)
            if ((c->native || c->instantiated || c->escaped) && !c->layout_of && a.conforms(c.get(), protocol)) good.push_back(c.get());
        // A class may be good and one derived from it not: `__hash__ = None`.
        auto exact = [&](const ClassInfo *c) {
            return std::any_of(a.classes.begin(), a.classes.end(), [&](auto &d) { return d->derives(c) && !a.conforms(d.get(), protocol); });
        };
        std::erase_if(good, [&](ClassInfo *c) {
            return std::any_of(good.begin(), good.end(), [&](ClassInfo *other) { return other != c && c->derives(other) && !exact(other); });
        });
        return dispatch(v, exact_atoms(t), a.types.boolean, [&](Value *object, const Type *atom) -> Value * {
            if (ClassInfo *c = a.class_of(atom)) return constant_bool(a.conforms(c, protocol));
            if (calls) return native("tau_dyn_callable", a.types.boolean, rep('b'), {box(object)}, false);
            Value *any = constant_bool(false);
            for (ClassInfo *c : good) {
                Value *test = add(Op::is_type, a.types.boolean, rep('b'), {box(object)});
                test->cls = c;
                test->flag = !exact(c);
                any = native("tau_or", a.types.boolean, rep('b'), {any, test}, false);
            }
            return any;
        });
    }
    if (!protocol->runtime_checkable) {
        raise("TypeError", "Instance and class checks can only be used with @runtime_checkable protocols");
        return constant_bool(false);
    }
    std::vector<Symbol> names = a.protocol_members(protocol);
    return dispatch(v, exact_atoms(t), a.types.boolean, [&](Value *object, const Type *atom) -> Value * {
        if (ClassInfo *c = a.class_of(atom)) return constant_bool(a.conforms(c, protocol));
        if (!atom->any) return constant_bool(false);
        Value *all = constant_bool(true);
        for (Symbol name : names)
            all = native("tau_and", a.types.boolean, rep('b'),
                         {all, native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true)}, false);
        return all;
    });
}

Value *Lowering::isinstance(Value *v, const Type *t, Value *classes, const Type *ct) {
    std::vector<ClassInfo *> list;
    bool sure = true;
    if (a.asks_union(a.types.canonical(ct)))
        return call_method(classes, ct, intern("__instancecheck__"), {v}, {t}, nullptr, a.types.boolean, true);
    if (!a.class_list(ct, list, &sure))
        return native("tau_isinstance_bool", a.types.boolean, rep('b'), {box(v), box(classes)}, true);
    if (std::vector<const Type *> each = a.atoms(a.types.canonical(ct)); each.size() > 1)
        return dispatch(classes, each, a.types.boolean, [&](Value *one, const Type *atom) {
            Value *asked = ask_metaclasses(v, t, atom, true);
            return asked ? asked : isinstance(v, t, one, atom);
        });
    if (!sure) return native("tau_isinstance_bool", a.types.boolean, rep('b'), {box(v), box(classes)}, true);
    t = a.types.canonical(t);
    Value *out = nullptr;
    for (ClassInfo *c : list) {
        if (a.is_protocol(c)) {
            Value *test = has_members(v, t, c);
            out = out ? native("tau_or", a.types.boolean, rep('b'), {out, test}, false) : test;
            continue;
        }
        bool never = !t->any;
        for (const Type *atom : a.atoms(t)) {
            if (atom->any) continue;
            ClassInfo *own = a.class_of(atom);
            bool exact = atom->members.empty() || atom->members[0].exact;
            if (own && own->derives(c)) never = false;
            if (own && !exact && c->derives(own)) never = false;
        }
        if (never) continue;
        if (c->name == "object" && c->native) return constant_bool(true);
        Value *test = add(Op::is_type, a.types.boolean, rep('b'), {v->rep->code == 'p' ? v : box(v)});
        test->cls = c;
        test->flag = true;
        out = out ? native("tau_or", a.types.boolean, rep('b'), {out, test}, false) : test;
    }
    return out ? out : constant_bool(false);
}

Value *Lowering::identity(ir::Instr *i) {
    Value *x = get(i->args[0]), *y = get(i->args[1]);
    const Type *tx = a.types.canonical(type(i->args[0])), *ty = a.types.canonical(type(i->args[1]));
    Value *r;
    if (ty->is_prim(kNone) || tx->is_prim(kNone)) {
        Value *v = ty->is_prim(kNone) ? x : y;
        r = v->rep->code == 'n' ? constant_bool(a.types.canonical(v->type)->is_prim(kNone))
            : v->rep->code == 'p' || v->rep->code == 'v' ? add(Op::is_null, a.types.boolean, rep('b'), {v})
                                                         : constant_bool(false);
    } else if (a.may_be_copied(tx) && a.may_be_copied(ty)) {
        r = native("tau_dyn_identical", a.types.boolean, rep('b'), {box(x), box(y)}, false);
    } else {
        r = add(Op::same, a.types.boolean, rep('b'), {x->rep == y->rep && x->rep->code == 'p' ? x : box(x),
                                                     x->rep == y->rep && x->rep->code == 'p' ? y : box(y)});
    }
    return i->op == ir::Op::is_not ? add(Op::not_, a.types.boolean, rep('b'), {r}) : r;
}

// try/except: what was handled before is kept in a local from catch_ to end_catch.
void Lowering::handlers(ir::Instr *i) {
    if (i->op == ir::Op::catch_) {
        Value *v = add(Op::catch_, type(i), rep('p'));
        v->index = f.locals++;
        f.local_reps.push_back(rep('p'));
        catch_local[i] = v->index;
        map[i->id] = v;
        return;
    }
    ir::Instr *c = i->args[0];
    while (c->op == ir::Op::pi) c = c->args[0];
    // The use keeps the exception alive: what is being handled is only borrowed by the runtime.
    Value *v = add(Op::end_catch, nullptr, rep('n'), {get(c)});
    v->index = catch_local.contains(c) ? catch_local[c] : 0;
}

Value *Lowering::lower_instr(ir::Instr *i) {
    const Type *t = type(i);
    switch (i->op) {
    case ir::Op::param: return f.params[std::size_t(i->imm.index)];
    case ir::Op::captured: {
        Value *v = add(Op::captured, t, rep('p'), {f.self});
        v->index = i->imm.index;
        v->owned = false;
        return v;
    }
    case ir::Op::phi: {
        if (t->bottom()) return nullptr;
        if (rep_of(a, t)->code == 'n') {
            Value *v = none();
            v->type = t;
            return v;
        }
        Value *v = add(Op::phi, t, rep_of(a, t));
        return v;
    }
    case ir::Op::undef: return undef(a.types.none);
    case ir::Op::const_none: return none();
    case ir::Op::const_bool: return constant_bool(i->imm.integer);
    case ir::Op::const_int: {
        Value *v = constant_int(i->imm.integer);
        if (i->imm.big || i->imm.integer >= (std::int64_t(1) << 60) || i->imm.integer < -(std::int64_t(1) << 60))
            v->text = i->imm.big ? std::string(i->imm.text) : std::to_string(i->imm.integer);
        return v;
    }
    case ir::Op::const_float: {
        Value *v = add(Op::const_float, t, rep('f'));
        v->number = i->imm.number;
        return v;
    }
    case ir::Op::const_complex: {
        Value *v = add(Op::const_complex, t, rep('c'));
        v->number = i->imm.number;
        return v;
    }
    case ir::Op::const_str: return constant_str(i->imm.text);
    case ir::Op::const_bytes: {
        Value *v = add(Op::const_bytes, t, rep('p'));
        v->text = std::string(i->imm.text);
        return v;
    }
    case ir::Op::const_ellipsis: case ir::Op::const_notimplemented: {
        Value *v = add(Op::const_value, t, rep('v'));
        v->c = i->op == ir::Op::const_ellipsis ? "TAU_ELLIPSIS" : "TAU_NOTIMPLEMENTED";
        return v;
    }
    case ir::Op::const_class: {
        return class_version(a.class_here(inst, i->imm.class_decl), t, f.params.empty() ? nullptr : f.params[0]);
    }
    case ir::Op::const_module: {
        Value *v = none();
        v->type = t;
        return v;
    }
    case ir::Op::library: {
        Value *v = add(Op::make_function, t, rep('p'));
        v->fn = i->imm.function;
        v->owned = false;
        return v;
    }
    case ir::Op::add: case ir::Op::sub: case ir::Op::mul: case ir::Op::matmul: case ir::Op::truediv: case ir::Op::floordiv:
    case ir::Op::mod: case ir::Op::pow: case ir::Op::lshift: case ir::Op::rshift: case ir::Op::bit_and: case ir::Op::bit_or:
    case ir::Op::bit_xor:
        return binary(i);
    case ir::Op::neg: case ir::Op::pos: case ir::Op::invert: return unary(i);
    case ir::Op::lt: case ir::Op::le: case ir::Op::eq: case ir::Op::ne: case ir::Op::gt: case ir::Op::ge: return compare(i);
    case ir::Op::in_: case ir::Op::not_in: return membership(i);
    case ir::Op::truth: case ir::Op::not_: {
        std::uint8_t k = a.known_bool(inst, i);
        if (k == 1 || k == 2) return constant_bool(k == 1);
        Value *v = truth(get(i->args[0]), type(i->args[0]));
        return i->op == ir::Op::not_ ? add(Op::not_, a.types.boolean, rep('b'), {v}) : v;
    }
    case ir::Op::is_: case ir::Op::is_not: {
        std::uint8_t k = a.known_bool(inst, i);
        if (k == 1 || k == 2) return constant_bool(k == 1);
        return identity(i);
    }
    case ir::Op::isinstance: case ir::Op::exc_match: {
        std::uint8_t k = a.known_bool(inst, i);
        if (i->op == ir::Op::exc_match && !a.names_exceptions(type(i->args[1])))
            return native("tau_exc_match_bool", a.types.boolean, rep('b'), {box(get(i->args[0])), box(get(i->args[1]))}, true);
        if (k == 1 || k == 2) return constant_bool(k == 1);
        if (i->op == ir::Op::isinstance)
            if (Value *v = ask_metaclasses(get(i->args[0]), type(i->args[0]), type(i->args[1]), true)) return v;
        return isinstance(get(i->args[0]), type(i->args[0]), get(i->args[1]), type(i->args[1]));
    }
    case ir::Op::pi: return coerce(get(i->args[0]), t);
    case ir::Op::import_module: case ir::Op::import_missing: case ir::Op::import_from: return import(i);
    case ir::Op::getattr: return get_attribute(get(i->args[0]), type(i->args[0]), i->imm.name, t);
    case ir::Op::setattr:
        set_attribute(get(i->args[0]), type(i->args[0]), i->imm.name, get(i->args[1]), type(i->args[1]));
        return none();
    case ir::Op::delattr:
        delete_attribute(get(i->args[0]), type(i->args[0]), i->imm.name);
        return none();
    case ir::Op::getitem: case ir::Op::setitem: case ir::Op::delitem: return item(i);
    case ir::Op::build_slice: return nullptr; // get() makes it
    case ir::Op::call: case ir::Op::call_method: case ir::Op::call_special: {
        std::uint8_t k = t->is_prim(kBool) ? a.known_bool(inst, i) : 3;
        if (k == 1 || k == 2) return constant_bool(k == 1);
        std::vector<Value *> args;
        std::vector<const Type *> types;
        for (std::size_t n = 1; n < i->args.size(); n++) {
            args.push_back(get(i->args[n]));
            types.push_back(type(i->args[n]));
        }
        if (i->op == ir::Op::call) return call_value(get(i->args[0]), type(i->args[0]), args, types, i->imm.shape, t);
        return call_method(get(i->args[0]), type(i->args[0]), i->imm.name, args, types, i->imm.shape, t, infer::is_special(src, i));
    }
    case ir::Op::call_super: case ir::Op::getattr_super: return lower_super(i);
    case ir::Op::build_tuple: case ir::Op::build_list: case ir::Op::build_set: case ir::Op::build_dict:
    case ir::Op::list_append: case ir::Op::set_add: case ir::Op::dict_set: case ir::Op::build_string:
        return build(i);
    case ir::Op::format_value: return format_value(i);
    case ir::Op::unpack: case ir::Op::unpack_get: return unpack(i);
    case ir::Op::global_get: return global_or_builtin(i, t);
    case ir::Op::global_set: {
        const Type *stored = a.types.canonical(a.globals[i->imm.global].type);
        Value *v = add(Op::global_store, nullptr, rep('n'), {get(i->args[0], stored)});
        v->global = i->imm.global;
        return none();
    }
    case ir::Op::global_del: {
        ir::Global *g = i->imm.global;
        if (!a.globals[g].type || a.globals[g].type->bottom()) {
            raise_name(g->name);
            return none();
        }
        Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
        bound->global = g;
        require_name(bound, g->name);
        Value *v = add(Op::global_unset, nullptr, rep('n'));
        v->global = i->imm.global;
        return none();
    }
    case ir::Op::cell_new: return add(Op::new_cell, t, rep('p'));
    case ir::Op::cell_get: {
        Value *cell = get(i->args[0]);
        Value *bound = add(Op::cell_bound, a.types.boolean, rep('b'), {cell});
        std::string name(i->imm.name.text());
        if (i->imm.flag) require(bound, "UnboundLocalError", fmt::format("cannot access local variable '{}' where it is not associated with a value", name));
        else require(bound, "NameError", fmt::format("cannot access free variable '{}' where it is not associated with a value in enclosing scope", name));
        if (t->bottom()) return nullptr;
        Value *v = add(Op::cell_load, a.types.any, rep('v'), {cell});
        return coerce(v, t);
    }
    case ir::Op::cell_set: add(Op::cell_store, nullptr, rep('n'), {get(i->args[0]), box(get(i->args[1]))}); return none();
    case ir::Op::cell_del: add(Op::cell_unset, nullptr, rep('n'), {get(i->args[0])}); return none();
    case ir::Op::check_bound: {
        if (a.known_bool(inst, i->args[0]) == 1) return none();
        std::string name(i->imm.name.text());
        if (src->is_module) require_name(get(i->args[0]), i->imm.name);
        else require(get(i->args[0]), "UnboundLocalError", fmt::format("cannot access local variable '{}' where it is not associated with a value", name));
        return none();
    }
    case ir::Op::poll: {
        Value *v = add(Op::poll, nullptr, rep('n'));
        v->raises = true;
        v->unwind = unwind;
        return none();
    }
    case ir::Op::hold: {
        auto slot = hold_slot.find(i->imm.index);
        if (slot == hold_slot.end()) return none();
        Value *v = add(Op::hold, nullptr, rep('n'), {box(a.sees_end(type(i->args[0])) ? get(i->args[0]) : none())});
        v->index = slot->second;
        return none();
    }
    case ir::Op::keep:
        if (a.sees_end(type(i->args[0]))) native("tau_keep", nullptr, rep('n'), {get(i->args[0])}, false);
        return none();
    case ir::Op::make_function: return make_function(i);
    case ir::Op::make_property: case ir::Op::property_with: case ir::Op::make_staticmethod: case ir::Op::make_classmethod: {
        // Descriptors live in the class's table, not in values.
        Value *v = none();
        v->type = t;
        return v;
    }
    case ir::Op::class_begin: case ir::Op::class_set: case ir::Op::class_end: return lower_class_op(i);
    case ir::Op::raise: case ir::Op::raise_from: {
        bool from = i->op == ir::Op::raise_from;
        Value *e = raised(i->args[0]);
        Value *cause = !e ? nullptr : from ? raised(i->args[1]) : symbol("TAU_ABSENT");
        if (cause) native("tau_raise_exc", a.types.bottom, rep('n'), {e, cause, symbol(from ? "true" : "false")}, true);
        return nullptr;
    }
    case ir::Op::reraise: {
        const Type *exception = a.types.instance_of(a.builtin_class("BaseException"), false);
        Value *v = add(Op::reraise, a.types.bottom, rep('n'), {get(i->args[0], exception)});
        v->raises = true;
        v->unwind = unwind;
        return nullptr;
    }
    case ir::Op::raise_bare: native("tau_raise_again", a.types.bottom, rep('n'), {}, true); return nullptr;
    case ir::Op::catch_: handlers(i); return map[i->id];
    case ir::Op::end_catch: handlers(i); return none();
    case ir::Op::get_iter: return get_iter(get(i->args[0]), type(i->args[0]), t);
    case ir::Op::iter_advance: case ir::Op::iter_current: case ir::Op::iter_send: case ir::Op::iter_throw:
    case ir::Op::iter_result: case ir::Op::yield:
        return iteration(i);
    case ir::Op::star_args: case ir::Op::jump: case ir::Op::branch: case ir::Op::switch_int: case ir::Op::ret:
    case ir::Op::unreachable: case ir::Op::propagate:
        return nullptr;
    }
    return nullptr;
}

} // namespace tau::lower
