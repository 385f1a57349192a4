/* Exact ints in one machine word.
 *
 * Small ints are plain two's complement in [-2^60, 2^60). A larger int is the address p of a tau_big, hidden in the
 * high bits: p + 2^62 when positive, -(p + 2^62 + 2^61) when negative (p < 2^57), so that one range check on the
 * result of an addition covers overflow and both operands, and words order as the numbers do unless both are big.
 * A tau_big holds the magnitude only; the sign is in the word. A value in the small range is never big (canonical).
 *
 * Ownership: operands are borrowed, results owned. The *_c variants consume the operands named in `mask` (bit 0: a,
 * bit 1: b), also on error, and update a big that nobody else holds in place. Only bigs are counted. Errors:
 * TAU_INT_ERR with tau_err set. Everything that is not `static inline` is cold. */
#ifndef TAU_INT_H
#define TAU_INT_H

#include "tau/core.h"

/* Magnitude of a big int, least significant limb first, size > 0, limbs[size - 1] != 0. The reference count is kept
 * in every memory mode, because a collector cannot see an address hidden in an int word. */
typedef struct tau_big {
    tau_obj head;
    int32_t cap, size;
    uint64_t limbs[];
} tau_big;

#define TAU_INT_NONE (INT64_MIN + 1) /* None in an Optional[int] word; never the word of an int */
#define TAU_BIG_POS ((uint64_t)1 << 62)
#define TAU_BIG_NEG (((uint64_t)1 << 62) + ((uint64_t)1 << 61))

/* ---- the word ---------------------------------------------------------------------------------------------- */

TAU_INLINE bool tau_int_is_small(tau_int x) { return (uint64_t)x + (uint64_t)TAU_SMALL_MAX < 2 * (uint64_t)TAU_SMALL_MAX; }
/* Of an int's word; the sentinels count as big here, which the functions that follow the pointer exclude. */
TAU_INLINE bool tau_int_is_big(tau_int x) { return !tau_int_is_small(x); }
TAU_INLINE bool tau_int_both_small(tau_int a, tau_int b) {
    return (((uint64_t)a + (uint64_t)TAU_SMALL_MAX) | ((uint64_t)b + (uint64_t)TAU_SMALL_MAX)) < 2 * (uint64_t)TAU_SMALL_MAX;
}
TAU_INLINE tau_big *tau_int_big(tau_int x) {
    return (tau_big *)(uintptr_t)(x >= 0 ? (uint64_t)x - TAU_BIG_POS : (uint64_t)0 - (uint64_t)x - TAU_BIG_NEG);
}
TAU_INLINE tau_int tau_int_of_big(const tau_big *p, bool negative) {
    uint64_t w = (uint64_t)(uintptr_t)p;
    return (tau_int)(negative ? (uint64_t)0 - (w + TAU_BIG_NEG) : w + TAU_BIG_POS);
}
TAU_INLINE bool tau_int_is_sentinel(tau_int x) { return x <= TAU_INT_NONE; }

#define TAU_SLOW __attribute__((noinline))
TAU_SLOW void tau_big_incref(tau_int x); /* sentinels are ignored */
TAU_SLOW void tau_big_decref(tau_int x);
TAU_INLINE void tau_int_incref(tau_int x) { if (TAU_UNLIKELY(!tau_int_is_small(x))) tau_big_incref(x); }
TAU_INLINE void tau_int_decref(tau_int x) { if (TAU_UNLIKELY(!tau_int_is_small(x))) tau_big_decref(x); }
/* The operand again, counted once more: for `y = x`. */
TAU_INLINE tau_int tau_int_copy(tau_int x) { tau_int_incref(x); return x; }

/* ---- raw helpers: both operands proven to be machine ints, b != 0 ------------------------------------------- */

TAU_INLINE int64_t tau_i64_floordiv(int64_t a, int64_t b) {
    if (__builtin_constant_p(b) && b > 0 && (b & (b - 1)) == 0) return a >> __builtin_ctzll((uint64_t)b);
    int64_t q = a / b, r = a % b;
    return q - ((r != 0) & ((r ^ b) < 0));
}
TAU_INLINE int64_t tau_i64_mod(int64_t a, int64_t b) {
    if (__builtin_constant_p(b) && b > 0 && (b & (b - 1)) == 0) return a & (b - 1);
    int64_t r = a % b;
    return r + (b & -(int64_t)((r != 0) & ((r ^ b) < 0)));
}
/* Shifts for any count >= 0. */
TAU_INLINE int64_t tau_i64_rshift(int64_t a, int64_t n) { return a >> (n > 63 ? 63 : n); }
TAU_INLINE int64_t tau_i64_min(int64_t a, int64_t b) { return a < b ? a : b; }
TAU_INLINE int64_t tau_i64_max(int64_t a, int64_t b) { return a > b ? a : b; }
TAU_INLINE int64_t tau_i64_abs(int64_t a) { return a < 0 ? -a : a; }

