// Control flow by truth. In: a condition and two blocks. Out: branches, and on their far sides `pi`s that say what is
// known there about the variables that were tested.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

std::optional<bool> known_truth(const Expr *node) {
    if (const auto *name = dyn_as<Name>(static_cast<const Node *>(node)))
        return name->id == "__debug__" ? std::optional<bool>(true) : std::nullopt;
    if (const auto *unary = dyn_as<UnaryOp>(static_cast<const Node *>(node))) {
        if (unary->op != UnaryOperator::Not) return std::nullopt;
        std::optional<bool> inner = known_truth(unary->operand);
        return inner ? std::optional<bool>(!*inner) : std::nullopt;
    }
    const auto *constant = dyn_as<Constant>(static_cast<const Node *>(node));
    if (!constant) return std::nullopt;
    const ConstantValue &value = constant->value;
    switch (value.kind) {
    case ConstantKind::None:
    case ConstantKind::False: return false;
    case ConstantKind::True:
    case ConstantKind::Ellipsis: return true;
    case ConstantKind::Int: return value.is_big || value.integer != 0;
    case ConstantKind::Float:
    case ConstantKind::Complex: return value.number != 0;
    case ConstantKind::Str:
    case ConstantKind::Bytes: return !value.text.empty();
    }
    return std::nullopt;
}

namespace {

bool gives_bool(Op op) {
    return op == Op::is_ || op == Op::is_not || op == Op::not_ || op == Op::isinstance || op == Op::in_ ||
           op == Op::not_in || op == Op::exc_match || op == Op::const_bool || op == Op::truth;
}

} // namespace

Instr *Builder::truth_of(Instr *value, const Node *node) {
    return gives_bool(value->op) ? value : emit(Op::truth, node, {value});
}

void Builder::add_fact(std::vector<Fact> &facts, const Expr *node, Instr *value) {
    if (std::optional<Var> at = local_variable(node)) facts.push_back({*at, value});
}

// Only where the variable still has the value that was tested.
void Builder::narrow(const std::vector<Fact> &facts, Instr *condition, bool holds, const Node *node) {
    for (const Fact &fact : facts) {
        Instr *value = ssa.resolve(fact.value);
        if (read(fact.variable) != value) continue;
        Instr *narrowed = emit(Op::pi, node, {value, condition});
        narrowed->imm.flag = holds;
        write(fact.variable, narrowed);
    }
}

void Builder::branch_on(Instr *condition, std::vector<Fact> facts, Block *if_true, Block *if_false, const Node *node) {
    if (facts.empty()) return branch(condition, if_true, if_false, node);
    Block *holds = new_block(), *fails = new_block();
    branch(condition, holds, fails, node);
    enter(holds);
    narrow(facts, condition, true, node);
    jump(if_true);
    enter(fails);
    narrow(facts, condition, false, node);
    jump(if_false);
}

Tested Builder::tested_compare(const Compare *node) {
    Tested test;
    Instr *left = expr(node->left);
    Instr *right = expr(node->comparators[0]);
    test.value = compare(node->ops[0], left, right, node);
    add_fact(test.facts, node->left, left);
    add_fact(test.facts, node->comparators[0], right);
    return test;
}

// The value of an expression, and the variables that its truth says something about.
Tested Builder::tested(const Expr *node) {
    Tested test;
    if (const auto *compare = dyn_as<Compare>(static_cast<const Node *>(node)))
        if (compare->ops.size() == 1) return tested_compare(compare);
    test.value = expr(node);
    const auto *call = dyn_as<Call>(static_cast<const Node *>(node));
    if (call && test.value->op == Op::isinstance) add_fact(test.facts, call->args[0], test.value->args[0]);
    else add_fact(test.facts, node, test.value);
    return test;
}

// Each comparison of a chain branches, so that what is known about the middle operand adds up.
void Builder::compare_condition(const Compare *node, Block *if_true, Block *if_false) {
    const Expr *left_node = node->left;
    Instr *left = expr(left_node);
    for (std::size_t i = 0; i < node->ops.size(); ++i) {
        const Expr *right_node = node->comparators[i];
        Instr *right = expr(right_node);
        Instr *holds = truth_of(compare(node->ops[i], left, right, node), node);
        std::vector<Fact> facts;
        add_fact(facts, left_node, left);
        add_fact(facts, right_node, right);
        bool last = i + 1 == node->ops.size();
        Block *next = last ? if_true : new_block();
        branch_on(holds, std::move(facts), next, if_false, node);
        if (last) return;
        enter(next);
        std::optional<Var> at = local_variable(right_node);
        Instr *narrowed = at ? read(*at) : right;
        left = narrowed->op == Op::pi && narrowed->args[0] == ssa.resolve(right) ? narrowed : right;
        left_node = right_node;
    }
}

void Builder::condition(const Expr *node, Block *if_true, Block *if_false) {
    if (!cur) return;
    if (std::optional<bool> known = known_truth(node)) return jump(*known ? if_true : if_false);
    if (const auto *unary = dyn_as<UnaryOp>(static_cast<const Node *>(node)))
        if (unary->op == UnaryOperator::Not) return condition(unary->operand, if_false, if_true);
    if (const auto *compare = dyn_as<Compare>(static_cast<const Node *>(node)))
        return compare_condition(compare, if_true, if_false);
    if (const auto *operation = dyn_as<BoolOp>(static_cast<const Node *>(node))) {
        bool is_or = operation->op == BoolOperator::Or;
        for (const Expr *operand : operation->values) {
            if (operand == operation->values.back()) return condition(operand, if_true, if_false);
            Block *next = new_block();
            condition(operand, is_or ? if_true : next, is_or ? next : if_false);
            enter(next);
            if (!cur) return;
        }
    }
    Tested test = tested(node);
    Instr *holds = truth_of(test.value, statement ? statement : node);
    branch_on(holds, std::move(test.facts), if_true, if_false, node);
}

} // namespace tau::ir
