/* What an emitted program includes: every runtime header, and the small helpers that lowering names directly.
 * Conventions are those of core.h; a helper called ..._raise or ..._bool leaves the error in tau_err only. */
#ifndef TAU_PROGRAM_H
#define TAU_PROGRAM_H

#include "tau/core.h"
#include "tau/builder.h"
#include "tau/bytes.h"
#include "tau/call.h"
#include "tau/codec.h"
#include "tau/complex.h"
#include "tau/decimal.h"
#include "tau/derived.h"
#include "tau/dict.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/file.h"
#include "tau/float.h"
#include "tau/format.h"
#include "tau/func.h"
#include "tau/hash.h"
#include "tau/hooks.h"
#include "tau/int.h"
#include "tau/int_more.h"
#include "tau/list.h"
#include "tau/made_class.h"
#include "tau/main.h"
#include "tau/math.h"
#include "tau/mem.h"
#include "tau/module.h"
#include "tau/number.h"
#include "tau/range.h"
#include "tau/object.h"
#include "tau/random.h"
#include "tau/rep.h"
#include "tau/set.h"
#include "tau/slice.h"
#include "tau/str.h"
#include "tau/struct.h"
#include "tau/sys.h"
#include "tau/tuple.h"
#include "tau/unicode.h"

#include <string.h>

/* ---- truth, identity, presence ----------------------------------------------------------------------------- */
TAU_INLINE bool tau_or(bool a, bool b) { return a || b; }
TAU_INLINE bool tau_and(bool a, bool b) { return a && b; }
TAU_INLINE bool tau_value_present(tau_value v) { return v.t != TAU_ID_ERROR; }
TAU_INLINE bool tau_value_is_notimplemented(tau_value v) { return v.t == TAU_ID_NOTIMPLEMENTED; }
TAU_INLINE tau_value tau_or_none(tau_value *v) {
    tau_value r = v->t == TAU_ID_ERROR ? TAU_NONE : *v;
    *v = TAU_ABSENT;
    return r;
}
TAU_INLINE bool tau_compare_bool(tau_value a, tau_value b, int op) { return tau_dyn_compare_bool(a, b, op) == 1; }
TAU_INLINE bool tau_contains_bool(tau_value container, tau_value x) { return tau_dyn_contains(container, x) == 1; }
TAU_INLINE bool tau_isinstance_bool(tau_value v, tau_value classes) { return tau_value_isinstance(v, classes) == 1; }
/* Whether c is the class `of` or derived from it. */
TAU_INLINE bool tau_class_fits(tau_value c, const void *of) {
    return tau_is_type(c) && tau_issubclass((const tau_type *)(const void *)c.u.p, (const tau_type *)of);
}
TAU_INLINE bool tau_issubclass_bool(tau_value c, tau_value classes) { return tau_value_issubclass(c, classes) == 1; }
/* The same as function objects. */
tau_value tau_builtins_isinstance(tau_value v, tau_value classes);
tau_value tau_builtins_issubclass(tau_value c, tau_value classes);

/* ---- unboxing with a check: TypeError when the value is of another kind ----------------------------------------- */
TAU_COLD void tau_unbox_error(tau_value v, const char *wanted);
TAU_INLINE tau_int tau_unbox_int(tau_value v) {
    if (TAU_LIKELY(v.t == TAU_ID_INT)) {
        tau_int_incref(v.u.i);
        return v.u.i;
    }
    return v.t == TAU_ID_BOOL ? (tau_int)v.u.b : tau_dyn_index(v);
}
TAU_INLINE double tau_unbox_float(tau_value v) { return TAU_LIKELY(v.t == TAU_ID_FLOAT) ? v.u.f : tau_dyn_to_double(v); }
TAU_INLINE bool tau_unbox_bool(tau_value v) {
    if (TAU_UNLIKELY(v.t != TAU_ID_BOOL)) tau_unbox_error(v, "bool");
    return v.u.b;
}
tau_complex tau_unbox_complex_checked(tau_value v);
/* Borrowed from v. */
TAU_INLINE void *tau_unbox_object(tau_value v, const void *type) {
    v = tau_plain(v);
    if (TAU_LIKELY(tau_is_obj(v) && tau_isinstance(v, (const tau_type *)type))) return v.u.p;
    tau_unbox_error(v, ((const tau_type *)type)->name);
    return NULL;
}
TAU_INLINE tau_complex tau_complex_from_double(double x) { return (tau_complex){x, 0}; }

/* The same bits as another struct of equal layout (a pair of str as a pair of objects). */
#define TAU_AS(T, expr) (__extension__({ __typeof__(expr) from_ = (expr); T to_; memcpy(&to_, &from_, sizeof to_); to_; }))

/* ---- tuples -------------------------------------------------------------------------------------------------------- */
/* Item k of a boxed tuple (a value, or the object itself), owned. */
TAU_INLINE tau_value tau_boxed_item_of(const void *tuple, int64_t k) {
    tau_value v = ((const tau_tuple *)tuple)->items[k];
    tau_value_incref(v);
    return v;
}
TAU_INLINE tau_value tau_tuple_value_empty(void) { return tau_box_obj(tau_tuple_new(0)); }
/* An index into a tuple of n items as 0..n-1; TAU_INT_ERR + IndexError. */
TAU_INLINE tau_int tau_tuple_index_check(tau_int i, tau_int n) {
    tau_int k = i < 0 ? i + n : i;
    if (TAU_LIKELY(k >= 0 && k < n)) return k;
    tau_index_error("tuple index out of range", i);
    return TAU_INT_ERR;
}

