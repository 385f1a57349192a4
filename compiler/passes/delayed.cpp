// See delayed.h.
#include "passes/delayed.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Op;
using mir::Value;

static constexpr int kUnits = 8; // of 2**60 in a word

static bool is(const Value *v, const char *c) { return v->op == Op::native && v->c == c; }

static bool is_comparison(const Value *v) {
    for (const char *c : {"tau_int_lt", "tau_int_le", "tau_int_gt", "tau_int_ge", "tau_int_eq", "tau_int_ne"})
        if (is(v, c)) return true;
    return false;
}

DelayedTests::DelayedTests(const mir::Function &f, const std::vector<Block *> &blocks, const std::unordered_set<const Block *> &headers, const std::vector<Value *> &sums,
                           const std::unordered_set<const Value *> &small)
    : small_ones(small), loop_headers(headers) {
    for (const Value *v : sums) units[v] = 1;
    for (const Block *b : blocks)
        for (const Value *v : b->values)
            if (v->op == Op::phi && !headers.contains(b) && small.contains(v)) units[v] = 1;
    std::unordered_map<int, Block *> by_origin;
    for (auto &b : f.blocks) by_origin[b->origin] = b.get();
    for (auto &b : f.blocks)
        for (Value *v : b->values)
            for (std::size_t k = 0; k < v->args.size(); k++)
                if (units.contains(v->args[k])) uses[v->args[k]].push_back({v, v->op == Op::phi ? by_origin.at(v->origins[k])->terminator() : v});
    shrink();
}

bool DelayedTests::is_small(const Value *v) const { return v->rep && v->rep->code == 'i' && (v->small || small_ones.contains(v)); }

// The units of v from those of its operands; 0 when its operands are not of the kind.
int DelayedTests::measure(const Value *v) const {
    auto of = [&](const Value *a) {
        auto found = units.find(a);
        return found != units.end() ? found->second : 1;
    };
    if (v->op == Op::phi) {
        int most = 1;
        for (const Value *a : v->args) most = std::max(most, of(a));
        return most;
    }
    if (is(v, "tau_int_add") || is(v, "tau_int_sub")) return of(v->args[0]) + of(v->args[1]);
    if (is(v, "tau_int_neg")) return of(v->args[0]) + 1; // -(-2**60) is no small int
    for (std::size_t k : {0u, 1u})
        if (const Value *n = v->args[k]; is(v, "tau_int_mul") && n->op == Op::const_int && n->text.empty() && n->integer > 0 && n->integer <= kUnits)
            return int(n->integer) * of(v->args[1 - k]);
    return 0;
}

// An instruction that computes with the word as it is.
bool DelayedTests::takes_word(const Value *user) const {
    if (units.contains(user)) return true;
    return is_comparison(user) && std::all_of(user->args.begin(), user->args.end(), [&](const Value *a) { return units.contains(a) || is_small(a); });
}

std::vector<DelayedTests::Place> DelayedTests::tested(const Value *v) const {
    std::vector<Place> out;
    auto found = uses.find(v);
    if (found == uses.end()) return out;
    for (const Use &use : found->second) {
        if (takes_word(use.user)) continue;
        bool same = std::any_of(out.begin(), out.end(), [&](const Place &p) { return p.user == use.user && p.before == use.before; });
        if (!same) out.push_back({const_cast<Value *>(v), use.user, use.before});
    }
    return out;
}

// Whether a test is saved, or on a way that may be rarer.
bool DelayedTests::worthwhile(const Value *v) const {
    auto in_set = [&](const Value *a) { return units.contains(a); };
    std::vector<Place> places = tested(v);
    // A choice that the next round starts with (the largest so far) would wait for its test.
    if (v->op == Op::phi && !places.empty() && places[0].user->op == Op::phi && loop_headers.contains(places[0].user->block)) return false;
    if (std::any_of(v->args.begin(), v->args.end(), in_set)) return true;
    if (v->op == Op::phi) return false;
    if (places.empty()) return true;
    auto found = uses.find(v);
    // A test on the way into a phi would keep the C compiler from choosing without a branch.
    return (places[0].before->block != v->block && places[0].user->op != Op::phi) || std::any_of(found->second.begin(), found->second.end(), [&](const Use &use) { return in_set(use.user); });
}

// The greatest set in which every value fits the word and is tested at one place at most.
void DelayedTests::shrink() {
    auto edge = [](const Place &p) { // an unwind edge leaves in the middle of a block
        const std::vector<Block *> &to = p.before->targets;
        return p.before == p.user || std::find(to.begin(), to.end(), p.user->block) != to.end();
    };
    for (bool changed = true; changed;) {
        changed = false;
        std::vector<const Value *> all;
        for (auto &[v, n] : units) all.push_back(v);
        std::sort(all.begin(), all.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
        for (const Value *v : all) {
            int now = measure(v);
            std::vector<Place> places = tested(v);
            bool good = now > 0 && now <= kUnits && places.size() <= 1 && (places.empty() || edge(places[0])) && worthwhile(v);
            if (good && units[v] == now) continue;
            if (good) units[v] = now;
            else units.erase(v);
            changed = true;
        }
    }
}

void DelayedTests::mark() const {
    for (Value *v : values()) {
        v->small = v->wraps = true;
        v->flag = v->op != Op::phi;
        v->raises = false;
        v->unwind = nullptr;
        auto found = uses.find(v);
        if (found == uses.end()) continue;
        for (const Use &use : found->second)
            if (is_comparison(use.user) && takes_word(use.user)) use.user->flag = true;
    }
}

std::vector<Value *> DelayedTests::values() const {
    std::vector<Value *> out;
    for (auto &[v, n] : units) out.push_back(const_cast<Value *>(v));
    std::sort(out.begin(), out.end(), [](const Value *x, const Value *y) { return x->id < y->id; });
    return out;
}

std::vector<DelayedTests::Place> DelayedTests::places() const {
    std::vector<Place> out;
    for (const Value *v : values())
        for (const Place &p : tested(v)) out.push_back(p);
    return out;
}

} // namespace tau::passes
