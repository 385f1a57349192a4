// See ranges.h.
#include "passes/ranges.h"

namespace tau::passes {

static constexpr int kConditions = 64; // that one use of a value looks at

Relation relation(const Value *c, bool holds) {
    if (c->op != Op::native || c->args.size() != 2) return Relation::None;
    const std::string &n = c->c;
    if (n == "tau_int_lt") return holds ? Relation::Less : Relation::GreaterEqual;
    if (n == "tau_int_le") return holds ? Relation::LessEqual : Relation::Greater;
    if (n == "tau_int_gt") return holds ? Relation::Greater : Relation::LessEqual;
    if (n == "tau_int_ge") return holds ? Relation::GreaterEqual : Relation::Less;
    if (n == "tau_int_eq" && holds) return Relation::Equal;
    if (n == "tau_int_ne" && !holds) return Relation::Equal;
    return Relation::None;
}
static Relation mirror(Relation r) {
    switch (r) {
    case Relation::Less: return Relation::Greater;
    case Relation::LessEqual: return Relation::GreaterEqual;
    case Relation::Greater: return Relation::Less;
    case Relation::GreaterEqual: return Relation::LessEqual;
    default: return r;
    }
}

// A bound on one side alone does not make an unknown int small; bounds on both sides do.
static Range cut(Range r, Relation rel, const Range &o) {
    if (!o.known) return r;
    bool was_top = r.top;
    if (o.top) return r;
    switch (rel) {
    case Relation::Less: r.hi = std::min(r.hi, o.hi - 1); break;
    case Relation::LessEqual: r.hi = std::min(r.hi, o.hi); break;
    case Relation::Greater: r.lo = std::max(r.lo, o.lo + 1); break;
    case Relation::GreaterEqual: r.lo = std::max(r.lo, o.lo); break;
    case Relation::Equal: r.lo = std::max(r.lo, o.lo); r.hi = std::min(r.hi, o.hi); break;
    case Relation::None: break;
    }
    if (was_top) r.top = !(r.lo > kMin && r.hi < kMax);
    if (r.lo > r.hi) r.lo = r.hi;
    return r;
}

// Both hold; `bound` is small.
Range Ranges::meet(const Range &r, const Range &bound) {
    if (!r.known || r.top) return r.known ? bound : r;
    return interval(std::min(std::max(r.lo, bound.lo), bound.hi), std::max(std::min(r.hi, bound.hi), bound.lo));
}

Surroundings::Surroundings(const Function &f) : dominators(f) {
    for (auto &b : f.blocks) {
        for (const Value *v : b->values)
            for (const Value *a : v->args)
                if (keeps_low_bits(a)) uses[a].push_back({v, b.get()});
        if (dominators.preds(b.get()).size() != 1) continue;
        const Value *t = dominators.preds(b.get())[0]->terminator();
        if (t->op != Op::branch || t->targets[0] == t->targets[1]) continue;
        const Value *c = t->args[0];
        Relation r = relation(c, t->targets[0] == b.get());
        if (r == Relation::None) continue;
        conditions[c->args[0]].push_back({b.get(), r, c->args[1]});
        if (c->args[1] != c->args[0]) conditions[c->args[1]].push_back({b.get(), mirror(r), c->args[0]});
    }
}

Ranges::Ranges(const Ranges &all, const Loop &only) : f(all.f), around(all.around), outer(&all), loop(&only) {
    for (const Block *b : only.blocks)
        for (const Value *v : b->values)
            if (v->rep && v->rep->code == 'i') of[v] = {};
}

Ranges::Ranges(Function &function) : f(function), around(std::make_shared<const Surroundings>(function)) {
    for (auto &b : f.blocks)
        for (Value *v : b->values) v->block = b.get();
}

Range Ranges::plain(const Value *v) const {
    if (v->op == Op::const_int) return v->text.empty() ? interval(v->integer, v->integer) : top();
    if (auto found = of.find(v); found != of.end()) return found->second;
    return outer ? outer->plain(v) : Range{};
}

Range Ranges::supposed(const Value *v, const Block *b) const {
    if (loop && (loop->blocks.contains(b) || b == loop->before))
        if (auto found = assumed.find(v); found != assumed.end()) return found->second;
    return plain(v);
}

Range Ranges::at(const Value *v, const Block *b) const {
    Range r = supposed(v, b);
    if (!r.known || v->op == Op::const_int) return r;
    auto found = around->conditions.find(v);
    if (found == around->conditions.end()) return r;
    // The innermost ones, of not too many.
    const std::vector<Surroundings::Condition> &list = found->second;
    const Dominators &d = around->dominators;
    auto end = std::upper_bound(list.begin(), list.end(), d.order(b), [&](int order, const auto &c) { return order < d.order(c.block); });
    for (int tried = 0; end != list.begin() && tried < kConditions; tried++) {
        --end;
        if (d.dominates(end->block, b)) r = cut(r, end->relation, supposed(end->other, b));
    }
    return r;
}

bool divides(const std::string &c, const Range &by) {
    if (c == "tau_int_rshift") return by.small() && by.lo >= 0 && by.hi < 63;
    return (c == "tau_int_mod" || c == "tau_int_floordiv") && by.small() && by.lo > 0;
}

Range Ranges::arithmetic(const Value *v, const Block *b) const {
    auto x = [&](std::size_t k) { return at(v->args[k], b); };
    const std::string &c = v->c;
    if (c == "(tau_int)") return interval(0, 1);
    if (c.ends_with("_len") || is_list_access(v, "_place")) return interval(0, std::int64_t(1) << 57);
    if (c == "tau_int_bounded_0") return meet(x(0), interval(0, v->args[1]->integer));
    if (c == "tau_int_bounded") return meet(x(0), interval(-v->args[1]->integer, v->args[1]->integer));
    if (c == "tau_tuple_index_check") return interval(0, x(1).small() ? x(1).hi : 1 << 20);
    if (c == "tau_str_ord") return interval(0, 0x10ffff);
    if (v->args.size() == 1 && c == "tau_int_neg") {
        Range a = x(0);
        return !a.known ? a : a.top ? top() : interval(-__int128(a.hi), -__int128(a.lo));
    }
    if (v->args.size() == 1 && c == "tau_int_abs") {
        Range a = x(0);
        if (!a.known || a.top) return a.known ? top() : a;
        std::int64_t m = std::max(std::abs(a.lo), std::abs(a.hi));
        return interval(a.lo > 0 ? a.lo : a.hi < 0 ? -a.hi : 0, m);
    }
    if (v->args.size() != 2 || !mir::is_int_arithmetic(c)) return top();
    Range a = x(0), d = x(1);
    if (!a.known || !d.known) return {};
    std::string op = c.substr(8);
    if (op == "mod" && d.small() && d.lo > 0) {
        if (a.small() && a.lo >= 0) return interval(0, std::min(a.hi, d.hi - 1));
        return interval(0, d.hi - 1);
    }
    if (op == "and") {
        if (d.small() && d.lo >= 0) return interval(0, a.small() && a.lo >= 0 ? std::min(a.hi, d.hi) : d.hi);
        if (a.small() && a.lo >= 0) return interval(0, a.hi);
    }
    if (a.top && op != "mod" && divides(c, d)) {
        __int128 lo, hi;
        if (!exact(v->args[0], b, lo, hi, 0)) return top();
        auto by = [&](__int128 n, std::int64_t m) { return op == "rshift" ? n >> m : n >= 0 ? n / m : -((-n + m - 1) / m); };
        return interval(std::min(by(lo, d.lo), by(lo, d.hi)), std::max(by(hi, d.lo), by(hi, d.hi)));
    }
    if (a.top || d.top) return top();
    if (op == "add") return interval(__int128(a.lo) + d.lo, __int128(a.hi) + d.hi);
    if (op == "sub") return interval(__int128(a.lo) - d.hi, __int128(a.hi) - d.lo);
    if (op == "mul") {
        __int128 p[] = {__int128(a.lo) * d.lo, __int128(a.lo) * d.hi, __int128(a.hi) * d.lo, __int128(a.hi) * d.hi};
        return interval(*std::min_element(p, p + 4), *std::max_element(p, p + 4));
    }
    if (op == "floordiv" && d.lo > 0) {
        auto fl = [](std::int64_t n, std::int64_t m) { return n >= 0 ? n / m : -((-n + m - 1) / m); };
        std::int64_t p[] = {fl(a.lo, d.lo), fl(a.lo, d.hi), fl(a.hi, d.lo), fl(a.hi, d.hi)};
        return interval(*std::min_element(p, p + 4), *std::max_element(p, p + 4));
    }
    if (op == "rshift" && d.lo >= 0 && d.hi < 63) return interval(std::min(a.lo >> d.lo, a.lo >> d.hi), std::max(a.hi >> d.lo, a.hi >> d.hi));
    if (op == "lshift" && d.lo >= 0 && d.hi < 60)
        return interval(std::min(__int128(a.lo) << d.hi, __int128(a.lo) << d.lo), std::max(__int128(a.hi) << d.hi, __int128(a.hi) << d.lo));
    if (op == "or" || op == "xor" || op == "and") {
        if (a.lo >= 0 && d.lo >= 0) {
            std::int64_t m = 1;
            while (m <= std::max(a.hi, d.hi)) m <<= 1;
            return interval(0, m - 1);
        }
        std::int64_t m = 1;
        while (m <= std::max({a.hi, d.hi, -a.lo, -d.lo})) m <<= 1;
        return interval(-m, m - 1);
    }
    return top();
}

// What keeps growing goes to the next power of four, so that few rounds decide whether a condition stops it.
static Range widened(const Range &old, Range now) {
    auto far = [](std::int64_t n) {
        std::int64_t m = 256;
        while (m < n) m *= 4;
        return m;
    };
    if (now.lo < old.lo) now.lo = now.lo >= 0 ? 0 : -far(-now.lo);
    if (now.hi > old.hi) now.hi = now.hi <= 0 ? 0 : far(now.hi);
    return now.lo < -kFar || now.hi > kFar ? top() : now;
}

static bool reaches(const Value *from, const Value *to) {
    std::unordered_set<const Value *> seen;
    std::vector<const Value *> work{from};
    while (!work.empty()) {
        const Value *v = work.back();
        work.pop_back();
        if (v == to) return true;
        if (!seen.insert(v).second || seen.size() > 300) continue;
        if (v->op == Op::phi || (v->op == Op::native && (v->c == "tau_int_add" || v->c == "tau_int_sub")))
            for (const Value *a : v->args) work.push_back(a);
    }
    return false;
}

// A web of phis and additions of small steps: its start plus years of stepping.
bool Ranges::counter(const Value *phi, Range &out) const {
    std::unordered_set<const Value *> web;
    std::vector<const Value *> work{phi};
    Range start;
    bool up = false, down = false;
    while (!work.empty()) {
        const Value *v = work.back();
        work.pop_back();
        if (!web.insert(v).second) continue;
        if (web.size() > 200) return false;
        if (v->op == Op::phi) {
            for (std::size_t k = 0; k < v->args.size(); k++) {
                const Value *a = v->args[k];
                bool inner = a->op == Op::phi || (a->op == Op::native && (a->c == "tau_int_add" || a->c == "tau_int_sub"));
                if (inner && reaches(a, phi)) work.push_back(a);
                else if (a->op != Op::undef) start = unite(start, incoming(v, k));
            }
            continue;
        }
        Range left = plain(v->args[0]), right = plain(v->args[1]);
        bool through_left = reaches(v->args[0], phi), through_right = v->c == "tau_int_add" && !through_left && reaches(v->args[1], phi);
        if (!through_left && !through_right) return false;
        Range step = through_left ? right : left;
        if (!step.small() || step.lo < -kStep || step.hi > kStep) return false;
        bool minus = v->c == "tau_int_sub";
        up |= minus ? step.lo < 0 : step.hi > 0;
        down |= minus ? step.hi > 0 : step.lo < 0;
        work.push_back(through_left ? v->args[0] : v->args[1]);
    }
    if (!start.small()) return false;
    out = interval(down ? __int128(start.lo) - kFar : start.lo, up ? __int128(start.hi) + kFar : start.hi);
    return !out.top;
}
// What a phi gets from one predecessor.
Range Ranges::incoming(const Value *phi, std::size_t k) const {
    const Block *from = nullptr;
    for (const Block *p : around->dominators.preds(phi->block))
        if (p->origin == phi->origins[k]) from = p;
    // A condition on the edge itself counts only when the predecessor's block is known.
    return from ? at(phi->args[k], from) : plain(phi->args[k]);
}

Range Ranges::transfer(const Block *b, const Value *v) const {
    Range r = computed(b, v);
    return r.top && v->small && !v->wraps && v->op != Op::param ? interval(kMin, kMax) : r; // a test in front says so
}

Range Ranges::computed(const Block *b, const Value *v) const {
    if (v->op == Op::phi) {
        Range r;
        for (std::size_t k = 0; k < v->args.size(); k++)
            if (v->args[k]->op != Op::undef) r = unite(r, incoming(v, k));
        return r;
    }
    if (v->op == Op::native) return arithmetic(v, b);
    if (v->op == Op::undef) return {};
    if (v->op == Op::param && v->small) return interval(-kBound, kBound); // of a version for ints near zero
    return top();
}

std::vector<const Block *> Ranges::scope() const {
    std::vector<const Block *> out;
    if (!loop)
        for (auto &b : f.blocks) out.push_back(b.get());
    else out.assign(loop->blocks.begin(), loop->blocks.end());
    std::sort(out.begin(), out.end(), [&](const Block *x, const Block *y) { return around->dominators.order(x) < around->dominators.order(y); });
    return out;
}

static bool is_computed(const Value *v) { return v->rep && v->rep->code == 'i' && v->op != Op::const_int; }

// Ascending, from nothing, until nothing grows.
void Ranges::grow(const std::vector<const Block *> &blocks) {
    for (int round = 0; round < 60; round++) {
        bool changed = false;
        for (const Block *b : blocks)
            for (const Value *v : b->values) {
                if (!is_computed(v)) continue;
                Range old = plain(v), now = unite(old, transfer(b, v));
                if (now == old) continue;
                if (v->op == Op::phi && old.known && !now.top && (round >= 4 || counters.contains(v))) {
                    // The bound of a counter comes from its start alone, so it does not creep.
                    Range c;
                    if (counter(v, c)) {
                        counters[v] = c;
                        now = unite(old, c);
                    } else {
                        now = widened(old, now);
                    }
                    if (now == old) continue;
                }
                of[v] = now;
                changed = true;
            }
        if (!changed) return;
    }
    for (const Block *b : blocks)
        for (const Value *v : b->values)
            if (is_computed(v)) of[v] = top();
}

void Ranges::solve() {
    const std::vector<const Block *> blocks = scope();
    grow(blocks);
    // Descending: from a solution, one more application of the transfer functions is still a solution.
    for (int round = 0; round < 2; round++)
        for (const Block *b : blocks)
            for (const Value *v : b->values) {
                if (!is_computed(v)) continue;
                Range old = plain(v), now = transfer(b, v);
                if (!now.known) continue;
                if (old.top && now.top) continue;
                if (old.top || (now.small() && now.lo >= old.lo && now.hi <= old.hi)) of[v] = now;
            }
    find_wide();
}

// A comparison that the intervals decide becomes a constant.
void Ranges::decide(Value *v, const Block *b) {
    Range x = at(v->args[0], b), y = at(v->args[1], b);
    int outcome = -1;
    switch (relation(v, true)) {
    case Relation::Less: outcome = x.hi < y.lo ? 1 : x.lo >= y.hi ? 0 : -1; break;
    case Relation::LessEqual: outcome = x.hi <= y.lo ? 1 : x.lo > y.hi ? 0 : -1; break;
    case Relation::Greater: outcome = x.lo > y.hi ? 1 : x.hi <= y.lo ? 0 : -1; break;
    case Relation::GreaterEqual: outcome = x.lo >= y.hi ? 1 : x.hi < y.lo ? 0 : -1; break;
    case Relation::Equal: case Relation::None: break;
    }
    if (outcome < 0) return;
    decided = true;
    v->op = Op::const_bool;
    v->integer = outcome;
    v->args.clear();
    v->c.clear();
    v->flag = false;
}

// A float division whose divisor is a constant or an int known not to be zero.
bool Ranges::divides_by_nonzero(const Value *v, const Block *b) const {
    if (v->c != "tau_float_div" && v->c != "tau_float_rdiv") return false;
    const Value *d = v->args[v->c == "tau_float_div" ? 1 : 0];
    if (d->op == Op::const_float) return d->number != 0;
    if (d->op != Op::native || d->c != "tau_int_to_double") return false;
    Range r = at(d->args[0], b);
    return r.small() && (r.lo > 0 || r.hi < 0);
}

// Arithmetic that cannot leave the small range, or is as good in a word: nothing to test.
bool Ranges::proven(const Value *v, const Block *b) const {
    static const std::unordered_set<std::string> exact{"tau_int_add", "tau_int_sub", "tau_int_mul", "tau_int_and", "tau_int_or", "tau_int_xor", "tau_int_neg"};
    if (is_wide(v)) return true;
    if (v->op != Op::native || v->args.empty() || v->args.size() > 2 || !plain(v).small()) return false;
    for (const Value *a : v->args)
        if (!a->rep || a->rep->code != 'i' || (!at(a, b).small() && !is_wide(a))) return false;
    if (exact.contains(v->c)) return true;
    if (v->args.size() != 2) return false;
    Range d = at(v->args[1], b);
    if (divides(v->c, d)) return true;
    return v->c == "tau_int_lshift" && d.lo >= 0 && d.hi < 60 && at(v->args[0], b).lo >= 0;
}

// (x + c) % n with 0 <= x < n and a constant |c| <= n leaves [0, n) at most once: no division.
int Ranges::turn(const Value *v, const Block *b) const {
    const Value *sum = v->args[0], *n = v->args[1];
    if (v->c != "tau_int_mod" || sum->op != Op::native || sum->args.size() != 2 || (sum->c != "tau_int_add" && sum->c != "tau_int_sub")) return 0;
    const Value *x = sum->args[0];
    Range c = plain(sum->args[1]), start = at(x, b);
    if (sum->args[1]->op != Op::const_int || !c.small() || c.lo == 0 || !start.small() || start.lo < 0 || at(n, b).lo < std::abs(c.lo)) return 0;
    auto found = around->conditions.find(x);
    if (found == around->conditions.end()) return 0;
    bool below = std::any_of(found->second.begin(), found->second.end(), [&](const Surroundings::Condition &k) {
        return k.relation == Relation::Less && k.other == n && around->dominators.dominates(k.block, b);
    });
    if (!below) return 0;
    return (c.lo > 0) == (sum->c == "tau_int_add") ? 1 : -1;
}

void Ranges::mark_value(Value *v, const Block *b) {
    static const std::unordered_set<std::string> compare{"tau_int_lt", "tau_int_le", "tau_int_gt", "tau_int_ge", "tau_int_eq", "tau_int_ne"};
    if (v->rep && v->rep->code == 'i' && v->op != Op::const_int && v->op != Op::undef) {
        Range r = plain(v);
        if (r.small() || wide.contains(v)) v->small = true;
        v->wraps |= wide.contains(v);
        v->not_negative = r.small() && r.lo >= 0;
    }
    if (v->op == Op::const_int && v->text.empty()) v->small = true, v->not_negative = v->integer >= 0;
    if (v->op != Op::native) return;
    if (v->args.size() >= 2 && (is_list_access(v, "_getitem") || is_list_access(v, "_setitem")) && v->args[1]->rep->code == 'i') {
        Range i = at(v->args[1], b);
        v->natural = i.small() && i.lo >= 0;
    }
    bool operands = true, any_small = false;
    for (const Value *a : v->args) {
        bool small = a->rep && a->rep->code == 'i' && at(a, b).small();
        operands &= small;
        any_small |= small;
    }
    if ((v->c == "tau_int_to_double" && operands) || divides_by_nonzero(v, b)) {
        v->raises = false;
        v->unwind = nullptr;
    }
    // Words order a small int and any other as the ints are ordered.
    if (any_small && compare.contains(v->c)) {
        v->flag = true;
        if (operands) decide(v, b);
    }
    if (!proven(v, b)) return;
    v->flag = true;
    v->raises = false;
    v->unwind = nullptr;
    if (v->args.size() == 2 && !v->turn) v->turn = turn(v, b);
}

void Ranges::mark() {
    for (auto &b : f.blocks)
        for (Value *v : b->values) mark_value(v, b.get());
}

void intervals(Function &f) {
    Ranges r{f};
    r.solve();
    r.mark();
}

void ranges(const mir::Program &program, Function &f) {
    // Branches that are decided take ways into loops with them.
    Ranges first{f};
    first.solve();
    first.mark();
    if (first.decided) simplify(f);
    same_lengths(program, f);
    speculate(program, f);
    intervals(f);
}

} // namespace tau::passes
