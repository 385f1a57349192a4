/* What the dict template needs, and the instances that the runtime library holds: keys s and i with values i f p v,
 * v_v, p_p, p_v, p_i, i_b, s_b. Values of every heap type are p; keys that are str are s. */
#ifndef TAU_DICT_H
#define TAU_DICT_H

#include "tau/core.h"
#include "tau/mem.h"
#include "tau/rep.h"
#include "tau/str.h"

#include <string.h>

/* A hash is never -1 (as in CPython), so that value can mark holes. */
#define TAU_DICT_DELETED ((int64_t)-1)

typedef struct tau_dict_slot {
    uint32_t tag;   /* of the hash */
    uint32_t entry; /* number + 1; 0: never used; TAU_DICT_DUMMY: was deleted */
} tau_dict_slot;
#define TAU_DICT_DUMMY UINT32_MAX
enum { TAU_DICT_SCAN = 8 }; /* up to so many entries, there is no index */

/* Where the search for a hash starts, and goes on: CPython's order (Objects/dictobject.c). Hashes of ints are the ints, so
 * that keys in a row lie in a row; the upper bits come in step by step. */
typedef struct tau_dict_probe {
    uint64_t at, perturb;
} tau_dict_probe;
TAU_INLINE tau_dict_probe tau_dict_first(int64_t hash, uint64_t mask) { return (tau_dict_probe){(uint64_t)hash & mask, (uint64_t)hash}; }
TAU_INLINE void tau_dict_next(tau_dict_probe *p, uint64_t mask) {
    p->perturb >>= 5;
    p->at = (p->at * 5 + p->perturb + 1) & mask;
}
TAU_INLINE uint32_t tau_dict_tag(int64_t hash) { return (uint32_t)hash ^ (uint32_t)((uint64_t)hash >> 32); }
/* Whether two values (pointers to tau_value) with equal hashes are equal keys: two strings, or the same int; -1: not so
 * easily told. */
TAU_INLINE int tau_quick_same(const void *x, const void *y) {
    const tau_value *a = x, *b = y;
    if (a->t != b->t) return -1;
    if (a->t == TAU_ID_STR) return tau_str_eq((tau_str *)(void *)a->u.p, (tau_str *)(void *)b->u.p);
    return a->t == TAU_ID_INT && a->u.i == b->u.i ? 1 : -1;
}
/* Slots for that many entries, at most 2/3 full. */
int64_t tau_dict_index_size(int64_t entries);

TAU_COLD void tau_dict_changed(void);           /* RuntimeError: dictionary changed size during iteration */
TAU_COLD void tau_raise_key_error(tau_value key); /* takes key over */
/* Equality of any two dicts through their slots: 1, 0, -1. */
int tau_dict_compare_values(tau_value a, tau_value b);
bool tau_dict_update_from(tau_dict_v_v *d, tau_value source); /* d.update(source) */
tau_value tau_dict_construct(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw);
TAU_COLD void tau_dict_empty_error(void);       /* KeyError: 'popitem(): dictionary is empty' */

#define tau_type_dict_v_v tau_type_DICT
#define TAU_K s
#define TAU_V i
#include "tau/dict.inc.h"
#define TAU_K s
#define TAU_V f
#include "tau/dict.inc.h"
#define TAU_K s
#define TAU_V b
#include "tau/dict.inc.h"
#define TAU_K s
#define TAU_V p
#include "tau/dict.inc.h"
#define TAU_K s
#define TAU_V v
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V i
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V f
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V b
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V p
#include "tau/dict.inc.h"
#define TAU_K i
#define TAU_V v
#include "tau/dict.inc.h"
#define TAU_K p
#define TAU_V i
#include "tau/dict.inc.h"
#define TAU_K p
#define TAU_V p
#include "tau/dict.inc.h"
#define TAU_K p
#define TAU_V v
#include "tau/dict.inc.h"
#define TAU_K v
#define TAU_V v
#include "tau/dict.inc.h"

/* ---- dictionaries of the runtime itself ---- */
/* For *kwargs of a call: a dict of str to values. */
tau_dict_v_v *tau_dict_from_kwargs(const tau_kwargs *kw);
#endif
