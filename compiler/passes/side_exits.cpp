// See side_exits.h.
#include "passes/side_exits.h"

#include <algorithm>

#include "passes/delayed.h"
#include "passes/quiet.h"
#include "passes/ssa_repair.h"

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

bool is_int(const Value *v) { return v->rep && v->rep->code == 'i'; }

bool is_one_of(const Value *v, std::initializer_list<const char *> names) {
    return v->op == Op::native && std::any_of(names.begin(), names.end(), [&](const char *n) { return v->c == n; });
}
// With small operands: needs a test of the result; is small in any case.
bool may_grow(const Value *v) { return is_one_of(v, {"tau_int_add", "tau_int_sub", "tau_int_mul", "tau_int_neg"}); }
bool stays_small(const Value *v) { return is_one_of(v, {"tau_int_and", "tau_int_or", "tau_int_xor", "tau_int_mod", "tau_int_rshift"}); }

bool is_int_store(const Value *v) {
    return v->op == Op::native && v->c.starts_with("tau_list_i_") && (is_list_access(v, "_setitem") || is_list_access(v, "_append"));
}

// The values of a loop's quick version that are small when its tests hold: the greatest set in which each is of small ones.
struct SmallValues {
    std::unordered_set<const Value *> all;
    explicit SmallValues(const std::vector<Block *> &blocks) {
        for (const Block *b : blocks)
            for (const Value *v : b->values)
                if (is_int(v) && (v->small || v->op == Op::phi || may_grow(v) || stays_small(v))) all.insert(v);
        for (bool changed = true; changed;) {
            changed = false;
            for (const Block *b : blocks)
                for (const Value *v : b->values) {
                    if (!all.contains(v) || v->small) continue;
                    if (std::all_of(v->args.begin(), v->args.end(), [&](const Value *a) { return has(a); })) continue;
                    all.erase(v);
                    changed = true;
                }
        }
    }
    bool has(const Value *v) const { return is_int(v) && (v->small || all.contains(v)); }
};

struct Exits {
    Function &f;
    const infer::TypeTable &types;
    const LoopCopy &copy;
    const DelayedTests &delayed;
    std::vector<Block *> ways{}; // from exits to the other version, where delayed values become ints

    // Divides v's block in front of v; the first half gets no terminator yet. Phis behind it know both halves.
    Block *split(Value *v) {
        Block *b = v->block, *rest = f.new_block(f.next_origin++);
        rest->is_handler = b->is_handler;
        rest->cold = b->cold;
        auto at = std::find(b->values.begin(), b->values.end(), v);
        rest->values.assign(at, b->values.end());
        b->values.erase(at, b->values.end());
        for (Value *x : rest->values) {
            x->block = rest;
            for (Block *t : x->targets) add_origin(t, b->origin, rest->origin);
            if (x->raises && x->unwind) add_origin(x->unwind, b->origin, rest->origin);
        }
        return rest;
    }
    static void add_origin(Block *to, int known, int added) {
        for (Value *phi : to->values) {
            if (phi->op != Op::phi) break;
            if (std::find(phi->origins.begin(), phi->origins.end(), added) != phi->origins.end()) continue;
            auto found = std::find(phi->origins.begin(), phi->origins.end(), known);
            if (found == phi->origins.end()) continue;
            phi->args.push_back(phi->args[std::size_t(found - phi->origins.begin())]);
            phi->origins.push_back(added);
        }
    }

    void end(Block *b, Op op, std::vector<Value *> args, std::vector<Block *> targets) {
        Value *t = f.make(op, nullptr, mir::rep('n'));
        t->args = std::move(args);
        t->targets = std::move(targets);
        t->block = b;
        b->values.push_back(t);
    }

    // Goes on at `slow` where the test of these arguments fails in front of its copy. Returns the copy's block.
    Block *exit(Value *slow, const std::string &c, const std::vector<Value *> &args) {
        Value *fast = copy.map.at(slow);
        Block *slow_before = slow->block, *fast_before = fast->block;
        Block *slow_rest = split(slow), *fast_rest = split(fast);
        end(slow_before, Op::jump, {}, {slow_rest});
        Value *test = f.make(Op::native, types.boolean, mir::rep('b'));
        test->c = c;
        test->args = args;
        test->block = fast_before;
        fast_before->values.push_back(test);
        Block *way = slow_rest;
        if (!delayed.values().empty()) {
            way = f.new_block(f.next_origin++);
            way->cold = true;
            end(way, Op::jump, {}, {slow_rest});
            ways.push_back(way);
        }
        end(fast_before, Op::branch, {test}, {fast_rest, way});
        return fast_rest;
    }

    // Leaves in front of `slow` when x is big. Returns x as a small int, where the quick version goes on.
    Value *exit_if_big(Value *slow, Value *x) {
        Block *rest = exit(slow, "tau_int_is_small", {x});
        Value *small = f.make(Op::native, types.integer, mir::rep('i'));
        small->c = "tau_int_known_small";
        small->args = {x};
        small->small = small->flag = true;
        small->block = rest;
        rest->values.insert(rest->values.begin(), small);
        return small;
    }

    void at_store(Value *slow) {
        Value *fast = copy.map.at(slow);
        fast->args.back() = exit_if_big(slow, fast->args.back());
    }

