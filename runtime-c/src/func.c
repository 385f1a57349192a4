/* Functions and bound methods as objects: binding of arguments with CPython's error texts, attributes, calls. */
#include "tau/func.h"

#include <stdio.h>

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/object.h"
#include "tau/tuple.h"

/* ---- binding ------------------------------------------------------------------------------------------ */

typedef struct {
    const tau_funcinfo *info;
    const tau_value *defaults;
    int npos, nposonly, star, starstar; /* positional parameters; indices of *args and **kwargs or -1 */
} shape;

static shape shape_of(const tau_funcinfo *info, const tau_value *defaults) {
    shape s = {info, defaults, 0, 0, -1, -1};
    for (int i = 0; i < info->nparams; i++) {
        uint8_t kind = info->params[i].kind;
        if (kind == TAU_PARAM_POSONLY) s.nposonly++;
        if (kind <= TAU_PARAM_NORMAL) s.npos++;
        if (kind == TAU_PARAM_STAR) s.star = i;
        if (kind == TAU_PARAM_STARSTAR) s.starstar = i;
    }
    return s;
}

static bool has_default(const shape *s, int i) { return s->info->params[i].has_default && s->defaults && s->defaults[i].t; }

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static void raise_missing(const shape *s, const char *const *names, int n, const char *kind) {
    tau_builder b;
    tau_builder_init(&b);
    for (int i = 0; i < n; i++) {
        if (i) tau_builder_c(&b, i < n - 1 ? ", " : n > 2 ? ", and " : " and ");
        tau_builder_char(&b, '\'');
        tau_builder_utf8(&b, names[i], (int64_t)strlen(names[i]));
        tau_builder_char(&b, '\'');
    }
    tau_str *list = tau_builder_finish(&b);
    if (list)
        tau_raise(TAU_ID_TypeError, "%s() missing %d required %s argument%s: %U", s->info->qualname, n, kind,
                  n == 1 ? "" : "s", list);
    tau_xdecref(list);
}

static void raise_too_many(const shape *s, int64_t given, const tau_value *out) {
    int ndefaults = 0, kwonly = 0;
    for (int i = 0; i < s->npos; i++) ndefaults += has_default(s, i);
    for (int i = 0; i < s->info->nparams; i++)
        kwonly += s->info->params[i].kind == TAU_PARAM_KWONLY && out[i].t != 0;
    char takes[64], also[96] = "";
    if (ndefaults) snprintf(takes, sizeof takes, "from %d to %d", s->npos - ndefaults, s->npos);
    else snprintf(takes, sizeof takes, "%d", s->npos);
    if (kwonly)
        snprintf(also, sizeof also, " positional argument%s (and %d keyword-only argument%s)", given != 1 ? "s" : "",
                 kwonly, kwonly != 1 ? "s" : "");
    tau_raise(TAU_ID_TypeError, "%s() takes %s positional argument%s but %lld%s %s given", s->info->qualname, takes,
              ndefaults || s->npos != 1 ? "s" : "", (long long)given, also, given == 1 && !kwonly ? "was" : "were");
}

/* Names of positional-only parameters that were given as keywords; "" when there are none. */
static tau_str *posonly_names(const shape *s, const tau_kwargs *kw) {
    tau_builder b;
    tau_builder_init(&b);
    bool first = true;
    for (int i = 0; i < s->nposonly; i++)
        for (int64_t k = 0; k < kw->n; k++) {
            if (!tau_str_is(kw->names[k], s->info->params[i].name)) continue;
            if (!first) tau_builder_c(&b, ", ");
            first = false;
            tau_builder_str(&b, kw->names[k]);
        }
    return tau_builder_finish(&b);
}

