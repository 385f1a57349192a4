/* The cycle collector: synchronous trial deletion after Bacon and Rajan, "Concurrent Cycle Collection in Reference
 * Counted Systems" (ECOOP 2001), section 3.
 *
 * Candidates are objects of cyclic types whose count was decremented to non-zero. A run subtracts the references inside
 * the graph that hangs on them; what then has none left is garbage. Work lists replace the recursion of the paper. With
 * __del__ among the garbage, the counts are put back, the finalizers run, and a second trial shows what is still dead.
 * The number of candidates that starts a run grows with the work that the last one did, which keeps the cost linear. */
#include "tau/mem.h"

#ifndef TAU_GC_BOEHM
#include "tau/exc.h"

#include <stdlib.h>

enum { BLACK, GRAY, WHITE, PURPLE };
enum { THRESHOLD_MIN = 10000 };

typedef struct {
    tau_obj **items;
    int64_t len, cap;
} worklist;

static worklist candidates, stack, blacks, garbage;
static int64_t threshold = THRESHOLD_MIN, visited;
static bool disabled, running;

static int color(const tau_obj *o) { return o->color & TAU_COLOR_MASK; }
/* Purple has a flag too, so that tau_decref sees it: a suspect is not told again. */
static void set_color(tau_obj *o, int c) {
    o->color = (uint8_t)((o->color & ~TAU_COLOR_MASK) | c);
    o->flags = (uint8_t)(c == PURPLE ? o->flags | TAU_F_SUSPECT : o->flags & ~TAU_F_SUSPECT);
}

/* Without memory for its own lists the collector can't go on: leaking would be silent, so it says so. */
static void push(worklist *w, tau_obj *o) {
    if (w->len == w->cap) {
        int64_t cap = w->cap ? w->cap * 2 : 1024;
        tau_obj **p = realloc(w->items, (size_t)cap * sizeof *p);
        if (!p) tau_fatal("no memory left for the cycle collector");
        w->items = p;
        w->cap = cap;
    }
    w->items[w->len++] = o;
}

static void traverse_all(worklist *w, tau_visit visit) {
    while (w->len) {
        tau_obj *o = w->items[--w->len];
        const tau_type *t = tau_types[o->type_id];
        visited++;
        if (t->traverse) t->traverse(o, visit, NULL);
    }
}

static void visit_gray(tau_obj *o, void *arg) {
    (void)arg;
    if (!(o->flags & TAU_F_CYCLIC)) return;
    o->rc--;
    if (color(o) == GRAY) return;
    set_color(o, GRAY);
    push(&stack, o);
}

static void mark_gray(tau_obj *o) {
    if (color(o) == GRAY) return;
    set_color(o, GRAY);
    push(&stack, o);
    traverse_all(&stack, visit_gray);
}

static void visit_black(tau_obj *o, void *arg) {
    (void)arg;
    if (!(o->flags & TAU_F_CYCLIC)) return;
    o->rc++;
    if (color(o) == BLACK) return;
    set_color(o, BLACK);
    push(&blacks, o);
}

/* Alive after all: gives back the references that mark_gray took. */
static void scan_black(tau_obj *o) {
    set_color(o, BLACK);
    push(&blacks, o);
    traverse_all(&blacks, visit_black);
}

static void visit_scan(tau_obj *o, void *arg) {
    (void)arg;
    if (!(o->flags & TAU_F_CYCLIC) || color(o) != GRAY) return;
    push(&stack, o);
}

static void scan(tau_obj *root) {
    push(&stack, root);
    while (stack.len) {
        tau_obj *o = stack.items[--stack.len];
        if (color(o) != GRAY) continue;
        if (o->rc > 0) {
            scan_black(o);
            continue;
        }
        set_color(o, WHITE);
        const tau_type *t = tau_types[o->type_id];
        if (t->traverse) t->traverse(o, visit_scan, NULL);
    }
}

/* Collects the white ones, and gives each the references back that are inside the graph, so that dropping is normal. */
static void visit_white(tau_obj *o, void *arg) {
    (void)arg;
    if (!(o->flags & TAU_F_CYCLIC)) return;
    o->rc++;
    if (color(o) != WHITE) return;
    set_color(o, BLACK);
    push(&garbage, o);
    push(&stack, o);
}

