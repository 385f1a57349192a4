// Instance variables that every object of a class has, from the moment anyone but its __init__ sees it.
//
// In:  the fixpoint.  Out: Field::always_set, per exact class: lowering then reads the variable without asking the
// object's set-mask. A forward analysis of __init__ over its blocks: the variables that are assigned on every path. What
// is missing where `self` is first used for anything but stores and loads of its own variables, or where __init__
// returns, is not always set. super().__init__(...) is followed; every other call that gets `self` is a use.
// A way out by an exception needs nothing: the object is gone, for nobody saw it (classes with __del__ are left out).
#include "infer/fields.h"

#include <algorithm>
#include <optional>

namespace tau::infer {

using ir::Op;
using support::intern;

namespace {

using Names = std::set<Symbol, bool (*)(Symbol, Symbol)>;

void intersect(Names &into, const Names &with) {
    std::erase_if(into, [&](Symbol s) { return !with.contains(s); });
}

struct Walk {
    Analysis &a;
    ClassInfo *cls;
    bool has_setter = false;       // assignments run a __setattr__ of the class
    std::optional<Names> result{}; // what was set at every use of `self` met so far; none: no use yet

    void used(const Names &set) {
        if (result) intersect(*result, set);
        else result = set;
    }

    ir::Function *function(const ClassVar *var) {
        const Member *m = a.types.canonical(var->type)->single();
        return m && m->kind == MemberKind::Function ? followable(m->fn) : nullptr;
    }
    static ir::Function *followable(ir::Function *fn) {
        if (fn->is_native || fn->blocks.empty() || fn->is_generator || fn->is_coroutine || fn->params.empty()) return nullptr;
        return fn->params[0].kind == ir::ParamKind::Normal || fn->params[0].kind == ir::ParamKind::PositionalOnly ? fn : nullptr;
    }

    // Storing to the name is a plain store: nothing in the classes takes it over.
    bool plain(Symbol name) {
        Lookup found = a.lookup(cls, name);
        if (found.kind == Lookup::Nothing) return true;
        if (found.kind != Lookup::Var) return false;
        const Type *t = a.types.canonical(found.var->type);
        return !t->any && t->members.empty();
    }

    // super().__init__(...) from the code of `from`: false when it is not a function that can be followed.
    bool follow_super(const ir::Instr *i, Names &set, int depth) {
        if (i->imm.flag || i->imm.name != "__init__" || depth > 20) return false;
        auto place = std::find_if(cls->mro.begin(), cls->mro.end(), [&](const ClassInfo *c) { return c->decl == i->imm.class_decl; });
        if (place == cls->mro.end()) return false;
        for (++place; place != cls->mro.end(); ++place) {
            if ((*place)->name == "object" && (*place)->decl->module->is_builtins) return true;
            auto var = (*place)->vars.find(i->imm.name);
            if (var == (*place)->vars.end() || var->second->type->bottom()) continue;
            ir::Function *fn = function(var->second);
            if (!fn) return false;
            set = walk(fn, set, depth + 1);
            return true;
        }
        return false;
    }

    void step(const ir::Instr *i, Names &set, const ir::Instr *self, int depth) {
        if (std::find(i->args.begin(), i->args.end(), self) == i->args.end()) return;
        bool own = i->args[0] == self && std::count(i->args.begin(), i->args.end(), self) == 1;
        bool stores = i->op == Op::setattr && (i->imm.flag || !has_setter);
        if (own && stores && plain(i->imm.name)) set.insert(i->imm.name);
        else if (own && i->op == Op::getattr && set.contains(i->imm.name)) return;
        else if (own && i->op == Op::call_super && follow_super(i, set, depth)) return;
        else used(set);
    }

    // What is set at every return of fn, entered with `in`.
    Names walk(ir::Function *fn, const Names &in, int depth) {
        std::unordered_map<const ir::Block *, Names> at;
        const ir::Instr *self = nullptr;
        for (const ir::Instr *i : fn->entry()->instrs)
            if (i->op == Op::param && i->imm.index == 0) self = i;
        at.emplace(fn->entry(), in);
        std::vector<const ir::Block *> work{fn->entry()};
        auto flow_to = [&](const ir::Block *to, const Names &set) {
            auto [place, fresh] = at.emplace(to, set);
            std::size_t before = place->second.size();
            if (!fresh) intersect(place->second, set);
            if (fresh || place->second.size() != before) work.push_back(to);
        };
        std::optional<Names> out;
        while (!work.empty()) {
            const ir::Block *b = work.back();
            work.pop_back();
            Names set = at.at(b);
            for (const ir::Instr *i : b->instrs) {
                // The last instruction that may raise leaves by the unwind edge without having stored anything.
                if (b->unwind && ir::op_effect(i->op) == ir::Effect::RAISES) flow_to(b->unwind, set);
                step(i, set, self, depth);
                if (i->op == Op::ret) {
                    if (out) intersect(*out, set);
                    else out = set;
                }
            }
            if (!b->instrs.empty())
                for (const ir::Block *t : b->targets()) flow_to(t, set);
        }
        return out ? *out : in;
    }
};

// Whether objects may be made without __init__, or become objects of another class.
bool find_hazards(Analysis &a) {
    std::set<const ir::Function *> seen;
    for (auto &i : a.instances) {
        if (!seen.insert(i->fn).second) continue;
        // The library's own declarations (object.__delattr__, delattr) only matter to who calls them.
        if (i->fn->module && i->fn->module->is_builtins) continue;
        for (auto &b : i->fn->blocks)
            for (const ir::Instr *x : b->instrs) {
                Symbol n = x->imm.name;
                bool named = x->op == Op::getattr || x->op == Op::call_method || x->op == Op::getattr_super || x->op == Op::call_super;
                if (named && (n == "__new__" || n == "__delattr__" || n == "__setstate__")) return true;
                if (x->op == Op::setattr && n == "__class__") return true;
            }
    }
    return false;
}

} // namespace

std::set<Symbol, bool (*)(Symbol, Symbol)> fields_set_by_init(Analysis &a, ClassInfo *cls) {
    Names none(symbol_less);
    for (ClassInfo *c : cls->mro)
        if (c->native && c->name != "object") return none;
    for (const char *special : {"__new__", "__delattr__", "__getattribute__", "__del__"})
        if (a.lookup(cls, intern(special)).kind == Lookup::Var) return none;
    Lookup init = a.lookup(cls, intern("__init__"));
    if (init.kind == Lookup::Nothing) return none;
    Walk w{a, cls, a.lookup(cls, intern("__setattr__")).kind == Lookup::Var};
    ir::Function *fn = init.var ? w.function(init.var) : w.followable((*init.functions)[0]);
    if (!fn) return none;
    Names at_end = w.walk(fn, none, 0);
    w.used(at_end);
    return *w.result;
}

void mark_always_set(Analysis &a) {
    bool hazards = find_hazards(a);
    for (auto &cls : a.classes) {
        if (!cls->created) continue;
        for (auto &[name, field] : cls->fields) field->always_set = false;
        if (hazards || cls->open()) continue;
        for (Symbol name : fields_set_by_init(a, cls.get()))
            if (Field *f = a.find_field(cls.get(), name); f && !f->type->bottom()) f->always_set = !a.deleted_names.contains(name);
    }
}

} // namespace tau::infer
