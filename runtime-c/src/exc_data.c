/* What an exception object holds: args, the fields of its type, notes, and its str() and repr().
 *
 * Types with fields of their own (OSError.errno, StopIteration.value, ...) keep them in `extra`, a private tuple. */
#include "tau/exc.h"

#include "tau/builder.h"
#include "tau/bytes.h"
#include "tau/call.h"
#include "tau/list.h"

#include <errno.h>

static tau_exc *of(tau_value v) { return (tau_exc *)(void *)v.u.p; }

/* ---- making and giving up ----------------------------------------------------------------------------- */

tau_exc *tau_exc_alloc(const tau_type *type, size_t size) {
    tau_exc *e = tau_new(size, type->id, TAU_F_CYCLIC);
    if (!e) return NULL;
    tau_incref(&tau_tuple_empty);
    e->args = &tau_tuple_empty;
    return e;
}

void tau_exc_drop(tau_obj *o) {
    tau_exc *e = (tau_exc *)(void *)o;
    tau_xdecref(e->args);
    tau_xdecref(e->cause);
    tau_xdecref(e->context);
    tau_xdecref(e->traceback);
    tau_value_decref(e->notes);
    tau_value_decref(e->extra);
    tau_xdecref(e->variables);
}

void tau_exc_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_exc *e = (tau_exc *)(void *)o;
    if (e->args) visit(&e->args->head, arg);
    if (e->cause) visit(&e->cause->head, arg);
    if (e->context) visit(&e->context->head, arg);
    if (e->traceback) visit(e->traceback, arg);
    tau_rep_v_visit(e->notes, visit, arg);
    tau_rep_v_visit(e->extra, visit, arg);
    if (e->variables) visit((tau_obj *)(void *)e->variables, arg);
}

/* ---- fields of the types ------------------------------------------------------------------------------- */

static bool is_a(const tau_exc *e, const tau_type *type) { return tau_issubclass(tau_types[e->head.type_id], type); }

static int field_count(const tau_exc *e) {
    if (is_a(e, &tau_type_OSError)) return 5;
    if (is_a(e, &tau_type_UnicodeError)) return 5;
    if (is_a(e, &tau_type_SyntaxError)) return 8;
    if (is_a(e, &tau_type_ImportError)) return 3;
    if (is_a(e, &tau_type_BaseExceptionGroup)) return 2;
    if (is_a(e, &tau_type_AttributeError)) return 3;
    if (is_a(e, &tau_type_NameError)) return 2;
    return 1;
}

tau_value tau_exc_get_extra(tau_exc *self, tau_int k) {
    if (!self->extra.t) return TAU_NONE;
    tau_value v = ((tau_tuple *)(void *)self->extra.u.p)->items[k];
    return v.t ? tau_value_copy(v) : TAU_NONE;
}

void tau_exc_set_extra(tau_exc *self, tau_int k, tau_value v) {
    if (!self->extra.t) {
        tau_tuple *t = tau_tuple_new(field_count(self));
        if (!t) return;
        self->extra = tau_box_obj(t);
    }
    tau_value *slot = &((tau_tuple *)(void *)self->extra.u.p)->items[k], old = *slot;
    *slot = tau_value_copy(v);
    tau_value_decref(old);
}

static void set_fields(tau_exc *self, int64_t n, const tau_value *args) {
    for (int64_t i = 0; i < n; i++) tau_exc_set_extra(self, i, args[i]);
}

static const struct {
    int16_t error;
    uint16_t type_id;
} errno_types[] = {
    {EAGAIN, TAU_ID_BlockingIOError}, {EALREADY, TAU_ID_BlockingIOError}, {EINPROGRESS, TAU_ID_BlockingIOError},
    {EPIPE, TAU_ID_BrokenPipeError}, {ESHUTDOWN, TAU_ID_BrokenPipeError}, {ECHILD, TAU_ID_ChildProcessError},
    {ECONNABORTED, TAU_ID_ConnectionAbortedError}, {ECONNREFUSED, TAU_ID_ConnectionRefusedError},
    {ECONNRESET, TAU_ID_ConnectionResetError}, {EEXIST, TAU_ID_FileExistsError}, {ENOENT, TAU_ID_FileNotFoundError},
    {EISDIR, TAU_ID_IsADirectoryError}, {ENOTDIR, TAU_ID_NotADirectoryError}, {EINTR, TAU_ID_InterruptedError},
    {EACCES, TAU_ID_PermissionError}, {EPERM, TAU_ID_PermissionError}, {ESRCH, TAU_ID_ProcessLookupError},
    {ETIMEDOUT, TAU_ID_TimeoutError},
};

