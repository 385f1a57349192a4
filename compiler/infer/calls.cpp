// Calls: binding arguments, choosing instances, constructing objects.
//
// In:  the callee's type and the arguments' types.  Out: the result's type; the chosen instances are kept by call site.
// bind() is used again by lowering, so that what inference assumed and what the code does cannot differ.
#include "infer/call_errors.h"
#include "infer/infer.h"

#include <fmt/format.h>

namespace tau::infer {

using ir::Op;
using ir::ParamKind;
using support::intern;

// Whether `**t` gives no keywords: a dictionary that nothing is ever put into, as that of a function which takes `**kwargs`
// and is called without.
static bool no_keywords(const Type *t) {
    const Member *m = t->any ? nullptr : t->single();
    return m && m->kind == MemberKind::Instance && m->exact && m->cls->native && m->cls->name == "dict" && m->cells.size() == 2 &&
           root(m->cells[0])->type->bottom() && root(m->cells[1])->type->bottom();
}

// A method of a built-in class called with what is certainly no object of it (str.upper(5)); empty otherwise.
std::string Analysis::receiver_error_of(ir::Function *fn, const Type *self) {
    self = types.canonical(self);
    if (!fn->owner || self->any || self->bottom() || fn->name == "__new__") return "";
    for (const syntax::Expr *d : fn->decorators)
        if (auto *n = syntax::dyn_as<syntax::Name>(d); n && (n->id == "staticmethod" || n->id == "classmethod")) return "";
    ClassInfo *owner = class_info(fn->owner), *given = nullptr;
    for (const Type *atom : atoms(self)) {
        given = class_of(atom);
        if (!given || given->derives(owner)) return "";
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && m->kind == MemberKind::Instance && !m->exact && owner->derives(given)) return "";
    }
    return given ? receiver_error(fn, std::string(owner->name.text()), std::string(given->name.text())) : "";
}

