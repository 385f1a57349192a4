/* Decimal numbers: what works on digits and exponents. quantize, neighbours, shifts, the logic of digits. */
#include "decimal_impl.h"

#include <stdlib.h>

/* ---- exponents ---- */

/* The finite number a with the exponent exp. */
static uint32_t rescale(tau_dec *r, const tau_dec *a, int64_t exp, const tau_dec_context *c, int rounding) {
    if (exp > c->emax || exp < c->emin - c->prec + 1) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    uint32_t status = 0;
    int64_t shift = a->exp - exp;
    mpz_set(r->coef, a->coef);
    if (mpz_sgn(a->coef)) {
        if (shift >= 0) {
            if (tau_dec_digits(a->coef) + shift > c->prec) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
            tau_dec_scale(r->coef, r->coef, shift);
        } else {
            status = DEC_ROUNDED;
            if (tau_dec_shift_right(r->coef, -shift, a->sign, rounding)) status |= DEC_INEXACT;
        }
        int64_t digits = tau_dec_digits(r->coef);
        if (digits > c->prec || (mpz_sgn(r->coef) && exp + digits - 1 > c->emax))
            return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    }
    return status | tau_dec_finish(r, a->sign, exp, c, rounding);
}

tau_bytes *tau_decimal_quantize(tau_bytes *a, tau_bytes *b, tau_bytearray *c, tau_int rounding) {
    tau_dec r, x, y;
    tau_dec_view(&x, a);
    tau_dec_view(&y, b);
    mpz_init(r.coef);
    const tau_dec_context *context = tau_decimal_context_of(c);
    uint32_t status = 0;
    if (tau_dec_is_nan(&x) || tau_dec_is_nan(&y))
        status = tau_dec_nan_of(&r, &x, &y, context);
    else if (x.kind != y.kind)
        status = tau_dec_put_error(&r, DEC_INVALID_OPERATION);
    else if (x.kind == DEC_INFINITE)
        tau_dec_put_infinity(&r, x.sign);
    else
        status = rescale(&r, &x, y.exp, context, (int)rounding);
    tau_dec_note(c, status);
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_to_integral(tau_bytes *a, tau_bytearray *c, tau_int rounding, bool exact) {
    tau_dec r, x;
    tau_dec_view(&x, a);
    mpz_init(r.coef);
    uint32_t status = 0;
    if (tau_dec_is_nan(&x)) {
        status = tau_dec_nan(&r, &x, tau_decimal_context_of(c));
    } else {
        tau_dec_put_copy(&r, &x, x.sign);
        if (x.kind == DEC_FINITE && x.exp < 0) {
            r.exp = 0;
            bool inexact = tau_dec_shift_right(r.coef, -x.exp, x.sign, (int)rounding);
            if (exact && mpz_sgn(x.coef)) status = inexact ? DEC_ROUNDED | DEC_INEXACT : DEC_ROUNDED;
        }
    }
    tau_dec_note(c, status);
    return tau_dec_take(&r);
}

static uint32_t normalize(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    uint32_t status = tau_dec_finish_copy(r, a, a->sign, c);
    if (r->kind != DEC_FINITE) return status;
    if (mpz_sgn(r->coef) == 0)
        r->exp = 0;
    else
        r->exp += tau_dec_strip_zeros(r->coef, (c->clamp ? c->emax - c->prec + 1 : c->emax) - r->exp);
    return status;
}

tau_bytes *tau_decimal_normalize(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(normalize, a, c); }

static uint32_t logb_of(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    if (tau_dec_is_nan(a)) return tau_dec_nan(r, a, c);
    if (a->kind == DEC_INFINITE || tau_dec_is_zero(a)) {
        tau_dec_put_infinity(r, a->kind == DEC_FINITE);
        return a->kind == DEC_FINITE ? DEC_DIVISION_BY_ZERO : 0;
    }
    int64_t exp = tau_dec_adjusted(a);
    tau_dec_put(r, exp < 0, (uint64_t)(exp < 0 ? -exp : exp), 0);
    return tau_dec_finish(r, r->sign, 0, c, (int)c->rounding);
}

tau_bytes *tau_decimal_logb(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(logb_of, a, c); }

/* b as an int; false if it is written with an exponent or does not fit. */
static bool whole_of(const tau_dec *b, int64_t *n) {
    *n = 0;
    if (b->kind != DEC_FINITE || b->exp != 0 || !mpz_fits_slong_p(b->coef)) return false;
    *n = b->sign ? -mpz_get_si(b->coef) : mpz_get_si(b->coef);
    return true;
}

static uint32_t scaleb(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    int64_t n, most = 2 * (c->emax + c->prec);
    if (!whole_of(b, &n) || n > most || n < -most) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    tau_dec_put_copy(r, a, a->sign);
    return a->kind == DEC_INFINITE ? 0 : tau_dec_finish(r, a->sign, a->exp + n, c, (int)c->rounding);
}

tau_bytes *tau_decimal_scaleb(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(scaleb, a, b, c); }

/* ---- neighbours ---- */

/* The next number below (DEC_FLOOR) or above (DEC_CEILING) a finite one: it rounded, or with a tiny step. */
static uint32_t step(tau_dec *r, const tau_dec *a, const tau_dec_context *c, int direction) {
    tau_dec_put_copy(r, a, a->sign);
    uint32_t status = tau_dec_finish(r, a->sign, a->exp, c, direction);
    if (status & DEC_INEXACT) return status;
    int64_t tiny = c->emin - c->prec;
    bool down = direction == DEC_FLOOR;
    if (mpz_sgn(a->coef) == 0) {
        mpz_set_ui(r->coef, 1);
        return tau_dec_finish(r, down, tiny, c, direction);
    }
    /* Enough zeros that the step is below the last digit. */
    int64_t pad = c->prec - tau_dec_digits(r->coef) + 2;
    if (pad > r->exp - tiny) pad = r->exp - tiny;
    tau_dec_scale(r->coef, r->coef, pad);
    if (down == a->sign)
        mpz_add_ui(r->coef, r->coef, 1);
    else
        mpz_sub_ui(r->coef, r->coef, 1);
    return tau_dec_finish(r, a->sign, r->exp - pad, c, direction);
}

static uint32_t next(tau_dec *r, const tau_dec *a, const tau_dec_context *c, int direction) {
    if (tau_dec_is_nan(a)) return tau_dec_nan(r, a, c);
    if (a->kind == DEC_FINITE) return step(r, a, c, direction) & DEC_ERRORS;
    if (a->sign == (direction == DEC_FLOOR))
        tau_dec_put_infinity(r, a->sign);
    else
        tau_dec_put_largest(r, a->sign, c);
    return 0;
}

static uint32_t next_minus(tau_dec *r, const tau_dec *a, const tau_dec_context *c) { return next(r, a, c, DEC_FLOOR); }
static uint32_t next_plus(tau_dec *r, const tau_dec *a, const tau_dec_context *c) { return next(r, a, c, DEC_CEILING); }

static uint32_t next_toward(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    int order = tau_dec_compare_numbers(a, b);
    if (order == 0) {
        tau_dec_put_copy(r, a, b->sign);
        return 0;
    }
    if (a->kind == DEC_INFINITE) {
        tau_dec_put_largest(r, a->sign, c);
        return 0;
    }
    step(r, a, c, order < 0 ? DEC_CEILING : DEC_FLOOR);
    if (r->kind == DEC_INFINITE) return DEC_OVERFLOW | DEC_ROUNDED | DEC_INEXACT;
    if (tau_dec_adjusted(r) >= c->emin) return 0;
    uint32_t status = DEC_UNDERFLOW | DEC_SUBNORMAL | DEC_ROUNDED | DEC_INEXACT;
    return mpz_sgn(r->coef) ? status : status | DEC_CLAMPED;
}

tau_bytes *tau_decimal_next_minus(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(next_minus, a, c); }
tau_bytes *tau_decimal_next_plus(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(next_plus, a, c); }
tau_bytes *tau_decimal_next_toward(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(next_toward, a, b, c); }

/* ---- digits of a coefficient, of which there are as many as the precision ---- */

/* z modulo 10 ** k; what is above goes to high. */
static void split(mpz_t high, mpz_t z, int64_t k) {
    mpz_t room;
    if (tau_dec_digits(z) <= k) {
        mpz_set_ui(high, 0);
        return;
    }
    mpz_init(room);
    mpz_tdiv_qr(high, z, z, tau_dec_pow10(room, k));
    mpz_clear(room);
}

static uint32_t move(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c, bool around) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    int64_t n;
    if (!whole_of(b, &n) || n > c->prec || n < -c->prec) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    tau_dec_put_copy(r, a, a->sign);
    if (a->kind == DEC_INFINITE) return 0;
    mpz_t high;
    mpz_init(high);
    split(high, r->coef, c->prec);
    if (n < 0 && !around) {
        tau_dec_shift_right(r->coef, -n, 0, DEC_DOWN);
    } else {
        if (n < 0) n += c->prec;
        split(high, r->coef, c->prec - n);
        tau_dec_scale(r->coef, r->coef, n);
        if (around) mpz_add(r->coef, r->coef, high);
    }
    mpz_clear(high);
    return 0;
}

