/* Object memory: the inline half of the size-class pool (cold half: mem.c).
 *
 * Objects of up to TAU_POOL_MAX bytes come from free lists, one per 8-byte size class; larger ones from malloc. The
 * class is kept in the upper six bits of the header's `color` byte, so freeing needs no look at the type. Under
 * AddressSanitizer and Boehm every object goes the slow way, so that those tools see each one.
 * Ownership: tau_new returns a new reference; a failed allocation sets MemoryError and returns NULL. */
#ifndef TAU_MEM_H
#define TAU_MEM_H

#include "tau/core.h"

#include <string.h>

/* Is there a pool? Is it AddressSanitizer that watches every block? */
#if defined(__SANITIZE_ADDRESS__)
#define TAU_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TAU_SANITIZED 1
#endif
#endif
#ifndef TAU_SANITIZED
#define TAU_SANITIZED 0
#endif
#ifdef TAU_GC_BOEHM
#define TAU_POOL 0
#else
#define TAU_POOL (!TAU_SANITIZED)
#endif

enum { TAU_POOL_CLASSES = 64, TAU_POOL_MAX = 8 * 63, TAU_COLOR_MASK = 3 };

typedef struct tau_slot {
    struct tau_slot *next;
} tau_slot;

/* Heads of the free lists of objects, by size / 8; class 0 stands for "from malloc". */
extern tau_slot *tau_pool_free[TAU_POOL_CLASSES];

/* An object of any size, zeroed, header filled in. `flags` is TAU_F_CYCLIC for types with TAU_TF_CYCLIC, else 0. */
void *tau_new_slow(size_t bytes, uint16_t type_id, uint8_t flags);

/* As tau_alloc, for callers that know the size and whether the type takes part in cycle collection. */
TAU_INLINE void *tau_new(size_t bytes, uint16_t type_id, uint8_t flags) {
    if (TAU_POOL && bytes <= TAU_POOL_MAX) {
        size_t k = (bytes + 7) / 8;
        tau_slot *s = tau_pool_free[k];
        if (TAU_LIKELY(s != NULL)) {
            tau_pool_free[k] = s->next;
            memset(s, 0, bytes);
            *(tau_obj *)(void *)s = (tau_obj){1, type_id, flags, (uint8_t)(k << 2)};
            return s;
        }
    }
    return tau_new_slow(bytes, type_id, flags);
}

/* Gives back the memory of an object whose contents have been given up already. */
void tau_obj_release_slow(tau_obj *o);
TAU_INLINE void tau_obj_release(tau_obj *o) {
    size_t k = (size_t)(o->color >> 2);
    if (TAU_POOL && TAU_LIKELY(k != 0)) {
        tau_slot *s = (tau_slot *)(void *)o;
        s->next = tau_pool_free[k];
        tau_pool_free[k] = s;
        return;
    }
    tau_obj_release_slow(o);
}

/* A unique object (rc 1, in no list of the collector) grown or shrunk to `bytes`; it may move. The new part is not
 * zeroed. NULL + MemoryError leaves the old object valid. */
void *tau_obj_resize(tau_obj *o, size_t old_bytes, size_t bytes);

/* Flag of an object that weak references know of; the hook runs before its __del__ and drop. */
enum { TAU_F_WEAK = 8 };
extern void (*tau_weak_hook)(tau_obj *o);

/* True while objects are being given up: the collector then waits. */
extern int tau_free_depth;
/* At depth 0: frees what was put off, then collects if that was wanted. */
void tau_free_drain(void);
/* Shared by mem.c and gc.c: runs o's __del__ once; true when o lives on. And a purple object whose rc became 0. */
bool tau_run_del(tau_obj *o);
extern bool tau_gc_wanted;

/* A candidate-free drop of one reference for types that can't be in a cycle. */
TAU_INLINE void tau_decref_acyclic(void *o) {
#ifndef TAU_GC_BOEHM
    if (--((tau_obj *)o)->rc == 0) tau_obj_free((tau_obj *)o);
#else
    (void)o;
#endif
}

/* Buffers that are cleared / grown by element count, with overflow checks: NULL + MemoryError. */
void *tau_buf_alloc_array(int64_t count, size_t size, bool atomic);

/* gc module: number of unreachable objects found by a full collection; switching automatic runs on and off. */
int64_t tau_gc_collect_count(void);
void tau_gc_enable(bool on);
bool tau_gc_enabled(void);

/* At exit, after the globals were released: collects cycles, and when TAU_CHECK_LEAKS=1 prints
 * "tau: N live objects" with the number of each type. Returns the number. */
int64_t tau_mem_finish(void);
void tau_mem_start(void);
#endif
