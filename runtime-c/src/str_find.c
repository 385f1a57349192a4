/* str: searching, counting, replacing. One-byte text uses the C library's memchr and memmem (two-way, vectorised);
 * wider text searches its bytes the same way and skips hits that do not lie on a code point. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "str_units.h"

#include "tau/exc.h"
#include "tau/mem.h"

/* The needle's units as the haystack's kind: the needle itself, or a widened copy in `small` or on the heap. */
typedef struct needle {
    const void *units;
    size_t heap;
    uint32_t small[16];
} needle;

/* False: it cannot occur (wider than the haystack), or there is no memory. */
static bool needle_init(needle *x, const tau_str *s, const tau_str *sub) {
    x->heap = 0;
    x->units = tau_str_data(sub);
    if (sub->kind > s->kind) return false;
    if (sub->kind == s->kind) return true;
    size_t bytes = (size_t)sub->len * s->kind;
    void *to = x->small;
    if (bytes > sizeof x->small) {
        to = tau_buf_alloc_atomic(bytes);
        if (!to) return false;
        x->heap = bytes;
    }
    tau_units_copy(to, s->kind, tau_str_data(sub), sub->kind, sub->len);
    x->units = to;
    return true;
}

static void needle_drop(needle *x) {
    if (x->heap) tau_buf_free((void *)(uintptr_t)x->units, x->heap);
}

/* First occurrence of m > 0 units in n units; -1: none. */
static int64_t find_units(const uint8_t *s, int64_t n, const void *sub, int64_t m, int kind) {
    if (m > n) return -1;
    if (kind == 1) {
        const uint8_t *hit = m == 1 ? memchr(s, *(const uint8_t *)sub, (size_t)n) : memmem(s, (size_t)n, sub, (size_t)m);
        return hit ? hit - s : -1;
    }
    const uint8_t *p = s, *end = s + n * kind;
    while (p < end) {
        const uint8_t *hit = memmem(p, (size_t)(end - p), sub, (size_t)(m * kind));
        if (!hit) return -1;
        if ((hit - s) % kind == 0) return (hit - s) / kind;
        p = s + ((hit - s) / kind + 1) * kind;
    }
    return -1;
}

static int64_t rfind_units(const uint8_t *s, int64_t n, const void *sub, int64_t m, int kind) {
    if (m > n) return -1;
    if (kind == 1) {
        const uint8_t *first = sub;
        for (int64_t left = n - m + 1; left > 0;) {
            const uint8_t *hit = memrchr(s, *first, (size_t)left);
            if (!hit) return -1;
            if (memcmp(hit, sub, (size_t)m) == 0) return hit - s;
            left = hit - s;
        }
        return -1;
    }
    for (int64_t i = n - m; i >= 0; i--)
        if (memcmp(s + i * kind, sub, (size_t)(m * kind)) == 0) return i;
    return -1;
}

int64_t tau_str_find_in(const tau_str *s, int64_t start, int64_t end, const tau_str *sub) {
    if (start > end || sub->len > end - start) return -1;
    if (sub->len == 0) return start;
    needle x;
    if (!needle_init(&x, s, sub)) return -1;
    int64_t at = find_units(tau_str_from(s, start), end - start, x.units, sub->len, s->kind);
    needle_drop(&x);
    return at < 0 ? -1 : at + start;
}

int64_t tau_str_rfind_in(const tau_str *s, int64_t start, int64_t end, const tau_str *sub) {
    if (start > end || sub->len > end - start) return -1;
    if (sub->len == 0) return end;
    needle x;
    if (!needle_init(&x, s, sub)) return -1;
    int64_t at = rfind_units(tau_str_from(s, start), end - start, x.units, sub->len, s->kind);
    needle_drop(&x);
    return at < 0 ? -1 : at + start;
}

bool tau_str_contains(tau_str *s, tau_str *sub) { return tau_str_find_in(s, 0, s->len, sub) >= 0; }

tau_int tau_str_find(tau_str *s, tau_str *sub, tau_int start, tau_int end) {
    tau_clamp_range(s->len, &start, &end);
    return tau_str_find_in(s, start, end, sub);
}

