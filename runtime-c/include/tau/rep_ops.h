/* The helpers of the simple representations (see rep.h for the list), and of the tuple structs that the runtime uses.
 * Comparisons inside containers are "the same object, or equal", so a NaN is found again. Included by rep.h only. */
#ifndef TAU_REP_OPS_H
#define TAU_REP_OPS_H

#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/float.h"
#include "tau/hash.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/tuple.h"

#define TAU_CAT_(a, b) a##b
#define TAU_CAT(a, b) TAU_CAT_(a, b)
#define TAU_CAT4_(a, b, c, d) a##b##c##d
#define TAU_CAT4(a, b, c, d) TAU_CAT4_(a, b, c, d)
#define TAU_CAT6_(a, b, c, d, e, f) a##b##c##d##e##f
#define TAU_CAT6(a, b, c, d, e, f) TAU_CAT6_(a, b, c, d, e, f)

/* The truth of `a op b` from the sign of a three-way comparison. */
TAU_INLINE int tau_sign_op(int sign, int op) {
    switch (op) {
    case TAU_CMP_LT: return sign < 0;
    case TAU_CMP_LE: return sign <= 0;
    case TAU_CMP_EQ: return sign == 0;
    case TAU_CMP_NE: return sign != 0;
    case TAU_CMP_GT: return sign > 0;
    default: return sign >= 0;
    }
}

/* ---- b ------------------------------------------------------------------------------------------------- */
#define TAU_REP_b_ATOMIC 1
tau_str *tau_rep_b_repr(bool x);
TAU_INLINE void tau_rep_b_incref(bool x) { (void)x; }
TAU_INLINE void tau_rep_b_decref(bool x) { (void)x; }
TAU_INLINE int tau_rep_b_eq(bool a, bool b) { return a == b; }
TAU_INLINE int tau_rep_b_cmp(bool a, bool b, int op) { return tau_sign_op((int)a - (int)b, op); }
TAU_INLINE int64_t tau_rep_b_hash(bool x) { return x; }
TAU_INLINE tau_value tau_rep_b_box(bool x) { return tau_box_bool(x); }
TAU_INLINE bool tau_rep_b_unbox(tau_value v) { return v.u.b; }
TAU_INLINE void tau_rep_b_visit(bool x, tau_visit visit, void *arg) { (void)x, (void)visit, (void)arg; }

/* ---- i: bigs are counted, but can't be in a cycle --------------------------------------------------------- */
#define TAU_REP_i_ATOMIC 1
TAU_INLINE void tau_rep_i_incref(tau_int x) { tau_int_incref(x); }
TAU_INLINE void tau_rep_i_decref(tau_int x) { tau_int_decref(x); }
TAU_INLINE int tau_rep_i_eq(tau_int a, tau_int b) { return tau_int_eq(a, b); }
TAU_INLINE int tau_rep_i_cmp(tau_int a, tau_int b, int op) {
    if (op == TAU_CMP_LT) return tau_int_lt(a, b);
    return tau_sign_op(tau_int_cmp(a, b), op);
}
/* Of a small int without a call: CPython's hash modulus is 2^61 - 1, beyond the small range. */
TAU_INLINE int64_t tau_rep_i_hash(tau_int x) {
    if (TAU_LIKELY(tau_int_is_small(x))) return x == -1 ? -2 : x;
    return tau_int_hash(x);
}
TAU_INLINE tau_str *tau_rep_i_repr(tau_int x) { return tau_int_to_str(x); }
TAU_INLINE tau_value tau_rep_i_box(tau_int x) { return tau_box_int(x); }
TAU_INLINE tau_int tau_rep_i_unbox(tau_value v) { return v.t == TAU_ID_BOOL ? v.u.b : v.u.i; }
TAU_INLINE void tau_rep_i_visit(tau_int x, tau_visit visit, void *arg) { (void)x, (void)visit, (void)arg; }

