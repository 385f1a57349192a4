// Classes, attributes and method lookup.
//
// In:  class statements and declarations, attribute operations.  Out: ClassInfos with the types of instance variables
// (a Field per exact class) and class variables; the functions that a name finds along the MRO.
#include "infer/infer.h"

#include <algorithm>

namespace tau::infer {

using ir::Op;
using support::intern;

// ---- classes ---------------------------------------------------------------------------------------------------

// C3 linearisation (Barrett et al. 1996).
static std::vector<ClassInfo *> linearise(ClassInfo *cls) {
    std::vector<std::vector<ClassInfo *>> lists;
    for (ClassInfo *b : cls->bases) lists.push_back(b->mro);
    lists.push_back(cls->bases);
    std::vector<ClassInfo *> out{cls};
    for (;;) {
        std::erase_if(lists, [](auto &l) { return l.empty(); });
        if (lists.empty()) return out;
        ClassInfo *next = nullptr;
        for (auto &l : lists) {
            bool tail = false;
            for (auto &o : lists) tail |= std::find(o.begin() + 1, o.end(), l[0]) != o.end();
            if (!tail) {
                next = l[0];
                break;
            }
        }
        if (!next) return {};
        out.push_back(next);
        for (auto &l : lists)
            if (l[0] == next) l.erase(l.begin());
    }
}

static const syntax::Call *decorator_call(const syntax::Expr *d, std::string_view name) {
    auto *call = syntax::dyn_as<syntax::Call>(d);
    auto *fn = call ? syntax::dyn_as<syntax::Name>(call->func) : nullptr;
    return fn && fn->id == name ? call : nullptr;
}

// A class statement in a function makes a class for each instance of the function.
ClassInfo *Analysis::class_info(ir::ClassDecl *decl, Instance *at) {
    if (decl->runs_once) at = nullptr;
    ClassInfo *&known = classes_made[{decl, at}];
    if (!known) known = new_class(decl);
    return known;
}

ClassInfo *Analysis::new_class(ir::ClassDecl *decl) {
    classes.push_back(std::make_unique<ClassInfo>());
    ClassInfo *cls = classes.back().get();
    cls->id = std::uint32_t(classes.size());
    cls->name = decl->name;
    cls->decl = decl;
    cls->type_params = decl->type_params;
    for (const syntax::Expr *d : decl->node->decorator_list) {
        cls->value_type |= decorator_name(d, "value_type") || decorator_call(d, "value_type");
        if (auto *call = decorator_call(d, "type_name"))
            cls->name = intern(syntax::as<syntax::Constant>(call->args[0])->value.text);
        if (auto *call = decorator_call(d, "native_type")) {
            cls->native = true;
            if (!call->args.empty()) cls->c_struct = std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
            for (auto *k : call->keywords)
                if (k->arg == "refines") cls->refines = true;
                else if (k->arg == "id") cls->native_id = std::string(syntax::as<syntax::Constant>(k->value)->value.text);
        }
    }
    bool library = decl->module->is_builtins;
    if (library) {
        for (const syntax::Expr *b : decl->node->bases)
            if (auto *n = syntax::dyn_as<syntax::Name>(b))
                if (ClassInfo *base = builtin_class(n->id.text())) cls->bases.push_back(base);
        if (cls->bases.empty() && decl->name != "object")
            if (ClassInfo *object = builtin_class("object")) cls->bases.push_back(object);
        cls->mro = linearise(cls);
        cls->created = true;
        list_variables(cls);
        for (ClassInfo *b : cls->bases) b->subclasses.push_back(cls);
        for (ir::Function *fn : decl->methods) cls->methods[fn->name].push_back(fn);
        if (!cls->native) find_slots(cls);
        if (cls->value_type) // `_range(...)` makes the struct of the value class `range`, field by field
            for (const ir::Param &p : program.builtin_functions.at(intern("_" + std::string(cls->name.text())))[0]->params) cls->value_fields.push_back(p.name);
        // `__hash__ = None` is the only other statement of a declaration that means something.
        for (const syntax::Stmt *s : decl->node->body)
            if (auto *assign = syntax::dyn_as<syntax::Assign>(s))
                if (auto *target = syntax::dyn_as<syntax::Name>(assign->targets[0]))
                    if (auto *value = syntax::dyn_as<syntax::Constant>(assign->value);
                        value && value->value.kind == syntax::ConstantKind::None)
                        class_var(cls, target->id)->type = types.none;
        cls->exception = cls->name == "BaseException";
        for (ClassInfo *b : cls->bases) cls->exception |= b->exception;
    }
    return cls;
}

ClassInfo *Analysis::builtin_class(std::string_view name) {
    auto cached = builtin_cache_.find(std::string(name));
    if (cached != builtin_cache_.end()) return cached->second;
    ir::ClassDecl *decl = program.find_builtin_class(intern(name));
    // Types that no builtin name stands for (NoneType, function ...) say their own with @type_name.
    for (const auto &[symbol, other] : program.builtin_classes)
        for (const syntax::Expr *d : other->node->decorator_list)
            if (auto *call = decorator_call(d, "type_name"); call && !decl && !call->args.empty())
                if (syntax::as<syntax::Constant>(call->args[0])->value.text == name) decl = other;
    ClassInfo *cls = decl ? class_info(decl) : nullptr;
    builtin_cache_[std::string(name)] = cls;
    return cls;
}

ClassInfo *Analysis::prim_class(std::uint16_t prim) {
    switch (prim) {
    case kNone: return builtin_class("NoneType");
    case kBool: return builtin_class("bool");
    case kInt: return builtin_class("int");
    case kFloat: return builtin_class("float");
    case kComplex: return builtin_class("complex");
    case kNotImplemented: return builtin_class("NotImplementedType");
    case kEllipsis: return builtin_class("ellipsis");
    default: return nullptr;
    }
}

std::vector<const Type *> Analysis::atoms(const Type *type) {
    std::vector<const Type *> out;
    type = types.canonical(type);
    if (type->any) return {type};
    for (int bit = 0; bit < 7; bit++)
        if (type->prims >> bit & 1) out.push_back(types.prim(std::uint16_t(1 << bit)));
    for (const Member &m : type->members) out.push_back(types.of(m));
    return out;
}

ClassInfo *Analysis::class_of(const Type *atom) {
    if (atom->any) return nullptr;
    if (atom->prims) return prim_class(atom->prims);
    if (atom->members.empty()) return nullptr;
    const Member &m = atom->members[0];
    switch (m.kind) {
    case MemberKind::Instance: return m.cls;
    case MemberKind::Tuple: return m.cls ? m.cls : builtin_class("tuple");
    case MemberKind::Function: return builtin_class(m.fn->is_builtin ? "builtin_function_or_method" : "function");
    case MemberKind::Method: return builtin_class(m.fn->is_builtin ? "builtin_function_or_method" : "method");
    case MemberKind::Class: return metaclass_of(m.cls);
    case MemberKind::Module: return builtin_class("module");
    case MemberKind::Generator: return builtin_class("generator");
    case MemberKind::Property: return builtin_class("property");
    case MemberKind::Cell: case MemberKind::StaticMethod: case MemberKind::ClassMethod: return nullptr;
    }
    return nullptr;
}

// What isinstance(x, cls) says about an x of which nothing else is known.
const Type *Analysis::instance_type(ClassInfo *cls) {
    std::string_view n = cls->name.text();
    if (cls->decl->module->is_builtins) {
        if (n == "int") return with_derived(cls, types.prim(kInt | kBool));
        if (n == "bool") return types.boolean;
        if (n == "float") return with_derived(cls, types.floating);
        if (n == "complex") return with_derived(cls, types.complex);
        if (n == "NoneType") return types.none;
        if (n == "object") return types.any;
        if (n == "ellipsis") return types.prim(kEllipsis);
        if (n == "NotImplementedType") return types.prim(kNotImplemented);
        // Members of other kinds than Instance, or values that any code may have made.
        static const std::set<std::string_view> kinds{"function", "builtin_function_or_method", "method", "type", "generator", "module", "property"};
        if (cls->value_type || kinds.contains(n)) return types.any;
    }
    if (cls->native && !cls->type_params.empty()) {
        std::vector<Cell *> cells;
        for (std::size_t k = 0; k < cls->type_params.size(); k++) cells.push_back(types.new_cell(types.any));
        static std::unordered_map<ClassInfo *, const Type *> made;
        auto found = made.find(cls);
        if (found != made.end()) return types.canonical(found->second);
        return made[cls] = types.instance_of(cls, false, cells);
    }
    if (!cls->native && cls->derives(builtin_class("type"))) return types.any; // classes, of which there is no common type
    if (cls->generic) return types.instance_of(cls, cls->subclasses.empty(), cls->any_cells);
    // Objects of classes derived from str are no strings themselves: each class is a member of its own.
    bool keeps = cls->native && keeps_values(cls);
    return with_derived(cls, types.instance_of(cls, (keeps || cls->subclasses.empty()) && cls->native, cls->base_cells));
}

std::vector<ClassInfo *> Analysis::family(ClassInfo *cls, bool exact) {
    std::vector<ClassInfo *> out{cls};
    if (exact) return out;
    for (std::size_t k = 0; k < out.size(); k++)
        for (ClassInfo *s : out[k]->subclasses)
            if (std::find(out.begin(), out.end(), s) == out.end()) out.push_back(s);
    return out;
}

// ---- attributes ----------------------------------------------------------------------------------------------------

// A class method read through cls. What is no function is bound by the runtime.
const Type *Analysis::bound_classmethod(const Member &held, const Type *cls) {
    const Type *out = types.bottom;
    for (const Member &f : held.items[0]->members) {
        Member m{MemberKind::Method};
        m.fn = f.fn;
        m.cells = f.cells;
        m.items = {cls};
        bool function = f.kind == MemberKind::Function;
        if (!function) {
            types.escape(types.of(f));
            types.escape(cls);
        }
        out = types.join(out, function ? types.of(m) : types.any);
    }
    return out;
}

const Type *Analysis::get_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name) {
    if (object->any) {
        add_dynamic_name(name);
        if (name == "__dict__") {
            open_functions();
            reflect(at, object, Reach::Writes);
        }
        return types.any;
    }
    if (name == "args")
        for (const Type *atom : atoms(object))
            if (ClassInfo *c = class_of(atom); c && c->exception) read_exception_args();
    const Type *out = types.bottom;
    auto bound = [&](const Lookup &found, const Type *self) {
        if (found.kind == Lookup::Native) {
            if (is_native_property(found)) {
                out = types.join(out, call_found(at, site, found, self, {}, nullptr));
                return;
            }
            Member m{MemberKind::Method};
            m.fn = (*found.functions)[0];
            m.cls = class_of(self);
            m.items = {self};
            out = types.join(out, types.of(m));
            return;
        }
        found.var->readers.insert(at);
        if (found.var->type->any) {
            types.escape(self);
            out = types.join(out, types.any);
        }
        for (const Member &v : found.var->type->members) {
            if (v.kind == MemberKind::Instance) {
                out = types.join(out, descriptor_get(at, site, types.of(v), self));
            } else if (v.kind == MemberKind::Function && binds_self(v.fn)) {
                Member m{MemberKind::Method};
                m.fn = v.fn;
                m.cells = v.cells;
                m.items = {self};
                out = types.join(out, types.of(m));
            } else if (v.kind == MemberKind::Property) {
                out = types.join(out, call_value(at, site, v.items[0], {self}, nullptr));
            } else if (v.kind == MemberKind::StaticMethod) {
                out = types.join(out, v.items[0]);
            } else if (v.kind == MemberKind::ClassMethod) {
                out = types.join(out, bound_classmethod(v, type_of(self)));
            } else {
                out = types.join(out, types.of(v));
            }
        }
        if (found.var->type->prims) out = types.join(out, types.prim(found.var->type->prims));
    };
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Module) {
            out = types.join(out, module_attribute(at, site, m->module, name));
            continue;
        }
        if (m && m->kind == MemberKind::Class) {
            m->cls->watchers.insert(at);
            Lookup found = lookup_on_class(m->cls, name);
            if (name == "__name__" || name == "__qualname__" || name == "__module__" || name == "__doc__") {
                out = types.join(out, name == "__doc__" && !m->cls->decl->has_doc ? types.none
                                                                                  : types.instance_of(builtin_class("str")));
                continue;
            }
            if (name == "__class__") {
                out = types.join(out, type_of(atom));
                continue;
            }
            if (name == "__mro__" && m->cls->consistent) {
                out = types.join(out, class_tuple(m->cls->mro));
                continue;
            }
            if (found.kind == Lookup::Nothing || is_of_type(name)) {
                ClassInfo *meta = class_of(atom);
                found = lookup(meta, name);
                if (name == "register" && found.kind == Lookup::Var && found.owner->needs_methods && !found.owner->registers) {
                    found.owner->registers = true;
                    for (ClassInfo *c : family(found.owner, false))
                        for (const Reader &w : c->watchers) enqueue(w);
                }
                if (found.kind != Lookup::Nothing) bound(found, atom);
                else if (Lookup other = lookup(meta, intern("__getattr__")); other.kind == Lookup::Var)
                    out = types.join(out, call_found(at, site, other, atom, {types.instance_of(builtin_class("str"))}, nullptr));
                continue;
            }
            if (found.kind == Lookup::Native) {
                bool class_method = false;
                for (const syntax::Expr *d : (*found.functions)[0]->decorators) class_method |= decorator_name(d, "classmethod");
                Member f{class_method ? MemberKind::Method : MemberKind::Function};
                f.fn = (*found.functions)[0];
                if (class_method) f.items = {atom};
                out = types.join(out, types.of(f));
                continue;
            }
            found.var->readers.insert(at);
            if (found.var->loose) types.escape(atom);
            if (reads_ask(found)) {
                types.escape(atom);
                add_dynamic_name(name);
                out = types.any;
                continue;
            }
            if (found.var->type->any) out = types.any;
            if (found.var->type->prims) out = types.join(out, types.prim(found.var->type->prims));
            for (const Member &v : found.var->type->members) {
                if (v.kind == MemberKind::StaticMethod) out = types.join(out, v.items[0]);
                else if (v.kind == MemberKind::ClassMethod) {
                    out = types.join(out, bound_classmethod(v, atom));
                } else if (v.kind == MemberKind::Property) {
                    out = types.join(out, descriptor_object(at, site, v));
                } else if (v.kind == MemberKind::Instance) {
                    out = types.join(out, descriptor_get(at, site, types.of(v), atom));
                } else out = types.join(out, types.of(v));
            }
            continue;
        }
        if (m && m->kind == MemberKind::Tuple && m->cls) {
            bool hit = false;
            for (std::size_t k = 0; k < m->items.size() && k < m->cls->value_fields.size(); k++)
                if (m->cls->value_fields[k] == name) {
                    out = types.join(out, m->items[k]);
                    hit = true;
                }
            if (hit) continue;
        }
        ClassInfo *cls = class_of(atom);
        if (!cls) continue;
        if (name == "__class__") {
            for (ClassInfo *c : family(cls, !m || m->exact || m->kind == MemberKind::Class)) {
                Member k{MemberKind::Class};
                k.cls = c;
                out = types.join(out, types.of(k));
            }
            continue;
        }
        if (asks_its_class(m, name)) {
            out = types.join(out, get_attribute(at, site, type_of(atom), name));
            continue;
        }
        if (name == "__dict__")
            if (const Type *dict = object_dict(at, site, atom); !dict->bottom()) {
                out = types.join(out, dict);
                continue;
            }
        if (m && m->kind == MemberKind::Function && (name == "__name__" || name == "__qualname__" || name == "__module__")) {
            out = types.join(out, types.instance_of(builtin_class("str")));
            continue;
        }
        for (ClassInfo *c : family(cls, !m || m->exact)) c->watchers.insert(at);
        for (const Type *self : receivers(atom, name)) {
            ClassInfo *c = class_of(self);
            Lookup found = lookup(c, name);
            if (found.var) found.var->readers.insert(at);
            if (reads_by_hooks(c, name)) {
                types.escape(self);
                add_dynamic_name(name);
                out = types.any;
                continue;
            }
            bool property = false;
            if (found.kind == Lookup::Var) property = takes_over(found.var->type);
            const Type *own = property ? types.bottom : variable(at, self, c, name);
            if (!own->bottom()) out = types.join(out, own);
            if (found.kind != Lookup::Nothing) {
                bound(found, self);
                if (m && m->kind == MemberKind::Function && name == "__dict__") open_functions();
            } else if (m && (m->kind == MemberKind::Function || m->kind == MemberKind::Method)) {
                out = types.join(out, get_function_attribute(at, m->fn, name));
            } else if (exception_may_have(at, c, name)) {
                if (name == "__dict__") open_functions();
                out = types.any;
            } else { // also where the object may be without its variable
                Lookup fallback = lookup(c, intern("__getattr__"));
                if (fallback.kind == Lookup::Var)
                    out = types.join(out, call_found(at, site, fallback, self, {types.instance_of(builtin_class("str"))}, nullptr));
            }
        }
    }
    return out;
}

