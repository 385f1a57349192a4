/* Iteration and unpacking of values whose type is known only at run time. */
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/list.h"

static struct named {
    tau_type type;
    struct named *next;
} *named;

/* One descriptor per name, for good. "itertools.chain" is the class chain of that module. */
const tau_type *tau_iterator_class_named(const char *name) {
    static const tau_type *const base = &tau_type_OBJECT;
    if (strcmp(name, "generator") == 0 || strcmp(name, "coroutine") == 0) return NULL;
    for (struct named *n = named; n; n = n->next)
        if (strcmp(n->type.name, name) == 0) return &n->type;
    struct named *n = tau_buf_alloc(sizeof *n);
    const tau_type **mro = tau_buf_alloc(2 * sizeof *mro);
    const char *dot = strrchr(name, '.');
    if (!n || !mro) return NULL;
    mro[0] = &n->type;
    mro[1] = base;
    *n = (struct named){.next = named};
    n->type = (tau_type){.head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_ITERATOR, .name = name,
                         .qualname = dot ? dot + 1 : name, .module = "builtins", .mro = mro, .nmro = 2};
    if (dot) {
        char *module = tau_buf_alloc((size_t)(dot - name) + 1);
        if (!module) return NULL;
        memcpy(module, name, (size_t)(dot - name));
        module[dot - name] = 0;
        n->type.module = module;
    }
    named = n;
    return &n->type;
}

tau_value tau_iter_new(const char *type_name, tau_value over, tau_value (*next)(tau_iter *it)) {
    TAU_HAS_OBJECTS(ITERATOR);
    tau_iter *it = tau_alloc(sizeof *it, TAU_ID_ITERATOR);
    if (!it) return TAU_ABSENT;
    it->type_name = type_name;
    tau_iterator_class = tau_iterator_class_named;
    it->over = tau_value_copy(over);
    it->next = next;
    return tau_box_obj(it);
}

/* Exhausted once, exhausted for ever. */
static tau_value iter_next(tau_value self) {
    tau_iter *it = (tau_iter *)(void *)self.u.p;
    if (!it->over.t) return TAU_ABSENT;
    tau_value v = it->next(it);
    if (v.t) return v;
    if (!tau_err) {
        tau_value over = it->over;
        it->over = TAU_ABSENT;
        tau_value_decref(over);
    }
    return v;
}

tau_value tau_iter_next_value(tau_iter *it) {
    tau_value v = iter_next((tau_value){TAU_ID_ITERATOR, {.p = &it->head}});
    if (!v.t && !tau_err) tau_raise_stop_iteration(TAU_NONE);
    return v;
}

static tau_value iter_self(tau_value self) { return tau_value_copy(self); }
static void iter_drop(tau_obj *o) { tau_value_decref(((tau_iter *)(void *)o)->over); }
static void iter_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_rep_v_visit(((tau_iter *)(void *)o)->over, visit, arg);
}
static const tau_type *const iter_mro[] = {&tau_type_ITERATOR, &tau_type_OBJECT};
tau_type tau_type_ITERATOR = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_ITERATOR, .flags = TAU_TF_CYCLIC, .size = sizeof(tau_iter),
    .name = "iterator", .qualname = "iterator", .module = "builtins", .mro = iter_mro, .nmro = 2, .drop = iter_drop,
    .traverse = iter_traverse, .iter = iter_self, .next = iter_next,
};

/* ---- iter() and next() of anything ---------------------------------------------------------------------- */

static tau_value sequence_next(tau_iter *it) {
    tau_value v = tau_dyn_getitem(it->over, tau_box_int(it->pos));
    if (v.t) it->pos++;
    else if (tau_err_is(&tau_type_IndexError) || tau_err_is(&tau_type_StopIteration)) tau_err_clear();
    return v;
}

tau_value tau_iter_sequence(tau_value over) { return tau_iter_new("iterator", over, sequence_next); }

tau_value tau_iter_refused(tau_value self) {
    tau_raise(TAU_ID_TypeError, "'%T' object is not iterable", &self);
    return TAU_ABSENT;
}

