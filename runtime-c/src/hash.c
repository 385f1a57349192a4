/* Hashes of numbers as CPython's, and of byte strings.
 *
 * Numbers hash to their value modulo 2^61 - 1, so that equal ints, floats and complexes hash equal. Bytes go through
 * a multiply-and-fold hash of 16 bytes a step (the construction of wyhash by Wang Yi, with constants of our own). */
#include "tau/hash.h"

#include "tau/int.h"

#include <math.h>
#include <string.h>

static int64_t not_minus_one(int64_t h) { return h == -1 ? -2 : h; }

int64_t tau_hash_double(double x) {
    if (x >= -(double)TAU_SMALL_MAX && x < (double)TAU_SMALL_MAX && (double)(int64_t)x == x) return not_minus_one((int64_t)x);
    if (x - x != 0) {
        if (x == x) return x > 0 ? TAU_HASH_INF : -TAU_HASH_INF;
        return tau_hash_bytes(&x, sizeof x);
    }
    int e;
    uint64_t h = 0, p = (uint64_t)TAU_HASH_MODULUS;
    double m = frexp(fabs(x), &e);
    while (m != 0) { /* 28 bits a step */
        h = ((h << 28) & p) | (h >> 33);
        m *= 0x1p28;
        e -= 28;
        uint64_t whole = (uint64_t)m;
        m -= (double)whole;
        h += whole;
        if (h >= p) h -= p;
    }
    e = e >= 0 ? e % 61 : 60 - (-1 - e) % 61; /* 2^61 = 1 modulo p */
    h = ((h << e) & p) | (e ? h >> (61 - e) : 0);
    return not_minus_one(x < 0 ? -(int64_t)h : (int64_t)h);
}

int64_t tau_hash_complex(tau_complex x) {
    uint64_t h = (uint64_t)tau_hash_double(x.re) + TAU_HASH_IMAG * (uint64_t)tau_hash_double(x.im);
    return not_minus_one((int64_t)h == TAU_INT_ERR ? INT64_MAX : (int64_t)h);
}

int64_t tau_hash_pointer(const void *p) {
    uint64_t a = (uint64_t)(uintptr_t)p;
    return not_minus_one((int64_t)((a >> 4) | (a << 60)));
}

static uint64_t fold(uint64_t a, uint64_t b) {
    unsigned __int128 r = (unsigned __int128)a * b;
    return (uint64_t)r ^ (uint64_t)(r >> 64);
}

static uint64_t load8(const uint8_t *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static uint64_t load4(const uint8_t *p) {
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

int64_t tau_hash_bytes(const void *data, size_t n) {
    /* Odd constants with about half of their bits set: fractional parts of square roots of 2, 3 and 5. */
    const uint64_t k0 = 0x6a09e667f3bcc909u, k1 = 0xbb67ae8584caa73bu, k2 = 0x3c6ef372fe94f82bu;
    const uint8_t *p = data;
    uint64_t h = k0 ^ n, a = 0, b = 0;
    size_t left = n;
    for (; left > 16; left -= 16, p += 16) h = fold(load8(p) ^ k1, load8(p + 8) ^ h);
    if (left >= 8) {
        a = load8(p);
        b = load8(p + left - 8);
    } else if (left >= 4) {
        a = load4(p);
        b = load4(p + left - 4);
    } else if (left > 0) {
        a = ((uint64_t)p[0] << 16) | ((uint64_t)p[left / 2] << 8) | p[left - 1];
    }
    int64_t r = (int64_t)fold(fold(a ^ k1, b ^ h), k2 ^ n);
    return r == TAU_INT_ERR ? INT64_MAX : not_minus_one(r);
}
