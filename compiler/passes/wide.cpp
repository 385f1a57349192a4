// Ints that leave the small range for a moment: (state * 1103515245 + 12345) % 2**31.
//
// Such a value lives in the machine word as it is, without the tag of a big int, where nothing but arithmetic that takes it
// so sees it. Two kinds are told apart. Exact: its interval fits 64 bits, so any operator may use it. Wrapped: only its low
// bits are right, which is all that a mask, or the remainder by a power of two, asks for; sums, products, negation, left
// shifts and bit operations of such are right in their low bits too (demanded bits: Warren, Hacker's Delight, 2-1).
#include "passes/ranges.h"

#include <limits>

namespace tau::passes {

bool keeps_low_bits(const Value *v) {
    static const std::unordered_set<std::string> operators{"tau_int_add", "tau_int_sub", "tau_int_mul", "tau_int_neg",
                                                           "tau_int_and", "tau_int_or", "tau_int_xor", "tau_int_lshift"};
    return v->op == Op::native && v->rep && v->rep->code == 'i' && operators.contains(v->c);
}

// The interval of v in block b when it fits 64 bits; false when it may not.
bool Ranges::exact(const Value *v, const Block *b, __int128 &lo, __int128 &hi, int depth) const {
    Range r = at(v, b);
    if (!r.known) return false;
    if (r.small()) {
        lo = r.lo, hi = r.hi;
        return true;
    }
    if (depth > 6 || !keeps_low_bits(v)) return false;
    __int128 l0, h0, l1 = 0, h1 = 0;
    if (!exact(v->args[0], b, l0, h0, depth + 1)) return false;
    if (v->args.size() == 2 && !exact(v->args[1], b, l1, h1, depth + 1)) return false;
    if (v->c == "tau_int_add") lo = l0 + l1, hi = h0 + h1;
    else if (v->c == "tau_int_sub") lo = l0 - h1, hi = h0 - l1;
    else if (v->c == "tau_int_neg") lo = -h0, hi = -l0;
    else if (v->c == "tau_int_mul") {
        __int128 p[] = {l0 * l1, l0 * h1, h0 * l1, h0 * h1};
        lo = *std::min_element(p, p + 4), hi = *std::max_element(p, p + 4);
    } else if (v->c == "tau_int_lshift" && l0 >= 0 && l1 >= 0 && h1 < 62) {
        lo = l0, hi = h0 << int(h1);
    } else {
        return false;
    }
    return lo >= std::numeric_limits<std::int64_t>::min() && hi <= std::numeric_limits<std::int64_t>::max();
}

// Whether v is computed right in its low bits when its operands are: what is not such arithmetic itself has to be small.
bool Ranges::may_wrap(const Value *v, const Block *b) const {
    if (!keeps_low_bits(v) || plain(v).small()) return false;
    for (const Value *a : v->args)
        if (!at(a, b).small() && !keeps_low_bits(a)) return false;
    if (v->c != "tau_int_lshift") return true;
    Range by = at(v->args[1], b);
    return by.small() && by.lo >= 0 && by.hi < 63;
}

void Ranges::find_wide() {
    std::unordered_map<const Value *, const Block *> home;
    for (const Block *b : scope())
        for (const Value *v : b->values)
            if (may_wrap(v, b)) home[v] = b;
    if (home.empty()) return;
    static const std::vector<Surroundings::Use> none;
    auto uses = [&](const Value *v) -> const std::vector<Surroundings::Use> & {
        auto found = around->uses.find(v);
        return found == around->uses.end() ? none : found->second;
    };
    auto reads = [&](const Value *v, const Surroundings::Use &use) {
        const Value *u = use.user;
        if (home.contains(u)) return true;
        if (u->op != Op::native || u->args.size() != 2 || u->args[0] != v || u->args[1] == v || !plain(u).small()) return false;
        if (mir::mask(u) >= 0) return true;
        __int128 lo, hi;
        return divides(u->c, at(u->args[1], use.block)) && exact(v, home[v], lo, hi, 0);
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (auto at_home = home.begin(); at_home != home.end();) {
            const Value *v = at_home->first;
            bool good = std::all_of(uses(v).begin(), uses(v).end(), [&](const Surroundings::Use &use) { return reads(v, use); });
            for (const Value *a : v->args) good &= home.contains(a) || (outer && outer->is_wide(a)) || at(a, at_home->second).small();
            changed |= !good;
            at_home = good ? std::next(at_home) : home.erase(at_home);
        }
    }
    for (auto &[v, b] : home) wide.insert(v);
}

} // namespace tau::passes
