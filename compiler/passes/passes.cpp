// The pass list, run in order over every function; debug builds check the IR after every pass.
#include "passes/passes.h"

#include "passes/quiet.h"

#include "passes/ssa_repair.h"

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
        unique_origins(*f);
    }
    for (auto &f : program.functions) {
        for (int round = 0; round < 6; round++) {
            bool any = inline_calls(program, *f);
            verified(*f, "inline_calls");
            any |= fold(*f);
            verified(*f, "fold");
            any |= drop_unreachable(*f);
            simplify(*f);
            if (inline_generators(program, *f)) {
                any = true;
                verified(*f, "inline_generators");
                for (int turn = 0; turn < 4 && (drop_unreachable(*f) | fold(*f)); turn++) {
                    verified(*f, "fold");
                    simplify(*f);
                }
                simplify(*f);
                verified(*f, "simplify");
            }
            if (!any) break;
        }
    }
    for (auto &f : program.functions) {
        ranges(*f);
        simplify(*f);
        verified(*f, "ranges");
    }
    find_quiet(program);
    for (auto &f : program.functions) {
        refcount(program, *f);
        verified(*f, "refcount");
    }
}

} // namespace tau::passes
