// Which attributes the positional patterns of `case C(...)` mean, where the text alone tells. In: the name of a class.
// Out: its __match_args__, when one class statement of the module binds the name and either writes the tuple out or is
// a plain dataclass. Everything else is asked at run time.
#include "ir/match_args.h"

#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

namespace {

int bindings_of(const Node *node, Symbol name) {
    int count = 0;
    if (const auto *stored = dyn_as<Name>(node)) count += stored->id == name && stored->ctx != ExprContext::Load;
    if (const auto *function = dyn_as<syntax::FunctionDef>(node)) count += function->name == name;
    if (const auto *type = dyn_as<ClassDef>(node)) count += type->name == name;
    if (const auto *alias = dyn_as<Alias>(node)) count += (alias->asname ? alias->asname : alias->name) == name;
    for_each_child(node, [&](const Node *child) { count += bindings_of(child, name); });
    return count;
}

} // namespace

const ClassDef *only_class(const ModuleDecl &module, Symbol name) {
    for (const Stmt *statement : module.source->ast->body) {
        const auto *type = dyn_as<ClassDef>(static_cast<const Node *>(statement));
        if (type && type->name == name) return bindings_of(module.source->ast, name) == 1 ? type : nullptr;
    }
    return nullptr;
}

namespace {

bool has_keyword(const List<Keyword *> &keywords, std::initializer_list<std::string_view> names) {
    return std::any_of(keywords.begin(), keywords.end(), [&](const Keyword *keyword) {
        return !keyword->arg || std::find(names.begin(), names.end(), keyword->arg.text()) != names.end();
    });
}

// @dataclass from the library, with options that leave __match_args__ as it is.
bool is_plain_dataclass(const ModuleDecl &module, const ClassDef *node) {
    if (node->decorator_list.size() != 1 || !node->bases.empty()) return false;
    const Node *decorator = node->decorator_list[0];
    if (const auto *call = dyn_as<Call>(decorator)) {
        if (has_keyword(call->keywords, {"init", "match_args", "kw_only"}) || !call->args.empty()) return false;
        decorator = call->func;
    }
    const auto *attribute = dyn_as<Attribute>(decorator);
    const auto *name = dyn_as<Name>(attribute ? attribute->value : decorator);
    if (!name || (attribute ? attribute->attr : name->id) != "dataclass" || bindings_of(module.source->ast, name->id) != 1)
        return false;
    for (const names::ImportEdge &edge : module.source->imports)
        if (edge.name == "dataclasses" && edge.target && edge.target->is_stdlib) return true;
    return false;
}

bool mentions(const Node *node, std::string_view word) {
    if (const auto *name = dyn_as<Name>(node)) return name->id == word;
    if (const auto *attribute = dyn_as<Attribute>(node)) return attribute->attr == word;
    if (node->kind == NodeKind::Constant) return true; // an annotation as text
    bool found = false;
    for_each_child(node, [&](const Node *child) { found = found || mentions(child, word); });
    return found;
}

bool dataclass_fields(const ClassDef *node, std::vector<Symbol> &names) {
    for (const Stmt *statement : node->body) {
        const auto *field = dyn_as<AnnAssign>(static_cast<const Node *>(statement));
        if (!field || !field->simple) continue;
        for (std::string_view word : {"ClassVar", "KW_ONLY"})
            if (mentions(field->annotation, word)) return false;
        const auto *call = field->value ? dyn_as<Call>(static_cast<const Node *>(field->value)) : nullptr;
        if (call && has_keyword(call->keywords, {"init", "kw_only"})) return false;
        Symbol name = as<Name>(field->target)->id;
        if (std::find(names.begin(), names.end(), name) != names.end()) return false;
        names.push_back(name);
    }
    return true;
}

// 1: written out, 0: not there, -1: there, but not as a tuple of names.
int written_out(const ClassDef *node, std::vector<Symbol> &names) {
    int found = 0;
    for (const Stmt *statement : node->body) {
        const auto *assign = dyn_as<Assign>(static_cast<const Node *>(statement));
        const auto *target = assign ? dyn_as<Name>(static_cast<const Node *>(assign->targets[0])) : nullptr;
        if (!target || target->id != "__match_args__") continue;
        const auto *tuple = dyn_as<Tuple>(static_cast<const Node *>(assign->value));
        if (!tuple || found) return -1;
        found = 1;
        for (const Expr *item : tuple->elts) {
            const auto *name = dyn_as<Constant>(static_cast<const Node *>(item));
            if (!name || name->value.kind != ConstantKind::Str) return -1;
            names.push_back(support::intern(name->value.text));
        }
    }
    return found;
}

} // namespace

std::vector<Symbol> known_match_args(const ModuleDecl &module, Symbol class_name) {
    std::vector<Symbol> names;
    const ClassDef *node = only_class(module, class_name);
    if (!node) return {};
    int written = written_out(node, names);
    if (written < 0) return {};
    if (written == 0 && !(is_plain_dataclass(module, node) && dataclass_fields(node, names))) return {};
    return names;
}

} // namespace tau::ir
