/* Shared by the files that compute with decimal numbers.
 *
 * A tau_dec is a number being computed or a view of one: coefficients are GMP's. An operation fills in a tau_dec that its
 * caller has initialised and returns the conditions to be signalled; what rounds is tau_dec_finish. */
#ifndef TAU_SRC_DECIMAL_IMPL_H
#define TAU_SRC_DECIMAL_IMPL_H

#include "tau/decimal.h"

#include <gmp.h>

enum { DEC_FINITE, DEC_INFINITE, DEC_QNAN, DEC_SNAN };

/* Roundings, in the order of ROUNDINGS in stdlib/decimal/_signals.py. */
enum { DEC_UP, DEC_DOWN, DEC_CEILING, DEC_FLOOR, DEC_HALF_UP, DEC_HALF_DOWN, DEC_HALF_EVEN, DEC_05UP };

/* Conditions; the same numbers are in _signals.py. */
enum {
    DEC_CLAMPED = 1,
    DEC_INEXACT = 2,
    DEC_ROUNDED = 4,
    DEC_SUBNORMAL = 8,
    DEC_UNDERFLOW = 16,
    DEC_OVERFLOW = 32,
    DEC_DIVISION_BY_ZERO = 64,
    DEC_INVALID_OPERATION = 256,
    DEC_CONVERSION_SYNTAX = 512,
    DEC_DIVISION_IMPOSSIBLE = 1024,
    DEC_DIVISION_UNDEFINED = 2048,
    DEC_ERRORS = 256 | 512 | 1024 | 2048 | 4096 | 64
};

typedef struct tau_dec {
    int kind, sign;
    int64_t exp;
    mpz_t coef; /* of a NaN, its payload */
} tau_dec;

typedef tau_decimal_context tau_dec_context;
typedef uint32_t tau_dec_unary(tau_dec *r, const tau_dec *a, const tau_dec_context *c);
typedef uint32_t tau_dec_binary(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c);

TAU_INLINE bool tau_dec_is_nan(const tau_dec *a) { return a->kind >= DEC_QNAN; }
TAU_INLINE bool tau_dec_is_zero(const tau_dec *a) { return a->kind == DEC_FINITE && mpz_sgn(a->coef) == 0; }

/* Whether a quotient that leaves a rest is to be taken away from zero: whether it is odd, divisible by 5, and the order of
 * the rest and half of the divisor. */
TAU_INLINE bool tau_dec_rounds_up(int rounding, int sign, bool odd, bool fives, int half) {
    switch (rounding) {
    case DEC_HALF_EVEN: return half > 0 || (half == 0 && odd);
    case DEC_HALF_UP: return half >= 0;
    case DEC_HALF_DOWN: return half > 0;
    case DEC_UP: return true;
    case DEC_CEILING: return !sign;
    case DEC_FLOOR: return sign;
    case DEC_05UP: return fives;
    default: return false;
    }
}

/* ---- representation and rounding (decimal.c) ---- */

void tau_dec_view(tau_dec *v, tau_bytes *b);
/* The object of r, which is cleared. NULL + MemoryError, also when a step needed more digits than there can be. */
tau_bytes *tau_dec_take(tau_dec *r);
tau_bytes *tau_dec_apply1(tau_dec_unary *op, tau_bytes *a, tau_bytearray *c);
tau_bytes *tau_dec_apply2(tau_dec_binary *op, tau_bytes *a, tau_bytes *b, tau_bytearray *c);
void tau_dec_note(tau_bytearray *c, uint32_t status);

int64_t tau_dec_digits(mpz_srcptr z);                    /* 1 for 0 */
TAU_INLINE int64_t tau_dec_adjusted(const tau_dec *a) { return a->exp + tau_dec_digits(a->coef) - 1; }
/* 10 ** k; room is an initialised mpz that holds it if it is not in the table. */
mpz_srcptr tau_dec_pow10(mpz_t room, int64_t k);
void tau_dec_scale(mpz_t r, mpz_srcptr a, int64_t k);    /* r = a * 10 ** k */
bool tau_dec_shift_right(mpz_t z, int64_t k, int sign, int rounding); /* z / 10 ** k, k > 0; whether that is inexact */
int64_t tau_dec_strip_zeros(mpz_t z, int64_t limit);     /* takes off at most so many; how many; z > 0 */

/* r has its coefficient already. */
uint32_t tau_dec_finish(tau_dec *r, int sign, int64_t exp, const tau_dec_context *c, int rounding);
void tau_dec_put(tau_dec *r, int sign, uint64_t coef, int64_t exp);
void tau_dec_put_infinity(tau_dec *r, int sign);
void tau_dec_put_copy(tau_dec *r, const tau_dec *a, int sign);
void tau_dec_put_largest(tau_dec *r, int sign, const tau_dec_context *c);
uint32_t tau_dec_put_error(tau_dec *r, uint32_t condition);
uint32_t tau_dec_finish_copy(tau_dec *r, const tau_dec *a, int sign, const tau_dec_context *c);
uint32_t tau_dec_nan(tau_dec *r, const tau_dec *a, const tau_dec_context *c);
uint32_t tau_dec_nan_of(tau_dec *r, const tau_dec *a, const tau_dec *b, const tau_dec_context *c);

/* ---- decimal_compare.c ---- */

int tau_dec_compare_magnitudes(const tau_dec *a, const tau_dec *b);
int tau_dec_compare_numbers(const tau_dec *a, const tau_dec *b);

/* Too many digits for memory were asked for: the number that is being made is none. */
extern bool tau_dec_exhausted;

#endif
