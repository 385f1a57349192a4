/* The list program of make_container_cases.py for one representation (TAU_T); see container_test.c. */
#define L(f) TAU_CAT4(tau_list_, TAU_T, _, f)
#define R(f) TAU_CAT4(tau_rep_, TAU_T, _, f)
#define LIST TAU_CAT(tau_list_, TAU_T)
#define E TAU_CAT(tau_rep_, TAU_T)
#define MAKE TAU_CAT(make_, TAU_T)

static void L(fold_list)(LIST *l) { /* gives l up */
    if (!l) {
        fold_c(tau_test_error());
        return;
    }
    fold_str(L(repr)(l));
    tau_decref(l);
}

static void L(sort_by_key)(LIST *a, bool reverse) {
    tau_list_i *keys = tau_list_i_new(a->len);
    for (int64_t i = 0; i < a->len; i++) tau_list_i_append(keys, TAU_CAT(key_, TAU_T)(a->items[i]));
    tau_list_i *order = tau_list_i_argsort(keys, reverse);
    L(permute)(a, order);
    tau_decref(order);
    tau_decref(keys);
}

static void L(slices)(LIST *a, LIST *b, int64_t op) {
    tau_value i = bound(), j = bound();
    int64_t s = op == 13 ? draw(4) - 1 : draw(7) - 3;
    if (op == 13 && draw(2)) s = 1;
    tau_value step = tau_box_int(s);
    if (op == 12) L(fold_list)(L(getslice)(a, i, j, step));
    if (op == 13 && b->len < 40) L(setslice)(a, i, j, step, b);
    if (op == 14) L(delslice)(a, i, j, step);
    fold_error();
}

static void L(elements)(LIST *a, int64_t op) {
    int64_t i = 0;
    if (op == 4 || op == 5 || op == 9 || op == 10 || op == 11) i = draw(30) - 15;
    E x;
    memset(&x, 0, sizeof x);
    bool made = op <= 4 || (op >= 6 && op <= 8) || op == 10 || op == 21;
    if (made) x = MAKE();
    if (op <= 3) L(append)(a, x);
    if (op == 4) L(insert)(a, i, x);
    if (op == 5 || op == 9) {
        E e = op == 5 ? (i == -1 ? L(pop_last)(a) : L(pop)(a, i)) : L(getitem)(a, i);
        if (!tau_err) fold_value(R(box)(e));
    }
    if (op == 6) L(remove)(a, x);
    if (op == 7) {
        int64_t from = draw(20) - 10, to = draw(20);
        tau_int at = L(index)(a, x, from, to);
        if (at != TAU_INT_ERR) fold_int(at);
    }
    if (op == 8) fold_int(L(count)(a, x));
    if (op == 10) L(setitem)(a, i, x);
    if (op == 11) L(delitem)(a, i);
    if (op == 21) fold_c(L(contains)(a, x) ? "1" : "0");
    if (made) R(decref)(x);
    fold_error();
}

static void TAU_CAT(list_program_, TAU_T)(int seed, uint64_t want) {
    start((uint64_t)seed);
    LIST *lists[2] = {L(new)(0), L(new)(3)};
    for (int step = 0; step < 400; step++) {
        int64_t k = draw(2), op = draw(24);
        LIST *a = lists[k], *b = lists[1 - k];
        if (op <= 11 || op == 21) L(elements)(a, op);
        else if (op <= 14) L(slices)(a, b, op);
        else if (op == 15) L(reverse)(a);
        else if (op == 16) L(sort)(a, draw(2) == 1);
        else if (op == 17) {
            if (a->len < 60) L(extend)(a, b);
        } else if (op == 18) {
            int64_t n = draw(4) - 1;
            if (a->len < 30) {
                L(fold_list)(L(mul)(a, n));
                if (draw(4) == 0) L(imul)(a, n);
            }
        } else if (op == 19) {
            if (a->len < 60) L(fold_list)(L(concat)(a, b));
        } else if (op == 20) {
            char bits[6] = {L(eq)(a, b), L(lt)(a, b), L(le)(a, b), L(gt)(a, b), L(ge)(a, b), 0};
            for (int i = 0; i < 5; i++) bits[i] = (char)('0' + bits[i]);
            fold_c(bits);
        } else if (op == 22) {
            if (draw(6) == 0) L(clear)(a);
        } else {
            L(sort_by_key)(a, draw(2) == 1);
        }
        fold_str(L(repr)(lists[k]));
    }
    tau_decref(lists[0]);
    tau_decref(lists[1]);
    finish("list", seed, want);
}

#undef L
#undef R
#undef LIST
#undef E
#undef MAKE
#undef TAU_T
