// Versions of loops and of recursive functions for ints near zero, in which arithmetic cannot overflow.
//
// In:  machine SSA before the intervals are made use of.  Out: loops and functions whose arithmetic the intervals prove where
// the ints that come from outside are within +-kBound, once more for that case, behind a test.
#include "passes/ranges.h"
#include "passes/versions.h"

namespace tau::passes {

// Whether items are read or written at v, or at a sum with it.
static bool is_index(const Loop &l, const Value *v) {
    auto made_of = [&](const Value *x) {
        if (x == v) return true;
        return x->op == Op::native && (x->c == "tau_int_add" || x->c == "tau_int_sub") && std::find(x->args.begin(), x->args.end(), v) != x->args.end();
    };
    for (const Block *b : l.blocks)
        for (const Value *x : b->values)
            if (x->op == Op::native && x->args.size() >= 2 && (x->c.ends_with("_getitem") || x->c.ends_with("_setitem") || x->c.ends_with("_at")) && made_of(x->args[1])) return true;
    return false;
}

// An int that a loop takes from outside. What an index starts with is assumed not to be negative.
struct Input {
    Value *v;
    bool starts;
    Range range() const { return interval(starts ? 0 : -kBound, kBound); }
};
static std::vector<Input> inputs(const Ranges &r, const Loop &l) {
    std::unordered_set<const Value *> own;
    for (const Block *b : l.blocks) own.insert(b->values.begin(), b->values.end());
    std::vector<Input> out;
    for (const Block *b : l.blocks)
        for (const Value *v : b->values) {
            if (v->op != Op::native && v->op != Op::phi) continue;
            for (Value *a : v->args) {
                if (own.contains(a) || a->op == Op::const_int || a->op == Op::undef || !a->rep || a->rep->code != 'i') continue;
                Range known = r.plain(a);
                bool starts = v->op == Op::phi && b == l.header && is_index(l, v);
                if (known.small() && known.lo >= (starts ? 0 : -kBound) && known.hi <= kBound) continue;
                auto found = std::find_if(out.begin(), out.end(), [&](const Input &i) { return i.v == a; });
                if (found == out.end()) out.push_back({a, starts});
                else found->starts |= starts;
            }
        }
    std::sort(out.begin(), out.end(), [](const Input &x, const Input &y) { return x.v->id < y.v->id; });
    return out;
}

// How much arithmetic of the loop becomes proven where its inputs are near zero, against what stays unproven.
static bool worth(const Ranges &now, const Loop &l, const std::vector<Input> &taken) {
    Ranges then{now, l};
    for (const Input &i : taken) then.assume(i.v, Ranges::meet(now.plain(i.v), i.range()));
    then.solve();
    int won = 0, left = 0;
    for (const Block *b : l.blocks)
        for (const Value *v : b->values) {
            if (v->op != Op::native || !mir::is_int_arithmetic(v->c) || now.proven(v, b)) continue;
            (then.proven(v, b) ? won : left)++;
        }
    return won > left;
}

// Makes the version for where the inputs are near zero. Its blocks are added to `made`.
static void make_version(const mir::Program &program, Function &f, const Loop &l, const std::vector<Input> &taken,
                         std::unordered_set<const Block *> &made) {
    LoopCopy copy(f);
    auto number = [&](Op op, const std::string &c, char rep, std::vector<Value *> args) {
        Value *v = f.make(op, rep == 'b' ? program.analysis->types.boolean : program.analysis->types.integer, mir::rep(rep));
        v->c = c;
        v->args = std::move(args);
        return v;
    };
    std::vector<Value *> tests, entry;
    Value *bound = number(Op::const_int, "", 'i', {}), *all = nullptr;
    bound->integer = kBound;
    tests.push_back(bound);
    std::unordered_map<const Value *, Value *> instead;
    for (auto [v, starts] : taken) {
        tests.push_back(number(Op::native, starts ? "tau_int_within_0" : "tau_int_within", 'b', {v, bound}));
        all = all ? number(Op::native, "tau_and", 'b', {all, tests.back()}) : tests.back();
        if (all != tests.back()) tests.push_back(all);
        entry.push_back(number(Op::native, starts ? "tau_int_bounded_0" : "tau_int_bounded", 'i', {v, bound}));
        instead[v] = entry.back();
    }
    copy.make(l, all, tests, entry, instead);
    made.insert(copy.made.begin(), copy.made.end());
}

// Innermost loops whose arithmetic cannot overflow where the ints from outside (a bound, an outer counter) are near zero get
// a version for that case. In one round all that have nothing to do with each other.
void speculate(const mir::Program &program, Function &f) {
    if (f.generator) return;
    std::unordered_set<const Block *> done;
    int budget = 32;
    for (bool any = true; any && budget > 0;) {
        any = false;
        Ranges r{f};
        r.solve();
        std::vector<Loop> loops = find_loops(f, r.dominators());
        std::unordered_set<const Block *> touched;
        for (const Loop &l : loops) {
            if (budget == 0 || !l.before || touched.contains(l.before) || done.contains(l.header) || !is_innermost(l, loops) || !small_enough(l)) continue;
            std::vector<Input> taken = inputs(r, l);
            if (std::any_of(taken.begin(), taken.end(), [&](const Input &i) { return !r.knows(i.v); })) continue; // of a loop that was copied
            done.insert(l.header);
            if (taken.empty() || taken.size() > 6 || !worth(r, l, taken)) continue;
            make_version(program, f, l, taken, done);
            touched.insert(l.blocks.begin(), l.blocks.end());
            touched.insert(l.before);
            any = true;
            budget--;
        }
        if (any) simplify(f);
    }
}

// ---- functions -----------------------------------------------------------------------------------------------------------

static bool calls_itself(const Function &f, const Value *v) {
    return (v->op == Op::direct || v->op == Op::call_self) && v->instance == f.instance;
}

static Function *copy_function(mir::Program &program, const Function &f) {
    program.functions.push_back(std::make_unique<Function>());
    Function &n = *program.functions.back();
    n.instance = f.instance;
    n.c_name = f.c_name + "_near";
    n.result_type = f.result_type;
    n.result = f.result;
    n.next_origin = f.next_origin;
    n.next_block = f.next_block;
    n.locals = f.locals;
    n.local_reps = f.local_reps;
    n.holds = f.holds;
    n.recursive = f.recursive;
    n.hidden = f.hidden;
    std::unordered_map<const Value *, Value *> map;
    std::unordered_map<const Block *, Block *> block_map;
    for (auto &b : f.blocks) {
        Block *c = n.new_block(b->origin);
        c->is_handler = b->is_handler;
        block_map[b.get()] = c;
        for (const Value *v : b->values) {
            Value *copy = n.make(v->op, v->type, v->rep);
            std::uint32_t id = copy->id;
            *copy = *v;
            copy->id = id;
            copy->block = c;
            map[v] = copy;
            c->values.push_back(copy);
        }
    }
    for (auto &b : n.blocks)
        for (Value *v : b->values) {
            for (Value *&a : v->args) a = map.at(a);
            for (Block *&t : v->targets) t = block_map.at(t);
            if (v->unwind) v->unwind = block_map.at(v->unwind);
        }
    for (const Value *p : f.params) n.params.push_back(map.at(p));
    if (f.self) n.self = map.at(f.self);
    return &n;
}

// Whether ints within +-kBound make arithmetic of f proven, and which of its own calls stay within.
static std::vector<const Value *> near_calls(Function &f) {
    Ranges now{f}, then{f};
    now.solve();
    for (Value *p : f.params) p->small = p->rep->code == 'i';
    then.solve();
    int won = 0;
    std::vector<const Value *> calls;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) {
            won += v->op == Op::native && mir::is_int_arithmetic(v->c) && !now.proven(v, b.get()) && then.proven(v, b.get());
            if (!calls_itself(f, v)) continue;
            bool near = true;
            for (std::size_t k = 0, first = v->op == Op::call_self; k < f.params.size(); k++) {
                if (f.params[k]->rep->code != 'i') continue;
                Range r = then.at(v->args[first + k], b.get());
                near &= r.small() && r.lo >= -kBound && r.hi <= kBound;
            }
            if (near) calls.push_back(v);
        }
    for (Value *p : f.params) p->small = false;
    return won ? calls : std::vector<const Value *>{};
}

