/* Functions, bound methods, cells and generators as objects.
 *
 * Direct calls never touch these: the compiler calls the C function. They exist for functions used as values.
 * A tau_func's `entry` is the boxed entry: it binds arguments with tau_bind_args and boxes the result. */
#ifndef TAU_FUNC_H
#define TAU_FUNC_H

#include "tau/core.h"

enum { TAU_PARAM_POSONLY, TAU_PARAM_NORMAL, TAU_PARAM_STAR, TAU_PARAM_KWONLY, TAU_PARAM_STARSTAR };
enum { TAU_BUILTIN_NO, TAU_BUILTIN_FUNCTION, TAU_BUILTIN_METHOD, TAU_BUILTIN_STATIC }; /* STATIC: a method without self */
/* How a built-in function words what it says to a wrong number of arguments (the compiler's infer/call_errors.h). */
enum { TAU_WORDING_DECLARED, TAU_WORDING_EXPECTED, TAU_WORDING_TAKES, TAU_WORDING_SLOT };
typedef struct tau_param {
    const char *name;
    uint8_t kind;
    bool has_default;
} tau_param;

/* What f.__code__ and f.__closure__ tell; programs that never ask have none. */
typedef struct tau_codeinfo {
    const char *file;
    int32_t line, nvarnames, nfreevars, ncellvars;
    const char *const *names; /* variables, then free variables in order of name, then variables shared with inner functions */
    const int32_t *cells;     /* where tau_func::cells has each free variable */
} tau_codeinfo;

typedef struct tau_funcinfo {
    const char *name, *qualname, *module;
    tau_entry entry;
    int32_t nparams;
    const tau_param *params; /* in signature order, as CPython's: posonly, normal, *args, kwonly, **kwargs */
    const char *doc;         /* or NULL */
    uint8_t builtin;         /* TAU_BUILTIN_*: its errors are those of functions written in C */
    uint8_t wording;         /* TAU_WORDING_* */
    const char *too_few;     /* what it says to too few arguments, or NULL for the usual text */
    const tau_codeinfo *code;
} tau_funcinfo;

/* defaults[i] belongs to params[i], absent ({0}) where there is none; `cells` are what the closure captured. */
typedef struct tau_func {
    tau_obj head;
    const tau_funcinfo *info;
    tau_dict_v_v *dict; /* attributes set on the function object, or NULL */
    tau_dict_v_v *facts; /* those that have a meaning of their own and were set: __name__, __doc__ ..., or NULL */
    tau_value *defaults; /* nparams values or NULL when no parameter has one; owned */
    int64_t ncells;
    tau_obj *cells[];
} tau_func;

/* Binds a dynamic call's arguments to the parameters: out[i] for each parameter, owned; *args as a tau_tuple value,
 * **kwargs as a dict value. False with CPython's TypeError text ("f() missing 1 required positional argument: 'x'"). */
bool tau_bind_args(const tau_funcinfo *info, const tau_value *defaults, int64_t nargs, const tau_value *args,
                   const tau_kwargs *kw, tau_value *out);

/* The arguments of a built-in function or method (which counts self): false with CPython's TypeError. */
bool tau_check_builtin_args(const tau_funcinfo *info, int64_t nargs, const tau_kwargs *kw);
/* TypeError of a method whose receiver is no object of its class. */
TAU_COLD void tau_receiver_error(const tau_funcinfo *info, tau_value self);

typedef struct tau_method {
    tau_obj head;
    tau_value self;
    tau_entry entry; /* called with self as args[0] */
    tau_obj *func;   /* the tau_func, or NULL for natives */
    const char *name;
} tau_method;

/* A generator: the emitted frame struct starts with this. `resume` runs to the next yield. */
typedef struct tau_gen tau_gen;
typedef struct tau_geninfo {
    const char *name, *qualname;
    const char *type_name; /* "generator", or what type(it).__name__ says for library iterators ("enumerate") */
    bool (*resume)(tau_gen *g);          /* true: yielded; false: finished, or raised when tau_err */
    tau_value (*current)(tau_gen *g);    /* the yielded value boxed, owned; call once per yield */
    void (*drop)(tau_gen *g);            /* gives up what a frame that is not running holds */
    void (*traverse)(tau_gen *g, tau_visit visit, void *arg);
} tau_geninfo;
struct tau_gen {
    tau_obj head;
    const tau_geninfo *info;
    int32_t state;    /* 0 not started, > 0 suspended at yield number `state`, TAU_GEN_DONE, TAU_GEN_RUNNING */
    bool throwing;    /* resume finds tau_err set and must raise it at the yield */
    tau_value sent;   /* owned; what send() passed, None for next() */
    tau_value result; /* the return value once done; becomes StopIteration.value */
};
enum { TAU_GEN_DONE = -1, TAU_GEN_RUNNING = -2 };

/* next(): true when a value was yielded; false: exhausted, or raised when tau_err ("generator already executing"
 * is a ValueError; a StopIteration that leaves the body becomes RuntimeError). */
bool tau_gen_next(tau_gen *g);
bool tau_gen_send(tau_gen *g, tau_value v);   /* v borrowed; TypeError for a non-None value before the first yield */
bool tau_gen_throw(tau_gen *g, tau_exc *e);   /* e borrowed */
bool tau_gen_close(tau_gen *g);               /* false when tau_err */
#endif
