// What dynamic code finds: function objects, boxed entries, type descriptors with their slots and attribute tables.
//
// In:  the instances that inference made for dynamic callers.  Out: C that unboxes arguments, calls the instance and boxes
// the result, and the tables that lead there.
#include "emit/emit.h"
#include "infer/call_errors.h"
#include "infer/withdrawn.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::emit {

using infer::Lookup;
using infer::NativeSignature;
using infer::NativeType;
using support::intern;

std::string Emitter::info_name(ir::Function *fn) {
    function_object(fn);
    return "info_" + function_objects[fn].substr(5);
}

static const char *builtin_kind(const ir::Function *fn) {
    if (!fn->is_builtin) return "TAU_BUILTIN_NO";
    return !fn->owner ? "TAU_BUILTIN_FUNCTION" : decorated(fn, "staticmethod") ? "TAU_BUILTIN_STATIC" : "TAU_BUILTIN_METHOD";
}

// The one static object of a function (its info serves closures too).
std::string Emitter::function_object(ir::Function *fn) {
    auto found = function_objects.find(fn);
    if (found != function_objects.end()) return found->second;
    std::string id;
    for (char c : fn->qualname) id += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    std::string name = fmt::format("func_{}_{}", id, function_objects.size());
    function_objects[fn] = name;
    std::string info = "info_" + name.substr(5);
    prototypes += fmt::format("static const tau_funcinfo {};\nstatic tau_func {};\n", info, name);
    std::string params;
    for (const ir::Param &p : fn->params) {
        static constexpr const char *kinds[] = {"POSONLY", "NORMAL", "STAR", "KWONLY", "STARSTAR"};
        params += fmt::format("{{{}, TAU_PARAM_{}, {}}}, ", c_quote(p.name.text()), kinds[int(p.kind)], p.has_default ? "true" : "false");
    }
    std::string entry = "NULL";
    if (fn->is_native) {
        ClassInfo *owner = fn->owner ? a.class_info(fn->owner) : nullptr;
        entry = native_entry(fn, owner);
    } else {
        for (Instance *i : a.by_function[fn])
            if (i->boxed && i->live && program.by_instance.contains(i)) {
                std::string call = boxed(i);
                entry = "entry_" + name.substr(5);
                bool closure = a.nested(fn) || !fn->captures.empty();
                std::string n = std::to_string(std::max<std::size_t>(fn->params.size(), 1));
                prototypes += fmt::format("{}static tau_value {}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);\n",
                                          program.by_instance[i]->cold ? "TAU_COLD " : "", entry);
                entries += fmt::format(
                    "static tau_value {0}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n"
                    "    (void)self;\n    tau_value a[{1}];\n"
                    "    if (!tau_bind_args(&{2}, {3}, nargs, args, kw, a)) return TAU_ABSENT;\n"
                    "    tau_value r = {4}(a, {5});\n"
                    "    for (int k = 0; k < {6}; k++) tau_value_decref(a[k]);\n    return r;\n}}\n",
                    entry, n, info, closure ? "((tau_func *)self)->defaults" : name + ".defaults", call,
                    closure ? "self" : "NULL", fn->params.size());
            }
    }
    entries += fmt::format("static const tau_param params_{}[] = {{{}{{NULL, 0, false}}}};\n", info, params);
    infer::Wording wording = fn->is_builtin ? infer::wording_of(fn) : infer::Wording::Declared;
    std::string too_few = fn->is_builtin ? infer::own_text(fn) : "", qualname = infer::shown_qualname(fn);
    std::string type = fn->is_builtin ? "BUILTINFUNC" : "FUNCTION";
    entries += fmt::format("static const tau_funcinfo {} = {{{}, {}, {}, {}, {}, params_{}, {}, {}, {}, {}, {}}};\n", info, c_quote(fn->name.text()), c_quote(qualname),
                           c_quote(!fn->module ? "" : fn->module->is_builtins ? "builtins" : fn->module->name.text()), entry, fn->params.size(), info,
                           fn->has_doc ? c_quote(fn->doc) : "NULL", builtin_kind(fn), int(wording), too_few.empty() ? "NULL" : c_quote(too_few),
                           code_info(fn, info));
    static_types.insert(type);
    entries += fmt::format("static tau_func {} = {{{{TAU_RC_IMMORTAL, TAU_ID_{}, 0, 0}}, &{}, NULL, NULL, NULL, 0}};\n", name, type, info);
    library_defaults(fn, name);
    return name;
}

// A C test that boxed value x is of `type`; empty when every value is.
static std::string check(Emitter &e, const Type *type, const std::string &x) {
    type = e.a.types.canonical(type);
    if (type->any) return "";
    std::string out;
    auto add = [&](const std::string &s) { out += (out.empty() ? "" : " || ") + s; };
    static constexpr std::pair<int, const char *> prims[] = {{infer::kNone, "NONE"}, {infer::kBool, "BOOL"}, {infer::kInt, "INT"},
                                                             {infer::kFloat, "FLOAT"}, {infer::kComplex, "COMPLEX"},
                                                             {infer::kNotImplemented, "NOTIMPLEMENTED"}, {infer::kEllipsis, "ELLIPSIS"}};
    for (auto [bit, name] : prims)
        if (type->prims & bit) add(fmt::format("{}.t == TAU_ID_{}", x, name));
    for (const Member &m : type->members) {
        switch (m.kind) {
        case MemberKind::Instance:
            if (m.exact && m.cls->native && !m.cls->type_params.empty()) add(fmt::format("(tau_is_obj({0}) && tau_types[{0}.t]->mro[0] == &{1})", x, e.descriptor_name(m.cls)));
            else if (m.exact && !m.cls->generic) add(e.has_class(x + ".t", m.cls));
            else add(fmt::format("tau_isinstance({}, &{})", x, e.descriptor_name(m.cls)));
            break;
        case MemberKind::Tuple:
            add(m.cls ? e.has_class(x + ".t", m.cls) : fmt::format("({0}.t == TAU_ID_TUPLE && ((tau_tuple *){0}.u.p)->len == {1})", x, m.items.size()));
            break;
        case MemberKind::Function: add(x + (m.fn->is_builtin ? ".t == TAU_ID_BUILTINFUNC" : ".t == TAU_ID_FUNCTION")); break;
        case MemberKind::Method: add(x + (m.fn->is_builtin ? ".t == TAU_ID_BUILTIN" : ".t == TAU_ID_METHOD")); break;
        case MemberKind::Class: add(fmt::format("tau_is_type({})", x)); break;
        case MemberKind::Generator: add(x + ".t == TAU_ID_GENERATOR"); break;
        case MemberKind::Module: case MemberKind::Cell: case MemberKind::Property: case MemberKind::StaticMethod: case MemberKind::ClassMethod:
            add("true");
        }
    }
    return out.empty() ? "false" : out;
}

