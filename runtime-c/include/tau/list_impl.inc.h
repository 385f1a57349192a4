/* The cold half of the list template; included by list.inc.h under TAU_TEMPLATE_DEFINE, never directly. */
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"

#define TAU_L_ATOMIC TAU_CAT4(TAU_REP_, TAU_T, _, ATOMIC)
#define TAU_L_ID (TAU_CAT(tau_type_list_, TAU_T).id)

TAU_LINKAGE TAU_LIST *TAU_L(new)(int64_t cap) {
    tau_types[TAU_L_ID] = &TAU_CAT(tau_type_list_, TAU_T);
    TAU_LIST *self = tau_new(sizeof *self, TAU_L_ID, TAU_L_ATOMIC ? 0 : TAU_F_CYCLIC);
    if (!self || cap <= 0) return self;
    self->items = tau_buf_alloc_array(cap, sizeof(TAU_E), TAU_L_ATOMIC);
    if (!self->items) {
        tau_decref(self);
        return NULL;
    }
    self->cap = cap;
    return self;
}

TAU_LINKAGE TAU_LIST *TAU_L(new_acyclic)(int64_t cap) {
    TAU_LIST *self = TAU_L(new)(cap);
    if (self) self->head.flags = 0;
    return self;
}

/* Room for cap elements, and what `like` says about cycles. */
static TAU_LIST *TAU_L(new_of)(TAU_LIST *like, int64_t cap) {
    TAU_LIST *self = TAU_L(new)(cap);
    if (self) self->head.flags = like->head.flags & TAU_F_CYCLIC;
    return self;
}

TAU_LINKAGE TAU_LIST *TAU_L(new_like)(TAU_LIST *self) { return TAU_L(new_of)(self, 0); }

TAU_LINKAGE bool TAU_L(grow)(TAU_LIST *self, int64_t n) {
    if (n <= self->cap - self->len) return true;
    int64_t cap = n > (int64_t)(INT64_MAX / (4 * sizeof(TAU_E))) - self->len ? -1 : tau_list_capacity(self->cap, self->len + n);
    TAU_E *items;
    if (!self->items) items = tau_buf_alloc_array(cap, sizeof(TAU_E), TAU_L_ATOMIC);
    else if (cap < 0) items = tau_buf_alloc_array(-1, sizeof(TAU_E), true);
    else items = tau_buf_realloc(self->items, (size_t)self->cap * sizeof(TAU_E), (size_t)cap * sizeof(TAU_E));
    if (!items) return false;
    self->items = items;
    self->cap = cap;
    return true;
}

TAU_LINKAGE void TAU_L(reserve)(TAU_LIST *self, tau_int n) {
    if (n > 0) TAU_L(grow)(self, n);
}

TAU_LINKAGE bool TAU_L(presize)(TAU_LIST *self, tau_int start, tau_int end) {
    enum { most = 1 << 28 }; /* bytes */
    if (!tau_int_is_small(end) || end <= start || self->len) return false;
    int64_t n = end - start;
    if (n > (int64_t)(most / sizeof(TAU_E)) || !TAU_L(grow)(self, n)) {
        tau_err_clear();
        return false;
    }
    memset(self->items, 0, (size_t)n * sizeof(TAU_E));
    self->len = n;
    return true;
}

/* Gives memory back when less than half is used. */
static void TAU_L(shrink)(TAU_LIST *self) {
    if (self->len >= self->cap / 2 || self->cap <= 16) return;
    int64_t cap = tau_list_capacity(0, self->len);
    TAU_E *items = tau_buf_realloc(self->items, (size_t)self->cap * sizeof(TAU_E), (size_t)cap * sizeof(TAU_E));
    if (!items) return;
    self->items = items;
    self->cap = cap;
}

/* Appends n elements that are increfed here; there is room. */
static void TAU_L(append_raw)(TAU_LIST *self, const TAU_E *from, int64_t n) {
    if (n == 0) return;
    memcpy(self->items + self->len, from, (size_t)n * sizeof(TAU_E));
    for (int64_t i = 0; i < n; i++) {
        TAU_R(incref)(from[i]);
        TAU_L(note)(self, from[i]);
    }
    self->len += n;
}

/* ---- items and slices --------------------------------------------------------------------------------- */

