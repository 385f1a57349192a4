// Ways out of the middle of a loop's quick version into the same place of the other one.
//
// In:  the two versions of a loop that LoopCopy made, the quick one for lists without big ints and small ints from outside.
// Out: in the quick one, arithmetic whose result may be big, and a store of an int that may be, is behind a test; where it
// fails, the other version, which takes all ints, goes on at the same instruction. So all of what the quick version computes
// of what it is given is small, and there is nothing to count. SSA is repaired: where the ways meet, there are phis.
#pragma once

#include "passes/versions.h"

namespace tau::passes {

// Ints that the loop takes from outside and that may be big.
std::vector<mir::Value *> doubtful_inputs(const Loop &l);
void keep_small(mir::Function &f, const infer::TypeTable &types, const std::vector<Loop> &loops, const Loop &original, const LoopCopy &copy);

} // namespace tau::passes
