// List accesses in loops: the header is read once in front of the loop, and so is the test of indices that the loop's own
// condition bounds.
//
// In:  machine SSA after the intervals, before reference counts.  Out: list_items and list_length in front of loops in which
// nothing changes a list's length, named by the accesses inside (Value::items, length); Value::guard, true when the index,
// which a dominating `i < n` bounds, is good as n is at most the length. The C compiler turns a loop on the guard into two,
// and the one without tests into vector code. Stores through double * would else make it read every header again.
#include "passes/passes.h"
#include "passes/quiet.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

struct Loop {
    const Block *header = nullptr;
    std::unordered_set<const Block *> blocks;
    Block *before = nullptr;       // its end runs once, right before the loop; null: there is no such block
    bool stable = true;            // nothing inside may change a list, but for `appended`
    std::set<std::string> appended; // lists of these representations grow
};

struct Views {
    const mir::Program &program;
    Function &f;
    std::unordered_map<const Block *, std::vector<Block *>> preds{};
    std::unordered_map<const Block *, const Block *> idom{};
    std::unordered_map<const Block *, int> order{};
    std::unordered_map<const Value *, const Block *> home{};
    std::vector<Loop> loops{}; // inner ones first
    std::map<std::pair<const Block *, const Value *>, std::pair<Value *, Value *>> views{};

