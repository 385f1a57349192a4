// What there is to say about each message of the compiler: a row of support/explanations.def.
#pragma once

#include "support/diagnostics.h"

#include <string_view>

namespace tau::driver {

struct Explanation {
    std::string_view text;         // what it means, and how it is cured
    std::string_view wrong, cured; // examples; empty, or shell commands behind "$ "
};

// Null if the table has no row for it.
const Explanation *explanation(support::Diag id);

} // namespace tau::driver
