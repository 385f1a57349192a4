// try with except*. In: the statement. Out: a handler that splits the exception clause by clause; each part is raised anew
// and caught for the clause's body, so that it is what the body handles. What the bodies raise is collected, and what
// leaves the statement in the end is made of that and of what no clause took.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

void Builder::star_handlers(const Try *node, Block *handler, Block *end) {
    Instr *caught = nullptr;
    if (!enter_handler(handler, caught)) return;
    Block *failed = new_block(), *outer = unwind;
    Var rest = ssa.new_variable();
    write(rest, caught);
    unwind = failed;
    Instr *raised = emit(Op::build_list, node);
    for (const ExceptHandler *clause : node->handlers) {
        Instr *pair = call_library("_exc_star_match", clause, {read(rest), expr(clause->type)});
        Instr *parts = emit(Op::unpack, clause, {pair});
        parts->imm.index = 2;
        parts->imm.integer = -1;
        Instr *match = emit(Op::unpack_get, clause, {parts}), *left = emit(Op::unpack_get, clause, {parts});
        left->imm.index = 1;
        write(rest, left);
        Block *taken = new_block(), *next = new_block();
        branch(emit(Op::is_not, clause, {match, none(clause)}), taken, next, clause);
        enter(taken);
        star_handler(clause, match, raised, failed, next);
        enter(next);
        unwind = failed;
    }
    Instr *result = call_library("_exc_star_result", node, {caught, raised, read(rest)});
    Block *done = new_block(), *again = new_block();
    branch(emit(Op::is_, node, {result, none(node)}), done, again, node);
    unwind = outer;
    enter(done);
    emit(Op::end_catch, node, {caught});
    jump(end);
    enter(again);
    emit(Op::end_catch, node, {caught});
    leave_by_exception(Op::reraise, node, {result});
    end_catch_on_exception(failed, caught, Symbol(), node);
}

void Builder::star_handler(const ExceptHandler *clause, Instr *match, Instr *raised, Block *failed, Block *next) {
    Block *inner = new_block(), *body_failed = new_block();
    unwind = inner;
    leave_by_exception(Op::reraise, clause, {match});
    unwind = failed;
    Instr *current = nullptr;
    enter_handler(inner, current);
    Context context{Context::Handler};
    context.outer_unwind = failed;
    context.value = current;
    context.name = clause->name;
    context.node = clause;
    contexts.push_back(context);
    unwind = body_failed;
    if (clause->name) store(clause->name, match, clause);
    body(clause->body);
    contexts.pop_back();
    unwind = failed;
    auto leave = [&] {
        emit(Op::end_catch, clause, {current});
        if (clause->name) unbind(clause->name, clause);
    };
    if (cur) {
        leave();
        jump(next);
    }
    Instr *inside = nullptr;
    if (!enter_handler(body_failed, inside)) return;
    emit(Op::end_catch, clause, {inside});
    leave();
    emit(Op::list_append, clause, {raised, inside});
    jump(next);
}

} // namespace tau::ir
