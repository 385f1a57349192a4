/* str: allocation, single characters, slices, concatenation, comparison and hash. Text always has the narrowest kind,
 * so equal strings have equal bytes and comparing or hashing needs no look at single code points. */
#include "str_units.h"

#include "tau/exc.h"
#include "tau/hash.h"
#include "tau/mem.h"
#include "tau/slice.h"

#include <stdarg.h>
#include <stdio.h>

tau_str_char tau_str_chars[256]; /* made at the start: in the executable they take no room */
void tau_str_start(void) {
    for (uint32_t c = 0; c < 256; c++) tau_str_chars[c] = (tau_str_char){TAU_STR_HEAD(1, 1, c < 128), {(uint8_t)c}};
}

tau_str_const tau_str_empty_ = {TAU_STR_HEAD(0, 1, true), ""};
tau_str_const tau_str_true_ = {TAU_STR_HEAD(4, 1, true), "True"};
tau_str_const tau_str_false_ = {TAU_STR_HEAD(5, 1, true), "False"};
tau_str_const tau_str_none_ = {TAU_STR_HEAD(4, 1, true), "None"};

/* ---- units -------------------------------------------------------------------------------------------- */

#define HIGH_BITS 0x8080808080808080u
static uint64_t load8(const uint8_t *p) {
    uint64_t w;
    memcpy(&w, p, 8);
    return w;
}

bool tau_units_ascii(const uint8_t *p, int64_t n) {
    if (n < 8) {
        uint8_t bits = 0;
        for (int64_t i = 0; i < n; i++) bits |= p[i];
        return bits < 128;
    }
    int64_t i = 0;
    for (; i + 32 <= n; i += 32)
        if ((load8(p + i) | load8(p + i + 8) | load8(p + i + 16) | load8(p + i + 24)) & HIGH_BITS) return false;
    uint64_t bits = load8(p + n - 8); /* the last eight, some of them again */
    for (; i + 8 <= n; i += 8) bits |= load8(p + i);
    return !(bits & HIGH_BITS);
}

uint32_t tau_units_bits(const void *text, int64_t n, int kind) {
    uint32_t bits = 0;
    if (kind == 1) return tau_units_ascii(text, n) ? 127 : 255;
    if (kind == 2) {
        const uint16_t *p = text;
        for (int64_t i = 0; i < n; i++) bits |= p[i];
    } else {
        const uint32_t *p = text;
        for (int64_t i = 0; i < n; i++) bits |= p[i];
    }
    return bits;
}

void tau_units_copy(void *to, int to_kind, const void *from, int from_kind, int64_t n) {
    if (to_kind == from_kind) {
        memcpy(to, from, (size_t)n * (size_t)to_kind);
    } else if (to_kind == 2 && from_kind == 1) {
        uint16_t *t = to;
        const uint8_t *f = from;
        for (int64_t i = 0; i < n; i++) t[i] = f[i];
    } else if (to_kind == 4 && from_kind == 1) {
        uint32_t *t = to;
        const uint8_t *f = from;
        for (int64_t i = 0; i < n; i++) t[i] = f[i];
    } else if (to_kind == 4) {
        uint32_t *t = to;
        const uint16_t *f = from;
        for (int64_t i = 0; i < n; i++) t[i] = f[i];
    } else if (from_kind == 2) {
        uint8_t *t = to;
        const uint16_t *f = from;
        for (int64_t i = 0; i < n; i++) t[i] = (uint8_t)f[i];
    } else {
        for (int64_t i = 0; i < n; i++) tau_units_put(to, to_kind, i, ((const uint32_t *)from)[i]);
    }
}

void tau_units_fill(void *to, int kind, uint32_t c, int64_t n) {
    if (kind == 1) memset(to, (int)c, (size_t)n);
    else for (int64_t i = 0; i < n; i++) tau_units_put(to, kind, i, c);
}

/* ---- making ------------------------------------------------------------------------------------------- */