Binding Analysis::bind(ir::Function *fn, const ir::CallShape *shape, const std::vector<const Type *> &args) {
    Binding out;
    std::size_t keywords = shape ? shape->keywords.size() : 0, positional = args.size() - keywords;
    std::vector<BoundArg> flat;
    for (std::size_t k = 0; k < positional; k++) {
        BoundArg b;
        b.arg = int(k);
        b.kind = BoundArg::Argument;
        if (shape && !shape->stars.empty() && shape->stars[k]) {
            const Member *m = types.canonical(args[k])->single();
            if (!m || m->kind != MemberKind::Tuple || m->cls) {
                out.dynamic = true;
                return out;
            }
            b.kind = BoundArg::TupleItem;
            for (std::size_t item = 0; item < m->items.size(); item++) {
                b.item = int(item);
                flat.push_back(b);
            }
            continue;
        }
        flat.push_back(b);
    }
    for (std::size_t k = 0; k < keywords; k++)
        if (!shape->keywords[k] && !no_keywords(args[positional + k])) {
            out.dynamic = true;
            return out;
        }
    if (fn->is_builtin) {
        std::vector<Symbol> named = shape ? shape->keywords : std::vector<Symbol>{};
        std::erase(named, Symbol{});
        if (!flat.empty() && flat[0].kind == BoundArg::Argument) out.error = receiver_error_of(fn, args[0]);
        if (out.error.empty()) out.error = builtin_call_error(fn, flat.size(), named);
        if (!out.error.empty()) return out;
    }
    out.params.resize(fn->params.size());
    std::vector<bool> bound(fn->params.size(), false);
    std::size_t next = 0;
    int star = -1, double_star = -1;
    for (std::size_t p = 0; p < fn->params.size(); p++) {
        ParamKind kind = fn->params[p].kind;
        if (kind == ParamKind::Star) star = int(p);
        if (kind == ParamKind::StarStar) double_star = int(p);
        if ((kind == ParamKind::PositionalOnly || kind == ParamKind::Normal) && next < flat.size()) {
            out.params[p] = flat[next++];
            bound[p] = true;
        }
    }
    if (star >= 0) {
        out.params[std::size_t(star)].kind = BoundArg::StarTuple;
        bound[std::size_t(star)] = true;
        while (next < flat.size()) out.params[std::size_t(star)].parts.push_back(flat[next++]);
    }
    if (double_star >= 0) {
        out.params[std::size_t(double_star)].kind = BoundArg::KeywordDict;
        bound[std::size_t(double_star)] = true;
    }
    std::vector<std::string> positional_only;
    for (std::size_t k = 0; k < keywords; k++) {
        if (!shape->keywords[k]) continue;
        BoundArg b;
        b.kind = BoundArg::Argument;
        b.arg = int(positional + k);
        int to = -1;
        for (std::size_t p = 0; p < fn->params.size(); p++)
            if (fn->params[p].name == shape->keywords[k] && fn->params[p].kind != ParamKind::Star &&
                fn->params[p].kind != ParamKind::StarStar) {
                if (fn->params[p].kind == ParamKind::PositionalOnly) {
                    if (double_star < 0) positional_only.push_back(std::string(shape->keywords[k].text()));
                    else continue;
                }
                to = int(p);
            }
        if (to >= 0 && fn->params[std::size_t(to)].kind == ParamKind::PositionalOnly) continue;
        if (to >= 0) {
            if (bound[std::size_t(to)]) {
                out.error = fmt::format("{}() got multiple values for argument '{}'", fn->qualname, shape->keywords[k].text());
                return out;
            }
            out.params[std::size_t(to)] = b;
            bound[std::size_t(to)] = true;
        } else if (double_star >= 0) {
            out.params[std::size_t(double_star)].parts.push_back(b);
            out.params[std::size_t(double_star)].names.push_back(shape->keywords[k]);
        } else {
            out.error = fmt::format("{}() got an unexpected keyword argument '{}'", fn->qualname, shape->keywords[k].text());
            return out;
        }
    }
    if (!positional_only.empty()) {
        std::string list;
        for (auto &n : positional_only) list += (list.empty() ? "" : ", ") + n;
        out.error = fmt::format("{}() got some positional-only arguments passed as keyword arguments: '{}'", fn->qualname, list);
        return out;
    }
    if (next < flat.size()) {
        std::size_t keyword_only = 0;
        for (std::size_t p = 0; p < fn->params.size(); p++) keyword_only += bound[p] && fn->params[p].kind == ParamKind::KeywordOnly;
        out.error = too_many_error(fn, flat.size(), keyword_only);
        return out;
    }
    std::vector<std::string> missing, missing_keyword;
    for (std::size_t p = 0; p < fn->params.size(); p++) {
        if (bound[p]) continue;
        if (fn->params[p].has_default) {
            out.params[p].kind = BoundArg::Default;
            out.params[p].arg = int(p);
        } else if (fn->params[p].kind == ParamKind::KeywordOnly) {
            missing_keyword.push_back(std::string(fn->params[p].name.text()));
        } else {
            missing.push_back(std::string(fn->params[p].name.text()));
        }
    }
    if (!missing.empty()) out.error = missing_error(fn, missing, "positional");
    else if (!missing_keyword.empty()) out.error = missing_error(fn, missing_keyword, "keyword-only");
    return out;
}

// The default's expression when every evaluation gives the same immutable constant.
const syntax::Expr *Analysis::default_expr(ir::Function *fn, std::size_t param) {
    const syntax::Arguments *args = nullptr;
    if (auto *def = syntax::dyn_as<syntax::FunctionDef>(fn->node)) args = def->args;
    if (auto *lambda = syntax::dyn_as<syntax::Lambda>(fn->node)) args = lambda->args;
    if (!args || param >= fn->params.size()) return nullptr;
    const syntax::Expr *e = nullptr;
    std::size_t positional = args->posonlyargs.size() + args->args.size(), first = positional - args->defaults.size();
    if (param < positional) {
        if (param >= first) e = args->defaults[param - first];
    } else {
        for (std::size_t k = 0; k < args->kwonlyargs.size(); k++)
            if (args->kwonlyargs[k]->arg == fn->params[param].name) e = args->kw_defaults[k];
    }
    const syntax::Expr *inner = e;
    if (auto *u = syntax::dyn_as<syntax::UnaryOp>(e); u && u->op == syntax::UnaryOperator::USub) inner = u->operand;
    if (auto *c = syntax::dyn_as<syntax::Constant>(inner))
        return c->value.kind == syntax::ConstantKind::Ellipsis || c->value.kind == syntax::ConstantKind::Complex ? nullptr : e;
    if (auto *t = syntax::dyn_as<syntax::Tuple>(e); t && t->elts.empty()) return e;
    return nullptr;
}

