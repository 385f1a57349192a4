// Library functions that only dynamic calls reach: methods of built-in classes that the program might look up by a computed
// name, mostly. There may be hundreds of them, and few are ever called: they are kept small.
//
// In:  machine SSA before inlining.  Out: Function::cold.
#include "passes/passes.h"

#include <vector>

namespace tau::passes {

void find_cold(mir::Program &program) {
    std::vector<mir::Function *> work;
    for (auto &f : program.functions) {
        // Modules' bodies run as the program starts: a call of a cold function would make the C compiler take the caller for
        // code that hardly ever runs, and so on up to main().
        f->cold = f->hidden && !f->instance->fn->is_module;
        if (!f->cold) work.push_back(f.get());
    }
    while (!work.empty()) {
        mir::Function *f = work.back();
        work.pop_back();
        for (auto &b : f->blocks)
            for (const mir::Value *v : b->values) {
                if (!v->instance) continue;
                auto callee = program.by_instance.find(v->instance);
                if (callee == program.by_instance.end() || !callee->second->cold) continue;
                callee->second->cold = false;
                work.push_back(callee->second);
            }
    }
}

} // namespace tau::passes