/* ---- slow paths (bigint*.c): out of line, but not "cold", which would compile them for size; mask as for *_c ---- */

TAU_SLOW tau_int tau_int_add_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_sub_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_mul_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_floordiv_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_mod_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_lshift_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_rshift_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_and_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_or_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_xor_slow(tau_int a, tau_int b, unsigned mask);
TAU_SLOW tau_int tau_int_neg_slow(tau_int a, unsigned mask);
TAU_SLOW tau_int tau_int_invert_slow(tau_int a, unsigned mask);
TAU_SLOW tau_int tau_int_pow_slow(tau_int a, tau_int b);
TAU_SLOW double tau_int_truediv_slow(tau_int a, tau_int b);
TAU_SLOW bool tau_int_eq_slow(tau_int a, tau_int b);     /* both big (or sentinels) */
TAU_SLOW int tau_int_cmp_slow(tau_int a, tau_int b);     /* both big: -1, 0, 1 */
TAU_SLOW double tau_int_to_double_slow(tau_int a);
TAU_SLOW tau_int tau_int_from_i64_slow(int64_t x);
TAU_SLOW tau_int tau_int_from_u64_slow(uint64_t x);

/* ---- arithmetic ------------------------------------------------------------------------------------------------
 * X_try(operands, mask, &r) is the fast path of X: false where only X_slow can tell the result, and may raise. When it is
 * true, the operands named in `mask` are known to be small, so that there is nothing to give up. Emitted code calls the
 * halves itself: what follows the fast path then tests nothing. */

TAU_INLINE bool tau_int_add_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    *r = (tau_int)((uint64_t)a + (uint64_t)b);
    return tau_int_is_small(*r);
}
TAU_INLINE bool tau_int_sub_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    *r = (tau_int)((uint64_t)a - (uint64_t)b);
    return tau_int_both_small(*r, b);
}
/* A zero product may hide a big operand, which must still be given up. */
TAU_INLINE bool tau_int_mul_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    return !__builtin_mul_overflow(a, b, r) && tau_int_is_small(*r) && (mask == 0 || TAU_LIKELY(*r != 0 || tau_int_both_small(a, b)));
}
/* b in {0, -1} is left to the slow path: division by zero and the one quotient that is not small. */
TAU_INLINE bool tau_int_floordiv_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    if (TAU_UNLIKELY(!(tau_int_both_small(a, b) && (uint64_t)b + 1 > 1))) return false;
    *r = tau_i64_floordiv(a, b);
    return true;
}
TAU_INLINE bool tau_int_mod_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    if (TAU_UNLIKELY(!(tau_int_both_small(a, b) && b != 0))) return false;
    *r = tau_i64_mod(a, b);
    return true;
}
TAU_INLINE bool tau_int_neg_try(tau_int a, unsigned mask, tau_int *r) {
    (void)mask;
    *r = (tau_int)((uint64_t)0 - (uint64_t)a);
    return tau_int_is_small(*r);
}
TAU_INLINE bool tau_int_lshift_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    if (TAU_UNLIKELY(!((uint64_t)b < 61 && tau_int_is_small(a)))) return false;
    *r = (tau_int)((uint64_t)a << b);
    return (*r >> b) == a && tau_int_is_small(*r);
}
TAU_INLINE bool tau_int_rshift_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    if (TAU_UNLIKELY(!((uint64_t)b < 64 && tau_int_is_small(a)))) return false;
    *r = a >> b;
    return true;
}
TAU_INLINE bool tau_int_and_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    *r = a & b;
    return tau_int_both_small(a, b);
}
TAU_INLINE bool tau_int_or_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    *r = a | b;
    return tau_int_both_small(a, b);
}
TAU_INLINE bool tau_int_xor_try(tau_int a, tau_int b, unsigned mask, tau_int *r) {
    (void)mask;
    *r = a ^ b;
    return tau_int_both_small(a, b);
}

