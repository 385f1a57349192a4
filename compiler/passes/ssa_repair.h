// Rebuilding SSA after the control flow changed under it.
//
// In:  a function whose blocks have unique origins, and per variable the values that define it, by block.  Out: every use
// sees the definition that reaches it, through new phis where several do (Braun et al. 2013, on a complete graph).
#pragma once

#include <map>
#include <unordered_map>
#include <unordered_set>

#include "passes/passes.h"

namespace tau::passes {

// Gives every block an origin of its own; phi operands are copied for each predecessor.
void unique_origins(mir::Function &f);

struct Edge {
    mir::Block *from;
    int origin;
    std::size_t at; // unwind edges: position of the raising instruction; terminators: past the end
};

struct Predecessors {
    std::unordered_map<const mir::Block *, std::vector<Edge>> in;
    explicit Predecessors(const mir::Function &f);
};

// One variable: definitions are values inside blocks (found by position) or facts at the end of a block.
struct Variable {
    mir::Function &f;
    Predecessors &preds;
    const infer::Type *type;
    const mir::Rep *rep;
    std::unordered_map<const mir::Block *, std::vector<mir::Value *>> inside{}; // in order
    std::unordered_map<const mir::Block *, mir::Value *> at_end{};
    std::unordered_map<const mir::Block *, mir::Value *> at_start{};
    std::unordered_set<const mir::Value *> asked{}; // of at_start, more than once
    mir::Value *undefined = nullptr;
    mir::Value *read(const mir::Block *b, std::size_t before);
    mir::Value *read_start(const mir::Block *b);
    mir::Value *undef();
};

struct Use { // operand k of `user` in block b
    mir::Value *user;
    std::size_t k;
    mir::Block *b;
};
// Replaces the uses by what reaches them; of every use of the definitions `olds`.
void replace_uses(Variable &variable, const std::vector<Use> &uses);
void replace_uses(mir::Function &f, Variable &variable, const std::vector<mir::Value *> &olds);

} // namespace tau::passes
