/* The Mersenne Twister MT19937 (Makoto Matsumoto and Takuji Nishimura, 1998), seeded and read as CPython does.
 *
 * Whole ints seed it through init_by_array over their 32-bit words, least significant first; random() takes 53 bits of
 * two words; k random bits come 32 at a time, least significant word first. */
#include "tau/random.h"

#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/sys.h"

#include <stdlib.h>
#include <string.h>

enum { N = TAU_MT_WORDS, M = 397 };

static uint32_t *words(tau_bytearray *mt) { return (uint32_t *)(void *)mt->data; }

static void refill(uint32_t *s) {
    for (int i = 0; i < N; i++) {
        uint32_t y = (s[i] & 0x80000000u) | (s[i + 1 < N ? i + 1 : 0] & 0x7fffffffu);
        s[i] = s[i + M < N ? i + M : i + M - N] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    s[N] = 0;
}

static uint32_t next_word(uint32_t *s) {
    if (s[N] >= N) refill(s);
    uint32_t y = s[s[N]++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

/* ---- seeds ---- */

static void seed_word(uint32_t *s, uint32_t seed) {
    s[0] = seed;
    for (uint32_t i = 1; i < N; i++) s[i] = 1812433253u * (s[i - 1] ^ (s[i - 1] >> 30)) + i;
    s[N] = N;
}

static void seed_words(uint32_t *s, const uint32_t *key, size_t n) {
    size_t i = 1, j = 0;
    seed_word(s, 19650218u);
    for (size_t k = n > N ? n : N; k; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + key[j] + (uint32_t)j;
        if (++i >= N) {
            s[0] = s[N - 1];
            i = 1;
        }
        if (++j >= n) j = 0;
    }
    for (size_t k = N - 1; k; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - (uint32_t)i;
        if (++i >= N) {
            s[0] = s[N - 1];
            i = 1;
        }
    }
    s[0] = 0x80000000u;
}

void tau_mt_seed_int(tau_bytearray *mt, tau_int seed) {
    uint64_t small = (uint64_t)(seed < 0 ? -seed : seed);
    const uint64_t *limbs = &small;
    size_t n = 1;
    if (tau_int_is_big(seed)) {
        limbs = tau_int_big(seed)->limbs;
        n = (size_t)tau_int_big(seed)->size;
    }
    uint32_t few[64] = {0}, *key = n <= 32 ? few : malloc(n * 8);
    if (!key) {
        tau_no_memory();
        return;
    }
    for (size_t i = 0; i < n; i++) {
        key[2 * i] = (uint32_t)limbs[i];
        key[2 * i + 1] = (uint32_t)(limbs[i] >> 32);
    }
    size_t count = 2 * n;
    if (key[count - 1] == 0) count--;
    seed_words(words(mt), key, count);
    if (key != few) free(key);
}

void tau_mt_seed_entropy(tau_bytearray *mt) {
    tau_bytes *b = tau_os_urandom(N * 4);
    if (!b) return;
    uint32_t key[N];
    memcpy(key, tau_bytes_data(b), sizeof key);
    tau_decref(b);
    seed_words(words(mt), key, N);
}

/* ---- draws ---- */

double tau_mt_random(tau_bytearray *mt) {
    uint32_t *s = words(mt), a = next_word(s) >> 5, b = next_word(s) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

static uint64_t bits64(uint32_t *s, unsigned k) { /* 1 <= k <= 64 */
    if (k <= 32) return next_word(s) >> (32 - k);
    uint64_t low = next_word(s);
    return low | ((uint64_t)(next_word(s) >> (64 - k)) << 32);
}

static tau_int many_bits(uint32_t *s, int64_t k) {
    int64_t n = (k + 63) / 64;
    if (n > INT32_MAX) {
        tau_no_memory();
        return TAU_INT_ERR;
    }
    uint64_t few[32] = {0}, *limbs = n <= 32 ? few : malloc((size_t)n * sizeof *limbs);
    if (!limbs) {
        tau_no_memory();
        return TAU_INT_ERR;
    }
    for (int64_t i = 0; i < n; i++) limbs[i] = bits64(s, (unsigned)(k - 64 * i < 64 ? k - 64 * i : 64));
    tau_int r = tau_int_from_limbs(false, n, limbs);
    if (limbs != few) free(limbs);
    return r;
}

tau_int tau_mt_getrandbits(tau_bytearray *mt, tau_int k) {
    if (k < 0) {
        tau_raise_text(TAU_ID_ValueError, "number of bits must be non-negative");
        return TAU_INT_ERR;
    }
    if (tau_int_is_big(k)) {
        tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C int");
        return TAU_INT_ERR;
    }
    if (k == 0) return 0;
    if (k <= 60) return (tau_int)bits64(words(mt), (unsigned)k);
    return many_bits(words(mt), k);
}

tau_int tau_mt_below(tau_bytearray *mt, tau_int n) {
    uint32_t *s = words(mt);
    int64_t k = tau_int_bit_length(n);
    if (TAU_LIKELY(k <= 60)) {
        int64_t r;
        do r = (int64_t)bits64(s, (unsigned)k);
        while (r >= n);
        return r;
    }
    for (;;) {
        tau_int r = many_bits(s, k);
        if (r == TAU_INT_ERR || tau_int_lt(r, n)) return r;
        tau_int_decref(r);
    }
}

tau_int tau_mt_word(tau_bytearray *mt, tau_int i) { return words(mt)[i]; }
void tau_mt_set_word(tau_bytearray *mt, tau_int i, tau_int w) { words(mt)[i] = (uint32_t)w; }
