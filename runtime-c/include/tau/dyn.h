/* Operators on values whose type the compiler could not prove.
 *
 * Inline fast paths for int and float; the rest goes through the numeric tower (dyn_num.c) and the type descriptors
 * with CPython's dispatch order (dyn.c): a subclass's reflected method first, NotImplemented falls through, then
 * TypeError with CPython's text. Arguments are borrowed, results owned ({0} with tau_err on error); the _iop forms
 * may return the left operand itself, counted once more. */
#ifndef TAU_DYN_H
#define TAU_DYN_H

#include "tau/core.h"
#include "tau/int.h"

/* ---- references ------------------------------------------------------------------------------------------------ */

TAU_INLINE void tau_value_incref(tau_value v) {
    if (v.t > TAU_ID_FLOAT) tau_incref(v.u.p);
    else if (v.t == TAU_ID_INT) tau_int_incref(v.u.i);
}
TAU_INLINE void tau_value_decref(tau_value v) {
    if (v.t > TAU_ID_FLOAT) tau_decref(v.u.p);
    else if (v.t == TAU_ID_INT) tau_int_decref(v.u.i);
}
TAU_INLINE tau_value tau_value_copy(tau_value v) { tau_value_incref(v); return v; }
TAU_INLINE bool tau_value_is_absent(tau_value v) { return v.t == TAU_ID_ERROR; }
/* tau_types[v.t] */
TAU_INLINE const tau_type *tau_value_type(tau_value v) { return tau_types[v.t]; }

extern tau_obj tau_notimplemented, tau_ellipsis; /* the singletons, immortal */
#define TAU_NOTIMPLEMENTED ((tau_value){TAU_ID_NOTIMPLEMENTED, {.p = &tau_notimplemented}})
#define TAU_ELLIPSIS ((tau_value){TAU_ID_ELLIPSIS, {.p = &tau_ellipsis}})

/* ---- slow paths -------------------------------------------------------------------------------------------------- */

tau_value tau_dyn_binary(tau_value a, tau_value b, int op);  /* op: enum tau_binop */
tau_value tau_dyn_inplace(tau_value a, tau_value b, int op);
tau_value tau_dyn_compare(tau_value a, tau_value b, int op); /* op: enum tau_cmpop; any value */
int tau_dyn_compare_bool(tau_value a, tau_value b, int op);  /* its truth: 1, 0, -1 */
/* int, bool, float and complex among themselves; NOTIMPLEMENTED when a or b is no number or op does not apply. */
tau_value tau_dyn_num_binary(tau_value a, tau_value b, int op);
/* 1, 0; -2 when not both are numbers, -1 never. Ordering of complex is -2 too. */
int tau_dyn_num_compare(tau_value a, tau_value b, int op);
tau_value tau_dyn_neg_slow(tau_value a);
tau_value tau_dyn_invert_slow(tau_value a);
tau_value tau_dyn_abs_slow(tau_value a);
int tau_dyn_truth_slow(tau_value a);

/* Raises concatenation's or repetition's own TypeError; false when a op b is neither. */
TAU_COLD bool tau_dyn_sequence_error(tau_value a, tau_value b, int op);
bool tau_dyn_repeats_left_only(tau_value a, tau_value b); /* a *= b */

/* ---- arithmetic ---------------------------------------------------------------------------------------------------- */

TAU_INLINE tau_value tau_dyn_int_result(tau_int r) { return TAU_UNLIKELY(r == TAU_INT_ERR) ? TAU_ABSENT : tau_box_int(r); }
TAU_INLINE bool tau_dyn_both(tau_value a, tau_value b, uint64_t t) { return a.t == t && b.t == t; }

TAU_INLINE tau_value tau_dyn_add(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_add(a.u.i, b.u.i));
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return tau_box_float(a.u.f + b.u.f);
    return tau_dyn_binary(a, b, TAU_OP_ADD);
}
TAU_INLINE tau_value tau_dyn_sub(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_sub(a.u.i, b.u.i));
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return tau_box_float(a.u.f - b.u.f);
    return tau_dyn_binary(a, b, TAU_OP_SUB);
}
TAU_INLINE tau_value tau_dyn_mul(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_mul(a.u.i, b.u.i));
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return tau_box_float(a.u.f * b.u.f);
    return tau_dyn_binary(a, b, TAU_OP_MUL);
}
TAU_INLINE tau_value tau_dyn_truediv(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_FLOAT) && TAU_LIKELY(b.u.f != 0)) return tau_box_float(a.u.f / b.u.f);
    return tau_dyn_binary(a, b, TAU_OP_TRUEDIV);
}
TAU_INLINE tau_value tau_dyn_floordiv(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_floordiv(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_FLOORDIV);
}
TAU_INLINE tau_value tau_dyn_mod(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_mod(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_MOD);
}
tau_value tau_dyn_real_pow(tau_value a, tau_value b); /* ValueError for a complex result */
TAU_INLINE tau_value tau_dyn_pow(tau_value a, tau_value b) { return tau_dyn_binary(a, b, TAU_OP_POW); }
TAU_INLINE tau_value tau_dyn_matmul(tau_value a, tau_value b) { return tau_dyn_binary(a, b, TAU_OP_MATMUL); }
TAU_INLINE tau_value tau_dyn_divmod(tau_value a, tau_value b) { return tau_dyn_binary(a, b, TAU_OP_DIVMOD); }
TAU_INLINE tau_value tau_dyn_lshift(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_lshift(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_LSHIFT);
}
TAU_INLINE tau_value tau_dyn_rshift(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_rshift(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_RSHIFT);
}
TAU_INLINE tau_value tau_dyn_and(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_and(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_AND);
}
TAU_INLINE tau_value tau_dyn_or(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_or(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_OR);
}
TAU_INLINE tau_value tau_dyn_xor(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_dyn_int_result(tau_int_xor(a.u.i, b.u.i));
    return tau_dyn_binary(a, b, TAU_OP_XOR);
}

