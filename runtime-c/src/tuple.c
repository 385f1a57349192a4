/* Heap tuples (see tau/tuple.h). One block holds the header, the length and the items. Comparison, hash and repr are
 * CPython's: lexicographic, identity before ==, the xxHash-like tuple hash, "(1,)" for one item. */
#include "tau/tuple.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/slice.h"

static const tau_type *const tuple_mro[] = {&tau_type_TUPLE, &tau_type_OBJECT};

tau_tuple tau_tuple_empty = {.head = {TAU_RC_IMMORTAL, TAU_ID_TUPLE, 0, 0}, .len = 0};

tau_tuple *tau_tuple_new(int64_t n) {
    if (n == 0) {
        tau_incref(&tau_tuple_empty);
        return &tau_tuple_empty;
    }
    if (n > (int64_t)(INT64_MAX / sizeof(tau_value) - 16)) {
        tau_no_memory();
        return NULL;
    }
    tau_tuple *t = tau_alloc(sizeof *t + (size_t)n * sizeof(tau_value), TAU_ID_TUPLE);
    if (t) t->len = n;
    return t;
}

tau_tuple *tau_tuple_from(int64_t n, const tau_value *items) {
    tau_tuple *t = tau_tuple_new(n);
    if (!t) {
        for (int64_t i = 0; i < n; i++) tau_value_decref(items[i]);
        return NULL;
    }
    if (n) memcpy(t->items, items, (size_t)n * sizeof *items);
    return t;
}

tau_tuple *tau_tuple_copy(int64_t n, const tau_value *items) {
    for (int64_t i = 0; i < n; i++) tau_value_incref(items[i]);
    return tau_tuple_from(n, items);
}

void tau_tuple_drop(tau_obj *o) {
    tau_tuple *self = (tau_tuple *)(void *)o;
    for (int64_t i = 0; i < self->len; i++) tau_value_decref(self->items[i]);
}

void tau_tuple_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_tuple *self = (tau_tuple *)(void *)o;
    for (int64_t i = 0; i < self->len; i++) tau_rep_v_visit(self->items[i], visit, arg);
}

tau_value tau_tuple_get(tau_tuple *self, tau_int index) { return tau_value_copy(self->items[index]); }

tau_value tau_tuple_getitem(tau_tuple *self, tau_int index) {
    int64_t i = index < 0 ? index + self->len : index;
    if (TAU_UNLIKELY((uint64_t)i >= (uint64_t)self->len)) {
        tau_list_index_error("tuple index", index);
        return TAU_ABSENT;
    }
    return tau_value_copy(self->items[i]);
}

static tau_tuple *select_items(tau_tuple *self, tau_indices x) {
    if (x.count < 0) return NULL;
    if (x.count == self->len && x.step == 1) {
        tau_incref(self);
        return self;
    }
    tau_tuple *t = tau_tuple_new(x.count);
    for (int64_t i = 0; t && i < x.count; i++) t->items[i] = tau_value_copy(self->items[x.start + i * x.step]);
    return t;
}

tau_tuple *tau_tuple_getslice(tau_tuple *self, tau_value start, tau_value stop, tau_value step) {
    return select_items(self, tau_slice_indices(start, stop, step, self->len));
}

tau_tuple *tau_tuple_getitem_slice(tau_tuple *self, tau_slice *s) {
    return tau_tuple_getslice(self, s->start, s->stop, s->step);
}

tau_tuple *tau_tuple_getrange(tau_tuple *self, tau_int start, tau_int stop) {
    return select_items(self, tau_slice_range(start, stop, self->len));
}

tau_value tau_tuple_getitem_value(tau_tuple *self, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        tau_tuple *t = tau_tuple_getitem_slice(self, (tau_slice *)(void *)key.u.p);
        return t ? tau_box_obj(t) : TAU_ABSENT;
    }
    tau_int i = tau_sequence_index(key, "tuple");
    if (i == TAU_INT_ERR) return TAU_ABSENT;
    tau_value r = tau_tuple_getitem(self, i);
    tau_int_decref(i);
    return r;
}

tau_tuple *tau_tuple_concat(tau_tuple *self, tau_tuple *other) {
    if (self->len == 0 || other->len == 0) {
        tau_tuple *t = self->len ? self : other;
        tau_incref(t);
        return t;
    }
    tau_tuple *t = tau_tuple_new(self->len + other->len);
    if (!t) return NULL;
    for (int64_t i = 0; i < self->len; i++) t->items[i] = tau_value_copy(self->items[i]);
    for (int64_t i = 0; i < other->len; i++) t->items[self->len + i] = tau_value_copy(other->items[i]);
    return t;
}

