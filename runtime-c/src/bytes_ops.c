/* bytes and bytearray: searching, concatenation, replacing, joining, translation, hex. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "tau/bytes.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/mem.h"
#include "tau/object.h"

/* ---- search -------------------------------------------------------------------------------------------------- */

int64_t tau_span_find(tau_span s, tau_span sub) {
    if (sub.len > s.len) return -1;
    if (sub.len == 0) return 0;
    const uint8_t *hit = sub.len == 1 ? memchr(s.data, *sub.data, (size_t)s.len)
                                      : memmem(s.data, (size_t)s.len, sub.data, (size_t)sub.len);
    return hit ? hit - s.data : -1;
}

int64_t tau_span_rfind(tau_span s, tau_span sub) {
    if (sub.len > s.len) return -1;
    if (sub.len == 0) return s.len;
    for (int64_t left = s.len - sub.len + 1; left > 0;) {
        const uint8_t *hit = memrchr(s.data, *sub.data, (size_t)left);
        if (!hit) return -1;
        if (memcmp(hit, sub.data, (size_t)sub.len) == 0) return hit - s.data;
        left = hit - s.data;
    }
    return -1;
}

int64_t tau_span_count(tau_span s, tau_span sub) {
    if (sub.len == 0) return s.len + 1;
    int64_t n = 0;
    for (int64_t at; (at = tau_span_find(s, sub)) >= 0; n++) {
        s.data += at + sub.len;
        s.len -= at + sub.len;
    }
    return n;
}

/* What find() and the like look for: bytes-like, or an int that becomes one byte in *one. */
static tau_span needle(tau_value sub, uint8_t *one, bool *ok, const char *text) {
    *ok = true;
    if (tau_span_is_bytes_like(sub)) return tau_span_of(sub, ok);
    if (sub.t == TAU_ID_INT || sub.t == TAU_ID_BOOL || tau_type_of(sub)->index) {
        tau_int x = tau_dyn_index(sub);
        if (x != TAU_INT_ERR && (uint64_t)x <= 255) {
            *one = (uint8_t)x;
            return (tau_span){one, 1};
        }
        if (x != TAU_INT_ERR) tau_raise_text(TAU_ID_ValueError, "byte must be in range(0, 256)");
    } else {
        tau_raise(TAU_ID_TypeError, text, tau_type_name(sub));
    }
    *ok = false;
    return (tau_span){NULL, 0};
}
static const char not_needle[] = "argument should be integer or bytes-like object, not '%s'";
static const char not_bytes[] = "a bytes-like object is required, not '%s'";

/* self[start:end]; false when start is beyond the end. */
static bool range_of(tau_value self, tau_int *start, tau_int end, tau_span *out) {
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    int64_t a = *start < 0 ? *start + s.len : *start, b = end < 0 ? end + s.len : end;
    a = a < 0 ? 0 : a;
    b = b < 0 ? 0 : b > s.len ? s.len : b;
    if (!ok || a > b) return false;
    *start = a;
    *out = (tau_span){s.data + a, b - a};
    return true;
}

static tau_int search(tau_value self, tau_value sub, tau_int start, tau_int end, bool last) {
    uint8_t one;
    bool ok;
    tau_span s, x = needle(sub, &one, &ok, not_needle);
    if (!ok) return TAU_INT_ERR;
    if (!range_of(self, &start, end, &s)) return -1;
    int64_t at = last ? tau_span_rfind(s, x) : tau_span_find(s, x);
    return at < 0 ? -1 : at + start;
}

static tau_int found(tau_int at) {
    if (at != -1) return at;
    tau_raise_text(TAU_ID_ValueError, "subsection not found");
    return TAU_INT_ERR;
}

tau_int tau_bytes_find(tau_value self, tau_value sub, tau_int start, tau_int end) {
    return search(self, sub, start, end, false);
}
tau_int tau_bytes_rfind(tau_value self, tau_value sub, tau_int start, tau_int end) {
    return search(self, sub, start, end, true);
}
tau_int tau_bytes_index(tau_value self, tau_value sub, tau_int start, tau_int end) {
    return found(search(self, sub, start, end, false));
}
tau_int tau_bytes_rindex(tau_value self, tau_value sub, tau_int start, tau_int end) {
    return found(search(self, sub, start, end, true));
}

tau_int tau_bytes_count(tau_value self, tau_value sub, tau_int start, tau_int end) {
    uint8_t one;
    bool ok;
    tau_span s, x = needle(sub, &one, &ok, not_needle);
    if (!ok) return TAU_INT_ERR;
    return range_of(self, &start, end, &s) ? tau_span_count(s, x) : 0;
}

bool tau_bytes_contains(tau_value self, tau_value sub) {
    uint8_t one;
    bool ok;
    tau_span x = needle(sub, &one, &ok, not_bytes);
    return ok && tau_span_find(tau_span_of(self, &ok), x) >= 0;
}

bool tau_bytes_startswith(tau_value self, tau_value prefix, tau_int start, tau_int end) {
    bool ok;
    tau_span s, x = tau_span_of(prefix, &ok);
    return ok && range_of(self, &start, end, &s) && x.len <= s.len && tau_span_eq((tau_span){s.data, x.len}, x);
}

