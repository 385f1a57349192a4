/* bytes and bytearray: octets. A bytes object holds its data inline (immutable, cached hash, NUL behind the end);
 * a bytearray owns a buffer that grows by doubling.
 *
 * The methods that both types share take a tau_span, a borrowed view; the results' owner is the caller. Arguments that
 * the language types as "bytes-like" arrive as a tau_value: tau_span_of gives its view or TypeError. */
#ifndef TAU_BYTES_H
#define TAU_BYTES_H

#include "tau/core.h"
#include "tau/int.h"

#include <string.h>

struct tau_bytes {
    tau_obj head;
    int64_t len;
    int64_t hash; /* 0: not computed yet */
};

/* Literals: static struct { tau_bytes head; uint8_t data[N + 1]; } lit = {TAU_BYTES_HEAD(N), "..."}; */
#define TAU_BYTES_HEAD(n) {{TAU_RC_IMMORTAL, TAU_ID_BYTES, 0, 0}, (n), 0}

typedef struct tau_bytearray {
    tau_obj head;
    int64_t len, cap;
    uint8_t *data; /* NULL when cap is 0 */
} tau_bytearray;

struct tau_slice;
typedef struct tau_span {
    const uint8_t *data;
    int64_t len;
} tau_span;

typedef struct tau_list_p tau_list_p;
typedef struct tau_list_i tau_list_i;
typedef struct tau_bytes_const {
    tau_bytes head;
    uint8_t data[8];
} tau_bytes_const;
extern tau_bytes_const tau_bytes_empty_;

TAU_INLINE uint8_t *tau_bytes_data(const tau_bytes *b) { return (uint8_t *)(uintptr_t)(b + 1); }
TAU_INLINE tau_int tau_bytes_len(tau_bytes *b) { return b->len; }
TAU_INLINE tau_int tau_bytearray_len(tau_bytearray *b) { return b->len; }
TAU_INLINE tau_span tau_bytes_span(const tau_bytes *b) { return (tau_span){tau_bytes_data(b), b->len}; }
TAU_INLINE tau_span tau_bytearray_span(const tau_bytearray *b) { return (tau_span){b->data, b->len}; }
/* TypeError "a bytes-like object is required, not 'str'"; *ok says whether it went well. */
tau_span tau_span_of(tau_value v, bool *ok);
bool tau_span_is_bytes_like(tau_value v);

tau_bytes *tau_bytes_new(int64_t len); /* contents for the caller to fill */
tau_bytes *tau_bytes_from(const void *data, int64_t len);
tau_bytes *tau_bytes_zeros(tau_int n);              /* ValueError: negative count */
tau_bytes *tau_bytes_from_ints(tau_list_i *items);  /* ValueError: bytes must be in range(0, 256) */
tau_bytes *tau_bytes_from_any(tau_value v);         /* bytes(v) of a dynamic value: int, bytes-like or iterable */
tau_bytearray *tau_bytearray_new(int64_t len);      /* zeros */
tau_bytearray *tau_bytearray_from(const void *data, int64_t len);
tau_bytearray *tau_bytearray_zeros(tau_int n);
tau_bytearray *tau_bytearray_from_ints(tau_list_i *items);
tau_bytearray *tau_bytearray_from_any(tau_value v);

TAU_COLD tau_int tau_bytes_index_error(const char *what, tau_int index);
TAU_INLINE tau_int tau_bytes_at(tau_bytes *b, tau_int i) { return tau_bytes_data(b)[i]; } /* 0 <= i < len */
TAU_INLINE tau_int tau_bytes_getitem(tau_bytes *b, tau_int i) {
    tau_int k = i < 0 ? i + b->len : i;
    if (TAU_UNLIKELY((uint64_t)k >= (uint64_t)b->len)) return tau_bytes_index_error("index out of range", i);
    return tau_bytes_data(b)[k];
}
TAU_INLINE tau_int tau_bytearray_at(tau_bytearray *b, tau_int i) { return b->data[i]; }
TAU_INLINE tau_int tau_bytearray_getitem(tau_bytearray *b, tau_int i) {
    tau_int k = i < 0 ? i + b->len : i;
    if (TAU_UNLIKELY((uint64_t)k >= (uint64_t)b->len)) return tau_bytes_index_error("bytearray index out of range", i);
    return b->data[k];
}
TAU_COLD void tau_bytearray_value_error(void);
TAU_INLINE void tau_bytearray_setitem(tau_bytearray *b, tau_int i, tau_int x) {
    tau_int k = i < 0 ? i + b->len : i;
    if (TAU_UNLIKELY((uint64_t)k >= (uint64_t)b->len)) tau_bytes_index_error("bytearray index out of range", i);
    else if (TAU_UNLIKELY((uint64_t)x > 255)) tau_bytearray_value_error();
    else b->data[k] = (uint8_t)x;
}

