/* The cold half of the set template; included by set.inc.h under TAU_TEMPLATE_DEFINE, never directly. The order of
 * insertions, look-ups and table growth follows CPython 3.11 in every operation, since programs see it when they print. */
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"

#define TAU_S_ATOMIC TAU_CAT4(TAU_REP_, TAU_T, _, ATOMIC)
/* Comparing such elements runs no code of the program: the set stays what it is. */
#define TAU_S_PLAIN(x) (TAU_S_ATOMIC || _Generic((x), tau_str *: true, default: false))
#define TAU_S_ID (TAU_CAT(tau_type_set_, TAU_T).id)
#define TAU_S_FROZEN_ID (TAU_CAT(tau_type_frozenset_, TAU_T).id)

static bool TAU_S(live)(const TAU_SE *e) { return e->hash != TAU_SET_FREE && e->hash != TAU_SET_DUMMY; }

static TAU_SE *TAU_S(new_table)(int64_t slots) {
    TAU_SE *t = tau_buf_alloc_array(slots, sizeof *t, TAU_S_ATOMIC);
    if (!t) return NULL;
    memset(t, 0, (size_t)slots * sizeof *t);
    for (int64_t i = 0; i < slots; i++) t[i].hash = TAU_SET_FREE;
    return t;
}

/* Whether self has a table: the first one if it had none. */
static bool TAU_S(ready)(TAU_SET *self) {
    if (TAU_LIKELY(self->table != NULL)) return true;
    self->mask = TAU_SET_MIN - 1;
    self->table = TAU_S(new_table)(TAU_SET_MIN);
    return self->table != NULL;
}

static TAU_SET *TAU_S(new_kind)(uint16_t type_id, uint8_t flags) {
    TAU_SET *self = tau_new(sizeof *self, type_id, flags);
    if (!self) return NULL;
    if (TAU_S(ready)(self)) return self;
    tau_decref(self);
    return NULL;
}

TAU_LINKAGE TAU_SET *TAU_S(new)(int64_t cap) {
    (void)cap;
    tau_types[TAU_S_ID] = &TAU_CAT(tau_type_set_, TAU_T);
    return TAU_S(new_kind)(TAU_S_ID, TAU_S_ATOMIC ? 0 : TAU_F_CYCLIC);
}
TAU_LINKAGE TAU_SET *TAU_S(new_frozen)(int64_t cap) {
    (void)cap;
    tau_types[TAU_S_FROZEN_ID] = &TAU_CAT(tau_type_frozenset_, TAU_T);
    return TAU_S(new_kind)(TAU_S_FROZEN_ID, TAU_S_ATOMIC ? 0 : TAU_F_CYCLIC);
}
/* Of derived classes only sets have objects of their own. */
static TAU_SET *TAU_S(new_like)(TAU_SET *self) {
    return TAU_S(new_kind)(self->head.type_id == TAU_S_FROZEN_ID ? TAU_S_FROZEN_ID : TAU_S_ID, TAU_S_ATOMIC ? 0 : TAU_F_CYCLIC);
}

TAU_LINKAGE TAU_SET *TAU_S(into_frozen)(TAU_SET *self) {
    tau_types[TAU_S_FROZEN_ID] = &TAU_CAT(tau_type_frozenset_, TAU_T);
    self->head.type_id = TAU_S_FROZEN_ID;
    tau_incref(self);
    return self;
}

/* ---- the table ---------------------------------------------------------------------------------------- */

