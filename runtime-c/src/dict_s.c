/* dict[str, float] and dict[str, bool]. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_K s
#define TAU_V f
#include "tau/dict.inc.h"
#define TAU_K s
#define TAU_V b
#include "tau/dict.inc.h"
