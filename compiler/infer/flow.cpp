// The engine: worklist, instances, specialisation.
//
// In:  a Program.  Out: the fixpoint. Instances are flowed (flow_instance.cpp) while anything grows; everything does so
// monotonically, so the order is free.
#include "infer/fields.h"
#include "infer/infer.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace tau::infer {

using ir::Op;

bool symbol_less(Symbol a, Symbol b) { return a.id() < b.id(); }

ClassInfo::ClassInfo() : fields(symbol_less), vars(symbol_less), methods(symbol_less) {}

Analysis::Analysis(ir::Program &p) : program(p), dynamic_names(symbol_less), deleted_names(symbol_less), dynamic_stores_(symbol_less) {
    types.queue_hook = &hook_;
    types.escape_context = this;
    types.on_escape = [](void *self, const Member &m) { static_cast<Analysis *>(self)->escape_member(m); };
}

static void enqueue_again(std::deque<Instance *> &queue, Instance *i) {
    if (std::exchange(i->queued, true)) return;
    queue.push_back(i);
}

void Analysis::enqueue(Instance *i) {
    i->whole = true;
    enqueue_again(queue_, i);
}

void Analysis::enqueue(const Reader &r) {
    if (!r.instr) return enqueue(r.instance);
    r.instance->dirty.push_back(r.instr - 1);
    enqueue_again(queue_, r.instance);
}

void Analysis::drain_hook() {
    for (std::size_t k = 0; k < hook_.size(); k++) enqueue(Reader(hook_[k]));
    hook_.clear();
}

void Analysis::run() {
    // All of them, so that a class of the library that no code names is known as a subclass all the same.
    for (auto &decl : program.classes)
        if (decl->module->is_builtins) class_info(decl.get());
    main = make_instance(program.root->body, {}, {});
    imported_set_.insert(program.root);
    for (ir::ModuleDecl *m : program.builtin_files)
        if (m->has_code && m->body) make_instance(m->body, {}, {});
    for (;;) {
        while (!queue_.empty()) {
            Instance *i = queue_.front();
            queue_.pop_front();
            i->queued = false;
            flow(i);
            drain_hook();
        }
        if (!add_names_at_run_time() && !force_deferred() && !find_repeating_classes() && !flow_whole_again()) break;
    }
    mark_live();
    mark_always_set(*this);
    settled_ = true;
}

// ---- instances -----------------------------------------------------------------------------------------------

Instance *Analysis::make_instance(ir::Function *fn, const std::vector<Cell *> &captures, std::vector<const Type *> args) {
    ir::build_body(program, *fn);
    instances.push_back(std::make_unique<Instance>());
    Instance *i = instances.back().get();
    i->id = std::uint32_t(instances.size() - 1);
    i->fn = fn;
    i->captures = captures;
    i->params = std::move(args);
    i->result = types.bottom;
    i->yields = types.bottom;
    i->types.assign(fn->next_id, types.bottom);
    std::uint32_t top = 0;
    for (auto &b : fn->blocks) top = std::max(top, b->id + 1);
    i->reachable.assign(top, false);
    by_function[fn].push_back(i);
    enqueue(i);
    return i;
}

// A call whose argument is a container of still unknown elements waits until nothing else is left to do: by then most
// elements are known, and the call goes to the clone for them instead of uniting unrelated containers. One call at a
// time is let go.
bool Analysis::defer(Instance *at, const ir::Instr *site, const std::vector<const Type *> &args) {
    auto unknown = [](const Type *t) {
        for (const Member &m : t->members)
            if (m.kind == MemberKind::Instance && !m.cls->generic)
                for (Cell *c : m.cells)
                    if (root(c)->type->bottom()) return true;
        return false;
    };
    bool wait = false;
    for (const Type *t : args) wait |= unknown(t);
    std::uint64_t key = (std::uint64_t(at->id) << 32) | site->id;
    if (!wait || forced_.contains(key)) return false;
    for (const Type *t : args)
        for (const Member &m : t->members)
            if (m.kind == MemberKind::Instance)
                for (Cell *c : m.cells) read_cell(at, c);
    if (std::find(deferred_.begin(), deferred_.end(), std::pair(key, at)) == deferred_.end()) deferred_.push_back({key, at});
    return true;
}

