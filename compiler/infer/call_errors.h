// The TypeError texts of calls that do not fit (call_errors.cpp).
#pragma once

#include <string>
#include <vector>

#include "ir/ir.h"

namespace tau::infer {

using support::Symbol;

// "f() takes 2 positional arguments but 3 were given"; keyword_only: how many of those the call gives.
std::string too_many_error(const ir::Function *fn, std::size_t given, std::size_t keyword_only);
// "f() missing 1 required positional argument: 'x'"
std::string missing_error(const ir::Function *fn, const std::vector<std::string> &names, const char *kind);
// What a built-in function says to `given` positional arguments and these keywords; empty where they fit.
std::string builtin_call_error(const ir::Function *fn, std::size_t given, const std::vector<Symbol> &keywords);

} // namespace tau::infer
