/* object, type objects, identity, isinstance, and operations on any heap object through its descriptor.
 * Ownership as everywhere: arguments borrowed, results owned. */
#ifndef TAU_OBJECT_H
#define TAU_OBJECT_H

#include "tau/core.h"
#include "tau/dyn.h"
#include "tau/dyn.h"

/* Descriptor of a value: the one whose slots fit it. */
TAU_INLINE const tau_type *tau_type_of(tau_value v) { return tau_types[v.t]; }
/* The class object that type(x) is: list for every tau_list_T. Immortal. */
/* Gives a class what it has not of its own from the descriptor of its built-in base. */
void tau_type_take_slots(tau_type *type, const tau_type *base);
/* Of the structs that generic library classes have for known types: dynamic code never meets them. */
_Noreturn tau_str *tau_layout_repr(tau_value self);
TAU_INLINE const tau_type *tau_class_of(tau_value v) { return tau_types[v.t]->mro[0]; }
/* A class as a value: what type(x) gives. */
TAU_INLINE tau_value tau_type_value(const tau_type *t) {
    tau_obj *cls = (tau_obj *)(uintptr_t)&t->mro[0]->head;
    return (tau_value){cls->type_id, {.p = cls}};
}
/* Of type or of a metaclass. */
TAU_INLINE bool tau_is_type(tau_value v) { return v.t == TAU_ID_TYPE || (tau_types[v.t]->flags & TAU_TF_METATYPE); }
/* What calling a class does, whatever its metaclass has for __call__. */
tau_value tau_type_call(tau_value cls, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_value_class(tau_value v); /* type(v), owned */
const char *tau_type_name(tau_value v); /* of iterators: zip, list_iterator ... */
/* Finds the class of an iterator by its name; what makes such iterators sets it (iter.c). */
extern const tau_type *(*tau_iterator_class)(const char *name);
tau_str *tau_type_repr(const tau_type *t);        /* <class 'mod.C'> */

/* What type.__instancecheck__ and type.__subclasscheck__ say, whatever the metaclass does; the latter may set tau_err. */
bool tau_type_has_instance(tau_value cls, tau_value v);
bool tau_type_has_subclass(tau_value cls, tau_value c);
/* type(v) is cls */
TAU_INLINE bool tau_type_is(tau_value v, tau_value cls) { return (void *)tau_types[v.t]->mro[0] == (void *)cls.u.p; }
/* What the class's metaclass says to method(cls, x), 1 or 0; -2 when its class has no such method, -1 with tau_err set. */
int tau_metaclass_answer(tau_value x, tau_value cls, const char *method);
/* A metaclass's __new__ (metaclass.c): begins for a class that exists already; type.__new__ inside it; what it gave. */
void tau_class_making(tau_value cls, tau_value namespace);
tau_value tau_class_made(tau_value namespace);
void tau_class_is_made(tau_value cls, tau_value made);

/* p values: NULL is None. */
int tau_obj_eq(tau_obj *a, tau_obj *b);           /* identity first; 1, 0, -1 */
int tau_obj_cmp(tau_obj *a, tau_obj *b, int op);  /* truth of the rich comparison; -1 error */
int64_t tau_obj_hash(tau_obj *o);
tau_str *tau_obj_repr(tau_obj *o);
tau_str *tau_obj_str(tau_obj *o);

tau_int tau_value_id(tau_value v);                /* id() */

/* tau_value_incref / tau_value_decref: tau/dyn.h. */

/* repr of a container: guards against recursion. Enter returns false when o is already being printed. */
bool tau_repr_enter(tau_obj *o);
void tau_repr_leave(tau_obj *o);

/* isinstance/issubclass with a class or a (nested) tuple of classes given as a value: 1, 0, -1 (TypeError). */
int tau_value_isinstance(tau_value v, tau_value classes);
int tau_value_issubclass(tau_value c, tau_value classes);

/* object's defaults, for slots. */
tau_str *tau_object_repr(tau_value self);          /* <__main__.C object at 0x...> */
int64_t tau_object_hash(tau_value self);
tau_value tau_object_new_of(tau_value cls);         /* object.__new__(cls) */
tau_obj *tau_object_new(void);                     /* object() */
tau_value tau_object_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

/* Natives of stdlib/builtins/object.py. */
tau_str *tau_object_repr_of(tau_value self);
tau_int tau_object_hash_of(tau_value self);
tau_str *tau_type_name_of(tau_value cls);
tau_str *tau_type_qualname_of(tau_value cls);
tau_str *tau_type_module_of(tau_value cls);
tau_tuple *tau_type_mro_of(tau_value cls);
tau_tuple *tau_type_bases_of(tau_value cls);
tau_str *tau_type_repr_of(tau_value cls);
tau_list_v *tau_type_subclasses_of(tau_value cls);
tau_list_v *tau_type_rows_of(tau_value cls); /* what its class statement bound: name, TAU_ATTR_*, value, name ... */
tau_value tau_type_property_of(tau_value cls, tau_str *name); /* the getter of a property of it, None */

/* A cell: a variable shared with closures whose value is boxed. */
typedef struct tau_cell {
    tau_obj head;
    tau_value v; /* owned; absent: unbound */
} tau_cell;
tau_cell *tau_cell_new(tau_value v); /* takes v over */
tau_value tau_cell_contents(tau_cell *cell);        /* ValueError when it is empty */
void tau_cell_set_contents(tau_cell *cell, tau_value v);
tau_str *tau_cell_repr(tau_cell *cell);
#endif
