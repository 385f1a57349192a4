// Folds what is known: fields of a struct just made, comparisons of constants, and jumps through blocks that only ask for
// a constant (what inlined generators and calls leave behind).
//
// In:  machine SSA with unique block origins.  Out: the same with fewer branches; true when something changed.
#include "passes/passes.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "passes/ssa_repair.h"

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

static bool is_small_const(const Value *v) { return v->op == Op::const_int && v->text.empty(); }

static void become(Value *v, Op op) {
    v->op = op;
    v->args.clear();
    v->c.clear();
    v->raises = v->flag = false;
    v->unwind = nullptr;
}

// The int that arithmetic of two constants gives, where it has less than 126 bits.
static bool compute(const std::string &op, __int128 a, __int128 b, __int128 &out) {
    const __int128 most = __int128(1) << 126;
    bool good = true;
    if (op == "add") out = a + b;
    else if (op == "sub") out = a - b;
    else if (op == "mul") good = !__builtin_mul_overflow(a, b, &out);
    else if (op == "and") out = a & b;
    else if (op == "or") out = a | b;
    else if (op == "xor") out = a ^ b;
    else if (op == "lshift" && b >= 0 && b < 126) good = !__builtin_mul_overflow(a, __int128(1) << int(b), &out);
    else if (op == "rshift" && b >= 0 && b < 126) out = a >> int(b);
    else if (op == "floordiv" && b > 0) out = (a - ((a % b) + b) % b) / b;
    else if (op == "mod" && b > 0) out = ((a % b) + b) % b;
    else if (op == "pow" && b >= 0 && b < 126)
        for (out = 1; b > 0 && good; b--) good = !__builtin_mul_overflow(out, a, &out);
    else return false;
    return good && out > -most && out < most;
}

// Arithmetic of constants.
static bool calculate(Value *v) {
    if (v->op != Op::native || v->args.empty() || v->args.size() > 2) return false;
    if (v->c == "tau_int_to_double" && is_small_const(v->args[0]) && std::abs(v->args[0]->integer) < (std::int64_t(1) << 53)) {
        v->number = double(v->args[0]->integer);
        become(v, Op::const_float);
        return true;
    }
    if (v->args.size() != 2) return false;
    static const std::unordered_set<std::string> commute{"tau_int_add", "tau_int_mul", "tau_int_and", "tau_int_or", "tau_int_xor"};
    if (v->args[0]->op == Op::const_int && v->args[1]->op != Op::const_int && commute.contains(v->c)) std::swap(v->args[0], v->args[1]);
    const Value *x = v->args[0], *y = v->args[1];
    if (__int128 n, a, b; (mir::is_int_arithmetic(v->c) || v->c == "tau_int_pow") && mir::constant(x, a) && mir::constant(y, b)) {
        if (!compute(v->c.substr(8), a, b, n)) return false;
        v->integer = std::int64_t(n);
        if (n < -(__int128(1) << 60) || n >= __int128(1) << 60) v->text = mir::digits(n);
        become(v, Op::const_int);
        return true;
    }
    if (x->op != Op::const_float || y->op != Op::const_float) return false;
    double n = v->c == "tau_float_add" ? x->number + y->number : v->c == "tau_float_sub" ? x->number - y->number
             : v->c == "tau_float_mul" ? x->number * y->number : v->c == "tau_float_div" && y->number != 0 ? x->number / y->number : NAN;
    if (!std::isfinite(n)) return false;
    v->number = n;
    become(v, Op::const_float);
    return true;
}

// The constant that a pure native of constants gives; false if none.
static bool evaluate(Value *v) {
    if (calculate(v)) return true;
    if (v->op == Op::not_ && v->args[0]->op == Op::const_bool) {
        v->op = Op::const_bool;
        v->integer = !v->args[0]->integer;
        v->args.clear();
        return true;
    }
    if (v->op == Op::is_null && (v->args[0]->op == Op::const_str || v->args[0]->op == Op::new_object)) {
        v->op = Op::const_bool;
        v->integer = 0;
        v->args.clear();
        return true;
    }
    if (v->op == Op::same && v->args[0] == v->args[1]) {
        v->op = Op::const_bool;
        v->integer = 1;
        v->args.clear();
        return true;
    }
    if (v->op != Op::native || v->args.size() != 2) return false;
    // An int compared with itself is like any constant.
    bool itself = v->args[0] == v->args[1] && v->args[0]->rep && v->args[0]->rep->code == 'i';
    if (!itself && (!is_small_const(v->args[0]) || !is_small_const(v->args[1]))) return false;
    std::int64_t a = itself ? 0 : v->args[0]->integer, b = itself ? 0 : v->args[1]->integer;
    const std::string &c = v->c;
    int truth = c == "tau_int_eq" ? a == b : c == "tau_int_ne" ? a != b : c == "tau_int_lt" ? a < b : c == "tau_int_le" ? a <= b
                : c == "tau_int_gt" ? a > b : c == "tau_int_ge" ? a >= b : -1;
    if (truth < 0) return false;
    v->integer = truth;
    become(v, Op::const_bool);
    return true;
}

