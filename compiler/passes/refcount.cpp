// Reference counts, the last pass.
//
// In:  machine SSA without counts.  Out: incref and decref where ownership says so, and on every instruction that raises the
// list of values to give up on that way out. Every counted value is owned by the function from its definition to its last
// use; a consuming use (store, return, phi) that is the last one moves it. Aliases (coerce, tuple_get) keep their holder
// alive. The liveness is over holders, with the unwind edge at the instruction that raises.
#include "passes/passes.h"
#include "passes/quiet.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;
using mir::counted;

namespace {

// A set of values by id.
struct Bits {
    std::vector<std::uint64_t> words;
    std::size_t count;
    explicit Bits(std::size_t n, bool = false) : words((n + 63) / 64), count(n) {}
    struct Bit {
        std::uint64_t &word;
        std::uint64_t mask;
        operator bool() const { return word & mask; }
        Bit &operator=(bool on) {
            word = on ? word | mask : word & ~mask;
            return *this;
        }
    };
    bool operator[](std::size_t k) const { return words[k / 64] >> (k % 64) & 1; }
    Bit operator[](std::size_t k) { return {words[k / 64], std::uint64_t(1) << (k % 64)}; }
    std::size_t size() const { return count; }
    // Calls f with every id in the set, in order.
    template <class F> void each(F f) const {
        for (std::size_t n = 0; n < words.size(); n++)
            for (std::uint64_t left = words[n]; left; left &= left - 1) f(n * 64 + std::size_t(std::countr_zero(left)));
    }
    friend bool operator==(const Bits &, const Bits &) = default;
};

struct Counter {
    const mir::Program &program;
    Function &f;
    const std::unordered_set<const Value *> &borrowed; // loads that lean on what they are loaded from
    std::vector<Value *> holder_of{};           // by value id; null: nobody has to be kept alive
    std::vector<Bits> live_in{};   // by block id
    std::unordered_map<const Block *, std::vector<Block *>> preds{};
    std::vector<Value *> by_id{};
    std::uint32_t ids = 0; // values before the counts were added

    Value *holder(const Value *v) const { return holder_of[v->id]; }

    void find_holders() {
        ids = f.next_id;
        holder_of.assign(f.next_id, nullptr);
        by_id.assign(f.next_id, nullptr);
        // Definitions come before uses but for phis, which own what they hold.
        for (auto &b : f.blocks)
            for (Value *v : b->values) by_id[v->id] = v;
        for (auto &b : f.blocks)
            for (Value *v : b->values) resolve(v);
    }
    Value *resolve(Value *v) {
        if (!v->rep || v->rep->code == 'n' || !counted(v)) return nullptr;
        if (v->op == Op::phi) return holder_of[v->id] = v;
        // A cell lives as long as the function object that it is read from, which may be a local one after inlining.
        if (v->op == Op::captured) return holder_of[v->id] = resolve(v->args[0]);
        if (v->op == Op::coerce || (borrowed.contains(v) && v->op == Op::field_load) || (v->op == Op::tuple_get && !v->owned) || (v->op == Op::native && !v->owned && !v->args.empty()))
            return holder_of[v->id] = resolve(v->args[0]);
        if (!v->owned || v->op == Op::undef) return nullptr;
        switch (v->op) {
        case Op::const_str: case Op::const_bytes: case Op::const_class: case Op::const_int: case Op::const_value: case Op::const_none:
            return nullptr;
        default: break;
        }
        return holder_of[v->id] = v;
    }

    static bool is_array(const Value *v) { return v->op == Op::const_value && !v->args.empty(); }
    // What an instruction reads: its operands, and the items of an operand that is an array. The array itself is only a
    // way to write them; it reads nothing where it stands.
    template <class F> static void reads(const Value *v, F &&each) {
        if (is_array(v)) return;
        for (Value *a : v->args) {
            each(a);
            if (is_array(a))
                for (Value *item : a->args) each(item);
        }
    }

