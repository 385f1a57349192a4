/* int: what needs no big-number arithmetic, so that printing, hashing and comparing ints link no GMP.
 *
 * Bigs are looked at limb by limb here; the operations that make them are in bigint*.c, and the text of a big goes
 * through a pointer that the first big sets. */
#include "tau/int.h"

#include "bigint_hooks.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/mem.h"
#include "tau/str.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int64_t tau_int_max_str_digits = 4300;
tau_str *(*tau_big_str_hook)(tau_int x);

/* ---- references ---- */

void tau_big_incref(tau_int x) {
    if (tau_int_is_sentinel(x)) return;
    tau_int_big(x)->head.rc++;
}

void tau_big_decref(tau_int x) {
    if (tau_int_is_sentinel(x)) return;
    tau_big *b = tau_int_big(x);
    if (--b->head.rc != 0) return;
#ifdef TAU_GC_BOEHM
    free(b);
#else
    tau_obj_release(&b->head);
#endif
}

/* ---- comparison ---- */

bool tau_int_eq_slow(tau_int a, tau_int b) {
    if (a == b) return true;
    if ((a ^ b) < 0 || tau_int_is_sentinel(a) || tau_int_is_sentinel(b)) return false;
    tau_big *p = tau_int_big(a), *q = tau_int_big(b);
    return p->size == q->size && memcmp(p->limbs, q->limbs, (size_t)p->size * sizeof p->limbs[0]) == 0;
}

int tau_int_cmp_slow(tau_int a, tau_int b) {
    if ((a ^ b) < 0) return a < 0 ? -1 : 1;
    tau_big *p = tau_int_big(a), *q = tau_int_big(b);
    int c = 0;
    if (p->size != q->size) c = p->size < q->size ? -1 : 1;
    for (int64_t i = p->size; c == 0 && i-- > 0;)
        if (p->limbs[i] != q->limbs[i]) c = p->limbs[i] < q->limbs[i] ? -1 : 1;
    return a < 0 ? -c : c;
}

/* ---- machine words ---- */

uint64_t tau_int_low64(tau_int x) {
    if (tau_int_is_small(x)) return (uint64_t)x;
    uint64_t m = tau_int_big(x)->limbs[0];
    return x < 0 ? (uint64_t)0 - m : m;
}

bool tau_int_to_i64(tau_int x, int64_t *out) {
    if (tau_int_is_small(x)) { *out = x; return true; }
    tau_big *b = tau_int_big(x);
    uint64_t limit = x < 0 ? (uint64_t)1 << 63 : ((uint64_t)1 << 63) - 1;
    if (b->size != 1 || b->limbs[0] > limit) return false;
    *out = (int64_t)tau_int_low64(x);
    return true;
}

bool tau_int_to_u64(tau_int x, uint64_t *out) {
    if (x < 0 || (tau_int_is_big(x) && tau_int_big(x)->size != 1)) return false;
    *out = tau_int_low64(x);
    return true;
}

int64_t tau_int_bit_length(tau_int x) {
    if (tau_int_is_small(x)) return x == 0 ? 0 : 64 - __builtin_clzll((uint64_t)(x < 0 ? -x : x));
    tau_big *b = tau_int_big(x);
    return 64 * (int64_t)b->size - __builtin_clzll(b->limbs[b->size - 1]);
}

int64_t tau_int_bit_count(tau_int x) {
    if (tau_int_is_small(x)) return __builtin_popcountll((uint64_t)(x < 0 ? -x : x));
    tau_big *b = tau_int_big(x);
    int64_t n = 0;
    for (int64_t i = 0; i < b->size; i++) n += __builtin_popcountll(b->limbs[i]);
    return n;
}

tau_int tau_int_ctz(tau_int x) {
    if (tau_int_is_small(x)) return __builtin_ctzll((uint64_t)x);
    tau_big *b = tau_int_big(x);
    int64_t i = 0;
    while (b->limbs[i] == 0) i++;
    return 64 * i + __builtin_ctzll(b->limbs[i]);
}

