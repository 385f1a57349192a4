/* Big ints from machine numbers, and their objects: without GMP, so that a program whose only large ints are hashes and
 * times does not link it. */
#include "bigint_hooks.h"
#include "tau/exc.h"
#include "tau/int.h"
#include "tau/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

tau_big *tau_big_alloc(int64_t n) {
    if (n > INT32_MAX) {
        tau_no_memory();
        return NULL;
    }
    if (n < 2) n = 2;
    size_t bytes = sizeof(tau_big) + (size_t)n * sizeof(uint64_t);
#ifdef TAU_GC_BOEHM
    tau_big *b = malloc(bytes);
    if (!b) {
        tau_no_memory();
        return NULL;
    }
    b->head = (tau_obj){1, TAU_ID_BIGINT, 0, 0};
#else
    TAU_HAS_OBJECTS(BIGINT);
    tau_big *b = n == 2 ? tau_new(sizeof(tau_big) + 16, TAU_ID_BIGINT, 0) : tau_new(bytes, TAU_ID_BIGINT, 0);
    if (!b) return NULL;
#endif
    b->cap = (int32_t)n;
    return b;
}

void tau_big_free(tau_big *b) {
#ifdef TAU_GC_BOEHM
    free(b);
#else
    tau_obj_release(&b->head);
#endif
}

tau_int tau_big_finish(tau_big *d, int64_t n, bool neg) {
    while (n > 0 && d->limbs[n - 1] == 0) n--;
    uint64_t limit = (uint64_t)TAU_SMALL_MAX - !neg; /* -2^60 is small, 2^60 is not */
    if (n == 0 || (n == 1 && d->limbs[0] <= limit)) {
        int64_t m = n == 0 ? 0 : (int64_t)d->limbs[0];
        tau_big_free(d);
        return neg ? -m : m;
    }
    d->size = (int32_t)n;
    return tau_int_of_big(d, neg);
}

tau_int tau_int_from_limbs(bool neg, int64_t n, const uint64_t *limbs) {
    while (n > 0 && limbs[n - 1] == 0) n--;
    if (n == 0) return 0;
    tau_big *d = tau_big_alloc(n);
    if (!d) return TAU_INT_ERR;
    memcpy(d->limbs, limbs, (size_t)n * sizeof limbs[0]);
    return tau_big_finish(d, n, neg);
}

uint64_t tau_big_low(tau_int x) {
    uint64_t low = tau_int_big(x)->limbs[0];
    return x < 0 ? (uint64_t)0 - low : low;
}

bool tau_big_is_word(tau_int x) { return x > 0 && tau_int_big(x)->size == 1; }

tau_int tau_word_to_big(uint64_t x) {
    tau_int r = tau_int_from_limbs(false, 1, &x);
    if (r == TAU_INT_ERR) tau_fatal("out of memory");
    return r;
}

tau_int tau_int_from_u64_slow(uint64_t x) { return tau_int_from_limbs(false, 1, &x); }

tau_int tau_int_from_i64_slow(int64_t x) {
    uint64_t m = x < 0 ? (uint64_t)0 - (uint64_t)x : (uint64_t)x;
    return tau_int_from_limbs(x < 0, 1, &m);
}

tau_int tau_int_from_double(double x) {
    if (TAU_LIKELY(x >= -(double)TAU_SMALL_MAX && x < (double)TAU_SMALL_MAX)) return (tau_int)x;
    if (x != x) {
        tau_raise_text(TAU_ID_ValueError, "cannot convert float NaN to integer");
        return TAU_INT_ERR;
    }
    if (isinf(x)) {
        tau_raise_text(TAU_ID_OverflowError, "cannot convert float infinity to integer");
        return TAU_INT_ERR;
    }
    int e;
    uint64_t m = (uint64_t)ldexp(frexp(fabs(x), &e), 53); /* |x| = m * 2^(e - 53), e > 60 */
    int64_t shift = e - 53, word = shift / 64;
    uint64_t limbs[18] = {0};
    limbs[word] = m << (shift % 64);
    if (shift % 64 > 11) limbs[word + 1] = m >> (64 - shift % 64);
    return tau_int_from_limbs(x < 0, word + 2, limbs);
}