static bool bind_keywords(const shape *s, const tau_kwargs *kw, tau_value *out) {
    for (int64_t k = 0; k < kw->n; k++) {
        int i = 0;
        for (; i < s->info->nparams; i++) {
            const tau_param *p = &s->info->params[i];
            if ((p->kind == TAU_PARAM_NORMAL || p->kind == TAU_PARAM_KWONLY) && tau_str_is(kw->names[k], p->name)) break;
        }
        if (i < s->info->nparams) {
            if (out[i].t) {
                tau_raise(TAU_ID_TypeError, "%s() got multiple values for argument '%U'", s->info->qualname, kw->names[k]);
                return false;
            }
            out[i] = tau_value_copy(kw->values[k]);
        } else if (s->starstar >= 0) {
            tau_dict_v_v_setitem((tau_dict_v_v *)(void *)out[s->starstar].u.p,
                                 (tau_value){TAU_ID_STR, {.p = &kw->names[k]->head}}, kw->values[k]);
            if (tau_err) return false;
        } else {
            tau_str *posonly = posonly_names(s, kw);
            if (posonly && posonly->len)
                tau_raise(TAU_ID_TypeError,
                          "%s() got some positional-only arguments passed as keyword arguments: '%U'", s->info->qualname,
                          posonly);
            else if (posonly)
                tau_raise(TAU_ID_TypeError, "%s() got an unexpected keyword argument '%U'", s->info->qualname, kw->names[k]);
            tau_xdecref(posonly);
            return false;
        }
    }
    return true;
}

/* Defaults for what is missing, or the TypeError that names it. */
static bool bind_defaults(const shape *s, tau_value *out) {
    const char *names[64];
    for (int pass = 0; pass < 2; pass++) {
        int missing = 0;
        for (int i = 0; i < s->info->nparams; i++) {
            const tau_param *p = &s->info->params[i];
            bool mine = pass ? p->kind == TAU_PARAM_KWONLY : p->kind <= TAU_PARAM_NORMAL;
            if (!mine || out[i].t) continue;
            if (has_default(s, i)) out[i] = tau_value_copy(s->defaults[i]);
            else if (missing < 64) names[missing++] = p->name;
        }
        if (missing) {
            raise_missing(s, names, missing, pass ? "keyword-only" : "positional");
            return false;
        }
    }
    return true;
}

static bool bind(const shape *s, int64_t nargs, const tau_value *args, const tau_kwargs *kw, tau_value *out) {
    int64_t taken = nargs < s->npos ? nargs : s->npos;
    for (int64_t i = 0, k = 0; k < taken; i++)
        if (s->info->params[i].kind <= TAU_PARAM_NORMAL) out[i] = tau_value_copy(args[k++]);
    if (s->star >= 0) {
        tau_tuple *t = tau_tuple_copy(nargs - taken, args + taken);
        if (!t) return false;
        out[s->star] = tau_box_obj(t);
    }
    if (s->starstar >= 0) {
        tau_dict_v_v *d = tau_dict_v_v_new(0);
        if (!d) return false;
        out[s->starstar] = tau_box_obj(d);
    }
    if (kw && !bind_keywords(s, kw, out)) return false;
    if (nargs > s->npos && s->star < 0) {
        raise_too_many(s, nargs, out);
        return false;
    }
    return bind_defaults(s, out);
}

bool tau_bind_args(const tau_funcinfo *info, const tau_value *defaults, int64_t nargs, const tau_value *args,
                   const tau_kwargs *kw, tau_value *out) {
    shape s = shape_of(info, defaults);
    for (int i = 0; i < info->nparams; i++) out[i] = TAU_ABSENT;
    if (info->builtin && !tau_check_builtin_args(info, nargs, kw)) return false;
    if (bind(&s, nargs, args, kw, out)) return true;
    for (int i = 0; i < info->nparams; i++) {
        tau_value_decref(out[i]);
        out[i] = TAU_ABSENT;
    }
    return false;
}

