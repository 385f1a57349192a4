/* str: immutable text of 1-, 2- or 4-byte code points (the narrowest kind that fits, always), with an ASCII flag and
 * a cached hash. The code points follow the 32-byte header and end with a NUL of the same width.
 *
 * Strings under construction may own spare room behind their text, so that `s += t` on an unshared string grows in
 * place (tau_str_concat_c). Literals are static objects, see TAU_STR_HEAD. Arguments are borrowed and results owned
 * unless a function says otherwise; NULL results mean that tau_err is set. Sizes and indices that come from the
 * language are int words: a big int is larger (or smaller) than any length, so clamping needs no special case. */
#ifndef TAU_STR_H
#define TAU_STR_H

#include "tau/core.h"
#include "tau/int.h"
#include "tau/unicode.h"

#include <string.h>

struct tau_str {
    tau_obj head;
    int64_t len;    /* code points */
    int64_t hash;   /* 0: not computed yet */
    uint32_t spare; /* code points that fit behind the text without growing */
    uint8_t kind;   /* bytes per code point: 1, 2 or 4 */
    bool ascii;     /* every code point is < 128 (kind is 1) */
    uint16_t unused;
};

/* Literals. The emitter prints, by the widest code point of the text:
 *   static struct { tau_str head; uint8_t  data[N + 1]; } lit1 = {TAU_STR_HEAD(N, 1, ASCII), "bytes"};
 *   static struct { tau_str head; uint16_t data[N + 1]; } lit2 = {TAU_STR_HEAD(N, 2, false), {0x20ac, ..., 0}};
 *   static struct { tau_str head; uint32_t data[N + 1]; } lit4 = {TAU_STR_HEAD(N, 4, false), {0x1f600, ..., 0}};
 * and uses them as (tau_str *)&lit1 (not const: the hash is cached in place). */
#define TAU_STR_HEAD(n, kind, ascii) {{TAU_RC_IMMORTAL, TAU_ID_STR, 0, 0}, (n), 0, 0, (kind), (ascii), 0}

typedef struct tau_str_char {
    tau_str head;
    uint8_t data[8];
} tau_str_char;
extern tau_str_char tau_str_chars[256]; /* the strings of one Latin-1 character */
void tau_str_start(void);
typedef struct tau_str_const {
    tau_str head;
    uint8_t data[24];
} tau_str_const;
extern tau_str_const tau_str_empty_;
extern tau_str_const tau_str_true_, tau_str_false_, tau_str_none_;

typedef struct tau_list_p tau_list_p; /* lists of str, as of every heap type */

struct tau_slice;

/* ---- access ------------------------------------------------------------------------------------------- */

TAU_INLINE uint8_t *tau_str_data(const tau_str *s) { return (uint8_t *)(uintptr_t)(s + 1); }
TAU_INLINE tau_int tau_str_len(tau_str *s) { return s->len; }
TAU_INLINE bool tau_str_truth(tau_str *s) { return s->len != 0; }
TAU_INLINE size_t tau_str_bytes(const tau_str *s) { return (size_t)s->len * s->kind; }

/* The code point at i, 0 <= i < len. A constant index past the end of a constant string is behind its test; gcc warns of
 * the access all the same. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"
#endif
TAU_INLINE uint32_t tau_str_get(const tau_str *s, int64_t i) {
    if (TAU_LIKELY(s->kind == 1)) return tau_str_data(s)[i];
    if (s->kind == 2) return ((const uint16_t *)(const void *)tau_str_data(s))[i];
    return ((const uint32_t *)(const void *)tau_str_data(s))[i];
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

TAU_INLINE tau_str *tau_str_empty(void) {
    tau_incref(&tau_str_empty_);
    return &tau_str_empty_.head;
}
tau_str *tau_str_wide_char(uint32_t c); /* one character above 255 */
TAU_INLINE tau_str *tau_str_from_char(uint32_t c) {
    if (TAU_UNLIKELY(c > 255)) return tau_str_wide_char(c);
    tau_incref(&tau_str_chars[c]);
    return &tau_str_chars[c].head;
}

