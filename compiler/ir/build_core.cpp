// Instructions, blocks and constants. In: what the constructs ask for. Out: instructions in the current block.
// The rule for exceptions is kept here alone: under a handler, an instruction that may raise ends its block.
#include "ir/builder.h"

#include "support/diagnostics.h"

namespace tau::ir {

Builder::Builder(Program &p, Function &f) : program(p), module(*f.module), fn(f), ssa(p, f), scope(f.scope) {}

// Frames differ from the function only inside comprehensions and class bodies.
const Location *Builder::location(const Node *node) {
    if (last_location && last_location->node == node && last_location->inlined_at == inlined_at &&
        last_location->frame_name == frame_name)
        return last_location;
    bool visible = program.graph && program.graph->generated_lines.contains(node);
    last_location = program.arena.make<Location>(node, &fn, frame_name, inlined_at, visible);
    return last_location;
}

// Code before a `try` may raise in the same block, and must not unwind into the handler.
void Builder::begin_raising() {
    for (const Instr *earlier : cur->instrs) {
        if (op_effect(earlier->op) != Effect::RAISES) continue;
        Block *next = new_block();
        jump(next);
        enter(next);
        return;
    }
}

Instr *Builder::emit(Op op, const Node *node, std::span<Instr *const> args) {
    bool unwinds = unwind && op_effect(op) == Effect::RAISES;
    if (unwinds) begin_raising();
    Instr *instr = ssa.append(cur, op, location(node));
    instr->args.assign(args.begin(), args.end());
    if (unwinds) {
        cur->unwind = unwind;
        ssa.edge(cur, unwind);
        Block *next = new_block();
        jump(next);
        enter(next);
    }
    return instr;
}

Instr *Builder::emit_named(Op op, Symbol name, const Node *node, std::initializer_list<Instr *> args) {
    Instr *instr = emit(op, node, args);
    instr->imm.name = name;
    return instr;
}

// `raise` and the like: nothing follows.
Instr *Builder::leave_by_exception(Op op, const Node *node, std::initializer_list<Instr *> args) {
    if (unwind) begin_raising();
    Instr *instr = ssa.append(cur, op, location(node));
    instr->args = args;
    if (unwind) {
        cur->unwind = unwind;
        ssa.edge(cur, unwind);
    }
    ssa.append(cur, Op::unreachable, instr->loc);
    cur = nullptr;
    return instr;
}

void Builder::open(Block *block) {
    ssa.place(block);
    cur = block;
}

void Builder::enter(Block *block) {
    ssa.seal(block);
    if (block->preds.empty()) {
        cur = nullptr;
        return;
    }
    open(block);
}

// Null when nothing raises into it; then there is no code to make.
Block *Builder::enter_handler(Block *block, Instr *&caught) {
    block->is_handler = true;
    enter(block);
    if (cur) caught = emit(Op::catch_, nullptr);
    return cur;
}

void Builder::jump(Block *to) {
    if (!cur) return;
    Instr *instr = ssa.append(cur, Op::jump, nullptr);
    instr->targets = {to};
    ssa.edge(cur, to);
    cur = nullptr;
}

void Builder::branch(Instr *condition, Block *if_true, Block *if_false, const Node *node) {
    Instr *instr = ssa.append(cur, Op::branch, location(node));
    instr->args = {condition};
    instr->targets = {if_true, if_false};
    ssa.edge(cur, if_true);
    ssa.edge(cur, if_false);
    cur = nullptr;
}

Instr *Builder::integer(std::int64_t value, const Node *node) {
    Instr *instr = emit(Op::const_int, node);
    instr->imm.integer = value;
    return instr;
}

Instr *Builder::string(std::string_view text, const Node *node) {
    Instr *instr = emit(Op::const_str, node);
    instr->imm.text = program.arena.copy(text);
    return instr;
}

Instr *Builder::constant(const syntax::ConstantValue &value, const Node *node) {
    using syntax::ConstantKind;
    Instr *instr = nullptr;
    switch (value.kind) {
    case ConstantKind::None: return none(node);
    case ConstantKind::True: return boolean(true);
    case ConstantKind::False: return boolean(false);
    case ConstantKind::Ellipsis: return emit(Op::const_ellipsis, node);
    case ConstantKind::Int: instr = emit(Op::const_int, node); break;
    case ConstantKind::Float: instr = emit(Op::const_float, node); break;
    case ConstantKind::Complex: instr = emit(Op::const_complex, node); break;
    case ConstantKind::Str: instr = emit(Op::const_str, node); break;
    case ConstantKind::Bytes: instr = emit(Op::const_bytes, node); break;
    }
    instr->imm.integer = value.integer;
    instr->imm.number = value.number;
    instr->imm.big = value.kind == ConstantKind::Int && value.is_big;
    if (value.kind != ConstantKind::Int || value.is_big) instr->imm.text = value.text;
    return instr;
}

Instr *Builder::class_constant(ClassDecl *decl, const Node *node) {
    Instr *instr = emit(Op::const_class, node);
    instr->imm.class_decl = decl;
    return instr;
}

Instr *Builder::library(std::string_view name, const Node *node) {
    Symbol symbol = intern(name);
    if (ClassDecl *decl = program.find_builtin_class(symbol)) return class_constant(decl, node);
    Instr *instr = emit_named(Op::library, symbol, node, {});
    instr->imm.function = program.find_builtin(symbol);
    return instr;
}

Instr *Builder::call_library(std::string_view name, const Node *node, std::initializer_list<Instr *> args) {
    return call_values(library(name, node), args, node);
}

const CallShape *Builder::shape(CallShape made) {
    bool star = false;
    for (bool item : made.stars) star |= item;
    if (!star) made.stars.clear();
    if (made.plain()) return nullptr;
    program.shapes.push_back(std::make_unique<CallShape>(std::move(made)));
    return program.shapes.back().get();
}

void Builder::not_covered(const Node *node, std::string_view what) {
    program.sink->report(support::Diag::NotCovered, *module.source->source, node->span, what);
}

} // namespace tau::ir
