// match. In: the statement. Out: per case the tests of its pattern, then the captures, then the guard, then the body.
// What the language asks of a subject at run time is in stdlib/builtins/match.py. Names are bound when the whole pattern
// has matched, as CPython does it.
#include "ir/builder.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;

void Builder::match_stmt(const Match *node) {
    Instr *subject = expr(node->subject);
    std::optional<Var> source = local_variable(node->subject);
    Var held = ssa.new_variable();
    write(held, subject);
    Block *end = new_block();
    for (const MatchCase *part : node->cases) {
        if (!cur) break;
        Block *fail = new_block();
        Captures found{{}, held, source};
        statement = part->pattern;
        pattern(part->pattern, found, fail);
        for (auto &[name, value] : found.names)
            if (cur) store(name, value, part->pattern);
        if (part->guard && cur) {
            Block *passed = new_block();
            statement = part->guard;
            condition(part->guard, passed, fail);
            enter(passed);
        }
        body(part->body);
        jump(end);
        enter(fail);
    }
    jump(end);
    enter(end);
}

void Builder::sub_pattern(const Pattern *node, Instr *value, Captures &found, Block *fail) {
    if (!cur) return;
    Captures inner{std::move(found.names), ssa.new_variable(), std::nullopt};
    write(inner.subject, value);
    pattern(node, inner, fail);
    found.names = std::move(inner.names);
}

// Goes on where the condition holds, with the subject known to satisfy it.
void Builder::test_subject(Instr *holds, Captures &found, Block *fail, const Node *node) {
    Instr *subject = read(found.subject);
    bool is_source = found.source && read(*found.source) == subject;
    Block *passed = new_block(), *failed = new_block();
    branch(holds, passed, failed, node);
    for (Block *side : {failed, passed}) {
        enter(side);
        narrow({{found.subject, subject}}, holds, side == passed, node);
        if (is_source) write(*found.source, read(found.subject));
        if (side == failed) jump(fail);
    }
}

void Builder::pattern(const Pattern *node, Captures &found, Block *fail) {
    if (!cur) return;
    if (const auto *value = dyn_as<MatchValue>(static_cast<const Node *>(node))) {
        Instr *other = expr(value->value);
        test_subject(truth_of(emit(Op::eq, node, {read(found.subject), other}), node), found, fail, node);
    } else if (const auto *single = dyn_as<MatchSingleton>(static_cast<const Node *>(node))) {
        Instr *other = constant(single->value, node);
        test_subject(emit(Op::is_, node, {read(found.subject), other}), found, fail, node);
    } else if (const auto *sequence = dyn_as<MatchSequence>(static_cast<const Node *>(node))) {
        sequence_pattern(sequence, found, fail);
    } else if (const auto *mapping = dyn_as<MatchMapping>(static_cast<const Node *>(node))) {
        mapping_pattern(mapping, found, fail);
    } else if (const auto *type = dyn_as<MatchClass>(static_cast<const Node *>(node))) {
        class_pattern(type, found, fail);
    } else if (const auto *star = dyn_as<MatchStar>(static_cast<const Node *>(node))) {
        if (star->name) found.names.push_back({star->name, read(found.subject)});
    } else if (const auto *named = dyn_as<MatchAs>(static_cast<const Node *>(node))) {
        if (named->pattern) pattern(named->pattern, found, fail);
        if (named->name && cur) found.names.push_back({named->name, read(found.subject)});
    } else if (const auto *either = dyn_as<MatchOr>(static_cast<const Node *>(node))) {
        or_pattern(either, found, fail);
    }
}

// The alternatives bind the same names; each leaves its values in common variables.
void Builder::or_pattern(const MatchOr *node, Captures &found, Block *fail) {
    Block *end = new_block();
    std::vector<std::pair<Symbol, Var>> common;
    Var subject = ssa.new_variable(), outer = found.subject;
    for (const Pattern *alternative : node->patterns) {
        if (!cur) break;
        Block *next = alternative == node->patterns.back() ? fail : new_block();
        Captures inner{{}, outer, found.source};
        pattern(alternative, inner, next);
        if (cur) write(subject, read(inner.subject));
        for (const auto &capture : inner.names) {
            auto same = [&](const auto &item) { return item.first == capture.first; };
            auto at = std::find_if(common.begin(), common.end(), same);
            if (at == common.end()) at = common.insert(at, {capture.first, ssa.new_variable()});
            if (cur) write(at->second, capture.second);
        }
        jump(end);
        if (next != fail) enter(next);
    }
    enter(end);
    if (!cur) return;
    write(outer, read(subject));
    for (auto &[name, var] : common) found.names.push_back({name, read(var)});
}

} // namespace tau::ir