bool tau_bytes_endswith(tau_value self, tau_value suffix, tau_int start, tau_int end) {
    bool ok;
    tau_span s, x = tau_span_of(suffix, &ok);
    return ok && range_of(self, &start, end, &s) && x.len <= s.len &&
           tau_span_eq((tau_span){s.data + s.len - x.len, x.len}, x);
}

tau_bytes *tau_bytes_removeprefix(tau_value self, tau_value prefix) {
    bool ok, with = tau_bytes_startswith(self, prefix, 0, TAU_SMALL_MAX);
    if (tau_err) return NULL;
    return with ? tau_bytes_getrange(self, tau_span_of(prefix, &ok).len, TAU_SMALL_MAX) : tau_bytes_copy(self);
}

tau_bytes *tau_bytes_removesuffix(tau_value self, tau_value suffix) {
    bool ok, with = tau_bytes_endswith(self, suffix, 0, TAU_SMALL_MAX);
    if (tau_err) return NULL;
    int64_t n = with ? tau_span_of(suffix, &ok).len : 0;
    return n ? tau_bytes_getrange(self, 0, tau_span_of(self, &ok).len - n) : tau_bytes_copy(self);
}

/* ---- putting together -------------------------------------------------------------------------------------------- */

static uint8_t *add(uint8_t *to, tau_span s) {
    if (s.len) memcpy(to, s.data, (size_t)s.len);
    return to + s.len;
}

tau_bytes *tau_bytes_concat(tau_value a, tau_value b) {
    if (!tau_span_is_bytes_like(b)) {
        tau_raise(TAU_ID_TypeError, "can't concat %s to %s", tau_type_name(b), tau_type_name(a));
        return NULL;
    }
    bool ok;
    tau_span x = tau_span_of(a, &ok), y = tau_span_of(b, &ok);
    tau_bytes *r = tau_bytes_new(x.len + y.len);
    if (r) add(add(tau_bytes_data(r), x), y);
    return r;
}

tau_bytes *tau_bytes_mul(tau_value self, tau_int n) {
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    int64_t len;
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n < 0) n = 0;
    if (__builtin_mul_overflow(s.len, n, &len)) len = -1;
    tau_bytes *r = tau_bytes_new(len);
    if (!r || len <= 0) return r;
    uint8_t *to = tau_bytes_data(r);
    if (s.len == 1) {
        memset(to, s.data[0], (size_t)len);
        return r;
    }
    for (int64_t i = 0; i < n; i++) to = add(to, s);
    return r;
}

static tau_bytes *interleave(tau_span s, tau_span by, int64_t count) {
    int64_t n = count < 0 || count > s.len + 1 ? s.len + 1 : count, len;
    if (__builtin_mul_overflow(n, by.len, &len)) len = -1;
    tau_bytes *r = tau_bytes_new(len < 0 ? -1 : len + s.len);
    if (!r) return NULL;
    uint8_t *to = tau_bytes_data(r);
    for (int64_t k = 0; k < n; k++) {
        to = add(to, by);
        if (k < s.len) *to++ = s.data[k];
    }
    if (n < s.len) add(to, (tau_span){s.data + n, s.len - n});
    return r;
}

tau_bytes *tau_bytes_replace(tau_value self, tau_value old_value, tau_value by_value, tau_int count) {
    bool ok;
    tau_span s = tau_span_of(self, &ok), old = tau_span_of(old_value, &ok);
    if (!ok) return NULL;
    tau_span by = tau_span_of(by_value, &ok);
    if (!ok) return NULL;
    if (count == 0) return tau_bytes_copy(self);
    if (old.len == 0) return interleave(s, by, count);
    int64_t n = tau_span_count(s, old), len;
    if (count > 0 && n > count) n = count;
    if (n == 0) return tau_bytes_copy(self);
    if (__builtin_mul_overflow(n, by.len - old.len, &len) || __builtin_add_overflow(len, s.len, &len)) len = -1;
    tau_bytes *r = tau_bytes_new(len);
    if (!r) return NULL;
    uint8_t *to = tau_bytes_data(r);
    for (; n > 0; n--) {
        int64_t gap = tau_span_find(s, old);
        to = add(add(to, (tau_span){s.data, gap}), by);
        s.data += gap + old.len;
        s.len -= gap + old.len;
    }
    add(to, s);
    return r;
}

static tau_bytes *join_values(tau_span sep, const tau_value *items, int64_t n) {
    int64_t len = n > 0 ? sep.len * (n - 1) : 0;
    bool ok;
    for (int64_t i = 0; i < n; i++) {
        if (!tau_span_is_bytes_like(items[i])) {
            tau_raise(TAU_ID_TypeError, "sequence item %lld: expected a bytes-like object, %s found", (long long)i,
                      tau_type_name(items[i]));
            return NULL;
        }
        len += tau_span_of(items[i], &ok).len;
    }
    tau_bytes *r = tau_bytes_new(len);
    if (!r) return NULL;
    uint8_t *to = tau_bytes_data(r);
    for (int64_t i = 0; i < n; i++) {
        if (i > 0) to = add(to, sep);
        to = add(to, tau_span_of(items[i], &ok));
    }
    return r;
}

