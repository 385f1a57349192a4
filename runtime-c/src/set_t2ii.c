/* set and frozenset of elements of representation t2ii (see rep.h). */
#include "tau/set.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T t2ii
#include "tau/set.inc.h"
