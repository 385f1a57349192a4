// See loops.h.
#include "passes/loops.h"

#include <algorithm>
#include <map>

namespace tau::passes {

using mir::Block;
using mir::Value;

Dominators::Dominators(const mir::Function &f) {
    std::uint32_t ids = 0;
    for (auto &b : f.blocks) ids = std::max(ids, b->id + 1);
    nodes.resize(ids);
    int n = 0;
    for (auto &b : f.blocks) nodes[b->id].order = n++;
    for (auto &b : f.blocks) {
        for (const Block *t : b->terminator()->targets) nodes[t->id].preds.push_back(b.get());
        for (const Value *v : b->values)
            if (v->raises && v->unwind) nodes[v->unwind->id].preds.push_back(b.get());
    }
    nodes[f.blocks[0]->id].idom = f.blocks[0].get();
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t k = 1; k < f.blocks.size(); k++) {
            const Block *b = f.blocks[k].get(), *now = nullptr;
            for (const Block *p : preds(b))
                if (idom(p)) now = now ? meet(p, now) : p;
            if (now && idom(b) != now) {
                nodes[b->id].idom = now;
                changed = true;
            }
        }
    }
    number(f);
}

void Dominators::number(const mir::Function &f) {
    std::vector<std::vector<const Block *>> children(nodes.size());
    for (std::size_t k = 1; k < f.blocks.size(); k++)
        if (const Block *up = idom(f.blocks[k].get())) children[up->id].push_back(f.blocks[k].get());
    int clock = 0;
    std::vector<std::pair<const Block *, std::size_t>> path{{f.blocks[0].get(), 0}};
    while (!path.empty()) {
        auto &[b, next] = path.back();
        if (next == 0) nodes[b->id].in = ++clock;
        if (next == children[b->id].size()) {
            nodes[b->id].out = ++clock;
            path.pop_back();
            continue;
        }
        const Block *child = children[b->id][next++];
        path.push_back({child, 0});
    }
}

const Block *Dominators::meet(const Block *x, const Block *y) const {
    while (x != y) {
        while (order(x) > order(y)) x = idom(x);
        while (order(y) > order(x)) y = idom(y);
    }
    return x;
}

std::vector<Loop> find_loops(const mir::Function &f, const Dominators &d) {
    std::map<int, Loop> by_header;
    for (auto &b : f.blocks)
        for (const Block *h : b->terminator()->targets) {
            if (!d.idom(b.get()) || !d.dominates(h, b.get())) continue;
            Loop &l = by_header[d.order(h)];
            l.header = h;
            l.blocks.insert(h);
            std::vector<const Block *> work{b.get()};
            while (!work.empty()) {
                const Block *x = work.back();
                work.pop_back();
                if (!l.blocks.insert(x).second) continue;
                work.insert(work.end(), d.preds(x).begin(), d.preds(x).end());
            }
        }
    std::vector<Loop> out;
    for (auto &[place, l] : by_header) {
        int outside = 0;
        for (Block *p : d.preds(l.header))
            if (!l.blocks.contains(p)) {
                outside++;
                auto &targets = p->terminator()->targets;
                l.before = std::find(targets.begin(), targets.end(), l.header) != targets.end() ? p : nullptr;
            }
        if (outside != 1) l.before = nullptr;
        out.push_back(std::move(l));
    }
    return out;
}

} // namespace tau::passes
