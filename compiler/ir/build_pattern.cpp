// Patterns that look inside the subject: sequences, mappings, classes. In: the pattern, the subject's variable.
// Out: tests that go to `fail`, and sub-patterns on the parts.
#include "ir/builder.h"
#include "ir/match_args.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

namespace {

bool is_wildcard(const Pattern *node) {
    if (const auto *star = dyn_as<MatchStar>(static_cast<const Node *>(node))) return !star->name;
    const auto *named = dyn_as<MatchAs>(static_cast<const Node *>(node));
    return named && !named->pattern && !named->name;
}

std::size_t find_star(const List<Pattern *> &items) {
    auto at = std::find_if(items.begin(), items.end(), [](const Pattern *p) { return p->kind == NodeKind::MatchStar; });
    return static_cast<std::size_t>(at - items.begin());
}

} // namespace

void Builder::sequence_pattern(const MatchSequence *node, Captures &found, Block *fail) {
    Instr *is_sequence = call_library("_match_sequence", node, {read(found.subject)});
    test_subject(truth_of(is_sequence, node), found, fail, node);
    if (!cur) return;
    std::size_t count = node->patterns.size(), star = find_star(node->patterns);
    bool has_star = star < count;
    Instr *subject = read(found.subject);
    if (!has_star || count > 1) {
        Instr *length = call_library("len", node, {subject});
        Instr *wanted = integer(static_cast<std::int64_t>(has_star ? count - 1 : count), node);
        Instr *fits = truth_of(emit(has_star ? Op::ge : Op::eq, node, {length, wanted}), node);
        Block *passed = new_block();
        branch(fits, passed, fail, node);
        enter(passed);
    }
    if (std::all_of(node->patterns.begin(), node->patterns.end(), is_wildcard)) return;
    sequence_items(node, subject, star, found, fail);
}

// As in CPython: by index when the rest is not wanted, else by iterating over the subject.
void Builder::sequence_items(const MatchSequence *node, Instr *subject, std::size_t star, Captures &found, Block *fail) {
    std::size_t count = node->patterns.size();
    if (star < count && is_wildcard(node->patterns[star])) {
        for (std::size_t i = 0; i < count; ++i) {
            if (is_wildcard(node->patterns[i]) || !cur) continue;
            std::int64_t index = static_cast<std::int64_t>(i);
            if (i > star) index -= static_cast<std::int64_t>(count);
            Instr *item = emit(Op::getitem, node, {subject, integer(index, node)});
            sub_pattern(node->patterns[i], item, found, fail);
        }
        return;
    }
    Instr *parts = emit(Op::unpack, node, {subject});
    parts->imm.index = static_cast<std::int32_t>(star);
    parts->imm.integer = star == count ? -1 : static_cast<std::int64_t>(count - star - 1);
    for (std::size_t i = 0; i < count; ++i) {
        if (!cur) return;
        Instr *item = emit(Op::unpack_get, node, {parts});
        item->imm.index = static_cast<std::int32_t>(i);
        sub_pattern(node->patterns[i], item, found, fail);
    }
}

void Builder::mapping_pattern(const MatchMapping *node, Captures &found, Block *fail) {
    test_subject(truth_of(call_library("_match_mapping", node, {read(found.subject)}), node), found, fail, node);
    if (!cur) return;
    Instr *subject = read(found.subject);
    if (node->keys.empty() && !node->rest) return;
    std::vector<Instr *> keys;
    for (const Expr *key : node->keys) keys.push_back(expr(key));
    Instr *wanted = emit(Op::build_tuple, node, keys);
    if (!keys.empty()) {
        Instr *has_all = truth_of(call_library("_match_keys", node, {subject, wanted}), node);
        Block *passed = new_block();
        branch(has_all, passed, fail, node);
        enter(passed);
    }
    std::vector<Instr *> values;
    for (Instr *key : keys) values.push_back(call_library("_match_item", node, {subject, key}));
    Instr *rest = node->rest ? call_library("_match_rest", node, {subject, wanted}) : nullptr;
    for (std::size_t i = 0; i < values.size(); ++i) sub_pattern(node->patterns[i], values[i], found, fail);
    if (rest && cur) found.names.push_back({node->rest, rest});
}