// Whether it takes an object of a built-in class first.
static bool is_method(const ir::Function *fn) {
    return fn->is_builtin && fn->owner && !decorated(fn, "staticmethod") && !decorated(fn, "classmethod") && fn->name != "__new__";
}

// tau_value NAME(const tau_value *args, void *self): unboxes, calls, boxes. NotImplemented when an argument does not fit.
std::string Emitter::boxed(Instance *i) {
    mir::Function *f = program.by_instance[i];
    std::string name = "boxed_" + f->c_name;
    if (!boxed_made.insert(i).second) return name;
    prototypes += fmt::format("{}static tau_value {}(const tau_value *a, void *self);\n", f->cold ? "TAU_COLD " : "", name);
    std::string body = fmt::format("static tau_value {}(const tau_value *a, void *self) {{\n    (void)a;\n    (void)self;\n    if (!tau_stack_check()) return TAU_ABSENT;\n", name);
    std::string call, clean, tests;
    for (std::size_t k = 0; k < f->params.size(); k++) {
        const Value *p = f->params[k];
        std::string x = fmt::format("a[{}]", k), test = check(*this, i->params[k], x);
        if (ClassInfo *owner = k == 0 && is_method(i->fn) ? a.class_info(i->fn->owner) : nullptr; owner && owner->native)
            test = fmt::format("tau_isinstance({}, &{})", x, descriptor_name(owner));
        if (!test.empty() && k == 0)
            tests += fmt::format("    if (!({})) return tau_receiver_error(&{}, {}), TAU_ABSENT;\n", test, info_name(i->fn), x);
        else if (!test.empty())
            tests += fmt::format("    if (!({})) return TAU_NOTIMPLEMENTED;\n", test);
        if (p->rep->code == 'n') continue;
        std::string value;
        switch (p->rep->code) {
        case 'v': value = x; break;
        case 'b': value = x + ".u.b"; break;
        case 'i':
            value = fmt::format("tau_rep_i_unbox({})", x);
            if (!f->generator) value = fmt::format("tau_int_copy({})", value); // the callee owns it
            break;
        case 'f': value = x + ".u.f"; break;
        case 'p': value = i->params[k]->may_be_none() ? fmt::format("({0}.t == TAU_ID_NONE ? NULL : (void *){0}.u.p)", x) : fmt::format("(void *){}.u.p", x); break;
        default:
            declare_rep(p->rep);
            tests += fmt::format("    tau_value_incref({0});\n    tau_rep_{1} t{2} = tau_rep_{1}_unbox({0});\n", x, p->rep->name, k);
            value = fmt::format("t{}", k);
            clean += fmt::format("    tau_rep_{}_decref(t{});\n", p->rep->name, k);
        }
        if (f->generator) {
            clean += "";
            call += fmt::format("    n_->v{} = {};\n    tau_rep_{}_incref(n_->v{});\n", p->id, value, p->rep->name, p->id);
        } else {
            call += (call.empty() ? "" : ", ") + value;
        }
    }
    body += tests;
    if (f->generator) {
        body += fmt::format("    gen_{0} *n_ = (gen_{0} *)tau_gen_new(&info_gen_{0}, sizeof(gen_{0}), false);\n", f->c_name);
        body += call;
        if (f->self) body += fmt::format("    n_->v{0} = self;\n    tau_xincref(n_->v{0});\n", f->self->id);
        body += clean + "    return tau_box_obj(n_);\n}\n";
        entries += body;
        return name;
    }
    std::string args = f->self ? "self" + (call.empty() ? "" : ", " + call) : call;
    if (f->result->code == 'n') {
        body += fmt::format("    {}({});\n{}    return tau_err ? TAU_ABSENT : TAU_NONE;\n}}\n", f->c_name, args, clean);
    } else {
        declare_rep(f->result);
        std::string bad = f->result->code == 'i' ? "r == TAU_INT_ERR" : f->result->code == 'v' ? "r.t == 0" : f->result->code == 'p' ? "!r && tau_err" : "tau_err";
        std::string box = f->result->code == 'v' ? "r" : f->result->code == 'p' ? "tau_box_obj(r)" : fmt::format("tau_rep_{}_box(r)", f->result->name);
        body += fmt::format("    {} r = {}({});\n{}    return {} ? TAU_ABSENT : {};\n}}\n", f->result->c_type, f->c_name, args, clean, bad, box);
    }
    entries += body;
    return name;
}

// The C function behind a slot that has `count` arguments, self first.
std::string Emitter::slot_call(Instance *i, std::size_t count) {
    if (infer::takes_just(i->fn, count)) return boxed(i);
    std::string entry = "entry_" + function_object(i->fn).substr(5), name = fmt::format("spread_{}_{}", count, entry);
    if (place_functions.insert(name).second)
        entries += fmt::format("static tau_value {}(const tau_value *a, void *self) {{\n    return {}(self, {}, a, NULL);\n}}\n", name, entry, count);
    return name;
}

// The same where a class took over a native method of a built-in one (`__str__ = int.__repr__`); empty for other methods.
std::string Emitter::native_slot_call(ClassInfo *cls, const char *method, std::size_t count) {
    Lookup found = a.lookup(cls, intern(method));
    const Member *m = found.kind == Lookup::Var ? a.types.canonical(found.var->type)->single() : nullptr;
    if (!m || m->kind != MemberKind::Function || !m->fn->is_native) return {};
    std::string entry = native_entry(m->fn, m->fn->owner ? a.class_info(m->fn->owner) : nullptr), name = fmt::format("spread_{}_{}", count, entry);
    if (entry == "NULL") return {};
    if (place_functions.insert(name).second)
        entries += fmt::format("static tau_value {}(const tau_value *a, void *self) {{\n    (void)self;\n    return {}(NULL, {}, a, NULL);\n}}\n", name, entry, count);
    return name;
}

// ---- descriptors -----------------------------------------------------------------------------------------------------

// The function object of a method that is a closure, found through the value `self` where its class repeats; NULL for others.
static std::string closure_of(Emitter &e, infer::ClassVar *var, const char *self) {
    if (!var) return "NULL";
    bool closure = false;
    for (const Type *t : e.a.atoms(var->type)) closure |= e.a.is_closure(t);
    const Rep *r = mir::rep_of(e.a, e.a.types.canonical(var->type));
    return !closure ? "NULL" : r->code == 'p' ? "(void *)" + e.class_var(var, self) : r->code == 'v' ? "(void *)" + e.class_var(var, self) + ".u.p" : "NULL";
}