/* ---- exceptions ---------------------------------------------------------------------------------------------------------- */
TAU_INLINE void tau_raise_again(void) { tau_reraise(); }
TAU_INLINE void tau_rethrow(void) {}
TAU_COLD void tau_dyn_operand_error(tau_value a, tau_value b, const char *op);
/* An argument of the wrong type; position 0: the only one. */
TAU_COLD void tau_argument_error(const char *function, int position, const char *wanted, tau_value arg);
void tau_exc_set_args_array(void *e, int64_t n, const tau_value *args);
void tau_exc_set_args_list(void *e, void *args); /* a tau_list_v */

/* Whether an except clause that names `classes` takes e; may set tau_err. */
TAU_INLINE bool tau_exc_match_bool(tau_value e, tau_value classes) { return tau_exc_matches_value((tau_exc *)(void *)e.u.p, classes) > 0; }

/* ---- attributes, calls ----------------------------------------------------------------------------------------------------- */
TAU_INLINE tau_value tau_getattr_value(tau_value v, uint32_t name) { return tau_dyn_getattr_id(v, name, NULL); }
TAU_INLINE void tau_setattr_value_raise(tau_value v, uint32_t name, tau_value x) { (void)tau_dyn_setattr_id(v, name, x); }
TAU_INLINE void tau_delattr_raise(tau_value v, uint32_t name) { (void)tau_dyn_delattr_id(v, name); }
/* C.__name__ = name, or __qualname__. */
void tau_class_rename(void *type, tau_value name, bool qualified);
/* The same for a special method, which a class object has from its type. */
tau_value tau_call_special_value(tau_value recv, uint32_t name, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_call_method_value(tau_value recv, uint32_t name, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
/* TypeError when v's class has no __enter__ or no __exit__, whose names are given. */
void tau_check_context_manager(tau_value v, uint32_t enter, uint32_t leave);
tau_str *tau_dyn_format_value(tau_value v, tau_value spec);
bool tau_dyn_has_special(tau_value v, tau_str *name);
/* The method that the value's class has: of a class, not what the class holds for its instances. */
tau_value tau_call_special_value(tau_value recv, uint32_t name, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
TAU_INLINE void tau_dyn_setitem_raise(tau_value a, tau_value k, tau_value v) { (void)tau_dyn_setitem(a, k, v); }
TAU_INLINE void tau_dyn_delitem_raise(tau_value a, tau_value k) { (void)tau_dyn_delitem(a, k); }
/* type(v), which may be called. */
TAU_INLINE tau_value tau_type_of_value(tau_value v) {
    if (v.t == TAU_ID_INT) tau_class_INT();
    if (v.t == TAU_ID_FLOAT) tau_class_FLOAT();
    if (v.t == TAU_ID_COMPLEX) tau_class_COMPLEX();
    if (v.t == TAU_ID_STR) tau_class_STR();
    if (v.t == TAU_ID_BYTES) tau_class_BYTES();
    if (v.t == TAU_ID_BYTEARRAY) tau_class_BYTEARRAY();
    return tau_value_class(v);
}
/* The bound method of a function object (or a native's) and a receiver. */
void *tau_method_make(tau_value self, void *func);
TAU_INLINE tau_value tau_method_self_value(void *m) {
    tau_value v = ((tau_method *)m)->self;
    tau_value_incref(v);
    return v;
}
TAU_INLINE void *tau_method_function(void *m) {
    tau_incref(((tau_method *)m)->func);
    return ((tau_method *)m)->func;
}
tau_value tau_call_with_self(tau_entry entry, tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_construct_with(tau_entry init, void *o, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
void tau_func_release(tau_func *f);
tau_value tau_func_default(void *func, int64_t param);
/* Stores a default (v borrowed) in the function object, which holds n of them. */
void tau_func_set_default(void *func, int64_t param, int64_t n, tau_value v);
void tau_list_v_extend_value(void *list, tau_value iterable);
/* target[k] = source[k] for all keys, for any two mappings. */
void tau_dict_update_mapping(tau_value target, tau_value source);
void tau_unpack_into(tau_value v, int64_t n, tau_value *out);
void tau_unpack_star_into(tau_value v, int64_t before, int64_t after, tau_value *out);
tau_str *tau_str_join_parts(int64_t n, void *const *parts);

/* ---- generators ------------------------------------------------------------------------------------------------------------ */
TAU_INLINE bool tau_gen_send_step(void *g, tau_value v) { return tau_gen_send((tau_gen *)g, v); }
/* Hands an exception to the generator (yield from): GeneratorExit closes it and goes on. */
bool tau_gen_throw_step(void *g, void *exc);
TAU_INLINE tau_value tau_gen_result(void *g) {
    tau_value v = ((tau_gen *)g)->result;
    if (v.t == TAU_ID_ERROR) return TAU_NONE;
    tau_value_incref(v);
    return v;
}
/* The same two for any iterator; *result gets the StopIteration's value at the end. */
tau_value tau_iter_send_value(tau_value it, tau_value v, tau_value *result);
tau_value tau_iter_throw_value(tau_value it, void *exc, tau_value *result);

#endif
