// Attributes by names that a program computes: getattr(x, s), setattr(x, s, v), vars(x), x.__dict__, dir(x).
//
// In:  such operations and the types of their objects.  Out: how far each class is reached into (ClassInfo::reach). A class
// whose variables are only read by name keeps its struct and gets a full attribute table. One whose `__dict__` is asked for
// keeps its instance variables in a dictionary per object, so that order, identity and writes are those of CPython; where
// the dictionary may be written to, a variable of any name and type may be there.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

// What a class object has of its own, whatever its class statement binds for the instances.
bool is_of_type(Symbol name) {
    return name == "__mro__" || name == "__bases__" || name == "__base__" || name == "__dict__" || name == "mro" || name == "__subclasses__";
}

// Everything that the class statement of cls (or a declaration of the library) binds gets a row in its table.
void Analysis::list_names(ClassInfo *cls) {
    if (cls->listed) return;
    cls->listed = true;
    std::vector<Symbol> names;
    for (auto &[name, functions] : cls->methods) names.push_back(name);
    for (auto &[name, var] : cls->vars) names.push_back(name);
    for (Symbol name : names)
        if (!(cls->native && is_dunder(name))) expose(cls, name);
}

void Analysis::reflect_class(ClassInfo *cls, Reach reach) {
    // The objects of a metaclass are classes, which have no dictionary of this kind.
    if (cls->native || cls->value_type || cls->generic || cls->derives(builtin_class("type"))) return list_names(cls);
    if (cls->reach >= reach) return;
    bool opens = !cls->open() && reach >= Reach::Variables, frees = !cls->wild() && reach >= Reach::Writes;
    cls->reach = reach;
    escape_class(cls);
    for (ClassInfo *base : cls->mro) {
        if (base->native && base->name == "object") continue;
        list_names(base);
        std::vector<Symbol> names;
        for (auto &[name, var] : base->vars) names.push_back(name);
        for (Symbol name : names) expose(cls, name);
    }
    for (auto &[name, field] : cls->fields) {
        types.escape(field->type);
        if (frees) field->type = types.any;
        for (const Reader &r : field->readers) enqueue(r);
    }
    if (opens || frees)
        for (const Reader &w : cls->watchers) enqueue(w);
}

void Analysis::reflect(Instance *at, const Type *object, Reach reach) {
    object = types.canonical(object);
    if (object->any) {
        // Objects of built-in classes have no variables: what they have is only read.
        bool lists = reach == Reach::Names && !lists_builtin_, reaches = reach_any_ < reach;
        lists_builtin_ |= lists;
        if (reaches) reach_any_ = reach;
        for (ClassInfo *c : std::vector<ClassInfo *>(escaped_classes_))
            if (c->native ? lists : reaches) reflect_class(c, reach);
        if (reaches) listed_modules.insert(escaped_modules.begin(), escaped_modules.end());
        return;
    }
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Module) {
            if (listed_modules.insert(m->module).second)
                for (ir::Global *g : m->module->globals) add_dynamic_name(g->name);
            types.escape(atom);
        } else if (m && m->kind == MemberKind::Class) {
            for (ClassInfo *c : m->cls->mro)
                if (!(c->native && c->name == "object")) list_names(c);
            types.escape(atom);
        } else if (ClassInfo *cls = class_of(atom)) {
            for (ClassInfo *c : family(cls, !m || m->exact)) {
                c->watchers.insert(at);
                reflect_class(c, reach);
            }
        }
    }
}

// The names that `__slots__ = ...` in the class body gives, where they are written out.
void Analysis::find_slots(ClassInfo *cls) {
    bool known = true;
    auto add = [&](const syntax::Expr *e) {
        auto *c = syntax::dyn_as<syntax::Constant>(e);
        known &= c && c->value.kind == syntax::ConstantKind::Str;
        if (!known || c->value.text == "__dict__") {
            cls->has_slots = false;
            return;
        }
        std::string name(c->value.text);
        bool is_private = name.starts_with("__") && !name.ends_with("__");
        if (is_private) name = "_" + std::string(cls->name.text().substr(cls->name.text().find_first_not_of('_'))) + name;
        if (name != "__weakref__") cls->slots.push_back(intern(name));
    };
    for (const syntax::Stmt *s : cls->decl->node->body) {
        const syntax::Expr *target = nullptr, *value = nullptr;
        if (auto *assign = syntax::dyn_as<syntax::Assign>(s)) target = assign->targets[0], value = assign->value;
        if (auto *annotated = syntax::dyn_as<syntax::AnnAssign>(s)) target = annotated->target, value = annotated->value;
        auto *name = target ? syntax::dyn_as<syntax::Name>(target) : nullptr;
        if (!name || name->id != "__slots__" || !value) continue;
        cls->has_slots = true;
        if (auto *t = syntax::dyn_as<syntax::Tuple>(value)) for (const syntax::Expr *e : t->elts) add(e);
        else if (auto *l = syntax::dyn_as<syntax::ListExpr>(value)) for (const syntax::Expr *e : l->elts) add(e);
        else if (auto *u = syntax::dyn_as<syntax::Set>(value)) for (const syntax::Expr *e : u->elts) add(e);
        else if (auto *d = syntax::dyn_as<syntax::Dict>(value)) for (const syntax::Expr *e : d->keys) add(e);
        else add(value);
        if (!known) cls->slots.clear();
    }
}

