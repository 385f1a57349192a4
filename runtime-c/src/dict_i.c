/* Dicts with int keys and other values. */
#include "tau/dict.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_K i
#define TAU_V f
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V b
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V p
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V v
#include "tau/dict.inc.h"
