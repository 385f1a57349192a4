/* bytes: making, items, comparison, repr, and the type descriptor. The methods shared with bytearray are in
 * bytes_ops.c and bytes_text.c. */
#include "tau/bytes.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/hash.h"
#include "tau/list.h"
#include "tau/mem.h"
#include "tau/object.h"

tau_bytes_const tau_bytes_empty_ = {TAU_BYTES_HEAD(0), ""};

/* ---- views ------------------------------------------------------------------------------------------------ */

bool tau_span_is_bytes_like(tau_value v) {
    v = tau_plain(v);
    return v.t == TAU_ID_BYTES || v.t == TAU_ID_BYTEARRAY;
}

tau_span tau_span_of(tau_value v, bool *ok) {
    *ok = true;
    tau_value given = v;
    v = tau_plain(v);
    if (v.t == TAU_ID_BYTES) return tau_bytes_span((tau_bytes *)(void *)v.u.p);
    if (v.t == TAU_ID_BYTEARRAY) return tau_bytearray_span((tau_bytearray *)(void *)v.u.p);
    *ok = false;
    tau_raise(TAU_ID_TypeError, "a bytes-like object is required, not '%s'", tau_type_name(given));
    return (tau_span){NULL, 0};
}

bool tau_span_eq(tau_span a, tau_span b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, (size_t)a.len) == 0);
}

int tau_span_cmp(tau_span a, tau_span b) {
    int64_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.data, b.data, (size_t)n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

/* ---- making ------------------------------------------------------------------------------------------------ */

static tau_bytes *empty(void) {
    tau_incref(&tau_bytes_empty_);
    return &tau_bytes_empty_.head;
}

tau_bytes *tau_bytes_new(int64_t len) {
    TAU_HAS_OBJECTS(BYTES);
    if (len == 0) return empty();
    if (len < 0 || len > INT64_MAX / 2) {
        tau_no_memory();
        return NULL;
    }
    tau_bytes *b = tau_new(sizeof *b + (size_t)len + 1, TAU_ID_BYTES, 0);
    if (b) b->len = len;
    return b;
}

tau_bytes *tau_bytes_from(const void *data, int64_t len) {
    tau_bytes *b = tau_bytes_new(len);
    if (b && len) memcpy(tau_bytes_data(b), data, (size_t)len);
    return b;
}

tau_bytes *tau_bytes_zeros(tau_int n) {
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n < 0) {
        tau_raise_text(TAU_ID_ValueError, "negative count");
        return NULL;
    }
    return tau_bytes_new(n);
}

tau_bytes *tau_bytes_from_ints(tau_list_i *items) {
    tau_bytes *b = tau_bytes_new(items->len);
    for (int64_t i = 0; b && i < items->len; i++) {
        if ((uint64_t)items->items[i] > 255) {
            tau_raise_text(TAU_ID_ValueError, "bytes must be in range(0, 256)");
            tau_decref(b);
            return NULL;
        }
        tau_bytes_data(b)[i] = (uint8_t)items->items[i];
    }
    return b;
}

/* The items of any iterable, which need not be a list for that. */
static tau_bytes *from_items(tau_value iterable) {
    uint8_t *data = NULL;
    int64_t n = 0, cap = 0;
    tau_value it = tau_dyn_iter(iterable), item;
    while (it.t && (item = tau_dyn_next(it)).t) {
        if (n == cap) {
            int64_t more = cap ? cap * 2 : 64;
            uint8_t *p = data ? tau_buf_realloc(data, (size_t)cap, (size_t)more) : tau_buf_alloc_atomic((size_t)more);
            if (p) data = p, cap = more;
        }
        tau_int x = tau_err ? TAU_INT_ERR : tau_dyn_index(item);
        tau_value_decref(item);
        if (x != TAU_INT_ERR && (uint64_t)x > 255) {
            tau_int_decref(x);
            tau_raise_text(TAU_ID_ValueError, "bytes must be in range(0, 256)");
        }
        if (tau_err) break;
        data[n++] = (uint8_t)x;
    }
    tau_value_decref(it);
    tau_bytes *b = tau_err ? NULL : tau_bytes_from(data, n);
    if (data) tau_buf_free(data, (size_t)cap);
    return b;
}

tau_bytes *tau_bytes_from_any(tau_value v) {
    v = tau_plain(v);
    if (tau_span_is_bytes_like(v)) return tau_bytes_copy(v);
    if (v.t == TAU_ID_STR) {
        tau_raise_text(TAU_ID_TypeError, "string argument without an encoding");
        return NULL;
    }
    const tau_type *type = tau_type_of(v);
    if (v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || type->index) {
        tau_int n = tau_dyn_index(v);
        return n == TAU_INT_ERR ? NULL : tau_bytes_zeros(n);
    }
    if (!type->iter && !type->getitem) {
        tau_raise(TAU_ID_TypeError, "cannot convert '%s' object to bytes", type->name);
        return NULL;
    }
    return from_items(v);
}

