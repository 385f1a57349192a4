/* Decimal numbers: sqrt, exp, ln, log10 and powers.
 *
 * The transcendental ones are computed on binary fixed point ints (x stands for x / 2 ** bits) with more digits than are
 * asked for; where those don't decide how to round, again with more. So they are correctly rounded. */
#include "decimal_impl.h"

#include <math.h>

static uint32_t sqrt_of(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    if (tau_dec_is_nan(a)) return tau_dec_nan(r, a, c);
    int64_t exp = a->exp >> 1;
    if (tau_dec_is_zero(a)) {
        tau_dec_put(r, a->sign, 0, 0);
        return tau_dec_finish(r, a->sign, exp, c, DEC_HALF_EVEN);
    }
    if (a->sign) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    if (a->kind == DEC_INFINITE) {
        tau_dec_put_infinity(r, 0);
        return 0;
    }
    /* The root of an even power of ten times an int, with one digit more than the precision at least. */
    mpz_t coef, rest;
    mpz_inits(coef, rest, NULL);
    tau_dec_scale(coef, a->coef, a->exp & 1);
    int64_t shift = c->prec + 1 - (tau_dec_digits(coef) + 1) / 2;
    if (shift < 0) shift = 0;
    tau_dec_scale(coef, coef, 2 * shift);
    mpz_sqrtrem(r->coef, rest, coef);
    if (mpz_sgn(rest) == 0)
        shift -= tau_dec_strip_zeros(r->coef, shift);
    else if (mpz_divisible_ui_p(r->coef, 5))
        mpz_add_ui(r->coef, r->coef, 1);
    mpz_clears(coef, rest, NULL);
    return tau_dec_finish(r, 0, exp - shift, c, DEC_HALF_EVEN);
}

tau_bytes *tau_decimal_sqrt(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(sqrt_of, a, c); }

/* ---- fixed point ---- */

static int64_t bits_for(int64_t digits) {
    if (digits > 400000000) {
        tau_dec_exhausted = true;
        digits = 100;
    }
    return digits * 3322 / 1000 + 40;
}

/* sum += factor * atanh(1 / n) */
static void add_atanh(mpz_t sum, unsigned long factor, unsigned long n, int64_t bits) {
    mpz_t power, term;
    mpz_inits(power, term, NULL);
    mpz_setbit(power, (mp_bitcnt_t)bits);
    mpz_tdiv_q_ui(power, power, n);
    for (unsigned long k = 1; mpz_sgn(power); k += 2) {
        mpz_tdiv_q_ui(term, power, k);
        mpz_addmul_ui(sum, term, factor);
        mpz_tdiv_q_ui(power, power, n * n);
    }
    mpz_clears(power, term, NULL);
}

static void ln10(mpz_t r, int64_t bits) {
    static mpz_t value;
    static int64_t known;
    if (bits > known) {
        if (!known) mpz_init(value);
        mpz_set_ui(value, 0);
        add_atanh(value, 46, 31, bits + 20);
        add_atanh(value, 34, 49, bits + 20);
        add_atanh(value, 20, 161, bits + 20);
        mpz_tdiv_q_2exp(value, value, 20);
        known = bits;
    }
    mpz_tdiv_q_2exp(r, value, (mp_bitcnt_t)(known - bits));
}

/* e ** x for 0 <= x < 3: the series for x / 2 ** halvings, squared as often. */
static void exp_fixed(mpz_t r, mpz_srcptr x, int64_t bits) {
    int64_t halvings = (int64_t)sqrt((double)bits) + 2, extra = 2 * halvings + 10, work = bits + extra;
    mpz_t y, term;
    mpz_inits(y, term, NULL);
    mpz_mul_2exp(y, x, (mp_bitcnt_t)extra);
    mpz_tdiv_q_2exp(y, y, (mp_bitcnt_t)halvings);
    mpz_setbit(term, (mp_bitcnt_t)work);
    mpz_set(r, term);
    for (unsigned long k = 1; mpz_sgn(term); k++) {
        mpz_mul(term, term, y);
        mpz_tdiv_q_2exp(term, term, (mp_bitcnt_t)work);
        mpz_tdiv_q_ui(term, term, k);
        mpz_add(r, r, term);
    }
    for (int64_t i = 0; i < halvings; i++) {
        mpz_mul(r, r, r);
        mpz_tdiv_q_2exp(r, r, (mp_bitcnt_t)work);
    }
    mpz_tdiv_q_2exp(r, r, (mp_bitcnt_t)extra);
    mpz_clears(y, term, NULL);
}

