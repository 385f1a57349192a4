/* Template: insertion-ordered hash table. After tau/dict.h, define TAU_K and TAU_V (representation codes) and include; this declares
 * tau_dict_<K>_<V> and its descriptor tau_type_dict_<K>_<V>. TAU_TEMPLATE_DEFINE and TAU_LINKAGE as in list.inc.h.
 *
 * Layout: `entries` in insertion order ({hash, key, value}; hash TAU_DICT_DELETED marks a hole), found through `index`,
 * a power-of-two table of {hash tag, entry number + 1}. Up to 8 entries there is no index: a scan.
 * Ownership: keys and values stored are increfed; results are new references unless a comment says borrowed.
 * Errors: KeyError(key); TypeError "unhashable type: ..." from the key's hash. */

#define TAU_DICT TAU_CAT4(tau_dict_, TAU_K, _, TAU_V)
#define TAU_D(f) TAU_CAT6(tau_dict_, TAU_K, _, TAU_V, _, f)
#define TAU_DE TAU_CAT4(tau_dent_, TAU_K, _, TAU_V)
#define TAU_KT TAU_CAT(tau_rep_, TAU_K)
#define TAU_VT TAU_CAT(tau_rep_, TAU_V)
#define TAU_KR(f) TAU_CAT4(tau_rep_, TAU_K, _, f)
#define TAU_VR(f) TAU_CAT4(tau_rep_, TAU_V, _, f)
#ifndef TAU_LINKAGE
#define TAU_LINKAGE
#define TAU_LINKAGE_IS_DEFAULT
#endif

#ifndef TAU_TEMPLATE_DECLARED
typedef struct TAU_DE {
    int64_t hash;
    TAU_KT key;
    TAU_VT value;
} TAU_DE;

typedef struct TAU_DICT {
    tau_obj head;
    int64_t len;     /* live entries */
    int64_t used;    /* entries in use, holes included */
    int64_t cap;     /* room in entries */
    int64_t nindex;  /* slots of the index, 0: none */
    int64_t fill;    /* slots of the index that are or were in use */
    TAU_DE *entries;
    tau_dict_slot *index;
} TAU_DICT;

extern tau_type TAU_CAT4(tau_type_dict_, TAU_K, _, TAU_V);

TAU_LINKAGE TAU_DICT *TAU_D(new)(int64_t cap); /* empty, room for cap entries */
TAU_LINKAGE TAU_DICT *TAU_D(new_acyclic)(int64_t cap); /* of keys and values that can't be part of a cycle */
/* Entry of a key whose hash is known, or NULL; tau_err when a comparison raised. */
TAU_LINKAGE TAU_DE *TAU_D(find)(TAU_DICT *self, TAU_KT key, int64_t hash);
TAU_LINKAGE void TAU_D(setitem)(TAU_DICT *self, TAU_KT key, TAU_VT value);
TAU_LINKAGE TAU_VT TAU_D(getitem)(TAU_DICT *self, TAU_KT key);
TAU_LINKAGE void TAU_D(delitem)(TAU_DICT *self, TAU_KT key);
TAU_LINKAGE bool TAU_D(contains)(TAU_DICT *self, TAU_KT key);
TAU_LINKAGE TAU_VT TAU_D(get)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise);
TAU_LINKAGE TAU_VT TAU_D(pop)(TAU_DICT *self, TAU_KT key);
TAU_LINKAGE TAU_VT TAU_D(pop_default)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise);
TAU_LINKAGE TAU_VT TAU_D(setdefault)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise);
/* Number of the key's entry, -1: none. One look-up serves `if k in d: d[k]` and `d[k] = d.get(k, 0) + 1`. */
TAU_LINKAGE tau_int TAU_D(lookup)(TAU_DICT *self, TAU_KT key);
TAU_LINKAGE void TAU_D(update)(TAU_DICT *self, TAU_DICT *other);
TAU_LINKAGE tau_int TAU_D(last_entry)(TAU_DICT *self); /* number of the last entry; KeyError when empty */
TAU_LINKAGE void TAU_D(drop_entry)(TAU_DICT *self, tau_int entry); /* deletes by number */
TAU_LINKAGE void TAU_D(clear)(TAU_DICT *self);
TAU_LINKAGE TAU_DICT *TAU_D(copy)(TAU_DICT *self);
TAU_LINKAGE bool TAU_D(eq)(TAU_DICT *self, TAU_DICT *other);
TAU_LINKAGE bool TAU_D(eq_value)(TAU_DICT *self, tau_value other); /* with a dict of other representations */
TAU_LINKAGE tau_str *TAU_D(repr)(TAU_DICT *self);

/* Reserves room; MemoryError. */
TAU_LINKAGE bool TAU_D(reserve)(TAU_DICT *self, int64_t n);

TAU_INLINE tau_int TAU_D(len)(TAU_DICT *self) { return self->len; }

/* Iteration: numbers of live entries from `entry` on, -1 after the last. `expected` is the length at the start:
 * RuntimeError (and TAU_INT_ERR) when it changed. */
TAU_INLINE tau_int TAU_D(next_entry)(TAU_DICT *self, tau_int entry, tau_int expected) {
    if (TAU_UNLIKELY(self->len != expected)) {
        tau_dict_changed();
        return TAU_INT_ERR;
    }
    while (entry < self->used) {
        if (TAU_LIKELY(self->entries[entry].hash != TAU_DICT_DELETED)) return entry;
        entry++;
    }
    return -1;
}
TAU_INLINE tau_int TAU_D(prev_entry)(TAU_DICT *self, tau_int entry, tau_int expected) {
    if (TAU_UNLIKELY(self->len != expected)) {
        tau_dict_changed();
        return TAU_INT_ERR;
    }
    if (entry >= self->used) entry = self->used - 1;
    while (entry >= 0 && self->entries[entry].hash == TAU_DICT_DELETED) entry--;
    return entry;
}
TAU_INLINE tau_int TAU_D(entry_count)(TAU_DICT *self) { return self->used; }
/* Owned results; no check of the number. */
TAU_INLINE TAU_KT TAU_D(entry_key)(TAU_DICT *self, tau_int entry) {
    TAU_KT k = self->entries[entry].key;
    TAU_KR(incref)(k);
    return k;
}
TAU_INLINE TAU_VT TAU_D(entry_value)(TAU_DICT *self, tau_int entry) {
    TAU_VT v = self->entries[entry].value;
    TAU_VR(incref)(v);
    return v;
}
TAU_INLINE void TAU_D(set_entry_value)(TAU_DICT *self, tau_int entry, TAU_VT value) {
    TAU_VT old = self->entries[entry].value;
    TAU_VR(incref)(value);
    self->entries[entry].value = value;
    TAU_VR(decref)(old);
}

#endif

#ifdef TAU_TEMPLATE_DEFINE
#include "tau/dict_impl.inc.h"
#include "tau/dict_type.inc.h"
#endif

#undef TAU_DICT
#undef TAU_D
#undef TAU_DE
#undef TAU_KT
#undef TAU_VT
#undef TAU_KR
#undef TAU_VR
#undef TAU_K
#undef TAU_V
#ifdef TAU_LINKAGE_IS_DEFAULT
#undef TAU_LINKAGE
#undef TAU_LINKAGE_IS_DEFAULT
#endif
