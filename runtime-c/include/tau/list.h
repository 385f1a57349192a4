/* What the list template needs, and the instances that the runtime library holds: i f b p v and t2ii, t2ff, t2ss.
 * Lists of str and of every other heap type are p. */
#ifndef TAU_LIST_H
#define TAU_LIST_H

#include "tau/core.h"
#include "tau/mem.h"
#include "tau/rep.h"
#include "tau/slice.h"
#include "tau/tuple.h"

#include <string.h>

typedef struct tau_list_i tau_list_i;
/* The list that dynamic code knows is the row LIST itself. */
#define tau_type_list_v tau_type_LIST

/* Errors with CPython's texts. */
TAU_COLD void tau_list_index_error(const char *what, tau_int index); /* "list index" -> "list index out of range" */
TAU_COLD void tau_raise_index_range(const char *text);
TAU_COLD void tau_list_not_found(tau_value x); /* takes x over: "x is not in list" */
/* New capacity for at least `need` elements: CPython's growth (x 1.125), a bit more for short lists. */
int64_t tau_list_capacity(int64_t cap, int64_t need);
/* Rich comparison of any two sequences through their slots, as lists compare: 1, 0, -1. */
int tau_seq_compare(tau_value a, tau_value b, int op);
TAU_COLD void tau_list_pop_error(bool empty, tau_int index); /* IndexError: pop from empty list / pop index out of range */
TAU_COLD bool tau_index_fits(tau_int index);   /* false: OverflowError "Python int too large to convert to C ssize_t" */
TAU_COLD void tau_list_slice_size_error(int64_t values, int64_t size); /* ValueError of an extended slice assignment */
TAU_COLD void tau_list_modified_error(void);   /* ValueError: list modified during sort */
/* The ints of a list_i or list_v as they lie: the first one, how many, and the bytes from one to the next. */
const void *tau_list_order(const void *list, int64_t *n, size_t *stride);
/* a + b of lists of different representations; TypeError for other b. */
tau_value tau_list_concat_values(tau_value a, tau_value b);
/* list(...) called dynamically. */
tau_value tau_list_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

/* The permuting merge sort of list_sort.inc.h picks run lengths like CPython's listsort. */
int64_t tau_sort_minrun(int64_t n);
/* Power of the boundary between two adjacent runs (Munro & Wild's powersort), as CPython 3.11's powerloop. */
int tau_sort_power(int64_t s1, int64_t n1, int64_t n2, int64_t n);
/* Sorts ints / doubles as plain words; false (nothing done): a big int, a NaN or a -0.0 is among them. */
bool tau_sort_words(int64_t *items, int64_t n, bool reverse);
bool tau_sort_doubles(double *items, int64_t n, bool reverse);
bool tau_sort_no(void *items, int64_t n, bool reverse); /* false: every other representation */

TAU_INLINE bool tau_list_word_is_small(const void *x) { return tau_int_is_small(*(const tau_int *)x); }
TAU_INLINE bool tau_list_other_is_small(const void *x) {
    (void)x;
    return true;
}
/* Of an element: false for a big int. Of the items: whether only bigs are given up. */
#define TAU_LIST_SMALL(x) _Generic((x), int64_t: tau_list_word_is_small, default: tau_list_other_is_small)(&(x))
#define TAU_LIST_PLAIN_DROPS(items) _Generic((items), int64_t *: true, default: false)

#define TAU_T i
#include "tau/list.inc.h"
#define TAU_T f
#include "tau/list.inc.h"
#define TAU_T b
#include "tau/list.inc.h"
#define TAU_T p
#include "tau/list.inc.h"
#define TAU_T v
#include "tau/list.inc.h"
#define TAU_T t2ii
#include "tau/list.inc.h"
#define TAU_T t2ff
#include "tau/list.inc.h"
#define TAU_T t2ss
#include "tau/list.inc.h"

/* Item number index, borrowed: for as long as nobody stores into the list. NULL: there is no list, or no such item. */
TAU_INLINE void *tau_list_p_row(void *list, tau_int index) {
    tau_list_p *self = list;
    if (TAU_UNLIKELY(!self)) return NULL;
    if (index < 0) index += self->len;
    return (uint64_t)index < (uint64_t)self->len ? self->items[index] : NULL;
}
#endif
