/* bytearray: a buffer of octets that grows by an eighth and then some; what it does beyond the methods of bytes. */
#include "tau/bytes.h"

#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/mem.h"
#include "tau/object.h"

bool tau_bytearray_reserve(tau_bytearray *b, int64_t more) {
    if (more <= b->cap - b->len) return true;
    int64_t need;
    if (more < 0 || __builtin_add_overflow(b->len, more, &need) || need > INT64_MAX / 4) {
        tau_no_memory();
        return false;
    }
    int64_t cap = need + need / 8 + (need < 64 ? 16 : 64);
    uint8_t *data = b->data ? tau_buf_realloc(b->data, (size_t)b->cap, (size_t)cap) : tau_buf_alloc_atomic((size_t)cap);
    if (!data) return false;
    b->data = data;
    b->cap = cap;
    return true;
}

static bool set_len(tau_bytearray *b, int64_t len) {
    if (len > b->len && !tau_bytearray_reserve(b, len - b->len)) return false;
    b->len = len;
    return true;
}

/* ---- making ---------------------------------------------------------------------------------------------------- */

tau_bytearray *tau_bytearray_new(int64_t len) {
    TAU_HAS_OBJECTS(BYTEARRAY);
    tau_bytearray *b = tau_new(sizeof *b, TAU_ID_BYTEARRAY, 0);
    if (!b) return NULL;
    if (!set_len(b, len)) {
        tau_decref(b);
        return NULL;
    }
    if (len) memset(b->data, 0, (size_t)len);
    return b;
}

tau_bytearray *tau_bytearray_from(const void *data, int64_t len) {
    tau_bytearray *b = tau_bytearray_new(0);
    if (!b) return NULL;
    tau_bytearray_extend_span(b, (tau_span){data, len});
    if (b->len == len) return b;
    tau_decref(b);
    return NULL;
}

tau_bytearray *tau_bytearray_zeros(tau_int n) {
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n < 0) tau_raise_text(TAU_ID_ValueError, "negative count");
    else return tau_bytearray_new(n);
    return NULL;
}

tau_bytearray *tau_bytearray_from_any(tau_value v) {
    if (tau_span_is_bytes_like(v)) {
        bool ok;
        tau_span s = tau_span_of(v, &ok);
        return tau_bytearray_from(s.data, s.len);
    }
    v = tau_plain(v);
    if (v.t == TAU_ID_STR) {
        tau_raise_text(TAU_ID_TypeError, "string argument without an encoding");
        return NULL;
    }
    const tau_type *type = tau_type_of(v);
    if (v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || type->index) {
        tau_int n = tau_dyn_index(v);
        return n == TAU_INT_ERR ? NULL : tau_bytearray_zeros(n);
    }
    if (!type->iter && !type->getitem) {
        tau_raise(TAU_ID_TypeError, "cannot convert '%s' object to bytearray", type->name);
        return NULL;
    }
    tau_bytearray *b = tau_bytearray_new(0);
    if (!b) return NULL;
    tau_bytearray_extend(b, v);
    if (!tau_err) return b;
    tau_decref(b);
    return NULL;
}

tau_bytearray *tau_bytearray_from_ints(tau_list_i *items) {
    tau_bytearray *b = tau_bytearray_new(items->len);
    for (int64_t i = 0; b && i < items->len; i++) {
        if ((uint64_t)items->items[i] > 255) {
            tau_bytearray_value_error();
            tau_decref(b);
            return NULL;
        }
        b->data[i] = (uint8_t)items->items[i];
    }
    return b;
}

/* ---- items ------------------------------------------------------------------------------------------------------- */

void tau_bytearray_value_error(void) { tau_raise_text(TAU_ID_ValueError, "byte must be in range(0, 256)"); }

static tau_bytearray *slice_by(tau_bytearray *b, tau_indices x) {
    if (x.count < 0) return NULL;
    if (x.step == 1) return tau_bytearray_from(b->data ? b->data + x.start : b->data, x.count);
    tau_bytearray *r = tau_bytearray_new(x.count);
    for (int64_t i = 0, k = x.start; r && i < x.count; i++, k += x.step) r->data[i] = b->data[k];
    return r;
}