/* ln x for 1 <= x < 10: each step of Halley's method has three times as many digits as the one before. */
static void ln_fixed(mpz_t r, mpz_srcptr x, int64_t bits) {
    if (bits <= 48) {
        mpz_set_d(r, ldexp(log(ldexp(mpz_get_d(x), (int)-bits)), (int)bits));
        return;
    }
    int64_t fewer = bits / 3 + 8;
    mpz_t y, power, sum;
    mpz_inits(y, power, sum, NULL);
    mpz_tdiv_q_2exp(y, x, (mp_bitcnt_t)(bits - fewer));
    ln_fixed(r, y, fewer);
    mpz_mul_2exp(r, r, (mp_bitcnt_t)(bits - fewer));
    exp_fixed(power, r, bits);
    mpz_add(sum, x, power);
    mpz_sub(y, x, power);
    mpz_mul_2exp(y, y, (mp_bitcnt_t)bits + 1);
    mpz_fdiv_q(y, y, sum);
    mpz_add(r, r, y);
    mpz_clears(y, power, sum, NULL);
}

/* ---- rounding what is known up to a few units ---- */

/* Whether all numbers less than 4 away from z round to the same one of prec digits. */
static bool is_decided(mpz_srcptr z, int64_t prec) {
    int64_t extra = tau_dec_digits(z) - prec;
    if (extra < 2) return false;
    mpz_t room, rest;
    mpz_inits(room, rest, NULL);
    mpz_srcptr unit = tau_dec_pow10(room, extra);
    mpz_tdiv_r(rest, z, unit);
    mpz_mul_2exp(rest, rest, 1);
    mpz_sub(rest, rest, unit);
    bool decided = mpz_cmpabs_ui(rest, 8) > 0 || tau_dec_exhausted;
    mpz_clears(room, rest, NULL);
    return decided;
}

/* These results always have as many digits as the precision, and are always inexact. */
static uint32_t finish_inexact(tau_dec *r, int sign, int64_t exp, const tau_dec_context *c) {
    int64_t missing = c->prec - tau_dec_digits(r->coef);
    if (missing > 0) {
        tau_dec_scale(r->coef, r->coef, missing);
        exp -= missing;
    }
    return tau_dec_finish(r, sign, exp, c, DEC_HALF_EVEN) | DEC_INEXACT | DEC_ROUNDED;
}

/* Far out of every range. */
static uint32_t finish_extreme(tau_dec *r, int sign, bool large, const tau_dec_context *c, int rounding) {
    tau_dec_put(r, sign, 1, 0);
    return tau_dec_finish(r, sign, large ? c->emax + 1 : c->emin - 2 * c->prec - 2, c, rounding) | DEC_INEXACT | DEC_ROUNDED;
}

/* z = coefficient of e ** x, correctly rounded to prec digits; the exponent is returned. x is not 0 and has at most 20
 * digits in front of the point. */
static int64_t exp_digits(mpz_t z, const tau_dec *x, int64_t prec) {
    int64_t whole = tau_dec_digits(x->coef) + x->exp;
    if (whole < -prec - 2) {
        mpz_set_ui(z, 1);
        tau_dec_scale(z, z, prec - 1);
        return 1 - prec;
    }
    mpz_t fixed, unit, power;
    mpz_inits(fixed, unit, power, NULL);
    int64_t exp = 0;
    for (int64_t extra = 5;; extra += 20) {
        int64_t digits = prec + extra, bits = bits_for(digits + (whole > 0 ? whole : 0));
        tau_dec_scale(fixed, x->coef, x->exp > 0 ? x->exp : 0);
        mpz_mul_2exp(fixed, fixed, (mp_bitcnt_t)bits);
        if (x->exp < 0) mpz_tdiv_q(fixed, fixed, tau_dec_pow10(unit, -x->exp));
        if (x->sign) mpz_neg(fixed, fixed);
        ln10(unit, bits);
        mpz_fdiv_qr(power, fixed, fixed, unit);
        exp_fixed(z, fixed, bits);
        tau_dec_scale(z, z, digits - 1);
        mpz_tdiv_q_2exp(z, z, (mp_bitcnt_t)bits);
        if (!is_decided(z, prec)) continue;
        /* A power that does not fit is beyond the limits all the same. */
        int64_t k = mpz_fits_slong_p(power) ? mpz_get_si(power) : mpz_sgn(power) * INT64_MAX;
        if (k > 4000000000000000000) k = 4000000000000000000;
        if (k < -4000000000000000000) k = -4000000000000000000;
        int64_t over = tau_dec_digits(z) - prec;
        if (over > 0) tau_dec_shift_right(z, over, 0, DEC_HALF_EVEN);
        exp = k - digits + 1 + over;
        break;
    }
    mpz_clears(fixed, unit, power, NULL);
    return exp;
}

