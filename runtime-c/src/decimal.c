/* Decimal numbers: their representation, powers of ten, and rounding to a context.
 *
 * Every operation computes an exact coefficient, or one with some digits more than are kept and a last digit that says
 * that others follow, and ends in tau_dec_finish. */
#include "decimal_impl.h"

#include "bigint.h"
#include "tau/exc.h"

#include <string.h>

/* What can be asked for before memory is taken to be exhausted. */
#define MOST_DIGITS 2000000000

bool tau_dec_exhausted;

/* ---- representation ---- */

void tau_dec_view(tau_dec *v, tau_bytes *b) {
    tau_decimal *d = tau_decimal_of(b);
    v->kind = d->kind;
    v->sign = d->sign;
    v->exp = d->exp;
    /* GMP's macros look at the lowest limb even of 0. */
    static const mp_limb_t none = 0;
    mpz_roinit_n(v->coef, d->size ? (const mp_limb_t *)d->limbs : &none, d->size);
}

static tau_bytes *make(int kind, int sign, int64_t exp, const mp_limb_t *limbs, size_t n) {
    tau_bytes *b = tau_bytes_new((int64_t)(sizeof(tau_decimal) + 8 * n));
    if (!b) return NULL;
    tau_decimal *d = tau_decimal_of(b);
    d->exp = exp;
    d->kind = (int16_t)kind;
    d->sign = (int16_t)sign;
    d->size = (int32_t)n;
    for (size_t i = 0; i < n; i++) d->limbs[i] = limbs[i];
    return b;
}

tau_bytes *tau_dec_take(tau_dec *r) {
    tau_bytes *b = NULL;
    if (tau_dec_exhausted) {
        tau_dec_exhausted = false;
        tau_no_memory();
    } else {
        b = make(r->kind, r->sign, r->exp, mpz_limbs_read(r->coef), mpz_size(r->coef));
    }
    mpz_clear(r->coef);
    return b;
}

void tau_dec_note(tau_bytearray *c, uint32_t status) {
    tau_decimal_context *context = tau_decimal_context_of(c);
    context->status |= status;
    context->trapped = status & context->traps;
}

tau_bytes *tau_dec_apply1(tau_dec_unary *op, tau_bytes *a, tau_bytearray *c) {
    tau_dec r, va;
    tau_dec_view(&va, a);
    mpz_init(r.coef);
    tau_dec_note(c, op(&r, &va, tau_decimal_context_of(c)));
    return tau_dec_take(&r);
}

tau_bytes *tau_dec_apply2(tau_dec_binary *op, tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    tau_dec r, va, vb;
    tau_dec_view(&va, a);
    tau_dec_view(&vb, b);
    mpz_init(r.coef);
    tau_dec_note(c, op(&r, &va, &vb, tau_decimal_context_of(c)));
    return tau_dec_take(&r);
}

tau_bytearray *tau_decimal_context_new(void) { return tau_bytearray_new(sizeof(tau_decimal_context)); }

tau_int tau_decimal_setting(tau_bytearray *c, tau_int k) { return tau_int_from_i64(((int64_t *)(void *)c->data)[k]); }

void tau_decimal_set(tau_bytearray *c, tau_int k, tau_int value) {
    int64_t word = 0;
    (void)tau_int_to_i64(value, &word);
    ((int64_t *)(void *)c->data)[k] = word;
}

tau_int tau_decimal_exponent(tau_bytes *a) { return tau_int_from_i64(tau_decimal_of(a)->exp); }

tau_int tau_decimal_adjusted(tau_bytes *a) {
    tau_dec v;
    tau_dec_view(&v, a);
    return v.kind == DEC_FINITE ? tau_int_from_i64(tau_dec_adjusted(&v)) : 0;
}

tau_bytes *tau_decimal_with_sign(tau_bytes *a, tau_int sign) {
    tau_decimal *d = tau_decimal_of(a);
    return make(d->kind, (int)sign, d->exp, (const mp_limb_t *)d->limbs, (size_t)d->size);
}

/* ---- digits ---- */

enum { TABLE = 160 };
static const uint64_t small_powers[20] = {1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u,
    10000000000u, 100000000000u, 1000000000000u, 10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u,
    100000000000000000u, 1000000000000000000u, 10000000000000000000u};

