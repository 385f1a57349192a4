// Which branches can be taken at all, when conditions are small sets of constants.
//
// In:  machine SSA.  Out: branches and switches without the targets that no value selects. A sparse, optimistic analysis
// (Wegman & Zadeck 1991) whose lattice is sets of at most eight integers; it is what finds that an inlined generator
// never comes back to the yields of a loop it did not enter.
#include "passes/passes.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

struct Set {
    bool all = false;
    std::set<std::int64_t> values{};
    bool add(const Set &o) {
        if (all) return false;
        if (o.all) return all = true;
        std::size_t before = values.size();
        values.insert(o.values.begin(), o.values.end());
        if (values.size() > 8) {
            all = true;
            return true;
        }
        return values.size() != before;
    }
};

struct Reach {
    Function &f;
    std::unordered_map<const Value *, Set> sets{};
    std::unordered_set<const Block *> reached{};
    std::unordered_map<const Block *, std::unordered_set<int>> edges{}; // origins that come in

    static bool tracked(const Value *v) { return v->rep && (v->rep->code == 'i' || v->rep->code == 'b'); }

    Set transfer(const Block *b, const Value *v) {
        Set out;
        switch (v->op) {
        case Op::const_int:
            if (v->text.empty()) out.values = {v->integer};
            else out.all = true;
            return out;
        case Op::const_bool: out.values = {v->integer}; return out;
        case Op::undef: return out;
        case Op::phi:
            for (std::size_t k = 0; k < v->args.size(); k++)
                if (edges[b].contains(v->origins[k])) out.add(sets[v->args[k]]);
            return out;
        case Op::native: {
            static const std::unordered_map<std::string, int> compare{{"tau_int_eq", 0}, {"tau_int_ne", 1}, {"tau_int_lt", 2},
                                                                      {"tau_int_le", 3}, {"tau_int_gt", 4}, {"tau_int_ge", 5}};
            auto op = compare.find(v->c);
            if (op == compare.end() || v->args.size() != 2) break;
            const Set &x = sets[v->args[0]], &y = sets[v->args[1]];
            if (x.all || y.all) break;
            for (std::int64_t p : x.values)
                for (std::int64_t q : y.values) {
                    bool r = false;
                    switch (op->second) {
                    case 0: r = p == q; break;
                    case 1: r = p != q; break;
                    case 2: r = p < q; break;
                    case 3: r = p <= q; break;
                    case 4: r = p > q; break;
                    default: r = p >= q;
                    }
                    out.values.insert(r);
                }
            return out;
        }
        default: break;
        }
        out.all = true;
        return out;
    }

    void run() {
        reached.insert(f.blocks[0].get());
        bool changed = true;
        while (changed) {
            changed = false;
            auto reach = [&](const Block *from, const Block *to) {
                changed |= edges[to].insert(from->origin).second;
                changed |= reached.insert(to).second;
            };
            for (auto &bp : f.blocks) {
                Block *b = bp.get();
                if (!reached.contains(b)) continue;
                for (Value *v : b->values) {
                    if (tracked(v)) changed |= sets[v].add(transfer(b, v));
                    if (v->raises && v->unwind) reach(b, v->unwind);
                }
                Value *t = b->terminator();
                if (t->op == Op::branch || t->op == Op::switch_int) {
                    const Set &key = sets[t->args[0]];
                    for (std::size_t k = 0; k < t->targets.size(); k++) {
                        std::int64_t value = t->op == Op::branch ? (k == 0 ? 1 : 0) : std::int64_t(k);
                        if (key.all || key.values.contains(value)) reach(b, t->targets[k]);
                    }
                } else {
                    for (Block *to : t->targets) reach(b, to);
                }
            }
        }
    }
};

} // namespace

bool drop_unreachable(Function &f) {
    Reach r{f};
    r.run();
    bool any = false;
    Block *dead = nullptr;
    for (std::size_t n = 0; n < f.blocks.size(); n++) {
        Block *b = f.blocks[n].get();
        if (b == dead || !r.reached.contains(b)) continue;
        Value *t = b->terminator();
        if (t->op != Op::branch && t->op != Op::switch_int) continue;
        const Set &key = r.sets[t->args[0]];
        if (key.all || key.values.empty()) continue;
        std::vector<std::size_t> live;
        for (std::size_t k = 0; k < t->targets.size(); k++)
            if (key.values.contains(t->op == Op::branch ? (k == 0 ? 1 : 0) : std::int64_t(k))) live.push_back(k);
        if (live.size() == 1) {
            t->targets = {t->targets[live[0]]};
            t->op = Op::jump;
            t->args.clear();
            any = true;
        } else if (t->op == Op::switch_int && live.size() < t->targets.size()) {
            // The last live target serves the others as well.
            for (std::size_t k = 0; k < t->targets.size(); k++) {
                if (std::find(live.begin(), live.end(), k) != live.end() || t->targets[k] == t->targets[live.back()]) continue;
                t->targets[k] = t->targets[live.back()];
                any = true;
            }
        }
    }
    return any;
}

} // namespace tau::passes
