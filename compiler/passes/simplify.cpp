// Removes what cannot be reached and what nobody uses; merges straight lines of blocks.
//
// In:  machine SSA as lowering or inlining left it.  Out: the same program with only reachable blocks in depth-first order,
// branches on constants resolved, dead pure values gone, phis with arguments for existing predecessors only.
#include "passes/passes.h"

#include <algorithm>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

static bool removable(const Value *v) {
    if (v->raises || v->effects || mir::is_terminator(v->op)) return false;
    switch (v->op) {
    case Op::field_store: case Op::field_unset: case Op::classvar_store: case Op::global_store: case Op::global_unset:
    case Op::default_store: case Op::cell_store: case Op::cell_unset: case Op::local_set: case Op::local_get:
    case Op::gen_next: case Op::gen_current: case Op::yield: case Op::catch_: case Op::end_catch: case Op::reraise:
    case Op::incref: case Op::decref: case Op::direct: case Op::call_self: case Op::param: case Op::self: case Op::native:
    case Op::hold:
        return false;
    default: return true;
    }
}

// A native that neither raises nor has an effect: the arithmetic and comparison of the runtime's headers.
static bool pure_native(const Value *v) {
    if (v->op != Op::native || v->raises || v->effects) return false;
    static const std::unordered_set<std::string> impure{
        "tau_err_take", "tau_gen_result", "tau_func_default", "tau_boxed_item", "tau_func_set_default"};
    if (impure.contains(v->c)) return false;
    std::string_view c = v->c;
    return v->rep->code == 'b' || v->rep->code == 'f' || c.ends_with("_len") || (v->rep->code == 'i' && (c.starts_with("tau_int_") || c.starts_with("tau_u64_")));
}

static void resolve_branches(Function &f) {
    for (auto &b : f.blocks) {
        Value *t = b->terminator();
        if (t->op == Op::branch && t->args[0]->op == Op::const_bool) {
            t->targets = {t->args[0]->integer ? t->targets[0] : t->targets[1]};
            t->op = Op::jump;
            t->args.clear();
        } else if (t->op == Op::branch && t->targets[0] == t->targets[1]) {
            t->targets.pop_back();
            t->op = Op::jump;
            t->args.clear();
        } else if (t->op == Op::branch && t->args[0]->op == Op::not_) {
            t->args[0] = t->args[0]->args[0];
            std::swap(t->targets[0], t->targets[1]);
        }
    }
}

static void keep_reachable(Function &f) {
    std::unordered_set<Block *> seen{f.blocks[0].get()};
    std::vector<Block *> order{f.blocks[0].get()}, stack{f.blocks[0].get()};
    std::vector<Block *> post;
    std::vector<std::pair<Block *, std::size_t>> path{{f.blocks[0].get(), 0}};
    auto successors = [](Block *b) {
        std::vector<Block *> s;
        for (Value *v : b->values)
            if (v->raises && v->unwind) s.push_back(v->unwind);
        for (Block *t : b->terminator()->targets) s.push_back(t);
        return s;
    };
    while (!path.empty()) {
        auto &[b, k] = path.back();
        auto s = successors(b);
        if (k < s.size()) {
            Block *n = s[s.size() - 1 - k++];
            if (seen.insert(n).second) path.push_back({n, 0});
        } else {
            post.push_back(b);
            path.pop_back();
        }
    }
    std::unordered_map<Block *, std::size_t> rank;
    for (std::size_t k = 0; k < post.size(); k++) rank[post[k]] = post.size() - k;
    std::erase_if(f.blocks, [&](auto &b) { return !seen.contains(b.get()); });
    std::stable_sort(f.blocks.begin(), f.blocks.end(), [&](auto &x, auto &y) { return rank[x.get()] < rank[y.get()]; });
}

// Which origins really reach each block.
static void prune_phis(Function &f) {
    std::unordered_map<Block *, std::unordered_set<int>> in;
    for (auto &b : f.blocks) {
        for (Block *t : b->terminator()->targets) in[t].insert(b->origin);
        for (Value *v : b->values)
            if (v->raises && v->unwind) in[v->unwind].insert(b->origin);
    }
    for (auto &b : f.blocks)
        for (Value *v : b->values) {
            if (v->op != Op::phi) continue;
            for (std::size_t k = 0; k < v->args.size();) {
                bool twice = false;
                for (std::size_t n = 0; n < k; n++) twice |= v->origins[n] == v->origins[k];
                if (in[b.get()].contains(v->origins[k]) && !twice) {
                    k++;
                    continue;
                }
                v->args.erase(v->args.begin() + long(k));
                v->origins.erase(v->origins.begin() + long(k));
            }
        }
}

