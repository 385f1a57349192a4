// C types of the program: tuple structs with their helpers, container instances, classes.
//
// In:  the representations and classes in use.  Out: their C definitions, each once, in an order that C accepts.
#include "emit/emit.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::emit {

static bool in_runtime(const std::string &rep) {
    static const std::set<std::string> known{"t2ii", "t2ff", "t2fi", "t2vv"};
    return known.contains(rep);
}

void Emitter::declare_rep(const Rep *r) {
    if (!r || r->code != 't' || !declared_reps.insert(r).second) return;
    for (const Rep *item : r->items) declare_rep(item);
    std::string n = r->name, t = "tau_rep_" + n;
    std::size_t count = r->items.size();
    auto each = [&](const std::string &pattern, const std::string &glue = "") {
        std::string out;
        for (std::size_t k = 0; k < count; k++) {
            std::string s = pattern;
            for (std::size_t at; (at = s.find("$R")) != std::string::npos;) s.replace(at, 2, "tau_rep_" + r->items[k]->name);
            for (std::size_t at; (at = s.find("$K")) != std::string::npos;) s.replace(at, 2, std::to_string(k));
            out += (k ? glue : "") + s;
        }
        return out;
    };
    bool atomic = true;
    for (const Rep *item : r->items) atomic &= item->code == 'b' || item->code == 'i' || item->code == 'f' || item->code == 'c';
    if (in_runtime(n)) return;
    types += fmt::format("typedef struct {{ {}}} {};\n", each("$R f$K; "), t);
    types += fmt::format("#define TAU_REP_{}_ATOMIC {}\n", n, atomic ? 1 : 0);
    types += fmt::format("TAU_INLINE void {0}_incref({0} x) {{ {1}}}\n", t, each("$R_incref(x.f$K); "));
    types += fmt::format("TAU_INLINE void {0}_decref({0} x) {{ {1}}}\n", t, each("$R_decref(x.f$K); "));
    types += fmt::format("TAU_INLINE int {0}_eq({0} a, {0} b) {{\n    int r = 1;\n{1}    return r;\n}}\n", t,
                         each("    if (r == 1) r = $R_eq(a.f$K, b.f$K);\n"));
    types += fmt::format("TAU_INLINE int {0}_cmp({0} a, {0} b, int op) {{\n    int r;\n{1}    return tau_sign_op(0, op);\n}}\n", t,
                         each("    if ((r = $R_eq(a.f$K, b.f$K)) < 0) return -1;\n"
                              "    if (r == 0) return op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : $R_cmp(a.f$K, b.f$K, op);\n"));
    types += fmt::format("TAU_INLINE int64_t {0}_hash({0} x) {{\n    uint64_t state = tau_hash_tuple_start();\n    int64_t h;\n{1}    return tau_hash_tuple_end(state, {2});\n}}\n",
                         t, each("    if ((h = $R_hash(x.f$K)) == TAU_INT_ERR) return h;\n    state = tau_hash_tuple_step(state, h);\n"), count);
    if (r->cls) {
        // The object of a value class has the same fields.
        std::string c = "tau_" + std::string(r->cls->name.text()), made, read;
        for (std::size_t k = 0; k < count; k++) {
            bool boxed = r->items[k]->code == 'v';
            made += fmt::format("{}{}x.f{}{}", k ? ", " : "", boxed ? "tau_rep_i_unbox(" : "", k, boxed ? ")" : "");
            read += fmt::format("    r.f{} = {}{}_{}(v.u.p){};\n", k, boxed ? "tau_box_int(" : "", c, r->cls->value_fields[k].text(), boxed ? ")" : "");
        }
        types += fmt::format("TAU_INLINE tau_value {0}_box({0} x) {{ return tau_box_obj({1}_new({2})); }}\n", t, c, made);
        types += fmt::format("TAU_INLINE {0} {0}_unbox(tau_value v) {{\n    {0} r;\n{1}    tau_decref(v.u.p);\n    return r;\n}}\n", t, read);
    } else {
        types += fmt::format("TAU_INLINE tau_value {0}_box({0} x) {{\n    tau_tuple *t = tau_tuple_new({1});\n{2}    return tau_box_obj(t);\n}}\n", t, count,
                             each("    t->items[$K] = $R_box(x.f$K);\n"));
        types += fmt::format("TAU_INLINE {0} {0}_unbox(tau_value v) {{\n    {0} r;\n    tau_tuple *t = (tau_tuple *)v.u.p;\n{1}    tau_decref(t);\n    return r;\n}}\n", t,
                             each("    tau_value_incref(t->items[$K]);\n    r.f$K = $R_unbox(t->items[$K]);\n"));
    }
    types += fmt::format("TAU_INLINE tau_str *{0}_repr({0} x) {{\n    {0}_incref(x);\n    tau_value v = {0}_box(x);\n    tau_str *s = tau_dyn_repr(v);\n    tau_value_decref(v);\n    return s;\n}}\n", t);
    types += fmt::format("TAU_INLINE void {0}_visit({0} x, tau_visit visit, void *arg) {{ (void)visit; (void)arg; {1}}}\n", t, each("$R_visit(x.f$K, visit, arg); "));
}

