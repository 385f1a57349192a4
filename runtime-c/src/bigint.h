/* Shared by the files that compute with big ints: views of operands, result objects, mpz bridges.
 *
 * Limbs are GMP's; a result is written straight into the limbs of a new tau_big (or of a consumed operand that
 * nobody else holds), then tau_big_finish makes the canonical word of it. */
#ifndef TAU_SRC_BIGINT_H
#define TAU_SRC_BIGINT_H

#include "bigint_hooks.h"
#include "tau/int.h"

#include <gmp.h>

_Static_assert(sizeof(mp_limb_t) == 8 && GMP_NAIL_BITS == 0, "64-bit limbs");

/* An int's magnitude: n limbs at p (n = 0 for zero), valid as long as the word's owner lives. */
typedef struct tau_mag {
    const mp_limb_t *p;
    int64_t n;
    bool neg;
    mp_limb_t one; /* where p points for a small int */
} tau_mag;

TAU_INLINE void tau_mag_of(tau_mag *m, tau_int x) {
    m->neg = x < 0;
    if (tau_int_is_small(x)) {
        m->one = x < 0 ? (mp_limb_t)-x : (mp_limb_t)x;
        m->p = &m->one;
        m->n = x != 0;
    } else {
        tau_big *b = tau_int_big(x);
        m->p = (const mp_limb_t *)b->limbs;
        m->n = b->size;
    }
}

/* tau_big_alloc, for the files that link GMP anyway: str() of bigs is then GMP's. */
tau_big *tau_big_new(int64_t n);
/* An operand's object when mask consumes it, nobody else holds it and it has room for n limbs (its bit in *mask is then
 * cleared: it became the result), else a new one. */
tau_big *tau_big_dest(tau_int a, tau_int b, unsigned *mask, int64_t n);
/* Gives up what mask says. */
TAU_INLINE void tau_big_consume(tau_int a, tau_int b, unsigned mask) {
    if (mask & 1) tau_int_decref(a);
    if (mask & 2) tau_int_decref(b);
}

/* mpz bridges for what GMP offers only there. A view is read-only and needs no clearing. */
mpz_srcptr tau_mpz_view(mpz_t z, tau_mag *m, tau_int x);
tau_int tau_int_from_mpz(mpz_srcptr z);

/* Scratch limbs: on the stack of the caller when few. */
enum { TAU_SCRATCH_LIMBS = 64 };
typedef struct tau_scratch {
    mp_limb_t *p;
    int64_t n;
    mp_limb_t few[TAU_SCRATCH_LIMBS];
} tau_scratch;
bool tau_scratch_get(tau_scratch *s, int64_t n); /* false + MemoryError */
void tau_scratch_release(tau_scratch *s);

#endif
