// The smaller or larger of two small ints, chosen by a branch: min and max, which the C compiler makes without one.
//
// In:  machine SSA before reference counts.  Out: where a branch on x < y does nothing but choose x or y for a phi, the phi is
// tau_i64_min(x, y) or tau_i64_max(x, y) in front of it, and the branch is gone.
#include "passes/loops.h"
#include "passes/passes.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

// Also a delayed sum (delayed.h): words are ordered as the ints are.
static bool is_word(const Value *v) { return v->rep && v->rep->code == 'i' && v->small; }

// What a way through `target` leads to when nothing is on it: `target` itself or, where that is a lone jump, what follows.
static Block *through(const Dominators &d, const Block *from, Block *target, int &origin) {
    origin = from->origin;
    if (target->values.size() != 1 || target->terminator()->op != Op::jump || d.preds(target).size() != 1) return target;
    origin = target->origin;
    return target->terminator()->targets[0];
}

static bool choose(Function &f, const Dominators &d, Block *b) {
    Value *branch = b->terminator();
    if (branch->op != Op::branch) return false;
    const Value *c = branch->args[0];
    if (c->op != Op::native || !c->flag || c->args.size() != 2 || !is_word(c->args[0]) || !is_word(c->args[1])) return false;
    bool less = c->c == "tau_int_lt" || c->c == "tau_int_le";
    if (!less && c->c != "tau_int_gt" && c->c != "tau_int_ge") return false;
    int yes, no;
    Block *join = through(d, b, branch->targets[0], yes);
    if (join != through(d, b, branch->targets[1], no) || yes == no || d.preds(join).size() != 2) return false;
    Value *phi = join->values[0];
    if (phi->op != Op::phi || join->values[1]->op == Op::phi || !is_word(phi) || phi->args.size() != 2) return false;
    std::size_t first = phi->origins[0] == yes ? 0 : 1;
    const Value *x = phi->args[first], *y = phi->args[1 - first];
    bool same = x == c->args[0] && y == c->args[1], swapped = x == c->args[1] && y == c->args[0];
    if ((!same && !swapped) || phi->origins[first] != yes || phi->origins[1 - first] != no) return false;
    // A loop's largest so far: the branch is foretold, and each round would wait for the one before.
    for (const Value *a : phi->args)
        if (a->op == Op::phi && std::find(a->args.begin(), a->args.end(), phi) != a->args.end()) return false;
    Value *chosen = f.make(Op::native, phi->type, phi->rep);
    chosen->c = less == same ? "tau_i64_min" : "tau_i64_max";
    chosen->args = c->args;
    chosen->variable = phi->variable;
    chosen->small = chosen->flag = true;
    chosen->wraps = phi->wraps;
    chosen->not_negative = phi->not_negative;
    chosen->block = b;
    b->values.insert(b->values.end() - 1, chosen);
    branch->op = Op::jump;
    branch->args.clear();
    branch->targets = {join};
    phi->args = {chosen};
    phi->origins = {b->origin};
    return true;
}

void select_numbers(Function &f) {
    for (bool found = true; found;) {
        found = false;
        Dominators dominators(f);
        for (auto &b : f.blocks)
            if (dominators.idom(b.get()) && choose(f, dominators, b.get())) {
                found = true;
                break;
            }
        if (found) simplify(f);
    }
}

} // namespace tau::passes