tau_bytes *tau_bytes_getitem_slice(tau_bytes *b, struct tau_slice *key);
tau_value tau_bytes_getitem_value(tau_bytes *b, tau_value key); /* an int or a bytes */
tau_bytearray *tau_bytearray_getrange(tau_bytearray *b, tau_int start, tau_int stop);
tau_bytearray *tau_bytearray_getslice(tau_bytearray *b, tau_value start, tau_value stop, tau_value step);
tau_bytearray *tau_bytearray_getitem_slice(tau_bytearray *b, struct tau_slice *key);
tau_value tau_bytearray_getitem_value(tau_bytearray *b, tau_value key);

/* ---- what both types share (bytes_ops.c) ------------------------------------------------------------------------ */

bool tau_span_eq(tau_span a, tau_span b);
int tau_span_cmp(tau_span a, tau_span b);
tau_value tau_span_compare_slot(tau_value a, tau_value b, int op); /* rich comparison of both types */
int64_t tau_span_find(tau_span s, tau_span sub);  /* -1: absent */
int64_t tau_span_rfind(tau_span s, tau_span sub);
int64_t tau_span_count(tau_span s, tau_span sub);
tau_str *tau_span_repr(tau_span s);               /* b'...' */
tau_str *tau_span_hex(tau_span s, tau_str *sep, tau_int group);
tau_str *tau_span_decode(tau_span s, tau_str *encoding, tau_str *errors);

/* Every shared method as the language sees it: `self` is bytes or bytearray. Results of a bytes-like type have self's
 * type. `sub` is bytes-like or, where CPython takes one, an int. */
tau_int tau_bytes_find(tau_value self, tau_value sub, tau_int start, tau_int end);
tau_int tau_bytes_rfind(tau_value self, tau_value sub, tau_int start, tau_int end);
tau_int tau_bytes_index(tau_value self, tau_value sub, tau_int start, tau_int end);
tau_int tau_bytes_rindex(tau_value self, tau_value sub, tau_int start, tau_int end);
tau_int tau_bytes_count(tau_value self, tau_value sub, tau_int start, tau_int end);
bool tau_bytes_contains(tau_value self, tau_value sub);
bool tau_bytes_startswith(tau_value self, tau_value prefix, tau_int start, tau_int end);
bool tau_bytes_endswith(tau_value self, tau_value suffix, tau_int start, tau_int end);