/* OSError(errno, text, ...) becomes an instance of the class that stands for the number. */
static void refine(tau_exc *self, int64_t nargs, const tau_value *args) {
    if (self->head.type_id != TAU_ID_OSError || nargs < 2 || args[0].t != TAU_ID_INT) return;
    for (size_t i = 0; i < sizeof errno_types / sizeof *errno_types; i++)
        if (errno_types[i].error == args[0].u.i) self->head.type_id = errno_types[i].type_id;
}

/* OSError: errno, strerror[, filename[, winerror[, filename2]]]; args keeps the first two. */
static int64_t init_oserror(tau_exc *self, int64_t nargs, const tau_value *args) {
    refine(self, nargs, args);
    if (nargs < 2 || nargs > 5) return nargs;
    set_fields(self, 2, args);
    if (nargs == 2) return nargs;
    tau_exc_set_extra(self, 2, args[2]);
    if (nargs == 5) tau_exc_set_extra(self, 3, args[4]);
    return args[2].t == TAU_ID_NONE ? nargs : 2;
}

static bool init_unicode(tau_exc *self, int64_t nargs, const tau_value *args) {
    bool translate = is_a(self, &tau_type_UnicodeTranslateError);
    int64_t want = translate ? 4 : 5;
    if (!translate && !is_a(self, &tau_type_UnicodeDecodeError) && !is_a(self, &tau_type_UnicodeEncodeError)) return true;
    if (nargs != want) {
        tau_raise(TAU_ID_TypeError, "function takes exactly %d arguments (%lld given)", (int)want, (long long)nargs);
        return false;
    }
    for (int64_t i = 0; i < want; i++) tau_exc_set_extra(self, i + translate, args[i]);
    return true;
}

static bool init_syntax(tau_exc *self, int64_t nargs, const tau_value *args) {
    if (nargs >= 1) tau_exc_set_extra(self, 0, args[0]);
    if (nargs != 2) return true;
    tau_value it = tau_dyn_iter(args[1]), x;
    if (!it.t) return false;
    int64_t n = 0;
    for (; !tau_err && (x = tau_dyn_next(it)).t; n++) {
        if (n < 6) tau_exc_set_extra(self, n + 1, x);
        tau_value_decref(x);
    }
    tau_value_decref(it);
    if (tau_err) return false;
    if (n < 4 || n > 6)
        tau_raise(TAU_ID_TypeError, "function takes at %s %d arguments (%lld given)", n < 4 ? "least" : "most", n < 4 ? 4 : 6, (long long)n);
    else if (n == 5) tau_raise_text(TAU_ID_TypeError, "end_offset must be provided when end_lineno is provided");
    return !tau_err;
}

/* Keyword arguments name, path and obj of ImportError, NameError and AttributeError. */
static bool init_keywords(tau_exc *self, const tau_kwargs *kw) {
    const char *names[3] = {NULL, NULL, NULL};
    if (is_a(self, &tau_type_ImportError)) names[1] = "name", names[2] = "path";
    else if (is_a(self, &tau_type_AttributeError)) names[0] = "name", names[1] = "obj";
    else if (is_a(self, &tau_type_NameError)) names[0] = "name";
    for (int64_t i = 0; kw && i < kw->n; i++) {
        int k = 0;
        while (k < 3 && !(names[k] && tau_str_is(kw->names[i], names[k]))) k++;
        if (k == 3) {
            const char *name = tau_types[self->head.type_id]->name;
            if (names[0] || names[1])
                tau_raise(TAU_ID_TypeError, "'%U' is an invalid keyword argument for %s()", kw->names[i], name);
            else tau_raise(TAU_ID_TypeError, "%s() takes no keyword arguments", name);
            return false;
        }
        tau_exc_set_extra(self, k, kw->values[i]);
    }
    return true;
}