tau_bytes *tau_bytes_copy(tau_value self) {
    self = tau_plain(self);
    if (self.t == TAU_ID_BYTES) {
        tau_incref(self.u.p);
        return (tau_bytes *)(void *)self.u.p;
    }
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    return ok ? tau_bytes_from(s.data, s.len) : NULL;
}

/* ---- items --------------------------------------------------------------------------------------------------- */

tau_int tau_bytes_index_error(const char *what, tau_int index) {
    tau_index_error(what, index);
    return TAU_INT_ERR;
}

static tau_bytes *slice_by(tau_span s, tau_indices x) {
    if (x.count < 0) return NULL;
    if (x.step == 1) return tau_bytes_from(s.data + x.start, x.count);
    tau_bytes *b = tau_bytes_new(x.count);
    for (int64_t i = 0, k = x.start; b && i < x.count; i++, k += x.step) tau_bytes_data(b)[i] = s.data[k];
    return b;
}

tau_bytes *tau_bytes_getrange(tau_value self, tau_int start, tau_int stop) {
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    if (!ok) return NULL;
    tau_indices x = tau_slice_range(start, stop, s.len);
    if (x.count == s.len && self.t == TAU_ID_BYTES) return tau_bytes_copy(self);
    return slice_by(s, x);
}

tau_bytes *tau_bytes_getslice(tau_value self, tau_value start, tau_value stop, tau_value step) {
    bool ok;
    tau_span s = tau_span_of(self, &ok);
    return ok ? slice_by(s, tau_slice_indices(start, stop, step, s.len)) : NULL;
}

tau_bytes *tau_bytes_getitem_slice(tau_bytes *b, struct tau_slice *key) {
    return slice_by(tau_bytes_span(b), tau_slice_indices(key->start, key->stop, key->step, b->len));
}

tau_value tau_bytes_getitem_value(tau_bytes *b, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        tau_bytes *r = tau_bytes_getitem_slice(b, (struct tau_slice *)(void *)key.u.p);
        return r ? tau_box_obj(r) : TAU_ABSENT;
    }
    tau_int i = tau_sequence_index(key, "byte");
    tau_int x = i == TAU_INT_ERR ? i : tau_bytes_getitem(b, i);
    tau_int_decref(i);
    return x == TAU_INT_ERR ? TAU_ABSENT : tau_box_int(x);
}

tau_int tau_bytes_ord(tau_value v) {
    if (tau_span_is_bytes_like(v)) {
        bool ok;
        tau_span s = tau_span_of(v, &ok);
        if (s.len == 1) return s.data[0];
        tau_raise(TAU_ID_TypeError, "ord() expected a character, but string of length %lld found", (long long)s.len);
    } else if (tau_plain(v).t == TAU_ID_STR) {
        return tau_str_ord((tau_str *)(void *)tau_plain(v).u.p);
    } else {
        tau_raise(TAU_ID_TypeError, "ord() expected string of length 1, but %s found", tau_type_name(v));
    }
    return TAU_INT_ERR;
}

/* ---- comparing, showing ----------------------------------------------------------------------------------------- */

bool tau_bytes_eq_bytearray(tau_bytes *a, tau_bytearray *b) { return tau_span_eq(tau_bytes_span(a), tau_bytearray_span(b)); }
bool tau_bytes_ne_bytearray(tau_bytes *a, tau_bytearray *b) { return !tau_bytes_eq_bytearray(a, b); }

tau_int tau_bytes_order(tau_value a, tau_value b) {
    bool ok;
    tau_span x = tau_span_of(a, &ok);
    if (!ok) return TAU_INT_ERR;
    tau_span y = tau_span_of(b, &ok);
    if (!ok) return TAU_INT_ERR;
    int c = tau_span_cmp(x, y);
    return (c > 0) - (c < 0);
}

int64_t tau_bytes_hash(tau_bytes *b) {
    if (b->hash == 0 && b->len > 0) {
        int64_t h = tau_hash_bytes(tau_bytes_data(b), (size_t)b->len);
        b->hash = h ? h : 1;
    }
    return b->hash;
}

