/* Big ints: the slow halves of << >> & | ^.
 *
 * Bitwise operations work on the infinite two's complement of each operand, formed limb by limb on the way; a negative
 * result is turned back into a magnitude in the same pass. */
#include "bigint.h"
#include "tau/exc.h"

#include <string.h>

static TAU_COLD tau_int negative_shift(void) {
    tau_raise_text(TAU_ID_ValueError, "negative shift count");
    return TAU_INT_ERR;
}

tau_int tau_int_lshift_slow(tau_int a, tau_int b, unsigned mask) {
    tau_int r = TAU_INT_ERR;
    tau_mag x;
    tau_mag_of(&x, a);
    if (b < 0) {
        negative_shift();
    } else if (x.n == 0) {
        r = 0;
    } else if (tau_int_is_big(b) && tau_int_bit_length(b) > 66) {
        tau_raise_text(TAU_ID_OverflowError, "too many digits in integer");
    } else if (tau_int_is_big(b) || b / 64 >= INT32_MAX) {
        tau_no_memory();
    } else {
        int64_t words = b / 64, n = x.n + words + 1;
        unsigned bits = (unsigned)(b % 64), reuse = mask & 1, kept = mask & ~1u;
        tau_big *d = tau_big_dest(a, b, &reuse, n);
        if (d) {
            mp_limb_t *out = (mp_limb_t *)d->limbs;
            if (bits) {
                out[n - 1] = mpn_lshift(out + words, x.p, (mp_size_t)x.n, bits);
            } else {
                memmove(out + words, x.p, (size_t)x.n * sizeof *out);
                out[n - 1] = 0;
            }
            memset(out, 0, (size_t)words * sizeof *out);
            r = tau_big_finish(d, n, x.neg);
        }
        mask = kept | reuse;
    }
    tau_big_consume(a, b, mask);
    return r;
}

/* Whether any of the low 64 * words + bits bits is set. */
static bool any_below(const tau_mag *x, int64_t words, unsigned bits) {
    for (int64_t i = 0; i < words; i++)
        if (x->p[i]) return true;
    return bits && (x->p[words] & (((mp_limb_t)1 << bits) - 1)) != 0;
}

tau_int tau_int_rshift_slow(tau_int a, tau_int b, unsigned mask) {
    tau_int r = TAU_INT_ERR;
    tau_mag x;
    tau_mag_of(&x, a);
    if (b < 0) {
        negative_shift();
    } else if (b / 64 >= x.n) { /* big counts too */
        r = x.neg ? -1 : 0;
    } else {
        int64_t words = b / 64, n = x.n - words;
        unsigned bits = (unsigned)(b % 64), reuse = mask & 1, kept = mask & ~1u;
        bool down = x.neg && any_below(&x, words, bits); /* floor, not truncation */
        tau_big *d = tau_big_dest(a, b, &reuse, n + 1);
        if (d) {
            mp_limb_t *out = (mp_limb_t *)d->limbs;
            if (bits) mpn_rshift(out, x.p + words, (mp_size_t)n, bits);
            else memmove(out, x.p + words, (size_t)n * sizeof *out);
            out[n] = down ? mpn_add_1(out, out, (mp_size_t)n, 1) : 0;
            r = tau_big_finish(d, n + 1, x.neg);
        }
        mask = kept | reuse;
    }
    tau_big_consume(a, b, mask);
    return r;
}

/* Limb i of m's two's complement; *carry starts as 1 when m is negative. */
static inline mp_limb_t twos(const tau_mag *m, int64_t i, mp_limb_t *carry) {
    mp_limb_t w = i < m->n ? m->p[i] : 0;
    if (!m->neg) return w;
    w = ~w + *carry;
    *carry = *carry && w == 0;
    return w;
}

static tau_int bitwise(tau_int a, tau_int b, int op, unsigned mask) {
    tau_mag x, y;
    tau_mag_of(&x, a);
    tau_mag_of(&y, b);
    bool neg = op == '&' ? x.neg && y.neg : op == '|' ? x.neg || y.neg : x.neg != y.neg;
    int64_t n = x.n > y.n ? x.n : y.n;
    if (op == '&' && !x.neg && (y.neg || x.n < y.n)) n = x.n; /* a non-negative operand bounds the result */
    else if (op == '&' && !y.neg) n = y.n;
    tau_big *d = tau_big_dest(a, b, &mask, n + 1);
    tau_int r = TAU_INT_ERR;
    if (d) {
        mp_limb_t cx = 1, cy = 1, cr = 1;
        for (int64_t i = 0; i < n; i++) {
            mp_limb_t u = twos(&x, i, &cx), v = twos(&y, i, &cy);
            mp_limb_t w = op == '&' ? u & v : op == '|' ? u | v : u ^ v;
            if (neg) {
                w = ~w + cr;
                cr = cr && w == 0;
            }
            d->limbs[i] = w;
        }
        d->limbs[n] = neg ? cr : 0;
        r = tau_big_finish(d, n + 1, neg);
    }
    tau_big_consume(a, b, mask);
    return r;
}

tau_int tau_int_and_slow(tau_int a, tau_int b, unsigned mask) { return bitwise(a, b, '&', mask); }
tau_int tau_int_or_slow(tau_int a, tau_int b, unsigned mask) { return bitwise(a, b, '|', mask); }
tau_int tau_int_xor_slow(tau_int a, tau_int b, unsigned mask) { return bitwise(a, b, '^', mask); }