// Whether the class is one of the built-in ones, whose attributes can't be set.
bool Analysis::is_immutable(const ClassInfo *cls) { return cls->native && cls->decl->module->is_builtins; }

// Whether values of the type may be tuples or others that have no place of their own: `is` compares what they hold.
bool Analysis::may_be_copied(const Type *t) {
    return t->any || std::any_of(t->members.begin(), t->members.end(), [](const Member &m) {
        bool native = m.kind == MemberKind::Instance && m.cls->native && m.cls->decl->module->is_builtins;
        return m.kind == MemberKind::Tuple ||
               (native && (m.cls->name == "tuple" || m.cls->name == "str" || m.cls->name == "bytes"));
    });
}

// Whether a class attribute may be something whose kind decides how it is read: a property, a class or static method, a
// descriptor.
bool Analysis::binds(const Type *held) {
    return std::any_of(held->members.begin(), held->members.end(), [&](const Member &m) {
        return m.kind == MemberKind::Property || m.kind == MemberKind::ClassMethod || m.kind == MemberKind::StaticMethod ||
               (m.kind == MemberKind::Instance && lookup(m.cls, intern("__get__")).kind != Lookup::Nothing);
    });
}

void Analysis::set_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name, const Type *value) {
    if (object->any && name == "__dict__") reflect(at, object, Reach::Writes);
    auto store = [&](ClassInfo *c, const Type *self) {
        if (Cell *cell = variable_cell(self->members[0], name)) {
            types.add_to_cell(cell, value);
            return;
        }
        if (!c->may_hold(name)) return;
        Field *f = field(c, name);
        if (c->open()) types.escape(value);
        const Type *grown = types.canonical(types.join(f->type, value));
        if (grown == types.canonical(f->type)) return;
        bool first = f->type->bottom();
        f->type = grown;
        if (reflects_ || (c->escaped && all_names)) add_dynamic_name(name);
        if (c->reach != Reach::Nothing || (c->escaped && dynamic_names.contains(name))) types.escape(grown);
        for (const Reader &r : f->readers) enqueue(r);
        if (first) for (const Reader &w : c->watchers) enqueue(w);
    };
    if (object->any) {
        types.escape(value);
        add_dynamic_name(name);
        const Type *boxed = value;
        const Type *&stored = dynamic_stores_[name];
        const Type *joined = types.canonical(stored ? types.join(stored, value) : value);
        if (!stored || joined != types.canonical(stored))
            for (const Reader &r : function_watchers_) enqueue(r);
        stored = joined;
        for (const auto &module : program.modules)
            if (escaped_modules.contains(module.get()) && module->find_global(name)) set_module_attribute(module.get(), name, stored);
        for (ClassInfo *c : escaped_classes_)
            if (!c->native && c->may_hold(name) && c->native_base()->name != "tuple") { // tuples have no place for it
                Field *f = field(c, name);
                const Type *grown = types.canonical(types.join(f->type, boxed));
                if (grown == types.canonical(f->type)) continue;
                if (f->type->bottom()) for (const Reader &w : c->watchers) enqueue(w);
                f->type = grown;
                for (const Reader &r : f->readers) enqueue(r);
            }
        return;
    }
    for (const Type *atom : atoms(object)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (!m) continue;
        if (m->kind == MemberKind::Class) {
            if (is_immutable(m->cls)) continue;
            if (site->op != Op::class_set && (name == "__name__" || name == "__qualname__")) { // of the descriptor
                class_var(m->cls, name)->stores++;
                continue;
            }
            if (Lookup setter = class_setter(site, m->cls); setter.kind == Lookup::Var) {
                call_found(at, site, setter, atom, {types.instance_of(builtin_class("str")), value}, nullptr);
                continue;
            }
            if (Lookup guard = class_guard(at, site, m->cls, "_assigning_"); guard.kind == Lookup::Var)
                call_found(at, site, guard, atom, {types.instance_of(builtin_class("str"))}, nullptr);
            ClassVar *v = class_var(m->cls, name);
            v->in_body |= site->op == Op::class_set;
            v->stores += site->op != Op::class_set; // from outside the class body
            bool descriptor = v->stores && (binds(v->type) || binds(value));
            if (!v->in_body || descriptor) loosen(at, m->cls, name);
            if (descriptor && v->loose && !v->rebinds) {
                v->rebinds = true;
                for (const Reader &r : v->readers) enqueue(r);
            }
            if (site->op == Op::class_set) v->readers.insert(at); // what is bound may have to be an object later
            if (v->loose && site->op == Op::class_set && descriptor_class(value->single())) value = descriptor_object(at, site, *value->single());
            if (v->type->any) types.escape(value);
            const Type *grown = types.canonical(types.join(v->type, value));
            if (grown != types.canonical(v->type)) {
                v->type = grown;
                for (ClassInfo *c : family(m->cls, false))
                    if (c->escaped && all_names) add_dynamic_name(name);
                for (ClassInfo *c : family(m->cls, false))
                    if (c->escaped && (v->exposed || m->cls->listed || dynamic_names.contains(name) || is_dunder(name))) expose_var(c, v);
                for (const Reader &r : v->readers) enqueue(r);
                for (ClassInfo *c : family(m->cls, false))
                    for (const Reader &w : c->watchers) enqueue(w);
            }
        } else if (m->kind == MemberKind::Module) {
            set_module_attribute(m->module, name, value);
            if (ir::Global *setter = module_setter(m->module, name))
                if (const Type *fn = read_global(at, setter).type) call_value(at, site, fn, {value}, nullptr);
        } else if (m->kind == MemberKind::Function) {
            if (ir::Function *fn = native_setter(lookup(class_of(atom), name))) call_function(at, site, fn, {}, {atom, value}, nullptr);
            else grow_function_field(m->fn, name, value);
        } else if (m->kind == MemberKind::Instance) {
            for (ClassInfo *c : family(m->cls, m->exact)) {
                c->watchers.insert(at);
                const Type *self = m->exact ? atom : exactly(c, *m);
                Lookup setter = lookup(c, intern("__setattr__"));
                if (setter.kind == Lookup::Var && site->op != Op::class_set && !site->imm.flag) {
                    call_found(at, site, setter, self, {types.instance_of(builtin_class("str")), value}, nullptr);
                    continue;
                }
                if (assigns_dict(c, name)) {
                    reflect_class(c, Reach::Writes);
                    types.escape(value);
                    continue;
                }
                Lookup found = lookup(c, name);
                bool property = false;
                if (found.kind == Lookup::Var) {
                    found.var->readers.insert(at);
                    if (stores_ask(found)) {
                        types.escape(self);
                        set_attribute(at, site, types.any, name, value);
                        continue;
                    }
                    for (const Member &v : found.var->type->members) {
                        if (v.kind == MemberKind::Property) {
                            property = true;
                            if (v.items.size() > 1) call_value(at, site, v.items[1], {self, value}, nullptr);
                        }
                        if (Lookup set = v.kind == MemberKind::Instance ? lookup(v.cls, intern("__set__")) : Lookup{}; set.kind != Lookup::Nothing) {
                            property = true;
                            v.cls->watchers.insert(at);
                            call_found(at, site, set, types.of(v), {self, value}, nullptr);
                        } else if (v.kind == MemberKind::Instance && lookup(v.cls, intern("__delete__")).kind != Lookup::Nothing) {
                            property = true; // an AttributeError
                        }
                    }
                }
                if (ir::Function *fn = native_setter(found)) {
                    call_function(at, site, fn, {}, {self, value}, nullptr);
                    continue;
                }
                if (c->native && c->exception && found.kind == Lookup::Nothing && exception_names_.insert(name).second)
                    for (const Reader &r : function_watchers_) enqueue(r);
                if (c->native) types.escape(value); // what it has is declared; the runtime knows what may be set
                else if (!property) store(c, self);
            }
        }
    }
}

