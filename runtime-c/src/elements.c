/* Loads, stores and conversions of machine numbers for struct and array. */
#include "elements.h"

#include "tau/int.h"

#include <math.h>
#include <string.h>

uint64_t tau_element_load(const uint8_t *p, int size, bool big_endian) {
    uint64_t v = 0;
    for (int i = 0; i < size; i++) v |= (uint64_t)p[big_endian ? size - 1 - i : i] << (8 * i);
    return v;
}

void tau_element_store(uint8_t *p, int size, bool big_endian, uint64_t bits) {
    for (int i = 0; i < size; i++) p[big_endian ? size - 1 - i : i] = (uint8_t)(bits >> (8 * i));
}

tau_int tau_element_int(uint64_t bits, int size, bool is_signed) {
    if (!is_signed) return tau_int_from_u64(bits);
    int unused = 64 - 8 * size;
    return tau_int_from_i64((int64_t)(bits << unused) >> unused);
}

static double half_to_double(uint64_t h) {
    int exp = (int)(h >> 10) & 31;
    double fraction = (double)(h & 1023), r;
    if (exp == 31) r = fraction != 0 ? NAN : INFINITY;
    else if (exp == 0) r = ldexp(fraction, -24);
    else r = ldexp(1024 + fraction, exp - 25);
    return h >> 15 ? -r : r;
}

static uint64_t half_bits(double x, bool *overflow) {
    uint64_t sign = __builtin_signbit(x) ? 0x8000 : 0;
    if (x != x) return sign | 0x7e00;
    x = fabs(x);
    if (isinf(x)) return sign | 0x7c00;
    if (x == 0) return sign;
    int e;
    frexp(x, &e); /* x < 2^e */
    int unit = e - 11 > -24 ? e - 11 : -24; /* power of 2 of the last bit */
    double scaled = ldexp(x, -unit), whole = floor(scaled), part = scaled - whole;
    uint64_t m = (uint64_t)whole;
    if (part > 0.5 || (part == 0.5 && (m & 1))) m++;
    if (m == 2048) { /* carried into the next binade */
        m = 1024;
        unit++;
    }
    if (unit > 5) {
        *overflow = true;
        return sign;
    }
    return sign | (m < 1024 ? m : ((uint64_t)(unit + 25) << 10) | (m - 1024));
}

double tau_element_double(uint64_t bits, int size) {
    if (size == 2) return half_to_double(bits);
    if (size == 4) {
        uint32_t b = (uint32_t)bits;
        float f;
        memcpy(&f, &b, sizeof f);
        return (double)f;
    }
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

uint64_t tau_element_float_bits(double x, int size, bool *overflow) {
    *overflow = false;
    if (size == 2) return half_bits(x, overflow);
    if (size == 4) {
        float f = (float)x;
        uint32_t b;
        *overflow = isinf(f) && !isinf(x);
        memcpy(&b, &f, sizeof b);
        return b;
    }
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    return b;
}
