/* Ranges as heap objects (see tau/range.h). The arithmetic is that of the language's ints, so bounds may be big. */
#include "tau/range.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"
#include "tau/list.h"

tau_range *tau_range_new(tau_int start, tau_int stop, tau_int step) {
    TAU_HAS_OBJECTS(RANGE);
    tau_range *r = tau_alloc(sizeof *r, TAU_ID_RANGE);
    if (!r) return NULL;
    r->start = start;
    r->stop = stop;
    r->step = step;
    return r;
}

/* Items from a up to b, both in the direction of step: (b - a + step - 1) // step for a positive step. */
tau_int tau_range_len(tau_range *self) {
    bool up = self->step > 0;
    if (up ? !tau_int_lt(self->start, self->stop) : !tau_int_gt(self->start, self->stop)) return 0;
    tau_int distance = tau_int_sub(self->stop, self->start);
    tau_int less = up ? tau_int_sub_c(distance, 1, 1) : tau_int_add_c(distance, 1, 1);
    tau_int steps = tau_int_floordiv_c(less, self->step, 1);
    return tau_int_add_c(steps, 1, 1);
}

/* start + index * step */
static tau_int item(tau_range *self, tau_int index) {
    tau_int offset = tau_int_mul(index, self->step);
    return tau_int_add_c(self->start, offset, 2);
}

tau_value tau_range_getitem(tau_range *self, tau_value key) {
    tau_int len = tau_range_len(self);
    if (key.t == TAU_ID_SLICE) {
        tau_slice *s = (tau_slice *)(void *)key.u.p;
        tau_indices x = tau_slice_indices(s->start, s->stop, s->step, tau_int_clamp(len));
        tau_int_decref(len);
        if (x.count < 0) return TAU_ABSENT;
        tau_range *r = tau_range_new(item(self, x.start), item(self, x.stop), tau_int_mul(self->step, x.step));
        return r ? tau_box_obj(r) : TAU_ABSENT;
    }
    bool object = tau_is_obj(key) && tau_types[key.t]->index;
    tau_int i = object ? tau_types[key.t]->index(key) : tau_sequence_index(key, "range");
    if (i == TAU_INT_ERR) {
        tau_int_decref(len);
        return TAU_ABSENT;
    }
    if (i < 0) i = tau_int_add_c(i, len, 1);
    tau_value v = TAU_ABSENT;
    if (i >= 0 && tau_int_lt(i, len)) v = tau_box_int(item(self, i));
    else tau_raise_text(TAU_ID_IndexError, "range object index out of range");
    tau_int_decref(i);
    tau_int_decref(len);
    return v;
}

/* ---- slots -------------------------------------------------------------------------------------------- */

static tau_range *of(tau_value v) { return (tau_range *)(void *)v.u.p; }
static tau_int slot_len(tau_value self) { return tau_range_len(of(self)); }
static tau_value slot_getitem(tau_value self, tau_value key) { return tau_range_getitem(of(self), key); }

static tau_str *slot_repr(tau_value self) {
    tau_range *r = of(self);
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "range(");
    tau_builder_take(&b, tau_int_to_str(r->start));
    tau_builder_c(&b, ", ");
    tau_builder_take(&b, tau_int_to_str(r->stop));
    if (r->step != 1) {
        tau_builder_c(&b, ", ");
        tau_builder_take(&b, tau_int_to_str(r->step));
    }
    tau_builder_char(&b, ')');
    return tau_builder_finish(&b);
}

static int contains_int(tau_range *r, tau_int x) {
    bool up = r->step > 0;
    if (up ? tau_int_lt(x, r->start) || !tau_int_lt(x, r->stop) : tau_int_gt(x, r->start) || !tau_int_gt(x, r->stop)) return 0;
    tau_int distance = tau_int_sub(x, r->start), rest = tau_int_mod_c(distance, r->step, 1);
    bool hit = rest == 0;
    tau_int_decref(rest);
    return hit;
}

static int slot_contains(tau_value self, tau_value x) {
    if (x.t == TAU_ID_INT) return contains_int(of(self), x.u.i);
    if (x.t == TAU_ID_BOOL) return contains_int(of(self), x.u.b);
    tau_value it = tau_dyn_iter(self), y;
    if (!it.t) return -1;
    int same = 0;
    while (same == 0 && (y = tau_dyn_next(it)).t) {
        same = tau_dyn_same(y, x);
        tau_value_decref(y);
    }
    tau_value_decref(it);
    return tau_err ? -1 : same;
}

/* (len, start, step) with None for what does not matter: equal for equal sequences. */
static tau_tuple *identity(tau_range *r) {
    tau_int len = tau_range_len(r);
    tau_value items[3] = {tau_box_int(len), TAU_NONE, TAU_NONE};
    if (len != 0) items[1] = tau_box_int(tau_int_copy(r->start));
    if (len != 0 && len != 1) items[2] = tau_box_int(tau_int_copy(r->step));
    return tau_tuple_from(3, items);
}

static tau_value slot_compare(tau_value a, tau_value b, int op) {
    if (b.t != TAU_ID_RANGE || (op != TAU_CMP_EQ && op != TAU_CMP_NE)) return TAU_NOTIMPLEMENTED;
    tau_tuple *x = identity(of(a)), *y = identity(of(b));
    int r = x && y ? tau_tuple_cmp(x, y, op) : -1;
    tau_xdecref(x);
    tau_xdecref(y);
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

static int64_t slot_hash(tau_value self) {
    tau_tuple *t = identity(of(self));
    int64_t h = t ? tau_tuple_hash(t) : TAU_INT_ERR;
    tau_xdecref(t);
    return h;
}

static tau_value iter_next(tau_iter *it) {
    tau_range *r = of(it->over);
    tau_int x = item(r, it->pos);
    if (r->step > 0 ? tau_int_lt(x, r->stop) : tau_int_gt(x, r->stop)) {
        it->pos++;
        return tau_box_int(x);
    }
    tau_int_decref(x);
    return TAU_ABSENT;
}
static tau_value slot_iter(tau_value self) { return tau_iter_new("range_iterator", self, iter_next); }

static void drop(tau_obj *o) {
    tau_range *r = (tau_range *)(void *)o;
    tau_int_decref(r->start);
    tau_int_decref(r->stop);
    tau_int_decref(r->step);
}

static tau_value construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (!tau_check_no_kwargs("range", kw) || !tau_check_nargs("range", nargs, 1, 3)) return TAU_ABSENT;
    tau_int x[3] = {0, 0, 1};
    for (int64_t i = 0; i < nargs; i++) {
        x[nargs == 1 ? 1 : i] = tau_dyn_index(args[i]);
        if (tau_err) return TAU_ABSENT;
    }
    if (x[2] == 0) {
        tau_raise_text(TAU_ID_ValueError, "range() arg 3 must not be zero");
        return TAU_ABSENT;
    }
    tau_range *r = tau_range_new(x[0], x[1], x[2]);
    return r ? tau_box_obj(r) : TAU_ABSENT;
}

static const tau_type *const range_mro[] = {&tau_type_RANGE, &tau_type_OBJECT};
tau_type tau_type_RANGE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_RANGE, .size = sizeof(tau_range), .name = "range",
    .qualname = "range", .module = "builtins", .mro = range_mro, .nmro = 2, .drop = drop, .repr = slot_repr,
    .hash = slot_hash, .compare = slot_compare, .len = slot_len, .getitem = slot_getitem, .contains = slot_contains,
    .iter = slot_iter, .construct = construct,
};