// Declarations in builtins run no def statement: a default that is a name means the library's global.
ir::Global *Analysis::default_global(ir::Function *fn, std::size_t param) {
    if (!(fn->module && (fn->module == program.builtins || fn->module->is_builtins))) return nullptr;
    auto *def = syntax::dyn_as<syntax::FunctionDef>(fn->node);
    if (!def) return nullptr;
    const syntax::Arguments *args = def->args;
    const syntax::Expr *e = nullptr;
    std::size_t positional = args->posonlyargs.size() + args->args.size(), first = positional - args->defaults.size();
    if (param < positional) {
        if (param >= first) e = args->defaults[param - first];
    } else {
        for (std::size_t k = 0; k < args->kwonlyargs.size(); k++)
            if (args->kwonlyargs[k]->arg == fn->params[param].name) e = args->kw_defaults[k];
    }
    auto *name = syntax::dyn_as<syntax::Name>(e);
    return name ? program.builtins->find_global(name->id) : nullptr;
}

const Type *Analysis::default_type(Instance *at, ir::Function *fn, std::size_t param) {
    if (const syntax::Expr *e = default_expr(fn, param)) {
        if (syntax::dyn_as<syntax::Tuple>(e)) return types.tuple({});
        const syntax::Expr *inner = e;
        if (auto *u = syntax::dyn_as<syntax::UnaryOp>(e)) inner = u->operand;
        switch (syntax::as<syntax::Constant>(inner)->value.kind) {
        case syntax::ConstantKind::None: return types.none;
        case syntax::ConstantKind::True: case syntax::ConstantKind::False: return types.boolean;
        case syntax::ConstantKind::Int: return types.integer;
        case syntax::ConstantKind::Float: return types.floating;
        case syntax::ConstantKind::Str: return types.instance_of(builtin_class("str"));
        case syntax::ConstantKind::Bytes: return types.instance_of(builtin_class("bytes"));
        case syntax::ConstantKind::Ellipsis: case syntax::ConstantKind::Complex: break;
        }
    }
    if (ir::Global *g = default_global(fn, param)) {
        const GlobalInfo &info = read_global(at, g);
        return info.type ? info.type : types.bottom;
    }
    auto &d = defaults[fn];
    return param < d.size() ? d[param] : types.bottom;
}

const ir::CallShape *Analysis::shifted(const ir::CallShape *shape) {
    if (!shape || shape->stars.empty()) return shape;
    const ir::CallShape *&moved = shifted_[shape];
    if (!moved) {
        program.shapes.push_back(std::make_unique<ir::CallShape>(*shape));
        program.shapes.back()->stars.insert(program.shapes.back()->stars.begin(), false);
        moved = program.shapes.back().get();
    }
    return moved;
}

const ir::CallShape *Analysis::unshifted(const ir::CallShape *shape) {
    for (auto &[plain, moved] : shifted_)
        if (moved == shape) return plain;
    return shape;
}

ir::Function *Analysis::bind_native(const std::vector<ir::Function *> &overloads, const ir::CallShape *shape,
                                    const std::vector<const Type *> &args, Binding &binding) {
    std::string error;
    for (ir::Function *fn : overloads) {
        binding = bind(fn, shape, args);
        if (binding.dynamic || binding.error.empty()) return fn;
        if (error.empty()) error = binding.error;
    }
    binding.error = error;
    return nullptr;
}

// The instance that a call which is bound at run time reaches. A receiver keeps its class.
Instance *Analysis::boxed_for(ir::Function *fn, const std::vector<Cell *> &captures, const std::vector<const Type *> &args, const ir::CallShape *shape) {
    bool method = fn->owner && !args.empty() && shape && (shape->stars.empty() || !shape->stars[0]) && shape->keywords.size() < args.size();
    Instance *boxed = nullptr;
    for (const Type *atom : method ? atoms(args[0]) : std::vector<const Type *>{}) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        bool instance = !atom->any && m && m->kind == MemberKind::Instance && !m->cls->native;
        boxed = boxed_instance(fn, captures, instance ? m->cls : nullptr);
    }
    return boxed ? boxed : boxed_instance(fn, captures, nullptr);
}