static uint32_t shift(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) { return move(r, a, b, c, false); }
static uint32_t rotate(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) { return move(r, a, b, c, true); }

tau_bytes *tau_decimal_shift(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(shift, a, b, c); }
tau_bytes *tau_decimal_rotate(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(rotate, a, b, c); }

/* r = the digits of z in one base, read in another; false if they don't belong to that. */
static bool reread(mpz_t r, mpz_srcptr z, int from, int to) {
    size_t n = mpz_sizeinbase(z, from) + 2;
    char *text = malloc(n);
    if (!text) {
        tau_dec_exhausted = true;
        return true;
    }
    bool valid = mpz_set_str(r, mpz_get_str(text, from, z), to) == 0;
    free(text);
    return valid;
}

/* The digits of a, all of them 0 or 1, as bits; false if a is no such number. */
static bool bits_of(mpz_t bits, const tau_dec *a) {
    if (a->kind != DEC_FINITE || a->sign || a->exp != 0) return false;
    return reread(bits, a->coef, 10, 2);
}

/* Of the digits, as many as the precision has. */
static void put_bits(tau_dec *r, mpz_t bits, const tau_dec_context *c) {
    mpz_tdiv_r_2exp(bits, bits, (mp_bitcnt_t)c->prec);
    tau_dec_put(r, 0, 0, 0);
    reread(r->coef, bits, 2, 10);
}

