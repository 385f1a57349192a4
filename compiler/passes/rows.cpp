// Lists in loops that are read again in each round although they stay the same: rows of lists of lists, lists in attributes.
//
// In:  machine SSA after the intervals, before hoist_lists.  Out: what leads to a list (attributes, variables, arithmetic that
// cannot raise) is read in front of a loop in which nothing changes it. An innermost loop that takes rows out of a list which
// it does not store into, or one character of a string again and again, becomes two: where all rows are there, the one that names them in front (LoopCopy's `tests`), so that
// hoist_lists sees lists that stay the same; the other one raises what the program asks for.
#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/quiet.h"
#include "passes/survey.h"
#include "passes/versions.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

// What a loop leaves as it is.
struct Invariants {
    const Loop &l;
    LoopSurvey survey;
    std::unordered_set<const Value *> own{};
    bool calls = false;
    std::unordered_set<const infer::Field *> fields{}; // stored to
    std::unordered_set<const ir::Global *> globals{};
    bool cells = false;
    std::unordered_set<std::string> stored{}; // kinds of lists

    Invariants(const mir::Program &program, const Loop &loop) : l(loop), survey(program, loop) {
        for (const Block *b : l.blocks)
            for (const Value *v : b->values) {
                own.insert(v);
                calls |= v->instance != nullptr;
                if (v->op == Op::field_store || v->op == Op::field_unset) fields.insert(v->field);
                if (v->op == Op::global_store || v->op == Op::global_unset) globals.insert(v->global);
                cells |= v->op == Op::cell_store || v->op == Op::cell_unset;
                if (is_list_access(v, "_setitem")) stored.insert(v->c.substr(0, v->c.rfind('_')));
            }
    }

    // Whether v can be computed in front of the loop.
    bool movable(const Value *v) const {
        if (!own.contains(v)) return true;
        return !v->raises && !v->effects && keeps(v) && std::all_of(v->args.begin(), v->args.end(), [&](const Value *a) { return movable(a); });
    }
    // Whether it is the same in each round when its operands are.
    bool keeps(const Value *v) const {
        switch (v->op) {
        case Op::const_int: case Op::captured: return true;
        case Op::native: return v->flag && !v->args.empty() && (mir::is_int_arithmetic(v->c) || v->c == "tau_int_neg");
        case Op::coerce: return v->rep == v->args[0]->rep;
        // A quiet function may store numbers.
        case Op::field_load:
            return !fields.contains(v->field) && (!calls || v->rep->code == 'p') && v->args[0]->rep->code == 'p' && v->args[0]->type && !v->args[0]->type->may_be_none();
        case Op::global_load: return !globals.contains(v->global);
        case Op::cell_load: return !cells;
        default: return false;
        }
    }

    void move(Value *v) {
        if (!own.contains(v)) return;
        for (Value *a : v->args) move(a);
        std::erase(v->block->values, v);
        auto &values = l.before->values;
        values.insert(values.end() - 1, v);
        v->block = l.before;
        own.erase(v);
    }

    // A character at one place of one string.
    bool is_character(const Value *v) const { return v->op == Op::native && v->c == "tau_str_code" && movable(v->args[0]) && movable(v->args[1]); }

    // An access of a list that the loop leaves as it is, at one place: row = rows[i].
    bool is_row(const Value *v, const std::vector<Value *> &rows) const {
        if (!is_list_access(v, "_getitem") || !v->raises || v->args.size() != 2 || !v->rep || v->rep->code != 'p') return false;
        if (v->args[0]->rep->code != 'p' || v->args[1]->rep->code != 'i' || !is_list_load(v)) return false;
        std::string kind = v->c.substr(0, v->c.rfind('_'));
        if (stored.contains(kind) || survey.appended.contains(kind)) return false;
        return (movable(v->args[0]) || std::find(rows.begin(), rows.end(), v->args[0]) != rows.end()) && movable(v->args[1]);
    }
};

bool is_int(const Value *v) { return v->rep->code == 'i'; }

std::vector<Block *> in_order(const Function &f, const Loop &l) {
    std::vector<Block *> out;
    for (auto &b : f.blocks)
        if (l.blocks.contains(b.get())) out.push_back(b.get());
    return out;
}