/* s[i] for 0 <= i < len: what iteration and proven indices use. */
TAU_INLINE tau_str *tau_str_at(tau_str *s, tau_int i) { return tau_str_from_char(tau_str_get(s, i)); }
TAU_COLD tau_str *tau_str_index_error(tau_int i);
/* s[i]; IndexError. */
TAU_INLINE tau_str *tau_str_getitem(tau_str *s, tau_int i) {
    tau_int k = i < 0 ? i + s->len : i;
    if (TAU_UNLIKELY((uint64_t)k >= (uint64_t)s->len)) return tau_str_index_error(i);
    return tau_str_at(s, k);
}
/* ord(s[i]), as these two; and whether c is among the code points of s. */
TAU_INLINE tau_int tau_str_code_at(tau_str *s, tau_int i) { return (tau_int)tau_str_get(s, i); }
TAU_INLINE bool tau_str_code_try(tau_str *s, tau_int i, tau_int *r) {
    tau_int k = i < 0 ? i + s->len : i;
    if (TAU_UNLIKELY((uint64_t)k >= (uint64_t)s->len)) return false;
    *r = (tau_int)tau_str_get(s, k);
    return true;
}
TAU_COLD tau_int tau_str_code(tau_str *s, tau_int i);
/* -1: there is no s[i]. */
TAU_INLINE tau_int tau_str_code_or_none(tau_str *s, tau_int i) {
    tau_int r;
    return tau_str_code_try(s, i, &r) ? r : -1;
}
TAU_INLINE bool tau_str_is_code(tau_int c) { return c >= 0; }
TAU_INLINE bool tau_str_has_code(tau_str *s, tau_int c) {
    for (int64_t i = 0; i < s->len; i++)
        if ((tau_int)tau_str_get(s, i) == c) return true;
    return false;
}
/* s[start:stop] clamped as a slice does, with 0 and TAU_SMALL_MAX where a bound is missing; any slice by its three
 * values; by a slice object; and by a key of any kind (TypeError "string indices must be integers, not 'float'"). */
tau_str *tau_str_getrange(tau_str *s, tau_int start, tau_int stop);
tau_str *tau_str_getslice(tau_str *s, tau_value start, tau_value stop, tau_value step);
tau_str *tau_str_getitem_slice(tau_str *s, struct tau_slice *key);
tau_str *tau_str_getitem_value(tau_str *s, tau_value key);
/* Code points [start, stop), already in range; the whole string is returned as itself. */
tau_str *tau_str_sub(tau_str *s, int64_t start, int64_t stop);
/* ord(): TypeError unless len is 1. chr(): ValueError. */
tau_int tau_str_ord(tau_str *s);
tau_str *tau_str_chr(tau_int i);

/* ---- making ------------------------------------------------------------------------------------------- */

/* A string whose text the caller fills (NUL already in place). kind and ascii must be what the text needs. */
tau_str *tau_str_new(int64_t len, int kind, bool ascii);
tau_str *tau_str_new_spare(int64_t len, int64_t spare, int kind, bool ascii);
tau_str *tau_str_from_ascii(const char *text, int64_t n);
tau_str *tau_str_from_c(const char *text); /* NUL-terminated UTF-8; bad bytes become surrogates, as in file names */
/* UnicodeDecodeError for invalid text. */
tau_str *tau_str_from_utf8(const char *text, int64_t n);
/* From code points of any width, narrowed to the kind that fits. */
tau_str *tau_str_from_latin1(const uint8_t *text, int64_t n);
tau_str *tau_str_from_ucs2(const uint16_t *text, int64_t n);
tau_str *tau_str_from_ucs4(const uint32_t *text, int64_t n);
tau_str *tau_str_from_data(const void *text, int64_t n, int kind);
/* printf-style, at most 511 bytes of ASCII. */
tau_str *tau_str_printf(const char *fmt, ...) TAU_PRINTF(1, 2);
/* UTF-8 of s: its own data when ASCII, else a tau_buf the caller frees with tau_str_utf8_free. Lone surrogates that
 * stand for undecodable bytes (U+DC80..U+DCFF) become those bytes again. NULL on no memory. *n may be NULL. */
char *tau_str_utf8(tau_str *s, int64_t *n);
void tau_str_utf8_free(tau_str *s, char *text, int64_t n);