// The boxed entry of a method; that of a closure is given the function object.
static std::string closure_entry(Emitter &e, infer::ClassVar *var, ir::Function *fn) {
    std::string entry = "entry_" + e.function_object(fn).substr(5), closure = closure_of(e, var, "args[0]");
    if (closure == "NULL") return entry;
    std::string name = fmt::format("bound_{}_{}", var->owner->repeats ? e.struct_name(var->owner) : e.class_var(var), entry);
    if (e.place_functions.insert(name).second)
        e.entries += fmt::format("static tau_value {}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    (void)self;\n    return {}({}, nargs, args, kw);\n}}\n", name, entry, closure);
    return name;
}

// The instance behind a special method of a class: the boxed one, or the one made for container elements.
Instance *Emitter::slot_instance(ClassInfo *cls, const char *name) {
    Lookup found = a.lookup(cls, intern(name));
    if (found.kind == Lookup::Native && !cls->native)
        for (ir::Function *fn : *found.functions)
            for (Instance *i : a.by_function[fn])
                if (!fn->is_native && i->boxed && program.by_instance.contains(i)) return i;
    if (found.kind != Lookup::Var) return nullptr;
    ir::Instr site{};
    site.id = std::uint32_t(0x40000000u + cls->id);
    for (const Member &m : found.var->type->members) {
        if (m.kind != MemberKind::Function) continue;
        for (Instance *i : a.by_function[m.fn])
            if (i->boxed && program.by_instance.contains(i)) return i;
        Instance *i = a.target(a.main, &site, m.fn);
        if (i && program.by_instance.contains(i)) return i;
    }
    return nullptr;
}

// The one made for what containers compare with each other: their elements are known to it, and may be of classes that no
// dynamic code meets.
static Instance *element_instance(Emitter &e, ClassInfo *cls, const char *name) {
    Lookup found = e.a.lookup(cls, intern(name));
    if (found.kind != Lookup::Var) return nullptr;
    ir::Instr site{};
    site.id = std::uint32_t(0x40000000u + cls->id);
    for (const Member &m : found.var->type->members)
        if (Instance *i = m.kind == MemberKind::Function ? e.a.target(e.a.main, &site, m.fn) : nullptr; i && e.program.by_instance.contains(i))
            return i;
    return nullptr;
}

// The C function behind a comparison slot: the one for elements where it fits, else the one for everything.
static std::string comparison(Emitter &e, ClassInfo *cls, const char *method) {
    Instance *all = cls->layout_of ? nullptr : e.slot_instance(cls, method), *elements = cls->layout_of ? nullptr : element_instance(e, cls, method);
    if (!all) return cls->layout_of ? std::string() : e.native_slot_call(cls, method, 2);
    std::string general = e.slot_call(all, 2), closure = closure_of(e, e.a.lookup(cls, intern(method)).var, "a[0]");
    if (closure != "NULL") {
        std::string name = fmt::format("with_{}{}", e.struct_name(cls), method);
        if (e.place_functions.insert(name).second)
            e.entries += fmt::format("static tau_value {}(const tau_value *a, void *self) {{\n    (void)self;\n    return {}(a, {});\n}}\n", name, general, closure);
        return name;
    }
    if (!elements || elements == all || elements->params.size() != 2) return general;
    std::string test = check(e, elements->params[1], "a[1]"), special = e.boxed(elements);
    if (test.empty()) return special;
    std::string name = fmt::format("pick_{}{}", e.struct_name(cls), method);
    if (e.place_functions.insert(name).second)
        e.entries += fmt::format("static tau_value {}(const tau_value *a, void *self) {{\n    if ({}) return {}(a, self);\n    return {}(a, self);\n}}\n", name, test, special, general);
    return name;
}

std::string Emitter::setter_entry(ClassInfo *cls, const std::string &name, const std::string &call, const std::string &closure) {
    std::string setter = fmt::format("set_{}_{}", struct_name(cls), name);
    entries += fmt::format("static bool {}(tau_value self, tau_value v) {{\n    tau_value a[2] = {{self, v}};\n    tau_value r = {}(a, {});\n    tau_value_decref(r);\n    return r.t != 0;\n}}\n", setter, call, closure);
    return setter;
}

// How dynamic code reads and writes a place that holds a tuple struct: functions in a pair that stands in the row's `func`.
std::string Emitter::place_access(const Rep *r) {
    if (r->code != 't') return "NULL";
    declare_rep(r);
    std::string n = "place_" + r->name;
    if (place_functions.insert(r->name).second) {
        std::string c = r->c_type, value = fmt::format("v.t == TAU_ID_TUPLE && ((tau_tuple *)v.u.p)->len == {}", r->items.size());
        if (r->cls) value = fmt::format("v.t == {}", type_id(r->cls));
        entries += fmt::format("static tau_value {0}_load(const void *at) {{\n    {1} x = *(const {1} *)at;\n    {1}_incref(x);\n    return {1}_box(x);\n}}\n", n, c);
        entries += fmt::format("static bool {0}_store(void *at, tau_value v) {{\n    if (!({2})) return false;\n    tau_value_incref(v);\n    {1} old = *({1} *)at;\n    *({1} *)at = {1}_unbox(v);\n    {1}_decref(old);\n    return true;\n}}\n", n, c, value);
        entries += fmt::format("static const tau_place {0} = {{{0}_load, {0}_store}};\n", n);
    }
    return fmt::format("(tau_obj *)(uintptr_t)&{}", n);
}

// The same for a place that needs no memory, as its type has one value only: the empty tuple, or a module. Nothing for None.
std::string Emitter::constant_access(const Type *t) {
    const Member *m = t->single();
    if (!m || (m->kind != MemberKind::Tuple && m->kind != MemberKind::Module)) return {};
    bool is_module = m->kind == MemberKind::Module;
    std::string module = is_module ? module_object(std::string(m->module->name.text())) : "", n = is_module ? "place_" + identifier(m->module->name.text()) : "place_empty";
    if (is_module) static_types.insert("MODULE");
    if (place_functions.insert(n).second) {
        std::string value = is_module ? module : "tau_tuple_value_empty()";
        entries += fmt::format("static tau_value {0}_load(const void *at) {{\n    (void)at;\n    return tau_value_copy({1});\n}}\n", n, value);
        entries += fmt::format("static bool {0}_store(void *at, tau_value v) {{\n    (void)at;\n    return {1};\n}}\n", n,
                               is_module ? fmt::format("v.u.p == {}.u.p", module) : "v.t == TAU_ID_TUPLE && ((tau_tuple *)v.u.p)->len == 0");
        entries += fmt::format("static const tau_place {0} = {{{0}_load, {0}_store}};\n", n);
    }
    return fmt::format("(tau_obj *)(uintptr_t)&{}", n);
}

