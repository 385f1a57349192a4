// Which variable a name means: the symbol table of one module.
//
// In:  a parsed Module.  Out: a Scope per module, class, function, lambda, comprehension (and 3.12 type parameter
// list), each name in it classified as CPython's symtable does; also every SyntaxError that CPython finds after
// parsing ('return' outside function, name used prior to global declaration ...).
// The first iterable of a comprehension belongs to the enclosing scope, as do decorators, defaults and annotations.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "support/diagnostics.h"
#include "syntax/ast.h"

namespace tau::names {

using support::Symbol;

enum class ScopeKind : std::uint8_t {
    Module,
    Class,
    Function,
    Lambda,
    Comprehension,
    TypeParams,
    TypeAlias,
    TypeVarBound,
    Annotation
}; // Annotation: under from __future__ import annotations, never evaluated

enum class Storage : std::uint8_t {
    Local,          // of this scope alone (at module level: a global that this module owns)
    Cell,           // of this scope, captured by an inner function
    Free,           // of an enclosing function, captured here
    GlobalExplicit, // `global x` was written; at module level: written in some function, so owned like a Local
    GlobalImplicit, // not bound in any enclosing function: a global or a builtin
};

struct Variable {
    Symbol name; // mangled when class-private
    Storage storage = Storage::GlobalImplicit;
    bool is_parameter = false;
    bool is_assigned = false; // bound in this scope: =, for, import, def, except ... as, :=, del
    bool is_used = false;     // read in this scope
    bool is_imported = false;
    bool is_annotated = false;
    bool is_nonlocal = false;      // `nonlocal x` was written
    bool is_global = false;        // `global x` was written
    bool is_deleted = false;       // `del x` or the implicit one after except ... as x
    bool is_iteration = false;     // target of a comprehension's `for`
    bool is_free_in_class = false; // class scope: inner functions see the enclosing function's variable through it
    bool is_type_param = false;
    Symbol source_name; // as written
};

struct Scope {
    ScopeKind kind;
    const syntax::Node *node; // Module, ClassDef, FunctionDef, Lambda, ListComp ..., null for synthetic ones
    Scope *parent = nullptr;
    Symbol name;                     // "f", "C", "lambda", "listcomp", "genexpr" ...; the module's is "top"
    Symbol private_class;            // the class whose private names are mangled here, or empty
    std::vector<Scope *> children;   // in source order
    std::vector<Variable> variables; // in order of first mention

    bool is_generator = false;  // contains yield (or is a generator expression)
    bool is_coroutine = false;  // async def, or a comprehension with await / async for
    bool is_nested = false;     // inside a function, at any depth
    bool returns_value = false; // has `return expression`
    bool has_varargs = false;
    bool has_varkeywords = false;
    bool needs_class_cell = false; // class scope: a method uses super() or __class__
    bool has_star_import = false;
    bool has_child_free = false; // some scope inside has free variables

    // The variable of that (already mangled) name, or null.
    const Variable *lookup(Symbol name) const;
    Variable *lookup(Symbol name);
    // The name as this scope stores it: `__x` inside class C is `_C__x`.
    Symbol mangled(Symbol name) const;

    bool is_function_like() const {
        return kind == ScopeKind::Function || kind == ScopeKind::Lambda || kind == ScopeKind::Comprehension;
    }
    std::unordered_map<Symbol, std::uint32_t> index; // name -> position in variables
};

class ScopeTree {
public:
    Scope *module() const { return scopes_.empty() ? nullptr : scopes_.front().get(); }
    // The scope that this Module, ClassDef, (Async)FunctionDef, Lambda or comprehension opens; null for other nodes.
    Scope *scope_of(const syntax::Node *node) const;
    // The synthetic scope of a 3.12 type parameter list on a def, class or type alias; null without one.
    Scope *type_params_of(const syntax::Node *node) const;
    const std::vector<std::unique_ptr<Scope>> &scopes() const { return scopes_; } // parents before children

    bool future_annotations = false; // from __future__ import annotations

    Scope *add(ScopeKind kind, const syntax::Node *node, Scope *parent, Symbol name);

private:
    std::vector<std::unique_ptr<Scope>> scopes_;
    std::unordered_map<const syntax::Node *, Scope *> by_node_;
    std::unordered_map<const syntax::Node *, Scope *> type_params_;
};

// Class-private mangling: `__x` in class `_C` becomes `_C__x`; dunder names, dotted names and all others stay.
Symbol mangle(Symbol class_name, Symbol name);

ScopeTree analyse(const syntax::Module &module, const support::Source &source, support::DiagnosticSink &sink);

// Warns of literals that are compared by identity, called or indexed, and of asserted tuples.
void warn_of_literals(const syntax::Module &module, const support::Source &source, support::DiagnosticSink &sink);

} // namespace tau::names
