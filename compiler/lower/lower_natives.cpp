// Lowering of calls of natives and of the compiler's own operations.
//
// In:  the overloads of a native declaration, or an intrinsic, with lowered arguments.  Out: C calls with arguments in the
// declared representations; a test at run time where only that tells which overload fits.
#include "infer/call_errors.h"
#include "ir/declare.h"
#include "lower/lower.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::lower {

using infer::NativeSignature;
using infer::NativeType;
using mir::rep;
using mir::rep_of;
using support::intern;

std::string Lowering::c_name(const NativeSignature &s, const Member *self, ClassInfo *owner) {
    std::string out = s.c_name;
    if (!owner) return out;
    bool keyed = owner->type_params.size() == 2 || owner->name == "set" || owner->name == "frozenset";
    for (std::size_t k = 0; k < owner->type_params.size(); k++) {
        std::string place = "{" + std::string(owner->type_params[k].text()) + "}";
        const Type *t = self && k < self->cells.size() ? infer::root(self->cells[k])->type : a.types.any;
        std::string code = keyed && k == 0 ? mir::key_code(a, t) : mir::element_code(a, t);
        for (std::size_t at; (at = out.find(place)) != std::string::npos;) out.replace(at, place.size(), code);
    }
    return out;
}

const Type *Lowering::native_result(const NativeType &t, const Member *self) {
    if (t.kind == NativeType::Class && !t.cls->type_params.empty() && !(t.args.size() && t.args[0].kind == NativeType::Param)) {
        std::vector<infer::Cell *> cells;
        for (std::size_t k = 0; k < t.cls->type_params.size(); k++) {
            infer::Cell *c = a.alloc_cell(inst, site, int(500 + k));
            cells.push_back(infer::root(c));
        }
        return a.types.instance_of(t.cls, true, cells);
    }
    return a.native_type(t, self, nullptr, nullptr);
}

// The type of the container that a native with declared elements makes, when that is another than what inference has
// for the place: its cell may have met other elements since. Null when they agree.
const Type *Lowering::declared_container(const NativeType &t, const Type *wanted) {
    const Member *w = a.types.canonical(wanted)->single();
    if (t.kind != NativeType::Class || t.args.empty() || !w || w->kind != MemberKind::Instance || w->cls != t.cls) return nullptr;
    std::vector<infer::Cell *> cells;
    for (const NativeType &arg : t.args) {
        if (arg.kind == NativeType::Param) return nullptr;
        cells.push_back(a.types.new_cell(a.native_type(arg, nullptr, nullptr, nullptr)));
    }
    const Type *declared = a.types.instance_of(t.cls, true, cells);
    if (mir::container_name(a, t.cls, declared->members[0]) == mir::container_name(a, t.cls, *w)) return nullptr;
    return declared;
}

// A new container of type `to` with the same elements.
Value *Lowering::converted_container(Value *v, const Type *from, const Type *to) {
    Value *made = new_container(to, 0);
    if (a.types.canonical(to)->single()->cells.size() == 1) return append_all(made, to, v, from);
    native("tau_dict_update_mapping", nullptr, rep('n'), {box(made), box(v)}, true);
    return made;
}

// What objects of classes derived from int, str ... keep; others stay.
Value *Lowering::base_value(Value *v, const Type *t) {
    const Type *plain = a.base_value(t);
    if (plain == t) return v;
    return dispatch(v, a.atoms(t), plain, [&](Value *n, const Type *atom) -> Value * {
        const Type *kept = a.base_value(atom);
        if (kept == atom) return n;
        const char code = rep_of(a, kept)->code;
        return native(fmt::format("tau_derived_{}", code), kept, rep_of(a, kept), {n}, false);
    });
}

