// See loops.h.
#include "passes/loops.h"

#include <algorithm>
#include <map>

namespace tau::passes {

using mir::Block;
using mir::Value;

Dominators::Dominators(const mir::Function &f) {
    int n = 0;
    for (auto &b : f.blocks) order[b.get()] = n++;
    for (auto &b : f.blocks) {
        for (const Block *t : b->terminator()->targets) preds[t].push_back(b.get());
        for (const Value *v : b->values)
            if (v->raises && v->unwind) preds[v->unwind].push_back(b.get());
    }
    idom[f.blocks[0].get()] = f.blocks[0].get();
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t k = 1; k < f.blocks.size(); k++) {
            const Block *b = f.blocks[k].get(), *now = nullptr;
            for (const Block *p : preds[b])
                if (idom.contains(p)) now = now ? meet(p, now) : p;
            if (now && (!idom.contains(b) || idom[b] != now)) {
                idom[b] = now;
                changed = true;
            }
        }
    }
}

const Block *Dominators::meet(const Block *x, const Block *y) const {
    while (x != y) {
        while (order.at(x) > order.at(y)) x = idom.at(x);
        while (order.at(y) > order.at(x)) y = idom.at(y);
    }
    return x;
}

bool Dominators::dominates(const Block *a, const Block *b) const {
    while (order.at(b) > order.at(a) && idom.contains(b)) b = idom.at(b);
    return a == b;
}

std::vector<Loop> find_loops(const mir::Function &f, const Dominators &d) {
    std::map<int, Loop> by_header;
    for (auto &b : f.blocks)
        for (const Block *h : b->terminator()->targets) {
            if (!d.idom.contains(b.get()) || !d.dominates(h, b.get())) continue;
            Loop &l = by_header[d.order.at(h)];
            l.header = h;
            l.blocks.insert(h);
            std::vector<const Block *> work{b.get()};
            while (!work.empty()) {
                const Block *x = work.back();
                work.pop_back();
                if (!l.blocks.insert(x).second) continue;
                if (auto found = d.preds.find(x); found != d.preds.end()) work.insert(work.end(), found->second.begin(), found->second.end());
            }
        }
    std::vector<Loop> out;
    for (auto &[place, l] : by_header) {
        int outside = 0;
        for (Block *p : d.preds.at(l.header))
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
