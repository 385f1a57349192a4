// Which instructions leave every object where it is.
//
// In:  machine IR.  Out: frees_nothing(): the instruction neither gives up an object nor runs code that could; calls count
// when their whole function is like that (Function::quiet, filled by find_quiet before the passes that ask).
#pragma once

#include "lower/mir.h"

namespace tau::passes {

// A native list's getitem, setitem, at, len ..., written in place by the emitter or inline in the runtime.
bool is_list_access(const mir::Value *v, const char *which);
// Emitted as a plain load, behind a test of the index or (`_at`, Value::flag) without one; may lean on the list.
bool is_list_load(const mir::Value *v);
bool frees_nothing(const mir::Program &program, const mir::Value *v);
void find_quiet(mir::Program &program);
// Function::raises, by a least fixpoint; calls of functions that do not raise are not tested.
void find_raising(mir::Program &program);

} // namespace tau::passes
