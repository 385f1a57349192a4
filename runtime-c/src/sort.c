/* Sorting of plain numbers, and the arithmetic of the merge sort (tau/timsort.inc.h).
 *
 * Words that carry nothing but their value need no stability, so they are sorted by digits (LSD radix, 11 bits a pass,
 * only as many passes as the range of the values needs); short arrays by insertion. */
#include "tau/list.h"

#include "tau/exc.h"

enum { DIGIT = 11, BUCKETS = 1 << DIGIT, INSERTION_MAX = 40, RADIX_MIN = 400 };

int64_t tau_sort_minrun(int64_t n) {
    int64_t rest = 0;
    for (; n >= 64; n >>= 1) rest |= n & 1;
    return n + rest;
}

int tau_sort_power(int64_t s1, int64_t n1, int64_t n2, int64_t n) {
    int power = 0;
    uint64_t a = 2 * (uint64_t)s1 + (uint64_t)n1, b = a + (uint64_t)n1 + (uint64_t)n2, m = (uint64_t)n;
    for (;;) {
        power++;
        if (a >= m) {
            a -= m;
            b -= m;
        } else if (b >= m) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static void insertion(int64_t *x, int64_t n) {
    for (int64_t i = 1; i < n; i++) {
        int64_t v = x[i], k = i;
        for (; k > 0 && x[k - 1] > v; k--) x[k] = x[k - 1];
        x[k] = v;
    }
}

/* Merges bottom-up from sorted blocks; for arrays too short for radix. */
static void merge_sort(int64_t *x, int64_t n, int64_t *scratch) {
    for (int64_t i = 0; i < n; i += INSERTION_MAX) insertion(x + i, n - i < INSERTION_MAX ? n - i : INSERTION_MAX);
    int64_t *from = x, *to = scratch;
    for (int64_t w = INSERTION_MAX; w < n; w *= 2) {
        for (int64_t i = 0; i < n; i += 2 * w) {
            int64_t a = i, m = i + w < n ? i + w : n, b = m, e = i + 2 * w < n ? i + 2 * w : n, k = i;
            while (a < m && b < e) {
                bool right = from[b] < from[a];
                to[k++] = right ? from[b] : from[a];
                a += !right;
                b += right;
            }
            while (a < m) to[k++] = from[a++];
            while (b < e) to[k++] = from[b++];
        }
        int64_t *t = from;
        from = to;
        to = t;
    }
    if (from != x) memcpy(x, from, (size_t)n * sizeof *x);
}

static void radix_sort(int64_t *x, int64_t n, int64_t *scratch, int64_t low, uint64_t range) {
    int64_t *from = x, *to = scratch;
    for (int shift = 0; shift < 64 && (range >> shift) != 0; shift += DIGIT) {
        int64_t count[BUCKETS] = {0};
        for (int64_t i = 0; i < n; i++) count[(((uint64_t)from[i] - (uint64_t)low) >> shift) & (BUCKETS - 1)]++;
        int64_t sum = 0;
        for (int d = 0; d < BUCKETS; d++) {
            int64_t c = count[d];
            count[d] = sum;
            sum += c;
        }
        for (int64_t i = 0; i < n; i++) {
            int64_t v = from[i];
            to[count[(((uint64_t)v - (uint64_t)low) >> shift) & (BUCKETS - 1)]++] = v;
        }
        int64_t *t = from;
        from = to;
        to = t;
    }
    if (from != x) memcpy(x, from, (size_t)n * sizeof *x);
}

static void flip(int64_t *x, int64_t n) {
    for (int64_t i = 0, k = n - 1; i < k; i++, k--) {
        int64_t t = x[i];
        x[i] = x[k];
        x[k] = t;
    }
}

/* Any 64-bit values. False when there is no scratch memory (tau_err is not set). */
static bool sort_raw(int64_t *x, int64_t n, bool reverse) {
    int64_t low = x[0], high = x[0], up = 0, down = 0;
    for (int64_t i = 1; i < n; i++) {
        low = x[i] < low ? x[i] : low;
        high = x[i] > high ? x[i] : high;
        up += x[i] >= x[i - 1];
        down += x[i] <= x[i - 1];
    }
    if (down == n - 1) {
        if (!reverse) flip(x, n);
        return true;
    }
    if (up != n - 1) {
        if (n <= INSERTION_MAX) {
            insertion(x, n);
        } else {
            int64_t *scratch = tau_buf_alloc_array(n, sizeof *x, true);
            if (!scratch) {
                tau_err_clear();
                return false;
            }
            uint64_t range = (uint64_t)high - (uint64_t)low;
            if (n >= RADIX_MIN) radix_sort(x, n, scratch, low, range);
            else merge_sort(x, n, scratch);
            tau_buf_free(scratch, (size_t)n * sizeof *x);
        }
    }
    if (reverse) flip(x, n);
    return true;
}

bool tau_sort_words(int64_t *items, int64_t n, bool reverse) {
    for (int64_t i = 0; i < n; i++)
        if (tau_int_is_big(items[i])) return false;
    return sort_raw(items, n, reverse);
}

bool tau_sort_doubles(double *items, int64_t n, bool reverse) {
    for (int64_t i = 0; i < n; i++)
        if (items[i] != items[i] || (items[i] == 0 && __builtin_signbit(items[i]))) return false;
    /* The bits of doubles order like sign-magnitude ints. */
    int64_t *words = (int64_t *)(void *)items;
    for (int64_t i = 0; i < n; i++) words[i] ^= (int64_t)((uint64_t)(words[i] >> 63) >> 1);
    bool ok = sort_raw(words, n, reverse);
    for (int64_t i = 0; i < n; i++) words[i] ^= (int64_t)((uint64_t)(words[i] >> 63) >> 1);
    return ok;
}

bool tau_sort_no(void *items, int64_t n, bool reverse) {
    (void)items, (void)n, (void)reverse;
    return false;
}
