/* Object memory with reference counts: the cold half of the size-class pool (see tau/mem.h), buffers, and freeing.
 *
 * A span is a block of equal slots, carved a few at a time from its start. Live slots are told from free ones by the
 * header's size class: the first word of a free slot is a pointer, whose top byte is 0. So counting what is alive costs
 * nothing until somebody asks. Objects too large for the pool stand in a doubly linked list. Freeing goes into depth for
 * a while (that is fast) and then puts objects off to a list, so that no structure is too deep. */
#include "tau/mem.h"

#include "tau/dyn.h"
#include "tau/exc.h"

#include <stdio.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifndef TAU_GC_BOEHM

/* No block is larger: a size beyond it is a sign of a program that asks for nonsense. */
#define BLOCK_MAX ((size_t)1 << 39)
enum { SPAN_FIRST = 16 << 10, SPAN_LAST = 1 << 20, CARVE_BYTES = 4096, DEPTH_MAX = 64 };

typedef struct tau_span {
    struct tau_span *next;
    char *carved, *end; /* slots [first, carved) have been handed out */
    size_t slot;
    _Alignas(16) char first[];
} tau_span;

typedef struct tau_large {
    struct tau_large *prev, *next;
} tau_large;

tau_slot *tau_pool_free[TAU_POOL_CLASSES];
int tau_free_depth;
bool tau_gc_wanted;
void (*tau_weak_hook)(tau_obj *o);

static tau_span *object_spans[TAU_POOL_CLASSES];
static tau_slot *buffer_free[TAU_POOL_CLASSES];
static tau_span *buffer_spans[TAU_POOL_CLASSES];
static tau_large larges = {&larges, &larges};
static tau_obj **deferred;
static int64_t ndeferred, capdeferred;

/* ---- slots ---------------------------------------------------------------------------------------------- */

/* A slot of class k, and a few more on the free list. NULL when there is no memory. */
static tau_slot *refill(tau_slot **free_list, tau_span **spans, size_t k) {
    size_t slot = k * 8;
    tau_span *s = spans[k];
    if (!s || s->carved + slot > s->end) {
        size_t bytes = s ? (size_t)(s->end - s->first) * 2 : SPAN_FIRST;
        if (bytes > SPAN_LAST) bytes = SPAN_LAST;
        s = malloc(sizeof *s + bytes);
        if (!s) return NULL;
        s->next = spans[k];
        s->carved = s->first;
        s->end = s->first + bytes;
        s->slot = slot;
        spans[k] = s;
    }
    tau_slot *result = (tau_slot *)(void *)s->carved;
    s->carved += slot;
    size_t room = (size_t)(s->end - s->carved) / slot, n = CARVE_BYTES / slot;
    if (n > room) n = room;
    tau_slot **link = free_list;
    for (size_t i = 0; i < n; i++) {
        tau_slot *t = (tau_slot *)(void *)s->carved;
        s->carved += slot;
        *link = t;
        link = &t->next;
    }
    *link = NULL;
    return result;
}

static void *new_large(size_t bytes) {
    if (bytes > BLOCK_MAX) return NULL;
    tau_large *l = calloc(1, sizeof *l + bytes);
    if (!l) return NULL;
    l->next = larges.next;
    l->prev = &larges;
    larges.next->prev = l;
    larges.next = l;
    return l + 1;
}

void *tau_new_slow(size_t bytes, uint16_t type_id, uint8_t flags) {
    size_t k = 0;
    void *p;
    if (TAU_POOL && bytes <= TAU_POOL_MAX) {
        k = (bytes + 7) / 8;
        p = refill(&tau_pool_free[k], object_spans, k);
        if (p) memset(p, 0, bytes);
    } else {
        p = new_large(bytes);
    }
    if (TAU_UNLIKELY(!p)) {
        tau_no_memory();
        return NULL;
    }
    *(tau_obj *)p = (tau_obj){1, type_id, flags, (uint8_t)(k << 2)};
    return p;
}

void *tau_alloc(size_t bytes, uint16_t type_id) {
    const tau_type *t = tau_types[type_id];
    return tau_new(bytes, type_id, t && (t->flags & TAU_TF_CYCLIC) ? TAU_F_CYCLIC : 0);
}

