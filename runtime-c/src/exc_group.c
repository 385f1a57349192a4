/* Exception groups: their construction, and what `except*` and split() ask of exceptions. */
#include "tau/exc.h"

#include "tau/mem.h"
#include "tau/object.h"
#include "tau/tuple.h"

static tau_exc *of(tau_value v) { return (tau_exc *)(void *)v.u.p; }

static bool is_class_of(tau_value v, const tau_type *type) {
    return tau_is_type(v) && tau_issubclass((const tau_type *)(const void *)v.u.p, type);
}

/* Through slots only, so that a program without lists does not link them for this. NULL with an error. */
static tau_tuple *items_of(tau_value v) {
    const tau_type *t = tau_types[v.t];
    if (!tau_is_obj(v) || !t->len || !t->getitem || v.t == TAU_ID_DICT) {
        tau_raise_text(TAU_ID_TypeError, "second argument (exceptions) must be a sequence");
        return NULL;
    }
    int64_t n = t->len(v);
    if (n == TAU_INT_ERR) return NULL;
    tau_tuple *all = n ? tau_tuple_new(n) : NULL;
    if (!n) tau_raise_text(TAU_ID_ValueError, "second argument (exceptions) must be a non-empty sequence");
    for (int64_t i = 0; all && i < n; i++) {
        tau_value e = t->getitem(v, tau_box_int(i));
        all->items[i] = e.t ? e : TAU_NONE;
        if (e.t && !tau_isinstance(e, &tau_type_BaseException))
            tau_raise(TAU_ID_ValueError, "Item %lld of second argument (exceptions) is not an exception", (long long)i);
        if (!tau_err) continue;
        for (int64_t k = i + 1; k < n; k++) all->items[k] = TAU_NONE;
        tau_decref(all);
        return NULL;
    }
    return all;
}

bool tau_exc_group_init(tau_exc *self, int64_t nargs, const tau_value *args) {
    const tau_type *type = tau_types[self->head.type_id];
    if (nargs != 2) {
        tau_raise(TAU_ID_TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%lld given)", (long long)nargs);
        return false;
    }
    if (!tau_isinstance(args[0], &tau_type_STR)) {
        tau_raise(TAU_ID_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", &args[0]);
        return false;
    }
    tau_tuple *all = items_of(args[1]);
    if (!all) return false;
    bool plain = true;
    for (int64_t i = 0; i < all->len; i++) plain &= tau_isinstance(all->items[i], &tau_type_Exception);
    if (!plain && tau_issubclass(type, &tau_type_Exception)) {
        if (type->id == TAU_ID_ExceptionGroup) tau_raise_text(TAU_ID_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
        else tau_raise(TAU_ID_TypeError, "Cannot nest BaseExceptions in '%s'", type->name);
        tau_decref(all);
        return false;
    }
    if (plain && type->id == TAU_ID_BaseExceptionGroup) self->head.type_id = TAU_ID_ExceptionGroup;
    tau_exc_set_extra(self, 0, args[0]);
    tau_exc_set_extra(self, 1, tau_box_obj(all));
    tau_decref(all);
    return !tau_err;
}

tau_value tau_exc_group_new(tau_value message, tau_value exceptions) {
    tau_value args[2] = {message, exceptions};
    return tau_exc_construct(&tau_type_BaseExceptionGroup.head, 2, args, NULL);
}

bool tau_exc_group_types(tau_value condition) {
    bool types = is_class_of(condition, &tau_type_BaseException);
    if (condition.t == TAU_ID_TUPLE) {
        tau_tuple *t = (tau_tuple *)(void *)condition.u.p;
        types = true;
        for (int64_t i = 0; i < t->len; i++) types &= is_class_of(t->items[i], &tau_type_BaseException);
    }
    if (!types && (tau_is_type(condition) || !tau_types[condition.t]->call))
        tau_raise_text(TAU_ID_TypeError, "expected a function, exception type or tuple of exception types");
    return types;
}

bool tau_exc_group_test(tau_value types, tau_value e) { return tau_exc_matches_value(of(e), types) > 0; }

/* A traceback grows in place as its exception travels, so each group has one of its own. */
void tau_exc_group_like(tau_value group, tau_value origin) {
    tau_exc *g = of(group), *from = of(origin);
    if (g == from) return;
    tau_obj *tb = from->traceback ? tau_tb_copy(from->traceback) : NULL;
    tau_xdecref(g->traceback);
    g->traceback = tb;
    tau_xincref(from->cause);
    tau_xdecref(g->cause);
    g->cause = from->cause;
    tau_xincref(from->context);
    tau_xdecref(g->context);
    g->context = from->context;
    g->suppress_context = from->suppress_context;
    if (from->notes.t) tau_exc_set_notes(g, from->notes);
}

static bool same_traceback(tau_obj *x, tau_obj *y) {
    tau_tb *a = (tau_tb *)(void *)x, *b = (tau_tb *)(void *)y;
    if (!a || !b) return a == b;
    if (a->len != b->len) return false;
    for (int64_t i = 0; i < a->len; i++)
        if (a->frames[i].loc != b->frames[i].loc || a->frames[i].repeat != b->frames[i].repeat) return false;
    return true;
}

bool tau_exc_group_same(tau_value e, tau_value origin) {
    tau_exc *x = of(e), *y = of(origin);
    return tau_exc_matches(x, &tau_type_BaseExceptionGroup) && x->cause == y->cause && x->context == y->context &&
           x->notes.t == y->notes.t && (!x->notes.t || x->notes.u.p == y->notes.u.p) && same_traceback(x->traceback, y->traceback);
}

void tau_exc_star_types(tau_value types) {
    tau_tuple *t = types.t == TAU_ID_TUPLE ? (tau_tuple *)(void *)types.u.p : NULL;
    int64_t n = t ? t->len : 1;
    const tau_value *all = t ? t->items : &types;
    for (int64_t i = 0; i < n; i++) {
        if (!is_class_of(all[i], &tau_type_BaseException)) {
            tau_raise_text(TAU_ID_TypeError, "catching classes that do not inherit from BaseException is not allowed");
            return;
        }
    }
    for (int64_t i = 0; i < n; i++) {
        if (!is_class_of(all[i], &tau_type_BaseExceptionGroup)) continue;
        tau_raise_text(TAU_ID_TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return;
    }
}