/* ---- to floats ---- */

double tau_round_scaled(uint64_t m, bool sticky, int64_t exp, bool neg) {
    if (m == 0) return neg ? -0.0 : 0.0;
    int bits = 64 - __builtin_clzll(m);
    int64_t top = exp + bits; /* m * 2^exp < 2^top */
    if (top > 1024) return neg ? -INFINITY : INFINITY;
    int64_t keep = top > -1022 ? 53 : top + 1074; /* bits that the result has room for */
    int64_t cut = bits - keep;
    if (cut > 64 || keep < 0) return neg ? -0.0 : 0.0;
    if (cut > 0) {
        uint64_t rest = cut == 64 ? m : m & (((uint64_t)1 << cut) - 1), half = (uint64_t)1 << (cut - 1);
        m = cut == 64 ? 0 : m >> cut;
        exp += cut;
        if (rest > half || (rest == half && (sticky || (m & 1)))) m++;
    }
    double r = ldexp((double)m, (int)exp);
    return neg ? -r : r;
}

/* The top 64 bits of a big, and whether anything below them is not 0; *exp is the power of 2 that they stand for. */
static uint64_t top_bits(const tau_big *b, int64_t *exp, bool *sticky) {
    int64_t n = b->size;
    uint64_t hi = b->limbs[n - 1];
    int shift = __builtin_clzll(hi);
    *exp = 64 * (n - 1) - shift;
    *sticky = false;
    if (n == 1) {
        *exp = -shift;
        return hi << shift;
    }
    uint64_t lo = b->limbs[n - 2];
    if (shift) {
        hi = (hi << shift) | (lo >> (64 - shift));
        *sticky = (lo << shift) != 0;
    } else {
        *sticky = lo != 0;
    }
    for (int64_t i = 0; i < n - 2 && !*sticky; i++) *sticky = b->limbs[i] != 0;
    return hi;
}

double tau_int_to_double_slow(tau_int x) {
    int64_t exp;
    bool sticky;
    uint64_t m = top_bits(tau_int_big(x), &exp, &sticky);
    double r = tau_round_scaled(m, sticky, exp, x < 0);
    if (isinf(r)) tau_raise(TAU_ID_OverflowError, "int too large to convert to float");
    return r;
}

double tau_int_frexp(tau_int x, int64_t *e) {
    if (tau_int_is_small(x)) {
        int k;
        double m = frexp((double)(x < 0 ? -x : x), &k);
        *e = k;
        return m;
    }
    int64_t exp;
    bool sticky;
    uint64_t m = top_bits(tau_int_big(x), &exp, &sticky);
    double r = tau_round_scaled(m, sticky, -64, false);
    *e = exp + 64;
    if (r == 1.0) {
        r = 0.5;
        ++*e;
    }
    return r;
}

int tau_int_cmp_double(tau_int a, double f) {
    if (f != f) return 2;
    if (isinf(f)) return f > 0 ? -1 : 1;
    if (tau_int_is_small(a)) {
        /* Past 2^60 only f's sign matters; within, its whole part is exact as an int64. */
        if (f >= (double)TAU_SMALL_MAX) return -1;
        if (f < -(double)TAU_SMALL_MAX) return 1;
        int64_t whole = (int64_t)f;
        if (a != whole) return a < whole ? -1 : 1;
        double part = f - (double)whole;
        return part > 0 ? -1 : part < 0 ? 1 : 0;
    }
    if (a < 0 ? f >= 0 : f <= 0) return a < 0 ? -1 : 1;
    int sign = a < 0 ? -1 : 1, e;
    double m = frexp(fabs(f), &e);
    int64_t bits = tau_int_bit_length(a);
    if (bits != e) return bits < e ? -sign : sign;
    /* Both in [2^(e-1), 2^e) with e > 60: f is whole there, and its 53 bits fit the top 64. */
    int64_t exp;
    bool sticky;
    uint64_t top = top_bits(tau_int_big(a), &exp, &sticky), other = (uint64_t)ldexp(m, 64);
    if (top != other) return top < other ? -sign : sign;
    return sticky ? sign : 0;
}

