// The TypeError texts of calls that do not fit, as CPython has them.
//
// In:  a function and what a call gives it.  Out: the text. Functions of CPython's that are written in C have texts of
// their own kinds; which kind follows from the declared parameters. The runtime's tau_bind_args says the same.
#include "infer/call_errors.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

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

// The text in @name("text"); empty without it.
static std::string decorator_text(const ir::Function *fn, std::string_view name) {
    for (const syntax::Expr *d : fn->decorators)
        if (auto *call = syntax::dyn_as<syntax::Call>(d); call && !call->args.empty())
            if (auto *n = syntax::dyn_as<syntax::Name>(call->func); n && n->id == name)
                return std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
    return "";
}

std::string own_text(const ir::Function *fn) { return decorator_text(fn, "too_few"); }

// Methods with the names of operations that CPython's types have as plain methods.
static bool is_plain_method(std::string_view cls, std::string_view name) {
    static const std::set<std::string_view> everywhere{"__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__reversed__",
        "__dir__", "__enter__", "__exit__", "__length_hint__", "__class_getitem__", "__subclasshook__", "__init_subclass__", "__bytes__",
        "__complex__", "__instancecheck__", "__subclasscheck__", "__prepare__", "__mro_entries__", "__sizeof__", "__reduce__",
        "__new__", "__init__", "__call__"};
    static const std::set<std::pair<std::string_view, std::string_view>> of_class{{"list", "__getitem__"}, {"dict", "__getitem__"},
        {"dict", "__contains__"}, {"set", "__contains__"}, {"frozenset", "__contains__"}};
    return everywhere.contains(name) || of_class.contains({cls, name});
}

Wording wording_of(const ir::Function *fn) {
    std::string said = decorator_text(fn, "wording");
    if (said == "expected") return Wording::Expected;
    if (said == "takes") return Wording::Takes;
    std::string_view name = fn->name.text();
    bool dunder = name.size() > 4 && name.starts_with("__") && name.ends_with("__");
    return fn->owner && dunder && !is_plain_method(fn->owner->name.text(), name) ? Wording::Slot : Wording::Declared;
}

std::string receiver_error(const ir::Function *fn, const std::string &owner, const std::string &given) {
    const char *text = wording_of(fn) == Wording::Slot ? "descriptor '{}' requires a '{}' object but received a '{}'"
                                                       : "descriptor '{}' for '{}' objects doesn't apply to a '{}' object";
    return fmt::format(fmt::runtime(text), fn->name.text(), owner, given);
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

// What CPython wraps an operation of a type for.
std::string slot_error(std::string_view name, const Shape &s, std::size_t given, std::size_t keywords) {
    if (keywords) return fmt::format("wrapper {}() takes no keyword arguments", name);
    std::size_t most = name == "__pow__" ? 2 : s.positional;
    if (given >= s.required && given <= most) return "";
    if (most < 2) return fmt::format("expected {} argument{}, got {}", most, plural(most), given);
    const char *how = s.required == most ? "" : given < s.required ? "at least " : "at most ";
    return expected("", how, given < s.required ? s.required : most, given);
}

// Positional parameters alone: METH_NOARGS, METH_O, and what checks its count itself.
std::string positional_error(const ir::Function *fn, const std::string &full, const Shape &s, std::size_t given, std::size_t keywords) {
    std::string_view name = fn->name.text();
    Wording wording = wording_of(fn);
    if (wording == Wording::Slot) return slot_error(name, s, given, keywords);
    if (keywords) return full + "() takes no keyword arguments";
    if (name == "__new__" || name == "__init__") name = full; // a call of the class
    if (wording == Wording::Takes && given < s.required)
        return fmt::format("{}() takes at least {} argument{} ({} given)", name, s.required, plural(s.required), given);
    if (wording == Wording::Takes && given > s.positional)
        return fmt::format("{}() takes at most {} argument{} ({} given)", name, s.positional, plural(s.positional), given);
    if (wording == Wording::Expected && (given < s.required || given > s.positional))
        return expected(name, s.required == s.positional ? "" : given < s.required ? "at least " : "at most ",
                        given < s.required ? s.required : s.positional, given);
    if (s.positional == 0 && !s.star) return given ? fmt::format("{}() takes no arguments ({} given)", full, given) : "";
    if (s.positional == 1 && s.required == 1 && !s.star)
        return given == 1 ? "" : fmt::format("{}() takes exactly one argument ({} given)", full, given);
    if (given < s.required) return expected(name, s.required == s.positional && !s.star ? "" : "at least ", s.required, given);
    if (given > s.positional && !s.star) return expected(name, s.required == s.positional ? "" : "at most ", s.positional, given);
    return "";
}

} // namespace

// The name that CPython knows a class by: @type_name("generator").
static std::string class_name(const ir::ClassDecl *decl) {
    for (const syntax::Expr *d : decl->node->decorator_list)
        if (auto *call = syntax::dyn_as<syntax::Call>(d); call && !call->args.empty())
            if (auto *n = syntax::dyn_as<syntax::Name>(call->func); n && n->id == "type_name")
                return std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
    return std::string(decl->name.text());
}

std::string shown_qualname(const ir::Function *fn) {
    return fn->is_builtin && fn->owner ? class_name(fn->owner) + "." + std::string(fn->name.text()) : fn->qualname;
}

std::string builtin_call_error(const ir::Function *fn, std::size_t given, const std::vector<Symbol> &keywords) {
    bool is_static = false;
    for (const syntax::Expr *d : fn->decorators)
        if (auto *n = syntax::dyn_as<syntax::Name>(d)) is_static |= n->id == "staticmethod";
    std::size_t self = fn->owner && !is_static && !fn->params.empty() ? 1 : 0;
    std::string_view name = fn->name.text();
    std::string owner = fn->owner ? class_name(fn->owner) : "";
    bool of_class = fn->owner && (name == "__new__" || name == "__init__"); // a call of the class
    if (given < self && of_class) return "";
    if (given < self)
        return wording_of(fn) == Wording::Slot ? fmt::format("descriptor '{}' of '{}' object needs an argument", name, owner)
                                               : fmt::format("unbound method {}.{}() needs an argument", owner, name);
    given -= self;
    Shape s = shape_of(fn, self);
    std::string full(name);
    if (of_class) name = full = owner;
    else if (fn->owner) full = owner + "." + full;
    else if (!fn->module->is_builtins) full = std::string(fn->module->name.text()) + "." + full;
    bool fits = given >= s.required && (given <= s.positional || s.star);
    if (std::string text = given + keywords.size() < s.required || (s.double_star && !fits) ? own_text(fn) : ""; !text.empty()) return text;
    if (s.double_star && fits) return "";
    if (s.double_star) return expected(name, given < s.required ? "at least " : "at most ", given < s.required ? s.required : s.positional, given);
    Wording wording = wording_of(fn);
    if (wording == Wording::Slot || (s.positional_only == s.positional && s.keyword_only == 0))
        return positional_error(fn, full, s, given, keywords.size());
    if (wording == Wording::Expected && given != s.required) return expected(name, "", s.required, given);
    if (s.star) {
        if (given < s.required) return expected(name, "at least ", s.required, given);
        if (given == 0 && keywords.size() > s.keyword_only)
            return fmt::format("{}() takes at most {} keyword argument{} ({} given)", name, s.keyword_only, plural(s.keyword_only), keywords.size());
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
