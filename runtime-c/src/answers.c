/* What special methods of the program's own classes answer, checked with CPython's words. Arguments are borrowed, results
 * owned; the descriptors' slots and typed code share these. */
#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"

int tau_bool_answer(tau_value a) {
    if (TAU_LIKELY(a.t == TAU_ID_BOOL)) return a.u.b;
    tau_raise(TAU_ID_TypeError, "__bool__ should return bool, returned %T", &a);
    return -1;
}

bool tau_bool_answer_raise(tau_value a) { return tau_bool_answer(a) > 0; }

tau_int tau_len_answer(tau_value a) {
    tau_int n = tau_dyn_index(a);
    int64_t fits;
    if (n == TAU_INT_ERR) return n;
    if (TAU_UNLIKELY(tau_int_lt(n, 0))) tau_raise_text(TAU_ID_ValueError, "__len__() should return >= 0");
    else if (TAU_LIKELY(tau_int_to_i64(n, &fits))) return n;
    else tau_raise(TAU_ID_OverflowError, "cannot fit '%T' into an index-sized integer", &a);
    tau_int_decref(n);
    return TAU_INT_ERR;
}

bool tau_len_answer_raise(tau_value a) {
    tau_int n = tau_len_answer(a);
    if (n == TAU_INT_ERR) return false;
    bool some = n != 0;
    tau_int_decref(n);
    return some;
}

tau_int tau_index_answer(tau_value a) {
    if (a.t == TAU_ID_INT) return tau_int_copy(a.u.i);
    if (a.t == TAU_ID_BOOL) return a.u.b;
    tau_raise(TAU_ID_TypeError, "__index__ returned non-int (type %T)", &a);
    return TAU_INT_ERR;
}

tau_str *tau_text_answer(tau_value a, const char *method) {
    a = tau_plain(a);
    if (TAU_LIKELY(a.t == TAU_ID_STR)) return (tau_str *)tau_value_copy(a).u.p;
    if (method[2] == 'f') tau_raise(TAU_ID_TypeError, "%s must return a str, not %T", method, &a);
    else tau_raise(TAU_ID_TypeError, "%s returned non-string (type %T)", method, &a);
    return NULL;
}

bool tau_init_answer(tau_value a) {
    if (TAU_LIKELY(a.t == TAU_ID_NONE)) return true;
    tau_raise(TAU_ID_TypeError, "__init__() should return None, not '%T'", &a);
    return false;
}

tau_value tau_iter_answer(tau_value a) {
    if (TAU_LIKELY(tau_types[a.t]->next)) return tau_value_copy(a);
    tau_raise(TAU_ID_TypeError, "iter() returned non-iterator of type '%T'", &a);
    return TAU_ABSENT;
}
