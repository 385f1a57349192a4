/* Decimal numbers: sums, products and quotients of numbers of at most two limbs, on the stack.
 *
 * Results that need an exponent at the edge of their context, a zero, or a folded exponent are left to the general way
 * (decimal_arith.c): these functions return NULL then, with nothing noted. */
#include "decimal_short.h"

#include <string.h>

enum { MOST = 12, MOST_PREC = 77 };

static bool is_short(const tau_decimal *d) { return d->kind == DEC_FINITE && d->size >= 1 && d->size <= 2; }

static int64_t digits_of(const mp_limb_t *d, mp_size_t n) {
    int64_t bits = 64 * n - __builtin_clzll(d[n - 1]), k = ((bits - 1) * 1233 >> 12) + 1;
    mpz_t room;
    for (;; k++) {
        mpz_srcptr power = tau_dec_pow10(room, k);
        mp_size_t size = (mp_size_t)mpz_size(power);
        if (n != size ? n < size : mpn_cmp(d, mpz_limbs_read(power), n) < 0) return k;
    }
}

/* r = a * 10 ** k; the number of limbs. */
static mp_size_t scale(mp_limb_t *r, const mp_limb_t *a, mp_size_t n, int64_t k) {
    mpz_t room;
    mpz_srcptr power = tau_dec_pow10(room, k);
    mp_size_t size = (mp_size_t)mpz_size(power);
    mp_limb_t top = size >= n ? mpn_mul(r, mpz_limbs_read(power), size, a, n) : mpn_mul(r, a, n, mpz_limbs_read(power), size);
    return size + n - (top == 0);
}

/* q = d / 10 ** over, rounded; its limbs. */
static mp_size_t divide_rounded(mp_limb_t *q, const mp_limb_t *d, mp_size_t n, int64_t over, int sign, int rounding,
                                uint32_t *status) {
    mp_limb_t rest[MOST];
    mpz_t room;
    mpz_srcptr unit = tau_dec_pow10(room, over);
    const mp_limb_t *u = mpz_limbs_read(unit);
    mp_size_t size = (mp_size_t)mpz_size(unit), qn = n - size + 1;
    mpn_tdiv_qr(q, rest, 0, d, n, u, size);
    while (qn > 1 && q[qn - 1] == 0) qn--;
    *status = DEC_ROUNDED;
    if (mpn_zero_p(rest, size)) return qn;
    *status |= DEC_INEXACT;
    int half = mpn_lshift(rest, rest, size, 1) ? 1 : mpn_cmp(rest, u, size);
    bool fives = rounding == DEC_05UP && mpn_mod_1(q, qn, 5) == 0;
    if (tau_dec_rounds_up(rounding, sign, q[0] & 1, fives, half) && mpn_add_1(q, q, qn, 1)) q[qn++] = 1;
    return qn;
}

/* The number of a coefficient of n limbs, not 0. */
static tau_bytes *finish(const mp_limb_t *d, mp_size_t n, int sign, int64_t exp, tau_bytearray *c) {
    const tau_decimal_context *context = tau_decimal_context_of(c);
    mp_limb_t q[MOST + 1];
    uint32_t status = 0;
    int64_t digits = digits_of(d, n), over = digits - context->prec;
    if (over > 0) {
        n = divide_rounded(q, d, n, over, sign, (int)context->rounding, &status);
        d = q;
        exp += over;
        digits = digits_of(d, n);
    }
    if (digits > context->prec || exp < context->emin || exp + digits - 1 > context->emax) return NULL;
    tau_bytes *b = tau_bytes_new((int64_t)(sizeof(tau_decimal) + 8 * (size_t)n));
    if (!b) return NULL;
    tau_decimal *r = tau_decimal_of(b);
    *r = (tau_decimal){exp, DEC_FINITE, (int16_t)sign, (int32_t)n};
    memcpy(r->limbs, d, 8 * (size_t)n);
    tau_dec_note(c, status);
    return b;
}

static bool suits(const tau_decimal *a, const tau_decimal *b, const tau_decimal_context *c) {
    return is_short(a) && is_short(b) && c->prec <= MOST_PREC && !c->clamp;
}

tau_bytes *tau_dec_multiply_short(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    const tau_decimal *x = tau_decimal_of(a), *y = tau_decimal_of(b);
    if (!suits(x, y, tau_decimal_context_of(c))) return NULL;
    mp_limb_t product[4];
    mp_size_t n = x->size + y->size;
    mp_limb_t top = x->size >= y->size ? mpn_mul(product, (const mp_limb_t *)x->limbs, x->size, (const mp_limb_t *)y->limbs, y->size)
                                       : mpn_mul(product, (const mp_limb_t *)y->limbs, y->size, (const mp_limb_t *)x->limbs, x->size);
    return finish(product, n - (top == 0), x->sign ^ y->sign, x->exp + y->exp, c);
}

tau_bytes *tau_dec_add_short(tau_bytes *a, tau_bytes *b, int flip, tau_bytearray *c) {
    const tau_decimal *x = tau_decimal_of(a), *y = tau_decimal_of(b);
    if (!suits(x, y, tau_decimal_context_of(c))) return NULL;
    int sx = x->sign, sy = y->sign ^ flip;
    if (x->exp < y->exp) {
        const tau_decimal *t = x;
        int s = sx;
        x = y, y = t;
        sx = sy, sy = s;
    }
    int64_t distance = x->exp - y->exp;
    if (distance > 57) return NULL;
    mp_limb_t sum[MOST], other[MOST];
    mp_size_t n = scale(sum, (const mp_limb_t *)x->limbs, x->size, distance), m = y->size;
    memcpy(other, y->limbs, 8 * (size_t)m);
    /* Both of the same length. */
    for (; m < n; m++) other[m] = 0;
    for (; n < m; n++) sum[n] = 0;
    if (sx == sy) {
        if (mpn_add_n(sum, sum, other, n)) sum[n++] = 1;
    } else {
        int order = mpn_cmp(sum, other, n);
        if (order > 0) {
            mpn_sub_n(sum, sum, other, n);
        } else {
            mpn_sub_n(sum, other, sum, n);
            sx = sy;
        }
    }
    while (n > 0 && sum[n - 1] == 0) n--;
    return n ? finish(sum, n, sx, y->exp, c) : NULL;
}

/* Only of quotients that are not exact. */
tau_bytes *tau_dec_divide_short(tau_bytes *a, tau_bytes *b, tau_bytearray *c) {
    const tau_decimal *x = tau_decimal_of(a), *y = tau_decimal_of(b);
    if (!suits(x, y, tau_decimal_context_of(c))) return NULL;
    const mp_limb_t *p = (const mp_limb_t *)x->limbs, *d = (const mp_limb_t *)y->limbs;
    int64_t shift = digits_of(d, y->size) - digits_of(p, x->size) + tau_decimal_context_of(c)->prec + 1;
    if (shift < 0) return NULL;
    mp_limb_t scaled[MOST], q[MOST], rest[2];
    mp_size_t n = scale(scaled, p, x->size, shift), qn = n - y->size + 1;
    if (qn < 1) return NULL;
    mpn_tdiv_qr(q, rest, 0, scaled, n, d, y->size);
    if (mpn_zero_p(rest, y->size)) return NULL;
    while (qn > 1 && q[qn - 1] == 0) qn--;
    /* The digits left out must not look like none, or like exactly half; q does not end in 9 then. */
    if (mpn_mod_1(q, qn, 5) == 0) q[0]++;
    return finish(q, qn, x->sign ^ y->sign, x->exp - y->exp - shift, c);
}
