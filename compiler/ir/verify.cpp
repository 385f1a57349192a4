// Whether a function is well formed. In: a Function, after building or after any pass. Out: empty, or the first fault
// found with the function's dump.
// Checked: edges and predecessors agree; phis fit; definitions dominate uses; the unwind rule; one terminator, last;
// argument counts as the table says.
#include "ir/build.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::ir {

namespace {

struct Verifier {
    const Function &function;
    std::string fault;
    std::vector<const Block *> order; // reverse postorder
    std::unordered_map<const Block *, std::size_t> rank;
    std::vector<std::size_t> dominator; // by rank: rank of the immediate dominator
    std::unordered_map<const Instr *, std::size_t> position;

    template <class... Args> void fail(fmt::format_string<Args...> text, Args &&...args) {
        if (fault.empty()) fault = fmt::format(text, std::forward<Args>(args)...);
    }
    static std::vector<Block *> successors(const Block &block) {
        std::vector<Block *> next = block.targets();
        if (block.unwind) next.push_back(block.unwind);
        return next;
    }
    void run();
    void check_block(const Block &block);
    void check_unwind(const Block &block);
    void check_edges();
    void find_order();
    void find_dominators();
    bool dominates(const Block *above, const Block *below) const;
    void check_uses(const Block &block);
};

void Verifier::check_block(const Block &block) {
    if (block.instrs.empty()) return fail("b{} is empty", block.id);
    bool after_phis = false;
    for (std::size_t i = 0; i < block.instrs.size(); ++i) {
        const Instr &instr = *block.instrs[i];
        position[&instr] = i;
        if (instr.block != &block) fail("%{} is in b{} and says otherwise", instr.id, block.id);
        bool last = i + 1 == block.instrs.size();
        if ((op_effect(instr.op) == Effect::TERM) != last) fail("b{} has its terminator in the wrong place", block.id);
        if (instr.op == Op::phi) {
            if (after_phis) fail("phi %{} comes after other instructions", instr.id);
            if (instr.args.size() != block.preds.size()) fail("phi %{} does not fit the predecessors", instr.id);
        } else {
            after_phis = true;
        }
        int arguments = op_arguments(instr.op);
        if (arguments >= 0 && instr.args.size() != static_cast<std::size_t>(arguments))
            fail("%{} {} has {} arguments", instr.id, op_name(instr.op), instr.args.size());
        std::size_t targets = instr.op == Op::jump ? 1 : instr.op == Op::branch ? 2 : 0;
        if (instr.op != Op::switch_int && instr.targets.size() != targets) fail("%{} has wrong targets", instr.id);
    }
}

void Verifier::check_unwind(const Block &block) {
    auto may_raise = [](const Instr *instr) { return op_effect(instr->op) == Effect::RAISES; };
    if (block.unwind) {
        auto raising = std::count_if(block.instrs.begin(), block.instrs.end(), may_raise);
        if (raising != 1 || block.instrs.size() < 2 || !may_raise(block.instrs[block.instrs.size() - 2]))
            fail("b{} unwinds, and its one raising instruction is not before the terminator", block.id);
        if (!block.unwind->is_handler) fail("b{} unwinds to b{}, which is no handler", block.id, block.unwind->id);
    }
    if (!block.is_handler) return;
    auto first = std::find_if(block.instrs.begin(), block.instrs.end(), [](const Instr *i) { return i->op != Op::phi; });
    if (first == block.instrs.end() || (*first)->op != Op::catch_) fail("handler b{} has no catch_", block.id);
    for (const Block *pred : block.preds)
        if (pred->unwind != &block) fail("handler b{} is entered from b{} by a jump", block.id, pred->id);
}

void Verifier::check_edges() {
    std::unordered_map<const Block *, std::vector<const Block *>> expected;
    for (const auto &block : function.blocks)
        for (const Block *next : successors(*block)) expected[next].push_back(block.get());
    for (const auto &block : function.blocks) {
        std::vector<const Block *> preds(block->preds.begin(), block->preds.end()), real = expected[block.get()];
        std::sort(preds.begin(), preds.end());
        std::sort(real.begin(), real.end());
        if (preds != real) fail("the predecessors of b{} are wrong", block->id);
        expected.erase(block.get());
    }
    if (!expected.empty()) fail("an edge leads out of the function");
}

void Verifier::find_order() {
    std::vector<std::pair<const Block *, std::vector<Block *>>> stack;
    std::unordered_map<const Block *, bool> seen;
    auto push = [&](const Block *block) {
        if (seen[block]) return;
        seen[block] = true;
        stack.push_back({block, successors(*block)});
    };
    push(function.entry());
    while (!stack.empty()) {
        auto &[block, left] = stack.back();
        if (left.empty()) {
            order.push_back(block);
            stack.pop_back();
        } else {
            const Block *next = left.back();
            left.pop_back();
            push(next);
        }
    }
    std::reverse(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    if (order.size() != function.blocks.size()) fail("{} blocks cannot be reached", function.blocks.size() - order.size());
}

// Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm".
void Verifier::find_dominators() {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    dominator.assign(order.size(), none);
    dominator[0] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 1; i < order.size(); ++i) {
            std::size_t best = none;
            for (const Block *pred : order[i]->preds) {
                std::size_t at = rank.at(pred);
                if (dominator[at] == none) continue;
                if (best == none) best = at;
                while (best != at) {
                    while (at > best) at = dominator[at];
                    while (best > at) best = dominator[best];
                }
            }
            changed |= dominator[i] != best;
            dominator[i] = best;
        }
    }
}

bool Verifier::dominates(const Block *above, const Block *below) const {
    std::size_t target = rank.at(above), at = rank.at(below);
    while (at > target) at = dominator[at];
    return at == target;
}

void Verifier::check_uses(const Block &block) {
    for (std::size_t i = 0; i < block.instrs.size(); ++i) {
        const Instr &instr = *block.instrs[i];
        for (std::size_t k = 0; k < instr.args.size(); ++k) {
            const Instr *used = instr.args[k];
            auto at = position.find(used);
            if (at == position.end()) return fail("%{} uses an instruction that is not there", instr.id);
            bool fine = false;
            if (instr.op == Op::phi) {
                const Block *pred = block.preds[k];
                fine = dominates(used->block, pred);
                // The result of the instruction that raised does not exist on the unwind edge.
                if (pred->unwind == &block && used->block == pred && op_effect(used->op) == Effect::RAISES) fine = false;
            } else {
                fine = used->block == &block ? at->second < i : dominates(used->block, &block);
            }
            if (!fine) fail("%{} uses %{}, which is not defined there", instr.id, used->id);
        }
    }
}

void Verifier::run() {
    for (const auto &block : function.blocks) check_block(*block);
    if (!fault.empty()) return;
    for (const auto &block : function.blocks) check_unwind(*block);
    check_edges();
    if (!fault.empty()) return;
    find_order();
    if (!fault.empty()) return;
    find_dominators();
    for (const auto &block : function.blocks) check_uses(*block);
}

} // namespace

std::string verify(const Function &function) {
    if (function.blocks.empty()) return "";
    Verifier verifier{function, {}, {}, {}, {}, {}};
    verifier.run();
    return verifier.fault.empty() ? "" : verifier.fault + "\n" + dump(function);
}

} // namespace tau::ir