mpz_srcptr tau_dec_pow10(mpz_t room, int64_t k) {
    static mpz_t table[TABLE];
    if (k < TABLE) {
        if (!table[k]->_mp_d) {
            mpz_init(table[k]);
            mpz_ui_pow_ui(table[k], 10, (unsigned long)k);
        }
        return table[k];
    }
    if (k > MOST_DIGITS) {
        tau_dec_exhausted = true;
        k = 1;
    }
    mpz_ui_pow_ui(room, 10, (unsigned long)k);
    return room;
}

int64_t tau_dec_digits(mpz_srcptr z) {
    size_t n = mpz_size(z);
    if (n <= 1) {
        uint64_t x = n ? mpz_getlimbn(z, 0) : 0;
        if (x < 10) return 1;
        int k = (64 - __builtin_clzll(x)) * 1233 >> 12;
        return k + (x >= small_powers[k]);
    }
    /* GMP's count is right or one too many. */
    int64_t k = (int64_t)mpz_sizeinbase(z, 10) - 1;
    mpz_t room;
    mpz_init(room);
    bool fewer = mpz_cmp(z, tau_dec_pow10(room, k)) < 0;
    mpz_clear(room);
    return fewer ? k : k + 1;
}

void tau_dec_scale(mpz_t r, mpz_srcptr a, int64_t k) {
    if (k < 20) {
        mpz_mul_ui(r, a, small_powers[k]);
    } else if (mpz_sgn(a) == 0) {
        mpz_set_ui(r, 0);
    } else {
        mpz_t room;
        mpz_init(room);
        mpz_mul(r, a, tau_dec_pow10(room, k));
        mpz_clear(room);
    }
}

static bool rounds_up(int rounding, int sign, mpz_srcptr q, int half) {
    return tau_dec_rounds_up(rounding, sign, mpz_odd_p(q), rounding == DEC_05UP && mpz_divisible_ui_p(q, 5), half);
}

bool tau_dec_shift_right(mpz_t z, int64_t k, int sign, int rounding) {
    if (mpz_sgn(z) == 0) return false;
    if (k > tau_dec_digits(z)) {
        mpz_set_ui(z, 0);
        if (rounds_up(rounding, sign, z, -1)) mpz_set_ui(z, 1);
        return true;
    }
    mpz_t room, rest;
    mpz_inits(room, rest, NULL);
    mpz_srcptr d = tau_dec_pow10(room, k);
    mpz_tdiv_qr(z, rest, z, d);
    bool inexact = mpz_sgn(rest) != 0;
    if (inexact) {
        mpz_mul_2exp(rest, rest, 1);
        if (rounds_up(rounding, sign, z, mpz_cmp(rest, d))) mpz_add_ui(z, z, 1);
    }
    mpz_clears(room, rest, NULL);
    return inexact;
}

int64_t tau_dec_strip_zeros(mpz_t z, int64_t limit) {
    int64_t count = 0, size = tau_dec_digits(z), step = 1;
    if (limit <= 0 || mpz_odd_p(z)) return 0;
    if (size > limit) size = limit;
    while (2 * step <= size) step *= 2;
    mpz_t room, q, rest;
    mpz_inits(room, q, rest, NULL);
    for (; step > 0; step /= 2) {
        while (count + step <= limit) {
            mpz_tdiv_qr(q, rest, z, tau_dec_pow10(room, step));
            if (mpz_sgn(rest) != 0) break;
            mpz_swap(z, q);
            count += step;
        }
    }
    mpz_clears(room, q, rest, NULL);
    return count;
}

/* ---- results ---- */

void tau_dec_put(tau_dec *r, int sign, uint64_t coef, int64_t exp) {
    r->kind = DEC_FINITE;
    r->sign = sign;
    r->exp = exp;
    mpz_set_ui(r->coef, coef);
}

void tau_dec_put_infinity(tau_dec *r, int sign) {
    tau_dec_put(r, sign, 0, 0);
    r->kind = DEC_INFINITE;
}

uint32_t tau_dec_put_error(tau_dec *r, uint32_t condition) {
    tau_dec_put(r, 0, 0, 0);
    r->kind = DEC_QNAN;
    return condition;
}

void tau_dec_put_copy(tau_dec *r, const tau_dec *a, int sign) {
    r->kind = a->kind;
    r->sign = sign;
    r->exp = a->exp;
    mpz_set(r->coef, a->coef);
}

/* 10 ** k - 1 */
static void put_nines(mpz_t z, int64_t k) {
    mpz_t room;
    mpz_init(room);
    mpz_sub_ui(z, tau_dec_pow10(room, k), 1);
    mpz_clear(room);
}

void tau_dec_put_largest(tau_dec *r, int sign, const tau_dec_context *c) {
    tau_dec_put(r, sign, 0, c->emax - c->prec + 1);
    put_nines(r->coef, c->prec);
}

