/* Decimal numbers: the operators. Sums, products, quotients and remainders are exact on coefficients, then rounded.
 *
 * Operands of one limb have a way of their own through add and multiply, without GMP; decimal_short.c has one for two. */
#include "decimal_short.h"

/* ---- sums ---- */

static uint32_t finish(tau_dec *r, int sign, int64_t exp, const tau_dec_context *c) {
    return tau_dec_finish(r, sign, exp, c, (int)c->rounding);
}

/* ca and cb may be r's coefficient. */
static uint32_t add_aligned(tau_dec *r, int sa, mpz_srcptr ca, int sb, mpz_srcptr cb, int64_t exp, const tau_dec_context *c) {
    if (sa == sb) {
        mpz_add(r->coef, ca, cb);
        return finish(r, sa, exp, c);
    }
    mpz_sub(r->coef, ca, cb);
    int order = mpz_sgn(r->coef);
    mpz_abs(r->coef, r->coef);
    return finish(r, order > 0 ? sa : order < 0 ? sb : c->rounding == DEC_FLOOR, exp, c);
}

/* a.exp > b.exp. A summand too small to reach the digits that count is replaced by a larger one that rounds alike. */
static uint32_t add_unaligned(tau_dec *r, const tau_dec *a, int sa, const tau_dec *b, int sb, const tau_dec_context *c) {
    int64_t exp = b->exp;
    mpz_srcptr cb = b->coef;
    mpz_t tiny;
    mpz_init(tiny);
    if (mpz_sgn(a->coef)) {
        int64_t digits = tau_dec_digits(a->coef), low = digits > c->prec ? a->exp - 1 : a->exp + digits - c->prec - 2;
        if (tau_dec_adjusted(b) < low) {
            mpz_set_ui(tiny, mpz_sgn(cb) != 0);
            cb = tiny;
            exp = low;
        }
        tau_dec_scale(r->coef, a->coef, a->exp - exp);
    } else {
        mpz_set_ui(r->coef, 0);
    }
    uint32_t status = add_aligned(r, sa, r->coef, sb, cb, exp, c);
    mpz_clear(tiny);
    return status;
}

static uint32_t add_special(tau_dec *r, const tau_dec *a, const tau_dec *b, int sb, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    if (a->kind == DEC_INFINITE && b->kind == DEC_INFINITE && a->sign != sb) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    tau_dec_put_infinity(r, a->kind == DEC_INFINITE ? a->sign : sb);
    return 0;
}

static uint32_t add_signed(tau_dec *r, const tau_dec *a, const tau_dec *b, int sb, const tau_dec_context *c) {
    if (a->kind | b->kind) return add_special(r, a, b, sb, c);
    if (a->exp == b->exp) return add_aligned(r, a->sign, a->coef, sb, b->coef, a->exp, c);
    if (a->exp > b->exp) return add_unaligned(r, a, a->sign, b, sb, c);
    return add_unaligned(r, b, sb, a, a->sign, c);
}

static uint32_t add(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return add_signed(r, a, b, b->sign, c);
}

static uint32_t subtract(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return add_signed(r, a, b, !b->sign, c);
}

/* ---- one limb ---- */

static uint64_t limb_of(const tau_decimal *d) { return d->size ? d->limbs[0] : 0; }

/* The number of a coefficient below 10 ** 19 that needs no rounding: NULL if it does. */
static tau_bytes *make_small(unsigned __int128 coef, int sign, int64_t exp, tau_decimal_context *c) {
    if (coef >> 64 || c->prec < 20 || c->clamp || exp < c->emin || exp > c->emax - 20) return NULL;
    tau_bytes *b = tau_bytes_new((int64_t)sizeof(tau_decimal) + (coef ? 8 : 0));
    if (!b) return NULL;
    tau_decimal *d = tau_decimal_of(b);
    *d = (tau_decimal){exp, DEC_FINITE, (int16_t)sign, coef != 0};
    if (coef) d->limbs[0] = (uint64_t)coef;
    c->trapped = 0;
    return b;
}

