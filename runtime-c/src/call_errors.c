/* Arguments of dynamic calls: *args and **kwargs put together, and what built-in functions say to those that do not fit:
 * CPython's texts for functions written in C, whose kind follows from the declared parameters. The compiler has the
 * same (infer/call_errors.cpp). */
#include "tau/func.h"

#include <stdio.h>
#include <string.h>

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/object.h"
#include "tau/str.h"

typedef struct {
    const tau_funcinfo *info;
    const char *name;           /* the class's, where a class is called */
    char full[160];             /* "math.sqrt", "list.append", "len" */
    int self, posonly, positional, required, kwonly;
    bool star, starstar;
} shape;

static const char *plural(long long n) { return n == 1 ? "" : "s"; }

static bool refuse(const shape *s, const char *how, int n, int64_t given) {
    tau_raise(TAU_ID_TypeError, "%s expected %s%d argument%s, got %lld", s->name, how, n, plural(n), (long long)given);
    return false;
}

static const char *class_name(const tau_funcinfo *info) {
    static _Thread_local char name[80];
    snprintf(name, sizeof name, "%s", info->qualname);
    char *dot = strrchr(name, '.');
    if (dot) *dot = 0;
    return name;
}

void tau_receiver_error(const tau_funcinfo *info, tau_value self) {
    const char *text = info->wording == TAU_WORDING_SLOT ? "descriptor '%s' requires a '%s' object but received a '%T'"
                                                         : "descriptor '%s' for '%s' objects doesn't apply to a '%T' object";
    tau_raise(TAU_ID_TypeError, text, info->name, class_name(info), &self);
}

static shape shape_of(const tau_funcinfo *info) {
    shape s = {.info = info, .name = info->name, .self = info->builtin == TAU_BUILTIN_METHOD};
    bool of_class = strcmp(info->name, "__init__") == 0 || strcmp(info->name, "__new__") == 0;
    if (of_class) snprintf(s.full, sizeof s.full, "%s", s.name = class_name(info));
    else if (info->builtin != TAU_BUILTIN_FUNCTION) snprintf(s.full, sizeof s.full, "%s", info->qualname);
    else if (strcmp(info->module, "builtins") == 0) snprintf(s.full, sizeof s.full, "%s", info->name);
    else snprintf(s.full, sizeof s.full, "%s.%s", info->module, info->name);
    for (int i = s.self; i < info->nparams; i++) {
        const tau_param *p = &info->params[i];
        s.star |= p->kind == TAU_PARAM_STAR;
        s.starstar |= p->kind == TAU_PARAM_STARSTAR;
        s.kwonly += p->kind == TAU_PARAM_KWONLY;
        if (p->kind > TAU_PARAM_NORMAL) continue;
        s.positional++;
        s.posonly += p->kind == TAU_PARAM_POSONLY;
        s.required += !p->has_default;
    }
    return s;
}

/* What CPython wraps an operation of a type for. */
static bool check_slot(const shape *s, int64_t given, int64_t keywords) {
    if (keywords) {
        tau_raise(TAU_ID_TypeError, "wrapper %s() takes no keyword arguments", s->info->name);
        return false;
    }
    int most = strcmp(s->info->name, "__pow__") == 0 ? 2 : s->positional;
    if (given >= s->required && given <= most) return true;
    bool few = given < s->required;
    int n = few ? s->required : most;
    tau_raise(TAU_ID_TypeError, "%sexpected %s%d argument%s, got %lld", most < 2 ? "" : " ",
              most < 2 || s->required == most ? "" : few ? "at least " : "at most ", n, plural(n), (long long)given);
    return false;
}

