/* Template: list of one representation. After tau/list.h, define TAU_T (a code of rep.h) and include this; it declares
 *
 *   tau_list_<T>   {head; int64_t len, cap; tau_rep_<T> *items}, its descriptor tau_type_list_<T>, hot functions inline.
 *
 * With TAU_TEMPLATE_DEFINE the cold half (list_impl.inc.h) is defined too, with the linkage TAU_LINKAGE: empty for the
 * instances that the runtime library holds, `static` (or empty, in one file) for those of an emitted program.
 * TAU_TEMPLATE_DECLARED says that the first half has been included before.
 * Ownership: elements stored are increfed, results are new references, except where a comment says borrowed / taken over.
 * A list of T behaves as list seen through its descriptor: the slots box elements. See rep.h for the type id. */

#define TAU_LIST TAU_CAT(tau_list_, TAU_T)
#define TAU_L(f) TAU_CAT4(tau_list_, TAU_T, _, f)
#define TAU_E TAU_CAT(tau_rep_, TAU_T)
#define TAU_R(f) TAU_CAT4(tau_rep_, TAU_T, _, f)
#ifndef TAU_LINKAGE
#define TAU_LINKAGE
#define TAU_LINKAGE_IS_DEFAULT
#endif

#ifndef TAU_TEMPLATE_DECLARED
typedef struct TAU_LIST {
    tau_obj head;
    int64_t len, cap;
    TAU_E *items;
} TAU_LIST;

extern tau_type TAU_CAT(tau_type_list_, TAU_T);

/* ---- cold half ---------------------------------------------------------------------------------------- */
TAU_LINKAGE TAU_LIST *TAU_L(new)(int64_t cap); /* empty, room for cap elements */
TAU_LINKAGE TAU_LIST *TAU_L(new_acyclic)(int64_t cap); /* of elements that can't be part of a cycle, such as str */
TAU_LINKAGE TAU_LIST *TAU_L(new_like)(TAU_LIST *self); /* empty */
TAU_LINKAGE bool TAU_L(grow)(TAU_LIST *self, int64_t n); /* room for n more elements */
TAU_LINKAGE tau_value TAU_L(getitem_value)(TAU_LIST *self, tau_value key); /* int, slice or something with __index__ */
TAU_LINKAGE TAU_E TAU_L(getitem_slow)(TAU_LIST *self, tau_int index);
TAU_LINKAGE void TAU_L(setitem_slow)(TAU_LIST *self, tau_int index, TAU_E x);
TAU_LINKAGE void TAU_L(delitem)(TAU_LIST *self, tau_int index);
TAU_LINKAGE TAU_LIST *TAU_L(getitem_slice)(TAU_LIST *self, tau_slice *s);
TAU_LINKAGE TAU_LIST *TAU_L(getslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step);
TAU_LINKAGE TAU_LIST *TAU_L(getrange)(TAU_LIST *self, tau_int start, tau_int stop);
TAU_LINKAGE void TAU_L(setitem_slice)(TAU_LIST *self, tau_slice *s, TAU_LIST *values);
TAU_LINKAGE void TAU_L(setslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step, TAU_LIST *values);
TAU_LINKAGE void TAU_L(delitem_slice)(TAU_LIST *self, tau_slice *s);
TAU_LINKAGE void TAU_L(delslice)(TAU_LIST *self, tau_value start, tau_value stop, tau_value step);
TAU_LINKAGE void TAU_L(reserve)(TAU_LIST *self, tau_int n); /* room for n more */
/* Of an empty list: end - start items of zeros, for all of which a value is stored next. False where there are none, or so many
 * that they are better asked for one after the other. */
TAU_LINKAGE bool TAU_L(presize)(TAU_LIST *self, tau_int start, tau_int end);
TAU_LINKAGE void TAU_L(extend)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE void TAU_L(fill)(TAU_LIST *self, tau_int n, TAU_E x); /* appends x n times */
TAU_LINKAGE void TAU_L(insert)(TAU_LIST *self, tau_int index, TAU_E x);
TAU_LINKAGE TAU_E TAU_L(pop)(TAU_LIST *self, tau_int index);
TAU_LINKAGE TAU_E TAU_L(pop_last_slow)(TAU_LIST *self);
TAU_LINKAGE void TAU_L(remove)(TAU_LIST *self, TAU_E x);
TAU_LINKAGE tau_int TAU_L(index)(TAU_LIST *self, TAU_E x, tau_int start, tau_int stop);
TAU_LINKAGE tau_int TAU_L(count)(TAU_LIST *self, TAU_E x);
TAU_LINKAGE bool TAU_L(contains)(TAU_LIST *self, TAU_E x);
TAU_LINKAGE void TAU_L(reverse)(TAU_LIST *self);
TAU_LINKAGE void TAU_L(clear)(TAU_LIST *self);
TAU_LINKAGE TAU_LIST *TAU_L(copy)(TAU_LIST *self);
TAU_LINKAGE TAU_LIST *TAU_L(concat)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE TAU_LIST *TAU_L(mul)(TAU_LIST *self, tau_int n);
TAU_LINKAGE void TAU_L(imul)(TAU_LIST *self, tau_int n);
TAU_LINKAGE void TAU_L(sort)(TAU_LIST *self, bool reverse);          /* stable, in place */
TAU_LINKAGE tau_list_i *TAU_L(argsort)(TAU_LIST *self, bool reverse); /* the stable permutation; self is unchanged */
TAU_LINKAGE void TAU_L(permute)(TAU_LIST *self, void *order);         /* self[k] = old self[order[k]]; a list_i or list_v */
TAU_LINKAGE TAU_LIST *TAU_L(take)(TAU_LIST *self);                   /* its items in a new list; self is empty then */
TAU_LINKAGE bool TAU_L(give_back)(TAU_LIST *self, TAU_LIST *taken);  /* true: there were new items, which are dropped */
TAU_LINKAGE bool TAU_L(eq)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE bool TAU_L(lt)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE bool TAU_L(le)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE bool TAU_L(gt)(TAU_LIST *self, TAU_LIST *other);
TAU_LINKAGE bool TAU_L(ge)(TAU_LIST *self, TAU_LIST *other);
/* With a list of another representation (TypeError for what can't be ordered). */
TAU_LINKAGE bool TAU_L(eq_value)(TAU_LIST *self, tau_value other);
TAU_LINKAGE bool TAU_L(lt_value)(TAU_LIST *self, tau_value other);
TAU_LINKAGE bool TAU_L(le_value)(TAU_LIST *self, tau_value other);
TAU_LINKAGE bool TAU_L(gt_value)(TAU_LIST *self, tau_value other);
TAU_LINKAGE bool TAU_L(ge_value)(TAU_LIST *self, tau_value other);
TAU_LINKAGE tau_str *TAU_L(repr)(TAU_LIST *self);
TAU_LINKAGE tau_tuple *TAU_L(to_tuple)(TAU_LIST *self);

