/* Memory under the Boehm collector (--gc=boehm): no counting, everything comes from GC_malloc.
 *
 * A big int is reached through an int word that hides its address, so bigs keep their counts in this mode too and are
 * allocated uncollectable. Texts, bytes and complex numbers hold no pointers. __del__ runs when the collector finds an
 * object unreachable, at the latest at exit. */
#include "tau/mem.h"

#ifdef TAU_GC_BOEHM
#include "tau/exc.h"

#include <gc.h>
#include <stdlib.h>

tau_slot *tau_pool_free[TAU_POOL_CLASSES];
int tau_free_depth;
bool tau_gc_wanted;
void (*tau_weak_hook)(tau_obj *o);

static bool holds_no_pointers(uint16_t id) {
    return id == TAU_ID_STR || id == TAU_ID_BYTES || id == TAU_ID_COMPLEX;
}

bool tau_run_del(tau_obj *o) {
    tau_exc *pending = tau_err;
    tau_err = NULL;
    o->flags |= TAU_F_FINALIZED;
    if (!tau_types[o->type_id]->del(o)) tau_err_unraisable((tau_value){o->type_id, {.p = o}});
    tau_err = pending;
    return true;
}

/* One at a time: a finalizer allocates, which may make the collector call the next one in its middle, and that would meet
 * half-done work (a generator that the first is just closing). Those wait. */
typedef struct waiting {
    tau_obj *o;
    struct waiting *next;
} waiting;
static waiting *queue;
static bool finalizing;

static void finalize(void *p, void *unused) {
    (void)unused;
    if (finalizing) {
        waiting *w = GC_malloc(sizeof *w);
        if (!w) tau_fatal("no memory left for finalizers");
        *w = (waiting){p, queue};
        queue = w;
        return;
    }
    finalizing = true;
    for (tau_obj *o = p; o;) {
        if (!(o->flags & TAU_F_FINALIZED)) tau_run_del(o);
        o = queue ? queue->o : NULL;
        if (queue) queue = queue->next;
    }
    finalizing = false;
}

void *tau_new_slow(size_t bytes, uint16_t type_id, uint8_t flags) {
    void *p;
    if (bytes > (size_t)INT64_MAX) p = NULL;
    else if (type_id == TAU_ID_BIGINT) p = GC_malloc_atomic_uncollectable(bytes);
    else if (holds_no_pointers(type_id)) p = GC_malloc_atomic(bytes);
    else p = GC_malloc(bytes);
    if (TAU_UNLIKELY(!p)) {
        tau_no_memory();
        return NULL;
    }
    memset(p, 0, bytes);
    *(tau_obj *)p = (tau_obj){1, type_id, flags, 0};
    const tau_type *t = tau_types[type_id];
    if (t && t->del) GC_register_finalizer_no_order(p, finalize, NULL, NULL, NULL);
    return p;
}

void *tau_alloc(size_t bytes, uint16_t type_id) { return tau_new_slow(bytes, type_id, 0); }
void tau_obj_release_slow(tau_obj *o) { GC_free(o); }

void *tau_obj_resize(tau_obj *o, size_t old_bytes, size_t bytes) {
    (void)old_bytes;
    void *p = bytes > (size_t)INT64_MAX ? NULL : GC_realloc(o, bytes);
    if (!p) tau_no_memory();
    return p;
}

void *tau_buf_alloc(size_t bytes) {
    void *p = bytes > (size_t)INT64_MAX ? NULL : GC_malloc(bytes ? bytes : 1);
    if (!p) tau_no_memory();
    return p;
}

void *tau_buf_alloc_atomic(size_t bytes) {
    void *p = bytes > (size_t)INT64_MAX ? NULL : GC_malloc_atomic(bytes ? bytes : 1);
    if (!p) tau_no_memory();
    return p;
}

void *tau_buf_realloc(void *p, size_t old_bytes, size_t bytes) {
    (void)old_bytes;
    if (!p) return tau_buf_alloc(bytes);
    void *q = bytes > (size_t)INT64_MAX ? NULL : GC_realloc(p, bytes ? bytes : 1);
    if (!q) tau_no_memory();
    return q;
}

/* Freed at once: containers give up only buffers that nobody else sees. */
void tau_buf_free(void *p, size_t bytes) {
    (void)bytes;
    if (p) GC_free(p);
}

/* Only what keeps counts in this mode comes here. */
void tau_obj_free(tau_obj *o) {
    const tau_type *t = tau_types[o->type_id];
    if (t && t->drop) t->drop(o);
    tau_obj_release(o);
}

void tau_free_drain(void) {}
void tau_gc_candidate(tau_obj *o) { (void)o; }
void tau_gc_collect(void) {
    GC_gcollect();
    GC_invoke_finalizers();
}
int64_t tau_gc_collect_count(void) {
    tau_gc_collect();
    return 0;
}
void tau_gc_enable(bool on) {
    if (on && GC_is_disabled()) GC_enable();
    else if (!on && !GC_is_disabled()) GC_disable();
}
bool tau_gc_enabled(void) { return !GC_is_disabled(); }
int64_t tau_live_objects(void) { return 0; }
int64_t tau_mem_finish(void) {
    tau_gc_collect();
    return 0;
}
void tau_mem_start(void) {
    GC_set_warn_proc(GC_ignore_warn_proc); /* large blocks, a /proc that is missing: nothing for a program's stderr */
    GC_set_all_interior_pointers(1);
    GC_set_finalize_on_demand(0);
    GC_init();
}
#else
typedef int tau_no_boehm; /* a C file needs a declaration */
#endif
