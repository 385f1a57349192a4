// Displays, items, iteration, unpacking, formatting.
//
// In:  instructions that make containers or take them apart.  Out: element types, through one cell per allocation site.
#include "infer/infer.h"
#include "infer/withdrawn.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

Cell *Analysis::alloc_cell(Instance *at, const ir::Instr *site, int number) {
    if (!at) return types.new_cell();
    Cell *&c = at->alloc_cells[(std::uint64_t(site->id) << 32) | std::uint64_t(number)];
    if (!c) c = types.new_cell();
    c = root(c);
    return c;
}

void Analysis::read_cell(Instance *at, Cell *cell) { root(cell)->readers.insert(at); }

const Type *Analysis::fresh_container(Instance *at, const ir::Instr *site, ClassInfo *cls,
                                      const std::vector<const Type *> &elements, int number) {
    std::vector<Cell *> cells;
    for (std::size_t k = 0; k < elements.size(); k++) {
        Cell *c = alloc_cell(at, site, number + int(k));
        types.add_to_cell(c, elements[k]);
        cells.push_back(root(c));
    }
    return types.instance_of(cls, true, cells);
}

const Type *Analysis::transfer_build(Instance *at, ir::Instr *i) {
    auto type = [&](std::size_t k) { return at->type_of(i->args[k]); };
    auto starred = [&](std::size_t k) { return i->imm.shape && k < i->imm.shape->stars.size() && i->imm.shape->stars[k]; };
    // What iterating over a starred operand gives: the library's own loop decides.
    auto spread = [&](std::size_t k) -> const Type * {
        const Type *out = types.bottom;
        for (const Type *atom : atoms(type(k))) {
            if (atom->any) return types.any;
            const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
            if (m && m->kind == MemberKind::Tuple && !m->cls) {
                for (const Type *t : m->items) out = types.join(out, t);
                continue;
            }
            // Such loops are dynamic (Lowering::append_all).
            if (m && m->kind == MemberKind::Instance && !m->cls->native) types.escape(atom);
            const Type *it = iterator_of(at, i, atom);
            for (const Member &g : it->members)
                if (g.kind == MemberKind::Generator) {
                    g.instance->callers.insert(at);
                    out = types.join(out, g.instance->yields);
                } else if (g.kind == MemberKind::Instance) {
                    out = types.join(out, call_method(at, i, types.of(g), intern("__next__"), {}, nullptr, true));
                }
            if (it->any) out = types.any;
        }
        return out;
    };
    switch (i->op) {
    case Op::build_tuple: {
        std::vector<const Type *> items;
        bool fixed = i->args.size() <= TypeTable::max_tuple_items;
        for (std::size_t k = 0; k < i->args.size() && fixed; k++) {
            if (!starred(k)) {
                items.push_back(type(k));
                continue;
            }
            const Member *m = type(k)->single();
            if (m && m->kind == MemberKind::Tuple && !m->cls) items.insert(items.end(), m->items.begin(), m->items.end());
            else fixed = false;
        }
        if (fixed && items.size() <= TypeTable::max_tuple_items) {
            const Type *t = types.tuple(std::move(items));
            return types.join(t, t);
        }
        for (std::size_t k = 0; k < i->args.size(); k++) {
            types.escape(type(k)); // a starred one too: it is iterated over as a boxed value
            if (starred(k)) types.escape(spread(k));
        }
        return types.instance_of(builtin_class("tuple"));
    }
    case Op::build_list: case Op::build_set: {
        const Type *element = types.bottom;
        for (std::size_t k = 0; k < i->args.size(); k++) element = types.join(element, type(k));
        if (i->op == Op::build_set) request_element_slots(element, element); // what is put in is hashed, and compared
        return fresh_container(at, i, builtin_class(i->op == Op::build_list ? "list" : "set"), {element});
    }
    case Op::build_dict: {
        const Type *key = types.bottom, *value = types.bottom;
        for (std::size_t k = 0; k + 1 < i->args.size(); k += 2) {
            key = types.join(key, type(k));
            value = types.join(value, type(k + 1));
        }
        request_element_slots(key, key);
        return fresh_container(at, i, builtin_class("dict"), {key, value});
    }
    case Op::list_append: case Op::set_add: case Op::dict_set:
        for (const Member &m : type(0)->members)
            for (std::size_t k = 1; k < i->args.size(); k++)
                if (k - 1 < m.cells.size()) types.add_to_cell(m.cells[k - 1], type(k));
        for (const Member &m : type(0)->members)
            if (!m.cells.empty() && i->op != Op::list_append)
                request_element_slots(root(m.cells[0])->type, root(m.cells[0])->type);
        return types.none;
    case Op::format_value: {
        const Type *t = type(0);
        char conversion = char(i->imm.index);
        const Type *str = types.instance_of(builtin_class("str"));
        bool plain = i->args[1]->op == Op::const_str && i->args[1]->imm.text.empty();
        // What has no __format__ of its own is formatted through its type descriptor.
        for (const Type *atom : atoms(t)) {
            if (atom->any) continue;
            ClassInfo *cls = class_of(atom);
            Lookup format = cls && !conversion ? lookup(cls, intern("__format__")) : Lookup{};
            if (format.kind == Lookup::Native && format.owner->name == "object") {
                if (plain) call_method(at, i, atom, intern("__str__"), {}, nullptr, true);
                else types.escape(atom);
            }
            if (conversion == 'r' || conversion == 'a') {
                call_method(at, i, atom, intern("__repr__"), {}, nullptr, true);
            } else if (conversion == 's') {
                call_method(at, i, atom, intern("__str__"), {}, nullptr, true);
            } else {
                call_method(at, i, atom, intern("__format__"), {type(1)}, nullptr, true);
            }
        }
        return str;
    }
    case Op::build_string: return types.instance_of(builtin_class("str"));
    default: return types.bottom;
    }
}