bool tau_check_nargs(const char *name, int64_t nargs, int64_t least, int64_t most) {
    if (nargs >= least && nargs <= most) return true;
    int64_t bound = nargs < least ? least : most;
    tau_raise(TAU_ID_TypeError, "%s expected %s%lld argument%s, got %lld", name,
              least == most ? "" : nargs < least ? "at least " : "at most ", (long long)bound, bound == 1 ? "" : "s",
              (long long)nargs);
    return false;
}

bool tau_check_no_kwargs(const char *name, const tau_kwargs *kw) {
    if (!kw || kw->n == 0) return true;
    tau_raise(TAU_ID_TypeError, "%s() takes no keyword arguments", name);
    return false;
}

/* ---- function objects --------------------------------------------------------------------------------- */

tau_value tau_func_new(const tau_funcinfo *info, int64_t ncells) {
    TAU_HAS_OBJECTS(FUNCTION);
    tau_func *f = tau_alloc(sizeof *f + (size_t)ncells * sizeof(tau_obj *), TAU_ID_FUNCTION);
    if (!f) return TAU_ABSENT;
    f->info = info;
    f->ncells = ncells;
    return tau_box_obj(f);
}

static tau_func *func_of(tau_value v) { return (tau_func *)(void *)v.u.p; }
static tau_method *method_of(tau_value v) { return (tau_method *)(void *)v.u.p; }

/* Whether CPython has this method in C. */
static bool is_builtin(tau_value self, const tau_obj *func) {
    if (func && (func->type_id == TAU_ID_FUNCTION || func->type_id == TAU_ID_BUILTINFUNC)) return ((const tau_func *)(const void *)func)->info->builtin;
    return !func && (!self.t || !(tau_types[self.t]->flags & TAU_TF_USER));
}

tau_value tau_method_new(tau_value self, tau_entry entry, tau_obj *func, const char *name) {
    TAU_HAS_OBJECTS(BUILTIN);
    TAU_HAS_OBJECTS(METHOD);
    tau_method *m = tau_alloc(sizeof *m, is_builtin(self, func) ? TAU_ID_BUILTIN : TAU_ID_METHOD);
    if (!m) return TAU_ABSENT;
    m->self = tau_value_copy(self);
    m->entry = entry;
    m->func = func;
    tau_xincref(func);
    m->name = name;
    return tau_box_obj(m);
}

static void func_drop(tau_obj *o) {
    tau_func *f = (tau_func *)(void *)o;
    tau_xdecref(f->dict);
    tau_xdecref(f->facts);
    for (int i = 0; f->defaults && i < f->info->nparams; i++) tau_value_decref(f->defaults[i]);
    tau_buf_free(f->defaults, (size_t)f->info->nparams * sizeof *f->defaults);
    for (int64_t i = 0; i < f->ncells; i++) tau_xdecref(f->cells[i]);
}

static void func_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_func *f = (tau_func *)(void *)o;
    if (f->dict) visit((tau_obj *)(void *)f->dict, arg);
    if (f->facts) visit((tau_obj *)(void *)f->facts, arg);
    for (int i = 0; f->defaults && i < f->info->nparams; i++) tau_rep_v_visit(f->defaults[i], visit, arg);
    for (int64_t i = 0; i < f->ncells; i++)
        if (f->cells[i]) visit(f->cells[i], arg);
}

static tau_value func_call(tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    return func_of(self)->info->entry(self.u.p, nargs, args, kw);
}

static void method_drop(tau_obj *o) {
    tau_method *m = (tau_method *)(void *)o;
    tau_value_decref(m->self);
    tau_xdecref(m->func);
}

static void method_traverse(tau_obj *o, tau_visit visit, void *arg) {
    tau_method *m = (tau_method *)(void *)o;
    tau_rep_v_visit(m->self, visit, arg);
    if (m->func) visit(m->func, arg);
}

