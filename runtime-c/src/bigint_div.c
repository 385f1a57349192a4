/* Big ints: the slow halves of // % divmod and /.
 *
 * GMP divides magnitudes towards zero; a quotient of operands with different signs is then moved one down, and its
 * remainder to the divisor's side, when anything is left over. */
#include "bigint.h"
#include "tau/exc.h"
#include "tau/int_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static TAU_COLD tau_int zero_division(const char *text) {
    tau_raise_text(TAU_ID_ZeroDivisionError, text);
    return TAU_INT_ERR;
}

/* |a| = q * |b| + r. Writes q (x->n - y->n + 1 limbs) and r (y->n limbs); x->n >= y->n > 0. r is separate memory. */
static void divide(mp_limb_t *q, mp_limb_t *r, const tau_mag *x, const tau_mag *y) {
    if (x->n == 1) {
        mp_limb_t u = x->p[0], v = y->p[0];
        q[0] = u / v;
        r[0] = u % v;
    } else if (y->n == 1) r[0] = mpn_divrem_1(q, 0, x->p, (mp_size_t)x->n, y->p[0]);
    else mpn_tdiv_qr(q, r, 0, x->p, (mp_size_t)x->n, y->p, (mp_size_t)y->n);
}

static bool is_zero(const mp_limb_t *p, int64_t n) {
    while (n > 0)
        if (p[--n] != 0) return false;
    return true;
}

/* The floor's remainder from the truncated one. */
static tau_int floor_remainder(const mp_limb_t *r, const tau_mag *x, const tau_mag *y) {
    tau_big *d = tau_big_new(y->n);
    if (!d) return TAU_INT_ERR;
    if (x->neg != y->neg && !is_zero(r, y->n)) mpn_sub_n((mp_limb_t *)d->limbs, y->p, r, (mp_size_t)y->n);
    else memcpy(d->limbs, r, (size_t)y->n * sizeof *r);
    return tau_big_finish(d, y->n, y->neg);
}

/* |a| < |b|: the quotient is 0 or -1, and the remainder a or a + b. */
static tau_int small_quotient(const tau_mag *x, const tau_mag *y) { return x->n && x->neg != y->neg ? -1 : 0; }
static tau_int small_remainder(tau_int a, tau_int b, const tau_mag *x, const tau_mag *y) {
    return x->n && x->neg != y->neg ? tau_int_add(a, b) : tau_int_copy(a);
}

tau_int tau_int_floordiv_slow(tau_int a, tau_int b, unsigned mask) {
    tau_int result = TAU_INT_ERR;
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    tau_scratch s;
    if (y.n == 0) {
        zero_division("integer division or modulo by zero");
    } else if (x.n < y.n) {
        result = small_quotient(&x, &y);
    } else if (tau_scratch_get(&s, y.n)) {
        int64_t n = x.n - y.n + 1;
        bool down = x.neg != y.neg;
        /* Only division by one limb may overwrite its dividend, and the limb must not be the result's own. */
        unsigned reuse = y.n == 1 ? mask & 1 : 0, kept = mask & ~reuse;
        mp_limb_t divisor = y.p[0];
        if (y.n == 1) {
            y.one = divisor;
            y.p = &y.one;
        }
        tau_big *d = tau_big_dest(a, b, &reuse, n + 1);
        if (d) {
            divide((mp_limb_t *)d->limbs, s.p, &x, &y);
            d->limbs[n] = 0;
            if (down && !is_zero(s.p, y.n)) d->limbs[n] = mpn_add_1((mp_limb_t *)d->limbs, (mp_limb_t *)d->limbs, (mp_size_t)n, 1);
            result = tau_big_finish(d, n + 1, down);
        }
        mask = kept | reuse;
        tau_scratch_release(&s);
    }
    tau_big_consume(a, b, mask);
    return result;
}