/* METH_NOARGS, METH_O, and functions that check their count themselves. */
static bool check_positional(const shape *s, int64_t given, int64_t keywords) {
    bool few = given < s->required, many = given > s->positional && !s->star;
    int wording = s->info->wording, bound = few ? s->required : s->positional;
    if (wording == TAU_WORDING_SLOT) return check_slot(s, given, keywords);
    if (!keywords && wording == TAU_WORDING_EXPECTED && (few || many))
        return refuse(s, s->required == s->positional ? "" : few ? "at least " : "at most ", bound, given);
    if (!keywords && wording == TAU_WORDING_TAKES && (few || many))
        tau_raise(TAU_ID_TypeError, "%s() takes %s %d argument%s (%lld given)", s->name, few ? "at least" : "at most", bound,
                  plural(bound), (long long)given);
    else if (keywords) tau_raise(TAU_ID_TypeError, "%s() takes no keyword arguments", s->full);
    else if (s->positional == 0 && !s->star && given)
        tau_raise(TAU_ID_TypeError, "%s() takes no arguments (%lld given)", s->full, (long long)given);
    else if (s->positional == 1 && s->required == 1 && !s->star && given != 1)
        tau_raise(TAU_ID_TypeError, "%s() takes exactly one argument (%lld given)", s->full, (long long)given);
    else if (given < s->required) return refuse(s, s->required == s->positional && !s->star ? "" : "at least ", s->required, given);
    else if (given > s->positional && !s->star) return refuse(s, s->required == s->positional ? "" : "at most ", s->positional, given);
    else return true;
    return false;
}

static bool check_counts(const shape *s, int64_t given, int64_t keywords) {
    const char *name = s->name;
    int most = s->positional + s->kwonly, least = s->posonly && s->posonly < s->required ? s->posonly : s->required;
    if (given + keywords > most) {
        tau_raise(TAU_ID_TypeError, "%s() takes %s %d %sargument%s (%lld given)", name, s->required == most ? "exactly" : "at most",
                  most, given ? "" : "keyword ", plural(most), (long long)(given + keywords));
        return false;
    }
    if (given > s->positional && s->positional == 0) {
        tau_raise(TAU_ID_TypeError, "%s() takes no positional arguments", name);
        return false;
    }
    bool many = given > s->positional, few = given < (s->required < s->posonly ? s->required : s->posonly);
    if (!many && !few) return true;
    int n = many ? s->positional : least;
    tau_raise(TAU_ID_TypeError, "%s() takes %s %d positional argument%s (%lld given)", name,
              least == s->positional ? "exactly" : many ? "at most" : "at least", n, plural(n), (long long)given);
    return false;
}

static bool is_given(const tau_kwargs *kw, const char *name) {
    for (int64_t k = 0; kw && k < kw->n; k++)
        if (tau_str_is(kw->names[k], name)) return true;
    return false;
}

static bool check_names(const shape *s, int64_t given, const tau_kwargs *kw) {
    int place = 0;
    for (int i = s->self; i < s->info->nparams; i++) {
        const tau_param *p = &s->info->params[i];
        if (p->kind > TAU_PARAM_NORMAL) continue;
        place++;
        if (p->kind != TAU_PARAM_NORMAL) continue;
        bool named = is_given(kw, p->name);
        if (place <= given && named)
            tau_raise(TAU_ID_TypeError, "argument for %s() given by name ('%s') and position (%d)", s->name, p->name, place);
        else if (place > given && !named && !p->has_default)
            tau_raise(TAU_ID_TypeError, "%s() missing required argument '%s' (pos %d)", s->name, p->name, place);
        else continue;
        return false;
    }
    for (int64_t k = 0; kw && k < kw->n; k++) {
        bool known = false;
        for (int i = 0; i < s->info->nparams; i++)
            known |= (s->info->params[i].kind == TAU_PARAM_NORMAL || s->info->params[i].kind == TAU_PARAM_KWONLY) &&
                     tau_str_is(kw->names[k], s->info->params[i].name);
        if (known) continue;
        tau_raise(TAU_ID_TypeError, "'%U' is an invalid keyword argument for %s()", kw->names[k], s->name);
        return false;
    }
    return true;
}

