/* `x is y` where objects that can't change may be copies of each other: a tuple lives in registers and is put into an object
 * where one is needed, each time anew. Two are the same when all their items are; of texts and bytes, as in CPython, those
 * of at most one character are. */
#include "tau/bytes.h"
#include "tau/dyn.h"
#include "tau/str.h"
#include "tau/tuple.h"

bool tau_dyn_identical(tau_value a, tau_value b) {
    if (tau_dyn_is(a, b)) return true;
    if (a.t != b.t) return false;
    const void *x = a.u.p, *y = b.u.p;
    switch (a.t) {
    case TAU_ID_TUPLE: {
        const tau_tuple *s = x, *t = y;
        if (s->len != t->len) return false;
        for (int64_t i = 0; i < s->len; i++)
            if (!tau_dyn_identical(s->items[i], t->items[i])) return false;
        return true;
    }
    case TAU_ID_STR: {
        const tau_str *s = x, *t = y;
        return s->len == t->len && (s->len == 0 || (s->len == 1 && s->kind == 1 && t->kind == 1 && *tau_str_data(s) == *tau_str_data(t)));
    }
    case TAU_ID_BYTES: {
        const tau_bytes *s = x, *t = y;
        return s->len == t->len && (s->len == 0 || (s->len == 1 && *tau_bytes_data(s) == *tau_bytes_data(t)));
    }
    default: return false;
    }
}
