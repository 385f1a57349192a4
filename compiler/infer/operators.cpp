// Binary operators and comparisons: which methods they ask, and what these give.
//
// In:  an instruction and the types of its operands.  Out: the type of its result. `attempts` is the one place that knows
// CPython's order of the methods; lowering makes its code from the same list.
#include "infer/infer.h"
#include "infer/withdrawn.h"

#include <algorithm>
#include <cmath>

namespace tau::infer {

using ir::Op;
using support::intern;

Symbol dunder(Op op) {
    switch (op) {
    case Op::add: return intern("__add__"); case Op::sub: return intern("__sub__"); case Op::mul: return intern("__mul__");
    case Op::matmul: return intern("__matmul__"); case Op::truediv: return intern("__truediv__");
    case Op::floordiv: return intern("__floordiv__"); case Op::mod: return intern("__mod__");
    case Op::pow: return intern("__pow__"); case Op::lshift: return intern("__lshift__");
    case Op::rshift: return intern("__rshift__"); case Op::bit_and: return intern("__and__");
    case Op::bit_or: return intern("__or__"); case Op::bit_xor: return intern("__xor__");
    case Op::neg: return intern("__neg__"); case Op::pos: return intern("__pos__"); case Op::invert: return intern("__invert__");
    case Op::lt: return intern("__lt__"); case Op::le: return intern("__le__"); case Op::eq: return intern("__eq__");
    case Op::ne: return intern("__ne__"); case Op::gt: return intern("__gt__"); case Op::ge: return intern("__ge__");
    default: return {};
    }
}

// What an expression of constants gives; 1e300 stands for a big int.
static bool constant_number(const ir::Instr *i, double &value) {
    double x, y;
    switch (i->op) {
    case Op::const_int: value = i->imm.big ? 1e300 : double(i->imm.integer); return true;
    case Op::const_float: value = i->imm.number; return true;
    case Op::neg:
        if (!constant_number(i->args[0], x)) return false;
        value = -x;
        return true;
    case Op::truediv:
        if (!constant_number(i->args[0], x) || !constant_number(i->args[1], y) || y == 0) return false;
        value = x / y;
        return true;
    default: return false;
    }
}

Symbol operator_method(const ir::Instr *i, const Type *x, const Type *y) {
    double base, exponent;
    if (i->op == Op::pow && constant_number(i->args[1], exponent)) {
        bool ints = !x->any && !y->any && x->members.empty() && y->members.empty() && !((x->prims | y->prims) & ~(kInt | kBool));
        if (ints) return intern(exponent < 0 ? "_pow_negative" : "_pow_natural");
        bool fraction = exponent != std::floor(exponent);
        if (x->is_prim(kFloat) && fraction && constant_number(i->args[0], base) && base < 0) return intern("_pow_complex");
    }
    return dunder(i->op);
}

Symbol reflected_dunder(Op op) {
    switch (op) {
    case Op::lt: return intern("__gt__"); case Op::le: return intern("__ge__"); case Op::gt: return intern("__lt__");
    case Op::ge: return intern("__le__"); case Op::eq: return intern("__eq__"); case Op::ne: return intern("__ne__");
    default: break;
    }
    Symbol plain = dunder(op);
    return plain ? intern("__r" + std::string(plain.text().substr(2))) : Symbol{};
}

Symbol inplace_dunder(Op op) {
    Symbol plain = dunder(op);
    return plain ? intern("__i" + std::string(plain.text().substr(2))) : Symbol{};
}

// The numeric tower: the type that the left operand is converted to before the right one's operator applies, or null; where
// that has no such operator, what is converted would not matter, but big ints can't be.
const Type *Analysis::promoted(Op op, const Type *x, const Type *y) {
    bool small = x->is_prim(kInt) || x->is_prim(kBool);
    const Type *wide = small && y->is_prim(kFloat)                              ? types.floating
                       : (small || x->is_prim(kFloat)) && y->is_prim(kComplex) ? types.complex
                                                                               : nullptr;
    return wide && lookup(class_of(wide), dunder(op)).kind == Lookup::Nothing ? nullptr : wide;
}

static bool is_comparison(Op op) { return op >= Op::lt && op <= Op::ge; }

// The atoms of `type`; those of a class and the ones derived from it stand apart, a class each, where they find different
// things by one of `names` (or, with `all`, where the program defines what they find).
std::vector<const Type *> Analysis::apart(const Type *type, const std::vector<Symbol> &names, bool all) {
    std::vector<const Type *> out;
    for (const Type *atom : atoms(type)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        std::vector<ClassInfo *> classes;
        if (m && m->kind == MemberKind::Instance && !m->exact) classes = family(m->cls, false);
        bool differ = false;
        for (Symbol name : names) {
            if (!name || classes.size() < 2) continue;
            Lookup first = lookup(classes[0], name);
            for (ClassInfo *c : classes) {
                Lookup found = lookup(c, name);
                differ |= found.var != first.var || found.functions != first.functions || (all && found.kind == Lookup::Var);
            }
        }
        if (!differ) out.push_back(atom);
        else for (ClassInfo *c : classes) out.push_back(exactly(c, *m));
    }
    return out;
}

// Whether two operands of one class count as such depends on the class itself wherever the program defines a method.
std::vector<const Type *> Analysis::operands(const ir::Instr *i, const Type *type) {
    return apart(type, {dunder(i->op), reflected_dunder(i->op), i->imm.flag ? inplace_dunder(i->op) : Symbol{},
                        i->op == Op::ne ? intern("__eq__") : Symbol{}}, true);
}

// More pairs of operands than code is made for: the runtime looks at them.
bool Analysis::too_many(const std::vector<const Type *> &xs, const std::vector<const Type *> &ys) { return xs.size() * ys.size() > 9; }

static bool repeats(const ClassInfo *c) {
    return c->native && (c->name == "str" || c->name == "list" || c->name == "tuple" || c->name == "bytes" || c->name == "bytearray");
}

// "ab" * x: the runtime asks an object that is no int for its __index__, after x's own methods.
static bool repeats_by_index(Analysis &a, const Type *sequence, const Type *times) {
    const Member *m = times->single();
    ClassInfo *c = a.class_of(sequence);
    return m && m->kind == MemberKind::Instance && !m->cls->native && a.lookup(m->cls, intern("__index__")).kind == Lookup::Var && c && repeats(c);
}

// Whether `x *= "ab"` does not ask the right operand to repeat itself: it does so only for a left one whose class has nothing
// of a sequence, like int's.
bool Analysis::repeats_left_only(ClassInfo *left, const Lookup &found) {
    if (!left || found.kind != Lookup::Native || !repeats(found.owner)) return false;
    if (!left->native) return true;
    return lookup(left, intern("__len__")).kind != Lookup::Nothing && !repeats(left);
}

// The methods that an operator asks until one gives something else than NotImplemented, for operands of one class each: the
// left one's, then the right one's reflected one; before it, where the right class derives from the left one and, but for
// comparisons, has a reflected method of its own. Arithmetic asks operands of the same class only once.
std::vector<Attempt> Analysis::attempts(const ir::Instr *i, const Type *x, const Type *y) {
    std::vector<Attempt> out;
    if (i->op == Op::mul && (repeats_by_index(*this, x, y) || repeats_by_index(*this, y, x))) return out;
    ClassInfo *cx = class_of(x), *cy = class_of(y);
    bool compares = is_comparison(i->op);
    auto consider = [&](ClassInfo *c, Symbol name, bool reflected) {
        if (!c || !name) return;
        Lookup found = lookup(c, name);
        bool inverted = false;
        if (i->op == Op::ne && !c->native && found.kind == Lookup::Native && found.owner->name == "object") {
            Lookup eq = lookup(c, intern("__eq__"));
            inverted = eq.kind != Lookup::Nothing && eq.owner != found.owner;
            if (inverted) found = eq;
        }
        if (found.kind == Lookup::Nothing) return;
        if (reflected && i->imm.flag && i->op == Op::mul && repeats_left_only(cx, found)) return;
        if (found.kind == Lookup::Native) {
            bool fits = false;
            for (ir::Function *fn : *found.functions)
                fits |= !fn->is_native || match(signature(fn, found.owner).params.back(), reflected ? x : y) > 0;
            if (!fits) return;
        }
        out.push_back({found, reflected, inverted});
    };
    Symbol back = reflected_dunder(i->op);
    if (i->imm.flag && !compares) consider(cx, inplace_dunder(i->op), false);
    bool first = false;
    if (cx && cy && cx != cy && cy->derives(cx)) {
        Lookup of_y = lookup(cy, back);
        Lookup equal = i->op == Op::ne ? lookup(cy, intern("__eq__")) : Lookup{}; // what object.__ne__ asks
        first = of_y.owner != lookup(cx, back).owner || (compares && (of_y.kind == Lookup::Var || equal.kind == Lookup::Var));
    }
    if (first) consider(cy, back, true);
    consider(cx, operator_method(i, x, y), false);
    if (!first && (compares || cx != cy || (cx && cx->native))) consider(cy, back, true);
    return out;
}

// Whether a method is built in and has no overload that takes such an operand.
static bool refuses(Analysis &a, const Lookup &found, const Type *operand) {
    return found.kind == Lookup::Nothing || (found.kind == Lookup::Native && std::ranges::none_of(*found.functions, [&](ir::Function *fn) {
               return !fn->is_native || a.match(a.signature(fn, found.owner).params.back(), operand) > 0;
           }));
}

// Whether a built-in operator takes `other` by nothing but its overload for all objects, and other's class has no reflected
// method that would take `self`: the call raises TypeError.
static bool only_raises(Analysis &a, const ir::Instr *i, const Lookup &found, const Type *self, const Type *other) {
    ClassInfo *c = a.class_of(other);
    if (other->any || !c) return false;
    for (ClassInfo *f : a.family(c, other->members.empty() || other->members[0].exact))
        if (!refuses(a, a.lookup(f, reflected_dunder(i->op)), self)) return false;
    for (ir::Function *fn : *found.functions) {
        if (!fn->is_native) return false;
        const NativeType &param = a.signature(fn, found.owner).params.back();
        if (param.kind != NativeType::Object && a.match(param, other) > 0) return false;
    }
    return true;
}

// One pair of operands without unions.
static const Type *binary_pair(Analysis &a, Instance *at, ir::Instr *i, const Type *x, const Type *y) {
    if (const Type *wide = a.promoted(i->op, x, y)) x = wide;
    const Type *out = a.types.bottom;
    bool more = true;
    for (const Attempt &attempt : a.attempts(i, x, y)) {
        if (!more) break;
        const Type *self = attempt.reflected ? y : x, *other = attempt.reflected ? x : y;
        const Type *t = a.call_found(at, i, attempt.found, self, {other}, nullptr);
        if (attempt.found.kind == Lookup::Native && t->any && only_raises(a, i, attempt.found, self, other)) t = a.types.bottom;
        if (t->prims & kNotImplemented) {
            Type copy = *t;
            copy.prims &= std::uint16_t(~kNotImplemented);
            t = a.types.intern(std::move(copy));
        } else if (!t->any) {
            more = false;
        }
        if (attempt.inverted && !t->bottom()) t = a.types.boolean;
        out = a.types.join(out, t);
    }
    if (i->op == Op::mul && (repeats_by_index(a, x, y) || repeats_by_index(a, y, x))) {
        a.types.escape(x);
        a.types.escape(y);
        for (const char *name : {"__mul__", "__rmul__", "__imul__"}) a.add_dynamic_operation(intern(name));
        out = a.types.any;
    }
    return out;
}

const Type *Analysis::operate_dynamically(const ir::Instr *i, const Type *x, const Type *y) {
    types.escape(x);
    types.escape(y);
    if (is_comparison(i->op)) return types.any;
    add_dynamic_operation(dunder(i->op));
    add_dynamic_operation(reflected_dunder(i->op));
    if (i->imm.flag) add_dynamic_operation(inplace_dunder(i->op));
    return types.any;
}

// Whether the program defines one of the methods that an operator may ask; who reads them is flowed again when classes gain names.
bool Analysis::asks_methods(Instance *at, const ir::Instr *i, const std::vector<const Type *> &operands) {
    bool found = false;
    for (const Type *atom : operands) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (!m || (m->kind != MemberKind::Instance && m->kind != MemberKind::Tuple) || !m->cls) continue;
        for (ClassInfo *c : family(m->cls, m->exact)) {
            if (c->native) continue;
            c->watchers.insert(at);
            for (Symbol name : {dunder(i->op), reflected_dunder(i->op), inplace_dunder(i->op), i->op == Op::ne ? intern("__eq__") : Symbol{}})
                found |= name && lookup(c, name).kind == Lookup::Var;
        }
    }
    return found;
}

