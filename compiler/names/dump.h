// The scopes of a module as text, for --dump=names and for comparison with CPython's symtable module.
//
// In:  a ScopeTree.  Out: a line per scope, indented by depth, and below it a line per name, sorted.
#pragma once

#include <string>

#include "names/scopes.h"

namespace tau::names {

std::string dump_scopes(const ScopeTree &tree);

} // namespace tau::names
