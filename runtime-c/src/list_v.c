/* The list of tau_values: what dynamic code makes and changes; its descriptor is the row LIST of types.def. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_LIST_IS_VALUE
#define TAU_T v
#include "tau/list.inc.h"