/* Methods that make new octets: a bytes each; bytearray's declarations wrap the result. */
tau_bytes *tau_bytes_getrange(tau_value self, tau_int start, tau_int stop);
tau_bytes *tau_bytes_getslice(tau_value self, tau_value start, tau_value stop, tau_value step);
tau_bytes *tau_bytes_concat(tau_value a, tau_value b); /* TypeError "can't concat str to bytes" */
tau_bytes *tau_bytes_mul(tau_value self, tau_int n);
tau_bytes *tau_bytes_replace(tau_value self, tau_value old, tau_value by, tau_int count);
tau_bytes *tau_bytes_strip(tau_value self, tau_value chars, tau_int ends); /* chars None: white space */
tau_bytes *tau_bytes_removeprefix(tau_value self, tau_value prefix);
tau_bytes *tau_bytes_removesuffix(tau_value self, tau_value suffix);
tau_bytes *tau_bytes_lower(tau_value self);
tau_bytes *tau_bytes_upper(tau_value self);
tau_bytes *tau_bytes_title(tau_value self);
tau_bytes *tau_bytes_capitalize(tau_value self);
tau_bytes *tau_bytes_swapcase(tau_value self);
tau_bytes *tau_bytes_center(tau_value self, tau_int width, tau_value fill);
tau_bytes *tau_bytes_ljust(tau_value self, tau_int width, tau_value fill);
tau_bytes *tau_bytes_rjust(tau_value self, tau_int width, tau_value fill);
tau_bytes *tau_bytes_zfill(tau_value self, tau_int width);
tau_bytes *tau_bytes_expandtabs(tau_value self, tau_int tabsize);
tau_bytes *tau_bytes_translate(tau_value self, tau_value table, tau_value del);
tau_bytes *tau_bytes_maketrans(tau_value from, tau_value to);
tau_bytes *tau_bytes_join(tau_value sep, tau_value items);
tau_bytes *tau_bytes_fromhex(tau_str *text);
tau_bytes *tau_bytes_copy(tau_value self); /* any bytes-like as bytes; a bytes itself */
/* split with a separator (None: white space), from the right when `right`; splitlines. */
tau_list_p *tau_bytes_split(tau_value self, tau_value sep, tau_int maxsplit, bool right);
tau_list_p *tau_bytes_splitlines(tau_value self, bool keepends);
bool tau_bytes_isalpha(tau_value self);
bool tau_bytes_isdigit(tau_value self);
bool tau_bytes_isalnum(tau_value self);
bool tau_bytes_isspace(tau_value self);
bool tau_bytes_islower(tau_value self);
bool tau_bytes_isupper(tau_value self);
bool tau_bytes_istitle(tau_value self);
bool tau_bytes_isascii(tau_value self);
tau_str *tau_bytes_hex(tau_value self, tau_str *sep, tau_int group); /* sep empty: none */

TAU_INLINE bool tau_bytes_eq(tau_bytes *a, tau_bytes *b) { return tau_span_eq(tau_bytes_span(a), tau_bytes_span(b)); }
TAU_INLINE bool tau_bytes_ne(tau_bytes *a, tau_bytes *b) { return !tau_bytes_eq(a, b); }
bool tau_bytes_eq_bytearray(tau_bytes *a, tau_bytearray *b);
bool tau_bytes_ne_bytearray(tau_bytes *a, tau_bytearray *b);
tau_int tau_bytes_order(tau_value a, tau_value b); /* of two bytes-like objects: negative, 0, positive */
tau_int tau_bytes_ord(tau_value v);                /* ord(b"x"); TypeError for what is no character */
int64_t tau_bytes_hash(tau_bytes *b);
TAU_INLINE tau_int tau_bytes_hash_int(tau_bytes *b) { return tau_int_from_i64(tau_bytes_hash(b)); }
tau_str *tau_bytes_repr(tau_bytes *b);
tau_str *tau_bytearray_repr(tau_bytearray *b);

/* ---- bytearray's own (bytearray.c) ------------------------------------------------------------------------------------ */

bool tau_bytearray_reserve(tau_bytearray *b, int64_t more); /* false: no memory */
void tau_bytearray_append(tau_bytearray *b, tau_int x);
void tau_bytearray_extend(tau_bytearray *b, tau_value items); /* bytes-like, or an iterable of ints */
void tau_bytearray_extend_span(tau_bytearray *b, tau_span s);
void tau_bytearray_insert(tau_bytearray *b, tau_int i, tau_int x);
tau_int tau_bytearray_pop(tau_bytearray *b, tau_int i);
void tau_bytearray_remove(tau_bytearray *b, tau_int x);
void tau_bytearray_reverse(tau_bytearray *b);
void tau_bytearray_clear(tau_bytearray *b);
void tau_bytearray_delitem(tau_bytearray *b, tau_int i);
void tau_bytearray_setitem_slice(tau_bytearray *b, struct tau_slice *key, tau_value v); /* bytes-like or iterable */
void tau_bytearray_setslice(tau_bytearray *b, tau_value start, tau_value stop, tau_value step, tau_value v);
void tau_bytearray_setitem_value(tau_bytearray *b, tau_value key, tau_value v);
void tau_bytearray_delitem_slice(tau_bytearray *b, struct tau_slice *key);
void tau_bytearray_delitem_value(tau_bytearray *b, tau_value key);
void tau_bytearray_imul(tau_bytearray *b, tau_int n);
#endif
