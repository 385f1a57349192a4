/* Dynamic attribute access and method calls through the attribute tables of the types (see tau/call.h).
 *
 * CPython's order: a property of the class, then the object's own field, then anything else of the class. Rows of a table
 * are sorted by name id; one name may have a FIELD and a class-level row. The table of a container instance serves that
 * instance only, since the entries in it expect its representation; the tables of bases serve everyone. */
#include "attr_added.h"
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/module.h"

#include <stdlib.h>

/* ---- names -------------------------------------------------------------------------------------------- */

static uint32_t *name_table;
static uint64_t name_mask;

static bool build_name_table(void) {
    uint64_t n = 16;
    while (n < 2 * (uint64_t)tau_nnames) n *= 2;
    name_table = calloc(n, sizeof *name_table);
    if (!name_table) return false;
    name_mask = n - 1;
    for (uint32_t id = 0; id < tau_nnames; id++) {
        uint64_t k = (uint64_t)tau_str_hash(tau_names[id]) & name_mask;
        while (name_table[k]) k = (k + 1) & name_mask;
        name_table[k] = id + 1;
    }
    return true;
}

uint32_t tau_name_id(tau_str *name) {
    if (!name_table && !build_name_table()) {
        for (uint32_t id = 0; id < tau_nnames; id++)
            if (tau_str_eq(tau_names[id], name)) return id;
        return UINT32_MAX;
    }
    for (uint64_t k = (uint64_t)tau_str_hash(name) & name_mask; name_table[k]; k = (k + 1) & name_mask)
        if (tau_str_eq(tau_names[name_table[k] - 1], name)) return name_table[k] - 1;
    return UINT32_MAX;
}

/* ---- look-up ------------------------------------------------------------------------------------------ */

/* First row of that name, or NULL. */
static const tau_attr *row_of(const tau_attr *attrs, uint32_t n, uint32_t name_id) {
    uint32_t lo = 0, hi = n;
    while (lo < hi) {
        uint32_t m = lo + (hi - lo) / 2;
        if (attrs[m].name_id < name_id) lo = m + 1;
        else hi = m;
    }
    return lo < n && attrs[lo].name_id == name_id ? &attrs[lo] : NULL;
}

typedef struct {
    const tau_attr *field, *other; /* of the object; of the class */
} found;

static void look_in(const tau_type *t, uint32_t name_id, found *f) {
    const tau_attr *end = t->attrs + t->nattrs;
    for (const tau_attr *a = row_of(t->attrs, t->nattrs, name_id); a && a < end && a->name_id == name_id; a++) {
        bool unbound = a->kind == TAU_ATTR_CLASSVAR && a->rep == 'v' && ((const tau_value *)a->u.cell)->t == 0;
        if (a->kind == TAU_ATTR_FIELD) f->field = f->field ? f->field : a;
        else if (!f->other && !unbound) f->other = a;
    }
    if (tau_added_any && !f->other) f->other = tau_added_row(t, tau_names[name_id]);
}

/* The row of a class itself for what it has of that name, not for what its objects have. */
static const tau_attr *class_row(const tau_type *cls, uint32_t name_id) {
    const tau_attr *a = name_id == UINT32_MAX ? NULL : row_of(cls->attrs, cls->nattrs, name_id);
    for (const tau_attr *end = cls->attrs + cls->nattrs; a && a->kind == TAU_ATTR_FIELD;)
        a = ++a < end && a->name_id == name_id ? a : NULL;
    return a;
}

bool tau_class_has_row(const tau_type *cls, uint32_t name_id) { return class_row(cls, name_id) != NULL; }

static found look_up(const tau_type *t, uint32_t name_id) {
    found f = {NULL, NULL};
    look_in(t->id == TAU_ID_BUILTINFUNC ? t->mro[0] : t, name_id, &f); /* one class to the program, with one table */
    const tau_attr *field = f.field; /* those of a base are for objects of exactly that class */
    for (uint32_t i = 1; i < t->nmro && !f.other; i++) look_in(t->mro[i], name_id, &f);
    f.field = field;
    return f;
}

/* For an object; a class has none of the fields that its metaclass's table lists. */
static found look_up_for(tau_value self, uint32_t name_id) {
    found f = look_up(tau_types[self.t], name_id);
    if (f.field && tau_is_type(self)) f.field = NULL;
    return f;
}

const tau_attr *tau_type_attr(const tau_type *t, uint32_t name_id) {
    found f = look_up(t, name_id);
    return f.field ? f.field : f.other;
}

/* ---- fields ------------------------------------------------------------------------------------------- */

