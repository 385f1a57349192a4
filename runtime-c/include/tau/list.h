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

/* Errors with CPython's texts. */
TAU_COLD void tau_list_index_error(const char *what, tau_int index); /* "list index" -> "list index out of range" */
TAU_COLD void tau_raise_index_range(const char *text);
TAU_COLD void tau_list_not_found(tau_value x); /* takes x over: "x is not in list" */
/* New capacity for at least `need` elements: CPython's growth (x 1.125), a bit more for short lists. */
int64_t tau_list_capacity(int64_t cap, int64_t need);
/* repr of a container: guards against recursion. Enter returns false when o is already being printed. */
bool tau_repr_enter(tau_obj *o);
void tau_repr_leave(tau_obj *o);

/* The permuting merge sort of list_sort.inc.h picks run lengths like CPython's listsort. */
int64_t tau_sort_minrun(int64_t n);
/* Power of the boundary between two adjacent runs (Munro & Wild's powersort), as CPython 3.11's powerloop. */
int tau_sort_power(int64_t s1, int64_t n1, int64_t n2, int64_t n);
/* Sorts ints/doubles without comparisons of objects; scratch holds n words. All ints small; no NaN, no -0.0. */
bool tau_sort_words(int64_t *items, int64_t n, bool reverse);
bool tau_sort_doubles(double *items, int64_t n, bool reverse);

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
#endif
