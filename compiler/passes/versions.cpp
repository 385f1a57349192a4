// See versions.h; and the versions of loops without index tests.
//
// An innermost loop whose list accesses are good where one condition holds (Value::guard, made by hoist_lists) becomes two. In
// the one for the condition nothing is tested, so the C compiler can turn it into vector code; it would not split a loop with
// this many ways out by itself.
#include "passes/versions.h"

#include <algorithm>
#include <map>

#include "passes/passes.h"
#include "passes/side_exits.h"
#include "passes/ssa_repair.h"

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

static constexpr std::size_t kMaxValues = 160; // of a loop that is copied

bool is_innermost(const Loop &l, const std::vector<Loop> &loops) {
    return std::none_of(loops.begin(), loops.end(), [&](const Loop &x) { return x.header != l.header && l.blocks.contains(x.header); });
}

bool small_enough(const Loop &l) {
    std::size_t values = 0;
    for (const Block *b : l.blocks) values += b->values.size();
    return values <= kMaxValues;
}

void LoopCopy::copy(const std::unordered_map<const Value *, Value *> &instead) {
    std::unordered_map<int, int> origins;
    for (Block *b : blocks) {
        Block *n = f.new_block(f.next_origin++);
        n->is_handler = b->is_handler;
        b->cold = true;
        origins[b->origin] = n->origin;
        block_map[b] = n;
        made.push_back(n);
    }
    for (Block *b : blocks)
        for (const Value *v : b->values) {
            Value *n = f.make(v->op, v->type, v->rep);
            std::uint32_t id = n->id;
            *n = *v;
            n->id = id;
            n->block = block_map[b];
            map[v] = n;
            block_map[b]->values.push_back(n);
        }
    auto replace = [](auto &from, auto &x) {
        if (auto found = from.find(x); found != from.end()) x = found->second;
    };
    for (Block *b : made)
        for (Value *v : b->values) {
            for (Value *&a : v->args) {
                replace(map, a);
                replace(instead, a);
            }
            if (v->guard) replace(map, v->guard);
            for (int &o : v->origins) replace(origins, o);
            for (Block *&t : v->targets) replace(block_map, t);
            if (v->unwind) replace(block_map, v->unwind);
        }
}

// Phis behind the loop get an operand for each way out of the copy.
void LoopCopy::join_exits() {
    for (Block *b : blocks) {
        Block *n = block_map[b];
        std::vector<Block *> out = n->terminator()->targets;
        for (Value *v : n->values)
            if (v->raises && v->unwind) out.push_back(v->unwind);
        for (Block *t : out)
            for (Value *phi : t->values) {
                if (phi->op != Op::phi) break;
                if (std::find(phi->origins.begin(), phi->origins.end(), n->origin) != phi->origins.end()) continue;
                for (std::size_t k = 0; k < phi->args.size(); k++) {
                    if (phi->origins[k] != b->origin) continue;
                    auto found = map.find(phi->args[k]);
                    phi->args.push_back(found == map.end() ? phi->args[k] : found->second);
                    phi->origins.push_back(n->origin);
                    break;
                }
            }
    }
}

void LoopCopy::choose(const Loop &l, Value *condition, const std::vector<Value *> &tests, const std::vector<Value *> &entry) {
    auto block = [&](const std::vector<Value *> &values, Op op, std::vector<Value *> args, std::vector<Block *> targets) {
        Block *b = f.new_block(f.next_origin++);
        b->values = values;
        b->values.push_back(f.make(op, nullptr, mir::rep('n')));
        b->values.back()->args = std::move(args);
        b->values.back()->targets = std::move(targets);
        for (Value *v : b->values) v->block = b;
        return b;
    };
    Block *header = *std::find(blocks.begin(), blocks.end(), l.header), *copied = block_map[header];
    Block *enter = block(entry, Op::jump, {}, {copied});
    Block *test = block(tests, Op::branch, {condition}, {enter, header});
    for (Block *&t : l.before->terminator()->targets)
        if (t == header) t = test;
    for (auto [h, from] : {std::pair{header, test}, std::pair{copied, enter}})
        for (Value *phi : h->values) {
            if (phi->op != Op::phi) break;
            for (int &o : phi->origins)
                if (o == l.before->origin) o = from->origin;
        }
}

