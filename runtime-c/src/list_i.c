/* list[int]: words; only big ints among them are counted. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T i
#include "tau/list.inc.h"
