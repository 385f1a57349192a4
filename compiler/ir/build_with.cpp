// with. In: the statement. Out: __enter__, the body under a handler, and a call of __exit__ for every way out.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

void Builder::with_stmt(const syntax::With *node, std::size_t index) {
    if (index == node->items.size()) return body(node->body);
    const WithItem *item = node->items[index];
    Instr *manager = expr(item->context_expr);
    Instr *entered = emit_named(Op::call_special, intern("__enter__"), node, {manager});
    Block *handler = new_block(), *end = new_block(), *outer = unwind;
    Context context{Context::With};
    context.outer_unwind = outer;
    context.value = manager;
    context.node = node;
    contexts.push_back(context);
    unwind = handler;
    if (item->optional_vars) assign(item->optional_vars, entered);
    with_stmt(node, index + 1);
    contexts.pop_back();
    unwind = outer;
    if (cur) {
        Instr *nothing = none(node);
        emit_named(Op::call_special, intern("__exit__"), node, {manager, nothing, nothing, nothing});
        jump(end);
    }
    with_exception(handler, manager, end, node);
    enter(end);
}

void Builder::with_exception(Block *handler, Instr *manager, Block *end, const Node *node) {
    Instr *caught = nullptr;
    if (!enter_handler(handler, caught)) return;
    Block *failed = new_block(), *swallowed = new_block(), *passed_on = new_block(), *outer = unwind;
    unwind = failed;
    Instr *type = emit_named(Op::getattr, intern("__class__"), node, {caught});
    Instr *traceback = emit_named(Op::getattr, intern("__traceback__"), node, {caught});
    Instr *answer = emit_named(Op::call_special, intern("__exit__"), node, {manager, type, caught, traceback});
    Instr *swallow = truth_of(answer, node);
    unwind = outer;
    branch(swallow, swallowed, passed_on, node);
    enter(swallowed);
    emit(Op::end_catch, node, {caught});
    jump(end);
    enter(passed_on);
    rethrow(caught, node);
    end_catch_on_exception(failed, caught, Symbol(), node);
}

} // namespace tau::ir