static bool fold_values(Function &f) {
    bool any = false;
    for (auto &b : f.blocks)
        for (Value *v : b->values)
            for (Value *&a : v->args) {
                while (a->op == Op::tuple_get && a->args[0]->op == Op::tuple_make &&
                       a->args[0]->args[std::size_t(a->index)]->rep == a->rep) {
                    a = a->args[0]->args[std::size_t(a->index)];
                    any = true;
                }
                // A boxed value unboxed again.
                while (a->op == Op::coerce && a->args[0]->op == Op::coerce && a->args[0]->args[0]->rep == a->rep) {
                    a = a->args[0]->args[0];
                    any = true;
                }
            }
    for (auto &b : f.blocks)
        for (Value *v : b->values) any |= evaluate(v);
    return any;
}

static Value *operand(const Value *phi, int origin) {
    for (std::size_t k = 0; k < phi->args.size(); k++)
        if (phi->origins[k] == origin) return phi->args[k];
    return nullptr;
}

// One block that is phis and a branch or switch on one of them.
static bool thread(Function &f, Block *s) {
    Value *term = s->terminator();
    if (term->op != Op::branch && term->op != Op::switch_int) return false;
    Value *key = term->args[0];
    if (key->op != Op::phi || std::find(s->values.begin(), s->values.end(), key) == s->values.end()) return false;
    for (const Value *v : s->values)
        if (v->op != Op::phi && v != term && v->op != Op::undef && v->op != Op::const_int && v->op != Op::const_bool && v->op != Op::const_none &&
            v->op != Op::const_str) return false;
    if (s->is_handler) return false;
    std::vector<Block *> moved;
    for (auto &p : f.blocks) {
        Value *j = p->terminator();
        if (j->op != Op::jump || j->targets[0] != s || p.get() == s) continue;
        Value *c = operand(key, p->origin);
        if (!c || (c->op != Op::const_int && c->op != Op::const_bool)) continue;
        std::size_t index = term->op == Op::branch ? (c->integer ? 0 : 1) : std::size_t(c->integer);
        if (index >= term->targets.size()) continue;
        Block *to = term->targets[index];
        if (to == s) continue;
        j->targets[0] = to;
        moved.push_back(p.get());
        for (Value *phi : to->values) {
            if (phi->op != Op::phi) break;
            Value *v = operand(phi, s->origin);
            if (v && v->op == Op::phi && std::find(s->values.begin(), s->values.end(), v) != s->values.end()) v = operand(v, p->origin);
            if (!v) continue;
            phi->args.push_back(v);
            phi->origins.push_back(p->origin);
        }
    }
    if (moved.empty()) return false;
    std::vector<Value *> phis;
    for (Value *v : s->values)
        if (v->op == Op::phi) phis.push_back(v);
    // Constants of s that others use move to the entry.
    std::vector<Value *> constants;
    for (Value *v : s->values)
        if (v->op != Op::phi && v != term) constants.push_back(v);
    for (Value *v : constants) {
        std::erase(s->values, v);
        Block *entry = f.blocks[0].get();
        v->block = entry;
        auto at = entry->values.begin();
        while (at != entry->values.end() && (*at)->op == Op::phi) ++at;
        entry->values.insert(at, v);
    }
    for (Value *phi : phis) {
        Predecessors preds(f);
        Variable variable{f, preds, phi->type, phi->rep};
        variable.inside[s].push_back(phi);
        for (Block *p : moved)
            if (Value *v = operand(phi, p->origin)) variable.at_end[p] = v;
        // Uses inside s and by phis keyed to s keep the phi itself.
        replace_uses(f, variable, {phi});
    }
    for (Value *phi : phis)
        for (Block *p : moved)
            for (std::size_t k = 0; k < phi->args.size(); k++)
                if (phi->origins[k] == p->origin) {
                    phi->args.erase(phi->args.begin() + long(k));
                    phi->origins.erase(phi->origins.begin() + long(k));
                    break;
                }
    return true;
}

bool fold(Function &f) {
    bool any = fold_values(f);
    for (std::size_t k = 0; k < f.blocks.size(); k++) any |= thread(f, f.blocks[k].get());
    return any;
}

} // namespace tau::passes
