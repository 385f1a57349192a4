/* Big ints: the slow halves of + and -, of * and of negation, and what the other files with GMP share.
 *
 * The limb loops are GMP's mpn functions; the objects are the runtime's. A result is made one limb larger than an
 * addition needs, so that an accumulator that is updated in place seldom moves. */
#include "bigint.h"

#include "tau/exc.h"

#include <stdlib.h>
#include <string.h>

tau_str *tau_big_to_str(tau_int x); /* bigint_str.c */

/* ---- objects ---- */

tau_big *tau_big_new(int64_t n) {
    tau_big_str_hook = tau_big_to_str;
    return tau_big_alloc(n);
}

static tau_big *reusable(tau_int x, int64_t n) {
    if (tau_int_is_small(x)) return NULL;
    tau_big *b = tau_int_big(x);
    return b->head.rc == 1 && b->cap >= n ? b : NULL;
}

tau_big *tau_big_dest(tau_int a, tau_int b, unsigned *mask, int64_t n) {
    tau_big *d;
    if ((*mask & 1) && (d = reusable(a, n))) {
        *mask &= ~1u;
        return d;
    }
    if ((*mask & 2) && (d = reusable(b, n))) {
        *mask &= ~2u;
        return d;
    }
    return tau_big_new(n);
}

bool tau_scratch_get(tau_scratch *s, int64_t n) {
    s->n = n;
    s->p = s->few;
    if (n > TAU_SCRATCH_LIMBS) s->p = malloc((size_t)n * sizeof(mp_limb_t));
    if (!s->p) tau_no_memory();
    return s->p != NULL;
}

void tau_scratch_release(tau_scratch *s) {
    if (s->p != s->few) free(s->p);
}

mpz_srcptr tau_mpz_view(mpz_t z, tau_mag *m, tau_int x) {
    tau_mag_of(m, x);
    return mpz_roinit_n(z, m->p, (mp_size_t)(m->neg ? -m->n : m->n));
}

tau_int tau_int_from_mpz(mpz_srcptr z) {
    tau_big_str_hook = tau_big_to_str;
    return tau_int_from_limbs(mpz_sgn(z) < 0, (int64_t)mpz_size(z), (const uint64_t *)mpz_limbs_read(z));
}

/* ---- + and - ---- */

/* The same for magnitudes of at most one limb each. */
static tau_int add_short(const tau_mag *x, const tau_mag *y, tau_int a, tau_int b, unsigned mask) {
    mp_limb_t u = x->n ? x->p[0] : 0, v = y->n ? y->p[0] : 0;
    bool neg = x->neg;
    mp_limb_t high = 0, low;
    if (x->neg == y->neg) {
        high = __builtin_add_overflow(u, v, &low);
    } else if (u >= v) {
        low = u - v;
    } else {
        low = v - u;
        neg = y->neg;
    }
    tau_int r = TAU_INT_ERR;
    tau_big *d = tau_big_dest(a, b, &mask, 2);
    if (d) {
        d->limbs[0] = low;
        d->limbs[1] = high;
        r = tau_big_finish(d, 2, neg);
    }
    tau_big_consume(a, b, mask);
    return r;
}

/* a + b, or a - b when `flip`. */
static tau_int add_signed(tau_int a, tau_int b, bool flip, unsigned mask) {
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    y.neg ^= flip;
    if (x.n <= 1 && y.n <= 1) return add_short(&x, &y, a, b, mask);
    const tau_mag *hi = &x, *lo = &y;
    bool subtract = x.neg != y.neg;
    if (x.n < y.n || (subtract && x.n == y.n && mpn_cmp(x.p, y.p, (mp_size_t)x.n) < 0)) {
        hi = &y;
        lo = &x;
    }
    int64_t n = hi->n;
    tau_big *d = tau_big_dest(a, b, &mask, n + 1);
    tau_int r = TAU_INT_ERR;
    if (d) {
        mp_limb_t *out = (mp_limb_t *)d->limbs;
        if (lo->n == 0) {
            if (out != hi->p) memmove(out, hi->p, (size_t)n * sizeof *out);
        } else if (subtract) {
            mpn_sub(out, hi->p, (mp_size_t)n, lo->p, (mp_size_t)lo->n);
        } else {
            mp_limb_t carry = mpn_add(out, hi->p, (mp_size_t)n, lo->p, (mp_size_t)lo->n);
            if (carry) out[n++] = carry;
        }
        r = tau_big_finish(d, n, hi->neg);
    }
    tau_big_consume(a, b, mask);
    return r;
}

tau_int tau_int_add_slow(tau_int a, tau_int b, unsigned mask) { return add_signed(a, b, false, mask); }
tau_int tau_int_sub_slow(tau_int a, tau_int b, unsigned mask) { return add_signed(a, b, true, mask); }

/* The magnitude is shared: only the word's sign differs. */
tau_int tau_int_neg_slow(tau_int a, unsigned mask) {
    if (tau_int_is_small(a)) return tau_int_from_i64_slow(-a);
    tau_big *b = tau_int_big(a);
    if (a > 0 && b->size == 1 && b->limbs[0] == (uint64_t)TAU_SMALL_MAX) {
        if (mask & 1) tau_int_decref(a);
        return -TAU_SMALL_MAX;
    }
    if (!(mask & 1)) tau_int_incref(a);
    return tau_int_of_big(b, a > 0);
}

tau_int tau_int_invert_slow(tau_int a, unsigned mask) { /* -a - 1 */
    tau_int n = tau_int_neg_slow(a, mask);
    return n == TAU_INT_ERR ? n : tau_int_sub_c(n, 1, 1);
}

/* ---- * ---- */

tau_int tau_int_mul_slow(tau_int a, tau_int b, unsigned mask) {
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    const tau_mag *hi = &x, *lo = &y;
    if (x.n < y.n) {
        hi = &y;
        lo = &x;
    }
    int64_t n = hi->n + lo->n;
    tau_int r = TAU_INT_ERR;
    if (lo->n == 0) {
        r = 0;
    } else if (hi->n == 1) {
        unsigned __int128 product = (unsigned __int128)hi->p[0] * lo->p[0];
        tau_big *d = tau_big_dest(a, b, &mask, 2);
        if (d) {
            d->limbs[0] = (uint64_t)product;
            d->limbs[1] = (uint64_t)(product >> 64);
            r = tau_big_finish(d, 2, x.neg != y.neg);
        }
    } else if (lo->n == 1) {
        /* May overwrite its operand, which mpn_mul_1 allows; lo's limb is read first. */
        mp_limb_t factor = lo->p[0];
        tau_big *d = tau_big_dest(a, b, &mask, n);
        if (d) {
            d->limbs[n - 1] = mpn_mul_1((mp_limb_t *)d->limbs, hi->p, (mp_size_t)hi->n, factor);
            r = tau_big_finish(d, n, x.neg != y.neg);
        }
    } else {
        tau_big *d = tau_big_new(n);
        if (d) {
            if (hi->p == lo->p) mpn_sqr((mp_limb_t *)d->limbs, hi->p, (mp_size_t)hi->n);
            else mpn_mul((mp_limb_t *)d->limbs, hi->p, (mp_size_t)hi->n, lo->p, (mp_size_t)lo->n);
            r = tau_big_finish(d, n, x.neg != y.neg);
        }
    }
    tau_big_consume(a, b, mask);
    return r;
}
