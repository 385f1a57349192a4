/* Decimal numbers, behind stdlib/decimal: exact integer arithmetic of GMP, rounded to a context.
 *
 * A number is a bytes object that holds a tau_decimal; it is immutable. A context is a bytearray that holds a
 * tau_decimal_context, which the library's Context owns. An operation notes the conditions that it met in the context;
 * tau_decimal_trapped then says which of them are to be raised. Arguments are borrowed, results owned; the only errors
 * are MemoryError and what tau_decimal_format says of a spec. */
#ifndef TAU_DECIMAL_H
#define TAU_DECIMAL_H

#include "tau/bytes.h"
#include "tau/core.h"
#include "tau/int.h"
#include "tau/str.h"

typedef struct tau_decimal {
    int64_t exp;
    int16_t kind, sign;
    int32_t size; /* limbs of the coefficient */
    uint64_t limbs[];
} tau_decimal;

typedef struct tau_decimal_context {
    int64_t prec, rounding, emin, emax, capitals, clamp, status, traps;
    int64_t trapped; /* what the last operation met of traps */
} tau_decimal_context;

TAU_INLINE tau_decimal *tau_decimal_of(const tau_bytes *b) { return (tau_decimal *)(void *)tau_bytes_data(b); }
TAU_INLINE tau_decimal_context *tau_decimal_context_of(const tau_bytearray *c) { return (tau_decimal_context *)(void *)c->data; }

TAU_INLINE tau_int tau_decimal_trapped(tau_bytearray *c) { return tau_decimal_context_of(c)->trapped; }
TAU_INLINE tau_int tau_decimal_kind(tau_bytes *a) { return tau_decimal_of(a)->kind; }
TAU_INLINE tau_int tau_decimal_sign(tau_bytes *a) { return tau_decimal_of(a)->sign; }
TAU_INLINE bool tau_decimal_is_zero(tau_bytes *a) { return tau_decimal_of(a)->kind == 0 && tau_decimal_of(a)->size == 0; }
tau_int tau_decimal_exponent(tau_bytes *a);
tau_int tau_decimal_adjusted(tau_bytes *a); /* 0 for what is not finite */
/* Fields by their place in the struct. */
tau_bytearray *tau_decimal_context_new(void);
tau_int tau_decimal_setting(tau_bytearray *c, tau_int k);
void tau_decimal_set(tau_bytearray *c, tau_int k, tau_int value);

/* Making. Text is ASCII; `exact` asks for what no context can hold to be an error, otherwise c rounds. */
tau_bytes *tau_decimal_from_text(tau_str *text, tau_bytearray *c, bool exact);
tau_bytes *tau_decimal_from_parts(tau_int kind, tau_int sign, tau_str *digits, tau_int exp);
tau_bytes *tau_decimal_from_int(tau_int n);
tau_bytes *tau_decimal_from_float(double x);
tau_bytes *tau_decimal_check_exact(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_create(tau_bytes *a, tau_bytearray *c); /* rounded; NaNs stay what they are */
tau_bytes *tau_decimal_with_sign(tau_bytes *a, tau_int sign);
tau_bytes *tau_decimal_times_int(tau_bytes *a, tau_int n);     /* exact */

/* Converting. */
tau_int tau_decimal_coefficient(tau_bytes *a);                 /* of a NaN: its payload */
tau_int tau_decimal_to_int(tau_bytes *a, tau_int rounding);    /* a is finite */
double tau_decimal_to_float(tau_bytes *a);
tau_int tau_decimal_hash(tau_bytes *a);                        /* a is finite */
tau_str *tau_decimal_digits(tau_bytes *a);
tau_str *tau_decimal_to_str(tau_bytes *a, tau_int capitals);
tau_str *tau_decimal_to_eng_str(tau_bytes *a, tau_int capitals);
tau_str *tau_decimal_format(tau_bytes *a, tau_str *spec, tau_int capitals, tau_int rounding); /* ValueError */

/* Operations of a context. */
tau_bytes *tau_decimal_plus(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_minus(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_abs(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_sqrt(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_exp(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_ln(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_log10(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_logb(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_logical_invert(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_next_minus(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_next_plus(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_normalize(tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_decimal_add(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_subtract(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_multiply(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_divide(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_divide_int(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_remainder(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_remainder_near(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
/* The two results of divmod(); both note the conditions of both. */
tau_bytes *tau_decimal_divmod_quotient(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_divmod_remainder(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_power(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_compare(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_compare_signal(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_max(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_max_mag(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_min(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_min_mag(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_next_toward(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_rotate(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_scaleb(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_shift(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_logical_and(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_logical_or(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_logical_xor(tau_bytes *a, tau_bytes *b, tau_bytearray *c);
tau_bytes *tau_decimal_fma(tau_bytes *a, tau_bytes *b, tau_bytes *third, tau_bytearray *c);
tau_bytes *tau_decimal_power_modulo(tau_bytes *a, tau_bytes *b, tau_bytes *modulo, tau_bytearray *c);
tau_bytes *tau_decimal_quantize(tau_bytes *a, tau_bytes *b, tau_bytearray *c, tau_int rounding);
tau_bytes *tau_decimal_to_integral(tau_bytes *a, tau_bytearray *c, tau_int rounding, bool exact);

/* -1, 0 or 1; of numbers: 2 when one of them is a NaN. */
tau_int tau_decimal_order(tau_bytes *a, tau_bytes *b);
tau_int tau_decimal_total_order(tau_bytes *a, tau_bytes *b);
tau_int tau_decimal_total_order_mag(tau_bytes *a, tau_bytes *b);

#endif
