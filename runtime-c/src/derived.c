/* Objects of classes derived from int, str and the like (see tau/derived.h): their values, and the slots by which dynamic
 * code operates on them. An operator takes the values of both operands; where the other one is of a higher kind (int + a
 * class derived from float), it is left to that one's, which may be the program's own. */
#include "tau/derived.h"

#include "tau/complex.h"
#include "tau/call.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/format.h"
#include "tau/object.h"
#include "tau/str.h"

static const tau_type *base_of(const tau_type *t) {
    for (uint32_t i = 1; i < t->nmro; i++) {
        switch (t->mro[i]->id) {
        case TAU_ID_INT:
        case TAU_ID_FLOAT:
        case TAU_ID_COMPLEX:
        case TAU_ID_STR:
        case TAU_ID_BYTES:
        case TAU_ID_BYTEARRAY: return t->mro[i];
        default: break;
        }
    }
    return t;
}

tau_value tau_derived_value(tau_value v) {
    switch (base_of(tau_types[v.t])->id) {
    case TAU_ID_INT: return tau_box_int(((tau_derived_int *)(void *)v.u.p)->value);
    case TAU_ID_FLOAT: return tau_box_float(((tau_derived_float *)(void *)v.u.p)->value);
    default: return tau_box_obj(((tau_derived_object *)(void *)v.u.p)->value);
    }
}

tau_value tau_plain_copy(tau_value v) { return tau_value_copy(tau_plain(v)); }

tau_complex tau_derived_c(void *o) { return ((tau_complex_obj *)(void *)((tau_derived_object *)o)->value)->c; }

void *tau_derive(tau_value cls, tau_value value) {
    const tau_type *t = tau_is_type(cls) ? (const tau_type *)(const void *)cls.u.p : NULL;
    const char *base = tau_type_name(tau_plain(value));
    if (!t) {
        tau_raise(TAU_ID_TypeError, "%s.__new__(X): X is not a type object (%T)", base, &cls);
        return NULL;
    }
    if (!(t->flags & TAU_TF_DERIVED) || base_of(t)->id != tau_plain(value).t) {
        tau_raise(TAU_ID_TypeError, "%s.__new__(%s): %s is not a subtype of %s", base, t->name, t->name, base);
        return NULL;
    }
    tau_obj *o = tau_alloc(t->size, t->id);
    if (!o) return NULL;
    tau_value_incref(value);
    switch (base_of(t)->id) {
    case TAU_ID_INT: ((tau_derived_int *)(void *)o)->value = value.u.i; break;
    case TAU_ID_FLOAT: ((tau_derived_float *)(void *)o)->value = value.u.f; break;
    default: ((tau_derived_object *)(void *)o)->value = value.u.p;
    }
    return o;
}

void tau_derived_drop(tau_obj *o) { tau_value_decref(tau_derived_value(tau_box_obj(o))); }
void tau_derived_keep(tau_obj *o) { tau_value_incref(tau_derived_value(tau_box_obj(o))); }

/* ---- slots ---- */

static tau_str *slot_repr(tau_value v) { return tau_dyn_repr(tau_plain(v)); }
static tau_str *slot_str(tau_value v) { return tau_dyn_str(tau_plain(v)); }
int64_t tau_derived_hash(tau_value v) { return tau_dyn_hash(tau_plain(v)); }
static int slot_truth(tau_value v) { return tau_dyn_truth(tau_plain(v)); }
static tau_int slot_len(tau_value v) { return tau_dyn_len(tau_plain(v)); }
static tau_value slot_getitem(tau_value v, tau_value key) { return tau_dyn_getitem(tau_plain(v), key); }
static bool slot_setitem(tau_value v, tau_value key, tau_value x) { return tau_dyn_setitem(tau_plain(v), key, x); }
static bool slot_delitem(tau_value v, tau_value key) { return tau_dyn_delitem(tau_plain(v), key); }
static int slot_contains(tau_value v, tau_value x) { return tau_dyn_contains(tau_plain(v), x); }
static tau_value slot_iter(tau_value v) { return tau_dyn_iter(tau_plain(v)); }
static tau_int slot_index(tau_value v) { return tau_dyn_index(tau_plain(v)); }
static tau_value slot_neg(tau_value v) { return tau_dyn_neg(tau_plain(v)); }
static tau_value slot_pos(tau_value v) { return tau_dyn_pos(tau_plain(v)); }
static tau_value slot_abs(tau_value v) { return tau_dyn_abs(tau_plain(v)); }
static tau_value slot_invert(tau_value v) { return tau_dyn_invert(tau_plain(v)); }

/* Without a specification it is str(), which may be the program's own. */
static tau_str *slot_format(tau_value v, tau_str *spec) {
    return spec->len ? tau_dyn_format(tau_plain(v), spec) : tau_dyn_str(v);
}

static int kind_of(tau_value v) {
    return v.t == TAU_ID_COMPLEX ? 3 : v.t == TAU_ID_FLOAT ? 2 : v.t == TAU_ID_INT || v.t == TAU_ID_BOOL ? 1 : 0;
}

