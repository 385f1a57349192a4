// See survey.h.
#include "passes/survey.h"

#include "passes/quiet.h"

namespace tau::passes {

using mir::Op;
using mir::Value;

// Without finalizers, giving objects up runs no code of the program.
bool leaves_lists(const mir::Program &program, const Value *v) {
    if (frees_nothing(program, v)) return true;
    if (program.finalizers) return v->op == Op::ret || v->op == Op::unreachable;
    switch (v->op) {
    case Op::field_store: case Op::global_store: case Op::classvar_store: case Op::cell_store: case Op::coerce: case Op::tuple_make:
    case Op::tuple_get: case Op::cell_load: case Op::classvar_load: case Op::const_value: case Op::new_object: case Op::make_function:
    case Op::ret: case Op::unreachable:
        return true;
    case Op::native:
        for (const char *c : {"_setitem", "_row", "_new", "_new_acyclic", "_mul", "_copy", "_concat", "_reserve", "_plain", "_presize"})
            if (is_list_access(v, c)) return true;
        return v->c.starts_with("tau_str_") || v->c.starts_with("tau_box_") || v->c.starts_with("tau_complex_");
    default: return false;
    }
}

LoopSurvey::LoopSurvey(const mir::Program &program, const Loop &l) {
    for (const mir::Block *b : l.blocks)
        for (const Value *v : b->values) {
            if (is_list_access(v, "_append")) appended.insert(v->c.substr(0, v->c.size() - 7));
            else stable &= leaves_lists(program, v);
        }
}

} // namespace tau::passes
