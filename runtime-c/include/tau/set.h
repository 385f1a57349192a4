/* What the set template needs, and the instances that the runtime library holds: s i f p v, t2ii. */
#ifndef TAU_SET_H
#define TAU_SET_H

#include "tau/core.h"
#include "tau/hash.h"
#include "tau/mem.h"
#include "tau/rep.h"

#include <string.h>

#define TAU_SET_FREE ((int64_t)-1)          /* no hash is -1 */
#define TAU_SET_DUMMY ((int64_t)INT64_MIN)  /* nor TAU_INT_ERR */
enum { TAU_SET_PROBES = 9, TAU_SET_MIN = 8, TAU_SET_PERTURB = 5 };

TAU_COLD void tau_set_changed(void);     /* RuntimeError: Set changed size during iteration */
/* Relations of any two sets through their slots: 1, 0, -1. */
int tau_set_subset_values(tau_value a, tau_value b);
int tau_set_disjoint_values(tau_value a, tau_value b);
/* a op b for sets of different representations: TAU_OP_AND, OR, SUB, XOR. */
tau_value tau_set_operator(tau_value a, tau_value b, int op);
bool tau_is_set(tau_value v); /* set or frozenset */
/* Hash of an element looked for: a set counts as the frozenset equal to it. TAU_INT_ERR on error. */
int64_t tau_set_lookup_hash(tau_value x);
tau_value tau_set_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
TAU_COLD void tau_set_empty_error(void); /* KeyError: 'pop from an empty set' */
/* Slots of the table after a growth that must hold `min_used` elements. */
int64_t tau_set_table_size(int64_t min_used);

#define tau_type_set_v tau_type_SET
#define tau_type_frozenset_v tau_type_FROZENSET
#define TAU_T i
#include "tau/set.inc.h"
#define TAU_T f
#include "tau/set.inc.h"
#define TAU_T s
#include "tau/set.inc.h"
#define TAU_T p
#include "tau/set.inc.h"
#define TAU_T v
#include "tau/set.inc.h"
#define TAU_T t2ii
#include "tau/set.inc.h"
#endif
