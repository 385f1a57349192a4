// Loops of a few rounds over the items of a fixed tuple: min(a, b, c), for x in (1, 2, 3).
//
// In:  machine SSA while functions are inlined.  Out: such a loop's rounds one behind the other (LoopCopy::peel), so that fold
// knows each item and nothing is a tuple any more.
#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/versions.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

static constexpr std::size_t kMostRounds = 8;    // of a loop that is unrolled
static constexpr std::size_t kMostValues = 200;  // of all its rounds

// How often the loop runs that asks `i < n` at its head, i counting from a constant by one; 0: not such a loop, or too large.
static std::size_t rounds(const Loop &l) {
    const Value *branch = l.header->terminator();
    if (!branch || branch->op != Op::branch || branch->args[0]->op != Op::native || branch->args[0]->c != "tau_int_lt") return 0;
    if (!l.blocks.contains(branch->targets[0]) || l.blocks.contains(branch->targets[1])) return 0;
    const Value *i = branch->args[0]->args[0], *n = branch->args[0]->args[1];
    if (i->op != Op::phi || std::find(l.header->values.begin(), l.header->values.end(), i) == l.header->values.end()) return 0;
    if (n->op != Op::const_int || !n->text.empty()) return 0;
    const Value *start = nullptr;
    for (std::size_t k = 0; k < i->args.size(); k++) {
        const Value *a = i->args[k];
        if (i->origins[k] == l.before->origin) start = a;
        else if (a->op != Op::native || a->c != "tau_int_add" || a->args[0] != i || a->args[1]->op != Op::const_int || a->args[1]->integer != 1) return 0;
    }
    if (!start || start->op != Op::const_int || !start->text.empty() || start->integer >= n->integer) return 0;
    std::size_t count = std::size_t(n->integer - start->integer), values = 0;
    bool items = false;
    for (const Block *b : l.blocks)
        for (const Value *v : b->values) {
            values++;
            items |= v->op == Op::tuple_item;
        }
    return items && count <= kMostRounds && values * count <= kMostValues ? count : 0;
}

// A round does not ask for Ctrl-C.
static void drop_polls(Function &f, const Loop &l) {
    for (auto &b : f.blocks)
        if (l.blocks.contains(b.get())) std::erase_if(b->values, [](const Value *v) { return v->op == Op::poll; });
}

// Items at constant places.
static void name_items(Function &f) {
    for (auto &b : f.blocks)
        for (Value *v : b->values) {
            if (v->op == Op::native && v->c == "tau_tuple_index_check" && v->args[0]->op == Op::const_int && v->args[1]->op == Op::const_int) {
                std::int64_t i = v->args[0]->integer, n = v->args[1]->integer;
                if (i < 0 || i >= n) continue;
                v->op = Op::const_int;
                v->integer = i;
                v->args.clear();
                v->c.clear();
                v->raises = v->flag = false;
                v->unwind = nullptr;
            } else if (v->op == Op::tuple_item && v->args[1]->op == Op::const_int && v->args[0]->rep->code == 't') {
                std::size_t i = std::size_t(v->args[1]->integer);
                if (i >= v->args[0]->rep->items.size() || v->args[0]->rep->items[i] != v->rep) continue;
                v->op = Op::tuple_get;
                v->index = int(i);
                v->args.pop_back();
                v->owned = false;
            }
        }
}

bool unroll(Function &f) {
    if (f.generator || f.cold) return false;
    bool items = false, any = false;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) items |= v->op == Op::tuple_item;
    if (!items) return false;
    for (bool found = true; found;) {
        found = false;
        Dominators dominators(f);
        std::vector<Loop> loops = find_loops(f, dominators);
        for (const Loop &l : loops) {
            if (!l.before || !is_innermost(l, loops) || rounds(l) == 0) continue;
            drop_polls(f, l);
            LoopCopy(f).peel(l);
            fold(f);
            simplify(f);
            name_items(f);
            fold(f);
            simplify(f);
            found = any = true;
            break;
        }
    }
    return any;
}

} // namespace tau::passes
