/* Dynamic values under pow(a, b, m), round() and conversion to float, through the special methods by name. */
#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"

#include <string.h>

/* x.name(args...); *found says whether x has it. */
static tau_value special(tau_value x, const char *name, int64_t nargs, const tau_value *args, bool *found) {
    tau_value r = TAU_ABSENT;
    tau_str *n = tau_str_from_ascii(name, (int64_t)strlen(name));
    *found = n && tau_is_obj(x) && tau_dyn_hasattr(x, n) == 1;
    if (*found) {
        tau_value f = tau_dyn_getattr(x, n);
        if (f.t) r = tau_dyn_call(f, nargs, args, NULL);
        tau_value_decref(f);
    }
    if (n) tau_decref(n);
    return r;
}

static bool is_int(tau_value v) { return v.t == TAU_ID_INT || v.t == TAU_ID_BOOL; }
static tau_int int_of(tau_value v) { return v.t == TAU_ID_BOOL ? v.u.b : v.u.i; }
static bool is_number(tau_value v) { return is_int(v) || v.t == TAU_ID_FLOAT || v.t == TAU_ID_COMPLEX; }

tau_value tau_dyn_pow3(tau_value a, tau_value b, tau_value m) {
    if (!m.t || m.t == TAU_ID_NONE) return tau_dyn_pow(a, b);
    b = tau_plain(b);
    m = tau_plain(m);
    if (is_int(a) && is_int(b) && is_int(m)) return tau_dyn_int_result(tau_int_pow3(int_of(a), int_of(b), int_of(m)));
    tau_value args[2] = {b, m};
    bool found;
    tau_value r = special(a, "__pow__", 2, args, &found);
    if (found && r.t != TAU_ID_NOTIMPLEMENTED) return r;
    if (is_number(a) && is_number(b) && is_number(m)) {
        if (a.t == TAU_ID_COMPLEX || b.t == TAU_ID_COMPLEX || m.t == TAU_ID_COMPLEX)
            tau_raise_text(TAU_ID_ValueError, "complex modulo");
        else tau_raise_text(TAU_ID_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    } else {
        tau_raise(TAU_ID_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", &a, &b, &m);
    }
    return TAU_ABSENT;
}

tau_value tau_dyn_round(tau_value a, tau_value ndigits) {
    bool to_int = !ndigits.t || ndigits.t == TAU_ID_NONE;
    if (is_int(a) || a.t == TAU_ID_FLOAT) {
        if (to_int) return is_int(a) ? tau_box_int(tau_int_copy(int_of(a))) : tau_dyn_int_result(tau_float_round_int(a.u.f));
        tau_int n = tau_dyn_index(ndigits);
        if (n == TAU_INT_ERR) return TAU_ABSENT;
        tau_value r;
        if (is_int(a)) {
            r = tau_dyn_int_result(tau_int_round(int_of(a), n));
        } else {
            double x = tau_float_round(a.u.f, n);
            TAU_HAS_OBJECTS(FLOAT);
            r = tau_err ? TAU_ABSENT : tau_box_float(x);
        }
        tau_int_decref(n);
        return r;
    }
    bool found;
    tau_value r = special(a, "__round__", to_int ? 0 : 1, &ndigits, &found);
    if (!found && !tau_err) tau_raise(TAU_ID_TypeError, "type %T doesn't define __round__ method", &a);
    return r;
}

double tau_dyn_to_double(tau_value a) {
    a = tau_plain(a);
    if (a.t == TAU_ID_FLOAT) return a.u.f;
    if (is_int(a)) return tau_int_to_double(int_of(a));
    bool found;
    tau_value r = special(a, "__float__", 0, NULL, &found);
    if (found) {
        double x = r.t == TAU_ID_FLOAT ? r.u.f : 0;
        if (r.t && r.t != TAU_ID_FLOAT) tau_raise(TAU_ID_TypeError, "%T.__float__ returned non-float (type %T)", &a, &r);
        tau_value_decref(r);
        return x;
    }
    if (tau_err) return 0;
    if (!tau_types[a.t]->index) {
        tau_raise(TAU_ID_TypeError, "must be real number, not %T", &a);
        return 0;
    }
    tau_int i = tau_dyn_index(a);
    if (i == TAU_INT_ERR) return 0;
    double x = tau_int_to_double(i);
    tau_int_decref(i);
    return x;
}
