/* What metaclasses of the program's own answer, and classes on their way through a metaclass's __new__: the class
 * statement has made the class already, type.__new__ hands it out. What __new__ put into the namespace is set on the class,
 * and what it left out deleted, where the compiler saw the name or that names are computed; other changes raise. */
#include "attr_added.h"
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/main.h"
#include "tau/object.h"
#include "tau/program.h"

#include <string.h>

typedef struct making {
    tau_value cls;
    tau_dict_v_v *names; /* as the class body left them */
    const char *frame;   /* of the C function that made the entry */
} making;

enum { MAKING_MAX = 64 }; /* class statements within each other's metaclasses */
static making stack[MAKING_MAX];
static int depth;

static tau_dict_v_v *copy_of(tau_value namespace) {
    tau_value d = tau_dict_construct(&tau_type_DICT.head, 1, &namespace, NULL);
    return d.t ? (tau_dict_v_v *)(void *)d.u.p : NULL;
}

static bool refuse(const char *what) {
    tau_raise(TAU_ID_NotImplementedError, "a metaclass whose __new__ %s is not covered", what);
    return false;
}

/* Entries of frames that are gone: an exception ended their __new__. The stack grows downwards. */
static void drop_left(const char *frame) {
    while (depth > 0 && stack[depth - 1].frame <= frame) tau_decref(stack[--depth].names);
}

static void drop_all(void) {
    while (depth > 0) tau_decref(stack[--depth].names);
}

void tau_class_making(tau_value cls, tau_value namespace) {
    static bool dropped_at_exit;
    const char *frame = __builtin_frame_address(0);
    drop_left(frame);
    if (!dropped_at_exit) tau_at_exit(drop_all);
    dropped_at_exit = true;
    if (depth == MAKING_MAX) {
        refuse("makes other classes");
        return;
    }
    tau_dict_v_v *names = copy_of(namespace);
    if (names) stack[depth++] = (making){cls, names, frame};
}

/* Identity. */
static bool same(tau_value a, tau_value b) {
    return a.t == b.t && (a.t == TAU_ID_NONE || (a.t == TAU_ID_BOOL ? a.u.b == b.u.b : a.u.i == b.u.i));
}

/* Whether code that knows the class would see it. */
static bool may_bind(const tau_type *cls, tau_str *name) {
    return (cls->flags & TAU_TF_GETS_NAMES) || tau_class_has_row(cls, tau_name_id(name));
}

/* What `after` has more than `before`, or otherwise, becomes the class's. */
static bool bind(tau_value cls, tau_dict_v_v *before, tau_dict_v_v *after) {
    const tau_type *type = (const tau_type *)(const void *)cls.u.p;
    int64_t kept = 0;
    for (int64_t i = 0; i < after->used; i++) {
        if (after->entries[i].hash == TAU_DICT_DELETED) continue;
        tau_value key = after->entries[i].key, value = after->entries[i].value;
        tau_int at = tau_dict_v_v_lookup(before, key);
        kept += at >= 0;
        if (at >= 0 && same(before->entries[at].value, value)) continue;
        tau_str *name = key.t == TAU_ID_STR ? (tau_str *)(void *)key.u.p : NULL;
        if (!name || !may_bind(type, name) || !tau_dyn_setattr(cls, name, value)) {
            tau_err_clear();
            return refuse("binds a name that is only known at run time");
        }
    }
    for (int64_t i = 0; kept < before->len && i < before->used; i++) {
        if (before->entries[i].hash == TAU_DICT_DELETED) continue;
        tau_value key = before->entries[i].key;
        if (tau_dict_v_v_contains(after, key)) continue;
        kept++;
        if ((type->flags & TAU_TF_GETS_NAMES) && tau_dyn_delattr(cls, (tau_str *)(void *)key.u.p)) continue;
        tau_err_clear();
        return refuse("deletes names");
    }
    return true;
}

tau_value tau_class_made(tau_value namespace) {
    if (depth == 0) {
        refuse("is called for no class statement");
        return TAU_ABSENT;
    }
    tau_dict_v_v *now = copy_of(namespace);
    bool good = now && bind(stack[depth - 1].cls, stack[depth - 1].names, now);
    tau_xdecref(now);
    if (good) return stack[depth - 1].cls;
    tau_decref(stack[--depth].names);
    return TAU_ABSENT;
}

void tau_class_is_made(tau_value cls, tau_value made) {
    while (depth > 0) {
        making m = stack[--depth];
        tau_decref(m.names);
        if (m.cls.u.p == cls.u.p) break;
    }
    if (made.u.p != cls.u.p) refuse("gives something else than the class");
}

int tau_metaclass_answer(tau_value x, tau_value cls, const char *method) {
    if (cls.t < TAU_ID_FIRST_USER) return -2;
    tau_str *name = tau_str_from_ascii(method, (int64_t)strlen(method));
    uint32_t id = name ? tau_name_id(name) : UINT32_MAX;
    tau_xdecref(name);
    const tau_attr *a = id == UINT32_MAX ? NULL : tau_type_attr(tau_types[cls.t], id);
    if (!a || a->kind != TAU_ATTR_METHOD) return -2;
    tau_value r = tau_call_with_self(a->u.entry, cls, 1, &x, NULL);
    int truth = r.t ? tau_dyn_truth(r) : -1;
    tau_value_decref(r);
    return truth;
}
