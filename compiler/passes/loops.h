// Dominators and natural loops of a function.
//
// In:  machine SSA whose blocks are in reverse postorder (as simplify leaves them).  Out: immediate dominators over normal and
// unwind edges (Cooper, Harvey & Kennedy 2001), and the loops of back edges to a dominating header.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lower/mir.h"

namespace tau::passes {

struct Dominators {
    std::unordered_map<const mir::Block *, std::vector<mir::Block *>> preds{}; // one entry per edge
    std::unordered_map<const mir::Block *, const mir::Block *> idom{};         // the entry is its own; unreachable blocks have none
    std::unordered_map<const mir::Block *, int> order{};
    explicit Dominators(const mir::Function &f);
    bool dominates(const mir::Block *a, const mir::Block *b) const;

private:
    const mir::Block *meet(const mir::Block *x, const mir::Block *y) const;
};

struct Loop {
    const mir::Block *header = nullptr;
    std::unordered_set<const mir::Block *> blocks;
    mir::Block *before = nullptr; // the only way in: its terminator leads to the header; null: there are several, or an unwind edge
};

// Outer loops first.
std::vector<Loop> find_loops(const mir::Function &f, const Dominators &dominators);

} // namespace tau::passes
