/* The numeric tower under dynamic values: bool < int < float < complex.
 *
 * Both operands are brought to the higher of their kinds, as CPython's slots do one after the other. Borrowed
 * arguments, owned results; {0} with tau_err. */
#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/tuple.h"

enum kind { NO_NUMBER, INT, FLOAT, COMPLEX };

static enum kind kind_of(tau_value v) {
    switch (v.t) {
    case TAU_ID_BOOL:
    case TAU_ID_INT: return INT;
    case TAU_ID_FLOAT: return FLOAT;
    case TAU_ID_COMPLEX: return COMPLEX;
    default: return NO_NUMBER;
    }
}

static tau_int int_of(tau_value v) { return v.t == TAU_ID_BOOL ? v.u.b : v.u.i; }
static double double_of(tau_value v) { return v.t == TAU_ID_FLOAT ? v.u.f : tau_int_to_double(int_of(v)); }
static tau_complex complex_of(tau_value v) {
    return v.t == TAU_ID_COMPLEX ? tau_unbox_complex(v) : (tau_complex){double_of(v), 0};
}

static tau_value pair(tau_value a, tau_value b) {
    tau_value items[2] = {a, b};
    if (!a.t || !b.t) {
        tau_value_decref(a);
        tau_value_decref(b);
        return TAU_ABSENT;
    }
    tau_tuple *t = tau_tuple_from(2, items);
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

static tau_value float_result(double x) {
    TAU_HAS_OBJECTS(FLOAT);
    return tau_err ? TAU_ABSENT : tau_box_float(x);
}

static tau_value int_binary(tau_int a, tau_int b, int op) {
    switch (op) {
    case TAU_OP_ADD: return tau_dyn_int_result(tau_int_add(a, b));
    case TAU_OP_SUB: return tau_dyn_int_result(tau_int_sub(a, b));
    case TAU_OP_MUL: return tau_dyn_int_result(tau_int_mul(a, b));
    case TAU_OP_TRUEDIV: return float_result(tau_int_truediv(a, b));
    case TAU_OP_FLOORDIV: return tau_dyn_int_result(tau_int_floordiv(a, b));
    case TAU_OP_MOD: return tau_dyn_int_result(tau_int_mod(a, b));
    case TAU_OP_POW: return tau_int_pow_value(a, b);
    case TAU_OP_LSHIFT: return tau_dyn_int_result(tau_int_lshift(a, b));
    case TAU_OP_RSHIFT: return tau_dyn_int_result(tau_int_rshift(a, b));
    case TAU_OP_AND: return tau_dyn_int_result(tau_int_and(a, b));
    case TAU_OP_OR: return tau_dyn_int_result(tau_int_or(a, b));
    case TAU_OP_XOR: return tau_dyn_int_result(tau_int_xor(a, b));
    case TAU_OP_DIVMOD: {
        tau_rep_t2ii r = tau_int_divmod(a, b);
        return pair(tau_dyn_int_result(r.f0), tau_dyn_int_result(r.f1));
    }
    default: return TAU_NOTIMPLEMENTED;
    }
}

static tau_value float_binary(double a, double b, int op) {
    switch (op) {
    case TAU_OP_ADD: return tau_box_float(a + b);
    case TAU_OP_SUB: return tau_box_float(a - b);
    case TAU_OP_MUL: return tau_box_float(a * b);
    case TAU_OP_TRUEDIV: return float_result(tau_float_div(a, b));
    case TAU_OP_FLOORDIV: return float_result(tau_float_floordiv(a, b));
    case TAU_OP_MOD: return float_result(tau_float_mod(a, b));
    case TAU_OP_POW: return tau_float_pow_value(a, b);
    case TAU_OP_DIVMOD: {
        tau_rep_t2ff r = tau_float_divmod(a, b);
        return tau_err ? TAU_ABSENT : pair(tau_box_float(r.f0), tau_box_float(r.f1));
    }
    default: return TAU_NOTIMPLEMENTED;
    }
}

static tau_value complex_binary(tau_complex a, tau_complex b, int op) {
    tau_complex r;
    switch (op) {
    case TAU_OP_ADD: r = tau_complex_add(a, b); break;
    case TAU_OP_SUB: r = tau_complex_sub(a, b); break;
    case TAU_OP_MUL: r = tau_complex_mul(a, b); break;
    case TAU_OP_TRUEDIV: r = tau_complex_div(a, b); break;
    case TAU_OP_POW: r = tau_complex_pow(a, b); break;
    default: return TAU_NOTIMPLEMENTED;
    }
    return tau_err ? TAU_ABSENT : tau_box_complex(r);
}

static bool is_bitwise(int op) {
    return op == TAU_OP_LSHIFT || op == TAU_OP_RSHIFT || op == TAU_OP_AND || op == TAU_OP_OR || op == TAU_OP_XOR;
}

tau_value tau_dyn_num_binary(tau_value a, tau_value b, int op) {
    enum kind ka = kind_of(a), kb = kind_of(b), k = ka > kb ? ka : kb;
    if (!ka || !kb || op == TAU_OP_MATMUL) return TAU_NOTIMPLEMENTED;
    if (k == INT) {
        if (a.t == TAU_ID_BOOL && b.t == TAU_ID_BOOL && (op == TAU_OP_AND || op == TAU_OP_OR || op == TAU_OP_XOR)) {
            bool x = a.u.b, y = b.u.b;
            return tau_box_bool(op == TAU_OP_AND ? x & y : op == TAU_OP_OR ? x | y : x ^ y);
        }
        return int_binary(int_of(a), int_of(b), op);
    }
    if (is_bitwise(op)) return TAU_NOTIMPLEMENTED;
    if (k == FLOAT) {
        double x = double_of(a), y = double_of(b);
        return tau_err ? TAU_ABSENT : float_binary(x, y, op);
    }
    if (op == TAU_OP_FLOORDIV || op == TAU_OP_MOD || op == TAU_OP_DIVMOD) return TAU_NOTIMPLEMENTED;
    tau_complex x = complex_of(a), y = complex_of(b);
    return tau_err ? TAU_ABSENT : complex_binary(x, y, op);
}