void Emitter::container(ClassInfo *native, const Member &m) {
    std::string name = mir::container_name(a, native, m);
    if (name.find('{') != std::string::npos) return;
    bool frozen = native->name == "frozenset";
    std::string suffix = name.substr(4); // list_t2pi
    std::string descriptor = "tau_type_" + (frozen ? "frozenset" + suffix.substr(3) : suffix);
    bool generic = name == "tau_list_v" || name == "tau_dict_v_v" || name == "tau_set_v";
    // set and frozenset share the struct and its code, not the descriptor.
    if (!generic && container_types.insert(descriptor).second) type_table.push_back("&" + descriptor);
    if (!containers.insert(name).second) return;
    static const std::set<std::string> precompiled{
        "tau_list_i", "tau_list_f", "tau_list_b", "tau_list_p", "tau_list_v", "tau_list_t2ii", "tau_list_t2ff",
        "tau_dict_s_i", "tau_dict_s_f", "tau_dict_s_b", "tau_dict_s_p", "tau_dict_s_v", "tau_dict_i_i", "tau_dict_i_f", "tau_dict_i_b",
        "tau_dict_i_p", "tau_dict_i_v", "tau_dict_p_i", "tau_dict_p_p", "tau_dict_p_v", "tau_dict_v_v",
        "tau_set_i", "tau_set_f", "tau_set_s", "tau_set_p", "tau_set_v", "tau_set_t2ii"};
    for (std::size_t k = 0; k < m.cells.size(); k++) declare_rep(mir::rep_of(a, infer::root(m.cells[k])->type));
    if (precompiled.contains(name)) return;
    std::string body = "#define TAU_TEMPLATE_DEFINE\n";
    if (name.starts_with("tau_dict_")) {
        std::string key = mir::key_code(a, infer::root(m.cells[0])->type), value = mir::element_code(a, infer::root(m.cells[1])->type);
        body += fmt::format("#define TAU_K {}\n#define TAU_V {}\n#include \"tau/dict.inc.h\"\n", key, value);
    } else if (name.starts_with("tau_set_")) {
        body += fmt::format("#define TAU_T {}\n#include \"tau/set.inc.h\"\n", mir::key_code(a, infer::root(m.cells[0])->type));
    } else {
        body += fmt::format("#define TAU_T {}\n#include \"tau/list.inc.h\"\n", mir::element_code(a, infer::root(m.cells[0])->type));
    }
    types += body + "#undef TAU_TEMPLATE_DEFINE\n";
}

std::string Emitter::struct_name(ClassInfo *cls) { return fmt::format("{}_{}", identifier(cls->name.text()), cls->id); }

std::string Emitter::field_name(infer::Field *field) { return "f_" + identifier(field->name.text()); }

