/* The dict program of make_container_cases.py for one pair of representations (TAU_K, TAU_V); see container_test.c. */
#define D(f) TAU_CAT6(tau_dict_, TAU_K, _, TAU_V, _, f)
#define DICT TAU_CAT4(tau_dict_, TAU_K, _, TAU_V)
#define KR(f) TAU_CAT4(tau_rep_, TAU_K, _, f)
#define VR(f) TAU_CAT4(tau_rep_, TAU_V, _, f)
#define KT TAU_CAT(tau_rep_, TAU_K)
#define VT TAU_CAT(tau_rep_, TAU_V)

static void D(fold_result)(VT v) {
    if (tau_err) fold_error();
    else fold_value(VR(box)(v));
}

static void TAU_CAT4(dict_program_, TAU_K, _, TAU_V)(int seed, uint64_t want) {
    start((uint64_t)seed);
    DICT *dicts[2] = {D(new)(0), D(new)(5)};
    int64_t span = seed % 2 ? 12 : 60;
    for (int step = 0; step < 500; step++) {
        int64_t k = draw(2), op = draw(20), n = draw(span);
        DICT *a = dicts[k], *b = dicts[1 - k];
        KT x = TAU_CAT(dict_key_, TAU_K)(n);
        VT v = TAU_CAT(dict_value_, TAU_V)(draw(100));
        if (op <= 7) D(setitem)(a, x, v);
        else if (op == 8) D(fold_result)(D(getitem)(a, x));
        else if (op <= 10) D(delitem)(a, x), fold_error();
        else if (op == 11) D(fold_result)(D(pop)(a, x));
        else if (op == 12) D(fold_result)(D(pop_default)(a, x, v));
        else if (op == 13) D(fold_result)(D(setdefault)(a, x, v));
        else if (op == 14) {
            fold_c(D(contains)(a, x) ? "1" : "0");
            D(fold_result)(D(get)(a, x, v));
        } else if (op == 15) {
            tau_int i = D(last_entry)(a);
            if (i == TAU_INT_ERR) fold_error();
            else {
                D(fold_result)(D(entry_value)(a, i));
                D(drop_entry)(a, i);
            }
        } else if (op == 16) D(update)(a, b);
        else if (op == 17) fold_c(D(eq)(a, b) ? "1" : "0");
        else if (op == 18) {
            dicts[k] = D(copy)(a);
            tau_decref(a);
        } else if (draw(8) == 0) D(clear)(a);
        KR(decref)(x);
        fold_str(D(repr)(dicts[k]));
    }
    tau_decref(dicts[0]);
    tau_decref(dicts[1]);
    finish("dict", seed, want);
}

#undef D
#undef DICT
#undef KR
#undef VR
#undef KT
#undef VT
#undef TAU_K
#undef TAU_V
