/* The dict of tau_values; its descriptor is the row DICT of types.def. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_DICT_IS_VALUE
#define TAU_K v
#define TAU_V v
#include "tau/dict.inc.h"