// The row of types.def that stands for a class of the library, or nothing.
std::string Emitter::row(const ClassInfo *cls) {
    if (cls->native) return cls->native_id;
    if (!cls->value_type) return {};
    std::string name(cls->name.text());
    for (char &c : name) c = char(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

std::string Emitter::descriptor_name(ClassInfo *cls) {
    if (std::string r = row(cls); !r.empty()) return "tau_type_" + r;
    type_id(cls); // declares it
    return "type_" + struct_name(cls);
}

std::string Emitter::type_id(ClassInfo *cls) {
    if (std::string r = row(cls); !r.empty()) return "TAU_ID_" + r;
    if (!cls->type_id) {
        cls->type_id = std::uint32_t(classes.size() + 1);
        classes.push_back(cls);
        if (structs_declared) class_struct(cls); // code asks for a class that has no objects
    }
    return "ID_" + struct_name(cls);
}

// The struct that a class's own begins with.
std::string Emitter::base_struct(ClassInfo *cls) {
    if (cls->exception) return "tau_exc";
    ClassInfo *base = cls->native_base();
    if (cls->value_base) return base->name == "int" ? "tau_derived_int" : base->name == "float" ? "tau_derived_float" : "tau_derived_object";
    if (base && !base->type_params.empty()) {
        Member m{MemberKind::Instance};
        m.cls = base;
        m.cells = cls->base_cells;
        container(base, m);
        return mir::container_name(a, base, m);
    }
    if (base && base->name == "tuple") return "tau_tuple";
    return "tau_obj";
}

void Emitter::class_struct(ClassInfo *cls) {
    std::string n = struct_name(cls), body = fmt::format("    {} head;\n", base_struct(cls));
    int slots = 0;
    for (auto &[name, field] : cls->fields)
        if (!field->always_set && !cls->in_dictionary(name)) field->slot = slots++;
    if (slots) body += fmt::format("    uint64_t set_[{}];\n", (slots + 63) / 64);
    if (cls->open() && !cls->slotted()) body += "    tau_dict_v_v *variables;\n";
    for (auto &[name, field] : cls->fields) {
        if (cls->in_dictionary(name)) continue;
        const Rep *r = mir::rep_of(a, a.types.canonical(field->type));
        declare_rep(r);
        if (r->code != 'n') body += fmt::format("    {} {};\n", r->c_type, field_name(field));
    }
    // The items of a tuple are the end of its object.
    if (base_struct(cls) == "tau_tuple" && std::count(body.begin(), body.end(), '\n') > 1)
        a.program.sink->report(support::Diag::NotCovered, *cls->decl->module->source->source, cls->decl->node->span,
                               "a class derived from tuple whose objects have variables of their own");
    types += fmt::format("typedef struct {0} {{\n{1}}} {0};\nextern tau_type type_{0};\n", n, body);
    if (cls->repeats) class_variables(cls);
}

void Emitter::declare_types() {
    // Every class that has objects, is named, or is the base of one that has.
    for (auto &cls : a.classes)
        if (!cls->native && !cls->value_type && (cls->created || cls->decl->is_declared) && (cls->instantiated || cls->decl->module->is_builtins == false)) type_id(cls.get());
    std::vector<const Type *> all;
    std::set<const Type *> seen;
    auto add = [&](const Type *t) {
        if (t && seen.insert(t).second) all.push_back(t);
    };
    for (auto &i : a.instances)
        if (i->live)
            for (const Type *t : i->types) add(a.types.canonical(t));
    for (auto &[g, info] : a.globals) (void)g, add(info.type ? a.types.canonical(info.type) : nullptr);
    for (auto &cls : a.classes)
        for (auto &[name, field] : cls->fields) add(a.types.canonical(field->type));
    std::sort(all.begin(), all.end(), [](const Type *x, const Type *y) { return x->id < y->id; });
    for (std::size_t k = 0; k < all.size(); k++) {
        if (all[k]->prims & infer::kFloat) static_types.insert("FLOAT");
        declare_rep(mir::rep_of(a, all[k]));
        for (const Member &m : all[k]->members) {
            for (const Type *t : m.items) add(t);
            for (infer::Cell *c : m.cells)
                if (m.kind == MemberKind::Instance) add(a.types.canonical(infer::root(c)->type));
            if (m.kind == MemberKind::Instance && m.cls->native && !m.cls->type_params.empty() && !m.cells.empty()) container(m.cls, m);
        }
    }
    for (std::size_t k = 0; k < classes.size(); k++) class_struct(classes[k]);
    structs_declared = true;
}

} // namespace tau::emit