const Type *Analysis::call_function(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<Cell *> &captures,
                                    const std::vector<const Type *> &args, const ir::CallShape *shape) {
    if (fn->is_native && fn->owner) {
        ClassInfo *owner = class_info(fn->owner);
        return call_native(at, site, owner->methods[fn->name], owner, args, shape);
    }
    if (fn->is_native) {
        ClassInfo *owner = fn->owner ? class_info(fn->owner) : nullptr;
        return call_native(at, site, owner ? owner->methods[fn->name] : std::vector<ir::Function *>{fn}, owner, args, shape);
    }
    Binding b = bind(fn, shape, args);
    for (std::size_t k = 0, first = args.size() - (shape ? shape->keywords.size() : 0); shape && k < shape->keywords.size(); k++)
        if (!shape->keywords[k])
            for (const Member &m : args[first + k]->members)
                for (Cell *c : m.cells) root(c)->readers.insert(at);
    if (!b.error.empty()) return types.bottom;
    if (b.dynamic) {
        for (const Type *t : args) {
            types.escape(t);
            for (const Member &m : t->members)
                for (Cell *c : m.cells) types.add_to_cell(c, types.any);
        }
        Instance *boxed = boxed_for(fn, captures, args, shape);
        boxed->callers.insert(at);
        if (fn->is_generator) {
            Member g{MemberKind::Generator};
            g.instance = boxed;
            types.escape(boxed->yields);
            return types.any;
        }
        return boxed->result->bottom() ? types.bottom : (types.escape(boxed->result), types.any);
    }
    auto value = [&](const BoundArg &p) -> const Type * {
        if (p.kind == BoundArg::TupleItem)
            return types.canonical(args[std::size_t(p.arg)])->members[0].items[std::size_t(p.item)];
        return args[std::size_t(p.arg)];
    };
    std::vector<const Type *> params;
    for (const BoundArg &p : b.params) {
        switch (p.kind) {
        case BoundArg::Argument: case BoundArg::TupleItem: params.push_back(value(p)); break;
        case BoundArg::Default: {
            params.push_back(default_type(at, fn, std::size_t(p.arg)));
            break;
        }
        case BoundArg::StarTuple: {
            std::vector<const Type *> items;
            for (const BoundArg &q : p.parts) items.push_back(value(q));
            if (items.size() > TypeTable::max_tuple_items) {
                for (const Type *t : items) types.escape(t);
                params.push_back(types.instance_of(builtin_class("tuple")));
            } else {
                params.push_back(types.tuple(std::move(items)));
            }
            break;
        }
        case BoundArg::KeywordDict: {
            int number = int(1000 + (&p - b.params.data()));
            const Type *dict = fresh_container(at, site, builtin_class("dict"),
                                               {p.parts.empty() ? types.bottom : types.instance_of(builtin_class("str")), types.bottom},
                                               number);
            for (const BoundArg &q : p.parts) types.add_to_cell(dict->members[0].cells[1], value(q));
            params.push_back(dict);
            break;
        }
        }
        if (params.back()->bottom()) return types.bottom;
    }
    if (defer(at, site, params)) return types.bottom;
    Instance *target = select(at, site, fn, captures, params);
    if (fn->is_generator) {
        Member g{MemberKind::Generator};
        g.instance = target;
        return types.of(g);
    }
    return target->result;
}

