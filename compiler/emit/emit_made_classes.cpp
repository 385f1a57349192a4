// Classes whose statement may run more than once (ClassInfo::repeats): the struct of their variables, and what the runtime makes
// descriptors of.
//
// In:  the class and its variables.  Out: C definitions; how code tells such classes apart.
#include "emit/emit.h"

#include <algorithm>
#include <fmt/format.h>

namespace tau::emit {

bool Emitter::has_repeating() const {
    return std::any_of(classes.begin(), classes.end(), [](const ClassInfo *c) { return c->repeats; });
}

// A C test that a value with type id `id` is of exactly this class, or of one that its statement made.
std::string Emitter::has_class(const std::string &id, ClassInfo *cls) {
    if (cls->repeats) return fmt::format("tau_made_of(tau_types[{}], &{})", id, descriptor_name(cls));
    return fmt::format("{} == {}", id, type_id(cls));
}

// The struct of the class variables.
void Emitter::class_variables(ClassInfo *cls) {
    std::string n = struct_name(cls), body;
    auto add = [&](infer::ClassVar *var) {
        if (!var) return;
        const Rep *r = mir::rep_of(a, a.types.canonical(var->type));
        class_vars[var] = fmt::format("v{}_{}", class_vars.size(), identifier(var->name.text()));
        declare_rep(r);
        body += fmt::format("    {} {};\n", r->code == 'n' ? "char" : r->c_type, class_vars[var]);
    };
    for (auto &[name, var] : cls->vars) {
        add(var);
        for (std::size_t k = 0; k < std::size(var->parts); k++) add(a.descriptor_part(var, k));
    }
    types += fmt::format("typedef struct variables_{0} {{\n{1}    char end_;\n}} variables_{0};\nstatic const tau_class_plan plan_{0};\n", n, body);
}

void Emitter::class_plan(ClassInfo *cls) {
    std::string n = struct_name(cls), body;
    auto release = [&](infer::ClassVar *var) {
        const Rep *r = var ? mir::rep_of(a, a.types.canonical(var->type)) : nullptr;
        if (r && r->counted) body += fmt::format("    {}(v->{});\n", mir::drop_name(r), class_vars.at(var));
    };
    for (auto &[name, var] : cls->vars) {
        release(var);
        for (infer::ClassVar *part : var->parts) release(part);
    }
    descriptors += fmt::format("static void release_{0}(void *p) {{\n    variables_{0} *v = p;\n    (void)v;\n{1}}}\n", n, body);
    descriptors += fmt::format("static const tau_class_plan plan_{0} = {{&type_{0}, sizeof(variables_{0}), release_{0}}};\n", n);
}

} // namespace tau::emit
