/* The object model that the runtime and every emitted program share.
 *
 * A value whose type the compiler knows has that type's own C type (tau_int, double, bool, tau_str *, ...);
 * one that it does not know is a tau_value: type id + payload. Each machine representation has a one-letter
 * code that names its helpers (tau_rep_<code>_...) and the container instances built for it (tau_list_i).
 *
 * Ownership: arguments are borrowed, results are owned by the caller. Errors: a function that raises sets
 * tau_err and returns the sentinel of its type: NULL, TAU_INT_ERR, or {0}; for bool, double, void, complex
 * and tuple structs the caller looks at tau_err itself. */
#ifndef TAU_CORE_H
#define TAU_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TAU_LIKELY(x) __builtin_expect(!!(x), 1)
#define TAU_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define TAU_COLD __attribute__((cold, noinline))
#define tau_keep(x) ((void)(x)) /* what the compiler lets live until here */
#define TAU_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define TAU_INLINE static inline __attribute__((unused))

/* ---- objects ---------------------------------------------------------------------------------------- */

/* The 8-byte header. rc counts references without atomics; static objects start at TAU_RC_IMMORTAL, which
 * balanced counting never brings to 0. */
typedef struct tau_obj {
    uint32_t rc;
    uint16_t type_id;
    uint8_t flags; /* TAU_F_* */
    uint8_t color; /* cycle collector's own */
} tau_obj;

enum { TAU_F_CYCLIC = 1, TAU_F_BUFFERED = 2, TAU_F_FINALIZED = 4, TAU_F_BIGS = 16, TAU_F_SUSPECT = 32 }; /* 8: TAU_F_WEAK */
#define TAU_RC_IMMORTAL 0x40000000u

enum tau_type_ids {
    TAU_ID_ERROR = 0,
#define TAU_TYPE(ID, NAME, BASE) TAU_ID_##ID,
#include "tau/types.def"
#undef TAU_TYPE
    TAU_ID_FIRST_USER
};

/* ---- int: one word (see tau/int.h) -------------------------------------------------------------------- */

typedef int64_t tau_int;
#define TAU_INT_ERR INT64_MIN
#define TAU_SMALL_MAX ((int64_t)1 << 60) /* small ints are [-2^60, 2^60) */

/* ---- the dynamic value -------------------------------------------------------------------------------- */

typedef struct tau_value {
    uint64_t t; /* type id; TAU_ID_ERROR = absent / exception raised */
    union {
        tau_int i;
        double f;
        bool b;
        tau_obj *p;
    } u;
} tau_value;

typedef struct tau_str tau_str;
typedef struct tau_bytes tau_bytes;
typedef struct tau_tuple tau_tuple; /* heap tuple of tau_values: {tau_obj head; int64_t len; tau_value items[];} */
typedef struct tau_list_v tau_list_v;
typedef struct tau_dict_v_v tau_dict_v_v;
typedef struct tau_set_v tau_set_v;
typedef struct tau_type tau_type;
typedef struct tau_exc tau_exc;
typedef struct {
    double re, im;
} tau_complex;

/* Keyword arguments of a dynamic call: n names (interned tau_str*) with their values. NULL when none. */
typedef struct tau_kwargs {
    int64_t n;
    tau_str *const *names;
    const tau_value *values;
} tau_kwargs;

