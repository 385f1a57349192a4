/* Start-up that every program needs, a test with its own main() too: type ids, exception descriptors, stack limit. */
#include "tau/main.h"

#include "tau/exc.h"
#include "tau/mem.h"
#include "tau/str.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

int tau_argc;
char **tau_argv;
char *tau_stack_limit;
volatile bool tau_interrupted;
bool tau_ended_by_interrupt;
static char *normal_limit;

enum { AT_EXIT_MAX = 8 };
static void (*at_exit[AT_EXIT_MAX])(void);
static int nat_exit;

void tau_at_exit(void (*fn)(void)) {
    if (nat_exit == AT_EXIT_MAX) tau_fatal("too many functions for the exit");
    at_exit[nat_exit++] = fn;
}

void (*tau_release_added)(void);

void tau_run_at_exit(void) {
    while (nat_exit > 0) at_exit[--nat_exit]();
}

void tau_set_stack_limit(char *limit) {
    normal_limit = limit;
    if (!tau_interrupted) tau_stack_limit = limit;
}

/* In the signal handler. With a limit above every address the next stack check fails, so recursion needs no poll. */
void tau_interrupt(void) {
    tau_interrupted = true;
    *(char *volatile *)&tau_stack_limit = (char *)UINTPTR_MAX;
}

/* Without a stack of our own, what the system gives, less a reserve for the runtime's own functions. */
static void guess_stack_limit(void) {
    struct rlimit r;
    size_t size = 8u << 20, reserve = 256u << 10;
    if (getrlimit(RLIMIT_STACK, &r) == 0 && r.rlim_cur != RLIM_INFINITY && r.rlim_cur < ((size_t)1 << 40)) size = r.rlim_cur;
    char *here = __builtin_frame_address(0);
    if (size > 2 * reserve) tau_set_stack_limit(here - (size - reserve));
}

/* The types whose objects are static, or no objects at all. FLOAT is not among them: the emitted program enters it if it
 * has floats of its own, and the runtime's functions do that make some of other things. */
static void enter_types(void) {
    TAU_HAS_OBJECTS(NONE);
    TAU_HAS_OBJECTS(BOOL);
    TAU_HAS_OBJECTS(INT);
    TAU_HAS_OBJECTS(OBJECT);
    TAU_HAS_OBJECTS(STR);
    TAU_HAS_OBJECTS(TUPLE);
    TAU_HAS_OBJECTS(TYPE);
    TAU_HAS_OBJECTS(ELLIPSIS);
    TAU_HAS_OBJECTS(NOTIMPLEMENTED);
}

/* Standard streams that are closed read and write nothing, and no file that the program opens gets their number. */
static void open_streams(void) {
    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", O_RDWR) < 0) return;
}

void tau_runtime_start(void) {
    open_streams();
    tau_mem_start();
    tau_exc_start();
    tau_str_start();
    enter_types();
    if (!tau_stack_limit) guess_stack_limit();
    for (uint32_t i = TAU_ID_FIRST_USER; i < tau_ntypes; i++) {
        tau_type *t = (tau_type *)(uintptr_t)tau_types[i];
        if (!t) continue;
        t->id = (uint16_t)i;
        if (t->head.rc == 0) t->head = (tau_obj){TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0};
    }
}

void tau_raise_recursion(void) {
    if (tau_raise_if_interrupted()) tau_raise_text(TAU_ID_RecursionError, "maximum recursion depth exceeded");
}

bool tau_raise_if_interrupted(void) {
    if (!tau_interrupted) return true;
    tau_interrupted = false;
    tau_stack_limit = normal_limit;
    alarm(0);
    tau_exc *e = tau_exc_new(&tau_type_KeyboardInterrupt, 0, NULL);
    if (e) {
        tau_raise_exc((tau_value){TAU_ID_KeyboardInterrupt, {.p = &e->head}}, TAU_ABSENT, false);
        tau_decref(e);
    }
    return false;
}