uint64_t *tau_set_mask(tau_obj *o) {
    const tau_type *t = tau_types[o->type_id];
    size_t at = t->set_mask ? t->set_mask : t->flags & TAU_TF_EXCEPTION ? sizeof(tau_exc) : sizeof(tau_obj);
    return (uint64_t *)(void *)((char *)o + at);
}

static bool is_bound(tau_obj *o, const tau_attr *a) {
    return a->set_bit < 0 || (tau_set_mask(o)[a->set_bit / 64] >> (a->set_bit % 64) & 1);
}

static void set_bound(tau_obj *o, const tau_attr *a, bool on) {
    if (a->set_bit < 0) return;
    uint64_t bit = (uint64_t)1 << (a->set_bit % 64), *word = &tau_set_mask(o)[a->set_bit / 64];
    *word = on ? *word | bit : *word & ~bit;
}

tau_value tau_rep_load(uint16_t rep, const void *at) {
    switch (rep) {
    case 'b': return tau_box_bool(*(const bool *)at);
    case 'i': return tau_box_int(tau_int_copy(*(const tau_int *)at));
    case 'f': return tau_box_float(*(const double *)at);
    case 'c': return tau_box_complex(*(const tau_complex *)at);
    case 'n': return TAU_NONE;
    case 'v': return tau_value_copy(*(const tau_value *)at);
    default: {
        tau_obj *p = *(tau_obj *const *)at;
        tau_xincref(p);
        return tau_box_obj(p);
    }
    }
}

static bool misfit(uint16_t rep, tau_value v) {
    const char *want = rep == 'b' ? "bool" : rep == 'i' ? "int" : rep == 'f' ? "float" : rep == 'c' ? "complex" : "str";
    tau_raise(TAU_ID_TypeError, "attribute is compiled as %s, not %T", want, &v);
    return false;
}

bool tau_rep_store(uint16_t rep, void *at, tau_value v) {
    switch (rep) {
    case 'b':
        if (v.t != TAU_ID_BOOL) return misfit(rep, v);
        *(bool *)at = v.u.b;
        return true;
    case 'i': {
        if (v.t != TAU_ID_INT && v.t != TAU_ID_BOOL) return misfit(rep, v);
        tau_int old = *(tau_int *)at;
        *(tau_int *)at = v.t == TAU_ID_BOOL ? v.u.b : tau_int_copy(v.u.i);
        if (!tau_int_is_sentinel(old)) tau_int_decref(old);
        return true;
    }
    case 'f':
        if (v.t != TAU_ID_FLOAT) return misfit(rep, v);
        *(double *)at = v.u.f;
        return true;
    case 'c':
        if (v.t != TAU_ID_COMPLEX) return misfit(rep, v);
        *(tau_complex *)at = tau_unbox_complex(v);
        return true;
    case 'n': return true;
    case 'v': {
        tau_value old = *(tau_value *)at;
        *(tau_value *)at = tau_value_copy(v);
        tau_value_decref(old);
        return true;
    }
    default: {
        if (v.t != TAU_ID_NONE && (!tau_is_obj(v) || (rep == 's' && v.t != TAU_ID_STR))) return misfit(rep, v);
        tau_obj *old = *(tau_obj **)at;
        *(tau_obj **)at = v.t == TAU_ID_NONE ? NULL : tau_value_copy(v).u.p;
        tau_xdecref(old);
        return true;
    }
    }
}

static void *place_of(tau_value self, const tau_attr *a) {
    return a->kind != TAU_ATTR_FIELD ? a->u.cell : (char *)self.u.p + a->u.offset;
}

static tau_value load_row(tau_value self, const tau_attr *a) {
    if (a->rep == 't') return ((const tau_place *)(const void *)a->func)->load(place_of(self, a));
    return tau_rep_load(a->rep, place_of(self, a));
}

static bool store_row(tau_value self, const tau_attr *a, tau_value v) {
    if (a->rep == 't') return ((const tau_place *)(const void *)a->func)->store(place_of(self, a), v) || misfit('t', v);
    return tau_rep_store(a->rep, place_of(self, a), v);
}

/* ---- attributes that no table has ----------------------------------------------------------------------- */

static tau_value boxed(void *p) { return p ? tau_box_obj(p) : TAU_ABSENT; }