tau_tuple *tau_tuple_mul(tau_tuple *self, tau_int n) {
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n <= 0 || self->len == 0) return tau_tuple_new(0);
    if (n == 1) {
        tau_incref(self);
        return self;
    }
    int64_t len;
    if (__builtin_mul_overflow(n, self->len, &len) || len > INT64_MAX / 32) {
        tau_no_memory();
        return NULL;
    }
    tau_tuple *t = tau_tuple_new(len);
    for (int64_t i = 0; t && i < len; i++) t->items[i] = tau_value_copy(self->items[i % self->len]);
    return t;
}

tau_int tau_tuple_index(tau_tuple *self, tau_value x, tau_int start, tau_int stop) {
    tau_indices range = tau_slice_range(start, stop, self->len);
    for (int64_t i = range.start; i < range.stop; i++) {
        int same = tau_rep_v_eq(self->items[i], x);
        if (same) return same < 0 ? TAU_INT_ERR : i;
    }
    tau_raise(TAU_ID_ValueError, "tuple.index(x): x not in tuple");
    return TAU_INT_ERR;
}

tau_int tau_tuple_count(tau_tuple *self, tau_value x) {
    int64_t n = 0;
    for (int64_t i = 0; i < self->len; i++) {
        int same = tau_rep_v_eq(self->items[i], x);
        if (same < 0) return TAU_INT_ERR;
        n += same;
    }
    return n;
}

static int contains(tau_tuple *self, tau_value x) {
    for (int64_t i = 0; i < self->len; i++) {
        int same = tau_rep_v_eq(self->items[i], x);
        if (same) return same;
    }
    return 0;
}

bool tau_tuple_contains(tau_tuple *self, tau_value x) { return contains(self, x) > 0; }

int tau_tuple_cmp(tau_tuple *self, tau_tuple *other, int op) {
    int64_t n = self->len < other->len ? self->len : other->len;
    if (self->len != other->len && (op == TAU_CMP_EQ || op == TAU_CMP_NE)) return op == TAU_CMP_NE;
    for (int64_t i = 0; i < n; i++) {
        int same = tau_rep_v_eq(self->items[i], other->items[i]);
        if (same < 0) return -1;
        if (same) continue;
        if (op == TAU_CMP_EQ || op == TAU_CMP_NE) return op == TAU_CMP_NE;
        return tau_rep_v_cmp(self->items[i], other->items[i], op);
    }
    return tau_sign_op((self->len > other->len) - (self->len < other->len), op);
}

int tau_tuple_eq(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_EQ); }
bool tau_tuple___eq__(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_EQ) > 0; }
bool tau_tuple___lt__(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_LT) > 0; }
bool tau_tuple___le__(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_LE) > 0; }
bool tau_tuple___gt__(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_GT) > 0; }
bool tau_tuple___ge__(tau_tuple *self, tau_tuple *other) { return tau_tuple_cmp(self, other, TAU_CMP_GE) > 0; }

int64_t tau_tuple_hash(tau_tuple *self) {
    uint64_t acc = tau_hash_tuple_start();
    for (int64_t i = 0; i < self->len; i++) {
        int64_t h = tau_rep_v_hash(self->items[i]);
        if (h == TAU_INT_ERR) return h;
        acc = tau_hash_tuple_step(acc, h);
    }
    return tau_hash_tuple_end(acc, self->len);
}

tau_int tau_tuple_hash_int(tau_tuple *self) {
    int64_t h = tau_tuple_hash(self);
    return h == TAU_INT_ERR ? h : tau_int_from_i64(h);
}

tau_str *tau_tuple_repr(tau_tuple *self) {
    if (!tau_repr_enter(&self->head)) return tau_err ? NULL : tau_str_from_c("(...)");
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '(');
    for (int64_t i = 0; i < self->len; i++) {
        if (i) tau_builder_ascii(&b, ", ", 2);
        tau_str *s = tau_rep_v_repr(self->items[i]);
        tau_builder_take(&b, s);
        if (!s) break;
    }
    if (self->len == 1) tau_builder_char(&b, ',');
    tau_builder_char(&b, ')');
    tau_repr_leave(&self->head);
    return tau_builder_finish(&b);
}

tau_list_v *tau_tuple_to_list(tau_tuple *self) {
    tau_list_v *l = tau_list_v_new(self->len);
    for (int64_t i = 0; l && i < self->len; i++) tau_list_v_append(l, self->items[i]);
    return l;
}

tau_tuple *tau_tuple_from_list(tau_list_v *items) { return tau_tuple_copy(items->len, items->items); }

/* ---- tuple structs that were boxed (rep_ops.h) ------------------------------------------------------------ */

tau_str *tau_rep_tuple_repr(int n, tau_str *const *items) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '(');
    for (int i = 0; i < n; i++) {
        if (i) tau_builder_ascii(&b, ", ", 2);
        tau_builder_take(&b, items[i]);
    }
    if (n == 1) tau_builder_char(&b, ',');
    tau_builder_char(&b, ')');
    return tau_builder_finish(&b);
}

