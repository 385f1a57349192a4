// Simple statements, `if`, and leaving. In: a Stmt. Out: instructions; for return, break and continue also what the
// statements that are left have to do first.
#include "ir/builder.h"

#include <utility>

namespace tau::ir {

using namespace syntax;

void Builder::body(const List<Stmt *> &statements) {
    for (const Stmt *at : statements) {
        if (!cur) return;
        statement = at;
        stmt(at);
    }
}

void Builder::stmt(const Stmt *node) {
    switch (node->kind) {
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef: return function_def(as<syntax::FunctionDef>(node));
    case NodeKind::ClassDef: return class_def(as<ClassDef>(node));
    case NodeKind::Return: return return_stmt(as<Return>(node));
    case NodeKind::Delete:
        for (const Expr *target : as<Delete>(node)->targets) delete_target(target);
        return;
    case NodeKind::Assign: return assign_stmt(as<Assign>(node));
    case NodeKind::TypeAlias: return not_covered(node, "a type alias statement");
    case NodeKind::AugAssign: return aug_assign(as<AugAssign>(node));
    case NodeKind::AnnAssign: return ann_assign(as<AnnAssign>(node));
    case NodeKind::AsyncFor: return not_covered(node, "async for");
    case NodeKind::For: return for_stmt(as<For>(node));
    case NodeKind::While: return while_stmt(as<While>(node));
    case NodeKind::If: return if_stmt(as<If>(node));
    case NodeKind::AsyncWith: return not_covered(node, "async with");
    case NodeKind::With: return with_stmt(as<syntax::With>(node), 0);
    case NodeKind::Match: return match_stmt(as<Match>(node));
    case NodeKind::Raise: return raise_stmt(as<Raise>(node));
    case NodeKind::TryStar:
    case NodeKind::Try: return try_stmt(as<Try>(node));
    case NodeKind::Assert: return assert_stmt(as<Assert>(node));
    case NodeKind::Import: return import_stmt(as<Import>(node));
    case NodeKind::ImportFrom: return import_from(as<ImportFrom>(node));
    case NodeKind::ExprStmt: expr(as<ExprStmt>(node)->value); return;
    case NodeKind::Break:
    case NodeKind::Continue: return leave_loop(node, node->kind == NodeKind::Break);
    case NodeKind::Global:
    case NodeKind::Nonlocal:
    case NodeKind::Pass: return;
#define FIELD(type, name)
#define OTHER_Stmt(name)
#define OTHER_Node(name) case NodeKind::name:
#define OTHER_Expr(name) case NodeKind::name:
#define OTHER_Pattern(name) case NodeKind::name:
#define OTHER_TypeParam(name) case NodeKind::name:
#define NODE(name, base, python, fields) OTHER_##base(name)
#include "syntax/nodes.def"
        return; // not a statement
    }
}

void Builder::raise_stmt(const Raise *node) {
    if (!node->exc) {
        leave_by_exception(Op::raise_bare, node, {});
        return;
    }
    Instr *exception = expr(node->exc);
    if (node->cause) leave_by_exception(Op::raise_from, node, {exception, expr(node->cause)});
    else leave_by_exception(Op::raise, node, {exception});
}

namespace {

// CPython marks the comparison that was tested last, or else the whole statement.
const Node *assertion_place(const Expr *test, const Node *place) {
    if (test->kind == NodeKind::Compare) return test;
    if (const auto *unary = dyn_as<UnaryOp>(static_cast<const Node *>(test)))
        return unary->op == UnaryOperator::Not ? assertion_place(unary->operand, place) : place;
    if (const auto *operation = dyn_as<BoolOp>(static_cast<const Node *>(test)))
        for (const Expr *operand : operation->values) place = assertion_place(operand, place);
    return place;
}

} // namespace

void Builder::assert_stmt(const Assert *node) {
    Block *passed = new_block(), *failed = new_block();
    condition(node->test, passed, failed);
    enter(failed);
    if (cur) {
        const Node *place = assertion_place(node->test, node);
        Instr *error = library("AssertionError", place);
        if (node->msg) error = call_values(error, {expr(node->msg)}, place);
        leave_by_exception(Op::raise, place, {error});
    }
    enter(passed);
}

void Builder::if_stmt(const If *node) {
    Block *then = new_block(), *otherwise = new_block(), *end = new_block();
    condition(node->test, then, otherwise);
    enter(then);
    body(node->body);
    jump(end);
    enter(otherwise);
    body(node->orelse);
    jump(end);
    enter(end);
}

void Builder::return_stmt(const Return *node) {
    Instr *value = node->value ? expr(node->value) : none(node);
    leave_contexts(0, node);
    if (!cur) return;
    emit(Op::ret, node, {value});
    cur = nullptr;
}

void Builder::leave_loop(const Node *node, bool is_break) {
    std::size_t at = contexts.size();
    while (at > 0 && contexts[at - 1].kind != Context::Loop) --at;
    if (at == 0) return;
    Block *to = is_break ? contexts[at - 1].break_to : contexts[at - 1].continue_to;
    leave_contexts(at, node);
    if (is_break) keep_alive(contexts[at - 1].value, node);
    jump(to);
}

// What `finally`, `with` and `except` do when control leaves them, innermost first, each as seen from outside of it.
void Builder::leave_contexts(std::size_t keep, const Node *node) {
    std::vector<Context> all = contexts;
    Block *inner_unwind = unwind;
    const Node *outer_statement = statement;
    while (cur && contexts.size() > keep) {
        Context left = contexts.back();
        contexts.pop_back();
        unwind = left.outer_unwind;
        switch (left.kind) {
        case Context::Loop: keep_alive(left.value, node); break;
        case Context::Finally: body(left.body); break;
        case Context::With: {
            Instr *nothing = none(left.node);
            emit_named(Op::call_special, intern("__exit__"), left.node, {left.value, nothing, nothing, nothing});
            break;
        }
        case Context::Handler:
            emit(Op::end_catch, node, {left.value});
            if (left.name) unbind(left.name, node);
            break;
        }
    }
    contexts = std::move(all);
    unwind = inner_unwind;
    statement = outer_statement;
}

} // namespace tau::ir
