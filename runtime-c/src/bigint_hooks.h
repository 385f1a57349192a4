/* What int.c and the files with GMP share, itself without GMP.
 *
 * str() of a big goes through a pointer that the files with GMP set; before that, the only bigs are one or two limbs
 * from machine numbers, which int.c converts itself. */
#ifndef TAU_SRC_BIGINT_HOOKS_H
#define TAU_SRC_BIGINT_HOOKS_H

#include "tau/int.h"

extern tau_str *(*tau_big_str_hook)(tau_int x);

/* Room for n limbs, contents undefined, size not set; NULL + MemoryError. */
tau_big *tau_big_alloc(int64_t n);
void tau_big_free(tau_big *b);
/* The word for limbs[0..n), any leading zeros; frees the object when the value is small. */
tau_int tau_big_finish(tau_big *d, int64_t n, bool neg);
/* (mantissa + a bit more when sticky) * 2^exp, rounded once to even; infinity when too large. */
double tau_round_scaled(uint64_t mantissa, bool sticky, int64_t exp, bool neg);

#endif