/* Slot of x, or the free one where the search ends; NULL when a comparison raised. *dummy: the last dummy passed. */
static TAU_SE *TAU_S(find)(TAU_SET *self, TAU_E x, int64_t hash, TAU_SE **dummy) {
    if (!TAU_S(ready)(self)) return NULL;
again:;
    TAU_SE *table = self->table;
    uint64_t mask = (uint64_t)self->mask, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    *dummy = NULL;
    for (;;) {
        TAU_SE *e = &table[i];
        int probes = i + TAU_SET_PROBES <= mask ? TAU_SET_PROBES : 0;
        do {
            if (e->hash == TAU_SET_FREE) return e;
            if (e->hash == hash && TAU_S_PLAIN(x)) {
                if (TAU_LIKELY(TAU_R(eq)(e->key, x))) return e;
            } else if (e->hash == hash) {
                TAU_E own = e->key;
                TAU_R(incref)(own);
                int same = TAU_R(eq)(own, x);
                TAU_R(decref)(own);
                if (same < 0) return NULL;
                if (self->table != table || e->hash != hash) goto again;
                if (same) return e;
            } else if (e->hash == TAU_SET_DUMMY) {
                *dummy = e;
            }
            e++;
        } while (probes--);
        perturb >>= TAU_SET_PERTURB;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

/* Into a table without dummies that does not have x. */
static void TAU_S(insert_clean)(TAU_SE *table, uint64_t mask, TAU_SE x) {
    uint64_t perturb = (uint64_t)x.hash, i = (uint64_t)x.hash & mask;
    for (;;) {
        TAU_SE *e = &table[i];
        int probes = i + TAU_SET_PROBES <= mask ? TAU_SET_PROBES : 0;
        do {
            if (e->hash == TAU_SET_FREE) {
                *e = x;
                return;
            }
            e++;
        } while (probes--);
        perturb >>= TAU_SET_PERTURB;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static bool TAU_S(resize)(TAU_SET *self, int64_t min_used) {
    int64_t slots = tau_set_table_size(min_used);
    TAU_SE *table = TAU_S(new_table)(slots);
    if (!table) return false;
    for (int64_t i = 0; i < TAU_S(slots)(self); i++)
        if (TAU_S(live)(&self->table[i])) TAU_S(insert_clean)(table, (uint64_t)slots - 1, self->table[i]);
    tau_buf_free(self->table, (size_t)TAU_S(slots)(self) * sizeof *table);
    self->table = table;
    self->mask = slots - 1;
    self->fill = self->len;
    return true;
}

static bool TAU_S(resize_default)(TAU_SET *self) {
    return TAU_S(resize)(self, self->len > 50000 ? self->len * 2 : self->len * 4);
}

/* x borrowed. False on error. */
static bool TAU_S(add_hashed)(TAU_SET *self, TAU_E x, int64_t hash) {
    TAU_SE *dummy, *e = TAU_S(find)(self, x, hash, &dummy);
    if (!e) return false;
    if (e->hash != TAU_SET_FREE) return true;
    TAU_R(incref)(x);
    if (dummy) {
        *dummy = (TAU_SE){hash, x};
        self->len++;
        return true;
    }
    *e = (TAU_SE){hash, x};
    self->fill++;
    self->len++;
    return self->fill * 5 < self->mask * 3 || TAU_S(resize_default)(self);
}

/* 1: it was there, 0, -1 error. */
static int TAU_S(take_hashed)(TAU_SET *self, TAU_E x, int64_t hash) {
    TAU_SE *dummy, *e = TAU_S(find)(self, x, hash, &dummy);
    if (!e) return -1;
    if (e->hash == TAU_SET_FREE) return 0;
    TAU_E old = e->key;
    memset(&e->key, 0, sizeof e->key);
    e->hash = TAU_SET_DUMMY;
    self->len--;
    TAU_R(decref)(old);
    return 1;
}

static int TAU_S(has_hashed)(TAU_SET *self, TAU_E x, int64_t hash) {
    TAU_SE *dummy, *e = TAU_S(find)(self, x, hash, &dummy);
    return e ? e->hash != TAU_SET_FREE : -1;
}

/* ---- elements ----------------------------------------------------------------------------------------- */

TAU_LINKAGE void TAU_S(presize)(TAU_SET *self, tau_int n) {
    if (TAU_S(ready)(self) && (self->fill + n) * 5 >= self->mask * 3) TAU_S(resize)(self, (self->len + n) * 2);
}

TAU_LINKAGE void TAU_S(add)(TAU_SET *self, TAU_E x) {
    int64_t hash = TAU_R(hash)(x);
    if (TAU_LIKELY(hash != TAU_INT_ERR)) TAU_S(add_hashed)(self, x, hash);
}

/* Hash of what is looked for: a set stands for the frozenset of its elements. */
static int64_t TAU_S(key_hash)(TAU_E x) {
    int64_t hash = TAU_R(hash)(x);
    if (TAU_LIKELY(hash != TAU_INT_ERR)) return hash;
    TAU_R(incref)(x);
    tau_value v = TAU_R(box)(x);
    if (tau_isinstance(v, &tau_type_SET) && tau_err_take(&tau_type_TypeError)) hash = tau_set_lookup_hash(v);
    tau_value_decref(v);
    return hash;
}

TAU_LINKAGE bool TAU_S(contains)(TAU_SET *self, TAU_E x) {
    int64_t hash = TAU_S(key_hash)(x);
    return TAU_LIKELY(hash != TAU_INT_ERR) && TAU_S(has_hashed)(self, x, hash) > 0;
}

TAU_LINKAGE int TAU_S(take)(TAU_SET *self, TAU_E x) {
    int64_t hash = TAU_S(key_hash)(x);
    return hash == TAU_INT_ERR ? -1 : TAU_S(take_hashed)(self, x, hash);
}

TAU_LINKAGE void TAU_S(discard)(TAU_SET *self, TAU_E x) { TAU_S(take)(self, x); }

TAU_LINKAGE void TAU_S(remove)(TAU_SET *self, TAU_E x) {
    if (TAU_S(take)(self, x) != 0) return;
    TAU_R(incref)(x);
    tau_value key = TAU_R(box)(x);
    tau_raise_value(TAU_ID_KeyError, key);
    tau_value_decref(key);
}

TAU_LINKAGE TAU_E TAU_S(pop)(TAU_SET *self) {
    TAU_E x;
    memset(&x, 0, sizeof x);
    if (self->len == 0) {
        tau_set_empty_error();
        return x;
    }
    int64_t i = self->finger & self->mask;
    while (!TAU_S(live)(&self->table[i])) i = i == self->mask ? 0 : i + 1;
    x = self->table[i].key;
    memset(&self->table[i].key, 0, sizeof x);
    self->table[i].hash = TAU_SET_DUMMY;
    self->len--;
    self->finger = i + 1;
    return x;
}

TAU_LINKAGE void TAU_S(clear)(TAU_SET *self) {
    TAU_SE *old = self->table, *table = TAU_S(new_table)(TAU_SET_MIN);
    int64_t slots = TAU_S(slots)(self);
    if (!table) return;
    self->table = table;
    self->mask = TAU_SET_MIN - 1;
    self->len = self->fill = 0; /* CPython keeps the finger */
    for (int64_t i = 0; i < slots; i++)
        if (TAU_S(live)(&old[i])) TAU_R(decref)(old[i].key);
    tau_buf_free(old, (size_t)slots * sizeof *old);
}

/* ---- sets with sets ----------------------------------------------------------------------------------- */

static bool TAU_S(merge)(TAU_SET *self, TAU_SET *other) {
    if (self == other || other->len == 0) return true;
    if (!TAU_S(ready)(self)) return false;
    if ((self->fill + other->len) * 5 >= self->mask * 3 && !TAU_S(resize)(self, (self->len + other->len) * 2)) return false;
    if (self->fill == 0) {
        bool same = self->mask == other->mask && other->fill == other->len;
        for (int64_t i = 0; i < TAU_S(slots)(other); i++) {
            if (!TAU_S(live)(&other->table[i])) continue;
            TAU_R(incref)(other->table[i].key);
            if (same) self->table[i] = other->table[i];
            else TAU_S(insert_clean)(self->table, (uint64_t)self->mask, other->table[i]);
        }
        self->len = self->fill = other->len;
        return true;
    }
    for (int64_t i = 0; i < TAU_S(slots)(other); i++) {
        TAU_SE e = other->table[i];
        if (TAU_S(live)(&e) && !TAU_S(add_hashed)(self, e.key, e.hash)) return false;
    }
    return true;
}

/* `ok`: result, otherwise dropped and NULL. */
static TAU_SET *TAU_S(checked)(TAU_SET *result, bool ok) {
    if (ok) return result;
    tau_xdecref(result);
    return NULL;
}

static TAU_SET *TAU_S(merged)(TAU_SET *result, TAU_SET *from) {
    return TAU_S(checked)(result, result && TAU_S(merge)(result, from));
}

TAU_LINKAGE TAU_SET *TAU_S(copy)(TAU_SET *self) {
    return TAU_S(merged)(TAU_S(new_like)(self), self);
}
TAU_LINKAGE TAU_SET *TAU_S(freeze)(TAU_SET *self) { return TAU_S(merged)(TAU_S(new_frozen)(0), self); }
TAU_LINKAGE TAU_SET *TAU_S(thaw)(TAU_SET *self) { return TAU_S(merged)(TAU_S(new)(0), self); }
TAU_LINKAGE void TAU_S(update)(TAU_SET *self, TAU_SET *other) { TAU_S(merge)(self, other); }

TAU_LINKAGE TAU_SET *TAU_S(union)(TAU_SET *self, TAU_SET *other) {
    return TAU_S(merged)(TAU_S(copy)(self), other);
}

TAU_LINKAGE TAU_SET *TAU_S(intersection)(TAU_SET *self, TAU_SET *other) {
    TAU_SET *result = TAU_S(new_like)(self);
    if (other->len > self->len) {
        TAU_SET *t = self;
        self = other;
        other = t;
    }
    bool ok = result != NULL;
    for (int64_t i = 0; ok && i < TAU_S(slots)(other); i++) {
        TAU_SE e = other->table[i];
        if (!TAU_S(live)(&e)) continue;
        int has = TAU_S(has_hashed)(self, e.key, e.hash);
        ok = has == 0 || (has > 0 && TAU_S(add_hashed)(result, e.key, e.hash));
    }
    return TAU_S(checked)(result, ok);
}

static bool TAU_S(subtract)(TAU_SET *self, TAU_SET *other) {
    if (self == other) {
        TAU_S(clear)(self);
        return !tau_err;
    }
    TAU_SET *common = NULL;
    if ((other->len >> 3) > self->len) {
        common = TAU_S(intersection)(self, other);
        if (!common) return false;
        other = common;
    }
    bool ok = true;
    for (int64_t i = 0; ok && i < TAU_S(slots)(other); i++) {
        TAU_SE e = other->table[i];
        ok = !TAU_S(live)(&e) || TAU_S(take_hashed)(self, e.key, e.hash) >= 0;
    }
    tau_xdecref(common);
    return ok && (self->fill - self->len <= self->mask / 4 || TAU_S(resize_default)(self));
}

TAU_LINKAGE void TAU_S(difference_update)(TAU_SET *self, TAU_SET *other) { TAU_S(subtract)(self, other); }

TAU_LINKAGE TAU_SET *TAU_S(difference)(TAU_SET *self, TAU_SET *other) {
    if ((self->len >> 2) > other->len) {
        TAU_SET *result = TAU_S(copy)(self);
        return TAU_S(checked)(result, result && TAU_S(subtract)(result, other));
    }
    TAU_SET *result = TAU_S(new_like)(self);
    bool ok = result != NULL;
    for (int64_t i = 0; ok && i < TAU_S(slots)(self); i++) {
        TAU_SE e = self->table[i];
        if (!TAU_S(live)(&e)) continue;
        int has = TAU_S(has_hashed)(other, e.key, e.hash);
        ok = has > 0 || (has == 0 && TAU_S(add_hashed)(result, e.key, e.hash));
    }
    return TAU_S(checked)(result, ok);
}

/* Gives self the contents of `from`, which is dropped. */
static void TAU_S(become)(TAU_SET *self, TAU_SET *from) {
    if (!from) return;
    TAU_SET t = *self;
    self->len = from->len, self->fill = from->fill, self->mask = from->mask, self->table = from->table;
    from->len = t.len, from->fill = t.fill, from->mask = t.mask, from->table = t.table;
    tau_decref(from);
}

TAU_LINKAGE void TAU_S(intersection_update)(TAU_SET *self, TAU_SET *other) {
    TAU_S(become)(self, TAU_S(intersection)(self, other));
}

static bool TAU_S(toggle)(TAU_SET *self, TAU_SET *other) {
    if (self == other) {
        TAU_S(clear)(self);
        return !tau_err;
    }
    for (int64_t i = 0; i < TAU_S(slots)(other); i++) {
        TAU_SE e = other->table[i];
        if (!TAU_S(live)(&e)) continue;
        int was = TAU_S(take_hashed)(self, e.key, e.hash);
        if (was < 0 || (was == 0 && !TAU_S(add_hashed)(self, e.key, e.hash))) return false;
    }
    return true;
}

TAU_LINKAGE void TAU_S(symmetric_difference_update)(TAU_SET *self, TAU_SET *other) { TAU_S(toggle)(self, other); }

TAU_LINKAGE TAU_SET *TAU_S(symmetric_difference)(TAU_SET *self, TAU_SET *other) {
    TAU_SET *result = TAU_S(merged)(TAU_S(new_like)(self), other);
    return TAU_S(checked)(result, result && TAU_S(toggle)(result, self));
}

/* ---- relations ---------------------------------------------------------------------------------------- */

/* Are all (want = 1) or none (want = 0) of a's elements in b? 1, 0, -1. */
static int TAU_S(each_in)(TAU_SET *a, TAU_SET *b, int want) {
    for (int64_t i = 0; i < TAU_S(slots)(a); i++) {
        TAU_SE e = a->table[i];
        if (!TAU_S(live)(&e)) continue;
        int has = TAU_S(has_hashed)(b, e.key, e.hash);
        if (has != want) return has < 0 ? -1 : 0;
    }
    return 1;
}

TAU_LINKAGE bool TAU_S(isdisjoint)(TAU_SET *self, TAU_SET *other) {
    return (self->len < other->len ? TAU_S(each_in)(self, other, 0) : TAU_S(each_in)(other, self, 0)) > 0;
}
TAU_LINKAGE bool TAU_S(issubset)(TAU_SET *self, TAU_SET *other) {
    return self->len <= other->len && TAU_S(each_in)(self, other, 1) > 0;
}
TAU_LINKAGE bool TAU_S(eq)(TAU_SET *self, TAU_SET *other) {
    return self->len == other->len && TAU_S(each_in)(self, other, 1) > 0;
}

static tau_value TAU_S(value)(TAU_SET *self) { return (tau_value){self->head.type_id, {.p = &self->head}}; }
TAU_LINKAGE bool TAU_S(isdisjoint_value)(TAU_SET *self, tau_value other) {
    return tau_set_disjoint_values(TAU_S(value)(self), other) > 0;
}
TAU_LINKAGE bool TAU_S(issubset_value)(TAU_SET *self, tau_value other) {
    return tau_set_subset_values(TAU_S(value)(self), other) > 0;
}
TAU_LINKAGE bool TAU_S(eq_value)(TAU_SET *self, tau_value other) {
    return tau_dyn_len(other) == self->len && tau_set_subset_values(TAU_S(value)(self), other) > 0;
}

TAU_LINKAGE int64_t TAU_S(hash)(TAU_SET *self) {
    if (self->hash) return self->hash;
    uint64_t acc = 0;
    for (int64_t i = 0; i < TAU_S(slots)(self); i++)
        if (TAU_S(live)(&self->table[i])) acc ^= tau_hash_shuffle((uint64_t)self->table[i].hash);
    return self->hash = tau_hash_frozenset_end(acc, (uint64_t)self->len);
}
TAU_LINKAGE tau_int TAU_S(hash_int)(TAU_SET *self) {
    int64_t h = TAU_S(hash)(self);
    return h == TAU_INT_ERR ? h : tau_int_from_i64(h);
}

TAU_LINKAGE tau_str *TAU_S(repr)(TAU_SET *self) {
    bool named = self->head.type_id != TAU_S_ID, again = self->len && !tau_repr_enter(&self->head); /* frozenset or a derived class */
    if (again && tau_err) return NULL;
    tau_builder b;
    tau_builder_init(&b);
    if (named || again || !self->len) tau_builder_c(&b, tau_types[self->head.type_id]->mro[0]->name);
    if (again || !self->len) {
        tau_builder_c(&b, again ? "(...)" : "()");
        return tau_builder_finish(&b);
    }
    tau_builder_c(&b, named ? "({" : "{");
    bool first = true;
    for (int64_t i = 0; i < TAU_S(slots)(self); i++) {
        if (!TAU_S(live)(&self->table[i])) continue;
        if (!first) tau_builder_ascii(&b, ", ", 2);
        first = false;
        TAU_E x = TAU_S(slot_key)(self, i);
        tau_str *s = TAU_R(repr)(x);
        TAU_R(decref)(x);
        tau_builder_take(&b, s);
        if (!s) break;
    }
    tau_builder_c(&b, named ? "})" : "}");
    tau_repr_leave(&self->head);
    return tau_builder_finish(&b);
}
