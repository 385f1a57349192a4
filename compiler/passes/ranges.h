// Intervals of ints, and what they prove.
//
// In:  machine SSA before reference counts.  Out: `flag` on arithmetic whose operands and result stay small (the emitter prints
// the bare operator), `small` on values that cannot be big ints (nothing to count, no error value to test for).
//
// Intervals flow forward through phis and operators; at a use they are cut by the branch conditions that dominate it. A
// phi that keeps growing is either a counter (it only ever moves by at most 16, so leaving the small range takes 2^55
// executed steps, years of running) or goes to wider and wider intervals, at last to unknown. Two descending rounds get back what widening overshot.
#pragma once

#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/quiet.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

inline constexpr std::int64_t kMin = -(std::int64_t(1) << 60), kMax = (std::int64_t(1) << 60) - 1;
inline constexpr std::int64_t kFar = std::int64_t(1) << 59;
inline constexpr int kStep = 16;
inline constexpr std::int64_t kBound = std::int64_t(1) << 28; // products of two sums of such stay small

struct Range {
    bool known = false; // false: nothing flowed here yet
    bool top = false;   // may be a big int
    std::int64_t lo = 0, hi = 0;
    bool small() const { return known && !top; }
    friend bool operator==(const Range &, const Range &) = default;
};
inline Range top() { return {true, true, kMin, kMax}; }
inline Range interval(__int128 lo, __int128 hi) {
    if (lo < kMin || hi > kMax) return top();
    return {true, false, std::int64_t(lo), std::int64_t(hi)};
}
inline Range unite(const Range &a, const Range &b) {
    if (!a.known) return b;
    if (!b.known) return a;
    if (a.top || b.top) return top();
    return interval(std::min(a.lo, b.lo), std::max(a.hi, b.hi));
}

enum class Relation { Less, LessEqual, Greater, GreaterEqual, Equal, None };

// What holds at the places of a function while it is not changed: the comparisons on the way to a block, by what is compared,
// and who uses the results of arithmetic.
struct Surroundings {
    explicit Surroundings(const Function &f);
    struct Condition {
        const Block *block; // where it holds, with all blocks that this one dominates
        Relation relation;
        const Value *other;
    };
    struct Use {
        const Value *user;
        const Block *block;
    };
    Dominators dominators;
    std::unordered_map<const Value *, std::vector<Condition>> conditions{}; // in reverse postorder
    std::unordered_map<const Value *, std::vector<Use>> uses{};             // of arithmetic that keeps low bits
};

class Ranges {
public:
    explicit Ranges(Function &function);
    // What if: the values that the loop takes from outside lie in the intervals of `assume`. Only the loop's own intervals are
    // found, those of `all` serve the rest.
    Ranges(const Ranges &all, const Loop &only);
    void assume(const Value *v, const Range &r) { assumed[v] = r; }

    void solve();
    void mark(); // what is proven, and comparisons that the intervals decide
    bool decided = false; // there were such
    Range plain(const Value *v) const;
    Range at(const Value *v, const Block *b) const; // where block b runs
    bool proven(const Value *v, const Block *b) const;
    bool knows(const Value *v) const { return v->op == Op::const_int || of.contains(v); }
    static Range meet(const Range &r, const Range &bound);
    const Dominators &dominators() const { return around->dominators; }

private:
    Function &f;
    std::shared_ptr<const Surroundings> around;
    const Ranges *outer = nullptr;
    const Loop *loop = nullptr;
    std::unordered_map<const Value *, Range> of{}, counters{}, assumed{};
    // What is computed in plain 64 bits although it may leave the small range (wide.cpp).
    std::unordered_set<const Value *> wide{};

    std::vector<const Block *> scope() const;
    Range supposed(const Value *v, const Block *b) const;
    Range arithmetic(const Value *v, const Block *b) const;
    Range incoming(const Value *phi, std::size_t k) const;
    Range computed(const Block *b, const Value *v) const;
    Range transfer(const Block *b, const Value *v) const;
    bool counter(const Value *phi, Range &out) const;
    void grow(const std::vector<const Block *> &blocks);
    void decide(Value *v, const Block *b);
    void mark_value(Value *v, const Block *b);
    int turn(const Value *v, const Block *b) const;
    bool divides_by_nonzero(const Value *v, const Block *b) const;
    bool exact(const Value *v, const Block *b, __int128 &lo, __int128 &hi, int depth) const;
    bool may_wrap(const Value *v, const Block *b) const;
    bool is_wide(const Value *v) const { return wide.contains(v) || (outer && outer->is_wide(v)); }
    void find_wide();
};

Relation relation(const Value *comparison, bool holds);
bool keeps_low_bits(const Value *v); // arithmetic whose low bits depend on those of its operands alone
// Whether C's operators (tau_i64_mod, tau_i64_floordiv) divide or shift right any word by such a number.
bool divides(const std::string &c, const Range &by);

} // namespace tau::passes
