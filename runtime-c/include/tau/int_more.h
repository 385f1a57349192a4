/* The less frequent operations of int: those that give tuples, bytes or floats, and number theory.
 *
 * Apart from int.h because they need rep.h, which includes int.h. Ownership and errors as there; a function that
 * returns double or a tuple struct leaves its error in tau_err. */
#ifndef TAU_INT_MORE_H
#define TAU_INT_MORE_H

#include "tau/int.h"
#include "tau/rep.h"

TAU_SLOW tau_rep_t2ii tau_int_divmod_slow(tau_int a, tau_int b);
TAU_INLINE tau_rep_t2ii tau_int_divmod(tau_int a, tau_int b) {
    if (TAU_LIKELY(tau_int_both_small(a, b) && (uint64_t)b + 1 > 1)) {
        int64_t q = a / b, r = a % b;
        bool fix = (r != 0) & ((r ^ b) < 0);
        return (tau_rep_t2ii){q - fix, fix ? r + b : r};
    }
    return tau_int_divmod_slow(a, b);
}

tau_int tau_int_parse_bytes(tau_value s, tau_int base);       /* of bytes or bytearray */
tau_int tau_int_check_result(tau_value x, tau_str *method);   /* what __int__ or __index__ returned; borrowed */

/* bool */
TAU_INLINE double tau_bool_to_double(bool b) { return b; }
TAU_INLINE bool tau_bool_and(bool a, bool b) { return a & b; }
TAU_INLINE bool tau_bool_or(bool a, bool b) { return a | b; }
TAU_INLINE bool tau_bool_xor(bool a, bool b) { return a ^ b; }
tau_str *tau_bool_repr(bool b);

/* a ** b for any b: an int, or a float when b < 0 (ZeroDivisionError for 0 ** -n). */
tau_value tau_int_pow_value(tau_int a, tau_int b);
double tau_int_pow_float(tau_int a, tau_int b);     /* b < 0 */
tau_int tau_int_pow3(tau_int a, tau_int b, tau_int m); /* pow(a, b, m), negative b inverts */
tau_int tau_int_gcd(tau_int a, tau_int b);
tau_int tau_int_lcm(tau_int a, tau_int b);
tau_int tau_int_isqrt(tau_int a);                   /* ValueError below 0 */
tau_int tau_int_round(tau_int a, tau_int ndigits);  /* round(a, -2): to even */
/* order: "big" or "little", else ValueError. */
tau_bytes *tau_int_to_bytes(tau_int a, tau_int length, tau_str *order, bool is_signed);
tau_int tau_int_from_bytes(tau_bytes *data, tau_str *order, bool is_signed);
tau_str *tau_int_to_base(tau_int a, tau_int base, bool prefix); /* base 2, 8, 10 or 16, lower case, "-0x..." */
tau_str *tau_int_bin(tau_int a);
tau_str *tau_int_oct(tau_int a);
tau_str *tau_int_hex(tau_int a);
tau_int tau_int_ctz(tau_int a);                     /* trailing zero bits of a != 0 */
/* |a| = m * 2^e with m in [0.5, 1) rounded to even; for log() of bigs. a != 0. */
double tau_int_frexp(tau_int a, int64_t *e);
/* Exact comparison of an int with a float: -1, 0, 1; 2 when f is NaN. No GMP. */
int tau_int_cmp_double(tau_int a, double f);
tau_int tau_int_max_str_digits_get(void);
void tau_int_max_str_digits_set(tau_int n);         /* ValueError for 0 < n < 640 or n < 0 */

/* Writes the decimal digits of a 64-bit int; the number of characters (at most 20, no terminator). */
int tau_i64_to_chars(int64_t x, char *out);

/* The reflected operators: `b` is the object that has the method. */
TAU_INLINE tau_int tau_int_rsub(tau_int b, tau_int a) { return tau_int_sub(a, b); }
TAU_INLINE double tau_int_rtruediv(tau_int b, tau_int a) { return tau_int_truediv(a, b); }
TAU_INLINE tau_int tau_int_rfloordiv(tau_int b, tau_int a) { return tau_int_floordiv(a, b); }
TAU_INLINE tau_int tau_int_rmod(tau_int b, tau_int a) { return tau_int_mod(a, b); }
TAU_INLINE tau_rep_t2ii tau_int_rdivmod(tau_int b, tau_int a) { return tau_int_divmod(a, b); }
TAU_INLINE tau_value tau_int_rpow_value(tau_int b, tau_int a) { return tau_int_pow_value(a, b); }
TAU_INLINE tau_int tau_int_rlshift(tau_int b, tau_int a) { return tau_int_lshift(a, b); }
TAU_INLINE tau_int tau_int_rrshift(tau_int b, tau_int a) { return tau_int_rshift(a, b); }

#endif