Value *Lowering::native_argument(const NativeType &p, Value *v, const Type *t, const Member *self) {
    t = a.types.canonical(t);
    if (p.kind != NativeType::Object && p.kind != NativeType::Union && p.kind != NativeType::Param) {
        v = base_value(v, t);
        t = a.types.canonical(a.base_value(t));
    }
    switch (p.kind) {
    case NativeType::None: return none();
    case NativeType::Object: case NativeType::Union: return box(v);
    case NativeType::Param: {
        const Type *element = self && std::size_t(p.param) < self->cells.size() ? infer::root(self->cells[std::size_t(p.param)])->type : a.types.any;
        const Rep *r = rep_of(a, element);
        return to_rep(v, r->code == 'n' ? rep('v') : r, element);
    }
    case NativeType::Bool:
        if (v->rep->code == 'v') return native("tau_unbox_bool", a.types.boolean, rep('b'), {v}, true);
        return coerce(v, a.types.boolean);
    case NativeType::Int:
        if (v->rep->code == 'v') return native("tau_unbox_int", a.types.integer, rep('i'), {v}, true);
        return to_rep(v, rep('i'), a.types.integer);
    case NativeType::Float:
        if (v->rep->code == 'v') return native("tau_unbox_float", a.types.floating, rep('f'), {v}, true);
        return to_rep(v, rep('f'), a.types.floating);
    case NativeType::Complex:
        if (v->rep->code == 'v') return native("tau_unbox_complex_checked", a.types.complex, rep('c'), {v}, true);
        return to_rep(v, rep('c'), a.types.complex);
    case NativeType::Class: {
        const Type *want = a.types.instance_of(p.cls);
        if (v->rep->code == 't' || v->rep->code == 'n') return to_rep(v, rep('p'), want);
        if (v->rep->code == 'p' && !t->may_be_none()) return v;
        if (v->rep->code == 'p' || v->rep->code == 'v') {
            Value *cls = add(Op::const_class, a.types.any, rep('p'));
            cls->cls = p.cls;
            cls->owned = false;
            Value *r = native("tau_unbox_object", want, rep('p'), {box(v), cls}, true);
            r->owned = false;
            return r;
        }
        return to_rep(v, rep('p'), want);
    }
    case NativeType::Tuple: {
        std::vector<const Rep *> items;
        std::vector<const Type *> ts;
        for (const NativeType &item : p.args) {
            ts.push_back(a.native_type(item, self, nullptr, nullptr));
            items.push_back(rep_of(a, ts.back()));
        }
        return to_rep(v, mir::rep_tuple(items), a.types.tuple(ts));
    }
    }
    return v;
}

// No overload takes such arguments: the error that the first one gives.
void Lowering::argument_error(const NativeSignature &s, ClassInfo *owner, const std::vector<Value *> &args,
                              const std::vector<const Type *> &types) {
    std::size_t self = owner ? 1 : 0, takes = s.params.size() - self, given = args.size() - std::min(args.size(), self);
    std::string_view name = s.fn->name.text();
    if (std::string error = args.empty() ? infer::builtin_call_error(s.fn, 0, {}) : a.receiver_error_of(s.fn, types[0]); !error.empty())
        return raise("TypeError", error);
    if (given != takes && takes > 1) return raise("TypeError", fmt::format("{} expected {} arguments, got {}", name, takes, given));
    if (given != takes)
        return raise("TypeError", fmt::format("{}() takes {} ({} given)", owner ? s.fn->qualname : std::string(name),
                                              takes ? "exactly one argument" : "no arguments", given));
    std::size_t bad = 0;
    while (bad + 1 < args.size() && a.match(s.params[bad], types[bad]) > 0) bad++;
    const NativeType &p = s.params[bad];
    std::string wanted = p.kind == NativeType::Int ? "int" : p.kind == NativeType::Float || p.kind == NativeType::Complex ? "float"
                       : p.kind == NativeType::Bool ? "bool" : p.cls ? std::string(p.cls->name.text()) : "object";
    native("tau_argument_error", a.types.bottom, rep('n'),
           {symbol(fmt::format("\"{}\"", name)), constant_int(takes > 1 ? std::int64_t(bad - self + 1) : 0),
            symbol(fmt::format("\"{}\"", wanted)), box(args[bad])}, true);
}