static tau_value method_call(tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    tau_method *m = method_of(self);
    if (!m->self.t) return m->entry(m->func, nargs, args, kw);
    tau_value few[8], *all = few;
    if (nargs >= 8 && !(all = tau_buf_alloc_array(nargs + 1, sizeof *all, false))) return TAU_ABSENT;
    all[0] = m->self;
    if (nargs) memcpy(all + 1, args, (size_t)nargs * sizeof *all);
    tau_incref(m);
    tau_value r = m->entry(m->func, nargs + 1, all, kw);
    tau_decref(m);
    if (all != few) tau_buf_free(all, (size_t)(nargs + 1) * sizeof *all);
    return r;
}

bool tau_method_same(tau_value a, tau_value b) {
    if (a.t != b.t) return false;
    if (a.t != TAU_ID_METHOD && a.t != TAU_ID_BUILTIN) return a.u.p == b.u.p;
    tau_method *x = method_of(a), *y = method_of(b);
    return x->entry == y->entry && x->func == y->func && tau_dyn_is(x->self, y->self);
}

static tau_value method_compare(tau_value a, tau_value b, int op) {
    if ((op != TAU_CMP_EQ && op != TAU_CMP_NE) || a.t != b.t) return TAU_NOTIMPLEMENTED;
    return tau_box_bool(tau_method_same(a, b) == (op == TAU_CMP_EQ));
}

static int64_t method_hash(tau_value v) {
    tau_method *m = method_of(v);
    return tau_hash_pointer(m->self.u.p) ^ tau_hash_pointer((const void *)(uintptr_t)m->entry);
}

tau_int tau_method_hash(tau_value v) {
    return v.t == TAU_ID_METHOD || v.t == TAU_ID_BUILTIN ? tau_int_from_i64(method_hash(v)) : tau_object_hash_of(v);
}

/* ---- their attributes --------------------------------------------------------------------------------- */

tau_func *tau_function_behind(tau_value f) {
    if (f.t == TAU_ID_FUNCTION || f.t == TAU_ID_BUILTINFUNC) return func_of(f);
    if (f.t != TAU_ID_METHOD && f.t != TAU_ID_BUILTIN) return NULL;
    tau_obj *o = method_of(f)->func;
    return o && (o->type_id == TAU_ID_FUNCTION || o->type_id == TAU_ID_BUILTINFUNC) ? (tau_func *)(void *)o : NULL;
}

/* What f.name = value set for a name with a meaning of its own, owned; absent when never set. */
static tau_value own_attribute(tau_func *f, const char *name) {
    tau_str *s = f && f->facts ? tau_str_from_c(name) : NULL;
    if (!s) return TAU_ABSENT;
    tau_int i = tau_dict_v_v_lookup(f->facts, (tau_value){TAU_ID_STR, {.p = &s->head}});
    tau_decref(s);
    return i < 0 ? TAU_ABSENT : tau_dict_v_v_entry_value(f->facts, i);
}

static tau_str *text_attribute(tau_value v, const char *name, const char *otherwise) {
    tau_value own = own_attribute(tau_function_behind(v), name);
    if (own.t == TAU_ID_STR) return (tau_str *)(void *)own.u.p;
    tau_value_decref(own);
    return tau_str_from_c(otherwise);
}

tau_str *tau_func_name(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    return text_attribute(f, "__name__", fn ? fn->info->name : method_of(f)->name);
}
tau_str *tau_func_qualname(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    return text_attribute(f, "__qualname__", fn ? fn->info->qualname : method_of(f)->name);
}
tau_str *tau_func_module(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    return text_attribute(f, "__module__", fn ? fn->info->module : "builtins");
}