// What comes out of the loop now comes out of one of two.
void LoopCopy::repair() {
    struct Use { Value *user; Value **place; int origin; Block *b; };
    std::unordered_set<const Block *> inside(blocks.begin(), blocks.end());
    inside.insert(made.begin(), made.end());
    std::unordered_set<int> loop_origins;
    for (const Block *b : inside) loop_origins.insert(b->origin);
    std::map<std::uint32_t, std::pair<Value *, std::vector<Use>>> uses;
    for (auto &b : f.blocks) {
        if (inside.contains(b.get())) continue;
        for (Value *v : b->values)
            for (std::size_t k = 0; k < v->args.size(); k++) {
                if (!map.contains(v->args[k]) || (v->op == Op::phi && loop_origins.contains(v->origins[k]))) continue;
                auto &entry = uses[v->args[k]->id];
                entry.first = v->args[k];
                entry.second.push_back({v, &v->args[k], v->op == Op::phi ? v->origins[k] : -1, b.get()});
            }
    }
    for (auto &[id, entry] : uses) {
        Value *v = entry.first, *n = map[v];
        Predecessors preds(f);
        Variable variable{f, preds, v->type, v->rep};
        variable.inside[v->block] = {v};
        variable.inside[n->block] = {n};
        for (Use &u : entry.second) {
            Value *now = nullptr;
            if (u.user->op == Op::phi) {
                for (const Edge &e : preds.in[u.b])
                    if (e.origin == u.origin && !now) now = variable.read(e.from, e.at);
            } else {
                now = variable.read(u.b, std::size_t(std::find(u.b->values.begin(), u.b->values.end(), u.user) - u.b->values.begin()));
            }
            if (now) *u.place = now;
        }
    }
}

void LoopCopy::make(const Loop &l, Value *condition, const std::vector<Value *> &tests, const std::vector<Value *> &entry,
                    const std::unordered_map<const Value *, Value *> &instead) {
    for (auto &b : f.blocks) {
        if (l.blocks.contains(b.get())) blocks.push_back(b.get());
        for (Value *v : b->values) v->block = b.get();
    }
    copy(instead);
    join_exits();
    choose(l, condition, tests, entry);
    repair();
}

void LoopCopy::peel(const Loop &l) {
    std::vector<std::pair<Block *, bool>> cold;
    for (auto &b : f.blocks) {
        if (l.blocks.contains(b.get())) {
            blocks.push_back(b.get());
            cold.push_back({b.get(), b->cold});
        }
        for (Value *v : b->values) v->block = b.get();
    }
    copy({});
    for (auto [b, was] : cold) b->cold = was;
    join_exits();
    Block *header = *std::find(blocks.begin(), blocks.end(), l.header), *copied = block_map[header];
    std::unordered_map<int, const Block *> made_by_origin;
    for (const Block *b : made) made_by_origin[b->origin] = b;
    auto keep = [](Value *phi, auto wanted) {
        for (std::size_t k = phi->args.size(); k-- > 0;) {
            if (wanted(phi->origins[k])) continue;
            phi->args.erase(phi->args.begin() + std::ptrdiff_t(k));
            phi->origins.erase(phi->origins.begin() + std::ptrdiff_t(k));
        }
    };
    // The copy is entered from in front alone; the loop from where the copy comes to its end.
    for (Value *phi : header->values) {
        if (phi->op != Op::phi) break;
        Value *first = map[phi];
        keep(phi, [&](int o) { return o != l.before->origin; });
        for (std::size_t k = 0; k < first->args.size(); k++)
            if (made_by_origin.contains(first->origins[k])) {
                phi->args.push_back(first->args[k]);
                phi->origins.push_back(first->origins[k]);
            }
        keep(first, [&](int o) { return o == l.before->origin; });
    }
    for (Block *b : made)
        for (Block *&t : b->terminator()->targets)
            if (t == copied) t = header;
    for (Block *&t : l.before->terminator()->targets)
        if (t == header) t = copied;
    repair();
}

