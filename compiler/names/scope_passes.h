// The three passes behind analyse(); private to names/.
//
// In:  a module's tree.  Out: a filled ScopeTree and errors, pass by pass in CPython's order: building (symtable.c),
// resolving (its second half), checking (what compile.c refuses).
#pragma once

#include <vector>

#include "names/scopes.h"

namespace tau::names {

// Where a global or nonlocal statement (or := in a comprehension) declared a name.
struct Directive {
    Scope *scope;
    Symbol name;
    support::Span span;
};

std::vector<Directive> build_scopes(const syntax::Module &module, const support::Source &source,
                                    support::DiagnosticSink &sink, ScopeTree &tree);

void resolve_scopes(ScopeTree &tree, const std::vector<Directive> &directives, const support::Source &source,
                    support::DiagnosticSink &sink);

void check_statements(const syntax::Module &module, const ScopeTree &tree, std::uint32_t last_future_line,
                      const support::Source &source, support::DiagnosticSink &sink);

void check_match(const syntax::Match &match, const support::Source &source, support::DiagnosticSink &sink);

// Reads the __future__ imports at the top; gives the line of the last one (0 without).
std::uint32_t read_futures(const syntax::Module &module, ScopeTree &tree, const support::Source &source,
                           support::DiagnosticSink &sink);

} // namespace tau::names
