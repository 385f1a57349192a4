// for and while. In: the statements. Out: a header block that tests, a body that jumps back, the else clause.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

// iter(source); in the library, _rest(x) is the iterator x itself, which is not asked for an iterator once more.
Instr *Builder::iterator_of(const Node *node, const Expr *source) {
    bool library = fn.module && (fn.module->is_builtins || (fn.module->source && fn.module->source->is_stdlib));
    const auto *call = library ? dyn_as<Call>(source) : nullptr;
    const auto *callee = call ? dyn_as<Name>(call->func) : nullptr;
    if (callee && callee->id == "_rest" && call->args.size() == 1) return expr(call->args[0]);
    return emit(Op::get_iter, node, {expr(source)});
}

void Builder::for_stmt(const For *node) {
    Instr *iterator = iterator_of(node, node->iter);
    Block *head = new_block(), *step = new_block(), *finished = new_block(), *end = new_block();
    jump(head);
    open(head);
    branch(emit(Op::iter_advance, node, {iterator}), step, finished, node);
    enter(step);
    Context loop{Context::Loop};
    loop.outer_unwind = unwind;
    loop.break_to = end;
    loop.continue_to = head;
    loop.node = node;
    loop.value = iterator;
    contexts.push_back(loop);
    Instr *item = emit(Op::iter_current, node, {iterator});
    emit(Op::poll, node);
    assign(node->target, item);
    body(node->body);
    jump(head);
    contexts.pop_back();
    ssa.seal(head);
    enter(finished);
    body(node->orelse);
    jump(end);
    enter(end);
}

void Builder::while_stmt(const While *node) {
    Block *head = new_block(), *step = new_block(), *finished = new_block(), *end = new_block();
    jump(head);
    open(head);
    condition(node->test, step, finished);
    enter(step);
    if (cur) emit(Op::poll, node->test);
    Context loop{Context::Loop};
    loop.outer_unwind = unwind;
    loop.break_to = end;
    loop.continue_to = head;
    loop.node = node;
    contexts.push_back(loop);
    body(node->body);
    jump(head);
    contexts.pop_back();
    ssa.seal(head);
    enter(finished);
    body(node->orelse);
    jump(end);
    enter(end);
}

} // namespace tau::ir
