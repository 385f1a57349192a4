/* Lists of pairs by value: coordinates, edges, pairs of strings. */
#include "tau/list.h"

#define TAU_TEMPLATE_DECLARED
#define TAU_TEMPLATE_DEFINE
#define TAU_T t2ii
#include "tau/list.inc.h"
#define TAU_T t2ff
#include "tau/list.inc.h"
#define TAU_T t2ss
#include "tau/list.inc.h"