    // Whether args[k] is given away by the instruction.
    bool consumes(const Value *v, std::size_t k) const {
        switch (v->op) {
        case Op::direct: case Op::call_self: {
            std::size_t first = v->op == Op::call_self, param = k - first;
            const Function *callee = program.by_instance.at(v->instance);
            return k >= first && !callee->generator && owns(callee->params[param]);
        }
        case Op::ret: case Op::tuple_make: case Op::copy: case Op::global_store:
        case Op::default_store: case Op::local_set: case Op::yield: case Op::gen_new: case Op::reraise: case Op::make_function:
        case Op::hold:
            return true;
        case Op::field_store: case Op::cell_store: return k == 1;
        case Op::classvar_store: return k == 0;
        case Op::native: return (v->consumes >> k) & 1;
        default: return false;
        }
    }
    // Ints are given to the callee, whose arithmetic gives them up for nothing where they are small.
    static bool owns(const Value *param) { return param->rep->code == 'i'; }

    static bool takes_operands(const Value *v) {
        return v->op == Op::native && !v->flag && mir::is_int_arithmetic(v->c);
    }
    // Arithmetic gives up the operands that die with it itself: when its fast path is taken, they are known to be small. So
    // does a native that makes its result of what it may destroy.
    void take_operands(Value *v, const Bits &live, const Bits &unwind_live) {
        if (v->op == Op::native && !v->consuming.empty()) {
            const Value *a = v->args[0], *h = holder(a);
            bool once = std::none_of(v->args.begin() + 1, v->args.end(), [&](const Value *x) { return holder(x) == h; });
            if (!h || h != a || !counted(a) || !once || live[h->id] || unwind_live[h->id]) return;
            v->consumes = 1;
            v->c = v->consuming;
        }
        if (!takes_operands(v)) return;
        std::vector<const Value *> taken;
        for (std::size_t k = 0; k < v->args.size(); k++) {
            const Value *a = v->args[k], *h = holder(a);
            if (!h || !counted(a) || h != a || live[h->id] || unwind_live[h->id]) continue;
            if (std::find(taken.begin(), taken.end(), h) != taken.end()) continue;
            taken.push_back(h);
            v->consumes |= 1u << k;
        }
        if (v->consumes) v->c += "_c";
    }

    // The value is its holder itself in another representation, so that moving it moves the holder.
    static bool whole(const Value *v) {
        while (v->op == Op::coerce) v = v->args[0];
        return v->op != Op::captured && (v->op != Op::tuple_get || v->owned);
    }

    Bits edge_live(const Block *to, int from_origin) const {
        Bits live = live_in[to->id];
        for (const Value *phi : to->values) {
            if (phi->op != Op::phi) break;
            for (std::size_t k = 0; k < phi->args.size(); k++)
                if (phi->origins[k] == from_origin)
                    if (Value *h = holder(phi->args[k])) live[h->id] = true;
        }
        return live;
    }

    static void unite(Bits &a, const Bits &b) {
        for (std::size_t k = 0; k < a.words.size(); k++) a.words[k] |= b.words[k];
    }

    void liveness() {
        live_in.assign(f.next_block, Bits(ids, false));
        bool changed = true;
        while (changed) {
            changed = false;
            for (auto it = f.blocks.rbegin(); it != f.blocks.rend(); ++it) {
                Block *b = it->get();
                Bits live(ids, false);
                for (Block *t : b->terminator()->targets) unite(live, edge_live(t, b->origin));
                for (auto v = b->values.rbegin(); v != b->values.rend(); ++v) {
                    live[(*v)->id] = false;
                    if ((*v)->op == Op::phi) continue;
                    reads(*v, [&](Value *a) {
                        if (Value *h = holder(a)) live[h->id] = true;
                    });
                    if ((*v)->raises && (*v)->unwind) unite(live, edge_live((*v)->unwind, b->origin));
                }
                if (live != live_in[b->id]) {
                    live_in[b->id] = std::move(live);
                    changed = true;
                }
            }
        }
    }

    Value *count(Op op, Value *v) {
        Value *c = f.make(op, v->type, mir::rep('n'));
        c->args = {v};
        return c;
    }

