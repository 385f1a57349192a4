/* repr of floats: the shortest digits that read back as the same double, the closest of those.
 *
 * The algorithm is Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020): with one 128-bit power
 * of ten it finds the decimals of two lengths that can lie in the rounding interval, without big numbers. */
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/str.h"

#include "float_digits.h"

#include <string.h>

static const uint64_t pow10_table[][2] = {
#include "pow10_table.inc"
};
enum { POW10_MIN = -292 };

/* The product's top 64 bits with "anything below" in the last bit. */
static uint64_t round_to_odd(const uint64_t g[2], uint64_t cp) {
    uint64_t low = (uint64_t)(((unsigned __int128)g[1] * cp) >> 64);
    unsigned __int128 y = (unsigned __int128)g[0] * cp + low;
    return (uint64_t)(y >> 64) | ((uint64_t)y > 1);
}

/* Shortest digits * 10^exp of a positive finite double given by its bits. */
static uint64_t shortest(uint64_t bits, int *exp) {
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1), c = fraction;
    int biased = (int)(bits >> 52), q = -1074;
    if (biased) {
        c |= (uint64_t)1 << 52;
        q = biased - 1075;
    }
    if (q <= 0 && q > -53 && (c & (((uint64_t)1 << -q) - 1)) == 0) { /* a whole number below 2^53 */
        *exp = 0;
        return c >> -q;
    }
    bool even = (c & 1) == 0, closer_below = fraction == 0 && biased > 1;
    int k = (q * 1262611 - (closer_below ? 524031 : 0)) >> 22; /* floor(log10 of the interval's width) */
    int h = q + ((-k * 1741647) >> 19) + 1;
    const uint64_t *g = pow10_table[-k - POW10_MIN];
    uint64_t lower = round_to_odd(g, (4 * c - 2 + closer_below) << h) + !even;
    uint64_t value = round_to_odd(g, (4 * c) << h);
    uint64_t upper = round_to_odd(g, (4 * c + 2) << h) - !even;
    uint64_t s = value / 4;
    if (s >= 10) { /* one digit less, if exactly one such number is inside */
        uint64_t t = s / 10;
        bool down = lower <= 40 * t, up = 40 * t + 40 <= upper;
        if (down != up) {
            *exp = k + 1;
            return t + up;
        }
    }
    *exp = k;
    bool down = lower <= 4 * s, up = 4 * s + 4 <= upper;
    if (down != up) return s + up;
    uint64_t middle = 4 * s + 2;
    return s + (value > middle || (value == middle && (s & 1)));
}

int tau_float_shortest_digits(double x, char *digits, int *decpt) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int exp;
    uint64_t m = shortest(bits & ~((uint64_t)1 << 63), &exp);
    int n = tau_i64_to_chars((int64_t)m, digits);
    *decpt = n + exp;
    while (n > 1 && digits[n - 1] == '0') n--;
    return n;
}

int tau_float_to_chars(double x, char *out) {
    char *p = out;
    if (x != x) {
        memcpy(p, "nan", 3);
        return 3;
    }
    if (__builtin_signbit(x)) {
        *p++ = '-';
        x = -x;
    }
    if (x - x != 0) {
        memcpy(p, "inf", 3);
        return (int)(p - out) + 3;
    }
    if (x < 1e15 && (double)(int64_t)x == x) {
        p += tau_i64_to_chars((int64_t)x, p);
        memcpy(p, ".0", 2);
        return (int)(p - out) + 2;
    }
    char digits[20];
    int decpt, n = tau_float_shortest_digits(x, digits, &decpt);
    if (decpt > 16 || decpt < -3) { /* d.ddde+XX */
        *p++ = digits[0];
        if (n > 1) {
            *p++ = '.';
            memcpy(p, digits + 1, (size_t)n - 1);
            p += n - 1;
        }
        int e = decpt - 1;
        *p++ = 'e';
        *p++ = e < 0 ? '-' : '+';
        e = e < 0 ? -e : e;
        if (e < 10) *p++ = '0';
        p += tau_i64_to_chars(e, p);
    } else if (decpt <= 0) { /* 0.000ddd */
        memcpy(p, "0.000", 5);
        p += 2 - decpt;
        memcpy(p, digits, (size_t)n);
        p += n;
    } else if (n > decpt) { /* dd.dd */
        memcpy(p, digits, (size_t)decpt);
        p += decpt;
        *p++ = '.';
        memcpy(p, digits + decpt, (size_t)(n - decpt));
        p += n - decpt;
    } else { /* ddd000.0 */
        memcpy(p, digits, (size_t)n);
        memset(p + n, '0', (size_t)(decpt - n));
        p += decpt;
        memcpy(p, ".0", 2);
        p += 2;
    }
    return (int)(p - out);
}

tau_str *tau_float_repr(double x) {
    char buf[32];
    return tau_str_from_ascii(buf, tau_float_to_chars(x, buf));
}