/* NULL where the operands or their sum ask for the general way. */
static tau_bytes *add_small(tau_bytes *a, tau_bytes *b, int flip, tau_decimal_context *c) {
    const tau_decimal *x = tau_decimal_of(a), *y = tau_decimal_of(b);
    if ((x->kind | y->kind) || x->size > 1 || y->size > 1) return NULL;
    int sx = x->sign, sy = y->sign ^ flip;
    if (x->exp < y->exp) {
        const tau_decimal *t = x;
        int s = sx;
        x = y, y = t;
        sx = sy, sy = s;
    }
    static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
    uint64_t distance = (uint64_t)x->exp - (uint64_t)y->exp;
    if (distance > 9) return NULL;
    unsigned __int128 cx = (unsigned __int128)limb_of(x) * powers[distance], cy = limb_of(y);
    if (sx == sy) return make_small(cx + cy, sx, y->exp, c);
    if (cx == cy) return make_small(0, c->rounding == DEC_FLOOR, y->exp, c);
    return cx > cy ? make_small(cx - cy, sx, y->exp, c) : make_small(cy - cx, sy, y->exp, c);
}

tau_bytes *tau_decimal_add(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    tau_bytes *r = add_small(a, b, 0, tau_decimal_context_of(c));
    if (TAU_UNLIKELY(!r)) r = tau_dec_add_short(a, b, 0, c);
    return TAU_LIKELY(r != NULL) ? r : tau_dec_apply2(add, a, b, c);
}

tau_bytes *tau_decimal_subtract(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    tau_bytes *r = add_small(a, b, 1, tau_decimal_context_of(c));
    if (TAU_UNLIKELY(!r)) r = tau_dec_add_short(a, b, 1, c);
    return TAU_LIKELY(r != NULL) ? r : tau_dec_apply2(subtract, a, b, c);
}

/* ---- x + 0 and 0 - x, which is what the unary operators are: zeros lose their sign ---- */

static uint32_t with_sign(tau_dec *r, const tau_dec *a, int sign, const tau_dec_context *c) {
    if (tau_dec_is_zero(a) && c->rounding != DEC_FLOOR) sign = 0;
    return tau_dec_finish_copy(r, a, sign, c);
}

static uint32_t plus(tau_dec *r, const tau_dec *a, const tau_dec_context *c) { return with_sign(r, a, a->sign, c); }

static uint32_t minus(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    return with_sign(r, a, tau_dec_is_nan(a) ? a->sign : !a->sign, c);
}

static uint32_t absolute(tau_dec *r, const tau_dec *a, const tau_dec_context *c) {
    return a->sign ? minus(r, a, c) : plus(r, a, c);
}

tau_bytes *tau_decimal_plus(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(plus, a, c); }
tau_bytes *tau_decimal_minus(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(minus, a, c); }
tau_bytes *tau_decimal_abs(tau_bytes *a, tau_bytearray *c) { return tau_dec_apply1(absolute, a, c); }

/* ---- products ---- */

static uint32_t multiply_special(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    if (tau_dec_is_zero(a) || tau_dec_is_zero(b)) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    tau_dec_put_infinity(r, a->sign ^ b->sign);
    return 0;
}

static uint32_t multiply(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (a->kind | b->kind) return multiply_special(r, a, b, c);
    mpz_mul(r->coef, a->coef, b->coef);
    return finish(r, a->sign ^ b->sign, a->exp + b->exp, c);
}

tau_bytes *tau_decimal_multiply(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    const tau_decimal *x = tau_decimal_of(a), *y = tau_decimal_of(b);
    if (!(x->kind | y->kind) && x->size <= 1 && y->size <= 1) {
        tau_bytes *small = make_small((unsigned __int128)limb_of(x) * limb_of(y), x->sign ^ y->sign, x->exp + y->exp,
                                      tau_decimal_context_of(c));
        if (TAU_LIKELY(small != NULL)) return small;
    }
    tau_bytes *r = tau_dec_multiply_short(a, b, c);
    return TAU_LIKELY(r != NULL) ? r : tau_dec_apply2(multiply, a, b, c);
}

/* a * b + third, rounded once. */
static uint32_t fma_of(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec *third, const tau_dec_context *c) {
    tau_dec product;
    mpz_init(product.coef);
    uint32_t status = 0;
    if (a->kind | b->kind) {
        status = multiply_special(&product, a, b, c);
    } else {
        tau_dec_put(&product, a->sign ^ b->sign, 0, a->exp + b->exp);
        mpz_mul(product.coef, a->coef, b->coef);
    }
    if (status & DEC_INVALID_OPERATION)
        tau_dec_put_copy(r, &product, product.sign);
    else
        status |= add(r, &product, third, c);
    mpz_clear(product.coef);
    return status;
}

