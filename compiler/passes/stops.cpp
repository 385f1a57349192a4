// Functions that a StopIteration may leave. Out of a generator's body it has to come as RuntimeError, which the generator
// object sees to; a generator that such an exception may leave keeps its object.
//
// In: the machine IR of the whole program, before anything is inlined.  Out: Function::stops, by a least fixpoint over calls.
// A program in which nothing raises StopIteration has no such functions, whatever dynamic code it calls.
#include "infer/infer.h"
#include "passes/passes.h"

#include <algorithm>

namespace tau::passes {

using mir::Op;
using mir::Value;

// Whether a value of that type, raised, may be a StopIteration.
static bool may_be_stop(infer::Analysis &a, const infer::ClassInfo *stop, const infer::Type *t) {
    t = a.types.canonical(t);
    if (t->any) return true;
    for (const infer::Member &m : t->members)
        if ((m.kind == infer::MemberKind::Class || m.kind == infer::MemberKind::Instance) && m.cls && (m.cls->derives(stop) || stop->derives(m.cls)))
            return true;
    return false;
}

// Whether an operation on a value of that type may run code of the program: its methods, or those of what it holds.
static bool has_code(infer::Analysis &a, const infer::Type *t, int depth = 0) {
    if (!t) return false;
    t = a.types.canonical(t);
    if (t->any || depth > 4) return true;
    for (const infer::Member &m : t->members) {
        bool plain = m.kind == infer::MemberKind::Tuple || (m.kind == infer::MemberKind::Instance && m.cls->native);
        if (!plain) return true;
        for (infer::Cell *c : m.cells)
            if (has_code(a, infer::root(c)->type, depth + 1)) return true;
        for (const infer::Type *item : m.items)
            if (has_code(a, item, depth + 1)) return true;
    }
    return false;
}

static const Value *before_boxing(const Value *v) {
    while (v->op == Op::coerce && !v->args.empty()) v = v->args[0];
    return v;
}

// A loop over an iterator of the program's own class: the call of __next__ in it ends with the StopIteration.
static bool ends_loop(const Value *v) {
    return v->unwind && !v->unwind->values.empty() && v->unwind->values.size() > 1 && v->unwind->values[1]->c == "tau_err_take";
}

void find_stops(mir::Program &program) {
    infer::Analysis &a = *program.analysis;
    const infer::ClassInfo *stop = a.builtin_class("StopIteration");
    if (!stop) return;
    auto raises_it = [&](const Value *v) {
        if (v->op != Op::native || !v->raises) return false;
        if (v->c == "tau_raise_exc") {
            return may_be_stop(a, stop, before_boxing(v->args[0])->type);
        }
        for (const char *name : {"_next_value", "_send_value", "_throw_value", "_raise_stop"})
            if (v->c.ends_with(name)) return true;
        return false;
    };
    bool some = false;
    for (auto &f : program.functions)
        for (auto &b : f->blocks)
            for (const Value *v : b->values) some |= (f->stops |= raises_it(v));
    if (!some) return;
    auto passes_on = [&](const Value *v) {
        if (!v->raises || ends_loop(v)) return false;
        if (v->op == Op::native) {
            if (v->c.starts_with("tau_call") || v->c.starts_with("tau_getattr")) return true;
            return v->c.starts_with("tau_dyn_") &&
                   std::any_of(v->args.begin(), v->args.end(), [&](const Value *x) { return has_code(a, before_boxing(x)->type); });
        }
        if (v->op != Op::direct && v->op != Op::call_self) return false;
        auto callee = program.by_instance.find(v->instance);
        return callee != program.by_instance.end() && !callee->second->generator && callee->second->stops;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (auto &f : program.functions)
            for (std::size_t k = 0; k < f->blocks.size() && !f->stops; k++)
                for (const Value *v : f->blocks[k]->values)
                    if (passes_on(v)) f->stops = changed = true;
    }
}

} // namespace tau::passes
