// Arithmetic on ints that was computed before on every way: the value is used again.
//
// In:  machine SSA before reference counts.  Out: of two operations with the same operands, one of which dominates the other,
// the first alone. Ints do not change, and what the first raises the second does not live to see.
#include "passes/loops.h"
#include "passes/passes.h"

#include <algorithm>
#include <map>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

static bool is_arithmetic(const Value *v) {
    return v->op == Op::native && v->rep && v->rep->code == 'i' && !v->effects && v->args.size() <= 2 && mir::is_int_arithmetic(v->c) &&
           std::all_of(v->args.begin(), v->args.end(), [](const Value *a) { return a->rep && a->rep->code == 'i'; });
}

bool reuse_arithmetic(Function &f) {
    // Constants are values of their own at each place.
    auto number = [](const Value *a) { return a->op == Op::const_int ? "#" + (a->text.empty() ? std::to_string(a->integer) : a->text) : std::to_string(a->id); };
    std::map<std::string, std::vector<Value *>> seen;
    std::unordered_map<const Value *, Value *> instead;
    auto now = [&](Value *a) {
        auto found = instead.find(a);
        return found == instead.end() ? a : found->second;
    };
    std::size_t sums = 0; // in a generator a value would wait in its frame
    for (auto &b : f.blocks)
        for (Value *v : b->values) {
            v->block = b.get();
            sums += is_arithmetic(v);
        }
    if (sums < 2 || f.generator) return false;
    Dominators dominators(f);
    for (auto &b : f.blocks) {
        if (!dominators.idom(b.get())) continue;
        for (Value *v : b->values) {
            if (!is_arithmetic(v)) continue;
            std::string key = v->c;
            for (Value *a : v->args) key += " " + number(now(a));
            std::vector<Value *> &same = seen[key];
            // Behind an unwind edge the first has no value.
            auto first = std::find_if(same.begin(), same.end(), [&](const Value *x) {
                return x->type == v->type && (x->block == b.get() || (!(x->raises && x->unwind) && dominators.dominates(x->block, b.get())));
            });
            if (first == same.end()) same.push_back(v);
            else instead[v] = *first;
        }
    }
    if (instead.empty()) return false;
    for (auto &b : f.blocks) {
        for (Value *v : b->values)
            for (Value *&a : v->args) a = now(a);
        std::erase_if(b->values, [&](const Value *v) { return instead.contains(v); });
    }
    return true;
}

} // namespace tau::passes
