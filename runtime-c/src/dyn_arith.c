/* Operators on dynamic values: numbers first, then the slots in CPython's order.
 *
 * binary[op] of the left type and rbinary[op] of the right one; the reflected one goes first when the right type is
 * a subclass that brings its own, or when the left is a built-in sequence, whose + and * are CPython's concatenation and
 * repetition slots and come after every numeric one. Not for operands of one class. */
#include "tau/bytes.h"
#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/format.h"
#include "tau/object.h"
#include "tau/str.h"

static const char *const symbols[] = {"+",  "-",  "*", "/", "//", "%", "** or pow()",
                                      "<<", ">>", "&", "|", "^",  "@", "divmod()"};
static const char *const inplace_symbols[] = {"+=",  "-=",  "*=", "/=", "//=", "%=", "**=",
                                              "<<=", ">>=", "&=", "|=", "^=",  "@=", "divmod()"};

/* The built-in class whose concatenation and repetition a type has; 0: none. */
static uint16_t sequence_id(const tau_type *t) {
    uint16_t id = t->mro[0]->id;
    switch (id) {
    case TAU_ID_STR:
    case TAU_ID_LIST:
    case TAU_ID_TUPLE:
    case TAU_ID_BYTES:
    case TAU_ID_BYTEARRAY: return id;
    default: break;
    }
    if (t->flags & TAU_TF_USER)
        for (uint32_t i = 1; i + 1 < t->nmro; i++)
            if (!(t->mro[i]->flags & TAU_TF_USER)) return sequence_id(t->mro[i]);
    return 0;
}

static bool not_implemented(tau_value v) { return v.t == TAU_ID_NOTIMPLEMENTED; }

bool tau_dyn_sequence_error(tau_value a, tau_value b, int op) {
    uint16_t sa = sequence_id(tau_types[a.t]), sb = sequence_id(tau_types[b.t]);
    if (op == TAU_OP_MUL && (sa || sb)) {
        tau_raise(TAU_ID_TypeError, "can't multiply sequence by non-int of type '%T'", sa ? &b : &a);
        return true;
    }
    if (op != TAU_OP_ADD || !sa) return false;
    if (sa == TAU_ID_BYTES || sa == TAU_ID_BYTEARRAY) {
        tau_raise(TAU_ID_TypeError, "can't concat %T to %T", &b, &a);
    } else {
        const char *name = sa == TAU_ID_STR ? "str" : sa == TAU_ID_LIST ? "list" : "tuple";
        tau_raise(TAU_ID_TypeError, "can only concatenate %s (not \"%T\") to %s", name, &b, name);
    }
    return true;
}

static TAU_COLD tau_value unsupported(tau_value a, tau_value b, int op, const char *const *names) {
    if (!tau_dyn_sequence_error(a, b, op))
        tau_raise(TAU_ID_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", names[op], &a, &b);
    return TAU_ABSENT;
}

typedef tau_value (*binary_slot)(tau_value, tau_value);
static binary_slot left_slot(const tau_type *t, int op) { return t->operators ? t->operators->binary[op] : NULL; }
static binary_slot right_slot(const tau_type *t, int op) { return t->operators ? t->operators->rbinary[op] : NULL; }

/* Whether the right operand's class has another reflected method than the left one's. */
static bool overrides(const tau_type *tb, const tau_type *ta, int op) {
    binary_slot right = right_slot(tb, op);
    if (!right) return false;
    uint32_t of = tb->operators->rbinary_of[op], left_of = ta->operators ? ta->operators->rbinary_of[op] : 0;
    return of || left_of ? of != left_of : right != right_slot(ta, op);
}

static tau_value by_slots(tau_value a, tau_value b, int op) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    bool one_class = ta->mro[0] == tb->mro[0], tried = one_class;
    binary_slot left = left_slot(ta, op), right = right_slot(tb, op);
    if (!tried && overrides(tb, ta, op)
        && (tau_issubclass(tb, ta) || (sequence_id(ta) && !(ta->flags & TAU_TF_USER) && (op == TAU_OP_ADD || op == TAU_OP_MUL)))) {
        tau_value r = right(a, b);
        if (!not_implemented(r)) return r;
        tried = true;
    }
    if (left) {
        tau_value r = left(a, b);
        if (!not_implemented(r)) return r;
    }
    if (!tried && right) {
        tau_value r = right(a, b);
        if (!not_implemented(r)) return r;
    }
    return TAU_NOTIMPLEMENTED;
}

static tau_value bytearray_percent(tau_bytearray *a, tau_value args) {
    tau_bytes *fmt = tau_bytes_from(a->data, a->len), *s = fmt ? tau_bytes_percent(fmt, args) : NULL;
    tau_bytearray *r = s ? tau_bytearray_from(tau_bytes_data(s), s->len) : NULL;
    tau_xdecref(fmt);
    tau_xdecref(s);
    return r ? tau_box_obj(r) : TAU_ABSENT;
}

