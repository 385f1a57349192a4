// Classes that a statement makes more than once, names that a class has at some times only, and what super() is of.
//
// In:  class statements in functions, of which each instance of the function makes a class of its own; names bound from
// outside, on some paths of the class statement, or deleted.  Out: which class the code of a method means; which statements may
// run again in one instance; which names are left to the runtime.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

// The class that a statement made, as a method of it means it: found through the method's first argument.
ClassInfo *Analysis::class_here(Instance *at, ir::ClassDecl *decl) {
    if (decl->runs_once) return class_info(decl);
    if (!at->params.empty())
        for (const Member &m : types.canonical(at->params[0])->members)
            if (m.kind == MemberKind::Instance || m.kind == MemberKind::Class)
                for (ClassInfo *c : m.cls->mro)
                    if (c->decl == decl) return c;
    for (auto &cls : classes)
        if (cls->decl == decl) return cls.get();
    return class_info(decl, at);
}

// The bases that a class statement may get: one list for each choice among those that an expression may be.
std::vector<std::vector<ClassInfo *>> Analysis::base_lists(Instance *at, const ir::Instr *begin) {
    std::size_t keywords = begin->imm.shape ? begin->imm.shape->keywords.size() : 0;
    std::vector<std::vector<ClassInfo *>> lists{{}};
    for (std::size_t k = 0; k + keywords < begin->args.size(); k++) {
        std::vector<std::vector<ClassInfo *>> longer;
        for (const auto &list : lists)
            for (const Member &m : types.canonical(at->type_of(begin->args[k]))->members) {
                if (m.kind != MemberKind::Class) continue;
                longer.push_back(list);
                longer.back().push_back(m.cls);
            }
        if (!longer.empty()) lists = std::move(longer);
    }
    for (auto &list : lists)
        if (list.empty()) list.push_back(builtin_class("object"));
    // A class of this very statement as a base would need one more class for itself, and so on.
    if (lists.size() > 1)
        std::erase_if(lists, [&](const std::vector<ClassInfo *> &list) {
            return std::any_of(list.begin(), list.end(), [&](const ClassInfo *b) {
                return std::any_of(b->mro.begin(), b->mro.end(), [&](const ClassInfo *c) { return c->decl == begin->imm.class_decl; });
            });
        });
    return lists;
}

// The class that the statement makes of these bases: the first one is found by the statement alone.
ClassInfo *Analysis::class_of_bases(Instance *at, ir::ClassDecl *decl, const std::vector<ClassInfo *> &bases) {
    ClassInfo *first = class_info(decl, at);
    if (!first->created || first->bases == bases) return first;
    ClassInfo *&known = variants_[{first, bases}];
    if (!known) known = new_class(decl);
    return known;
}

const Type *Analysis::begin_class(Instance *at, ir::Instr *i) {
    std::size_t keywords = i->imm.shape ? i->imm.shape->keywords.size() : 0;
    const Type *out = types.bottom;
    for (const std::vector<ClassInfo *> &bases : base_lists(at, i)) {
        ClassInfo *cls = class_of_bases(at, i->imm.class_decl, bases);
        if (!cls->consistent) continue;
        if (!cls->created) {
            cls->begin = i;
            cls->made_in = at;
            cls->bases = bases;
            for (std::size_t k = 0; k < keywords; k++)
                if (const Member *b = at->type_of(i->args[i->args.size() - keywords + k])->single();
                    b && b->kind == MemberKind::Class && i->imm.shape->keywords[k] == "metaclass")
                    cls->metaclass = b->cls;
            create_class(cls);
        }
        if (!cls->consistent) continue;
        Member m{MemberKind::Class};
        m.cls = cls;
        out = types.join(out, types.of(m));
    }
    return out;
}

namespace {

// Which instances may run more than once, as far as calls are known.
class Repetition {
  public:
    using Targets = std::unordered_map<const Instance *, std::unordered_map<std::uint32_t, std::vector<Instance *>>>;
    Repetition(const Targets &targets, Instance *main) {
        std::vector<Instance *> stack{main};
        std::set<Instance *> seen{main};
        while (!stack.empty()) {
            Instance *caller = stack.back();
            stack.pop_back();
            auto sites = targets.find(caller);
            if (sites == targets.end()) continue;
            for (auto &[site, chosen] : sites->second)
                for (Instance *callee : chosen) {
                    calls_[callee].insert({caller, site});
                    if (seen.insert(callee).second) stack.push_back(callee);
                }
        }
    }
    bool may_run_again(Instance *i) {
        if (i->fn->is_module) return false;
        if (auto known = answers_.find(i); known != answers_.end()) return known->second;
        answers_[i] = true; // should it call itself
        auto from = calls_.find(i);
        bool once = !i->boxed && !i->escaped && from != calls_.end() && from->second.size() == 1;
        if (once) {
            auto [caller, site] = *from->second.begin();
            once = !in_loop(caller->fn, site) && !may_run_again(caller);
        }
        return answers_[i] = !once;
    }
    // Whether control may come back to the instruction; yes for those that no code contains (what descriptors call).
    static bool in_loop(const ir::Function *fn, std::uint32_t instr) {
        for (const auto &b : fn->blocks)
            for (const ir::Instr *i : b->instrs)
                if (i->id == instr) return infer::in_loop(b.get());
        return true;
    }