/* The place of the first digit of |x - 1|, for 1/10 <= x < 10 but not 1. */
static int64_t place_of_distance(const tau_dec *x) {
    if (x->exp >= 0) return 0;
    mpz_t room, distance;
    mpz_inits(room, distance, NULL);
    mpz_sub(distance, x->coef, tau_dec_pow10(room, -x->exp));
    int64_t place = x->exp + tau_dec_digits(distance) - 1;
    mpz_clears(room, distance, NULL);
    return place;
}

/* r = ln a or log10 a, correctly rounded to prec digits; a is positive and not 1, and for log10 no power of ten. */
static void log_digits(tau_dec *r, const tau_dec *a, int64_t prec, bool base10) {
    /* The power of ten that is taken off leaves 1 <= x < 10. */
    int64_t scale = tau_dec_digits(a->coef) - 1, power = a->exp + scale;
    /* Close to 1 the logarithm is small: about x - 1. */
    int64_t near = power < -1 || power > 0 ? 0 : -place_of_distance(a) + 1;
    mpz_t fixed, unit;
    mpz_inits(fixed, unit, NULL);
    for (int64_t extra = 6;; extra += 20) {
        int64_t digits = prec + extra + near, bits = bits_for(digits + 20);
        mpz_mul_2exp(fixed, a->coef, (mp_bitcnt_t)bits);
        mpz_tdiv_q(fixed, fixed, tau_dec_pow10(unit, scale));
        ln_fixed(r->coef, fixed, bits);
        ln10(unit, bits);
        if (base10) {
            mpz_mul_2exp(r->coef, r->coef, (mp_bitcnt_t)bits);
            mpz_fdiv_q(r->coef, r->coef, unit);
            mpz_set_ui(unit, 1);
            mpz_mul_2exp(unit, unit, (mp_bitcnt_t)bits);
        }
        mpz_mul_si(unit, unit, power);
        mpz_add(r->coef, r->coef, unit);
        r->sign = mpz_sgn(r->coef) < 0;
        mpz_abs(r->coef, r->coef);
        tau_dec_scale(r->coef, r->coef, digits);
        mpz_tdiv_q_2exp(r->coef, r->coef, (mp_bitcnt_t)bits);
        if (!is_decided(r->coef, prec)) continue;
        int64_t over = tau_dec_digits(r->coef) - prec;
        if (over > 0) tau_dec_shift_right(r->coef, over, 0, DEC_HALF_EVEN);
        r->kind = DEC_FINITE;
        r->exp = over - digits;
        break;
    }
    mpz_clears(fixed, unit, NULL);
}

static uint32_t exp_of(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    if (tau_dec_is_nan(a)) return tau_dec_nan(r, a, c);
    if (a->kind == DEC_INFINITE) {
        if (a->sign)
            tau_dec_put(r, 0, 0, 0);
        else
            tau_dec_put_infinity(r, 0);
        return 0;
    }
    if (mpz_sgn(a->coef) == 0) {
        tau_dec_put(r, 0, 1, 0);
        return 0;
    }
    if (tau_dec_adjusted(a) > 19) return finish_extreme(r, 0, !a->sign, c, DEC_HALF_EVEN);
    int64_t exp = exp_digits(r->coef, a, c->prec);
    return finish_inexact(r, 0, exp, c);
}

static bool is_power_of_10(mpz_srcptr z) {
    mpz_t room;
    mpz_init(room);
    bool is = mpz_cmp(z, tau_dec_pow10(room, tau_dec_digits(z) - 1)) == 0;
    mpz_clear(room);
    return is;
}

static bool is_one(const tau_dec *a) { return tau_dec_adjusted(a) == 0 && is_power_of_10(a->coef); }