/* Absent without tau_err: no such attribute. */
static tau_value common_attribute(tau_value self, tau_str *name) {
    bool callable = self.t == TAU_ID_FUNCTION || self.t == TAU_ID_METHOD || self.t == TAU_ID_BUILTIN || self.t == TAU_ID_BUILTINFUNC;
    tau_func *function = tau_function_behind(self);
    if (function && function->dict) {
        tau_dict_v_v *d = function->dict;
        tau_int i = tau_dict_v_v_lookup(d, (tau_value){TAU_ID_STR, {.p = &name->head}});
        if (i >= 0) return tau_dict_v_v_entry_value(d, i);
    }
    if (name->len < 6 || tau_str_get(name, 0) != '_') return TAU_ABSENT;
    if (tau_str_is(name, "__class__")) return tau_value_class(self);
    if (tau_is_type(self)) {
        if (tau_str_is(name, "__name__")) return boxed(tau_type_name_of(self));
        if (tau_str_is(name, "__qualname__")) return boxed(tau_type_qualname_of(self));
        if (tau_str_is(name, "__module__")) return boxed(tau_type_module_of(self));
        if (tau_str_is(name, "__mro__")) return boxed(tau_type_mro_of(self));
        if (tau_str_is(name, "__bases__")) return boxed(tau_type_bases_of(self));
        if (tau_str_is(name, "__doc__") && ((const tau_type *)(const void *)self.u.p)->flags & TAU_TF_USER) return TAU_NONE;
    } else if (callable) {
        if (tau_str_is(name, "__name__")) return boxed(tau_func_name(self));
        if (tau_str_is(name, "__qualname__")) return boxed(tau_func_qualname(self));
        if (tau_str_is(name, "__module__")) return boxed(tau_func_module(self));
        if (tau_str_is(name, "__doc__")) return tau_func_doc(self);
        if (tau_str_is(name, "__self__") && (self.t == TAU_ID_METHOD || self.t == TAU_ID_BUILTIN)) return tau_method_self(self);
        if (tau_str_is(name, "__func__") && self.t == TAU_ID_METHOD) return tau_method_func(self);
        if (tau_str_is(name, "__dict__") && self.t != TAU_ID_BUILTINFUNC) return boxed(tau_func_dict(self));
    } else if (self.t == TAU_ID_MODULE) {
        return tau_module_fact(self, name);
    } else if (tau_is_obj(self)) {
        if (tau_str_is(name, "__dict__") && tau_types[self.t]->variables) return boxed(tau_vars_dict(self.u.p));
        if (!(tau_types[self.t]->flags & TAU_TF_USER)) return TAU_ABSENT; /* their texts are CPython's own */
        if (tau_str_is(name, "__module__")) return boxed(tau_str_from_c(tau_types[self.t]->module));
        if (tau_str_is(name, "__doc__")) return TAU_NONE;
    }
    return TAU_ABSENT;
}

/* ---- reading ------------------------------------------------------------------------------------------ */

static const char *name_text(uint32_t name_id) { return (const char *)tau_str_data(tau_names[name_id]); }

/* What the class holds, read through an instance: functions and descriptors bind. */
tau_value tau_dyn_bind(tau_value v, tau_value self) {
    if (v.t == TAU_ID_FUNCTION) return tau_method_of(v, self);
    if (tau_types[v.t]->get) return tau_types[v.t]->get(v, self, tau_type_value(tau_types[self.t]));
    return tau_value_copy(v);
}

/* What a class method that holds an object is for a class. */
tau_value tau_classmethod_bind(tau_value held, tau_value cls) {
    if (tau_types[held.t]->get) return tau_types[held.t]->get(held, cls, cls);
    return tau_method_of(held, cls);
}

static tau_value classmethod_of(const tau_attr *a, tau_value cls) {
    if (!a->rep) return tau_method_new(cls, a->u.entry, a->func, name_text(a->name_id));
    tau_value held = load_row(TAU_NONE, a), bound = tau_classmethod_bind(held, cls);
    tau_value_decref(held);
    return bound;
}

/* The function of a row itself, or what else a static or class method holds. */
static tau_value function_of(const tau_attr *a) {
    if ((a->kind == TAU_ATTR_STATIC || a->kind == TAU_ATTR_CLASSMETHOD) && a->rep) return load_row(TAU_NONE, a);
    bool function = a->func && (a->func->type_id == TAU_ID_FUNCTION || a->func->type_id == TAU_ID_BUILTINFUNC);
    if (function) {
        if (a->func->type_id == TAU_ID_BUILTINFUNC) TAU_HAS_OBJECTS(BUILTINFUNC);
        return tau_value_copy((tau_value){a->func->type_id, {.p = a->func}});
    }
    return tau_method_new(TAU_ABSENT, a->u.entry, NULL, name_text(a->name_id));
}