tau_str *tau_str_concat(tau_str *a, tau_str *b);
/* a + b where a's reference is given up: an unshared a grows in place, with room to spare for the next one. */
tau_str *tau_str_concat_slow(tau_str *a, tau_str *b);
TAU_INLINE tau_str *tau_str_concat_c(tau_str *a, tau_str *b) {
#ifndef TAU_GC_BOEHM
    if (TAU_LIKELY(a->head.rc == 1 && a->kind == 1 && b->kind == 1 && b->len <= (int64_t)a->spare)) {
        uint8_t *end = tau_str_data(a) + a->len;
        int64_t n = b->len;
        if (n == 1) *end = *tau_str_data(b);
        else memcpy(end, tau_str_data(b), (size_t)n);
        end[n] = 0;
        a->len += n;
        a->spare -= (uint32_t)n;
        a->ascii &= b->ascii;
        a->hash = 0;
        return a;
    }
#endif
    return tau_str_concat_slow(a, b);
}
tau_value tau_str_concat_value(tau_str *a, tau_value b); /* a + b for any b: __radd__ or TypeError */
tau_str *tau_str_concat3(tau_str *a, tau_str *b, tau_str *c);
/* Any number of parts, as f-strings need. */
tau_str *tau_str_concat_n(int64_t n, tau_str *const *parts);
tau_str *tau_str_mul(tau_str *s, tau_int n);
tau_str *tau_str_join(tau_str *sep, tau_list_p *items);
tau_str *tau_str_join_array(tau_str *sep, tau_str *const *items, int64_t n);
/* join over any iterable; TypeError "sequence item 0: expected str instance, int found". */
tau_str *tau_str_join_any(tau_str *sep, tau_value items);

/* ---- comparing ---------------------------------------------------------------------------------------- */

int64_t tau_str_hash_slow(tau_str *s);
TAU_INLINE int64_t tau_str_hash(tau_str *s) { return TAU_LIKELY(s->hash != 0) ? s->hash : tau_str_hash_slow(s); }
TAU_INLINE bool tau_str_eq(tau_str *a, tau_str *b) {
    if (a == b) return true;
    if (a->len != b->len || a->kind != b->kind) return false;
    return memcmp(tau_str_data(a), tau_str_data(b), tau_str_bytes(a)) == 0;
}
TAU_INLINE tau_int tau_str_hash_int(tau_str *s) { return tau_int_from_i64(tau_str_hash(s)); }
TAU_INLINE bool tau_str_ne(tau_str *a, tau_str *b) { return !tau_str_eq(a, b); }
/* Negative, 0 or positive, by code points. */
int tau_str_cmp_wide(const tau_str *a, const tau_str *b);
TAU_INLINE int tau_str_cmp(const tau_str *a, const tau_str *b) {
    if (TAU_UNLIKELY(a->kind != 1 || b->kind != 1)) return tau_str_cmp_wide(a, b);
    int64_t n = a->len < b->len ? a->len : b->len;
    int c = memcmp(tau_str_data(a), tau_str_data(b), (size_t)n);
    return c ? c : (a->len > b->len) - (a->len < b->len);
}
TAU_INLINE bool tau_str_lt(tau_str *a, tau_str *b) { return tau_str_cmp(a, b) < 0; }
TAU_INLINE bool tau_str_le(tau_str *a, tau_str *b) { return tau_str_cmp(a, b) <= 0; }
TAU_INLINE bool tau_str_gt(tau_str *a, tau_str *b) { return tau_str_cmp(a, b) > 0; }
TAU_INLINE bool tau_str_ge(tau_str *a, tau_str *b) { return tau_str_cmp(a, b) >= 0; }
/* Is s this C text (ASCII)? */
bool tau_str_is(const tau_str *s, const char *text);

/* ---- searching (str_find.c): [start, end) clamped as slices are ----------------------------------------- */

/* Positions in raw text: kind-generic memmem; -1 when absent. Both must lie within their strings. */
int64_t tau_str_find_in(const tau_str *s, int64_t start, int64_t end, const tau_str *sub);
int64_t tau_str_rfind_in(const tau_str *s, int64_t start, int64_t end, const tau_str *sub);
bool tau_str_contains(tau_str *s, tau_str *sub);
bool tau_str_contains_value(tau_str *s, tau_value sub); /* "'in <string>' requires string as left operand, not int" */
tau_int tau_str_find(tau_str *s, tau_str *sub, tau_int start, tau_int end);
tau_int tau_str_rfind(tau_str *s, tau_str *sub, tau_int start, tau_int end);
tau_int tau_str_index(tau_str *s, tau_str *sub, tau_int start, tau_int end);
tau_int tau_str_rindex(tau_str *s, tau_str *sub, tau_int start, tau_int end);
tau_int tau_str_count(tau_str *s, tau_str *sub, tau_int start, tau_int end);
bool tau_str_startswith(tau_str *s, tau_str *prefix);
bool tau_str_endswith(tau_str *s, tau_str *suffix);
bool tau_str_startswith_in(tau_str *s, tau_str *prefix, tau_int start, tau_int end);
bool tau_str_endswith_in(tau_str *s, tau_str *suffix, tau_int start, tau_int end);
tau_str *tau_str_replace(tau_str *s, tau_str *old, tau_str *by, tau_int count); /* count < 0: all */
tau_str *tau_str_removeprefix(tau_str *s, tau_str *prefix);
tau_str *tau_str_removesuffix(tau_str *s, tau_str *suffix);

