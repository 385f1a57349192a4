/* Dicts with keys of heap types other than str. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_K p
#define TAU_V i
#include "tau/dict.inc.h"
#define TAU_K p
#define TAU_V p
#include "tau/dict.inc.h"
#define TAU_K p
#define TAU_V v
#include "tau/dict.inc.h"