static uint32_t finish_overflow(tau_dec *r, int sign, const tau_dec_context *c, int rounding) {
    if (rounding == DEC_DOWN || rounding == DEC_05UP || rounding == (sign ? DEC_CEILING : DEC_FLOOR))
        tau_dec_put_largest(r, sign, c);
    else
        tau_dec_put_infinity(r, sign);
    return DEC_OVERFLOW | DEC_INEXACT | DEC_ROUNDED;
}

static uint32_t finish_zero(tau_dec *r, const tau_dec_context *c) {
    int64_t low = c->emin - c->prec + 1, high = c->clamp ? c->emax - c->prec + 1 : c->emax, exp = r->exp;
    r->exp = exp < low ? low : exp > high ? high : exp;
    return r->exp == exp ? 0 : DEC_CLAMPED;
}

static uint32_t fold_down(tau_dec *r, const tau_dec_context *c) {
    int64_t top = c->emax - c->prec + 1;
    if (!c->clamp || r->exp <= top) return 0;
    tau_dec_scale(r->coef, r->coef, r->exp - top);
    r->exp = top;
    return DEC_CLAMPED;
}

static uint32_t finish_subnormal(tau_dec *r, const tau_dec_context *c, int rounding) {
    uint32_t status = DEC_SUBNORMAL;
    int64_t tiny = c->emin - c->prec + 1;
    if (r->exp >= tiny) return status | fold_down(r, c);
    status |= DEC_ROUNDED;
    if (tau_dec_shift_right(r->coef, tiny - r->exp, r->sign, rounding)) status |= DEC_INEXACT | DEC_UNDERFLOW;
    r->exp = tiny;
    return mpz_sgn(r->coef) ? status : status | DEC_CLAMPED;
}

uint32_t tau_dec_finish(tau_dec *r, int sign, int64_t exp, const tau_dec_context *c, int rounding) {
    int64_t digits = tau_dec_digits(r->coef);
    r->kind = DEC_FINITE;
    r->sign = sign;
    r->exp = exp;
    if (digits <= c->prec && exp >= c->emin && exp + digits - 1 <= c->emax && !c->clamp) return 0;
    if (mpz_sgn(r->coef) == 0) return finish_zero(r, c);
    if (exp + digits - 1 > c->emax) return finish_overflow(r, sign, c, rounding);
    if (exp + digits - 1 < c->emin) return finish_subnormal(r, c, rounding);
    uint32_t status = 0;
    if (digits > c->prec) {
        r->exp += digits - c->prec;
        status = DEC_ROUNDED;
        if (tau_dec_shift_right(r->coef, digits - c->prec, sign, rounding)) {
            status |= DEC_INEXACT;
            if (tau_dec_digits(r->coef) > c->prec) {
                mpz_divexact_ui(r->coef, r->coef, 10);
                r->exp++;
                if (r->exp + c->prec - 1 > c->emax) return finish_overflow(r, sign, c, rounding);
            }
        }
    }
    return status | fold_down(r, c);
}

/* A NaN keeps of its payload what fits. */
static uint32_t put_nan(tau_dec *r, const tau_dec *a, int sign, const tau_dec_context *c) {
    tau_dec_put_copy(r, a, sign);
    r->kind = DEC_QNAN;
    r->exp = 0;
    int64_t room = c->prec - c->clamp;
    if (mpz_sgn(r->coef) && tau_dec_digits(r->coef) > room) {
        mpz_t power;
        mpz_init(power);
        mpz_tdiv_r(r->coef, r->coef, tau_dec_pow10(power, room));
        mpz_clear(power);
    }
    return a->kind == DEC_SNAN ? DEC_INVALID_OPERATION : 0;
}

uint32_t tau_dec_nan(tau_dec *r, const tau_dec *a, const tau_dec_context *c) { return put_nan(r, a, a->sign, c); }

uint32_t tau_dec_nan_of(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    bool first = a->kind == DEC_SNAN || (a->kind == DEC_QNAN && b->kind != DEC_SNAN);
    return tau_dec_nan(r, first ? a : b, c);
}

uint32_t tau_dec_finish_copy(tau_dec *r, const tau_dec *a, int sign, const tau_dec_context *c) {
    if (tau_dec_is_nan(a)) return put_nan(r, a, sign, c);
    tau_dec_put_copy(r, a, sign);
    return a->kind == DEC_FINITE ? tau_dec_finish(r, sign, a->exp, c, (int)c->rounding) : 0;
}
