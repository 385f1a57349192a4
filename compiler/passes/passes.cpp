// The pass list, run in order over every function; debug builds check the IR after every pass.
#include "passes/passes.h"

#include "passes/quiet.h"

#include "passes/ssa_repair.h"

#include <cstdlib>
#include <fmt/format.h>
#include <unordered_set>

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

// Callees before callers (but for cycles), so that what is inlined is in its final size.
static std::vector<mir::Function *> bottom_up(mir::Program &program) {
    std::vector<mir::Function *> out;
    std::unordered_set<const mir::Function *> seen;
    auto callees = [&](const mir::Function *f) {
        std::vector<mir::Function *> list;
        for (auto &b : f->blocks)
            for (const mir::Value *v : b->values)
                if (v->instance)
                    if (auto found = program.by_instance.find(v->instance); found != program.by_instance.end()) list.push_back(found->second);
        return list;
    };
    struct Visit { mir::Function *function; std::vector<mir::Function *> rest; };
    for (auto &root : program.functions) {
        if (!seen.insert(root.get()).second) continue;
        std::vector<Visit> path{{root.get(), callees(root.get())}};
        while (!path.empty()) {
            Visit &at = path.back();
            if (at.rest.empty()) {
                out.push_back(at.function);
                path.pop_back();
                continue;
            }
            mir::Function *next = at.rest.back();
            at.rest.pop_back();
            if (seen.insert(next).second) path.push_back({next, callees(next)});
        }
    }
    return out;
}

static void count_call_sites(mir::Program &program) {
    for (auto &f : program.functions)
        for (auto &b : f->blocks)
            for (const mir::Value *v : b->values)
                if (auto found = program.by_instance.find(v->instance); v->instance && found != program.by_instance.end()) found->second->call_sites++;
}

void run(mir::Program &program) {
    for (auto &f : program.functions) {
        verified(*f, "lower");
        simplify(*f);
        verified(*f, "simplify");
        unique_origins(*f);
        if (f->instance->fn->is_module && fold(*f)) simplify(*f); // MASK = (1 << 64) - 1
    }
    constant_globals(program);
    find_stops(program);
    find_cold(program);
    count_call_sites(program);
    for (mir::Function *f : bottom_up(program)) {
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
                for (int turn = 0; turn < 4; turn++) {
                    bool dropped = drop_unreachable(*f), folded = fold(*f);
                    if (!dropped && !folded) break;
                    verified(*f, "fold");
                    simplify(*f);
                }
                simplify(*f);
                verified(*f, "simplify");
            }
            if (!any) break;
        }
        if (unroll(*f)) verified(*f, "unroll");
        if (reuse_arithmetic(*f)) verified(*f, "reuse_arithmetic");
        characters(program, *f);
        verified(*f, "characters");
    }
    stack_checks(program);
    for (std::size_t k = 0; k < program.functions.size(); k++) { // more are made
        mir::Function *f = program.functions[k].get();
        polls(*f);
        verified(*f, "checks");
        version_function(program, *f);
        ranges(program, *f);
        simplify(*f);
        verified(*f, "ranges");
        words(program, *f);
        verified(*f, "words");
    }
    find_raising(program);
    find_quiet(program);
    for (auto &f : program.functions) {
        simplify(*f);
        presize_lists(program, *f);
        verified(*f, "presize_lists");
        hoist_rows(program, *f);
        verified(*f, "hoist_rows");
        hoist_lists(program, *f);
        verified(*f, "hoist_lists");
        version_loops(program, *f);
        verified(*f, "version_loops");
        carry_items(program, *f);
        verified(*f, "carry_items");
        select_numbers(*f);
        verified(*f, "select_numbers");
        refcount(program, *f);
        verified(*f, "refcount");
    }
}

} // namespace tau::passes
