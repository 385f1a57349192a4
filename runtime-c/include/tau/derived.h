/* Objects of classes derived from int, float, complex, str, bytes and bytearray.
 *
 * Such an object is no int (str, ...) itself: it keeps one, behind its header and before its own variables. Code whose
 * types are known reads the value where a built-in operation wants it; dynamic code does so through tau_plain and through
 * slots that work on the values of both operands. */
#ifndef TAU_DERIVED_H
#define TAU_DERIVED_H

#include "tau/core.h"
#include "tau/int.h"

typedef struct tau_derived_int {
    tau_obj head;
    tau_int value;
} tau_derived_int;
typedef struct tau_derived_float {
    tau_obj head;
    double value;
} tau_derived_float;
typedef struct tau_derived_object { /* of str, bytes, bytearray; of complex its object */
    tau_obj head;
    tau_obj *value;
} tau_derived_object;

/* A new object of class `cls` that keeps a value of its built-in base. */
void *tau_derive(tau_value cls, tau_value value);
/* The value that the object keeps, owned. */
TAU_INLINE tau_int tau_derived_i(void *o) { return tau_int_copy(((tau_derived_int *)o)->value); }
TAU_INLINE double tau_derived_f(void *o) { return ((tau_derived_float *)o)->value; }
tau_complex tau_derived_c(void *o);
TAU_INLINE void *tau_derived_p(void *o) {
    tau_obj *value = ((tau_derived_object *)o)->value;
    tau_incref(value);
    return value;
}

tau_value tau_derived_value(tau_value v);
/* What v keeps, borrowed from it; v itself when it is of no such class. */
TAU_INLINE tau_value tau_plain(tau_value v) {
    if (TAU_LIKELY(v.t < TAU_ID_FIRST_USER) || !(tau_types[v.t]->flags & TAU_TF_DERIVED)) return v;
    return tau_derived_value(v);
}
tau_value tau_plain_copy(tau_value v);

int64_t tau_derived_hash(tau_value v); /* of the value */
void tau_derived_drop(tau_obj *o);
void tau_derived_keep(tau_obj *o); /* a copy's value is counted once more */
tau_value tau_derived_compare(tau_value a, tau_value b, int op);
/* Slots that t has none of its own for. */
void tau_derived_take_slots(tau_type *t, const tau_type *base);
#endif