TAU_LINKAGE TAU_E TAU_L(getitem_slow)(TAU_LIST *self, tau_int index) {
    (void)self;
    tau_list_index_error("list index", index);
    TAU_E none;
    memset(&none, 0, sizeof none);
    return none;
}

TAU_LINKAGE void TAU_L(setitem_slow)(TAU_LIST *self, tau_int index, TAU_E x) {
    (void)self, (void)x;
    tau_list_index_error("list assignment index", index);
}

TAU_LINKAGE void TAU_L(delitem)(TAU_LIST *self, tau_int index) {
    int64_t i = index < 0 ? index + self->len : index;
    if ((uint64_t)i >= (uint64_t)self->len) {
        tau_list_index_error("list assignment index", index);
        return;
    }
    TAU_E old = self->items[i];
    memmove(self->items + i, self->items + i + 1, (size_t)(self->len - i - 1) * sizeof(TAU_E));
    self->len--;
    TAU_R(decref)(old);
}

static TAU_LIST *TAU_L(select)(TAU_LIST *self, tau_indices x) {
    if (x.count < 0) return NULL;
    TAU_LIST *r = TAU_L(new_of)(self, x.count);
    if (!r) return NULL;
    if (x.step == 1) {
        TAU_L(append_raw)(r, self->items + x.start, x.count);
        return r;
    }
    for (int64_t i = 0; i < x.count; i++) {
        TAU_E e = self->items[x.start + i * x.step];
        TAU_R(incref)(e);
        TAU_L(note)(r, e);
        r->items[i] = e;
    }
    r->len = x.count;
    return r;
}

TAU_LINKAGE TAU_LIST *TAU_L(getslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step) {
    return TAU_L(select)(self, tau_slice_indices(start, stop, step, self->len));
}

TAU_LINKAGE TAU_LIST *TAU_L(getitem_slice)(TAU_LIST *self, tau_slice *s) {
    return TAU_L(getslice)(self, s->start, s->stop, s->step);
}

TAU_LINKAGE TAU_LIST *TAU_L(getrange)(TAU_LIST *self, tau_int start, tau_int stop) {
    return TAU_L(select)(self, tau_slice_range(start, stop, self->len));
}

TAU_LINKAGE tau_value TAU_L(getitem_value)(TAU_LIST *self, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        TAU_LIST *r = TAU_L(getitem_slice)(self, (tau_slice *)(void *)key.u.p);
        return r ? tau_box_obj(r) : TAU_ABSENT;
    }
    tau_int i = tau_sequence_index(key, "list");
    if (i == TAU_INT_ERR) return TAU_ABSENT;
    int64_t k = i < 0 ? i + self->len : i;
    if ((uint64_t)k >= (uint64_t)self->len) {
        tau_list_index_error("list index", i);
        tau_int_decref(i);
        return TAU_ABSENT;
    }
    return TAU_R(box)(TAU_L(at)(self, k));
}

/* Replaces [start, stop) by n elements, increfed here; `from` must not lie in self. */
static void TAU_L(splice)(TAU_LIST *self, int64_t start, int64_t stop, const TAU_E *from, int64_t n) {
    if (stop < start) stop = start;
    int64_t old = stop - start, tail = self->len - stop;
    if (n > old && !TAU_L(grow)(self, n - old)) return;
    TAU_E *kept = NULL;
    if (old && !(kept = tau_buf_alloc_array(old, sizeof(TAU_E), TAU_L_ATOMIC))) return;
    if (old) memcpy(kept, self->items + start, (size_t)old * sizeof(TAU_E));
    if (tail && n != old) memmove(self->items + start + n, self->items + stop, (size_t)tail * sizeof(TAU_E));
    for (int64_t i = 0; i < n; i++) {
        TAU_R(incref)(from[i]);
        TAU_L(note)(self, from[i]);
        self->items[start + i] = from[i];
    }
    self->len += n - old;
    TAU_L(shrink)(self);
    for (int64_t i = 0; i < old; i++) TAU_R(decref)(kept[i]);
    tau_buf_free(kept, (size_t)old * sizeof(TAU_E));
}

TAU_LINKAGE void TAU_L(setslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step, TAU_LIST *values) {
    tau_indices x = tau_slice_indices(start, stop, step, self->len);
    if (x.count < 0) return;
    if (values == self) {
        values = TAU_L(copy)(self);
        if (!values) return;
    } else {
        tau_incref(values);
    }
    if (x.step == 1) TAU_L(splice)(self, x.start, x.stop, values->items, values->len);
    else if (values->len != x.count) tau_list_slice_size_error(values->len, x.count);
    else for (int64_t i = 0; i < x.count; i++) TAU_L(put)(self, x.start + i * x.step, values->items[i]);
    tau_decref(values);
}