/* ---- hot half ----------------------------------------------------------------------------------------- */
TAU_INLINE tau_int TAU_L(len)(TAU_LIST *self) { return self->len; }

/* No check. peek's result is borrowed, at's is owned. */
TAU_INLINE TAU_E TAU_L(peek)(TAU_LIST *self, int64_t index) { return self->items[index]; }
/* Of elements without references; 0 where there is none. */
TAU_INLINE TAU_E TAU_L(item_or_zero)(TAU_LIST *self, tau_int index) {
    TAU_E none;
    memset(&none, 0, sizeof none);
    return (uint64_t)index < (uint64_t)self->len ? self->items[index] : none;
}
TAU_INLINE TAU_E TAU_L(at)(TAU_LIST *self, tau_int index) {
    TAU_E x = self->items[index];
    TAU_R(incref)(x);
    return x;
}

/* Lists of ints know whether they hold big ones; what stores an element says so here. */
TAU_INLINE void TAU_L(note)(TAU_LIST *self, TAU_E x) {
    if (TAU_UNLIKELY(!TAU_LIST_SMALL(x))) self->head.flags |= TAU_F_BIGS;
}
/* No element is a big int, or another counted object: nothing to give up. */
TAU_INLINE bool TAU_L(plain)(TAU_LIST *self) { return !(self->head.flags & TAU_F_BIGS); }

/* Stores without a check; the old element is given up. */
TAU_INLINE void TAU_L(put)(TAU_LIST *self, tau_int index, TAU_E x) {
    TAU_E old = self->items[index];
    TAU_R(incref)(x);
    TAU_L(note)(self, x);
    self->items[index] = x;
    TAU_R(decref)(old);
}

/* A word that is no small int fails the range test as well, so big indices need no test of their own. */
TAU_INLINE TAU_E TAU_L(getitem)(TAU_LIST *self, tau_int index) {
    int64_t i = index < 0 ? index + self->len : index;
    if (TAU_UNLIKELY((uint64_t)i >= (uint64_t)self->len)) return TAU_L(getitem_slow)(self, index);
    TAU_E x = self->items[i];
    TAU_R(incref)(x);
    return x;
}

TAU_INLINE void TAU_L(setitem)(TAU_LIST *self, tau_int index, TAU_E x) {
    int64_t i = index < 0 ? index + self->len : index;
    if (TAU_UNLIKELY((uint64_t)i >= (uint64_t)self->len)) TAU_L(setitem_slow)(self, index, x);
    else TAU_L(put)(self, i, x);
}

/* append that takes the reference over; on failure (MemoryError) it is dropped, and the result is false. */
TAU_INLINE bool TAU_L(push)(TAU_LIST *self, TAU_E x) {
    if (TAU_UNLIKELY(self->len == self->cap) && TAU_UNLIKELY(!TAU_L(grow)(self, 1))) {
        TAU_R(decref)(x);
        return false;
    }
    TAU_L(note)(self, x);
    self->items[self->len++] = x;
    return true;
}

TAU_INLINE bool TAU_L(append)(TAU_LIST *self, TAU_E x) {
    TAU_R(incref)(x);
    return TAU_L(push)(self, x);
}

TAU_INLINE TAU_E TAU_L(pop_last)(TAU_LIST *self) {
    if (TAU_UNLIKELY(self->len == 0)) return TAU_L(pop_last_slow)(self);
    return self->items[--self->len];
}

#endif

#ifdef TAU_TEMPLATE_DEFINE
#include "tau/list_impl.inc.h"
#include "tau/list_sort.inc.h"
#include "tau/list_type.inc.h"
#endif

#undef TAU_LIST
#undef TAU_L
#undef TAU_E
#undef TAU_R
#undef TAU_T
#ifdef TAU_LINKAGE_IS_DEFAULT
#undef TAU_LINKAGE
#undef TAU_LINKAGE_IS_DEFAULT
#endif
