/* Big ints: powers, number theory, rounding, bytes.
 *
 * What has a cheap machine-word case has it first; the rest is GMP's mpz functions on read-only views. */
#include "bigint.h"
#include "tau/bytes.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/str.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static TAU_COLD tau_int value_error(const char *text) {
    tau_raise_text(TAU_ID_ValueError, text);
    return TAU_INT_ERR;
}

/* ---- powers ---- */

static tau_int pow_big(tau_int a, tau_int b) {
    if (tau_int_is_big(b) || tau_int_bit_length(a) > ((int64_t)INT32_MAX * 64) / b) {
        tau_no_memory();
        return TAU_INT_ERR;
    }
    tau_mag x;
    mpz_t za, r;
    mpz_srcptr va = tau_mpz_view(za, &x, a);
    mpz_init(r);
    mpz_pow_ui(r, va, (unsigned long)b);
    tau_int w = tau_int_from_mpz(r);
    mpz_clear(r);
    return w;
}

tau_int tau_int_pow_slow(tau_int a, tau_int b) {
    if (b < 0) return value_error("negative exponent of an int power");
    if (b == 0 || a == 1) return 1;
    if (a == 0) return 0;
    if (a == -1) return tau_int_low64(b) & 1 ? -1 : 1;
    if (tau_int_is_small(a) && b < 61) {
        int64_t r = 1, base = a, n = b;
        for (;;) {
            if ((n & 1) && __builtin_mul_overflow(r, base, &r)) break;
            n >>= 1;
            if (n == 0) return tau_int_from_i64(r);
            if (__builtin_mul_overflow(base, base, &base)) break;
        }
    }
    if (b == 1) return tau_int_copy(a);
    return pow_big(a, b);
}

double tau_int_pow_float(tau_int a, tau_int b) {
    double x = tau_int_to_double(a);
    if (tau_int_is_big(a) && isinf(x)) return 0;
    double y = tau_int_to_double(b);
    if (tau_int_is_big(b) && isinf(y)) return 0;
    return tau_float_pow(x, y);
}

tau_value tau_int_pow_value(tau_int a, tau_int b) {
    if (b < 0) {
        double r = tau_int_pow_float(a, b);
        TAU_HAS_OBJECTS(FLOAT);
        return tau_err ? TAU_ABSENT : tau_box_float(r);
    }
    tau_int r = tau_int_pow(a, b);
    return r == TAU_INT_ERR ? TAU_ABSENT : tau_box_int(r);
}

static int64_t powmod_word(int64_t base, int64_t exp, int64_t m) { /* m > 0, base in [0, m) */
    unsigned __int128 r = 1 % (uint64_t)m, b = (uint64_t)base;
    for (; exp; exp >>= 1) {
        if (exp & 1) r = r * b % (uint64_t)m;
        b = b * b % (uint64_t)m;
    }
    return (int64_t)r;
}

tau_int tau_int_pow3(tau_int a, tau_int b, tau_int m) {
    if (m == 0) return value_error("pow() 3rd argument cannot be 0");
    if (tau_int_both_small(a, m) && tau_int_is_small(b) && b >= 0) {
        int64_t n = m < 0 ? -m : m, r = powmod_word(tau_i64_mod(a, n), b, n);
        return m < 0 && r ? r + m : r;
    }
    tau_mag xa, xb, xm;
    mpz_t za, zb, zm, r, mod;
    mpz_srcptr va = tau_mpz_view(za, &xa, a), vb = tau_mpz_view(zb, &xb, b), vm = tau_mpz_view(zm, &xm, m);
    mpz_inits(r, mod, NULL);
    mpz_abs(mod, vm);
    tau_int w = TAU_INT_ERR;
    if (b < 0 && mpz_cmp_ui(mod, 1) != 0 && !mpz_invert(r, va, mod)) {
        value_error("base is not invertible for the given modulus");
    } else {
        mpz_powm(r, va, vb, mod);
        if (m < 0 && mpz_sgn(r) != 0) mpz_add(r, r, vm);
        w = tau_int_from_mpz(r);
    }
    mpz_clears(r, mod, NULL);
    return w;
}

/* ---- number theory ---- */

static uint64_t gcd_word(uint64_t a, uint64_t b) {
    if (a == 0 || b == 0) return a | b;
    int shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t t = a;
            a = b;
            b = t;
        }
        b -= a;
    }
    return a << shift;
}

tau_int tau_int_gcd(tau_int a, tau_int b) {
    if (tau_int_both_small(a, b)) return tau_int_from_u64(gcd_word((uint64_t)tau_i64_abs(a), (uint64_t)tau_i64_abs(b)));
    tau_mag x, y;
    mpz_t za, zb, r;
    mpz_srcptr va = tau_mpz_view(za, &x, a), vb = tau_mpz_view(zb, &y, b);
    mpz_init(r);
    mpz_gcd(r, va, vb);
    tau_int w = tau_int_from_mpz(r);
    mpz_clear(r);
    return w;
}

