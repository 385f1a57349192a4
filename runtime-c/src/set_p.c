/* set and frozenset of elements of representation p (see rep.h). */
#include "tau/set.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T p
#include "tau/set.inc.h"