// ---- x.__dict__ ----------------------------------------------------------------------------------------------------

// Whether a call only reads the dictionary that is its argument number k (the callee is argument 0).
static bool call_reads(Analysis &a, Instance *at, const ir::Instr *call, std::size_t k) {
    static constexpr std::string_view readers[] = {"print", "len", "list", "sorted", "dict", "str", "repr", "iter", "tuple", "set", "max",
                                                   "min", "any", "all", "enumerate", "bool", "type", "isinstance", "format", "id"};
    const ir::CallShape *shape = call->imm.shape;
    std::size_t keywords = shape ? shape->keywords.size() : 0, first = call->args.size() - keywords;
    if (k >= first) return !shape->keywords[k - first]; // f(**x.__dict__) makes a dictionary of its own
    const Member *m = a.types.canonical(at->type_of(call->args[0]))->single();
    if (k == 0 || !m) return false;
    std::string_view name;
    if (m->kind == MemberKind::Function && m->fn->module && m->fn->module->is_builtins) name = m->fn->name.text();
    if (m->kind == MemberKind::Class && m->cls->decl->module->is_builtins) name = m->cls->name.text();
    return std::find(std::begin(readers), std::end(readers), name) != std::end(readers);
}

static bool method_reads(const ir::Instr *call, std::size_t k) {
    static constexpr std::string_view readers[] = {"items", "keys", "values", "get", "copy"};
    std::string_view name = call->imm.name.text();
    if (k > 0) return name == "update" || name == "__eq__";
    return std::find(std::begin(readers), std::end(readers), name) != std::end(readers);
}

// Whether nothing that `at` does with the dictionary `made` can store into it or keep it.
static bool only_read(Analysis &a, Instance *at, const ir::Instr *made) {
    for (auto &b : at->fn->blocks)
        for (const ir::Instr *i : b->instrs)
            for (std::size_t k = 0; k < i->args.size(); k++) {
                if (i->args[k] != made) continue;
                switch (i->op) {
                case Op::getitem: case Op::get_iter: case Op::truth: case Op::not_: case Op::format_value: case Op::eq: case Op::ne:
                case Op::is_: case Op::is_not: case Op::build_dict: case Op::bit_or:
                    if (i->op == Op::build_dict && k % 2 == 1 && i->args[k - 1]->op != Op::undef) return false;
                    if (i->op == Op::bit_or && i->imm.flag && k == 0) return false;
                    continue;
                case Op::in_: case Op::not_in:
                    if (k == 1) continue;
                    return false;
                case Op::call:
                    if (call_reads(a, at, i, k)) continue;
                    return false;
                case Op::call_method:
                    if (method_reads(i, k)) continue;
                    return false;
                default: return false;
                }
            }
    return true;
}

// The variables of an object of a class as a dictionary; bottom for objects that have none.
const Type *Analysis::object_dict(Instance *at, ir::Instr *site, const Type *atom) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    if (!m || m->kind != MemberKind::Instance || m->cls->native || m->cls->value_type || m->cls->slotted()) return types.bottom;
    Reach reach = only_read(*this, at, site) ? Reach::Variables : Reach::Writes;
    for (ClassInfo *c : family(m->cls, m->exact)) {
        c->watchers.insert(at);
        reflect_class(c, reach);
    }
    return fresh_container(at, site, builtin_class("dict"), {types.any, types.any}, 800);
}