/* ---- f ------------------------------------------------------------------------------------------------- */
#define TAU_REP_f_ATOMIC 1
TAU_INLINE void tau_rep_f_incref(double x) { (void)x; }
TAU_INLINE void tau_rep_f_decref(double x) { (void)x; }
TAU_INLINE int tau_rep_f_eq(double a, double b) {
    if (TAU_LIKELY(a == b)) return 1;
    return a != a && b != b && memcmp(&a, &b, sizeof a) == 0;
}
TAU_INLINE int tau_rep_f_cmp(double a, double b, int op) {
    switch (op) {
    case TAU_CMP_LT: return a < b;
    case TAU_CMP_LE: return a <= b;
    case TAU_CMP_EQ: return a == b;
    case TAU_CMP_NE: return a != b;
    case TAU_CMP_GT: return a > b;
    default: return a >= b;
    }
}
TAU_INLINE int64_t tau_rep_f_hash(double x) { return tau_float_hash(x); }
TAU_INLINE tau_str *tau_rep_f_repr(double x) { return tau_float_repr(x); }
TAU_INLINE tau_value tau_rep_f_box(double x) { return tau_box_float(x); }
TAU_INLINE double tau_rep_f_unbox(tau_value v) { return v.t == TAU_ID_FLOAT ? v.u.f : v.t == TAU_ID_BOOL ? (double)v.u.b : tau_int_to_double(v.u.i); }
TAU_INLINE void tau_rep_f_visit(double x, tau_visit visit, void *arg) { (void)x, (void)visit, (void)arg; }

/* ---- c ------------------------------------------------------------------------------------------------- */
#define TAU_REP_c_ATOMIC 1
int tau_rep_c_cmp(tau_complex a, tau_complex b, int op);
TAU_INLINE void tau_rep_c_incref(tau_complex x) { (void)x; }
TAU_INLINE void tau_rep_c_decref(tau_complex x) { (void)x; }
TAU_INLINE int tau_rep_c_eq(tau_complex a, tau_complex b) { return tau_complex_eq(a, b); }
TAU_INLINE int64_t tau_rep_c_hash(tau_complex x) { return tau_complex_hash(x); }
TAU_INLINE tau_str *tau_rep_c_repr(tau_complex x) { return tau_complex_repr(x); }
TAU_INLINE tau_value tau_rep_c_box(tau_complex x) { return tau_box_complex(x); }
TAU_INLINE tau_complex tau_rep_c_unbox(tau_value v) {
    tau_complex c = tau_unbox_complex(v);
    tau_decref(v.u.p);
    return c;
}
TAU_INLINE void tau_rep_c_visit(tau_complex x, tau_visit visit, void *arg) { (void)x, (void)visit, (void)arg; }

/* ---- s: NULL is None ------------------------------------------------------------------------------------- */
#define TAU_REP_s_ATOMIC 0
TAU_INLINE void tau_rep_s_incref(tau_str *x) { tau_xincref(x); }
TAU_INLINE void tau_rep_s_decref(tau_str *x) { tau_xdecref(x); }
TAU_INLINE int tau_rep_s_eq(tau_str *a, tau_str *b) {
    if (a == b) return 1;
    return a && b && tau_str_eq(a, b);
}
int tau_rep_s_cmp_none(tau_str *a, tau_str *b, int op);
TAU_INLINE int tau_rep_s_cmp(tau_str *a, tau_str *b, int op) {
    if (TAU_UNLIKELY(!a || !b)) return tau_rep_s_cmp_none(a, b, op);
    return tau_sign_op(tau_str_cmp(a, b), op);
}
TAU_INLINE int64_t tau_rep_s_hash(tau_str *x) { return TAU_LIKELY(x != NULL) ? tau_str_hash(x) : tau_dyn_hash(TAU_NONE); }
TAU_INLINE tau_str *tau_rep_s_repr(tau_str *x) { return TAU_LIKELY(x != NULL) ? tau_str_repr(x) : tau_dyn_repr(TAU_NONE); }
TAU_INLINE tau_value tau_rep_s_box(tau_str *x) { return tau_box_obj(x); }
TAU_INLINE tau_str *tau_rep_s_unbox(tau_value v) { return v.t == TAU_ID_NONE ? NULL : (tau_str *)v.u.p; }
TAU_INLINE void tau_rep_s_visit(tau_str *x, tau_visit visit, void *arg) { (void)x, (void)visit, (void)arg; }

