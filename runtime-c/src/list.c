/* What all list instances share: capacities, error texts, dynamic construction, comparison of lists of different
 * representations. */
#include "tau/list.h"

#include <stdio.h>

#include "tau/call.h"
#include "tau/exc.h"

int64_t tau_list_capacity(int64_t cap, int64_t need) {
    int64_t grown = cap + (cap >> 3) + (cap < 64 ? cap / 2 + 4 : 6);
    return grown < need ? need : grown;
}

void tau_index_error(const char *text, tau_int index) {
    int64_t word;
    bool fits = !tau_int_is_big(index) || tau_int_to_i64(index, &word);
    tau_raise_text(TAU_ID_IndexError, fits ? text : "cannot fit 'int' into an index-sized integer");
}

void tau_list_index_error(const char *what, tau_int index) {
    char text[64];
    snprintf(text, sizeof text, "%s out of range", what);
    tau_index_error(text, index);
}

void tau_raise_index_range(const char *text) { tau_raise(TAU_ID_IndexError, "%s out of range", text); }

void tau_list_not_found(tau_value x) {
    tau_raise(TAU_ID_ValueError, "%V is not in list", &x);
    tau_value_decref(x);
}

tau_int tau_big_count(tau_int n) {
    int64_t word;
    bool fits = tau_int_to_i64(n, &word);
    if (fits && word < 0) return -1;
    if (fits) tau_no_memory();
    else tau_raise_text(TAU_ID_OverflowError, "cannot fit 'int' into an index-sized integer");
    return TAU_INT_ERR;
}

bool tau_index_fits(tau_int index) {
    int64_t word;
    if (tau_int_to_i64(index, &word)) return true;
    tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

void tau_list_pop_error(bool empty, tau_int index) {
    if (tau_index_fits(index)) tau_raise(TAU_ID_IndexError, "%s", empty ? "pop from empty list" : "pop index out of range");
}

void tau_list_slice_size_error(int64_t values, int64_t size) {
    tau_raise(TAU_ID_ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
              (long long)values, (long long)size);
}

const void *tau_list_order(const void *list, int64_t *n, size_t *stride) {
    bool boxed = ((const tau_obj *)list)->type_id == TAU_ID_LIST;
    const tau_list_v *values = list;
    const tau_list_i *words = list;
    *n = boxed ? values->len : words->len;
    *stride = boxed ? sizeof *values->items : sizeof *words->items;
    return boxed ? (*n ? (const void *)&values->items->u : NULL) : words->items;
}

void tau_list_modified_error(void) { tau_raise(TAU_ID_ValueError, "list modified during sort"); }

int tau_seq_compare(tau_value a, tau_value b, int op) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    int64_t na = ta->len(a), nb = tb->len(b);
    if (na != nb && (op == TAU_CMP_EQ || op == TAU_CMP_NE)) return op == TAU_CMP_NE;
    for (int64_t i = 0; i < ta->len(a) && i < tb->len(b); i++) {
        tau_value x = ta->getitem(a, tau_box_int(i)), y = tb->getitem(b, tau_box_int(i));
        int r = tau_dyn_same(x, y);
        bool decided = r != 1;
        if (r == 0) r = op == TAU_CMP_EQ ? 0 : op == TAU_CMP_NE ? 1 : tau_dyn_compare_bool(x, y, op);
        tau_value_decref(x);
        tau_value_decref(y);
        if (decided) return r;
    }
    na = ta->len(a);
    nb = tb->len(b);
    return tau_sign_op((na > nb) - (na < nb), op);
}

tau_value tau_list_concat_values(tau_value a, tau_value b) {
    if (!tau_isinstance(b, &tau_type_LIST)) {
        tau_raise(TAU_ID_TypeError, "can only concatenate list (not \"%T\") to list", &b);
        return TAU_ABSENT;
    }
    tau_list_v *x = tau_dyn_to_list(a), *y = x ? tau_dyn_to_list(b) : NULL;
    if (y) tau_list_v_extend(x, y);
    tau_xdecref(y);
    if (y && !tau_err) return tau_box_obj(x);
    tau_xdecref(x);
    return TAU_ABSENT;
}

tau_value tau_list_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (!tau_check_no_kwargs("list", kw) || !tau_check_nargs("list", nargs, 0, 1)) return TAU_ABSENT;
    tau_list_v *l = nargs ? tau_dyn_to_list(args[0]) : tau_list_v_new(0);
    return l ? tau_box_obj(l) : TAU_ABSENT;
}
