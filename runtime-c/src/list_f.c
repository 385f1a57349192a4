/* list[float]: a C array of doubles. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T f
#include "tau/list.inc.h"