  private:
    std::unordered_map<Instance *, std::set<std::pair<Instance *, std::uint32_t>>> calls_;
    std::unordered_map<Instance *, bool> answers_;
};

} // namespace

// Marks classes whose statement may run again in the instance that makes them. True if there are new ones: all that asks for
// classes is then flowed again.
bool Analysis::find_repeating_classes() {
    std::vector<ClassInfo *> open;
    for (auto &cls : classes)
        if (cls->begin && !cls->decl->runs_once && !cls->repeats) open.push_back(cls.get());
    if (open.empty()) return false;
    Repetition calls(all_targets_, main);
    bool found = false;
    for (ClassInfo *cls : open) {
        if (!Repetition::in_loop(cls->made_in->fn, cls->begin->id) && !calls.may_run_again(cls->made_in)) continue;
        for (ClassInfo *c : family(cls, false)) c->repeats = true;
        found = true;
    }
    if (found)
        for (auto &i : instances) enqueue(i.get());
    return found;
}

// The class whose bases super() asks; null where only the run knows it.
ClassInfo *Analysis::class_of_super(Instance *at, const ir::Instr *i) {
    if (!i->imm.flag) return class_here(at, i->imm.class_decl);
    const Member *m = types.canonical(at->type_of(i->args[1]))->single();
    return m && m->kind == MemberKind::Class ? m->cls : nullptr;
}

// The classes that super() asks, in order, for an object of class `self`.
std::vector<ClassInfo *> Analysis::super_of(Instance *at, const ir::Instr *i, ClassInfo *self) {
    const ClassInfo *from = i->imm.flag ? class_of_super(at, i) : nullptr; // super(C, x)
    auto place = std::find_if(self->mro.begin(), self->mro.end(), [&](const ClassInfo *c) { return i->imm.flag ? c == from : c->decl == i->imm.class_decl; });
    if (place == self->mro.end()) return {};
    return {place + 1, self->mro.end()};
}

// From here on the class may be without the name: it is bound from outside, on some paths of the class statement only, or
// deleted. The special methods stay what the compiler sees, and the library's own classes are what they are.
void Analysis::loosen(Instance *at, ClassInfo *cls, Symbol name) {
    bool library = !cls->gets_names && at->fn->module && (at->fn->module->is_builtins || (at->fn->module->source && at->fn->module->source->is_stdlib));
    ClassVar *v = class_var(cls, name);
    if (v->loose || library || cls->native || is_dunder(name)) return;
    v->loose = true;
    types.escape(v->type);
    v->type = types.any;
    add_dynamic_name(name);
    Member m{MemberKind::Class};
    m.cls = cls;
    types.escape(types.of(m));
    if (cls->escaped) expose(cls, name);
    for (const Reader &r : v->readers) enqueue(r);
    for (ClassInfo *c : family(cls, false))
        for (const Reader &w : c->watchers) enqueue(w);
}

bool Analysis::is_loose(ClassInfo *cls, Symbol name) {
    Lookup found = lookup(cls, name);
    return found.var && found.var->loose;
}

// A class attribute that the program may make at run time.
ClassVar *Analysis::name_to_come(ClassInfo *cls, Symbol name) {
    ClassVar *v = class_var(cls, name);
    v->loose = true;
    v->type = types.any;
    add_dynamic_name(name);
    return v;
}

// x.__doc__ and x.__module__ are the class's.
bool Analysis::asks_its_class(const Member *m, Symbol name) {
    if (!m || m->kind != MemberKind::Instance || (name != "__doc__" && name != "__module__")) return false;
    ClassInfo *cls = m->cls;
    if (cls->native || cls->value_type) return false;
    // A name that is only read by dynamic code has an entry, but nothing in it.
    auto field = cls->fields.find(name);
    Lookup found = lookup(cls, name);
    return (field == cls->fields.end() || field->second->type->bottom()) &&
           (found.kind == Lookup::Nothing || (found.kind == Lookup::Var && found.var->type->bottom()));
}

// What super() of `self` may be of. Where that may be anything, it accepts the instances of the class, and in class methods the
// class and those derived from it.
std::vector<const Type *> Analysis::super_selves(Instance *at, const ir::Instr *site, const Type *self) {
    if (!self->any || site->imm.flag) return atoms(self);
    ClassInfo *cls = class_here(at, site->imm.class_decl);
    const ir::Function *fn = at->fn;
    bool of_class = fn->name == "__new__" || fn->name == "__init_subclass__" || fn->name == "__class_getitem__";
    if (const auto *def = syntax::dyn_as<syntax::FunctionDef>(fn->node))
        for (const syntax::Expr *d : def->decorator_list) {
            auto *name = syntax::dyn_as<syntax::Name>(static_cast<const syntax::Node *>(d));
            of_class |= name && name->id == "classmethod";
        }
    if (!fn->owner || !of_class || cls->derives(builtin_class("type"))) return atoms(instance_type(cls));
    std::vector<const Type *> out;
    for (ClassInfo *c : family(cls, false)) {
        Member m{MemberKind::Class};
        m.cls = c;
        out.push_back(types.of(m));
    }
    return out;
}

} // namespace tau::infer
