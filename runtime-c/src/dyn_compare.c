/* Rich comparison of dynamic values: numbers here, without GMP; everything else through the compare slots in CPython's
 * order: a subclass's reflected method first, then the left one, then the right one reflected, then identity. */
#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/object.h"

static const char *const symbols[] = {"<", "<=", "==", "!=", ">", ">="};
static const uint8_t reflected[] = {TAU_CMP_GT, TAU_CMP_GE, TAU_CMP_EQ, TAU_CMP_NE, TAU_CMP_LT, TAU_CMP_LE};

static int by_sign(int sign, int op) {
    switch (op) {
    case TAU_CMP_LT: return sign < 0;
    case TAU_CMP_LE: return sign <= 0;
    case TAU_CMP_EQ: return sign == 0;
    case TAU_CMP_NE: return sign != 0;
    case TAU_CMP_GT: return sign > 0;
    default: return sign >= 0;
    }
}

static bool is_real(tau_value v) { return v.t == TAU_ID_INT || v.t == TAU_ID_FLOAT || v.t == TAU_ID_BOOL; }
static tau_int int_of(tau_value v) { return v.t == TAU_ID_BOOL ? v.u.b : v.u.i; }

static int compare_doubles(double x, double y, int op) {
    switch (op) {
    case TAU_CMP_LT: return x < y;
    case TAU_CMP_LE: return x <= y;
    case TAU_CMP_EQ: return x == y;
    case TAU_CMP_NE: return x != y;
    case TAU_CMP_GT: return x > y;
    default: return x >= y;
    }
}

static int compare_complex(tau_value a, tau_value b, int op) {
    bool equal;
    if (a.t == TAU_ID_COMPLEX && b.t == TAU_ID_COMPLEX) equal = tau_complex_eq(tau_unbox_complex(a), tau_unbox_complex(b));
    else if (b.t == TAU_ID_COMPLEX) return compare_complex(b, a, op);
    else if (b.t == TAU_ID_FLOAT) equal = tau_complex_eq(tau_unbox_complex(a), (tau_complex){b.u.f, 0});
    else equal = tau_complex_eq_int(tau_unbox_complex(a), int_of(b));
    return equal == (op == TAU_CMP_EQ);
}

int tau_dyn_num_compare(tau_value a, tau_value b, int op) {
    if (is_real(a) && is_real(b)) {
        if (a.t == TAU_ID_FLOAT && b.t == TAU_ID_FLOAT) return compare_doubles(a.u.f, b.u.f, op);
        if (a.t != TAU_ID_FLOAT && b.t != TAU_ID_FLOAT) return by_sign(tau_int_cmp(int_of(a), int_of(b)), op);
        int c = b.t == TAU_ID_FLOAT ? tau_int_cmp_double(int_of(a), b.u.f) : tau_int_cmp_double(int_of(b), a.u.f);
        if (c == 2) return op == TAU_CMP_NE;
        return by_sign(b.t == TAU_ID_FLOAT ? c : -c, op);
    }
    bool numbers = (is_real(a) || a.t == TAU_ID_COMPLEX) && (is_real(b) || b.t == TAU_ID_COMPLEX);
    if (!numbers || (op != TAU_CMP_EQ && op != TAU_CMP_NE)) return -2;
    return compare_complex(a, b, op);
}

static TAU_COLD tau_value not_supported(tau_value a, tau_value b, int op) {
    tau_raise(TAU_ID_TypeError, "'%s' not supported between instances of '%T' and '%T'", symbols[op], &a, &b);
    return TAU_ABSENT;
}

static tau_value by_slots(tau_value a, tau_value b, int op) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    bool tried_b = false;
    if (tb->compare && ta->mro[0] != tb->mro[0] && tau_issubclass(tb, ta)) {
        tau_value r = tb->compare(b, a, reflected[op]);
        if (r.t != TAU_ID_NOTIMPLEMENTED) return r;
        tried_b = true;
    }
    if (ta->compare) {
        tau_value r = ta->compare(a, b, op);
        if (r.t != TAU_ID_NOTIMPLEMENTED) return r;
    }
    if (tb->compare && !tried_b) {
        tau_value r = tb->compare(b, a, reflected[op]);
        if (r.t != TAU_ID_NOTIMPLEMENTED) return r;
    }
    if (op == TAU_CMP_EQ) return tau_box_bool(tau_dyn_is(a, b));
    if (op == TAU_CMP_NE) return tau_box_bool(!tau_dyn_is(a, b));
    return not_supported(a, b, op);
}

tau_value tau_dyn_compare(tau_value a, tau_value b, int op) {
    int r = tau_dyn_num_compare(a, b, op);
    return r == -2 ? by_slots(a, b, op) : tau_box_bool(r);
}

int tau_dyn_compare_bool(tau_value a, tau_value b, int op) {
    int n = tau_dyn_num_compare(a, b, op);
    if (n != -2) return n;
    tau_value r = by_slots(a, b, op);
    if (r.t == TAU_ID_BOOL) return r.u.b;
    if (!r.t) return -1;
    int truth = tau_dyn_truth(r);
    tau_value_decref(r);
    return truth;
}