tau_bytes *tau_decimal_fma(tau_bytes *a, tau_bytes *b, tau_bytes *third, tau_bytearray *c) {
    tau_dec r, va, vb, vt;
    tau_dec_view(&va, a);
    tau_dec_view(&vb, b);
    tau_dec_view(&vt, third);
    mpz_init(r.coef);
    tau_dec_note(c, fma_of(&r, &va, &vb, &vt, tau_decimal_context_of(c)));
    return tau_dec_take(&r);
}

/* ---- quotients ---- */

static uint32_t divide_special(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    if (a->kind == DEC_INFINITE) {
        if (b->kind == DEC_INFINITE) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
        tau_dec_put_infinity(r, a->sign ^ b->sign);
        return 0;
    }
    tau_dec_put(r, a->sign ^ b->sign, 0, c->emin - c->prec + 1);
    return DEC_CLAMPED;
}

static uint32_t divide_by_zero(tau_dec *r, const tau_dec *a, const tau_dec *b) {
    if (tau_dec_is_zero(a)) return tau_dec_put_error(r, DEC_DIVISION_UNDEFINED);
    tau_dec_put_infinity(r, a->sign ^ b->sign);
    return DEC_DIVISION_BY_ZERO;
}

static uint32_t divide(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (a->kind | b->kind) return divide_special(r, a, b, c);
    if (mpz_sgn(b->coef) == 0) return divide_by_zero(r, a, b);
    int64_t ideal = a->exp - b->exp, exp = ideal;
    mpz_t rest, scaled;
    mpz_inits(rest, scaled, NULL);
    mpz_tdiv_qr(r->coef, rest, a->coef, b->coef);
    /* A short quotient that is exact needs no more digits. */
    if (mpz_sgn(rest) || tau_dec_digits(r->coef) > c->prec) {
        int64_t shift = tau_dec_digits(b->coef) - tau_dec_digits(a->coef) + c->prec + 1;
        if (shift >= 0) {
            tau_dec_scale(scaled, a->coef, shift);
            mpz_tdiv_qr(r->coef, rest, scaled, b->coef);
        } else {
            tau_dec_scale(scaled, b->coef, -shift);
            mpz_tdiv_qr(r->coef, rest, a->coef, scaled);
        }
        exp = ideal - shift;
        /* The digits left out must not look like none, or like exactly half. */
        if (mpz_sgn(rest)) {
            if (mpz_divisible_ui_p(r->coef, 5)) mpz_add_ui(r->coef, r->coef, 1);
        } else {
            exp += tau_dec_strip_zeros(r->coef, shift);
        }
    }
    mpz_clears(rest, scaled, NULL);
    return finish(r, a->sign ^ b->sign, exp, c);
}

tau_bytes *tau_decimal_divide(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    tau_bytes *r = tau_dec_divide_short(a, b, c);
    return TAU_LIKELY(r != NULL) ? r : tau_dec_apply2(divide, a, b, c);
}

/* The integer quotient and the rest of finite numbers, b not 0, and the rest's exponent; false if there are more digits
 * than the precision. */
static bool divide_whole(mpz_t q, mpz_t rest, int64_t *exp, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    int64_t distance = tau_dec_adjusted(a) - tau_dec_adjusted(b);
    *exp = a->exp < b->exp ? a->exp : b->exp;
    if (mpz_sgn(a->coef) == 0 || distance < 0) {
        mpz_set_ui(q, 0);
        tau_dec_scale(rest, a->coef, a->exp - *exp);
        return true;
    }
    if (distance > c->prec) return false;
    mpz_t scaled;
    mpz_init(scaled);
    if (a->exp > *exp) {
        tau_dec_scale(scaled, a->coef, a->exp - *exp);
        mpz_tdiv_qr(q, rest, scaled, b->coef);
    } else {
        tau_dec_scale(scaled, b->coef, b->exp - *exp);
        mpz_tdiv_qr(q, rest, a->coef, scaled);
    }
    mpz_clear(scaled);
    return tau_dec_digits(q) <= c->prec;
}

