// Which variable a name means, seen from the code of one scope, once comprehensions and class bodies are part of the
// function around them.
//
// In:  the symbol table.  Out: the scope that owns the variable, or the module; and from it the facts that the builder
// needs: which function a scope's code is in, which variables live in cells, what each function captures.
#pragma once

#include "ir/ir.h"

namespace tau::ir {

// A def, lambda or generator expression: code that runs in a frame of its own.
bool opens_function(const names::Scope &scope);
// The scope of the function (or module) that contains this scope's code.
const names::Scope *function_scope(const names::Scope *scope);

struct Owner {
    enum Kind : std::uint8_t { Scoped, Module, ClassCell } kind = Module;
    const names::Scope *scope = nullptr; // Scoped; for ClassCell (`__class__`) the class
};
// `name` as mangled.
Owner find_owner(const names::Scope *scope, Symbol name);

bool lives_in_cell(const ModuleDecl &module, const names::Scope *owner, Symbol name);

// Fills ModuleDecl::cells and the captures of the module's functions.
void find_captures(Program &program, ModuleDecl &module);

} // namespace tau::ir
