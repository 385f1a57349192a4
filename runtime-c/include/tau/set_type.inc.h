/* The descriptors of a set instance (set and frozenset) and their slots; included by set.inc.h under
 * TAU_TEMPLATE_DEFINE. */

static TAU_SET *TAU_S(of)(tau_value v) { return (TAU_SET *)(void *)v.u.p; }

static void TAU_S(drop)(tau_obj *o) {
    TAU_SET *self = (TAU_SET *)(void *)o;
    for (int64_t i = 0; i < TAU_S(slots)(self); i++)
        if (TAU_S(live)(&self->table[i])) TAU_R(decref)(self->table[i].key);
    tau_buf_free(self->table, (size_t)TAU_S(slots)(self) * sizeof *self->table);
}

static void TAU_S(traverse)(tau_obj *o, tau_visit visit, void *arg) {
    TAU_SET *self = (TAU_SET *)(void *)o;
    for (int64_t i = 0; i < TAU_S(slots)(self); i++)
        if (TAU_S(live)(&self->table[i])) TAU_R(visit)(self->table[i].key, visit, arg);
}

static tau_str *TAU_S(slot_repr)(tau_value self) { return TAU_S(repr)(TAU_S(of)(self)); }
static tau_int TAU_S(slot_len)(tau_value self) { return TAU_S(of)(self)->len; }
static int64_t TAU_S(slot_hash)(tau_value self) { return TAU_S(hash)(TAU_S(of)(self)); }
static int64_t TAU_S(slot_unhashable)(tau_value self) {
    tau_raise(TAU_ID_TypeError, "unhashable type: '%T'", &self);
    return TAU_INT_ERR;
}

