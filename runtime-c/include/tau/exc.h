/* Exceptions: construction, printing, tracebacks; the core.h functions live in exc*.c too.
 *
 * The descriptors of all rows of types.def below BaseException share these slots; they are filled in at start-up, so
 * that they cost no room in the executable. A user's exception class is a struct that starts with tau_exc; its
 * descriptor uses the same slots (drop: tau_exc_drop, then its own fields).
 * Ownership: results are new references, arguments are borrowed. */
#ifndef TAU_EXC_H
#define TAU_EXC_H

#include "tau/core.h"

void tau_exc_start(void);

/* A new exception of a built-in or user type, args taken as given (size: bytes of its struct). */
tau_exc *tau_exc_alloc(const tau_type *type, size_t size);
tau_exc *tau_exc_new(const tau_type *type, int64_t nargs, const tau_value *args);
/* What BaseException.__init__ does for the type: args, and the fields of OSError, SystemExit, StopIteration, ... */
bool tau_exc_init(tau_exc *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
void tau_exc_init_args(tau_exc *self, tau_tuple *args); /* BaseException.__init__; see tau_err */
/* tau_type.construct of every exception type; self is the type object. */
tau_value tau_exc_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);

/* Slots. */
void tau_exc_drop(tau_obj *o);
void tau_exc_traverse(tau_obj *o, tau_visit visit, void *arg);
tau_str *tau_exc_repr(tau_value self);
tau_str *tau_exc_str(tau_value self);

/* Natives of stdlib/builtins/exceptions.py. */
tau_tuple *tau_exc_get_args(tau_exc *self);
void tau_exc_set_args(tau_exc *self, tau_tuple *args);
tau_value tau_exc_get_cause(tau_exc *self);
void tau_exc_set_cause(tau_exc *self, tau_value cause); /* sets suppress_context; TypeError unless exception or None */
tau_value tau_exc_get_context(tau_exc *self);
void tau_exc_set_context(tau_exc *self, tau_value context);
bool tau_exc_get_suppress(tau_exc *self);
void tau_exc_set_suppress(tau_exc *self, bool on);
tau_value tau_exc_get_traceback(tau_exc *self);
void tau_exc_set_traceback(tau_exc *self, tau_value tb);
tau_value tau_exc_get_notes(tau_exc *self); /* AttributeError without notes */
void tau_exc_set_notes(tau_exc *self, tau_value notes);
void tau_exc_add_note(tau_exc *self, tau_value note);
tau_str *tau_exc_str_of(tau_exc *self);  /* BaseException.__str__ */
tau_str *tau_exc_repr_of(tau_exc *self);
/* Field k of the type's extra data (OSError: errno, strerror, filename, filename2; StopIteration.value; SystemExit.code;
 * ImportError: msg, name, path; NameError.name; AttributeError: name, obj; UnicodeError: encoding, object, start, end,
 * reason; SyntaxError: msg, filename, lineno, offset, text); None when unset. */
tau_value tau_exc_get_extra(tau_exc *self, tau_int k);
void tau_exc_set_extra(tau_exc *self, tau_int k, tau_value v);

/* Exception groups: what BaseExceptionGroup.__new__ does, and the natives of stdlib/builtins/exception_groups.py. */
bool tau_exc_group_init(tau_exc *self, int64_t nargs, const tau_value *args);
tau_value tau_exc_group_new(tau_value message, tau_value exceptions);
bool tau_exc_group_types(tau_value condition);
bool tau_exc_group_test(tau_value types, tau_value e);
void tau_exc_group_like(tau_value group, tau_value origin);
bool tau_exc_group_same(tau_value e, tau_value origin);
void tau_exc_star_types(tau_value types);

/* raise X inside a handler whose exception is tau_handled; `raise` alone. */
TAU_COLD void tau_reraise(void);
/* Continue propagating `e` (owned, from tau_catch), as the end of a finally or an unmatched except does. */
TAU_COLD void tau_err_restore(tau_exc *e);
/* Forgets tau_err. */
TAU_COLD void tau_err_clear(void);
TAU_INLINE bool tau_err_is(const tau_type *type) { return tau_err && tau_exc_matches(tau_err, type); }
/* True (and tau_err cleared) when tau_err is of that type. */
bool tau_err_take(const tau_type *type);
/* The except clause with a run-time type or tuple of types: 1, 0, -1 (TypeError set). */
int tau_exc_matches_value(tau_exc *e, tau_value types);
/* AssertionError, and the errors that emitted code raises by constant text. */
TAU_COLD void tau_raise_text(int type_id, const char *text);
TAU_COLD void tau_raise_str(int type_id, tau_str *text);
/* StopIteration(value) from the return value of a generator; value borrowed. */
TAU_COLD void tau_raise_stop_iteration(tau_value value);
/* AttributeError "'C' object has no attribute 'x'". */
/* IndexError with that text, or the one for an index that no CPython index could hold. */
TAU_COLD void tau_index_error(const char *text, tau_int index);
TAU_COLD void tau_raise_no_attribute(tau_value self, tau_str *name);
/* NameError or AttributeError about `name`, with what CPython suggests instead (empty: nothing), shown only by the report
 * of an exception that nobody caught. */
TAU_COLD void tau_raise_missing(int type_id, tau_str *text, tau_str *name, tau_str *hint);
/* Exceptions ignored by their context: "Exception ignored in: ..." on stderr, with what has the code or (in __del__) the
 * name of the method; clears tau_err. */
TAU_COLD void tau_err_unraisable(tau_value about);
TAU_COLD bool tau_err_in_del(const char *method, tau_entry code); /* true */

/* What reports an exception that nothing caught instead of tau_report_uncaught (sys.excepthook); NULL: nothing. */
extern void (*tau_run_except_hook)(tau_exc *e);

/* Tracebacks: a chain of the static records, outermost first when printed. */
typedef struct tau_frame_note {
    const tau_loc *loc;
    int64_t repeat;
} tau_frame_note;
typedef struct tau_tb {
    tau_obj head;
    int64_t len, cap;
    tau_frame_note *frames; /* innermost first */
    int64_t nheld, held_cap;
    tau_value *held; /* what variables of the frames held */
    bool seen;       /* as a value: the exception goes on with a copy */
} tau_tb;
tau_obj *tau_tb_copy(tau_obj *tb); /* NULL where there is no memory for it */
/* The whole report as traceback.format_exception would give it, and its parts for the traceback module. */
tau_str *tau_exc_format(tau_exc *e, bool chain);
void tau_exc_write(tau_str *s); /* to standard error; never raises */
tau_str *tau_exc_format_only(tau_exc *e); /* "ValueError: text" with notes */
tau_str *tau_tb_format(tau_obj *tb);
tau_int tau_tb_len(tau_tb *tb);
tau_tb *tau_tb_tail(tau_tb *tb);   /* the rest; NULL at the end */
tau_value tau_tb_next(tau_tb *tb); /* tb_next: a traceback or None */
tau_int tau_tb_line(tau_tb *tb);   /* of the outermost frame */
tau_str *tau_tb_function(tau_tb *tb);
tau_str *tau_tb_file(tau_tb *tb);
tau_str *tau_tb_text(tau_tb *tb);  /* the source line */

/* For diagnostics that must not allocate: prints a tau: message and aborts. */
TAU_COLD _Noreturn void tau_fatal(const char *text);
/* Where the compiler proved that the program never comes: ends it rather than running on in an undefined state. */
TAU_COLD _Noreturn void tau_unreachable(void);
#endif