// The attribute table of a class: fields, methods, properties, class variables whose names dynamic code uses.
std::string Emitter::attributes(ClassInfo *cls, int &count) {
    struct Row { int id; std::string text; };
    std::vector<Row> rows;
    auto names = a.dynamic_names;
    if (cls->listed) {
        for (auto &[name, functions] : cls->methods)
            if (!infer::is_dunder(name)) names.insert(name);
        for (auto &[name, var] : cls->vars) names.insert(name);
        for (Symbol name : cls->value_fields) names.insert(name);
    }
    if (cls->reach != infer::Reach::Nothing)
        for (auto &[name, field] : cls->fields) names.insert(name);
    for (Symbol name : names) {
        std::string n(name.text());
        int id = name_id(n);
        infer::Field *field = a.find_field(cls, name);
        Lookup found = a.lookup(cls, name);
        if (found.owner != cls) found = {}; // the tables of bases serve everyone
        int order = found.var ? found.var->order : 0;
        const Type *held = found.kind == Lookup::Var ? a.types.canonical(found.var->type) : nullptr;
        const Member *m = held ? held->single() : nullptr;
        auto boxed_of = [&](const Type *t) -> Instance * {
            for (const Member &g : t->members)
                if (g.kind == MemberKind::Function)
                    for (Instance *i : a.by_function[g.fn])
                        if (i->boxed && program.by_instance.contains(i)) return i;
            return nullptr;
        };
        if (field && !field->type->bottom() && !cls->native && !cls->in_dictionary(name) && !(m && m->kind == MemberKind::Property)) {
            const Rep *r = mir::rep_of(a, a.types.canonical(field->type));
            std::string setter = "NULL", offset = fmt::format("offsetof({}, {})", struct_name(cls), field_name(field));
            std::string constant = r->code == 'n' ? constant_access(a.types.canonical(field->type)) : "";
            if (r->code == 'n') offset = "0";
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_FIELD, '{}', {{.offset = {}}}, {}, {}, 0, {}}}", id, constant.empty() ? r->code : 't', offset, setter,
                                            field->always_set ? -1 : field->slot, constant.empty() ? place_access(r) : constant)});
            if (found.kind == Lookup::Nothing) continue; // the class may have something of that name besides
        }
        if (cls->value_type && std::find(cls->value_fields.begin(), cls->value_fields.end(), name) != cls->value_fields.end()) {
            std::string getter = fmt::format("get_{}_{}", struct_name(cls), n);
            entries += fmt::format("static tau_value {}(tau_value self) {{ return tau_box_int(tau_{}_{}(self.u.p)); }}\n", getter, cls->name.text(), n);
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_PROPERTY, 0, {{.get = {}}}, NULL, -1, 0, NULL}}", id, getter)});
            continue;
        }
        if (found.kind == Lookup::Native) {
            ir::Function *fn = (*found.functions)[0];
            bool property = decorated(fn, "property");
            std::string object = function_object(fn);
            if (property) {
                Instance *get = nullptr;
                for (Instance *i : a.by_function[fn]) if (i->boxed && program.by_instance.contains(i)) get = i;
                std::string getter = fmt::format("get_{}_{}", struct_name(cls), n);
                if (fn->is_native) entries += fmt::format("static tau_value {}(tau_value self) {{ return {}(NULL, 1, &self, NULL); }}\n", getter, native_entry(fn, found.owner));
                else if (get) entries += fmt::format("static tau_value {}(tau_value self) {{ return {}(&self, NULL); }}\n", getter, boxed(get));
                else continue;
                std::string setter = "NULL";
                if (ir::Function *set_fn = a.native_setter(found))
                    for (Instance *i : a.by_function[set_fn])
                        if (i->boxed && program.by_instance.contains(i)) setter = setter_entry(cls, n, boxed(i));
                rows.push_back({id, fmt::format("{{{}, TAU_ATTR_PROPERTY, 0, {{.get = {}}}, {}, -1, {}, NULL}}", id, getter, setter, order)});
                continue;
            }
            std::string entry;
            if (fn->is_native) entry = native_entry(fn, found.owner);
            else {
                bool any_boxed = false;
                for (Instance *i : a.by_function[fn]) any_boxed |= i->boxed && program.by_instance.contains(i);
                if (!any_boxed) continue;
                entry = "entry_" + object.substr(5);
            }
            if (entry == "NULL") continue;
            const char *kind = decorated(fn, "staticmethod") ? "STATIC" : decorated(fn, "classmethod") ? "CLASSMETHOD" : "METHOD";
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_{}, 0, {{.entry = {}}}, NULL, -1, 0, {}}}", id, kind, entry, fn->is_native ? "NULL" : "&" + object + ".head")});
            continue;
        }
        if (!m && !held) continue;
        if (m && m->kind == MemberKind::Function && m->fn->captures.empty() && !a.nested(m->fn)) {
            if (!boxed_of(held)) continue;
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_METHOD, 0, {{.entry = entry_{}}}, NULL, -1, {}, &{}.head}}", id, function_object(m->fn).substr(5), order, function_object(m->fn))});
        } else if (m && (m->kind == MemberKind::StaticMethod || m->kind == MemberKind::ClassMethod)) {
            infer::ClassVar *part = a.descriptor_part(found.var, 0);
            std::string kind = m->kind == MemberKind::StaticMethod ? "STATIC" : "CLASSMETHOD";
            if (const Rep *r = part ? mir::rep_of(a, part->type) : nullptr; r && (cls->repeats || closure_of(*this, part, "") == "NULL")) {
                rows.push_back({id, fmt::format("{{{}, TAU_ATTR_{}, '{}', {{.cell = &{}}}, NULL, -1, {}, {}}}", id, kind, r->code, class_var(part), order, place_access(r))});
                continue;
            }
            const Member *held_function = m->items[0]->single();
            if (!held_function || held_function->kind != MemberKind::Function || !boxed_of(m->items[0])) continue;
            ir::Function *fn = held_function->fn;
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_{}, 0, {{.entry = {}}}, NULL, -1, {}, {}}}", id, kind, closure_entry(*this, part, fn), order, part ? "NULL" : "&" + function_object(fn) + ".head")});
        } else if (m && m->kind == MemberKind::Property) {
            Instance *get = boxed_of(m->items[0]), *set = m->items[1]->bottom() ? nullptr : boxed_of(m->items[1]);
            if (!get) continue;
            std::string getter = fmt::format("get_{}_{}", struct_name(cls), n), setter = "NULL";
            entries += fmt::format("static tau_value {}(tau_value self) {{ return {}(&self, {}); }}\n", getter, boxed(get), closure_of(*this, a.descriptor_part(found.var, 0), "self"));
            const Member *g = m->items[0]->single();
            std::string function = g && g->kind == MemberKind::Function ? "&" + function_object(g->fn) + ".head" : "NULL";
            if (set) setter = setter_entry(cls, n, boxed(set), closure_of(*this, a.descriptor_part(found.var, 1), "self"));
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_PROPERTY, 0, {{.get = {}}}, {}, -1, {}, {}}}", id, getter, setter, order, function)});
        } else if (held) {
            const Rep *r = mir::rep_of(a, held);
            std::string constant = r->code == 'n' ? constant_access(held) : "";
            rows.push_back({id, fmt::format("{{{}, TAU_ATTR_CLASSVAR, '{}', {{.cell = {}}}, NULL, -1, {}, {}}}", id, constant.empty() ? r->code : 't',
                                            r->code == 'n' ? "NULL" : "&" + class_var(found.var), order, constant.empty() ? place_access(r) : constant)});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &x, const Row &y) { return x.id < y.id; });
    count = int(rows.size());
    std::string out;
    for (const Row &r : rows) out += "    " + r.text + ",\n";
    return out;
}

