// Comprehensions. In: element, `for` and `if` parts. Out: for lists, sets and dicts the loops in place, under a frame
// name of their own; for a generator expression a function value that is called with the first iterator.
#include "ir/builder.h"

namespace tau::ir {

using namespace syntax;

Instr *Builder::comprehension(const Expr *node, const Expr *element, const Expr *value,
                              const List<Comprehension *> &parts, Op make, Op add) {
    Instr *first = iterator_of(node, parts.front()->iter);
    const names::Scope *inner = module.scopes.scope_of(node);
    auto restore = [this, scope = scope, frame_name = frame_name, inlined_at = inlined_at, statement = statement] {
        this->scope = scope;
        this->frame_name = frame_name;
        this->inlined_at = inlined_at;
        this->statement = statement;
    };
    inlined_at = location(node);
    frame_name = intern(make == Op::build_list ? "<listcomp>" : make == Op::build_set ? "<setcomp>" : "<dictcomp>");
    scope = inner;
    statement = node;
    clear_scope_variables(inner, node);
    Instr *result = emit(make, node);
    generators(parts, 0, first, [&] {
        Instr *item = expr(element);
        if (value) emit(add, node, {result, item, expr(value)});
        else emit(add, element, {result, item});
    });
    restore();
    return result;
}

void Builder::generators(const List<Comprehension *> &parts, std::size_t index, Instr *first,
                         const std::function<void()> &inner) {
    if (index == parts.size()) return inner();
    const Comprehension *part = parts[index];
    if (part->is_async) not_covered(part->target, "an asynchronous comprehension");
    Instr *iterator = first ? first : iterator_of(statement, part->iter);
    Block *head = new_block(), *step = new_block(), *end = new_block();
    jump(head);
    open(head);
    branch(emit(Op::iter_advance, statement, {iterator}), step, end, statement);
    enter(step);
    Instr *item = emit(Op::iter_current, statement, {iterator});
    emit(Op::poll, statement);
    assign(part->target, item);
    for (const Expr *test : part->ifs) {
        Block *passed = new_block();
        condition(test, passed, head);
        enter(passed);
        if (!cur) break;
    }
    if (cur) generators(parts, index + 1, nullptr, inner);
    jump(head);
    ssa.seal(head);
    enter(end);
}

Instr *Builder::generator_expression(const GeneratorExp *node) {
    Instr *first = iterator_of(node, node->generators.front()->iter);
    return call_values(make_function(node, nullptr), {first}, node);
}

} // namespace tau::ir