void Builder::class_pattern(const MatchClass *node, Captures &found, Block *fail) {
    Instr *cls = expr(node->cls);
    test_subject(emit(Op::isinstance, node, {read(found.subject), cls}), found, fail, node);
    if (!cur) return;
    positional_patterns(node, cls, found, fail);
    for (std::size_t i = 0; i < node->kwd_attrs.size() && cur; ++i) {
        Instr *subject = read(found.subject);
        Instr *value = attribute_or_fail(
            [&] { return emit_named(Op::getattr, node->kwd_attrs[i], node, {subject}); }, fail, node);
        sub_pattern(node->kwd_patterns[i], value, found, fail);
    }
}

// The classes whose one positional pattern is the subject itself, and those whose __match_args__ is written in this
// module, need no look at run time.
void Builder::positional_patterns(const MatchClass *node, Instr *cls, Captures &found, Block *fail) {
    if (node->patterns.empty()) return;
    Instr *subject = read(found.subject);
    auto too_many = [&](std::string_view cls_name, std::size_t accepts) {
        auto number = [&](std::size_t n) { return integer(static_cast<std::int64_t>(n), node); };
        Instr *none = call_library("_match_too_many", node, {string(cls_name, node), number(accepts), number(node->patterns.size())});
        for (std::size_t i = 0; i < node->patterns.size() && cur; ++i) sub_pattern(node->patterns[i], none, found, fail); // binds the names
    };
    for (std::string_view own : {"bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"}) {
        if (!is_builtin(node->cls, own)) continue;
        return node->patterns.size() == 1 ? sub_pattern(node->patterns[0], subject, found, fail) : too_many(own, 1);
    }
    const auto *written = dyn_as<Name>(static_cast<const Node *>(node->cls));
    std::vector<Symbol> names;
    if (written && find_owner(scope, scope->mangled(written->id)).kind == Owner::Module)
        names = known_match_args(module, written->id);
    if (!names.empty() && names.size() < node->patterns.size()) return too_many(written->id.text(), names.size());
    bool plain = names.size() >= node->patterns.size();
    for (std::size_t i = 0; plain && i < node->patterns.size(); ++i) { // an attribute named twice is an error
        plain = std::find(names.begin(), names.end(), names[i]) == names.begin() + static_cast<std::ptrdiff_t>(i) &&
                std::find(node->kwd_attrs.begin(), node->kwd_attrs.end(), names[i]) == node->kwd_attrs.end();
    }
    Instr *all = plain ? nullptr : match_args(node, cls);
    for (std::size_t i = 0; i < node->patterns.size() && cur; ++i) {
        Instr *value = attribute_or_fail(
            [&] {
                if (!all) return emit_named(Op::getattr, names[i], node, {subject});
                Instr *index = integer(static_cast<std::int64_t>(i), node);
                return call_library("_match_attribute", node, {subject, all, index});
            },
            fail, node);
        sub_pattern(node->patterns[i], value, found, fail);
    }
}

// The attribute names, found and checked at run time.
Instr *Builder::match_args(const MatchClass *node, Instr *cls) {
    Instr *count = integer(static_cast<std::int64_t>(node->patterns.size()), node);
    std::vector<Instr *> keywords;
    for (Symbol name : node->kwd_attrs) keywords.push_back(string(name.text(), node));
    return call_library("_match_args", node, {cls, count, emit(Op::build_tuple, node, keywords)});
}

// An attribute that the subject does not have makes the pattern fail.
Instr *Builder::attribute_or_fail(const std::function<Instr *()> &get, Block *fail, const Node *node) {
    Block *missing = new_block(), *outer = unwind;
    unwind = missing;
    Instr *value = get();
    unwind = outer;
    Block *after = cur;
    Instr *caught = nullptr;
    if (enter_handler(missing, caught)) {
        Instr *matches = emit(Op::exc_match, node, {caught, library("AttributeError", node)});
        Block *absent = new_block(), *other = new_block();
        branch(matches, absent, other, node);
        enter(absent);
        emit(Op::end_catch, node, {caught});
        jump(fail);
        enter(other);
        rethrow(caught, node);
    }
    cur = after;
    return value;
}

} // namespace tau::ir