bool Analysis::force_deferred() {
    if (deferred_.empty()) return false;
    auto [key, at] = deferred_.front();
    deferred_.erase(deferred_.begin());
    forced_.insert(key);
    enqueue(Reader{at, std::uint32_t(key) + 1});
    return true;
}

// Whether an argument may go to a clone made for `param`: same shape as far as `levels` lead, of which a container costs
// two and an object of a generic class one. Elements that are not known yet have a clone to themselves: what they turn
// out to be must not reach those of another container.
static constexpr int fit_levels = 4;
bool Analysis::fits(const Type *arg, const Type *param, int levels) {
    if (arg == param) return true;
    if (arg->any != param->any || arg->prims != param->prims || arg->members.size() != param->members.size()) return false;
    for (std::size_t k = 0; k < arg->members.size(); k++) {
        const Member &a = arg->members[k], &p = param->members[k];
        if (a.kind != p.kind || a.cls != p.cls || a.fn != p.fn || a.module != p.module || a.instance != p.instance ||
            a.exact != p.exact || a.cells.size() != p.cells.size() || a.items.size() != p.items.size())
            return false;
        for (std::size_t c = 0; c < a.items.size(); c++)
            if (!fits(a.items[c], p.items[c], levels)) return false;
        if (levels <= 0) continue;
        for (std::size_t c = 0; c < a.cells.size(); c++) {
            Cell *x = root(a.cells[c]), *y = root(p.cells[c]);
            if (x == y) continue;
            if (x->type->bottom() || y->type->bottom()) return false;
            if (!fits(x->type, y->type, levels - (a.kind == MemberKind::Instance && a.cls->generic ? 1 : 2))) return false;
        }
    }
    return true;
}

void Analysis::merge_cells(const Type *arg, const Type *param) {
    if (arg == param) return;
    types.join(param, arg);
}

bool Analysis::makes_classes(ir::Function *fn) {
    auto [known, fresh] = class_makers.emplace(fn, false);
    if (!fresh) return known->second;
    ir::build_body(program, *fn);
    for (auto &b : fn->blocks)
        for (const ir::Instr *i : b->instrs) class_makers[fn] |= i->op == Op::class_begin;
    return class_makers[fn];
}

Instance *Analysis::select(Instance *at, const ir::Instr *site, ir::Function *fn, const std::vector<Cell *> &captures,
                           std::vector<const Type *> args) {
    for (const Type *&a : args) a = types.canonical(a);
    // Every call of a function with class statements makes classes of its own.
    bool library = fn->module && fn->module->source && fn->module->source->is_stdlib, maker = !library && makes_classes(fn);
    std::string place = maker ? fmt::format("{}:{}", at->id, site->id) : "";
    auto matches = [&](Instance *i) {
        if (maker && !i->merged && !i->boxed) return made_for[i] == place;
        if (i->merged || i->boxed || i->captures.size() != captures.size()) return false;
        for (std::size_t k = 0; k < args.size(); k++)
            if (!fits(args[k], types.canonical(i->params[k]), fit_levels)) return false;
        for (std::size_t k = 0; k < captures.size(); k++) {
            Cell *x = root(captures[k]), *y = root(i->captures[k]);
            if (x != y && !x->type->bottom() && !y->type->bottom() && !fits(x->type, y->type, fit_levels - 2)) return false;
        }
        return true;
    };
    SiteKey key{at->id, site->id, fn};
    Instance *chosen = nullptr;
    auto sticky = targets_.find(key);
    if (sticky != targets_.end() && (sticky->second->merged || matches(sticky->second))) chosen = sticky->second;
    auto &clones = by_function[fn];
    std::size_t plain = 0;
    for (Instance *i : clones) {
        if (chosen) break;
        plain += !i->boxed;
        if (matches(i)) chosen = i;
    }
    if (!chosen && plain < (maker ? max_class_makers : library ? max_library_clones : max_clones)) {
        chosen = make_instance(fn, captures, args);
        if (maker) made_for[chosen] = place;
    }
    if (!chosen) {
        for (Instance *i : by_function[fn]) if (i->merged) chosen = i;
        if (!chosen) {
            chosen = make_instance(fn, captures, args);
            chosen->merged = true;
        }
    }
    bool grown = false;
    for (std::size_t k = 0; k < args.size(); k++) {
        const Type *joined = types.join(chosen->params[k], args[k]);
        if (!types.equal(joined, chosen->params[k])) grown = true;
        chosen->params[k] = types.canonical(joined);
    }
    for (std::size_t k = 0; k < captures.size() && k < chosen->captures.size(); k++)
        types.unify(chosen->captures[k], captures[k]);
    if (grown) enqueue(chosen);
    targets_[key] = chosen;
    auto &all = all_targets_[at][site->id];
    if (std::find(all.begin(), all.end(), chosen) == all.end()) all.push_back(chosen);
    auto &site_targets = at->sites[site->id];
    bool listed = false;
    for (Instance *i : site_targets) listed |= i == chosen;
    if (!listed) site_targets.push_back(chosen);
    chosen->callers.insert(at);
    return chosen;
}

