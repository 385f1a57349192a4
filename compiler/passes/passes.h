// The passes over machine IR, each a free function, in the order of passes.cpp.
#pragma once

#include "lower/mir.h"

namespace tau::passes {

void simplify(mir::Function &f);  // unreachable blocks, dead values
void constant_globals(mir::Program &program); // module variables that are bound once, to a number
void find_cold(mir::Program &program);
void find_stops(mir::Program &program); // functions that a StopIteration may leave
bool inline_calls(mir::Program &program, mir::Function &f);      // small direct callees
bool inline_generators(mir::Program &program, mir::Function &f); // one generator that one loop consumes
bool unroll(mir::Function &f);    // loops over fixed tuples
bool reuse_arithmetic(mir::Function &f); // computed before
void characters(const mir::Program &program, mir::Function &f); // items of strings that are only compared
bool fold(mir::Function &f);      // constants, structs taken apart, jumps through known branches
bool drop_unreachable(mir::Function &f); // branches decided by small sets of constants
void stack_checks(mir::Program &program); // in front of calls that close a cycle of the call graph
void polls(mir::Function &f);            // only in loops that need them
void same_lengths(const mir::Program &program, mir::Function &f); // len(a) that was asked for before
void ranges(const mir::Program &program, mir::Function &f); // intervals of ints: proven arithmetic, values that are never big
void intervals(mir::Function &f); // the same without new versions of loops
void speculate(const mir::Program &program, mir::Function &f); // loops for ints near zero
void version_function(mir::Program &program, mir::Function &f); // recursive functions for ints near zero
void words(const mir::Program &program, mir::Function &f); // ints under 64-bit masks as raw words
void presize_lists(const mir::Program &program, mir::Function &f); // that one counted loop fills
void hoist_rows(const mir::Program &program, mir::Function &f); // lists in attributes and rows of lists, likewise
void hoist_lists(const mir::Program &program, mir::Function &f); // headers of lists that a loop does not change
void version_loops(const mir::Program &program, mir::Function &f); // loops without index tests
void carry_items(const mir::Program &program, mir::Function &f); // what a loop stored the round before
void select_numbers(mir::Function &f); // min and max of two small ints
void refcount(const mir::Program &program, mir::Function &f);  // always last

void run(mir::Program &program);

} // namespace tau::passes