tau_value tau_dyn_iter(tau_value v) {
    const tau_type *t = tau_types[v.t];
    if (t->iter) {
        tau_value it = t->iter(v);
        if (!it.t || tau_types[it.t]->next) return it;
        tau_raise(TAU_ID_TypeError, "iter() returned non-iterator of type '%T'", &it);
        tau_value_decref(it);
        return TAU_ABSENT;
    }
    if (t->getitem && (t->flags & TAU_TF_USER)) return tau_iter_sequence(v);
    tau_raise(TAU_ID_TypeError, "'%T' object is not iterable", &v);
    return TAU_ABSENT;
}

tau_value tau_dyn_next(tau_value it) {
    const tau_type *t = tau_types[it.t];
    if (!t->next) {
        tau_raise(TAU_ID_TypeError, "'%T' object is not an iterator", &it);
        return TAU_ABSENT;
    }
    tau_value v = t->next(it);
    if (!v.t && tau_err) tau_err_take(&tau_type_StopIteration);
    return v;
}

tau_list_v *tau_dyn_to_list(tau_value v) {
    if (v.t == TAU_ID_LIST) return tau_list_v_copy((tau_list_v *)(void *)v.u.p);
    if (v.t == TAU_ID_TUPLE) return tau_tuple_to_list((tau_tuple *)(void *)v.u.p);
    tau_value it = tau_dyn_iter(v), x;
    if (!it.t) return NULL;
    tau_list_v *l = tau_list_v_new(0);
    while (l && !tau_err && (x = tau_dyn_next(it)).t) tau_list_v_push(l, x);
    tau_value_decref(it);
    if (!tau_err) return l;
    tau_xdecref(l);
    return NULL;
}

/* ---- unpacking ---------------------------------------------------------------------------------------- */

static tau_value iter_for_unpack(tau_value v) {
    const tau_type *t = tau_types[v.t];
    if (t->iter || (t->getitem && (t->flags & TAU_TF_USER))) return tau_dyn_iter(v);
    tau_raise(TAU_ID_TypeError, "cannot unpack non-iterable %T object", &v);
    return TAU_ABSENT;
}

/* Fills out[0..n) from it; the number of items there were. */
static int64_t take(tau_value it, int64_t n, tau_value *out) {
    for (int64_t i = 0; i < n; i++) {
        out[i] = tau_dyn_next(it);
        if (!out[i].t) return i;
    }
    return n;
}

static bool give_up(tau_value *out, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        tau_value_decref(out[i]);
        out[i] = TAU_ABSENT;
    }
    return false;
}

bool tau_dyn_unpack(tau_value v, int64_t n, tau_value *out) {
    tau_value it = iter_for_unpack(v);
    if (!it.t) return false;
    int64_t got = take(it, n, out);
    bool ok = got == n;
    if (ok) {
        tau_value more = tau_dyn_next(it);
        ok = !more.t && !tau_err;
        if (more.t) tau_raise(TAU_ID_ValueError, "too many values to unpack (expected %lld)", (long long)n);
        tau_value_decref(more);
    } else if (!tau_err) {
        tau_raise(TAU_ID_ValueError, "not enough values to unpack (expected %lld, got %lld)", (long long)n, (long long)got);
    }
    tau_value_decref(it);
    return ok || give_up(out, got);
}

bool tau_dyn_unpack_star(tau_value v, int64_t before, int64_t after, tau_value *out) {
    tau_value it = iter_for_unpack(v);
    if (!it.t) return false;
    int64_t got = take(it, before, out);
    tau_list_v *rest = got == before ? tau_list_v_new(0) : NULL;
    tau_value x;
    while (rest && !tau_err && (x = tau_dyn_next(it)).t) tau_list_v_push(rest, x);
    tau_value_decref(it);
    if (!tau_err && (!rest || rest->len < after))
        tau_raise(TAU_ID_ValueError, "not enough values to unpack (expected at least %lld, got %lld)",
                  (long long)(before + after), (long long)(got + (rest ? rest->len : 0)));
    if (tau_err) {
        tau_xdecref(rest);
        return give_up(out, got);
    }
    rest->len -= after;
    for (int64_t i = 0; i < after; i++) out[before + 1 + i] = rest->items[rest->len + i];
    out[before] = tau_box_obj(rest);
    return true;
}
