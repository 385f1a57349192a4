/* The one call from int.c into the files that need GMP: a pointer, set when the first big is made, so that a program
 * without big ints does not link them. */
#ifndef TAU_SRC_BIGINT_HOOKS_H
#define TAU_SRC_BIGINT_HOOKS_H

#include "tau/core.h"

extern tau_str *(*tau_big_str_hook)(tau_int x); /* str() of a big */
double tau_round_scaled(uint64_t mantissa, bool sticky, int64_t exp, bool neg);

#endif
