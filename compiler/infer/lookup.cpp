// Names in classes: which function or variable one finds, and what built-in code means by its own.
//
// In:  a class and a name.  Out: what the method resolution order has for it; fields and class variables, made when they are
// first asked for.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

bool decorator_name(const syntax::Expr *d, std::string_view name) {
    auto *n = syntax::dyn_as<syntax::Name>(d);
    return n && n->id == name;
}

// The receivers that code for `atom`.name tells apart, in the order in which to test them: the atom itself where all its
// classes find the same, else one exact type per class; where most find the same, these together behind the others.
// Lowering asks here too, so that it calls the instances that inference chose.
std::vector<const Type *> Analysis::receivers(const Type *atom, Symbol name) {
    const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
    if (!m || m->kind != MemberKind::Instance || m->exact) return {atom};
    std::vector<ClassInfo *> classes = family(m->cls, false);
    Lookup base = lookup(m->cls, name);
    std::vector<const Type *> others;
    for (ClassInfo *c : classes) {
        Lookup found = lookup(c, name);
        bool same = found.var == base.var && found.functions == base.functions &&
                    (name == "__class__" || variable(nullptr, exactly(c, *m), c, name)->bottom());
        if (!same) others.push_back(exactly(c, *m));
    }
    if (classes.size() > 8 && others.size() * 4 < classes.size()) {
        others.push_back(atom);
        return others;
    }
    if (others.empty()) return {atom};
    others.clear();
    for (ClassInfo *c : classes) others.push_back(exactly(c, *m));
    return others;
}

Lookup Analysis::lookup(ClassInfo *cls, Symbol name) {
    Lookup out;
    for (ClassInfo *c : cls->mro) {
        if (c->decl->module->is_builtins) {
            auto found = c->methods.find(name);
            if (found != c->methods.end()) return {Lookup::Native, c, nullptr, &found->second};
        }
        auto var = c->vars.find(name);
        if (var != c->vars.end() && var->second->type && !var->second->type->bottom())
            return {Lookup::Var, c, var->second, nullptr};
    }
    for (ClassInfo *c : cls->mro)
        if (c->gets_names && !settled_ && !is_dunder(name)) return {Lookup::Var, c, name_to_come(c, name), nullptr};
    return out;
}

bool takes_just(const ir::Function *fn, std::size_t count) {
    return fn->params.size() == count && std::all_of(fn->params.begin(), fn->params.end(), [](const ir::Param &p) {
        return p.kind == ir::ParamKind::PositionalOnly || p.kind == ir::ParamKind::Normal;
    });
}

bool binds_self(const ir::Function *fn) {
    if (!fn->is_builtin) return true;
    if (!fn->owner || fn->name == "__new__") return false;
    return std::none_of(fn->decorators.begin(), fn->decorators.end(),
                        [](const syntax::Expr *d) { return decorator_name(d, "staticmethod") || decorator_name(d, "classmethod"); });
}

// What the built-in classes' own code means by a method of theirs, whatever a class derived from them has under that name: all
// names of its own, and what it calls on `self`, as the C code of CPython's does.
Lookup Analysis::lookup_private(const ir::Function *code, const ir::Instr *site, ClassInfo *cls, Symbol name) {
    if (!code->module || !code->module->is_builtins || is_dunder(name) || cls->decl->module->is_builtins) return {};
    bool on_self = code->owner && code->owner->name != "object" && site->op == Op::call_method && site->args[0]->op == Op::param &&
                   site->args[0]->imm.index == 0;
    if (!on_self && name.text()[0] != '_') return {};
    for (ClassInfo *c : cls->mro)
        if (c->decl->module->is_builtins)
            if (Lookup found = lookup(c, name); found.kind == Lookup::Native && found.owner->native) return found;
    return {};
}

Lookup Analysis::lookup_on_class(ClassInfo *cls, Symbol name) {
    Lookup found = lookup(cls, name);
    if (found.kind != Lookup::Native || !is_dunder(name)) return found;
    for (const syntax::Expr *d : (*found.functions)[0]->decorators)
        if (decorator_name(d, "property")) return {};
    return found;
}

Field *Analysis::find_field(ClassInfo *cls, Symbol name) {
    auto found = cls->fields.find(name);
    if (found == cls->fields.end()) return cls->wild() && cls->may_hold(name) ? field(cls, name) : nullptr;
    return found->second;
}

Field *Analysis::field(ClassInfo *cls, Symbol name) {
    Field *&f = cls->fields[name];
    if (!f) {
        static std::vector<std::unique_ptr<Field>> owned;
        owned.push_back(std::make_unique<Field>());
        f = owned.back().get();
        f->name = name;
        f->type = cls->wild() && cls->may_hold(name) ? types.any : types.bottom;
    }
    return f;
}

ClassVar *Analysis::class_var(ClassInfo *cls, Symbol name) {
    ClassVar *&v = cls->vars[name];
    if (!v) {
        static std::vector<std::unique_ptr<ClassVar>> owned;
        owned.push_back(std::make_unique<ClassVar>());
        v = owned.back().get();
        v->name = name;
        v->type = types.bottom;
        v->owner = cls;
        v->order = int(cls->vars.size());
    }
    return v;
}

bool Analysis::is_native_property(const Lookup &found) {
    return found.kind == Lookup::Native && std::ranges::any_of((*found.functions)[0]->decorators, [](const syntax::Expr *d) { return decorator_name(d, "property"); });
}

// What c's objects have of that name is a value of their own, which no call binds.
bool Analysis::holds_value(ClassInfo *c, Symbol name) {
    return is_native_property(lookup(c, name)) || std::ranges::find(c->value_fields, name) != c->value_fields.end();
}

// The function that a native property's setter is, or null.
ir::Function *Analysis::native_setter(const Lookup &found) {
    if (found.kind != Lookup::Native) return nullptr;
    for (ir::Function *fn : *found.functions)
        for (const syntax::Expr *d : fn->decorators)
            if (auto *attr = syntax::dyn_as<syntax::Attribute>(d); attr && attr->attr == "setter") return fn;
    return nullptr;
}

} // namespace tau::infer