tau_int tau_str_rfind(tau_str *s, tau_str *sub, tau_int start, tau_int end) {
    tau_clamp_range(s->len, &start, &end);
    return tau_str_rfind_in(s, start, end, sub);
}

static tau_int found(tau_int at) {
    if (at >= 0) return at;
    tau_raise_text(TAU_ID_ValueError, "substring not found");
    return TAU_INT_ERR;
}
tau_int tau_str_index(tau_str *s, tau_str *sub, tau_int start, tau_int end) {
    return found(tau_str_find(s, sub, start, end));
}
tau_int tau_str_rindex(tau_str *s, tau_str *sub, tau_int start, tau_int end) {
    return found(tau_str_rfind(s, sub, start, end));
}

static int64_t count_units(const uint8_t *s, int64_t n, const void *sub, int64_t m, int kind, int64_t limit) {
    int64_t count = 0;
    while (count < limit) {
        int64_t at = find_units(s, n, sub, m, kind);
        if (at < 0) break;
        count++;
        s += (at + m) * kind;
        n -= at + m;
    }
    return count;
}

static int64_t count_byte(const uint8_t *s, int64_t n, uint8_t c) {
    int64_t count = 0;
    for (int64_t i = 0; i < n; i++) count += s[i] == c;
    return count;
}

tau_int tau_str_count(tau_str *s, tau_str *sub, tau_int start, tau_int end) {
    tau_clamp_range(s->len, &start, &end);
    if (start > end) return 0;
    if (sub->len == 0) return end - start + 1;
    if (s->kind == 1 && sub->kind == 1 && sub->len == 1)
        return count_byte(tau_str_data(s) + start, end - start, *tau_str_data(sub));
    needle x;
    if (!needle_init(&x, s, sub)) return 0;
    int64_t n = count_units(tau_str_from(s, start), end - start, x.units, sub->len, s->kind, INT64_MAX);
    needle_drop(&x);
    return n;
}

static bool same_at(const tau_str *s, int64_t at, const tau_str *sub) {
    if (sub->kind == s->kind) return memcmp(tau_str_from(s, at), tau_str_data(sub), tau_str_bytes(sub)) == 0;
    if (sub->kind > s->kind) return false;
    for (int64_t i = 0; i < sub->len; i++)
        if (tau_str_get(s, at + i) != tau_str_get(sub, i)) return false;
    return true;
}

bool tau_str_startswith(tau_str *s, tau_str *prefix) { return prefix->len <= s->len && same_at(s, 0, prefix); }
bool tau_str_endswith(tau_str *s, tau_str *suffix) {
    return suffix->len <= s->len && same_at(s, s->len - suffix->len, suffix);
}
bool tau_str_startswith_in(tau_str *s, tau_str *prefix, tau_int start, tau_int end) {
    tau_clamp_range(s->len, &start, &end);
    return start <= end && prefix->len <= end - start && same_at(s, start, prefix);
}
bool tau_str_endswith_in(tau_str *s, tau_str *suffix, tau_int start, tau_int end) {
    tau_clamp_range(s->len, &start, &end);
    return start <= end && suffix->len <= end - start && same_at(s, end - suffix->len, suffix);
}

tau_str *tau_str_removeprefix(tau_str *s, tau_str *prefix) {
    return tau_str_startswith(s, prefix) ? tau_str_sub(s, prefix->len, s->len) : tau_str_str(s);
}
tau_str *tau_str_removesuffix(tau_str *s, tau_str *suffix) {
    return tau_str_endswith(s, suffix) ? tau_str_sub(s, 0, s->len - suffix->len) : tau_str_str(s);
}

/* ---- replace -------------------------------------------------------------------------------------------- */

static tau_str *new_for(tau_str *s, tau_str *by, int64_t len) {
    return tau_str_new(len, s->kind > by->kind ? s->kind : by->kind, s->ascii && by->ascii);
}

static uint8_t *unit_at(tau_str *s, int64_t i) { return tau_str_data(s) + (size_t)i * s->kind; }