TAU_INLINE tau_int tau_int_add_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_add_try(a, b, mask, &r)) ? r : tau_int_add_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_add(tau_int a, tau_int b) { return tau_int_add_c(a, b, 0); }
TAU_INLINE tau_int tau_int_sub_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_sub_try(a, b, mask, &r)) ? r : tau_int_sub_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_sub(tau_int a, tau_int b) { return tau_int_sub_c(a, b, 0); }
TAU_INLINE tau_int tau_int_mul_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_mul_try(a, b, mask, &r)) ? r : tau_int_mul_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_mul(tau_int a, tau_int b) { return tau_int_mul_c(a, b, 0); }
TAU_INLINE tau_int tau_int_floordiv_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_floordiv_try(a, b, mask, &r)) ? r : tau_int_floordiv_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_floordiv(tau_int a, tau_int b) { return tau_int_floordiv_c(a, b, 0); }
TAU_INLINE tau_int tau_int_mod_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_mod_try(a, b, mask, &r)) ? r : tau_int_mod_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_mod(tau_int a, tau_int b) { return tau_int_mod_c(a, b, 0); }
TAU_INLINE tau_int tau_int_lshift_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_lshift_try(a, b, mask, &r)) ? r : tau_int_lshift_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_lshift(tau_int a, tau_int b) { return tau_int_lshift_c(a, b, 0); }
TAU_INLINE tau_int tau_int_rshift_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_rshift_try(a, b, mask, &r)) ? r : tau_int_rshift_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_rshift(tau_int a, tau_int b) { return tau_int_rshift_c(a, b, 0); }
TAU_INLINE tau_int tau_int_and_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_and_try(a, b, mask, &r)) ? r : tau_int_and_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_and(tau_int a, tau_int b) { return tau_int_and_c(a, b, 0); }
TAU_INLINE tau_int tau_int_or_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_or_try(a, b, mask, &r)) ? r : tau_int_or_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_or(tau_int a, tau_int b) { return tau_int_or_c(a, b, 0); }
TAU_INLINE tau_int tau_int_xor_c(tau_int a, tau_int b, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_xor_try(a, b, mask, &r)) ? r : tau_int_xor_slow(a, b, mask);
}
TAU_INLINE tau_int tau_int_xor(tau_int a, tau_int b) { return tau_int_xor_c(a, b, 0); }
TAU_INLINE tau_int tau_int_neg_c(tau_int a, unsigned mask) {
    tau_int r;
    return TAU_LIKELY(tau_int_neg_try(a, mask, &r)) ? r : tau_int_neg_slow(a, mask);
}
TAU_INLINE tau_int tau_int_neg(tau_int a) { return tau_int_neg_c(a, 0); }
TAU_INLINE tau_int tau_int_abs(tau_int a) { return a < 0 ? tau_int_neg(a) : tau_int_copy(a); }
TAU_INLINE tau_int tau_int_invert(tau_int a) { return TAU_LIKELY(tau_int_is_small(a)) ? ~a : tau_int_invert_slow(a, 0); }

/* b >= 0 proven (a negative exponent gives a float in the language: tau_int_pow_value, tau_int_pow_float). */
TAU_INLINE tau_int tau_int_pow(tau_int a, tau_int b) {
    if (__builtin_constant_p(b) && b == 2) return tau_int_mul(a, a);
    return tau_int_pow_slow(a, b);
}

/* ZeroDivisionError and OverflowError are seen in tau_err. */
TAU_INLINE bool tau_int_truediv_try(tau_int a, tau_int b, double *r) {
    const uint64_t half = (uint64_t)1 << 53;
    *r = (double)a / (double)b;
    return (((uint64_t)a + half) | ((uint64_t)b + half)) < 2 * half && b != 0;
}
TAU_INLINE double tau_int_truediv(tau_int a, tau_int b) {
    double r;
    return TAU_LIKELY(tau_int_truediv_try(a, b, &r)) ? r : tau_int_truediv_slow(a, b);
}

/* ---- comparison: never raises --------------------------------------------------------------------------------- */