TAU_LINKAGE void TAU_L(setitem_slice)(TAU_LIST *self, tau_slice *s, TAU_LIST *values) {
    TAU_L(setslice)(self, s->start, s->stop, s->step, values);
}

TAU_LINKAGE void TAU_L(delslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step) {
    tau_indices x = tau_slice_indices(start, stop, step, self->len);
    if (x.count <= 0) return;
    if (x.step == 1) {
        TAU_L(splice)(self, x.start, x.stop, NULL, 0);
        return;
    }
    if (x.step < 0) {
        x.start += (x.count - 1) * x.step;
        x.step = -x.step;
    }
    TAU_E *gone = tau_buf_alloc_array(x.count, sizeof(TAU_E), TAU_L_ATOMIC);
    if (!gone) return;
    int64_t to = x.start, next = x.start, n = 0;
    for (int64_t i = x.start; i < self->len; i++) {
        if (i == next && n < x.count) {
            gone[n++] = self->items[i];
            next += x.step;
        } else {
            self->items[to++] = self->items[i];
        }
    }
    self->len = to;
    for (int64_t i = 0; i < n; i++) TAU_R(decref)(gone[i]);
    tau_buf_free(gone, (size_t)x.count * sizeof(TAU_E));
}

TAU_LINKAGE void TAU_L(delitem_slice)(TAU_LIST *self, tau_slice *s) { TAU_L(delslice)(self, s->start, s->stop, s->step); }

/* ---- growing and shrinking ---------------------------------------------------------------------------- */

TAU_LINKAGE void TAU_L(extend)(TAU_LIST *self, TAU_LIST *other) {
    int64_t n = other->len;
    if (TAU_L(grow)(self, n)) TAU_L(append_raw)(self, other->items, n);
}

/* n > 0 times x; there is room. Written in blocks that stay in the cache. */
static void TAU_L(append_copies)(TAU_LIST *self, int64_t n, TAU_E x) {
    enum { BLOCK = 2048 / sizeof(TAU_E) };
    TAU_E *to = self->items + self->len;
    TAU_L(note)(self, x);
    to[0] = x;
    for (int64_t done = 1, now; done < n; done += now) {
        now = n - done < done ? n - done : done;
        if (now > BLOCK) now = BLOCK;
        memcpy(to + done, to, (size_t)now * sizeof(TAU_E));
    }
    if (!TAU_LIST_PLAIN_DROPS(self->items) || !TAU_LIST_SMALL(x))
        for (int64_t i = 0; i < n; i++) TAU_R(incref)(x);
    self->len += n;
}

TAU_LINKAGE void TAU_L(fill)(TAU_LIST *self, tau_int n, TAU_E x) {
    if (n > 0 && TAU_L(grow)(self, n)) TAU_L(append_copies)(self, n, x);
}

TAU_LINKAGE void TAU_L(insert)(TAU_LIST *self, tau_int index, TAU_E x) {
    if (TAU_UNLIKELY(!tau_int_is_small(index)) && !tau_index_fits(index)) return;
    int64_t i = index < 0 ? index + self->len : index;
    i = i < 0 ? 0 : i > self->len ? self->len : i;
    if (self->len == self->cap && !TAU_L(grow)(self, 1)) return;
    memmove(self->items + i + 1, self->items + i, (size_t)(self->len - i) * sizeof(TAU_E));
    TAU_R(incref)(x);
    TAU_L(note)(self, x);
    self->items[i] = x;
    self->len++;
}

TAU_LINKAGE TAU_E TAU_L(pop)(TAU_LIST *self, tau_int index) {
    int64_t i = index < 0 ? index + self->len : index;
    if ((uint64_t)i >= (uint64_t)self->len) {
        tau_list_pop_error(self->len == 0, index);
        TAU_E none;
        memset(&none, 0, sizeof none);
        return none;
    }
    TAU_E x = self->items[i];
    memmove(self->items + i, self->items + i + 1, (size_t)(self->len - i - 1) * sizeof(TAU_E));
    self->len--;
    return x;
}

