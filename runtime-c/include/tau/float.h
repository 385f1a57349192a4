/* float: a C double, with CPython's results in every operation that C leaves different.
 *
 * Nothing is allocated but strings and big ints. A function that returns double or a tuple struct leaves its error
 * in tau_err (ZeroDivisionError, OverflowError, ValueError); the callers look there. */
#ifndef TAU_FLOAT_H
#define TAU_FLOAT_H

#include "tau/core.h"

TAU_COLD double tau_float_zero_division(const char *what); /* raises ZeroDivisionError(what), returns 0 */

/* "float division by zero". X_try(operands, &r) of natives declared with guarded=True: false where only X can tell the result,
 * and may raise. */
TAU_INLINE bool tau_float_div_try(double a, double b, double *r) { *r = a / b; return b != 0.0; }
TAU_INLINE double tau_float_div(double a, double b) {
    if (TAU_UNLIKELY(b == 0.0)) return tau_float_zero_division("float division by zero");
    return a / b;
}
double tau_float_floordiv(double a, double b);     /* "float floor division by zero" */
double tau_float_mod(double a, double b);          /* "float modulo" */
TAU_INLINE double tau_float_add(double a, double b) { return a + b; }
TAU_INLINE double tau_float_sub(double a, double b) { return a - b; }
TAU_INLINE double tau_float_mul(double a, double b) { return a * b; }
TAU_INLINE double tau_float_neg(double a) { return -a; }
TAU_INLINE double tau_float_abs(double a) { return __builtin_fabs(a); }
TAU_INLINE bool tau_float_eq(double a, double b) { return a == b; }
TAU_INLINE bool tau_float_ne(double a, double b) { return a != b; }
TAU_INLINE bool tau_float_lt(double a, double b) { return a < b; }
TAU_INLINE bool tau_float_le(double a, double b) { return a <= b; }
TAU_INLINE bool tau_float_gt(double a, double b) { return a > b; }
TAU_INLINE bool tau_float_ge(double a, double b) { return a >= b; }
TAU_INLINE bool tau_float_truth(double a) { return a != 0; }
/* a ** b where the result is a float; a negative base with a fractional exponent is complex in the language:
 * tau_float_pow_value gives that, this one raises ValueError. */
double tau_float_pow(double a, double b);
tau_value tau_float_pow_value(double a, double b);

double tau_float_parse_bytes(tau_value s);                 /* of bytes or bytearray */
double tau_float_check_result(tau_value x, tau_str *owner); /* what __float__ returned; borrowed */
/* The reflected operators, for an int on the left. */
TAU_INLINE double tau_float_radd(double b, double a) { return a + b; }
TAU_INLINE double tau_float_rsub(double b, double a) { return a - b; }
TAU_INLINE double tau_float_rmul(double b, double a) { return a * b; }
TAU_INLINE double tau_float_rdiv(double b, double a) { return tau_float_div(a, b); }
TAU_INLINE bool tau_float_rdiv_try(double b, double a, double *r) { *r = a / b; return b != 0.0; }
TAU_INLINE double tau_float_rfloordiv(double b, double a) { return tau_float_floordiv(a, b); }
TAU_INLINE double tau_float_rmod(double b, double a) { return tau_float_mod(a, b); }
TAU_INLINE double tau_float_rpow(double b, double a) { return tau_float_pow(a, b); }

tau_str *tau_float_repr(double x);   /* shortest text that reads back as x */
/* The same into a buffer; the length (at most 24, no terminator). */
int tau_float_to_chars(double x, char *out);
double tau_float_parse(tau_str *s);  /* float(s): ValueError "could not convert string to float: 'x'" */
/* The whole of p[0..n) as a number without surrounding space; false when it is none. No exception. */
bool tau_float_from_chars(const char *p, int64_t n, double *out);
double tau_float_parse_ascii(const char *p, int64_t n, tau_value shown); /* as tau_int_parse_ascii */

double tau_float_round(double x, tau_int ndigits); /* round(x, n): correctly rounded, "rounded value too large to represent" */
tau_int tau_float_round_int(double x);             /* round(x): to even; errors as int(x) */
tau_int tau_float_floor(double x);                 /* errors as int(x) */
tau_int tau_float_ceil(double x);
tau_int tau_float_trunc(double x);
int64_t tau_float_hash(double x);
tau_int tau_float_hash_int(double x); /* as an int word */
tau_str *tau_float_hex(double x);
double tau_float_fromhex(tau_str *s);
TAU_INLINE bool tau_float_is_integer(double x) { return x - x == 0.0 && __builtin_floor(x) == x; }

/* Exact comparisons with ints; every one false for NaN but ne. */
bool tau_float_eq_int(double a, tau_int b);
TAU_INLINE bool tau_float_ne_int(double a, tau_int b) { return !tau_float_eq_int(a, b); }
bool tau_float_lt_int(double a, tau_int b);
bool tau_float_le_int(double a, tau_int b);
bool tau_float_gt_int(double a, tau_int b);
bool tau_float_ge_int(double a, tau_int b);

/* The tuple structs are in rep.h, whose helpers need the functions above. */
#include "tau/rep.h"
tau_rep_t2ff tau_float_divmod(double a, double b); /* "float divmod()" */
TAU_INLINE tau_rep_t2ff tau_float_rdivmod(double b, double a) { return tau_float_divmod(a, b); }
tau_rep_t2ii tau_float_as_integer_ratio(double x);

#endif