const Type *Analysis::call_found(Instance *at, ir::Instr *site, const Lookup &found, const Type *self,
                                 std::vector<const Type *> args, const ir::CallShape *shape) {
    if (found.kind == Lookup::Native) {
        const std::vector<ir::Function *> &fns = *found.functions;
        bool any_native = false;
        for (ir::Function *fn : fns) any_native |= fn->is_native;
        bool is_static = false, is_class = false;
        for (const syntax::Expr *d : fns[0]->decorators)
            if (auto *n = syntax::dyn_as<syntax::Name>(d)) {
                is_static |= n->id == "staticmethod";
                is_class |= n->id == "classmethod";
            }
        if (is_class && !(self->single() && self->single()->kind == MemberKind::Class)) self = type_of(self);
        if (!is_static) args.insert(args.begin(), self);
        if (any_native) return call_native(at, site, fns, found.owner, args, is_static ? shape : shifted(shape));
        return call_function(at, site, fns[0], {}, args, is_static ? shape : shifted(shape));
    }
    const Type *out = types.bottom;
    found.var->readers.insert(at);
    for (const Member &m : found.var->type->members) {
        if (m.kind == MemberKind::Function && binds_self(m.fn)) {
            std::vector<const Type *> all{self};
            all.insert(all.end(), args.begin(), args.end());
            out = types.join(out, call_function(at, site, m.fn, m.cells, all, shifted(shape)));
        } else if (m.kind == MemberKind::StaticMethod) {
            out = types.join(out, call_value(at, site, m.items[0], args, shape));
        } else if (m.kind == MemberKind::ClassMethod) {
            const Member *s = self->single();
            std::vector<const Type *> all{s && s->kind == MemberKind::Class ? self : type_of(self)};
            all.insert(all.end(), args.begin(), args.end());
            out = types.join(out, call_value(at, site, m.items[0], all, shifted(shape)));
        } else if (m.kind == MemberKind::Property) {
            const Type *got = call_value(at, site, m.items[0], {self}, nullptr);
            if (!got->bottom()) out = types.join(out, call_value(at, site, got, args, shape));
        } else if (m.kind == MemberKind::Instance) {
            const Type *got = descriptor_get(at, site, types.of(m), self);
            if (!got->bottom()) out = types.join(out, call_value(at, site, got, args, shape));
        } else {
            out = types.join(out, call_value(at, site, types.of(m), args, shape));
        }
    }
    if (found.var->type->any) {
        types.escape(self);
        for (const Type *t : args) types.escape(t);
        out = types.any;
    }
    return out;
}

const Type *Analysis::call_method(Instance *at, ir::Instr *site, const Type *receiver, Symbol name,
                                  const std::vector<const Type *> &args, const ir::CallShape *shape, bool special) {
    if (receiver->any) {
        for (const Type *t : args) types.escape(t);
        add_dynamic_name(name);
        if (special && name == "__enter__") add_dynamic_name(intern("__exit__"));
        return types.any;
    }
    const Type *out = types.bottom;
    // Receivers that find the same function share one call.
    struct Group { Lookup found; const Type *self; };
    std::vector<Group> groups;
    for (const Type *atom : atoms(receiver)) {
        const Member *m = atom->members.empty() ? nullptr : &atom->members[0];
        if (m && (m->kind == MemberKind::Module || m->kind == MemberKind::Class || m->kind == MemberKind::Generator ||
                  m->kind == MemberKind::Function || m->kind == MemberKind::Method || m->kind == MemberKind::Property) &&
            !special) {
            const Type *callee = get_attribute(at, site, atom, name);
            if (!callee->bottom()) out = types.join(out, call_value(at, site, callee, args, shape));
            continue;
        }
        ClassInfo *cls = class_of(atom);
        if (!cls) continue;
        if (name == "__class__") {
            out = types.join(out, call_value(at, site, type_of(atom), args, shape));
            continue;
        }
        for (ClassInfo *c : family(cls, !m || m->exact)) c->watchers.insert(at);
        for (const Type *self : receivers(atom, name)) {
            ClassInfo *c = class_of(self);
            if (Lookup held = lookup(c, name); held.var) held.var->readers.insert(at);
            if (!special && (reads_by_hooks(c, name) || holds_value(c, name))) {
                const Type *callee = get_attribute(at, site, self, name);
                if (!callee->bottom()) out = types.join(out, call_value(at, site, callee, args, shape));
                continue;
            }
            Lookup found = lookup_private(at->fn, site, c, name);
            const Type *own = special || found.kind != Lookup::Nothing ? types.bottom : variable(at, self, c, name);
            if (found.kind == Lookup::Nothing) found = lookup(c, name);
            if (!own->bottom()) out = types.join(out, call_value(at, site, own, args, shape));
            if (found.kind == Lookup::Nothing && !special && exception_may_have(at, c, name)) {
                for (const Type *t : args) types.escape(t);
                out = types.any;
                continue;
            }
            if (found.kind == Lookup::Nothing) {
                Lookup fallback = special ? Lookup{} : lookup(c, intern("__getattr__"));
                if (fallback.kind == Lookup::Var) {
                    const Type *callee = call_found(at, site, fallback, self, {types.instance_of(builtin_class("str"))}, nullptr);
                    if (!callee->bottom()) out = types.join(out, call_value(at, site, callee, args, shape));
                }
                continue;
            }
            bool grouped = false;
            for (Group &g : groups)
                if (found.kind == Lookup::Var && g.found.var == found.var) {
                    g.self = types.join(g.self, self);
                    grouped = true;
                }
            if (!grouped) groups.push_back({found, self});
        }
    }
    for (Group &g : groups) out = types.join(out, call_found(at, site, g.found, g.self, args, shape));
    return out;
}

