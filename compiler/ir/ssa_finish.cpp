// Turning the grown graph into a finished function. In: all blocks sealed. Out: Function::blocks.
// Phis that became trivial late, checks of variables that turned out to be bound, and what these left unreachable are
// found together, because each can uncover the others.
#include "ir/ssa.h"

#include <algorithm>

namespace tau::ir {

void Ssa::finish() {
    settle();
    use_resolved_arguments();
    drop_dead_values();
    merge_straight_lines();
    hand_over();
}

void Ssa::settle() {
    bool changed = true;
    while (changed) {
        changed = replace_trivial_phis();
        changed |= replace_equal_phis();
        changed |= drop_passed_checks();
        changed |= drop_unreachable();
    }
}

bool Ssa::replace_trivial_phis() {
    bool any = false;
    for (bool changed = true; changed;) {
        changed = false;
        for (Block *block : order_) {
            for (Instr *phi : info(block).phis) {
                Instr *value = nullptr;
                if (forward_[phi->id] || !same_value(phi, value)) continue;
                replace(phi, value);
                changed = any = true;
            }
        }
    }
    return any;
}

// Phis that are equal to one another and to one value from outside, as around a loop. Assumes that all are, and takes
// that back where arguments differ, until nothing changes. As in same_value, narrowings of a value count as the value
// where the value itself comes in too.
bool Ssa::replace_equal_phis() {
    std::vector<Instr *> equal(function_.next_id); // null: nothing known against it yet; a phi itself: is a value
    auto known = [&](Instr *value) {
        value = resolve(value);
        while (value && value->op == Op::phi && equal[value->id] != value) value = equal[value->id];
        return value;
    };
    auto is_narrowing = [&](Instr *value, const Instr *of) {
        while (value && value != of && value->op == Op::pi) value = known(value->args[0]);
        return value == of;
    };
    auto meet = [&](Instr *phi) {
        std::vector<Instr *> values;
        for (Instr *argument : phi->args) {
            Instr *value = known(argument);
            if (!value || std::find(values.begin(), values.end(), value) != values.end()) continue;
            values.push_back(value);
            if (values.size() > 16) return phi;
        }
        if (values.empty()) return static_cast<Instr *>(nullptr);
        for (Instr *common : values)
            if (std::all_of(values.begin(), values.end(), [&](Instr *value) { return is_narrowing(value, common); }))
                return common;
        return phi;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (Block *block : order_) {
            for (Instr *phi : info(block).phis) {
                if (forward_[phi->id] || equal[phi->id] == phi) continue;
                Instr *value = meet(phi);
                changed |= value != equal[phi->id];
                equal[phi->id] = value;
            }
        }
    }
    bool any = false;
    for (Block *block : order_) {
        for (Instr *phi : info(block).phis) {
            Instr *value = forward_[phi->id] ? nullptr : known(phi);
            if (!value || value == phi) continue;
            replace(phi, value);
            any = true;
        }
    }
    return any;
}

// A check of a variable that is bound, and a branch on a constant.
bool Ssa::drop_passed_checks() {
    bool any = false;
    for (Block *block : order_) {
        std::size_t kept = 0;
        for (Instr *instr : block->instrs) {
            if (instr->op == Op::check_bound && resolve(instr->args[0]) == true_) {
                if (block->unwind) drop_edge(block->unwind, block);
                block->unwind = nullptr;
                any = true;
                continue;
            }
            if (instr->op == Op::branch) {
                Instr *condition = resolve(instr->args[0]);
                if (condition == true_ || condition == false_) {
                    drop_edge(instr->targets[condition == true_], block);
                    instr->targets = {instr->targets[condition == false_]};
                    instr->op = Op::jump;
                    instr->args.clear();
                    any = true;
                }
            }
            block->instrs[kept++] = instr;
        }
        block->instrs.resize(kept);
    }
    return any;
}

bool Ssa::drop_unreachable() {
    for (Block *block : order_) info(block).reached = false;
    std::vector<Block *> work{order_.front()};
    info(order_.front()).reached = true;
    while (!work.empty()) {
        Block *block = work.back();
        work.pop_back();
        auto visit = [&](Block *next) {
            if (next && !info(next).reached) {
                info(next).reached = true;
                work.push_back(next);
            }
        };
        for (Block *target : block->targets()) visit(target);
        visit(block->unwind);
    }
    bool any = false;
    for (Block *block : order_) {
        if (info(block).reached) continue;
        any = true;
        for (Block *target : block->targets())
            if (info(target).reached) drop_edge(target, block);
        if (block->unwind && info(block->unwind).reached) drop_edge(block->unwind, block);
    }
    std::erase_if(order_, [&](Block *block) { return !info(block).reached; });
    return any;
}

void Ssa::drop_edge(Block *to, Block *from) {
    auto at = std::find(to->preds.begin(), to->preds.end(), from);
    assert(at != to->preds.end());
    std::ptrdiff_t index = at - to->preds.begin();
    to->preds.erase(at);
    for (Instr *phi : info(to).phis)
        if (!forward_[phi->id]) phi->args.erase(phi->args.begin() + index);
}

void Ssa::use_resolved_arguments() {
    for (Block *block : order_) {
        std::vector<Instr *> phis;
        for (Instr *phi : info(block).phis)
            if (!forward_[phi->id]) phis.push_back(phi);
        block->instrs.insert(block->instrs.begin(), phis.begin(), phis.end());
        for (Instr *instr : block->instrs)
            for (Instr *&argument : instr->args) argument = resolve(argument);
    }
}

// (*x, y): iterates over x, which may be anything.
static bool takes_apart(const Instr *instr) {
    if (instr->op != Op::build_tuple || !instr->imm.shape) return false;
    const std::vector<bool> &stars = instr->imm.shape->stars;
    return std::find(stars.begin(), stars.end(), true) != stars.end();
}

void Ssa::drop_dead_values() {
    std::vector<bool> live(function_.next_id);
    std::vector<Instr *> work;
    auto mark = [&](Instr *instr) {
        if (live[instr->id]) return;
        live[instr->id] = true;
        work.push_back(instr);
    };
    for (Block *block : order_)
        for (Instr *instr : block->instrs)
            if (op_effect(instr->op) != Effect::PURE || instr->op == Op::param || takes_apart(instr)) mark(instr);
    while (!work.empty()) {
        Instr *instr = work.back();
        work.pop_back();
        for (Instr *argument : instr->args) mark(argument);
    }
    for (Block *block : order_)
        std::erase_if(block->instrs, [&](Instr *instr) { return !live[instr->id]; });
}

bool Ssa::can_merge(const Block *block, const Block *next) const {
    if (next == block || next == order_.front() || next->preds.size() != 1 || next->is_handler) return false;
    if (next->instrs.front()->op == Op::phi) return false;
    if (block->unwind) return !next->unwind && next->instrs.size() == 1;
    auto may_raise = [](const Instr *instr) { return op_effect(instr->op) == Effect::RAISES; };
    return !next->unwind || std::none_of(block->instrs.begin(), block->instrs.end(), may_raise);
}

void Ssa::merge_straight_lines() {
    for (Block *block : order_) {
        if (!info(block).reached) continue;
        while (block->instrs.back()->op == Op::jump) {
            Block *next = block->targets().front();
            if (!can_merge(block, next)) break;
            block->instrs.pop_back();
            for (Instr *instr : next->instrs) instr->block = block;
            block->instrs.insert(block->instrs.end(), next->instrs.begin(), next->instrs.end());
            auto rename = [&](Block *target) { std::replace(target->preds.begin(), target->preds.end(), next, block); };
            for (Block *target : block->targets()) rename(target);
            if (next->unwind) {
                rename(next->unwind);
                block->unwind = next->unwind;
            }
            info(next).reached = false;
        }
    }
    std::erase_if(order_, [&](Block *block) { return !info(block).reached; });
}

void Ssa::hand_over() {
    std::uint32_t next_block = 0, next_instr = 0;
    std::vector<std::unique_ptr<Block>> kept;
    for (Block *block : order_) kept.push_back(std::move(info(block).owner));
    for (auto &block : kept) {
        block->id = next_block++;
        for (Instr *instr : block->instrs) instr->id = next_instr++;
    }
    function_.next_id = next_instr;
    function_.blocks = std::move(kept);
}

} // namespace tau::ir