    // Operands of the phis of `to` on the edge from `origin`: which need a reference of their own. `dead` gets the
    // holders that move into a phi.
    void phi_operands(const Block *to, int origin, std::vector<Value *> &increfs, Bits &moved) {
        for (const Value *phi : to->values) {
            if (phi->op != Op::phi) break;
            if (!counted(phi)) continue;
            for (std::size_t k = 0; k < phi->args.size(); k++) {
                if (phi->origins[k] != origin) continue;
                Value *a = phi->args[k], *h = holder(a);
                if (a->op == Op::undef || a->op == Op::const_none) continue;
                if (!counted(a)) continue;
                if (h && whole(a) && !live_in[to->id][h->id] && !moved[h->id]) moved[h->id] = true;
                else increfs.push_back(a);
            }
        }
    }

    // Holders whose parts go into phis of `to`, and which nobody needs behind that edge.
    std::vector<Value *> ended_by_phis(const Block *to, int origin, const Bits &moved) const {
        std::vector<Value *> out;
        for (const Value *phi : to->values) {
            if (phi->op != Op::phi) break;
            for (std::size_t k = 0; k < phi->args.size(); k++) {
                Value *h = phi->origins[k] == origin ? holder(phi->args[k]) : nullptr;
                if (h && !moved[h->id] && !live_in[to->id][h->id] && std::find(out.begin(), out.end(), h) == out.end()) out.push_back(h);
            }
        }
        return out;
    }

    Bits later{0}; // defined behind the instruction that is being rewritten, in its block

    void rewrite_block(Block *b) {
        Bits live(ids, false);
        later = Bits(ids, false);
        Value *term = b->terminator();
        std::vector<Value *> out; // reversed
        if (term->targets.size() == 1) {
            std::vector<Value *> increfs;
            Bits moved(ids, false);
            phi_operands(term->targets[0], b->origin, increfs, moved);
            out.push_back(term);
            live = edge_live(term->targets[0], b->origin);
            // What only lives on for a part of it that goes into a phi.
            live.each([&](std::size_t h) {
                if (!moved[h] && !live_in[term->targets[0]->id][h]) out.push_back(count(Op::decref, by_id[h]));
            });
            for (Value *v : increfs) out.push_back(count(Op::incref, v));
        } else {
            for (Block *t : term->targets) unite(live, edge_live(t, b->origin));
            out.push_back(term);
            finish(term, live, out, b);
        }
        std::vector<Value *> values = b->values;
        values.pop_back();
        for (auto it = values.rbegin(); it != values.rend(); ++it) {
            Value *v = *it;
            if (v->op == Op::phi) {
                if (holder(v) == v && !live[v->id]) out.push_back(count(Op::decref, v));
                live[v->id] = false;
                out.push_back(v);
                continue;
            }
            // Defined and never used: given up at once.
            if (holder(v) == v && !live[v->id]) out.push_back(count(Op::decref, v));
            live[v->id] = false;
            out.push_back(v);
            finish(v, live, out, b);
            later[v->id] = true;
        }
        std::reverse(out.begin(), out.end());
        // Phis stay first.
        std::stable_partition(out.begin(), out.end(), [](const Value *v) { return v->op == Op::phi; });
        b->values = std::move(out);
    }