// What the loop's accesses suppose: one condition for all of them, tested in front of the loop. Of a loop with others in it, it
// is that its lists have no big ints; the inner ones have their own for the indices.
struct Supposed {
    Value *condition = nullptr;
    bool plain = false;
};
static Supposed supposed(const Loop &l, bool innermost) {
    Supposed out;
    for (const Block *b : l.blocks)
        for (const Value *v : b->values) {
            bool plain = v->plain && v->plain->block == l.before;
            out.plain |= plain;
            for (Value *part : {innermost ? v->guard : nullptr, plain ? v->plain : nullptr}) {
                if (!part) continue;
                if (l.blocks.contains(part->block) || (out.condition && out.condition != part)) return {};
                out.condition = part;
            }
        }
    return out;
}

// The loop's copy behind `guard`; where it is for lists without big ints, for small ints from outside, too.
static void copy_for(const mir::Program &program, Function &f, LoopCopy &copy, const Loop &l, const Supposed &what) {
    std::vector<Value *> tests, entry;
    std::unordered_map<const Value *, Value *> instead;
    auto native = [&](const char *c, char rep, std::vector<Value *> args) {
        Value *v = f.make(Op::native, rep == 'b' ? program.analysis->types.boolean : program.analysis->types.integer, mir::rep(rep));
        v->c = c;
        v->args = std::move(args);
        return v;
    };
    Value *all = what.condition;
    if (what.plain)
        for (Value *v : doubtful_inputs(l)) {
            tests.push_back(native("tau_int_is_small", 'b', {v}));
            tests.push_back(all = native("tau_and", 'b', {all, tests.back()}));
            entry.push_back(instead[v] = native("tau_int_known_small", 'i', {v}));
            entry.back()->small = entry.back()->flag = true;
        }
    copy.make(l, all, tests, entry, instead);
}

static bool version_one(const mir::Program &program, Function &f) {
    for (auto &b : f.blocks)
        for (Value *v : b->values) v->block = b.get();
    Dominators dominators(f);
    std::vector<Loop> loops = find_loops(f, dominators);
    for (const Loop &l : loops) {
        if (!l.before || l.header->cold || !small_enough(l)) continue;
        bool innermost = is_innermost(l, loops);
        Supposed what = supposed(l, innermost);
        Value *guard = what.condition;
        if (!guard || !dominators.dominates(guard->block, l.before)) continue;
        LoopCopy copy(f);
        copy_for(program, f, copy, l, what);
        for (const Block *b : l.blocks)
            for (Value *v : b->values) {
                auto found = copy.map.find(v);
                if (found == copy.map.end()) continue; // a phi of the repaired SSA
                Value *fast = found->second;
                if (v->plain == guard) fast->small = true;
                if (v->guard == guard) {
                    fast->raises = false;
                    fast->unwind = nullptr;
                    fast->flag = true;
                    fast->guard = nullptr;
                }
                // In the other loop it is false; an inner loop's is not known where the quick one leaves for it.
                if (v->guard == guard || !innermost) v->guard = nullptr;
                if (v->plain == guard) v->plain = fast->plain = nullptr;
            }
        if (what.plain) keep_small(f, program.analysis->types, loops, l, copy);
        return true;
    }
    return false;
}

void version_loops(const mir::Program &program, Function &f) {
    if (f.generator) return;
    bool any = false;
    for (int round = 0; round < 32 && version_one(program, f); round++) {
        simplify(f);
        any = true;
    }
    if (any) intervals(f); // loads are small now
}

} // namespace tau::passes