static void gather_white(tau_obj *root) {
    if (color(root) != WHITE) return;
    set_color(root, BLACK);
    push(&garbage, root);
    push(&stack, root);
    traverse_all(&stack, visit_white);
}

/* One trial over the candidates; `garbage` is what it found, counts as before. */
static void trial(void) {
    int64_t kept = 0;
    for (int64_t i = 0; i < candidates.len; i++) {
        tau_obj *o = candidates.items[i];
        if (o->rc == 0) { /* died in the meantime; its contents are gone already */
            o->flags &= (uint8_t)~TAU_F_BUFFERED;
            tau_obj_release(o);
        } else if (color(o) == PURPLE) {
            candidates.items[kept++] = o;
        } else {
            o->flags &= (uint8_t)~TAU_F_BUFFERED;
        }
    }
    candidates.len = kept;
    for (int64_t i = 0; i < kept; i++) mark_gray(candidates.items[i]);
    for (int64_t i = 0; i < kept; i++) scan(candidates.items[i]);
    garbage.len = 0;
    for (int64_t i = 0; i < kept; i++) gather_white(candidates.items[i]);
    for (int64_t i = 0; i < kept; i++) candidates.items[i]->flags &= (uint8_t)~TAU_F_BUFFERED;
    candidates.len = 0;
}

/* True when there were finalizers to run: then the garbage must be tried again. */
static bool run_finalizers(void) {
    bool any = false;
    for (int64_t i = 0; i < garbage.len; i++) {
        tau_obj *o = garbage.items[i];
        if (tau_types[o->type_id]->del && !(o->flags & TAU_F_FINALIZED)) any = true;
    }
    if (!any) return false;
    worklist dead = garbage;
    garbage = (worklist){0};
    for (int64_t i = 0; i < dead.len; i++) dead.items[i]->rc++;
    for (int64_t i = 0; i < dead.len; i++) {
        tau_obj *o = dead.items[i];
        if (tau_types[o->type_id]->del && !(o->flags & TAU_F_FINALIZED)) tau_run_del(o);
    }
    for (int64_t i = 0; i < dead.len; i++) tau_decref(dead.items[i]); /* candidates again, if still alive */
    free(dead.items);
    return true;
}

/* Every object is held while its contents go, so that no one is freed twice. */
static void free_garbage(void) {
    worklist dead = garbage;
    garbage = (worklist){0};
    tau_free_depth++;
    for (int64_t i = 0; i < dead.len; i++) {
        dead.items[i]->rc++;
        dead.items[i]->flags &= (uint8_t)~TAU_F_CYCLIC; /* no candidates any more */
    }
    for (int64_t i = 0; i < dead.len; i++) {
        tau_obj *o = dead.items[i];
        if ((o->flags & TAU_F_WEAK) && tau_weak_hook) tau_weak_hook(o);
    }
    for (int64_t i = 0; i < dead.len; i++) {
        const tau_type *t = tau_types[dead.items[i]->type_id];
        if (t->drop) t->drop(dead.items[i]);
    }
    for (int64_t i = 0; i < dead.len; i++) tau_obj_release(dead.items[i]);
    tau_free_depth--;
    free(dead.items);
    tau_free_drain();
}

int64_t tau_gc_collect_count(void) {
    if (running || tau_free_depth) return 0;
    running = true;
    tau_gc_wanted = false;
    visited = 0;
    trial();
    if (run_finalizers()) trial();
    int64_t n = garbage.len;
    free_garbage();
    threshold = visited / 2 > THRESHOLD_MIN ? visited / 2 : THRESHOLD_MIN;
    running = false;
    return n;
}

void tau_gc_collect(void) { tau_gc_collect_count(); }

void tau_gc_candidate(tau_obj *o) {
    set_color(o, PURPLE);
    if (o->flags & TAU_F_BUFFERED) return;
    o->flags |= TAU_F_BUFFERED;
    push(&candidates, o);
    if (TAU_UNLIKELY(candidates.len >= threshold) && !disabled && !running) {
        if (tau_free_depth) tau_gc_wanted = true;
        else tau_gc_collect();
    }
}

void tau_gc_enable(bool on) { disabled = !on; }
bool tau_gc_enabled(void) { return !disabled; }
#else
typedef int tau_gc_is_boehm; /* a C file needs a declaration */
#endif