const Type *Analysis::call_value(Instance *at, ir::Instr *site, const Type *callee, std::vector<const Type *> args,
                                 const ir::CallShape *shape) {
    if (callee->any) {
        for (const Type *t : args) types.escape(t);
        return types.any;
    }
    const Type *out = types.bottom;
    for (const Member &m : types.canonical(callee)->members) {
        switch (m.kind) {
        case MemberKind::Function: {
            if (const Type *t = call_intrinsic(at, site, m.fn, args)) {
                out = types.join(out, t);
                break;
            }
            out = types.join(out, call_function(at, site, m.fn, m.cells, args, shape));
            break;
        }
        case MemberKind::Method: {
            std::vector<const Type *> all{m.items[0]};
            all.insert(all.end(), args.begin(), args.end());
            if (m.cls) {
                Lookup found = lookup(m.cls, m.fn->name);
                all.erase(all.begin());
                out = types.join(out, call_found(at, site, found, m.items[0], all, shape));
            } else {
                out = types.join(out, call_function(at, site, m.fn, m.cells, all, shifted(shape)));
            }
            break;
        }
        case MemberKind::Class:
            if (Lookup call = lookup(metaclass_of(m.cls), intern("__call__")); call.kind == Lookup::Var)
                out = types.join(out, call_found(at, site, call, types.of(m), args, shape));
            else out = types.join(out, construct(at, site, m.cls, args, shape));
            break;
        case MemberKind::Instance: {
            for (ClassInfo *c : family(m.cls, m.exact)) {
                Lookup found = lookup(c, intern("__call__"));
                c->watchers.insert(at);
                if (found.kind != Lookup::Nothing)
                    out = types.join(out, call_found(at, site, found, exactly(c, m), args, shape));
            }
            break;
        }
        case MemberKind::StaticMethod: out = types.join(out, call_value(at, site, m.items[0], args, shape)); break;
        case MemberKind::Tuple: case MemberKind::Module: case MemberKind::Generator: case MemberKind::Cell:
        case MemberKind::Property: case MemberKind::ClassMethod:
            break;
        }
    }
    return out;
}

// Exceptions keep their arguments as objects. Only text is made of them where the program never asks for `args` and the
// class has no attribute that gives one of them.
void Analysis::keep_exception_args(Instance *at, ClassInfo *cls, const std::vector<const Type *> &args) {
    bool plain = std::all_of(cls->mro.begin(), cls->mro.end(), [](const ClassInfo *c) {
        if (!c->native || c->name == "object" || c->name == "BaseException") return true;
        return std::all_of(c->methods.begin(), c->methods.end(), [](auto &method) { return is_dunder(method.first); });
    });
    for (const Type *t : args) {
        if (plain && !exception_args_read_) {
            exception_args_.push_back(t);
            request_text(at, t);
        } else {
            types.escape(t);
        }
    }
}

void Analysis::read_exception_args() {
    if (exception_args_read_) return;
    exception_args_read_ = true;
    for (std::size_t k = 0; k < exception_args_.size(); k++) types.escape(exception_args_[k]);
}

