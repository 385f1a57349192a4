/* Instance variables that live in a dictionary per object: classes whose `__dict__` the program asks for. */
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/module.h"
#include "tau/object.h"
#include "tau/str.h"

static tau_dict_v_v **place(tau_obj *o) {
    return (tau_dict_v_v **)(void *)((char *)o + tau_types[o->type_id]->variables);
}

static tau_value key(tau_str *name) { return (tau_value){TAU_ID_STR, {.p = &name->head}}; }

tau_value tau_vars_get(tau_obj *o, tau_str *name) {
    tau_dict_v_v *d = *place(o);
    tau_int i = d ? tau_dict_v_v_lookup(d, key(name)) : -1;
    return i < 0 ? TAU_ABSENT : tau_dict_v_v_entry_value(d, i);
}

bool tau_vars_has(tau_obj *o, tau_str *name) {
    tau_dict_v_v *d = *place(o);
    return d && tau_dict_v_v_lookup(d, key(name)) >= 0;
}

void tau_vars_set(tau_obj *o, tau_str *name, tau_value v) {
    tau_dict_v_v **d = place(o);
    if (!*d) *d = tau_dict_v_v_new(0);
    if (*d) tau_dict_v_v_setitem(*d, key(name), v);
}

bool tau_vars_del(tau_obj *o, tau_str *name) {
    tau_dict_v_v *d = *place(o);
    tau_int i = d ? tau_dict_v_v_lookup(d, key(name)) : -1;
    if (i >= 0) tau_dict_v_v_drop_entry(d, i);
    return i >= 0;
}

tau_dict_v_v *tau_vars_dict(tau_obj *o) {
    tau_dict_v_v **d = place(o);
    if (!*d) *d = tau_dict_v_v_new(0);
    tau_xincref(*d);
    return *d;
}

void tau_vars_assign(tau_obj *o, tau_value v) {
    tau_value self = {o->type_id, {.p = o}};
    if (!tau_isinstance(v, &tau_type_DICT)) {
        tau_raise(TAU_ID_TypeError, "__dict__ must be set to a dictionary, not a '%T'", &v);
        return;
    }
    tau_dict_v_v **d = place(self.u.p), *old = *d;
    tau_incref(v.u.p);
    *d = (tau_dict_v_v *)(void *)v.u.p;
    tau_xdecref(old);
}

/* What the module's variables are now. */
static tau_value module_variables(tau_value self) {
    const tau_module *m = (const tau_module *)(void *)self.u.p;
    tau_dict_v_v *d = tau_dict_v_v_new(0);
    for (uint32_t i = 0; d && i < m->nattrs; i++) {
        tau_value v = m->attrs[i].u.get(self);
        if (v.t) tau_dict_v_v_setitem(d, key(tau_names[m->attrs[i].name_id]), v);
        tau_value_decref(v);
    }
    return d ? tau_box_obj(d) : TAU_ABSENT;
}

tau_value tau_dyn_vars(tau_value self) {
    if (self.t == TAU_ID_MODULE) return module_variables(self);
    tau_str *name = tau_str_from_c("__dict__");
    if (!name) return TAU_ABSENT;
    tau_value d = tau_dyn_getattr(self, name);
    tau_decref(name);
    if (!d.t && tau_err_take(&tau_type_AttributeError))
        tau_raise_text(TAU_ID_TypeError, "vars() argument must have __dict__ attribute");
    return d;
}
