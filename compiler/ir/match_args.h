// The attribute names behind positional class patterns, as far as the text tells; see match_args.cpp.
#pragma once

#include "ir/ir.h"

namespace tau::ir {

// Empty when unknown.
std::vector<Symbol> known_match_args(const ModuleDecl &module, Symbol class_name);

} // namespace tau::ir