// super().name, read and not called.
static const Type *read_super(Analysis &a, Instance *at, ir::Instr *site, const Lookup &found, const Type *self) {
    found.var->readers.insert(at);
    const Type *out = found.var->type->any ? a.types.any : a.types.prim(found.var->type->prims);
    for (const Member &v : found.var->type->members) {
        Member m{MemberKind::Method};
        m.fn = v.fn;
        m.cells = v.cells;
        m.items = {self};
        if (v.kind == MemberKind::Property) out = a.types.join(out, a.call_value(at, site, v.items[0], {self}, nullptr));
        else out = a.types.join(out, v.kind == MemberKind::Function && binds_self(v.fn) ? a.types.of(m) : a.types.of(v));
    }
    return out;
}

// ---- class statements ---------------------------------------------------------------------------------------------------

// Its bases and metaclass are known.
void Analysis::create_class(ClassInfo *cls) {
    find_slots(cls);
    cls->mro = linearise(cls);
    cls->refusal = bases_error(cls);
    cls->consistent = cls->refusal.empty();
    if (!cls->consistent) cls->mro = {cls, builtin_class("object")};
    cls->created = true;
    if (ClassInfo *base = cls->native_base(); base && !cls->exception && keeps_values(base)) cls->value_base = base;
    if (ClassInfo *meta = metaclass_of(cls); !meta->native)
        for (ClassInfo *above : meta->mro)
            for (const Reader &w : above->watchers) enqueue(w);
    for (ClassInfo *b : cls->bases) {
        b->subclasses.push_back(cls);
        cls->exception |= b->exception;
        cls->repeats |= b->repeats;
        for (const Reader &w : b->watchers) enqueue(w);
    }
    list_variables(cls);
    if (ClassInfo *base = cls->native_base(); base && !cls->generic)
        for (std::size_t k = 0; k < base->type_params.size(); k++) cls->base_cells.push_back(types.new_cell());
}

