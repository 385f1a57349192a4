/* Template: set and frozenset of one representation. After tau/set.h, define TAU_T and include; declares tau_set_<T> (used for both) and
 * the descriptors tau_type_set_<T> and tau_type_frozenset_<T>. TAU_TEMPLATE_DEFINE and TAU_LINKAGE as in list.inc.h.
 *
 * The table is CPython's (Objects/setobject.c): open addressing, 9 linear probes, then perturbation, filled to 3/5, grown
 * fourfold; so a set whose hashes equal CPython's (ints, floats, tuples of them) is walked in CPython's order.
 * Ownership: elements stored are increfed; results are new references. */

#define TAU_SET TAU_CAT(tau_set_, TAU_T)
#define TAU_S(f) TAU_CAT4(tau_set_, TAU_T, _, f)
#define TAU_SE TAU_CAT(tau_sent_, TAU_T)
#define TAU_E TAU_CAT(tau_rep_, TAU_T)
#define TAU_R(f) TAU_CAT4(tau_rep_, TAU_T, _, f)
#ifndef TAU_LINKAGE
#define TAU_LINKAGE
#define TAU_LINKAGE_IS_DEFAULT
#endif

#ifndef TAU_TEMPLATE_DECLARED
typedef struct TAU_SE {
    int64_t hash; /* TAU_SET_FREE, TAU_SET_DUMMY or the hash */
    TAU_E key;
} TAU_SE;

typedef struct TAU_SET {
    tau_obj head;
    int64_t len;    /* live elements */
    int64_t fill;   /* live + dummies */
    int64_t mask;   /* slots - 1 */
    TAU_SE *table;  /* NULL: an object of a derived class to which nothing was added yet, all zeros */
    int64_t hash;   /* frozenset: cached hash, 0 when not known */
    int64_t finger; /* where pop() goes on */
} TAU_SET;

extern tau_type TAU_CAT(tau_type_set_, TAU_T);
extern tau_type TAU_CAT(tau_type_frozenset_, TAU_T);

TAU_LINKAGE TAU_SET *TAU_S(new)(int64_t cap); /* cap is not looked at: growth decides the order */
TAU_LINKAGE TAU_SET *TAU_S(new_frozen)(int64_t cap);
TAU_LINKAGE TAU_SET *TAU_S(into_frozen)(TAU_SET *self); /* self, from now on a frozenset */
TAU_LINKAGE void TAU_S(presize)(TAU_SET *self, tau_int n); /* as CPython before adding the keys of a dict of n */
TAU_LINKAGE void TAU_S(add)(TAU_SET *self, TAU_E x);
TAU_LINKAGE bool TAU_S(contains)(TAU_SET *self, TAU_E x);
TAU_LINKAGE void TAU_S(discard)(TAU_SET *self, TAU_E x);
TAU_LINKAGE int TAU_S(take)(TAU_SET *self, TAU_E x); /* discard that says whether it was there: 1, 0, -1 */
TAU_LINKAGE void TAU_S(remove)(TAU_SET *self, TAU_E x);
TAU_LINKAGE TAU_E TAU_S(pop)(TAU_SET *self);
TAU_LINKAGE void TAU_S(clear)(TAU_SET *self);
TAU_LINKAGE TAU_SET *TAU_S(copy)(TAU_SET *self);   /* same kind (set or frozenset) */
TAU_LINKAGE TAU_SET *TAU_S(freeze)(TAU_SET *self); /* a frozenset of it */
TAU_LINKAGE TAU_SET *TAU_S(thaw)(TAU_SET *self);   /* a set of it */
TAU_LINKAGE void TAU_S(update)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE void TAU_S(difference_update)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE void TAU_S(intersection_update)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE void TAU_S(symmetric_difference_update)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE TAU_SET *TAU_S(union)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE TAU_SET *TAU_S(intersection)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE TAU_SET *TAU_S(difference)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE TAU_SET *TAU_S(symmetric_difference)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE bool TAU_S(isdisjoint)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE bool TAU_S(issubset)(TAU_SET *self, TAU_SET *other);
TAU_LINKAGE bool TAU_S(eq)(TAU_SET *self, TAU_SET *other);
/* With a set of another representation. */
TAU_LINKAGE bool TAU_S(isdisjoint_value)(TAU_SET *self, tau_value other);
TAU_LINKAGE bool TAU_S(issubset_value)(TAU_SET *self, tau_value other);
TAU_LINKAGE bool TAU_S(eq_value)(TAU_SET *self, tau_value other);
TAU_LINKAGE int64_t TAU_S(hash)(TAU_SET *self); /* CPython's frozenset hash; TAU_INT_ERR on error */
TAU_LINKAGE tau_int TAU_S(hash_int)(TAU_SET *self); /* as an int word */
TAU_LINKAGE tau_str *TAU_S(repr)(TAU_SET *self);

TAU_INLINE tau_int TAU_S(len)(TAU_SET *self) { return self->len; }

TAU_INLINE int64_t TAU_S(slots)(const TAU_SET *self) { return self->table ? self->mask + 1 : 0; }

/* Iteration by slot, as dict's next_entry. */
TAU_INLINE tau_int TAU_S(next_slot)(TAU_SET *self, tau_int slot, tau_int expected) {
    if (TAU_UNLIKELY(self->len != expected)) {
        tau_set_changed();
        return TAU_INT_ERR;
    }
    for (int64_t slots = TAU_S(slots)(self); slot < slots; slot++)
        if (self->table[slot].hash != TAU_SET_FREE && self->table[slot].hash != TAU_SET_DUMMY) return slot;
    return -1;
}
TAU_INLINE TAU_E TAU_S(slot_key)(TAU_SET *self, tau_int slot) {
    TAU_E x = self->table[slot].key;
    TAU_R(incref)(x);
    return x;
}

#endif

#ifdef TAU_TEMPLATE_DEFINE
#include "tau/set_impl.inc.h"
#include "tau/set_type.inc.h"
#endif

#undef TAU_SET
#undef TAU_S
#undef TAU_SE
#undef TAU_E
#undef TAU_R
#undef TAU_T
#ifdef TAU_LINKAGE_IS_DEFAULT
#undef TAU_LINKAGE
#undef TAU_LINKAGE_IS_DEFAULT
#endif
