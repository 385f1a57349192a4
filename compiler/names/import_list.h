// The import statements of one module.
//
// In:  its tree.  Out: each Import and ImportFrom, wherever it stands, and whether the code around it is prepared for
// the module to be missing.
#pragma once

#include <vector>

#include "syntax/ast.h"

namespace tau::names {

struct ImportSite {
    const syntax::Node *node;
    bool optional;
    bool certain; // a statement of the module's body: it is executed when the module is
};

std::vector<ImportSite> list_imports(const syntax::Module &module);

// The strings of the module's `__all__`, as far as they are written out.
std::vector<support::Symbol> exported_names(const syntax::Module &module);

} // namespace tau::names
