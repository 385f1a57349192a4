// The frame of lowering: blocks, phis, constants, conversions, dispatch. See lower.h.
//
// In:  one instance.  Out: its machine function. Blocks are lowered in reverse postorder, so every operand but those of
// loop phis is there; the phis' arguments are converted at the end of their predecessors afterwards.
#include "lower/lower.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace tau::lower {

using mir::rep;
using mir::rep_of;
using support::intern;

Value *Lowering::add(Op op, const Type *type, const Rep *r, std::vector<Value *> args) {
    Value *v = f.make(op, type, r);
    v->args = std::move(args);
    v->loc = loc;
    v->block = cur;
    cur->values.push_back(v);
    return v;
}

Value *Lowering::native(const std::string &c, const Type *type, const Rep *r, std::vector<Value *> args, bool raises) {
    Value *v = add(Op::native, type, r, std::move(args));
    v->c = c;
    v->raises = raises;
    v->unwind = raises ? unwind : nullptr;
    return v;
}

Value *Lowering::constant_int(std::int64_t n) {
    Value *v = add(Op::const_int, a.types.integer, rep('i'));
    v->integer = n;
    return v;
}
Value *Lowering::constant_bool(bool b) {
    Value *v = add(Op::const_bool, a.types.boolean, rep('b'));
    v->integer = b;
    return v;
}
Value *Lowering::constant_str(std::string_view text) {
    Value *v = add(Op::const_str, a.types.instance_of(a.builtin_class("str")), rep('p'));
    v->text = std::string(text);
    return v;
}
Value *Lowering::none_of(const Type *type) {
    Value *v = none();
    v->type = type;
    return v;
}
Value *Lowering::none() { return add(Op::const_none, a.types.none, rep('n')); }
Value *Lowering::undef(const Type *type) { return add(Op::undef, type, rep_of(a, type)); }
Value *Lowering::symbol(const std::string &c) {
    Value *v = add(Op::const_value, a.types.none, rep('n'));
    v->c = c;
    return v;
}

void Lowering::jump(Block *to) {
    Value *v = add(Op::jump, nullptr, rep('n'));
    v->targets = {to};
}
void Lowering::branch(Value *cond, Block *yes, Block *no) {
    Value *v = add(Op::branch, nullptr, rep('n'), {cond});
    v->targets = {yes, no};
}

// A block that phis distinguish from the code before: each arm of a dispatch has its own origin.
Block *Lowering::fresh_origin_block() { return f.new_block(f.next_origin++); }

static std::string c_string(std::string_view s) {
    std::string out = "\"";
    for (char c : s) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + "\"";
}

void Lowering::raise(const char *exception, const std::string &message) {
    native("tau_raise", a.types.bottom, rep('n'),
           {symbol(std::string("TAU_ID_") + exception), symbol("\"%s\""), symbol(c_string(message))}, true);
    add(Op::unreachable, nullptr, rep('n'));
    cur = block();
}

void Lowering::require(Value *holds, const char *exception, const std::string &message) {
    Block *yes = block(), *no = block();
    branch(holds, yes, no);
    cur = no;
    raise(exception, message);
    cur = yes;
}

void Lowering::require_name(Value *holds, Symbol name) {
    Block *yes = block(), *no = block();
    branch(holds, yes, no);
    cur = no;
    raise_name(name);
    cur = yes;
}

// ---- conversion --------------------------------------------------------------------------------------------------

Value *Lowering::get(ir::Instr *i) {
    Value *v = map[i->id];
    // A slice becomes an object where it is used as one; items mostly take its bounds.
    if (!v && i->op == ir::Op::build_slice && !type(i)->bottom())
        return native("tau_slice_new", type(i), rep('p'), {box(get(i->args[0])), box(get(i->args[1])), box(get(i->args[2]))}, true);
    if (!v) {
        // Never executed: its block was not reached by inference.
        v = undef(type(i));
    }
    return v;
}
Value *Lowering::get(ir::Instr *i, const Type *as) { return coerce(get(i), as); }

