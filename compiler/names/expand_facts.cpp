// What the words of templates need to know about the program. In: expressions and classes. Out: constants, ancestors.
#include "names/expander.h"

#include <algorithm>

#include "support/unicode.h"

namespace tau::names {

using namespace syntax;

std::set<std::string_view> defined_names(const ClassDef *cls) {
    std::set<std::string_view> names;
    for (const Stmt *statement : cls->body) {
        if (auto *function = dyn_as<FunctionDef>(statement)) names.insert(function->name.text());
        if (auto *inner = dyn_as<ClassDef>(statement)) names.insert(inner->name.text());
        if (auto *assign = dyn_as<Assign>(statement))
            for (const Expr *target : assign->targets)
                if (auto *name = dyn_as<Name>(target)) names.insert(name->id.text());
        if (auto *annotated = dyn_as<AnnAssign>(statement); annotated && annotated->value)
            if (auto *name = dyn_as<Name>(static_cast<const Expr *>(annotated->target))) names.insert(name->id.text());
    }
    return names;
}

bool is_keyword(std::string_view text) {
    constexpr std::string_view keywords[] = {
        "False", "None",  "True",   "and",    "as",   "assert", "async",  "await",    "break", "class", "continue", "def",
        "del",   "elif",  "else",   "except", "for",  "finally", "from",  "global",   "if",    "import", "in",      "is",
        "lambda", "nonlocal", "not", "or",    "pass", "raise",  "return", "try",      "while", "with",  "yield"};
    return std::find(std::begin(keywords), std::end(keywords), text) != std::end(keywords);
}

bool is_identifier(std::string_view text) {
    auto is_part = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::all_of(text.begin(), text.end(), is_part);
}

const Expr *keyword_value(const Call *call, std::string_view name) {
    if (call)
        for (const Keyword *keyword : call->keywords)
            if (keyword->arg == name) return keyword->value;
    return nullptr;
}

std::vector<Ancestor> Expander::ancestors(const ClassDef *cls, Region *region, bool &all_known) const {
    std::vector<Ancestor> found;
    for (const Expr *base : cls->bases) {
        Meaning meaning = meanings.of(base, region);
        if (meaning.builtin) {
            found.push_back({nullptr, nullptr, meaning.builtin});
            continue;
        }
        auto *type = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr;
        if (!type || found.size() > 200) {
            all_known = false;
            continue;
        }
        found.push_back({type, meaning.region, type->name});
        std::vector<Ancestor> above = ancestors(type, meaning.region, all_known);
        found.insert(found.end(), above.begin(), above.end());
    }
    return found;
}

bool Expander::inherits(const ClassDef *cls, Region *region, std::string_view method, bool &all_known) const {
    for (const Ancestor &ancestor : ancestors(cls, region, all_known))
        if (ancestor.cls ? defined_names(ancestor.cls).count(method) > 0 : builtin_defines(ancestor.name, method)) return true;
    return false;
}

bool Expander::builtin_defines(Symbol type, std::string_view method, int depth) const {
    auto found = builtin_names.find(type);
    if (type == "object" || found == builtin_names.end() || !found->second || depth > 20) return false;
    if (defined_names(found->second).count(method)) return true;
    for (const Expr *base : found->second->bases) {
        if (auto *generic = dyn_as<Subscript>(base)) base = generic->value;
        auto *name = dyn_as<Name>(base);
        if (name && builtin_defines(name->id, method, depth + 1)) return true;
    }
    return false;
}

// A name that is assigned a constant stands for it.
const Expr *Expander::value_of(const Expr *expr, Region *region, int depth) const {
    if (!expr || (expr->kind != NodeKind::Name && expr->kind != NodeKind::Attribute)) return expr;
    Meaning meaning = meanings.of(expr, region);
    auto *assign = meaning.node ? dyn_as<Assign>(meaning.node) : nullptr;
    if (!assign || depth > 20) return expr;
    auto *target = as<Name>(assign->targets[0]);
    auto bindings = meaning.region->names.find(target->id);
    if (bindings == meaning.region->names.end() || bindings->second.size() != 1) return expr;
    return value_of(assign->value, meaning.region, depth + 1);
}

std::optional<std::string> Expander::string_of(const Expr *expr, Region *region) const {
    auto *constant = dyn_as<Constant>(value_of(expr, region));
    if (constant && constant->value.kind == ConstantKind::Str) return std::string(constant->value.text);
    auto *sum = dyn_as<BinOp>(expr);
    if (!sum || sum->op != Operator::Add) return {};
    auto left = string_of(sum->left, region), right = string_of(sum->right, region);
    return left && right ? std::optional(*left + *right) : std::nullopt;
}

std::optional<bool> Expander::bool_of(const Expr *expr, Region *region) const {
    auto *constant = dyn_as<Constant>(value_of(expr, region));
    if (!constant) return {};
    if (constant->value.kind == ConstantKind::True) return true;
    if (constant->value.kind == ConstantKind::False || constant->value.kind == ConstantKind::None) return false;
    if (constant->value.kind == ConstantKind::Int && !constant->value.is_big) return constant->value.integer != 0;
    return {};
}

std::optional<std::vector<const Expr *>> Expander::items_of(const Expr *expr, Region *region) const {
    const Expr *value = value_of(expr, region);
    std::vector<const Expr *> items;
    if (auto *tuple = dyn_as<Tuple>(value)) items.assign(tuple->elts.begin(), tuple->elts.end());
    else if (auto *list = dyn_as<ListExpr>(value)) items.assign(list->elts.begin(), list->elts.end());
    else return {};
    for (const Expr *item : items)
        if (item->kind == NodeKind::Starred) return {};
    return items;
}

std::optional<std::vector<std::string>> Expander::names_of(const Expr *expr, Region *region) const {
    std::vector<std::string> names;
    if (std::optional<std::string> words = string_of(expr, region)) {
        auto is_space = [](char c) { return c == ',' || c == ' ' || (c >= '\t' && c <= '\r'); };
        for (std::size_t i = 0; i < words->size();) {
            if (is_space((*words)[i])) {
                i++;
                continue;
            }
            std::size_t end = i;
            while (end < words->size() && !is_space((*words)[end])) end++;
            names.push_back(words->substr(i, end - i));
            i = end;
        }
        return names;
    }
    if (auto *sum = dyn_as<BinOp>(expr); sum && sum->op == Operator::Add) {
        auto left = names_of(sum->left, region), right = names_of(sum->right, region);
        if (!left || !right) return {};
        left->insert(left->end(), right->begin(), right->end());
        return left;
    }
    // The fields of a class that is known by now.
    if (auto *attribute = dyn_as<Attribute>(expr)) {
        Meaning meaning = meanings.of(attribute->value, region);
        if (auto *cls = meaning.node ? dyn_as<ClassDef>(meaning.node) : nullptr)
            for (const Stmt *statement : cls->body) {
                auto *assign = dyn_as<Assign>(statement);
                auto *target = assign ? dyn_as<Name>(static_cast<const Expr *>(assign->targets[0])) : nullptr;
                if (target && target->id == attribute->attr) return names_of(assign->value, region);
            }
    }
    auto items = items_of(expr, region);
    if (!items) return {};
    for (const Expr *item : *items) {
        auto text = string_of(item, region);
        if (!text) return {};
        names.push_back(*text);
    }
    return names;
}

// Whether an expression is that variable of that module.
bool Expander::means(const Expr *expr, Region *region, const SourceModule *module, std::string_view name) const {
    if (auto *attribute = dyn_as<Attribute>(expr)) {
        if (attribute->attr != name) return false;
        Meaning outer = meanings.of(attribute->value, region);
        return outer.module == module && !outer.node;
    }
    Meaning meaning = meanings.of(expr, region);
    if (meaning.module != module || !meaning.node) return false;
    if (auto *cls = dyn_as<ClassDef>(meaning.node)) return cls->name == name;
    if (auto *function = dyn_as<FunctionDef>(meaning.node)) return function->name == name;
    auto *assign = dyn_as<Assign>(meaning.node);
    auto *target = assign ? dyn_as<Name>(static_cast<const Expr *>(assign->targets[0])) : nullptr;
    return target && target->id == name;
}

void Expander::refuse(const Use &use, const Span &span, std::string_view reason) {
    sink.report(support::Diag::CannotExpand, *use.region->module->source, span, use.declaration->name.text(), reason);
}

} // namespace tau::names
