// Transfer functions of constants, conditions and variables; operators.cpp has the binary ones.
//
// In:  an instruction and the types of its arguments.  Out: the type of its result; bottom when it does not return.
// Conditions also get a truth value where it is known (isinstance, is None, ...), which is what makes library code that
// asks for its arguments' kinds fold to straight code.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

std::uint8_t Analysis::known_bool(Instance *at, const ir::Instr *i) {
    if (i->op == Op::const_bool) return i->imm.integer ? 1 : 2;
    auto found = known_.find(key_of(at, i));
    return found == known_.end() ? 3 : found->second;
}

static constexpr std::uint8_t kTrue = 1, kFalse = 2, kBoth = 3;

// A built-in container that nothing is ever put into.
static bool always_empty(const Member &m) {
    if (m.kind != MemberKind::Instance || !m.exact || !m.cls->native || m.cells.empty()) return false;
    return std::all_of(m.cells.begin(), m.cells.end(), [](Cell *c) { return root(c)->type->bottom(); });
}

// What bool(x) can be, by type alone.
static std::uint8_t truth_of(Analysis &a, const Type *t) {
    if (t->any) return kBoth;
    std::uint8_t k = 0;
    if (t->prims & kNone) k |= kFalse;
    if (t->prims & (kBool | kInt | kFloat | kComplex)) k |= kBoth;
    if (t->prims & (kNotImplemented | kEllipsis)) k |= kTrue;
    for (const Member &m : t->members) {
        if (m.kind == MemberKind::Tuple && !m.cls) {
            k |= m.items.empty() ? kFalse : kTrue;
        } else if (always_empty(m)) {
            k |= kFalse;
        } else if (m.kind == MemberKind::Instance || m.kind == MemberKind::Tuple) {
            for (ClassInfo *c : a.family(m.cls, m.exact)) {
                bool plain = a.lookup(c, intern("__bool__")).kind == Lookup::Nothing &&
                             a.lookup(c, intern("__len__")).kind == Lookup::Nothing;
                k |= plain ? kTrue : kBoth;
            }
        } else {
            k |= kTrue;
        }
    }
    return k;
}

// The classes that the second argument of isinstance names: a class, tuples of them, unions like int | str. Where a variable
// may hold one class or another, all are listed, and the answer is not `sure`. `at` is flowed again when a union gets known.
bool Analysis::class_list(const Type *classes, std::vector<ClassInfo *> &out, bool *sure, Instance *at) {
    if (classes->any || classes->prims) return false;
    if (sure && classes->members.size() > 1) *sure = false;
    for (const Member &m : classes->members) {
        if (m.kind == MemberKind::Class) {
            if (sure && m.cls->repeats) *sure = false; // which of those that the statement made
            out.push_back(m.cls);
        } else if (m.kind == MemberKind::Tuple && !m.cls) {
            for (const Type *t : m.items)
                if (!class_list(t, out, sure, at)) return false;
        } else if (m.kind == MemberKind::Instance && m.cls == builtin_class("_UnionType")) {
            for (const char *side : {"_left", "_right"}) {
                Cell *cell = variable_cell(m, intern(side));
                if (!cell) return false;
                if (at) read_cell(at, cell);
                const Type *part = types.canonical(cell->type);
                // Several: unions of unions that share their cells may hold themselves.
                if (!part->bottom() && (!part->single() || !class_list(part, out, sure, at))) return false;
            }
        } else {
            return false;
        }
    }
    return !classes->members.empty();
}

// Whether what an except clause names are exception classes for sure.
bool Analysis::names_exceptions(const Type *classes) {
    std::vector<ClassInfo *> list;
    return class_list(types.canonical(classes), list) && std::all_of(list.begin(), list.end(), [](const ClassInfo *c) { return c->exception; });
}

// A union of which too little is known at compile time: its own method looks into it.
bool Analysis::asks_union(const Type *classes) {
    const Member *m = classes->single();
    std::vector<ClassInfo *> list;
    bool sure = true;
    if (!m || m->kind != MemberKind::Instance) return false;
    if (m->cls != builtin_class("_UnionType")) return lookup(m->cls, intern("__instancecheck__")).kind == Lookup::Var; // an object that answers
    return !class_list(classes, list, &sure) || !sure;
}

