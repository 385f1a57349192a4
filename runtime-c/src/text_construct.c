/* str(), bytes() and bytearray() called through the class as a value; the direct calls are compiled from stdlib/builtins.
 * Apart, because they need the codecs: a program that uses such a class as a value sets its descriptor's `construct`. */
#include "tau/bytes.h"
#include "tau/codec.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/number.h"
#include "tau/object.h"
#include "tau/str.h"

typedef struct {
    const char *name;
    tau_value source;             /* {0}: not given */
    tau_str *encoding, *errors;   /* NULL: not given */
} text_call;

/* The three arguments of all of them; false with TypeError. */
static bool bind(text_call *call, const char *first, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    const char *const names[3] = {first, "encoding", "errors"};
    tau_value given[3] = {{0}, {0}, {0}};
    int64_t keywords = kw ? kw->n : 0;
    if (nargs + keywords > 3) {
        tau_raise(TAU_ID_TypeError, "%s() takes at most 3 %sarguments (%lld given)", call->name, nargs ? "" : "keyword ",
                  (long long)(nargs + keywords));
        return false;
    }
    for (int64_t i = 0; i < nargs; i++) given[i] = args[i];
    for (int64_t i = 0; i < keywords; i++) {
        int at = 0;
        while (at < 3 && !tau_str_is(kw->names[i], names[at])) at++;
        if (at == 3) tau_raise(TAU_ID_TypeError, "'%U' is an invalid keyword argument for %s()", kw->names[i], call->name);
        else if (given[at].t) tau_raise(TAU_ID_TypeError, "argument for %s() given by name ('%s') and position (%d)", call->name, names[at], at + 1);
        if (tau_err) return false;
        given[at] = kw->values[i];
    }
    call->source = given[0];
    tau_str **const texts[3] = {NULL, &call->encoding, &call->errors};
    for (int k = 1; k < 3; k++) {
        tau_value x = tau_plain(given[k]);
        if (x.t == TAU_ID_STR) *texts[k] = (tau_str *)(void *)x.u.p;
        else if (x.t == TAU_ID_NONE) tau_raise(TAU_ID_TypeError, "%s() argument '%s' must be str, not None", call->name, names[k]);
        else if (x.t) tau_raise(TAU_ID_TypeError, "%s() argument '%s' must be str, not %T", call->name, names[k], &given[k]);
        if (tau_err) return false;
    }
    return true;
}

static tau_value boxed(void *o) { return o ? tau_box_obj(o) : TAU_ABSENT; }

static tau_str *or_default(tau_str *text, const char *otherwise) {
    if (text) tau_incref(text);
    return text ? text : tau_str_from_c(otherwise);
}

/* source.decode(encoding, errors), where source is bytes or a bytearray */
static tau_value decoded(const text_call *call) {
    tau_value x = tau_plain(call->source), r = TAU_ABSENT;
    tau_str *encoding = or_default(call->encoding, "utf-8"), *errors = or_default(call->errors, "strict");
    if (encoding && errors)
        r = boxed(x.t == TAU_ID_BYTES ? tau_bytes_decode((tau_bytes *)(void *)x.u.p, encoding, errors)
                                      : tau_bytearray_decode((tau_bytearray *)(void *)x.u.p, encoding, errors));
    tau_xdecref(encoding);
    tau_xdecref(errors);
    return r;
}

tau_value tau_str_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    text_call call = {.name = "str"};
    (void)self;
    if (!bind(&call, "object", nargs, args, kw)) return TAU_ABSENT;
    if (!call.encoding && !call.errors) return boxed(call.source.t ? tau_dyn_str(call.source) : tau_str_empty());
    tau_value x = tau_plain(call.source);
    if (!x.t) return boxed(tau_str_empty());
    if (x.t == TAU_ID_BYTES || x.t == TAU_ID_BYTEARRAY) return decoded(&call);
    if (x.t == TAU_ID_STR) tau_raise_text(TAU_ID_TypeError, "decoding str is not supported");
    else tau_raise(TAU_ID_TypeError, "decoding to str: need a bytes-like object, %T found", &call.source);
    return TAU_ABSENT;
}

/* The octets of a str; {0} where source is none, with tau_err where an encoding is not what it needs. */
static tau_value encoded(const text_call *call) {
    tau_value x = tau_plain(call->source), r = TAU_ABSENT;
    if (x.t != TAU_ID_STR) {
        if (call->encoding) tau_raise_text(TAU_ID_TypeError, "encoding without a string argument");
        else if (call->errors) tau_raise_text(TAU_ID_TypeError, "errors without a string argument");
        return r;
    }
    if (!call->encoding) return tau_raise_text(TAU_ID_TypeError, "string argument without an encoding"), r;
    tau_str *errors = or_default(call->errors, "strict");
    if (errors) r = boxed(tau_str_encode((tau_str *)(void *)x.u.p, call->encoding, errors));
    tau_xdecref(errors);
    return r;
}

tau_value tau_bytes_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    text_call call = {.name = "bytes"};
    (void)self;
    if (!bind(&call, "source", nargs, args, kw)) return TAU_ABSENT;
    tau_value r = encoded(&call);
    if (r.t || tau_err) return r;
    return boxed(tau_bytes_from_any(call.source.t ? call.source : tau_box_int(0)));
}

tau_value tau_bytearray_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    text_call call = {.name = "bytearray"};
    (void)self;
    if (!bind(&call, "source", nargs, args, kw)) return TAU_ABSENT;
    tau_value octets = encoded(&call), r = TAU_ABSENT;
    if (!tau_err) r = boxed(octets.t || call.source.t ? tau_bytearray_from_any(octets.t ? octets : call.source) : tau_bytearray_new(0));
    tau_value_decref(octets);
    return r;
}
