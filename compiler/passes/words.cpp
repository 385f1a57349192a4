// Ints that are kept in 64 bits by masks (hashes, generators of random numbers): raw words in place of big ints.
//
// In:  machine SSA after the intervals.  Out: of two kinds of values the C variable holds a uint64_t, computed by tau_u64_*.
// Exact: proven to lie in [0, 2**64) (what a mask leaves, shifts and bit operations of such, phis of such). Low: sums,
// products, left shifts of which nothing is asked but the low bits, by such a mask or by a smaller one. What arithmetic takes
// from elsewhere gives its low 64 bits (tau_int_low); where an exact value goes elsewhere it becomes an int again. A loop
// whose variables start with unknown ints is copied for those that fit (LoopCopy).
#include "passes/loops.h"
#include "passes/ranges.h"
#include "passes/versions.h"

namespace tau::passes {

namespace {

bool is_int(const Value *v) { return v->rep && v->rep->code == 'i'; }
bool is(const Value *v, const char *c) { return v->op == Op::native && v->c == c; }
bool is_small_number(const Value *v) { return is_int(v) && v->small && !v->wraps; }
// Of an int constant: its value when it is a word.
bool word(const Value *v, std::uint64_t &n) {
    __int128 x;
    if (!mir::constant(v, x) || x < 0 || x >> 64) return false;
    n = std::uint64_t(x);
    return true;
}
// x & MASK with a mask that leaves more than a small int.
bool is_long_mask(const Value *v) {
    std::uint64_t n;
    return is(v, "tau_int_and") && word(v->args[1], n) && n > std::uint64_t(kMax);
}
// The number of bits of a constant shift.
bool is_count(const Value *v) { return v->op == Op::const_int && v->text.empty() && v->integer >= 0 && v->integer < 64; }

struct Words {
    const mir::Program &program;
    Function &f;
    std::unordered_set<const Value *> supposed{}; // taken for exact: of a loop to be copied
    std::unordered_set<const Value *> exact{}, low{};
    std::unordered_map<const Value *, std::vector<const Value *>> users{};

    bool fits(const Value *v) const { // as an operand of exact arithmetic
        std::uint64_t n;
        return exact.contains(v) || supposed.contains(v) || v->op == Op::undef || (is_small_number(v) && v->not_negative) || (v->op == Op::const_int && word(v, n));
    }
    bool raw(const Value *v) const { return exact.contains(v) || low.contains(v); }

    bool may_be_exact(const Value *v) const {
        if (!is_int(v) || v->small) return false;
        if (v->op == Op::phi) return true;
        if (is_long_mask(v)) return true;
        if (is(v, "tau_int_rshift")) return is_count(v->args[1]);
        if (is(v, "tau_int_floordiv")) return v->args[1]->op == Op::const_int && v->args[1]->text.empty() && v->args[1]->integer > 0;
        return is(v, "tau_int_and") || is(v, "tau_int_or") || is(v, "tau_int_xor");
    }
    bool stays_exact(const Value *v) const {
        if (is_long_mask(v)) return true;
        if (is(v, "tau_int_rshift") || is(v, "tau_int_floordiv")) return fits(v->args[0]);
        return std::all_of(v->args.begin(), v->args.end(), [&](const Value *a) { return fits(a); });
    }
    bool may_be_low(const Value *v) const {
        return keeps_low_bits(v) && !v->small && !exact.contains(v) && (v->c != "tau_int_lshift" || is_count(v->args[1]));
    }
    // An instruction that asks no more than the low bits of operand v.
    bool asks_low_bits(const Value *user, const Value *v) const {
        if (low.contains(user)) return user->c != "tau_int_lshift" || user->args[1] != v;
        if (is_long_mask(user)) return true;
        return user->op == Op::native && user->args.size() == 2 && user->args[0] == v && user->args[1] != v && mir::mask(user) >= 0;
    }

    template <class Good> static void shrink(std::unordered_set<const Value *> &set, Good good) {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto at = set.begin(); at != set.end();) {
                bool stays = good(*at);
                changed |= !stays;
                at = stays ? std::next(at) : set.erase(at);
            }
        }
    }

