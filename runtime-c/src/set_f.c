/* set and frozenset of elements of representation f (see rep.h). */
#include "tau/set.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T f
#include "tau/set.inc.h"