    void dominators() {
        int n = 0;
        for (auto &b : f.blocks) {
            order[b.get()] = n++;
            for (const Value *v : b->values) home[v] = b.get();
        }
        for (auto &b : f.blocks) {
            for (const Block *t : b->terminator()->targets) preds[t].push_back(b.get());
            for (const Value *v : b->values)
                if (v->raises && v->unwind) preds[v->unwind].push_back(b.get());
        }
        // Cooper, Harvey & Kennedy 2001; blocks are in reverse postorder.
        idom[f.blocks[0].get()] = f.blocks[0].get();
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t k = 1; k < f.blocks.size(); k++) {
                const Block *b = f.blocks[k].get(), *now = nullptr;
                for (const Block *p : preds[b])
                    if (idom.contains(p)) now = now ? meet(p, now) : p;
                if (now && (!idom.contains(b) || idom[b] != now)) {
                    idom[b] = now;
                    changed = true;
                }
            }
        }
    }
    const Block *meet(const Block *x, const Block *y) {
        while (x != y) {
            while (order[x] > order[y]) x = idom[x];
            while (order[y] > order[x]) y = idom[y];
        }
        return x;
    }
    bool dominates(const Block *a, const Block *b) {
        while (order[b] > order[a] && idom.contains(b)) b = idom[b];
        return a == b;
    }

    void find_loops() {
        std::map<int, Loop> by_header;
        for (auto &b : f.blocks)
            for (const Block *h : b->terminator()->targets) {
                if (!idom.contains(b.get()) || !dominates(h, b.get())) continue;
                Loop &l = by_header[order[h]];
                l.header = h;
                l.blocks.insert(h);
                std::vector<const Block *> work{b.get()};
                while (!work.empty()) {
                    const Block *x = work.back();
                    work.pop_back();
                    if (!l.blocks.insert(x).second) continue;
                    for (const Block *p : preds[x]) work.push_back(p);
                }
            }
        for (auto &[place, l] : by_header) {
            int outside = 0;
            for (Block *p : preds[l.header])
                if (!l.blocks.contains(p)) {
                    outside++;
                    auto &targets = p->terminator()->targets;
                    l.before = std::find(targets.begin(), targets.end(), l.header) != targets.end() ? p : nullptr;
                }
            if (outside != 1) l.before = nullptr;
            for (const Block *b : l.blocks)
                for (const Value *v : b->values) survey(l, v);
            loops.push_back(std::move(l));
        }
        std::stable_sort(loops.begin(), loops.end(), [](const Loop &x, const Loop &y) { return x.blocks.size() < y.blocks.size(); });
    }

    // Without finalizers, giving objects up runs no code of the program.
    void survey(Loop &l, const Value *v) {
        if (is_list_access(v, "_append")) {
            l.appended.insert(v->c.substr(0, v->c.size() - 7));
            return;
        }
        if (frees_nothing(program, v)) return;
        if (!program.finalizers) switch (v->op) {
            case Op::field_store: case Op::global_store: case Op::classvar_store: case Op::cell_store: case Op::coerce: case Op::tuple_make:
            case Op::tuple_get: case Op::cell_load: case Op::classvar_load: case Op::const_value: case Op::new_object: case Op::make_function:
                return;
            case Op::native:
                if (is_list_access(v, "_setitem") || v->c.starts_with("tau_str_") || v->c.starts_with("tau_box_") || v->c.starts_with("tau_complex_")) return;
                break;
            default: break;
            }
        if (v->op != Op::ret && v->op != Op::unreachable) l.stable = false;
    }

    // The widest loop around block b in front of which `list` is there and in which it keeps its header.
    const Loop *place(const Block *b, const Value *list, const std::string &kind) {
        const Loop *best = nullptr;
        for (const Loop &l : loops)
            if (l.blocks.contains(b) && l.before && l.stable && !l.appended.contains(kind) && !l.blocks.contains(home[list])) best = &l;
        return best;
    }

    Value *put(const Loop &l, Op op, const infer::Type *type, const mir::Rep *rep, std::vector<Value *> args) {
        Value *v = f.make(op, type, rep);
        v->args = std::move(args);
        v->block = l.before;
        v->small = v->not_negative = op == Op::list_length;
        auto &values = l.before->values;
        values.insert(values.end() - 1, v);
        home[v] = l.before;
        return v;
    }

    // The n of a condition i < n that holds in block b, when n is known in front of the loop.
    Value *bound(const Value *index, const Block *b, const Loop &l) {
        if (!index->not_negative) return nullptr;
        for (const Block *x = b; l.blocks.contains(x); x = idom[x]) {
            if (preds[x].size() == 1) {
                const Value *t = preds[x][0]->terminator();
                if (t->op == Op::branch && t->targets[0] == x && t->targets[1] != x) {
                    const Value *c = t->args[0];
                    Value *n = nullptr;
                    if (c->op == Op::native && c->args.size() == 2) {
                        if (c->c == "tau_int_lt" && c->args[0] == index) n = c->args[1];
                        if (c->c == "tau_int_gt" && c->args[1] == index) n = c->args[0];
                    }
                    if (n && !l.blocks.contains(home[n])) return n;
                }
            }
            if (idom[x] == x) break;
        }
        return nullptr;
    }

    void access(Value *v, const Block *b) {
        bool store = is_list_access(v, "_setitem");
        if ((!store && !is_list_access(v, "_getitem")) || !v->raises || v->args.size() != (store ? 3u : 2u)) return;
        if (v->args[0]->rep->code != 'p' || v->args[1]->rep->code != 'i' || (v->args[0]->type && v->args[0]->type->may_be_none())) return;
        const Loop *l = place(b, v->args[0], v->c.substr(0, v->c.size() - 8));
        if (!l) return;
        auto &[items, length] = views[{l->header, v->args[0]}];
        if (!items) {
            items = put(*l, Op::list_items, nullptr, mir::rep('r'), {v->args[0]});
            length = put(*l, Op::list_length, program.analysis->types.integer, mir::rep('i'), {v->args[0]});
            items->c = length->c = v->c.substr(0, v->c.size() - 8);
        }
        v->items = items;
        v->length = length;
        if (Value *n = bound(v->args[1], b, *l)) {
            Value *&guard = guards[{n, length}];
            if (!guard) {
                guard = put(*l, Op::native, program.analysis->types.boolean, mir::rep('b'), {n, length});
                guard->c = "tau_int_le";
                guard->flag = true; // of a big n the plain comparison is right, too: the length is no big one
            }
            v->guard = guard;
        }
    }
    std::map<std::pair<const Value *, const Value *>, Value *> guards{};

    // One test for all accesses of an innermost loop.
    void unite_guards() {
        std::unordered_set<const Value *> done;
        for (const Loop &l : loops) {
            std::vector<Value *> guarded;
            Value *all = nullptr;
            for (const Block *b : l.blocks)
                for (Value *v : b->values)
                    if (v->guard && done.insert(v).second) guarded.push_back(v);
            std::sort(guarded.begin(), guarded.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
            std::vector<Value *> parts;
            for (Value *v : guarded)
                if (std::find(parts.begin(), parts.end(), v->guard) == parts.end()) parts.push_back(v->guard);
            if (parts.size() < 2 || !l.before) continue;
            for (Value *part : parts) {
                if (!all) {
                    all = part;
                    continue;
                }
                all = put(l, Op::native, program.analysis->types.boolean, mir::rep('b'), {all, part});
                all->c = "tau_and";
            }
            for (Value *v : guarded) v->guard = all;
        }
    }

    void run() {
        bool any = false;
        for (auto &b : f.blocks)
            for (const Value *v : b->values) any |= is_list_access(v, "_getitem") || is_list_access(v, "_setitem");
        if (!any || f.generator) return;
        dominators();
        find_loops();
        if (loops.empty()) return;
        for (auto &b : f.blocks) {
            if (!idom.contains(b.get())) continue;
            std::vector<Value *> values = b->values;
            for (Value *v : values) access(v, b.get());
        }
        unite_guards();
    }
};

} // namespace

void hoist_lists(const mir::Program &program, Function &f) { Views{program, f}.run(); }

} // namespace tau::passes
