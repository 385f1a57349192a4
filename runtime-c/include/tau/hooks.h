/* What a program asked to have run at its end: sys.excepthook instead of the report of an exception that nothing
 * caught, and the functions of atexit. main.c calls them; a program that asks for neither contains none of this. */
#ifndef TAU_HOOKS_H
#define TAU_HOOKS_H
#include "tau/exc.h"

/* `hook` is called with the exception; kept until the program ends. */
void tau_set_except_hook(tau_value hook);
/* `run` is called without arguments when the program has ended, before its variables go. */
void tau_set_exit_hook(tau_value run);
/* Writes `head` and the report of an exception to stderr; False + TypeError for anything else than an exception. */
bool tau_report_exception(tau_str *head, tau_value exception);
#endif