/* The row of a class read through an instance (self) of it. */
static tau_value from_instance(tau_value self, const tau_attr *a) {
    switch (a->kind) {
    case TAU_ATTR_PROPERTY: return a->u.get(self);
    case TAU_ATTR_METHOD: return tau_method_new(self, a->u.entry, a->func, name_text(a->name_id));
    case TAU_ATTR_STATIC: return function_of(a);
    case TAU_ATTR_CLASSMETHOD: return classmethod_of(a, tau_type_value(tau_types[self.t]));
    default: break;
    }
    tau_value v = load_row(self, a);
    if (a->kind != TAU_ATTR_CLASSVAR) return v;
    tau_value bound = tau_dyn_bind(v, self);
    tau_value_decref(v);
    return bound;
}

/* The row of a class or module read through that itself. */
static tau_value from_class(tau_value cls, const tau_attr *a) {
    switch (a->kind) {
    case TAU_ATTR_METHOD:
    case TAU_ATTR_STATIC: return function_of(a);
    case TAU_ATTR_CLASSMETHOD: return classmethod_of(a, cls);
    case TAU_ATTR_CLASSVAR: {
        tau_value v = load_row(TAU_NONE, a);
        if (!tau_is_type(cls) || !tau_types[v.t]->get) return v;
        tau_value got = tau_types[v.t]->get(v, TAU_NONE, cls);
        tau_value_decref(v);
        return got;
    }
    default: return TAU_ABSENT;
    }
}

static const tau_type *held_type(const tau_attr *a) {
    if (a->kind != TAU_ATTR_CLASSVAR) return NULL;
    tau_value v = load_row(TAU_NONE, a);
    const tau_type *t = tau_types[v.t];
    tau_value_decref(v);
    return t;
}

/* It goes before the object's own variable of that name. */
static bool is_data_descriptor(const tau_attr *a) {
    const tau_type *t = held_type(a);
    return t && (t->set || t->unset);
}

/* Absent without tau_err: not in the tables. */
static tau_value table_attribute(tau_value self, uint32_t name_id, tau_cache *cache) {
    bool property = false;
    if (tau_is_type(self)) {
        const tau_type *cls = (const tau_type *)(const void *)self.u.p;
        found f = look_up(cls, name_id);
        property = f.other && f.other->kind == TAU_ATTR_PROPERTY;
        if (f.other && !property) return from_class(self, f.other);
    } else if (self.t == TAU_ID_MODULE) {
        tau_module *m = (tau_module *)(void *)self.u.p;
        const tau_attr *a = row_of(m->attrs, m->nattrs, name_id);
        if (a) return a->u.get(self);
    }
    found f = look_up_for(self, name_id);
    if (f.other && f.other->kind == TAU_ATTR_PROPERTY) return f.other->u.get(self);
    if (f.other && is_data_descriptor(f.other)) return from_instance(self, f.other);
    if (f.field && is_bound(self.u.p, f.field)) {
        if (cache && !f.other && f.field->set_bit < 0) *cache = (tau_cache){self.t, f.field};
        return load_row(self, f.field);
    }
    if (tau_types[self.t]->variables && tau_vars_has(self.u.p, tau_names[name_id]))
        return tau_vars_get(self.u.p, tau_names[name_id]);
    if (!f.other && property) tau_raise(TAU_ID_NotImplementedError, "a compiled program has no object for a property that it reads from a class of which it knows too little");
    return f.other ? from_instance(self, f.other) : TAU_ABSENT;
}

/* What a property of the class, of that name, calls to get its value; None where there is none. */
tau_value tau_type_property_of(tau_value cls, tau_str *name) {
    uint32_t id = tau_name_id(name);
    found f = id == UINT32_MAX ? (found){NULL, NULL} : look_up((const tau_type *)(const void *)cls.u.p, id);
    bool property = f.other && f.other->kind == TAU_ATTR_PROPERTY && f.other->func;
    return property ? function_of(f.other) : TAU_NONE;
}

/* The module's own __getattr__ is asked, if it has one that dynamic code may meet. */
static tau_value missing_in_module(tau_value module, tau_str *name) {
    tau_module *m = (tau_module *)(void *)module.u.p;
    for (uint32_t i = 0; i < m->nattrs; i++) {
        if (!tau_str_is(tau_names[m->attrs[i].name_id], "__getattr__")) continue;
        tau_value hook = m->attrs[i].u.get(module);
        if (!hook.t) break;
        tau_value arg = {TAU_ID_STR, {.p = &name->head}};
        tau_value r = tau_dyn_call(hook, 1, &arg, NULL);
        tau_value_decref(hook);
        return r;
    }
    if (name->ascii) tau_module_no_name(module, (const char *)tau_str_data(name), false, "");
    else tau_raise(TAU_ID_AttributeError, "module '%s' has no attribute '%U'", m->name, name);
    return TAU_ABSENT;
}