tau_bytearray *tau_bytearray_getrange(tau_bytearray *b, tau_int start, tau_int stop) {
    return slice_by(b, tau_slice_range(start, stop, b->len));
}
tau_bytearray *tau_bytearray_getslice(tau_bytearray *b, tau_value start, tau_value stop, tau_value step) {
    return slice_by(b, tau_slice_indices(start, stop, step, b->len));
}
tau_bytearray *tau_bytearray_getitem_slice(tau_bytearray *b, struct tau_slice *key) {
    return slice_by(b, tau_slice_indices(key->start, key->stop, key->step, b->len));
}

static tau_int index_of(tau_value key) { return tau_sequence_index(key, "bytearray"); }

tau_value tau_bytearray_getitem_value(tau_bytearray *b, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        tau_bytearray *r = tau_bytearray_getitem_slice(b, (struct tau_slice *)(void *)key.u.p);
        return r ? tau_box_obj(r) : TAU_ABSENT;
    }
    tau_int i = index_of(key), x = i == TAU_INT_ERR ? i : tau_bytearray_getitem(b, i);
    tau_int_decref(i);
    return x == TAU_INT_ERR ? TAU_ABSENT : tau_box_int(x);
}

/* Replaces `gone` bytes at `at` by n bytes that do not lie in b. */
static void splice(tau_bytearray *b, int64_t at, int64_t gone, const uint8_t *data, int64_t n) {
    int64_t behind = b->len - at - gone;
    if (n > gone && !tau_bytearray_reserve(b, n - gone)) return;
    if (behind && n != gone) memmove(b->data + at + n, b->data + at + gone, (size_t)behind);
    if (n) memcpy(b->data + at, data, (size_t)n);
    b->len += n - gone;
}

static void del_by(tau_bytearray *b, tau_indices x) {
    if (x.count <= 0) return;
    if (x.step < 0) {
        x.start += x.step * (x.count - 1);
        x.step = -x.step;
    }
    int64_t to = x.start, next = x.start;
    for (int64_t i = x.start; i < b->len; i++) {
        if (i == next && x.count > 0) {
            next += x.step;
            x.count--;
        } else {
            b->data[to++] = b->data[i];
        }
    }
    b->len = to;
}

static void set_by(tau_bytearray *b, tau_indices x, tau_value v) {
    if (x.count < 0) return;
    v = tau_plain(v);
    if (v.t == TAU_ID_STR || v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || v.t == TAU_ID_FLOAT || v.t == TAU_ID_NONE) {
        tau_raise_text(TAU_ID_TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return;
    }
    tau_bytes *from; /* a copy, also when v is b itself */
    if (v.t == TAU_ID_BYTEARRAY) {
        bool ok;
        tau_span s = tau_span_of(v, &ok);
        from = tau_bytes_from(s.data, s.len);
    } else {
        from = tau_bytes_from_any(v);
    }
    if (!from) return;
    if (x.step == 1) {
        splice(b, x.start, x.count, tau_bytes_data(from), from->len);
    } else if (from->len == 0) {
        del_by(b, x);
    } else if (from->len != x.count) {
        tau_raise(TAU_ID_ValueError, "attempt to assign bytes of size %lld to extended slice of size %lld",
                  (long long)from->len, (long long)x.count);
    } else {
        for (int64_t i = 0, k = x.start; i < x.count; i++, k += x.step) b->data[k] = tau_bytes_data(from)[i];
    }
    tau_decref(from);
}

void tau_bytearray_setitem_slice(tau_bytearray *b, struct tau_slice *key, tau_value v) {
    set_by(b, tau_slice_indices(key->start, key->stop, key->step, b->len), v);
}
void tau_bytearray_setslice(tau_bytearray *b, tau_value start, tau_value stop, tau_value step, tau_value v) {
    set_by(b, tau_slice_indices(start, stop, step, b->len), v);
}

void tau_bytearray_setitem_value(tau_bytearray *b, tau_value key, tau_value v) {
    if (key.t == TAU_ID_SLICE) {
        tau_bytearray_setitem_slice(b, (struct tau_slice *)(void *)key.u.p, v);
        return;
    }
    tau_int i = index_of(key);
    if (i == TAU_INT_ERR) return;
    tau_int x = tau_dyn_index(v);
    if (x != TAU_INT_ERR) tau_bytearray_setitem(b, i, x);
    tau_int_decref(i);
    tau_int_decref(x);
}

void tau_bytearray_delitem_slice(tau_bytearray *b, struct tau_slice *key) {
    del_by(b, tau_slice_indices(key->start, key->stop, key->step, b->len));
}

void tau_bytearray_delitem(tau_bytearray *b, tau_int i) {
    int64_t k = i < 0 ? i + b->len : i;
    if ((uint64_t)k >= (uint64_t)b->len) tau_bytes_index_error("bytearray index out of range", i);
    else splice(b, k, 1, NULL, 0);
}

void tau_bytearray_delitem_value(tau_bytearray *b, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        tau_bytearray_delitem_slice(b, (struct tau_slice *)(void *)key.u.p);
        return;
    }
    tau_int i = index_of(key);
    if (i != TAU_INT_ERR) tau_bytearray_delitem(b, i);
    tau_int_decref(i);
}

