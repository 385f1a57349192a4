/* The C main() of every program: signals, the main module on its stack, and the end. Nothing else is in this file, so
 * that a program with a main() of its own can link the rest. */
#include "tau/main.h"

#include "tau/exc.h"
#include "tau/file.h"
#include "tau/mem.h"

#include <signal.h>
#include <unistd.h>

/* ---- signals ------------------------------------------------------------------------------------------ */

enum { GRACE = 1 }; /* seconds */

static void end_by_interrupt(void) {
    static const char text[] = "KeyboardInterrupt\n";
    if (write(2, text, sizeof text - 1) < 0) _exit(130);
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
}

/* The program raises KeyboardInterrupt at its next poll or stack check. Loops that are short in general have none: one
 * that runs on all the same is ended by the alarm, or by a second SIGINT. */
static void on_interrupt(int sig) {
    (void)sig;
    if (tau_interrupted) end_by_interrupt();
    tau_interrupt();
    alarm(GRACE);
}

static void on_alarm(int sig) {
    (void)sig;
    if (!tau_interrupted) return;
    tau_file_flush_std();
    end_by_interrupt();
}

static void set_signals(void) {
    struct sigaction ignored = {0}, interrupt = {0}, late = {0}, old;
    ignored.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignored, NULL);
    interrupt.sa_handler = on_interrupt;
    interrupt.sa_flags = SA_NODEFER;
    late.sa_handler = on_alarm;
    late.sa_flags = SA_NODEFER;
    if (sigaction(SIGINT, NULL, &old) != 0 || old.sa_handler == SIG_IGN) return;
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGALRM, &late, NULL);
}

/* ---- main --------------------------------------------------------------------------------------------- */

static void run_program(void *arg) {
    int *code = arg;
    *code = tau_program_main() ? 0 : tau_report_uncaught();
    tau_run_at_exit();
    tau_file_flush_std();
    tau_program_release_globals();
    if (tau_release_added) tau_release_added();
    tau_err_clear();
    tau_gc_collect();
    if (!tau_file_finish() && *code == 0) *code = 120;
    tau_mem_finish();
}

int main(int argc, char **argv) {
    int code = 1;
    tau_argc = argc;
    tau_argv = argv;
    set_signals();
    tau_runtime_start();
    tau_run_on_main_stack(run_program, &code);
    if (tau_ended_by_interrupt) {
        signal(SIGINT, SIG_DFL);
        raise(SIGINT);
    }
    return code;
}