void tau_obj_release_slow(tau_obj *o) {
    tau_large *l = (tau_large *)(void *)o - 1;
    l->prev->next = l->next;
    l->next->prev = l->prev;
    free(l);
}

void *tau_obj_resize(tau_obj *o, size_t old_bytes, size_t bytes) {
    if ((o->color >> 2) != 0 && (bytes + 7) / 8 == (size_t)(o->color >> 2)) return o;
    if (o->color >> 2) {
        void *p = tau_new(bytes, o->type_id, o->flags);
        if (!p) return NULL;
        memcpy((char *)p + sizeof *o, (char *)o + sizeof *o, (old_bytes < bytes ? old_bytes : bytes) - sizeof *o);
        tau_obj_release(o);
        return p;
    }
    tau_large *l = (tau_large *)(void *)o - 1;
    tau_large *m = bytes > BLOCK_MAX ? NULL : realloc(l, sizeof *l + bytes);
    if (!m) {
        tau_no_memory();
        return NULL;
    }
    m->prev->next = m;
    m->next->prev = m;
    return m + 1;
}

/* ---- buffers -------------------------------------------------------------------------------------------- */

void *tau_buf_alloc(size_t bytes) {
    if (TAU_POOL && bytes <= TAU_POOL_MAX && bytes) {
        size_t k = (bytes + 7) / 8;
        tau_slot *s = buffer_free[k];
        if (TAU_LIKELY(s != NULL)) buffer_free[k] = s->next;
        else s = refill(&buffer_free[k], buffer_spans, k);
        if (!s) tau_no_memory();
        return s;
    }
    void *p = bytes > BLOCK_MAX ? NULL : malloc(bytes ? bytes : 1);
    if (TAU_UNLIKELY(!p)) tau_no_memory();
    return p;
}

void *tau_buf_alloc_atomic(size_t bytes) { return tau_buf_alloc(bytes); }

/* What the program gives up it will want again: a list of this size that is made in each round of a loop. glibc, too, takes
 * blocks as large as one that was freed from its heap from then on, but gives the heap's end back as soon as two of them are free,
 * and each page is a fault when the next list is made, which costs more than filling it. */
static size_t large = 128 << 10; /* what malloc maps, and unmaps, on its own */

static void keep_blocks_of(size_t bytes) {
    enum { MOST_MAPPED = 32 << 20, LEAST_KEPT = 64 << 20 };
    large = bytes < MOST_MAPPED ? bytes : SIZE_MAX;
#ifdef __GLIBC__
    if (large == SIZE_MAX) return;
    mallopt(M_MMAP_THRESHOLD, (int)large + (4 << 10));
    mallopt(M_TRIM_THRESHOLD, LEAST_KEPT);
#endif
}

void tau_buf_free(void *p, size_t bytes) {
    if (TAU_UNLIKELY(bytes > large)) keep_blocks_of(bytes);
    if (TAU_POOL && p && bytes <= TAU_POOL_MAX && bytes) {
        size_t k = (bytes + 7) / 8;
        tau_slot *s = p;
        s->next = buffer_free[k];
        buffer_free[k] = s;
        return;
    }
    free(p);
}

void *tau_buf_realloc(void *p, size_t old_bytes, size_t bytes) {
    if (!p) return tau_buf_alloc(bytes);
    if (TAU_POOL && (old_bytes <= TAU_POOL_MAX || bytes <= TAU_POOL_MAX)) {
        if (old_bytes && bytes && (old_bytes + 7) / 8 == (bytes + 7) / 8) return p;
        void *q = tau_buf_alloc(bytes);
        if (!q) return NULL;
        memcpy(q, p, old_bytes < bytes ? old_bytes : bytes);
        tau_buf_free(p, old_bytes);
        return q;
    }
    void *q = bytes > BLOCK_MAX ? NULL : realloc(p, bytes ? bytes : 1);
    if (TAU_UNLIKELY(!q)) tau_no_memory();
    return q;
}

/* ---- freeing -------------------------------------------------------------------------------------------- */

