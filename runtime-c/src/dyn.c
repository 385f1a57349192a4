/* Dynamic values: truth, length, items, hash, text. What print and containers need; arithmetic is in dyn_arith.c.
 *
 * A missing slot means what it means for CPython's object: identity for hash, the default repr, true for truth. */
#include "tau/dyn.h"

#include "tau/call.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"

int tau_dyn_truth_slow(tau_value a) {
    const tau_type *t = tau_types[a.t];
    if (t->truth) return t->truth(a);
    if (!t->len) return 1;
    tau_int n = t->len(a);
    if (n == TAU_INT_ERR) return -1;
    bool some = n != 0;
    tau_int_decref(n);
    return some;
}

bool tau_dyn_truth_raise(tau_value a) { return tau_dyn_truth(a) > 0; }

tau_int tau_dyn_len(tau_value a) {
    const tau_type *t = tau_types[a.t];
    if (t->len) return t->len(a);
    tau_raise(TAU_ID_TypeError, "object of type '%T' has no len()", &a);
    return TAU_INT_ERR;
}

/* ---- items ---- */

tau_value tau_dyn_getitem(tau_value a, tau_value key) {
    const tau_type *t = tau_types[a.t];
    if (t->getitem) return t->getitem(a, key);
    if (tau_is_type(a))
        tau_raise(TAU_ID_TypeError, "type '%s' is not subscriptable", ((const tau_type *)(const void *)a.u.p)->name);
    else tau_raise(TAU_ID_TypeError, "'%T' object is not subscriptable", &a);
    return TAU_ABSENT;
}

bool tau_dyn_setitem(tau_value a, tau_value key, tau_value v) {
    const tau_type *t = tau_types[a.t];
    if (t->setitem) return t->setitem(a, key, v);
    tau_raise(TAU_ID_TypeError, "'%T' object does not support item assignment", &a);
    return false;
}

/* The types that CPython reaches through its sequence protocol when the key is an int. */
static bool is_sequence(uint64_t t) {
    return t == TAU_ID_STR || t == TAU_ID_BYTES || t == TAU_ID_TUPLE || t == TAU_ID_RANGE || (tau_types[t]->flags & TAU_TF_USER);
}

bool tau_dyn_delitem(tau_value a, tau_value key) {
    const tau_type *t = tau_types[a.t];
    if (t->delitem) return t->delitem(a, key);
    bool indexed = key.t == TAU_ID_INT || key.t == TAU_ID_BOOL || tau_types[key.t]->index;
    if (is_sequence(a.t) && indexed) tau_raise(TAU_ID_TypeError, "'%T' object doesn't support item deletion", &a);
    else tau_raise(TAU_ID_TypeError, "'%T' object does not support item deletion", &a);
    return false;
}

bool tau_no_setitem(tau_value a, tau_value key, tau_value v) {
    (void)a, (void)key, (void)v;
    tau_raise(TAU_ID_AttributeError, "__setitem__");
    return false;
}

bool tau_no_delitem(tau_value a, tau_value key) {
    (void)a, (void)key;
    tau_raise(TAU_ID_AttributeError, "__delitem__");
    return false;
}

bool tau_no_set(tau_value self, tau_value object, tau_value v) {
    (void)self, (void)object, (void)v;
    tau_raise(TAU_ID_AttributeError, "__set__");
    return false;
}

bool tau_no_unset(tau_value self, tau_value object) {
    (void)self, (void)object;
    tau_raise(TAU_ID_AttributeError, "__delete__");
    return false;
}

int tau_contains_refused(tau_value container, tau_value x) {
    (void)x;
    tau_raise(TAU_ID_TypeError, "'%T' object is not a container", &container);
    return -1;
}

int tau_dyn_contains(tau_value container, tau_value x) {
    const tau_type *t = tau_types[container.t];
    if (t->contains) return t->contains(container, x);
    if ((!t->iter && !t->getitem) || t->iter == tau_iter_refused) {
        tau_raise(TAU_ID_TypeError, "argument of type '%T' is not iterable", &container);
        return -1;
    }
    tau_value it = tau_dyn_iter(container);
    if (!it.t) return -1;
    int found = 0;
    while (!found) {
        tau_value item = tau_dyn_next(it);
        if (!item.t) {
            if (tau_err) found = -1;
            break;
        }
        found = tau_dyn_same(item, x);
        tau_value_decref(item);
    }
    tau_value_decref(it);
    return found;
}

/* ---- hash ---- */

int64_t tau_unhashable(tau_value a) {
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &a);
    return TAU_INT_ERR;
}

int64_t tau_dyn_hash(tau_value a) {
    switch (a.t) {
    case TAU_ID_NONE: return 0xfca86420; /* any constant; CPython's depends on an address */
    case TAU_ID_BOOL: return a.u.b;
    case TAU_ID_INT: return tau_int_hash(a.u.i);
    case TAU_ID_FLOAT: return tau_hash_double(a.u.f);
    case TAU_ID_STR: return tau_str_hash((tau_str *)(void *)a.u.p);
    default: break;
    }
    const tau_type *t = tau_types[a.t];
    if (t->hash) return t->hash(a);
    uint16_t id = t->mro[0]->id;
    bool unhashable = (t->compare && !(t->flags & TAU_TF_USER)) || id == TAU_ID_LIST || id == TAU_ID_DICT || id == TAU_ID_SET || id == TAU_ID_BYTEARRAY;
    if (!unhashable) return tau_hash_pointer(a.u.p);
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &a);
    return TAU_INT_ERR;
}

/* ---- text ---- */

static tau_str *none_repr(void) {
    tau_incref(&tau_str_none_);
    return &tau_str_none_.head;
}

tau_str *tau_dyn_default_repr(tau_value a) { return tau_object_repr(a); }

tau_str *tau_dyn_repr(tau_value a) {
    switch (a.t) {
    case TAU_ID_NONE: return none_repr();
    case TAU_ID_BOOL: return tau_bool_repr(a.u.b);
    case TAU_ID_INT: return tau_int_to_str(a.u.i);
    default: break;
    }
    const tau_type *t = tau_types[a.t];
    return t->repr ? t->repr(a) : tau_object_repr(a);
}

tau_str *tau_dyn_str(tau_value a) {
    if (a.t == TAU_ID_STR) {
        tau_incref(a.u.p);
        return (tau_str *)(void *)a.u.p;
    }
    const tau_type *t = tau_types[a.t];
    return tau_is_obj(a) && t->str ? t->str(a) : tau_dyn_repr(a);
}

tau_str *tau_dyn_ascii(tau_value a) {
    tau_str *r = tau_dyn_repr(a);
    if (!r || r->ascii) return r;
    tau_str *s = tau_str_escape_non_ascii(r);
    tau_decref(r);
    return s;
}

/* ---- ints ---- */

tau_int tau_dyn_index(tau_value a) {
    if (a.t == TAU_ID_INT) return tau_int_copy(a.u.i);
    if (a.t == TAU_ID_BOOL) return a.u.b;
    const tau_type *t = tau_types[a.t];
    if (t->index) return t->index(a);
    tau_raise(TAU_ID_TypeError, "'%T' object cannot be interpreted as an integer", &a);
    return TAU_INT_ERR;
}
