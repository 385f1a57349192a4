/* The stack that the program runs on, and the recursion limit.
 *
 * It is memory reserved with mmap, so deep recursion does not depend on `ulimit -s`; pages are only used as they are
 * touched. How much of it may be used follows from sys.setrecursionlimit and the size of the program's frames, since no
 * calls are counted. */
#include "tau/main.h"

#include "tau/mem.h"

#include <sys/mman.h>
#include <ucontext.h>

#ifdef TAU_GC_BOEHM
#include <gc.h>
#endif

enum { RESERVE = 256 << 10, RUNTIME_CALL = 3 << 10, DEFAULT_LIMIT = 1000 };

static char *stack_base; /* lowest address */
static size_t stack_size;
static size_t frame_size = RUNTIME_CALL;
static tau_int recursion_limit = DEFAULT_LIMIT;

/* For each call of the limit the largest frame and what the runtime and the library need between two of them: what CPython's limit
 * allows runs, and a recursion without end holds no more than some thousands of calls' data when it is stopped. */
static void update_stack_limit(void) {
    if (!stack_base) return;
    size_t room = stack_size - RESERVE, per_call = frame_size + RUNTIME_CALL;
    bool all = recursion_limit > (tau_int)(room / per_call);
    tau_set_stack_limit(stack_base + stack_size - RESERVE - (all ? room - RESERVE : (size_t)recursion_limit * per_call));
}

void tau_set_frame_size(size_t bytes) {
    frame_size = bytes;
    update_stack_limit();
}

tau_int tau_get_recursion_limit(void) { return recursion_limit; }
void tau_set_recursion_limit(tau_int limit) {
    recursion_limit = limit;
    update_stack_limit();
}

static ucontext_t main_context, program_context;
static void (*stack_fn)(void *);
static void *stack_arg;

static void on_new_stack(void) { stack_fn(stack_arg); }

static bool reserve_stack(void) {
    for (stack_size = (size_t)4 << 30; stack_size >= (size_t)64 << 20; stack_size /= 2) {
        void *p = mmap(NULL, stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (p == MAP_FAILED) continue;
        stack_base = p;
        mprotect(p, 4096, PROT_NONE);
#ifdef MADV_NOHUGEPAGE
        madvise(p, stack_size, MADV_NOHUGEPAGE);
#endif
        return true;
    }
    return false;
}

/* AddressSanitizer knows the system's stack only. */
void tau_run_on_main_stack(void (*fn)(void *arg), void *arg) {
    if (TAU_SANITIZED || !reserve_stack() || getcontext(&program_context) != 0) {
        stack_base = NULL;
        fn(arg);
        return;
    }
    update_stack_limit();
    stack_fn = fn;
    stack_arg = arg;
    program_context.uc_stack.ss_sp = stack_base;
    program_context.uc_stack.ss_size = stack_size;
    program_context.uc_link = &main_context;
    makecontext(&program_context, on_new_stack, 0);
#ifdef TAU_GC_BOEHM
    struct GC_stack_base bottom = {stack_base + stack_size};
    GC_set_stackbottom(NULL, &bottom);
    GC_add_roots(&main_context, &main_context + 1);
#endif
    swapcontext(&main_context, &program_context);
}
