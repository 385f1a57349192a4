/* UnicodeDecodeError and UnicodeEncodeError with their five arguments; every program that decodes text links this. */
#include "tau/codec.h"
#include "tau/exc.h"

static void raise(const tau_type *type, const char *enc, void *object, int64_t start, int64_t end, const char *reason) {
    tau_str *name = tau_str_from_c(enc), *why = tau_str_from_c(reason);
    if (object && name && why) {
        tau_value args[5] = {tau_box_obj(name), tau_box_obj(object), tau_box_int(start), tau_box_int(end), tau_box_obj(why)};
        tau_value e = tau_exc_construct((tau_obj *)(uintptr_t)&type->head, 5, args, NULL);
        if (e.t) {
            tau_raise_exc(e, TAU_ABSENT, false);
            tau_decref(e.u.p);
        }
    }
    tau_xdecref(name);
    tau_xdecref(why);
}

void tau_decode_error(const char *enc, const uint8_t *text, int64_t n, int64_t start, int64_t end, const char *reason) {
    tau_bytes *object = tau_bytes_from(text, n);
    raise(&tau_type_UnicodeDecodeError, enc, object, start, end, reason);
    tau_xdecref(object);
}

void tau_encode_error(const char *enc, tau_str *s, int64_t start, int64_t end, const char *reason) {
    raise(&tau_type_UnicodeEncodeError, enc, s, start, end, reason);
}
