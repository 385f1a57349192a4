// Expressions. In: an Expr. Out: its value in the current block, control flow included.
// Operands are evaluated in CPython's order, and each instruction is placed where CPython marks it.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

namespace {

Op binary_op(Operator op) {
    switch (op) {
    case Operator::Add: return Op::add;
    case Operator::Sub: return Op::sub;
    case Operator::Mult: return Op::mul;
    case Operator::MatMult: return Op::matmul;
    case Operator::Div: return Op::truediv;
    case Operator::Mod: return Op::mod;
    case Operator::Pow: return Op::pow;
    case Operator::LShift: return Op::lshift;
    case Operator::RShift: return Op::rshift;
    case Operator::BitOr: return Op::bit_or;
    case Operator::BitXor: return Op::bit_xor;
    case Operator::BitAnd: return Op::bit_and;
    case Operator::FloorDiv: return Op::floordiv;
    }
    return Op::add;
}

Op compare_op(CmpOperator op) {
    switch (op) {
    case CmpOperator::Eq: return Op::eq;
    case CmpOperator::NotEq: return Op::ne;
    case CmpOperator::Lt: return Op::lt;
    case CmpOperator::LtE: return Op::le;
    case CmpOperator::Gt: return Op::gt;
    case CmpOperator::GtE: return Op::ge;
    case CmpOperator::Is: return Op::is_;
    case CmpOperator::IsNot: return Op::is_not;
    case CmpOperator::In: return Op::in_;
    case CmpOperator::NotIn: return Op::not_in;
    }
    return Op::eq;
}

} // namespace

Instr *Builder::binary(Operator op, Instr *left, Instr *right, const Node *node, bool in_place) {
    Instr *instr = emit(binary_op(op), node, {left, right});
    instr->imm.flag = in_place;
    return instr;
}

Instr *Builder::compare(CmpOperator op, Instr *left, Instr *right, const Node *node) {
    return emit(compare_op(op), node, {left, right});
}

Instr *Builder::expr(const Expr *node) {
    switch (node->kind) {
    case NodeKind::BoolOp: return bool_op(as<BoolOp>(node));
    case NodeKind::NamedExpr: {
        const auto *named = as<NamedExpr>(node);
        Instr *value = expr(named->value);
        assign(named->target, value);
        return value;
    }
    case NodeKind::BinOp: {
        const auto *at = as<BinOp>(node);
        Instr *left = expr(at->left);
        return binary(at->op, left, expr(at->right), node, false);
    }
    case NodeKind::UnaryOp: return unary(as<UnaryOp>(node));
    case NodeKind::Lambda: return make_function(node, as<Lambda>(node)->args);
    case NodeKind::IfExp: return if_exp(as<IfExp>(node));
    case NodeKind::Dict: return dict_display(as<Dict>(node));
    case NodeKind::Set: return display(false, as<Set>(node)->elts, node);
    case NodeKind::ListComp: {
        const auto *at = as<ListComp>(node);
        return comprehension(node, at->elt, nullptr, at->generators, Op::build_list, Op::list_append);
    }
    case NodeKind::SetComp: {
        const auto *at = as<SetComp>(node);
        return comprehension(node, at->elt, nullptr, at->generators, Op::build_set, Op::set_add);
    }
    case NodeKind::DictComp: {
        const auto *at = as<DictComp>(node);
        return comprehension(node, at->key, at->value, at->generators, Op::build_dict, Op::dict_set);
    }
    case NodeKind::GeneratorExp: return generator_expression(as<GeneratorExp>(node));
    case NodeKind::Await: not_covered(node, "await"); return ssa.undef();
    case NodeKind::Yield: {
        const Expr *value = as<Yield>(node)->value;
        Instr *yielded = yield(node, value ? expr(value) : none(node));
        yielded->imm.flag = yielded->args.size() > 1;
        return yielded;
    }
    case NodeKind::YieldFrom: return yield_from(as<YieldFrom>(node));
    case NodeKind::Compare: {
        const auto *at = as<Compare>(node);
        if (at->ops.size() > 1) return compare_chain(at);
        Instr *left = expr(at->left);
        return compare(at->ops[0], left, expr(at->comparators[0]), node);
    }
    case NodeKind::Call: return call(as<Call>(node));
    case NodeKind::FormattedValue:
    case NodeKind::JoinedStr: break;
    case NodeKind::Constant: return constant(as<Constant>(node)->value, node);
    case NodeKind::Attribute: {
        const auto *at = as<Attribute>(node);
        if (is_super(at->value)) return super_call(nullptr, at);
        Instr *object = expr(at->value);
        return emit_named(Op::getattr, scope->mangled(at->attr), node, {object});
    }
    case NodeKind::Subscript: {
        const auto *at = as<Subscript>(node);
        Instr *object = expr(at->value);
        return emit(Op::getitem, node, {object, expr(at->slice)});
    }
    case NodeKind::Starred: return expr(as<Starred>(node)->value);
    case NodeKind::Name: return load(as<Name>(node)->id, node);
    case NodeKind::ListExpr: return display(true, as<ListExpr>(node)->elts, node);
    case NodeKind::Tuple: return tuple_display(as<Tuple>(node)->elts, node);
    case NodeKind::Slice: return slice(node);
#define FIELD(type, name)
#define OTHER_Expr(name)
#define OTHER_Node(name) case NodeKind::name:
#define OTHER_Stmt(name) case NodeKind::name:
#define OTHER_Pattern(name) case NodeKind::name:
#define OTHER_TypeParam(name) case NodeKind::name:
#define NODE(name, base, python, fields) OTHER_##base(name)
#define NODE_LIKE(name, model) case NodeKind::name:
#include "syntax/nodes.def"
        return ssa.undef(); // not an expression
    }
    return joined_string(node->kind == NodeKind::JoinedStr ? as<JoinedStr>(node) : nullptr);
}

