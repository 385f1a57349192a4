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

// Of the blocks as they are when it is made: those that come later have none.
class Dominators {
public:
    explicit Dominators(const mir::Function &f);
    const std::vector<mir::Block *> &preds(const mir::Block *b) const { return nodes[b->id].preds; } // one entry per edge
    const mir::Block *idom(const mir::Block *b) const { return nodes[b->id].idom; } // the entry is its own; unreachable blocks have none
    int order(const mir::Block *b) const { return nodes[b->id].order; }
    bool dominates(const mir::Block *a, const mir::Block *b) const { return a == b || (nodes[a->id].in && nodes[a->id].in <= nodes[b->id].in && nodes[b->id].out <= nodes[a->id].out); }

private:
    struct Node {
        std::vector<mir::Block *> preds;
        const mir::Block *idom = nullptr;
        int order = 0, in = 0, out = 0; // in, out: when a walk over the dominator tree comes and goes
    };
    std::vector<Node> nodes; // by block id
    const mir::Block *meet(const mir::Block *x, const mir::Block *y) const;
    void number(const mir::Function &f);
};

struct Loop {
    const mir::Block *header = nullptr;
    std::unordered_set<const mir::Block *> blocks;
    mir::Block *before = nullptr; // the only way in: its terminator leads to the header; null: there are several, or an unwind edge
};

// Outer loops first.
std::vector<Loop> find_loops(const mir::Function &f, const Dominators &dominators);

} // namespace tau::passes
