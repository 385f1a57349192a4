/* A string under construction: what repr of containers, formatting and joins append to.
 *
 *   tau_builder b;
 *   tau_builder_init(&b);
 *   tau_builder_ascii(&b, "[", 1);
 *   tau_builder_str(&b, s);
 *   return tau_builder_finish(&b);
 *
 * Short texts stay in the builder itself, so that one allocation makes the result. Running out of memory is sticky:
 * tau_err is set, later appends do nothing and finish returns NULL. */
#ifndef TAU_BUILDER_H
#define TAU_BUILDER_H

#include "tau/str.h"

typedef struct tau_builder {
    uint8_t *data;
    int64_t len, cap; /* code points */
    size_t heap;      /* bytes of a heap buffer, 0: data is `small` */
    uint8_t kind;
    bool ascii, failed;
    _Alignas(8) uint8_t small[160];
} tau_builder;

TAU_INLINE void tau_builder_init(tau_builder *b) {
    b->data = b->small;
    b->len = 0;
    b->cap = (int64_t)sizeof b->small;
    b->heap = 0;
    b->kind = 1;
    b->ascii = true;
    b->failed = false;
}
/* Room for n more code points of the given kind; false when out of memory. */
bool tau_builder_grow(tau_builder *b, int64_t n, int kind);
TAU_INLINE bool tau_builder_reserve(tau_builder *b, int64_t n, int kind) {
    return (TAU_LIKELY(kind <= b->kind && n <= b->cap - b->len) && !b->failed) || tau_builder_grow(b, n, kind);
}
void tau_builder_char_wide(tau_builder *b, uint32_t c);
TAU_INLINE void tau_builder_char(tau_builder *b, uint32_t c) {
    if (TAU_LIKELY(c < 128 && b->kind == 1 && b->len < b->cap)) b->data[b->len++] = (uint8_t)c;
    else tau_builder_char_wide(b, c);
}
void tau_builder_ascii(tau_builder *b, const char *text, int64_t n);
TAU_INLINE void tau_builder_c(tau_builder *b, const char *text) { tau_builder_ascii(b, text, (int64_t)strlen(text)); }
void tau_builder_utf8(tau_builder *b, const char *text, int64_t n); /* invalid bytes: UnicodeDecodeError */
void tau_builder_str(tau_builder *b, const tau_str *s);
void tau_builder_take(tau_builder *b, tau_str *s); /* appends s and gives it up; NULL marks failure */
void tau_builder_sub(tau_builder *b, const tau_str *s, int64_t start, int64_t stop);
void tau_builder_fill(tau_builder *b, uint32_t c, int64_t n);
void tau_builder_int(tau_builder *b, int64_t i); /* decimal, a plain machine integer */
TAU_COLD void tau_builder_printf(tau_builder *b, const char *fmt, ...) TAU_PRINTF(2, 3); /* ASCII, below 512 bytes */
/* The text so far as a str (owned); the builder is then empty and may be used again. */
tau_str *tau_builder_finish(tau_builder *b);
/* Gives up an unfinished builder. */
void tau_builder_discard(tau_builder *b);
#endif
