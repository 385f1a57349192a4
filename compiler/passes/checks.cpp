// Where a program looks whether its stack is used up, and whether Ctrl-C was pressed.
//
// In:  machine SSA after inlining; lowering has left a poll in the body of every loop.  Out: a stack check in front of the
// calls that close a cycle of the call graph, and polls only in the loops that need one. A cycle that goes through the
// runtime (dynamic calls, special methods, generators) is checked by the runtime and by the entries it calls.
#include "passes/passes.h"
#include "passes/quiet.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

bool is_call(const Value *v) { return v->op == Op::direct || v->op == Op::call_self; }

// Depth-first over the call graph: every cycle has a call to a function that is still being visited.
struct Cycles {
    mir::Program &program;
    std::unordered_set<const Function *> seen{}, open{};
    std::unordered_map<Function *, std::unordered_set<const Value *>> closing{};

    static std::vector<const Value *> calls(const Function &f) {
        std::vector<const Value *> out;
        for (auto &b : f.blocks)
            for (const Value *v : b->values)
                if (is_call(v)) out.push_back(v);
        return out;
    }
    void visit(Function *from) {
        struct Frame {
            Function *f;
            std::vector<const Value *> calls;
            std::size_t next = 0;
        };
        std::vector<Frame> path;
        auto enter = [&](Function *f) {
            seen.insert(f);
            open.insert(f);
            path.push_back({f, calls(*f)});
        };
        enter(from);
        while (!path.empty()) {
            Frame &top = path.back();
            if (top.next == top.calls.size()) {
                open.erase(top.f);
                path.pop_back();
                continue;
            }
            const Value *call = top.calls[top.next++];
            Function *target = program.by_instance[call->instance];
            if (open.contains(target)) {
                closing[top.f].insert(call);
                for (std::size_t k = path.size(); k-- > 0;) {
                    path[k].f->recursive = true;
                    if (path[k].f == target) break;
                }
            }
            if (!seen.contains(target)) enter(target);
        }
    }
};

// One check serves all calls behind it, since the frame does not grow.
struct Placement {
    Function &f;
    const std::unordered_set<const Value *> &closing;
    std::unordered_map<const Block *, bool> checked{}; // on every way to the block; the analysis starts optimistic

    bool closes(const Block *b) const {
        return std::any_of(b->values.begin(), b->values.end(), [&](const Value *v) { return closing.contains(v); });
    }
    void flow() {
        for (auto &b : f.blocks) checked[b.get()] = b != f.blocks[0];
        bool changed = true;
        auto lower = [&](const Block *b, bool on) {
            if (on || !checked[b]) return;
            checked[b] = false;
            changed = true;
        };
        while (changed) {
            changed = false;
            for (auto &b : f.blocks) {
                bool in = checked[b.get()];
                for (const Value *v : b->values)
                    if (v->raises && v->unwind) lower(v->unwind, in);
                for (const Block *t : b->terminator()->targets) lower(t, in || closes(b.get()));
            }
        }
    }
    void run() {
        flow();
        for (auto &b : f.blocks) {
            bool done = checked[b.get()];
            for (std::size_t k = 0; k < b->values.size() && !done; k++) {
                const Value *call = b->values[k];
                if (!closing.contains(call)) continue;
                Value *check = f.make(Op::stack_check, nullptr, mir::rep('n'));
                check->raises = true;
                check->unwind = call->unwind;
                check->loc = call->loc;
                check->block = b.get();
                b->values.insert(b->values.begin() + long(k), check);
                done = true;
            }
        }
    }
};

// ---- polls -------------------------------------------------------------------------------------------------------------

// Instructions that cost no more than a few machine instructions: a poll beside them would be felt.
bool cheap(const Value *v) {
    switch (v->op) {
    case Op::direct: case Op::call_self: case Op::gen_next: case Op::new_object: case Op::copy: return false;
    case Op::native:
        return v->c.starts_with("tau_int_") || v->c.starts_with("tau_float_") || v->c.ends_with("_getitem") ||
               v->c.ends_with("_setitem") || v->c.ends_with("_len") || v->c.ends_with("_at") || is_list_access(v, "_append") || v->guarded || !v->raises;
    default: return true;
    }
}