static tau_value any_binary(tau_value a, tau_value b, int op) {
    tau_value r = tau_dyn_num_binary(a, b, op);
    if (!not_implemented(r)) return r;
    if (op == TAU_OP_MOD && a.t == TAU_ID_STR) {
        const tau_type *tb = tau_types[b.t];
        binary_slot right = right_slot(tb, op);
        if (right && (tb->flags & TAU_TF_USER) && tau_issubclass(tb, &tau_type_STR)) {
            r = right(a, b);
            if (!not_implemented(r)) return r;
        }
        tau_str *s = tau_str_percent((tau_str *)(void *)a.u.p, b);
        return s ? tau_box_obj(s) : TAU_ABSENT;
    }
    if (op == TAU_OP_MOD && a.t == TAU_ID_BYTES) {
        tau_bytes *s = tau_bytes_percent((tau_bytes *)(void *)a.u.p, b);
        return s ? tau_box_obj(s) : TAU_ABSENT;
    }
    if (op == TAU_OP_MOD && a.t == TAU_ID_BYTEARRAY) return bytearray_percent((tau_bytearray *)(void *)a.u.p, b);
    return by_slots(a, b, op);
}

tau_value tau_dyn_binary(tau_value a, tau_value b, int op) {
    tau_value r = any_binary(a, b, op);
    return not_implemented(r) ? unsupported(a, b, op, symbols) : r;
}

tau_value tau_dyn_real_pow(tau_value a, tau_value b) {
    tau_value r = tau_dyn_binary(a, b, TAU_OP_POW);
    if (r.t != TAU_ID_COMPLEX) return r;
    tau_value_decref(r);
    tau_raise_text(TAU_ID_ValueError, "negative number cannot be raised to a fractional power");
    return TAU_ABSENT;
}

/* Whether `a *= b` is no repetition of b, which `a * b` would be: CPython asks only the left operand for that as soon as its
 * class has anything of a sequence, as classes of the program, sets, dictionaries and ranges do. */
bool tau_dyn_repeats_left_only(tau_value a, tau_value b) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    if (sequence_id(ta) || !sequence_id(tb) || (tb->operators && tb->operators->rbinary_of[TAU_OP_MUL])) return false;
    return ta->flags & TAU_TF_USER || ta->len || ta->contains;
}

tau_value tau_dyn_inplace(tau_value a, tau_value b, int op) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    binary_slot in_place = ta->operators ? ta->operators->inplace[op] : NULL;
    if (in_place) {
        binary_slot right = right_slot(tb, op);
        bool numeric_first = (op == TAU_OP_ADD || op == TAU_OP_MUL) && sequence_id(ta) && !(ta->flags & TAU_TF_USER) && right && !sequence_id(tb);
        tau_value r = numeric_first ? right(a, b) : TAU_NOTIMPLEMENTED;
        if (not_implemented(r)) r = in_place(a, b);
        if (!not_implemented(r)) return r;
    }
    if (op == TAU_OP_MUL && tau_dyn_repeats_left_only(a, b)) {
        binary_slot left = left_slot(ta, op);
        tau_value r = left ? left(a, b) : TAU_NOTIMPLEMENTED;
        if (not_implemented(r)) tau_raise(TAU_ID_TypeError, "unsupported operand type(s) for *=: '%T' and '%T'", &a, &b);
        return not_implemented(r) ? TAU_ABSENT : r;
    }
    tau_value r = any_binary(a, b, op);
    return not_implemented(r) ? unsupported(a, b, op, inplace_symbols) : r;
}

/* ---- unary ---- */

static TAU_COLD tau_value bad_operand(tau_value a, const char *what) {
    tau_raise(TAU_ID_TypeError, "bad operand type for %s: '%T'", what, &a);
    return TAU_ABSENT;
}

tau_value tau_dyn_neg_slow(tau_value a) {
    if (a.t == TAU_ID_BOOL) return tau_box_int(-(tau_int)a.u.b);
    if (a.t == TAU_ID_COMPLEX) return tau_box_complex(tau_complex_neg(tau_unbox_complex(a)));
    const tau_type *t = tau_types[a.t];
    return t->neg ? t->neg(a) : bad_operand(a, "unary -");
}

tau_value tau_dyn_pos(tau_value a) {
    if (a.t == TAU_ID_BOOL) return tau_box_int(a.u.b);
    if (a.t == TAU_ID_INT || a.t == TAU_ID_FLOAT || a.t == TAU_ID_COMPLEX) return tau_value_copy(a);
    const tau_type *t = tau_types[a.t];
    return t->pos ? t->pos(a) : bad_operand(a, "unary +");
}

tau_value tau_dyn_invert_slow(tau_value a) {
    if (a.t == TAU_ID_BOOL) return tau_box_int(~(tau_int)a.u.b);
    const tau_type *t = tau_types[a.t];
    return t->invert ? t->invert(a) : bad_operand(a, "unary ~");
}

tau_value tau_dyn_abs_slow(tau_value a) {
    if (a.t == TAU_ID_BOOL) return tau_box_int(a.u.b);
    if (a.t == TAU_ID_COMPLEX) {
        double r = tau_complex_abs(tau_unbox_complex(a));
        TAU_HAS_OBJECTS(FLOAT);
        return tau_err ? TAU_ABSENT : tau_box_float(r);
    }
    const tau_type *t = tau_types[a.t];
    return t->abs ? t->abs(a) : bad_operand(a, "abs()");
}
