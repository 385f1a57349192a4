/* Start-up: what the emitted program provides and finds. main.c owns `main`; it runs the program on a large stack,
 * gives type ids to the descriptors the program listed, reports an uncaught exception and flushes the files. */
#ifndef TAU_MAIN_H
#define TAU_MAIN_H

#include "tau/core.h"

extern int tau_argc;
extern char **tau_argv;

/* Emitted: runs the main module. False: tau_err is set. */
bool tau_program_main(void);
/* Emitted: drops what the globals hold, in reverse order of their definition. */
void tau_program_release_globals(void);

/* Type ids of descriptors beyond the built-in rows, exception descriptors, the collector. main() calls it first; a
 * test program that has its own main() does too. */
void tau_runtime_start(void);

/* Calls fn(arg) on the large stack (or on the present one when no memory can be reserved). */
void tau_run_on_main_stack(void (*fn)(void *arg), void *arg);

/* The lowest address that emitted code may use as stack; functions in call-graph cycles compare with it. */
extern char *tau_stack_limit;
void tau_set_stack_limit(char *limit);
/* Emitted: the largest frame of the program in bytes, before its first call; what a call of the recursion limit is
 * taken to need follows from it. */
void tau_set_frame_size(size_t bytes);
TAU_COLD void tau_raise_recursion(void);

/* The stack pointer itself where the compiler can name it: __builtin_frame_address would cost a frame pointer. */
#if defined(__x86_64__) && !defined(__TINYC__)
register char *tau_stack_pointer __asm__("rsp");
#elif defined(__aarch64__) && !defined(__TINYC__)
register char *tau_stack_pointer __asm__("sp");
#else
#define tau_stack_pointer ((char *)__builtin_frame_address(0))
#endif
TAU_INLINE bool tau_stack_low(void) { return tau_stack_pointer < tau_stack_limit; }

/* False + RecursionError when the stack is used up, KeyboardInterrupt after a SIGINT. */
TAU_INLINE bool tau_stack_check(void) {
    if (TAU_LIKELY(!tau_stack_low())) return true;
    tau_raise_recursion();
    return false;
}

/* Set by the SIGINT handler, which also makes the next stack check fail. The first poll that sees it raises. */
extern volatile bool tau_interrupted;
void tau_interrupt(void);
/* Whether the program ends by the KeyboardInterrupt that nothing caught. */
extern bool tau_ended_by_interrupt;
TAU_COLD bool tau_raise_if_interrupted(void);
TAU_INLINE bool tau_poll(void) { return TAU_LIKELY(!tau_interrupted) || tau_raise_if_interrupted(); }

/* Functions that run at exit before the globals go (files to flush, atexit); at most 8. */
void tau_at_exit(void (*fn)(void));
void tau_run_at_exit(void);
/* Drops the class attributes that were made at run time; NULL: there are none. */
extern void (*tau_release_added)(void);

/* Recursion limit as sys.setrecursionlimit sees it: it scales the part of the stack that may be used. */
tau_int tau_get_recursion_limit(void);
void tau_set_recursion_limit(tau_int limit);
#endif