    // Deaths, moves and the unwind list of one instruction; `live` is what lives after it, and becomes what lives before.
    void finish(Value *v, Bits &live, std::vector<Value *> &out, Block *b) {
        Bits moved(ids, false), used(ids, false);
        std::vector<Value *> increfs;
        reads(v, [&](Value *a) {
            if (Value *h = holder(a)) used[h->id] = true;
        });
        Bits unwind_live(ids, false); // cannot be moved before the instruction is done
        if (v->raises && v->unwind) unwind_live = edge_live(v->unwind, b->origin);
        take_operands(v, live, unwind_live);
        for (std::size_t k = 0; k < v->args.size(); k++) {
            Value *a = v->args[k], *h = holder(a);
            if (!consumes(v, k) || !counted(a) || a->op == Op::undef) continue;
            if (h && whole(a) && !live[h->id] && !moved[h->id]) moved[h->id] = true;
            else increfs.push_back(a);
        }
        Bits(moved).each([&](std::size_t h) {
            if (!unwind_live[h]) return;
            moved[h] = false;
            for (std::size_t k = 0; k < v->args.size(); k++)
                if (consumes(v, k) && holder(v->args[k]) == by_id[h]) { increfs.push_back(v->args[k]); break; }
        });
        // Deaths after the instruction: `out` is reversed, so these go in front of it there.
        // What only its handler still needed dies here too.
        std::vector<Value *> deaths;
        bool goes_on = !mir::is_terminator(v->op);
        Bits ends = used;
        if (goes_on) unite(ends, unwind_live);
        ends.each([&](std::size_t h) {
            if ((used[h] || (!later[h] && h != v->id)) && !live[h] && !moved[h] && v->op != Op::ret) deaths.push_back(by_id[h]);
        });
        if (v->op == Op::ret) {
            // Holders of borrowed parts die before the return; the parts were increfed above.
            out.pop_back();
            out.push_back(v);
            used.each([&](std::size_t h) {
                if (!moved[h]) out.push_back(count(Op::decref, by_id[h]));
            });
        } else if (!deaths.empty()) {
            if (mir::is_terminator(v->op)) {
                edge_deaths(b, v, deaths);
            } else {
                out.pop_back();
                for (Value *d : deaths) out.push_back(count(Op::decref, d));
                out.push_back(v);
            }
        }
        if (v->op == Op::branch || v->op == Op::switch_int) terminator_kills(b, v, live);
        if (v->raises) {
            v->drops.clear();
            v->increfs.clear();
            Bits into_phi(ids, false);
            if (v->unwind) phi_operands(v->unwind, b->origin, v->increfs, into_phi);
            Bits held = live;
            unite(held, used);
            held.each([&](std::size_t h) {
                if (!moved[h] && !into_phi[h] && !(v->unwind && live_in[v->unwind->id][h]) && h != v->id) v->drops.push_back(by_id[h]);
            });
            if (v->unwind)
                for (Value *h : ended_by_phis(v->unwind, b->origin, into_phi))
                    if (h != v && !moved[h->id] && std::find(v->drops.begin(), v->drops.end(), h) == v->drops.end()) v->drops.push_back(h);
            unite(live, unwind_live);
        }
        for (Value *a : increfs) out.push_back(count(Op::incref, a));
        unite(live, used);
    }

    std::vector<std::tuple<Block *, Block *, Value *>> edge_drops{};
    void edge_deaths(Block *b, Value *term, const std::vector<Value *> &deaths) {
        for (Block *t : term->targets)
            for (Value *d : deaths) edge_drops.push_back({b, t, d});
    }
    // What one successor needs and another doesn't.
    void terminator_kills(Block *b, Value *term, const Bits &live) {
        for (Block *t : term->targets) {
            Bits need = edge_live(t, b->origin);
            live.each([&](std::size_t h) {
                if (!need[h]) edge_drops.push_back({b, t, by_id[h]});
            });
        }
    }

    void apply_edge_drops() {
        // One new block per edge that drops something.
        for (std::size_t k = 0; k < edge_drops.size();) {
            auto [from, to, first] = edge_drops[k];
            (void)first;
            Block *mid = f.new_block(from->origin);
            std::vector<Value *> seen;
            for (std::size_t n = k; n < edge_drops.size();) {
                if (std::get<0>(edge_drops[n]) == from && std::get<1>(edge_drops[n]) == to) {
                    Value *d = std::get<2>(edge_drops[n]);
                    if (std::find(seen.begin(), seen.end(), d) == seen.end()) mid->values.push_back(count(Op::decref, d));
                    seen.push_back(d);
                    edge_drops.erase(edge_drops.begin() + long(n));
                } else {
                    n++;
                }
            }
            Value *j = f.make(Op::jump, nullptr, mir::rep('n'));
            j->targets = {to};
            mid->values.push_back(j);
            for (Block *&t : from->terminator()->targets)
                if (t == to) t = mid;
        }
    }
};

// Fields, globals and list items that need no reference of their own: only read, and from the load to the last of these
// reads nothing runs that could free them or store over the place, while what they are loaded from stays alive.
struct Borrower {
    const mir::Program &program;
    Function &f;
    Counter &c; // liveness when every load has its own reference
    std::unordered_set<const Value *> &borrowed;
    std::unordered_map<const Value *, std::vector<const Value *>> users{};
    std::unordered_map<const Value *, const Block *> in{};
    std::unordered_map<const Block *, std::vector<Bits>> after{}; // what lives behind each instruction

