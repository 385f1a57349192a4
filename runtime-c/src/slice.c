/* Slice objects and index arithmetic (see tau/slice.h). The clamping is that of CPython's PySlice_AdjustIndices. */
#include "tau/slice.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"
#include "tau/list.h"

static const tau_type *const slice_mro[] = {&tau_type_SLICE, &tau_type_OBJECT};

bool tau_slice_index(tau_value v, int64_t *out) {
    if (v.t == TAU_ID_INT) {
        *out = tau_int_clamp(v.u.i);
        return true;
    }
    if (v.t == TAU_ID_BOOL) {
        *out = v.u.b;
        return true;
    }
    if (!tau_is_obj(v) || !tau_types[v.t]->index) {
        tau_raise(TAU_ID_TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    tau_int i = tau_types[v.t]->index(v);
    if (i == TAU_INT_ERR) return false;
    *out = tau_int_clamp(i);
    tau_int_decref(i);
    return true;
}

tau_indices tau_slice_adjust(int64_t start, bool start_none, int64_t stop, bool stop_none, int64_t step, int64_t len) {
    if (step < -INT64_MAX) step = -INT64_MAX;
    bool back = step < 0;
    int64_t low = back ? -1 : 0, high = back ? len - 1 : len;
    if (start_none) start = back ? high : low;
    else {
        if (start < 0) start += len;
        start = start < low ? low : start > high ? high : start;
    }
    if (stop_none) stop = back ? low : high;
    else {
        if (stop < 0) stop += len;
        stop = stop < low ? low : stop > high ? high : stop;
    }
    int64_t count = 0;
    if (back && stop < start) count = (start - stop - 1) / -step + 1;
    else if (!back && start < stop) count = (stop - start - 1) / step + 1;
    return (tau_indices){start, stop, step, count};
}

tau_indices tau_slice_indices(tau_value start, tau_value stop, tau_value step, int64_t len) {
    const tau_indices error = {0, 0, 1, -1};
    int64_t a = 0, b = 0, c = 1;
    if (step.t != TAU_ID_NONE && !tau_slice_index(step, &c)) return error;
    if (c == 0) {
        tau_raise(TAU_ID_ValueError, "slice step cannot be zero");
        return error;
    }
    if (start.t != TAU_ID_NONE && !tau_slice_index(start, &a)) return error;
    if (stop.t != TAU_ID_NONE && !tau_slice_index(stop, &b)) return error;
    return tau_slice_adjust(a, start.t == TAU_ID_NONE, b, stop.t == TAU_ID_NONE, c, len);
}

tau_slice *tau_slice_new(tau_value start, tau_value stop, tau_value step) {
    TAU_HAS_OBJECTS(SLICE);
    tau_slice *s = tau_alloc(sizeof *s, TAU_ID_SLICE);
    if (!s) return NULL;
    s->start = tau_value_copy(start);
    s->stop = tau_value_copy(stop);
    s->step = tau_value_copy(step);
    return s;
}

tau_value tau_slice_start(tau_slice *self) { return tau_value_copy(self->start); }
tau_value tau_slice_stop(tau_slice *self) { return tau_value_copy(self->stop); }
tau_value tau_slice_step(tau_slice *self) { return tau_value_copy(self->step); }

tau_list_i *tau_slice_indices3(tau_slice *self, tau_int len) {
    tau_indices x = tau_slice_indices(self->start, self->stop, self->step, tau_int_clamp(len));
    if (x.count < 0) return NULL;
    tau_list_i *l = tau_list_i_new(3);
    if (!l) return NULL;
    tau_list_i_push(l, tau_int_from_i64(x.start));
    tau_list_i_push(l, tau_int_from_i64(x.stop));
    tau_list_i_push(l, tau_int_from_i64(x.step));
    return l;
}

tau_tuple *tau_slice_indices_tuple(tau_slice *self, tau_int len) {
    tau_list_i *l = tau_slice_indices3(self, len);
    if (!l) return NULL;
    tau_tuple *t = tau_list_i_to_tuple(l);
    tau_decref(l);
    return t;
}

tau_str *tau_slice_repr(tau_slice *self) {
    tau_builder b;
    tau_builder_init(&b);
    const tau_value parts[3] = {self->start, self->stop, self->step};
    for (int i = 0; i < 3; i++) {
        tau_builder_c(&b, i ? ", " : "slice(");
        tau_str *s = tau_dyn_repr(parts[i]);
        tau_builder_take(&b, s);
        if (!s) break;
    }
    tau_builder_char(&b, ')');
    return tau_builder_finish(&b);
}

/* ---- slots -------------------------------------------------------------------------------------------- */

static tau_slice *of(tau_value v) { return (tau_slice *)(void *)v.u.p; }
static tau_str *slot_repr(tau_value self) { return tau_slice_repr(of(self)); }

static void drop(tau_obj *o) {
    tau_slice *s = (tau_slice *)(void *)o;
    tau_value_decref(s->start);
    tau_value_decref(s->stop);
    tau_value_decref(s->step);
}

static void traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_slice *s = (tau_slice *)(void *)o;
    tau_rep_v_visit(s->start, visit, arg);
    tau_rep_v_visit(s->stop, visit, arg);
    tau_rep_v_visit(s->step, visit, arg);
}

static tau_value slot_compare(tau_value a, tau_value b, int op) {
    if (b.t != TAU_ID_SLICE) return TAU_NOTIMPLEMENTED;
    tau_value x[3] = {of(a)->start, of(a)->stop, of(a)->step}, y[3] = {of(b)->start, of(b)->stop, of(b)->step};
    tau_tuple *s = tau_tuple_copy(3, x), *t = tau_tuple_copy(3, y);
    int r = s && t ? tau_tuple_cmp(s, t, op) : -1;
    tau_xdecref(s);
    tau_xdecref(t);
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

static int64_t slot_hash(tau_value self) {
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &self);
    return TAU_INT_ERR;
}

static tau_value construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (!tau_check_no_kwargs("slice", kw) || !tau_check_nargs("slice", nargs, 1, 3)) return TAU_ABSENT;
    tau_slice *s = nargs == 1 ? tau_slice_new(TAU_NONE, args[0], TAU_NONE)
                              : tau_slice_new(args[0], args[1], nargs == 3 ? args[2] : TAU_NONE);
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

tau_type tau_type_SLICE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_SLICE, .flags = TAU_TF_CYCLIC, .size = sizeof(tau_slice),
    .name = "slice", .qualname = "slice", .module = "builtins", .mro = slice_mro, .nmro = 2, .drop = drop,
    .traverse = traverse, .repr = slot_repr, .compare = slot_compare, .hash = slot_hash, .construct = construct,
};
