/* SHA-512 (FIPS 180-4), for the seeds of random that are text. Its constants are the first 64 fractional bits of the
 * cube roots of the first 80 primes, and of the square roots of the first 8. */
#include "tau/random.h"

#include <string.h>

static const uint64_t k[80] = {
#include "sha512_constants.inc"
};

static uint64_t rotate(uint64_t x, int n) { return (x >> n) | (x << (64 - n)); }

static void block(uint64_t h[8], const uint8_t *p) {
    uint64_t w[80], v[8];
    for (int i = 0; i < 16; i++) {
        w[i] = 0;
        for (int j = 0; j < 8; j++) w[i] = (w[i] << 8) | p[8 * i + j];
    }
    for (int i = 16; i < 80; i++) {
        uint64_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (rotate(a, 1) ^ rotate(a, 8) ^ (a >> 7)) + w[i - 7] + (rotate(b, 19) ^ rotate(b, 61) ^ (b >> 6));
    }
    memcpy(v, h, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint64_t a = v[0], e = v[4];
        uint64_t t1 = v[7] + (rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)) + ((e & v[5]) ^ (~e & v[6])) + k[i] + w[i];
        uint64_t t2 = (rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof v[0]);
        v[4] += t1;
        v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) h[i] += v[i];
}

tau_bytes *tau_sha512(tau_bytes *data) {
    uint64_t h[8] = {0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
                     0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u};
    const uint8_t *p = tau_bytes_data(data);
    size_t left = (size_t)data->len;
    for (; left >= 128; left -= 128, p += 128) block(h, p);
    uint8_t tail[256] = {0};
    memcpy(tail, p, left);
    tail[left] = 0x80;
    size_t size = left < 112 ? 128 : 256;
    uint64_t bits = (uint64_t)data->len * 8;
    for (int i = 0; i < 8; i++) tail[size - 1 - (size_t)i] = (uint8_t)(bits >> (8 * i));
    block(h, tail);
    if (size == 256) block(h, tail + 128);
    tau_bytes *out = tau_bytes_new(64);
    if (!out) return NULL;
    for (int i = 0; i < 64; i++) tau_bytes_data(out)[i] = (uint8_t)(h[i / 8] >> (56 - 8 * (i % 8)));
    return out;
}
