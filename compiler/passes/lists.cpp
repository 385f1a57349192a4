// List accesses in loops: the header is read once in front of the loop, and so is the test of indices that the loop's own
// condition bounds.
//
// In:  machine SSA after the intervals, before reference counts.  Out: list_items and list_length in front of loops in which
// nothing changes a list's length, named by the accesses inside (Value::items, length); Value::guard, true when the index,
// which a dominating `i < n` bounds, is good as n is at most the length (see versions.cpp). Stores through double * would make
// the C compiler read every header again.
#include "passes/loops.h"
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

struct Place {
    Loop loop;
    bool stable = true;            // nothing inside may change a list, but for `appended`
    std::set<std::string> appended; // lists of these representations grow
};

struct Views {
    const mir::Program &program;
    Function &f;
    Dominators dominators{f};
    std::unordered_map<const Value *, const Block *> home{};
    std::vector<Place> loops{}; // inner ones first
    std::map<std::pair<const Block *, const Value *>, std::pair<Value *, Value *>> views{};

    void survey_loops() {
        for (auto &b : f.blocks)
            for (const Value *v : b->values) home[v] = b.get();
        for (Loop &l : find_loops(f, dominators)) {
            Place p{std::move(l)};
            for (const Block *b : p.loop.blocks)
                for (const Value *v : b->values) survey(p, v);
            loops.push_back(std::move(p));
        }
        std::stable_sort(loops.begin(), loops.end(), [](const Place &x, const Place &y) { return x.loop.blocks.size() < y.loop.blocks.size(); });
    }

    // Without finalizers, giving objects up runs no code of the program.
    void survey(Place &l, const Value *v) {
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
        for (const Place &p : loops)
            if (const Loop &l = p.loop; l.blocks.contains(b) && l.before && p.stable && !p.appended.contains(kind) && !l.blocks.contains(home[list])) best = &l;
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
        for (const Block *x = b; l.blocks.contains(x); x = dominators.idom.at(x)) {
            if (dominators.preds[x].size() == 1) {
                const Value *t = dominators.preds[x][0]->terminator();
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
            if (dominators.idom.at(x) == x) break;
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
        for (const Place &p : loops) {
            const Loop &l = p.loop;
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
        survey_loops();
        if (loops.empty()) return;
        for (auto &b : f.blocks) {
            if (!dominators.idom.contains(b.get())) continue;
            std::vector<Value *> values = b->values;
            for (Value *v : values) access(v, b.get());
        }
        unite_guards();
    }
};

} // namespace

void hoist_lists(const mir::Program &program, Function &f) { Views{program, f}.run(); }

} // namespace tau::passes