// A function that calls itself with ints goes to its version for ints near zero, which calls itself then.
void version_function(mir::Program &program, Function &f) {
    if (f.generator || f.near) return;
    std::size_t size = 0;
    bool ints = false, recursive = false;
    for (const Value *p : f.params) ints |= p->rep->code == 'i';
    for (auto &b : f.blocks) {
        size += b->values.size();
        for (const Value *v : b->values) recursive |= calls_itself(f, v);
    }
    if (!ints || !recursive || size > 600) return;
    std::vector<const Value *> calls = near_calls(f);
    if (calls.empty()) return;
    Function *near = copy_function(program, f);
    std::unordered_set<std::uint32_t> ids;
    std::size_t place = 0;
    std::vector<std::size_t> places;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) {
            if (std::find(calls.begin(), calls.end(), v) != calls.end()) places.push_back(place);
            place++;
        }
    place = 0;
    for (auto &b : near->blocks)
        for (Value *v : b->values) {
            v->near |= std::find(places.begin(), places.end(), place) != places.end();
            place++;
        }
    for (Value *p : near->params) p->small = p->rep->code == 'i';
    f.near = near->near = near;

    // The test in front of f's body.
    Block *body = f.blocks[0].get();
    std::vector<Value *> heads;
    while (!body->values.empty() && (body->values[0]->op == Op::param || body->values[0]->op == Op::self)) {
        heads.push_back(body->values[0]);
        body->values.erase(body->values.begin());
    }
    auto block = [&](std::vector<Value *> values) {
        auto b = std::make_unique<Block>();
        b->id = f.next_block++;
        b->origin = f.next_origin++;
        b->values = std::move(values);
        for (Value *v : b->values) v->block = b.get();
        return b;
    };
    const infer::TypeTable &types = program.analysis->types;
    auto number = [&](Op op, const infer::Type *type, char rep, std::vector<Value *> args, const char *c) {
        Value *v = f.make(op, type, mir::rep(rep));
        v->args = std::move(args);
        v->c = c;
        return v;
    };
    Value *bound = number(Op::const_int, types.integer, 'i', {}, ""), *all = nullptr;
    bound->integer = kBound;
    std::vector<Value *> entry = heads, args;
    entry.push_back(bound);
    for (Value *p : f.params) {
        if (p->rep->code != 'i') continue;
        Value *test = number(Op::native, types.boolean, 'b', {p, bound}, "tau_int_within");
        entry.push_back(test);
        if (all) entry.push_back(test = number(Op::native, types.boolean, 'b', {all, test}, "tau_and"));
        all = test;
    }
    Value *call = f.make(f.self ? Op::call_self : Op::direct, f.result_type, f.result);
    if (f.self) call->args.push_back(f.self);
    call->args.insert(call->args.end(), f.params.begin(), f.params.end());
    call->instance = f.instance;
    call->near = call->raises = true;
    Value *result = number(Op::ret, nullptr, 'n', {call}, "");
    auto to_near = block({call, result});
    Value *branch = number(Op::branch, nullptr, 'n', {all}, "");
    branch->targets = {to_near.get(), body};
    entry.push_back(branch);
    f.blocks.insert(f.blocks.begin(), block(entry));
    f.blocks.push_back(std::move(to_near));
}

} // namespace tau::passes