tau_value tau_func_doc(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    tau_value own = own_attribute(fn, "__doc__");
    if (own.t || !fn || !fn->info->doc) return own.t ? own : TAU_NONE;
    tau_str *s = tau_str_from_c(fn->info->doc);
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

tau_dict_v_v *tau_func_dict(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    if (!fn) return tau_dict_v_v_new(0);
    if (!fn->dict) fn->dict = tau_dict_v_v_new(0);
    tau_xincref(fn->dict);
    return fn->dict;
}

void tau_func_set_name(tau_value f, tau_str *which, tau_value value) {
    static const char *const facts[] = {"__name__", "__qualname__", "__module__", "__doc__", "__annotations__"};
    bool is_text = tau_str_is(which, "__name__") || tau_str_is(which, "__qualname__"), is_fact = false;
    for (size_t k = 0; k < sizeof facts / sizeof *facts; k++) is_fact |= tau_str_is(which, facts[k]);
    if (is_text && !tau_isinstance(value, &tau_type_STR)) {
        tau_raise(TAU_ID_TypeError, "%U must be set to a string object", which);
        return;
    }
    tau_func *fn = tau_function_behind(f);
    if (!fn) return;
    tau_dict_v_v **d = is_fact ? &fn->facts : &fn->dict;
    if (!*d) *d = tau_dict_v_v_new(0);
    if (*d) tau_dict_v_v_setitem(*d, (tau_value){TAU_ID_STR, {.p = &which->head}}, value);
}

tau_value tau_func_annotations(tau_value f) {
    tau_value own = own_attribute(tau_function_behind(f), "__annotations__");
    if (own.t) return own;
    tau_str *name = tau_str_from_c("__annotations__");
    tau_dict_v_v *d = name ? tau_dict_v_v_new(0) : NULL;
    if (d) tau_func_set_name(f, name, tau_box_obj(d));
    tau_xdecref(name);
    return d ? tau_box_obj(d) : TAU_ABSENT;
}

/* ---- f.__code__, f.__closure__ -------------------------------------------------------------------------- */

static const tau_codeinfo *code_of(tau_value f) {
    static const tau_codeinfo none = {.file = ""};
    tau_func *fn = tau_function_behind(f);
    return fn && fn->info->code ? fn->info->code : &none;
}

tau_value tau_func_code_names(tau_value f, tau_int which) {
    const tau_codeinfo *c = code_of(f);
    int from = which == 0 ? 0 : which == 1 ? c->nvarnames : c->nvarnames + c->nfreevars;
    int n = which == 0 ? c->nvarnames : which == 1 ? c->nfreevars : c->ncellvars;
    tau_tuple *t = tau_tuple_new(n);
    for (int i = 0; t && i < n; i++) {
        tau_str *s = tau_str_from_c(c->names[from + i]);
        t->items[i] = s ? tau_box_obj(s) : TAU_NONE;
    }
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

/* As it was defined, whatever f.__name__ says by now. */
tau_str *tau_func_code_name(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    return tau_str_from_c(fn ? fn->info->name : "");
}
tau_str *tau_func_code_qualname(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    return tau_str_from_c(fn ? fn->info->qualname : "");
}
tau_str *tau_func_code_file(tau_value f) { return tau_str_from_c(code_of(f)->file); }
tau_int tau_func_code_line(tau_value f) { return code_of(f)->line; }
bool tau_func_code_same(tau_value f, tau_value g) {
    tau_func *x = tau_function_behind(f), *y = tau_function_behind(g);
    return x && y && x->info == y->info;
}

tau_value tau_func_code_closure(tau_value f) {
    const tau_codeinfo *c = code_of(f);
    tau_func *fn = tau_function_behind(f);
    if (!fn || c->nfreevars == 0) return TAU_NONE;
    tau_tuple *t = tau_tuple_new(c->nfreevars);
    for (int i = 0; t && i < c->nfreevars; i++) {
        tau_obj *cell = fn->cells[c->cells[i]];
        tau_xincref(cell);
        t->items[i] = cell ? tau_box_obj(cell) : TAU_NONE;
    }
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

tau_value tau_cell_contents(tau_cell *cell) {
    if (cell->v.t) return tau_value_copy(cell->v);
    tau_raise_text(TAU_ID_ValueError, "Cell is empty");
    return TAU_ABSENT;
}

void tau_cell_set_contents(tau_cell *cell, tau_value v) {
    tau_value old = cell->v;
    cell->v = tau_value_copy(v);
    tau_value_decref(old);
}

tau_str *tau_cell_repr(tau_cell *cell) {
    if (!cell->v.t) return tau_str_printf("<cell at %p: empty>", (void *)cell);
    return tau_str_printf("<cell at %p: %.200s object at %p>", (void *)cell, tau_types[cell->v.t]->name, (void *)cell->v.u.p);
}

tau_value tau_func_defaults(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    tau_value found[64];
    int64_t n = 0;
    for (int i = 0; fn && fn->defaults && i < fn->info->nparams && n < 64; i++)
        if (fn->info->params[i].kind <= TAU_PARAM_NORMAL && fn->defaults[i].t) found[n++] = fn->defaults[i];
    if (n == 0) return TAU_NONE;
    tau_tuple *t = tau_tuple_copy(n, found);
    return t ? tau_box_obj(t) : TAU_ABSENT;
}

tau_value tau_func_kwdefaults(tau_value f) {
    tau_func *fn = tau_function_behind(f);
    tau_dict_v_v *d = NULL;
    for (int i = 0; fn && fn->defaults && i < fn->info->nparams; i++) {
        if (fn->info->params[i].kind != TAU_PARAM_KWONLY || !fn->defaults[i].t) continue;
        tau_str *name = tau_str_from_c(fn->info->params[i].name);
        if (!d) d = tau_dict_v_v_new(0);
        if (d && name) tau_dict_v_v_setitem(d, (tau_value){TAU_ID_STR, {.p = &name->head}}, fn->defaults[i]);
        tau_xdecref(name);
    }
    return tau_err ? TAU_ABSENT : tau_box_obj(d);
}

tau_list_p *tau_func_params(tau_value f) {
    static const char *const digits[] = {"0", "1", "2", "3", "4"};
    tau_func *fn = tau_function_behind(f);
    tau_list_p *l = tau_list_p_new_acyclic(0);
    for (int i = 0; l && fn && i < fn->info->nparams; i++) {
        tau_str *name = tau_str_from_c(fn->info->params[i].name), *kind = tau_str_from_c(digits[fn->info->params[i].kind]);
        if (name) tau_list_p_push(l, &name->head);
        if (kind) tau_list_p_push(l, &kind->head);
    }
    return l;
}

tau_value tau_method_self(tau_value m) {
    tau_value self = method_of(m)->self;
    return self.t ? tau_value_copy(self) : TAU_NONE;
}

tau_value tau_method_func(tau_value m) {
    tau_obj *f = method_of(m)->func;
    tau_xincref(f);
    return f ? tau_box_obj(f) : tau_method_new(TAU_ABSENT, method_of(m)->entry, NULL, method_of(m)->name);
}

/* The entry of a method whose function is an object that can be called. */
static tau_value call_held(tau_obj *held, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    return tau_dyn_call(tau_box_obj(held), nargs, args, kw);
}

tau_value tau_method_of(tau_value f, tau_value instance) {
    if (f.t == TAU_ID_FUNCTION || f.t == TAU_ID_BUILTINFUNC) return tau_method_new(instance, func_of(f)->info->entry, f.u.p, func_of(f)->info->name);
    if (f.t == TAU_ID_BUILTIN) return tau_method_new(instance, method_of(f)->entry, method_of(f)->func, method_of(f)->name);
    if (tau_is_obj(f) && tau_dyn_callable(f)) return tau_method_new(instance, call_held, f.u.p, "method");
    tau_raise_text(TAU_ID_TypeError, "first argument must be callable");
    return TAU_ABSENT;
}

tau_str *tau_func_repr(tau_func *f) {
    tau_str *name = tau_func_qualname((tau_value){TAU_ID_FUNCTION, {.p = &f->head}});
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "<function ");
    tau_builder_take(&b, name);
    tau_builder_printf(&b, " at %p>", (void *)f);
    return tau_builder_finish(&b);
}

static tau_str *builtin_repr(const char *name) {
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_c(&b, "<built-in function ");
    tau_builder_utf8(&b, name, (int64_t)strlen(name));
    tau_builder_char(&b, '>');
    return tau_builder_finish(&b);
}

tau_str *tau_builtin_repr(tau_value f) {
    if (f.t != TAU_ID_BUILTINFUNC) return tau_method_repr(method_of(f));
    const tau_funcinfo *info = func_of(f)->info;
    const char *dot = strchr(info->qualname, '.');
    if (!dot || strcmp(dot + 1, info->name) != 0) return builtin_repr(info->name);
    tau_builder b;
    tau_builder_init(&b);
    bool slot = strncmp(info->name, "__", 2) == 0;
    tau_builder_printf(&b, "<%s '%s' of '", slot ? "slot wrapper" : "method", info->name);
    for (const char *p = info->qualname; p < dot; p++) tau_builder_char(&b, (uint32_t)(unsigned char)*p);
    tau_builder_c(&b, "' objects>");
    return tau_builder_finish(&b);
}

tau_str *tau_method_repr(tau_method *m) {
    if (!m->self.t) return builtin_repr(m->name);
    tau_builder b;
    tau_builder_init(&b);
    if (m->head.type_id == TAU_ID_BUILTIN) {
        tau_builder_printf(&b, "<built-in method %s of %s object at %p>", m->name, tau_types[m->self.t]->name, (void *)m->self.u.p);
    } else {
        tau_builder_c(&b, "<bound method ");
        tau_builder_take(&b, tau_func_qualname((tau_value){m->head.type_id, {.p = &m->head}}));
        tau_builder_c(&b, " of ");
        tau_builder_take(&b, tau_dyn_repr(m->self));
        tau_builder_char(&b, '>');
    }
    return tau_builder_finish(&b);
}

static tau_str *func_repr(tau_value v) { return tau_func_repr(func_of(v)); }
static tau_str *method_repr(tau_value v) { return tau_method_repr(method_of(v)); }

static const tau_type *const func_mro[] = {&tau_type_FUNCTION, &tau_type_OBJECT};
tau_type tau_type_FUNCTION = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_FUNCTION, .flags = TAU_TF_CYCLIC, .name = "function",
    .qualname = "function", .module = "builtins", .mro = func_mro, .nmro = 2, .drop = func_drop,
    .traverse = func_traverse, .repr = func_repr, .call = func_call,
};
static const tau_type *const builtin_func_mro[] = {&tau_type_BUILTIN, &tau_type_OBJECT};
tau_type tau_type_BUILTINFUNC = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_BUILTINFUNC, .name = "builtin_function_or_method",
    .qualname = "builtin_function_or_method", .module = "builtins", .mro = builtin_func_mro, .nmro = 2, .drop = func_drop,
    .traverse = func_traverse, .repr = tau_builtin_repr, .call = func_call,
};
static const tau_type *const method_mro[] = {&tau_type_METHOD, &tau_type_OBJECT};
tau_type tau_type_METHOD = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_METHOD, .flags = TAU_TF_CYCLIC, .size = sizeof(tau_method),
    .name = "method", .qualname = "method", .module = "builtins", .mro = method_mro, .nmro = 2, .drop = method_drop,
    .traverse = method_traverse, .repr = method_repr, .call = method_call, .compare = method_compare, .hash = method_hash,
};
static const tau_type *const builtin_mro[] = {&tau_type_BUILTIN, &tau_type_OBJECT};
tau_type tau_type_BUILTIN = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .id = TAU_ID_BUILTIN, .flags = TAU_TF_CYCLIC, .size = sizeof(tau_method),
    .name = "builtin_function_or_method", .qualname = "builtin_function_or_method", .module = "builtins",
    .mro = builtin_mro, .nmro = 2, .drop = method_drop, .traverse = method_traverse, .repr = method_repr,
    .call = method_call, .compare = method_compare, .hash = method_hash,
};
