/* A range as a heap object: what the struct by value becomes when dynamic code sees it. Results owned. */
#ifndef TAU_RANGE_H
#define TAU_RANGE_H

#include "tau/core.h"
#include "tau/int.h"

typedef struct tau_range {
    tau_obj head;
    tau_int start, stop, step;
} tau_range;

/* Takes the ints over; step is not 0. */
tau_range *tau_range_new(tau_int start, tau_int stop, tau_int step);
/* The fields, as references of their own: what code that keeps a range in a struct reads from a boxed one. */
TAU_INLINE tau_int tau_range_start(const void *r) { return tau_int_incref(((const tau_range *)r)->start), ((const tau_range *)r)->start; }
TAU_INLINE tau_int tau_range_stop(const void *r) { return tau_int_incref(((const tau_range *)r)->stop), ((const tau_range *)r)->stop; }
TAU_INLINE tau_int tau_range_step(const void *r) { return tau_int_incref(((const tau_range *)r)->step), ((const tau_range *)r)->step; }
tau_int tau_range_len(tau_range *self);
tau_value tau_range_getitem(tau_range *self, tau_value key); /* int or slice */
#endif