/* All but the tables, and the error. */
static tau_value missing_attribute(tau_value self, tau_str *name) {
    tau_value v = common_attribute(self, name);
    if (v.t || tau_err) return v;
    const tau_type *t = tau_types[self.t];
    if (t->getattr) return t->getattr(self, name);
    if (self.t == TAU_ID_MODULE) return missing_in_module(self, name);
    if (self.t == TAU_ID_METHOD) { /* it asks its function */
        tau_value function = tau_method_func(self);
        if (function.t == TAU_ID_FUNCTION) v = tau_dyn_getattr(function, name);
        else tau_raise(TAU_ID_AttributeError, "'function' object has no attribute '%U'", name);
        tau_value_decref(function);
        return v;
    }
    tau_raise_no_attribute(self, name);
    return TAU_ABSENT;
}

/* A property that raises AttributeError falls back on __getattr__, as in CPython. */
static tau_value after_table(tau_value self, tau_str *name, tau_value v) {
    if (v.t) return v;
    if (!tau_err) return missing_attribute(self, name);
    const tau_type *t = tau_types[self.t];
    if (t->getattr && tau_err_take(&tau_type_AttributeError)) return t->getattr(self, name);
    return TAU_ABSENT;
}

static tau_value own_getattribute(tau_value self, tau_str *name) {
    const tau_type *t = tau_types[self.t];
    tau_value v = t->getattribute(self, name);
    if (!v.t && t->getattr && tau_err_take(&tau_type_AttributeError)) return t->getattr(self, name);
    return v;
}

tau_value tau_dyn_getattr_id(tau_value self, uint32_t name_id, tau_cache *cache) {
    if (tau_types[self.t]->getattribute) return own_getattribute(self, tau_names[name_id]);
    if (cache && cache->attr && cache->type_id == self.t) return load_row(self, cache->attr);
    return after_table(self, tau_names[name_id], table_attribute(self, name_id, cache));
}

static tau_value plain_getattr(tau_value self, tau_str *name, bool fallback) {
    uint32_t id = tau_name_id(name);
    tau_value v = TAU_ABSENT;
    if (id != UINT32_MAX) v = table_attribute(self, id, NULL);
    else if (tau_types[self.t]->variables && tau_vars_has(self.u.p, name)) v = tau_vars_get(self.u.p, name);
    else if (tau_added_any) {
        bool is_class = tau_is_type(self);
        const tau_attr *a = tau_added_inherited(is_class ? (const tau_type *)(const void *)self.u.p : tau_types[self.t], name);
        if (a) v = is_class ? from_class(self, a) : from_instance(self, a);
    }
    if (fallback || v.t || tau_err) return fallback ? after_table(self, name, v) : v;
    v = common_attribute(self, name);
    if (!v.t && !tau_err) tau_raise_no_attribute(self, name);
    return v;
}

tau_value tau_dyn_getattr(tau_value self, tau_str *name) {
    if (tau_types[self.t]->getattribute) return own_getattribute(self, name);
    return plain_getattr(self, name, true);
}

tau_value tau_object_getattribute(tau_value self, tau_str *name) { return plain_getattr(self, name, false); }

int tau_dyn_hasattr(tau_value self, tau_str *name) {
    if (tau_object_has(name) && !tau_types[self.t]->getattribute) return 1;
    uint32_t id = tau_is_type(self) ? tau_name_id(name) : UINT32_MAX;
    if (id != UINT32_MAX) {
        found f = look_up((const tau_type *)(const void *)self.u.p, id);
        if (f.other && f.other->kind == TAU_ATTR_PROPERTY) return 1;
    }
    tau_value v = tau_dyn_getattr(self, name);
    if (v.t) {
        tau_value_decref(v);
        return 1;
    }
    return tau_err_take(&tau_type_AttributeError) ? 0 : -1;
}

bool tau_dyn_hasattr_raise(tau_value self, tau_str *name) { return tau_dyn_hasattr(self, name) > 0; }

/* ---- writing ------------------------------------------------------------------------------------------ */

static bool is_special(tau_str *name) { return name->len > 4 && tau_str_get(name, 0) == '_' && tau_str_get(name, 1) == '_' && tau_str_get(name, name->len - 1) == '_'; }