// str() and repr() of a value may be called through its type descriptor. What its elements will be is not known yet.
void Analysis::request_text(Instance *at, const Type *t) {
    if (t->any) return;
    for (const Member &m : types.canonical(t)->members) {
        if (m.kind == MemberKind::Tuple && !m.cls) {
            for (const Type *item : m.items) request_text(at, item);
        } else if (m.kind == MemberKind::Instance && m.cells.empty() && !m.cls->generic) {
            m.cls->watchers.insert(at);
            for (ClassInfo *c : family(m.cls, m.exact))
                for (const char *name : {"__repr__", "__str__"}) request_slot(c, name, nullptr);
        } else {
            types.escape(types.of(m));
        }
    }
}

// type(*x): only the run knows how many arguments these are.
bool Analysis::type_of_stars(const ClassInfo *cls, const ir::CallShape *shape) {
    return cls == builtin_class("type") && shape && !shape->stars.empty();
}

const Type *Analysis::construct(Instance *at, ir::Instr *site, ClassInfo *cls, const std::vector<const Type *> &args,
                                const ir::CallShape *shape) {
    Member self_class{MemberKind::Class};
    self_class.cls = cls;
    cls->watchers.insert(at);
    if (type_of_stars(cls, shape)) return call_value(at, site, types.any, args, shape);
    if (cls == builtin_class("type") && args.size() == 1 && !(shape && !shape->keywords.empty())) return type_of(args[0]);
    Lookup make = lookup(cls, intern("__new__"));
    bool plain = make.kind == Lookup::Native && make.owner->native && make.owner->name == "object";
    if (make.kind == Lookup::Native && !plain && (cls->native || make.owner == cls)) {
        std::vector<const Type *> all{types.of(self_class)};
        all.insert(all.end(), args.begin(), args.end());
        bool native = false;
        for (ir::Function *fn : *make.functions) native |= fn->is_native;
        if (native) return call_native(at, site, *make.functions, make.owner, all, shifted(shape));
        return call_function(at, site, (*make.functions)[0], {}, all, shifted(shape));
    }
    if (lookup(cls, intern("__new__")).kind != Lookup::Var && !abstract_methods(cls).empty()) return types.bottom;
    cls->instantiated = true;
    // Whoever gives up the last reference runs it, through the type descriptor.
    if (Lookup del = lookup(cls, intern("__del__")); del.kind == Lookup::Var)
        for (const Member &f : del.var->type->members)
            if (f.kind == MemberKind::Function) boxed_instance(f.fn, f.cells, cls);
    const Type *object = cls->native && !cls->type_params.empty()
        ? fresh_container(at, site, cls, std::vector<const Type *>(cls->type_params.size(), types.bottom), 700)
        : cls->generic ? fresh_object(at, site, cls) : types.instance_of(cls, !cls->refines, cls->base_cells);
    ir::Function *base_new = native_new(make);
    if (make.kind == Lookup::Var || base_new) {
        const Type *made = types.bottom;
        std::vector<const Type *> given{types.of(self_class)};
        given.insert(given.end(), args.begin(), args.end());
        if (base_new) made = call_function(at, site, base_new, {}, given, shifted(shape));
        else
        for (const Member &m : make.var->type->members)
            if (m.kind == MemberKind::Function) made = call_function(at, site, m.fn, m.cells, given, shifted(shape));
        object = made;
    }
    Lookup init = lookup(cls, intern("__init__"));
    bool own_init = init.kind == Lookup::Var || (init.kind == Lookup::Native && !cls->exception && init.owner->name != "object");
    if ((make.kind == Lookup::Var || base_new) && own_init) {
        if (cls->exception) keep_exception_args(at, cls, args);
        return initialise(at, site, cls, object, init, args, shape);
    }
    if (init.kind == Lookup::Nothing || (init.kind == Lookup::Native && (cls->exception || init.owner->name == "object"))) {
        if (cls->exception) keep_exception_args(at, cls, args);
        return object;
    }
    if (cls->exception) keep_exception_args(at, cls, args);
    const Type *done = call_found(at, site, init, object, args, shape);
    return done->bottom() ? types.bottom : object;
}

} // namespace tau::infer
