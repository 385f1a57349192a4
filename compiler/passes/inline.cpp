// Inlining of direct calls, and of generators that one loop consumes.
//
// In:  machine SSA of all functions, before reference counts.  Out: small callees copied into their callers; a generator
// whose only user is one `gen_next` becomes part of the loop: its yields jump to the body, the next round jumps behind the
// yield. SSA is repaired afterwards, since values of the generator live across the body.
#include "passes/passes.h"

#include <algorithm>
#include <unordered_set>

#include "passes/loops.h"
#include "passes/ssa_repair.h"

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

constexpr std::size_t kLargest = 3000; // a function of that size grows no more
constexpr std::size_t kOnce = 100;     // the largest callee that a loop takes in which calls nothing and has no other caller
constexpr std::size_t kCold = 6;       // the largest callee that code which runs once, or hardly ever, takes in

struct Inliner {
    mir::Program &program;
    Function &f;
    std::unordered_map<const Value *, Value *> map{};
    std::unordered_map<const Block *, Block *> block_map{};

    static std::size_t size(const Function &g) {
        std::size_t n = 0;
        for (auto &b : g.blocks)
            for (const Value *v : b->values) n += v->op != Op::param && v->op != Op::const_int && v->op != Op::const_float && v->op != Op::jump;
        return n;
    }

    // A raise inside the copy is shown at the call for library code, through one more link for the user's, which stays
    // visible where library code takes it in.
    const ir::Location *place(const Function &g, const ir::Location *inner, const ir::Location *call) {
        if (!inner || (g.hidden && !inner->visible)) return call;
        ir::Location copy = *inner;
        copy.visible = true;
        if (copy.inlined_at) copy.inlined_at = place(g, inner->inlined_at, call);
        else copy.inlined_at = call;
        return program.analysis->program.arena.make<ir::Location>(copy);
    }

    // Copies g's blocks into f. Parameters stand for `args`; what leaves g by an exception goes to `unwind`.
    std::vector<Block *> clone(const Function &g, const std::vector<Value *> &args, Value *self, const ir::Location *call,
                               Block *unwind, const Block *call_block) {
        map.clear();
        block_map.clear();
        std::vector<Block *> made;
        std::unordered_map<int, int> origins;
        int locals = f.locals;
        f.locals += g.locals;
        f.local_reps.insert(f.local_reps.end(), g.local_reps.begin(), g.local_reps.end());
        for (auto &b : g.blocks) {
            Block *n = f.new_block(f.next_origin++);
            n->is_handler = b->is_handler;
            origins[b->origin] = n->origin;
            block_map[b.get()] = n;
            made.push_back(n);
        }
        for (auto &b : g.blocks)
            for (const Value *v : b->values) {
                if (v->op == Op::param) {
                    map[v] = args[std::size_t(v->index)];
                    continue;
                }
                if (v->op == Op::self) {
                    map[v] = self;
                    continue;
                }
                Value *n = f.make(v->op, v->type, v->rep);
                std::uint32_t id = n->id;
                *n = *v;
                n->id = id;
                n->block = block_map[b.get()];
                n->loc = place(g, v->loc, call);
                if (v->op == Op::local_set || v->op == Op::local_get || v->op == Op::catch_ || v->op == Op::end_catch) n->index += locals;
                if (v->op == Op::const_value) n->c = moved_locals(v->c, locals);
                map[v] = n;
                block_map[b.get()]->values.push_back(n);
            }
        for (Block *b : made)
            for (Value *v : b->values) {
                for (Value *&a : v->args) a = map[a];
                for (int &o : v->origins) o = origins[o];
                for (Block *&t : v->targets) t = block_map[t];
                if (v->unwind) {
                    v->unwind = block_map[v->unwind];
                } else if (v->raises && unwind) {
                    v->unwind = unwind;
                    for (Value *phi : unwind->values) {
                        if (phi->op != Op::phi) break;
                        if (std::find(phi->origins.begin(), phi->origins.end(), b->origin) != phi->origins.end()) continue;
                        for (std::size_t k = 0; k < phi->args.size(); k++)
                            if (phi->origins[k] == call_block->origin) {
                                phi->args.push_back(phi->args[k]);
                                phi->origins.push_back(b->origin);
                                break;
                            }
                    }
                }
            }
        return made;
    }