static bool set_on_class(tau_value self, const tau_type *cls, tau_str *name, uint32_t id, tau_value v) {
    const tau_attr *own = class_row(cls, id);
    if (own && own->kind == TAU_ATTR_CLASSVAR) return store_row(TAU_NONE, own, v);
    if (!(cls->flags & TAU_TF_USER)) tau_raise(TAU_ID_TypeError, "cannot set '%U' attribute of immutable type '%s'", name, cls->name);
    else if (is_special(name)) tau_raise(TAU_ID_NotImplementedError, "a compiled class gets no special method (%U) at run time", name);
    else if (own) tau_raise_no_attribute(self, name);
    else return tau_added_set(cls, name, v);
    return false;
}

/* What is built in has members and computed attributes where the program's classes have properties. */
static void raise_no_setter(tau_value self, tau_str *name) {
    uint16_t t = tau_types[self.t]->mro[0]->id;
    if (tau_types[self.t]->flags & TAU_TF_USER) tau_raise(TAU_ID_AttributeError, "property '%U' of '%T' object has no setter", name, &self);
    else if (t == TAU_ID_SLICE || t == TAU_ID_RANGE || t == TAU_ID_COMPLEX) tau_raise_text(TAU_ID_AttributeError, "readonly attribute");
    else if (t == TAU_ID_BOOL) tau_raise(TAU_ID_AttributeError, "attribute '%U' of 'int' objects is not writable", name);
    else tau_raise(TAU_ID_AttributeError, "attribute '%U' of '%T' objects is not writable", name, &self);
}

static bool set_attribute(tau_value self, tau_str *name, uint32_t id, tau_value v) {
    if (tau_is_type(self)) return set_on_class(self, (const tau_type *)(const void *)self.u.p, name, id, v);
    if (self.t == TAU_ID_MODULE) {
        tau_module *m = (tau_module *)(void *)self.u.p;
        const tau_attr *a = id == UINT32_MAX ? NULL : row_of(m->attrs, m->nattrs, id);
        if (a) return a->set(self, v);
    }
    found f = id == UINT32_MAX ? (found){NULL, NULL} : look_up_for(self, id);
    if (f.other && f.other->kind == TAU_ATTR_PROPERTY) {
        if (f.other->set) return f.other->set(self, v);
        raise_no_setter(self, name);
        return false;
    }
    const tau_type *held = f.other ? held_type(f.other) : NULL;
    if (held && held->set) {
        tau_value descriptor = load_row(TAU_NONE, f.other);
        bool ok = held->set(descriptor, self, v);
        tau_value_decref(descriptor);
        return ok;
    }
    if (f.field) {
        bool ok = f.field->set ? f.field->set(self, v) : store_row(self, f.field, v);
        if (ok) set_bound(self.u.p, f.field, true);
        return ok;
    }
    if (tau_types[self.t]->variables) {
        if (tau_str_is(name, "__dict__")) tau_vars_assign(self.u.p, v);
        else tau_vars_set(self.u.p, name, v);
        return !tau_err;
    }
    if (self.t == TAU_ID_FUNCTION) {
        tau_func_set_name(self, name, v);
        return !tau_err;
    }
    if (f.other) tau_raise(TAU_ID_AttributeError, "'%T' object attribute '%U' is read-only", &self, name);
    else tau_raise_no_attribute(self, name);
    return false;
}

bool tau_dyn_setattr_id(tau_value self, uint32_t name_id, tau_value v) {
    if (tau_types[self.t]->setattr) return tau_types[self.t]->setattr(self, tau_names[name_id], v);
    return set_attribute(self, tau_names[name_id], name_id, v);
}
bool tau_dyn_setattr(tau_value self, tau_str *name, tau_value v) {
    if (tau_types[self.t]->setattr) return tau_types[self.t]->setattr(self, name, v);
    return set_attribute(self, name, tau_name_id(name), v);
}
void tau_dyn_setattr_raise(tau_value self, tau_str *name, tau_value v) { tau_dyn_setattr(self, name, v); }
void tau_object_setattr(tau_value self, tau_str *name, tau_value v) { set_attribute(self, name, tau_name_id(name), v); }

