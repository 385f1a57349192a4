/* Attributes that classes get at run time under computed names: rows beside those of the class's own table. */
#include "attr_added.h"

#include "tau/call.h"
#include "tau/list.h"
#include "tau/main.h"
#include "tau/mem.h"

typedef struct added {
    const tau_type *cls;
    tau_str *name;
    tau_attr row;
    tau_value cell;
    struct added *next;
} added;

static added *first, **last = &first;
bool tau_added_any;

static added *find(const tau_type *cls, tau_str *name) {
    for (added *a = first; a; a = a->next)
        if (a->cls == cls && tau_str_eq(a->name, name)) return a;
    return NULL;
}

const tau_attr *tau_added_row(const tau_type *cls, tau_str *name) {
    added *a = find(cls, name);
    return a && a->cell.t ? &a->row : NULL;
}

const tau_attr *tau_added_inherited(const tau_type *cls, tau_str *name) {
    const tau_attr *row = NULL;
    for (uint32_t i = 0; tau_added_any && !row && i < cls->nmro; i++) row = tau_added_row(cls->mro[i], name);
    return row;
}

static void release_all(void) {
    while (first) {
        added *a = first;
        first = a->next;
        tau_xdecref(a->name);
        tau_value_decref(a->cell);
        tau_buf_free(a, sizeof *a);
    }
    last = &first;
}

bool tau_added_set(const tau_type *cls, tau_str *name, tau_value v) {
    added *a = find(cls, name);
    if (!a) {
        a = tau_buf_alloc_array(1, sizeof *a, false);
        if (!a) return false;
        tau_incref(name);
        *a = (added){.cls = cls, .name = name};
        a->row = (tau_attr){.name_id = tau_name_id(name), .kind = TAU_ATTR_CLASSVAR, .rep = 'v', .u = {.cell = &a->cell}, .set_bit = -1};
        *last = a;
        last = &a->next;
        tau_added_any = true;
        tau_release_added = release_all;
    }
    tau_value old = a->cell;
    a->cell = tau_value_copy(v);
    tau_value_decref(old);
    return true;
}

bool tau_added_unset(const tau_type *cls, tau_str *name) {
    added *a = find(cls, name);
    if (!a || !a->cell.t) return false;
    tau_value old = a->cell;
    a->cell = TAU_ABSENT;
    tau_value_decref(old);
    return true;
}

void tau_added_names(const tau_type *cls, tau_list_v *names) {
    for (added *a = first; a; a = a->next)
        if (a->cls == cls && a->cell.t && !tau_list_v_contains(names, (tau_value){TAU_ID_STR, {.p = &a->name->head}}))
            tau_list_v_append(names, (tau_value){TAU_ID_STR, {.p = &a->name->head}});
}
