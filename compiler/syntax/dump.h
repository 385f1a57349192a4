// The tree as text, in the format of Python's ast.dump, which makes CPython the oracle of the parser.
//
// In:  a node.  Out: text that is byte for byte what ast.dump(tree, include_attributes=True) prints, except that
// characters outside ASCII are escaped.
#pragma once

#include <string>

#include "syntax/ast.h"

namespace tau::syntax {

struct DumpOptions {
    bool positions = false;
    bool fstring_positions = true; // CPython 3.11 has no exact places for what is inside an f-string
    bool type_params = true;       // CPython 3.11 has no such field
    int indent = -1;               // negative: all on one line
};

// A constant expression (with sign, or `1+2j`) as Python's repr writes its value.
std::string constant_text(const Expr *e);

std::string dump(const Node *node, const DumpOptions &options = {});

} // namespace tau::syntax