/* a op= b */
TAU_INLINE bool tau_dyn_both_numeric(tau_value a, tau_value b) {
    return a.t == b.t && (a.t == TAU_ID_INT || a.t == TAU_ID_FLOAT);
}
TAU_INLINE tau_value tau_dyn_iadd(tau_value a, tau_value b) {
    return tau_dyn_both_numeric(a, b) ? tau_dyn_add(a, b) : tau_dyn_inplace(a, b, TAU_OP_ADD);
}
TAU_INLINE tau_value tau_dyn_isub(tau_value a, tau_value b) {
    return tau_dyn_both_numeric(a, b) ? tau_dyn_sub(a, b) : tau_dyn_inplace(a, b, TAU_OP_SUB);
}
TAU_INLINE tau_value tau_dyn_imul(tau_value a, tau_value b) {
    return tau_dyn_both_numeric(a, b) ? tau_dyn_mul(a, b) : tau_dyn_inplace(a, b, TAU_OP_MUL);
}
TAU_INLINE tau_value tau_dyn_itruediv(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_TRUEDIV); }
TAU_INLINE tau_value tau_dyn_ifloordiv(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_FLOORDIV); }
TAU_INLINE tau_value tau_dyn_imod(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_MOD); }
TAU_INLINE tau_value tau_dyn_ipow(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_POW); }
TAU_INLINE tau_value tau_dyn_imatmul(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_MATMUL); }
TAU_INLINE tau_value tau_dyn_ilshift(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_LSHIFT); }
TAU_INLINE tau_value tau_dyn_irshift(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_RSHIFT); }
TAU_INLINE tau_value tau_dyn_iand(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_AND); }
TAU_INLINE tau_value tau_dyn_ior(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_OR); }
TAU_INLINE tau_value tau_dyn_ixor(tau_value a, tau_value b) { return tau_dyn_inplace(a, b, TAU_OP_XOR); }

TAU_INLINE tau_value tau_dyn_neg(tau_value a) {
    if (a.t == TAU_ID_FLOAT) return tau_box_float(-a.u.f);
    if (a.t == TAU_ID_INT) return tau_dyn_int_result(tau_int_neg(a.u.i));
    return tau_dyn_neg_slow(a);
}
tau_value tau_dyn_pos(tau_value a);
TAU_INLINE tau_value tau_dyn_invert(tau_value a) {
    if (a.t == TAU_ID_INT) return tau_dyn_int_result(tau_int_invert(a.u.i));
    return tau_dyn_invert_slow(a);
}
TAU_INLINE tau_value tau_dyn_abs(tau_value a) {
    if (a.t == TAU_ID_FLOAT) return tau_box_float(__builtin_fabs(a.u.f));
    if (a.t == TAU_ID_INT) return tau_dyn_int_result(tau_int_abs(a.u.i));
    return tau_dyn_abs_slow(a);
}
tau_value tau_dyn_pow3(tau_value a, tau_value b, tau_value m); /* pow(a, b, m) */
tau_value tau_dyn_round(tau_value a, tau_value ndigits);       /* round(); ndigits absent or None: to int */

/* ---- comparison: the plain forms give the value that the operator gives, the _bool forms its truth or -1 ------------- */

