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
TAU_COLD void tau_set_empty_error(void); /* KeyError: 'pop from an empty set' */
/* Slots of the table after a growth that must hold `min_used` elements. */
int64_t tau_set_table_size(int64_t min_used);

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