const Type *Analysis::transfer_class(Instance *at, ir::Instr *i) {
    auto type = [&](std::size_t k) { return at->type_of(i->args[k]); };
    switch (i->op) {
    case Op::make_property: {
        Member m{MemberKind::Property};
        for (std::size_t k = 0; k < 3; k++) m.items.push_back(k < i->args.size() ? type(k) : types.bottom);
        return types.of(m);
    }
    case Op::property_with: {
        const Member *p = type(0)->single();
        if (!p || p->kind != MemberKind::Property) return types.any;
        Member m = *p;
        m.items[i->imm.name == "getter" ? 0 : i->imm.name == "setter" ? 1 : 2] = type(1);
        return types.of(m);
    }
    case Op::make_staticmethod: case Op::make_classmethod: {
        Member m{i->op == Op::make_staticmethod ? MemberKind::StaticMethod : MemberKind::ClassMethod};
        m.items = {type(0)};
        return types.of(m);
    }
    case Op::class_begin: return begin_class(at, i);
    case Op::class_set: {
        set_attribute(at, i, type(0), i->imm.name, type(1));
        return types.none;
    }
    case Op::class_end: return finish_class(at, i);
    case Op::call_super: case Op::getattr_super: {
        const Type *out = types.bottom;
        std::vector<const Type *> args;
        for (std::size_t k = i->imm.flag ? 2 : 1; k < i->args.size(); k++) args.push_back(type(k));
        for (const Type *atom : super_selves(at, i, type(0))) {
            const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
            if (!m || (m->kind != MemberKind::Instance && m->kind != MemberKind::Class)) continue;
            const ClassInfo *from = class_of_super(at, i);
            bool meta = m->kind == MemberKind::Class && from && metaclass_of(m->cls)->derives(from);
            for (ClassInfo *c : family(meta ? metaclass_of(m->cls) : m->cls, m->exact || meta)) {
                for (ClassInfo *next : super_of(at, i, c)) {
                    next->watchers.insert(at);
                    Lookup found;
                    auto var = next->vars.find(i->imm.name);
                    auto native = next->methods.find(i->imm.name);
                    if (next->decl->module->is_builtins && native != next->methods.end())
                        found = {Lookup::Native, next, nullptr, &native->second};
                    else if (var != next->vars.end() && !var->second->type->bottom())
                        found = {Lookup::Var, next, var->second, nullptr};
                    if (found.kind == Lookup::Nothing) continue;
                    const Type *self = m->exact || meta ? atom : exactly(c, *m);
                    if (meta && next->native && i->imm.name == "__call__") {
                        out = types.join(out, construct(at, i, m->cls, args, i->imm.shape));
                        break;
                    }
                    if (i->op == Op::getattr_super && found.kind == Lookup::Var) {
                        out = types.join(out, read_super(*this, at, i, found, self));
                        break;
                    }
                    if (next->exception && found.kind == Lookup::Native && i->imm.name == "__init__") {
                        for (const Type *t : args) types.escape(t);
                        out = types.join(out, types.none);
                    } else if (found.kind == Lookup::Var && i->imm.name == "__new__") {
                        found.var->readers.insert(at); // a static method, whatever its def says
                        out = types.join(out, call_value(at, i, found.var->type, args, i->imm.shape));
                    } else if (ir::Function *make = native_new(found)) {
                        out = types.join(out, call_function(at, i, make, {}, args, i->imm.shape));
                    } else {
                        out = types.join(out, call_found(at, i, found, self, args, i->imm.shape));
                    }
                    break;
                }
            }
        }
        return out;
    }
    default: return types.bottom;
    }
}

} // namespace tau::infer