static bool delete_attribute(tau_value self, tau_str *name, uint32_t id) {
    if (self.t == TAU_ID_MODULE) {
        tau_module *m = (tau_module *)(void *)self.u.p;
        const tau_attr *a = id == UINT32_MAX ? NULL : row_of(m->attrs, m->nattrs, id);
        if (a && a->set(self, TAU_ABSENT)) return true;
        if (!tau_err) tau_raise(TAU_ID_AttributeError, "'module' object has no attribute '%U'", name);
        return false;
    }
    if (tau_is_type(self)) {
        const tau_type *cls = (const tau_type *)(const void *)self.u.p;
        const tau_attr *a = class_row(cls, id);
        if (tau_added_any && tau_added_unset(cls, name)) return true;
        if (a && a->kind == TAU_ATTR_CLASSVAR && a->rep == 'v' && ((tau_value *)a->u.cell)->t) {
            tau_value old = *(tau_value *)a->u.cell;
            *(tau_value *)a->u.cell = TAU_ABSENT;
            tau_value_decref(old);
            return true;
        }
        tau_raise_no_attribute(self, name);
        return false;
    }
    found f = id == UINT32_MAX ? (found){NULL, NULL} : look_up_for(self, id);
    if (f.other && f.other->kind == TAU_ATTR_PROPERTY) {
        tau_raise(TAU_ID_AttributeError, "property '%U' of '%T' object has no deleter", name, &self);
        return false;
    }
    const tau_type *held = f.other ? held_type(f.other) : NULL;
    if (held && held->unset) {
        tau_value descriptor = load_row(TAU_NONE, f.other);
        bool ok = held->unset(descriptor, self);
        tau_value_decref(descriptor);
        return ok;
    }
    if (f.field && is_bound(self.u.p, f.field)) {
        if (f.field->set_bit < 0) {
            tau_raise(TAU_ID_AttributeError, "'%T' object attribute '%U' is read-only", &self, name);
            return false;
        }
        /* Unbound first: giving up the value may run code that looks. The place keeps a harmless value. */
        tau_value old = load_row(self, f.field);
        set_bound(self.u.p, f.field, false);
        void *place = place_of(self, f.field);
        if (f.field->rep == 'v') tau_rep_store('v', place, TAU_NONE);
        else if (f.field->rep == 'i') tau_rep_store('i', place, tau_box_int(0));
        else if (f.field->rep == 's' || f.field->rep == 'p') tau_rep_store('p', place, TAU_NONE);
        tau_value_decref(old);
        return true;
    }
    if (tau_types[self.t]->variables) {
        if (tau_vars_del(self.u.p, name)) return true;
        tau_raise_no_attribute(self, name);
        return false;
    }
    if (self.t == TAU_ID_FUNCTION && ((tau_func *)(void *)self.u.p)->dict) {
        tau_dict_v_v *d = ((tau_func *)(void *)self.u.p)->dict;
        tau_int i = tau_dict_v_v_lookup(d, (tau_value){TAU_ID_STR, {.p = &name->head}});
        if (i >= 0) tau_dict_v_v_drop_entry(d, i);
        if (i >= 0) return true;
    }
    tau_raise_no_attribute(self, name);
    return false;
}

bool tau_dyn_delattr_id(tau_value self, uint32_t name_id) {
    if (tau_types[self.t]->delattr) return tau_types[self.t]->delattr(self, tau_names[name_id]);
    return delete_attribute(self, tau_names[name_id], name_id);
}
bool tau_dyn_delattr(tau_value self, tau_str *name) {
    if (tau_types[self.t]->delattr) return tau_types[self.t]->delattr(self, name);
    return delete_attribute(self, name, tau_name_id(name));
}
void tau_dyn_delattr_raise(tau_value self, tau_str *name) { tau_dyn_delattr(self, name); }
void tau_object_delattr(tau_value self, tau_str *name) { delete_attribute(self, name, tau_name_id(name)); }

/* ---- all of them -------------------------------------------------------------------------------------- */

static void collect_names(tau_list_v *l, const tau_attr *attrs, uint32_t n, tau_value self) {
    for (uint32_t i = 0; i < n; i++) {
        if (attrs[i].kind == TAU_ATTR_CLASSVAR && attrs[i].rep == 'v' && ((const tau_value *)attrs[i].u.cell)->t == 0) continue;
        if (attrs[i].kind == TAU_ATTR_FIELD && (tau_is_type(self) || !is_bound(self.u.p, &attrs[i]))) continue;
        tau_value name = {TAU_ID_STR, {.p = &tau_names[attrs[i].name_id]->head}};
        if (!tau_list_v_contains(l, name)) tau_list_v_append(l, name);
    }
}

