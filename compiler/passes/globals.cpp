// Module variables that are bound once, to a number: every read is the number.
//
// In: the machine IR of the whole program.  Out: `global_load` of such a variable has become the constant. Whether the
// variable is bound yet is tested where it was tested before. What can be stored by a name that is computed at run time
// (a module that escaped, the name among the dynamic ones) keeps its loads.
#include "infer/infer.h"
#include "passes/passes.h"

#include <unordered_map>

namespace tau::passes {

using mir::Op;
using mir::Value;

static bool is_number(const Value *v) {
    return v->op == Op::const_int || v->op == Op::const_float || v->op == Op::const_bool;
}

void constant_globals(mir::Program &program) {
    infer::Analysis &a = *program.analysis;
    std::unordered_map<const ir::Global *, const Value *> bound; // null: not one number
    for (auto &f : program.functions)
        for (auto &b : f->blocks)
            for (const Value *v : b->values) {
                if (v->op != Op::global_store) continue;
                auto [at, first] = bound.emplace(v->global, v->args[0]);
                bool dynamic = a.escaped_modules.contains(v->global->module) && a.dynamic_names.contains(v->global->name);
                if (!first || dynamic || !is_number(v->args[0])) at->second = nullptr;
            }
    for (auto &f : program.functions)
        for (auto &b : f->blocks)
            for (Value *v : b->values) {
                if (v->op != Op::global_load) continue;
                auto found = bound.find(v->global);
                if (found == bound.end() || !found->second || found->second->rep != v->rep) continue;
                const Value *number = found->second;
                v->op = number->op;
                v->integer = number->integer;
                v->text = number->text;
                v->number = number->number;
                v->global = nullptr;
            }
}

} // namespace tau::passes
