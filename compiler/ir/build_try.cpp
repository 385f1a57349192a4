// try. In: the statement. Out: handler blocks that take over the exception, `exc_match` chains, and a copy of `finally`
// for every way out.
// Every catch_ is followed by exactly one end_catch on each path, innermost first; reraise comes after it.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

void Builder::try_stmt(const Try *node) {
    if (node->finalbody.empty()) return try_except(node);
    protect(
        [&] {
            if (node->handlers.empty()) body(node->body);
            else try_except(node);
        },
        node->finalbody, node);
}

void Builder::rethrow(Instr *caught, const Node *node) {
    emit(Op::end_catch, node, {caught});
    leave_by_exception(Op::reraise, node, {caught});
}

// An exception inside a handler: it takes the place of the one that was being handled.
void Builder::end_catch_on_exception(Block *handler, Instr *outer, Symbol name, const Node *node) {
    Instr *caught = nullptr;
    Block *after = cur;
    if (enter_handler(handler, caught)) {
        emit(Op::end_catch, node, {caught});
        if (name) unbind(name, node);
        emit(Op::end_catch, node, {outer});
        leave_by_exception(Op::reraise, node, {caught});
    }
    cur = after;
}

void Builder::protect(const std::function<void()> &inner, List<Stmt *> finalbody, const Node *node) {
    Block *handler = new_block(), *end = new_block(), *outer = unwind;
    Context context{Context::Finally};
    context.outer_unwind = outer;
    context.body = finalbody;
    context.node = node;
    contexts.push_back(context);
    unwind = handler;
    inner();
    contexts.pop_back();
    unwind = outer;
    body(finalbody);
    jump(end);
    Instr *caught = nullptr;
    if (enter_handler(handler, caught)) {
        Block *failed = new_block();
        Context handling{Context::Handler};
        handling.outer_unwind = outer;
        handling.value = caught;
        handling.node = node;
        contexts.push_back(handling);
        unwind = failed;
        body(finalbody);
        contexts.pop_back();
        unwind = outer;
        if (cur) rethrow(caught, node);
        end_catch_on_exception(failed, caught, Symbol(), node);
    }
    enter(end);
}

void Builder::try_except(const Try *node) {
    Block *handler = new_block(), *end = new_block(), *outer = unwind;
    unwind = handler;
    body(node->body);
    unwind = outer;
    body(node->orelse);
    jump(end);
    if (node->kind == NodeKind::TryStar) star_handlers(node, handler, end);
    else handlers(node, handler, end);
    enter(end);
}

void Builder::handlers(const Try *node, Block *handler, Block *end) {
    Instr *caught = nullptr;
    if (!enter_handler(handler, caught)) return;
    Block *failed = new_block(), *outer = unwind;
    for (const ExceptHandler *clause : node->handlers) {
        if (!clause->type) {
            except_handler(clause, caught, end);
            break;
        }
        unwind = failed;
        Instr *type = expr(clause->type);
        Instr *matches = emit(Op::exc_match, clause, {caught, type});
        unwind = outer;
        Block *taken = new_block(), *next = new_block();
        branch(matches, taken, next, clause);
        enter(taken);
        Instr *exception = emit(Op::pi, clause, {caught, matches});
        exception->imm.flag = true;
        if (clause->name) store(clause->name, exception, clause);
        except_handler(clause, caught, end);
        enter(next);
    }
    if (cur) rethrow(caught, node);
    end_catch_on_exception(failed, caught, Symbol(), node);
}

void Builder::except_handler(const ExceptHandler *clause, Instr *caught, Block *end) {
    Block *failed = new_block(), *outer = unwind;
    Context context{Context::Handler};
    context.outer_unwind = outer;
    context.value = caught;
    context.name = clause->name;
    context.node = clause;
    contexts.push_back(context);
    unwind = failed;
    body(clause->body);
    contexts.pop_back();
    unwind = outer;
    if (cur) {
        emit(Op::end_catch, clause, {caught});
        if (clause->name) unbind(clause->name, clause);
        jump(end);
    }
    end_catch_on_exception(failed, caught, clause->name, clause);
}

} // namespace tau::ir
