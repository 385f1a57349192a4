/* dict[str, X] for heap types X. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_K s
#define TAU_V p
#include "tau/dict.inc.h"