static uint32_t divide_int(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (a->kind | b->kind) {
        if (a->kind != DEC_FINITE || b->kind != DEC_INFINITE) return divide_special(r, a, b, c);
        tau_dec_put(r, a->sign ^ b->sign, 0, 0);
        return 0;
    }
    if (mpz_sgn(b->coef) == 0) return divide_by_zero(r, a, b);
    mpz_t rest;
    int64_t exp;
    mpz_init(rest);
    bool fits = divide_whole(r->coef, rest, &exp, a, b, c);
    mpz_clear(rest);
    return fits ? finish(r, a->sign ^ b->sign, 0, c) : tau_dec_put_error(r, DEC_DIVISION_IMPOSSIBLE);
}

/* What remainders share: one of a and b is special, or b is 0. */
static uint32_t remainder_special(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    if (a->kind == DEC_INFINITE) return tau_dec_put_error(r, DEC_INVALID_OPERATION);
    if (b->kind == DEC_INFINITE) return tau_dec_finish_copy(r, a, a->sign, c);
    return tau_dec_put_error(r, tau_dec_is_zero(a) ? DEC_DIVISION_UNDEFINED : DEC_INVALID_OPERATION);
}

static uint32_t remainder_of(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if ((a->kind | b->kind) || mpz_sgn(b->coef) == 0) return remainder_special(r, a, b, c);
    mpz_t q;
    int64_t exp;
    mpz_init(q);
    bool fits = divide_whole(q, r->coef, &exp, a, b, c);
    mpz_clear(q);
    return fits ? finish(r, a->sign, exp, c) : tau_dec_put_error(r, DEC_DIVISION_IMPOSSIBLE);
}

static uint32_t divmod_status(const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    tau_dec q, r;
    mpz_inits(q.coef, r.coef, NULL);
    uint32_t status = divide_int(&q, a, b, c) | remainder_of(&r, a, b, c);
    mpz_clears(q.coef, r.coef, NULL);
    return status;
}

static uint32_t divmod_quotient(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    divide_int(r, a, b, c);
    return divmod_status(a, b, c);
}

static uint32_t divmod_remainder(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    remainder_of(r, a, b, c);
    return divmod_status(a, b, c);
}

/* a - b * n for the int n nearest to a / b. */
static uint32_t remainder_near(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if ((a->kind | b->kind) || mpz_sgn(b->coef) == 0) return remainder_special(r, a, b, c);
    int64_t distance = tau_dec_adjusted(a) - tau_dec_adjusted(b), exp = a->exp < b->exp ? a->exp : b->exp;
    if (mpz_sgn(a->coef) == 0 || distance < -1) {
        tau_dec_scale(r->coef, a->coef, a->exp - exp);
        return finish(r, a->sign, exp, c);
    }
    if (distance > c->prec) return tau_dec_put_error(r, DEC_DIVISION_IMPOSSIBLE);
    mpz_t q, divisor, twice;
    mpz_inits(q, divisor, twice, NULL);
    tau_dec_scale(divisor, b->coef, b->exp - exp);
    tau_dec_scale(r->coef, a->coef, a->exp - exp);
    mpz_tdiv_qr(q, r->coef, r->coef, divisor);
    mpz_mul_2exp(twice, r->coef, 1);
    int half = mpz_cmp(twice, divisor), sign = a->sign;
    if (half > 0 || (half == 0 && mpz_odd_p(q))) {
        mpz_sub(r->coef, divisor, r->coef);
        mpz_add_ui(q, q, 1);
        sign = !sign;
    }
    bool fits = tau_dec_digits(q) <= c->prec;
    mpz_clears(q, divisor, twice, NULL);
    return fits ? finish(r, sign, exp, c) : tau_dec_put_error(r, DEC_DIVISION_IMPOSSIBLE);
}

tau_bytes *tau_decimal_divide_int(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(divide_int, a, b, c); }
tau_bytes *tau_decimal_remainder(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(remainder_of, a, b, c); }
tau_bytes *tau_decimal_remainder_near(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(remainder_near, a, b, c); }
tau_bytes *tau_decimal_divmod_quotient(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(divmod_quotient, a, b, c); }
tau_bytes *tau_decimal_divmod_remainder(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(divmod_remainder, a, b, c); }
