// See ranges.h.
#include "passes/ranges.h"

namespace tau::passes {

void intervals(Function &f) {
    Ranges r{f};
    r.solve();
    r.mark();
}

void ranges(const mir::Program &program, Function &f) {
    // Branches that are decided take ways into loops with them.
    Ranges first{f};
    first.solve();
    first.mark();
    if (first.decided) simplify(f);
    speculate(program, f);
    intervals(f);
}

} // namespace tau::passes
