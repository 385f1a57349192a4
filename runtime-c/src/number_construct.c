/* int(), float() and complex() called through the class as a value (map(int, words)); the direct calls are compiled
 * from stdlib/builtins. Apart, because they need parsing, and with it GMP: a program that uses such a class as a value
 * sets its descriptor's `construct` to these. */
#include "tau/call.h"
#include "tau/complex.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/number.h"
#include "tau/bytes.h"
#include "tau/object.h"
#include "tau/str.h"

#include <string.h>

/* x.name(); *found says whether x has it. */
static tau_value special(tau_value x, const char *name, bool *found) {
    tau_value r = TAU_ABSENT;
    tau_str *n = tau_str_from_ascii(name, (int64_t)strlen(name));
    *found = n && tau_is_obj(x) && tau_dyn_hasattr(x, n) == 1;
    if (*found) {
        tau_value f = tau_dyn_getattr(x, n);
        if (f.t) r = tau_dyn_call(f, 0, NULL, NULL);
        tau_value_decref(f);
    }
    if (n) tau_decref(n);
    return r;
}

/* Positional arguments and at most one keyword into out[0..2); false with TypeError. */
static bool bind(const char *name, int64_t nargs, const tau_value *args, const tau_kwargs *kw, int most,
                 const char *const *keywords, tau_value out[2]) {
    int64_t given = nargs + (kw ? kw->n : 0);
    out[0] = out[1] = TAU_ABSENT;
    if (given > most) {
        if (most == 1) tau_raise(TAU_ID_TypeError, "%s expected at most 1 argument, got %lld", name, (long long)given);
        else tau_raise(TAU_ID_TypeError, "%s() takes at most %d arguments (%lld given)", name, most, (long long)given);
        return false;
    }
    for (int64_t i = 0; i < nargs; i++) out[i] = args[i];
    for (int64_t i = 0; kw && i < kw->n; i++) {
        int at = 0;
        while (at < most && !(keywords[at] && tau_str_is(kw->names[i], keywords[at]))) at++;
        if (at == most || out[at].t) {
            tau_raise(TAU_ID_TypeError, "'%U' is an invalid keyword argument for %s()", kw->names[i], name);
            return false;
        }
        out[at] = kw->values[i];
    }
    return true;
}

static bool is_bytes_like(tau_value v) {
    v = tau_plain(v);
    return v.t == TAU_ID_BYTES || v.t == TAU_ID_BYTEARRAY;
}

static tau_value int_with_base(tau_value x, tau_value base) {
    tau_int b = tau_dyn_index(base), r = TAU_INT_ERR;
    x = tau_plain(x);
    if (b == TAU_INT_ERR) return TAU_ABSENT;
    if (x.t == TAU_ID_STR) r = tau_int_parse((tau_str *)(void *)x.u.p, b);
    else if (is_bytes_like(x)) r = tau_int_parse_bytes(x, b);
    else if (x.t) tau_raise_text(TAU_ID_TypeError, "int() can't convert non-string with explicit base");
    else tau_raise_text(TAU_ID_TypeError, "int() missing string argument");
    tau_int_decref(b);
    return tau_dyn_int_result(r);
}

tau_value tau_int_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    static const char *const keywords[2] = {NULL, "base"};
    static const char *const methods[] = {"__int__", "__index__", "__trunc__"};
    tau_value a[2], x;
    (void)self;
    if (!bind("int", nargs, args, kw, 2, keywords, a)) return TAU_ABSENT;
    x = a[0];
    if (a[1].t) return int_with_base(x, a[1]);
    switch (x.t) {
    case 0: return tau_box_int(0);
    case TAU_ID_BOOL: return tau_box_int(x.u.b);
    case TAU_ID_INT: return tau_value_copy(x);
    case TAU_ID_FLOAT: return tau_dyn_int_result(tau_int_from_double(x.u.f));
    case TAU_ID_STR: return tau_dyn_int_result(tau_int_parse((tau_str *)(void *)x.u.p, 10));
    default: break;
    }
    for (int i = 0; i < 3; i++) {
        bool found;
        tau_value r = special(x, methods[i], &found);
        if (!found) continue;
        tau_str *name = tau_str_from_ascii(methods[i], (int64_t)strlen(methods[i]));
        tau_int n = r.t && name ? tau_int_check_result(r, name) : TAU_INT_ERR;
        if (name) tau_decref(name);
        tau_value_decref(r);
        return tau_dyn_int_result(n);
    }
    if (tau_err) return TAU_ABSENT;
    if (is_bytes_like(x)) return tau_dyn_int_result(tau_int_parse_bytes(x, 10));
    if (tau_plain(x).t == TAU_ID_STR) return tau_dyn_int_result(tau_int_parse((tau_str *)(void *)tau_plain(x).u.p, 10));
    tau_raise(TAU_ID_TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", &x);
    return TAU_ABSENT;
}

tau_value tau_float_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    static const char *const keywords[2] = {NULL, NULL};
    tau_value a[2], x;
    (void)self;
    if (kw && kw->n) {
        tau_raise_text(TAU_ID_TypeError, "float() takes no keyword arguments");
        return TAU_ABSENT;
    }
    if (!bind("float", nargs, args, kw, 1, keywords, a)) return TAU_ABSENT;
    x = a[0];
    double f = 0;
    if (tau_plain(x).t == TAU_ID_STR) {
        f = tau_float_parse((tau_str *)(void *)tau_plain(x).u.p);
    } else if (is_bytes_like(x)) {
        f = tau_float_parse_bytes(x);
    } else if (x.t) {
        f = tau_dyn_to_double(x);
        if (tau_err_is(&tau_type_TypeError) && !tau_types[x.t]->index && tau_value_type(x)->id < TAU_ID_FIRST_USER) {
            tau_err_clear();
            tau_raise(TAU_ID_TypeError, "float() argument must be a string or a real number, not '%T'", &x);
        }
    }
    TAU_HAS_OBJECTS(FLOAT);
    return tau_err ? TAU_ABSENT : tau_box_float(f);
}

static tau_complex part(tau_value v, const char *what) {
    tau_str *w = tau_str_from_ascii(what, (int64_t)strlen(what));
    tau_complex c = {0, 0};
    if (w) {
        c = tau_complex_of_value(v, w);
        tau_decref(w);
    }
    return c;
}

tau_value tau_complex_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    static const char *const keywords[2] = {"real", "imag"};
    tau_value a[2];
    (void)self;
    if (!bind("complex", nargs, args, kw, 2, keywords, a)) return TAU_ABSENT;
    tau_complex re = {0, 0}, im = {0, 0};
    a[0] = tau_plain(a[0]);
    a[1] = tau_plain(a[1]);
    if (a[0].t == TAU_ID_STR) {
        if (a[1].t) tau_raise_text(TAU_ID_TypeError, "complex() can't take second arg if first is a string");
        else re = tau_complex_parse((tau_str *)(void *)a[0].u.p);
    } else if (a[1].t == TAU_ID_STR) {
        tau_raise_text(TAU_ID_TypeError, "complex() second arg can't be a string");
    } else {
        if (a[0].t) re = part(a[0], "first");
        if (a[1].t && !tau_err) im = part(a[1], "second");
    }
    if (tau_err) return TAU_ABSENT;
    if (a[1].t) {
        if (a[1].t == TAU_ID_COMPLEX) re.re -= im.im;
        re.im = a[0].t == TAU_ID_COMPLEX ? re.im + im.re : im.re;
    }
    return tau_box_complex(re);
}
