/* The descriptor of a list instance and its slots; included by list.inc.h under TAU_TEMPLATE_DEFINE. */

static TAU_LIST *TAU_L(of)(tau_value v) { return (TAU_LIST *)(void *)v.u.p; }

static void TAU_L(drop)(tau_obj *o) {
    TAU_LIST *self = (TAU_LIST *)(void *)o;
    if (!TAU_LIST_PLAIN_DROPS(self->items) || !TAU_L(plain)(self))
        for (int64_t i = self->len - 1; i >= 0; i--) TAU_R(decref)(self->items[i]);
    tau_buf_free(self->items, (size_t)self->cap * sizeof(TAU_E));
}

static void TAU_L(traverse)(tau_obj *o, tau_visit visit, void *arg) {
    TAU_LIST *self = (TAU_LIST *)(void *)o;
    for (int64_t i = 0; i < self->len; i++) TAU_R(visit)(self->items[i], visit, arg);
}

static tau_str *TAU_L(slot_repr)(tau_value self) { return TAU_L(repr)(TAU_L(of)(self)); }
static tau_int TAU_L(slot_len)(tau_value self) { return TAU_L(of)(self)->len; }
static tau_value TAU_L(slot_getitem)(tau_value self, tau_value key) { return TAU_L(getitem_value)(TAU_L(of)(self), key); }

static bool TAU_L(slot_delitem)(tau_value self, tau_value key) {
    if (key.t == TAU_ID_SLICE) {
        TAU_L(delitem_slice)(TAU_L(of)(self), (tau_slice *)(void *)key.u.p);
        return !tau_err;
    }
    tau_int i = tau_sequence_index(key, "list");
    if (i == TAU_INT_ERR) return false;
    TAU_L(delitem)(TAU_L(of)(self), i);
    tau_int_decref(i);
    return !tau_err;
}

static int64_t TAU_L(slot_hash)(tau_value self) {
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &self);
    return TAU_INT_ERR;
}

static tau_value TAU_L(slot_compare)(tau_value a, tau_value b, int op) {
    int r;
    if (a.t == b.t) r = TAU_L(cmp)(TAU_L(of)(a), TAU_L(of)(b), op);
    else if (tau_isinstance(b, &tau_type_LIST)) r = tau_seq_compare(a, b, op);
    else return TAU_NOTIMPLEMENTED;
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

static int TAU_L(slot_contains)(tau_value self, tau_value x) {
    TAU_LIST *l = TAU_L(of)(self);
    for (int64_t i = 0; i < l->len; i++) {
        tau_value e = TAU_R(box)(TAU_L(at)(l, i));
        int same = tau_dyn_same(e, x);
        tau_value_decref(e);
        if (same) return same;
    }
    return 0;
}

static tau_value TAU_L(iter_next)(tau_iter *it) {
    TAU_LIST *l = TAU_L(of)(it->over);
    return it->pos < l->len ? TAU_R(box)(TAU_L(at)(l, it->pos++)) : TAU_ABSENT;
}
static tau_value TAU_L(slot_iter)(tau_value self) { return tau_iter_new("list_iterator", self, TAU_L(iter_next)); }

static tau_value TAU_L(slot_add)(tau_value a, tau_value b) {
    if (a.t != b.t) return tau_list_concat_values(a, b);
    TAU_LIST *r = TAU_L(concat)(TAU_L(of)(a), TAU_L(of)(b));
    return r ? tau_box_obj(r) : TAU_ABSENT;
}

static tau_value TAU_L(slot_mul)(tau_value a, tau_value b) {
    tau_int n;
    if (!tau_repeat_count(b, &n)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    TAU_LIST *r = TAU_L(mul)(TAU_L(of)(a), n);
    tau_int_decref(n);
    return r ? tau_box_obj(r) : TAU_ABSENT;
}
static tau_value TAU_L(slot_rmul)(tau_value a, tau_value b) { return TAU_L(slot_mul)(b, a); }

static tau_value TAU_L(slot_imul)(tau_value a, tau_value b) {
    tau_int n;
    if (!tau_repeat_count(b, &n)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    TAU_L(imul)(TAU_L(of)(a), n);
    tau_int_decref(n);
    return tau_err ? TAU_ABSENT : tau_value_copy(a);
}

#ifdef TAU_LIST_IS_VALUE
static bool TAU_L(slot_setitem)(tau_value self, tau_value key, tau_value x) {
    if (key.t == TAU_ID_SLICE) {
        TAU_LIST *values = tau_dyn_to_list(x);
        if (!values) return false;
        TAU_L(setitem_slice)(TAU_L(of)(self), (tau_slice *)(void *)key.u.p, values);
        tau_decref(values);
        return !tau_err;
    }
    tau_int i = tau_sequence_index(key, "list");
    if (i == TAU_INT_ERR) return false;
    TAU_L(setitem)(TAU_L(of)(self), i, x);
    tau_int_decref(i);
    return !tau_err;
}

/* a += b extends in place by any iterable. */
static tau_value TAU_L(slot_iadd)(tau_value a, tau_value b) {
    TAU_LIST *values = tau_dyn_to_list(b);
    if (!values) return TAU_ABSENT;
    TAU_L(extend)(TAU_L(of)(a), values);
    tau_decref(values);
    return tau_err ? TAU_ABSENT : tau_value_copy(a);
}
#endif

static const tau_type *const TAU_L(mro)[] = {&tau_type_LIST, &tau_type_OBJECT};

static const tau_operators TAU_L(operators) = {
    .binary = {[TAU_OP_ADD] = TAU_L(slot_add), [TAU_OP_MUL] = TAU_L(slot_mul)},
    .rbinary = {[TAU_OP_MUL] = TAU_L(slot_rmul)},
#ifdef TAU_LIST_IS_VALUE
    .inplace = {[TAU_OP_ADD] = TAU_L(slot_iadd), [TAU_OP_MUL] = TAU_L(slot_imul)},
#else
    .inplace = {[TAU_OP_MUL] = TAU_L(slot_imul)},
#endif
};
tau_type TAU_CAT(tau_type_list_, TAU_T) = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .flags = TAU_L_ATOMIC ? 0 : TAU_TF_CYCLIC, .size = sizeof(TAU_LIST),
    .name = "list", .qualname = "list", .module = "builtins", .mro = TAU_L(mro), .nmro = 2, .drop = TAU_L(drop),
    .traverse = TAU_L_ATOMIC ? NULL : TAU_L(traverse), .repr = TAU_L(slot_repr), .hash = TAU_L(slot_hash),
    .compare = TAU_L(slot_compare), .len = TAU_L(slot_len), .getitem = TAU_L(slot_getitem), .delitem = TAU_L(slot_delitem),
    .contains = TAU_L(slot_contains), .iter = TAU_L(slot_iter),
    .operators = &TAU_L(operators),
#ifdef TAU_LIST_IS_VALUE
    .id = TAU_ID_LIST, .setitem = TAU_L(slot_setitem), .construct = tau_list_construct,
#endif
};

#undef TAU_L_ATOMIC
#undef TAU_L_ID