// A new object with the same fields. Of a built-in base it takes what that holds; of an exception, what is not its history.
std::string Emitter::clone_function(ClassInfo *cls) {
    std::string n = struct_name(cls), base = base_struct(cls), made_by = cls->repeats ? "tau_types[p->type_id]" : "&" + descriptor_name(cls), out;
    out += fmt::format("static void *clone_{0}(tau_obj *p) {{\n    {0} *from = ({0} *)p, *o = {1};\n    if (!o) return NULL;\n", n,
                       cls->exception ? fmt::format("(void *)tau_exc_alloc({}, sizeof({}))", made_by, n)
                                      : fmt::format("tau_alloc(sizeof({}), {})", n, cls->repeats ? "p->type_id" : type_id(cls)));
    out += "    memcpy((char *)o + sizeof o->head, (char *)from + sizeof from->head, sizeof *o - sizeof o->head);\n";
    if (cls->value_base) out += "    o->head.value = from->head.value;\n    tau_derived_keep((tau_obj *)o);\n";
    if (cls->open() && !cls->slotted()) out += "    o->variables = from->variables ? tau_dyn_fields(tau_box_obj(from)) : NULL;\n";
    for (auto &[name, field] : cls->fields)
        if (const Rep *r = mir::rep_of(a, a.types.canonical(field->type)); r->counted && !cls->in_dictionary(name))
            out += fmt::format("    tau_rep_{}_incref(o->{});\n", r->name, field_name(field));
    if (cls->exception)
        out += "    tau_incref(from->head.args);\n    tau_decref(o->head.args);\n    o->head.args = from->head.args;\n"
               "    o->head.notes = tau_value_copy(from->head.notes);\n    o->head.extra = tau_value_copy(from->head.extra);\n";
    else if (base == "tau_tuple")
        out = fmt::format("static void *clone_{0}(tau_obj *p) {{\n    return tau_tuple_of(tau_type_value({1}), tau_box_obj(p));\n", n, made_by);
    else if (base != "tau_obj" && !cls->value_base)
        out += fmt::format("    {}_{}(&o->head, &from->head);\n    if (tau_err) {{ tau_decref(o); return NULL; }}\n", base,
                           base.starts_with("tau_list") ? "extend" : "update");
    return out + (base == "tau_tuple" ? "}\n" : "    return o;\n}\n");
}

static bool has_set_mask(const ClassInfo *cls) {
    for (auto &[name, field] : cls->fields)
        if (!field->always_set && !cls->in_dictionary(name)) return true;
    return false;
}

// The descriptor of what is built in below a class that has `base` at the start of its objects; empty for plain objects.
static std::string built_in_base(const std::string &base) {
    if (base == "tau_exc" || base == "tau_obj") return "";
    return base == "tau_tuple" ? "tau_type_TUPLE" : "tau_type_" + (base.starts_with("tau_") ? base.substr(4) : base);
}

