// Prints scopes; see dump.h.
//
// In:  a ScopeTree.  Out: `function f 12 generator` and `  name storage flags`, the flags in CPython's order.
#include "names/dump.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace tau::names {
namespace {

constexpr std::string_view storage_names[] = {"local", "cell", "free", "global-explicit", "global"};
constexpr std::string_view kind_names[] = {"module",          "class",      "function",      "function", "function",
                                           "type parameters", "type alias", "TypeVar bound", ""};

std::string flags(const Variable &v) {
    std::string out;
    auto add = [&](bool set, std::string_view name) {
        if (set) out += ' ', out += name;
    };
    add(v.is_global, "declared-global");
    add(v.is_assigned, "assigned");
    add(v.is_parameter, "parameter");
    add(v.is_nonlocal, "nonlocal");
    add(v.is_used, "used");
    add(v.is_free_in_class, "free-in-class");
    add(v.is_imported, "imported");
    add(v.is_annotated, "annotated");
    add(v.is_iteration, "iteration");
    return out;
}

void dump(const Scope &scope, std::size_t depth, std::string &out) {
    auto to = std::back_inserter(out);
    std::string indent(2 * depth, ' ');
    fmt::format_to(to, "{}{} {}", indent, kind_names[static_cast<std::size_t>(scope.kind)], scope.name.text());
    if (scope.kind != ScopeKind::Module && scope.node) fmt::format_to(to, " {}", scope.node->span.line);
    if (scope.is_nested) out += " nested";
    out += '\n';
    std::vector<const Variable *> sorted;
    for (const Variable &variable : scope.variables) sorted.push_back(&variable);
    std::sort(sorted.begin(), sorted.end(),
              [](const Variable *a, const Variable *b) { return a->name.text() < b->name.text(); });
    for (const Variable *v : sorted)
        fmt::format_to(to, "{}  {} {}{}\n", indent, v->name.text(), storage_names[static_cast<std::size_t>(v->storage)],
                       flags(*v));
    // Annotation scopes hold no code; CPython's symtable module doesn't show them either.
    for (const Scope *child : scope.children)
        if (child->kind != ScopeKind::Annotation) dump(*child, depth + 1, out);
}

} // namespace

std::string dump_scopes(const ScopeTree &tree) {
    std::string out;
    if (const Scope *module = tree.module()) dump(*module, 0, out);
    return out;
}

} // namespace tau::names
