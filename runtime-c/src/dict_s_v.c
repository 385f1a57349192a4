/* dict[str, object]. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_K s
#define TAU_V v
#include "tau/dict.inc.h"