void Emitter::class_descriptor(ClassInfo *cls) {
    std::string n = struct_name(cls), slots, operators;
    auto slot = [&](const char *member, const char *method, const char *pattern) {
        Instance *i = cls->layout_of ? nullptr : slot_instance(cls, method);
        std::string body = pattern;
        std::size_t array = body.find("tau_value a["), count = array == std::string::npos ? 1 : std::size_t(body[array + 12] - '0');
        std::string call = i || cls->layout_of ? "" : native_slot_call(cls, method, count);
        if (call.empty() && (!i || i->params.empty())) return false;
        if (i)
            if (Instance *elements = element_instance(*this, cls, method); elements && elements->params.size() == 1 && i->params.size() == 1) i = elements;
        if (i) call = slot_call(i, count);
        for (std::size_t at; (at = body.find("$C")) != std::string::npos;) body.replace(at, 2, call);
        for (std::size_t at; (at = body.find("$N")) != std::string::npos;) body.replace(at, 2, fmt::format("slot_{}_{}", n, member));
        if (std::size_t at = body.find("$Q"); at != std::string::npos)
            body.replace(at, 2, fmt::format("{}, (tau_entry)(uintptr_t){}", c_quote(i ? i->fn->qualname : method), call));
        if (std::string closure = closure_of(*this, a.lookup(cls, intern(method)).var, body.find("(&self, NULL)") == std::string::npos ? "a[0]" : "self"); closure != "NULL")
            for (const char *call_end : {"(&self, NULL)", "(a, NULL)"})
                if (std::size_t at = body.find(call + call_end); at != std::string::npos) body.replace(at + call.size() + std::string_view(call_end).size() - 5, 4, closure);
        entries += body;
        std::string m = member;
        if (std::size_t at = m.find('_'); at != std::string::npos && m.starts_with("op")) {
            // op_add -> binary[TAU_OP_ADD], opr_add -> rbinary, opi_add -> inplace
            std::string table = m[2] == 'r' ? "rbinary" : m[2] == 'i' ? "inplace" : "binary";
            std::string op = m.substr(at + 1);
            for (char &c : op) c = char(std::toupper(c));
            operators += fmt::format("    .{}[TAU_OP_{}] = slot_{}_{},\n", table, op, n, member);
            if (table == "rbinary")
                operators += fmt::format("    .rbinary_of[TAU_OP_{}] = {},\n", op, a.lookup(cls, intern(method)).owner->id + 1);
        } else {
            slots += fmt::format("    .{0} = slot_{1}_{0},\n", member, n);
        }
        return true;
    };
    // A slot that checks the method's answer and gives it up.
    auto answer = [&](const char *member, const char *method, const char *type, const char *failed, const char *checked) {
        return slot(member, method, fmt::format("static {0}$N(tau_value self) {{\n    tau_value r = $C(&self, NULL);\n    if (r.t == 0) return {1};\n"
                                                "    {0}answer = {2};\n    tau_value_decref(r);\n    return answer;\n}}\n", type, failed, checked).c_str());
    };
    if (cls->layout_of) slots += "    .repr = tau_layout_repr,\n";
    bool has_repr = answer("repr", "__repr__", "tau_str *", "NULL", "tau_text_answer(r, \"__repr__\")");
    if (!answer("str", "__str__", "tau_str *", "NULL", "tau_text_answer(r, \"__str__\")") && has_repr && !cls->exception) slots += fmt::format("    .str = slot_{}_repr,\n", n);
    Lookup hash = a.lookup(cls, intern("__hash__"));
    const Member *hashes = hash.kind == Lookup::Var ? a.types.canonical(hash.var->type)->single() : nullptr;
    if (hash.kind == Lookup::Var && a.types.canonical(hash.var->type)->is_prim(infer::kNone)) slots += "    .hash = tau_unhashable,\n";
    else if (hashes && hashes->kind == MemberKind::Function && hashes->fn->is_native) // __hash__ = str.__hash__
        slots += fmt::format("    .hash = {},\n", cls->value_base ? "tau_derived_hash" : "tau_object_hash");
    else answer("hash", "__hash__", "int64_t ", "TAU_INT_ERR", "tau_hash_answer(r)");
    answer("truth", "__bool__", "int ", "-1", "tau_bool_answer(r)");
    answer("len", "__len__", "tau_int ", "TAU_INT_ERR", "tau_len_answer(r)");
    std::string base = base_struct(cls);
    if (!slot("getitem", "__getitem__", "static tau_value $N(tau_value self, tau_value k) {\n    tau_value a[2] = {self, k};\n    return $C(a, NULL);\n}\n") && base.starts_with("tau_dict"))
        slot("getitem", "__missing__", fmt::format("static tau_value $N(tau_value self, tau_value k) {{\n    int found = {0}.contains(self, k);\n    if (found) return found < 0 ? TAU_ABSENT : {0}.getitem(self, k);\n    tau_value a[2] = {{self, k}};\n    return $C(a, NULL);\n}}\n", "tau_type_" + base.substr(4)).c_str());
    slot("setitem", "__setitem__", "static bool $N(tau_value self, tau_value k, tau_value v) {\n    tau_value a[3] = {self, k, v}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    slot("delitem", "__delitem__", "static bool $N(tau_value self, tau_value k) {\n    tau_value a[2] = {self, k}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    slot("contains", "__contains__", "static int $N(tau_value self, tau_value x) {\n    tau_value a[2] = {self, x}, r = $C(a, NULL);\n    int t = r.t == 0 ? -1 : tau_dyn_truth(r);\n    tau_value_decref(r);\n    return t;\n}\n");
    slot("iter", "__iter__", "static tau_value $N(tau_value self) { return $C(&self, NULL); }\n");
    if (infer::withdrawn(a, a.lookup(cls, intern("__iter__")))) slots += "    .iter = tau_iter_refused,\n";
    if (infer::withdrawn(a, a.lookup(cls, intern("__contains__")))) slots += "    .contains = tau_contains_refused,\n";
    slot("next", "__next__", "static tau_value $N(tau_value self) {\n    tau_value r = $C(&self, NULL);\n    if (r.t == 0) tau_err_take(&tau_type_StopIteration);\n    return r;\n}\n");
    for (const char *member : {"neg", "pos", "invert", "abs"})
        slot(member, fmt::format("__{}__", member).c_str(), "static tau_value $N(tau_value self) { return $C(&self, NULL); }\n");
    answer("index", "__index__", "tau_int ", "TAU_INT_ERR", "tau_index_answer(r)");
    slot("format", "__format__", "static tau_str *$N(tau_value self, tau_str *spec) {\n    tau_value a[2] = {self, tau_box_obj(spec)}, r = $C(a, NULL);\n    tau_str *s = r.t == 0 ? NULL : tau_text_answer(r, \"__format__\");\n    tau_value_decref(r);\n    return s;\n}\n");
    slot("getattr", "__getattr__", "static tau_value $N(tau_value self, tau_str *name) {\n    tau_value a[2] = {self, tau_box_obj(name)};\n    return $C(a, NULL);\n}\n");
    auto own_slot = [&](const char *member, const char *method, const char *pattern) {
        if (a.lookup(cls, intern(method)).kind == Lookup::Var) slot(member, method, pattern);
    };
    own_slot("getattribute", "__getattribute__", "static tau_value $N(tau_value self, tau_str *name) {\n    tau_value a[2] = {self, tau_box_obj(name)};\n    return $C(a, NULL);\n}\n");
    own_slot("setattr", "__setattr__", "static bool $N(tau_value self, tau_str *name, tau_value v) {\n    tau_value a[3] = {self, tau_box_obj(name), v}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    own_slot("delattr", "__delattr__", "static bool $N(tau_value self, tau_str *name) {\n    tau_value a[2] = {self, tau_box_obj(name)}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    slot("get", "__get__", "static tau_value $N(tau_value self, tau_value object, tau_value owner) {\n    tau_value a[3] = {self, object, owner};\n    return $C(a, NULL);\n}\n");
    slot("set", "__set__", "static bool $N(tau_value self, tau_value object, tau_value v) {\n    tau_value a[3] = {self, object, v}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    slot("unset", "__delete__", "static bool $N(tau_value self, tau_value object) {\n    tau_value a[2] = {self, object}, r = $C(a, NULL);\n    tau_value_decref(r);\n    return r.t != 0;\n}\n");
    // Classes with one method of such a pair fill the slot that both share, and the other is looked for when it is called.
    static constexpr const char *pairs[][4] = {{"setitem", "__setitem__", "delitem", "__delitem__"}, {"set", "__set__", "unset", "__delete__"}};
    for (auto [store, stores, remove, removes] : pairs) {
        bool has = a.lookup(cls, intern(stores)).kind != Lookup::Nothing;
        if (has != (a.lookup(cls, intern(removes)).kind != Lookup::Nothing)) slots += fmt::format("    .{0} = tau_no_{0},\n", has ? remove : store);
    }
    slot("del", "__del__", "static bool $N(tau_obj *o) {\n    tau_value self = tau_box_obj(o), r = $C(&self, NULL);\n    tau_value_decref(r);\n    return r.t != 0 || tau_err_in_del($Q);\n}\n");
    static constexpr std::pair<const char *, const char *> ops[] = {
        {"add", "add"}, {"sub", "sub"}, {"mul", "mul"}, {"truediv", "truediv"}, {"floordiv", "floordiv"}, {"mod", "mod"}, {"pow", "pow"},
        {"lshift", "lshift"}, {"rshift", "rshift"}, {"and", "and"}, {"or", "or"}, {"xor", "xor"}, {"matmul", "matmul"}, {"divmod", "divmod"}};
    static constexpr const char *two = "static tau_value $N(tau_value x, tau_value y) {\n    tau_value a[2] = {x, y};\n    return $C(a, NULL);\n}\n";
    static constexpr const char *swapped = "static tau_value $N(tau_value x, tau_value y) {\n    tau_value a[2] = {y, x};\n    return $C(a, NULL);\n}\n";
    for (auto [op, method] : ops) {
        slot(("op_" + std::string(op)).c_str(), ("__" + std::string(method) + "__").c_str(), two);
        slot(("opr_" + std::string(op)).c_str(), ("__r" + std::string(method) + "__").c_str(), swapped);
        slot(("opi_" + std::string(op)).c_str(), ("__i" + std::string(method) + "__").c_str(), two);
    }
    // Comparison: one function over six methods; what is built in answers for those that dynamic code may not meet.
    std::string cases, below = built_in_base(base);
    static constexpr std::pair<const char *, const char *> compares[] = {{"LT", "__lt__"}, {"LE", "__le__"}, {"EQ", "__eq__"}, {"NE", "__ne__"}, {"GT", "__gt__"}, {"GE", "__ge__"}};
    for (auto [op, method] : compares)
        if (std::string c = comparison(*this, cls, method); !c.empty()) cases += fmt::format("    case TAU_CMP_{}: return {}(a, NULL);\n", op, c);
    if (!cases.empty()) {
        if (!cls->value_base && cases.find("CMP_EQ") != std::string::npos && cases.find("CMP_NE") == std::string::npos)
            cases += fmt::format("    case TAU_CMP_NE: {{\n        tau_value r = {}(a, NULL);\n        if (r.t == 0 || r.t == TAU_ID_NOTIMPLEMENTED) return r;\n        int t = tau_dyn_truth(r);\n        return t < 0 ? TAU_ABSENT : tau_box_bool(!t);\n    }}\n", comparison(*this, cls, "__eq__"));
        entries += fmt::format("static tau_value slot_{}_compare(tau_value x, tau_value y, int op) {{\n    tau_value a[2] = {{x, y}};\n    switch (op) {{\n{}    default: return {};\n    }}\n}}\n", n, cases,
                               cls->value_base ? "tau_derived_compare(x, y, op)" : below.empty() ? "TAU_NOTIMPLEMENTED" : fmt::format("{0}.compare ? {0}.compare(x, y, op) : TAU_NOTIMPLEMENTED", below));
        slots += fmt::format("    .compare = slot_{}_compare,\n", n);
    }
    if (cls->exception) {
        if (slots.find(".repr") == std::string::npos) slots += "    .repr = tau_exc_repr,\n";
        if (slots.find(".str ") == std::string::npos) slots += "    .str = tau_exc_str,\n";
    }
    // Calls.
    if (Instance *i = cls->layout_of ? nullptr : slot_instance(cls, "__call__"); i && i->boxed) {
        std::string entry = closure_entry(*this, a.lookup(cls, intern("__call__")).var, i->fn);
        entries += fmt::format("static tau_value slot_{0}_call(tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    return tau_call_with_self({1}, self, nargs, args, kw);\n}}\n", n, entry);
        slots += fmt::format("    .call = slot_{}_call,\n", n);
    }
    std::string drop, visit; // memory
    if (cls->open() && !cls->slotted()) {
        drop = "    tau_xdecref(o->variables);\n";
        visit = "    if (o->variables) visit(&o->variables->head, arg);\n";
        slots += fmt::format("    .variables = offsetof({}, variables),\n", n);
    }
    for (auto &[name, field] : cls->fields) {
        const Rep *r = mir::rep_of(a, a.types.canonical(field->type));
        if (!r->counted || cls->in_dictionary(name)) continue;
        drop += fmt::format("    {}(o->{});\n", mir::drop_name(r), field_name(field));
        if (r->code != 'i') visit += fmt::format("    tau_rep_{}_visit(o->{}, visit, arg);\n", r->name, field_name(field));
    }
    std::string base_descriptor = built_in_base(base);
    if (cls->value_base) {
        start += fmt::format("    tau_derived_take_slots(&type_{}, &{});\n", n, descriptor_name(cls->value_base));
        static_types.insert(cls->value_base->native_id);
        base_descriptor.clear();
    }
    bool metaclass = cls->derives(a.builtin_class("type"));
    if (metaclass) start += fmt::format("    tau_type_take_slots(&type_{}, &tau_type_TYPE);\n", n);
    if (!base_descriptor.empty()) start += fmt::format("    tau_type_take_slots(&type_{}, &{});\n", n, base_descriptor);
    // Other methods than __eq__ leave the hash as it is.
    if (!base_descriptor.empty() && a.lookup(cls, intern("__eq__")).kind != Lookup::Var)
        start += fmt::format("    if (!type_{0}.hash) type_{0}.hash = {1}.hash;\n", n, base_descriptor);
    std::string base_drop = base == "tau_exc" ? "    tau_exc_drop(p);\n" : cls->value_base ? "    tau_derived_drop(p);\n" : base_descriptor.empty() ? "" : fmt::format("    {}.drop(p);\n", base_descriptor);
    std::string base_visit = base == "tau_exc" ? "    tau_exc_traverse(p, visit, arg);\n" : base_descriptor.empty() ? "" : fmt::format("    if ({0}.traverse) {0}.traverse(p, visit, arg);\n", base_descriptor);
    bool has_drop = !drop.empty() || !base_drop.empty(), has_visit = !visit.empty() || !base_visit.empty();
    if (has_drop) {
        entries += fmt::format("static void drop_{0}(tau_obj *p) {{\n    {0} *o = ({0} *)p;\n    (void)o;\n{1}{2}}}\n", n, drop, base_drop);
        slots += fmt::format("    .drop = drop_{},\n", n);
    }
    if (has_visit) {
        entries += fmt::format("static void visit_{0}(tau_obj *p, tau_visit visit, void *arg) {{\n    {0} *o = ({0} *)p;\n    (void)o;\n{1}{2}}}\n", n, visit, base_visit);
        slots += fmt::format("    .traverse = visit_{},\n", n);
    }
    if (a.clones && cls->instantiated) {
        entries += clone_function(cls);
        slots += fmt::format("    .clone = clone_{},\n", n);
    }
    // Dynamic construction.
    Lookup init = a.lookup(cls, intern("__init__"));
    std::string construct;
    bool own_init = init.kind == Lookup::Var || (init.kind == Lookup::Native && !init.owner->native);
    if (init.kind == Lookup::Native && own_init)
        for (Instance *i : a.by_function[(*init.functions)[0]])
            if (i->boxed && program.by_instance.contains(i)) construct = "entry_" + function_object(i->fn).substr(5);
    if (init.kind == Lookup::Var) {
        for (const Member &m : init.var->type->members)
            if (m.kind == MemberKind::Function)
                for (Instance *i : a.by_function[m.fn])
                    if (i->boxed && program.by_instance.contains(i)) construct = closure_entry(*this, init.var, m.fn);
    }
    std::string make; // __new__ makes the object, __init__ then fills it
    if (Lookup found = a.lookup(cls, intern("__new__")); found.kind == Lookup::Var)
        for (const Member &f : found.var->type->members)
            for (const Member &m : f.kind == MemberKind::StaticMethod ? f.items[0]->members : std::vector<Member>{f})
                if (m.kind == MemberKind::Function)
                    for (Instance *i : a.by_function[m.fn])
                        if (i->boxed && program.by_instance.contains(i)) make = closure_entry(*this, found.var, m.fn);
    if (ir::Function *base_new = a.native_new(a.lookup(cls, intern("__new__"))))
        for (Instance *i : a.by_function[base_new])
            if (i->boxed && program.by_instance.contains(i)) make = "entry_" + function_object(base_new).substr(5);
    std::string made_by = cls->repeats ? "((const tau_type *)(const void *)self)" : fmt::format("&type_{}", n);
    if (!make.empty() && !cls->layout_of && !own_init) {
        entries += fmt::format("static tau_value construct_{0}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    (void)self;\n    return tau_call_with_self({1}, tau_type_value({2}), nargs, args, kw);\n}}\n", n, make, made_by);
        slots += fmt::format("    .construct = construct_{},\n", n);
    } else if (!make.empty() && !cls->layout_of && !construct.empty()) {
        entries += fmt::format("static tau_value construct_{0}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    (void)self;\n    tau_value o = tau_call_with_self({1}, tau_type_value({3}), nargs, args, kw);\n    if (!o.t || !tau_isinstance(o, &type_{0})) return o;\n    return tau_construct_with({2}, o.u.p, nargs, args, kw);\n}}\n", n, make, construct, made_by);
        slots += fmt::format("    .construct = construct_{},\n", n);
    } else if (cls->instantiated && !cls->layout_of && !cls->value_base && (!own_init || !construct.empty())) {
        std::string alloc = cls->exception ? fmt::format("tau_exc_alloc({}, sizeof({}))", made_by, n)
                                           : fmt::format("tau_alloc(sizeof({}), {})", n, cls->repeats ? made_by + "->id" : type_id(cls));
        entries += fmt::format("static tau_value construct_{0}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    (void)self;\n    (void)nargs;\n    (void)args;\n    (void)kw;\n    void *o = {1};\n", n, alloc);
        if (cls->exception)
            entries += fmt::format("    if (!o) return TAU_ABSENT;\n    if (!tau_exc_init(o, nargs, args, {})) {{ tau_decref(o); return TAU_ABSENT; }}\n", construct.empty() ? "kw" : "NULL");
        if (std::string error = a.abstract_error(cls); !error.empty())
            entries += fmt::format("    tau_raise_text(TAU_ID_TypeError, {});\n    tau_decref(o);\n    return TAU_ABSENT;\n}}\n", c_quote(error));
        else if (!construct.empty()) entries += fmt::format("    return tau_construct_with({}, o, nargs, args, kw);\n}}\n", construct);
        else entries += fmt::format("    if ({}) {{ tau_raise(TAU_ID_TypeError, \"{}() takes no arguments\"); tau_decref(o); return TAU_ABSENT; }}\n    return tau_box_obj(o);\n}}\n", cls->exception ? "false" : "nargs || (kw && kw->n)", cls->name.text());
        slots += fmt::format("    .construct = construct_{},\n", n);
    }
    int count = 0;
    std::string table = cls->layout_of ? "" : attributes(cls, count);
    if (count) {
        descriptors += fmt::format("static const tau_attr attrs_{}[] = {{\n{}}};\n", n, table);
        slots += fmt::format("    .nattrs = {}, .attrs = attrs_{},\n", count, n);
    }
    std::string mro, flags = "TAU_TF_USER";
    for (ClassInfo *c : cls->mro) type_id(c); // bases have descriptors too, whether or not they have objects
    for (ClassInfo *c : cls->mro) mro += (mro.empty() ? "" : ", ") + ("&" + descriptor_name(c));
    if (has_set_mask(cls)) slots += fmt::format("    .set_mask = offsetof({}, set_),\n", n);
    if (has_visit) flags += " | TAU_TF_CYCLIC";
    if (cls->exception) flags += " | TAU_TF_EXCEPTION";
    if (cls->value_base) flags += " | TAU_TF_DERIVED";
    if (metaclass) flags += " | TAU_TF_METATYPE";
    if (cls->gets_names) flags += " | TAU_TF_GETS_NAMES";
    if (cls->repeats) flags += " | TAU_TF_TEMPLATE";
    if (has_set_mask(cls)) flags += " | TAU_TF_HAS_SETMASK";
    if (!operators.empty()) {
        descriptors += fmt::format("static tau_operators operators_{} = {{\n{}}};\n", n, operators);
        slots += fmt::format("    .operators = &operators_{},\n", n);
    }
    descriptors += fmt::format("static const tau_type *const mro_{}[] = {{{}}};\n", n, mro);
    ClassInfo *meta = a.metaclass_of(cls);
    descriptors += fmt::format("tau_type type_{0} = {{\n    .head = {{TAU_RC_IMMORTAL, {7}, 0, 0}}, .id = ID_{0}, .flags = {1}, .size = sizeof({0}),\n    .name = {2}, .qualname = {3}, .module = {4}, .mro = mro_{0}, .nmro = {5},\n{6}}};\n",
                               n, flags, c_quote(cls->name.text()), c_quote(cls->decl->module->is_builtins ? std::string(cls->name.text()) : cls->decl->qualname), c_quote(cls->decl->module_name), cls->mro.size(), slots, meta->native ? "TAU_ID_TYPE" : type_id(meta));
    if (cls->repeats) class_plan(cls);
}

} // namespace tau::emit
