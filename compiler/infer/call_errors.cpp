// The TypeError texts of calls that do not fit, as CPython has them.
//
// In:  a function and what a call gives it.  Out: the text. Functions of CPython's that are written in C have texts of
// their own kinds; which kind follows from the declared parameters. The runtime's tau_bind_args says the same.
#include "infer/call_errors.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::infer {

using ir::ParamKind;

static std::string plural(std::size_t n) { return n == 1 ? "" : "s"; }

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'"
static std::string name_list(const std::vector<std::string> &names) {
    std::string out;
    for (std::size_t k = 0; k < names.size(); k++) {
        if (k) out += k + 1 < names.size() ? ", " : names.size() > 2 ? ", and " : " and ";
        out += "'" + names[k] + "'";
    }
    return out;
}

std::string too_many_error(const ir::Function *fn, std::size_t given, std::size_t keyword_only) {
    std::size_t positional = 0, optional = 0;
    for (const ir::Param &p : fn->params)
        if (p.kind == ParamKind::PositionalOnly || p.kind == ParamKind::Normal) {
            positional++;
            optional += p.has_default;
        }
    std::string takes = optional ? fmt::format("from {} to {}", positional - optional, positional) : fmt::format("{}", positional);
    std::string also;
    if (keyword_only)
        also = fmt::format(" positional argument{} (and {} keyword-only argument{})", plural(given), keyword_only, plural(keyword_only));
    return fmt::format("{}() takes {} positional argument{} but {}{} {} given", fn->qualname, takes,
                       plural(optional ? 2 : positional), given, also, given == 1 && !keyword_only ? "was" : "were");
}

std::string missing_error(const ir::Function *fn, const std::vector<std::string> &names, const char *kind) {
    return fmt::format("{}() missing {} required {} argument{}: {}", fn->qualname, names.size(), kind, plural(names.size()), name_list(names));
}

namespace {

struct Shape {
    std::size_t positional_only = 0, positional = 0, required = 0, keyword_only = 0;
    bool star = false, double_star = false;
};

Shape shape_of(const ir::Function *fn, std::size_t self) {
    Shape s;
    for (std::size_t k = self; k < fn->params.size(); k++) {
        const ir::Param &p = fn->params[k];
        if (p.kind == ParamKind::Star) s.star = true;
        if (p.kind == ParamKind::StarStar) s.double_star = true;
        if (p.kind == ParamKind::KeywordOnly) s.keyword_only++;
        if (p.kind != ParamKind::PositionalOnly && p.kind != ParamKind::Normal) continue;
        s.positional++;
        s.positional_only += p.kind == ParamKind::PositionalOnly;
        s.required += !p.has_default;
    }
    return s;
}

std::string expected(std::string_view name, std::string_view how, std::size_t n, std::size_t given) {
    return fmt::format("{} expected {}{} argument{}, got {}", name, how, n, plural(n), given);
}

// Positional parameters alone: METH_NOARGS, METH_O, and what checks its count itself.
std::string positional_error(std::string_view name, const std::string &full, const Shape &s, std::size_t given, std::size_t keywords) {
    if (keywords) return full + "() takes no keyword arguments";
    if (s.positional == 0 && !s.star) return given ? fmt::format("{}() takes no arguments ({} given)", full, given) : "";
    if (s.positional == 1 && s.required == 1 && !s.star)
        return given == 1 ? "" : fmt::format("{}() takes exactly one argument ({} given)", full, given);
    if (given < s.required) return expected(name, s.required == s.positional && !s.star ? "" : "at least ", s.required, given);
    if (given > s.positional && !s.star) return expected(name, s.required == s.positional ? "" : "at most ", s.positional, given);
    return "";
}

// @too_few("text"): what a function says in words of its own.
std::string own_text(const ir::Function *fn) {
    for (const syntax::Expr *d : fn->decorators)
        if (auto *call = syntax::dyn_as<syntax::Call>(d); call && !call->args.empty())
            if (auto *n = syntax::dyn_as<syntax::Name>(call->func); n && n->id == "too_few")
                return std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
    return "";
}

} // namespace

std::string builtin_call_error(const ir::Function *fn, std::size_t given, const std::vector<Symbol> &keywords) {
    bool is_static = false;
    for (const syntax::Expr *d : fn->decorators)
        if (auto *n = syntax::dyn_as<syntax::Name>(d)) is_static |= n->id == "staticmethod";
    std::size_t self = fn->owner && !is_static && !fn->params.empty() ? 1 : 0;
    if (given < self) return "";
    given -= self;
    Shape s = shape_of(fn, self);
    std::string_view name = fn->name.text();
    std::string full(name);
    if (fn->owner && (name == "__new__" || name == "__init__")) full = name = fn->owner->name.text(); // a call of the class
    else if (fn->owner) full = std::string(fn->owner->name.text()) + "." + full;
    else if (!fn->module->is_builtins) full = std::string(fn->module->name.text()) + "." + full;
    if (s.double_star) return "";
    if (std::string text = given + keywords.size() < s.required ? own_text(fn) : ""; !text.empty()) return text;
    if (s.positional_only == s.positional && s.keyword_only == 0) return positional_error(name, full, s, given, keywords.size());
    if (s.star) {
        if (given < s.required) return expected(name, "at least ", s.required, given);
    } else {
        std::size_t most = s.positional + s.keyword_only, total = given + keywords.size();
        if (total > most)
            return fmt::format("{}() takes {} {} {}argument{} ({} given)", name, s.required == most ? "exactly" : "at most", most,
                               given ? "" : "keyword ", plural(most), total);
        if (given > s.positional && s.positional == 0) return fmt::format("{}() takes no positional arguments", name);
        std::size_t least = std::min(s.required, s.positional_only ? s.positional_only : s.required);
        if (given > s.positional || given < std::min(s.required, s.positional_only)) {
            std::size_t n = given > s.positional ? s.positional : least;
            const char *how = least == s.positional ? "exactly" : given > s.positional ? "at most" : "at least";
            return fmt::format("{}() takes {} {} positional argument{} ({} given)", name, how, n, plural(n), given);
        }
    }
    // By name: what is missing comes before what is unknown.
    std::size_t place = 0;
    for (std::size_t k = self; k < fn->params.size(); k++) {
        const ir::Param &p = fn->params[k];
        if (p.kind != ParamKind::Normal && p.kind != ParamKind::PositionalOnly) continue;
        place++;
        bool named = std::find(keywords.begin(), keywords.end(), p.name) != keywords.end();
        if (place <= given && named && p.kind == ParamKind::Normal)
            return fmt::format("argument for {}() given by name ('{}') and position ({})", name, p.name.text(), place);
        if (place > given && !named && !p.has_default && p.kind == ParamKind::Normal)
            return fmt::format("{}() missing required argument '{}' (pos {})", name, p.name.text(), place);
    }
    for (Symbol keyword : keywords) {
        bool known = false;
        for (const ir::Param &p : fn->params)
            known |= p.name == keyword && (p.kind == ParamKind::Normal || p.kind == ParamKind::KeywordOnly);
        if (!known) return fmt::format("'{}' is an invalid keyword argument for {}()", keyword.text(), name);
    }
    return "";
}

} // namespace tau::infer
