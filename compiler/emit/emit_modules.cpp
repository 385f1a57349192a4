// Modules: the functions that run their bodies once, and their objects for code that meets them as values.
//
// In:  the modules that the program imports or names.  Out: run_X and tau_module objects, whose tables lead to the
// variables that dynamic code names.
#include "emit/emit.h"

#include <filesystem>
#include <fmt/format.h>

namespace tau::emit {

std::string Emitter::module_object(const std::string &name) {
    std::string &id = modules[name];
    if (id.empty()) {
        id = "module_" + identifier(name);
        prototypes += fmt::format("static tau_module {};\n", id);
    }
    return fmt::format("tau_box_obj(&{})", id);
}

// Empty for a body that does nothing.
std::string Emitter::body_call(ir::ModuleDecl *m) {
    for (Instance *i : a.by_function[m->body])
        if (program.by_instance.contains(i)) return program.by_instance[i]->c_name + "();";
    return {};
}

// The body runs at the first import, after its package's; one that has failed is run again by the next import.
void Emitter::module_runners() {
    for (ir::ModuleDecl *m : a.imported) {
        std::string id = identifier(m->name.text()), parent;
        module_object(std::string(m->name.text()));
        prototypes += fmt::format("static void run_{}(void);\n", id);
        if (m->source && m->source->parent)
            parent = fmt::format("    run_{}();\n    if (tau_err || module_{}.state != TAU_MODULE_NEW) return;\n", identifier(m->source->parent->name), id);
        entries += fmt::format("static void run_{0}(void) {{\n    if (module_{0}.state != TAU_MODULE_NEW) return;\n{1}    module_{0}.state = TAU_MODULE_RUNNING;\n"
                               "    {2}\n    module_{0}.state = tau_err ? TAU_MODULE_NEW : TAU_MODULE_DONE;\n}}\n", id, parent, body_call(m));
    }
}

// The functions of a variable's row: the value, absent while unbound; storing, and with an absent value deleting.
std::string Emitter::module_row(ir::Global *g) {
    const Type *t = a.types.canonical(a.globals[g].type);
    const Rep *r = mir::rep_of(a, t);
    std::string id = global(g), value, store = fmt::format("    if (!tau_rep_store('{}', &{}, v)) return false;\n", r->code, id);
    if (r->code == 'n') {
        const infer::Member *m = t->single();
        bool is_module = m && m->kind == infer::MemberKind::Module;
        if (is_module) static_types.insert("MODULE");
        value = is_module ? module_object(std::string(m->module->name.text())) : m ? "tau_tuple_value_empty()" : "TAU_NONE";
        store.clear();
    } else if (r->code == 't') {
        entries += fmt::format("static tau_value box_{0}(void) {{\n    {1}_incref({0});\n    return {1}_box({0});\n}}\n", id, r->c_type);
        value = fmt::format("box_{}()", id);
        store = fmt::format("    {0} old = {1};\n    tau_value_incref(v);\n    {1} = {0}_unbox(v);\n    {2}(old);\n", r->c_type, id, mir::drop_name(r));
    } else {
        value = fmt::format("tau_rep_load('{}', &{})", r->code, id);
    }
    std::string drop = r->counted ? fmt::format("        {0} old = {1};\n        memset(&{1}, 0, sizeof {1});\n        {2}(old);\n", r->c_type, id, mir::drop_name(r)) : "";
    entries += fmt::format("static tau_value get_{0}(tau_value self) {{\n    (void)self;\n    return {0}_bound ? {1} : TAU_ABSENT;\n}}\n", id, value);
    entries += fmt::format("static bool set_{0}(tau_value self, tau_value v) {{\n    (void)self;\n    if (!v.t) {{\n        bool was = {0}_bound;\n"
                           "        {0}_bound = false;\n{1}        return was;\n    }}\n{2}    {0}_bound = true;\n    return true;\n}}\n", id, drop, store);
    return id;
}

void Emitter::module_tables() {
    std::string main = std::string(a.program.root->name.text());
    if (a.modules_named) {
        static_types.insert("MODULE");
        module_object(main);
        start += "    " + modules[main] + ".state = TAU_MODULE_RUNNING;\n";
    }
    for (bool more = true; more;) { // a table may name further modules
        std::size_t known = modules.size();
        for (auto &m : a.program.modules) {
            auto found = modules.find(std::string(m->name.text()));
            if (found == modules.end() || !module_done.insert(found->second).second) continue;
            std::string id = found->second, file, table;
            if (m->source && m->source->source && !m->is_builtins) file = std::filesystem::absolute(m->source->path).string();
            std::map<int, ir::Global *> rows; // by name id, as the run-time search wants them
            if (a.escaped_modules.contains(m.get()))
                for (ir::Global *g : m->globals)
                    if (a.globals[g].type && !a.globals[g].type->bottom() && a.dynamic_names.contains(g->name))
                        rows[name_id(std::string(g->name.text()))] = g;
            for (auto &[k, g] : rows) {
                std::string row = module_row(g);
                table += fmt::format("    {{{0}, TAU_ATTR_PROPERTY, 0, {{.get = get_{1}}}, set_{1}, -1, 0, NULL}},\n", k, row);
            }
            if (!table.empty()) descriptors += fmt::format("static const tau_attr attrs_{}[] = {{\n{}}};\n", id, table);
            bool has_doc = m->body && m->body->has_doc && !m->is_builtins;
            descriptors += fmt::format("static tau_module {} = {{{{TAU_RC_IMMORTAL, TAU_ID_MODULE, 0, 0}}, {}, {}, {}, {}, {}, TAU_MODULE_NEW}};\n", id,
                                       c_quote(m->name.text()), file.empty() ? "NULL" : c_quote(file),
                                       has_doc ? c_quote(m->body->doc) : "NULL", table.empty() ? "NULL" : "attrs_" + id, rows.size());
        }
        more = modules.size() != known;
    }
    std::string all;
    for (auto &[name, id] : modules) all += a.modules_named ? fmt::format("&{}, ", id) : "";
    descriptors += fmt::format("tau_module *const tau_modules[] = {{{}NULL}};\n", all);
}

// Library functions run no def statement that would store their defaults: the program's start does, after the library's
// globals have their values.
void Emitter::library_defaults(ir::Function *fn, const std::string &object) {
    if (fn->is_native || !fn->module || !(fn->module == a.program.builtins || fn->module->is_builtins)) return;
    for (std::size_t p = 0; p < fn->params.size(); p++) {
        if (!fn->params[p].has_default) continue;
        std::string value;
        if (const syntax::Expr *e = a.default_expr(fn, p)) {
            value = boxed_constant(e);
        } else if (ir::Global *g = a.default_global(fn, p)) {
            const Type *t = a.globals[g].type;
            const Rep *r = t ? mir::rep_of(a, a.types.canonical(t)) : mir::rep('n');
            std::string c = global(g);
            value = r->code == 'n' ? "TAU_NONE" : r->code == 'v' ? c : fmt::format("tau_rep_{}_box({})", r->name, c);
        }
        if (!value.empty()) late_start += fmt::format("    tau_func_set_default(&{}, {}, {}, {});\n", object, p, fn->params.size(), value);
    }
}

} // namespace tau::emit
