// The attribute names behind positional class patterns, as far as the text tells; see match_args.cpp.
#pragma once

#include "ir/ir.h"

namespace tau::ir {

// Empty when unknown.
// The class statement at the module's top level that alone binds this name in the module, or null.
const syntax::ClassDef *only_class(const ModuleDecl &module, Symbol name);
std::vector<Symbol> known_match_args(const ModuleDecl &module, Symbol class_name);

} // namespace tau::ir
