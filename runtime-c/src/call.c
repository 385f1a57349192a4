/* Dynamic calls: of any value, of methods by name with an inline cache, with *args and **kwargs. */
#include "tau/call.h"

#include "tau/derived.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/main.h"
#include "tau/tuple.h"

tau_value tau_dyn_call(tau_value f, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    if (!tau_stack_check()) return TAU_ABSENT;
    const tau_type *t = tau_types[f.t];
    if (t->call) return t->call(f, nargs, args, kw);
    tau_raise(TAU_ID_TypeError, "'%T' object is not callable", &f);
    return TAU_ABSENT;
}

bool tau_dyn_callable(tau_value v) { return tau_types[v.t]->call != NULL; }

/* entry(first, args...) */
static tau_value call_with(tau_entry entry, tau_value first, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    tau_value few[8], *all = few;
    if (nargs >= 8 && !(all = tau_buf_alloc_array(nargs + 1, sizeof *all, false))) return TAU_ABSENT;
    all[0] = first;
    for (int64_t i = 0; i < nargs; i++) all[i + 1] = args[i];
    tau_value r = entry(NULL, nargs + 1, all, kw);
    if (all != few) tau_buf_free(all, (size_t)(nargs + 1) * sizeof *all);
    return r;
}

const tau_exc *tau_no_method;

tau_value tau_dyn_call_method(tau_value recv, uint32_t name_id, int64_t nargs, const tau_value *args,
                              const tau_kwargs *kw, tau_cache *cache) {
    const tau_attr *a = NULL;
    if (tau_is_type(recv) || recv.t == TAU_ID_MODULE || tau_types[recv.t]->getattribute) goto general;
    if (cache && cache->attr && cache->type_id == recv.t) a = cache->attr;
    else a = tau_type_attr(tau_types[recv.t], name_id);
    if (!a || a->kind == TAU_ATTR_FIELD || ((a->kind == TAU_ATTR_STATIC || a->kind == TAU_ATTR_CLASSMETHOD) && a->rep) || a->kind == TAU_ATTR_CLASSVAR || a->kind == TAU_ATTR_PROPERTY) goto general;
    if (cache) *cache = (tau_cache){recv.t, a};
    if (!tau_stack_check()) return TAU_ABSENT;
    if (a->kind == TAU_ATTR_METHOD) return call_with(a->u.entry, recv, nargs, args, kw);
    if (a->kind == TAU_ATTR_STATIC) return a->u.entry(NULL, nargs, args, kw);
    return call_with(a->u.entry, tau_type_value(tau_types[recv.t]), nargs, args, kw);
general:;
    tau_value f = tau_dyn_getattr_id(recv, name_id, NULL);
    if (!f.t) {
        tau_no_method = tau_err;
        return f;
    }
    tau_value r = tau_dyn_call(f, nargs, args, kw);
    tau_value_decref(f);
    return r;
}

/* Keywords from a dict value; names must be str. The arrays are the caller's. */
static bool keywords_of(tau_dict_v_v *d, tau_str **names, tau_value *values) {
    int64_t n = 0;
    for (int64_t i = 0; i < d->used; i++) {
        if (d->entries[i].hash == TAU_DICT_DELETED) continue;
        tau_value key = tau_plain(d->entries[i].key);
        if (key.t != TAU_ID_STR) {
            tau_raise_text(TAU_ID_TypeError, "keywords must be strings");
            return false;
        }
        names[n] = (tau_str *)(void *)key.u.p;
        values[n++] = d->entries[i].value;
    }
    return true;
}

/* A dict of tau_values from any mapping, owned. */
static tau_dict_v_v *as_dict(tau_value mapping) {
    if (mapping.t == TAU_ID_DICT) {
        tau_incref(mapping.u.p);
        return (tau_dict_v_v *)(void *)mapping.u.p;
    }
    tau_value d = tau_dict_construct(&tau_type_DICT.head, 1, &mapping, NULL);
    return d.t ? (tau_dict_v_v *)(void *)d.u.p : NULL;
}

