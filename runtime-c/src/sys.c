/* sys: arguments, the executable's path, sizes, the exception being handled. */
#include "tau/sys.h"

#include "tau/exc.h"
#include "tau/list.h"
#include "tau/main.h"

#include <unistd.h>

tau_list_p *tau_sys_argv(void) {
    tau_list_p *list = tau_list_p_new(tau_argc);
    for (int i = 0; list && i < tau_argc; i++) {
        tau_str *s = tau_str_from_c(tau_argv[i]);
        if (!s) {
            tau_decref(list);
            return NULL;
        }
        tau_list_p_push(list, &s->head);
    }
    return list;
}

tau_str *tau_sys_executable(void) {
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    if (n < 0) return tau_str_empty();
    path[n] = 0;
    return tau_str_from_c(path);
}

/* What CPython 3.11 gives on 64 bits for the types whose layout programs print; an estimate for the rest. */
tau_int tau_sys_getsizeof(tau_value v) {
    switch (v.t) {
    case TAU_ID_NONE: return 16;
    case TAU_ID_FLOAT: return 24;
    case TAU_ID_BOOL: return v.u.b ? 28 : 24;
    case TAU_ID_INT: {
        uint64_t m = v.u.i < 0 ? (uint64_t)0 - (uint64_t)v.u.i : (uint64_t)v.u.i;
        return m == 0 ? 24 : m < (1u << 30) ? 28 : 32;
    }
    case TAU_ID_STR: {
        const tau_str *s = (const tau_str *)(void *)v.u.p;
        return s->ascii ? 49 + s->len : (s->kind == 1 ? 73 : s->kind == 2 ? 74 : 76) + s->len * s->kind;
    }
    case TAU_ID_BYTES: return 33 + ((tau_bytes *)(void *)v.u.p)->len;
    case TAU_ID_BYTEARRAY: {
        const tau_bytearray *b = (const tau_bytearray *)(void *)v.u.p;
        return 56 + (b->cap ? b->len + 1 : 0);
    }
    case TAU_ID_TUPLE: return 40 + 8 * ((tau_tuple *)(void *)v.u.p)->len;
    default: {
        const tau_type *type = tau_types[v.t];
        return type->len ? 56 + 8 * type->len(v) : 48;
    }
    }
}

tau_int tau_sys_getrefcount(tau_value v) { return tau_is_obj(v) ? (tau_int)v.u.p->rc : 1; }

tau_value tau_sys_exc_value(void) {
    if (!tau_handled) return TAU_NONE;
    tau_incref(tau_handled);
    return tau_box_obj(tau_handled);
}