/* Any value as the element looked for; a set stands for the frozenset that is equal to it. */
static int TAU_S(slot_contains)(tau_value self, tau_value x) {
    TAU_SET *s = TAU_S(of)(self);
    int64_t hash = tau_set_lookup_hash(x);
    if (hash == TAU_INT_ERR) return -1;
    if (!s->table) return 0;
    uint64_t mask = (uint64_t)s->mask, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        TAU_SE *e = &s->table[i];
        int probes = i + TAU_SET_PROBES <= mask ? TAU_SET_PROBES : 0;
        do {
            if (e->hash == TAU_SET_FREE) return 0;
            if (e->hash == hash) {
                TAU_E own = e->key;
                TAU_R(incref)(own);
                tau_value v = TAU_R(box)(own);
                int same = tau_dyn_same(v, x);
                tau_value_decref(v);
                if (same) return same;
            }
            e++;
        } while (probes--);
        perturb >>= TAU_SET_PERTURB;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static tau_value TAU_S(slot_compare)(tau_value a, tau_value b, int op) {
    if (!tau_is_set(b)) return TAU_NOTIMPLEMENTED;
    int64_t n = TAU_S(of)(a)->len, m = tau_types[b.t]->len(b);
    int r;
    switch (op) {
    case TAU_CMP_EQ: r = n == m ? tau_set_subset_values(a, b) : 0; break;
    case TAU_CMP_NE: r = n == m ? tau_set_subset_values(a, b) : 0; if (r >= 0) r = !r; break;
    case TAU_CMP_LE: r = n <= m ? tau_set_subset_values(a, b) : 0; break;
    case TAU_CMP_LT: r = n < m ? tau_set_subset_values(a, b) : 0; break;
    case TAU_CMP_GE: r = n >= m ? tau_set_subset_values(b, a) : 0; break;
    default: r = n > m ? tau_set_subset_values(b, a) : 0; break;
    }
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

static tau_value TAU_S(iter_next)(tau_iter *it) {
    TAU_SET *s = TAU_S(of)(it->over);
    tau_int i = TAU_S(next_slot)(s, it->pos, it->size);
    if (i < 0) return TAU_ABSENT;
    it->pos = i + 1;
    return TAU_R(box)(TAU_S(slot_key)(s, i));
}

static tau_value TAU_S(slot_iter)(tau_value self) {
    tau_value it = tau_iter_new("set_iterator", self, TAU_S(iter_next));
    if (it.t) ((tau_iter *)(void *)it.u.p)->size = TAU_S(of)(self)->len;
    return it;
}

/* Operators of two sets of this representation; others by value. */
static bool TAU_S(same_kind)(tau_value b) { return b.t == TAU_S_ID || b.t == TAU_S_FROZEN_ID; }
static tau_value TAU_S(boxed)(TAU_SET *s) { return s ? tau_box_obj(s) : TAU_ABSENT; }
static tau_value TAU_S(slot_or)(tau_value a, tau_value b) {
    return TAU_S(same_kind)(b) ? TAU_S(boxed)(TAU_S(union)(TAU_S(of)(a), TAU_S(of)(b))) : tau_set_operator(a, b, TAU_OP_OR);
}
static tau_value TAU_S(slot_and)(tau_value a, tau_value b) {
    return TAU_S(same_kind)(b) ? TAU_S(boxed)(TAU_S(intersection)(TAU_S(of)(a), TAU_S(of)(b)))
                               : tau_set_operator(a, b, TAU_OP_AND);
}
static tau_value TAU_S(slot_sub)(tau_value a, tau_value b) {
    return TAU_S(same_kind)(b) ? TAU_S(boxed)(TAU_S(difference)(TAU_S(of)(a), TAU_S(of)(b)))
                               : tau_set_operator(a, b, TAU_OP_SUB);
}
static tau_value TAU_S(slot_xor)(tau_value a, tau_value b) {
    return TAU_S(same_kind)(b) ? TAU_S(boxed)(TAU_S(symmetric_difference)(TAU_S(of)(a), TAU_S(of)(b)))
                               : tau_set_operator(a, b, TAU_OP_XOR);
}

/* In place, for sets only; a frozenset has none, so `a |= b` makes a new one. */
static tau_value TAU_S(in_place)(tau_value a, tau_value b, void (*update)(TAU_SET *, TAU_SET *)) {
    if (!TAU_S(same_kind)(b)) return TAU_NOTIMPLEMENTED;
    update(TAU_S(of)(a), TAU_S(of)(b));
    return tau_err ? TAU_ABSENT : tau_value_copy(a);
}
static tau_value TAU_S(slot_ior)(tau_value a, tau_value b) { return TAU_S(in_place)(a, b, TAU_S(update)); }
static tau_value TAU_S(slot_iand)(tau_value a, tau_value b) { return TAU_S(in_place)(a, b, TAU_S(intersection_update)); }
static tau_value TAU_S(slot_isub)(tau_value a, tau_value b) { return TAU_S(in_place)(a, b, TAU_S(difference_update)); }
static tau_value TAU_S(slot_ixor)(tau_value a, tau_value b) {
    return TAU_S(in_place)(a, b, TAU_S(symmetric_difference_update));
}

static const tau_type *const TAU_S(mro)[] = {&tau_type_SET, &tau_type_OBJECT};
static const tau_type *const TAU_S(frozen_mro)[] = {&tau_type_FROZENSET, &tau_type_OBJECT};

static const tau_operators TAU_S(operators) = {
    .binary = {[TAU_OP_AND] = TAU_S(slot_and), [TAU_OP_OR] = TAU_S(slot_or), [TAU_OP_SUB] = TAU_S(slot_sub),
               [TAU_OP_XOR] = TAU_S(slot_xor)},
    .inplace = {[TAU_OP_AND] = TAU_S(slot_iand), [TAU_OP_OR] = TAU_S(slot_ior), [TAU_OP_SUB] = TAU_S(slot_isub),
                [TAU_OP_XOR] = TAU_S(slot_ixor)},
};
tau_type TAU_CAT(tau_type_set_, TAU_T) = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .flags = TAU_S_ATOMIC ? 0 : TAU_TF_CYCLIC, .size = sizeof(TAU_SET),
    .name = "set", .qualname = "set", .module = "builtins", .mro = TAU_S(mro), .nmro = 2, .drop = TAU_S(drop),
    .traverse = TAU_S_ATOMIC ? NULL : TAU_S(traverse), .repr = TAU_S(slot_repr), .hash = TAU_S(slot_unhashable),
    .compare = TAU_S(slot_compare), .len = TAU_S(slot_len), .contains = TAU_S(slot_contains), .iter = TAU_S(slot_iter),
    .operators = &TAU_S(operators),
#ifdef TAU_SET_IS_VALUE
    .id = TAU_ID_SET, .construct = tau_set_construct,
#endif
};

static const tau_operators TAU_S(frozen_operators) = {
    .binary = {[TAU_OP_AND] = TAU_S(slot_and), [TAU_OP_OR] = TAU_S(slot_or), [TAU_OP_SUB] = TAU_S(slot_sub),
               [TAU_OP_XOR] = TAU_S(slot_xor)},
};
tau_type TAU_CAT(tau_type_frozenset_, TAU_T) = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .flags = TAU_S_ATOMIC ? 0 : TAU_TF_CYCLIC, .size = sizeof(TAU_SET),
    .name = "frozenset", .qualname = "frozenset", .module = "builtins", .mro = TAU_S(frozen_mro), .nmro = 2,
    .drop = TAU_S(drop), .traverse = TAU_S_ATOMIC ? NULL : TAU_S(traverse), .repr = TAU_S(slot_repr),
    .hash = TAU_S(slot_hash), .compare = TAU_S(slot_compare), .len = TAU_S(slot_len), .contains = TAU_S(slot_contains),
    .iter = TAU_S(slot_iter),
    .operators = &TAU_S(frozen_operators),
#ifdef TAU_SET_IS_VALUE
    .id = TAU_ID_FROZENSET, .construct = tau_set_construct,
#endif
};

#undef TAU_S_ATOMIC
#undef TAU_S_PLAIN
#undef TAU_S_ID
#undef TAU_S_FROZEN_ID