// Operands of more pairs of classes than code is made for, one of which has methods of the program's own.
bool Analysis::left_to_runtime(Instance *at, const ir::Instr *i, const std::vector<const Type *> &xs, const std::vector<const Type *> &ys) {
    bool user = asks_methods(at, i, xs);
    user |= asks_methods(at, i, ys); // both are watched
    return user && too_many(xs, ys);
}

const Type *Analysis::transfer_binary(Instance *at, ir::Instr *i) {
    const Type *x = at->type_of(i->args[0]), *y = at->type_of(i->args[1]);
    if (x->any || y->any) return operate_dynamically(i, x, y);
    auto xs = operands(i, x), ys = operands(i, y);
    if (left_to_runtime(at, i, xs, ys)) return operate_dynamically(i, x, y);
    const Type *out = types.bottom;
    for (const Type *ax : xs)
        for (const Type *ay : ys) out = types.join(out, binary_pair(*this, at, i, ax, ay));
    return out;
}

const Type *Analysis::transfer_membership(Instance *at, ir::Instr *i) {
    const Type *x = at->type_of(i->args[0]), *y = at->type_of(i->args[1]);
    if (y->any) types.escape(x);
    for (const Type *atom : apart(y, {intern("__contains__"), intern("__iter__"), intern("__getitem__")}, false)) {
        ClassInfo *c = class_of(atom);
        if (!c || withdrawn(*this, lookup(c, intern("__contains__")))) continue;
        if (lookup(c, intern("__contains__")).kind != Lookup::Nothing) {
            call_method(at, i, atom, intern("__contains__"), {x}, nullptr, true);
        } else if (Lookup iter = lookup(c, intern("__iter__")); !withdrawn(*this, iter) && (iter.kind != Lookup::Nothing || lookup(c, intern("__getitem__")).kind != Lookup::Nothing)) {
            call_function(at, i, program.find_builtin(intern("_contains_by_iteration")), {}, {atom, x}, nullptr);
        }
    }
    return types.boolean;
}

