/* str seen through its type descriptor: the slots that dynamic code uses, and the iterator. `%` and format() are
 * dispatched in dyn_arith.c and format.c, so that this file does not bring them into every program. */
#include "str_units.h"

#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/object.h"
#include "tau/slice.h"

static tau_str *str_of(tau_value v) { return (tau_str *)(void *)v.u.p; }

static tau_value boxed(tau_str *s) { return s ? tau_box_obj(s) : TAU_ABSENT; }

void tau_str_type_error(tau_str *before, tau_value x, tau_str *after) {
    tau_raise(TAU_ID_TypeError, "%U%s%U", before, tau_type_name(x), after);
}

/* ---- items ------------------------------------------------------------------------------------------------ */

tau_str *tau_str_getitem_value(tau_str *s, tau_value key) {
    if (key.t == TAU_ID_INT) return tau_str_getitem(s, key.u.i);
    if (key.t == TAU_ID_BOOL) return tau_str_getitem(s, key.u.b);
    if (key.t == TAU_ID_SLICE) return tau_str_getitem_slice(s, (struct tau_slice *)(void *)key.u.p);
    tau_int i = tau_sequence_index(key, NULL);
    tau_str *r = i == TAU_INT_ERR ? NULL : tau_str_getitem(s, i);
    tau_int_decref(i);
    return r;
}

bool tau_str_contains_value(tau_str *s, tau_value sub) {
    sub = tau_plain(sub);
    if (sub.t == TAU_ID_STR) return tau_str_contains(s, str_of(sub));
    tau_raise(TAU_ID_TypeError, "'in <string>' requires string as left operand, not %s", tau_type_name(sub));
    return false;
}

tau_value tau_str_concat_value(tau_str *a, tau_value b) {
    if (b.t == TAU_ID_STR) return boxed(tau_str_concat(a, str_of(b)));
    return tau_dyn_binary((tau_value){TAU_ID_STR, {.p = &a->head}}, b, TAU_OP_ADD);
}

static tau_value slot_getitem(tau_value self, tau_value key) { return boxed(tau_str_getitem_value(str_of(self), key)); }

static int slot_contains(tau_value self, tau_value x) {
    bool in = tau_str_contains_value(str_of(self), x);
    return tau_err ? -1 : in;
}

static tau_value iter_next(tau_iter *it) {
    tau_str *s = str_of(it->over);
    if (it->pos >= s->len) return TAU_ABSENT;
    return boxed(tau_str_at(s, it->pos++));
}

static tau_value slot_iter(tau_value self) {
    return tau_iter_new(str_of(self)->ascii ? "str_ascii_iterator" : "str_iterator", self, iter_next);
}

/* ---- operators ---------------------------------------------------------------------------------------------- */

static tau_value slot_add(tau_value a, tau_value b) {
    return b.t == TAU_ID_STR ? boxed(tau_str_concat(str_of(a), str_of(b))) : TAU_NOTIMPLEMENTED;
}

static tau_value times(tau_value s, tau_value n) {
    tau_int count;
    if (!tau_repeat_count(n, &count)) return tau_err ? TAU_ABSENT : TAU_NOTIMPLEMENTED;
    tau_value r = boxed(tau_str_mul(str_of(s), count));
    tau_int_decref(count);
    return r;
}
static tau_value slot_mul(tau_value a, tau_value b) { return times(a, b); }
static tau_value slot_rmul(tau_value a, tau_value b) { return times(b, a); }

static tau_value slot_compare(tau_value a, tau_value b, int op) {
    if (b.t != TAU_ID_STR) return TAU_NOTIMPLEMENTED;
    tau_str *x = str_of(a), *y = str_of(b);
    switch (op) {
    case TAU_CMP_EQ: return tau_box_bool(tau_str_eq(x, y));
    case TAU_CMP_NE: return tau_box_bool(!tau_str_eq(x, y));
    case TAU_CMP_LT: return tau_box_bool(tau_str_cmp(x, y) < 0);
    case TAU_CMP_LE: return tau_box_bool(tau_str_cmp(x, y) <= 0);
    case TAU_CMP_GT: return tau_box_bool(tau_str_cmp(x, y) > 0);
    default: return tau_box_bool(tau_str_cmp(x, y) >= 0);
    }
}

static int64_t slot_hash(tau_value self) { return tau_str_hash(str_of(self)); }
static int slot_truth(tau_value self) { return str_of(self)->len != 0; }
static tau_int slot_len(tau_value self) { return str_of(self)->len; }
static tau_str *slot_repr(tau_value self) { return tau_str_repr(str_of(self)); }
static tau_str *slot_str(tau_value self) { return tau_str_str(str_of(self)); }

static const tau_type *const mro[] = {&tau_type_STR, &tau_type_OBJECT};
static const tau_operators operators = {
    .binary = {[TAU_OP_ADD] = slot_add, [TAU_OP_MUL] = slot_mul},
    .rbinary = {[TAU_OP_MUL] = slot_rmul},
};
tau_type tau_type_STR = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0},
    .id = TAU_ID_STR,
    .name = "str",
    .qualname = "str",
    .module = "builtins",
    .mro = mro,
    .nmro = 2,
    .repr = slot_repr,
    .str = slot_str,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .iter = slot_iter,
    .operators = &operators,
};
