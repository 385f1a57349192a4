// What a loop does to lists.
//
// In:  machine IR after find_quiet.  Out: whether the lists keep their lengths and items' places while the loop runs.
#pragma once

#include <set>
#include <string>

#include "passes/loops.h"

namespace tau::passes {

// Whether all lists keep their lengths over v, which does not append.
bool leaves_lists(const mir::Program &program, const mir::Value *v);

struct LoopSurvey {
    LoopSurvey(const mir::Program &program, const Loop &l);
    bool stable = true;             // nothing inside may change a list's length, but for `appended`
    std::set<std::string> appended; // lists of these representations ("tau_list_i") grow
};

} // namespace tau::passes