/* The logarithms of what has none or an infinite one; false for the others. */
static bool log_special(tau_dec *r, const tau_dec *a, const tau_dec_context *c, uint32_t *status) {
    *status = 0;
    if (tau_dec_is_nan(a))
        *status = tau_dec_nan(r, a, c);
    else if (tau_dec_is_zero(a))
        tau_dec_put_infinity(r, 1);
    else if (a->sign)
        *status = tau_dec_put_error(r, DEC_INVALID_OPERATION);
    else if (a->kind == DEC_INFINITE)
        tau_dec_put_infinity(r, 0);
    else
        return false;
    return true;
}

static uint32_t ln_of(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    uint32_t status;
    if (log_special(r, a, c, &status)) return status;
    if (is_one(a)) {
        tau_dec_put(r, 0, 0, 0);
        return 0;
    }
    log_digits(r, a, c->prec, false);
    return finish_inexact(r, r->sign, r->exp, c);
}

static uint32_t log10_of(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    uint32_t status;
    if (log_special(r, a, c, &status)) return status;
    if (is_power_of_10(a->coef)) {
        int64_t power = tau_dec_adjusted(a);
        tau_dec_put(r, power < 0, (uint64_t)(power < 0 ? -power : power), 0);
        return tau_dec_finish(r, r->sign, 0, c, DEC_HALF_EVEN);
    }
    log_digits(r, a, c->prec, true);
    return finish_inexact(r, r->sign, r->exp, c);
}

tau_bytes *tau_decimal_exp(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(exp_of, a, c); }
tau_bytes *tau_decimal_ln(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(ln_of, a, c); }
tau_bytes *tau_decimal_log10(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(log10_of, a, c); }

/* ---- powers ---- */

/* z = the finite number a, without its sign, as an int; false if it is none. */
static bool whole_of(mpz_t z, const tau_dec *a) {
    mpz_set(z, a->coef);
    if (a->exp < 0) return !tau_dec_shift_right(z, -a->exp, 0, DEC_DOWN);
    tau_dec_scale(z, z, a->exp);
    return true;
}

static bool is_whole(const tau_dec *a) {
    if (a->kind != DEC_FINITE) return false;
    if (a->exp >= 0 || mpz_sgn(a->coef) == 0) return true;
    if (tau_dec_adjusted(a) < 0) return false;
    mpz_t room;
    mpz_init(room);
    bool whole = mpz_divisible_p(a->coef, tau_dec_pow10(room, -a->exp));
    mpz_clear(room);
    return whole;
}

static bool is_odd(const tau_dec *a) {
    if (!is_whole(a) || a->exp > 0) return false;
    mpz_t z;
    mpz_init(z);
    bool odd = whole_of(z, a) && mpz_odd_p(z);
    mpz_clear(z);
    return odd;
}

/* 1 with zeros behind the point, as many as the precision has. */
static uint32_t put_long_one(tau_dec *r, int sign, const tau_dec_context *c) {
    tau_dec_put(r, sign, 1, 1 - c->prec);
    tau_dec_scale(r->coef, r->coef, c->prec - 1);
    return DEC_INEXACT | DEC_ROUNDED;
}

static uint32_t power_special(tau_dec *r, const tau_dec *a, const tau_dec *b, int sign, const tau_dec_context *c) {
    bool large;
    if (b->kind == DEC_INFINITE) {
        if (a->kind == DEC_FINITE && is_one(a)) return put_long_one(r, sign, c);
        large = (a->kind == DEC_INFINITE || tau_dec_adjusted(a) >= 0) == !b->sign;
    } else if (mpz_sgn(b->coef) == 0) {
        tau_dec_put(r, sign, 1, 0);
        return 0;
    } else {
        large = !b->sign;
    }
    if (large)
        tau_dec_put_infinity(r, sign);
    else
        tau_dec_put(r, sign, 0, 0);
    return 0;
}

static uint32_t power_of_one(tau_dec *r, const tau_dec *a, const tau_dec *b, int sign, const tau_dec_context *c) {
    if (!is_whole(b)) return put_long_one(r, sign, c);
    tau_dec_put(r, sign, 1, 0);
    if (b->sign || a->exp == 0) return 0;
    /* As many zeros behind the point as the exact power has. */
    uint32_t status = 0;
    int64_t zeros = c->prec;
    if (tau_dec_adjusted(b) <= 18) {
        mpz_t n;
        mpz_init(n);
        whole_of(n, b);
        mpz_mul_si(n, n, -a->exp);
        if (mpz_cmp_si(n, c->prec) < 0) zeros = mpz_get_si(n);
        mpz_clear(n);
    }
    if (zeros > c->prec - 1) {
        zeros = c->prec - 1;
        status = DEC_ROUNDED;
    }
    tau_dec_scale(r->coef, r->coef, zeros);
    r->exp = -zeros;
    return status;
}