    // "LOCAL(3)" and "LOCALS(3,2)" name locals by number.
    static std::string moved_locals(const std::string &c, int by) {
        if (!c.starts_with("LOCAL")) return c;
        std::size_t open = c.find('('), end = c.find_first_of(",)", open);
        int k = std::stoi(c.substr(open + 1, end - open - 1)) + by;
        return c.substr(0, open + 1) + std::to_string(k) + c.substr(end);
    }

    // Splits b behind position `at`; the rest keeps b's terminator, successors know it by the new origin.
    Block *split(Block *b, std::size_t at) {
        Block *rest = f.new_block(f.next_origin++);
        rest->values.assign(b->values.begin() + long(at) + 1, b->values.end());
        b->values.resize(at + 1);
        std::unordered_set<Block *> seen;
        auto rename = [&](Block *t, bool both) {
            if (!seen.insert(t).second) return;
            for (Value *phi : t->values) {
                if (phi->op != Op::phi) break;
                for (std::size_t k = 0; k < phi->args.size(); k++)
                    if (phi->origins[k] == b->origin) {
                        if (both) {
                            phi->args.push_back(phi->args[k]);
                            phi->origins.push_back(rest->origin);
                        } else {
                            phi->origins[k] = rest->origin;
                        }
                        break;
                    }
            }
        };
        for (Value *v : rest->values) {
            v->block = rest;
            if (v->raises && v->unwind) rename(v->unwind, true);
        }
        for (Block *t : rest->terminator()->targets) rename(t, false);
        return rest;
    }

    void use_instead(Value *old, Value *now) {
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                for (Value *&a : v->args)
                    if (a == old) a = now;
    }

    void inline_call(Block *b, std::size_t at) {
        Value *call = b->values[at];
        const Function &g = *program.by_instance[call->instance];
        std::vector<Value *> args(call->args.begin() + (g.self ? 1 : 0), call->args.end());
        Value *self = g.self ? call->args[0] : nullptr;
        Block *rest = split(b, at);
        b->values.pop_back();
        std::vector<Block *> made = clone(g, args, self, call->loc, call->unwind, b);
        Value *enter = f.make(Op::jump, nullptr, mir::rep('n'));
        enter->targets = {made[0]};
        b->values.push_back(enter);
        // What holds nothing may be used all the same: self.x = f() where f gives None.
        bool holds = call->rep->code != 'n';
        Value *result = f.make(holds ? Op::phi : Op::const_none, call->type, call->rep);
        result->block = rest;
        for (Block *m : made) {
            Value *t = m->terminator();
            if (t->op != Op::ret) continue;
            if (holds) {
                result->args.push_back(t->args[0]);
                result->origins.push_back(m->origin);
            }
            t->op = Op::jump;
            t->args.clear();
            t->targets = {rest};
        }
        rest->values.insert(rest->values.begin(), result);
        use_instead(call, result);
    }

    bool holds_arguments(const Value *call) const {
        if (!program.analysis->program.sees_ends) return false;
        return std::any_of(call->args.begin(), call->args.end(), [&](const Value *x) {
            return mir::counted(x) && x->rep->code != 'i' && x->type && program.analysis->sees_end(x->type);
        });
    }

    // Blocks in loops. A module's body runs once: what is outside them gains nothing, but for generators that become loops.
    std::unordered_set<const Block *> repeated{};
    bool looked = false;

    bool in_loop(const Block *b) {
        if (!looked)
            for (const Loop &loop : find_loops(f, Dominators(f))) repeated.insert(loop.blocks.begin(), loop.blocks.end());
        looked = true;
        return repeated.contains(b);
    }

    bool runs_often(const Block *b) { return !f.cold && (!f.instance->fn->is_module || in_loop(b)); }

    static bool makes_generator(const Function &g) {
        return std::any_of(g.blocks.begin(), g.blocks.end(), [](auto &b) {
            return std::any_of(b->values.begin(), b->values.end(), [](const Value *v) { return v->op == Op::gen_new; });
        });
    }