/* ---- methods --------------------------------------------------------------------------------------------------------- */

void tau_bytearray_append(tau_bytearray *b, tau_int x) {
    if ((uint64_t)x > 255) tau_bytearray_value_error();
    else if (tau_bytearray_reserve(b, 1)) b->data[b->len++] = (uint8_t)x;
}

void tau_bytearray_extend_span(tau_bytearray *b, tau_span s) {
    bool own = s.data && s.data == b->data;
    if (s.len == 0 || !tau_bytearray_reserve(b, s.len)) return;
    memcpy(b->data + b->len, own ? b->data : s.data, (size_t)s.len);
    b->len += s.len;
}

void tau_bytearray_extend(tau_bytearray *b, tau_value items) {
    if (tau_span_is_bytes_like(items)) {
        bool ok;
        tau_bytearray_extend_span(b, tau_span_of(items, &ok));
        return;
    }
    const tau_type *type = tau_type_of(items);
    if (!type->iter && !type->getitem) {
        tau_raise(TAU_ID_TypeError, "can't extend bytearray with %s", type->name);
        return;
    }
    tau_list_v *list = tau_dyn_to_list(items);
    if (!list) return;
    int64_t before = b->len;
    for (int64_t i = 0; !tau_err && i < list->len; i++) {
        tau_int x = tau_dyn_index(list->items[i]);
        if (x != TAU_INT_ERR) tau_bytearray_append(b, x);
    }
    if (tau_err) b->len = before;
    tau_decref(list);
}

void tau_bytearray_insert(tau_bytearray *b, tau_int i, tau_int x) {
    if ((uint64_t)x > 255) {
        tau_bytearray_value_error();
        return;
    }
    int64_t k = i < 0 ? i + b->len : i;
    k = k < 0 ? 0 : k > b->len ? b->len : k;
    uint8_t byte = (uint8_t)x;
    splice(b, k, 0, &byte, 1);
}

tau_int tau_bytearray_pop(tau_bytearray *b, tau_int i) {
    if (b->len == 0) return tau_bytes_index_error("pop from empty bytearray", 0);
    int64_t k = i < 0 ? i + b->len : i;
    if ((uint64_t)k >= (uint64_t)b->len) return tau_bytes_index_error("pop index out of range", i);
    tau_int x = b->data[k];
    splice(b, k, 1, NULL, 0);
    return x;
}

void tau_bytearray_remove(tau_bytearray *b, tau_int x) {
    if ((uint64_t)x > 255) {
        tau_bytearray_value_error();
        return;
    }
    const uint8_t *hit = b->len ? memchr(b->data, (int)x, (size_t)b->len) : NULL;
    if (hit) splice(b, hit - b->data, 1, NULL, 0);
    else tau_raise_text(TAU_ID_ValueError, "value not found in bytearray");
}

void tau_bytearray_reverse(tau_bytearray *b) {
    for (int64_t i = 0, k = b->len - 1; i < k; i++, k--) {
        uint8_t c = b->data[i];
        b->data[i] = b->data[k];
        b->data[k] = c;
    }
}

void tau_bytearray_clear(tau_bytearray *b) {
    if (b->data) tau_buf_free(b->data, (size_t)b->cap);
    b->data = NULL;
    b->len = b->cap = 0;
}

