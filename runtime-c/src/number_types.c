/* The descriptors of NoneType, bool, int, float, complex, ellipsis and NotImplementedType.
 *
 * Every program's type table refers to these, so they hold only what is light: the operators of numbers are in
 * dyn_num.c (dyn_arith.c tries those before any slot), format() in format.c, and calling int or float as a value in
 * number_construct.c; the program that does that sets `construct`. */
#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/float.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"

static tau_str *repr_value(tau_value v) { return tau_dyn_repr(v); } /* immediates: dyn.c answers itself */
static int64_t hash_value(tau_value v) { return tau_dyn_hash(v); }
static tau_value compare_values(tau_value a, tau_value b, int op) {
    int r = tau_dyn_num_compare(a, b, op);
    return r == -2 ? TAU_NOTIMPLEMENTED : tau_box_bool(r);
}
static int truth_value(tau_value v) { return tau_dyn_truth(v); }
static tau_int int_index(tau_value v) { return v.t == TAU_ID_BOOL ? v.u.b : tau_int_copy(v.u.i); }

static const tau_type *const none_mro[] = {&tau_type_NONE, &tau_type_OBJECT};
static const tau_type *const bool_mro[] = {&tau_type_BOOL, &tau_type_INT, &tau_type_OBJECT};
static const tau_type *const int_mro[] = {&tau_type_INT, &tau_type_OBJECT};
static const tau_type *const float_mro[] = {&tau_type_FLOAT, &tau_type_OBJECT};
static const tau_type *const complex_mro[] = {&tau_type_COMPLEX, &tau_type_OBJECT};
static const tau_type *const ellipsis_mro[] = {&tau_type_ELLIPSIS, &tau_type_OBJECT};
static const tau_type *const notimplemented_mro[] = {&tau_type_NOTIMPLEMENTED, &tau_type_OBJECT};

static tau_value construct_bool(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (kw && kw->n) {
        tau_raise(TAU_ID_TypeError, "bool() takes no keyword arguments");
        return TAU_ABSENT;
    }
    if (nargs > 1) {
        tau_raise(TAU_ID_TypeError, "bool expected at most 1 argument, got %lld", (long long)nargs);
        return TAU_ABSENT;
    }
    int truth = nargs ? tau_dyn_truth(args[0]) : 0;
    return truth < 0 ? TAU_ABSENT : tau_box_bool(truth);
}

tau_type tau_type_NONE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_NONE, .name = "NoneType", .qualname = "NoneType",
    .module = "builtins", .mro = none_mro, .nmro = 2, .repr = repr_value, .hash = hash_value, .truth = truth_value,
};
tau_type tau_type_BOOL = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_BOOL, .name = "bool", .qualname = "bool",
    .module = "builtins", .mro = bool_mro, .nmro = 3, .repr = repr_value, .hash = hash_value,
    .compare = compare_values, .truth = truth_value, .index = int_index, .construct = construct_bool,
};
tau_type tau_type_INT = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_INT, .name = "int", .qualname = "int",
    .module = "builtins", .mro = int_mro, .nmro = 2, .repr = repr_value, .hash = hash_value,
    .compare = compare_values, .truth = truth_value, .index = int_index,
};
/* What the header of a tau_big says; a value's type is always int. */
tau_type tau_type_BIGINT = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_BIGINT, .name = "int", .qualname = "int",
    .module = "builtins", .mro = int_mro, .nmro = 2,
};
static tau_str *float_repr(tau_value v) { return tau_float_repr(v.u.f); }
tau_type tau_type_FLOAT = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_FLOAT, .name = "float", .qualname = "float",
    .module = "builtins", .mro = float_mro, .nmro = 2, .repr = float_repr, .hash = hash_value,
    .compare = compare_values, .truth = truth_value,
};

static tau_str *complex_repr(tau_value v) { return tau_complex_repr(tau_unbox_complex(v)); }
static int64_t complex_hash(tau_value v) { return tau_hash_complex(tau_unbox_complex(v)); }
static int complex_truth(tau_value v) { return tau_complex_truth(tau_unbox_complex(v)); }
tau_type tau_type_COMPLEX = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_COMPLEX, .size = sizeof(tau_complex_obj),
    .name = "complex", .qualname = "complex", .module = "builtins", .mro = complex_mro, .nmro = 2,
    .repr = complex_repr, .hash = complex_hash, .compare = compare_values, .truth = complex_truth,
};

static tau_str *ellipsis_repr(tau_value v) { (void)v; return tau_str_from_ascii("Ellipsis", 8); }
static tau_str *notimplemented_repr(tau_value v) { (void)v; return tau_str_from_ascii("NotImplemented", 14); }
tau_type tau_type_ELLIPSIS = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_ELLIPSIS, .name = "ellipsis", .qualname = "ellipsis",
    .module = "builtins", .mro = ellipsis_mro, .nmro = 2, .repr = ellipsis_repr,
};
tau_type tau_type_NOTIMPLEMENTED = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_NOTIMPLEMENTED, .name = "NotImplementedType",
    .qualname = "NotImplementedType", .module = "builtins", .mro = notimplemented_mro, .nmro = 2,
    .repr = notimplemented_repr,
};
tau_obj tau_ellipsis = {TAU_RC_IMMORTAL, TAU_ID_ELLIPSIS, 0, 0};
tau_obj tau_notimplemented = {TAU_RC_IMMORTAL, TAU_ID_NOTIMPLEMENTED, 0, 0};
