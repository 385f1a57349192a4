// Special methods that a class takes back: `__iter__ = None`.
#pragma once

#include "infer/infer.h"

namespace tau::infer {

// Whether what a name finds in a class is None and nothing else.
inline bool withdrawn(Analysis &a, const Lookup &found) {
    return found.kind == Lookup::Var && a.types.canonical(found.var->type)->is_prim(kNone);
}

} // namespace tau::infer