tau_bytes *tau_bytes_join(tau_value sep, tau_value items) {
    bool ok;
    const tau_type *type = tau_type_of(items);
    if (!type->iter && !type->getitem) {
        tau_raise_text(TAU_ID_TypeError, "can only join an iterable");
        return NULL;
    }
    tau_list_v *list = tau_dyn_to_list(items);
    if (!list) return NULL;
    tau_bytes *r = join_values(tau_span_of(sep, &ok), list->items, list->len);
    tau_decref(list);
    return r;
}

/* ---- translation, hex -------------------------------------------------------------------------------------------- */

tau_bytes *tau_bytes_translate(tau_value self, tau_value table, tau_value del) {
    bool ok, gone[256] = {false};
    tau_span s = tau_span_of(self, &ok), map = {NULL, 0};
    if (table.t != TAU_ID_NONE) {
        map = tau_span_of(table, &ok);
        if (ok && map.len != 256) {
            tau_raise_text(TAU_ID_ValueError, "translation table must be 256 characters long");
            ok = false;
        }
        if (!ok) return NULL;
    }
    tau_span drop = tau_span_of(del, &ok);
    if (!ok) return NULL;
    for (int64_t i = 0; i < drop.len; i++) gone[drop.data[i]] = true;
    int64_t n = 0;
    for (int64_t i = 0; i < s.len; i++) n += !gone[s.data[i]];
    tau_bytes *r = tau_bytes_new(n);
    if (!r) return NULL;
    uint8_t *to = tau_bytes_data(r);
    for (int64_t i = 0; i < s.len; i++)
        if (!gone[s.data[i]]) *to++ = map.data ? map.data[s.data[i]] : s.data[i];
    return r;
}

tau_bytes *tau_bytes_maketrans(tau_value from, tau_value to) {
    bool ok;
    tau_span a = tau_span_of(from, &ok);
    if (!ok) return NULL;
    tau_span b = tau_span_of(to, &ok);
    if (!ok) return NULL;
    if (a.len != b.len) {
        tau_raise_text(TAU_ID_ValueError, "maketrans arguments must have same length");
        return NULL;
    }
    tau_bytes *r = tau_bytes_new(256);
    if (!r) return NULL;
    for (int i = 0; i < 256; i++) tau_bytes_data(r)[i] = (uint8_t)i;
    for (int64_t i = 0; i < a.len; i++) tau_bytes_data(r)[a.data[i]] = b.data[i];
    return r;
}

static int hex_value(uint32_t c) {
    if (c - '0' < 10u) return (int)(c - '0');
    c |= 32;
    return c - 'a' < 6u ? (int)(c - 'a') + 10 : -1;
}

tau_bytes *tau_bytes_fromhex(tau_str *text) {
    uint8_t *buf = tau_buf_alloc_atomic((size_t)text->len / 2 + 1);
    if (!buf) return NULL;
    int64_t n = 0, i = 0;
    for (; i < text->len; i++) {
        uint32_t c = tau_str_get(text, i);
        if (c == ' ' || (c >= 9 && c <= 13)) continue;
        int high = hex_value(c), low = i + 1 < text->len ? hex_value(tau_str_get(text, i + 1)) : -1;
        if (high < 0 || low < 0) {
            if (high >= 0) i++;
            tau_raise(TAU_ID_ValueError, "non-hexadecimal number found in fromhex() arg at position %lld", (long long)i);
            break;
        }
        buf[n++] = (uint8_t)(high << 4 | low);
        i++;
    }
    tau_bytes *r = i < text->len ? NULL : tau_bytes_from(buf, n);
    if (tau_err && r) {
        tau_decref(r);
        r = NULL;
    }
    tau_buf_free(buf, (size_t)text->len / 2 + 1);
    return r;
}

tau_str *tau_span_hex(tau_span s, tau_str *sep, tau_int group) {
    uint32_t mark = 0;
    if (group) {
        if (sep->len != 1) {
            tau_raise_text(TAU_ID_ValueError, "sep must be length 1.");
            return NULL;
        }
        mark = tau_str_get(sep, 0);
        if (mark >= 128) {
            tau_raise_text(TAU_ID_ValueError, "sep must be ASCII.");
            return NULL;
        }
    }
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_reserve(&b, s.len * 2, 1);
    int64_t size = group < 0 ? -group : group;
    for (int64_t i = 0; i < s.len; i++) {
        int64_t done = group > 0 ? s.len - i : i;
        if (size && i > 0 && done % size == 0) tau_builder_char(&b, mark);
        tau_builder_char(&b, (uint32_t)"0123456789abcdef"[s.data[i] >> 4]);
        tau_builder_char(&b, (uint32_t)"0123456789abcdef"[s.data[i] & 15]);
    }
    return tau_builder_finish(&b);
}

tau_str *tau_bytes_hex(tau_value self, tau_str *sep, tau_int group) {
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    return ok ? tau_span_hex(s, sep, group) : NULL;
}