// The part of `t` that is (holds) or is not an instance of one of the classes.
const Type *Analysis::narrow_class(Instance *at, const Type *t, const Type *classes, bool holds) {
    std::vector<ClassInfo *> list;
    bool sure = true;
    if (!class_list(classes, list, &sure, at) || (!holds && !sure)) return t;
    auto among = [&](ClassInfo *c) {
        for (ClassInfo *of : list)
            if (c && conforms(c, of)) return true;
        return false;
    };
    for (ClassInfo *of : list)
        if (t->any && is_protocol(of)) return t;
    if (t->any) {
        if (!holds) return t;
        const Type *out = types.bottom;
        for (ClassInfo *c : list) out = types.join(out, instance_type(c));
        return out;
    }
    const Type *out = types.bottom;
    for (const Type *atom : atoms(t)) {
        ClassInfo *c = class_of(atom);
        if (atom->members.size() == 1 && atom->members[0].kind == MemberKind::Instance && !atom->members[0].exact) {
            for (ClassInfo *f : family(c, false)) {
                if (among(f) != holds) continue;
                // A whole subtree that passes stays one inexact member.
                if (f == c && (holds || list.empty())) {
                    out = types.join(out, atom);
                    break;
                }
                out = types.join(out, exactly(f, atom->members[0]));
            }
            if (holds)
                for (ClassInfo *of : list)
                    if (of != c && of->derives(c)) out = types.join(out, of->generic || c->generic ? instance_type(of) : types.instance_of(of, false, atom->members[0].cells));
            continue;
        }
        if (among(c) == holds) out = types.join(out, atom);
    }
    return out;
}

static std::uint8_t isinstance_of(Analysis &a, Instance *at, const Type *t, const Type *classes) {
    std::vector<ClassInfo *> list;
    bool sure = true;
    if (t->any || !a.class_list(classes, list, &sure, at)) return kBoth;
    std::uint8_t k = 0;
    for (const Type *atom : a.atoms(t)) {
        bool exact = !(atom->members.size() == 1 && !atom->members[0].exact);
        ClassInfo *c = a.class_of(atom);
        bool yes = false;
        for (ClassInfo *of : list) yes |= c && a.conforms(c, of);
        if (yes) {
            k |= sure ? kTrue : kBoth;
        } else {
            k |= kFalse;
            if (!exact)
                for (ClassInfo *of : list)
                    for (ClassInfo *f : a.family(c, false))
                        if (of->derives(c) || a.conforms(f, of)) k |= kTrue;
        }
    }
    return k;
}

const Type *Analysis::transfer_pi(Instance *at, ir::Instr *i) {
    const Type *t = at->type_of(i->args[0]);
    bool holds = i->imm.flag;
    ir::Instr *value = i->args[0], *cond = i->args[1];
    while (cond->op == Op::not_ || (cond->op == Op::truth && at->type_of(cond->args[0])->is_prim(kBool))) {
        if (cond->op == Op::not_) holds = !holds;
        if (cond->op == Op::not_ && cond->args[0] == value) break;
        cond = cond->args[0];
        if (cond == value) break;
    }
    auto remove_prims = [&](std::uint16_t bits) {
        if (t->any) return t;
        Type copy = *t;
        copy.prims &= std::uint16_t(~bits);
        return types.intern(std::move(copy));
    };
    if (cond == value || ((cond->op == Op::truth || cond->op == Op::not_) && cond->args[0] == value))
        return holds ? remove_prims(kNone) : t;
    if (cond->args.size() < 2 || cond->args[0] != value) return t;
    const Type *other = at->type_of(cond->args[1]);
    switch (cond->op) {
    case Op::is_: case Op::is_not:
        if (cond->op == Op::is_not) holds = !holds;
        if (other->is_prim(kNone)) {
            if (!holds) return remove_prims(kNone);
            return t->may_be_none() ? types.none : types.bottom;
        }
        return t;
    case Op::isinstance: case Op::exc_match: {
        std::vector<ClassInfo *> list;
        if (t->any && class_list(other, list))
            for (ClassInfo *c : list)
                for (ClassInfo *f : family(c, false)) f->watchers.insert(at); // for classes that are derived from it
        if (cond->op == Op::isinstance && class_list(other, list))
            for (ClassInfo *c : list)
                if (instance_check(at, c, "__instancecheck__").kind == Lookup::Var) return t;
        return narrow_class(at, t, other, holds);
    }
    default: return t;
    }
}