Value *Lowering::box(Value *v) { return to_rep(v, rep('v'), v->type); }

Value *Lowering::coerce(Value *v, const Type *to) {
    return to_rep(v, rep_of(a, to), to);
}

Value *Lowering::to_rep(Value *v, const Rep *to, const Type *type) {
    const Rep *from = v->rep;
    if (from == to) {
        if (v->type == type || to->code == 'n') return v;
        return v;
    }
    if (to->code == 'n') {
        Value *nothing = none();
        if (type && a.types.canonical(type)->single()) nothing->type = type; // the empty tuple, a module
        return nothing;
    }
    if (v->op == Op::undef) return add(Op::undef, type, to);
    if (from->code == 'n') {
        // A value that needs no storage: None, a module, an empty tuple.
        const Type *t = a.types.canonical(v->type);
        const Member *m = t->single();
        if (to->code == 'v' && m && m->kind == MemberKind::Tuple)
            return native("tau_tuple_value_empty", type, to, {}, false);
        if (to->code == 'v' && m && m->kind == MemberKind::Module) {
            Value *r = add(Op::const_value, type, to);
            r->c = fmt::format("MODULE_OBJECT({})", m->module->name.text());
            return r;
        }
        Value *r = add(Op::const_value, type, to);
        if (to->code == 'p' && m && m->kind == MemberKind::Tuple) r->c = "tau_tuple_new(0)";
        else r->c = to->code == 'p' ? "NULL" : to->code == 'v' ? "TAU_NONE" : "0";
        return r;
    }
    if (to->code == 't' && from->code == 't') {
        std::vector<Value *> items;
        for (std::size_t k = 0; k < to->items.size(); k++) {
            const Member *fm = a.types.canonical(v->type)->single(), *tm = a.types.canonical(type)->single();
            const Type *ft = fm ? fm->items[k] : a.types.any, *tt = tm ? tm->items[k] : a.types.any;
            Value *g = add(Op::tuple_get, ft, from->items[k], {v});
            g->index = int(k);
            g->owned = false;
            items.push_back(to_rep(g, to->items[k], tt));
        }
        return add(Op::tuple_make, type, to, items);
    }
    if (from->code == 't' && from->cls && (to->code == 'v' || to->code == 'p')) {
        // A value class: its object has the same fields, and takes them over.
        std::vector<Value *> fields;
        for (std::size_t k = 0; k < from->items.size(); k++) {
            Value *g = add(Op::tuple_get, a.types.integer, from->items[k], {v});
            g->index = int(k);
            g->owned = false;
            fields.push_back(to_rep(g, rep('i'), a.types.integer));
        }
        Value *made = native(fmt::format("tau_{}_new", from->cls->name.text()), a.types.instance_of(from->cls), rep('p'), fields, true);
        made->consumes = (1u << fields.size()) - 1;
        return to_rep(made, to, type);
    }
    if (from->code == 't' && (to->code == 'v' || to->code == 'p')) {
        std::vector<Value *> items;
        const Member *fm = a.types.canonical(v->type)->single();
        for (std::size_t k = 0; k < from->items.size(); k++) {
            Value *g = add(Op::tuple_get, fm ? fm->items[k] : a.types.any, from->items[k], {v});
            g->index = int(k);
            g->owned = false;
            items.push_back(to_rep(g, rep('v'), g->type));
        }
        Value *r = add(Op::copy, type, to, items);
        return r;
    }
    if (to->code == 't' && to->cls && (from->code == 'v' || from->code == 'p')) {
        Value *object = from->code == 'p' ? v : add(Op::coerce, a.types.instance_of(to->cls), rep('p'), {v});
        if (from->code == 'v') object->owned = false;
        std::vector<Value *> fields;
        for (std::size_t k = 0; k < to->items.size(); k++)
            fields.push_back(to_rep(native(fmt::format("tau_{}_{}", to->cls->name.text(), to->cls->value_fields[k].text()), a.types.integer, rep('i'),
                                           {object}, false), to->items[k], a.types.integer));
        return add(Op::tuple_make, type, to, fields);
    }
    if (to->code == 't' && (from->code == 'v' || from->code == 'p')) {
        std::vector<Value *> items;
        const Member *tm = a.types.canonical(type)->single();
        for (std::size_t k = 0; k < to->items.size(); k++) {
            Value *g = native("tau_boxed_item", a.types.any, rep('v'), {v, symbol(std::to_string(k))}, false);
            items.push_back(to_rep(g, to->items[k], tm ? tm->items[k] : a.types.any));
        }
        return add(Op::tuple_make, type, to, items);
    }
    if (from->code == 'b' && to->code == 'i') return native("(tau_int)", type, to, {v}, false);
    if (to->code == 'f' && (from->code == 'i' || from->code == 'b')) {
        Value *converted = native("tau_int_to_double", type, to, {v}, true);
        converted->guarded = true;
        return converted;
    }
    if (to->code == 'c' && from->code != 'v') return native("tau_complex_from_double", type, to, {to_rep(v, rep('f'), a.types.floating)}, false);
    if (from->code == 'c' && to->code == 'v') return native("tau_rep_c_box", type, to, {v}, false);
    if (from->code == 'v' && to->code == 'c') return native("tau_unbox_complex", type, to, {v}, false);
    Value *r = add(Op::coerce, type, to, {v});
    r->owned = false;
    return r;
}

