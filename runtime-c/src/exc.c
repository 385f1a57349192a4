/* Raising, catching and matching exceptions. The state is two variables: tau_err (owned), what is on its way up, and
 * tau_handled (borrowed), what the innermost running handler handles. An exception gets its __context__ from
 * tau_handled at the moment it is raised. */
#include "tau/exc.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/file.h"
#include "tau/list.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

tau_exc *tau_err;
tau_exc *tau_handled;

/* ---- setting tau_err ---------------------------------------------------------------------------------- */

/* `e` becomes the current exception; its reference is taken over. */
static void set_raised(tau_exc *e) {
    tau_exc *handled = tau_handled;
    if (handled && handled != e && e->head.rc < TAU_RC_IMMORTAL) {
        /* Never a ring: where e stands in the chain already, the chain ends. */
        for (tau_exc *x = handled; x->context; x = x->context) {
            if (x->context != e) continue;
            x->context = NULL;
            tau_decref(e);
            break;
        }
        tau_incref(handled);
        tau_xdecref(e->context);
        e->context = handled;
    }
    tau_exc *old = tau_err;
    tau_err = e;
    tau_xdecref(old);
}

static void raise_new(int type_id, int64_t nargs, const tau_value *args) {
    tau_exc *e = tau_exc_new(tau_types[type_id], nargs, args);
    if (e) set_raised(e);
}

void tau_raise_str(int type_id, tau_str *text) {
    if (!text) return;
    tau_value v = {TAU_ID_STR, {.p = &text->head}};
    raise_new(type_id, 1, &v);
}

void tau_raise_text(int type_id, const char *text) {
    tau_str *s = tau_str_from_c(text);
    if (!s) return;
    tau_raise_str(type_id, s);
    tau_decref(s);
}

void tau_raise_value(int type_id, tau_value arg) { raise_new(type_id, 1, &arg); }

/* One conversion of printf's, copied and handed to snprintf with its argument. */
static const char *format_one(tau_builder *b, const char *p, va_list *args) {
    char spec[24], out[128];
    size_t n = 0;
    spec[n++] = '%';
    int longs = 0, precision = -1;
    for (; *p && strchr("-+ #0123456789.*lzjt", *p); p++) {
        if (*p == '.') precision = 0;
        else if (*p == '*') precision = va_arg(*args, int);
        else if (*p == 'l') longs++;
        else if (*p == 'z' || *p == 'j' || *p == 't') longs = 2;
        else if (precision >= 0) precision = precision * 10 + (*p - '0');
        else if (n < sizeof spec - 4) spec[n++] = *p;
    }
    switch (*p) {
    case 's': {
        const char *s = va_arg(*args, const char *);
        tau_builder_utf8(b, s, precision >= 0 ? (int64_t)strnlen(s, (size_t)precision) : (int64_t)strlen(s));
        break;
    }
    case 'U': tau_builder_str(b, va_arg(*args, tau_str *)); break;
    case 'V': tau_builder_take(b, tau_dyn_repr(*va_arg(*args, const tau_value *))); break;
    case 'T': {
        const char *name = tau_type_name(*va_arg(*args, const tau_value *));
        tau_builder_utf8(b, name, (int64_t)strlen(name));
        break;
    }
    case '%': tau_builder_char(b, '%'); break;
    case 'c': tau_builder_char(b, (uint32_t)va_arg(*args, int)); break;
    case 'p': tau_builder_ascii(b, out, snprintf(out, sizeof out, "%p", va_arg(*args, void *))); break;
    default: { /* d i u x X o */
        long long x = longs == 0 ? (strchr("di", *p) ? va_arg(*args, int) : (long long)va_arg(*args, unsigned))
                                 : va_arg(*args, long long);
        spec[n++] = 'l';
        spec[n++] = 'l';
        spec[n++] = *p;
        spec[n] = 0;
        tau_builder_ascii(b, out, snprintf(out, sizeof out, spec, x));
    }
    }
    return p + 1;
}