const Type *Analysis::transfer_unary(Instance *at, ir::Instr *i) {
    const Type *t = at->type_of(i->args[0]);
    if (t->any) {
        types.escape(t);
        add_dynamic_operation(dunder(i->op));
        return types.any;
    }
    const Type *out = types.bottom;
    for (const Type *atom : atoms(t))
        out = types.join(out, call_method(at, i, atom, dunder(i->op), {}, nullptr, true));
    return out;
}

const Type *Analysis::import(Instance *at, ir::ModuleDecl *module) {
    if (imported_set_.insert(module).second) {
        imported.push_back(module);
        make_instance(module->body, {}, {});
    }
    (void)at;
    Member m{MemberKind::Module};
    m.module = module;
    if (modules_named) types.escape(types.of(m));
    return types.of(m);
}

// Whether control may come back to the block.
bool in_loop(const ir::Block *block) {
    std::vector<const ir::Block *> work{block};
    std::unordered_set<const ir::Block *> seen;
    while (!work.empty()) {
        const ir::Block *at = work.back();
        work.pop_back();
        std::vector<ir::Block *> next = at->targets();
        if (at->unwind) next.push_back(at->unwind);
        for (const ir::Block *to : next) {
            if (to == block) return true;
            if (seen.insert(to).second) work.push_back(to);
        }
    }
    return false;
}