/* `self` is of a derived class; the other operand may be of another. */
static tau_value numbers(tau_value a, tau_value b, int op, bool reflected) {
    tau_value x = tau_plain(a), y = tau_plain(b);
    bool derived = reflected ? x.t != a.t : y.t != b.t;
    if (derived && (reflected ? kind_of(x) > kind_of(y) : kind_of(y) > kind_of(x))) return TAU_NOTIMPLEMENTED;
    return tau_dyn_num_binary(x, y, op);
}

static tau_value sequences(tau_value a, tau_value b, int op, bool reflected) {
    tau_value x = tau_plain(a), y = tau_plain(b), self = reflected ? y : x;
    const tau_operators *operators = tau_types[self.t]->operators;
    if (op == TAU_OP_MOD) return reflected || self.t == TAU_ID_BYTEARRAY ? TAU_NOTIMPLEMENTED : tau_dyn_binary(x, b, op);
    if (op == TAU_OP_ADD && reflected) return x.t == y.t ? tau_dyn_binary(x, y, op) : TAU_NOTIMPLEMENTED;
    tau_value (*slot)(tau_value, tau_value) = !operators ? NULL : reflected ? operators->rbinary[op] : operators->binary[op];
    return slot ? slot(x, y) : TAU_NOTIMPLEMENTED;
}

#define OPERATOR(NAME, OP) \
    static tau_value number_##NAME(tau_value a, tau_value b) { return numbers(a, b, OP, false); } \
    static tau_value number_r##NAME(tau_value a, tau_value b) { return numbers(a, b, OP, true); }
OPERATOR(add, TAU_OP_ADD)
OPERATOR(sub, TAU_OP_SUB)
OPERATOR(mul, TAU_OP_MUL)
OPERATOR(truediv, TAU_OP_TRUEDIV)
OPERATOR(floordiv, TAU_OP_FLOORDIV)
OPERATOR(mod, TAU_OP_MOD)
OPERATOR(pow, TAU_OP_POW)
OPERATOR(lshift, TAU_OP_LSHIFT)
OPERATOR(rshift, TAU_OP_RSHIFT)
OPERATOR(and, TAU_OP_AND)
OPERATOR(or, TAU_OP_OR)
OPERATOR(xor, TAU_OP_XOR)
OPERATOR(divmod, TAU_OP_DIVMOD)
static tau_value sequence_add(tau_value a, tau_value b) { return sequences(a, b, TAU_OP_ADD, false); }
static tau_value sequence_radd(tau_value a, tau_value b) { return sequences(a, b, TAU_OP_ADD, true); }
static tau_value sequence_mul(tau_value a, tau_value b) { return sequences(a, b, TAU_OP_MUL, false); }
static tau_value sequence_rmul(tau_value a, tau_value b) { return sequences(a, b, TAU_OP_MUL, true); }
static tau_value sequence_mod(tau_value a, tau_value b) { return sequences(a, b, TAU_OP_MOD, false); }

static const tau_operators number_operators = {
    .binary = {number_add, number_sub, number_mul, number_truediv, number_floordiv, number_mod, number_pow, number_lshift,
               number_rshift, number_and, number_or, number_xor, NULL, number_divmod},
    .rbinary = {number_radd, number_rsub, number_rmul, number_rtruediv, number_rfloordiv, number_rmod, number_rpow,
                number_rlshift, number_rrshift, number_rand, number_ror, number_rxor, NULL, number_rdivmod},
};
static const tau_operators sequence_operators = {
    .binary = {[TAU_OP_ADD] = sequence_add, [TAU_OP_MUL] = sequence_mul, [TAU_OP_MOD] = sequence_mod},
    .rbinary = {[TAU_OP_ADD] = sequence_radd, [TAU_OP_MUL] = sequence_rmul},
};

tau_value tau_derived_compare(tau_value a, tau_value b, int op) {
    tau_value x = tau_plain(a), y = tau_plain(b);
    int r = tau_dyn_num_compare(x, y, op);
    if (r != -2) return tau_box_bool(r);
    const tau_type *t = tau_types[x.t];
    return t->compare ? t->compare(x, y, op) : TAU_NOTIMPLEMENTED;
}

/* As tau_type_take_slots has them of the built-in class itself. */
void tau_derived_take_slots(tau_type *t, const tau_type *base) {
    bool number = base->id == TAU_ID_INT || base->id == TAU_ID_FLOAT || base->id == TAU_ID_COMPLEX;
    tau_type all = {.repr = slot_repr, .hash = base->id == TAU_ID_BYTEARRAY ? tau_unhashable : tau_derived_hash, .format = slot_format,
                    .compare = tau_derived_compare};
    if (!number) {
        all.str = slot_str;
        all.len = slot_len;
        all.getitem = slot_getitem;
        all.contains = slot_contains;
        all.iter = slot_iter;
        all.operators = &sequence_operators;
        if (base->setitem) all.setitem = slot_setitem;
        if (base->delitem) all.delitem = slot_delitem;
        /* `class Name(str): def __repr__`: str() is still the text; the compiler gives str the place of repr. */
        if (t->str && t->str == t->repr) t->str = slot_str;
    } else {
        all.truth = slot_truth;
        all.neg = slot_neg;
        all.pos = slot_pos;
        all.abs = slot_abs;
        all.operators = &number_operators;
        if (base->id == TAU_ID_INT) {
            all.invert = slot_invert;
            all.index = slot_index;
        }
    }
    tau_type_take_slots(t, &all);
}
