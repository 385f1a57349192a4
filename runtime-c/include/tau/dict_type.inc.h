/* The descriptor of a dict instance and its slots; included by dict.inc.h under TAU_TEMPLATE_DEFINE. */

static TAU_DICT *TAU_D(of)(tau_value v) { return (TAU_DICT *)(void *)v.u.p; }

static void TAU_D(drop)(tau_obj *o) {
    TAU_DICT *self = (TAU_DICT *)(void *)o;
    for (int64_t i = 0; i < self->used; i++) {
        if (self->entries[i].hash == TAU_DICT_DELETED) continue;
        TAU_KR(decref)(self->entries[i].key);
        TAU_VR(decref)(self->entries[i].value);
    }
    tau_buf_free(self->entries, (size_t)self->cap * sizeof *self->entries);
    tau_buf_free(self->index, (size_t)self->nindex * sizeof *self->index);
}

static void TAU_D(traverse)(tau_obj *o, tau_visit visit, void *arg) {
    TAU_DICT *self = (TAU_DICT *)(void *)o;
    for (int64_t i = 0; i < self->used; i++) {
        if (self->entries[i].hash == TAU_DICT_DELETED) continue;
        TAU_KR(visit)(self->entries[i].key, visit, arg);
        TAU_VR(visit)(self->entries[i].value, visit, arg);
    }
}

static tau_str *TAU_D(slot_repr)(tau_value self) { return TAU_D(repr)(TAU_D(of)(self)); }
static tau_int TAU_D(slot_len)(tau_value self) { return TAU_D(of)(self)->len; }

static int64_t TAU_D(slot_hash)(tau_value self) {
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &self);
    return TAU_INT_ERR;
}

static tau_value TAU_D(slot_getitem)(tau_value self, tau_value key) {
    TAU_DE *e = TAU_D(find_value)(TAU_D(of)(self), key);
    if (e) {
        TAU_VR(incref)(e->value);
        return TAU_VR(box)(e->value);
    }
    if (!tau_err) tau_raise_value(TAU_ID_KeyError, key);
    return TAU_ABSENT;
}

static int TAU_D(slot_contains)(tau_value self, tau_value key) {
    if (TAU_D(find_value)(TAU_D(of)(self), key)) return 1;
    return tau_err ? -1 : 0;
}

static bool TAU_D(slot_delitem)(tau_value self, tau_value key) {
    TAU_DE *e = TAU_D(find_value)(TAU_D(of)(self), key);
    if (e) TAU_D(drop_entry)(TAU_D(of)(self), e - TAU_D(of)(self)->entries);
    else if (!tau_err) tau_raise_value(TAU_ID_KeyError, key);
    return e != NULL;
}

static tau_value TAU_D(slot_compare)(tau_value a, tau_value b, int op) {
    if (op != TAU_CMP_EQ && op != TAU_CMP_NE) return TAU_NOTIMPLEMENTED;
    int r;
    if (a.t == b.t) r = TAU_D(equal)(TAU_D(of)(a), TAU_D(of)(b));
    else if (tau_isinstance(b, &tau_type_DICT)) r = tau_dict_compare_values(a, b);
    else return TAU_NOTIMPLEMENTED;
    return r < 0 ? TAU_ABSENT : tau_box_bool(r == (op == TAU_CMP_EQ));
}

static tau_value TAU_D(iter_next)(tau_iter *it) {
    TAU_DICT *d = TAU_D(of)(it->over);
    tau_int i = TAU_D(next_entry)(d, it->pos, it->size);
    if (i < 0) return TAU_ABSENT;
    it->pos = i + 1;
    return TAU_KR(box)(TAU_D(entry_key)(d, i));
}

static tau_value TAU_D(slot_iter)(tau_value self) {
    tau_value it = tau_iter_new("dict_keyiterator", self, TAU_D(iter_next));
    if (it.t) ((tau_iter *)(void *)it.u.p)->size = TAU_D(of)(self)->len;
    return it;
}

#ifdef TAU_DICT_IS_VALUE
static bool TAU_D(slot_setitem)(tau_value self, tau_value key, tau_value value) {
    TAU_D(setitem)(TAU_D(of)(self), key, value);
    return !tau_err;
}

static tau_value TAU_D(slot_or)(tau_value a, tau_value b) {
    if (b.t != TAU_ID_DICT) return TAU_NOTIMPLEMENTED;
    TAU_DICT *r = TAU_D(copy)(TAU_D(of)(a));
    if (!r) return TAU_ABSENT;
    TAU_D(update)(r, TAU_D(of)(b));
    if (!tau_err) return tau_box_obj(r);
    tau_decref(r);
    return TAU_ABSENT;
}

static tau_value TAU_D(slot_ior)(tau_value a, tau_value b) {
    return tau_dict_update_from(TAU_D(of)(a), b) ? tau_value_copy(a) : TAU_ABSENT;
}
#endif

static const tau_type *const TAU_D(mro)[] = {&tau_type_DICT, &tau_type_OBJECT};

#ifdef TAU_DICT_IS_VALUE
static const tau_operators TAU_D(operators) = {
    .binary = {[TAU_OP_OR] = TAU_D(slot_or)}, .inplace = {[TAU_OP_OR] = TAU_D(slot_ior)},
};
#endif
tau_type TAU_CAT4(tau_type_dict_, TAU_K, _, TAU_V) = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .flags = TAU_D_ATOMIC ? 0 : TAU_TF_CYCLIC, .size = sizeof(TAU_DICT),
    .name = "dict", .qualname = "dict", .module = "builtins", .mro = TAU_D(mro), .nmro = 2, .drop = TAU_D(drop),
    .traverse = TAU_D_ATOMIC ? NULL : TAU_D(traverse), .repr = TAU_D(slot_repr), .hash = TAU_D(slot_hash),
    .compare = TAU_D(slot_compare), .len = TAU_D(slot_len), .getitem = TAU_D(slot_getitem), .delitem = TAU_D(slot_delitem),
    .contains = TAU_D(slot_contains), .iter = TAU_D(slot_iter),
#ifdef TAU_DICT_IS_VALUE
    .id = TAU_ID_DICT, .setitem = TAU_D(slot_setitem), .construct = tau_dict_construct,
    .operators = &TAU_D(operators),
#endif
};

#undef TAU_D_ATOMIC
#undef TAU_D_ID
#undef TAU_D_PLAIN
