/* What all dict instances share: sizes, error texts, comparison across representations, dynamic construction. */
#include "tau/dict.h"

#include "tau/call.h"
#include "tau/exc.h"
#include "tau/list.h"

int64_t tau_dict_index_size(int64_t entries) {
    int64_t n = 16;
    while (n * 2 < entries * 3) n *= 2;
    return n;
}

void tau_dict_changed(void) { tau_raise(TAU_ID_RuntimeError, "dictionary changed size during iteration"); }

void tau_raise_key_error(tau_value key) {
    tau_raise_value(TAU_ID_KeyError, key);
    tau_value_decref(key);
}

void tau_dict_empty_error(void) { tau_raise(TAU_ID_KeyError, "popitem(): dictionary is empty"); }

int tau_dict_compare_values(tau_value a, tau_value b) {
    const tau_type *ta = tau_types[a.t], *tb = tau_types[b.t];
    if (ta->len(a) != tb->len(b)) return 0;
    tau_value it = ta->iter(a), key;
    if (!it.t) return -1;
    int r = 1;
    while (r == 1 && (key = tau_dyn_next(it)).t) {
        r = tb->contains(b, key);
        if (r == 1) {
            tau_value x = ta->getitem(a, key), y = tb->getitem(b, key);
            r = x.t && y.t ? tau_dyn_same(x, y) : -1;
            tau_value_decref(x);
            tau_value_decref(y);
        }
        tau_value_decref(key);
    }
    tau_value_decref(it);
    return tau_err ? -1 : r;
}

tau_dict_v_v *tau_dict_from_kwargs(const tau_kwargs *kw) {
    tau_dict_v_v *d = tau_dict_v_v_new(kw ? kw->n : 0);
    for (int64_t i = 0; d && kw && i < kw->n; i++)
        tau_dict_v_v_setitem(d, (tau_value){TAU_ID_STR, {.p = (tau_obj *)kw->names[i]}}, kw->values[i]);
    return d;
}

/* d[k] = v for the number i of the pairs that dict() is given. */
static void add_pair(tau_dict_v_v *d, int64_t i, tau_value x) {
    if (!tau_types[x.t]->iter && !tau_types[x.t]->getitem) {
        tau_raise(TAU_ID_TypeError, "cannot convert dictionary update sequence element #%lld to a sequence", (long long)i);
        return;
    }
    tau_list_v *pair = tau_dyn_to_list(x);
    if (!pair) return;
    if (pair->len == 2) tau_dict_v_v_setitem(d, pair->items[0], pair->items[1]);
    else tau_raise(TAU_ID_ValueError, "dictionary update sequence element #%lld has length %lld; 2 is required", (long long)i, (long long)pair->len);
    tau_decref(pair);
}

/* d[k] = v for pairs, or for the keys of a mapping. */
bool tau_dict_update_from(tau_dict_v_v *d, tau_value source) {
    if (source.t == TAU_ID_DICT) {
        tau_dict_v_v_update(d, (tau_dict_v_v *)(void *)source.u.p);
        return !tau_err;
    }
    int mapping = tau_isinstance(source, &tau_type_DICT); /* of other representations */
    if (!mapping) {
        tau_str *keys = tau_str_from_c("keys");
        mapping = keys ? tau_dyn_hasattr(source, keys) : -1;
        tau_xdecref(keys);
    }
    if (mapping > 0) tau_dict_update_mapping(tau_box_obj(d), source);
    if (mapping != 0) return !tau_err;
    tau_value it = tau_dyn_iter(source), x;
    if (!it.t) return false;
    for (int64_t i = 0; !tau_err && (x = tau_dyn_next(it)).t; i++) {
        add_pair(d, i, x);
        tau_value_decref(x);
    }
    tau_value_decref(it);
    return !tau_err;
}

tau_value tau_dict_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self;
    if (!tau_check_nargs("dict", nargs, 0, 1)) return TAU_ABSENT;
    tau_dict_v_v *d = tau_dict_v_v_new(0);
    if (!d) return TAU_ABSENT;
    bool ok = nargs == 0 || tau_dict_update_from(d, args[0]);
    for (int64_t i = 0; ok && kw && i < kw->n; i++) {
        tau_dict_v_v_setitem(d, (tau_value){TAU_ID_STR, {.p = (tau_obj *)kw->names[i]}}, kw->values[i]);
        ok = !tau_err;
    }
    if (ok) return tau_box_obj(d);
    tau_decref(d);
    return TAU_ABSENT;
}