// A site that dispatches over a union may call one function with several signatures; `args` tells them apart (null: whatever).
Instance *Analysis::target_for(Instance *at, const ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args) {
    Instance *last = target(at, site, fn);
    const std::vector<Instance *> &all = all_targets_[at][site->id];
    if (!last || last->merged || all.size() < 2) return last;
    // Lowering asks for one kind of receiver at a time, where a call may have been chosen for several at once.
    auto within = [&](const Type *arg, const Type *param) {
        if (param->any || (arg->prims & ~param->prims) || arg->any) return param->any == arg->any;
        return std::ranges::all_of(arg->members, [&](const Member &m) {
            return std::ranges::any_of(param->members, [&](const Member &p) { return fits(types.of(m), types.of(p), fit_levels); });
        });
    };
    auto good = [&](Instance *i, bool exact) {
        for (std::size_t k = 0; k < args.size() && k < i->params.size(); k++) {
            const Type *arg = args[k] ? types.canonical(args[k]) : nullptr, *param = types.canonical(i->params[k]);
            if (arg && !(exact ? fits(arg, param, fit_levels) : within(arg, param))) return false;
        }
        return true;
    };
    for (bool exact : {true, false}) {
        if (good(last, exact)) return last;
        for (std::size_t k = all.size(); k-- > 0;)
            if (all[k]->fn == fn && (all[k]->merged || good(all[k], exact))) return all[k];
    }
    return last;
}

Instance *Analysis::target(Instance *at, const ir::Instr *site, ir::Function *fn) {
    auto found = targets_.find(SiteKey{at->id, site->id, fn});
    return found == targets_.end() ? nullptr : found->second;
}

// A method of the library serves every class that inherits it, so its boxed entry takes them all.
const Type *Analysis::boxed_self(ir::Function *fn, ClassInfo *cls) {
    if (cls->value_type && fn->owner == cls->decl) return types.tuple(std::vector<const Type *>(cls->value_fields.size(), types.integer), cls);
    return instance_type(fn->owner && fn->module->is_builtins ? class_info(fn->owner) : cls);
}

static bool has_decorator(const ir::Function *fn, std::string_view name) {
    for (const syntax::Expr *d : fn->decorators)
        if (auto *n = syntax::dyn_as<syntax::Name>(d); n && n->id == name) return true;
    return false;
}

