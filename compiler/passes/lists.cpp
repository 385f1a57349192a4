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
#include "passes/survey.h"
#include "passes/versions.h"

#include <algorithm>
#include <map>
#include <tuple>
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
    LoopSurvey survey;
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
            LoopSurvey survey(program, l);
            loops.push_back({std::move(l), std::move(survey)});
        }
        std::stable_sort(loops.begin(), loops.end(), [](const Place &x, const Place &y) { return x.loop.blocks.size() < y.loop.blocks.size(); });
    }

    // The widest loop around block b in front of which `list` is there and in which it keeps its header.
    const Loop *place(const Block *b, const Value *list, const std::string &kind) {
        const Loop *best = nullptr;
        for (const Place &p : loops)
            if (const Loop &l = p.loop; l.blocks.contains(b) && l.before && p.survey.stable && !p.survey.appended.contains(kind) && !l.blocks.contains(home[list])) best = &l;
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

    // A condition `index < n + offset` of which n is an SSA value.
    struct Bound {
        Value *n = nullptr;
        std::int64_t offset = 0;
    };

    // The conditions on `index` that hold in block b, from the inside out, as far as `wanted` does not stop.
    template <class Wanted> void conditions(const Value *index, const Block *b, Wanted wanted) {
        for (const Block *x = b;; x = dominators.idom(x)) {
            if (dominators.preds(x).size() == 1) {
                const Value *t = dominators.preds(x)[0]->terminator(), *c = t->op == Op::branch && t->targets[0] != t->targets[1] ? t->args[0] : nullptr;
                if (c && c->op == Op::native && c->args.size() == 2) {
                    bool holds = t->targets[0] == x;
                    auto is = [&](const char *yes, const char *no) { return c->c == (holds ? yes : no); };
                    if (c->args[0] == index && is("tau_int_lt", "tau_int_ge") && wanted(Bound{c->args[1], 0})) return;
                    if (c->args[1] == index && is("tau_int_gt", "tau_int_le") && wanted(Bound{c->args[0], 0})) return;
                    if (c->args[0] == index && is("tau_int_le", "tau_int_gt") && wanted(Bound{c->args[1], 1})) return;
                    if (c->args[1] == index && is("tau_int_ge", "tau_int_lt") && wanted(Bound{c->args[0], 1})) return;
                }
            }
            if (dominators.idom(x) == x) return;
        }
    }

    // An index i + c, taken apart.
    static std::pair<const Value *, std::int64_t> sum(const Value *index) {
        if (index->op == Op::native && index->flag && index->args.size() == 2 && index->args[1]->op == Op::const_int && index->args[1]->small)
            for (const char *c : {"tau_int_add", "tau_int_sub"})
                if (std::int64_t k = index->args[1]->integer; index->c == c && std::abs(k) < 1000) return {index->args[0], c[8] == 'a' ? k : -k};
        return {index, 0};
    }

    // The widest loop inside `l` around b that n comes from outside of.
    const Loop *outside(const Block *b, const Value *n, const Loop &l) {
        const Loop *best = nullptr;
        for (const Place &p : loops)
            if (p.loop.before && p.loop.blocks.contains(b) && l.blocks.contains(p.loop.header) && !p.loop.blocks.contains(home[n])) best = &p.loop;
        return best;
    }

    void access(Value *v, Block *b) {
        bool store = is_list_access(v, "_setitem"), iteration = is_list_access(v, "_at");
        if (!store && !iteration && !is_list_access(v, "_getitem")) return;
        bool good = store && v->flag && !v->raises; // known by whoever made it
        if ((v->raises == iteration && !good) || v->args.size() != (store ? 3u : 2u)) return;
        if (v->args[0]->rep->code != 'p' || v->args[1]->rep->code != 'i' || (v->args[0]->type && v->args[0]->type->may_be_none())) return;
        const Loop *l = place(b, v->args[0], v->c.substr(0, v->c.rfind('_')));
        if (!l) return;
        auto &[items, length] = views[{l->header, v->args[0]}];
        if (!items) {
            items = put(*l, Op::list_items, nullptr, mir::rep('r'), {v->args[0]});
            length = put(*l, Op::list_length, program.analysis->types.integer, mir::rep('i'), {v->args[0]});
            items->c = length->c = v->c.substr(0, v->c.rfind('_'));
        }
        v->items = items;
        v->length = length;
        if (iteration || good) {
            v->flag = true;
            return;
        }
        auto &before = accesses[length];
        if (good_already(v, b, before)) {
            v->raises = false;
            v->unwind = nullptr;
            v->flag = true;
            return;
        }
        if (!v->unwind || !l->blocks.contains(v->unwind)) before.push_back({v, b, v->args[1]}); // else the loop goes on without it, too
        if (v->natural) guard(v, b, *l, length);
    }

    // Whether an access that was tested on every way here, in the same loop, shows that the index is good: one with the same
    // index, or with one that a condition says is larger.
    struct Tested { Value *v; Block *b; Value *index; };
    bool good_already(Value *v, const Block *b, const std::vector<Tested> &before) {
        auto tested = [&](const Value *index) {
            auto found = std::find_if(before.begin(), before.end(), [&](const Tested &t) { return t.index == index && dominators.dominates(t.b, b); });
            return found == before.end() ? nullptr : &*found;
        };
        const Tested *same = tested(v->args[1]);
        bool good = same;
        if (same && !v->natural) share_place(*same, v);
        if (!good && v->natural)
            conditions(v->args[1], b, [&](const Bound &limit) { return good = tested(limit.n); });
        return good;
    }

    // The place that an index means, which counts from the end where it is negative, is found once for both accesses.
    void share_place(const Tested &first, Value *v) {
        if (first.v->raises && is_list_load(first.v)) {
            Value *p = f.make(Op::native, program.analysis->types.integer, mir::rep('i'));
            std::uint32_t id = p->id;
            const infer::Type *type = p->type;
            const mir::Rep *rep = p->rep;
            *p = *first.v;
            p->id = id;
            p->type = type;
            p->rep = rep;
            p->c = v->c.substr(0, v->c.rfind('_')) + "_place";
            p->small = p->not_negative = true;
            first.b->values.insert(std::find(first.b->values.begin(), first.b->values.end(), first.v), p);
            home[p] = first.b;
            first.v->args[1] = p;
            first.v->natural = first.v->flag = true;
            first.v->raises = false;
            first.v->unwind = nullptr;
        }
        const Value *place = first.v->args[1];
        if (!is_list_access(place, "_place")) return;
        v->args[1] = first.v->args[1];
        v->natural = true;
    }
    std::unordered_map<const Value *, std::vector<Tested>> accesses{}; // by length; tested ones, in reverse postorder

    // The test in front of a loop that makes v's index good in all of its rounds.
    void guard(Value *v, const Block *b, const Loop &l, Value *length) {
        auto [index, more] = sum(v->args[1]);
        Bound limit;
        const Loop *around = nullptr;
        if (index->op == Op::native && index->flag && index->c == "tau_int_mod" && (around = outside(b, index->args[1], l))) limit.n = index->args[1];
        else conditions(index, b, [&](const Bound &found) { return (around = outside(b, found.n, l)) ? limit = found, true : false; });
        if (!around) return;
        limit.offset += more;
        Value *&made = guards[{limit.n, length, limit.offset, around->header}];
        if (!made) {
            Value *most = length;
            if (limit.offset) { // n + offset <= length
                Value *offset = put(*around, Op::const_int, program.analysis->types.integer, mir::rep('i'), {});
                offset->integer = limit.offset;
                offset->small = true;
                most = put(*around, Op::native, program.analysis->types.integer, mir::rep('i'), {length, offset});
                most->c = "tau_int_sub";
                most->flag = most->small = true;
            }
            made = put(*around, Op::native, program.analysis->types.boolean, mir::rep('b'), {limit.n, most});
            made->c = "tau_int_le";
            made->flag = true; // of a big n the plain comparison is right, too: the length is no big one
        }
        v->guard = made;
    }
    std::map<std::tuple<const Value *, const Value *, std::int64_t, const Block *>, Value *> guards{};

    // In loops without calls, loads from lists without big ints are small, so there is nothing to count: the version for that
    // leaves off where it would store a big one (side_exits.h). Such a loop takes those inside it along.
    bool may_be_plain(const Loop &l) {
        if (!l.before || l.header->cold || !small_enough(l)) return false;
        bool any = false;
        for (const Block *b : l.blocks)
            for (const Value *v : b->values) {
                if (v->instance) return false; // a call may store anything
                if (v->items && l.blocks.contains(home[v->items])) return false;
                any |= is_plain_access(v);
            }
        return any;
    }
    static bool is_plain_access(const Value *v) { return v->op == Op::native && v->items && v->c.starts_with("tau_list_i_"); }

    template <class Take> static void each_value(const Loop &l, Take take) {
        std::vector<Value *> all;
        for (const Block *b : l.blocks) all.insert(all.end(), b->values.begin(), b->values.end());
        std::sort(all.begin(), all.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
        for (Value *v : all) take(v);
    }

    void plain_ints(const Loop &l) {
        std::unordered_map<const Value *, Value *> tests;
        each_value(l, [&](Value *v) {
            if (!is_plain_access(v)) return;
            Value *&test = tests[v->args[0]];
            if (!test) {
                test = put(l, Op::native, program.analysis->types.boolean, mir::rep('b'), {v->args[0]});
                test->c = "tau_list_i_plain";
            }
            v->plain = test;
        });
    }

    // One test in front of a loop for all that its accesses suppose.
    void unite(const Loop &l, bool guards, bool plain) {
        std::vector<Value *> parts;
        each_value(l, [&](Value *v) {
            for (Value *part : {guards ? v->guard : nullptr, plain ? v->plain : nullptr})
                if (part && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
        });
        std::sort(parts.begin(), parts.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
        Value *all = nullptr;
        for (Value *part : parts) {
            if (!all) {
                all = part;
                continue;
            }
            all = put(l, Op::native, program.analysis->types.boolean, mir::rep('b'), {all, part});
            all->c = "tau_and";
        }
        each_value(l, [&](Value *v) {
            if (guards && v->guard) v->guard = all;
            if (plain && v->plain) v->plain = all;
        });
    }

    void suppose() {
        std::vector<Loop> all = find_loops(f, dominators); // outer ones first
        std::unordered_set<const Block *> taken;
        std::unordered_set<const Block *> nests;
        for (const Loop &l : all) {
            if (taken.contains(l.header) || !may_be_plain(l)) continue;
            taken.insert(l.blocks.begin(), l.blocks.end());
            nests.insert(l.header);
            plain_ints(l);
            if (!is_innermost(l, all)) unite(l, false, true);
        }
        for (const Loop &l : all)
            if (l.before && is_innermost(l, all)) unite(l, true, nests.contains(l.header));
    }

    // Lengths that the loops ask for are those of the headers.
    void lengths() {
        for (auto &b : f.blocks)
            for (Value *v : b->values) {
                if (!is_list_access(v, "_len") || v->args.size() != 1) continue;
                const Loop *l = place(b.get(), v->args[0], v->c.substr(0, v->c.rfind('_')));
                auto found = l ? views.find({l->header, v->args[0]}) : views.end();
                if (found == views.end()) continue;
                v->op = Op::coerce;
                v->args = {found->second.second};
                v->c.clear();
            }
    }

    void run() {
        bool any = false;
        for (auto &b : f.blocks)
            for (const Value *v : b->values) any |= is_list_access(v, "_getitem") || is_list_access(v, "_setitem") || is_list_access(v, "_at");
        if (!any || f.generator) return;
        survey_loops();
        if (loops.empty()) return;
        for (auto &b : f.blocks) {
            if (!dominators.idom(b.get())) continue;
            std::vector<Value *> values = b->values;
            for (Value *v : values) access(v, b.get());
        }
        lengths();
        suppose();
    }
};

} // namespace

void hoist_lists(const mir::Program &program, Function &f) { Views{program, f}.run(); }

} // namespace tau::passes