struct Loops {
    Function &f;
    std::vector<Block *> successors(const Block *b) const {
        std::vector<Block *> out(b->terminator()->targets);
        for (const Value *v : b->values)
            if (v->raises && v->unwind) out.push_back(v->unwind);
        return out;
    }
    // The strongly connected parts of the graph without the blocks in `left_out`: the loops, outermost first.
    std::vector<std::vector<Block *>> components(const std::vector<Block *> &blocks, const Block *left_out) const {
        std::unordered_set<const Block *> in(blocks.begin(), blocks.end());
        in.erase(left_out);
        std::unordered_map<const Block *, int> index, low;
        std::unordered_set<const Block *> on_stack;
        std::vector<Block *> stack;
        std::vector<std::vector<Block *>> out;
        struct Frame {
            Block *b;
            std::vector<Block *> next;
            std::size_t k = 0;
        };
        for (Block *root : blocks) {
            if (!in.contains(root) || index.contains(root)) continue;
            std::vector<Frame> path;
            auto enter = [&](Block *b) {
                int n = int(index.size());
                index[b] = low[b] = n;
                stack.push_back(b);
                on_stack.insert(b);
                path.push_back({b, successors(b)});
            };
            enter(root);
            while (!path.empty()) {
                Frame &top = path.back();
                if (top.k < top.next.size()) {
                    Block *t = top.next[top.k++];
                    if (!in.contains(t)) continue;
                    if (!index.contains(t)) enter(t);
                    else if (on_stack.contains(t)) low[top.b] = std::min(low[top.b], index[t]);
                    continue;
                }
                Block *b = top.b;
                path.pop_back();
                if (!path.empty()) low[path.back().b] = std::min(low[path.back().b], low[b]);
                if (low[b] != index[b]) continue;
                std::vector<Block *> part;
                for (Block *x = nullptr; x != b;) {
                    x = stack.back();
                    stack.pop_back();
                    on_stack.erase(x);
                    part.push_back(x);
                }
                auto next = successors(b);
                if (part.size() > 1 || std::find(next.begin(), next.end(), b) != next.end()) out.push_back(part);
            }
        }
        return out;
    }
    // A loop that only its condition ends soon: no poll where everything in it is cheap and something leaves it.
    static bool needs_poll(const std::vector<Block *> &loop) {
        std::unordered_set<const Block *> in(loop.begin(), loop.end());
        bool leaves = false;
        for (const Block *b : loop) {
            for (const Value *v : b->values)
                if (!cheap(v)) return true;
            for (const Block *t : b->terminator()->targets) leaves |= !in.contains(t);
            leaves |= b->terminator()->op == Op::ret;
        }
        return !leaves;
    }
    void visit(const std::vector<Block *> &loop) {
        // The block that the others are reached through is the first in reverse postorder.
        std::unordered_set<const Block *> in(loop.begin(), loop.end());
        Block *head = nullptr;
        for (auto &b : f.blocks)
            if (in.contains(b.get())) {
                head = b.get();
                break;
            }
        auto inner = components(loop, head);
        if (inner.empty() && !needs_poll(loop))
            for (Block *b : loop) std::erase_if(b->values, [](const Value *v) { return v->op == Op::poll; });
        for (auto &part : inner) visit(part);
    }
};

} // namespace

void stack_checks(mir::Program &program) {
    Cycles cycles{program};
    for (auto &f : program.functions)
        if (!cycles.seen.contains(f.get())) cycles.visit(f.get());
    for (auto &[f, closing] : cycles.closing) Placement{*f, closing}.run();
}

void polls(Function &f) {
    std::vector<Block *> all;
    for (auto &b : f.blocks) all.push_back(b.get());
    Loops loops{f};
    for (auto &part : loops.components(all, nullptr)) loops.visit(part);
    // A loop over an inlined iterator has the iterator's polls beside its own.
    for (auto &b : f.blocks) {
        bool polled = false;
        std::erase_if(b->values, [&](const Value *v) { return v->op == Op::poll && std::exchange(polled, true); });
    }
}

} // namespace tau::passes