void tau_raise(int type_id, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    tau_builder b;
    tau_builder_init(&b);
    for (const char *p = fmt; *p;) {
        const char *q = p;
        while (*q && *q != '%') q++;
        tau_builder_utf8(&b, p, q - p);
        p = *q ? format_one(&b, q + 1, &args) : q;
    }
    va_end(args);
    tau_str *s = tau_builder_finish(&b);
    tau_raise_str(type_id, s);
    tau_xdecref(s);
}

/* Must work without any memory; an exception of its own, with a traceback, where there is enough for that. */
void tau_no_memory(void) {
    static tau_exc error;
    static bool trying;
    if (!trying) {
        trying = true;
        tau_exc *e = tau_exc_new(&tau_type_MemoryError, 0, NULL);
        trying = false;
        if (e) {
            set_raised(e);
            return;
        }
    }
    error.head = (tau_obj){TAU_RC_IMMORTAL, TAU_ID_MemoryError, 0, 0};
    error.args = &tau_tuple_empty;
    set_raised(&error);
}

void tau_raise_stop_iteration(tau_value value) {
    bool none = value.t == TAU_ID_NONE || !value.t;
    raise_new(TAU_ID_StopIteration, !none, &value);
}

void tau_raise_no_attribute(tau_value self, tau_str *name) {
    if (tau_is_type(self))
        tau_raise(TAU_ID_AttributeError, "type object '%s' has no attribute '%U'", ((tau_type *)(void *)self.u.p)->name, name);
    else tau_raise(TAU_ID_AttributeError, "'%T' object has no attribute '%U'", &self, name);
    if (tau_err && tau_err->head.type_id == TAU_ID_AttributeError)
        tau_exc_set_extra(tau_err, 0, (tau_value){TAU_ID_STR, {.p = &name->head}});
}

void tau_raise_missing(int type_id, tau_str *text, tau_str *name, tau_str *hint) {
    tau_raise_str(type_id, text);
    if (!tau_err || tau_err->head.type_id != type_id) return;
    tau_exc_set_extra(tau_err, 0, (tau_value){TAU_ID_STR, {.p = &name->head}});
    if (hint->len) tau_exc_set_extra(tau_err, type_id == TAU_ID_NameError ? 1 : 2, (tau_value){TAU_ID_STR, {.p = &hint->head}});
}

void tau_raise_oserror(int err, tau_str *filename) {
    tau_str *text = tau_str_from_c(strerror(err));
    if (!text) return;
    tau_value args[3] = {tau_box_int(err), {TAU_ID_STR, {.p = &text->head}}, TAU_NONE};
    if (filename) args[2] = (tau_value){TAU_ID_STR, {.p = &filename->head}};
    tau_value e = tau_exc_construct(&tau_type_OSError.head, filename ? 3 : 2, args, NULL);
    tau_decref(text);
    if (e.t) set_raised((tau_exc *)(void *)e.u.p);
}

/* ---- the raise statement ------------------------------------------------------------------------------- */

static bool is_exception_class(tau_value v) {
    return tau_is_type(v) && tau_issubclass((const tau_type *)(const void *)v.u.p, &tau_type_BaseException);
}

/* The instance that an exception or class stands for, owned; NULL with TypeError(text) or what the class raised. */
static tau_exc *instance_of(tau_value v, const char *text) {
    if (tau_isinstance(v, &tau_type_BaseException)) {
        tau_incref(v.u.p);
        return (tau_exc *)(void *)v.u.p;
    }
    if (!is_exception_class(v)) {
        tau_raise_text(TAU_ID_TypeError, text);
        return NULL;
    }
    tau_value e = tau_dyn_call(v, 0, NULL, NULL);
    if (!e.t) return NULL;
    if (tau_isinstance(e, &tau_type_BaseException)) return (tau_exc *)(void *)e.u.p;
    tau_raise(TAU_ID_TypeError, "calling %V should have returned an instance of BaseException, not %V", &v, &e);
    tau_value_decref(e);
    return NULL;
}