TAU_LINKAGE TAU_E TAU_L(pop_last_slow)(TAU_LIST *self) { return TAU_L(pop)(self, -1); }

TAU_LINKAGE void TAU_L(clear)(TAU_LIST *self) {
    TAU_E *items = self->items;
    int64_t n = self->len, cap = self->cap;
    self->items = NULL;
    self->len = self->cap = 0;
    for (int64_t i = n - 1; i >= 0; i--) TAU_R(decref)(items[i]);
    tau_buf_free(items, (size_t)cap * sizeof(TAU_E));
}

/* ---- searching ---------------------------------------------------------------------------------------- */

/* The element may change the list while it compares, so it is held. -1: none; -2: error. */
static int64_t TAU_L(find)(TAU_LIST *self, TAU_E x, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop && i < self->len; i++) {
        TAU_E e = self->items[i];
        TAU_R(incref)(e);
        int same = TAU_R(eq)(e, x);
        TAU_R(decref)(e);
        if (same) return same < 0 ? -2 : i;
    }
    return -1;
}

TAU_LINKAGE tau_int TAU_L(index)(TAU_LIST *self, TAU_E x, tau_int start, tau_int stop) {
    int64_t a = start < 0 ? start + self->len : start, b = stop < 0 ? stop + self->len : stop;
    int64_t i = TAU_L(find)(self, x, a < 0 ? 0 : a, b);
    if (i >= 0) return i;
    if (i == -1) {
        TAU_R(incref)(x);
        tau_list_not_found(TAU_R(box)(x));
    }
    return TAU_INT_ERR;
}

TAU_LINKAGE bool TAU_L(contains)(TAU_LIST *self, TAU_E x) { return TAU_L(find)(self, x, 0, INT64_MAX) >= 0; }

TAU_LINKAGE tau_int TAU_L(count)(TAU_LIST *self, TAU_E x) {
    int64_t n = 0, i = -1;
    while ((i = TAU_L(find)(self, x, i + 1, INT64_MAX)) >= 0) n++;
    return i == -2 ? TAU_INT_ERR : n;
}

TAU_LINKAGE void TAU_L(remove)(TAU_LIST *self, TAU_E x) {
    int64_t i = TAU_L(find)(self, x, 0, INT64_MAX);
    if (i >= 0) TAU_L(delitem)(self, i);
    else if (i == -1) tau_raise(TAU_ID_ValueError, "list.remove(x): x not in list");
}

/* ---- whole lists -------------------------------------------------------------------------------------- */

TAU_LINKAGE void TAU_L(reverse)(TAU_LIST *self) {
    for (int64_t i = 0, k = self->len - 1; i < k; i++, k--) {
        TAU_E x = self->items[i];
        self->items[i] = self->items[k];
        self->items[k] = x;
    }
}

TAU_LINKAGE TAU_LIST *TAU_L(copy)(TAU_LIST *self) {
    TAU_LIST *r = TAU_L(new_of)(self, self->len);
    if (r) TAU_L(append_raw)(r, self->items, self->len);
    return r;
}

TAU_LINKAGE TAU_LIST *TAU_L(concat)(TAU_LIST *self, TAU_LIST *other) {
    TAU_LIST *r = TAU_L(new_of)(self, self->len + other->len);
    if (!r) return NULL;
    r->head.flags |= other->head.flags & TAU_F_CYCLIC;
    TAU_L(append_raw)(r, self->items, self->len);
    TAU_L(append_raw)(r, other->items, other->len);
    return r;
}

/* The n times repeated first `len` elements; there is room. */
static void TAU_L(repeat)(TAU_LIST *self, const TAU_E *from, int64_t len, int64_t n) {
    if (len == 1) TAU_L(append_copies)(self, n, from[0]);
    else
        for (int64_t i = 0; i < n; i++) TAU_L(append_raw)(self, from, len);
}

TAU_LINKAGE TAU_LIST *TAU_L(mul)(TAU_LIST *self, tau_int n) {
    int64_t total = 0;
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n < 0) n = 0;
    if (__builtin_mul_overflow(n, self->len, &total)) {
        tau_no_memory();
        return NULL;
    }
    TAU_LIST *r = TAU_L(new_of)(self, total);
    if (r && total) TAU_L(repeat)(r, self->items, self->len, n);
    return r;
}