// Objects of a class of the program's own: of several kinds, each is formatted by its own methods.
bool Analysis::formats_apart(const Type *atom) {
    ClassInfo *c = atom->any ? nullptr : class_of(atom);
    return c && !c->native;
}

// Whether x[a:b] = y is the built-in class's own method, of that name: an overridden __setitem__ gets the slice.
bool Analysis::sets_slices(ClassInfo *cls, Symbol method) {
    return lookup(cls, method).kind == Lookup::Native && lookup(cls, intern("__setitem__")).kind == Lookup::Native;
}

// The method that x[k], x[k] = v or del x[k] calls; a list has one of its own where k is a slice object.
Symbol Analysis::item_method(const ir::Instr *i, ClassInfo *cls, const Type *key) {
    const Member *m = types.canonical(key)->single();
    Symbol by_slice = intern("_setitem_by_slice");
    if (i->op == Op::setitem && m && m->kind == MemberKind::Instance && m->cls == builtin_class("slice") && cls &&
        sets_slices(cls, by_slice))
        return by_slice;
    return intern(i->op == Op::getitem ? "__getitem__" : i->op == Op::setitem ? "__setitem__" : "__delitem__");
}

// Whether x[k] of a class is a choice among natives.
bool Analysis::native_items(ClassInfo *cls) {
    Lookup found = lookup(cls, intern("__getitem__"));
    return found.kind == Lookup::Native && std::all_of(found.functions->begin(), found.functions->end(), [](const ir::Function *fn) { return fn->is_native; });
}

// Whether one of them takes such a key by more than its overload for all objects, which asks for __index__.
bool Analysis::takes_key(ClassInfo *cls, const Type *key) {
    ClassInfo *c = class_of(key);
    if (!c) return true;
    for (ClassInfo *f : family(c, key->members.empty() || key->members[0].exact))
        if (lookup(f, intern("__index__")).kind != Lookup::Nothing) return true;
    Lookup found = lookup(cls, intern("__getitem__"));
    return std::any_of(found.functions->begin(), found.functions->end(), [&](ir::Function *fn) {
        const NativeType &param = signature(fn, found.owner).params.back();
        return param.kind != NativeType::Object && match(param, key) > 0;
    });
}