// vars(x)
const Type *Analysis::object_variables(Instance *at, ir::Instr *site, const Type *object) {
    if (object->any) {
        reflect(at, object, Reach::Writes);
        add_dynamic_name(intern("__dict__")); // of classes
        return types.any;
    }
    const Type *out = types.bottom;
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->single();
        bool module = m && m->kind == MemberKind::Module;
        bool builtin = m && m->kind == MemberKind::Class && m->cls->native;
        if (module) reflect(at, atom, Reach::Names);
        if (builtin) add_dynamic_name(intern("__dict__"));
        out = types.join(out, module || builtin ? types.any : get_attribute(at, site, atom, intern("__dict__")));
    }
    return out;
}

void Analysis::delete_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name) {
    deleted_names.insert(name);
    if (object->any) return add_dynamic_name(name);
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        ir::Global *g = m && m->kind == MemberKind::Module ? m->module->find_global(name) : nullptr;
        if (g) {
            g->deleted = true;
            want(g);
        }
        if (Lookup guard = m && m->kind == MemberKind::Class ? class_guard(at, site, m->cls, "_deleting_") : Lookup{}; guard.kind == Lookup::Var)
            call_found(at, site, guard, atom, {types.instance_of(builtin_class("str"))}, nullptr);
        if (m && m->kind == MemberKind::Class) loosen(at, m->cls, name);
        if (!m || m->kind != MemberKind::Instance) continue;
        for (ClassInfo *c : family(m->cls, m->exact)) {
            c->watchers.insert(at);
            const Type *self = types.instance_of(c, true, m->cells);
            const Type *text = types.instance_of(builtin_class("str"));
            if (lookup(c, intern("__delattr__")).kind == Lookup::Var) {
                call_method(at, site, self, intern("__delattr__"), {text}, nullptr, true);
                continue;
            }
            Lookup found = lookup(c, name);
            if (found.kind != Lookup::Var) continue;
            found.var->readers.insert(at);
            if (stores_ask(found)) {
                types.escape(self);
                add_dynamic_name(name);
                continue;
            }
            for (const Member &v : found.var->type->members)
                if (v.kind == MemberKind::Property && v.items.size() > 2) call_value(at, site, v.items[2], {self}, nullptr);
                else if (Lookup del = v.kind == MemberKind::Instance ? lookup(v.cls, intern("__delete__")) : Lookup{}; del.kind != Lookup::Nothing)
                    call_found(at, site, del, types.of(v), {self}, nullptr);
        }
    }
}

// type.__mro__ and its like: what they give are classes as values, or all that a class statement has bound.
void Analysis::reach_classes(Instance *at, std::string_view native, const Type *object) {
    for (const Member &m : types.canonical(object)->members) {
        if (m.kind != MemberKind::Class) continue;
        m.cls->watchers.insert(at);
        if (native == "_type_rows") {
            list_names(m.cls);
            continue;
        }
        for (ClassInfo *c : native == "_type_mro" ? m.cls->mro : m.cls->subclasses) {
            Member k{MemberKind::Class};
            k.cls = c;
            types.escape(types.of(k));
        }
    }
}

// setattr(C, name, value): the class gets attributes that its statement does not name, and others for those that it does.
void Analysis::make_names(Instance *at, const Type *object) {
    for (const Member &m : types.canonical(object)->members) {
        if (m.kind != MemberKind::Class || m.cls->native || m.cls->gets_names) continue;
        m.cls->gets_names = true;
        std::vector<Symbol> names;
        // What is told its name when the class is made stays what the compiler sees.
        auto is_told = [&](const Member &held) {
            return held.kind == MemberKind::Instance && lookup(held.cls, intern("__set_name__")).kind != Lookup::Nothing;
        };
        for (auto &[name, var] : m.cls->vars)
            if (std::ranges::none_of(var->type->members, is_told)) names.push_back(name);
        for (Symbol name : names) loosen(at, m.cls, name);
        for (ClassInfo *c : family(m.cls, false))
            for (const Reader &w : c->watchers) enqueue(w);
    }
}

// Natives of the library that take a name, called with objects of these types.
void Analysis::reflect_native(Instance *at, std::string_view name, const std::vector<const Type *> &args) {
    if (args.empty()) return;
    if (name == "_setattr_value" || name == "_object_setattr") make_names(at, args[0]);
    if (name == "_getattr_value" || name == "_object_getattribute" || name == "_hasattr_value" || name == "_dir_value") reflect(at, args[0], Reach::Names);
    else if (name == "_type_mro" || name == "_type_rows" || name == "_type_subclasses") reach_classes(at, name, args[0]);
    else if (name == "_setattr_value" || name == "_delattr_value" || name == "_object_setattr" || name == "_object_delattr" || name == "_vars_value") reflect(at, args[0], Reach::Writes);
}

} // namespace tau::infer
