// See quiet.h: one instruction at a time, and functions by a greatest fixpoint over their calls.
#include "passes/quiet.h"

#include <algorithm>

namespace tau::passes {

using mir::Op;
using mir::Value;

bool is_list_access(const Value *v, const char *which) {
    return v->op == Op::native && v->c.starts_with("tau_list_") && v->c.ends_with(which);
}

bool is_list_load(const Value *v) {
    if (v->args.size() != 2 || v->args[0]->rep->code != 'p' || v->args[1]->rep->code != 'i') return false;
    if (!is_list_access(v, "_at") && !(is_list_access(v, "_getitem") && (v->raises || (v->flag && v->items)))) return false;
    return v->c.compare(9, v->c.rfind('_') - 9, v->rep->name) == 0;
}

static bool scalar(const mir::Rep *r) { return !r || r->code == 'n' || r->code == 'i' || r->code == 'f' || r->code == 'b' || r->code == 'r'; }

bool frees_nothing(const mir::Program &program, const Value *v) {
    switch (v->op) {
    case Op::const_int: case Op::const_float: case Op::const_bool: case Op::const_complex: case Op::const_none:
    case Op::const_str: case Op::const_bytes: case Op::const_class: case Op::is_null: case Op::same: case Op::is_type:
    case Op::is_function: case Op::is_class: case Op::not_: case Op::field_load: case Op::field_bound:
    case Op::global_load: case Op::global_bound: case Op::phi: case Op::param: case Op::self: case Op::jump: case Op::branch:
    case Op::switch_int: case Op::undef: case Op::list_items: case Op::list_length:
    case Op::poll: case Op::stack_check:
        return true;
    case Op::field_store: return scalar(v->args[1]->rep);
    case Op::direct: {
        auto found = program.by_instance.find(v->instance);
        return found != program.by_instance.end() && found->second->quiet;
    }
    case Op::native:
        if (is_list_access(v, "_setitem")) return scalar(v->args.back()->rep);
        if (is_list_access(v, "_getitem") || is_list_access(v, "_at") || is_list_access(v, "_place") || is_list_access(v, "_len") || is_list_access(v, "_append")) return true;
        // An exception made of constants: nothing of the program's is let go of.
        if (v->c.starts_with("tau_raise"))
            return std::all_of(v->args.begin(), v->args.end(), [](const Value *a) { return scalar(a->rep) || a->op == Op::const_str || a->op == Op::const_value; });
        if (!v->c.starts_with("tau_float_") && !v->c.starts_with("tau_int_") && !v->c.starts_with("tau_math_")) return false;
        for (const Value *a : v->args)
            if (!scalar(a->rep)) return false;
        return scalar(v->rep);
    default: return false;
    }
}

void find_quiet(mir::Program &program) {
    // What a function holds itself it gives up, so only those are quiet that hold nothing.
    for (auto &f : program.functions) {
        f->quiet = !f->generator && f->locals == 0;
        for (auto &b : f->blocks)
            for (const Value *v : b->values)
                if (v->op != Op::param && v->op != Op::field_load && v->op != Op::const_str && v->rep && !scalar(v->rep)) f->quiet = false;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (auto &f : program.functions) {
            if (!f->quiet) continue;
            for (auto &b : f->blocks)
                for (const Value *v : b->values)
                    if (v->op != Op::ret && v->op != Op::unreachable && v->op != Op::const_value && (!frees_nothing(program, v) || is_list_access(v, "_append"))) f->quiet = false;
            changed |= !f->quiet;
        }
    }
}

void find_raising(mir::Program &program) {
    auto raises = [&](const Value *v) {
        if (v->op != Op::direct && v->op != Op::call_self) return v->raises || v->op == Op::reraise;
        return program.by_instance.at(v->instance)->raises;
    };
    for (auto &f : program.functions) f->raises = f->generator;
    for (bool changed = true; changed;) {
        changed = false;
        for (auto &f : program.functions)
            for (std::size_t k = 0; k < f->blocks.size() && !f->raises; k++)
                for (const Value *v : f->blocks[k]->values)
                    if (raises(v)) f->raises = changed = true;
    }
    for (auto &f : program.functions)
        for (auto &b : f->blocks)
            for (Value *v : b->values)
                if ((v->op == Op::direct || v->op == Op::call_self) && !raises(v)) {
                    v->raises = false;
                    v->unwind = nullptr;
                }
}

} // namespace tau::passes
