// Two versions of a loop: a condition that is tested in front of it chooses the one that makes use of it.
#pragma once

#include <unordered_map>

#include "passes/loops.h"

namespace tau::passes {

bool is_innermost(const Loop &l, const std::vector<Loop> &loops);
bool small_enough(const Loop &l); // to be copied

// Copies a loop. Blocks have unique origins before and after; SSA is repaired.
class LoopCopy {
public:
    explicit LoopCopy(mir::Function &function) : f(function) {}
    std::unordered_map<const mir::Value *, mir::Value *> map{};
    std::unordered_map<const mir::Block *, mir::Block *> block_map{};
    std::vector<mir::Block *> made{};

    // `tests` are computed in front of the loop, the last of them being `condition` where it is new; where it holds, `entry`
    // is computed and the copy runs, with the values of `instead` for what the loop takes from outside.
    void make(const Loop &l, mir::Value *condition, const std::vector<mir::Value *> &tests, const std::vector<mir::Value *> &entry,
              const std::unordered_map<const mir::Value *, mir::Value *> &instead);

    // Puts a copy of one round in front of the loop, which starts with the next one.
    void peel(const Loop &l);

private:
    mir::Function &f;
    std::vector<mir::Block *> blocks{}; // of the loop, in emission order
    void copy(const std::unordered_map<const mir::Value *, mir::Value *> &instead);
    void join_exits();
    void choose(const Loop &l, mir::Value *condition, const std::vector<mir::Value *> &tests, const std::vector<mir::Value *> &entry);
    void repair();
};

} // namespace tau::passes