tau_str *tau_str_new_spare(int64_t len, int64_t spare, int kind, bool ascii) {
    if (TAU_UNLIKELY(len < 0 || len > INT64_MAX / 16)) {
        tau_no_memory();
        return NULL;
    }
    if (spare > (int64_t)UINT32_MAX) spare = UINT32_MAX;
    tau_str *s = tau_new(sizeof *s + (size_t)(len + spare + 1) * (size_t)kind, TAU_ID_STR, 0);
    if (TAU_UNLIKELY(!s)) return NULL;
    s->len = len;
    s->spare = (uint32_t)spare;
    s->kind = (uint8_t)kind;
    s->ascii = ascii;
    return s;
}

/* The pool's fast path without zeroing the text. */
tau_str *tau_str_new(int64_t len, int kind, bool ascii) {
#ifndef TAU_POOL_OFF
    if (TAU_LIKELY((uint64_t)len < TAU_POOL_MAX)) {
        size_t k = (sizeof(tau_str) + ((size_t)len + 1) * (size_t)kind + 7) / 8;
        tau_slot *slot = k < TAU_POOL_CLASSES ? tau_pool_free[k] : NULL;
        if (TAU_LIKELY(slot != NULL)) {
            tau_pool_free[k] = slot->next;
            tau_str *s = (tau_str *)(void *)slot;
            *s = (tau_str){{1, TAU_ID_STR, 0, (uint8_t)(k << 2)}, len, 0, 0, (uint8_t)kind, ascii, 0};
            memset(tau_str_data(s) + (size_t)len * (size_t)kind, 0, (size_t)kind);
            return s;
        }
    }
#endif
    return tau_str_new_spare(len, 0, kind, ascii);
}

/* memcpy for a few bytes, as words and pieces of text are. */
static void copy_text(uint8_t *to, const uint8_t *from, int64_t n) {
    if (n > 16) {
        memcpy(to, from, (size_t)n);
    } else if (n >= 8) {
        uint64_t a = load8(from), b = load8(from + n - 8);
        memcpy(to, &a, 8);
        memcpy(to + n - 8, &b, 8);
    } else if (n >= 4) {
        uint32_t a, b;
        memcpy(&a, from, 4);
        memcpy(&b, from + n - 4, 4);
        memcpy(to, &a, 4);
        memcpy(to + n - 4, &b, 4);
    } else {
        for (int64_t i = 0; i < n; i++) to[i] = from[i];
    }
}

tau_str *tau_str_from_ascii(const char *text, int64_t n) {
    if (n == 0) return tau_str_empty();
    if (n == 1) return tau_str_from_char((uint8_t)*text);
    tau_str *s = tau_str_new(n, 1, true);
    if (s) copy_text(tau_str_data(s), (const uint8_t *)text, n);
    return s;
}

tau_str *tau_str_from_latin1(const uint8_t *text, int64_t n) {
    if (n == 0) return tau_str_empty();
    if (n == 1) return tau_str_from_char(*text);
    tau_str *s = tau_str_new(n, 1, tau_units_ascii(text, n));
    if (s) copy_text(tau_str_data(s), text, n);
    return s;
}

tau_str *tau_str_from_data(const void *text, int64_t n, int kind) {
    if (kind == 1) return tau_str_from_latin1(text, n);
    if (n == 0) return tau_str_empty();
    if (n == 1) return tau_str_from_char(tau_units_get(text, kind, 0));
    uint32_t bits = tau_units_bits(text, n, kind);
    tau_str *s = tau_str_new(n, tau_units_kind(bits), bits < 128);
    if (s) tau_units_copy(tau_str_data(s), s->kind, text, kind, n);
    return s;
}

tau_str *tau_str_from_ucs2(const uint16_t *text, int64_t n) { return tau_str_from_data(text, n, 2); }
tau_str *tau_str_from_ucs4(const uint32_t *text, int64_t n) { return tau_str_from_data(text, n, 4); }