tau_list_v *tau_dyn_dir(tau_value self) {
    tau_list_v *l = tau_list_v_new(0);
    if (!l) return NULL;
    const tau_type *t = tau_is_type(self) ? (const tau_type *)(const void *)self.u.p : tau_types[self.t];
    if (self.t == TAU_ID_MODULE) {
        tau_module *m = (tau_module *)(void *)self.u.p;
        for (uint32_t i = 0; i < m->nattrs; i++) {
            tau_value v = m->attrs[i].u.get(self);
            if (v.t) tau_list_v_append(l, (tau_value){TAU_ID_STR, {.p = &tau_names[m->attrs[i].name_id]->head}});
            tau_value_decref(v);
        }
        return l;
    }
    if (t->variables && !tau_is_type(self)) {
        tau_dict_v_v *d = tau_vars_dict(self.u.p);
        for (tau_int i = d ? tau_dict_v_v_next_entry(d, 0, d->len) : -1; i >= 0; i = tau_dict_v_v_next_entry(d, i + 1, d->len)) {
            tau_value name = tau_dict_v_v_entry_key(d, i);
            tau_list_v_append(l, name);
            tau_value_decref(name);
        }
        tau_xdecref(d);
    }
    for (uint32_t i = 0; i < t->nmro; i++) {
        collect_names(l, t->mro[i]->attrs, t->mro[i]->nattrs, self);
        if (tau_added_any) tau_added_names(t->mro[i], l);
    }
    return l;
}

tau_list_v *tau_type_rows_of(tau_value cls) {
    const tau_type *t = (const tau_type *)(const void *)cls.u.p;
    tau_list_v *l = tau_list_v_new(0);
    for (int32_t last = -1; l;) {
        const tau_attr *next = NULL;
        for (uint32_t i = 0; i < t->nattrs; i++) {
            const tau_attr *a = &t->attrs[i];
            bool absent = a->kind == TAU_ATTR_FIELD || (a->kind == TAU_ATTR_CLASSVAR && a->rep == 'v' && ((const tau_value *)a->u.cell)->t == 0);
            if (!absent && a->order > last && (!next || a->order < next->order)) next = a;
        }
        if (!next) break;
        last = next->order;
        tau_value v = next->kind == TAU_ATTR_CLASSVAR ? load_row(TAU_NONE, next) : next->func || next->kind != TAU_ATTR_PROPERTY ? function_of(next) : TAU_NONE;
        tau_list_v_append(l, (tau_value){TAU_ID_STR, {.p = &tau_names[next->name_id]->head}});
        tau_list_v_append(l, tau_box_int(next->kind));
        tau_list_v_append(l, v);
        tau_value_decref(v);
    }
    tau_list_v *more = l && tau_added_any ? tau_list_v_new(0) : NULL;
    if (more) tau_added_names(t, more);
    for (int64_t i = 0; more && i < more->len; i++) {
        const tau_attr *a = tau_added_row(t, (tau_str *)(void *)more->items[i].u.p);
        tau_list_v_append(l, more->items[i]);
        tau_list_v_append(l, tau_box_int(TAU_ATTR_CLASSVAR));
        tau_list_v_append(l, *(const tau_value *)a->u.cell);
    }
    tau_xdecref(more);
    return l;
}

/* Bound fields in the order of their places, which is the order of their first assignment; a dictionary of its own. */
tau_dict_v_v *tau_dyn_fields(tau_value self) {
    tau_dict_v_v *d = tau_dict_v_v_new(0);
    if (!d || !tau_is_obj(self)) return d;
    const tau_type *t = tau_types[self.t];
    if (t->variables) {
        tau_dict_v_v *own = tau_vars_dict(self.u.p);
        for (tau_int i = own ? tau_dict_v_v_next_entry(own, 0, own->len) : -1; i >= 0; i = tau_dict_v_v_next_entry(own, i + 1, own->len)) {
            tau_value name = tau_dict_v_v_entry_key(own, i), v = tau_dict_v_v_entry_value(own, i);
            tau_dict_v_v_setitem(d, name, v);
            tau_value_decref(name);
            tau_value_decref(v);
        }
        tau_xdecref(own);
        return d;
    }
    for (size_t last = 0;;) {
        const tau_attr *next = NULL;
        for (uint32_t k = 0; k < t->nmro; k++) {
            const tau_type *c = k ? t->mro[k] : t;
            for (uint32_t i = 0; i < c->nattrs; i++) {
                const tau_attr *a = &c->attrs[i];
                if (a->kind == TAU_ATTR_FIELD && a->u.offset > last && (!next || a->u.offset < next->u.offset)) next = a;
            }
        }
        if (!next) return d;
        last = next->u.offset;
        if (!is_bound(self.u.p, next)) continue;
        tau_value v = load_row(self, next);
        tau_dict_v_v_setitem(d, (tau_value){TAU_ID_STR, {.p = &tau_names[next->name_id]->head}}, v);
        tau_value_decref(v);
    }
}
