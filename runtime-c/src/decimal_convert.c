/* Decimal numbers from ints and floats, and as those; their hash, which is that of an equal int or float. */
#include "decimal_impl.h"

#include "bigint.h"
#include "tau/exc.h"
#include "tau/float.h"

#include <math.h>

tau_bytes *tau_decimal_from_int(tau_int n) {
    tau_mag m;
    tau_dec r;
    mpz_t z;
    mpz_init(r.coef);
    tau_dec_put(&r, n < 0, 0, 0);
    mpz_abs(r.coef, tau_mpz_view(z, &m, n));
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_from_float(double x) {
    tau_dec r;
    mpz_init(r.coef);
    tau_dec_put(&r, signbit(x) != 0, 0, 0);
    if (isnan(x)) {
        r.kind = DEC_QNAN;
    } else if (isinf(x)) {
        r.kind = DEC_INFINITE;
    } else if (x != 0.0) {
        /* A whole number below 2 ** 53 times a power of two; a fraction of k twos is one of k tens. */
        int places;
        mpz_set_d(r.coef, ldexp(frexp(fabs(x), &places), 53));
        places -= 53;
        if (places < 0) {
            int zeros = (int)mpz_scan1(r.coef, 0), fewer = zeros < -places ? zeros : -places;
            mpz_tdiv_q_2exp(r.coef, r.coef, (mp_bitcnt_t)fewer);
            places += fewer;
        }
        if (places >= 0) {
            mpz_mul_2exp(r.coef, r.coef, (mp_bitcnt_t)places);
        } else {
            mpz_t fives;
            mpz_init(fives);
            mpz_ui_pow_ui(fives, 5, (unsigned long)-places);
            mpz_mul(r.coef, r.coef, fives);
            mpz_clear(fives);
            r.exp = places;
        }
    }
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_times_int(tau_bytes *a, tau_int n) {
    tau_mag m;
    tau_dec r, x;
    mpz_t z;
    tau_dec_view(&x, a);
    mpz_init(r.coef);
    tau_dec_put_copy(&r, &x, n < 0 ? !x.sign : x.sign);
    mpz_mul(r.coef, r.coef, tau_mpz_view(z, &m, n));
    mpz_abs(r.coef, r.coef);
    return tau_dec_take(&r);
}

tau_int tau_decimal_coefficient(tau_bytes *a) {
    tau_dec x;
    tau_dec_view(&x, a);
    return tau_int_from_mpz(x.coef);
}

tau_int tau_decimal_to_int(tau_bytes *a, tau_int rounding) {
    tau_dec x;
    mpz_t z;
    tau_dec_view(&x, a);
    mpz_init_set(z, x.coef);
    if (x.exp < 0)
        tau_dec_shift_right(z, -x.exp, x.sign, (int)rounding);
    else
        tau_dec_scale(z, z, x.exp);
    if (x.sign) mpz_neg(z, z);
    tau_int n = TAU_INT_ERR;
    if (tau_dec_exhausted)
        tau_no_memory();
    else
        n = tau_int_from_mpz(z);
    tau_dec_exhausted = false;
    mpz_clear(z);
    return n;
}

double tau_decimal_to_float(tau_bytes *a) {
    static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const tau_decimal *d = tau_decimal_of(a);
    double value;
    if (d->kind != DEC_FINITE) {
        value = d->kind == DEC_INFINITE ? INFINITY : NAN;
    } else if (d->size <= 1 && (d->size == 0 || d->limbs[0] < (UINT64_C(1) << 53)) && d->exp >= -22 && d->exp <= 22) {
        /* Both are floats, and so their quotient or product is rounded once. */
        double coef = d->size ? (double)d->limbs[0] : 0.0;
        value = d->exp < 0 ? coef / powers[-d->exp] : coef * powers[d->exp];
    } else {
        tau_str *text = tau_decimal_to_str(a, 1);
        if (!text) return 0.0;
        const char *p = (const char *)tau_str_data(text);
        int64_t start = d->sign;
        if (!tau_float_from_chars(p + start, text->len - start, &value)) value = 0.0;
        tau_decref(text);
    }
    return d->sign ? -value : value;
}

/* ---- hash: the number modulo 2 ** 61 - 1 ---- */

#define MODULUS ((UINT64_C(1) << 61) - 1)

static uint64_t multiply(uint64_t a, uint64_t b) { return (uint64_t)((unsigned __int128)a * b % MODULUS); }

static uint64_t power(uint64_t base, uint64_t n) {
    uint64_t r = 1;
    for (; n; n >>= 1) {
        if (n & 1) r = multiply(r, base);
        base = multiply(base, base);
    }
    return r;
}

tau_int tau_decimal_hash(tau_bytes *a) {
    tau_dec x;
    tau_dec_view(&x, a);
    uint64_t base = x.exp < 0 ? power(10, MODULUS - 2) : 10;
    uint64_t h = multiply(mpz_tdiv_ui(x.coef, MODULUS), power(base, (uint64_t)(x.exp < 0 ? -x.exp : x.exp)));
    int64_t word = x.sign ? -(int64_t)h : (int64_t)h;
    return tau_int_from_i64(word == -1 ? -2 : word);
}