bool tau_exc_init(tau_exc *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    if (!init_keywords(self, kw)) return false;
    int64_t kept = nargs;
    if (is_a(self, &tau_type_OSError)) kept = init_oserror(self, nargs, args);
    else if (is_a(self, &tau_type_UnicodeError) && !init_unicode(self, nargs, args)) return false;
    else if (is_a(self, &tau_type_SyntaxError) && !init_syntax(self, nargs, args)) return false;
    else if (is_a(self, &tau_type_BaseExceptionGroup) && !tau_exc_group_init(self, nargs, args)) return false;
    else if (is_a(self, &tau_type_ImportError) && nargs == 1) tau_exc_set_extra(self, 0, args[0]);
    else if (is_a(self, &tau_type_StopIteration) && nargs) tau_exc_set_extra(self, 0, args[0]);
    tau_tuple *t = tau_tuple_copy(kept, args);
    if (!t) return false;
    tau_decref(self->args);
    self->args = t;
    if (is_a(self, &tau_type_SystemExit) && nargs)
        tau_exc_set_extra(self, 0, nargs == 1 ? args[0] : (tau_value){TAU_ID_TUPLE, {.p = &t->head}});
    return true;
}

void tau_exc_init_args(tau_exc *self, tau_tuple *args) { tau_exc_init(self, args->len, args->items, NULL); }

tau_exc *tau_exc_new(const tau_type *type, int64_t nargs, const tau_value *args) {
    tau_exc *e = tau_exc_alloc(type, type->size);
    if (e && !tau_exc_init(e, nargs, args, NULL)) {
        tau_decref(e);
        return NULL;
    }
    return e;
}

tau_value tau_exc_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    const tau_type *type = (const tau_type *)(const void *)self;
    tau_exc *e = tau_exc_alloc(type, type->size);
    if (!e) return TAU_ABSENT;
    if (tau_exc_init(e, nargs, args, kw)) return tau_box_obj(e);
    tau_decref(e);
    return TAU_ABSENT;
}

/* ---- attributes --------------------------------------------------------------------------------------- */

tau_tuple *tau_exc_get_args(tau_exc *self) {
    tau_incref(self->args);
    return self->args;
}

void tau_exc_set_args(tau_exc *self, tau_tuple *args) {
    tau_tuple *old = self->args;
    tau_incref(args);
    self->args = args;
    tau_decref(old);
}

static tau_value boxed_ref(void *p) {
    tau_xincref(p);
    return tau_box_obj(p);
}

/* What a link to another exception may be: NULL and true for None. */
static bool link_of(tau_value v, const char *text, tau_exc **out) {
    *out = NULL;
    if (v.t == TAU_ID_NONE) return true;
    if (!tau_isinstance(v, &tau_type_BaseException)) {
        tau_raise_text(TAU_ID_TypeError, text);
        return false;
    }
    tau_incref(v.u.p);
    *out = of(v);
    return true;
}

tau_value tau_exc_get_cause(tau_exc *self) { return boxed_ref(self->cause); }
void tau_exc_set_cause(tau_exc *self, tau_value cause) {
    tau_exc *e, *old = self->cause;
    if (!link_of(cause, "exception cause must be None or derive from BaseException", &e)) return;
    self->cause = e;
    self->suppress_context = true;
    tau_xdecref(old);
}
tau_value tau_exc_get_context(tau_exc *self) { return boxed_ref(self->context); }
void tau_exc_set_context(tau_exc *self, tau_value context) {
    tau_exc *e, *old = self->context;
    if (!link_of(context, "exception context must be None or derive from BaseException", &e)) return;
    self->context = e;
    tau_xdecref(old);
}
bool tau_exc_get_suppress(tau_exc *self) { return self->suppress_context; }
void tau_exc_set_suppress(tau_exc *self, bool on) { self->suppress_context = on; }