/* __del__ may store a new reference to o; it runs once in an object's life. */
bool tau_run_del(tau_obj *o) {
    tau_exc *pending = tau_err;
    tau_err = NULL;
    o->rc++;
    o->flags |= TAU_F_FINALIZED;
    if (!tau_types[o->type_id]->del(o)) tau_err_unraisable((tau_value){o->type_id, {.p = o}});
    tau_err = pending;
    return --o->rc != 0;
}

static void free_one(tau_obj *o) {
    const tau_type *t = tau_types[o->type_id];
    if (TAU_UNLIKELY(t->del != NULL) && !(o->flags & TAU_F_FINALIZED)) {
        if (tau_run_del(o)) return;
    }
    if (TAU_UNLIKELY(o->flags & TAU_F_WEAK) && tau_weak_hook) tau_weak_hook(o);
    if (t->drop) t->drop(o);
    /* The collector's list still names a buffered one; it will give the memory back. */
    if (TAU_UNLIKELY(o->flags & TAU_F_BUFFERED)) o->color &= (uint8_t)~TAU_COLOR_MASK;
    else tau_obj_release(o);
}

/* Puts o off; false when there is no memory for that. */
static bool defer(tau_obj *o) {
    if (ndeferred == capdeferred) {
        int64_t cap = capdeferred ? capdeferred * 2 : 256;
        tau_obj **p = realloc(deferred, (size_t)cap * sizeof *p);
        if (!p) return false;
        deferred = p;
        capdeferred = cap;
    }
    deferred[ndeferred++] = o;
    return true;
}

void tau_obj_free(tau_obj *o) {
    if (TAU_UNLIKELY(tau_free_depth >= DEPTH_MAX) && defer(o)) return;
    tau_free_depth++;
    free_one(o);
    if (TAU_LIKELY(--tau_free_depth == 0) && TAU_UNLIKELY(ndeferred > 0 || tau_gc_wanted)) tau_free_drain();
}

void tau_free_drain(void) {
    while (ndeferred > 0) {
        tau_obj *next = deferred[--ndeferred];
        tau_free_depth = 1;
        free_one(next);
        tau_free_depth = 0;
    }
    if (tau_gc_wanted) tau_gc_collect();
}

/* ---- what is alive ------------------------------------------------------------------------------------- */

typedef void (*census)(tau_obj *o, void *arg);

static void each_live(census f, void *arg) {
    for (size_t k = 1; k < TAU_POOL_CLASSES; k++)
        for (tau_span *s = object_spans[k]; s; s = s->next)
            for (char *p = s->first; p < s->carved; p += s->slot) {
                tau_obj *o = (tau_obj *)(void *)p;
                if ((size_t)(o->color >> 2) == k && o->rc) f(o, arg);
            }
    for (tau_large *l = larges.next; l != &larges; l = l->next) {
        tau_obj *o = (tau_obj *)(void *)(l + 1);
        if (o->rc) f(o, arg);
    }
}

static void count_one(tau_obj *o, void *arg) {
    (void)o;
    ++*(int64_t *)arg;
}

int64_t tau_live_objects(void) {
    int64_t n = 0;
    each_live(count_one, &n);
    return n;
}

static void count_type(tau_obj *o, void *arg) { ((int64_t *)arg)[o->type_id]++; }

int64_t tau_mem_finish(void) {
    const char *check = getenv("TAU_CHECK_LEAKS");
    if (!check || strcmp(check, "1") != 0) return 0;
    tau_gc_collect();
    int64_t n = tau_live_objects();
    if (n == 0) return 0;
    fprintf(stderr, "tau: %lld live objects\n", (long long)n);
    int64_t *by_type = calloc(UINT16_MAX + 1, sizeof *by_type);
    if (!by_type) return n;
    each_live(count_type, by_type);
    for (uint32_t i = 0; i < tau_ntypes + tau_types_made; i++)
        if (by_type[i]) fprintf(stderr, "tau: %10lld %s\n", (long long)by_type[i], tau_types[i]->qualname);
    free(by_type);
    return n;
}

void tau_mem_start(void) {}
#endif

void *tau_buf_alloc_array(int64_t count, size_t size, bool atomic) {
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        tau_no_memory();
        return NULL;
    }
    size_t bytes = (size_t)count * size;
    return atomic ? tau_buf_alloc_atomic(bytes) : tau_buf_alloc(bytes);
}