/* ---- hash ---- */

int64_t tau_int_hash_slow(tau_int x) {
    const uint64_t p = (uint64_t)TAU_HASH_MODULUS;
    tau_big *b = tau_int_big(x);
    uint64_t h = 0;
    for (int64_t i = b->size; i-- > 0;) {
        /* h * 2^64 + limb, with 2^64 = 8 modulo 2^61 - 1 */
        unsigned __int128 t = (unsigned __int128)h * 8 + b->limbs[i];
        uint64_t r = (uint64_t)(t & p) + (uint64_t)(t >> 61);
        h = r >= p ? r - p : r;
    }
    int64_t r = x < 0 ? -(int64_t)h : (int64_t)h;
    return r == -1 ? -2 : r;
}

int64_t tau_hash_int(tau_int x) { return tau_int_hash(x); }

/* ---- text ---- */

static const char digit_pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                                  "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                                  "8081828384858687888990919293949596979899";

int tau_i64_to_chars(int64_t x, char *out) {
    char buf[20], *p = buf + sizeof buf;
    uint64_t u = x < 0 ? (uint64_t)0 - (uint64_t)x : (uint64_t)x;
    while (u >= 100) {
        p -= 2;
        memcpy(p, digit_pairs + 2 * (u % 100), 2);
        u /= 100;
    }
    if (u >= 10) {
        p -= 2;
        memcpy(p, digit_pairs + 2 * u, 2);
    } else {
        *--p = (char)('0' + u);
    }
    if (x < 0) *--p = '-';
    int n = (int)(buf + sizeof buf - p);
    memcpy(out, p, (size_t)n);
    return n;
}

/* A big that no GMP function made: short, so digit by digit. */
static tau_str *plain_big_str(tau_int x) {
    tau_big *b = tau_int_big(x);
    int64_t n = b->size;
    uint64_t *limbs = malloc((size_t)n * sizeof *limbs);
    char *text = malloc((size_t)n * 20 + 2), *p = text ? text + n * 20 + 2 : NULL;
    tau_str *s = NULL;
    if (limbs && text) {
        memcpy(limbs, b->limbs, (size_t)n * sizeof *limbs);
        while (n > 0) {
            uint64_t rest = 0;
            for (int64_t i = n; i-- > 0;) {
                unsigned __int128 t = (unsigned __int128)rest << 64 | limbs[i];
                limbs[i] = (uint64_t)(t / 10);
                rest = (uint64_t)(t % 10);
            }
            *--p = (char)('0' + rest);
            while (n > 0 && limbs[n - 1] == 0) n--;
        }
        if (x < 0) *--p = '-';
        s = tau_str_from_ascii(p, text + (int64_t)b->size * 20 + 2 - p);
    } else {
        tau_no_memory();
    }
    free(limbs);
    free(text);
    return s;
}

tau_str *tau_int_to_str(tau_int x) {
    if (TAU_UNLIKELY(tau_int_is_big(x))) return tau_big_str_hook ? tau_big_str_hook(x) : plain_big_str(x);
    if (x >= 0 && x < 10) return tau_str_from_char((uint32_t)('0' + x));
    char buf[20];
    return tau_str_from_ascii(buf, tau_i64_to_chars(x, buf));
}

tau_str *tau_bool_repr(bool b) {
    tau_str *s = b ? &tau_str_true_.head : &tau_str_false_.head;
    tau_incref(s);
    return s;
}

tau_int tau_int_max_str_digits_get(void) { return tau_int_max_str_digits; }

void tau_int_max_str_digits_set(tau_int n) {
    if (n < 0 || (n > 0 && n < 640)) tau_raise_text(TAU_ID_ValueError, "maxdigits must be 0 or larger than 640");
    else tau_int_max_str_digits = tau_int_clamp(n);
}