// ---- dispatch ------------------------------------------------------------------------------------------------------

void Lowering::merge_into(Merge &m, Value *v) {
    if (!v) return;
    Value *converted = coerce(v, m.type);
    m.in.push_back({cur, converted});
    jump(m.end);
}

Value *Lowering::merged(Merge &m) {
    cur = m.end;
    if (m.in.empty()) {
        add(Op::unreachable, nullptr, rep('n'));
        cur = block();
        return undef(m.type);
    }
    if (rep_of(a, m.type)->code == 'n') return none_of(m.type);
    Value *phi = f.make(Op::phi, m.type, rep_of(a, m.type));
    phi->block = m.end;
    for (auto &[b, v] : m.in) {
        phi->args.push_back(v);
        phi->origins.push_back(b->origin);
    }
    m.end->values.insert(m.end->values.begin(), phi);
    return phi;
}

Value *Lowering::is_atom(Value *v, const Type *atom) {
    auto test = [&](Op op) { return add(op, a.types.boolean, rep('b'), {v}); };
    if (atom->prims == infer::kNone) return test(Op::is_null);
    if (atom->prims) {
        Value *t = test(Op::is_type);
        t->cls = a.prim_class(atom->prims);
        t->flag = false;
        return t;
    }
    const Member &m = atom->members[0];
    switch (m.kind) {
    case MemberKind::Instance: {
        Value *t = test(Op::is_type);
        t->cls = m.cls;
        t->flag = !m.exact;
        t->type = a.types.boolean;
        return t;
    }
    case MemberKind::Tuple: {
        Value *t = test(Op::is_type);
        t->cls = m.cls ? m.cls : a.builtin_class("tuple");
        return t;
    }
    case MemberKind::Function: case MemberKind::Method: {
        Value *t = test(Op::is_function);
        t->fn = m.fn;
        t->flag = m.kind == MemberKind::Method;
        t->cls = m.cls;
        return t;
    }
    case MemberKind::Class: {
        Value *t = test(Op::is_class);
        t->cls = m.cls;
        return t;
    }
    case MemberKind::Generator: {
        Value *t = test(Op::is_generator);
        t->instance = m.instance;
        return t;
    }
    case MemberKind::Module: {
        Value *object = to_rep(none_of(atom), rep('v'), a.types.any);
        return add(Op::same, a.types.boolean, rep('b'), {box(v), object});
    }
    case MemberKind::Cell: case MemberKind::Property: case MemberKind::StaticMethod: case MemberKind::ClassMethod:
        break;
    }
    return constant_bool(true);
}