void tau_raise_exc(tau_value exc_or_class, tau_value cause, bool has_cause) {
    tau_exc *e = instance_of(exc_or_class, "exceptions must derive from BaseException");
    if (!e) return;
    if (has_cause) {
        tau_exc *c = NULL;
        if (cause.t != TAU_ID_NONE && !(c = instance_of(cause, "exception causes must derive from BaseException"))) {
            tau_decref(e);
            return;
        }
        tau_xdecref(e->cause);
        e->cause = c;
        e->suppress_context = true;
    }
    set_raised(e);
}

void tau_reraise(void) {
    if (!tau_handled) {
        tau_raise_text(TAU_ID_RuntimeError, "No active exception to reraise");
        return;
    }
    tau_incref(tau_handled);
    tau_err_restore(tau_handled);
}

void tau_err_restore(tau_exc *e) {
    tau_exc *old = tau_err;
    tau_err = e;
    tau_xdecref(old);
}

void tau_err_clear(void) { tau_err_restore(NULL); }

/* ---- catching ----------------------------------------------------------------------------------------- */

tau_exc *tau_catch(tau_exc **saved) {
    tau_exc *e = tau_err;
    tau_err = NULL;
    *saved = tau_handled;
    tau_handled = e;
    return e;
}

void tau_handler_end(tau_exc *saved) { tau_handled = saved; }

void tau_handler_swap(tau_exc **saved) {
    tau_exc *mine = tau_handled;
    tau_handled = *saved;
    *saved = mine;
}

void tau_err_chain(void) {
    tau_exc *e = tau_err;
    tau_err = NULL;
    set_raised(e);
}

bool tau_exc_matches(tau_exc *e, const tau_type *type) { return tau_issubclass(tau_types[e->head.type_id], type); }

bool tau_err_take(const tau_type *type) {
    if (!tau_err_is(type)) return false;
    tau_err_clear();
    return true;
}

int tau_exc_matches_value(tau_exc *e, tau_value types) {
    if (types.t == TAU_ID_TUPLE) {
        tau_tuple *t = (tau_tuple *)(void *)types.u.p;
        for (int64_t i = 0; i < t->len; i++)
            if (!is_exception_class(t->items[i])) goto error;
        for (int64_t i = 0; i < t->len; i++)
            if (tau_exc_matches(e, (const tau_type *)(const void *)t->items[i].u.p)) return 1;
        return 0;
    }
    if (is_exception_class(types)) return tau_exc_matches(e, (const tau_type *)(const void *)types.u.p);
error:
    tau_raise_text(TAU_ID_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return -1;
}

/* ---- what can't be raised ------------------------------------------------------------------------------- */

/* Takes what, the text of where it happened, over. */
static void print_ignored(tau_str *what) {
    tau_exc *saved, *e = tau_catch(&saved);
    tau_str *text = tau_exc_format(e, false);
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "Exception ignored in: ");
    if (what) tau_builder_take(&b, what);
    tau_builder_char(&b, '\n');
    if (text) tau_builder_take(&b, text);
    tau_str *all = tau_builder_finish(&b);
    if (all) tau_exc_write(all);
    tau_xdecref(all);
    tau_handler_end(saved);
    tau_decref(e);
    tau_err_clear();
}

void tau_err_unraisable(tau_value about) {
    tau_exc *raised = tau_err;
    if (!raised) return;
    tau_err = NULL;
    tau_str *what = tau_types[about.t]->repr ? tau_types[about.t]->repr(about) : tau_object_repr(about);
    tau_err_restore(raised);
    print_ignored(what);
}

bool tau_err_in_del(const char *method, tau_entry code) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "<function ");
    tau_builder_utf8(&b, method, (int64_t)strlen(method));
    tau_builder_printf(&b, " at %p>", (void *)(uintptr_t)code);
    tau_exc *raised = tau_err;
    tau_err = NULL;
    tau_str *what = tau_builder_finish(&b);
    tau_err_restore(raised);
    if (raised) print_ignored(what);
    return true;
}

void tau_unreachable(void) { tau_fatal("internal error: the program came to a place that type inference ruled out"); }

void tau_fatal(const char *text) {
    fprintf(stderr, "tau: %s\n", text);
    abort();
}