TAU_INLINE bool tau_int_eq(tau_int a, tau_int b) {
    if (TAU_LIKELY(tau_int_is_small(a) || tau_int_is_small(b))) return a == b;
    return tau_int_eq_slow(a, b);
}
TAU_INLINE bool tau_int_ne(tau_int a, tau_int b) { return !tau_int_eq(a, b); }
/* Loop versions: whether -bound <= a <= bound, which no big int is (bound is small); and a itself where that is known. */
TAU_INLINE bool tau_int_within(tau_int a, tau_int bound) { return (uint64_t)a + (uint64_t)bound <= 2 * (uint64_t)bound; }
TAU_INLINE bool tau_int_within_0(tau_int a, tau_int bound) { return (uint64_t)a <= (uint64_t)bound; } /* 0 <= a <= bound */
TAU_INLINE tau_int tau_int_bounded(tau_int a, tau_int bound) {
    (void)bound;
    return a;
}
TAU_INLINE tau_int tau_int_known_small(tau_int a) { return a; }
/* Of small operands: whether the result is small, too. A constant step can leave the range on one side only. */
TAU_INLINE bool tau_int_add_fits(tau_int a, tau_int b) {
    if (__builtin_constant_p(b)) return b >= 0 ? a < TAU_SMALL_MAX - b : a >= -TAU_SMALL_MAX - b;
    return tau_int_is_small(a + b);
}
TAU_INLINE bool tau_int_sub_fits(tau_int a, tau_int b) {
    if (__builtin_constant_p(b)) return b >= 0 ? a >= b - TAU_SMALL_MAX : a < TAU_SMALL_MAX + b;
    return tau_int_is_small(a - b);
}
TAU_INLINE bool tau_int_neg_fits(tau_int a) { return tau_int_is_small(-a); }
TAU_INLINE bool tau_int_mul_fits(tau_int a, tau_int b) {
    tau_int r;
    return !__builtin_mul_overflow(a, b, &r) && tau_int_is_small(r);
}
TAU_INLINE tau_int tau_int_bounded_0(tau_int a, tau_int bound) {
    (void)bound;
    return a;
}

TAU_INLINE bool tau_int_lt(tau_int a, tau_int b) {
    if (TAU_LIKELY(tau_int_is_small(a) || tau_int_is_small(b))) return a < b;
    return tau_int_cmp_slow(a, b) < 0;
}
TAU_INLINE bool tau_int_le(tau_int a, tau_int b) { return !tau_int_lt(b, a); }
TAU_INLINE bool tau_int_gt(tau_int a, tau_int b) { return tau_int_lt(b, a); }
TAU_INLINE bool tau_int_ge(tau_int a, tau_int b) { return !tau_int_lt(a, b); }
TAU_INLINE int tau_int_cmp(tau_int a, tau_int b) {
    if (TAU_LIKELY(tau_int_is_small(a) || tau_int_is_small(b))) return (a > b) - (a < b);
    return tau_int_cmp_slow(a, b);
}
TAU_INLINE bool tau_int_truth(tau_int a) { return a != 0; }
/* -1, 0, 1 */
TAU_INLINE int tau_int_sign(tau_int a) { return (a > 0) - (a < 0); }

/* ---- conversion ------------------------------------------------------------------------------------------------ */

TAU_INLINE tau_int tau_int_from_i64(int64_t x) { return TAU_LIKELY(tau_int_is_small(x)) ? x : tau_int_from_i64_slow(x); }
TAU_INLINE tau_int tau_int_from_u64(uint64_t x) {
    return TAU_LIKELY(x < (uint64_t)TAU_SMALL_MAX) ? (tau_int)x : tau_int_from_u64_slow(x);
}
TAU_INLINE tau_int tau_int_from_bool(bool b) { return b; }
/* Magnitude of n limbs (leading zeros allowed); how the emitter writes big literals. */
TAU_COLD tau_int tau_int_from_limbs(bool negative, int64_t n, const uint64_t *limbs);
/* Truncates; OverflowError for infinities, ValueError for NaN, as int(float). */
tau_int tau_int_from_double(double x);
/* Correctly rounded. OverflowError "int too large to convert to float": the result is then inf, see tau_err. */
TAU_INLINE double tau_int_to_double(tau_int x) { return TAU_LIKELY(tau_int_is_small(x)) ? (double)x : tau_int_to_double_slow(x); }
TAU_INLINE bool tau_int_to_double_try(tau_int x, double *r) { *r = (double)x; return tau_int_is_small(x); }
/* ---- words: what the compiler proves to lie in [0, 2^64), or of which only the low 64 bits are asked ------------------ */

