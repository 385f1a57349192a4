// `from __future__ import ...` at the top of a module.
//
// In:  the tree.  Out: tree.future_annotations, the line of the last such import, errors for unknown features.
// Only a docstring and other future imports may stand before one; later ones are refused by scope_checks.cpp.
#include "names/scope_passes.h"

namespace tau::names {

using namespace syntax;
using support::Diag;

namespace {

bool is_docstring(const Stmt *statement) {
    auto *expression = dyn_as<ExprStmt>(statement);
    auto *constant = expression ? dyn_as<Constant>(expression->value) : nullptr;
    return constant && constant->value.kind == ConstantKind::Str;
}

bool is_known(std::string_view feature) {
    for (std::string_view known :
         {"nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
          "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"})
        if (feature == known) return true;
    return false;
}

} // namespace

std::uint32_t read_futures(const Module &module, ScopeTree &tree, const Source &source, support::DiagnosticSink &sink) {
    std::uint32_t last = 0, previous_line = 0;
    bool done = false;
    const Stmt *docstring = module.body.empty() || !is_docstring(module.body[0]) ? nullptr : module.body[0];
    for (const Stmt *statement : module.body) {
        if (statement == docstring) continue;
        if (done && statement->span.line > previous_line) return last;
        previous_line = statement->span.line;
        auto *import = dyn_as<ImportFrom>(statement);
        if (!import || import->module != std::string_view("__future__")) {
            done = true;
            continue;
        }
        if (done) {
            sink.report(Diag::LateFuture, source, statement->span);
            return last;
        }
        for (const Alias *alias : import->names) {
            std::string_view feature = alias->name.text();
            if (feature == "annotations") tree.future_annotations = true;
            if (feature == "braces")
                sink.report(Diag::FutureBraces, source, statement->span);
            else if (!is_known(feature))
                sink.report(Diag::UnknownFuture, source, statement->span, feature);
        }
        last = statement->span.line;
    }
    return last;
}

} // namespace tau::names
