// Errors about names that do not exist, with CPython's "Did you mean".
//
// In:  the name that is not found, and where it was looked for.  Out: code that raises; the suggestion, if any, is found here and
// handed to the exception, which shows it only where nobody caught it. Distances and limits are those of CPython's
// Python/suggestions.c.
#include "lower/lower.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::lower {

using mir::rep;

namespace {

constexpr int kMove = 2, kCase = 1;
constexpr std::size_t kLongest = 40, kMost = 750;

int substitution(char a, char b) {
    if ((a & 31) != (b & 31)) return kMove;
    if (a == b) return 0;
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)) ? kCase : kMove;
}

int distance(std::string_view a, std::string_view b, int limit) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty() || b.empty()) return int(a.size() + b.size()) * kMove;
    if (a.size() > kLongest || b.size() > kLongest) return limit + 1;
    std::vector<int> row(b.size() + 1);
    for (std::size_t k = 0; k < row.size(); k++) row[k] = int(k) * kMove;
    for (std::size_t i = 0; i < a.size(); i++) {
        int diagonal = row[0];
        row[0] += kMove;
        for (std::size_t k = 0; k < b.size(); k++) {
            int replaced = diagonal + substitution(a[i], b[k]);
            diagonal = row[k + 1];
            row[k + 1] = std::min({replaced, row[k] + kMove, diagonal + kMove});
        }
    }
    return row.back();
}

// The candidate that is nearest to `name`; empty if none is near enough.
std::string nearest(std::string_view name, const std::vector<std::string> &candidates) {
    std::string best;
    int best_distance = 1 << 20;
    if (candidates.size() > kMost) return best;
    for (const std::string &c : candidates) {
        if (c == name) continue;
        int limit = std::min(int(name.size() + c.size() + 3) * kMove / 6, best_distance - 1);
        int d = distance(name, c, limit);
        if (d > limit) continue;
        best = c;
        best_distance = d;
    }
    return best;
}

} // namespace

// What dir() of an instance (or of the class itself) would list, sorted.
static std::vector<std::string> attributes_of(Analysis &a, ClassInfo *cls, bool of_instance) {
    std::vector<std::string> out;
    for (ClassInfo *c : cls->mro) {
        auto add = [&](Symbol name) {
            std::string text(name.text());
            bool internal = c->native && text.starts_with("_") && !text.starts_with("__");
            if (!internal) out.push_back(text);
        };
        for (auto &[name, var] : c->vars)
            if (!var->type->bottom()) add(name);
        for (auto &[name, functions] : c->methods) add(name);
        if (of_instance)
            for (auto &[name, field] : c->fields)
                if (!field->type->bottom()) add(name);
    }
    (void)a;
    std::sort(out.begin(), out.end());
    return out;
}

// What x.name(...) does before its call: when that fails, the marks go under `x.name`.
void Lowering::at_attribute(bool special, const std::function<void()> &lookup) {
    const ir::Location *whole = loc;
    if (auto *call = loc && !special ? syntax::dyn_as<syntax::Call>(loc->node) : nullptr; call && syntax::dyn_as<syntax::Attribute>(call->func)) {
        ir::Location here = *loc;
        here.node = call->func;
        loc = a.program.arena.make<ir::Location>(here);
    }
    lookup();
    loc = whole;
}

// `subject`: "'C' object", "type object 'C'", "module 'm'".
void Lowering::raise_attribute(const std::string &subject, Symbol name, ClassInfo *cls, bool of_instance) {
    std::string hint = cls ? nearest(name.text(), attributes_of(a, cls, of_instance)) : "";
    native("tau_raise_missing", a.types.bottom, rep('n'),
           {symbol("TAU_ID_AttributeError"), constant_str(fmt::format("{} has no attribute '{}'", subject, name.text())), constant_str(name.text()),
            constant_str(hint)}, true);
    add(Op::unreachable, nullptr, rep('n'));
    cur = block();
}

// What the module has that is nearest to `name`; empty if nothing is. The library's private names are its own.
std::string near_name(const ir::ModuleDecl &module, Symbol name) {
    std::vector<std::string> names;
    for (const ir::Global *g : module.globals)
        if (!module.source || !module.source->is_stdlib || g->name.text()[0] != '_') names.push_back(std::string(g->name.text()));
    std::sort(names.begin(), names.end());
    return nearest(name.text(), names);
}

// The function's own names first, then the module's, then builtins.
void Lowering::raise_name(Symbol name) {
    std::vector<std::string> locals, globals, builtins{"None", "True", "False", "Ellipsis", "NotImplemented"};
    if (!src->is_module && src->scope)
        for (const names::Variable &v : src->scope->variables)
            if (v.storage == names::Storage::Local || v.storage == names::Storage::Cell || v.storage == names::Storage::Free)
                locals.push_back(std::string(v.name.text()));
    if (src->module)
        for (Symbol s : src->module->variables) globals.push_back(std::string(s.text()));
    for (auto &[s, functions] : a.program.builtin_functions)
        if (!s.text().starts_with("_")) builtins.push_back(std::string(s.text()));
    for (auto &[s, decl] : a.program.builtin_classes)
        if (!s.text().starts_with("_")) builtins.push_back(std::string(s.text()));
    std::sort(builtins.begin(), builtins.end());
    std::string hint;
    for (auto *candidates : {&locals, &globals, &builtins})
        if (hint.empty()) hint = nearest(name.text(), *candidates);
    native("tau_raise_missing", a.types.bottom, rep('n'),
           {symbol("TAU_ID_NameError"), constant_str(fmt::format("name '{}' is not defined", name.text())), constant_str(name.text()),
            constant_str(hint)}, true);
    add(Op::unreachable, nullptr, rep('n'));
    cur = block();
}

} // namespace tau::lower