static bool fold_phis(Function &f) {
    std::unordered_map<Value *, Value *> same;
    for (auto &b : f.blocks)
        for (Value *v : b->values) {
            if (v->op != Op::phi) continue;
            Value *only = nullptr;
            bool trivial = true;
            for (Value *a : v->args) {
                if (a == v || a == only) continue;
                if (only) trivial = false;
                only = a;
            }
            if (trivial && only && only->rep == v->rep) same[v] = only;
        }
    if (same.empty()) return false;
    auto find = [&](Value *v) {
        while (same.contains(v)) v = same[v];
        return v;
    };
    // A cycle of phis that only name each other cannot be resolved here.
    for (auto &[v, to] : same) {
        std::unordered_set<Value *> path{v};
        for (Value *n = to; same.contains(n); n = same[n])
            if (!path.insert(n).second) return false;
    }
    for (auto &b : f.blocks) {
        std::erase_if(b->values, [&](Value *v) { return same.contains(v); });
        for (Value *v : b->values)
            for (Value *&a : v->args) a = find(a);
    }
    return true;
}

static void remove_dead(Function &f) {
    std::unordered_set<Value *> used;
    std::vector<Value *> work;
    for (auto &b : f.blocks)
        for (Value *v : b->values)
            if (!removable(v) && !pure_native(v) && used.insert(v).second) work.push_back(v);
    while (!work.empty()) {
        Value *v = work.back();
        work.pop_back();
        for (Value *a : v->args)
            if (used.insert(a).second) work.push_back(a);
        for (Value *a : {v->items, v->length, v->guard, v->plain})
            if (a && used.insert(a).second) work.push_back(a);
    }
    for (auto &b : f.blocks) std::erase_if(b->values, [&](Value *v) { return !used.contains(v); });
}

// What always raises ends its block.
static void cut_after_raise(Function &f) {
    for (auto &b : f.blocks)
        for (std::size_t k = 0; k + 1 < b->values.size(); k++) {
            Value *v = b->values[k];
            bool ends = mir::is_terminator(v->op);
            if (!ends) continue;
            b->values.resize(k + 1);
            break;
        }
}

// Joins b and its only successor c when b is c's only predecessor. Handlers that both unwind to must not tell them apart.
static bool merge_blocks(Function &f) {
    std::unordered_map<Block *, int> in;
    std::unordered_set<int> origins;
    for (auto &b : f.blocks) {
        for (Block *t : b->terminator()->targets) in[t]++;
        for (Value *v : b->values)
            if (v->raises && v->unwind) in[v->unwind] += 2;
        // Only where origins are unique can one stand for two.
        if (!origins.insert(b->origin).second) return false;
    }
    bool any = false;
    std::unordered_set<Block *> gone;
    for (auto &bp : f.blocks) {
        Block *b = bp.get();
        if (gone.contains(b)) continue;
        for (;;) {
            Value *t = b->terminator();
            if (t->op != Op::jump) break;
            Block *c = t->targets[0];
            if (c == b || in[c] != 1 || c == f.blocks[0].get() || gone.contains(c)) break;
            if (!c->values.empty() && c->values[0]->op == Op::phi) break;
            std::unordered_set<Block *> handlers;
            bool shared = false;
            for (Value *v : b->values)
                if (v->raises && v->unwind) handlers.insert(v->unwind);
            for (Value *v : c->values) shared |= v->raises && v->unwind && handlers.contains(v->unwind);
            if (shared) break;
            b->values.pop_back();
            auto rename = [&](Block *to) {
                for (Value *phi : to->values) {
                    if (phi->op != Op::phi) break;
                    for (int &o : phi->origins)
                        if (o == c->origin) o = b->origin;
                }
            };
            for (Value *v : c->values) {
                v->block = b;
                b->values.push_back(v);
                if (v->raises && v->unwind) rename(v->unwind);
            }
            for (Block *to : c->terminator()->targets) rename(to);
            gone.insert(c);
            any = true;
        }
    }
    std::erase_if(f.blocks, [&](auto &b) { return gone.contains(b.get()); });
    return any;
}

void simplify(Function &f) {
    cut_after_raise(f);
    for (int round = 0; round < 4; round++) {
        resolve_branches(f);
        keep_reachable(f);
        prune_phis(f);
        bool folded = fold_phis(f);
        remove_dead(f);
        folded |= merge_blocks(f);
        if (!folded) break;
    }
}

} // namespace tau::passes
