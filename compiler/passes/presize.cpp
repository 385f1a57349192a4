// Lists that one counted loop fills: comprehensions, and `for` loops over a range or a list that append in every round.
//
// In:  machine SSA after the intervals.  Out: such a loop twice. In front of one the list gets its final length where there is
// room, with items that are zero; this loop stores its items by index, so it is one of those over lists (hoist_lists) and the C
// compiler can turn it into vector code. The other one appends, for where the room is too much to ask in advance.
//
// The list is made in the same function and used nowhere but in this loop and behind its regular end, so that nobody sees it
// in between: not when an exception leaves the loop, either.
#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/quiet.h"
#include "passes/survey.h"
#include "passes/versions.h"

#include <algorithm>
#include <optional>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

struct Filling {
    Value *append = nullptr; // args: the list, the item
    Value *list = nullptr;
    Value *index = nullptr;  // the loop's counter
    Value *start = nullptr;  // a constant
    Value *end = nullptr;    // what the counter is compared with; in the loop, the length of a list from outside
};

struct Presize {
    const mir::Program &program;
    Function &f;
    std::unordered_set<const Block *> done{};

    static bool is(const Value *v, const char *c) { return v->op == Op::native && v->c == c; }

    // i < end at the head of the loop, where i counts up by one from a constant.
    static bool counted(const Loop &l, Filling &out) {
        const Value *t = l.header->terminator();
        if (t->op != Op::branch || l.blocks.contains(t->targets[1]) || !l.blocks.contains(t->targets[0])) return false;
        const Value *test = t->args[0];
        if (!is(test, "tau_int_lt") || test->block != l.header) return false;
        Value *i = test->args[0];
        if (i->op != Op::phi || i->block != l.header || i->args.size() != 2 || !i->small || i->wraps) return false;
        std::size_t first = i->origins[0] == l.before->origin ? 0 : 1;
        const Value *start = i->args[first], *next = i->args[1 - first];
        if (start->op != Op::const_int || !start->text.empty() || !is(next, "tau_int_add") || !next->flag || next->args[0] != i) return false;
        if (next->args[1]->op != Op::const_int || !next->args[1]->text.empty() || next->args[1]->integer != 1) return false;
        out.index = i;
        out.start = i->args[first];
        out.end = test->args[1];
        return true;
    }

    // The loop's one append, which every round comes by once.
    bool one_append(const Loop &l, const std::vector<Loop> &loops, const Dominators &d, Filling &out) const {
        for (const Block *b : l.blocks) {
            for (const Value *v : b->values) {
                if (v->op == Op::native && is_list_access(v, "_append")) {
                    if (out.append) return false;
                    out.append = const_cast<Value *>(v);
                }
                if (b != l.header && std::any_of(v->targets.begin(), v->targets.end(), [&](const Block *t) { return !l.blocks.contains(t); })) return false;
            }
        }
        if (!out.append || out.append->args.size() != 2 || out.append->unwind) return false;
        const mir::Rep *item = out.append->args[1]->rep;
        if (out.append->c != "tau_list_" + item->name + "_append" || (item->code != 'f' && item->code != 'i')) return false;
        for (const Block *p : d.preds(l.header))
            if (l.blocks.contains(p) && !d.dominates(out.append->block, p)) return false;
        if (std::any_of(loops.begin(), loops.end(), [&](const Loop &x) { return x.header != l.header && l.blocks.contains(x.header) && x.blocks.contains(out.append->block); })) return false;
        out.list = out.append->args[0];
        return true;
    }