// The instance behind a function's boxed entry: everything any, but `self` of its class when that is known. A function
// that is reached as a plain value (self: null) may get anything.
Instance *Analysis::boxed_instance(ir::Function *fn, const std::vector<Cell *> &captures, ClassInfo *self) {
    if (fn->is_native) return nullptr; // its entry is made without one
    if (fn->owner && fn->module->is_builtins && (has_decorator(fn, "staticmethod") || has_decorator(fn, "classmethod"))) self = nullptr;
    bool takes = !fn->params.empty() && fn->params[0].kind != ir::ParamKind::Star && fn->params[0].kind != ir::ParamKind::StarStar;
    const Type *first = takes ? self ? boxed_self(fn, self) : types.any : nullptr;
    for (Instance *i : by_function[fn]) {
        if (!i->boxed) continue;
        for (std::size_t k = 0; k < captures.size() && k < i->captures.size(); k++)
            if (root(i->captures[k]) != root(captures[k])) {
                types.unify(i->captures[k], captures[k]);
                enqueue(i);
            }
        if (first) {
            const Type *joined = types.join(i->params[0], first);
            if (!types.equal(joined, i->params[0])) {
                i->params[0] = joined;
                enqueue(i);
            }
        }
        return i;
    }
    std::vector<const Type *> args;
    for (const ir::Param &p : fn->params) {
        if (p.kind == ir::ParamKind::Star) {
            args.push_back(types.instance_of(builtin_class("tuple")));
        } else if (p.kind == ir::ParamKind::StarStar) {
            ClassInfo *dict = builtin_class("dict");
            args.push_back(types.instance_of(dict, true, {types.new_cell(types.any), types.new_cell(types.any)}));
        } else {
            args.push_back(types.any);
        }
    }
    if (first) args[0] = first;
    Instance *i = make_instance(fn, captures, args);
    i->boxed = true;
    for (const Type *value : std::vector<const Type *>(defaults[fn])) types.escape(value);
    for (std::size_t k = 0; k < fn->params.size(); k++)
        if (ir::Global *g = default_global(fn, k))
            if (const Type *value = read_global(i, g).type) types.escape(value);
    if (fn->is_generator) escape_class(builtin_class("generator")); // whoever calls it gets one
    return i;
}

// ---- escaping -------------------------------------------------------------------------------------------------

bool is_dunder(Symbol name) {
    std::string_view t = name.text();
    return t.size() > 4 && t.substr(0, 2) == "__" && t.substr(t.size() - 2) == "__";
}

