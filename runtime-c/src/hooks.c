/* sys.excepthook and atexit: see hooks.h. */
#include "tau/hooks.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dyn.h"
#include "tau/main.h"

static tau_value except_hook, exit_hook;

static void drop_except_hook(void) {
    tau_run_except_hook = NULL;
    tau_value_decref(except_hook);
}

/* Calls one; its result does not matter. */
static bool call(tau_value hook, int64_t nargs, const tau_value *args) {
    tau_value result = tau_dyn_call(hook, nargs, args, NULL);
    if (tau_err) return false;
    tau_value_decref(result);
    return true;
}

bool tau_report_exception(tau_str *head, tau_value exception) {
    if (!tau_is_obj(exception) || !tau_exc_matches((tau_exc *)(void *)exception.u.p, &tau_type_BaseException)) {
        tau_raise_text(TAU_ID_TypeError, "print_exception(): Exception expected for value");
        return false;
    }
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_str(&b, head);
    tau_str *report = tau_exc_format((tau_exc *)(void *)exception.u.p, true);
    if (report) tau_builder_take(&b, report);
    tau_str *text = tau_builder_finish(&b);
    if (!text) return false;
    tau_exc_write(text);
    tau_decref(text);
    return true;
}

/* The hook instead of the report of e. When the hook raises, its own exception is reported, and e after it. */
static void run_except_hook(tau_exc *e) {
    tau_value value = tau_box_obj(e);
    tau_exc *handled = tau_handled;
    tau_handled = NULL; /* the hook is no handler: what it raises has no context */
    bool reported = call(except_hook, 1, &value);
    tau_handled = handled;
    if (reported) return;
    tau_exc *saved, *own = tau_catch(&saved);
    tau_str *head = tau_str_from_c("Error in sys.excepthook:\n"), *again = tau_str_from_c("\nOriginal exception was:\n");
    if (head) tau_report_exception(head, tau_box_obj(own));
    if (again) tau_report_exception(again, value);
    tau_xdecref(head);
    tau_xdecref(again);
    tau_handler_end(saved);
    tau_err_clear();
    tau_decref(own);
}

void tau_set_except_hook(tau_value hook) {
    if (tau_run_except_hook) return;
    tau_value_incref(hook);
    except_hook = hook;
    tau_run_except_hook = run_except_hook;
    tau_at_exit(drop_except_hook);
}

static void run_exit_hook(void) {
    tau_value run = exit_hook;
    exit_hook = TAU_NONE;
    if (!call(run, 0, NULL)) tau_err_clear();
    tau_value_decref(run);
}

void tau_set_exit_hook(tau_value run) {
    if (exit_hook.t == TAU_ID_FUNCTION) return;
    tau_value_incref(run);
    exit_hook = run;
    tau_at_exit(run_exit_hook);
}