// x[k], x[k] = v, del x[k].
const Type *Analysis::transfer_item(Instance *at, ir::Instr *i) {
    auto type = [&](std::size_t k) { return at->type_of(i->args[k]); };
    const Type *object = type(0);
    if (object->any) {
        for (std::size_t k = 1; k < i->args.size(); k++) types.escape(type(k));
        if (i->op != Op::getitem) add_dynamic_operation(intern(i->op == Op::setitem ? "__setitem__" : "__delitem__"));
        return i->op == Op::getitem ? types.any : types.none;
    }
    const Type *out = types.bottom;
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Tuple && !m->cls && i->op == Op::getitem) {
            const ir::Instr *key = i->args[1];
            std::int64_t n = std::int64_t(m->items.size());
            if (key->op == Op::const_int && !key->imm.big) {
                std::int64_t k = key->imm.integer < 0 ? key->imm.integer + n : key->imm.integer;
                if (k >= 0 && k < n) out = types.join(out, m->items[std::size_t(k)]);
                continue;
            }
            if (key->op == Op::build_slice) {
                std::int64_t bounds[3] = {0, n, 1};
                bool constant = true;
                for (int b = 0; b < 3; b++) {
                    const ir::Instr *e = key->args[std::size_t(b)];
                    if (e->op == Op::const_none) continue;
                    if (e->op != Op::const_int || e->imm.big) { constant = false; break; }
                    bounds[b] = e->imm.integer;
                }
                if (constant && bounds[2] == 1) {
                    for (int b = 0; b < 2; b++) {
                        if (bounds[b] < 0) bounds[b] += n;
                        bounds[b] = std::min(std::max(bounds[b], std::int64_t(0)), n);
                    }
                    std::vector<const Type *> items;
                    for (std::int64_t k = bounds[0]; k < bounds[1]; k++) items.push_back(m->items[std::size_t(k)]);
                    out = types.join(out, types.tuple(std::move(items)));
                    continue;
                }
            }
            if (type(1)->is_prim(kInt) || type(1)->is_prim(kBool)) {
                for (const Type *t : m->items) out = types.join(out, t);
                continue;
            }
            types.escape(atom);
            request_index(type(1));
            out = types.any;
            continue;
        }
        if (m && m->kind == MemberKind::Class && lookup(metaclass_of(m->cls), item_method(i, metaclass_of(m->cls), type(1))).kind == Lookup::Nothing) {
            Lookup hook = lookup(m->cls, intern("__class_getitem__"));
            if (hook.kind == Lookup::Nothing && !subscriptable(m->cls)) continue;
            out = types.join(out, hook.kind == Lookup::Nothing ? atom : call_found(at, i, hook, atom, {type(1)}, nullptr));
            continue;
        }
        std::vector<const Type *> args;
        for (std::size_t k = 1; k < i->args.size(); k++) args.push_back(type(k));
        ClassInfo *cls = class_of(atom);
        // Slices of sequences go to their own methods, which take the bounds as they are.
        if (i->args[1]->op == Op::build_slice && cls && i->op == Op::setitem &&
            sets_slices(cls, intern("_setslice"))) {
            ir::Instr *slice = i->args[1];
            call_method(at, i, atom, intern("_setslice"),
                        {at->type_of(slice->args[0]), at->type_of(slice->args[1]), at->type_of(slice->args[2]), type(2)}, nullptr, true);
            continue;
        }
        if (i->op == Op::getitem && cls && !type(1)->any && native_items(cls)) {
            // What is neither an index nor a slice raises.
            for (const Type *key : atoms(type(1)))
                if (takes_key(cls, key)) out = types.join(out, call_method(at, i, atom, intern("__getitem__"), {key}, nullptr, true));
            continue;
        }
        out = types.join(out, call_method(at, i, atom, item_method(i, cls, type(1)), args, nullptr, true));
    }
    return i->op == Op::getitem ? out : types.none;
}

// The library's loop over a tuple of fixed shape.
const Type *Analysis::iterate_tuple(Instance *at, ir::Instr *i, const Type *tuple) {
    Member f{MemberKind::Function};
    f.fn = program.find_builtin(intern("_iter_tuple"));
    return f.fn ? call_value(at, i, types.of(f), {tuple}, nullptr) : types.any;
}

// iter(x)
const Type *Analysis::iterator_of(Instance *at, ir::Instr *site, const Type *iterable) {
    const Type *out = types.bottom;
    for (const Type *atom : atoms(iterable)) {
        if (atom->any) return types.any;
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Generator) {
            out = types.join(out, atom);
            continue;
        }
        if (m && m->kind == MemberKind::Tuple && !m->cls) {
            out = types.join(out, iterate_tuple(at, site, atom));
            continue;
        }
        ClassInfo *cls = class_of(atom);
        if (cls && withdrawn(*this, lookup(cls, intern("__iter__")))) continue; // it raises
        if (cls && lookup(cls, intern("__iter__")).kind == Lookup::Nothing && lookup(cls, intern("__getitem__")).kind != Lookup::Nothing) {
            // The sequence protocol: the library's loop over x[0], x[1] ...
            if (ir::Function *fn = program.find_builtin(intern("_iter_sequence"))) {
                Member f{MemberKind::Function};
                f.fn = fn;
                out = types.join(out, call_value(at, site, types.of(f), {atom}, nullptr));
            }
            continue;
        }
        out = types.join(out, call_method(at, site, atom, intern("__iter__"), {}, nullptr, true));
    }
    return out;
}

