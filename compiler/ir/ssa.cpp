// Reading and writing variables while the graph grows. In: see ssa.h. Out: values, phis where paths meet.
// Nothing here recurses: a look-up walks up single predecessors, and queues a phi where several come together.
#include "ir/ssa.h"

#include <algorithm>

namespace tau::ir {

Ssa::Ssa(Program &program, Function &function) : program_(program), function_(function) {
    Block *entry = new_block();
    place(entry);
    seal(entry);
    undef_ = append(entry, Op::undef, nullptr);
    false_ = append(entry, Op::const_bool, nullptr);
    true_ = append(entry, Op::const_bool, nullptr);
    true_->imm.integer = 1;
}

Var Ssa::new_variable(Symbol name) {
    variables_ += 2;
    if (name) names_[variables_ - 2] = name;
    return variables_ - 2;
}

void Ssa::write(Var variable, Block *block, Instr *value) {
    definition(variable, block) = value;
    if (value->variable) return;
    if (auto named = names_.find(variable); named != names_.end()) value->variable = named->second;
}

Block *Ssa::new_block() {
    auto info = std::make_unique<BlockInfo>();
    info->owner = std::make_unique<Block>();
    info->owner->id = static_cast<std::uint32_t>(blocks_.size());
    Block *block = info->owner.get();
    blocks_.push_back(std::move(info));
    return block;
}

void Ssa::place(Block *block) {
    assert(!info(block).placed);
    info(block).placed = true;
    order_.push_back(block);
}

void Ssa::edge(Block *from, Block *to) {
    assert(!info(to).sealed);
    to->preds.push_back(from);
}

void Ssa::seal(Block *block) {
    BlockInfo &state = info(block);
    assert(!state.sealed);
    state.sealed = true;
    for (auto &waiting : state.incomplete) pending_.push_back(waiting);
    state.incomplete.clear();
    fill_pending();
}

Instr *Ssa::make(Block *block, Op op, const Location *loc) {
    auto owner = std::make_unique<Instr>();
    Instr *instr = owner.get();
    instr->op = op;
    instr->id = function_.next_id++;
    instr->block = block;
    instr->loc = loc;
    program_.instrs.push_back(std::move(owner));
    forward_.push_back(nullptr);
    return instr;
}

Instr *Ssa::append(Block *block, Op op, const Location *loc) {
    Instr *instr = make(block, op, loc);
    block->instrs.push_back(instr);
    return instr;
}

Instr *Ssa::new_phi(Block *block, Var variable) {
    Instr *phi = make(block, Op::phi, nullptr);
    info(block).phis.push_back(phi);
    definition(variable, block) = phi;
    if (auto named = names_.find(variable); named != names_.end()) phi->variable = named->second;
    return phi;
}

Instr *Ssa::resolve(Instr *value) {
    Instr *end = value;
    while (forward_[end->id]) end = forward_[end->id];
    while (forward_[value->id]) {
        Instr *next = forward_[value->id];
        forward_[value->id] = end;
        value = next;
    }
    return end;
}

Instr *Ssa::read(Var variable, Block *block) {
    Instr *value = look_up(variable, block);
    fill_pending();
    return resolve(value);
}

Instr *Ssa::look_up(Var variable, Block *start) {
    Instr *value = nullptr;
    for (Block *block = start; !value;) {
        BlockInfo &state = info(block);
        auto known = state.definitions.find(variable);
        if (known != state.definitions.end()) {
            value = resolve(known->second);
        } else if (!state.sealed) {
            value = new_phi(block, variable);
            state.incomplete.push_back({value, variable});
        } else if (block->preds.empty()) {
            value = variable % 2 ? false_ : undef_;
        } else if (block->preds.size() == 1) {
            block = block->preds.front();
        } else {
            value = new_phi(block, variable);
            pending_.push_back({value, variable});
        }
    }
    definition(variable, start) = value;
    return value;
}

// Gives every queued phi its arguments, which may queue more; then looks which of them were needed at all.
void Ssa::fill_pending() {
    if (pending_.empty()) return;
    std::vector<Instr *> filled;
    for (std::size_t next = 0; next < pending_.size(); ++next) {
        auto [phi, variable] = pending_[next];
        for (std::size_t i = 0; i < phi->block->preds.size(); ++i) {
            Instr *argument = look_up(variable, phi->block->preds[i]);
            phi->args.push_back(argument);
            if (argument->op == Op::phi) phi_users_[argument].push_back(phi);
        }
        filled.push_back(phi);
    }
    pending_.clear();
    while (!filled.empty()) {
        Instr *phi = filled.back(), *value = nullptr;
        filled.pop_back();
        if (forward_[phi->id] || !same_value(phi, value)) continue;
        auto users = phi_users_.find(phi);
        if (users != phi_users_.end()) filled.insert(filled.end(), users->second.begin(), users->second.end());
        replace(phi, value);
    }
}

void Ssa::replace(Instr *phi, Instr *value) {
    forward_[phi->id] = value;
    auto users = phi_users_.find(phi);
    if (users == phi_users_.end()) return;
    std::vector<Instr *> moved = std::move(users->second);
    phi_users_.erase(users);
    if (value->op != Op::phi) return;
    std::vector<Instr *> &to = phi_users_[value];
    to.insert(to.end(), moved.begin(), moved.end());
}

// The value of which `value` is a narrowing, when that is one of `among`; else `value` itself.
Instr *Ssa::pi_root(Instr *value, const std::vector<Instr *> &among) {
    for (Instr *at = value; at->op == Op::pi;) {
        at = resolve(at->args.front());
        if (std::find(among.begin(), among.end(), at) != among.end()) return at;
    }
    return value;
}

// Whether all of the phi's arguments are one value: itself aside, narrowings of that value aside, and taking the two
// sides of one condition together.
bool Ssa::same_value(Instr *phi, Instr *&value) {
    if (phi->args.size() != phi->block->preds.size()) return false; // not filled yet
    std::vector<Instr *> distinct{phi};
    for (Instr *&argument : phi->args) {
        argument = resolve(argument);
        if (std::find(distinct.begin(), distinct.end(), argument) != distinct.end()) continue;
        if (distinct.size() > 16) return false;
        distinct.push_back(argument);
    }
    for (bool changed = true; changed && distinct.size() > 1;) {
        changed = false;
        for (std::size_t i = 1; i < distinct.size() && !changed; ++i) {
            Instr *a = distinct[i];
            if (a->op != Op::pi) continue;
            changed = pi_root(a, distinct) != a;
            for (std::size_t j = i + 1; j < distinct.size() && !changed; ++j) {
                Instr *b = distinct[j];
                if (b->op != Op::pi || b->imm.flag == a->imm.flag || resolve(b->args[1]) != resolve(a->args[1]) ||
                    resolve(b->args[0]) != resolve(a->args[0]))
                    continue;
                distinct[j] = resolve(a->args[0]);
                changed = true;
            }
            if (changed) distinct.erase(distinct.begin() + static_cast<std::ptrdiff_t>(i));
        }
        std::vector<Instr *> unique;
        for (Instr *item : distinct)
            if (std::find(unique.begin(), unique.end(), item) == unique.end()) unique.push_back(item);
        distinct = std::move(unique);
    }
    if (distinct.size() > 2) return false;
    value = distinct.size() == 2 ? distinct[1] : undef_;
    return true;
}

} // namespace tau::ir