const Type *Analysis::transfer(Instance *at, ir::Instr *i) {
    auto type = [&](std::size_t k) { return at->type_of(i->args[k]); };
    auto known = [&](std::uint8_t k) -> const Type * {
        known_[key_of(at, i)] |= k;
        return k ? types.boolean : types.bottom;
    };
    switch (i->op) {
    case Op::param: return at->params[std::size_t(i->imm.index)];
    case Op::captured: {
        Member m{MemberKind::Cell};
        m.cells = {root(at->captures[std::size_t(i->imm.index)])};
        return types.of(m);
    }
    case Op::phi: {
        const Type *out = types.bottom;
        std::uint8_t k = 0;
        for (std::size_t p = 0; p < i->args.size(); p++) {
            ir::Block *from = i->block->preds[p];
            if (!at->reachable[from->id] || type(p)->bottom()) continue;
            out = types.join(out, type(p));
            k |= known_bool(at, i->args[p]);
        }
        if (out->is_prim(kBool)) known_[key_of(at, i)] |= k;
        return out;
    }
    case Op::undef: return types.bottom;
    case Op::const_none: return types.none;
    case Op::const_bool: return types.boolean;
    case Op::const_int: return types.integer;
    case Op::const_float: return types.floating;
    case Op::const_complex: return types.complex;
    case Op::const_str: return types.instance_of(builtin_class("str"));
    case Op::const_bytes: return types.instance_of(builtin_class("bytes"));
    case Op::const_ellipsis: return types.prim(kEllipsis);
    case Op::const_notimplemented: return types.prim(kNotImplemented);
    case Op::const_class: {
        Member m{MemberKind::Class};
        m.cls = class_here(at, i->imm.class_decl);
        return types.of(m);
    }
    case Op::const_module: return import(at, i->imm.module);
    case Op::library: {
        Member m{MemberKind::Function};
        m.fn = i->imm.function;
        return types.of(m);
    }
    case Op::add: case Op::sub: case Op::mul: case Op::matmul: case Op::truediv: case Op::floordiv: case Op::mod:
    case Op::pow: case Op::lshift: case Op::rshift: case Op::bit_and: case Op::bit_or: case Op::bit_xor:
        return transfer_binary(at, i);
    case Op::neg: case Op::pos: case Op::invert: return transfer_unary(at, i);
    case Op::lt: case Op::le: case Op::eq: case Op::ne: case Op::gt: case Op::ge: case Op::in_: case Op::not_in:
        return transfer_compare(at, i);
    case Op::truth: case Op::not_: {
        const Type *t = type(0);
        std::uint8_t k = t->is_prim(kBool) ? known_bool(at, i->args[0]) : truth_of(*this, t);
        for (const Member &m : t->members) {
            for (Cell *c : m.cells) root(c)->readers.insert(at);
            if (m.kind == MemberKind::Instance)
                for (const char *n : {"__bool__", "__len__"}) {
                    const Type *self = types.of(m);
                    if (lookup(m.cls, intern(n)).kind == Lookup::Var) {
                        // The runtime asks a length of another kind for its __index__.
                        const Type *answer = call_method(at, i, self, intern(n), {}, nullptr, true);
                        if (!answer->members.empty()) types.escape(answer);
                        break;
                    }
                }
        }
        if (i->op == Op::not_) k = std::uint8_t(((k & 1) << 1) | (k >> 1));
        return known(k);
    }
    case Op::is_: case Op::is_not: {
        const Type *x = type(0), *y = type(1);
        std::uint8_t k = kBoth;
        if (x->is_prim(kNone) && y->is_prim(kNone)) k = kTrue;
        else if ((x->is_prim(kNone) && !y->may_be_none()) || (y->is_prim(kNone) && !x->may_be_none())) k = kFalse;
        else if (const Member *a = x->single(), *b = y->single();
                 a && b && a->kind == MemberKind::Class && b->kind == MemberKind::Class)
            k = a->cls != b->cls ? kFalse : a->cls->repeats ? kBoth : kTrue;
        else if (!x->any && !y->any) {
            // `type(x) is C` for a type(x) that cannot be C.
            std::vector<ClassInfo *> cx, cy;
            auto classes = [](const Type *t) { return std::ranges::all_of(t->members, [](const Member &m) { return m.kind == MemberKind::Class; }); };
            if (classes(x) && classes(y) && class_list(x, cx) && class_list(y, cy)) {
                k = kFalse;
                for (ClassInfo *c : cx) for (ClassInfo *d : cy) if (c == d) k = kBoth;
            }
        }
        if (i->op == Op::is_not) k = std::uint8_t(((k & 1) << 1) | (k >> 1));
        return known(k);
    }
    case Op::isinstance: case Op::exc_match: {
        if (i->op == Op::exc_match && !names_exceptions(type(1))) {
            types.escape(type(1));
            return known(kBoth);
        }
        if (std::vector<ClassInfo *> list; type(0)->any && class_list(type(1), list))
            for (ClassInfo *c : list)
                if (is_protocol(c))
                    for (Symbol name : protocol_members(c)) add_dynamic_name(name);
        if (asks_union(types.canonical(type(1)))) call_method(at, i, type(1), intern("__instancecheck__"), {type(0)}, nullptr, true);
        bool sure = true;
        if (std::vector<ClassInfo *> list; i->op == Op::isinstance && class_list(type(1), list, &sure)) {
            bool asked = false;
            for (ClassInfo *c : list) {
                Lookup check = instance_check(at, c, "__instancecheck__");
                if (check.kind == Lookup::Nothing) continue;
                Member m{MemberKind::Class};
                m.cls = c;
                call_found(at, i, check, types.of(m), {type(0)}, nullptr);
                asked = true;
            }
            if (asked && !sure) { // the runtime asks the class that it is
                types.escape(type(0));
                types.escape(type(1));
            }
            if (asked) return known(3);
        }
        return known(isinstance_of(*this, at, type(0), type(1)));
    }
    case Op::pi: {
        const Type *t = transfer_pi(at, i);
        if (t->is_prim(kBool)) known_[key_of(at, i)] |= known_bool(at, i->args[0]);
        return t;
    }
    case Op::getattr: return get_attribute(at, i, type(0), i->imm.name);
    case Op::setattr: set_attribute(at, i, type(0), i->imm.name, type(1)); return types.none;
    case Op::delattr: delete_attribute(at, i, type(0), i->imm.name); return types.none;
    case Op::getitem: case Op::setitem: case Op::delitem: return transfer_item(at, i);
    case Op::build_slice:
        for (const ir::Instr *bound : i->args) request_index(at->type_of(bound));
        return types.instance_of(builtin_class("slice"));
    case Op::call: {
        std::vector<const Type *> args;
        for (std::size_t k = 1; k < i->args.size(); k++) args.push_back(type(k));
        return call_value(at, i, type(0), args, i->imm.shape);
    }
    case Op::call_method: case Op::call_special: {
        std::vector<const Type *> args;
        for (std::size_t k = 1; k < i->args.size(); k++) args.push_back(type(k));
        return call_method(at, i, type(0), i->imm.name, args, i->imm.shape, is_special(at->fn, i));
    }
    case Op::call_super: case Op::getattr_super: return transfer_class(at, i);
    case Op::build_tuple: case Op::build_list: case Op::build_set: case Op::build_dict: case Op::list_append:
    case Op::set_add: case Op::dict_set: case Op::format_value: case Op::build_string:
        return transfer_build(at, i);
    case Op::unpack: case Op::unpack_get: return transfer_unpack(at, i);
    case Op::global_get: {
        const GlobalInfo &g = read_global(at, i->imm.global);
        const Type *stored = g.type ? g.type : types.bottom;
        return i->imm.flag ? stored : types.join(stored, builtin_of(i));
    }
    case Op::global_set: {
        GlobalInfo &g = globals[i->imm.global];
        const Type *old = g.type ? g.type : types.bottom;
        g.type = types.canonical(types.join(old, type(0)));
        if (escaped_modules.contains(i->imm.global->module)) types.escape(g.type);
        if (g.type != types.canonical(old)) for (const Reader &r : g.readers) enqueue(r);
        return types.none;
    }
    case Op::global_del: return types.none;
    case Op::cell_new: {
        Member m{MemberKind::Cell};
        m.cells = {alloc_cell(at, i)};
        return types.of(m);
    }
    case Op::cell_get: {
        const Type *out = types.bottom;
        for (const Member &m : type(0)->members) {
            read_cell(at, m.cells[0]);
            out = types.join(out, root(m.cells[0])->type);
        }
        return out;
    }
    case Op::cell_set:
        for (const Member &m : type(0)->members) types.add_to_cell(m.cells[0], type(1));
        return types.none;
    case Op::cell_del: case Op::check_bound: case Op::poll: case Op::hold: case Op::keep: return types.none;
    case Op::make_function: {
        ir::Function *fn = i->imm.function;
        std::vector<const Type *> &d = defaults[fn];
        d.resize(fn->params.size(), types.bottom);
        std::size_t k = 0;
        for (std::size_t p = 0; p < fn->params.size(); p++)
            if (fn->params[p].has_default) {
                const Type *joined = types.join(d[p], type(k++));
                d[p] = joined;
                for (const Instance *made : by_function[fn])
                    if (made->boxed) types.escape(joined);
                if (!nested(fn) && !default_expr(fn, p) && in_loop(i->block)) repeated.insert(fn);
            }
        Member m{MemberKind::Function};
        m.fn = fn;
        for (; k < i->args.size(); k++)
            for (const Member &c : type(k)->members) m.cells.push_back(root(c.cells[0]));
        return types.of(m);
    }
    case Op::make_property: case Op::property_with: case Op::make_staticmethod: case Op::make_classmethod:
    case Op::class_begin: case Op::class_set: case Op::class_end:
        return transfer_class(at, i);
    case Op::import_module: return import(at, i->imm.module);
    case Op::import_missing: return types.bottom;
    case Op::import_from: {
        const Type *found = get_attribute(at, i, type(0), i->imm.name);
        return i->imm.module ? types.join(found, import(at, i->imm.module)) : found;
    }
    case Op::raise: case Op::raise_from: {
        // Raising a class makes an instance without arguments.
        for (std::size_t k = 0; k < i->args.size(); k++)
            for (const Member &m : std::vector<Member>(type(k)->members))
                if (m.kind == MemberKind::Class && !m.cls->native) construct(at, i, m.cls, {}, nullptr);
        // Where nobody catches it the runtime asks for its text.
        for (const Member &m : type(0)->members)
            if (m.cls && m.cls->exception && (m.kind == MemberKind::Class || m.kind == MemberKind::Instance))
                for (ClassInfo *cls : family(m.cls, m.kind == MemberKind::Class || m.exact))
                    if (!cls->native) request_slot(cls, "__str__", nullptr);
        return types.bottom;
    }
    case Op::reraise: case Op::raise_bare: return types.bottom;
    case Op::catch_: return types.instance_of(builtin_class("BaseException"), false);
    case Op::end_catch: return types.none;
    case Op::get_iter: case Op::iter_advance: case Op::iter_current: case Op::iter_send: case Op::iter_throw:
    case Op::iter_result: case Op::yield:
        return transfer_iteration(at, i);
    case Op::star_args: case Op::jump: case Op::branch: case Op::switch_int: case Op::ret: case Op::unreachable:
    case Op::propagate:
        return types.bottom;
    }
    return types.bottom;
}

} // namespace tau::infer
