/* set and frozenset of elements of representation v (see rep.h). */
#include "tau/set.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_SET_IS_VALUE
#define TAU_T v
#include "tau/set.inc.h"