Value *Lowering::dispatch(Value *v, const std::vector<const Type *> &atoms, const Type *result,
                          const std::function<Value *(Value *, const Type *)> &body) {
    if (atoms.size() == 1) {
        Value *r = body(coerce(v, atoms[0]), atoms[0]);
        return r ? coerce(r, result) : undef(result);
    }
    int after = f.next_origin++;
    Merge m{f.new_block(after), result, {}};
    // None first: a null pointer has no header to look at.
    std::vector<const Type *> order = atoms;
    std::stable_sort(order.begin(), order.end(), [](const Type *x, const Type *y) {
        return (x->prims == infer::kNone) > (y->prims == infer::kNone);
    });
    for (std::size_t k = 0; k < order.size(); k++) {
        Block *otherwise = nullptr;
        if (k + 1 < order.size()) {
            Block *yes = fresh_origin_block();
            otherwise = fresh_origin_block();
            branch(is_atom(v, order[k]), yes, otherwise);
            cur = yes;
        }
        int keep = origin;
        origin = cur->origin;
        Value *r = body(coerce(v, order[k]), order[k]);
        if (r) merge_into(m, r);
        else if (cur->values.empty() || !mir::is_terminator(cur->terminator()->op)) {
            add(Op::unreachable, nullptr, rep('n'));
        }
        origin = keep;
        if (otherwise) cur = otherwise;
    }
    origin = after;
    return merged(m);
}

// Either value, by a condition; an arm that raises gives null.
Value *Lowering::choose(Value *condition, const Type *result, const std::function<Value *()> &yes, const std::function<Value *()> &no) {
    int after = f.next_origin++;
    Merge m{f.new_block(after), result, {}};
    Block *arms[] = {fresh_origin_block(), fresh_origin_block()};
    branch(condition, arms[0], arms[1]);
    for (int k = 0; k < 2; k++) {
        cur = arms[k];
        origin = cur->origin;
        if (Value *r = k == 0 ? yes() : no()) merge_into(m, r);
        else if (cur->values.empty() || !mir::is_terminator(cur->terminator()->op)) add(Op::unreachable, nullptr, rep('n'));
    }
    origin = after;
    return merged(m);
}

// ---- functions --------------------------------------------------------------------------------------------------------

static void postorder(Instance *inst, ir::Block *b, std::vector<bool> &seen, std::vector<ir::Block *> &out) {
    std::vector<std::pair<ir::Block *, std::size_t>> stack{{b, 0}};
    seen[b->id] = true;
    auto successors = [&](ir::Block *x) {
        std::vector<ir::Block *> s = x->targets();
        if (x->unwind) s.push_back(x->unwind);
        return s;
    };
    while (!stack.empty()) {
        auto &[at, k] = stack.back();
        auto s = successors(at);
        if (k < s.size()) {
            ir::Block *next = s[k++];
            if (!seen[next->id] && inst->reachable[next->id]) {
                seen[next->id] = true;
                stack.push_back({next, 0});
            }
        } else {
            out.push_back(at);
            stack.pop_back();
        }
    }
}

// Slots in the order of the variables, which is the order in which a frame gives them up.
void Lowering::find_holds() {
    for (auto &b : src->blocks) {
        if (!inst->reachable[b->id]) continue;
        for (ir::Instr *i : b->instrs)
            if (i->op == ir::Op::hold && type(i->args[0]) && a.sees_end(type(i->args[0]))) hold_slot[i->imm.index] = 0;
    }
    for (auto &[variable, slot] : hold_slot) slot = f.holds++;
}

