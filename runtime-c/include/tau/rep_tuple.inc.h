/* Template: the helpers of a tuple struct tau_rep_<TN> {f0, f1[, f2]} from those of its items. Define TAU_TN (its code)
 * and TAU_A, TAU_B[, TAU_C] (the items' codes); the struct itself must exist. The macro TAU_REP_<TN>_ATOMIC stays with
 * the includer. Comparison is lexicographic as for tuples; the hash is CPython's tuple hash. */
#define TAU_TT TAU_CAT(tau_rep_, TAU_TN)
#define TAU_F(f) TAU_CAT4(tau_rep_, TAU_TN, _, f)
#define TAU_FA(f) TAU_CAT4(tau_rep_, TAU_A, _, f)
#define TAU_FB(f) TAU_CAT4(tau_rep_, TAU_B, _, f)
#ifdef TAU_C
#define TAU_FC(f) TAU_CAT4(tau_rep_, TAU_C, _, f)
enum { TAU_F(count) = 3 };
#else
enum { TAU_F(count) = 2 };
#endif

TAU_INLINE void TAU_F(incref)(TAU_TT x) {
    TAU_FA(incref)(x.f0);
    TAU_FB(incref)(x.f1);
#ifdef TAU_C
    TAU_FC(incref)(x.f2);
#endif
}

TAU_INLINE void TAU_F(decref)(TAU_TT x) {
    TAU_FA(decref)(x.f0);
    TAU_FB(decref)(x.f1);
#ifdef TAU_C
    TAU_FC(decref)(x.f2);
#endif
}

TAU_INLINE int TAU_F(eq)(TAU_TT a, TAU_TT b) {
    int r = TAU_FA(eq)(a.f0, b.f0);
    if (r != 1) return r;
    r = TAU_FB(eq)(a.f1, b.f1);
#ifdef TAU_C
    if (r == 1) r = TAU_FC(eq)(a.f2, b.f2);
#endif
    return r;
}

/* The first pair that differs decides. */
TAU_INLINE int TAU_F(cmp)(TAU_TT a, TAU_TT b, int op) {
    int r = TAU_FA(eq)(a.f0, b.f0);
    if (r < 0) return -1;
    if (r == 0) return op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : TAU_FA(cmp)(a.f0, b.f0, op);
    r = TAU_FB(eq)(a.f1, b.f1);
    if (r < 0) return -1;
    if (r == 0) return op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : TAU_FB(cmp)(a.f1, b.f1, op);
#ifdef TAU_C
    r = TAU_FC(eq)(a.f2, b.f2);
    if (r < 0) return -1;
    if (r == 0) return op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : TAU_FC(cmp)(a.f2, b.f2, op);
#endif
    return tau_sign_op(0, op);
}

TAU_INLINE int64_t TAU_F(hash)(TAU_TT x) {
    int64_t h = TAU_FA(hash)(x.f0);
    if (TAU_UNLIKELY(h == TAU_INT_ERR)) return h;
    uint64_t state = tau_hash_tuple_step(tau_hash_tuple_start(), h);
    h = TAU_FB(hash)(x.f1);
    if (TAU_UNLIKELY(h == TAU_INT_ERR)) return h;
    state = tau_hash_tuple_step(state, h);
#ifdef TAU_C
    h = TAU_FC(hash)(x.f2);
    if (TAU_UNLIKELY(h == TAU_INT_ERR)) return h;
    state = tau_hash_tuple_step(state, h);
#endif
    return tau_hash_tuple_end(state, TAU_F(count));
}

/* Stops at the first item whose repr fails. */
TAU_INLINE tau_str *TAU_F(repr)(TAU_TT x) {
    tau_str *items[TAU_F(count)] = {NULL};
    items[0] = TAU_FA(repr)(x.f0);
    if (items[0]) items[1] = TAU_FB(repr)(x.f1);
#ifdef TAU_C
    if (items[1]) items[2] = TAU_FC(repr)(x.f2);
#endif
    return tau_rep_tuple_repr(TAU_F(count), items);
}

TAU_INLINE tau_value TAU_F(box)(TAU_TT x) {
    tau_value items[TAU_F(count)];
    items[0] = TAU_FA(box)(x.f0);
    items[1] = TAU_FB(box)(x.f1);
#ifdef TAU_C
    items[2] = TAU_FC(box)(x.f2);
#endif
    return tau_rep_tuple_box(TAU_F(count), items);
}

TAU_INLINE TAU_TT TAU_F(unbox)(tau_value v) {
    TAU_TT x;
    x.f0 = TAU_FA(unbox)(tau_rep_tuple_item(v, 0));
    x.f1 = TAU_FB(unbox)(tau_rep_tuple_item(v, 1));
#ifdef TAU_C
    x.f2 = TAU_FC(unbox)(tau_rep_tuple_item(v, 2));
#endif
    tau_value_decref(v);
    return x;
}

TAU_INLINE void TAU_F(visit)(TAU_TT x, tau_visit visit, void *arg) {
    TAU_FA(visit)(x.f0, visit, arg);
    TAU_FB(visit)(x.f1, visit, arg);
#ifdef TAU_C
    TAU_FC(visit)(x.f2, visit, arg);
#undef TAU_FC
#undef TAU_C
#endif
}

#undef TAU_TT
#undef TAU_F
#undef TAU_FA
#undef TAU_FB
#undef TAU_TN
#undef TAU_A
#undef TAU_B