    bool candidate(const Value *v) const {
        if (!v->owned || !v->rep || v->rep->code != 'p') return false;
        return v->op == Op::field_load || v->op == Op::global_load || is_list_load(v);
    }
    bool only_read(const Value *v) const {
        auto found = users.find(v);
        if (found == users.end()) return false;
        for (const Value *u : found->second) {
            if (u->op == Op::phi || !frees_nothing(program, u)) return false;
            bool list = u->op == Op::native && u->c.starts_with("tau_list_");
            for (std::size_t n = 0; n < u->args.size(); n++)
                if (u->args[n] == v && (c.consumes(u, n) || (list && n > 0))) return false;
        }
        return true;
    }
    void find_after(const Block *b) {
        std::vector<Bits> &out = after.emplace(b, std::vector<Bits>(b->values.size(), Bits(c.ids, false))).first->second;
        Bits live(c.ids, false);
        for (Block *t : b->terminator()->targets) Counter::unite(live, c.edge_live(t, b->origin));
        for (std::size_t k = b->values.size(); k-- > 0;) {
            const Value *v = b->values[k];
            out[k] = live;
            live[v->id] = false;
            if (v->op == Op::phi) continue;
            Counter::reads(v, [&](Value *a) {
                if (Value *h = c.holder(a)) live[h->id] = true;
            });
            if (v->raises && v->unwind) Counter::unite(live, c.edge_live(v->unwind, b->origin));
        }
    }
    bool counts(const Value *h, const Value *v) const { return h && h != v && h->rep->code != 'i' && !borrowed.contains(h); }

    // Whether the instructions [from, to) of b, and what dies at them, free nothing; `to` alone may let its operands die.
    bool quiet(const Block *b, std::size_t from, std::size_t to, const Value *v) {
        const std::vector<Bits> &behind = after.at(b);
        for (std::size_t n = from; n < to; n++) {
            const Value *u = b->values[n];
            if (u->op != Op::phi && !mir::is_terminator(u->op) && !frees_nothing(program, u)) return false;
            bool fine = true;
            Counter::reads(u, [&](Value *a) {
                const Value *h = c.holder(a);
                if (counts(h, v) && !behind[n][h->id]) fine = false;
            });
            if (c.holder(u) == u && counts(u, v) && !behind[n][u->id]) fine = false;
            if (u->raises && u->unwind) {
                Bits handler = c.edge_live(u->unwind, b->origin);
                handler.each([&](std::size_t h) { fine &= behind[n][h] || !c.by_id[h] || !counts(c.by_id[h], v); });
            }
            if (!fine) return false;
        }
        return true;
    }
    // What lives behind b's terminator but not in t dies on the way.
    bool quiet_edge(const Block *b, const Block *t, const Value *v) {
        Bits out(c.ids, false), need = c.edge_live(t, b->origin);
        for (const Block *other : b->terminator()->targets) Counter::unite(out, c.edge_live(other, b->origin));
        Counter::reads(b->terminator(), [&](Value *a) {
            if (Value *h = c.holder(a)) out[h->id] = true;
        });
        bool fine = true;
        out.each([&](std::size_t h) { fine &= need[h] || !c.by_id[h] || !counts(c.by_id[h], v); });
        return fine;
    }

