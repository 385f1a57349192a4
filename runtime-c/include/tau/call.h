/* Dynamic calls and attribute access: everything that goes through tau_attr tables and slots.
 * Ownership: arguments borrowed, results owned. Errors: {0} / false / -1 with tau_err. */
#ifndef TAU_CALL_H
#define TAU_CALL_H

#include "tau/core.h"
#include "tau/func.h"

/* One per call site (static, zero at start): the attribute found last. */
typedef struct tau_cache {
    uint64_t type_id;
    const tau_attr *attr;
} tau_cache;

/* Attribute of a type's own table or its bases', or NULL. */
const tau_attr *tau_type_attr(const tau_type *t, uint32_t name_id);
/* Number of a name in tau_names, UINT32_MAX when the program never uses it dynamically. */
uint32_t tau_name_id(tau_str *name);

tau_value tau_dyn_call(tau_value f, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
tau_value tau_dyn_call_method(tau_value recv, uint32_t name_id, int64_t nargs, const tau_value *args,
                              const tau_kwargs *kw, tau_cache *cache);
/* What the last such call raised that found no method; compared, never read. */
extern const tau_exc *tau_no_method;
/* f(*args, **kwargs) with a tuple value and a dict value (either may be absent). */
tau_value tau_dyn_call_star(tau_value f, tau_value args, tau_value kwargs);
/* The same for a class, whatever its metaclass has for __call__. */
tau_value tau_type_call_star(tau_value cls, tau_value args, tau_value kwargs);

tau_value tau_dyn_getattr_id(tau_value self, uint32_t name_id, tau_cache *cache); /* cache may be NULL */
bool tau_dyn_setattr_id(tau_value self, uint32_t name_id, tau_value v);
bool tau_dyn_delattr_id(tau_value self, uint32_t name_id);
tau_value tau_dyn_getattr(tau_value self, tau_str *name);
/* What object.__getattribute__ and so on do. */
tau_value tau_object_getattribute(tau_value self, tau_str *name);
void tau_object_setattr(tau_value self, tau_str *name, tau_value v);
void tau_object_delattr(tau_value self, tau_str *name);
tau_value tau_dyn_getattr_default(tau_value self, tau_str *name, tau_value otherwise);
bool tau_dyn_setattr(tau_value self, tau_str *name, tau_value v);
bool tau_dyn_delattr(tau_value self, tau_str *name);
bool tau_object_has(tau_str *name); /* what every object has by `object`, whatever the tables hold */
int tau_dyn_hasattr(tau_value self, tau_str *name); /* 1, 0, -1 */
tau_list_v *tau_dyn_dir(tau_value self);
bool tau_dyn_callable(tau_value v);

/* Instance variables of objects that keep them in a dictionary (tau_type.variables). */
tau_value tau_vars_get(tau_obj *o, tau_str *name);  /* owned; absent: not bound */
bool tau_vars_has(tau_obj *o, tau_str *name);
void tau_vars_set(tau_obj *o, tau_str *name, tau_value v);
bool tau_vars_del(tau_obj *o, tau_str *name);       /* false: was not bound */
tau_dict_v_v *tau_vars_dict(tau_obj *o);            /* the dictionary itself */
void tau_vars_assign(tau_obj *o, tau_value v);      /* x.__dict__ = v; TypeError if it is no dictionary */
tau_dict_v_v *tau_dyn_fields(tau_value self);       /* the instance variables that are bound, in a dictionary of its own */
tau_value tau_dyn_vars(tau_value self);             /* vars(x) */

tau_value tau_classmethod_bind(tau_value held, tau_value cls);
tau_value tau_dyn_bind(tau_value v, tau_value self); /* v of a class, read through an instance: functions and descriptors bind */
/* Where the set-mask of an object lies. */
uint64_t *tau_set_mask(tau_obj *o);
/* Reads / writes a FIELD or CLASSVAR by its representation. set-mask words of a type with TAU_TF_HAS_SETMASK are the
 * uint64_t array right behind the header (behind tau_exc for exceptions): bit n says that field n is bound. */
tau_value tau_rep_load(uint16_t rep, const void *at);
bool tau_rep_store(uint16_t rep, void *at, tau_value v);

/* Names for error texts: "f()" from a function's qualname. */
tau_value tau_func_new(const tau_funcinfo *info, int64_t ncells); /* cells NULL; defaults NULL */
/* self absent: a plain function known by its entry only, of type builtin_function_or_method. */
tau_value tau_method_new(tau_value self, tau_entry entry, tau_obj *func, const char *name);
/* The function object behind a function or bound method; NULL for one known by its entry only, and for other values. */
tau_func *tau_function_behind(tau_value f);
/* Natives of function.py and functions.py. */
tau_str *tau_func_name(tau_value f);
tau_str *tau_func_qualname(tau_value f);
tau_str *tau_func_module(tau_value f);
tau_value tau_func_doc(tau_value f);
tau_value tau_func_defaults(tau_value f);   /* tuple or None */
tau_value tau_func_kwdefaults(tau_value f); /* dict or None */
tau_dict_v_v *tau_func_dict(tau_value f);
void tau_func_set_name(tau_value f, tau_str *which, tau_value value);
tau_value tau_func_annotations(tau_value f);
tau_value tau_func_code_names(tau_value f, tau_int which); /* tuple: 0 co_varnames, 1 co_freevars, 2 co_cellvars */
tau_str *tau_func_code_name(tau_value f);
tau_str *tau_func_code_qualname(tau_value f);
tau_str *tau_func_code_file(tau_value f);
tau_int tau_func_code_line(tau_value f);
bool tau_func_code_same(tau_value f, tau_value g);
tau_value tau_func_code_closure(tau_value f);       /* tuple of cells or None */
struct tau_list_p *tau_func_params(tau_value f);
tau_str *tau_func_repr(tau_func *f);
tau_str *tau_builtin_repr(tau_value f);
tau_value tau_method_self(tau_value m);
bool tau_method_same(tau_value m, tau_value other); /* of one object, whose every access makes a new method */
tau_int tau_method_hash(tau_value m);
tau_value tau_method_func(tau_value m);
tau_value tau_method_of(tau_value f, tau_value instance); /* f bound to instance */
tau_str *tau_method_repr(tau_method *m);
void tau_dyn_setattr_raise(tau_value self, tau_str *name, tau_value v);
void tau_dyn_delattr_raise(tau_value self, tau_str *name);
bool tau_dyn_hasattr_raise(tau_value self, tau_str *name);
tau_int tau_dyn_hash_int(tau_value v);      /* hash() as an int word */
tau_int tau_hash_result(tau_value v);       /* what __hash__ returned, folded to 64 bits */
tau_value tau_dyn_divmod_value(tau_value a, tau_value b);

/* Intrinsics on values of which the compiler knows nothing (reflect.c). */
tau_value tau__objects_copy_attributes(tau_value source, tau_value target);
tau_value tau__objects_map_attributes(tau_value obj, tau_value function, tau_value extra);
tau_value tau__objects_clone(tau_value obj);
tau_value tau__objects_like(tau_value value, tau_value model);
tau_value tau_abc_abstractmethod(tau_value function);
tau_value tau_abc__instances_need_methods(tau_value metaclass);
tau_value tau_typing_runtime_checkable(tau_value cls);
tau_value tau_typing__checked_by_members(tau_value cls);
bool tau_func_has(tau_value f, tau_str *name); /* f.__dict__ has it */

/* f(*iterable), f(name=value), f(**mapping): put together in a list_v and a dict_v_v, with the callee's name in errors. */
void tau_call_extend(void *list, tau_value iterable, tau_value callee);
void tau_call_keyword(void *dict, tau_value name, tau_value value, tau_value callee);
void tau_call_update(void *dict, tau_value mapping, tau_value callee);
void tau_dict_update_mapping(tau_value target, tau_value source);

/* ---- argument checks of natives that are called dynamically ---- */
bool tau_check_nargs(const char *name, int64_t nargs, int64_t least, int64_t most); /* "list expected at most 1 argument, got 2" */
bool tau_check_no_kwargs(const char *name, const tau_kwargs *kw);                   /* "list() takes no keyword arguments" */
/* An index into a sequence: an int word (owned), or TAU_INT_ERR: "list indices must be integers or slices, not str".
 * NULL stands for a str, whose error says it otherwise. */
tau_int tau_sequence_index(tau_value key, const char *type_name);
/* The n of `sequence * n`: false without tau_err when v is no integer. *n is owned. */
bool tau_repeat_count(tau_value v, tau_int *n);

/* ---- iteration over any value ---- */
tau_value tau_iter_refused(tau_value self);      /* the slot of a class with `__iter__ = None` */
tau_value tau_dyn_iter(tau_value v);             /* TypeError "'int' object is not iterable" */
tau_value tau_dyn_next(tau_value it);            /* {0} without tau_err: exhausted */
/* Items of any iterable; with n >= 0 it must have exactly n ("not enough values to unpack (expected 2, got 1)"). */
tau_list_v *tau_dyn_to_list(tau_value v);
bool tau_dyn_unpack(tau_value v, int64_t n, tau_value *out); /* out: owned */
/* a, *b, c = v: `before` items, a list, `after` items. */
bool tau_dyn_unpack_star(tau_value v, int64_t before, int64_t after, tau_value *out);

/* A native iterator over a container: next() boxes the item number `pos`. */
typedef struct tau_iter tau_iter;
struct tau_iter {
    tau_obj head;
    const char *type_name; /* "list_iterator" */
    tau_value over;        /* owned; absent when exhausted */
    int64_t pos, size;
    tau_value (*next)(tau_iter *it);
};
const tau_type *tau_iterator_class_named(const char *name); /* NULL for generators, which have a type of their own */
tau_value tau_iter_new(const char *type_name, tau_value over, tau_value (*next)(tau_iter *it));
/* By __getitem__ until IndexError, and iter(callable, sentinel). */
tau_value tau_iter_sequence(tau_value over);

/* ---- generators as values ----
 * info->resume reads `state`, sets TAU_GEN_RUNNING while it runs, and leaves the number of the yield, or TAU_GEN_DONE
 * with what the frame held given up. info->drop is called for frames in state >= 0 only. */
/* Fills a new generator frame of `size` bytes. */
tau_gen *tau_gen_new(const tau_geninfo *info, size_t size, bool cyclic);
tau_value tau_gen_next_value(tau_gen *g);                 /* next(g): StopIteration when exhausted */
tau_value tau_gen_send_value(tau_gen *g, tau_value v);
tau_value tau_gen_throw_value(tau_gen *g, tau_value exc); /* instance or class */
void tau_gen_close_raise(tau_gen *g);
void tau_gen_raise_stop(tau_value g);                     /* StopIteration(result) */
bool tau_gen_running(tau_gen *g);
tau_str *tau_gen_name(tau_gen *g);
tau_str *tau_gen_qualname(tau_gen *g);
tau_str *tau_gen_repr(tau_gen *g);
tau_value tau_iter_next_value(tau_iter *it);              /* next(it): StopIteration when exhausted */
void tau_gen_drop(tau_obj *o);
void tau_gen_traverse(tau_obj *o, tau_visit visit, void *arg);
#endif