static tau_str *show(tau_span s, uint8_t quote, const char *before, const char *after, bool always) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, before);
    tau_builder_char(&b, quote);
    for (int64_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];
        if (c == quote || c == '\\' || (always && c == '\'')) {
            tau_builder_char(&b, '\\');
            tau_builder_char(&b, c);
        } else if (c == '\t') {
            tau_builder_ascii(&b, "\\t", 2);
        } else if (c == '\n') {
            tau_builder_ascii(&b, "\\n", 2);
        } else if (c == '\r') {
            tau_builder_ascii(&b, "\\r", 2);
        } else if (c < 32 || c >= 127) {
            char text[4] = {'\\', 'x', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
            tau_builder_ascii(&b, text, 4);
        } else {
            tau_builder_char(&b, c);
        }
    }
    tau_builder_char(&b, quote);
    tau_builder_c(&b, after);
    return tau_builder_finish(&b);
}

static uint8_t quote_for(tau_span s) {
    return s.len && memchr(s.data, '\'', (size_t)s.len) && !memchr(s.data, '"', (size_t)s.len) ? '"' : '\'';
}

tau_str *tau_span_repr(tau_span s) { return show(s, quote_for(s), "b", "", false); }
tau_str *tau_bytes_repr(tau_bytes *b) { return tau_span_repr(tau_bytes_span(b)); }
/* bytearray's repr escapes ' even between double quotes. */
tau_str *tau_bytearray_repr(tau_bytearray *b) {
    tau_span s = tau_bytearray_span(b);
    return show(s, quote_for(s), "bytearray(b", ")", true);
}

/* ---- descriptor --------------------------------------------------------------------------------------------------- */

static tau_bytes *bytes_of(tau_value v) { return (tau_bytes *)(void *)v.u.p; }
static tau_value boxed(tau_bytes *b) { return b ? tau_box_obj(b) : TAU_ABSENT; }
static tau_str *slot_repr(tau_value v) { return tau_bytes_repr(bytes_of(v)); }
static int64_t slot_hash(tau_value v) { return tau_bytes_hash(bytes_of(v)); }
static int slot_truth(tau_value v) { return bytes_of(v)->len != 0; }
static tau_int slot_len(tau_value v) { return bytes_of(v)->len; }
static tau_value slot_getitem(tau_value v, tau_value key) { return tau_bytes_getitem_value(bytes_of(v), key); }
static int slot_contains(tau_value v, tau_value x) {
    bool in = tau_bytes_contains(v, x);
    return tau_err ? -1 : in;
}

static tau_value iter_next(tau_iter *it) {
    tau_bytes *b = bytes_of(it->over);
    return it->pos < b->len ? tau_box_int(tau_bytes_data(b)[it->pos++]) : TAU_ABSENT;
}
static tau_value slot_iter(tau_value v) { return tau_iter_new("bytes_iterator", v, iter_next); }

static tau_value slot_add(tau_value a, tau_value b) {
    return tau_span_is_bytes_like(b) ? boxed(tau_bytes_concat(a, b)) : TAU_NOTIMPLEMENTED;
}

static tau_value times(tau_value s, tau_value n) {
    tau_int count;
    if (!tau_repeat_count(n, &count)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    tau_value r = boxed(tau_bytes_mul(s, count));
    tau_int_decref(count);
    return r;
}
static tau_value slot_mul(tau_value a, tau_value b) { return times(a, b); }
static tau_value slot_rmul(tau_value a, tau_value b) { return times(b, a); }

tau_value tau_span_compare_slot(tau_value a, tau_value b, int op) {
    if (!tau_span_is_bytes_like(b)) return TAU_NOTIMPLEMENTED;
    tau_int c = tau_bytes_order(a, b);
    switch (op) {
    case TAU_CMP_EQ: return tau_box_bool(c == 0);
    case TAU_CMP_NE: return tau_box_bool(c != 0);
    case TAU_CMP_LT: return tau_box_bool(c < 0);
    case TAU_CMP_LE: return tau_box_bool(c <= 0);
    case TAU_CMP_GT: return tau_box_bool(c > 0);
    default: return tau_box_bool(c >= 0);
    }
}

static const tau_type *const mro[] = {&tau_type_BYTES, &tau_type_OBJECT};
static const tau_operators operators = {
    .binary = {[TAU_OP_ADD] = slot_add, [TAU_OP_MUL] = slot_mul},
    .rbinary = {[TAU_OP_MUL] = slot_rmul},
};
tau_type tau_type_BYTES = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0},
    .id = TAU_ID_BYTES,
    .name = "bytes",
    .qualname = "bytes",
    .module = "builtins",
    .mro = mro,
    .nmro = 2,
    .repr = slot_repr,
    .str = slot_repr,
    .hash = slot_hash,
    .compare = tau_span_compare_slot,
    .truth = slot_truth,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .iter = slot_iter,
    .operators = &operators,
};