#define TAU_WORD(n) ((tau_int)(n##ll))
uint64_t tau_big_low(tau_int x);
TAU_INLINE tau_int tau_int_low(tau_int x) { return TAU_LIKELY(tau_int_is_small(x)) ? x : (tau_int)tau_big_low(x); }
bool tau_big_is_word(tau_int x);
TAU_INLINE bool tau_int_is_word(tau_int x) { return tau_int_is_small(x) ? x >= 0 : tau_big_is_word(x); }
tau_int tau_word_to_big(uint64_t x); /* never fails: without memory the program ends */
TAU_INLINE tau_int tau_u64_to_int(tau_int x) { return TAU_LIKELY((uint64_t)x < (uint64_t)TAU_SMALL_MAX) ? x : tau_word_to_big((uint64_t)x); }
TAU_INLINE tau_int tau_u64_add(tau_int a, tau_int b) { return (tau_int)((uint64_t)a + (uint64_t)b); }
TAU_INLINE tau_int tau_u64_sub(tau_int a, tau_int b) { return (tau_int)((uint64_t)a - (uint64_t)b); }
TAU_INLINE tau_int tau_u64_mul(tau_int a, tau_int b) { return (tau_int)((uint64_t)a * (uint64_t)b); }
TAU_INLINE tau_int tau_u64_neg(tau_int a) { return (tau_int)((uint64_t)0 - (uint64_t)a); }
TAU_INLINE tau_int tau_u64_and(tau_int a, tau_int b) { return a & b; }
TAU_INLINE tau_int tau_u64_or(tau_int a, tau_int b) { return a | b; }
TAU_INLINE tau_int tau_u64_xor(tau_int a, tau_int b) { return a ^ b; }
TAU_INLINE tau_int tau_u64_lshift(tau_int a, tau_int n) { return (tau_int)((uint64_t)a << n); }
TAU_INLINE tau_int tau_u64_rshift(tau_int a, tau_int n) { return (tau_int)((uint64_t)a >> n); }
TAU_INLINE tau_int tau_u64_floordiv(tau_int a, tau_int b) { return (tau_int)((uint64_t)a / (uint64_t)b); }
TAU_INLINE tau_int tau_u64_mod(tau_int a, tau_int b) { return (tau_int)((uint64_t)a % (uint64_t)b); }
TAU_INLINE bool tau_u64_lt(tau_int a, tau_int b) { return (uint64_t)a < (uint64_t)b; }
TAU_INLINE bool tau_u64_le(tau_int a, tau_int b) { return (uint64_t)a <= (uint64_t)b; }
TAU_INLINE bool tau_u64_gt(tau_int a, tau_int b) { return (uint64_t)a > (uint64_t)b; }
TAU_INLINE bool tau_u64_ge(tau_int a, tau_int b) { return (uint64_t)a >= (uint64_t)b; }
TAU_INLINE bool tau_u64_eq(tau_int a, tau_int b) { return a == b; }
TAU_INLINE bool tau_u64_ne(tau_int a, tau_int b) { return a != b; }
TAU_INLINE double tau_u64_to_double(tau_int a) { return (double)(uint64_t)a; }

/* True when x fits in 64 bits; no exception. */
bool tau_int_to_i64(tau_int x, int64_t *out);
bool tau_int_to_u64(tau_int x, uint64_t *out);
/* The low 64 bits of the two's complement. */
uint64_t tau_int_low64(tau_int x);
/* For slices and sizes: bigs saturate. */
TAU_INLINE int64_t tau_int_clamp(tau_int x) {
    return TAU_LIKELY(tau_int_is_small(x)) ? x : x < 0 ? INT64_MIN : INT64_MAX;
}

TAU_SLOW int64_t tau_int_hash_slow(tau_int x);
/* CPython's; never fails. */
TAU_INLINE int64_t tau_int_hash(tau_int x) {
    return TAU_LIKELY(tau_int_is_small(x)) ? (x == -1 ? -2 : x) : tau_int_hash_slow(x);
}
/* As an int word. */
TAU_INLINE tau_int tau_int_hash_int(tau_int x) { return tau_int_from_i64(tau_int_hash(x)); }
tau_str *tau_int_to_str(tau_int x);     /* ValueError above the digit limit */
/* int(s, base): base 0 or 2..36, whitespace, sign, prefix, underscores, digits of any script. ValueError. */
tau_int tau_int_parse(tau_str *s, tau_int base);
/* The same over text of one byte per character; `shown` is quoted in the error. */
tau_int tau_int_parse_ascii(const char *p, int64_t n, int base, tau_value shown);

int64_t tau_int_bit_length(tau_int x);  /* a small int word */
int64_t tau_int_bit_count(tau_int x);

/* sys.set_int_max_str_digits: 0 lifts the limit. */
extern int64_t tau_int_max_str_digits;

#endif