bool tau_check_builtin_args(const tau_funcinfo *info, int64_t nargs, const tau_kwargs *kw) {
    shape s = shape_of(info);
    int64_t given = nargs - s.self, keywords = kw ? kw->n : 0;
    bool fits = given >= s.required && (given <= s.positional || s.star);
    if (given < 0) {
        const char *text = info->wording == TAU_WORDING_SLOT ? "descriptor '%s' of '%s' object needs an argument"
                                                             : "unbound method %s.%s() needs an argument";
        bool slot = info->wording == TAU_WORDING_SLOT;
        tau_raise(TAU_ID_TypeError, text, slot ? info->name : class_name(info), slot ? class_name(info) : info->name);
        return false;
    }
    if (info->too_few && (given + keywords < s.required || (s.starstar && !fits))) {
        tau_raise_text(TAU_ID_TypeError, info->too_few);
        return false;
    }
    if (s.starstar)
        return fits || refuse(&s, given < s.required ? "at least " : "at most ", given < s.required ? s.required : s.positional, given);
    if (info->wording == TAU_WORDING_SLOT || (s.posonly == s.positional && s.kwonly == 0)) return check_positional(&s, given, keywords);
    if (info->wording == TAU_WORDING_EXPECTED && given != s.required) return refuse(&s, "", s.required, given);
    if (s.star && given < s.required) return refuse(&s, "at least ", s.required, given);
    if (s.star && given == 0 && keywords > s.kwonly) {
        tau_raise(TAU_ID_TypeError, "%s() takes at most %d keyword argument%s (%lld given)", s.name, s.kwonly, plural(s.kwonly),
                  (long long)keywords);
        return false;
    }
    if (!s.star && !check_counts(&s, given, keywords)) return false;
    return check_names(&s, given, kw);
}

/* ---- *args and **kwargs ---------------------------------------------------------------------------------- */

/* "__main__.f()", "len()"; the text of what has no qualified name. */
static tau_str *callee_text(tau_value f) {
    bool function = f.t == TAU_ID_FUNCTION || f.t == TAU_ID_METHOD || f.t == TAU_ID_BUILTIN || f.t == TAU_ID_BUILTINFUNC;
    if (!function && !tau_is_type(f)) return tau_dyn_str(f);
    tau_str *module = function ? tau_func_module(f) : tau_type_module_of(f), *name = function ? tau_func_qualname(f) : tau_type_qualname_of(f);
    tau_builder b;
    tau_builder_init(&b);
    if (module && !tau_str_is(module, "builtins")) {
        tau_builder_str(&b, module);
        tau_builder_char(&b, '.');
    }
    tau_xdecref(module);
    if (name) tau_builder_take(&b, name);
    tau_builder_c(&b, "()");
    return tau_builder_finish(&b);
}

static void raise_after(tau_value callee, const char *stars, const char *want, tau_value given) {
    tau_str *text = callee_text(callee);
    if (text) tau_raise(TAU_ID_TypeError, "%U argument after %s must be %s, not %T", text, stars, want, &given);
    tau_xdecref(text);
}

void tau_call_extend(void *list, tau_value iterable, tau_value callee) {
    tau_value it = tau_dyn_iter(iterable);
    if (it.t == TAU_ID_ERROR) {
        if (!tau_types[iterable.t]->iter && tau_err_take(&tau_type_TypeError)) raise_after(callee, "*", "an iterable", iterable);
        return;
    }
    for (;;) {
        tau_value x = tau_dyn_next(it);
        if (x.t == TAU_ID_ERROR) break;
        tau_list_v_push(list, x);
    }
    tau_value_decref(it);
}

void tau_call_keyword(void *dict, tau_value name, tau_value value, tau_value callee) {
    if (tau_dict_v_v_lookup(dict, name) >= 0) {
        tau_str *text = callee_text(callee);
        if (text) tau_raise(TAU_ID_TypeError, "%U got multiple values for keyword argument '%U'", text, (tau_str *)(void *)name.u.p);
        tau_xdecref(text);
    } else if (!tau_err) {
        tau_dict_v_v_setitem(dict, name, value);
    }
}

void tau_call_update(void *dict, tau_value mapping, tau_value callee) {
    if (tau_types[mapping.t]->mro[0]->id != TAU_ID_DICT) {
        tau_str *keys = tau_str_from_c("keys");
        int has = keys ? tau_dyn_hasattr(mapping, keys) : -1;
        tau_xdecref(keys);
        if (has == 0) raise_after(callee, "**", "a mapping", mapping);
        if (has <= 0) return;
    }
    tau_dict_v_v *d = tau_dict_v_v_new(0);
    if (d) tau_dict_update_mapping(tau_box_obj(d), mapping);
    for (int64_t i = 0; d && !tau_err && i < d->used; i++)
        if (d->entries[i].hash != TAU_DICT_DELETED) tau_call_keyword(dict, d->entries[i].key, d->entries[i].value, callee);
    tau_xdecref(d);
}
