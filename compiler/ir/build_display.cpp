// Values made of parts: displays and f-strings. In: their expressions. Out: one build_* instruction each.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

Instr *Builder::tuple_display(const List<Expr *> &items, const Node *node) {
    std::vector<Instr *> values;
    CallShape made;
    for (const Expr *item : items) {
        made.stars.push_back(item->kind == NodeKind::Starred);
        values.push_back(expr(item));
    }
    Instr *value = emit(Op::build_tuple, node, values);
    value->imm.shape = shape(std::move(made));
    return value;
}

// From the first `*x` on, the items are added one by one and those of x by a loop of the library's.
Instr *Builder::display(bool is_list, const List<Expr *> &items, const Node *node) {
    std::vector<Instr *> values;
    std::size_t k = 0;
    for (; k < items.size() && items[k]->kind != NodeKind::Starred; k++) values.push_back(expr(items[k]));
    Instr *made = emit(is_list ? Op::build_list : Op::build_set, node, values);
    for (; k < items.size(); k++) {
        Instr *item = expr(items[k]);
        if (items[k]->kind == NodeKind::Starred) call_library(is_list ? "_list_star" : "_set_star", node, {made, item});
        else emit(is_list ? Op::list_append : Op::set_add, node, {made, item});
    }
    return made;
}

// The same from the first `**m` on.
Instr *Builder::dict_display(const Dict *node) {
    std::vector<Instr *> values;
    std::size_t k = 0;
    for (; k < node->keys.size() && node->keys[k]; k++) {
        values.push_back(expr(node->keys[k]));
        values.push_back(expr(node->values[k]));
    }
    Instr *made = emit(Op::build_dict, node, values);
    for (; k < node->keys.size(); k++) {
        Instr *key = node->keys[k] ? expr(node->keys[k]) : nullptr, *value = expr(node->values[k]);
        if (key) emit(Op::dict_set, node, {made, key, value});
        else call_library("_dict_star", node, {made, value});
    }
    return made;
}

Instr *Builder::format_spec(const Expr *node, const Node *whole) {
    if (!node) return string("", whole);
    const auto *joined = dyn_as<JoinedStr>(static_cast<const Node *>(node));
    return joined ? joined_string(joined) : expr(node);
}

void Builder::add_string_part(std::vector<Instr *> &parts, std::string &text, const Expr *part, const Node *whole) {
    if (const auto *constant = dyn_as<Constant>(static_cast<const Node *>(part))) {
        text += constant->value.text;
        return;
    }
    if (const auto *joined = dyn_as<JoinedStr>(static_cast<const Node *>(part))) { // implicit concatenation
        for (const Expr *inner : joined->values) add_string_part(parts, text, inner, whole);
        return;
    }
    const auto *formatted = as<FormattedValue>(part);
    if (!text.empty()) parts.push_back(string(text, whole));
    text.clear();
    Instr *value = expr(formatted->value);
    Instr *spec = format_spec(formatted->format_spec, whole);
    Instr *result = emit(Op::format_value, whole, {value, spec});
    result->imm.index = formatted->conversion > 0 ? formatted->conversion : 0;
    parts.push_back(result);
}

Instr *Builder::joined_string(const JoinedStr *node) {
    std::vector<Instr *> parts;
    std::string text;
    for (const Expr *part : node->values) add_string_part(parts, text, part, node);
    if (parts.empty()) return string(text, node);
    if (!text.empty()) parts.push_back(string(text, node));
    if (parts.size() == 1) return parts[0];
    return emit(Op::build_string, node, parts);
}

} // namespace tau::ir
