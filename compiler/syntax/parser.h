// Text in, tree out.
//
// In:  a decoded Source.  Out: its Module in `arena`; errors in the sink, statements that had one are left out of the
// tree. Symbols and string constants live as long as the arena and the source.
#pragma once

#include "support/diagnostics.h"
#include "syntax/ast.h"

namespace tau::syntax {

// Never null. Whether the source was correct is the sink's to tell.
Module *parse(const Source &source, Arena &arena, support::DiagnosticSink &sink);

} // namespace tau::syntax