/* The boxed entry that every function has at most one of. `self` is the function object (for its closure). */
typedef tau_value (*tau_entry)(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

/* ---- type descriptors --------------------------------------------------------------------------------- */

enum tau_binop {
    TAU_OP_ADD, TAU_OP_SUB, TAU_OP_MUL, TAU_OP_TRUEDIV, TAU_OP_FLOORDIV, TAU_OP_MOD, TAU_OP_POW,
    TAU_OP_LSHIFT, TAU_OP_RSHIFT, TAU_OP_AND, TAU_OP_OR, TAU_OP_XOR, TAU_OP_MATMUL, TAU_OP_DIVMOD, TAU_NBINOP
};
enum tau_cmpop { TAU_CMP_LT, TAU_CMP_LE, TAU_CMP_EQ, TAU_CMP_NE, TAU_CMP_GT, TAU_CMP_GE, TAU_NCMPOP };

typedef void (*tau_visit)(tau_obj *o, void *arg);

/* One attribute as a dynamic access sees it; a type's table is sorted by name_id (see tau_dyn_getattr). */
typedef struct tau_attr {
    uint32_t name_id;
    uint16_t kind; /* TAU_ATTR_* */
    uint16_t rep;  /* ASCII code of the representation, for FIELD, CLASSVAR, STATIC and CLASSMETHOD of what is no function */
    union {
        size_t offset;          /* FIELD: from the object's start */
        void *cell;             /* CLASSVAR and such methods: address of the C variable */
        tau_entry entry;        /* METHOD (self is args[0]), STATIC, CLASSMETHOD (class is args[0]) */
        tau_value (*get)(tau_value self); /* PROPERTY; `set` for its setter */
    } u;
    bool (*set)(tau_value self, tau_value v); /* PROPERTY with setter / checked FIELD store; else NULL */
    int32_t set_bit;                          /* FIELD: bit in the object's set-mask that says it is bound; -1: always bound */
    int32_t order;                            /* place among the names of its class statement */
    tau_obj *func;                            /* METHOD, STATIC, CLASSMETHOD: the function object; NULL for natives;
                                                 FIELD and CLASSVAR of rep 't': a tau_place */
} tau_attr;
/* Access to places whose representation is a tuple struct. */
typedef struct tau_place {
    tau_value (*load)(const void *at);
    bool (*store)(void *at, tau_value v); /* false: does not fit */
} tau_place;
enum { TAU_ATTR_FIELD, TAU_ATTR_CLASSVAR, TAU_ATTR_METHOD, TAU_ATTR_STATIC, TAU_ATTR_CLASSMETHOD, TAU_ATTR_PROPERTY };

/* The operators of a type. a is of this type; of the reflected ones (rbinary) b is. */
typedef struct tau_operators {
    tau_value (*binary[TAU_NBINOP])(tau_value a, tau_value b);
    tau_value (*rbinary[TAU_NBINOP])(tau_value a, tau_value b);
    tau_value (*inplace[TAU_NBINOP])(tau_value a, tau_value b);
    uint32_t rbinary_of[TAU_NBINOP]; /* which class of the program defines the method behind rbinary; 0: none */
} tau_operators;

/* A slot that is NULL means "the type does not support it" (the generic code then raises TypeError, or falls
 * back as CPython's object does: identity eq/hash, "<C object at 0x...>"). `self` is borrowed everywhere.
 * Binary slots return a value of type TAU_ID_NOTIMPLEMENTED when they do not apply. */
struct tau_type {
    tau_obj head; /* type objects are values too: type_id TAU_ID_TYPE, immortal */
    uint16_t id;
    uint16_t flags; /* TAU_TF_* */
    uint32_t size;  /* bytes of an instance, 0 if it varies */
    const char *name;   /* __name__ */
    const char *qualname;
    const char *module; /* "builtins", "__main__", ... */
    const tau_type *const *mro; /* itself first, object last */
    uint32_t nmro;
    uint32_t nattrs;
    const uint16_t *counted; /* ids of types that count as derived from it besides, and a 0; NULL: none */
    const tau_attr *attrs;
    void (*drop)(tau_obj *o);    /* gives up what o holds (not o's own memory) */
    void (*traverse)(tau_obj *o, tau_visit visit, void *arg); /* every owned object; NULL: holds none */
    bool (*del)(tau_obj *o);     /* __del__ */
    void *(*clone)(tau_obj *o);  /* a new object of the same class with what o holds; NULL: none is ever made */
    tau_str *(*repr)(tau_value self);
    tau_str *(*str)(tau_value self);
    tau_str *(*format)(tau_value self, tau_str *spec);
    int64_t (*hash)(tau_value self);                 /* TAU_INT_ERR on error */
    tau_value (*compare)(tau_value a, tau_value b, int op); /* rich comparison; may return NOTIMPLEMENTED */
    int (*truth)(tau_value self);                    /* 1, 0, -1 error; NULL: len != 0, else true */
    tau_int (*len)(tau_value self);
    tau_value (*getitem)(tau_value self, tau_value key);
    bool (*setitem)(tau_value self, tau_value key, tau_value v); /* false on error */
    bool (*delitem)(tau_value self, tau_value key);
    int (*contains)(tau_value self, tau_value x);    /* 1, 0, -1 error; NULL: by iteration */
    tau_value (*iter)(tau_value self);
    tau_value (*next)(tau_value self);               /* {0} without tau_err: exhausted */
    tau_value (*call)(tau_value self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
    const tau_operators *operators; /* NULL: none */
    tau_value (*neg)(tau_value self);
    tau_value (*pos)(tau_value self);
    tau_value (*invert)(tau_value self);
    tau_value (*abs)(tau_value self);
    tau_int (*index)(tau_value self);                /* __index__ */
    tau_value (*getattr)(tau_value self, tau_str *name); /* __getattr__ fallback, or NULL */
    tau_value (*getattribute)(tau_value self, tau_str *name);    /* the program's own __getattribute__, or NULL; and so on */
    bool (*setattr)(tau_value self, tau_str *name, tau_value v);
    bool (*delattr)(tau_value self, tau_str *name);
    tau_value (*get)(tau_value self, tau_value object, tau_value owner); /* __get__ */
    bool (*set)(tau_value self, tau_value object, tau_value v);          /* __set__ */
    bool (*unset)(tau_value self, tau_value object);                     /* __delete__ */
    uint32_t set_mask;  /* offset of the set-mask, 0: right behind the header (behind tau_exc for exceptions) */
    uint32_t variables; /* offset of the dictionary (tau_dict_v_v *, NULL at first) that holds the instance variables, or 0 */
    tau_entry construct; /* calling the class dynamically; NULL: not instantiable */
    /* __format__, __int__, __float__, __enter__ ... are found through attrs */
};
enum { TAU_TF_CYCLIC = 1, TAU_TF_EXCEPTION = 2, TAU_TF_USER = 4, TAU_TF_HAS_SETMASK = 8,
       TAU_TF_DERIVED = 16,   /* objects keep a value of a built-in class (derived.h) */
       TAU_TF_METATYPE = 32,  /* objects are classes */
       TAU_TF_GETS_NAMES = 64, /* code that knows the class expects attributes under names computed at run time */
       TAU_TF_TEMPLATE = 128, /* not a class: what a class statement that runs more than once makes classes of (made_class.h) */
       TAU_TF_MADE = 256 };   /* one of those: a tau_made_class */

/* Descriptors by type id; the emitted program defines the table, with its own types in it, and its length. The start
 * fills in the built-in types that every program has, and what makes the objects of another one enters that
 * (TAU_HAS_OBJECTS): so a program contains only the types, with all that their slots lead to, which it can have
 * objects of. */
extern const tau_type *tau_types[];
extern const uint32_t tau_ntypes;
extern uint32_t tau_types_made; /* and behind these as many that class statements made again (made_class.h) */
#define TAU_HAS_OBJECTS(ID) ((void)(tau_types[TAU_ID_##ID] = &tau_type_##ID))
/* Built-in descriptors: tau_type_STR, tau_type_LIST, ... one object per types.def row, defined beside each type's C code. */
#define TAU_TYPE(ID, NAME, BASE) extern tau_type tau_type_##ID;
#include "tau/types.def"
#undef TAU_TYPE

/* Names of attributes used dynamically, by name id; defined by the emitted program. */
extern tau_str *const tau_names[];
extern const uint32_t tau_nnames;

/* ---- memory: implemented in mem.c (rc: size-class pool; boehm: GC_malloc) ------------------------------- */

/* Zeroed memory with the header filled in and rc = 1; NULL + MemoryError when there is none. */
void *tau_alloc(size_t bytes, uint16_t type_id);
/* Raw buffers of containers, not objects (never scanned for cycles; scanned conservatively under Boehm). */
void *tau_buf_alloc(size_t bytes);
void *tau_buf_alloc_atomic(size_t bytes); /* holds no pointers */
void *tau_buf_realloc(void *p, size_t old_bytes, size_t bytes);
void tau_buf_free(void *p, size_t bytes);
/* rc reached 0: runs __del__, drops, frees; iterative for deep structures. */
void tau_obj_free(tau_obj *o);
/* rc was decremented to non-zero on a type that can be in a cycle. */
void tau_gc_candidate(tau_obj *o);
void tau_gc_collect(void);
int64_t tau_live_objects(void);

#ifdef TAU_GC_BOEHM
TAU_INLINE void tau_incref(void *o) { (void)o; }
TAU_INLINE void tau_decref(void *o) { (void)o; }
#else
/* NULL is allowed in the x-variants only. */
TAU_INLINE void tau_incref(void *o) { ((tau_obj *)o)->rc++; }
TAU_INLINE void tau_decref(void *o) {
    tau_obj *p = (tau_obj *)o;
    if (--p->rc == 0) tau_obj_free(p);
    else if (TAU_UNLIKELY((p->flags & (TAU_F_CYCLIC | TAU_F_SUSPECT)) == TAU_F_CYCLIC)) tau_gc_candidate(p);
}
#endif
TAU_INLINE void tau_xincref(void *o) { if (o) tau_incref(o); }
TAU_INLINE void tau_xdecref(void *o) { if (o) tau_decref(o); }

/* ---- exceptions (exc.c) --------------------------------------------------------------------------------- */

/* The exception being propagated (owned), NULL when none. */
extern tau_exc *tau_err;
/* The exception being handled (for bare raise, __context__, sys.exc_info); a borrowed chain. */
extern tau_exc *tau_handled;

struct tau_exc {
    tau_obj head;
    tau_tuple *args;      /* never NULL */
    tau_exc *cause;       /* __cause__ or NULL */
    tau_exc *context;     /* __context__ or NULL */
    tau_obj *traceback;   /* frames, innermost first; NULL until raised */
    tau_value notes;      /* __notes__, or absent; also StopIteration.value / SystemExit.code / OSError details in `extra` */
    tau_value extra;
    struct tau_dict_v_v *variables; /* what the program sets on objects of built-in classes, or NULL */
    bool suppress_context;
};

/* Where an exception passed through: one static record per raising place in the emitted program. */
typedef struct tau_loc {
    const char *file;     /* as given on the command line */
    const char *function; /* "<module>", "f", "C.m" is printed as "m" as CPython 3.11 does */
    int32_t line;
    const char *text;     /* the source line, stripped */
    const char *carets;   /* the second line ("    ~~^~~" without its 4-space indent), NULL: none */
} tau_loc;

/* printf-style, with %U for tau_str * , %V for repr of a (const tau_value *), %T for the type name of a (const tau_value *). */
TAU_COLD void tau_raise(int type_id, const char *fmt, ...);
TAU_COLD void tau_raise_value(int type_id, tau_value arg);   /* e.g. KeyError(key) ; arg borrowed */
TAU_COLD void tau_raise_exc(tau_value exc_or_class, tau_value cause, bool has_cause); /* the raise statement */
TAU_COLD void tau_raise_oserror(int err, tau_str *filename);
TAU_COLD void tau_no_memory(void);
/* A count that is no small int: -1 for a negative word; else TAU_INT_ERR with OverflowError, or MemoryError if it fits one. */
TAU_COLD tau_int tau_big_count(tau_int n);
TAU_COLD void tau_traceback_add(const tau_loc *loc); /* to tau_err's traceback */
TAU_COLD void tau_traceback_hold(tau_value v); /* what a frame held that tau_err leaves; taken over */
/* Handler entry: takes tau_err over (owned result), sets its context chain; tau_handler_end restores `saved`. */
tau_exc *tau_catch(tau_exc **saved);
void tau_handler_end(tau_exc *saved);
/* A generator inside a handler stops or goes on: its caller sees what was handled before, it what it handles. */
void tau_handler_swap(tau_exc **saved);
/* What is handled becomes the context of tau_err, as if tau_err were raised here. */
void tau_err_chain(void);
bool tau_exc_matches(tau_exc *e, const tau_type *type); /* isinstance by mro */
/* Prints tau_err as CPython does (or handles SystemExit) and returns the process exit code. */
int tau_report_uncaught(void);

bool tau_isinstance(tau_value v, const tau_type *type);
bool tau_issubclass(const tau_type *t, const tau_type *of);

/* ---- boxing ------------------------------------------------------------------------------------------- */

#define TAU_NONE ((tau_value){TAU_ID_NONE, {0}})
#define TAU_ABSENT ((tau_value){0, {0}})
TAU_INLINE tau_value tau_box_int(tau_int i) { return (tau_value){TAU_ID_INT, {.i = i}}; }
TAU_INLINE tau_value tau_box_float(double f) { return (tau_value){TAU_ID_FLOAT, {.f = f}}; }
TAU_INLINE tau_value tau_box_bool(bool b) { tau_value v = {TAU_ID_BOOL, {0}}; v.u.b = b; return v; }
/* None when p is NULL; takes over the reference. */
TAU_INLINE tau_value tau_box_obj(void *p) {
    return p ? (tau_value){((tau_obj *)p)->type_id, {.p = (tau_obj *)p}} : TAU_NONE;
}
TAU_INLINE bool tau_is_obj(tau_value v) { return v.t > TAU_ID_FLOAT; }

#endif