    // Where a delayed value has to be small. `originals`: of the copied values.
    void at_use(const DelayedTests::Place &place, const std::unordered_map<const Value *, Value *> &originals) {
        Value *user = place.user, *small = exit_if_big(originals.at(place.before), place.v);
        for (std::size_t k = 0; k < user->args.size(); k++)
            if (user->args[k] == place.v && (user == place.before || user->origins[k] == small->block->origin)) user->args[k] = small;
    }

    void at_arithmetic(Value *slow) {
        Value *fast = copy.map.at(slow);
        exit(slow, fast->c + "_fits", fast->args);
        fast->flag = true;
        fast->raises = false;
        fast->unwind = nullptr;
    }

    // An origin leads to a phi only where the block still does.
    void drop_stale_origins(const Predecessors &preds) {
        for (auto &b : f.blocks)
            for (Value *phi : b->values) {
                if (phi->op != Op::phi) break;
                auto found = preds.in.find(b.get());
                for (std::size_t k = phi->args.size(); k-- > 0;) {
                    if (found != preds.in.end() && std::any_of(found->second.begin(), found->second.end(), [&](const Edge &e) { return e.origin == phi->origins[k]; })) continue;
                    phi->args.erase(phi->args.begin() + std::ptrdiff_t(k));
                    phi->origins.erase(phi->origins.begin() + std::ptrdiff_t(k));
                }
            }
    }

    Value *as_int(Value *word, Block *way) {
        Value *v = f.make(Op::native, types.integer, mir::rep('i'));
        v->c = "tau_int_from_i64";
        v->args = {word};
        v->block = way;
        way->values.insert(way->values.begin(), v); // in front of what the predecessors' positions count
        return v;
    }

    // What the other version computed before the place of an exit may come from the quick one now.
    void repair() {
        Predecessors preds(f);
        drop_stale_origins(preds);
        std::unordered_map<const Value *, std::vector<Use>> uses;
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                for (std::size_t k = 0; k < v->args.size(); k++)
                    if (copy.map.contains(v->args[k])) uses[v->args[k]].push_back({v, k, b.get()});
        std::vector<std::pair<const Value *, Value *>> pairs(copy.map.begin(), copy.map.end());
        std::sort(pairs.begin(), pairs.end(), [](const auto &x, const auto &y) { return x.first->id < y.first->id; });
        Dominators dominators(f);
        for (auto [original, fast] : pairs) {
            auto found = uses.find(original);
            if (found == uses.end() || !original->rep || original->rep->code == 'n') continue;
            Value *slow = const_cast<Value *>(original);
            Variable variable{f, preds, slow->type, slow->rep};
            variable.inside[slow->block] = {slow};
            variable.inside[fast->block] = {fast};
            if (delayed.has(fast))
                for (Block *way : ways)
                    if (dominators.dominates(fast->block, way)) variable.inside[way] = {as_int(fast, way)};
            replace_uses(variable, found->second);
        }
    }
};

} // namespace

std::vector<Value *> doubtful_inputs(const Loop &l) {
    std::unordered_set<const Value *> own;
    for (const Block *b : l.blocks) own.insert(b->values.begin(), b->values.end());
    std::vector<Value *> out;
    for (const Block *b : l.blocks)
        for (const Value *v : b->values) {
            if (v->op != Op::phi && v->op != Op::native) continue;
            for (Value *a : v->args)
                if (is_int(a) && !a->small && a->op != Op::const_int && a->op != Op::undef && !own.contains(a) && std::find(out.begin(), out.end(), a) == out.end()) out.push_back(a);
        }
    std::sort(out.begin(), out.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
    return out;
}

void keep_small(Function &f, const infer::TypeTable &types, const std::vector<Loop> &loops, const Loop &original, const LoopCopy &copy) {
    SmallValues small(copy.made);
    std::vector<Value *> arithmetic, stores;
    for (const Block *b : original.blocks)
        for (Value *v : b->values) {
            auto found = copy.map.find(v);
            if (found == copy.map.end()) continue; // a phi of the repaired SSA
            Value *fast = found->second;
            if (is_int_store(v) && !small.has(fast->args.back())) stores.push_back(v);
            if (!small.all.contains(fast) || fast->small) continue;
            fast->small = true;
            if (may_grow(fast)) arithmetic.push_back(v);
            if (is_one_of(fast, {"tau_int_and", "tau_int_or", "tau_int_xor"})) {
                fast->flag = true;
                fast->raises = false;
                fast->unwind = nullptr;
            }
        }
    if (arithmetic.empty() && stores.empty()) return;
    auto by_id = [](const Value *x, const Value *y) { return x->id < y->id; };
    std::sort(arithmetic.begin(), arithmetic.end(), by_id);
    std::sort(stores.begin(), stores.end(), by_id);
    std::unordered_map<const Value *, Value *> originals;
    for (auto [v, fast] : copy.map) originals[fast] = const_cast<Value *>(v);
    std::vector<Value *> sums;
    for (Value *v : arithmetic) sums.push_back(copy.map.at(v));
    std::unordered_set<const Block *> headers;
    for (const Loop &l : loops)
        if (original.blocks.contains(l.header)) headers.insert(copy.block_map.at(l.header));
    DelayedTests delayed(f, copy.made, headers, sums, small.all);
    delayed.mark();
    Exits exits{f, types, copy, delayed};
    for (const DelayedTests::Place &place : delayed.places()) exits.at_use(place, originals);
    for (Value *v : arithmetic)
        if (!delayed.has(copy.map.at(v))) exits.at_arithmetic(v);
    for (Value *v : stores) exits.at_store(v);
    exits.repair();
}

} // namespace tau::passes