/* ---- p: NULL is None ------------------------------------------------------------------------------------- */
#define TAU_REP_p_ATOMIC 0
TAU_INLINE void tau_rep_p_incref(tau_obj *x) { tau_xincref(x); }
TAU_INLINE void tau_rep_p_decref(tau_obj *x) { tau_xdecref(x); }
TAU_INLINE int tau_rep_p_eq(tau_obj *a, tau_obj *b) {
    if (a == b) return 1;
    if (a && b && a->type_id == TAU_ID_STR && b->type_id == TAU_ID_STR) return tau_str_eq((tau_str *)a, (tau_str *)b);
    return tau_obj_eq(a, b);
}
TAU_INLINE int tau_rep_p_cmp(tau_obj *a, tau_obj *b, int op) {
    if (a && b && a->type_id == TAU_ID_STR && b->type_id == TAU_ID_STR)
        return tau_sign_op(tau_str_cmp((tau_str *)a, (tau_str *)b), op);
    return tau_obj_cmp(a, b, op);
}
TAU_INLINE int64_t tau_rep_p_hash(tau_obj *x) {
    return x && x->type_id == TAU_ID_STR ? tau_str_hash((tau_str *)x) : tau_obj_hash(x);
}
TAU_INLINE tau_str *tau_rep_p_repr(tau_obj *x) { return tau_obj_repr(x); }
TAU_INLINE tau_value tau_rep_p_box(tau_obj *x) { return tau_box_obj(x); }
TAU_INLINE tau_obj *tau_rep_p_unbox(tau_value v) { return v.t == TAU_ID_NONE ? NULL : v.u.p; }
TAU_INLINE void tau_rep_p_visit(tau_obj *x, tau_visit visit, void *arg) { if (x) visit(x, arg); }

/* ---- v ------------------------------------------------------------------------------------------------- */
#define TAU_REP_v_ATOMIC 0
TAU_INLINE void tau_rep_v_incref(tau_value x) { tau_value_incref(x); }
TAU_INLINE void tau_rep_v_decref(tau_value x) { tau_value_decref(x); }
TAU_INLINE int tau_rep_v_eq(tau_value a, tau_value b) {
    if (a.t == b.t) {
        if (a.u.i == b.u.i && a.t > TAU_ID_BOOL) return 1;
        if (a.t == TAU_ID_INT) return tau_int_eq(a.u.i, b.u.i);
        if (a.t == TAU_ID_STR) return tau_str_eq((tau_str *)a.u.p, (tau_str *)b.u.p);
    }
    return tau_dyn_same(a, b);
}
TAU_INLINE int tau_rep_v_cmp(tau_value a, tau_value b, int op) {
    if (a.t == b.t && a.t == TAU_ID_INT) return tau_rep_i_cmp(a.u.i, b.u.i, op);
    if (a.t == b.t && a.t == TAU_ID_STR) return tau_sign_op(tau_str_cmp((tau_str *)a.u.p, (tau_str *)b.u.p), op);
    return tau_dyn_compare_bool(a, b, op);
}
TAU_INLINE int64_t tau_rep_v_hash(tau_value x) {
    if (x.t == TAU_ID_INT) return tau_rep_i_hash(x.u.i);
    if (x.t == TAU_ID_STR) return tau_str_hash((tau_str *)x.u.p);
    return tau_dyn_hash(x);
}
TAU_INLINE tau_str *tau_rep_v_repr(tau_value x) { return tau_dyn_repr(x); }
TAU_INLINE tau_value tau_rep_v_box(tau_value x) { return x; }
TAU_INLINE tau_value tau_rep_v_unbox(tau_value v) { return v; }
TAU_INLINE void tau_rep_v_visit(tau_value x, tau_visit visit, void *arg) { if (tau_is_obj(x)) visit(x.u.p, arg); }

/* ---- tuple structs --------------------------------------------------------------------------------------- */
/* repr from the items' reprs (taken over; a NULL among them: error), boxing from boxed items (taken over). */
tau_str *tau_rep_tuple_repr(int n, tau_str *const *items);
tau_value tau_rep_tuple_box(int n, const tau_value *items);
/* Item k of a boxed tuple, counted once more. */
tau_value tau_rep_tuple_item(tau_value v, int k);

#define TAU_TN t2ii
#define TAU_A i
#define TAU_B i
#define TAU_REP_t2ii_ATOMIC 1
#include "tau/rep_tuple.inc.h"
#define TAU_TN t2ff
#define TAU_A f
#define TAU_B f
#define TAU_REP_t2ff_ATOMIC 1
#include "tau/rep_tuple.inc.h"
#define TAU_TN t2fi
#define TAU_A f
#define TAU_B i
#define TAU_REP_t2fi_ATOMIC 1
#include "tau/rep_tuple.inc.h"
#define TAU_TN t2ss
#define TAU_A s
#define TAU_B s
#define TAU_REP_t2ss_ATOMIC 0
#include "tau/rep_tuple.inc.h"
#define TAU_TN t2vv
#define TAU_A v
#define TAU_B v
#define TAU_REP_t2vv_ATOMIC 0
#include "tau/rep_tuple.inc.h"
#define TAU_TN t3sss
#define TAU_A s
#define TAU_B s
#define TAU_C s
#define TAU_REP_t3sss_ATOMIC 0
#include "tau/rep_tuple.inc.h"
#endif
