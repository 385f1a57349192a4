/* Lists of pointers: str, instances of a class, other containers; NULL is None. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T p
#include "tau/list.inc.h"
