/* Shared by the str_*.c files: raw code units of 1, 2 or 4 bytes, and turning them into a string of the right kind. */
#ifndef TAU_STR_UNITS_H
#define TAU_STR_UNITS_H

#include "tau/str.h"

/* The OR of n code points: below 128, 256 or 65536 says which kind they need. */
uint32_t tau_units_bits(const void *text, int64_t n, int kind);
/* Copies n code points between kinds; the target is wide enough for them. */
void tau_units_copy(void *to, int to_kind, const void *from, int from_kind, int64_t n);
void tau_units_fill(void *to, int kind, uint32_t c, int64_t n);
bool tau_units_ascii(const uint8_t *text, int64_t n);

TAU_INLINE int tau_units_kind(uint32_t bits) { return bits < 256 ? 1 : bits < 65536 ? 2 : 4; }
TAU_INLINE uint32_t tau_units_get(const void *text, int kind, int64_t i) {
    if (kind == 1) return ((const uint8_t *)text)[i];
    return kind == 2 ? ((const uint16_t *)text)[i] : ((const uint32_t *)text)[i];
}
TAU_INLINE void tau_units_put(void *text, int kind, int64_t i, uint32_t c) {
    if (kind == 1) ((uint8_t *)text)[i] = (uint8_t)c;
    else if (kind == 2) ((uint16_t *)text)[i] = (uint16_t)c;
    else ((uint32_t *)text)[i] = c;
}
TAU_INLINE const void *tau_str_from(const tau_str *s, int64_t i) { return tau_str_data(s) + (size_t)i * s->kind; }

/* Gives a fresh string (owned) whose kind may be wider than its text needs the right kind and flag. NULL passes. */
tau_str *tau_str_settle(tau_str *s);

/* Position as slices take it. */
TAU_INLINE void tau_clamp_range(int64_t len, tau_int *start, tau_int *end) {
    int64_t a = *start < 0 ? *start + len : *start, b = *end < 0 ? *end + len : *end;
    *start = a < 0 ? 0 : a;
    *end = b < 0 ? 0 : b > len ? len : b;
}
#endif