const Type *Analysis::transfer_iteration(Instance *at, ir::Instr *i) {
    auto type = [&](std::size_t k) { return at->type_of(i->args[k]); };
    switch (i->op) {
    case Op::get_iter: return iterator_of(at, i, type(0));
    case Op::iter_advance: case Op::iter_send: case Op::iter_throw:
        for (const Member &m : std::vector<Member>(type(0)->members)) {
            if (m.kind != MemberKind::Instance) continue;
            // `yield from`, and loops over one kind of iterator or another, drive it through its boxed methods.
            if (i->op != Op::iter_advance || !type(0)->single() || !m.exact) types.escape(types.of(m));
            call_method(at, i, types.of(m), intern("__next__"), {}, nullptr, true);
        }
        if (i->op == Op::iter_send) {
            types.escape(type(1));
            for (const char *name : {"send", "throw", "close"}) add_dynamic_name(intern(name));
            bool object = type(0)->any || std::ranges::any_of(type(0)->members, [](const Member &m) { return m.kind == MemberKind::Instance && !m.cls->native; });
            if (object) add_dynamic_name(intern("__next__"));
        }
        return types.boolean;
    case Op::iter_current: {
        const Type *out = types.bottom;
        if (type(0)->any) return types.any;
        for (const Member &m : type(0)->members) {
            if (m.kind == MemberKind::Generator) {
                m.instance->callers.insert(at);
                out = types.join(out, m.instance->yields);
            } else if (m.kind == MemberKind::Instance) {
                out = types.join(out, call_method(at, i, types.of(m), intern("__next__"), {}, nullptr, true));
            }
        }
        return out;
    }
    case Op::iter_result: {
        const Type *out = types.bottom;
        if (type(0)->any) return types.any;
        for (const Member &m : type(0)->members) {
            if (m.kind == MemberKind::Generator) {
                m.instance->callers.insert(at);
                out = types.join(out, m.instance->result);
            } else if (m.kind == MemberKind::Instance) {
                return types.any;
            } else {
                out = types.join(out, types.none);
            }
        }
        return out;
    }
    case Op::yield: {
        const Type *joined = types.canonical(types.join(at->yields, type(0)));
        if (joined != types.canonical(at->yields)) {
            at->yields = joined;
            if (at->boxed || at->escaped) types.escape(joined);
            for (const Reader &c : at->callers) enqueue(c);
        }
        // What send() passes is not tracked: a bare yield statement's value is unused.
        return types.any;
    }
    default: return types.bottom;
    }
}

const Type *Analysis::transfer_unpack(Instance *at, ir::Instr *i) {
    if (i->op == Op::unpack_get) {
        const Type *t = at->type_of(i->args[0]);
        const Member *m = t->single();
        if (!m || m->kind != MemberKind::Tuple || std::size_t(i->imm.index) >= m->items.size()) return types.any;
        return m->items[std::size_t(i->imm.index)];
    }
    const Type *source = at->type_of(i->args[0]);
    std::size_t before = std::size_t(i->imm.index);
    bool star = i->imm.integer >= 0;
    std::size_t after = star ? std::size_t(i->imm.integer) : 0, count = before + after + (star ? 1 : 0);
    std::vector<const Type *> targets(count, types.bottom);
    const Type *rest = types.bottom;
    auto every = [&](const Type *element) {
        for (std::size_t k = 0; k < count; k++)
            if (!star || k != before) targets[k] = types.join(targets[k], element);
        rest = types.join(rest, element);
    };
    for (const Type *atom : atoms(source)) {
        if (atom->any) {
            every(types.any);
            continue;
        }
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Tuple && !m->cls) {
            std::size_t n = m->items.size();
            if (star ? n < before + after : n != before) continue; // ValueError
            for (std::size_t k = 0; k < before; k++) targets[k] = types.join(targets[k], m->items[k]);
            for (std::size_t k = 0; k < after; k++)
                targets[before + 1 + k] = types.join(targets[before + 1 + k], m->items[n - after + k]);
            for (std::size_t k = before; star && k < n - after; k++) rest = types.join(rest, m->items[k]);
            continue;
        }
        if (m && m->kind == MemberKind::Instance && !m->cls->native) types.escape(atom); // the loop is the runtime's
        const Type *it = iterator_of(at, i, atom);
        if (it->any) every(types.any);
        for (const Member &g : it->members) {
            if (g.kind == MemberKind::Generator) {
                g.instance->callers.insert(at);
                every(g.instance->yields);
            } else if (g.kind == MemberKind::Instance) {
                every(call_method(at, i, types.of(g), intern("__next__"), {}, nullptr, true));
            }
        }
    }
    if (star) targets[before] = fresh_container(at, i, builtin_class("list"), {rest});
    for (std::size_t k = 0; k < count; k++)
        if (targets[k]->bottom()) return types.bottom;
    return types.tuple(std::move(targets));
}

// Of classes that say nothing of it: generic ones, and those of the library, are subscriptable.
bool Analysis::subscriptable(ClassInfo *cls) {
    static const std::set<std::string_view> generic{"tuple", "type", "enumerate", "BaseExceptionGroup", "ExceptionGroup"};
    for (ClassInfo *c : cls->mro) {
        if (!c->type_params.empty() || (c->decl && !c->decl->node->type_params.empty())) return true;
        if (!c->decl || (c->decl->module->source && c->decl->module->source->is_stdlib && !c->decl->module->is_builtins)) return true;
        if (c->decl->module->is_builtins && generic.contains(c->name.text())) return true;
    }
    return false;
}

} // namespace tau::infer
