// The parts of declaration that look at names: inside ir/ only.
//
// In:  a Program whose modules are being declared.  Out: which decorators state facts, which module variables exist,
// and which of them other code can see and hence are Globals.
#pragma once

#include "ir/ir.h"

namespace tau::ir {

// The name that a decorator starts with: `native` in `@native(...)`, `x` in `@x.setter`.
Symbol decorator_name(const syntax::Expr *decorator);
// In the library, a decorator whose name nothing binds states a fact for the compiler (@native, @native_type ...).
bool is_declaring(const Program &program, const ModuleDecl &module, const syntax::Expr *decorator);
// Whether running the body of a file of builtins does anything.
bool runs_code(const Program &program, const syntax::Module &ast, const ModuleDecl &module);

// Fills ModuleDecl::variables and the globals of all modules.
void declare_globals(Program &program);
// What `from module import *` binds, in order.
std::vector<Symbol> public_names(const ModuleDecl &module);
// The module that an Import or ImportFrom of `module` asks for by this absolute name; null when there is none.
ModuleDecl *imported_module(const Program &program, const ModuleDecl &module, const syntax::Node *node);

// The package that a submodule is in, or null; and what it is called there.
ModuleDecl *parent_package(const Program &program, const ModuleDecl &module);
Symbol last_part(std::string_view dotted);

// Fills ModuleDecl::bound_from and bound_early.
void find_bound_globals(ModuleDecl &module);
// Whether the module's variable has been bound whenever this place in the function's code runs.
bool is_surely_bound(const Function &function, Symbol name, const syntax::Node *use);
// Whether code of `reader` that has `owner` as a value finds the name bound there: the import is over by then.
bool is_surely_bound_attribute(const ModuleDecl &owner, Symbol name, const ModuleDecl &reader);

// The table in which a module's globals are: its own, or the shared one of builtins.
ModuleDecl &global_space(Program &program, ModuleDecl &module);
Global *add_global(Program &program, ModuleDecl &module, Symbol name);

} // namespace tau::ir
