/* Modules as values, and the errors of imports. */
#include "tau/module.h"

#include "tau/builder.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/object.h"
#include "tau/str.h"

#include <string.h>

static tau_value text_value(const char *text) {
    tau_str *s = tau_str_from_c(text);
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

tau_value tau_module_named(tau_str *name) {
    for (tau_module *const *m = tau_modules; *m; m++)
        if ((*m)->state != TAU_MODULE_NEW && tau_str_is(name, (*m)->name)) return tau_box_obj(*m);
    return TAU_NONE;
}

tau_list_p *tau_module_names(void) {
    tau_list_p *names = tau_list_p_new(0);
    for (tau_module *const *m = tau_modules; names && *m; m++) {
        if ((*m)->state == TAU_MODULE_NEW) continue;
        tau_str *name = tau_str_from_c((*m)->name);
        if (name) tau_list_p_push(names, &name->head);
    }
    return names;
}

/* Raises with a text and the attribute `name` of the exception. */
static void raise_named(int type_id, tau_builder *message, int extra, const char *name) {
    tau_str *text = tau_builder_finish(message);
    tau_raise_str(type_id, text);
    tau_xdecref(text);
    tau_value v = text_value(name);
    if (tau_err) tau_exc_set_extra(tau_err, extra, v);
    tau_value_decref(v);
}

static void add(tau_builder *b, const char *text) { tau_builder_utf8(b, text, (int64_t)strlen(text)); }

void tau_module_no_name(tau_value module, const char *name, bool importing, const char *hint) {
    tau_module *m = (tau_module *)(void *)module.u.p;
    bool partial = m->state == TAU_MODULE_RUNNING;
    tau_builder b;
    tau_builder_init(&b);
    if (!importing) {
        add(&b, partial ? "partially initialized module '" : "module '");
        add(&b, m->name);
        add(&b, "' has no attribute '");
        add(&b, name);
        add(&b, partial ? "' (most likely due to a circular import)" : "'");
        raise_named(TAU_ID_AttributeError, &b, 0, name);
        if (!tau_err) return;
        tau_exc_set_extra(tau_err, 1, module);
        if (!*hint) return;
        tau_value text = text_value(hint);
        tau_exc_set_extra(tau_err, 2, text);
        tau_value_decref(text);
        return;
    }
    add(&b, "cannot import name '");
    add(&b, name);
    add(&b, partial ? "' from partially initialized module '" : "' from '");
    add(&b, m->name);
    add(&b, partial ? "' (most likely due to a circular import) (" : "' (");
    add(&b, m->file ? m->file : "unknown location");
    add(&b, ")");
    raise_named(TAU_ID_ImportError, &b, 1, m->name);
    if (!tau_err || !m->file) return;
    tau_value path = text_value(m->file);
    tau_exc_set_extra(tau_err, 2, path);
    tau_value_decref(path);
}

void tau_module_not_found(const char *name, const char *above) {
    tau_builder b;
    tau_builder_init(&b);
    add(&b, "No module named '");
    add(&b, name);
    add(&b, "'");
    if (above) {
        add(&b, "; '");
        add(&b, above);
        add(&b, "' is not a package");
    }
    raise_named(TAU_ID_ModuleNotFoundError, &b, 1, name);
}

tau_value tau_module_fact(tau_value module, tau_str *name) {
    tau_module *m = (tau_module *)(void *)module.u.p;
    if (tau_str_is(name, "__name__")) return text_value(m->name);
    if (tau_str_is(name, "__file__") && m->file) return text_value(m->file);
    if (tau_str_is(name, "__doc__")) return m->doc ? text_value(m->doc) : TAU_NONE;
    if (tau_str_is(name, "__loader__") || tau_str_is(name, "__spec__")) return TAU_NONE;
    return TAU_ABSENT;
}

tau_str *tau_module_repr(tau_value self) {
    tau_module *m = (tau_module *)(void *)self.u.p;
    tau_builder b;
    tau_builder_init(&b);
    add(&b, "<module '");
    add(&b, m->name);
    if (m->file) {
        add(&b, "' from '");
        add(&b, m->file);
        add(&b, "'>");
    } else {
        add(&b, "' (built-in)>");
    }
    return tau_builder_finish(&b);
}

static const tau_type *const module_mro[] = {&tau_type_MODULE, &tau_type_OBJECT};
tau_type tau_type_MODULE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_MODULE, .size = sizeof(tau_module), .name = "module",
    .qualname = "module", .module = "builtins", .mro = module_mro, .nmro = 2, .repr = tau_module_repr,
};