    // The blocks between the load and its uses must be quiet; they are walked backwards from the uses.
    bool region_is_quiet(const Value *v, const Block *home, std::size_t at) {
        auto place = [](const Block *b, const Value *u) { return std::size_t(std::find(b->values.begin(), b->values.end(), u) - b->values.begin()); };
        std::unordered_map<const Block *, std::size_t> until; // of a block with uses: the last one
        for (const Value *u : users.at(v)) {
            std::size_t &last = until[in.at(u)];
            last = std::max(last, place(in.at(u), u));
        }
        std::unordered_set<const Block *> through; // v lives behind their terminators
        std::vector<const Block *> work;
        auto enter = [&](const Block *b) { // v lives at b's start
            for (const Block *p : c.preds[b]) {
                if (std::find(p->terminator()->targets.begin(), p->terminator()->targets.end(), b) == p->terminator()->targets.end()) return false; // by unwinding
                if (!quiet_edge(p, b, v)) return false;
                if (through.insert(p).second) work.push_back(p);
            }
            return true;
        };
        for (auto &[b, last] : until)
            if (b != home && !enter(b)) return false;
        while (!work.empty()) {
            const Block *b = work.back();
            work.pop_back();
            if (b != home && !enter(b)) return false;
        }
        for (const Block *b : through)
            if (!quiet(b, b == home ? at + 1 : 0, b->values.size(), v)) return false;
        for (auto &[b, last] : until) {
            if (through.contains(b)) continue;
            if (!quiet(b, b == home ? at + 1 : 0, last, v) || !frees_nothing(program, b->values[last])) return false;
        }
        return true;
    }

    bool try_borrow(Value *v, const Block *b, std::size_t at) {
        Value *base = v->op == Op::global_load ? nullptr : v->args[0];
        while (base && base->op == Op::coerce) base = base->args[0];
        if (base && borrowed.contains(base)) return false;
        if (base && base->op == Op::native && !base->owned) return false;
        Value *holder = base ? c.holder(base) : nullptr;
        // Its own end would be in the middle, unless it outlives the load and nothing dies from there on.
        if (holder && !after.at(b)[at][holder->id]) return false;
        return region_is_quiet(v, b, at);
    }

    void run() {
        bool any = false;
        for (auto &b : f.blocks)
            for (const Value *v : b->values) {
                in[v] = b.get();
                any |= candidate(v);
                for (const Value *a : v->args) users[a].push_back(v);
            }
        if (!any) return;
        c.find_holders();
        c.liveness();
        for (auto &b : f.blocks) {
            find_after(b.get());
            for (Block *t : b->terminator()->targets) c.preds[t].push_back(b.get());
            for (const Value *v : b->values)
                if (v->raises && v->unwind) c.preds[v->unwind].push_back(b.get());
        }
        // A load that is borrowed frees nothing at its end, which may let others be borrowed.
        for (bool changed = true; changed;) {
            changed = false;
            for (auto &b : f.blocks)
                for (std::size_t k = 0; k < b->values.size(); k++) {
                    Value *v = b->values[k];
                    if (!candidate(v) || borrowed.contains(v) || !only_read(v) || !try_borrow(v, b.get(), k)) continue;
                    borrowed.insert(v);
                    changed = true;
                }
        }
        for (const Value *v : borrowed) const_cast<Value *>(v)->owned = false;
    }
};

// A block with several successors in front of one with phis gets a block in between.
void split_critical_edges(Function &f) {
    std::size_t n = f.blocks.size();
    for (std::size_t k = 0; k < n; k++) {
        Block *b = f.blocks[k].get();
        Value *term = b->terminator();
        if (term->targets.size() < 2) continue;
        for (Block *&t : term->targets) {
            if (t->values.empty() || t->values[0]->op != Op::phi) continue;
            Block *mid = f.new_block(b->origin);
            Value *j = f.make(Op::jump, nullptr, mir::rep('n'));
            j->targets = {t};
            mid->values = {j};
            t = mid;
        }
    }
}

// Parameters that the function owns stand in its first block, used or not.
void own_params(Function &f) {
    if (f.generator) return;
    auto &entry = f.blocks[0]->values;
    for (Value *p : f.params) {
        if (!Counter::owns(p)) continue;
        p->owned = true;
        if (std::find(entry.begin(), entry.end(), p) == entry.end()) entry.insert(entry.begin(), p);
    }
}

} // namespace

void refcount(const mir::Program &program, Function &f) {
    split_critical_edges(f);
    own_params(f);
    std::unordered_set<const Value *> borrowed;
    Counter all{program, f, borrowed};
    Borrower{program, f, all, borrowed}.run();
    Counter c{program, f, borrowed};
    c.find_holders();
    c.liveness();
    std::size_t n = f.blocks.size();
    for (std::size_t k = 0; k < n; k++) c.rewrite_block(f.blocks[k].get());
    c.apply_edge_drops();
}

} // namespace tau::passes