// Lists that a loop reads out of attributes and variables are read in front of it.
bool move_lists(const mir::Program &program, Function &f, const Loop &l) {
    Invariants invariants(program, l);
    if (!invariants.survey.stable) return false;
    std::vector<Value *> lists;
    for (const Block *b : in_order(f, l))
        for (Value *v : b->values)
            if (v->op == Op::native && v->c.starts_with("tau_list_") && !v->args.empty()) {
                Value *list = v->args[0];
                if ((list->op == Op::field_load || list->op == Op::global_load || list->op == Op::cell_load) && invariants.own.contains(list) && invariants.movable(list)) lists.push_back(list);
            }
    for (Value *v : lists) invariants.move(v);
    return !lists.empty();
}

void remove_rows(const LoopCopy &copy, const std::vector<Value *> &rows, const std::unordered_map<const Value *, Value *> &found) {
    std::unordered_map<const Value *, Value *> instead;
    for (const Value *v : rows) instead[copy.map.at(v)] = found.at(v);
    for (Block *b : copy.made) {
        std::erase_if(b->values, [&](const Value *v) { return instead.contains(v); });
        for (Value *v : b->values)
            for (Value *&a : v->args)
                if (auto now = instead.find(a); now != instead.end()) a = now->second;
    }
}

bool name_rows(const mir::Program &program, Function &f, const Loop &l) {
    Invariants invariants(program, l);
    if (!invariants.survey.stable || !small_enough(l)) return false;
    std::vector<Value *> rows;
    for (const Block *b : in_order(f, l))
        for (Value *v : b->values)
            if (invariants.is_row(v, rows) || invariants.is_character(v)) rows.push_back(v);
    if (rows.empty()) return false;
    std::vector<Value *> tests;
    std::unordered_map<const Value *, Value *> found;
    auto make = [&](Op op, const infer::Type *type, char rep, const std::string &c, std::vector<Value *> args) {
        Value *v = f.make(op, type, mir::rep(rep));
        v->c = c;
        v->args = std::move(args);
        tests.push_back(v);
        return v;
    };
    Value *all = nullptr;
    for (Value *v : rows) {
        std::vector<Value *> args = v->args;
        for (Value *&a : args) {
            if (auto row = found.find(a); row != found.end()) a = row->second;
            else invariants.move(a);
        }
        bool character = is_int(v);
        Value *same = nullptr;
        for (Value *t : tests)
            if (t->rep == v->rep && t->args == args) same = t;
        if (same) {
            found[v] = same;
            continue;
        }
        Value *row = make(Op::native, v->type, v->rep->code, character ? "tau_str_code_or_none" : v->c.substr(0, v->c.rfind('_')) + "_row", args);
        row->owned = false; // the list holds it while the loop runs
        row->small = character;
        found[v] = row;
        Value *there = character ? make(Op::native, program.analysis->types.boolean, 'b', "tau_str_is_code", {row})
                                 : make(Op::not_, program.analysis->types.boolean, 'b', "", {make(Op::is_null, program.analysis->types.boolean, 'b', "", {row})});
        all = all ? make(Op::native, program.analysis->types.boolean, 'b', "tau_and", {all, there}) : there;
    }
    LoopCopy copy(f);
    copy.make(l, all, tests, {}, {});
    remove_rows(copy, rows, found);
    return true;
}

bool any_of_loops(const mir::Program &program, Function &f) {
    for (auto &b : f.blocks)
        for (Value *v : b->values) v->block = b.get();
    Dominators dominators(f);
    std::vector<Loop> loops = find_loops(f, dominators);
    bool moved = false;
    for (const Loop &l : loops)
        if (l.before && !l.header->cold) moved |= move_lists(program, f, l);
    if (moved) return true;
    for (const Loop &l : loops)
        if (l.before && !l.header->cold && is_innermost(l, loops) && name_rows(program, f, l)) return true;
    return false;
}

} // namespace

void hoist_rows(const mir::Program &program, Function &f) {
    if (f.generator) return;
    bool any = false;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) any |= is_list_access(v, "_getitem") || is_list_access(v, "_setitem") || is_list_access(v, "_at");
    if (!any) return; // strings alone: the C compiler sees that they stay the same
    for (int round = 0; round < 64 && any_of_loops(program, f); round++) simplify(f);
}

} // namespace tau::passes