void tau_bytearray_imul(tau_bytearray *b, tau_int n) {
    int64_t unit = b->len, len;
    if (n <= 0) {
        tau_bytearray_clear(b);
        return;
    }
    if (n >= TAU_SMALL_MAX || __builtin_mul_overflow(unit, n, &len)) {
        tau_no_memory();
        return;
    }
    if (!tau_bytearray_reserve(b, len - unit)) return;
    for (int64_t at = unit; at < len; at += unit) memcpy(b->data + at, b->data, (size_t)unit);
    b->len = len;
}

/* ---- descriptor -------------------------------------------------------------------------------------------------------- */

static tau_bytearray *array_of(tau_value v) { return (tau_bytearray *)(void *)v.u.p; }
static tau_value boxed(tau_bytearray *b) { return b ? tau_box_obj(b) : TAU_ABSENT; }
static void drop(tau_obj *o) { tau_bytearray_clear((tau_bytearray *)(void *)o); }
static tau_str *slot_repr(tau_value v) { return tau_bytearray_repr(array_of(v)); }
static int64_t slot_hash(tau_value v) {
    (void)v;
    tau_raise_text(TAU_ID_TypeError, "unhashable type: 'bytearray'");
    return TAU_INT_ERR;
}
static int slot_truth(tau_value v) { return array_of(v)->len != 0; }
static tau_int slot_len(tau_value v) { return array_of(v)->len; }
static tau_value slot_getitem(tau_value v, tau_value key) { return tau_bytearray_getitem_value(array_of(v), key); }
static bool slot_setitem(tau_value v, tau_value key, tau_value x) {
    tau_bytearray_setitem_value(array_of(v), key, x);
    return !tau_err;
}
static bool slot_delitem(tau_value v, tau_value key) {
    tau_bytearray_delitem_value(array_of(v), key);
    return !tau_err;
}
static int slot_contains(tau_value v, tau_value x) {
    bool in = tau_bytes_contains(v, x);
    return tau_err ? -1 : in;
}
static tau_value iter_next(tau_iter *it) {
    tau_bytearray *b = array_of(it->over);
    return it->pos < b->len ? tau_box_int(b->data[it->pos++]) : TAU_ABSENT;
}
static tau_value slot_iter(tau_value v) { return tau_iter_new("bytearray_iterator", v, iter_next); }

/* The octets of a new bytes as a bytearray; b is given up. */
static tau_value adopt(tau_bytes *b) {
    if (!b) return TAU_ABSENT;
    tau_bytearray *r = tau_bytearray_from(tau_bytes_data(b), b->len);
    tau_decref(b);
    return boxed(r);
}

static tau_value slot_add(tau_value a, tau_value b) {
    return tau_span_is_bytes_like(b) ? adopt(tau_bytes_concat(a, b)) : TAU_NOTIMPLEMENTED;
}
static tau_value slot_iadd(tau_value a, tau_value b) {
    if (!tau_span_is_bytes_like(b)) return TAU_NOTIMPLEMENTED;
    tau_bytearray_extend(array_of(a), b);
    if (tau_err) return TAU_ABSENT;
    tau_incref(a.u.p);
    return a;
}
static tau_value times(tau_value s, tau_value n) {
    tau_int count;
    if (!tau_repeat_count(n, &count)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    tau_value r = adopt(tau_bytes_mul(s, count));
    tau_int_decref(count);
    return r;
}
static tau_value slot_mul(tau_value a, tau_value b) { return times(a, b); }
static tau_value slot_rmul(tau_value a, tau_value b) { return times(b, a); }

static const tau_type *const mro[] = {&tau_type_BYTEARRAY, &tau_type_OBJECT};
static const tau_operators operators = {
    .binary = {[TAU_OP_ADD] = slot_add, [TAU_OP_MUL] = slot_mul},
    .rbinary = {[TAU_OP_MUL] = slot_rmul},
    .inplace = {[TAU_OP_ADD] = slot_iadd},
};
tau_type tau_type_BYTEARRAY = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0},
    .id = TAU_ID_BYTEARRAY,
    .size = sizeof(tau_bytearray),
    .name = "bytearray",
    .qualname = "bytearray",
    .module = "builtins",
    .mro = mro,
    .nmro = 2,
    .drop = drop,
    .repr = slot_repr,
    .str = slot_repr,
    .hash = slot_hash,
    .compare = tau_span_compare_slot,
    .truth = slot_truth,
    .len = slot_len,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .delitem = slot_delitem,
    .contains = slot_contains,
    .iter = slot_iter,
    .operators = &operators,
};