/* `by` before each of the first n characters, and at the end when there is one more. */
static tau_str *interleave(tau_str *s, tau_str *by, int64_t count) {
    int64_t n = count < 0 || count > s->len + 1 ? s->len + 1 : count;
    if (n == 0) return tau_str_str(s);
    int64_t len;
    if (__builtin_mul_overflow(n, by->len, &len) || __builtin_add_overflow(len, s->len, &len)) len = -1;
    tau_str *r = new_for(s, by, len);
    if (!r) return NULL;
    int64_t at = 0, i = 0;
    for (int64_t k = 0; k < n; k++) {
        tau_units_copy(unit_at(r, at), r->kind, tau_str_data(by), by->kind, by->len);
        at += by->len;
        if (i < s->len) {
            tau_units_put(tau_str_data(r), r->kind, at++, tau_str_get(s, i));
            i++;
        }
    }
    tau_units_copy(unit_at(r, at), r->kind, tau_str_from(s, i), s->kind, s->len - i);
    return tau_str_settle(r);
}

static tau_str *replace_char(tau_str *s, uint32_t old, uint32_t by, int64_t count) {
    int kind = tau_units_kind(by) > s->kind ? tau_units_kind(by) : s->kind;
    tau_str *r = tau_str_new(s->len, kind, s->ascii && by < 128);
    if (!r) return NULL;
    if (r->kind == 1 && count == INT64_MAX) {
        const uint8_t *from = tau_str_data(s);
        uint8_t *to = tau_str_data(r), a = (uint8_t)old, b = (uint8_t)by;
        for (int64_t i = 0; i < s->len; i++) to[i] = from[i] == a ? b : from[i];
    } else {
        for (int64_t i = 0; i < s->len; i++) {
            uint32_t c = tau_str_get(s, i);
            if (c == old && count > 0) {
                c = by;
                count--;
            }
            tau_units_put(tau_str_data(r), r->kind, i, c);
        }
    }
    return tau_str_settle(r);
}

static tau_str *replace_found(tau_str *s, tau_str *old, tau_str *by, const void *units, int64_t n) {
    int64_t grow, len;
    if (__builtin_mul_overflow(n, by->len - old->len, &grow) || __builtin_add_overflow(grow, s->len, &len)) len = -1;
    if (len == 0) return tau_str_empty();
    tau_str *r = new_for(s, by, len);
    if (!r) return NULL;
    int64_t from = 0, to = 0;
    for (int64_t k = 0; k < n; k++) {
        int64_t gap = find_units(tau_str_from(s, from), s->len - from, units, old->len, s->kind);
        tau_units_copy(unit_at(r, to), r->kind, tau_str_from(s, from), s->kind, gap);
        to += gap;
        from += gap + old->len;
        tau_units_copy(unit_at(r, to), r->kind, tau_str_data(by), by->kind, by->len);
        to += by->len;
    }
    tau_units_copy(unit_at(r, to), r->kind, tau_str_from(s, from), s->kind, s->len - from);
    return tau_str_settle(r);
}

tau_str *tau_str_replace(tau_str *s, tau_str *old, tau_str *by, tau_int count) {
    if (count == 0 || old->len > s->len) return tau_str_str(s);
    if (old->len == 0) return interleave(s, by, count);
    if (tau_str_eq(old, by)) return tau_str_str(s);
    int64_t limit = count < 0 ? INT64_MAX : count;
    if (old->len == 1 && by->len == 1) {
        if (tau_str_find_in(s, 0, s->len, old) < 0) return tau_str_str(s);
        return replace_char(s, tau_str_get(old, 0), tau_str_get(by, 0), limit);
    }
    needle x;
    if (!needle_init(&x, s, old)) return tau_err ? NULL : tau_str_str(s);
    int64_t n = count_units(tau_str_data(s), s->len, x.units, old->len, s->kind, limit);
    tau_str *r = n == 0 ? tau_str_str(s) : replace_found(s, old, by, x.units, n);
    needle_drop(&x);
    return r;
}