tau_int tau_int_lcm(tau_int a, tau_int b) {
    if (a == 0 || b == 0) return 0;
    tau_int g = tau_int_gcd(a, b);
    if (g == TAU_INT_ERR) return g;
    tau_int q = tau_int_floordiv_c(a, g, 2);
    if (q == TAU_INT_ERR) return q;
    tau_int p = tau_int_mul_c(q, b, 1);
    if (p >= 0 || p == TAU_INT_ERR) return p;
    return tau_int_neg_c(p, 1);
}

tau_int tau_int_isqrt(tau_int a) {
    if (a < 0) return value_error("isqrt() argument must be nonnegative");
    if (tau_int_is_small(a)) {
        int64_t r = (int64_t)sqrt((double)a);
        while (r * r > a) r--;
        while ((r + 1) * (r + 1) <= a) r++;
        return r;
    }
    tau_mag x;
    tau_mag_of(&x, a);
    int64_t n = (x.n + 1) / 2;
    tau_big *d = tau_big_new(n);
    if (!d) return TAU_INT_ERR;
    mpn_sqrtrem((mp_limb_t *)d->limbs, NULL, x.p, (mp_size_t)x.n);
    return tau_big_finish(d, n, false);
}

/* round(a, -n): the multiple of 10^n that is nearest, of two the even one. */
tau_int tau_int_round(tau_int a, tau_int ndigits) {
    if (ndigits >= 0) return tau_int_copy(a);
    /* 10^n is more than twice |a|: the answer is 0, without computing the power. */
    if (tau_int_is_big(ndigits) || -ndigits > tau_int_bit_length(a)) return 0;
    tau_int unit = tau_int_pow_slow(10, -ndigits);
    if (unit == TAU_INT_ERR) return unit;
    tau_rep_t2ii qr = tau_int_divmod(a, unit);
    if (qr.f1 == TAU_INT_ERR) {
        tau_int_decref(unit);
        return TAU_INT_ERR;
    }
    tau_int twice = tau_int_lshift(qr.f1, 1);
    int c = tau_int_cmp(twice, unit);
    tau_int result = tau_int_sub(a, qr.f1);
    if (c > 0 || (c == 0 && (tau_int_low64(qr.f0) & 1))) result = tau_int_add_c(result, unit, 1);
    tau_int_decref(twice);
    tau_int_decref(qr.f0);
    tau_int_decref(qr.f1);
    tau_int_decref(unit);
    return result;
}

/* ---- bytes ---- */

/* 1 little, 0 big, -1 ValueError. */
static int little_endian(tau_str *order) {
    if (order->len == 6 && order->ascii && memcmp(tau_str_data(order), "little", 6) == 0) return 1;
    if (order->len == 3 && order->ascii && memcmp(tau_str_data(order), "big", 3) == 0) return 0;
    value_error("byteorder must be either 'little' or 'big'");
    return -1;
}

tau_bytes *tau_int_to_bytes(tau_int a, tau_int length, tau_str *order, bool is_signed) {
    int little = little_endian(order);
    if (little < 0) return NULL;
    if (length < 0) {
        value_error("length argument must be non-negative");
        return NULL;
    }
    if (a < 0 && !is_signed) {
        tau_raise_text(TAU_ID_OverflowError, "can't convert negative int to unsigned");
        return NULL;
    }
    tau_mag x;
    tau_mag_of(&x, a);
    int64_t bits = tau_int_bit_length(a);
    /* A power of two needs one bit less on the negative side. */
    if (is_signed && a != 0) bits += !(a < 0 && tau_int_ctz(a) == bits - 1);
    if (tau_int_is_small(length) && bits > 8 * length) {
        tau_raise_text(TAU_ID_OverflowError, "int too big to convert");
        return NULL;
    }
    tau_bytes *out = tau_bytes_new(length);
    if (!out) return NULL;
    uint8_t *p = tau_bytes_data(out);
    unsigned carry = 1;
    for (int64_t i = 0; i < length; i++) {
        unsigned v = i / 8 < x.n ? (unsigned)(x.p[i / 8] >> (8 * (i % 8))) & 0xff : 0;
        if (x.neg) {
            v = (v ^ 0xff) + carry;
            carry = v >> 8;
        }
        p[little ? i : length - 1 - i] = (uint8_t)v;
    }
    return out;
}

tau_int tau_int_from_bytes(tau_bytes *data, tau_str *order, bool is_signed) {
    int little = little_endian(order);
    if (little < 0) return TAU_INT_ERR;
    const uint8_t *p = tau_bytes_data(data);
    int64_t len = data->len, n = (len + 7) / 8;
    if (len == 0) return 0;
    bool neg = is_signed && (p[little ? len - 1 : 0] & 0x80);
    tau_scratch s;
    if (!tau_scratch_get(&s, n)) return TAU_INT_ERR;
    memset(s.p, 0, (size_t)n * sizeof s.p[0]);
    unsigned carry = 1;
    for (int64_t i = 0; i < len; i++) {
        unsigned v = p[little ? i : len - 1 - i];
        if (neg) {
            v = (v ^ 0xff) + carry;
            carry = v >> 8;
        }
        s.p[i / 8] |= (mp_limb_t)(v & 0xff) << (8 * (i % 8));
    }
    tau_int r = tau_int_from_limbs(neg, n, (const uint64_t *)s.p);
    tau_scratch_release(&s);
    return r;
}