bool is_operator_method(Symbol name) {
    std::string_view t = name.text();
    if (!is_dunder(name)) return false;
    t = t.substr(2, t.size() - 4);
    for (std::string_view n : {"eq", "ne", "lt", "le", "gt", "ge"})
        if (t == n) return true;
    for (std::string_view n : {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"})
        if (t == n || (t.starts_with("r") && t.substr(1) == n)) return true;
    return false;
}

// Special methods that nothing calls but the operation which they are named after: no function of the runtime, no built-in
// function. Dynamic code of a program without that operation on an unknown object never meets them.
static bool waits_for_operation(Symbol name) {
    static constexpr std::string_view others[] = {"__neg__", "__pos__", "__invert__", "__setitem__", "__delitem__", "__reversed__", "__copy__",
                                                  "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__"};
    static constexpr std::string_view operators[] = {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor"};
    std::string_view t = name.text();
    if (std::find(std::begin(others), std::end(others), t) != std::end(others)) return true;
    t = t.substr(2, t.size() - 4);
    for (std::string_view n : operators)
        if (t == n || ((t[0] == 'r' || t[0] == 'i') && t.substr(1) == n)) return true;
    return false;
}

bool is_special(const ir::Function *at, const ir::Instr *call) {
    return call->op == Op::call_special || (at->module && at->module->is_builtins && is_dunder(call->imm.name));
}

// Dynamic code may meet what a class variable of cls holds: methods get boxed entries, other values escape.
void Analysis::expose_var(ClassInfo *cls, ClassVar *var) {
    var->exposed = true;
    if (var->type->any) return;
    for (const Member &f : types.canonical(var->type)->members) {
        if (f.kind == MemberKind::Function) {
            boxed_instance(f.fn, f.cells, binds_self(f.fn) ? cls : nullptr);
        } else if (f.kind == MemberKind::Property) {
            for (const Type *part : f.items)
                for (const Member &g : part->members)
                    if (g.kind == MemberKind::Function) boxed_instance(g.fn, g.cells, cls);
        } else if (f.kind == MemberKind::StaticMethod || f.kind == MemberKind::ClassMethod) {
            for (const Member &g : f.items[0]->members)
                if (g.kind == MemberKind::Function) boxed_instance(g.fn, g.cells, nullptr);
                else types.escape(types.of(g));
        } else {
            types.escape(types.of(f));
        }
    }
}

// Dynamic code may ask instances of cls, or the class itself, for `name`.
void Analysis::expose(ClassInfo *cls, Symbol name) {
    if (Field *f = find_field(cls, name)) types.escape(f->type);
    Lookup found = lookup(cls, name);
    if (found.kind == Lookup::Var) expose_var(cls, found.var);
    if (found.var && found.var->loose) // where it is deleted, those of the bases
        for (ClassInfo *base : cls->mro)
            if (auto var = base->vars.find(name); var != base->vars.end() && var->second != found.var) expose_var(cls, var->second);
    if (found.kind == Lookup::Native)
        for (ir::Function *fn : *found.functions)
            if (!fn->is_native) boxed_instance(fn, {}, cls);
}

void Analysis::escape_class(ClassInfo *cls) {
    // Lowering asks for types too: a join that inference never made says nothing about the class, whose layout is settled.
    if (cls->escaped || settled_) return;
    cls->escaped = true;
    escaped_classes_.push_back(cls);
    if (!descriptors_escape_ && (lookup(cls, support::intern("__set__")).kind != Lookup::Nothing || lookup(cls, support::intern("__delete__")).kind != Lookup::Nothing)) {
        descriptors_escape_ = true;
        for (const auto &c : classes)
            for (auto &[name, var] : c->vars)
                if (var->type->any)
                    for (const Reader &r : var->readers) enqueue(r);
    }
    for (auto &[name, value] : dynamic_stores_)
        if (!cls->native && cls->may_hold(name) && cls->native_base()->name != "tuple") {
            Field *f = field(cls, name);
            f->type = types.canonical(types.join(f->type, value));
            for (const Reader &w : cls->watchers) enqueue(w);
            for (const Reader &r : f->readers) enqueue(r);
        }
    for (Symbol name : std::vector<Symbol>(dynamic_names.begin(), dynamic_names.end())) expose(cls, name);
    if (cls->native ? lists_builtin_ : reach_any_ != Reach::Nothing) reflect_class(cls, reach_any_);
    expose_special(cls, [&](Symbol name) { return !waits_for_operation(name) || operations_.contains(name); });
    if (all_names) name_members(cls);
}

// The special methods of an escaped class that dynamic code may run.
void Analysis::expose_special(ClassInfo *cls, const std::function<bool(Symbol)> &wanted) {
    auto good = [&](Symbol name) { return is_dunder(name) && name != "__init__" && name != "__new__" && wanted(name); };
    for (ClassInfo *base : cls->mro)
        for (auto &[name, var] : base->vars)
            if (good(name)) expose_var(cls, var);
    // Classes of the library that are written in the language: what operators do with them.
    if (cls->native) return;
    for (ClassInfo *base : cls->mro)
        if (!base->native && base->decl->module->is_builtins)
            for (auto &[name, functions] : base->methods)
                if (good(name))
                    for (ir::Function *fn : functions)
                        if (!fn->is_native) boxed_instance(fn, {}, cls);
}

// The program does such an operation on an object of unknown class.
void Analysis::add_dynamic_operation(Symbol name) {
    if (!name || !operations_.insert(name).second || !waits_for_operation(name)) return;
    for (ClassInfo *cls : std::vector<ClassInfo *>(escaped_classes_)) expose_special(cls, [&](Symbol n) { return n == name; });
}

void Analysis::name_members(ClassInfo *cls) {
    std::vector<Symbol> names;
    for (ClassInfo *base : cls->mro) {
        if (base->native) continue;
        for (auto &[name, var] : base->vars) names.push_back(name);
        for (auto &[name, field] : base->fields) names.push_back(name);
    }
    for (Symbol name : names) add_dynamic_name(name);
}

// getattr(x, text): whatever an escaped object has may be asked for.
void Analysis::name_everything() {
    if (all_names) return;
    all_names = true;
    read_exception_args();
    for (ClassInfo *cls : std::vector<ClassInfo *>(escaped_classes_)) name_members(cls);
    for (const auto &module : program.modules)
        if (escaped_modules.contains(module.get()))
            for (ir::Global *g : module->globals) add_dynamic_name(g->name);
}

void Analysis::escape_member(const Member &m) {
    if (m.kind == MemberKind::Function && m.fn->is_intrinsic && m.fn->module->name == "_objects") {
        clones = true;
        reflect();
    } else if (m.kind == MemberKind::Function && !m.fn->is_native) {
        boxed_instance(m.fn, m.cells, nullptr);
    } else if (m.kind == MemberKind::Method && !m.fn->is_native) {
        for (const Type *self : atoms(m.items[0])) boxed_instance(m.fn, m.cells, class_of(self));
    } else if (m.kind == MemberKind::Module && escaped_modules.insert(m.module).second) {
        if (reach_any_ != Reach::Nothing) listed_modules.insert(m.module);
        for (ir::Global *g : m.module->globals) {
            want(g);
            if (GlobalInfo &info = globals[g]; info.type) types.escape(info.type);
        }
        if (all_names)
            for (ir::Global *g : m.module->globals) add_dynamic_name(g->name);
        if (m.module->find_global(support::intern("__getattr__"))) add_dynamic_name(support::intern("__getattr__"));
        for (auto &[name, value] : dynamic_stores_)
            if (m.module->find_global(name)) set_module_attribute(m.module, name, value);
    } else if (m.kind == MemberKind::Generator) {
        m.instance->escaped = true;
        types.escape(m.instance->yields);
        types.escape(m.instance->result);
        escape_class(builtin_class("generator"));
    } else if (m.kind == MemberKind::Tuple && m.cls) {
        escape_class(m.cls);
    } else if (m.kind == MemberKind::Class && !m.cls->native) {
        escape_class(m.cls);
        if (ClassInfo *meta = metaclass_of(m.cls); !meta->native) escape_class(meta);
        m.cls->instantiated = true;
        if (Lookup make = lookup(m.cls, support::intern("__new__")); make.kind == Lookup::Var)
            for (const Member &f : make.var->type->members)
                for (const Member &g : f.kind == MemberKind::StaticMethod ? f.items[0]->members : std::vector<Member>{f})
                    if (g.kind == MemberKind::Function) boxed_instance(g.fn, g.cells, nullptr);
        if (ir::Function *make = native_new(lookup(m.cls, support::intern("__new__")))) boxed_instance(make, {}, nullptr);
        Lookup init = lookup(m.cls, support::intern("__init__"));
        if (init.kind == Lookup::Var)
            for (const Member &f : init.var->type->members)
                if (f.kind == MemberKind::Function) boxed_instance(f.fn, f.cells, m.cls);
        if (init.kind == Lookup::Native && !init.owner->native)
            for (ir::Function *fn : *init.functions)
                if (!fn->is_native) boxed_instance(fn, {}, m.cls);
    } else if (m.kind == MemberKind::Instance) {
        for (ClassInfo *cls : family(m.cls, m.exact)) escape_class(cls);
    }
}

void Analysis::add_dynamic_name(Symbol name) {
    if (!dynamic_names.insert(name).second) return;
    if (name == "args") read_exception_args();
    std::vector<ClassInfo *> known = escaped_classes_;
    for (std::string_view p : {"int", "float", "bool", "complex", "str", "NoneType", "NotImplementedType", "ellipsis", "tuple", "list", "dict", "set", "type", "function", "method",
                               "builtin_function_or_method", "cell", "_Traceback"})
        if (ClassInfo *c = builtin_class(p)) known.push_back(c);
    // Exceptions of the library may be met as values anywhere.
    for (auto &c : classes)
        if (c->exception && c->native && c->methods.contains(name)) known.push_back(c.get());
    for (ClassInfo *cls : known) expose(cls, name);
    for (auto &[fn, fields] : function_fields_)
        if (auto found = fields.find(name); found != fields.end()) types.escape(found->second.type);
}

// Instances of cls meet code that compares, hashes or prints through the type descriptor (container elements).
void Analysis::request_slots(ClassInfo *cls, const Type *other) {
    static constexpr const char *unary[] = {"__repr__", "__str__", "__hash__", "__bool__", "__len__", "__del__"};
    static constexpr const char *binary[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};
    if (cls->generic) { // only objects whose variables are all any have slots
        types.escape(other);
        return;
    }
    for (const char *n : unary) request_slot(cls, n, nullptr);
    for (const char *n : binary) request_slot(cls, n, other);
}

// The same for what elements of this type hold: objects, alone or in tuples, that meet `other`.
void Analysis::request_element_slots(const Type *element, const Type *other) {
    for (const Member &e : std::vector<Member>(types.canonical(element)->members)) {
        if (e.kind == MemberKind::Instance && !e.cls->native)
            for (ClassInfo *f : family(e.cls, e.exact)) request_slots(f, other);
        if (e.kind == MemberKind::Class && !metaclass_of(e.cls)->native) types.escape(types.of(e)); // its own slots
        if (e.kind != MemberKind::Tuple) continue;
        for (std::size_t k = 0; k < e.items.size(); k++)
            for (const Member &o : std::vector<Member>(types.canonical(other)->members))
                if (o.kind == MemberKind::Tuple && k < o.items.size()) request_element_slots(e.items[k], o.items[k]);
    }
}

void Analysis::request_slot(ClassInfo *cls, const char *name, const Type *other) {
    Lookup found = lookup(cls, support::intern(name));
    if (found.kind != Lookup::Var) return;
    ir::Instr site{};
    for (const Member &f : found.var->type->members) {
        if (f.kind != MemberKind::Function || f.fn->is_native) continue;
        std::vector<const Type *> args{types.instance_of(cls, true, cls->base_cells)};
        if (other) args.push_back(other);
        if (!takes_just(f.fn, args.size())) { // parameters with defaults, *args: what binds arguments for dynamic code does so here
            boxed_instance(f.fn, f.cells, cls);
            continue;
        }
        site.id = std::uint32_t(0x40000000u + cls->id);
        // One instance for all that containers compare such objects with: there is one slot.
        if (Instance *made = target(main, &site, f.fn)) {
            for (std::size_t k = 0; k < args.size(); k++) {
                const Type *joined = types.canonical(types.join(made->params[k], args[k]));
                if (joined == types.canonical(made->params[k])) continue;
                made->params[k] = joined;
                enqueue(made);
            }
            continue;
        }
        select(main, &site, f.fn, f.cells, args);
    }
}

// The runtime asks objects that it gets as indices, bounds or counts for their __index__.
void Analysis::request_index(const Type *t) {
    for (const Member &m : std::vector<Member>(types.canonical(t)->members))
        if (m.kind == MemberKind::Instance && !m.cls->native)
            for (ClassInfo *cls : family(m.cls, m.exact)) request_slot(cls, "__index__", nullptr);
}

// ---- liveness of instances at the fixpoint -------------------------------------------------------------------------

void Analysis::mark_live() {
    std::vector<Instance *> stack{main};
    auto push = [&](Instance *i) {
        if (i && !i->live) {
            i->live = true;
            stack.push_back(i);
        }
    };
    main->live = true;
    for (auto &i : instances) if (i->boxed) push(i.get());
    for (ir::ModuleDecl *m : program.builtin_files)
        if (m->body) for (Instance *i : by_function[m->body]) push(i);
    for (ir::ModuleDecl *m : imported) for (Instance *i : by_function[m->body]) push(i);
    while (!stack.empty()) {
        Instance *i = stack.back();
        stack.pop_back();
        // Only targets of the last choice at each site count: an earlier, narrower clone may have lost its callers.
        // A value may still be a generator of a clone that has no caller any more: code asks which one it is.
        for (const Type *t : i->types)
            for (const Member &m : types.canonical(t)->members)
                if (m.kind == MemberKind::Generator) push(m.instance);
        for (auto &[site, chosen] : i->sites)
            for (Instance *t : chosen) {
                auto now = targets_.find(SiteKey{i->id, site, t->fn});
                if (now != targets_.end() && now->second == t) push(t);
            }
        for (auto &[site, chosen] : all_targets_[i])
            for (Instance *t : chosen) push(t);
    }
}

} // namespace tau::infer