    bool wanted(const Block *b, const Value *v) {
        if (v->op != Op::direct && v->op != Op::call_self) return false;
        auto found = program.by_instance.find(v->instance);
        if (found == program.by_instance.end() || found->second == &f || found->second->generator) return false;
        const Function &g = *found->second;
        // A caller holds its arguments until the call returns.
        if (g.holds || holds_arguments(v)) return false;
        std::size_t n = size(g);
        bool calls = false;
        for (auto &b : g.blocks)
            for (const Value *x : b->values) {
                if ((x->op == Op::direct || x->op == Op::call_self) && x->instance == g.instance) return false;
                if (x->op == Op::catch_ || x->op == Op::yield) return false;
                calls |= x->instance != nullptr;
            }
        if (!runs_often(b) && !makes_generator(g)) return n <= kCold;
        if (!calls && g.call_sites == 1 && n <= kOnce && !g.cold && in_loop(b)) return true;
        return n <= (g.hidden ? 60u : 24u);
    }

    bool direct_calls() {
        bool any = false;
        for (int budget = 60; budget > 0 && size(f) < kLargest; budget--) {
            bool done = false;
            for (std::size_t k = 0; k < f.blocks.size() && !done; k++) {
                Block *b = f.blocks[k].get();
                for (std::size_t n = 0; n < b->values.size() && !done; n++)
                    if (wanted(b, b->values[n])) {
                        std::size_t before = f.blocks.size();
                        inline_call(b, n);
                        if (looked && in_loop(b))
                            for (std::size_t made = before; made < f.blocks.size(); made++) repeated.insert(f.blocks[made].get());
                        done = true;
                    }
            }
            if (!done) break;
            any = true;
        }
        return any;
    }

    // ---- generators -------------------------------------------------------------------------------------------

    // The one gen_next of a generator made here, when nothing else sees the object; null if it must stay an object.
    Value *only_next(const Value *made) {
        Value *next = nullptr;
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                for (const Value *a : v->args) {
                    if (a != made) continue;
                    if (v->op == Op::gen_current) continue;
                    if (v->op != Op::gen_next || next) return nullptr;
                    next = v;
                }
        return next;
    }

    bool suitable(const Function &g) const {
        int yields = 0;
        if (size(g) > 400 || g.holds || g.stops) return false;
        for (auto &b : g.blocks)
            for (const Value *v : b->values) {
                if (v->op == Op::catch_ || (v->op == Op::gen_new && v->instance == g.instance)) return false;
                if (v->op != Op::yield) continue;
                yields++;
                if (v->unwind) return false;
                // What send() passes must be unused.
                for (auto &c : g.blocks)
                    for (const Value *u : c->values)
                        if (std::find(u->args.begin(), u->args.end(), v) != u->args.end()) return false;
            }
        return yields > 0;
    }

    bool inline_generator(Block *made_in, Value *made) {
        auto found = program.by_instance.find(made->instance);
        if (found == program.by_instance.end()) return false;
        const Function &g = *found->second;
        Value *next = only_next(made);
        if (!next || &g == &f || !suitable(g)) return false;
        Block *at = nullptr;
        std::size_t where = 0;
        for (auto &b : f.blocks)
            for (std::size_t k = 0; k < b->values.size(); k++)
                if (b->values[k] == next) at = b.get(), where = k;
        std::vector<Value *> args = made->args;
        Value *self = nullptr;
        if (g.self) {
            self = args.back();
            args.pop_back();
        }
        Block *rest = split(at, where);
        at->values.pop_back();
        std::vector<Block *> copy = clone(g, args, self, next->loc, next->unwind, at);
        // state: 0 at the start, k behind yield k, the last number when exhausted.
        auto integer = [&](int n) {
            Value *v = f.make(Op::const_int, program.analysis->types.integer, mir::rep('i'));
            v->integer = n;
            v->small = true;
            return v;
        };
        std::vector<Value *> states;
        Value *zero = integer(0);
        auto pos = std::find(made_in->values.begin(), made_in->values.end(), made);
        *pos = zero;
        zero->block = made_in;
        states.push_back(zero);
        std::vector<Block *> resume;
        std::vector<std::pair<Block *, bool>> exits;
        for (std::size_t k = 0; k < copy.size(); k++) {
            Block *b = copy[k];
            for (std::size_t n = 0; n < b->values.size(); n++) {
                Value *v = b->values[n];
                if (v->op != Op::yield) continue;
                Block *after = split(b, n);
                b->values.pop_back();
                copy.push_back(after);
                resume.push_back(after);
                Value *s = integer(int(resume.size()));
                s->block = b;
                b->values.push_back(s);
                states.push_back(s);
                Value *out = v->args[0];
                out_at.push_back({b, out});
                Value *j = f.make(Op::jump, nullptr, mir::rep('n'));
                j->targets = {rest};
                b->values.push_back(j);
                exits.push_back({b, true});
                break;
            }
        }
        int last = int(resume.size()) + 1;
        for (Block *b : copy) {
            Value *t2 = b->terminator();
            if (t2->op != Op::ret) continue;
            Value *s = integer(last);
            s->block = b;
            b->values.pop_back();
            b->values.push_back(s);
            states.push_back(s);
            t2->op = Op::jump;
            t2->args.clear();
            t2->targets = {rest};
            b->values.push_back(t2);
            exits.push_back({b, false});
        }
        Block *finished = f.new_block(f.next_origin++);
        Value *fj = f.make(Op::jump, nullptr, mir::rep('n'));
        fj->targets = {rest};
        finished->values = {fj};
        exits.push_back({finished, false});
        Value *dispatch = f.make(Op::switch_int, nullptr, mir::rep('n'));
        dispatch->args = {zero};
        dispatch->targets = {copy[0]};
        for (Block *r : resume) dispatch->targets.push_back(r);
        dispatch->targets.push_back(finished);
        at->values.push_back(dispatch);
        // The bool that gen_next gave.
        Value *more = f.make(Op::phi, next->type, next->rep);
        more->block = rest;
        for (auto &[b, yes] : exits) {
            Value *c = f.make(Op::const_bool, next->type, next->rep);
            c->integer = yes;
            c->block = b;
            b->values.insert(b->values.end() - 1, c);
            more->args.push_back(c);
            more->origins.push_back(b->origin);
        }
        rest->values.insert(rest->values.begin(), more);
        use_instead(next, more);
        repair(copy, made, zero, states, next);
        return true;
    }
    std::vector<std::pair<Block *, Value *>> out_at{};