/* ---- splitting (str_split.c) ----------------------------------------------------------------------------- */

tau_list_p *tau_str_split(tau_str *s, tau_str *sep, tau_int maxsplit); /* ValueError: empty separator */
tau_list_p *tau_str_rsplit(tau_str *s, tau_str *sep, tau_int maxsplit);
tau_list_p *tau_str_split_space(tau_str *s, tau_int maxsplit);
tau_list_p *tau_str_rsplit_space(tau_str *s, tau_int maxsplit);
tau_list_p *tau_str_splitlines(tau_str *s, bool keepends);
/* Where the next word starts at or after i, and where it ends: iteration without a list. -1: no more words. */
tau_int tau_str_word_start(tau_str *s, tau_int i);
tau_int tau_str_word_end(tau_str *s, tau_int i);
/* Which ends: 1 left, 2 right, 3 both. */
tau_str *tau_str_strip_space(tau_str *s, tau_int ends);
tau_str *tau_str_strip_chars(tau_str *s, tau_str *chars, tau_int ends);

/* ---- case and classes (str_case.c, unicode.h) --------------------------------------------------------------- */

tau_str *tau_str_lower(tau_str *s);
tau_str *tau_str_upper(tau_str *s);
tau_str *tau_str_title(tau_str *s);
tau_str *tau_str_capitalize(tau_str *s);
tau_str *tau_str_swapcase(tau_str *s);
tau_str *tau_str_casefold(tau_str *s);
tau_str *tau_str_translate(tau_str *s, tau_value table);
/* Not empty, and every character has one of the TAU_UC_* flags; a single ASCII character is answered inline. */
bool tau_str_all_have(tau_str *s, unsigned flags);
TAU_INLINE bool tau_str_have(tau_str *s, unsigned flags) {
    if (TAU_LIKELY(s->ascii && s->len == 1)) return (tau_unicode_ascii[*tau_str_data(s)] & flags) != 0;
    return tau_str_all_have(s, flags);
}
TAU_INLINE bool tau_str_isalpha(tau_str *s) { return tau_str_have(s, TAU_UC_ALPHA); }
TAU_INLINE bool tau_str_isdecimal(tau_str *s) { return tau_str_have(s, TAU_UC_DECIMAL); }
TAU_INLINE bool tau_str_isdigit(tau_str *s) { return tau_str_have(s, TAU_UC_DIGIT); }
TAU_INLINE bool tau_str_isnumeric(tau_str *s) { return tau_str_have(s, TAU_UC_NUMERIC); }
TAU_INLINE bool tau_str_isalnum(tau_str *s) {
    return tau_str_have(s, TAU_UC_ALPHA | TAU_UC_DECIMAL | TAU_UC_DIGIT | TAU_UC_NUMERIC);
}
bool tau_str_isspace(tau_str *s);
bool tau_str_islower(tau_str *s);
bool tau_str_isupper(tau_str *s);
bool tau_str_istitle(tau_str *s);
bool tau_str_isidentifier(tau_str *s);
bool tau_str_isprintable(tau_str *s);
TAU_INLINE bool tau_str_isascii(tau_str *s) { return s->ascii; }

/* ---- layout (str_build.c) ------------------------------------------------------------------------------------ */

tau_str *tau_str_center(tau_str *s, tau_int width, tau_str *fill);
tau_str *tau_str_ljust(tau_str *s, tau_int width, tau_str *fill);
tau_str *tau_str_rjust(tau_str *s, tau_int width, tau_str *fill);
tau_str *tau_str_zfill(tau_str *s, tau_int width);
tau_str *tau_str_expandtabs(tau_str *s, tau_int tabsize);
/* left and right columns of `fill` around s. */
tau_str *tau_str_pad(tau_str *s, int64_t left, int64_t right, uint32_t fill);

/* ---- text forms ------------------------------------------------------------------------------------------------ */

tau_str *tau_str_repr(tau_str *s);
tau_str *tau_str_ascii(tau_str *s); /* ascii(): repr with \x, \u, \U for what is not ASCII */
/* The ASCII form of any repr: escapes what is not ASCII, changes nothing else. */
tau_str *tau_str_escape_non_ascii(tau_str *s);
TAU_INLINE tau_str *tau_str_str(tau_str *s) {
    tau_incref(s);
    return s;
}
/* TypeError: before + the name of x's type + after. */
TAU_COLD void tau_str_type_error(tau_str *before, tau_value x, tau_str *after);
/* sys.intern: the one string of this text. */
tau_str *tau_str_intern(tau_str *s);
#endif
