// Flowing one instance: the types of its instructions from those of their operands.
//
// In:  an instance of which something is to be done again: all, or the instructions whose askings were answered anew.  Out: its
// types, as far as they can be known now. A block is done as far as its values have types: one without (a call that has not
// returned) ends it. A long body (of a module, mostly) has thousands of reasons to be looked at again; done as a whole each
// time it would take time by the square of its length. What depends on what is noted where transfer functions ask (Readers);
// should one ask in silence, the last flow of the body as a whole finds it, so the fixpoint is that of whole bodies.
#include "infer/infer.h"

#include <set>
#include <utility>

namespace tau::infer {

using ir::Op;

void Readers::insert(Instance *at) { all.insert({at, at->current}); }

struct Analysis::BodyTable {
    struct Place {
        ir::Block *block = nullptr;
        std::uint32_t index = 0;
    };
    std::vector<Place> places;                   // by instruction id
    std::vector<std::vector<ir::Instr *>> users; // by instruction id
    std::vector<std::uint32_t> order;            // of the blocks, by id
    std::vector<ir::Block *> blocks;             // in that order
};

struct Analysis::Progress {
    bool changed = false;
    std::vector<ir::Instr *> grown;   // have more types, or more outcomes
    std::vector<ir::Block *> reached; // for the first time
    std::vector<ir::Block *> entered; // by a terminator that was done
};

Analysis::BodyTable &Analysis::body_table(ir::Function *fn) {
    std::shared_ptr<BodyTable> &known = body_tables_[fn];
    if (known) return *known;
    known = std::make_shared<BodyTable>();
    known->places.resize(fn->next_id);
    known->users.resize(fn->next_id);
    for (auto &b : fn->blocks) {
        if (known->order.size() <= b->id) known->order.resize(b->id + 1);
        known->order[b->id] = std::uint32_t(known->blocks.size());
        known->blocks.push_back(b.get());
        for (std::uint32_t n = 0; n < b->instrs.size(); n++) {
            ir::Instr *i = b->instrs[n];
            known->places[i->id] = {b.get(), n};
            for (const ir::Instr *a : i->args) known->users[a->id].push_back(i);
        }
    }
    return *known;
}

bool Analysis::set_type(Instance *i, const ir::Instr *instr, const Type *t) {
    const Type *old = i->types[instr->id];
    const Type *joined = types.canonical(types.join(old, t));
    if (joined == types.canonical(old)) {
        i->types[instr->id] = joined;
        return false;
    }
    i->types[instr->id] = joined;
    return true;
}

void Analysis::flow(Instance *i) {
    i->flowed = true;
    i->reachable[i->fn->entry()->id] = true;
    i->progress.resize(i->reachable.size());
    if (!std::exchange(i->whole, false)) return flow_pieces(i);
    i->dirty.clear();
    i->piecemeal = false;
    for (;;) {
        Progress progress;
        all_targets_[i].clear();
        for (auto &b : i->fn->blocks)
            if (i->reachable[b->id]) flow_block(i, b.get(), 0, progress);
        drain_hook();
        if (!progress.changed) break;
    }
}

// What is dirty, and what depends on that, in the order of the body.
void Analysis::flow_pieces(Instance *i) {
    BodyTable &body = body_table(i->fn);
    i->piecemeal = true;
    std::set<std::pair<std::uint32_t, std::uint32_t>> work; // place of the block, of the instruction
    auto add = [&](const ir::Instr *instr) {
        auto [block, index] = body.places[instr->id];
        if (block && i->reachable[block->id] && index <= i->progress[block->id]) work.insert({body.order[block->id], index});
    };
    auto take_dirty = [&]() {
        for (std::uint32_t id : std::exchange(i->dirty, {}))
            if (id < body.places.size() && body.places[id].block) add(body.places[id].block->instrs[body.places[id].index]);
    };
    for (take_dirty(); !work.empty(); take_dirty()) {
        auto [place, index] = *work.begin();
        work.erase(work.begin());
        ir::Block *b = body.blocks[place];
        if (index > i->progress[b->id] || index >= b->instrs.size()) continue;
        Progress progress;
        if (index == i->progress[b->id]) flow_block(i, b, index, progress);
        else step(i, b->instrs[index], progress);
        drain_hook();
        for (const ir::Instr *grown : progress.grown)
            for (const ir::Instr *user : body.users[grown->id]) add(user);
        for (const ir::Block *t : progress.reached) work.insert({body.order[t->id], 0});
        for (const ir::Block *t : progress.entered)
            for (const ir::Instr *phi : t->instrs) {
                if (phi->op != Op::phi) break;
                add(phi);
            }
    }
}

// At the end, what was done in pieces is done as a whole. True if there was any.
bool Analysis::flow_whole_again() {
    bool any = false;
    for (auto &i : instances)
        if (i->piecemeal) {
            enqueue(i.get());
            any = true;
        }
    return any;
}

// The instructions of a block from one on, as far as they have types.
void Analysis::flow_block(Instance *i, ir::Block *b, std::size_t from, Progress &progress) {
    i->progress[b->id] = std::uint32_t(from);
    for (std::size_t at = from; at < b->instrs.size(); at++) {
        if (!left_out(i->fn, b->instrs[at]) && !step(i, b->instrs[at], progress)) return;
        i->progress[b->id] = std::uint32_t(at + 1);
    }
}

// One instruction. False: it has no type yet, so that nothing behind it is done.
bool Analysis::step(Instance *i, ir::Instr *instr, Progress &progress) {
    auto reach = [&](ir::Block *to) {
        if (i->reachable[to->id]) return;
        i->reachable[to->id] = true;
        i->progress[to->id] = 0;
        progress.changed = true;
        progress.reached.push_back(to);
    };
    steps++;
    if (ir::op_effect(instr->op) == ir::Effect::TERM) {
        if (instr->op == Op::ret) {
            const Type *joined = types.canonical(types.join(i->result, i->types[instr->args[0]->id]));
            if (joined != types.canonical(i->result)) {
                i->result = joined;
                if (i->boxed || i->escaped) types.escape(joined);
                for (const Reader &c : i->callers) enqueue(c);
            }
            return true;
        }
        std::uint8_t k = instr->op == Op::branch ? known_bool(i, instr->args[0]) : std::uint8_t(3);
        for (std::size_t t = 0; t < instr->targets.size(); t++)
            if (instr->op != Op::branch || (k & (t == 0 ? 1 : 2))) {
                reach(instr->targets[t]);
                progress.entered.push_back(instr->targets[t]);
            }
        return true;
    }
    bool missing = false;
    if (instr->op != Op::phi && instr->op != Op::pi)
        for (ir::Instr *a : instr->args)
            missing |= i->types[a->id]->bottom() && a->op != Op::undef;
    if (missing) return false;
    if (instr->block->unwind && ir::op_effect(instr->op) == ir::Effect::RAISES) reach(instr->block->unwind);
    auto outcomes = [&]() {
        auto found = known_.find(key_of(i, instr));
        return found == known_.end() ? 0 : int(found->second);
    };
    int known_before = outcomes();
    if (auto targets = all_targets_.find(i); targets != all_targets_.end()) targets->second.erase(instr->id);
    i->current = instr->id + 1;
    const Type *t = transfer(i, instr);
    i->current = 0;
    bool grown = set_type(i, instr, t);
    progress.changed |= grown;
    if (grown || outcomes() != known_before) progress.grown.push_back(instr);
    // A phi without a value yet (a loop's target before its first round) does not keep the block from running.
    return !i->types[instr->id]->bottom() || instr->op == Op::undef || instr->op == Op::phi;
}

} // namespace tau::infer