void Lowering::lower() {
    std::vector<ir::Block *> order;
    std::vector<bool> seen(inst->reachable.size(), false);
    postorder(inst, src->entry(), seen, order);
    std::reverse(order.begin(), order.end());
    map.assign(src->next_id, nullptr);
    unpacked.resize(src->next_id);
    first.assign(inst->reachable.size(), nullptr);
    last.assign(inst->reachable.size(), nullptr);
    f.next_origin = int(inst->reachable.size());
    find_holds();
    Block *entry = f.new_block(f.next_origin++);
    for (ir::Block *b : order) {
        first[b->id] = f.new_block(int(b->id));
        first[b->id]->is_handler = b->is_handler;
    }
    cur = entry;
    origin = entry->origin;
    for (std::size_t k = 0; k < src->params.size(); k++) {
        Value *p = add(Op::param, inst->params[k], rep_of(a, inst->params[k]));
        p->index = int(k);
        p->owned = f.generator; // the frame owns what it was made with until its code has read it for the last time
        f.params.push_back(p);
    }
    if (!src->captures.empty()) {
        f.self = add(Op::self, a.types.any, rep('p'));
        f.self->owned = f.generator;
    }
    jump(first[src->entry()->id]);
    std::vector<std::size_t> made; // how many blocks there were before each of `order`
    for (ir::Block *b : order) {
        made.push_back(f.blocks.size());
        lower_block(b);
    }
    made.push_back(f.blocks.size());
    finish_phis();
    for (std::size_t k = 0; k < order.size(); k++)
        if (order[k]->unwind) finish_handler(order[k], made[k], made[k + 1]);
    // Dead ends that dispatch left behind.
    for (auto &b : f.blocks)
        if (b->values.empty() || !mir::is_terminator(b->terminator()->op)) {
            cur = b.get();
            add(Op::unreachable, nullptr, rep('n'));
        }
}

void Lowering::lower_block(ir::Block *b) {
    cur = first[b->id];
    origin = int(b->id);
    unwind = b->unwind ? first[b->unwind->id] : nullptr;
    for (ir::Instr *i : b->instrs) {
        if (a.left_out(src, i)) continue;
        site = i;
        loc = i->loc;
        if (ir::op_effect(i->op) == ir::Effect::TERM) {
            // The code after dispatch carries its own origin; a last jump brings back this block's.
            if (cur->origin != int(b->id)) {
                Block *end = f.new_block(int(b->id));
                jump(end);
                cur = end;
            }
            last[b->id] = cur;
            if (i->op == ir::Op::jump) {
                jump(first[i->targets[0]->id]);
            } else if (i->op == ir::Op::branch) {
                Block *yes = first[i->targets[0]->id], *no = first[i->targets[1]->id];
                if (yes && no) {
                    Value *c = get(i->args[0]);
                    branch(c, yes, no);
                } else if (yes || no) {
                    jump(yes ? yes : no);
                } else {
                    add(Op::unreachable, nullptr, rep('n'));
                }
            } else if (i->op == ir::Op::ret) {
                add(Op::ret, nullptr, rep('n'), {get(i->args[0], inst->result)});
            } else {
                add(Op::unreachable, nullptr, rep('n'));
            }
            return;
        }
        if (i->op != ir::Op::phi && i->op != ir::Op::undef && type(i)->bottom() && ir::op_effect(i->op) != ir::Effect::RAISES) {
            break;
        }
        Value *v = lower_instr(i);
        map[i->id] = v;
        if (v && !v->variable) v->variable = i->variable;
        // Never returns, by inference: what follows is dead.
        if (type(i)->bottom() && i->op != ir::Op::phi && i->op != ir::Op::undef) break;
    }
    last[b->id] = nullptr;
    add(Op::unreachable, nullptr, rep('n'));
}

