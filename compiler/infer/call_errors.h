// The TypeError texts of calls that do not fit (call_errors.cpp).
#pragma once

#include <string>
#include <vector>

#include "ir/ir.h"

namespace tau::infer {

using support::Symbol;

// How a built-in function words what it says to a wrong number of arguments. The runtime's TAU_WORDING_*.
enum class Wording {
    Declared, // follows from the parameters
    Expected, // "sorted expected 1 argument, got 0": @wording("expected")
    Takes,    // "find() takes at least 1 argument (0 given)": @wording("takes")
    Slot,     // "expected 1 argument, got 0": what CPython wraps an operation of the type for
};
Wording wording_of(const ir::Function *fn);
// @too_few("text"): what a function says in words of its own; empty where it has none.
std::string own_text(const ir::Function *fn);
// The qualified name that CPython knows a function by, its class's @type_name("generator") in it.
std::string shown_qualname(const ir::Function *fn);
// What a method of a built-in class says to a receiver that is none of the class's objects.
std::string receiver_error(const ir::Function *fn, const std::string &owner, const std::string &given);

// "f() takes 2 positional arguments but 3 were given"; keyword_only: how many of those the call gives.
std::string too_many_error(const ir::Function *fn, std::size_t given, std::size_t keyword_only);
// "f() missing 1 required positional argument: 'x'"
std::string missing_error(const ir::Function *fn, const std::vector<std::string> &names, const char *kind);
// What a built-in function says to `given` positional arguments and these keywords; empty where they fit.
std::string builtin_call_error(const ir::Function *fn, std::size_t given, const std::vector<Symbol> &keywords);

} // namespace tau::infer
