/* The intrinsics of library modules on values of which the compiler knows nothing (stdlib/_objects.py, abc.py, typing.py):
 * through the attribute tables, which hold every name once a program has such code. */
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dict.h"
#include "tau/dyn.h"
#include "tau/exc.h"

/* What the object itself stores, owned: a function's dict, an instance's bound fields. */
static tau_dict_v_v *stored(tau_value v) {
    if (v.t == TAU_ID_FUNCTION || v.t == TAU_ID_METHOD) return tau_func_dict(v);
    return tau_dyn_fields(v);
}

tau_value tau__objects_copy_attributes(tau_value source, tau_value target) {
    tau_dict_v_v *d = stored(source);
    for (int64_t i = 0; d && !tau_err && i < d->used; i++)
        if (d->entries[i].hash != TAU_DICT_DELETED && d->entries[i].key.t == TAU_ID_STR)
            tau_dyn_setattr(target, (tau_str *)(void *)d->entries[i].key.u.p, d->entries[i].value);
    tau_xdecref(d);
    return tau_err ? TAU_ABSENT : TAU_NONE;
}

tau_value tau__objects_map_attributes(tau_value obj, tau_value function, tau_value extra) {
    tau_dict_v_v *d = stored(obj);
    for (int64_t i = 0; d && !tau_err && i < d->used; i++) {
        if (d->entries[i].hash == TAU_DICT_DELETED || d->entries[i].key.t != TAU_ID_STR) continue;
        tau_value args[2] = {d->entries[i].value, extra}, mapped = tau_dyn_call(function, 2, args, NULL);
        if (mapped.t) tau_dyn_setattr(obj, (tau_str *)(void *)d->entries[i].key.u.p, mapped);
        tau_value_decref(mapped);
    }
    tau_xdecref(d);
    return tau_err ? TAU_ABSENT : TAU_NONE;
}

tau_value tau__objects_clone(tau_value obj) {
    const tau_type *t = tau_types[obj.t];
    if (!tau_is_obj(obj) || t->id == TAU_ID_OBJECT) return tau_value_copy(obj);
    if (!t->clone) {
        tau_raise(TAU_ID_TypeError, "cannot pickle '%T' object", &obj);
        return TAU_ABSENT;
    }
    void *made = t->clone(obj.u.p);
    return made ? tau_box_obj(made) : TAU_ABSENT;
}

tau_value tau__objects_like(tau_value value, tau_value model) {
    (void)model;
    return tau_value_copy(value);
}

/* Marks that the compiler has read already. */
tau_value tau_abc_abstractmethod(tau_value function) { return tau_value_copy(function); }
tau_value tau_abc__instances_need_methods(tau_value metaclass) { return tau_value_copy(metaclass); }
tau_value tau_typing_runtime_checkable(tau_value cls) { return tau_value_copy(cls); }
tau_value tau_typing__checked_by_members(tau_value cls) { return tau_value_copy(cls); }

bool tau_func_has(tau_value f, tau_str *name) {
    if (f.t != TAU_ID_FUNCTION && f.t != TAU_ID_METHOD) return false;
    tau_dict_v_v *d = tau_func_dict(f);
    bool has = d && tau_dict_v_v_contains(d, (tau_value){TAU_ID_STR, {.p = &name->head}});
    tau_xdecref(d);
    return has;
}

tau_value tau_dyn_getattr_default(tau_value self, tau_str *name, tau_value otherwise) {
    tau_value v = tau_dyn_getattr(self, name);
    if (v.t || !tau_err_take(&tau_type_AttributeError)) return v;
    return tau_value_copy(otherwise);
}

/* What every object has by `object`, whatever the tables hold. */
bool tau_object_has(tau_str *name) {
    static const char *const names[] = {"__doc__", "__reduce__", "__reduce_ex__", "__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"};
    if (name->len < 6 || tau_str_get(name, 0) != '_') return false;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (tau_str_is(name, names[k])) return true;
    return false;
}