tau_value tau_exc_get_traceback(tau_exc *self) {
    if (self->traceback) ((tau_tb *)(void *)self->traceback)->seen = true;
    return boxed_ref(self->traceback);
}
void tau_exc_set_traceback(tau_exc *self, tau_value tb) {
    if (tb.t != TAU_ID_NONE && tb.t != TAU_ID_TRACEBACK) {
        tau_raise_text(TAU_ID_TypeError, "__traceback__ must be a traceback or None");
        return;
    }
    tau_obj *old = self->traceback;
    self->traceback = tb.t == TAU_ID_NONE ? NULL : tb.u.p;
    tau_xincref(self->traceback);
    if (self->traceback) ((tau_tb *)(void *)self->traceback)->seen = true;
    tau_xdecref(old);
}

tau_value tau_exc_get_notes(tau_exc *self) {
    if (self->notes.t) return tau_value_copy(self->notes);
    tau_str *name = tau_str_from_c("__notes__");
    if (name) tau_raise_no_attribute((tau_value){self->head.type_id, {.p = &self->head}}, name);
    tau_xdecref(name);
    return TAU_ABSENT;
}

void tau_exc_set_notes(tau_exc *self, tau_value notes) {
    tau_value old = self->notes;
    self->notes = tau_value_copy(notes);
    tau_value_decref(old);
}

void tau_exc_add_note(tau_exc *self, tau_value note) {
    if (!tau_isinstance(note, &tau_type_STR)) {
        tau_raise(TAU_ID_TypeError, "note must be a str, not '%T'", &note);
        return;
    }
    if (!self->notes.t) {
        tau_list_v *l = tau_list_v_new(1);
        if (!l) return;
        self->notes = tau_box_obj(l);
    }
    if (self->notes.t == TAU_ID_LIST) tau_list_v_append((tau_list_v *)(void *)self->notes.u.p, note);
    else tau_raise_text(TAU_ID_TypeError, "Cannot add note: __notes__ is not a list");
}

/* ---- text --------------------------------------------------------------------------------------------- */

static tau_str *base_str(tau_exc *e) {
    if (e->args->len == 0) return tau_str_empty();
    if (e->args->len == 1) return tau_dyn_str(e->args->items[0]);
    return tau_tuple_repr(e->args);
}

static tau_value field(tau_exc *e, int k) {
    if (!e->extra.t) return TAU_NONE;
    tau_value v = ((tau_tuple *)(void *)e->extra.u.p)->items[k];
    return v.t ? v : TAU_NONE;
}

static bool absent(tau_value v) { return v.t == TAU_ID_NONE; }

static tau_str *oserror_str(tau_exc *e) {
    tau_value number = field(e, 0), text = field(e, 1), name = field(e, 2), second = field(e, 3);
    if (absent(name) && (absent(number) || absent(text))) return base_str(e);
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "[Errno ");
    tau_builder_take(&b, tau_dyn_str(number));
    tau_builder_c(&b, "] ");
    tau_builder_take(&b, tau_dyn_str(text));
    if (!absent(name)) {
        tau_builder_c(&b, ": ");
        tau_builder_take(&b, tau_dyn_repr(name));
    }
    if (!absent(name) && !absent(second)) {
        tau_builder_c(&b, " -> ");
        tau_builder_take(&b, tau_dyn_repr(second));
    }
    return tau_builder_finish(&b);
}

