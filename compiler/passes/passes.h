// The passes over machine IR, each a free function, in the order of passes.def.
#pragma once

#include "lower/mir.h"

namespace tau::passes {

void simplify(mir::Function &f);  // unreachable blocks, dead values
void refcount(mir::Function &f);  // always last

void run(mir::Program &program);

} // namespace tau::passes
