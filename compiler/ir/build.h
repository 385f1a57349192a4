// From AST to SSA.
//
// In:  the module graph with its scopes.  Out: a Program whose functions have bodies in generic operations. Control flow,
// finally, with, comprehensions, match, chained comparison and generator delegation are explicit afterwards.
#pragma once

#include "ir/ir.h"

namespace tau::ir {

// Declares all modules, functions, classes and globals; builds no body.
std::unique_ptr<Program> declare_program(names::ModuleGraph &graph, support::DiagnosticSink &sink);
// Builds the body if it has none yet (by the simple SSA construction of Braun et al. 2013).
void build_body(Program &program, Function &function);

// The module's variable of that name; made when only code outside the module binds it.
Global *add_module_variable(Program &program, ModuleDecl &module, Symbol name);

std::string dump(const Function &function);
// --dump=ir: all functions of the root module, or those of that (qualified) name; builds what isn't built yet.
std::string dump(Program &program, std::string_view only = {});
// Empty when well formed; else what is wrong, with the function's dump.
std::string verify(const Function &function);

} // namespace tau::ir