typedef void combine(mpz_t r, mpz_srcptr a, mpz_srcptr b);

static uint32_t logical(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c, combine *op) {
    mpz_t x, y;
    mpz_inits(x, y, NULL);
    uint32_t status = 0;
    if (bits_of(x, a) && bits_of(y, b)) {
        op(x, x, y);
        put_bits(r, x, c);
    } else {
        status = tau_dec_put_error(r, DEC_INVALID_OPERATION);
    }
    mpz_clears(x, y, NULL);
    return status;
}

static uint32_t logical_and(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return logical(r, a, b, c, mpz_and);
}
static uint32_t logical_or(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return logical(r, a, b, c, mpz_ior);
}
static uint32_t logical_xor(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return logical(r, a, b, c, mpz_xor);
}

static uint32_t logical_invert(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    mpz_t x, all;
    mpz_inits(x, all, NULL);
    uint32_t status = 0;
    if (bits_of(x, a)) {
        if (c->prec < INT32_MAX)
            mpz_setbit(all, (mp_bitcnt_t)c->prec);
        else
            tau_dec_exhausted = true;
        mpz_sub_ui(all, all, 1);
        mpz_xor(x, x, all);
        put_bits(r, x, c);
    } else {
        status = tau_dec_put_error(r, DEC_INVALID_OPERATION);
    }
    mpz_clears(x, all, NULL);
    return status;
}

tau_bytes *tau_decimal_logical_and(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(logical_and, a, b, c); }
tau_bytes *tau_decimal_logical_or(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(logical_or, a, b, c); }
tau_bytes *tau_decimal_logical_xor(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(logical_xor, a, b, c); }
tau_bytes *tau_decimal_logical_invert(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(logical_invert, a, c); }
