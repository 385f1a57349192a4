// See ssa_repair.h.
#include "passes/ssa_repair.h"

#include <algorithm>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

Predecessors::Predecessors(const Function &f) {
    for (auto &b : f.blocks) {
        for (std::size_t k = 0; k < b->values.size(); k++)
            if (b->values[k]->raises && b->values[k]->unwind) in[b->values[k]->unwind].push_back({b.get(), b->origin, k});
        std::unordered_set<Block *> seen;
        for (Block *t : b->terminator()->targets)
            if (seen.insert(t).second) in[t].push_back({b.get(), b->origin, b->values.size()});
    }
}

void unique_origins(Function &f) {
    Predecessors p(f);
    std::unordered_map<const Block *, int> fresh;
    for (auto &b : f.blocks) fresh[b.get()] = f.next_origin++;
    for (auto &b : f.blocks)
        for (Value *phi : b->values) {
            if (phi->op != Op::phi) break;
            std::vector<Value *> args;
            std::vector<int> origins;
            for (const Edge &e : p.in[b.get()]) {
                int now = fresh[e.from];
                if (std::find(origins.begin(), origins.end(), now) != origins.end()) continue;
                for (std::size_t k = 0; k < phi->args.size(); k++)
                    if (phi->origins[k] == e.origin) {
                        args.push_back(phi->args[k]);
                        origins.push_back(now);
                        break;
                    }
            }
            phi->args = std::move(args);
            phi->origins = std::move(origins);
        }
    for (auto &b : f.blocks) b->origin = fresh[b.get()];
}

Value *Variable::undef() {
    if (undefined) return undefined;
    undefined = f.make(Op::undef, type, rep);
    Block *entry = f.blocks[0].get();
    undefined->block = entry;
    auto at = entry->values.begin();
    while (at != entry->values.end() && (*at)->op == Op::phi) ++at;
    entry->values.insert(at, undefined);
    return undefined;
}

Value *Variable::read(const Block *b, std::size_t before) {
    if (before >= b->values.size()) {
        auto fact = at_end.find(b);
        if (fact != at_end.end()) return fact->second;
    }
    auto found = inside.find(b);
    if (found != inside.end()) {
        Value *last = nullptr;
        for (Value *d : found->second) {
            auto at = std::size_t(std::find(b->values.begin(), b->values.end(), d) - b->values.begin());
            if (at < before) last = d;
        }
        if (last) return last;
    }
    return read_start(b);
}

Value *Variable::read_start(const Block *b) {
    auto memo = at_start.find(b);
    if (memo != at_start.end()) {
        asked.insert(memo->second);
        return memo->second;
    }
    auto &edges = preds.in[b];
    if (edges.empty()) return at_start[b] = undef();
    Value *phi = f.make(Op::phi, type, rep);
    phi->block = const_cast<Block *>(b);
    at_start[b] = phi;
    for (const Edge &e : edges) {
        if (std::find(phi->origins.begin(), phi->origins.end(), e.origin) != phi->origins.end()) continue;
        Value *v = read(e.from, e.at);
        phi->args.push_back(v);
        phi->origins.push_back(e.origin);
    }
    // One value on all ways is no phi, unless a way round has named it meanwhile.
    Value *only = phi->args[0];
    if (!asked.contains(phi) && std::all_of(phi->args.begin(), phi->args.end(), [&](const Value *a) { return a == only; })) return at_start[b] = only;
    auto &values = const_cast<Block *>(b)->values;
    values.insert(values.begin(), phi);
    // Positions of this block's later readers moved by one.
    for (auto &[to, list] : preds.in) {
        (void)to;
        for (Edge &e : list)
            if (e.from == b) e.at++;
    }
    return phi;
}

void replace_uses(Variable &variable, const std::vector<Use> &uses) {
    for (const Use &u : uses) {
        Value *now;
        if (u.user->op == Op::phi) {
            now = nullptr;
            for (const Edge &e : variable.preds.in[u.b])
                if (e.origin == u.user->origins[u.k] && !now) now = variable.read(e.from, e.at);
            if (!now) continue;
        } else {
            auto at = std::size_t(std::find(u.b->values.begin(), u.b->values.end(), u.user) - u.b->values.begin());
            now = variable.read(u.b, at);
        }
        u.user->args[u.k] = now;
    }
}

void replace_uses(Function &f, Variable &variable, const std::vector<Value *> &olds) {
    std::unordered_set<Value *> old(olds.begin(), olds.end());
    std::vector<Use> uses;
    for (auto &b : f.blocks)
        for (Value *v : b->values)
            for (std::size_t k = 0; k < v->args.size(); k++)
                if (old.contains(v->args[k])) uses.push_back({v, k, b.get()});
    replace_uses(variable, uses);
}

} // namespace tau::passes