tau_str *tau_str_settle(tau_str *s) {
    if (!s || s->ascii) return s;
    uint32_t bits = tau_units_bits(tau_str_data(s), s->len, s->kind);
    if (tau_units_kind(bits) == s->kind) {
        s->ascii = bits < 128;
        return s;
    }
    tau_str *r = tau_str_from_data(tau_str_data(s), s->len, s->kind);
    tau_decref(s);
    return r;
}

tau_str *tau_str_printf(const char *fmt, ...) {
    char text[512];
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    if (n < 0) n = 0;
    return tau_str_from_ascii(text, n < (int)sizeof text ? n : (int)sizeof text - 1);
}

tau_str *tau_str_wide_char(uint32_t c) {
    tau_str *s = tau_str_new(1, c < 65536 ? 2 : 4, false);
    if (s) tau_units_put(tau_str_data(s), s->kind, 0, c);
    return s;
}

tau_str *tau_str_chr(tau_int i) {
    if (i >= 0 && i <= 0x10ffff) return tau_str_from_char((uint32_t)i);
    if (i > INT32_MAX || i < INT32_MIN) tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C int");
    else tau_raise_text(TAU_ID_ValueError, "chr() arg not in range(0x110000)");
    return NULL;
}

tau_int tau_str_ord(tau_str *s) {
    if (TAU_LIKELY(s->len == 1)) return tau_str_get(s, 0);
    tau_raise(TAU_ID_TypeError, "ord() expected a character, but string of length %lld found", (long long)s->len);
    return TAU_INT_ERR;
}

/* ---- parts -------------------------------------------------------------------------------------------- */

tau_str *tau_str_index_error(tau_int i) {
    tau_index_error("string index out of range", i);
    return NULL;
}

tau_int tau_str_code(tau_str *s, tau_int i) {
    tau_int code;
    if (tau_str_code_try(s, i, &code)) return code;
    tau_index_error("string index out of range", i);
    return TAU_INT_ERR;
}

tau_str *tau_str_sub(tau_str *s, int64_t start, int64_t stop) {
    int64_t n = stop - start;
    if (n <= 0) return tau_str_empty();
    if (n == s->len) return tau_str_str(s);
    if (n == 1) return tau_str_at(s, start);
    if (s->ascii) return tau_str_from_ascii((const char *)tau_str_from(s, start), n);
    return tau_str_from_data(tau_str_from(s, start), n, s->kind);
}

tau_str *tau_str_getrange(tau_str *s, tau_int start, tau_int stop) {
    tau_clamp_range(s->len, &start, &stop);
    return tau_str_sub(s, start, stop);
}

static tau_str *slice_by(tau_str *s, tau_indices x) {
    if (x.count < 0) return NULL;
    if (x.step == 1) return tau_str_sub(s, x.start, x.start + x.count);
    if (x.count == 0) return tau_str_empty();
    if (x.count == 1) return tau_str_at(s, x.start);
    tau_str *r = tau_str_new(x.count, s->kind, s->ascii);
    if (!r) return NULL;
    uint8_t *to = tau_str_data(r);
    if (s->kind == 1) {
        const uint8_t *from = tau_str_data(s);
        for (int64_t i = 0, k = x.start; i < x.count; i++, k += x.step) to[i] = from[k];
    } else {
        for (int64_t i = 0, k = x.start; i < x.count; i++, k += x.step) tau_units_put(to, s->kind, i, tau_str_get(s, k));
    }
    return tau_str_settle(r);
}

tau_str *tau_str_getslice(tau_str *s, tau_value start, tau_value stop, tau_value step) {
    return slice_by(s, tau_slice_indices(start, stop, step, s->len));
}

tau_str *tau_str_getitem_slice(tau_str *s, struct tau_slice *key) {
    return slice_by(s, tau_slice_indices(key->start, key->stop, key->step, s->len));
}

/* ---- joining two ---------------------------------------------------------------------------------------- */

static void append_units(tau_str *to, int64_t at, const tau_str *s) {
    tau_units_copy(tau_str_data(to) + (size_t)at * to->kind, to->kind, tau_str_data(s), s->kind, s->len);
}

