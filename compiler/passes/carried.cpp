// Items that a loop stored in the round before: a[i] = f(a[i - 1]) without going through memory.
//
// In:  machine SSA after the versions of loops.  Out: in an innermost loop that stores into one list in each round, at i + c,
// and nowhere else into lists of that kind, what it reads at i + c - 1 is a phi: the item in front of the loop, then what was
// stored (predictive commoning of distance one: O'Brien 1990). Only accesses without tests are looked at.
#include "passes/loops.h"
#include "passes/passes.h"
#include "passes/quiet.h"
#include "passes/versions.h"

#include <algorithm>

namespace tau::passes {

using mir::Block;
using mir::Function;
using mir::Op;
using mir::Value;

namespace {

// An index i + offset.
struct Place {
    const Value *i;
    std::int64_t offset;
};
Place place(const Value *index) {
    if (index->op == Op::native && index->flag && index->args.size() == 2 && (index->c == "tau_int_add" || index->c == "tau_int_sub")) {
        const Value *c = index->args[1];
        if (c->op == Op::const_int && c->text.empty() && std::abs(c->integer) < 1000) return {index->args[0], index->c == "tau_int_add" ? c->integer : -c->integer};
    }
    return {index, 0};
}

bool uncounted(const Value *v) { return v->rep->code == 'f' || v->rep->code == 'b' || (v->rep->code == 'i' && v->small && !v->wraps); }

struct Carried {
    const mir::Program &program;
    Function &f;
    const Loop &l;
    const Dominators &dominators;
    const Block *latch = nullptr;

    bool find_latch() {
        for (const Block *p : dominators.preds(l.header))
            if (l.blocks.contains(p)) {
                if (latch) return false;
                latch = p;
            }
        return latch && latch->origin != l.before->origin;
    }

    // Whether i is a variable of the loop that goes up by one.
    const Value *start(const Value *i) const {
        if (i->op != Op::phi || i->block != l.header || i->args.size() != 2) return nullptr;
        std::size_t first = i->origins[0] == l.before->origin ? 0 : 1;
        Place next = place(i->args[1 - first]);
        return i->origins[1 - first] == latch->origin && next.i == i && next.offset == 1 ? i->args[first] : nullptr;
    }

    // The only store of its kind, in each round.
    Value *store() const {
        Value *found = nullptr;
        for (const Block *b : l.blocks)
            for (Value *v : b->values) {
                if (v->instance || is_list_access(v, "_append")) return nullptr;
                if (!is_list_access(v, "_setitem")) continue;
                if (found || !v->flag || !v->items || v->raises || v->args.size() != 3) return nullptr;
                found = v;
            }
        return found && dominators.dominates(found->block, latch) && uncounted(found->args[2]) ? found : nullptr;
    }

    Value *put(Op op, const Value *like, const std::string &c, std::vector<Value *> args) {
        Value *v = f.make(op, like->type, like->rep);
        v->c = c;
        v->args = std::move(args);
        v->flag = true;
        v->small = like->rep->code == 'i';
        v->block = l.before;
        l.before->values.insert(l.before->values.end() - 1, v);
        return v;
    }

    bool carry(const Value *s, Value *load, std::unordered_map<const Value *, Value *> &instead) {
        Place stored = place(s->args[1]), read = place(load->args[1]);
        const Value *first = stored.i == read.i && stored.offset == read.offset + 1 ? start(read.i) : nullptr;
        if (!first || !first->small || first->wraps) return false;
        Value *index = const_cast<Value *>(first);
        if (read.offset) {
            Value *offset = put(Op::const_int, first, "", {});
            offset->integer = read.offset;
            index = put(Op::native, first, "tau_int_add", {index, offset});
        }
        std::string list = load->c.substr(0, load->c.rfind('_'));
        Value *before = put(Op::native, load, list + "_item_or_zero", {load->args[0], index});
        Value *phi = f.make(Op::phi, load->type, load->rep);
        phi->args = {before, s->args[2]};
        phi->origins = {l.before->origin, latch->origin};
        phi->small = load->rep->code == 'i';
        Block *header = const_cast<Block *>(l.header);
        phi->block = header;
        header->values.insert(header->values.begin(), phi);
        instead[load] = phi;
        return true;
    }

    bool run() {
        if (!find_latch()) return false;
        Value *s = store();
        if (!s) return false;
        std::vector<Value *> loads;
        for (auto &b : f.blocks)
            if (l.blocks.contains(b.get()))
                for (Value *v : b->values)
                    if (is_list_access(v, "_getitem") && v->flag && v->items && !v->raises && v->args.size() == 2 && v->args[0] == s->args[0] && v->rep == s->args[2]->rep && uncounted(v)) loads.push_back(v);
        std::unordered_map<const Value *, Value *> instead;
        for (Value *v : loads) carry(s, v, instead);
        if (instead.empty()) return false;
        for (auto &b : f.blocks) {
            std::erase_if(b->values, [&](const Value *v) { return instead.contains(v); });
            for (Value *v : b->values)
                for (Value *&a : v->args)
                    if (auto found = instead.find(a); found != instead.end()) a = found->second;
        }
        return true;
    }
};

} // namespace

void carry_items(const mir::Program &program, Function &f) {
    bool stores = false;
    for (auto &b : f.blocks)
        for (Value *v : b->values) {
            v->block = b.get();
            stores |= is_list_access(v, "_setitem") && v->flag && v->items;
        }
    if (!stores || f.generator) return;
    Dominators dominators(f);
    std::vector<Loop> loops = find_loops(f, dominators);
    bool any = false;
    for (const Loop &l : loops)
        if (l.before && is_innermost(l, loops)) any |= Carried{program, f, l, dominators}.run();
    if (any) simplify(f);
}

} // namespace tau::passes