static int64_t digits_of(int64_t n) {
    int64_t digits = 1;
    while (n >= 10) {
        n /= 10;
        digits++;
    }
    return digits;
}

/* A lower bound for the decimal exponent of |log10 a|. */
static int64_t log_bound(const tau_dec *a) {
    int64_t power = tau_dec_adjusted(a);
    if (power > 0) return digits_of(power) - 1;
    if (power < -1) return digits_of(-power - 1) - 1;
    return place_of_distance(a) - (power == 0 ? 2 : 1);
}

/* base = 1 / a */
static uint32_t invert(tau_dec *base, const tau_dec *a, const tau_dec_context *c) {
    int64_t shift = c->prec + tau_dec_digits(a->coef), exp = -a->exp - shift;
    mpz_t one, rest;
    mpz_inits(one, rest, NULL);
    mpz_set_ui(one, 1);
    tau_dec_scale(one, one, shift);
    mpz_tdiv_qr(base->coef, rest, one, a->coef);
    if (mpz_sgn(rest) == 0)
        exp += tau_dec_strip_zeros(base->coef, shift);
    else if (mpz_divisible_ui_p(base->coef, 5))
        mpz_add_ui(base->coef, base->coef, 1);
    mpz_clears(one, rest, NULL);
    return tau_dec_finish(base, 0, exp, c, DEC_HALF_EVEN);
}

/* r *= factor, which may be r; false when that has left the limits. */
static bool multiply_by(tau_dec *r, const tau_dec *factor, const tau_dec_context *c, uint32_t *status) {
    mpz_mul(r->coef, r->coef, factor->coef);
    *status |= tau_dec_finish(r, 0, r->exp + factor->exp, c, DEC_HALF_EVEN);
    return r->kind == DEC_FINITE && mpz_sgn(r->coef);
}

/* By squaring, each product rounded to some digits more than the result has. */
static uint32_t power_whole(tau_dec *r, const tau_dec *a, const tau_dec *b, int sign, const tau_dec_context *c) {
    tau_dec_context work = *c;
    work.prec += tau_dec_digits(b->coef) + b->exp + 2 + b->sign;
    work.clamp = 0;
    mpz_t n;
    tau_dec base;
    mpz_inits(n, base.coef, NULL);
    whole_of(n, b);
    uint32_t status = 0;
    if (b->sign)
        status = invert(&base, a, &work);
    else
        tau_dec_put_copy(&base, a, 0);
    tau_dec_put_copy(r, &base, 0);
    bool within = r->kind == DEC_FINITE && mpz_sgn(r->coef);
    for (size_t i = mpz_sizeinbase(n, 2) - 1; within && i-- > 0;) {
        within = multiply_by(r, r, &work, &status);
        if (within && mpz_tstbit(n, i)) within = multiply_by(r, &base, &work, &status);
    }
    mpz_clears(n, base.coef, NULL);
    /* Which number an overflow gives is for the context's rounding to say. */
    if (r->kind == DEC_INFINITE) tau_dec_put(r, sign, 1, c->emax + 1);
    return status | tau_dec_finish(r, sign, r->exp, c, (int)c->rounding);
}

/* At most prec digits, with any exponent. */
static void round_to(tau_dec *r, int64_t prec) {
    int64_t over = tau_dec_digits(r->coef) - prec;
    if (over <= 0) return;
    r->exp += over;
    tau_dec_shift_right(r->coef, over, 0, DEC_HALF_EVEN);
}