// `a and b` as a value: the operand that decided, known to be true or false there.
Instr *Builder::bool_op(const BoolOp *node) {
    bool is_or = node->op == BoolOperator::Or;
    Var result = ssa.new_variable();
    Block *end = new_block();
    for (const Expr *operand : node->values) {
        Tested test = tested(operand);
        if (operand == node->values.back()) {
            write(result, test.value);
            jump(end);
            break;
        }
        Instr *decided = truth_of(test.value, node);
        Block *stop = new_block(), *next = new_block();
        branch(decided, is_or ? stop : next, is_or ? next : stop, node);
        enter(stop);
        Instr *value = test.value;
        if (value != decided) {
            value = emit(Op::pi, node, {test.value, decided});
            value->imm.flag = is_or;
        }
        write(result, value);
        narrow(test.facts, decided, is_or, node);
        jump(end);
        enter(next);
        narrow(test.facts, decided, !is_or, node);
    }
    enter(end);
    return read(result);
}

// Negative numbers are written as an operator and a number, and are one constant.
Instr *Builder::unary(const UnaryOp *node) {
    const auto *number = dyn_as<Constant>(static_cast<const Node *>(node->operand));
    if (node->op == UnaryOperator::USub && number && !number->value.is_big) {
        ConstantValue value = number->value;
        if (value.kind == ConstantKind::Int || value.kind == ConstantKind::Float) {
            value.integer = -value.integer;
            value.number = -value.number;
            value.text = {};
            return constant(value, node);
        }
    }
    switch (node->op) {
    case UnaryOperator::Invert: return emit(Op::invert, node, {expr(node->operand)});
    case UnaryOperator::UAdd: return emit(Op::pos, node, {expr(node->operand)});
    case UnaryOperator::USub: return emit(Op::neg, node, {expr(node->operand)});
    case UnaryOperator::Not: return emit(Op::not_, node, {expr(node->operand)});
    }
    return ssa.undef();
}

Instr *Builder::if_exp(const IfExp *node) {
    Var result = ssa.new_variable();
    Block *then = new_block(), *otherwise = new_block(), *end = new_block();
    const Node *outer = std::exchange(statement, node);
    condition(node->test, then, otherwise);
    statement = outer;
    enter(then);
    if (cur) write(result, expr(node->body));
    jump(end);
    enter(otherwise);
    if (cur) write(result, expr(node->orelse));
    jump(end);
    enter(end);
    return read(result);
}

// a < b < c as a value: the first comparison that is false, or the last one.
Instr *Builder::compare_chain(const Compare *node) {
    Var result = ssa.new_variable();
    Block *end = new_block();
    Instr *left = expr(node->left);
    for (std::size_t i = 0; i < node->ops.size(); ++i) {
        Instr *right = expr(node->comparators[i]);
        Instr *value = compare(node->ops[i], left, right, node);
        write(result, value);
        if (i + 1 < node->ops.size()) {
            Block *next = new_block();
            branch(truth_of(value, node), next, end, node);
            enter(next);
        }
        left = right;
    }
    jump(end);
    enter(end);
    return read(result);
}

Instr *Builder::slice(const Expr *node) {
    const auto *at = as<Slice>(node);
    Instr *lower = at->lower ? expr(at->lower) : none(node);
    Instr *upper = at->upper ? expr(at->upper) : none(node);
    Instr *step = at->step ? expr(at->step) : none(node);
    return emit(Op::build_slice, node, {lower, upper, step});
}

// The caller must not see what this function's handlers handle.
Instr *Builder::yield(const Node *node, Instr *value) {
    for (const Context &context : contexts)
        if (context.kind == Context::Handler) return emit(Op::yield, node, {value, context.value});
    return emit(Op::yield, node, {value});
}

// Hands everything on to the inner iterator: values out, sent values and exceptions in, its result back.
Instr *Builder::yield_from(const YieldFrom *node) {
    Instr *iterator = emit(Op::get_iter, node, {expr(node->value)});
    Var sent = ssa.new_variable();
    write(sent, none(node));
    Block *head = new_block(), *more = new_block(), *done = new_block(), *thrown = new_block();
    jump(head);
    open(head);
    Instr *stepped = emit(Op::iter_send, node, {iterator, read(sent)});
    branch(stepped, more, done, node);
    open(more);
    Instr *value = emit(Op::iter_current, node, {iterator});
    Block *outer = unwind;
    unwind = thrown;
    write(sent, yield(node, value));
    unwind = outer;
    jump(head);
    ssa.seal(head);
    Instr *caught = nullptr;
    if (enter_handler(thrown, caught)) {
        emit(Op::end_catch, node, {caught});
        branch(emit(Op::iter_throw, node, {iterator, caught}), more, done, node);
    }
    ssa.seal(more);
    enter(done);
    return emit(Op::iter_result, node, {iterator});
}

} // namespace tau::ir
