// Entries of native functions for dynamic callers: which overload the arguments fit, and its call.
//
// In:  the declarations of natives.  Out: C that tests and unboxes boxed arguments.
#include "emit/emit.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::emit {

using infer::NativeSignature;
using infer::NativeType;
using support::intern;

// A C test that boxed value x fits a declared parameter; empty when everything does.
static std::string fits(Emitter &e, const NativeType &t, const std::string &x) {
    auto one_of = [&](std::initializer_list<const char *> ids) {
        std::string out;
        for (const char *id : ids) out += fmt::format("{}{}.t == TAU_ID_{}", out.empty() ? "(" : " || ", x, id);
        return out + ")";
    };
    auto derived = [&](const char *id) {
        ClassInfo *cls = e.a.builtin_class(id[0] == 'I' ? "int" : "float");
        bool some = std::any_of(cls->subclasses.begin(), cls->subclasses.end(), [](const ClassInfo *c) { return c->value_base; });
        return some ? fmt::format(" || (tau_is_obj({0}) && tau_isinstance({0}, &tau_type_{1}))", x, id) : std::string();
    };
    switch (t.kind) {
    case NativeType::None: return one_of({"NONE"});
    case NativeType::Bool: return one_of({"BOOL"});
    case NativeType::Int: return "(" + one_of({"INT", "BOOL"}) + derived("INT") + ")";
    case NativeType::Float: return "(" + one_of({"FLOAT", "INT", "BOOL"}) + derived("FLOAT") + derived("INT") + ")";
    case NativeType::Complex: return one_of({"COMPLEX", "FLOAT", "INT", "BOOL"});
    case NativeType::Class: return fmt::format("(tau_is_obj({0}) && tau_isinstance({0}, &{1}))", x, e.descriptor_name(t.cls));
    case NativeType::Object: case NativeType::Param: case NativeType::Union: case NativeType::Tuple: break;
    }
    return "";
}

// Unboxes the arguments, calls one native, boxes its result. Empty when it takes or gives what has no boxed form.
std::string Emitter::native_call(const NativeSignature &s, bool method, const std::string &info) {
    std::string c = s.c_name, body, call, clean;
    uses_code |= c.starts_with("tau_func_code");
    for (const char *p : {"{T}", "{K}", "{V}"})
        for (std::size_t at; (at = c.find(p)) != std::string::npos;) c.replace(at, 3, "v");
    for (std::size_t k = 0; k < s.params.size(); k++) {
        std::string x = fmt::format("args[{}]", k);
        switch (s.params[k].kind) {
        case NativeType::Int: body += fmt::format("    tau_int p{0} = tau_unbox_int({1});\n    if (p{0} == TAU_INT_ERR) return TAU_ABSENT;\n", k, x); clean += fmt::format("    tau_int_decref(p{});\n", k); break;
        case NativeType::Float: body += fmt::format("    double p{0} = tau_unbox_float({1});\n    if (tau_err) return TAU_ABSENT;\n", k, x); break;
        case NativeType::Bool: body += fmt::format("    bool p{0} = tau_unbox_bool({1});\n    if (tau_err) return TAU_ABSENT;\n", k, x); break;
        case NativeType::Complex: body += fmt::format("    tau_complex p{0} = tau_unbox_complex_checked({1});\n    if (tau_err) return TAU_ABSENT;\n", k, x); break;
        case NativeType::Class: {
            std::string test = fits(*this, s.params[k], x);
            std::size_t given = s.params.size() - (method ? 1 : 0);
            std::string error = method && k == 0 ? fmt::format("tau_receiver_error(&{}, {})", info, x)
                                                 : fmt::format("tau_argument_error({}, {}, {}, {})", c_quote(s.fn->name.text()), given > 1 ? k + (method ? 0 : 1) : 0,
                                                               c_quote(s.params[k].cls->name.text()), x);
            body += fmt::format("    if (!{}) return {}, TAU_ABSENT;\n    void *p{} = tau_plain({}).u.p;\n", test, error, k, x);
            break;
        }
        case NativeType::Tuple: return "";
        case NativeType::None: case NativeType::Object: case NativeType::Param: case NativeType::Union:
            body += fmt::format("    tau_value p{0} = {1};\n", k, x);
        }
        call += fmt::format("{}p{}", k ? ", " : "", k);
    }
    call = c + "(" + call + ")";
    switch (s.result.kind) {
    case NativeType::None: return body + fmt::format("    {};\n{}    return tau_err ? TAU_ABSENT : TAU_NONE;\n", call, clean);
    case NativeType::Bool: return body + fmt::format("    bool r = {};\n{}    return tau_err ? TAU_ABSENT : tau_box_bool(r);\n", call, clean);
    case NativeType::Int: return body + fmt::format("    tau_int r = {};\n{}    return r == TAU_INT_ERR ? TAU_ABSENT : tau_box_int(r);\n", call, clean);
    case NativeType::Float: return body + fmt::format("    double r = {};\n{}    return tau_err ? TAU_ABSENT : tau_box_float(r);\n", call, clean);
    case NativeType::Complex: return body + fmt::format("    tau_complex r = {};\n{}    return tau_err ? TAU_ABSENT : tau_box_complex(r);\n", call, clean);
    case NativeType::Object: case NativeType::Param: case NativeType::Union: return body + fmt::format("    tau_value r = {};\n{}    return r;\n", call, clean);
    case NativeType::Class: return body + fmt::format("    void *r = {};\n{}    return r ? tau_box_obj(r) : TAU_ABSENT;\n", call, clean);
    case NativeType::Tuple: {
        const Rep *r = mir::rep_of(a, a.native_type(s.result, nullptr, nullptr, nullptr));
        declare_rep(r);
        return body + fmt::format("    {0} r = TAU_AS({0}, {1});\n{2}    return tau_err ? TAU_ABSENT : tau_rep_{3}_box(r);\n", r->c_type, call, clean, r->name);
    }
    }
    return "";
}