typedef tau_value caller(tau_value f, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

static tau_value call_star(caller *call, tau_value f, tau_value args, tau_value kwargs) {
    tau_value r = TAU_ABSENT;
    tau_list_v *list = args.t && args.t != TAU_ID_TUPLE ? tau_dyn_to_list(args) : NULL;
    tau_tuple *tuple = args.t == TAU_ID_TUPLE ? (tau_tuple *)(void *)args.u.p : NULL;
    tau_dict_v_v *d = kwargs.t ? as_dict(kwargs) : NULL;
    if (tau_err) goto done;
    int64_t nargs = list ? list->len : tuple ? tuple->len : 0, nkw = d ? d->len : 0;
    const tau_value *items = list ? list->items : tuple ? tuple->items : NULL;
    if (nkw == 0) {
        r = call(f, nargs, items, NULL);
        goto done;
    }
    tau_str **names = tau_buf_alloc_array(nkw, sizeof *names, false);
    tau_value *values = tau_buf_alloc_array(nkw, sizeof *values, false);
    if (names && values && keywords_of(d, names, values)) {
        tau_kwargs kw = {nkw, names, values};
        r = call(f, nargs, items, &kw);
    }
    tau_buf_free(names, (size_t)nkw * sizeof *names);
    tau_buf_free(values, (size_t)nkw * sizeof *values);
done:
    tau_xdecref(list);
    tau_xdecref(d);
    return r;
}

tau_value tau_dyn_call_star(tau_value f, tau_value args, tau_value kwargs) { return call_star(tau_dyn_call, f, args, kwargs); }

tau_value tau_type_call_star(tau_value cls, tau_value args, tau_value kwargs) { return call_star(tau_type_call, cls, args, kwargs); }

tau_int tau_sequence_index(tau_value key, const char *type_name) {
    if (key.t == TAU_ID_INT) return tau_int_copy(key.u.i);
    if (key.t == TAU_ID_BOOL) return key.u.b;
    if (tau_is_obj(key) && tau_types[key.t]->index) {
        tau_int i = tau_types[key.t]->index(key);
        int64_t word;
        if (i == TAU_INT_ERR || TAU_LIKELY(tau_int_to_i64(i, &word))) return i;
        tau_raise(TAU_ID_IndexError, "cannot fit '%T' into an index-sized integer", &key);
        tau_int_decref(i);
        return TAU_INT_ERR;
    }
    if (!type_name) tau_raise(TAU_ID_TypeError, "string indices must be integers, not '%T'", &key);
    else tau_raise(TAU_ID_TypeError, "%s indices must be integers or slices, not %T", type_name, &key);
    return TAU_INT_ERR;
}

bool tau_repeat_count(tau_value v, tau_int *n) {
    if (v.t == TAU_ID_INT) *n = tau_int_copy(v.u.i);
    else if (v.t == TAU_ID_BOOL) *n = v.u.b;
    else if (tau_is_obj(v) && tau_types[v.t]->index) *n = tau_types[v.t]->index(v);
    else return false;
    if (*n == TAU_INT_ERR) return false;
    int64_t word;
    if (tau_int_to_i64(*n, &word)) return true;
    tau_raise(TAU_ID_OverflowError, "cannot fit '%T' into an index-sized integer", &v);
    tau_int_decref(*n);
    return false;
}

tau_int tau_dyn_hash_int(tau_value v) {
    int64_t h = tau_dyn_hash(v);
    return h == TAU_INT_ERR ? h : tau_int_from_i64(h);
}

int64_t tau_hash_answer(tau_value v) {
    v = tau_plain(v);
    if (v.t == TAU_ID_BOOL) return v.u.b;
    if (v.t != TAU_ID_INT) {
        tau_raise_text(TAU_ID_TypeError, "__hash__ method should return an integer");
        return TAU_INT_ERR;
    }
    int64_t h;
    if (!tau_int_to_i64(v.u.i, &h)) h = tau_int_hash(v.u.i);
    return h == -1 || h == TAU_INT_ERR ? -2 : h;
}

tau_int tau_hash_result(tau_value v) {
    int64_t h = tau_hash_answer(v);
    return h == TAU_INT_ERR ? h : tau_int_from_i64(h);
}

tau_value tau_dyn_divmod_value(tau_value a, tau_value b) { return tau_dyn_divmod(a, b); }
