/* list[bool]: a byte per element. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T b
#include "tau/list.inc.h"