    void repair(const std::vector<Block *> &copy, Value *made, Value *zero, const std::vector<Value *> &states, Value *next) {
        (void)next;
        unique_origins(f);
        Predecessors preds(f);
        // The state.
        Variable state{f, preds, zero->type, zero->rep};
        for (Value *s : states) state.inside[s->block].push_back(s);
        replace_uses(f, state, {zero});
        // What was yielded.
        std::vector<Value *> currents;
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                if (v->op == Op::gen_current && !v->args.empty() && v->args[0] == made) currents.push_back(v);
        if (!currents.empty()) {
            Variable out{f, preds, currents[0]->type, currents[0]->rep};
            for (auto &[b, v] : out_at) out.at_end[b] = v;
            replace_uses(f, out, currents);
            for (auto &b : f.blocks)
                std::erase_if(b->values, [&](Value *v) { return std::find(currents.begin(), currents.end(), v) != currents.end(); });
        }
        out_at.clear();
        // The generator's own values, which now live across the loop's body.
        std::unordered_set<const Block *> inside(copy.begin(), copy.end());
        std::vector<Value *> all;
        for (Block *b : copy)
            for (Value *v : b->values)
                if (v->rep && v->rep->code != 'n') all.push_back(v);
        std::unordered_map<const Value *, const Block *> def;
        for (auto &b : f.blocks)
            for (Value *v : b->values) def[v] = b.get();
        std::unordered_set<const Value *> crossing;
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                for (std::size_t k = 0; k < v->args.size(); k++)
                    if (def[v->args[k]] != b.get() || v->op == Op::phi) crossing.insert(v->args[k]);
        for (Value *v : all) {
            if (!crossing.contains(v)) continue;
            Predecessors now(f);
            Variable own{f, now, v->type, v->rep};
            own.inside[def[v]].push_back(v);
            replace_uses(f, own, {v});
        }
    }

    bool generators() {
        if (size(f) >= kLargest) return false;
        for (std::size_t k = 0; k < f.blocks.size(); k++) {
            Block *b = f.blocks[k].get();
            for (Value *v : b->values)
                if (v->op == Op::gen_new && inline_generator(b, v)) return true;
        }
        return false;
    }
};

} // namespace

// One round over one function: true when something was inlined.
bool inline_calls(mir::Program &program, Function &f) {
    Inliner i{program, f};
    bool any = i.direct_calls();
    if (any) unique_origins(f);
    return any;
}

bool inline_generators(mir::Program &program, Function &f) {
    Inliner i{program, f};
    return i.generators();
}

} // namespace tau::passes