/* Remainder by one limb, the case of hash and congruence computations. */
static tau_int mod_limb(const tau_mag *x, const tau_mag *y) {
    mp_limb_t r = x->n == 1 ? x->p[0] % y->p[0] : mpn_mod_1(x->p, (mp_size_t)x->n, y->p[0]);
    if (r && x->neg != y->neg) r = y->p[0] - r;
    tau_int m = tau_int_from_u64(r);
    return y->neg && m != TAU_INT_ERR ? tau_int_neg_c(m, 1) : m;
}

tau_int tau_int_mod_slow(tau_int a, tau_int b, unsigned mask) {
    tau_int result = TAU_INT_ERR;
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    tau_scratch s;
    if (y.n == 0) {
        zero_division("integer modulo by zero");
    } else if (x.n < y.n) {
        result = small_remainder(a, b, &x, &y);
    } else if (y.n == 1) {
        result = mod_limb(&x, &y);
    } else if (tau_scratch_get(&s, x.n + 1)) {
        divide(s.p + y.n, s.p, &x, &y);
        result = floor_remainder(s.p, &x, &y);
        tau_scratch_release(&s);
    }
    tau_big_consume(a, b, mask);
    return result;
}

tau_rep_t2ii tau_int_divmod_slow(tau_int a, tau_int b) {
    tau_rep_t2ii result = {TAU_INT_ERR, TAU_INT_ERR};
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    tau_scratch s;
    if (y.n == 0) {
        zero_division("integer division or modulo by zero");
    } else if (x.n < y.n) {
        result.f0 = small_quotient(&x, &y);
        result.f1 = small_remainder(a, b, &x, &y);
    } else if (tau_scratch_get(&s, y.n)) {
        int64_t n = x.n - y.n + 1;
        bool down = x.neg != y.neg;
        tau_big *d = tau_big_new(n + 1);
        if (d) {
            divide((mp_limb_t *)d->limbs, s.p, &x, &y);
            d->limbs[n] = 0;
            if (down && !is_zero(s.p, y.n)) d->limbs[n] = mpn_add_1((mp_limb_t *)d->limbs, (mp_limb_t *)d->limbs, (mp_size_t)n, 1);
            result.f0 = tau_big_finish(d, n + 1, down);
            result.f1 = floor_remainder(s.p, &x, &y);
        }
        tau_scratch_release(&s);
    }
    if (result.f1 == TAU_INT_ERR && result.f0 != TAU_INT_ERR) {
        tau_int_decref(result.f0);
        result.f0 = TAU_INT_ERR;
    }
    return result;
}

/* The quotient to 56 or 57 bits plus "something follows", which then rounds once. */
double tau_int_truediv_slow(tau_int a, tau_int b) {
    if (b == 0) {
        zero_division("division by zero");
        return 0;
    }
    if (a == 0) return 0.0 * tau_int_sign(b);
    bool neg = (a < 0) != (b < 0);
    int64_t diff = tau_int_bit_length(a) - tau_int_bit_length(b), shift = 56 - diff;
    if (diff < -1100) return neg ? -0.0 : 0.0;
    double r = INFINITY;
    if (diff <= 1025) {
        tau_mag x, y;
        mpz_t za, zb, num, den, q;
        mpz_srcptr va = tau_mpz_view(za, &x, a), vb = tau_mpz_view(zb, &y, b);
        mpz_inits(num, den, q, NULL);
        mpz_abs(num, va);
        mpz_abs(den, vb);
        if (shift > 0) mpz_mul_2exp(num, num, (mp_bitcnt_t)shift);
        else mpz_mul_2exp(den, den, (mp_bitcnt_t)-shift);
        mpz_tdiv_qr(q, num, num, den);
        r = tau_round_scaled(mpz_getlimbn(q, 0), mpz_sgn(num) != 0, -shift, neg);
        mpz_clears(num, den, q, NULL);
    }
    if (isinf(r)) tau_raise_text(TAU_ID_OverflowError, "integer division result too large for a float");
    return r;
}