bool decorated(const ir::Function *fn, std::string_view name) {
    for (const syntax::Expr *d : fn->decorators)
        if (auto *n = syntax::dyn_as<syntax::Name>(d); n && n->id == name) return true;
    return false;
}

static const syntax::Call *decorator_call(const syntax::Expr *d, std::string_view name) {
    auto *call = syntax::dyn_as<syntax::Call>(d);
    auto *n = call ? syntax::dyn_as<syntax::Name>(call->func) : nullptr;
    return n && n->id == name ? call : nullptr;
}

// Items are set and deleted by what the type's descriptor has for that: it tells indices from slices.
static bool stores_items(const ir::Function *fn) {
    return fn->is_builtin && fn->owner && (fn->name == "__setitem__" || fn->name == "__delitem__");
}

// The dynamic entry of a native declaration: checks the count, finds the overload that the arguments fit.
std::string Emitter::native_entry(ir::Function *fn, ClassInfo *owner) {
    // An operation of the compiler's own: no C function stands for it unless it says so.
    bool has_code = false;
    for (const syntax::Expr *d : fn->decorators) has_code |= decorator_call(d, "native") != nullptr;
    if (decorated(fn, "intrinsic") && !has_code) return "NULL";
    std::vector<ir::Function *> overloads{fn};
    if (owner) overloads = owner->methods[fn->name];
    std::erase_if(overloads, [](ir::Function *f) { return !f->is_native; });
    const NativeSignature first = a.signature(overloads[0], owner);
    std::size_t skip = owner && !decorated(fn, "staticmethod") ? 1 : 0, count = first.params.size();
    std::string id = fmt::format("native_{}_{}", function_object(fn).substr(5), entries.size());
    std::string body = fmt::format("static tau_value {}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {{\n    (void)self;\n    (void)args;\n", id);
    body += fmt::format("    if (!tau_check_builtin_args(&{}, nargs, kw)) return TAU_ABSENT;\n", info_name(fn));
    // An operator that does not know the other operand leaves it to that one.
    bool operation = owner && count == 2 && (infer::is_operator_method(fn->name) || overloads.size() > 1) && infer::is_dunder(fn->name) && fn->name != "__getitem__" && fn->name != "__contains__";
    std::string last;
    if (stores_items(fn)) {
        std::string self = fits(*this, first.params[0], "args[0]");
        const char *slot = fn->name == "__setitem__" ? "setitem(args[0], args[1], args[2])" : "delitem(args[0], args[1])";
        last = fmt::format("    if (!{}) return tau_receiver_error(&{}, args[0]), TAU_ABSENT;\n    return {}.{} ? TAU_NONE : TAU_ABSENT;\n",
                           self, info_name(fn), descriptor_name(owner), slot);
        overloads.clear();
        operation = false;
    }
    for (ir::Function *f : overloads) {
        const NativeSignature &s = a.signature(f, owner);
        std::string code = s.params.size() == count ? native_call(s, skip == 1, info_name(fn)) : "", test;
        if (code.empty()) continue;
        for (std::size_t k = skip; k < count; k++)
            if (std::string one = fits(*this, s.params[k], fmt::format("args[{}]", k)); !one.empty()) test += (test.empty() ? "" : " && ") + one;
        if (last.empty()) last = code;
        if (test.empty()) {
            last = code;
            operation = false;
            break;
        }
        if (operation || overloads.size() > 1) body += fmt::format("    if ({}) {{\n{}    }}\n", test, code);
    }
    if (last.empty()) return "NULL";
    body += operation ? "    return TAU_NOTIMPLEMENTED;\n" : last;
    prototypes += fmt::format("TAU_COLD static tau_value {}(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);\n", id);
    entries += body + "}\n";
    return id;
}

} // namespace tau::emit
