// Lengths of lists that are asked for again.
//
// In:  machine SSA before the intervals.  Out: len(a) is an earlier len(a) that dominates it where nothing on any way from the
// one to the other may change a's length; so `i < n` says of one what it says of the other. A forward dataflow problem for
// each earlier one ("available": Aho, Lam, Sethi & Ullman, 9.2).
#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/quiet.h"
#include "passes/survey.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

bool is_fresh(const Value *list) {
    return is_list_access(list, "_new") || is_list_access(list, "_mul") || is_list_access(list, "_copy") || is_list_access(list, "_concat");
}

struct Lengths {
    const mir::Program &program;
    Function &f;
    Dominators dominators{f};

    struct Place { const Block *b; std::size_t at; };
    std::unordered_map<const Value *, Place> home{};

    bool precedes(const Value *x, const Value *y) const {
        const Place &p = home.at(x), &q = home.at(y);
        return p.b == q.b ? p.at < q.at : dominators.dominates(p.b, q.b);
    }

    // A list is none of those that were there before it was made. (That x dominates y's making says so: whenever y is used, it
    // was made after x was last computed.)
    bool may_be_same(const Value *x, const Value *y) const {
        return x == y || !((is_fresh(y) && precedes(x, y)) || (is_fresh(x) && precedes(y, x)));
    }

    bool changes(const Value *v, const Value *list, const std::string &kind) const {
        for (const char *c : {"_append", "_pop", "_pop_last", "_insert", "_clear", "_fill"})
            if (is_list_access(v, c)) return v->c.substr(0, v->c.size() - std::string_view(c).size()) == kind && may_be_same(v->args[0], list);
        return !leaves_lists(program, v);
    }

    // Where the length that `first` asks for is the list's still: at the start of blocks, by their place in f.
    std::vector<bool> available(const Value *first, const std::string &kind) const {
        std::size_t n = f.blocks.size();
        std::vector<bool> in(n, true), makes(n), ends(n);
        in[0] = false;
        for (std::size_t k = 0; k < n; k++)
            for (const Value *v : f.blocks[k]->values) {
                if (v == first) makes[k] = true, ends[k] = false;
                else if (changes(v, first->args[0], kind)) makes[k] = false, ends[k] = true;
            }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t k = 1; k < n; k++) {
                if (!in[k]) continue;
                const auto &preds = dominators.preds(f.blocks[k].get());
                // An unwind edge leaves in the middle: good only when the whole block is.
                bool all = std::all_of(preds.begin(), preds.end(), [&](const Block *p) {
                    std::size_t at = std::size_t(dominators.order(p));
                    return makes[at] || (in[at] && !ends[at]);
                });
                if (!all) in[k] = false, changed = true;
            }
        }
        return in;
    }

    bool still(const Block *b, const Value *second, const Value *first, const std::string &kind, bool in) const {
        bool now = in;
        for (const Value *v : b->values) {
            if (v == second) return now;
            if (v == first) now = true;
            else if (changes(v, first->args[0], kind)) now = false;
        }
        return false;
    }

    void run() {
        for (auto &b : f.blocks)
            for (std::size_t k = 0; k < b->values.size(); k++) home[b->values[k]] = {b.get(), k};
        struct Asked { Value *v; const Block *b; };
        std::vector<Asked> all; // in reverse postorder
        for (auto &b : f.blocks)
            for (Value *v : b->values)
                if (is_list_access(v, "_len") && v->args.size() == 1 && dominators.idom(b.get())) all.push_back({v, b.get()});
        std::unordered_map<const Value *, std::vector<bool>> known;
        std::unordered_map<const Value *, Value *> instead;
        for (std::size_t k = 1; k < all.size(); k++)
            for (std::size_t first = 0; first < k; first++) {
                Value *v = all[k].v, *w = all[first].v;
                if (instead.contains(w) || w->args[0] != v->args[0] || !dominators.dominates(all[first].b, all[k].b)) continue;
                std::string kind = v->c.substr(0, v->c.size() - 4);
                auto found = known.find(w);
                if (found == known.end()) found = known.emplace(w, available(w, kind)).first;
                if (!still(all[k].b, v, w, kind, found->second[std::size_t(dominators.order(all[k].b))])) continue;
                instead[v] = w;
                break;
            }
        for (auto &b : f.blocks) {
            std::erase_if(b->values, [&](const Value *v) { return instead.contains(v); });
            for (Value *v : b->values)
                for (Value *&a : v->args)
                    if (auto found = instead.find(a); found != instead.end()) a = found->second;
        }
    }
};

} // namespace

void same_lengths(const mir::Program &program, Function &f) {
    int asked = 0;
    for (auto &b : f.blocks)
        for (const Value *v : b->values) asked += is_list_access(v, "_len");
    if (asked < 2 || asked > 100 || f.generator) return;
    Lengths{program, f}.run();
    fold(f); // a length compared with itself
    simplify(f);
}

} // namespace tau::passes
