// The pass list, run in order over every function; debug builds check the IR after every pass.
#include "passes/passes.h"

#include <cstdlib>
#include <fmt/format.h>

namespace tau::passes {

static void verified(const mir::Function &f, const char *pass) {
#if defined(TAU_VERIFY) || !defined(__OPTIMIZE__)
    std::string wrong = mir::verify(f);
    if (wrong.empty()) return;
    fmt::print(stderr, "after {}: {}", pass, wrong);
    std::abort();
#else
    (void)f;
    (void)pass;
#endif
}

void run(mir::Program &program) {
    for (auto &f : program.functions) {
        verified(*f, "lower");
        simplify(*f);
        verified(*f, "simplify");
        refcount(*f);
        verified(*f, "refcount");
    }
}

} // namespace tau::passes