    void find() {
        exact.clear();
        low.clear();
        users.clear();
        for (auto &b : f.blocks)
            for (const Value *v : b->values) {
                if (may_be_exact(v)) exact.insert(v);
                for (const Value *a : v->args)
                    if (is_int(a)) users[a].push_back(v);
            }
        shrink(exact, [&](const Value *v) { return stays_exact(v); });
        // What no mask has made is not worth it: small ints and constants alone.
        std::unordered_set<const Value *> rooted;
        for (bool changed = true; changed;) {
            changed = false;
            for (const Value *v : exact)
                if (!rooted.contains(v) && (is_long_mask(v) || std::any_of(v->args.begin(), v->args.end(), [&](const Value *a) { return rooted.contains(a) || supposed.contains(a); })))
                    changed = rooted.insert(v).second;
        }
        exact = std::move(rooted);
        for (auto &b : f.blocks)
            for (const Value *v : b->values)
                if (may_be_low(v)) low.insert(v);
        shrink(low, [&](const Value *v) {
            const std::vector<const Value *> &all = users[v];
            return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Value *u) { return asks_low_bits(u, v); });
        });
    }

    // ---- the change ---------------------------------------------------------------------------------------------------

    Value *make(const char *c, std::vector<Value *> args, Block *b) {
        Value *v = f.make(Op::native, program.analysis->types.integer, mir::rep('i'));
        v->c = c;
        v->args = std::move(args);
        v->block = b;
        return v;
    }
    static void put_before(Block *b, const Value *user, Value *v) {
        b->values.insert(std::find(b->values.begin(), b->values.end(), user), v);
    }
    static void mark(Value *v) {
        v->small = v->wraps = v->flag = true; // nothing to count
        v->not_negative = v->raises = false;
        v->unwind = nullptr;
    }

    // Operand a of raw arithmetic as a word.
    Value *as_word(Value *a, Block *b, const Value *user) {
        std::uint64_t n;
        if (raw(a) || is_small_number(a) || a->op == Op::undef) return a;
        Value *v;
        if (word(a, n)) {
            v = make("", {}, b);
            v->op = Op::const_value;
            v->c = fmt::format("TAU_WORD({}u)", n);
        } else {
            v = make("tau_int_low", {a}, b);
        }
        mark(v);
        put_before(b, user, v);
        return v;
    }

    // A user of raw values that computes with them as they are; what it gives is raw, or small, a bool or a float.
    bool takes_words(const Value *v) const {
        if (raw(v)) return v->op == Op::native;
        if (v->op != Op::native || v->args.empty() || v->args.size() > 2 || std::none_of(v->args.begin(), v->args.end(), [&](const Value *a) { return raw(a); })) return false;
        if (mir::mask(v) >= 0 && raw(v->args[0])) return true;
        static const std::unordered_set<std::string> compare{"tau_int_lt", "tau_int_le", "tau_int_gt", "tau_int_ge", "tau_int_eq", "tau_int_ne"};
        bool all = std::all_of(v->args.begin(), v->args.end(), [&](const Value *a) { return fits(a); });
        if (compare.contains(v->c) || v->c == "tau_int_to_double") return all;
        if (is(v, "tau_int_rshift")) return v->small && is_count(v->args[1]) && fits(v->args[0]);
        return is(v, "tau_int_mod") && all && v->args[1]->op == Op::const_int && v->args[1]->text.empty() && v->args[1]->integer > 0;
    }

    void rewrite(Value *v, Block *b) {
        bool result = raw(v);
        for (Value *&a : v->args) a = as_word(a, b, v);
        v->c = "tau_u64_" + v->c.substr(8);
        v->guarded = false;
        if (result) {
            mark(v);
            return;
        }
        if (is_int(v)) v->small = v->not_negative = true;
        v->flag = v->raises = false;
        v->unwind = nullptr;
    }

    Value *as_int(Value *a, Block *b, const Value *before) {
        if (!raw(a)) return a;
        Value *v = make("tau_u64_to_int", {a}, b);
        put_before(b, before, v);
        return v;
    }

    // In front of what a phi of `to` gets its operand from `from`: an unwind edge leaves in the middle.
    static const Value *way_out(const Block *from, const Block *to) {
        for (const Value *v : from->values)
            if (v->raises && v->unwind == to) return v;
        return from->terminator();
    }

    void change() {
        std::vector<std::pair<Value *, Block *>> takers, others;
        std::unordered_map<int, Block *> by_origin;
        for (auto &b : f.blocks) {
            by_origin[b->origin] = b.get();
            for (Value *v : b->values)
                if (takes_words(v)) takers.push_back({v, b.get()});
                else others.push_back({v, b.get()});
        }
        for (auto [v, b] : others)
            for (std::size_t k = 0; k < v->args.size(); k++) {
                if (v->op != Op::phi) {
                    v->args[k] = as_int(v->args[k], b, v);
                } else if (Block *from = by_origin.at(v->origins[k]); raw(v)) {
                    v->args[k] = as_word(v->args[k], from, way_out(from, b));
                } else {
                    v->args[k] = as_int(v->args[k], from, way_out(from, b));
                }
            }
        for (auto [v, b] : takers) rewrite(v, b);
        for (auto [v, b] : others)
            if (raw(v)) mark(v);
    }

    // ---- loops that start with ints of unknown size ---------------------------------------------------------------------

    bool copy_loops() {
        for (auto &b : f.blocks)
            for (Value *v : b->values) v->block = b.get();
        Dominators dominators(f);
        std::vector<Loop> loops = find_loops(f, dominators);
        for (const Loop &l : loops) {
            if (!l.before || l.header->cold || done.contains(l.header) || !is_innermost(l, loops) || !small_enough(l)) continue;
            done.insert(l.header);
            std::vector<Value *> starts;
            bool masks = false;
            for (const Block *b : l.blocks)
                for (const Value *v : b->values) masks |= is_long_mask(v);
            if (!masks) continue;
            for (const Value *phi : l.header->values) {
                if (phi->op != Op::phi) break;
                for (std::size_t k = 0; k < phi->args.size(); k++)
                    if (Value *a = phi->args[k]; phi->origins[k] == l.before->origin && is_int(a) && !a->small && a->op != Op::const_int && a->op != Op::undef && !exact.contains(phi)) starts.push_back(a);
            }
            if (starts.empty() || starts.size() > 4) continue;
            std::unordered_set<const Value *> before = exact;
            supposed.insert(starts.begin(), starts.end());
            find();
            supposed.clear();
            std::erase_if(starts, [&](const Value *a) {
                return std::none_of(l.header->values.begin(), l.header->values.end(), [&](const Value *phi) {
                    return phi->op == Op::phi && exact.contains(phi) && !before.contains(phi) && std::find(phi->args.begin(), phi->args.end(), a) != phi->args.end();
                });
            });
            find();
            if (starts.empty()) continue;
            copy(l, starts);
            return true;
        }
        return false;
    }
    std::unordered_set<const Block *> done{};

    void copy(const Loop &l, const std::vector<Value *> &starts) {
        std::vector<Value *> tests, entry;
        std::unordered_map<const Value *, Value *> instead;
        Value *all = nullptr;
        auto truth = [&](const char *c, std::vector<Value *> args) {
            Value *v = f.make(Op::native, program.analysis->types.boolean, mir::rep('b'));
            v->c = c;
            v->args = std::move(args);
            tests.push_back(v);
            return v;
        };
        for (Value *v : starts) {
            Value *test = truth("tau_int_is_word", {v});
            all = all ? truth("tau_and", {all, test}) : test;
            // x & MASK of what fits is x itself; the mask makes it exact.
            Value *mask = f.make(Op::const_int, v->type, mir::rep('i'));
            mask->text = mir::digits((__int128(1) << 64) - 1);
            entry.push_back(mask);
            entry.push_back(instead[v] = make("tau_int_and", {v, mask}, nullptr));
        }
        LoopCopy copy(f);
        copy.make(l, all, tests, entry, instead);
    }

    bool any_mask() const {
        for (auto &b : f.blocks)
            for (const Value *v : b->values)
                if (is_int(v) && !v->small && (is_long_mask(v) || keeps_low_bits(v))) return true;
        return false;
    }

    void run() {
        if (!any_mask()) return;
        find();
        if (!f.generator)
            for (int round = 0; round < 8 && copy_loops(); round++) {
                simplify(f);
                find();
            }
        if (exact.empty() && low.empty()) return;
        change();
        simplify(f);
    }
};

} // namespace

void words(const mir::Program &program, Function &f) { Words{program, f}.run(); }

} // namespace tau::passes