tau_value tau_rep_tuple_box(int n, const tau_value *items) {
    tau_tuple *t = tau_tuple_from(n, items);
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

tau_value tau_rep_tuple_item(tau_value v, int k) { return tau_value_copy(((tau_tuple *)(void *)v.u.p)->items[k]); }

/* ---- slots -------------------------------------------------------------------------------------------- */

static tau_tuple *of(tau_value v) { return (tau_tuple *)(void *)v.u.p; }
static tau_str *slot_repr(tau_value self) { return tau_tuple_repr(of(self)); }
static int64_t slot_hash(tau_value self) { return tau_tuple_hash(of(self)); }
static tau_int slot_len(tau_value self) { return of(self)->len; }
static int slot_contains(tau_value self, tau_value x) { return contains(of(self), x); }
static tau_value slot_getitem(tau_value self, tau_value key) { return tau_tuple_getitem_value(of(self), key); }

static tau_value slot_compare(tau_value a, tau_value b, int op) {
    if (!tau_isinstance(b, &tau_type_TUPLE)) return TAU_NOTIMPLEMENTED;
    int r = tau_tuple_cmp(of(a), of(b), op);
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

static tau_value slot_add(tau_value a, tau_value b) {
    if (!tau_isinstance(b, &tau_type_TUPLE)) {
        tau_raise(TAU_ID_TypeError, "can only concatenate tuple (not \"%T\") to tuple", &b);
        return TAU_ABSENT;
    }
    tau_tuple *t = tau_tuple_concat(of(a), of(b));
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

static tau_value slot_mul(tau_value a, tau_value b) {
    tau_int n;
    if (!tau_repeat_count(b, &n)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    tau_tuple *t = tau_tuple_mul(of(a), n);
    tau_int_decref(n);
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

static tau_value slot_rmul(tau_value a, tau_value b) { return slot_mul(b, a); }

static tau_value iter_next(tau_iter *it) {
    tau_tuple *t = of(it->over);
    return it->pos < t->len ? tau_value_copy(t->items[it->pos++]) : TAU_ABSENT;
}
static tau_value slot_iter(tau_value self) { return tau_iter_new("tuple_iterator", self, iter_next); }

static tau_value construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (!tau_check_no_kwargs("tuple", kw) || !tau_check_nargs("tuple", nargs, 0, 1)) return TAU_ABSENT;
    if (nargs == 0) return tau_box_obj(tau_tuple_new(0));
    if (args[0].t == TAU_ID_TUPLE) return tau_value_copy(args[0]);
    tau_value it = tau_dyn_iter(args[0]), x, *items = NULL;
    int64_t n = 0, cap = 0;
    while (it.t && (x = tau_dyn_next(it)).t) {
        if (n == cap) {
            int64_t more = cap ? cap * 2 : 8;
            tau_value *p = tau_buf_realloc(items, (size_t)cap * sizeof x, (size_t)more * sizeof x);
            if (!p) {
                tau_value_decref(x);
                break;
            }
            items = p;
            cap = more;
        }
        items[n++] = x;
    }
    tau_value_decref(it);
    if (tau_err)
        while (n > 0) tau_value_decref(items[--n]);
    tau_tuple *t = tau_err ? NULL : tau_tuple_from(n, items);
    tau_buf_free(items, (size_t)cap * sizeof x);
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

tau_tuple *tau_tuple_of(tau_value cls, tau_value items) {
    const tau_tuple *from = (const tau_tuple *)(const void *)items.u.p;
    tau_tuple *t = tau_alloc(sizeof *t + (size_t)from->len * sizeof(tau_value), ((const tau_type *)(const void *)cls.u.p)->id);
    if (!t) return NULL;
    t->len = from->len;
    for (int64_t i = 0; i < from->len; i++) t->items[i] = tau_value_copy(from->items[i]);
    return t;
}

static const tau_operators operators = {
    .binary = {[TAU_OP_ADD] = slot_add, [TAU_OP_MUL] = slot_mul},
    .rbinary = {[TAU_OP_MUL] = slot_rmul},
};
tau_type tau_type_TUPLE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_TUPLE, .flags = TAU_TF_CYCLIC, .name = "tuple",
    .qualname = "tuple", .module = "builtins", .mro = tuple_mro, .nmro = 2, .drop = tau_tuple_drop,
    .traverse = tau_tuple_traverse, .repr = slot_repr, .hash = slot_hash, .compare = slot_compare, .len = slot_len,
    .getitem = slot_getitem, .contains = slot_contains, .iter = slot_iter,
    .operators = &operators,
    .construct = construct,
};