TAU_LINKAGE void TAU_L(imul)(TAU_LIST *self, tau_int n) {
    int64_t total;
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return;
    if (n <= 0) {
        TAU_L(clear)(self);
        return;
    }
    if (__builtin_mul_overflow(n - 1, self->len, &total)) {
        tau_no_memory();
        return;
    }
    if (TAU_L(grow)(self, total) && total) TAU_L(repeat)(self, self->items, self->len, n - 1);
}

/* ---- comparing and text ------------------------------------------------------------------------------- */

/* 1, 0, -1; elements may change the lists while they compare. */
static int TAU_L(cmp)(TAU_LIST *self, TAU_LIST *other, int op) {
    if (self->len != other->len && (op == TAU_CMP_EQ || op == TAU_CMP_NE)) return op == TAU_CMP_NE;
    for (int64_t i = 0; i < self->len && i < other->len; i++) {
        TAU_E a = TAU_L(at)(self, i), b = TAU_L(at)(other, i);
        int r = TAU_R(eq)(a, b);
        bool decided = r != 1;
        if (r == 0) r = op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : TAU_R(cmp)(a, b, op);
        TAU_R(decref)(a);
        TAU_R(decref)(b);
        if (decided) return r;
    }
    return tau_sign_op((self->len > other->len) - (self->len < other->len), op);
}

TAU_LINKAGE bool TAU_L(eq)(TAU_LIST *self, TAU_LIST *other) { return TAU_L(cmp)(self, other, TAU_CMP_EQ) > 0; }
TAU_LINKAGE bool TAU_L(lt)(TAU_LIST *self, TAU_LIST *other) { return TAU_L(cmp)(self, other, TAU_CMP_LT) > 0; }
TAU_LINKAGE bool TAU_L(le)(TAU_LIST *self, TAU_LIST *other) { return TAU_L(cmp)(self, other, TAU_CMP_LE) > 0; }
TAU_LINKAGE bool TAU_L(gt)(TAU_LIST *self, TAU_LIST *other) { return TAU_L(cmp)(self, other, TAU_CMP_GT) > 0; }
TAU_LINKAGE bool TAU_L(ge)(TAU_LIST *self, TAU_LIST *other) { return TAU_L(cmp)(self, other, TAU_CMP_GE) > 0; }

static bool TAU_L(cmp_value)(TAU_LIST *self, tau_value other, int op) {
    return tau_seq_compare((tau_value){self->head.type_id, {.p = &self->head}}, other, op) > 0;
}
TAU_LINKAGE bool TAU_L(eq_value)(TAU_LIST *self, tau_value other) { return TAU_L(cmp_value)(self, other, TAU_CMP_EQ); }
TAU_LINKAGE bool TAU_L(lt_value)(TAU_LIST *self, tau_value other) { return TAU_L(cmp_value)(self, other, TAU_CMP_LT); }
TAU_LINKAGE bool TAU_L(le_value)(TAU_LIST *self, tau_value other) { return TAU_L(cmp_value)(self, other, TAU_CMP_LE); }
TAU_LINKAGE bool TAU_L(gt_value)(TAU_LIST *self, tau_value other) { return TAU_L(cmp_value)(self, other, TAU_CMP_GT); }
TAU_LINKAGE bool TAU_L(ge_value)(TAU_LIST *self, tau_value other) { return TAU_L(cmp_value)(self, other, TAU_CMP_GE); }

TAU_LINKAGE tau_str *TAU_L(repr)(TAU_LIST *self) {
    if (!tau_repr_enter(&self->head)) return tau_err ? NULL : tau_str_from_c("[...]");
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '[');
    for (int64_t i = 0; i < self->len; i++) {
        if (i) tau_builder_ascii(&b, ", ", 2);
        TAU_E x = TAU_L(at)(self, i);
        tau_str *s = TAU_R(repr)(x);
        TAU_R(decref)(x);
        tau_builder_take(&b, s);
        if (!s) break;
    }
    tau_builder_char(&b, ']');
    tau_repr_leave(&self->head);
    return tau_builder_finish(&b);
}

TAU_LINKAGE tau_tuple *TAU_L(to_tuple)(TAU_LIST *self) {
    tau_tuple *t = tau_tuple_new(self->len);
    for (int64_t i = 0; t && i < self->len; i++) t->items[i] = TAU_R(box)(TAU_L(at)(self, i));
    return t;
}