/* "can't decode byte 0xff in position 3: reason" and its relatives. */
static tau_str *unicode_str(tau_exc *e) {
    bool decode = is_a(e, &tau_type_UnicodeDecodeError), translate = is_a(e, &tau_type_UnicodeTranslateError);
    tau_value object = field(e, 1), from = field(e, 2), to = field(e, 3);
    if (!decode && !translate && !is_a(e, &tau_type_UnicodeEncodeError)) return base_str(e);
    if (from.t != TAU_ID_INT || to.t != TAU_ID_INT || !tau_is_obj(object)) return base_str(e);
    int64_t start = tau_int_clamp(from.u.i), end = tau_int_clamp(to.u.i);
    tau_builder b;
    tau_builder_init(&b);
    if (!translate) {
        tau_builder_char(&b, '\'');
        tau_builder_take(&b, tau_dyn_str(field(e, 0)));
        tau_builder_c(&b, "' codec ");
    }
    tau_builder_c(&b, decode ? "can't decode byte" : translate ? "can't translate character" : "can't encode character");
    bool one = end == start + 1 && start >= 0 && start < tau_dyn_len(object);
    if (one && decode && object.t == TAU_ID_BYTES) {
        tau_bytes *bytes = (tau_bytes *)(void *)object.u.p;
        tau_builder_printf(&b, " 0x%02x in position %lld: ", tau_bytes_data(bytes)[start], (long long)start);
    } else if (one && !decode && object.t == TAU_ID_STR) {
        uint32_t c = tau_str_get((tau_str *)(void *)object.u.p, start);
        tau_builder_printf(&b, c < 0x100 ? " '\\x%02x'" : c < 0x10000 ? " '\\u%04x'" : " '\\U%08x'", c);
        tau_builder_printf(&b, " in position %lld: ", (long long)start);
    } else {
        tau_builder_printf(&b, "s in position %lld-%lld: ", (long long)start, (long long)(end - 1));
    }
    tau_builder_take(&b, tau_dyn_str(field(e, 4)));
    return tau_builder_finish(&b);
}

/* What of a path is behind its last slash. */
static void append_base_name(tau_builder *b, tau_str *path) {
    int64_t at = path->len;
    while (at > 0 && tau_str_get(path, at - 1) != '/') at--;
    for (; at < path->len; at++) tau_builder_char(b, tau_str_get(path, at));
}

static tau_str *syntax_str(tau_exc *e) {
    tau_value msg = field(e, 0), file = field(e, 1), line = field(e, 2);
    bool has_file = file.t == TAU_ID_STR, has_line = line.t == TAU_ID_INT;
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_take(&b, tau_dyn_str(absent(msg) ? TAU_NONE : msg));
    if (has_file || has_line) tau_builder_c(&b, " (");
    if (has_file) append_base_name(&b, (tau_str *)(void *)file.u.p);
    if (has_file && has_line) tau_builder_c(&b, ", ");
    if (has_line) {
        tau_builder_c(&b, "line ");
        tau_builder_take(&b, tau_dyn_str(line));
    }
    if (has_file || has_line) tau_builder_char(&b, ')');
    return tau_builder_finish(&b);
}

static tau_str *group_str(tau_exc *e) {
    tau_value all = field(e, 1);
    int64_t n = all.t == TAU_ID_TUPLE ? ((tau_tuple *)(void *)all.u.p)->len : 0;
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_take(&b, tau_dyn_str(field(e, 0)));
    tau_builder_printf(&b, " (%lld sub-exception%s)", (long long)n, n == 1 ? "" : "s");
    return tau_builder_finish(&b);
}

tau_str *tau_exc_str_of(tau_exc *self) {
    if (is_a(self, &tau_type_BaseExceptionGroup)) return group_str(self);
    if (is_a(self, &tau_type_KeyError) && self->args->len == 1) return tau_dyn_repr(self->args->items[0]);
    if (is_a(self, &tau_type_OSError)) return oserror_str(self);
    if (is_a(self, &tau_type_UnicodeError)) return unicode_str(self);
    if (is_a(self, &tau_type_SyntaxError)) return syntax_str(self);
    if (is_a(self, &tau_type_ImportError) && field(self, 0).t == TAU_ID_STR) return tau_dyn_str(field(self, 0));
    return base_str(self);
}

tau_str *tau_exc_repr_of(tau_exc *self) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, tau_types[self->head.type_id]->name);
    if (self->args->len == 1) {
        tau_builder_char(&b, '(');
        tau_builder_take(&b, tau_dyn_repr(self->args->items[0]));
        tau_builder_char(&b, ')');
    } else {
        tau_builder_take(&b, tau_tuple_repr(self->args));
    }
    return tau_builder_finish(&b);
}

tau_str *tau_exc_str(tau_value self) { return tau_exc_str_of(of(self)); }
tau_str *tau_exc_repr(tau_value self) { return tau_exc_repr_of(of(self)); }
