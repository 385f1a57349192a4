/* What all set instances share: sizes, error texts, relations and operators across representations, construction. */
#include "tau/set.h"

#include "tau/call.h"
#include "tau/exc.h"

int64_t tau_set_table_size(int64_t min_used) {
    int64_t n = TAU_SET_MIN;
    while (n <= min_used) n <<= 1;
    return n;
}

void tau_set_changed(void) { tau_raise(TAU_ID_RuntimeError, "Set changed size during iteration"); }
void tau_set_empty_error(void) { tau_raise(TAU_ID_KeyError, "pop from an empty set"); }

bool tau_is_set(tau_value v) { return tau_isinstance(v, &tau_type_SET) || tau_isinstance(v, &tau_type_FROZENSET); }

int64_t tau_set_lookup_hash(tau_value x) {
    if (!tau_isinstance(x, &tau_type_SET)) return tau_dyn_hash(x);
    uint64_t acc = 0;
    tau_value it = tau_dyn_iter(x), e;
    if (!it.t) return TAU_INT_ERR;
    while ((e = tau_dyn_next(it)).t) {
        int64_t h = tau_dyn_hash(e);
        tau_value_decref(e);
        acc ^= tau_hash_shuffle((uint64_t)h);
    }
    tau_value_decref(it);
    return tau_err ? TAU_INT_ERR : tau_hash_frozenset_end(acc, (uint64_t)tau_dyn_len(x));
}

/* Are all (want = 1) or none (want = 0) of a's elements in b? */
static int each_in(tau_value a, tau_value b, int want) {
    tau_value it = tau_types[a.t]->iter(a), x;
    if (!it.t) return -1;
    int r = 1;
    while (r == 1 && (x = tau_dyn_next(it)).t) {
        int has = tau_types[b.t]->contains(b, x);
        if (has != want) r = has < 0 ? -1 : 0;
        tau_value_decref(x);
    }
    tau_value_decref(it);
    return tau_err ? -1 : r;
}

int tau_set_subset_values(tau_value a, tau_value b) { return each_in(a, b, 1); }
int tau_set_disjoint_values(tau_value a, tau_value b) { return each_in(a, b, 0); }

/* Adds to `to` the elements of `from` that are (want = 1) or are not (0) in `among`; among absent: all. */
static bool add_where(tau_set_v *to, tau_value from, tau_value among, int want) {
    tau_value it = tau_types[from.t]->iter(from), x;
    if (!it.t) return false;
    while ((x = tau_dyn_next(it)).t) {
        int has = among.t ? tau_types[among.t]->contains(among, x) : want;
        if (has == want) tau_set_v_add(to, x);
        tau_value_decref(x);
        if (tau_err) break;
    }
    tau_value_decref(it);
    return !tau_err;
}

tau_value tau_set_operator(tau_value a, tau_value b, int op) {
    if (!tau_is_set(b)) return TAU_NOTIMPLEMENTED;
    tau_set_v *r = tau_isinstance(a, &tau_type_FROZENSET) ? tau_set_v_new_frozen(0) : tau_set_v_new(0);
    if (!r) return TAU_ABSENT;
    bool ok;
    switch (op) {
    case TAU_OP_OR: ok = add_where(r, a, TAU_ABSENT, 1) && add_where(r, b, TAU_ABSENT, 1); break;
    case TAU_OP_AND: ok = add_where(r, a, b, 1); break;
    case TAU_OP_SUB: ok = add_where(r, a, b, 0); break;
    default: ok = add_where(r, a, b, 0) && add_where(r, b, a, 0); break;
    }
    if (ok) return tau_box_obj(r);
    tau_decref(r);
    return TAU_ABSENT;
}

tau_value tau_set_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    bool frozen = self == &tau_type_FROZENSET.head;
    const char *name = frozen ? "frozenset" : "set";
    if (!tau_check_no_kwargs(name, kw) || !tau_check_nargs(name, nargs, 0, 1)) return TAU_ABSENT;
    if (frozen && nargs && args[0].t == TAU_ID_FROZENSET) return tau_value_copy(args[0]);
    tau_set_v *s = frozen ? tau_set_v_new_frozen(0) : tau_set_v_new(0);
    if (!s) return TAU_ABSENT;
    if (nargs && (args[0].t == TAU_ID_SET || args[0].t == TAU_ID_FROZENSET)) {
        tau_set_v_update(s, (tau_set_v *)(void *)args[0].u.p);
    } else if (nargs) {
        tau_value it = tau_dyn_iter(args[0]), x;
        while (it.t && (x = tau_dyn_next(it)).t) {
            tau_set_v_add(s, x);
            tau_value_decref(x);
            if (tau_err) break;
        }
        tau_value_decref(it);
    }
    if (!tau_err) return tau_box_obj(s);
    tau_decref(s);
    return TAU_ABSENT;
}
