/* set and frozenset of elements of representation i (see rep.h). */
#include "tau/set.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T i
#include "tau/set.inc.h"
