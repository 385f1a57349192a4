// Native declarations: from `@native def upper(self) -> str` to types, and back to the C name.
//
// In:  Functions marked native, with their annotations.  Out: signatures; whether arguments match; what a call gives.
// Intrinsics, the handful of functions that are operations of the compiler's own, are here too.
#include "infer/infer.h"

namespace tau::infer {

using ir::Op;
using support::intern;

static NativeType parse_type(Analysis &a, const syntax::Expr *e, ClassInfo *owner) {
    NativeType t;
    if (!e) return t;
    if (auto *c = syntax::dyn_as<syntax::Constant>(e)) {
        if (c->value.kind == syntax::ConstantKind::None) t.kind = NativeType::None;
        return t;
    }
    if (auto *either = syntax::dyn_as<syntax::BinOp>(e)) {
        // int | float: a boxed value whose kinds are known
        t.kind = NativeType::Union;
        t.args = {parse_type(a, either->left, owner), parse_type(a, either->right, owner)};
        return t;
    }
    const syntax::Expr *head = e;
    const syntax::Expr *arguments = nullptr;
    if (auto *s = syntax::dyn_as<syntax::Subscript>(e)) {
        head = s->value;
        arguments = s->slice;
    }
    auto *name = syntax::dyn_as<syntax::Name>(head);
    if (!name) return t;
    std::string_view n = name->id.text();
    if (arguments) {
        if (auto *tuple = syntax::dyn_as<syntax::Tuple>(arguments))
            for (const syntax::Expr *item : tuple->elts) t.args.push_back(parse_type(a, item, owner));
        else
            t.args.push_back(parse_type(a, arguments, owner));
    }
    if (n == "int") t.kind = NativeType::Int;
    else if (n == "bool") t.kind = NativeType::Bool;
    else if (n == "float") t.kind = NativeType::Float;
    else if (n == "complex") t.kind = NativeType::Complex;
    else if (n == "object") t.kind = NativeType::Object;
    else if (n == "tuple" && arguments) t.kind = NativeType::Tuple;
    else {
        if (owner)
            for (std::size_t k = 0; k < owner->type_params.size(); k++)
                if (owner->type_params[k] == n) {
                    t.kind = NativeType::Param;
                    t.param = int(k);
                    return t;
                }
        t.cls = a.builtin_class(n);
        if (t.cls) t.kind = NativeType::Class;
    }
    return t;
}

const NativeSignature &Analysis::signature(ir::Function *fn, ClassInfo *owner) {
    auto found = signatures_.find(fn);
    if (found != signatures_.end()) return found->second;
    NativeSignature s;
    s.fn = fn;
    auto *def = static_cast<const syntax::FunctionDef *>(fn->node);
    bool is_static = false;
    for (const syntax::Expr *d : fn->decorators) {
        auto *call = syntax::dyn_as<syntax::Call>(d);
        auto *name = syntax::dyn_as<syntax::Name>(call ? call->func : d);
        is_static |= name && name->id == "staticmethod";
        if (!name || name->id != "native" || !call) continue;
        if (!call->args.empty()) s.c_name = std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
        for (auto *k : call->keywords)
            if (k->arg == "guarded") s.guarded = syntax::as<syntax::Constant>(k->value)->value.kind == syntax::ConstantKind::True;
            else if (k->arg == "names")
                s.names = syntax::as<syntax::Constant>(k->value)->value.text == "all" ? NamesAtRunTime::All : NamesAtRunTime::Formats;
            else if (k->arg == "consuming") s.consuming = std::string(syntax::as<syntax::Constant>(k->value)->value.text);
            else if (k->arg == "modules") s.modules = true;
            else if (k->arg == "opens") s.opens = true;
            else if (k->arg == "asks")
                for (const syntax::Expr *name : syntax::as<syntax::Tuple>(k->value)->elts) s.asks.push_back(intern(syntax::as<syntax::Constant>(name)->value.text));
            else if (k->arg == "looks") s.looks = true;
            else if (k->arg == "effects") s.effects = true;
            else if (k->arg == "raises") s.raises = syntax::as<syntax::Constant>(k->value)->value.kind == syntax::ConstantKind::True;
    }
    auto add = [&](const syntax::Arg *p, bool self) {
        NativeType t;
        if (self && !p->annotation) {
            t.kind = NativeType::Class;
            t.cls = owner;
            std::string_view n = owner->name.text();
            if (owner->decl->module->is_builtins) {
                if (n == "int") t.kind = NativeType::Int;
                if (n == "bool") t.kind = NativeType::Bool;
                if (n == "float") t.kind = NativeType::Float;
                if (n == "complex") t.kind = NativeType::Complex;
            }
            for (std::size_t k = 0; k < owner->type_params.size(); k++) {
                NativeType arg;
                arg.kind = NativeType::Param;
                arg.param = int(k);
                t.args.push_back(arg);
            }
        } else {
            t = parse_type(*this, p->annotation, owner);
        }
        s.params.push_back(std::move(t));
    };
    bool first = owner && !is_static;
    for (const syntax::Arg *p : def->args->posonlyargs) { add(p, first); first = false; }
    for (const syntax::Arg *p : def->args->args) { add(p, first); first = false; }
    s.result = parse_type(*this, def->returns, owner);
    if (s.c_name.empty()) {
        std::string base;
        if (owner) base = owner->c_struct;
        else base = "tau_" + std::string(fn->module->name.text());
        s.c_name = base + "_" + std::string(fn->name.text());
    }
    return signatures_[fn] = std::move(s);
}

// Whether containers of `m` hold what a native that declares their elements expects: such code reads them as they lie.
// Elements that are not known yet will be what the native declares.
bool Analysis::declared_elements(const NativeType &p, const Member &m) {
    for (std::size_t k = 0; k < p.args.size() && k < m.cells.size(); k++) {
        if (p.args[k].kind == NativeType::Param) continue;
        const Type *held = types.canonical(root(m.cells[k])->type);
        if (!held->bottom() && !types.equal(held, native_type(p.args[k], nullptr, nullptr, nullptr))) return false;
    }
    return true;
}

// What comes out of an unknown value holds boxed elements, which such a native can't read.
static bool declares_unboxed_elements(const NativeType &p) {
    for (const NativeType &e : p.args)
        if (p.kind == NativeType::Class && e.kind != NativeType::Param && e.kind != NativeType::Object) return true;
    return false;
}

int Analysis::match(const NativeType &p, const Type *arg) {
    if (arg->bottom()) return 0;
    if (p.kind == NativeType::Object || p.kind == NativeType::Param) return 2;
    if (arg->any) return declares_unboxed_elements(p) ? 0 : 1;
    arg = base_value(arg);
    auto prims = [&](std::uint16_t allowed) {
        if (arg->members.empty() && (arg->prims & ~allowed) == 0) return 2;
        return arg->prims & allowed ? 1 : 0;
    };
    switch (p.kind) {
    case NativeType::None: return prims(kNone);
    case NativeType::Bool: return prims(kBool);
    case NativeType::Int: return prims(kInt | kBool);
    case NativeType::Float: return prims(kFloat | kInt | kBool);
    case NativeType::Complex: return prims(kComplex | kFloat | kInt | kBool);
    case NativeType::Class: {
        int yes = 0, all = arg->prims ? 0 : 1;
        for (const Member &m : arg->members) {
            bool hit = m.kind == MemberKind::Instance && m.cls->derives(p.cls) && declared_elements(p, m);
            hit |= m.kind == MemberKind::Generator && p.cls == builtin_class("generator");
            hit |= m.kind == MemberKind::Tuple && !m.cls && p.cls->name == "tuple";
            hit |= m.kind == MemberKind::Class && p.cls->name == "type";
            hit |= (m.kind == MemberKind::Function || m.kind == MemberKind::Method || m.kind == MemberKind::Cell) && p.cls == class_of(types.of(m));
            yes |= hit;
            all &= hit;
            if (!hit && m.kind == MemberKind::Instance && !m.exact && p.cls != m.cls && p.cls->derives(m.cls)) yes = 1;
        }
        return yes ? (all ? 2 : 1) : 0;
    }
    case NativeType::Tuple: {
        const Member *m = arg->single();
        return m && m->kind == MemberKind::Tuple && m->items.size() == p.args.size() ? 2 : 0;
    }
    case NativeType::Union: {
        int best = 0;
        for (const NativeType &t : p.args) best = std::max(best, match(t, arg));
        return best;
    }
    case NativeType::Object: case NativeType::Param: return 2;
    }
    return 0;
}

const Type *Analysis::native_type(const NativeType &t, const Member *self, Instance *at, const ir::Instr *site) {
    switch (t.kind) {
    case NativeType::None: return types.none;
    case NativeType::Bool: return types.boolean;
    case NativeType::Int: return types.integer;
    case NativeType::Float: return types.floating;
    case NativeType::Complex: return types.complex;
    case NativeType::Object: return types.any;
    case NativeType::Union: {
        const Type *out = types.bottom;
        for (const NativeType &part : t.args) out = types.join(out, native_type(part, self, at, site));
        return out;
    }
    case NativeType::Param:
        if (!self || std::size_t(t.param) >= self->cells.size()) return types.any;
        if (at) read_cell(at, self->cells[std::size_t(t.param)]);
        return root(self->cells[std::size_t(t.param)])->type;
    case NativeType::Tuple: {
        std::vector<const Type *> items;
        for (const NativeType &item : t.args) items.push_back(native_type(item, self, at, site));
        return types.tuple(std::move(items));
    }
    case NativeType::Class: {
        if (t.cls->type_params.empty()) return types.instance_of(t.cls);
        std::vector<Cell *> cells;
        for (std::size_t k = 0; k < t.cls->type_params.size(); k++) {
            if (k < t.args.size() && t.args[k].kind == NativeType::Param && self &&
                std::size_t(t.args[k].param) < self->cells.size()) {
                cells.push_back(root(self->cells[std::size_t(t.args[k].param)]));
                continue;
            }
            Cell *c = alloc_cell(at, site, int(500 + k));
            types.add_to_cell(c, k < t.args.size() ? native_type(t.args[k], self, at, site) : types.any);
            cells.push_back(root(c));
        }
        return types.instance_of(t.cls, true, cells);
    }
    }
    return types.any;
}

// What passing `arg` for a parameter of declared type does to containers: T joins the receiver's elements.
static void pass(Analysis &a, const NativeType &p, const Type *arg, const Member *self) {
    if (p.kind == NativeType::Param && self && std::size_t(p.param) < self->cells.size()) {
        a.types.add_to_cell(self->cells[std::size_t(p.param)], arg);
        if (arg->any) a.types.add_to_cell(self->cells[std::size_t(p.param)], a.types.any);
    } else if (p.kind == NativeType::Class) {
        for (const Member &m : arg->members) {
            if (m.kind != MemberKind::Instance) continue;
            for (std::size_t k = 0; k < p.args.size() && k < m.cells.size(); k++) {
                if (p.args[k].kind == NativeType::Param && self && std::size_t(p.args[k].param) < self->cells.size())
                    a.types.unify(m.cells[k], self->cells[std::size_t(p.args[k].param)]);
                else if (p.args[k].kind != NativeType::Param)
                    a.types.add_to_cell(m.cells[k], a.native_type(p.args[k], nullptr, nullptr, nullptr));
            }
        }
    } else if (p.kind == NativeType::Tuple) {
        if (const Member *m = arg->single())
            for (std::size_t k = 0; k < p.args.size() && k < m->items.size(); k++) pass(a, p.args[k], m->items[k], self);
    }
}

// Whether None among the arguments finds nothing: the container's keys hold none.
bool Analysis::never_there(Instance *at, const NativeSignature &s, std::size_t k, const Type *arg, const Member *self) {
    const NativeType &p = s.params[k];
    if (!s.looks || k + 1 != s.params.size() || p.kind != NativeType::Param || arg->any || !arg->may_be_none()) return false;
    if (!self || std::size_t(p.param) >= self->cells.size()) return false;
    Cell *cell = root(self->cells[std::size_t(p.param)]);
    if (at) read_cell(at, cell);
    const Type *held = types.canonical(cell->type);
    return !held->any && !held->may_be_none();
}

const Type *Analysis::without_none(const Type *t) {
    if (t->any) return t;
    Type copy = *t;
    copy.prims &= std::uint16_t(~kNone);
    return types.intern(std::move(copy));
}

// Objects in tuples that a native takes as they are: it compares them, position by position or each with an object that
// it is given besides, and hashes and prints them.
void Analysis::tuple_slots(const NativeSignature &s, const std::vector<const Type *> &args) {
    auto open = [&](std::size_t k) {
        return s.params[k].kind == NativeType::Object || (s.params[k].kind == NativeType::Class && s.params[k].cls->name == "tuple");
    };
    for (std::size_t k = 0; k < args.size(); k++)
        for (const Member &m : types.canonical(args[k])->members) {
            if (m.kind != MemberKind::Tuple || !open(k)) continue;
            for (std::size_t p = 0; p < m.items.size(); p++) {
                request_element_slots(m.items[p], m.items[p]);
                for (std::size_t j = 0; j < args.size(); j++) {
                    if (j == k || !open(j)) continue;
                    if (s.params[j].kind == NativeType::Object) request_element_slots(args[j], m.items[p]);
                    for (const Member &n : types.canonical(args[j])->members)
                        if (n.kind == MemberKind::Tuple && p < n.items.size()) request_element_slots(m.items[p], n.items[p]);
                    if (s.params[j].kind == NativeType::Object) request_element_slots(m.items[p], args[j]);
                }
            }
        }
}

const Type *Analysis::call_native(Instance *at, ir::Instr *site, const std::vector<ir::Function *> &overloads,
                                  ClassInfo *owner, const std::vector<const Type *> &args, const ir::CallShape *shape) {
    if (shape && !(shape->stars.empty() && shape->keywords.empty())) {
        Binding b;
        ir::Function *fn = bind_native(overloads, shape, args, b);
        if (!fn) return types.bottom;
        if (!fn->is_native) return call_function(at, site, fn, {}, args, shape);
        if (b.dynamic) {
            for (const Type *t : args) types.escape(t);
            if (owner) add_dynamic_name(fn->name);
            return types.any;
        }
        std::vector<const Type *> flat;
        for (const BoundArg &p : b.params)
            flat.push_back(p.kind == BoundArg::TupleItem ? types.canonical(args[std::size_t(p.arg)])->members[0].items[std::size_t(p.item)]
                                                         : args[std::size_t(p.arg)]);
        return call_native(at, site, {fn}, owner, flat);
    }
    const Type *out = types.bottom;
    std::vector<ir::Function *> set = overloads;
    if (!owner && set.size() == 1) {
        auto found = program.builtin_functions.find(set[0]->name);
        if (found != program.builtin_functions.end() && found->second.front() == set[0]) set = found->second;
    }
    int best = 0;
    for (ir::Function *fn : set) {
        if (!fn->is_native) {
            best = 2;
            out = types.join(out, call_function(at, site, fn, {}, args, nullptr));
            break;
        }
        const NativeSignature &s = signature(fn, owner);
        if (s.params.size() != args.size()) continue;
        if (s.modules) name_modules();
        int level = 2;
        for (std::size_t k = 0; k < args.size(); k++) level = std::min(level, match(s.params[k], args[k]));
        if (level == 0) continue;
        names_at_run_time_ = std::max(names_at_run_time_, s.names);
        if (!owner) reflect_native(at, fn->name.text(), args);
        const Member *self = nullptr;
        if (owner && !args.empty())
            for (const Member &m : args[0]->members)
                if (!self && m.kind == MemberKind::Instance) self = &m;
        for (std::size_t k = 0; k < args.size(); k++) {
            if (never_there(at, s, k, args[k], self)) pass(*this, s.params[k], without_none(args[k]), self);
            else pass(*this, s.params[k], args[k], self);
            if (s.params[k].kind == NativeType::Object) request_index(args[k]);
            bool stored = s.result.kind == NativeType::Object || s.params[k].kind == NativeType::Param;
            bool formats = s.names == NamesAtRunTime::Formats; // by __format__, and what the fields ask for
            if (s.params[k].kind == NativeType::Object && (formats || s.result.kind == NativeType::Object || !s.result.args.empty() || s.opens))
                types.escape(args[k]);
            bool objects = args[k]->any || std::any_of(args[k]->members.begin(), args[k]->members.end(), [](const Member &m) {
                return m.kind == MemberKind::Tuple || (m.kind == MemberKind::Instance && !m.cls->native);
            });
            if (s.params[k].kind == NativeType::Object && objects)
                for (Symbol name : s.asks) add_dynamic_name(name);
            // What comes out of a tuple as an object was in it.
            if (s.params[k].kind == NativeType::Class && s.params[k].cls->name == "tuple" &&
                (s.result.kind == NativeType::Object || s.result.kind == NativeType::Class))
                for (const Member &m : args[k]->members)
                    if (m.kind == MemberKind::Tuple) types.escape(types.of(m));
            if (args[k]->any && stored && self)
                for (Cell *c : self->cells) if (s.params[k].kind == NativeType::Param) types.add_to_cell(c, types.any);
        }
        tuple_slots(s, args);
        if (self) {
            Member now = *self;
            for (Cell *&c : now.cells) {
                c = root(c);
                // The container compares, hashes and prints its elements through their type descriptors.
                request_element_slots(c->type, c->type);
            }
            out = types.join(out, native_type(s.result, &now, at, site));
        } else {
            out = types.join(out, native_type(s.result, nullptr, at, site));
        }
        best = std::max(best, level);
        if (level == 2) break;
    }
    if (best < 2 && args.size() == 2 && may_decline(site, set[0], owner)) out = types.join(out, types.prim(kNotImplemented));
    return out;
}

// Whether a native operator method, called by its name, gives NotImplemented for an operand of another type.
bool Analysis::may_decline(const ir::Instr *site, const ir::Function *fn, const ClassInfo *owner) {
    if (!owner || !owner->native || !fn->is_native || (site->op != Op::call && site->op != Op::call_method && site->op != Op::call_super)) return false;
    static const std::set<std::string_view> comparisons{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"},
        numbers{"add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"};
    std::string_view name = fn->name.text();
    if (comparisons.contains(name)) return true;
    bool number = owner->name == "int" || owner->name == "float" || owner->name == "complex" || owner->name == "bool";
    if (!number || !is_dunder(fn->name)) return false;
    std::string_view op = name.substr(2, name.size() - 4);
    return numbers.contains(op) || (op[0] == 'r' && numbers.contains(op.substr(1)));
}

// What @iterator("zip") says of a library generator: the name of its objects' class.
std::string iterator_name(const ir::Function *fn) {
    const auto *def = syntax::dyn_as<syntax::FunctionDef>(fn->node);
    if (!def || !fn->module || !(fn->module->is_builtins || (fn->module->source && fn->module->source->is_stdlib))) return {};
    for (const syntax::Expr *d : def->decorator_list)
        if (auto *call = syntax::dyn_as<syntax::Call>(d))
            if (auto *n = syntax::dyn_as<syntax::Name>(call->func); n && n->id == "iterator" && !call->args.empty())
                return std::string(syntax::as<syntax::Constant>(call->args[0])->value.text);
    return {};
}

// type(x).
const Type *Analysis::type_of(const Type *t) {
    const Type *out = types.bottom;
    for (const Type *atom : atoms(t)) {
        if (atom->any) return types.any;
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Generator && !iterator_name(m->instance->fn).empty()) return types.any; // the run knows which
        if (ClassInfo *cls = class_of(atom))
            for (ClassInfo *c : family(cls, !m || m->exact || m->kind == MemberKind::Class)) {
                Member k{MemberKind::Class};
                k.cls = c;
                out = types.join(out, types.of(k));
            }
    }
    return out;
}

// hasattr(x, "__len__") in the library's own code asks the class of x, also where x is a class itself; __match_args__ is no
// method, and what has it is a class.
bool Analysis::asks_class(const ir::Function *fn, Symbol name) {
    return fn->module && (fn->module == program.builtins || fn->module->is_builtins) && is_dunder(name) && name != "__match_args__";
}

// hasattr of a module: a variable may be unbound, and its own __getattr__ (met as a dynamic call) decides for others.
static std::uint8_t module_has(Analysis &a, ir::ModuleDecl *module, Symbol name, bool found) {
    ir::Global *g = module->find_global(name);
    if (!found) return g && g->optional_in && !a.globals[g].type ? 0 : 2; // 0: its initialisation is on the way
    if (g && a.globals[g].type && !a.globals[g].type->bottom()) return 3;
    if (module->name == "builtins" || !a.module_fact(module, name)->bottom()) return 1;
    Member m{MemberKind::Module};
    m.module = module;
    a.types.escape(a.types.of(m));
    a.add_dynamic_name(intern("__getattr__"));
    return 3;
}

// Names that objects have without a declaration; m is the kind of object of class c, null for what is no object.
bool has_of_every(const ClassInfo *c, const Member *m, Symbol name) {
    if (name == "__class__" || name == "__doc__") return true;
    if (c->value_type && std::find(c->value_fields.begin(), c->value_fields.end(), name) != c->value_fields.end()) return true;
    bool instance = m && m->kind == MemberKind::Instance;
    if (name == "__module__") return m && m->kind != MemberKind::Generator && !(c->native && c->decl->module->is_builtins);
    return name == "__dict__" && instance && !c->native && !c->value_type && !c->slotted();
}

// Null when fn is no intrinsic.
const Type *Analysis::call_intrinsic(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args) {
    if (fn->is_intrinsic && !fn->module->is_builtins) return call_library_intrinsic(at, site, fn, args);
    if (fn->module != program.builtins && !(fn->module && fn->module->is_builtins)) return nullptr;
    std::string_view n = fn->name.text();
    auto constant_name = [&](std::size_t k) -> Symbol {
        std::size_t first = site->op == Op::call ? 1 : 0;
        if (site->op != Op::call || first + k >= site->args.size()) return {};
        const ir::Instr *arg = site->args[first + k];
        return arg->op == Op::const_str ? intern(arg->imm.text) : Symbol{};
    };
    std::uint64_t key = (std::uint64_t(at->id) << 32) | site->id;
    if (n == "hasattr" && args.size() == 2) {
        Symbol name = constant_name(1);
        if (!name || args[0]->any) {
            if (name) add_dynamic_name(name);
            else name_everything();
            types.escape(args[0]);
            if (!name) return nullptr;
            known_[key] |= 3;
            return types.boolean;
        }
        std::uint8_t k = 0;
        bool special = asks_class(at->fn, name);
        for (const Type *atom : atoms(args[0])) {
            const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
            if (m && !special && m->kind == MemberKind::Module) {
                k |= module_has(*this, m->module, name, !get_attribute(at, site, atom, name)->bottom());
                continue;
            }
            ClassInfo *cls = class_of(atom);
            if (!cls) { k |= 2; continue; }
            if (m && !special && m->kind == MemberKind::Class) {
                bool asked = lookup_on_class(m->cls, name).kind == Lookup::Nothing && lookup(cls, intern("__getattr__")).kind == Lookup::Var;
                k |= asked ? 3 : get_attribute(at, site, atom, name)->bottom() ? 2 : is_loose(m->cls, name) ? 3 : 1;
                continue;
            }
            bool own = m && !special && (m->kind == MemberKind::Function || m->kind == MemberKind::Method); // f.calls = 0
            for (ClassInfo *c : family(cls, !m || m->exact)) {
                c->watchers.insert(at);
                if (own && lookup(c, name).kind == Lookup::Nothing) {
                    k |= 3;
                    continue;
                }
                Field *f = find_field(c, name);
                const Type *own = variable(at, m && m->kind == MemberKind::Instance ? exactly(c, *m) : atom, c, name);
                if (is_loose(c, name)) {
                    k |= 3;
                } else if (!special && (computes(c, name) || reads_by_hooks(c, name) || (lookup(c, name).kind == Lookup::Nothing && !(f && !own->bottom() && f->always_set) &&
                                                                                                lookup(c, intern("__getattr__")).kind == Lookup::Var))) {
                    // False where that raises AttributeError.
                    k |= 3;
                    types.escape(atom);
                    add_dynamic_name(name);
                } else if (lookup(c, name).kind != Lookup::Nothing || (!special && has_of_every(c, m, name))) k |= 1;
                else if (f && !own->bottom()) k |= f->always_set ? 1 : 3;
                else if (!special && exception_may_have(at, c, name)) k |= 3;
                else k |= 2;
            }
        }
        known_[key] |= k;
        return types.boolean;
    }
    if ((n == "getattr" && (args.size() == 2 || args.size() == 3)) || (n == "setattr" && args.size() == 3) || (n == "delattr" && args.size() == 2)) {
        Symbol name = constant_name(1);
        if (!name) {
            name_everything();
            for (const Type *t : args) types.escape(t);
            // A module's variable may be unbound from then on.
            if (n == "delattr")
                for (const auto &module : program.modules)
                    for (ir::Global *g : module->globals) g->deleted = true;
            if (n == "setattr") {
                bool functions = args[0]->any;
                for (const Member &m : args[0]->members) functions |= m.kind == MemberKind::Function || (m.kind == MemberKind::Instance && m.cls->exception);
                if (functions) open_functions();
            }
            return nullptr;
        }
        if (n == "delattr") {
            delete_attribute(at, site, args[0], name);
            return types.none;
        }
        if (n == "setattr") {
            if (args.size() == 3) set_attribute(at, site, args[0], name, args[2]);
            return types.none;
        }
        const Type *got = get_attribute(at, site, args[0], name);
        if (args.size() == 3 && may_run_code(args[0], name)) {
            for (const Type *t : args) types.escape(t);
            add_dynamic_name(name);
            return types.any;
        }
        return args.size() == 3 ? types.join(got, args[2]) : got;
    }
    if (n == "vars" && args.size() == 1) return object_variables(at, site, args[0]);
    if (n == "callable" && args.size() == 1) {
        std::uint8_t k = 0;
        for (const Type *atom : atoms(args[0])) k |= atom->any ? 3 : may_call(at, atom) ? 1 : 2;
        known_[key] |= k;
        return types.boolean;
    }
    if (!fn->is_native) return nullptr;
    if (n == "_object_new" && args.size() == 1) return new_object(at, site, args[0]);
    if (std::vector<ClassInfo *> list; n == "issubclass" && args.size() == 2 && class_list(types.canonical(args[1]), list))
        for (ClassInfo *c : list) {
            Member m{MemberKind::Class};
            m.cls = c;
            if (Lookup check = instance_check(at, c, "__subclasscheck__"); check.kind == Lookup::Var) call_found(at, site, check, types.of(m), {args[0]}, nullptr);
        }
    if (n == "isinstance" || n == "issubclass") {
        if (args.size() == 2 && asks_union(types.canonical(args[1])))
            call_method(at, site, args[1], intern(n == "isinstance" ? "__instancecheck__" : "__subclasscheck__"), {args[0]}, nullptr, true);
        return types.boolean;
    }
    if (n == "_get_iter" && args.size() == 1) return iterator_of(at, site, args[0]);
    if (n.starts_with("_"))
        if (ClassInfo *cls = builtin_class(n.substr(1)); cls && cls->value_type) return types.tuple(args, cls);
    if (n == "_type_of" && args.size() == 1) return type_of(args[0]);
    if (n == "_class_made" && args.size() == 3) {
        types.escape(args[1]);
        const Type *made = args[0]->any ? types.any : types.bottom;
        for (const Type *t : classes_in_making(at, args[0])) {
            made = types.join(made, t);
            class_hooks(at, site, t->members[0].cls, t, {args[2]}, keywords_shape());
        }
        return made;
    }
    if (n == "_base_value" && args.size() == 1) return base_value(args[0]);
    if ((n == "_derive" || n == "_tuple_of") && args.size() == 2) {
        types.escape(args[1]);
        if (args[0]->any) return types.any;
        const Type *made = types.bottom;
        for (const Member &m : args[0]->members) {
            if (m.kind != MemberKind::Class || (n == "_derive" && !m.cls->value_base)) continue;
            m.cls->instantiated = true;
            made = types.join(made, types.instance_of(m.cls));
        }
        return made;
    }
    return nullptr;
}

} // namespace tau::infer