void Lowering::finish_phis() {
    for (auto &b : src->blocks) {
        if (!first[b->id]) continue;
        for (ir::Instr *i : b->instrs) {
            if (i->op != ir::Op::phi) break;
            Value *phi = map[i->id];
            if (!phi || phi->op != Op::phi) continue;
            for (std::size_t p = 0; p < i->args.size(); p++) {
                ir::Block *from = b->preds[p];
                if (!first[from->id]) continue;
                bool unwinds = from->unwind == b.get();
                if (!unwinds && !last[from->id]) continue;
                bool listed = false;
                for (int o : phi->origins) listed |= o == int(from->id);
                if (listed) continue;
                Value *arg = map[i->args[p]->id];
                if (!arg || arg->rep->code == 'n' || arg->op == Op::undef) {
                    Value *made;
                    cur = f.blocks[0].get();
                    Value *term = cur->values.back();
                    cur->values.pop_back();
                    made = arg && arg->op != Op::undef ? to_rep(arg, phi->rep, phi->type) : undef(phi->type);
                    cur->values.push_back(term);
                    arg = made;
                } else if (arg->rep != phi->rep) {
                    // Before the terminator of the predecessor; for an unwind edge right behind the definition.
                    Block *where = unwinds ? arg->block : last[from->id];
                    std::vector<Value *> tail;
                    auto at = where->values.end() - 1;
                    if (unwinds) {
                        at = std::find(where->values.begin(), where->values.end(), arg) + 1;
                        while (at != where->values.end() && (*at)->op == Op::phi) ++at;
                    }
                    tail.assign(at, where->values.end());
                    where->values.erase(at, where->values.end());
                    cur = where;
                    arg = to_rep(arg, phi->rep, phi->type);
                    where->values.insert(where->values.end(), tail.begin(), tail.end());
                }
                phi->args.push_back(arg);
                phi->origins.push_back(int(from->id));
            }
        }
    }
}

// What raises in the arms of a dispatch, or behind one, comes from an origin of its own: the handler's phis have for it what
// they have for the block that the arms stand for. `begin` to `end` are the blocks made for b.
void Lowering::finish_handler(const ir::Block *b, std::size_t begin, std::size_t end) {
    Block *handler = first[b->unwind->id];
    if (!handler) return;
    std::set<int> origins;
    for (std::size_t k = begin; k < end; k++)
        for (Value *v : f.blocks[k]->values)
            if (v->raises && v->unwind == handler) origins.insert(f.blocks[k]->origin);
    origins.erase(int(b->id));
    for (Value *phi : handler->values) {
        if (phi->op != Op::phi) break;
        auto from = std::find(phi->origins.begin(), phi->origins.end(), int(b->id));
        if (from == phi->origins.end()) continue;
        Value *arg = phi->args[std::size_t(from - phi->origins.begin())];
        for (int o : origins) {
            phi->args.push_back(arg);
            phi->origins.push_back(o);
        }
    }
}

mir::Program run(Analysis &analysis) {
    mir::Program out;
    out.analysis = &analysis;
    for (auto &c : analysis.classes) out.finalizers |= c->vars.contains(support::intern("__del__"));
    std::vector<Instance *> live;
    for (auto &i : analysis.instances)
        if (i->live && i->flowed) live.push_back(i.get());
    for (Instance *i : live) {
        out.functions.push_back(std::make_unique<mir::Function>());
        mir::Function &f = *out.functions.back();
        f.instance = i;
        std::string name;
        for (char c : i->fn->qualname) name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
        std::string module = i->fn->module ? std::string(i->fn->module->name.text()) : "";
        for (char &c : module) if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
        f.c_name = fmt::format("{}_{}_{}", module == "__main__" ? "f" : module, name, i->id);
        f.generator = i->fn->is_generator;
        f.result_type = i->result;
        f.result = rep_of(analysis, i->result);
        f.hidden = i->fn->module && i->fn->module->source && i->fn->module->source->is_stdlib;
        f.hidden |= analysis.program.graph->library_code.contains(i->fn->node);
        out.by_instance[i] = &f;
    }
    for (auto &f : out.functions) {
        Lowering l{analysis, out, *f, f->instance, f->instance->fn};
        l.lower();
    }
    return out;
}

} // namespace tau::lower
