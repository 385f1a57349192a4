/* Hashes. Numbers and tuples of numbers hash as in CPython 3.11 (programs see those through hash() and through set
 * order in small cases); str and bytes use a hash of our own, which CPython randomises anyway.
 *
 * No function here fails; -1 is never a hash (it becomes -2), and neither is TAU_INT_ERR. */
#ifndef TAU_HASH_H
#define TAU_HASH_H

#include "tau/core.h"

#define TAU_HASH_MODULUS (((int64_t)1 << 61) - 1)
#define TAU_HASH_INF 314159
#define TAU_HASH_IMAG 1000003

int64_t tau_hash_int(tau_int x); /* = tau_int_hash */
int64_t tau_hash_double(double x);
int64_t tau_hash_complex(tau_complex x);
int64_t tau_hash_pointer(const void *p);
/* Over n bytes; the result is equal for equal bytes, whatever the alignment. */
int64_t tau_hash_bytes(const void *p, size_t n);

/* The tuple hash, an item at a time, is in tau/tuple.h. */

/* hash(frozenset)'s mixing of one item's hash, and the end over the xor of all. */
TAU_INLINE uint64_t tau_hash_shuffle(uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * (uint64_t)3644798167u; }
TAU_INLINE int64_t tau_hash_frozenset_end(uint64_t xored, uint64_t n) {
    uint64_t h = xored ^ ((n + 1) * (uint64_t)1927868237u);
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    if (h == (uint64_t)-1) return 590923713;
    return (int64_t)h == TAU_INT_ERR ? INT64_MAX : (int64_t)h;
}

#endif