tau_str *tau_str_concat(tau_str *a, tau_str *b) {
    if (a->len == 0) return tau_str_str(b);
    if (b->len == 0) return tau_str_str(a);
    tau_str *s = tau_str_new(a->len + b->len, a->kind > b->kind ? a->kind : b->kind, a->ascii && b->ascii);
    if (!s) return NULL;
    append_units(s, 0, a);
    append_units(s, a->len, b);
    return s;
}

/* Growing by half of what is needed again keeps a loop of appends linear. */
static int64_t spare_for(int64_t len) { return len < 64 ? 64 - len / 2 : len / 2 + len / 4; }

tau_str *tau_str_concat_slow(tau_str *a, tau_str *b) {
    if (b->len == 0) return a;
    int kind = a->kind > b->kind ? a->kind : b->kind;
    int64_t len = a->len + b->len;
#ifndef TAU_GC_BOEHM
    if (a->head.rc == 1 && a->kind == kind && a->len > 0) {
        tau_str *s = a;
        if (b->len > (int64_t)a->spare) {
            int64_t spare = spare_for(len);
            if (spare > (int64_t)UINT32_MAX) spare = UINT32_MAX;
            size_t old = sizeof *a + (size_t)(a->len + a->spare + 1) * (size_t)kind;
            bool self = a == b;
            s = tau_obj_resize(&a->head, old, sizeof *a + (size_t)(len + spare + 1) * (size_t)kind);
            if (!s) {
                tau_decref(a);
                return NULL;
            }
            if (self) b = s;
            s->spare = (uint32_t)(spare + b->len);
        }
        int64_t n = b->len;
        append_units(s, s->len, b);
        tau_units_put(tau_str_data(s), kind, len, 0);
        s->ascii &= b->ascii;
        s->spare -= (uint32_t)n;
        s->len = len;
        s->hash = 0;
        return s;
    }
#endif
    tau_str *s;
    if (a->len == 0) {
        s = tau_str_str(b);
    } else {
        s = tau_str_new_spare(len, a->len < 16 ? 0 : spare_for(len), kind, a->ascii && b->ascii);
        if (s) {
            append_units(s, 0, a);
            append_units(s, a->len, b);
        }
    }
    tau_decref(a);
    return s;
}

tau_str *tau_str_concat_n(int64_t n, tau_str *const *parts) {
    int64_t len = 0;
    int kind = 1;
    bool ascii = true;
    for (int64_t i = 0; i < n; i++) {
        len += parts[i]->len;
        if (parts[i]->kind > kind) kind = parts[i]->kind;
        ascii &= parts[i]->ascii;
    }
    if (len == 0) return tau_str_empty();
    tau_str *s = tau_str_new(len, kind, ascii);
    if (!s) return NULL;
    int64_t at = 0;
    for (int64_t i = 0; i < n; i++) {
        append_units(s, at, parts[i]);
        at += parts[i]->len;
    }
    return s;
}

tau_str *tau_str_concat3(tau_str *a, tau_str *b, tau_str *c) {
    tau_str *parts[3] = {a, b, c};
    return tau_str_concat_n(3, parts);
}

/* ---- comparing ------------------------------------------------------------------------------------------ */

int tau_str_cmp_wide(const tau_str *a, const tau_str *b) {
    int64_t n = a->len < b->len ? a->len : b->len;
    for (int64_t i = 0; i < n; i++) {
        uint32_t x = tau_str_get(a, i), y = tau_str_get(b, i);
        if (x != y) return x < y ? -1 : 1;
    }
    return (a->len > b->len) - (a->len < b->len);
}

int64_t tau_str_hash_slow(tau_str *s) {
    if (s->len == 0) return 0;
    int64_t h = tau_hash_bytes(tau_str_data(s), tau_str_bytes(s));
    if (h == 0) h = 1;
    s->hash = h;
    return h;
}

bool tau_str_is(const tau_str *s, const char *text) {
    size_t n = strlen(text);
    return s->kind == 1 && (size_t)s->len == n && memcmp(tau_str_data(s), text, n) == 0;
}
