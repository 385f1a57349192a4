// SSA form made on the fly (Braun et al., "Simple and Efficient Construction of Static Single Assignment Form", 2013).
//
// In:  the builder's blocks and edges, writes and reads of numbered variables.  Out: a finished Function: minimal phis, no
// dead values, no unreachable blocks, straight lines merged, dense numbers.
// Two additions to the paper: look-ups use work lists, so that the depth of the C++ stack does not depend on the
// program; and a phi whose inputs are one value under several `pi`s is that value, so that narrowing leaves no trace
// where control flow meets again.
#pragma once

#include <initializer_list>
#include <unordered_map>

#include "ir/ir.h"

namespace tau::ir {

// Even: a variable's value. The odd number after it: its flag "is bound". Both are read like variables.
using Var = std::uint32_t;
inline Var bound_flag(Var variable) { return variable + 1; }

class Ssa {
public:
    Ssa(Program &program, Function &function);

    Var new_variable(Symbol name = {});
    Block *new_block();
    void place(Block *block);              // blocks end up in the order of placing
    void edge(Block *from, Block *to);     // `from` will name `to` as target or unwind block
    void seal(Block *block);               // no more edges to it
    Instr *append(Block *block, Op op, const Location *loc);

    void write(Var variable, Block *block, Instr *value);
    Instr *read(Var variable, Block *block);
    Instr *resolve(Instr *value);          // past phis that turned out to be another value

    Block *entry() const { return order_.front(); }
    Instr *undef() const { return undef_; }
    Instr *constant(bool value) const { return value ? true_ : false_; }

    void finish();

private:
    struct BlockInfo {
        std::unique_ptr<Block> owner;
        std::vector<Instr *> phis;
        std::vector<std::pair<Instr *, Var>> incomplete;
        std::unordered_map<Var, Instr *> definitions;
        bool sealed = false, placed = false, reached = false;
    };

    Instr *make(Block *block, Op op, const Location *loc);
    Instr *&definition(Var variable, Block *block) { return info(block).definitions[variable]; }
    BlockInfo &info(const Block *block) { return *blocks_[block->id]; }

    Instr *look_up(Var variable, Block *start);
    Instr *new_phi(Block *block, Var variable);
    void fill_pending();
    bool same_value(Instr *phi, Instr *&value);
    void replace(Instr *phi, Instr *value);
    Instr *pi_root(Instr *value, const std::vector<Instr *> &among);

    // finish() is these, in order (ssa_finish.cpp)
    void settle();
    bool replace_trivial_phis();
    bool replace_equal_phis();
    bool drop_passed_checks();
    bool drop_unreachable();
    void drop_edge(Block *to, Block *from);
    void use_resolved_arguments();
    void drop_dead_values();
    void merge_straight_lines();
    bool can_merge(const Block *block, const Block *next) const;
    void hand_over();

    Program &program_;
    Function &function_;
    std::vector<std::unique_ptr<BlockInfo>> blocks_;
    std::vector<Block *> order_;
    std::vector<Instr *> forward_; // by id: what replaces the phi, or null
    std::vector<std::pair<Instr *, Var>> pending_; // phis without their arguments
    std::unordered_map<Instr *, std::vector<Instr *>> phi_users_;
    Var variables_ = 0;
    Instr *undef_ = nullptr, *true_ = nullptr, *false_ = nullptr;
    std::unordered_map<Var, Symbol> names_; // of variables that stand for one of the source
};

} // namespace tau::ir
