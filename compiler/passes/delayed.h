// Sums of small ints whose test is put off.
//
// The sum of eight small ints still fits the machine word, so in the quick version of a loop (side_exits.h) it need not be
// tested where it is made: comparisons and further sums take the word as it is (Value::wraps, Value::small). A value is tested
// where something needs a small int of it, at one place at most, which may be on a rarer way than the sum is; one that is only
// compared is never tested.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lower/mir.h"

namespace tau::passes {

class DelayedTests {
public:
    // A use that needs a small int, and the instruction in front of which v is tested: the user itself or, of a phi, the
    // terminator of the block that it gets v from.
    struct Place {
        mir::Value *v;
        mir::Value *user;
        mir::Value *before;
    };
    // `sums` are the quick version's ones that may leave the small range; of what else is in `blocks` the ints of `small` are
    // small. Phis of loop headers are tested in every round, so that each round starts with small ints.
    DelayedTests(const mir::Function &f, const std::vector<mir::Block *> &blocks, const std::unordered_set<const mir::Block *> &headers,
                 const std::vector<mir::Value *> &sums, const std::unordered_set<const mir::Value *> &small);

    bool has(const mir::Value *v) const { return units.contains(v); }
    void mark() const;            // the values and their comparisons
    std::vector<Place> places() const; // by the values' order
    std::vector<mir::Value *> values() const;

private:
    struct Use {
        mir::Value *user;
        mir::Value *before;
    };
    const std::unordered_set<const mir::Value *> &small_ones;
    const std::unordered_set<const mir::Block *> &loop_headers;
    // How many small ints the value is a sum of: it lies in [-units * 2**60, units * 2**60).
    std::unordered_map<const mir::Value *, int> units;
    std::unordered_map<const mir::Value *, std::vector<Use>> uses;

    bool is_small(const mir::Value *v) const;
    int measure(const mir::Value *v) const;
    bool takes_word(const mir::Value *user) const;
    std::vector<Place> tested(const mir::Value *v) const;
    bool worthwhile(const mir::Value *v) const;
    void shrink();
};

} // namespace tau::passes