// A call of natives with stars or keywords.
Value *Lowering::call_native_shaped(const std::vector<ir::Function *> &overloads, ClassInfo *owner, const std::vector<Value *> &args,
                                    const std::vector<const Type *> &types, const Type *result, const ir::CallShape *shape) {
    infer::Binding b;
    ir::Function *fn = a.bind_native(overloads, shape, types, b);
    if (!fn) {
        raise("TypeError", b.error);
        return nullptr;
    }
    if (!fn->is_native) return call_function(fn, nullptr, args, types, shape, result);
    if (b.dynamic && owner) {
        Value *method = native("tau_getattr_value", a.types.any, rep('v'), {box(args[0]), symbol(fmt::format("NAME({})", fn->name.text()))}, true);
        return dynamic_call(method, {args.begin() + 1, args.end()}, a.unshifted(shape), result);
    }
    if (b.dynamic) {
        Value *callee = add(Op::make_function, a.types.any, rep('p'));
        callee->fn = fn;
        callee->owned = false;
        return dynamic_call(box(callee), args, shape, result);
    }
    std::vector<Value *> flat;
    std::vector<const Type *> flat_types;
    for (const infer::BoundArg &p : b.params) {
        Value *v = args[std::size_t(p.arg)];
        const Type *t = a.types.canonical(types[std::size_t(p.arg)]);
        if (p.kind == infer::BoundArg::TupleItem) {
            t = t->members[0].items[std::size_t(p.item)];
            Value *g = add(Op::tuple_get, t, v->rep->code == 't' ? v->rep->items[std::size_t(p.item)] : rep('n'), {v});
            g->index = p.item;
            g->owned = false;
            v = g;
        }
        flat.push_back(v);
        flat_types.push_back(t);
    }
    return call_native({fn}, owner, flat, flat_types, result);
}

// A key that may be None asked of a container without None: that part of it is not there.
Value *Lowering::look_up(ir::Function *fn, ClassInfo *owner, const Member *self, std::vector<Value *> args, std::vector<const Type *> types, const Type *result) {
    const NativeSignature &s = a.signature(fn, owner);
    const Type *key = a.types.canonical(types.back()), *rest = a.without_none(key);
    Value *v = args.back();
    auto absent = [&]() -> Value * {
        if (s.result.kind == NativeType::Bool) return constant_bool(false);
        if (s.result.kind == NativeType::Int) return constant_int(-1);
        native("tau_raise_key_error", a.types.none, rep('n'), {box(none())}, true);
        return nullptr;
    };
    auto ask = [&]() -> Value * {
        args.back() = coerce(v, rest);
        types.back() = rest;
        return call_native({fn}, owner, args, types, result);
    };
    if (rest->bottom()) return absent();
    const Type *got = result->bottom() ? a.types.canonical(native_result(s.result, self)) : result;
    return choose(is_atom(v, a.types.none), got, absent, ask);
}

