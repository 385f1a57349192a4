/* The string builder, see builder.h. Its buffer starts inside the struct and doubles on the heap; when a wider code
 * point arrives, the text so far is widened. */
#include "tau/builder.h"

#include "str_units.h"

#include "tau/codec.h"
#include "tau/mem.h"

#include <stdarg.h>
#include <stdio.h>

static void release(tau_builder *b) {
    if (b->heap) tau_buf_free(b->data, b->heap);
    b->heap = 0;
    b->data = b->small;
    b->cap = 0;
}

bool tau_builder_grow(tau_builder *b, int64_t n, int kind) {
    if (b->failed) return false;
    if (kind < b->kind) kind = b->kind;
    int64_t need = b->len + n;
    if (kind == b->kind && need <= b->cap) return true;
    if (need < 0 || need > INT64_MAX / 16) {
        tau_no_memory();
        b->failed = true;
        return false;
    }
    int64_t cap = need <= b->cap ? b->cap : need + need / 2 + 32;
    size_t bytes = (size_t)cap * (size_t)kind;
    uint8_t *data;
    if (b->heap && kind == b->kind) {
        data = tau_buf_realloc(b->data, b->heap, bytes);
    } else {
        data = tau_buf_alloc_atomic(bytes);
        if (data) {
            tau_units_copy(data, kind, b->data, b->kind, b->len);
            if (b->heap) tau_buf_free(b->data, b->heap);
        }
    }
    if (!data) {
        b->failed = true;
        return false;
    }
    b->data = data;
    b->heap = bytes;
    b->cap = cap;
    b->kind = (uint8_t)kind;
    return true;
}

void tau_builder_char_wide(tau_builder *b, uint32_t c) {
    if (!tau_builder_reserve(b, 1, tau_units_kind(c))) return;
    tau_units_put(b->data, b->kind, b->len++, c);
    b->ascii &= c < 128;
}

static uint8_t *end_of(tau_builder *b) { return b->data + (size_t)b->len * b->kind; }

void tau_builder_ascii(tau_builder *b, const char *text, int64_t n) {
    if (!tau_builder_reserve(b, n, 1)) return;
    tau_units_copy(end_of(b), b->kind, text, 1, n);
    b->len += n;
}

void tau_builder_utf8(tau_builder *b, const char *text, int64_t n) {
    if (tau_units_ascii((const uint8_t *)text, n)) tau_builder_ascii(b, text, n);
    else tau_builder_take(b, tau_str_from_utf8(text, n));
}

void tau_builder_sub(tau_builder *b, const tau_str *s, int64_t start, int64_t stop) {
    if (!tau_builder_reserve(b, stop - start, s->kind)) return;
    tau_units_copy(end_of(b), b->kind, tau_str_from(s, start), s->kind, stop - start);
    b->len += stop - start;
    b->ascii &= s->ascii;
}

void tau_builder_str(tau_builder *b, const tau_str *s) { tau_builder_sub(b, s, 0, s->len); }

void tau_builder_take(tau_builder *b, tau_str *s) {
    if (!s) {
        b->failed = true;
        return;
    }
    tau_builder_str(b, s);
    tau_decref(s);
}

void tau_builder_fill(tau_builder *b, uint32_t c, int64_t n) {
    if (n <= 0 || !tau_builder_reserve(b, n, tau_units_kind(c))) return;
    tau_units_fill(end_of(b), b->kind, c, n);
    b->len += n;
    b->ascii &= c < 128;
}

void tau_builder_int(tau_builder *b, int64_t i) {
    char text[24], *p = text + sizeof text;
    uint64_t u = i < 0 ? (uint64_t)0 - (uint64_t)i : (uint64_t)i;
    do *--p = (char)('0' + u % 10);
    while (u /= 10);
    if (i < 0) *--p = '-';
    tau_builder_ascii(b, p, text + sizeof text - p);
}

void tau_builder_printf(tau_builder *b, const char *fmt, ...) {
    char text[512];
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    if (n > 0) tau_builder_ascii(b, text, n < (int)sizeof text ? n : (int)sizeof text - 1);
}

tau_str *tau_builder_finish(tau_builder *b) {
    tau_str *s = NULL;
    if (!b->failed) {
        if (b->len == 0) {
            s = tau_str_empty();
        } else if (b->ascii) {
            s = b->len == 1 ? tau_str_from_char(tau_units_get(b->data, b->kind, 0)) : tau_str_new(b->len, 1, true);
            if (s && b->len > 1) tau_units_copy(tau_str_data(s), 1, b->data, b->kind, b->len);
        } else {
            s = tau_str_from_data(b->data, b->len, b->kind);
        }
    }
    release(b);
    tau_builder_init(b);
    return s;
}

void tau_builder_discard(tau_builder *b) {
    release(b);
    tau_builder_init(b);
}