static uint32_t power_real(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    int64_t digits = tau_dec_digits(a->coef), prec = (digits > c->prec ? digits : c->prec) + 23;
    tau_dec x;
    mpz_init(x.coef);
    log_digits(&x, a, prec, false);
    mpz_mul(x.coef, x.coef, b->coef);
    x.exp += b->exp;
    x.sign ^= b->sign;
    round_to(&x, prec);
    uint32_t status;
    if (tau_dec_adjusted(&x) > 19) {
        status = finish_extreme(r, 0, !x.sign, c, (int)c->rounding);
    } else {
        int64_t exp = exp_digits(r->coef, &x, prec);
        tau_dec_put_copy(&x, r, 0);
        x.kind = DEC_FINITE;
        x.exp = exp;
        if (is_one(&x))
            status = put_long_one(r, 0, c);
        else
            status = tau_dec_finish(r, 0, exp, c, (int)c->rounding) | DEC_INEXACT | DEC_ROUNDED;
    }
    mpz_clear(x.coef);
    return status;
}

static uint32_t power_of(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    int sign = a->sign && is_odd(b);
    if (tau_dec_is_zero(a)) {
        if (tau_dec_is_zero(b)) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
        if (b->sign)
            tau_dec_put_infinity(r, sign);
        else
            tau_dec_put(r, sign, 0, 0);
        return 0;
    }
    if (a->sign && !is_whole(b)) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    if (a->kind | b->kind) return power_special(r, a, b, sign, c);
    if (mpz_sgn(b->coef) == 0) {
        tau_dec_put(r, sign, 1, 0);
        return 0;
    }
    if (is_one(a)) return power_of_one(r, a, b, sign, c);
    bool large = (tau_dec_adjusted(a) >= 0) == !b->sign;
    if (log_bound(a) + tau_dec_adjusted(b) > digits_of(large ? c->emax : c->prec - c->emin - 1))
        return finish_extreme(r, sign, large, c, (int)c->rounding);
    return is_whole(b) ? power_whole(r, a, b, sign, c) : power_real(r, a, b, c);
}

tau_bytes *tau_decimal_power(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(power_of, a, b, c); }

/* ---- pow(a, b, modulo) ---- */

/* r = base ** (b.coef * 10 ** b.exp) modulo m */
static void power_residue(mpz_t r, mpz_srcptr base, const tau_dec *b, mpz_srcptr m) {
    mpz_t n;
    mpz_init(n);
    if (b->exp <= 0) {
        whole_of(n, b);
        mpz_powm(r, base, n, m);
    } else {
        mpz_powm(r, base, b->coef, m);
        for (int64_t i = 0; i < b->exp && mpz_cmp_ui(r, 1) > 0; i++) mpz_powm_ui(r, r, 10, m);
    }
    mpz_clear(n);
}

static uint32_t power_modulo(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec *modulo, const tau_dec_context *c) {
    bool nan = tau_dec_is_nan(a) || tau_dec_is_nan(b);
    if (tau_dec_is_nan(modulo) && (!nan || (modulo->kind == DEC_SNAN && a->kind != DEC_SNAN && b->kind != DEC_SNAN)))
        return tau_dec_nan(r, modulo, c);
    if (nan) return tau_dec_nan_of(r, a, b, c);
    if (!is_whole(a) || !is_whole(b) || !is_whole(modulo) || mpz_sgn(modulo->coef) == 0 || (b->sign && mpz_sgn(b->coef)))
        return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    if (tau_dec_adjusted(modulo) >= c->prec || (mpz_sgn(a->coef) == 0 && mpz_sgn(b->coef) == 0))
        return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    mpz_t m, base;
    mpz_inits(m, base, NULL);
    whole_of(m, modulo);
    if (a->exp <= 0) {
        whole_of(base, a);
    } else {
        /* 10 ** exp, reduced at once. */
        mpz_set_ui(base, 10);
        mpz_powm_ui(base, base, (unsigned long)a->exp, m);
        mpz_mul(base, base, a->coef);
    }
    mpz_tdiv_r(base, base, m);
    power_residue(r->coef, base, b, m);
    mpz_clears(m, base, NULL);
    r->kind = DEC_FINITE;
    r->sign = a->sign && is_odd(b);
    r->exp = 0;
    return 0;
}

tau_bytes *tau_decimal_power_modulo(tau_bytes *a, tau_bytes *b, tau_bytes *modulo, tau_bytearray *c) {
    tau_dec r, x, y, z;
    tau_dec_view(&x, a);
    tau_dec_view(&y, b);
    tau_dec_view(&z, modulo);
    mpz_init(r.coef);
    tau_dec_note(c, power_modulo(&r, &x, &y, &z, tau_decimal_context_of(c)));
    return tau_dec_take(&r);
}