Value *Lowering::call_native(const std::vector<ir::Function *> &overloads, ClassInfo *owner, std::vector<Value *> args,
                             std::vector<const Type *> types, const Type *result, const ir::CallShape *shape) {
    if (shape && !(shape->stars.empty() && shape->keywords.empty()))
        return call_native_shaped(overloads, owner, args, types, result, shape);
    std::vector<ir::Function *> set = overloads;
    if (!owner && set.size() == 1) {
        auto found = a.program.builtin_functions.find(set[0]->name);
        if (found != a.program.builtin_functions.end() && found->second.front() == set[0]) set = found->second;
    }
    struct Candidate { ir::Function *fn; int level; };
    std::vector<Candidate> candidates;
    for (ir::Function *fn : set) {
        if (!fn->is_native) {
            candidates.push_back({fn, 2});
            break;
        }
        const NativeSignature &s = a.signature(fn, owner);
        if (s.params.size() != args.size()) continue;
        int level = 2;
        for (std::size_t k = 0; k < args.size(); k++) level = std::min(level, a.match(s.params[k], types[k]));
        if (level == 0) continue;
        candidates.push_back({fn, level});
        if (level == 2) break;
    }
    bool declines = args.size() == 2 && (candidates.empty() || candidates.back().level < 2) && a.may_decline(site, set[0], owner);
    if (declines) candidates.push_back({nullptr, 2});
    if (candidates.empty()) {
        const NativeSignature &s = a.signature(set[0], owner);
        std::string error = owner && !args.empty() ? a.receiver_error_of(set[0], types[0]) : "";
        if (error.empty()) error = infer::builtin_call_error(set[0], args.size(), {});
        if (!error.empty())
            raise("TypeError", error);
        else
            argument_error(s, owner, args, types);
        return nullptr;
    }
    const Member *self = nullptr;
    if (owner && !args.empty()) {
        const Type *st = a.types.canonical(types[0]);
        for (const Member &m : st->members)
            if (!self && m.kind == MemberKind::Instance) self = &m;
    }
    auto emit = [&](ir::Function *fn) -> Value * {
        if (!fn) {
            Value *v = add(Op::const_value, a.types.prim(infer::kNotImplemented), rep('v'));
            v->c = "TAU_NOTIMPLEMENTED";
            return result->bottom() ? v : to_rep(v, rep_of(a, result), result);
        }
        if (!fn->is_native) return call_function(fn, nullptr, args, types, nullptr, result);
        const NativeSignature &s = a.signature(fn, owner);
        if (std::size_t last = args.size() - 1; !args.empty() && a.never_there(nullptr, s, last, a.types.canonical(types[last]), self))
            return look_up(fn, owner, self, args, types, result);
        std::vector<Value *> converted;
        for (std::size_t k = 0; k < args.size(); k++) converted.push_back(native_argument(s.params[k], args[k], types[k], self));
        const Type *rt = native_result(s.result, self);
        const Rep *r = rep_of(a, rt);
        if (s.result.kind == NativeType::Param && r->code == 'n') r = rep('v');
        Value *v = native(c_name(s, self, owner), rt, r, converted, s.raises);
        v->zero_on_error = s.result.kind == NativeType::Param;
        v->guarded = s.guarded;
        v->effects = s.effects;
        v->consuming = s.consuming;
        if (result->bottom()) return v;
        if (const Type *declared = declared_container(s.result, rt)) {
            v->type = declared;
            v = converted_container(v, declared, rt);
        }
        return to_rep(v, rep_of(a, result), result);
    };
    if (candidates.size() == 1) return emit(candidates[0].fn);
    // Which overload is decided by the last argument's kind at run time.
    Merge m{f.new_block(f.next_origin++), result, {}};
    for (std::size_t k = 0; k < candidates.size(); k++) {
        if (k + 1 < candidates.size() && candidates[k].level == 1) {
            const NativeSignature &s = a.signature(candidates[k].fn, owner);
            Value *cond = nullptr;
            for (std::size_t p = 0; p < args.size(); p++) {
                if (a.match(s.params[p], types[p]) == 2) continue;
                Value *test = add(Op::is_type, a.types.boolean, rep('b'), {box(base_value(args[p], a.types.canonical(types[p])))});
                switch (s.params[p].kind) {
                case NativeType::Int: test->cls = a.builtin_class("int"); break;
                case NativeType::Float: test->cls = a.builtin_class("float"); break;
                case NativeType::Bool: test->cls = a.builtin_class("bool"); break;
                case NativeType::Complex: test->cls = a.builtin_class("complex"); break;
                default: test->cls = s.params[p].cls ? s.params[p].cls : a.builtin_class("object"); break;
                }
                test->flag = true;
                cond = cond ? native("tau_and", a.types.boolean, rep('b'), {cond, test}, false) : test;
            }
            Block *yes = fresh_origin_block(), *no = fresh_origin_block();
            branch(cond ? cond : constant_bool(true), yes, no);
            int keep = origin;
            cur = yes;
            origin = yes->origin;
            merge_into(m, emit(candidates[k].fn));
            origin = keep;
            cur = no;
            origin = no->origin;
        } else {
            merge_into(m, emit(candidates[k].fn));
            cur = nullptr;
            break;
        }
    }
    origin = m.end->origin;
    return merged(m);
}