    // Made here, and not used before the loop has come to its regular end.
    bool fresh(const Loop &l, const Dominators &d, const Value *list, const Value *append) const {
        if (list->op != Op::native || !is_list_access(list, "_new") || l.blocks.contains(list->block)) return false;
        const Block *end = l.header->terminator()->targets[1];
        if (d.preds(end).size() != 1) return false;
        std::unordered_map<int, const Block *> by_origin;
        for (auto &b : f.blocks) by_origin[b->origin] = b.get();
        for (auto &b : f.blocks)
            for (const Value *v : b->values)
                for (std::size_t k = 0; k < v->args.size(); k++) {
                    if (v->args[k] != list || v == append) continue;
                    const Block *at = v->op == Op::phi ? by_origin.at(v->origins[k]) : b.get();
                    if (at == l.header ? v->op != Op::phi : !d.dominates(end, at)) return false;
                    if (at == l.header && l.blocks.contains(b.get())) return false;
                }
        return true;
    }

    // The end is known in front of the loop; of a list's length, that nothing in the loop changes it.
    bool known_end(const Loop &l, const Filling &x) const {
        if (!l.blocks.contains(x.end->block)) return true;
        if (!is_list_access(x.end, "_len") || x.end->args.size() != 1 || l.blocks.contains(x.end->args[0]->block)) return false;
        if (x.end->args[0] == x.list || (x.end->args[0]->type && x.end->args[0]->type->may_be_none())) return false;
        return LoopSurvey(program, l).stable; // the one append is to another list
    }

    std::optional<Filling> filling(const Loop &l, const std::vector<Loop> &loops, const Dominators &d) const {
        Filling x;
        if (!l.before || l.header->cold || !small_enough(l) || !counted(l, x) || !one_append(l, loops, d, x)) return {};
        if (!fresh(l, d, x.list, x.append) || !known_end(l, x)) return {};
        return x;
    }

    Value *make(const std::string &c, const infer::Type *type, const mir::Rep *rep, std::vector<Value *> args) {
        Value *v = f.make(Op::native, type, rep);
        v->c = c;
        v->args = std::move(args);
        return v;
    }

    void change(const Loop &l, const Filling &x) {
        const infer::TypeTable &types = program.analysis->types;
        std::vector<Value *> tests;
        Value *end = x.end;
        if (l.blocks.contains(end->block)) {
            end = make(x.end->c, x.end->type, x.end->rep, x.end->args);
            end->small = end->not_negative = true;
            tests.push_back(end);
        }
        std::string kind = x.append->c.substr(0, x.append->c.rfind('_'));
        Value *room = make(kind + "_presize", types.boolean, mir::rep('b'), {x.list, x.start, end});
        room->effects = true;
        tests.push_back(room);
        LoopCopy copy(f);
        copy.make(l, room, tests, {}, {});
        Value *store = copy.map.at(x.append);
        Value *index = copy.map.at(x.index);
        if (x.start->integer) {
            Value *place = make("tau_int_sub", x.index->type, x.index->rep, {index, x.start});
            place->small = place->flag = place->not_negative = true;
            place->block = store->block;
            store->block->values.insert(std::find(store->block->values.begin(), store->block->values.end(), store), place);
            index = place;
        }
        store->c = kind + "_setitem";
        store->args = {store->args[0], index, store->args[1]};
        store->natural = store->flag = true; // the index is good
        store->raises = false;
        if (l.blocks.contains(x.end->block)) copy.map.at(l.header->terminator()->args[0])->args[1] = end;
    }

    bool one() {
        for (auto &b : f.blocks)
            for (Value *v : b->values) v->block = b.get();
        Dominators d(f);
        std::vector<Loop> loops = find_loops(f, d);
        for (const Loop &l : loops) {
            if (done.contains(l.header)) continue;
            std::optional<Filling> x = filling(l, loops, d);
            if (!x) continue;
            done.insert(l.header);
            change(l, *x);
            return true;
        }
        return false;
    }
};

} // namespace

void presize_lists(const mir::Program &program, Function &f) {
    if (f.generator) return;
    bool any = false;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) any |= v->op == Op::native && is_list_access(v, "_append");
    if (!any) return;
    Presize presize{program, f};
    for (int round = 0; round < 16 && presize.one(); round++) simplify(f);
}

} // namespace tau::passes
