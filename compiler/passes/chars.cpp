// Characters that are only compared: s[i] == "x" without a string for s[i].
//
// In:  machine SSA after inlining.  Out: an item of a string of which nothing is asked but comparisons with other such items
// and with constants of one character, ord(), and whether a string contains it, is its code point.
#include "passes/passes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

bool is(const Value *v, const char *c) { return v->op == Op::native && v->c == c; }
bool is_item(const Value *v) { return is(v, "tau_str_getitem") || is(v, "tau_str_at"); }

// The code point of a constant of one character; -1 of others.
int one_character(const Value *v) {
    if (v->op != Op::const_str || v->text.empty()) return -1;
    auto byte = [&](std::size_t k) { return int(static_cast<unsigned char>(v->text[k])); };
    int first = byte(0);
    std::size_t n = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (v->text.size() != n) return -1;
    int code = n == 1 ? first : first & (0xff >> (n + 1));
    for (std::size_t k = 1; k < n; k++) code = code << 6 | (byte(k) & 0x3f);
    return code;
}

// The comparison of ints for that of strings; null of what is none.
const char *comparison(const Value *v) {
    static const std::unordered_map<std::string, const char *> names{{"tau_str_eq", "tau_int_eq"}, {"tau_str_ne", "tau_int_ne"}, {"tau_str_lt", "tau_int_lt"},
                                                                     {"tau_str_le", "tau_int_le"}, {"tau_str_gt", "tau_int_gt"}, {"tau_str_ge", "tau_int_ge"}};
    auto found = v->op == Op::native && v->args.size() == 2 ? names.find(v->c) : names.end();
    return found == names.end() ? nullptr : found->second;
}

struct Characters {
    const mir::Program &program;
    Function &f;
    std::unordered_set<const Value *> codes{};
    std::unordered_map<const Value *, std::vector<const Value *>> users{};

    bool is_code(const Value *v) const { return codes.contains(v) || one_character(v) >= 0; }
    bool asks_code(const Value *user, const Value *v) const {
        if (comparison(user)) return is_code(user->args[0]) && is_code(user->args[1]);
        if (is(user, "tau_str_ord")) return true;
        return is(user, "tau_str_contains") && user->args.size() == 2 && user->args[1] == v && !codes.contains(user->args[0]);
    }

    bool find() {
        for (auto &b : f.blocks)
            for (const Value *v : b->values) {
                if (is_item(v)) codes.insert(v);
                for (const Value *a : v->args)
                    if (is_item(a)) users[a].push_back(v);
            }
        for (bool changed = true; changed;) {
            changed = false;
            for (auto at = codes.begin(); at != codes.end();) {
                const std::vector<const Value *> &all = users[*at];
                bool stays = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Value *u) { return asks_code(u, *at); });
                changed |= !stays;
                at = stays ? std::next(at) : codes.erase(at);
            }
        }
        return !codes.empty();
    }

    Value *constant(int code) {
        Value *v = f.make(Op::const_int, program.analysis->types.integer, mir::rep('i'));
        v->integer = code;
        v->small = v->not_negative = true;
        return v;
    }

    void change(Block *b) {
        std::vector<Value *> out;
        for (Value *v : b->values) {
            bool asks = std::any_of(v->args.begin(), v->args.end(), [&](const Value *a) { return codes.contains(a); });
            if (codes.contains(v)) {
                v->guarded = is(v, "tau_str_getitem");
                v->c = v->guarded ? "tau_str_code" : "tau_str_code_at";
                v->type = program.analysis->types.integer;
                v->rep = mir::rep('i');
                v->small = v->not_negative = true;
            } else if (!asks) {
            } else if (const char *c = comparison(v)) {
                for (Value *&a : v->args)
                    if (!codes.contains(a)) out.push_back(a = constant(one_character(a)));
                v->c = c;
                v->flag = true;
            } else if (is(v, "tau_str_ord")) {
                v->op = Op::coerce;
                v->c.clear();
                v->raises = false;
                v->unwind = nullptr;
                v->small = v->not_negative = true;
            } else {
                v->c = "tau_str_has_code";
            }
            out.push_back(v);
        }
        b->values = std::move(out);
        for (Value *v : b->values) v->block = b;
    }
};

} // namespace

void characters(const mir::Program &program, Function &f) {
    Characters c{program, f};
    if (!c.find()) return;
    for (auto &b : f.blocks) c.change(b.get());
    simplify(f);
}

} // namespace tau::passes