// hasattr(v, name): by the classes that v may be of; only an instance variable that may be unset is tested.
Value *Lowering::has_attribute(Value *v, const Type *t, Symbol name) {
    std::vector<const Type *> parts;
    for (const Type *atom : a.atoms(a.types.canonical(t)))
        for (const Type *part : a.receivers(atom, name)) parts.push_back(part);
    bool special = a.asks_class(inst->fn, name);
    return dispatch(v, parts, a.types.boolean, [&](Value *object, const Type *atom) -> Value * {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && !special && m->kind == MemberKind::Module) {
            if (a.get_attribute(inst, site, atom, name)->bottom()) return constant_bool(false);
            ir::Global *g = m->module->find_global(name);
            if (g && a.globals[g].type && !a.globals[g].type->bottom()) {
                if (is_bound(g, ir::is_surely_bound_attribute(*m->module, name, *src->module))) return constant_bool(true);
                Value *bound = add(Op::global_bound, a.types.boolean, rep('b'));
                bound->global = g;
                return bound;
            }
            if (m->module->name == "builtins" || !a.module_fact(m->module, name)->bottom()) return constant_bool(true);
            return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(none_of(atom)), constant_str(name.text())}, true);
        }
        if (m && !special && (m->kind == MemberKind::Class ? a.is_loose(m->cls, name) : m->kind == MemberKind::Instance && a.is_loose(m->cls, name)))
            return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true);
        if (m && !special && m->kind == MemberKind::Class && a.lookup_on_class(m->cls, name).kind == Lookup::Nothing &&
            a.lookup(a.class_of(atom), intern("__getattr__")).kind == Lookup::Var)
            return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true);
        if (m && !special && m->kind == MemberKind::Class)
            return constant_bool(name == "__class__" || !a.get_attribute(inst, site, atom, name)->bottom());
        ClassInfo *cls = a.class_of(atom);
        if (!cls) return constant_bool(false);
        if (!special && (a.computes(cls, name) || a.reads_by_hooks(cls, name)))
            return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true);
        if (a.lookup(cls, name).kind != Lookup::Nothing || (!special && infer::has_of_every(cls, m, name))) return constant_bool(true);
        bool own = m && m->kind == MemberKind::Instance && !a.variable(nullptr, atom, cls, name)->bottom();
        ClassInfo *home = own ? mir::layout_of(a, *m) : cls;
        infer::Field *field = own ? a.find_field(home, name) : nullptr;
        bool fallback = !special && ((m && (m->kind == MemberKind::Function || m->kind == MemberKind::Method)) || a.lookup(cls, intern("__getattr__")).kind != Lookup::Nothing || a.lookup(cls, intern("__getattribute__")).kind == Lookup::Var);
        if (fallback && !(field && field->always_set)) return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true);
        if (!field && !special && a.exception_may_have(nullptr, cls, name))
            return native("tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(object), constant_str(name.text())}, true);
        if (!field) return constant_bool(false);
        if (field->always_set) return constant_bool(true);
        return variable_bound(object, home, field);
    });
}

