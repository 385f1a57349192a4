/* Helpers of emitted programs that are too large to be inline (tau/program.h). */
#include "tau/derived.h"
#include "tau/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void tau_unbox_error(tau_value v, const char *wanted) {
    tau_raise(TAU_ID_TypeError, "expected %s, got %T", wanted, &v);
}

tau_complex tau_unbox_complex_checked(tau_value v) {
    v = tau_plain(v);
    if (v.t == TAU_ID_COMPLEX) return tau_unbox_complex(v);
    return (tau_complex){tau_dyn_to_double(v), 0};
}

void tau_dyn_operand_error(tau_value a, tau_value b, const char *op) {
    static const char *const names[][2] = {
        {"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"truediv", "/"}, {"floordiv", "//"}, {"mod", "%"}, {"pow", "** or pow()"},
        {"lshift", "<<"}, {"rshift", ">>"}, {"and", "&"}, {"or", "|"}, {"xor", "^"}, {"matmul", "@"},
        {"lt", "<"}, {"le", "<="}, {"gt", ">"}, {"ge", ">="},
        {"add=", "+="}, {"sub=", "-="}, {"mul=", "*="}, {"truediv=", "/="}, {"floordiv=", "//="}, {"mod=", "%="}, {"pow=", "**="},
        {"lshift=", "<<="}, {"rshift=", ">>="}, {"and=", "&="}, {"or=", "|="}, {"xor=", "^="}, {"matmul=", "@="}};
    const char *text = op;
    bool comparison = false;
    int number = TAU_NBINOP;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (strcmp(names[k][0], op) == 0) {
            text = names[k][1];
            comparison = k >= 13 && k <= 16;
            if (!comparison) number = (int)(k < 13 ? k : k - 17); /* in the order of enum tau_binop */
        }
    bool left_only = strcmp(op, "mul=") == 0 && tau_dyn_repeats_left_only(a, b);
    if (number < TAU_NBINOP && !left_only && tau_dyn_sequence_error(a, b, number)) return;
    if (comparison) tau_raise(TAU_ID_TypeError, "'%s' not supported between instances of '%T' and '%T'", text, &a, &b);
    else tau_raise(TAU_ID_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", text, &a, &b);
}

void tau_argument_error(const char *function, int position, const char *wanted, tau_value arg) {
    const char *none = arg.t == TAU_ID_NONE ? "None" : NULL; /* CPython says the value here, not the type */
    if (*function == '_' && function[1] != '_') function++; /* the native behind a method */
    if (strcmp(wanted, "int") == 0) tau_raise(TAU_ID_TypeError, "'%T' object cannot be interpreted as an integer", &arg);
    else if (strcmp(wanted, "float") == 0) tau_raise(TAU_ID_TypeError, "must be real number, not %T", &arg);
    else if (none && position) tau_raise(TAU_ID_TypeError, "%s() argument %d must be %s, not None", function, position, wanted);
    else if (none) tau_raise(TAU_ID_TypeError, "%s() argument must be %s, not None", function, wanted);
    else if (position) tau_raise(TAU_ID_TypeError, "%s() argument %d must be %s, not %T", function, position, wanted, &arg);
    else tau_raise(TAU_ID_TypeError, "%s() argument must be %s, not %T", function, wanted, &arg);
}

void tau_exc_set_args_array(void *e, int64_t n, const tau_value *args) {
    tau_exc_init((tau_exc *)e, n, args, NULL);
}

void tau_exc_set_args_list(void *e, void *args) {
    const tau_list_v *list = args;
    tau_exc_init((tau_exc *)e, list->len, list->items, NULL);
}

tau_value tau_call_method_value(tau_value recv, uint32_t name, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    return tau_dyn_call_method(recv, name, nargs, args, kw, NULL);
}

tau_value tau_builtins_isinstance(tau_value v, tau_value classes) {
    int r = tau_value_isinstance(v, classes);
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

tau_value tau_builtins_issubclass(tau_value c, tau_value classes) {
    int r = tau_value_issubclass(c, classes);
    return r < 0 ? TAU_ABSENT : tau_box_bool(r);
}

void tau_check_context_manager(tau_value v, uint32_t enter, uint32_t leave) {
    bool enters = tau_type_attr(tau_types[v.t], enter);
    if (enters && tau_type_attr(tau_types[v.t], leave)) return;
    tau_raise(TAU_ID_TypeError, "'%T' object does not support the context manager protocol%s", &v,
              enters ? " (missed __exit__ method)" : "");
}

tau_str *tau_dyn_format_value(tau_value v, tau_value spec) {
    spec = tau_plain(spec);
    if (spec.t == TAU_ID_STR) return tau_dyn_format(v, (tau_str *)(void *)spec.u.p);
    tau_raise(TAU_ID_TypeError, "__format__() argument must be str, not %T", &spec);
    return NULL;
}

bool tau_dyn_has_special(tau_value v, tau_str *name) {
    const tau_type *t = tau_types[v.t];
    if (tau_str_is(name, "__len__")) return t->len != NULL;
    if (tau_str_is(name, "__iter__")) return t->iter != NULL;
    if (tau_str_is(name, "__getitem__")) return t->getitem != NULL;
    if (tau_str_is(name, "__hash__")) return true;
    if (tau_str_is(name, "__index__")) return t->index || v.t == TAU_ID_INT || v.t == TAU_ID_BOOL;
    if (tau_str_is(name, "__abs__")) return t->abs || v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || v.t == TAU_ID_FLOAT || v.t == TAU_ID_COMPLEX;
    if (!tau_is_type(v) && v.t != TAU_ID_MODULE) return tau_dyn_hasattr_raise(v, name);
    uint32_t id = tau_name_id(name);
    return id != UINT32_MAX && tau_type_attr(tau_types[v.t], id);
}

tau_value tau_call_special_value(tau_value recv, uint32_t name, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    if (!tau_is_type(recv) && recv.t != TAU_ID_MODULE) return tau_dyn_call_method(recv, name, nargs, args, kw, NULL);
    const tau_attr *a = tau_type_attr(tau_types[recv.t], name);
    if (a && a->kind == TAU_ATTR_METHOD) return tau_call_with_self(a->u.entry, recv, nargs, args, kw);
    tau_raise_no_attribute(recv, tau_names[name]);
    return TAU_ABSENT;
}

void tau_class_rename(void *type, tau_value name, bool qualified) {
    tau_type *t = type;
    name = tau_plain(name);
    if (name.t != TAU_ID_STR) {
        tau_raise(TAU_ID_TypeError, "can only assign string to %s.%s, not '%T'", t->name, qualified ? "__qualname__" : "__name__", &name);
        return;
    }
    int64_t n;
    tau_str *s = (tau_str *)(void *)name.u.p;
    char *text = tau_str_utf8(s, &n), *kept = malloc((size_t)n + 1); /* for good: descriptors keep plain C strings */
    if (!text || !kept) {
        tau_no_memory();
        return;
    }
    memcpy(kept, text, (size_t)n);
    kept[n] = 0;
    tau_str_utf8_free(s, text, n);
    if (qualified) t->qualname = kept;
    else t->name = kept;
}

/* entry(self, args...), for callable objects. */
tau_value tau_call_with_self(tau_entry entry, tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    tau_value few[8], *all = few;
    if (nargs + 1 > 8 && !(all = tau_buf_alloc((size_t)(nargs + 1) * sizeof *all))) return TAU_ABSENT;
    int64_t given = nargs + (kw ? kw->n : 0);
    (void)given;
    all[0] = self;
    for (int64_t k = 0; k < nargs; k++) all[k + 1] = args[k];
    tau_value r = entry(NULL, nargs + 1, all, kw);
    if (all != few) tau_buf_free(all, (size_t)(nargs + 1) * sizeof *all);
    return r;
}

/* A new object o through its __init__; takes o over. */
tau_value tau_construct_with(tau_entry init, void *o, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    if (!o) return TAU_ABSENT;
    tau_value self = tau_box_obj(o), r = tau_call_with_self(init, self, nargs, args, kw);
    if (r.t == TAU_ID_ERROR || !tau_init_answer(r)) {
        tau_value_decref(r);
        tau_decref(o);
        return TAU_ABSENT;
    }
    return self;
}

void *tau_method_make(tau_value self, void *func) {
    tau_func *f = func;
    return tau_method_new(self, f->info->entry, &f->head, f->info->name).u.p;
}

tau_value tau_func_default(void *func, int64_t param) {
    tau_func *f = func;
    if (!f || !f->defaults) return TAU_NONE;
    tau_value_incref(f->defaults[param]);
    return f->defaults[param];
}

void tau_func_set_default(void *func, int64_t param, int64_t n, tau_value v) {
    tau_func *f = func;
    if (!f->defaults) {
        f->defaults = tau_buf_alloc((size_t)n * sizeof *f->defaults);
        if (!f->defaults) return;
        memset(f->defaults, 0, (size_t)n * sizeof *f->defaults);
    }
    tau_value old = f->defaults[param];
    tau_value_incref(v);
    f->defaults[param] = v;
    tau_value_decref(old);
}

/* What a static function object holds besides its code, at the program's end. */
void tau_func_release(tau_func *f) {
    if (f->defaults) {
        for (int32_t k = 0; k < f->info->nparams; k++) tau_value_decref(f->defaults[k]);
        tau_buf_free(f->defaults, (size_t)f->info->nparams * sizeof *f->defaults);
        f->defaults = NULL;
    }
    tau_xdecref(f->dict);
    tau_xdecref(f->facts);
    f->dict = f->facts = NULL;
}

void tau_list_v_extend_value(void *list, tau_value iterable) {
    const tau_type *t = tau_types[iterable.t];
    if (!t->iter && !t->getitem) {
        tau_raise(TAU_ID_TypeError, "Value after * must be an iterable, not %T", &iterable);
        return;
    }
    tau_value it = tau_dyn_iter(iterable);
    if (it.t == TAU_ID_ERROR) return;
    for (;;) {
        tau_value x = tau_dyn_next(it);
        if (x.t == TAU_ID_ERROR) break;
        tau_list_v_push(list, x);
    }
    tau_value_decref(it);
}

/* Over the keys of a mapping: those of a class say what they are by keys(). */
static tau_value keys_of(tau_value mapping) {
    if (tau_isinstance(mapping, &tau_type_DICT)) return tau_dyn_iter(mapping);
    tau_str *name = tau_str_from_c("keys");
    tau_value method = name ? tau_dyn_getattr(mapping, name) : TAU_ABSENT;
    tau_xdecref(name);
    if (!method.t && tau_err_take(&tau_type_AttributeError)) return tau_dyn_iter(mapping);
    tau_value keys = method.t ? tau_dyn_call(method, 0, NULL, NULL) : TAU_ABSENT;
    tau_value_decref(method);
    tau_value it = keys.t ? tau_dyn_iter(keys) : TAU_ABSENT;
    tau_value_decref(keys);
    return it;
}

void tau_dict_update_mapping(tau_value target, tau_value source) {
    tau_value it = keys_of(source);
    if (it.t == TAU_ID_ERROR) return;
    for (;;) {
        tau_value key = tau_dyn_next(it);
        if (key.t == TAU_ID_ERROR) break;
        tau_value v = tau_dyn_getitem(source, key);
        bool ok = v.t != TAU_ID_ERROR && tau_dyn_setitem(target, key, v);
        tau_value_decref(key);
        tau_value_decref(v);
        if (!ok) break;
    }
    tau_value_decref(it);
}

void tau_unpack_into(tau_value v, int64_t n, tau_value *out) { (void)tau_dyn_unpack(v, n, out); }

void tau_unpack_star_into(tau_value v, int64_t before, int64_t after, tau_value *out) {
    (void)tau_dyn_unpack_star(v, before, after, out);
}

tau_str *tau_str_join_parts(int64_t n, void *const *parts) {
    tau_builder b;
    tau_builder_init(&b);
    for (int64_t k = 0; k < n; k++) tau_builder_str(&b, (tau_str *)parts[k]);
    return tau_builder_finish(&b);
}

static void raise_on(void *exc) {
    tau_incref(exc);
    tau_err_restore((tau_exc *)exc);
}

bool tau_gen_throw_step(void *g, void *exc) {
    if (!tau_exc_matches((tau_exc *)exc, &tau_type_GeneratorExit)) return tau_gen_throw((tau_gen *)g, (tau_exc *)exc);
    if (tau_gen_close((tau_gen *)g)) raise_on(exc);
    return false;
}

/* A StopIteration on the way becomes the end of the iteration, with its value. */
static tau_value stopped(tau_value *result) {
    if (tau_err && tau_exc_matches(tau_err, &tau_type_StopIteration)) {
        *result = tau_exc_get_extra(tau_err, 0);
        tau_err_clear();
    }
    return TAU_ABSENT;
}

static tau_value call_named(tau_value it, const char *name, int64_t n, const tau_value *args) {
    tau_str *s = tau_str_from_utf8(name, (int64_t)strlen(name));
    tau_value method = tau_dyn_getattr(it, s);
    tau_decref(s);
    if (method.t == TAU_ID_ERROR) return TAU_ABSENT;
    tau_value r = tau_dyn_call(method, n, args, NULL);
    tau_value_decref(method);
    return r;
}

tau_value tau_iter_send_value(tau_value it, tau_value v, tau_value *result) {
    if (it.t == TAU_ID_GENERATOR) {
        tau_gen *g = (tau_gen *)it.u.p;
        if (tau_gen_send(g, v)) return g->info->current(g);
        if (!tau_err) *result = tau_gen_result(g);
        return TAU_ABSENT;
    }
    if (v.t == TAU_ID_NONE) {
        const tau_type *t = tau_type_of(it);
        bool user = t->next && (t->flags & TAU_TF_USER); /* its slot would drop the StopIteration's value */
        tau_value x = user ? call_named(it, "__next__", 0, NULL) : t->next ? t->next(it) : tau_dyn_next(it);
        if (x.t == TAU_ID_ERROR && !tau_err) *result = TAU_NONE;
        return x.t == TAU_ID_ERROR ? stopped(result) : x;
    }
    tau_value x = call_named(it, "send", 1, &v);
    return x.t == TAU_ID_ERROR ? stopped(result) : x;
}

/* What the iterator has of that name; TAU_ABSENT without an error if it has none. */
static tau_value method_of(tau_value it, const char *name) {
    tau_str *s = tau_str_from_utf8(name, (int64_t)strlen(name));
    tau_value method = tau_dyn_getattr(it, s);
    tau_decref(s);
    if (method.t == TAU_ID_ERROR && tau_err_is(&tau_type_AttributeError)) tau_err_clear();
    return method;
}

/* GeneratorExit closes the iterator and goes on; an iterator without close() or throw() sees nothing of it. */
tau_value tau_iter_throw_value(tau_value it, void *exc, tau_value *result) {
    if (it.t == TAU_ID_GENERATOR) {
        tau_gen *g = (tau_gen *)it.u.p;
        if (tau_gen_throw_step(g, exc)) return g->info->current(g);
        if (!tau_err) *result = tau_gen_result(g);
        return TAU_ABSENT;
    }
    bool exit = tau_exc_matches((tau_exc *)exc, &tau_type_GeneratorExit);
    tau_value method = method_of(it, exit ? "close" : "throw"), r = TAU_ABSENT;
    if (method.t == TAU_ID_ERROR) {
        if (!tau_err) raise_on(exc);
        return r;
    }
    tau_value arg = tau_box_obj(exc);
    r = tau_dyn_call(method, exit ? 0 : 1, &arg, NULL);
    tau_value_decref(method);
    if (r.t == TAU_ID_ERROR) return exit ? r : stopped(result);
    if (!exit) return r;
    tau_value_decref(r);
    raise_on(exc);
    return TAU_ABSENT;
}