// What `len(t) == 1` and the like can be where t is a tuple of a fixed length; 3 of all else. Functions with *args choose
// their way by such tests.
std::uint8_t Analysis::length_comparison(const Instance *at, const ir::Instr *i) const {
    const ir::Instr *call = i->args[0], *number = i->args[1];
    if (call->op != Op::call || call->args.size() != 2 || call->imm.shape || number->op != Op::const_int || number->imm.big) return 3;
    const ir::Instr *callee = call->args[0];
    if (callee->op != Op::library || callee->imm.function->name != "len" || !callee->imm.function->module->is_builtins) return 3;
    const Type *t = at->type_of(call->args[1]);
    if (t->any || t->prims) return 3;
    std::uint8_t k = 0; // nothing yet
    for (const Member &m : t->members) {
        if (m.kind != MemberKind::Tuple || m.cls) return 3;
        auto n = std::int64_t(m.items.size()), to = number->imm.integer;
        bool holds = i->op == Op::eq ? n == to : i->op == Op::ne ? n != to : i->op == Op::lt ? n < to : i->op == Op::le ? n <= to : i->op == Op::gt ? n > to : n >= to;
        k |= holds ? 1 : 2;
    }
    return k;
}

// Comparisons always work between equal kinds; only user methods can give something other than bool.
const Type *Analysis::transfer_compare(Instance *at, ir::Instr *i) {
    if (i->op == Op::in_ || i->op == Op::not_in) return transfer_membership(at, i);
    if (i->args[0]->op == Op::call && i->args[1]->op == Op::const_int) known_[key_of(at, i)] |= length_comparison(at, i);
    const Type *x = at->type_of(i->args[0]), *y = at->type_of(i->args[1]);
    if (x->any || y->any) return operate_dynamically(i, x, y);
    auto xs = operands(i, x), ys = operands(i, y);
    if (left_to_runtime(at, i, xs, ys)) return operate_dynamically(i, x, y);
    const Type *out = types.bottom;
    bool equality = i->op == Op::eq || i->op == Op::ne;
    for (const Type *ax : xs)
        for (const Type *ay : ys) {
            auto tries = attempts(i, ax, ay);
            bool own = std::any_of(tries.begin(), tries.end(), [](const Attempt &t) { return t.found.kind == Lookup::Var; });
            const Type *t = tries.empty() ? types.bottom : binary_pair(*this, at, i, ax, ay);
            if (own) out = types.join(out, t);
            if (!own || equality) out = types.join(out, types.boolean);
        }
    return out;
}

} // namespace tau::infer