Value *Lowering::call_intrinsic(ir::Function *fn, std::vector<Value *> &args, std::vector<const Type *> &types,
                                const Type *result, bool &handled) {
    if (fn->is_intrinsic && !fn->module->is_builtins) return call_library_intrinsic(fn, args, types, result, handled);
    if (!(fn->module && (fn->module == a.program.builtins || fn->module->is_builtins))) return nullptr;
    std::string_view n = fn->name.text();
    auto constant_name = [&](std::size_t k) -> Symbol {
        if (k >= args.size() || args[k]->op != Op::const_str) return {};
        return intern(args[k]->text);
    };
    if ((n == "getattr" || n == "setattr" || n == "hasattr") && args.size() >= 2 && constant_name(1)) {
        Symbol name = constant_name(1);
        if (n == "setattr" && args.size() == 3) {
            handled = true;
            set_attribute(args[0], types[0], name, args[2], types[2]);
            return none();
        }
        bool special = a.asks_class(inst->fn, name);
        if (n == "hasattr") {
            handled = true;
            if (types[0]->any)
                return native(special ? "tau_dyn_has_special" : "tau_dyn_hasattr_raise", a.types.boolean, rep('b'), {box(args[0]), constant_str(name.text())}, true);
            return has_attribute(args[0], types[0], name);
        }
        if (n == "getattr" && args.size() == 2) {
            handled = true;
            return get_attribute(args[0], types[0], name, result);
        }
        if (n == "getattr" && args.size() == 3) {
            handled = true;
            const Type *got = a.get_attribute(inst, site, types[0], name);
            bool dynamic = types[0]->any || a.may_run_code(types[0], name);
            if (got->bottom() && !dynamic) return coerce(args[2], result);
            if (!dynamic) {
                Merge m{f.new_block(f.next_origin++), result, {}};
                Value *has = has_attribute(args[0], types[0], name);
                Block *yes = fresh_origin_block(), *no = fresh_origin_block();
                branch(has, yes, no);
                cur = yes;
                origin = yes->origin;
                if (Value *v = get_attribute(args[0], types[0], name, got)) merge_into(m, v);
                else add(Op::unreachable, nullptr, rep('n'));
                cur = no;
                origin = no->origin;
                merge_into(m, args[2]);
                origin = m.end->origin;
                return merged(m);
            }
            Value *v = native("tau_dyn_getattr_default", a.types.any, rep('v'), {box(args[0]), constant_str(name.text()), box(args[2])}, true);
            return coerce(v, result);
        }
    }
    if (n == "delattr" && args.size() == 2 && constant_name(1)) {
        handled = true;
        delete_attribute(args[0], types[0], constant_name(1));
        return none();
    }
    if (n == "vars" && args.size() == 1) {
        handled = true;
        return object_variables(args[0], types[0], result);
    }
    if (n == "callable" && args.size() == 1) {
        handled = true;
        return dispatch(args[0], a.atoms(a.types.canonical(types[0])), a.types.boolean, [&](Value *v, const Type *atom) -> Value * {
            if (atom->any) return native("tau_dyn_callable", a.types.boolean, rep('b'), {box(v)}, false);
            return constant_bool(a.may_call(inst, atom));
        });
    }
    if (!fn->is_native) return nullptr;
    if (n == "_object_new" && args.size() == 1) {
        handled = true;
        return new_object(args[0], types[0], result);
    }
    if ((n == "isinstance" || n == "issubclass") && args.size() == 2) {
        handled = true;
        if (n == "isinstance") return isinstance(args[0], types[0], args[1], types[1]);
        if (Value *v = ask_metaclasses(args[0], types[0], types[1], false)) return v;
        if (a.asks_union(a.types.canonical(types[1])))
            return call_method(args[1], types[1], intern("__subclasscheck__"), {args[0]}, {types[0]}, nullptr, a.types.boolean, true);
        // Of classes that are known, also what counts as derived.
        std::vector<ClassInfo *> list;
        bool sure = true;
        const Member *one = a.types.canonical(types[0])->single(), *classes = a.types.canonical(types[1])->single();
        if (one && one->kind == MemberKind::Class && classes && a.class_list(a.types.canonical(types[1]), list, &sure) && sure) {
            for (ClassInfo *c : list)
                if (a.conforms(one->cls, c) && !one->cls->derives(c)) return constant_bool(true);
            if (classes->kind == MemberKind::Instance)
                return constant_bool(std::ranges::any_of(list, [&](ClassInfo *c) { return one->cls->derives(c); }));
        }
        return native("tau_issubclass_bool", a.types.boolean, rep('b'), {box(args[0]), box(args[1])}, true);
    }
    if (n == "_get_iter" && args.size() == 1) {
        handled = true;
        return get_iter(args[0], types[0], result);
    }
    if (n.starts_with("_"))
        if (ClassInfo *cls = a.builtin_class(n.substr(1)); cls && cls->value_type) {
            handled = true;
            const Type *t = a.types.tuple(types, cls);
            const Rep *r = rep_of(a, t);
            std::vector<Value *> items;
            for (std::size_t k = 0; k < args.size(); k++) items.push_back(to_rep(args[k], r->items[k], types[k]));
            return coerce(add(Op::tuple_make, t, r, items), result);
        }
    if (n == "_class_made" && args.size() == 3) {
        handled = true;
        Value *made = native("tau_class_made", a.types.any, rep('v'), {box(args[1])}, true);
        for (const Type *t : a.classes_in_making(inst, types[0])) {
            ClassInfo *cls = t->members[0].cls;
            Lookup found;
            if (a.subclass_hook(cls, found)->bottom() && a.named_vars(cls).empty()) continue;
            when(is_atom(made, t), [&] { class_hooks(cls, coerce(made, t), t, {args[2]}, {types[2]}, Analysis::keywords_shape()); });
        }
        return coerce(made, result);
    }
    if (n == "_base_value" && args.size() == 1) {
        handled = true;
        const Type *t = a.types.canonical(types[0]);
        if (t->any) return native("tau_plain_copy", a.types.any, rep('v'), {args[0]}, false);
        return coerce(base_value(args[0], t), result);
    }
    if (n == "_derive" && args.size() == 2) {
        handled = true;
        Value *v = native("tau_derive", result->any ? a.types.instance_of(a.builtin_class("object")) : result, rep('p'), {box(args[0]), box(args[1])}, true);
        return coerce(result->any ? box(v) : v, result);
    }
    if (n == "_tuple_of" && args.size() == 2) {
        handled = true;
        const Type *made = types[0]->any ? a.types.any : result;
        Value *v = native("tau_tuple_of", a.types.instance_of(a.builtin_class("tuple")), rep('p'), {box(args[0]), box(args[1])}, true);
        v->type = made;
        return coerce(made->any ? box(v) : v, result);
    }
    if (n == "_type_of" && args.size() == 1) {
        handled = true;
        return type_of(args[0], result);
    }
    return nullptr;
}

} // namespace tau::lower
