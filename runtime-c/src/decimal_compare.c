/* Decimal numbers: orders, and what picks one of two numbers by them. */
#include "decimal_impl.h"

int tau_dec_compare_magnitudes(const tau_dec *a, const tau_dec *b) {
    if (a->kind == DEC_INFINITE || b->kind == DEC_INFINITE) return (a->kind == DEC_INFINITE) - (b->kind == DEC_INFINITE);
    int sa = mpz_sgn(a->coef), sb = mpz_sgn(b->coef);
    if (!sa || !sb) return sa - sb;
    int order;
    if (a->exp == b->exp) {
        order = mpz_cmp(a->coef, b->coef);
    } else {
        int64_t x = tau_dec_adjusted(a), y = tau_dec_adjusted(b);
        if (x != y) return x > y ? 1 : -1;
        mpz_t scaled;
        mpz_init(scaled);
        if (a->exp > b->exp) {
            tau_dec_scale(scaled, a->coef, a->exp - b->exp);
            order = mpz_cmp(scaled, b->coef);
        } else {
            tau_dec_scale(scaled, b->coef, b->exp - a->exp);
            order = mpz_cmp(a->coef, scaled);
        }
        mpz_clear(scaled);
    }
    return (order > 0) - (order < 0);
}

int tau_dec_compare_numbers(const tau_dec *a, const tau_dec *b) {
    bool za = tau_dec_is_zero(a), zb = tau_dec_is_zero(b);
    if (za && zb) return 0;
    if (za) return b->sign ? 1 : -1;
    if (zb || a->sign != b->sign) return a->sign ? -1 : 1;
    int order = tau_dec_compare_magnitudes(a, b);
    return a->sign ? -order : order;
}

/* The order of representations, which tells equal numbers apart. A signalling NaN is below a quiet one. */
static int total_order_mag(const tau_dec *a, const tau_dec *b) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) {
        int x = tau_dec_is_nan(a) ? 5 - a->kind : 0, y = tau_dec_is_nan(b) ? 5 - b->kind : 0;
        if (x != y) return x > y ? 1 : -1;
        int order = mpz_cmp(a->coef, b->coef);
        return (order > 0) - (order < 0);
    }
    int order = tau_dec_compare_magnitudes(a, b);
    return order || a->kind != DEC_FINITE ? order : (a->exp > b->exp) - (a->exp < b->exp);
}

static int total_order(const tau_dec *a, const tau_dec *b) {
    if (a->sign != b->sign) return a->sign ? -1 : 1;
    int order = total_order_mag(a, b);
    return a->sign ? -order : order;
}

tau_int tau_decimal_order(tau_bytes *a, tau_bytes *b) {
    tau_dec x, y;
    tau_dec_view(&x, a);
    tau_dec_view(&y, b);
    return tau_dec_is_nan(&x) || tau_dec_is_nan(&y) ? 2 : tau_dec_compare_numbers(&x, &y);
}

tau_int tau_decimal_total_order(tau_bytes *a, tau_bytes *b) {
    tau_dec x, y;
    tau_dec_view(&x, a);
    tau_dec_view(&y, b);
    return total_order(&x, &y);
}

tau_int tau_decimal_total_order_mag(tau_bytes *a, tau_bytes *b) {
    tau_dec x, y;
    tau_dec_view(&x, a);
    tau_dec_view(&y, b);
    return total_order_mag(&x, &y);
}

static uint32_t compare(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) return tau_dec_nan_of(r, a, b, c);
    int order = tau_dec_compare_numbers(a, b);
    tau_dec_put(r, order < 0, order != 0, 0);
    return 0;
}

static uint32_t compare_signal(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    uint32_t status = compare(r, a, b, c);
    return tau_dec_is_nan(r) ? status | DEC_INVALID_OPERATION : status;
}

tau_bytes *tau_decimal_compare(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(compare, a, b, c); }
tau_bytes *tau_decimal_compare_signal(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(compare_signal, a, b, c); }

/* ---- one of two; of a number and a quiet NaN, the number ---- */

typedef int order_of(const tau_dec *a, const tau_dec *b);

/* want is 1 for the larger one, -1 for the smaller. */
static uint32_t pick(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c, order_of *order, int want) {
    bool second;
    if (tau_dec_is_nan(a) || tau_dec_is_nan(b)) {
        if (a->kind == DEC_SNAN || b->kind == DEC_SNAN || a->kind == b->kind) return tau_dec_nan_of(r, a, b, c);
        second = a->kind == DEC_QNAN;
    } else {
        int found = order(a, b);
        second = (found ? found : total_order(a, b)) == -want;
    }
    const tau_dec *one = second ? b : a;
    return tau_dec_finish_copy(r, one, one->sign, c);
}

static uint32_t larger(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return pick(r, a, b, c, tau_dec_compare_numbers, 1);
}
static uint32_t smaller(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return pick(r, a, b, c, tau_dec_compare_numbers, -1);
}
static uint32_t larger_mag(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return pick(r, a, b, c, tau_dec_compare_magnitudes, 1);
}
static uint32_t smaller_mag(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c) {
    return pick(r, a, b, c, tau_dec_compare_magnitudes, -1);
}

tau_bytes *tau_decimal_max(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(larger, a, b, c); }
tau_bytes *tau_decimal_min(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(smaller, a, b, c); }
tau_bytes *tau_decimal_max_mag(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(larger_mag, a, b, c); }
tau_bytes *tau_decimal_min_mag(tau_bytes *a, tau_bytes *b, tau_bytearray *c) { return tau_dec_apply2(smaller_mag, a, b, c); }
