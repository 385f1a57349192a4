/* The set program of make_container_cases.py for one representation (TAU_T); see container_test.c. */
#define S(f) TAU_CAT4(tau_set_, TAU_T, _, f)
#define SET TAU_CAT(tau_set_, TAU_T)
#define R(f) TAU_CAT4(tau_rep_, TAU_T, _, f)
#define ELEMENT TAU_CAT(set_element_, TAU_T)

static void S(fold_set)(SET *s) { /* gives s up */
    fold_str(S(repr)(s));
    tau_decref(s);
}

static void S(in_place)(SET *a, SET *b) {
    switch (draw(8)) {
    case 0: S(update)(a, b); break;
    case 1: S(intersection_update)(a, b); break;
    case 2: S(difference_update)(a, b); break;
    case 3: S(symmetric_difference_update)(a, b); break;
    default: break;
    }
}

static void S(two_sets)(SET *a, SET *b, int64_t op) {
    if (op == 12) S(fold_set)(S(union)(a, b));
    if (op == 13) S(fold_set)(S(intersection)(a, b));
    if (op == 14) S(fold_set)(S(difference)(a, b));
    if (op == 15) S(fold_set)(S(symmetric_difference)(a, b));
    if (op == 16) S(in_place)(a, b);
    if (op == 17) {
        char bits[4] = {(char)('0' + S(issubset)(a, b)), (char)('0' + S(isdisjoint)(a, b)), (char)('0' + S(eq)(a, b)), 0};
        fold_c(bits);
    }
}

static void TAU_CAT(set_program_, TAU_T)(int seed, uint64_t want) {
    start((uint64_t)seed);
    SET *sets[2] = {S(new)(0), S(new)(0)};
    spread = draw(3);
    for (int step = 0; step < 400; step++) {
        int64_t k = draw(2), op = draw(22);
        SET *a = sets[k];
        if (op <= 6) {
            for (int64_t n = draw(6); n > 0; n--) S(add)(a, ELEMENT());
        } else if (op <= 8) {
            S(discard)(a, ELEMENT());
        } else if (op == 9) {
            S(remove)(a, ELEMENT());
        } else if (op == 10) {
            TAU_CAT(tau_rep_, TAU_T) x = S(pop)(a);
            if (!tau_err) fold_value(R(box)(x));
        } else if (op == 11) {
            fold_c(S(contains)(a, ELEMENT()) ? "1" : "0");
        } else if (op <= 17) {
            S(two_sets)(a, sets[1 - k], op);
        } else if (op == 18) {
            sets[k] = S(copy)(a);
            tau_decref(a);
        } else if (op == 19 || op == 20) {
            SET *frozen = S(freeze)(a);
            if (op == 19) fold_int(S(hash_int)(frozen));
            else fold_str(S(repr)(frozen));
            tau_decref(frozen);
        } else if (draw(8) == 0) {
            S(clear)(a);
        }
        fold_error();
        fold_str(S(repr)(sets[k]));
    }
    tau_decref(sets[0]);
    tau_decref(sets[1]);
    finish("set", seed, want);
}

#undef S
#undef SET
#undef R
#undef ELEMENT
#undef TAU_T