TAU_INLINE int tau_dyn_lt_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_lt(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f < b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_LT);
}
TAU_INLINE int tau_dyn_le_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_le(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f <= b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_LE);
}
TAU_INLINE int tau_dyn_eq_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_eq(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f == b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_EQ);
}
TAU_INLINE int tau_dyn_ne_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_ne(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f != b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_NE);
}
TAU_INLINE int tau_dyn_gt_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_gt(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f > b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_GT);
}
TAU_INLINE int tau_dyn_ge_bool(tau_value a, tau_value b) {
    if (tau_dyn_both(a, b, TAU_ID_INT)) return tau_int_ge(a.u.i, b.u.i);
    if (tau_dyn_both(a, b, TAU_ID_FLOAT)) return a.u.f >= b.u.f;
    return tau_dyn_compare_bool(a, b, TAU_CMP_GE);
}
TAU_INLINE tau_value tau_dyn_lt(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_LT); }
TAU_INLINE tau_value tau_dyn_le(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_LE); }
TAU_INLINE tau_value tau_dyn_eq(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_EQ); }
TAU_INLINE tau_value tau_dyn_ne(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_NE); }
TAU_INLINE tau_value tau_dyn_gt(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_GT); }
TAU_INLINE tau_value tau_dyn_ge(tau_value a, tau_value b) { return tau_dyn_compare(a, b, TAU_CMP_GE); }

/* a is b: same object; ints, floats and the immediates by value. */
TAU_INLINE bool tau_dyn_is(tau_value a, tau_value b) {
    if (a.t != b.t) return false;
    if (a.t == TAU_ID_NONE) return true;
    if (a.t == TAU_ID_BOOL) return a.u.b == b.u.b;
    return a.u.i == b.u.i;
}
bool tau_dyn_identical(tau_value a, tau_value b); /* `is`, where tuples, texts and such may be met: identity.c */
/* Identity or equality, as containers search: 1, 0, -1. */
TAU_INLINE int tau_dyn_same(tau_value a, tau_value b) { return tau_dyn_is(a, b) ? 1 : tau_dyn_eq_bool(a, b); }

/* ---- protocols ----------------------------------------------------------------------------------------------------- */

/* 1, 0, -1 */
TAU_INLINE int tau_dyn_truth(tau_value a) {
    switch (a.t) {
    case TAU_ID_NONE: return 0;
    case TAU_ID_BOOL: return a.u.b;
    case TAU_ID_INT: return a.u.i != 0;
    case TAU_ID_FLOAT: return a.u.f != 0;
    default: return tau_dyn_truth_slow(a);
    }
}
/* bool(a); an error is seen in tau_err. */
bool tau_dyn_truth_raise(tau_value a);
/* What a special method of the program's own answered, checked as CPython does (answers.c). */
int tau_bool_answer(tau_value a);        /* -1: no bool */
bool tau_bool_answer_raise(tau_value a); /* the same; false where it raises */
tau_int tau_len_answer(tau_value a);     /* "__len__() should return >= 0" */
bool tau_len_answer_raise(tau_value a);  /* its truth */
tau_int tau_index_answer(tau_value a);   /* "__index__ returned non-int (type str)" */
int64_t tau_hash_answer(tau_value a);    /* "__hash__ method should return an integer" */
tau_str *tau_text_answer(tau_value a, const char *method); /* "__str__ returned non-string (type int)" */
tau_value tau_iter_answer(tau_value a);  /* "iter() returned non-iterator of type 'int'" */
bool tau_init_answer(tau_value a);       /* "__init__() should return None, not 'int'" */
/* not a: 1, 0, -1 */
TAU_INLINE int tau_dyn_not(tau_value a) { int t = tau_dyn_truth(a); return t < 0 ? -1 : !t; }
tau_int tau_dyn_len(tau_value a);
tau_value tau_dyn_getitem(tau_value a, tau_value key);
bool tau_dyn_setitem(tau_value a, tau_value key, tau_value v);
bool tau_dyn_delitem(tau_value a, tau_value key);
/* The slots of classes that have the other method of a pair only: AttributeError "__setitem__" */
bool tau_no_setitem(tau_value a, tau_value key, tau_value v);
bool tau_no_delitem(tau_value a, tau_value key);
bool tau_no_set(tau_value self, tau_value object, tau_value v);
bool tau_no_unset(tau_value self, tau_value object);
int tau_contains_refused(tau_value container, tau_value x); /* the slot of a class with `__contains__ = None` */
int tau_dyn_contains(tau_value container, tau_value x); /* x in container: 1, 0, -1 */
int64_t tau_unhashable(tau_value a);                    /* the slot of classes with __hash__ = None */
int64_t tau_dyn_hash(tau_value a);                      /* TAU_INT_ERR: TypeError "unhashable type: 'list'" */
tau_str *tau_dyn_repr(tau_value a);
tau_str *tau_dyn_str(tau_value a);
tau_str *tau_dyn_ascii(tau_value a);
tau_int tau_dyn_index(tau_value a); /* "'str' object cannot be interpreted as an integer" */
/* What int(), float() and the math functions accept from a dynamic value: __float__, then __index__. See tau_err. */
double tau_dyn_to_double(tau_value a); /* "must be real number, not str" */
/* repr as CPython's object has it: "<module.C object at 0x...>". */
tau_str *tau_dyn_default_repr(tau_value a);

#endif
