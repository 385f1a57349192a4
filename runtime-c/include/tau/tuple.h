/* Heap tuples of tau_values: what a tuple struct becomes when boxed, *args, and tuples of unknown length.
 * Ownership: tau_tuple_from takes the references of the items over; items stored elsewhere are increfed. */
#ifndef TAU_TUPLE_H
#define TAU_TUPLE_H

#include "tau/core.h"

struct tau_tuple {
    tau_obj head;
    int64_t len;
    tau_value items[];
};

extern tau_tuple tau_tuple_empty; /* immortal */

/* n absent items, to be filled by the caller. tau_tuple_new(0) is the shared empty one. */
/* An object of a class derived from tuple, with the items of a tuple. */
tau_tuple *tau_tuple_of(tau_value cls, tau_value items);
tau_tuple *tau_tuple_new(int64_t n);
/* Takes the references in items[0..n) over. */
tau_tuple *tau_tuple_from(int64_t n, const tau_value *items);
/* Borrows the items (increfs them). */
tau_tuple *tau_tuple_copy(int64_t n, const tau_value *items);

TAU_INLINE tau_int tau_tuple_len(tau_tuple *self) { return self->len; }
TAU_INLINE tau_value tau_tuple_at(tau_tuple *self, int64_t i) { return self->items[i]; } /* borrowed, unchecked */
tau_value tau_tuple_get(tau_tuple *self, tau_int index); /* owned, unchecked */
tau_value tau_tuple_getitem(tau_tuple *self, tau_int index);
tau_value tau_tuple_getitem_value(tau_tuple *self, tau_value key); /* int or slice */
struct tau_slice;
tau_tuple *tau_tuple_getitem_slice(tau_tuple *self, struct tau_slice *s);
tau_tuple *tau_tuple_getrange(tau_tuple *self, tau_int start, tau_int stop);
tau_tuple *tau_tuple_getslice(tau_tuple *self, tau_value start, tau_value stop, tau_value step);
tau_tuple *tau_tuple_concat(tau_tuple *self, tau_tuple *other);
tau_tuple *tau_tuple_mul(tau_tuple *self, tau_int n);
tau_int tau_tuple_index(tau_tuple *self, tau_value x, tau_int start, tau_int stop);
tau_int tau_tuple_count(tau_tuple *self, tau_value x);
bool tau_tuple_contains(tau_tuple *self, tau_value x);
int tau_tuple_eq(tau_tuple *self, tau_tuple *other);        /* 1, 0, -1 */
int tau_tuple_cmp(tau_tuple *self, tau_tuple *other, int op); /* 1, 0, -1 */
bool tau_tuple___eq__(tau_tuple *self, tau_tuple *other);
bool tau_tuple___lt__(tau_tuple *self, tau_tuple *other);
bool tau_tuple___le__(tau_tuple *self, tau_tuple *other);
bool tau_tuple___gt__(tau_tuple *self, tau_tuple *other);
bool tau_tuple___ge__(tau_tuple *self, tau_tuple *other);
int64_t tau_tuple_hash(tau_tuple *self);
tau_int tau_tuple_hash_int(tau_tuple *self); /* as an int word */
tau_str *tau_tuple_repr(tau_tuple *self);
tau_list_v *tau_tuple_to_list(tau_tuple *self);
tau_tuple *tau_tuple_from_list(tau_list_v *items);
void tau_tuple_drop(tau_obj *o);
void tau_tuple_traverse(tau_obj *o, tau_visit visit, void *arg);

/* CPython's hash of a tuple, an item at a time (xxHash's rounds), for tuple structs too. Never -1 nor TAU_INT_ERR. */
TAU_INLINE uint64_t tau_hash_tuple_start(void) { return 2870177450012600261ULL; }
TAU_INLINE uint64_t tau_hash_tuple_step(uint64_t acc, int64_t item) {
    acc += (uint64_t)item * 14029467366897019727ULL;
    acc = (acc << 31) | (acc >> 33);
    return acc * 11400714785074694791ULL;
}
TAU_INLINE int64_t tau_hash_tuple_end(uint64_t acc, int64_t n) {
    acc += (uint64_t)n ^ (2870177450012600261ULL ^ 3527539ULL);
    if (acc == (uint64_t)-1) return 1546275796;
    return (int64_t)acc == TAU_INT_ERR ? INT64_MAX : (int64_t)acc;
}
#endif
