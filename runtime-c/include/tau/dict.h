/* What the dict template needs, and the instances that the runtime library holds: keys s and i with values i f p v,
 * v_v, p_p, p_v, p_i, i_b, s_b. Values of every heap type are p; keys that are str are s. */
#ifndef TAU_DICT_H
#define TAU_DICT_H

#include "tau/core.h"
#include "tau/mem.h"
#include "tau/rep.h"

#include <string.h>

/* A hash is never -1 (as in CPython), so that value can mark holes. */
#define TAU_DICT_DELETED ((int64_t)-1)

typedef struct tau_dict_slot {
    uint32_t tag;   /* upper half of the mixed hash */
    uint32_t entry; /* number + 1; 0: never used; TAU_DICT_DUMMY: was deleted */
} tau_dict_slot;
#define TAU_DICT_DUMMY UINT32_MAX
enum { TAU_DICT_SCAN = 8 }; /* up to so many entries, there is no index */

/* Fibonacci hashing: spreads CPython's identity hashes of ints over the table. */
TAU_INLINE uint64_t tau_dict_mix(int64_t hash) {
    uint64_t h = (uint64_t)hash * 0x9E3779B97F4A7C15ull;
    return h ^ (h >> 32);
}
/* Slots for that many entries, at most 2/3 full. */
int64_t tau_dict_index_size(int64_t entries);

TAU_COLD void tau_dict_changed(void);           /* RuntimeError: dictionary changed size during iteration */
TAU_COLD void tau_raise_key_error(tau_value key); /* takes key over */
/* Equality of any two dicts through their slots: 1, 0, -1. */
int tau_dict_compare_values(tau_value a, tau_value b);
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
