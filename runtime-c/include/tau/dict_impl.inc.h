/* The cold half of the dict template; included by dict.inc.h under TAU_TEMPLATE_DEFINE, never directly. */
#include "tau/builder.h"
#include "tau/call.h"
#include "tau/exc.h"

#define TAU_D_ATOMIC (TAU_CAT4(TAU_REP_, TAU_K, _, ATOMIC) && TAU_CAT4(TAU_REP_, TAU_V, _, ATOMIC))
#define TAU_D_ID (TAU_CAT4(tau_type_dict_, TAU_K, _, TAU_V).id)

TAU_LINKAGE TAU_DICT *TAU_D(new)(int64_t cap) {
    tau_types[TAU_D_ID] = &TAU_CAT4(tau_type_dict_, TAU_K, _, TAU_V);
    TAU_DICT *self = tau_new(sizeof *self, TAU_D_ID, TAU_D_ATOMIC ? 0 : TAU_F_CYCLIC);
    if (self && cap > 0 && !TAU_D(reserve)(self, cap)) {
        tau_decref(self);
        return NULL;
    }
    return self;
}

TAU_LINKAGE TAU_DICT *TAU_D(new_acyclic)(int64_t cap) {
    TAU_DICT *self = TAU_D(new)(cap);
    if (self) self->head.flags = 0;
    return self;
}

/* ---- looking up --------------------------------------------------------------------------------------- */

/* Comparing such keys runs no code of the program: the dict stays what it is. */
#define TAU_D_PLAIN(key) (TAU_CAT4(TAU_REP_, TAU_K, _, ATOMIC) || _Generic((key), tau_str *: true, default: false))

/* `key` compared with the key of an entry whose hash is equal: 1, 0, -1 error, -2: the dict changed meanwhile. */
static int TAU_D(match)(TAU_DICT *self, int64_t i, TAU_KT key) {
    TAU_DE *entries = self->entries;
    TAU_KT own = entries[i].key;
    int quick = _Generic((key), tau_value: tau_quick_same(&own, &key), default: -1);
    if (TAU_LIKELY(quick >= 0)) return quick;
    TAU_KR(incref)(own);
    int same = TAU_KR(eq)(own, key);
    TAU_KR(decref)(own);
    return self->entries != entries || i >= self->used || entries[i].hash == TAU_DICT_DELETED ? -2 : same;
}

TAU_LINKAGE TAU_DE *TAU_D(find)(TAU_DICT *self, TAU_KT key, int64_t hash) {
again:
    if (self->nindex == 0) {
        for (int64_t i = 0; i < self->used; i++) {
            if (self->entries[i].hash != hash) continue;
            int same = TAU_D_PLAIN(key) ? TAU_KR(eq)(self->entries[i].key, key) : TAU_D(match)(self, i, key);
            if (same == 1) return &self->entries[i];
            if (same == -2) goto again;
            if (same < 0) return NULL;
        }
        return NULL;
    }
    uint64_t mask = (uint64_t)self->nindex - 1;
    uint32_t tag = tau_dict_tag(hash);
    for (tau_dict_probe p = tau_dict_first(hash, mask);; tau_dict_next(&p, mask)) {
        tau_dict_slot s = self->index[p.at];
        if (s.entry == 0) return NULL;
        if (s.tag != tag || s.entry == TAU_DICT_DUMMY) continue;
        int64_t i = (int64_t)s.entry - 1;
        if (self->entries[i].hash != hash) continue;
        int same = TAU_D_PLAIN(key) ? TAU_KR(eq)(self->entries[i].key, key) : TAU_D(match)(self, i, key);
        if (TAU_LIKELY(same == 1)) return &self->entries[i];
        if (same == -2) goto again;
        if (same < 0) return NULL;
    }
}

/* The same for any value as the key. */
static TAU_DE *TAU_D(find_value)(TAU_DICT *self, tau_value key) {
    int64_t hash = tau_dyn_hash(key);
    if (hash == TAU_INT_ERR) return NULL;
    uint64_t mask = self->nindex ? (uint64_t)self->nindex - 1 : 0;
    tau_dict_probe p = tau_dict_first(hash, mask);
    for (int64_t scan = 0;; scan++) {
        int64_t i = scan;
        if (self->nindex) {
            uint32_t entry = self->index[p.at].entry;
            tau_dict_next(&p, mask);
            if (entry == 0) return NULL;
            if (entry == TAU_DICT_DUMMY) continue;
            i = (int64_t)entry - 1;
        } else if (i >= self->used) {
            return NULL;
        }
        if (self->entries[i].hash != hash) continue;
        tau_value own = TAU_KR(box)(TAU_D(entry_key)(self, i));
        int same = tau_dyn_same(own, key);
        tau_value_decref(own);
        if (same) return same < 0 ? NULL : &self->entries[i];
    }
}

TAU_LINKAGE tau_int TAU_D(lookup)(TAU_DICT *self, TAU_KT key) {
    int64_t hash = TAU_KR(hash)(key);
    if (TAU_UNLIKELY(hash == TAU_INT_ERR)) return TAU_INT_ERR;
    TAU_DE *e = TAU_D(find)(self, key, hash);
    if (e) return e - self->entries;
    return TAU_UNLIKELY(tau_err != NULL) ? TAU_INT_ERR : -1;
}

/* ---- growing ------------------------------------------------------------------------------------------ */

static void TAU_D(index_entry)(TAU_DICT *self, int64_t i) {
    int64_t hash = self->entries[i].hash;
    uint64_t mask = (uint64_t)self->nindex - 1;
    tau_dict_probe p = tau_dict_first(hash, mask);
    while (self->index[p.at].entry != 0) tau_dict_next(&p, mask);
    self->index[p.at] = (tau_dict_slot){tau_dict_tag(hash), (uint32_t)(i + 1)};
}

/* Closes the holes, makes room for cap entries, and builds the index anew. */
static bool TAU_D(rebuild)(TAU_DICT *self, int64_t cap) {
    int64_t nindex = cap > TAU_DICT_SCAN ? tau_dict_index_size(cap) : 0;
    TAU_DE *entries = self->entries;
    tau_dict_slot *index = self->index;
    if (cap >= (int64_t)UINT32_MAX - 1) cap = -1; /* MemoryError */
    if (cap != self->cap && !(entries = tau_buf_alloc_array(cap, sizeof *entries, TAU_D_ATOMIC))) return false;
    if (nindex != self->nindex && nindex && !(index = tau_buf_alloc_array(nindex, sizeof *index, true))) {
        if (entries != self->entries) tau_buf_free(entries, (size_t)cap * sizeof *entries);
        return false;
    }
    int64_t n = 0;
    for (int64_t i = 0; i < self->used; i++)
        if (self->entries[i].hash != TAU_DICT_DELETED) entries[n++] = self->entries[i];
    if (entries != self->entries) tau_buf_free(self->entries, (size_t)self->cap * sizeof *entries);
    if (nindex != self->nindex) tau_buf_free(self->index, (size_t)self->nindex * sizeof *index);
    self->entries = entries;
    self->index = nindex ? index : NULL;
    self->cap = cap;
    self->nindex = nindex;
    self->used = self->fill = n;
    if (nindex) {
        memset(index, 0, (size_t)nindex * sizeof *index);
        for (int64_t i = 0; i < n; i++) TAU_D(index_entry)(self, i);
    }
    return true;
}

TAU_LINKAGE bool TAU_D(reserve)(TAU_DICT *self, int64_t n) {
    if (n <= self->cap - self->used) return true;
    return TAU_D(rebuild)(self, self->len + n);
}

/* A new entry for a key that is not there; takes key and value over. */
static void TAU_D(append)(TAU_DICT *self, TAU_KT key, int64_t hash, TAU_VT value) {
    if (TAU_UNLIKELY(self->used == self->cap || (self->nindex && self->fill * 3 >= self->nindex * 2))) {
        int64_t cap = self->cap < 8 ? 8 : self->len >= self->cap / 2 ? self->cap * 2 : self->cap;
        if (self->cap == 0) cap = 4;
        if (!TAU_D(rebuild)(self, cap)) {
            TAU_KR(decref)(key);
            TAU_VR(decref)(value);
            return;
        }
    }
    int64_t i = self->used++;
    self->entries[i] = (TAU_DE){hash, key, value};
    self->len++;
    if (self->nindex) {
        TAU_D(index_entry)(self, i);
        self->fill++;
    }
}

/* ---- items -------------------------------------------------------------------------------------------- */

static void TAU_D(key_error)(TAU_KT key) {
    TAU_KR(incref)(key);
    tau_raise_key_error(TAU_KR(box)(key));
}

static TAU_VT TAU_D(no_value)(void) {
    TAU_VT none;
    memset(&none, 0, sizeof none);
    return none;
}

TAU_LINKAGE void TAU_D(setitem)(TAU_DICT *self, TAU_KT key, TAU_VT value) {
    int64_t hash = TAU_KR(hash)(key);
    if (TAU_UNLIKELY(hash == TAU_INT_ERR)) return;
    TAU_DE *e = TAU_D(find)(self, key, hash);
    if (e) {
        TAU_D(set_entry_value)(self, e - self->entries, value);
        return;
    }
    if (TAU_UNLIKELY(tau_err != NULL)) return;
    TAU_KR(incref)(key);
    TAU_VR(incref)(value);
    TAU_D(append)(self, key, hash, value);
}

TAU_LINKAGE TAU_VT TAU_D(getitem)(TAU_DICT *self, TAU_KT key) {
    int64_t hash = TAU_KR(hash)(key);
    if (TAU_UNLIKELY(hash == TAU_INT_ERR)) return TAU_D(no_value)();
    TAU_DE *e = TAU_D(find)(self, key, hash);
    if (TAU_LIKELY(e != NULL)) {
        TAU_VR(incref)(e->value);
        return e->value;
    }
    if (!tau_err) TAU_D(key_error)(key);
    return TAU_D(no_value)();
}

TAU_LINKAGE bool TAU_D(contains)(TAU_DICT *self, TAU_KT key) { return TAU_D(lookup)(self, key) >= 0; }

TAU_LINKAGE TAU_VT TAU_D(get)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise) {
    tau_int i = TAU_D(lookup)(self, key);
    if (i >= 0) return TAU_D(entry_value)(self, i);
    if (i == TAU_INT_ERR) return TAU_D(no_value)();
    TAU_VR(incref)(otherwise);
    return otherwise;
}

TAU_LINKAGE void TAU_D(drop_entry)(TAU_DICT *self, tau_int entry) {
    TAU_DE *e = &self->entries[entry], old = *e;
    if (self->nindex) {
        uint64_t mask = (uint64_t)self->nindex - 1;
        tau_dict_probe p = tau_dict_first(e->hash, mask);
        while (self->index[p.at].entry != (uint32_t)(entry + 1)) tau_dict_next(&p, mask);
        self->index[p.at].entry = TAU_DICT_DUMMY;
    }
    e->hash = TAU_DICT_DELETED;
    memset(&e->key, 0, sizeof e->key);
    memset(&e->value, 0, sizeof e->value);
    self->len--;
    while (self->used > 0 && self->entries[self->used - 1].hash == TAU_DICT_DELETED) self->used--;
    TAU_KR(decref)(old.key);
    TAU_VR(decref)(old.value);
}

TAU_LINKAGE void TAU_D(delitem)(TAU_DICT *self, TAU_KT key) {
    tau_int i = TAU_D(lookup)(self, key);
    if (i >= 0) TAU_D(drop_entry)(self, i);
    else if (i == -1) TAU_D(key_error)(key);
}

TAU_LINKAGE TAU_VT TAU_D(pop)(TAU_DICT *self, TAU_KT key) {
    tau_int i = TAU_D(lookup)(self, key);
    if (i < 0) {
        if (i == -1) TAU_D(key_error)(key);
        return TAU_D(no_value)();
    }
    TAU_VT value = TAU_D(entry_value)(self, i);
    TAU_D(drop_entry)(self, i);
    return value;
}

TAU_LINKAGE TAU_VT TAU_D(pop_default)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise) {
    tau_int i = TAU_D(lookup)(self, key);
    if (i >= 0) {
        TAU_VT value = TAU_D(entry_value)(self, i);
        TAU_D(drop_entry)(self, i);
        return value;
    }
    if (i == TAU_INT_ERR) return TAU_D(no_value)();
    TAU_VR(incref)(otherwise);
    return otherwise;
}

TAU_LINKAGE TAU_VT TAU_D(setdefault)(TAU_DICT *self, TAU_KT key, TAU_VT otherwise) {
    tau_int i = TAU_D(lookup)(self, key);
    if (i >= 0) return TAU_D(entry_value)(self, i);
    if (i == TAU_INT_ERR) return TAU_D(no_value)();
    TAU_D(setitem)(self, key, otherwise);
    TAU_VR(incref)(otherwise);
    return otherwise;
}

TAU_LINKAGE tau_int TAU_D(last_entry)(TAU_DICT *self) {
    if (self->len) return self->used - 1;
    tau_dict_empty_error();
    return TAU_INT_ERR;
}

/* ---- whole dicts -------------------------------------------------------------------------------------- */

TAU_LINKAGE void TAU_D(clear)(TAU_DICT *self) {
    TAU_DE *entries = self->entries;
    int64_t used = self->used, cap = self->cap;
    tau_buf_free(self->index, (size_t)self->nindex * sizeof *self->index);
    self->entries = NULL;
    self->index = NULL;
    self->len = self->used = self->cap = self->nindex = self->fill = 0;
    for (int64_t i = 0; i < used; i++) {
        if (entries[i].hash == TAU_DICT_DELETED) continue;
        TAU_KR(decref)(entries[i].key);
        TAU_VR(decref)(entries[i].value);
    }
    tau_buf_free(entries, (size_t)cap * sizeof *entries);
}

TAU_LINKAGE void TAU_D(update)(TAU_DICT *self, TAU_DICT *other) {
    int64_t n = other->len;
    if (self == other) return;
    if (self->len == 0 && !TAU_D(reserve)(self, n)) return;
    for (int64_t i = 0; i < other->used; i++) {
        if (other->entries[i].hash == TAU_DICT_DELETED) continue;
        TAU_KT key = TAU_D(entry_key)(other, i);
        TAU_VT value = TAU_D(entry_value)(other, i);
        TAU_D(setitem)(self, key, value);
        TAU_KR(decref)(key);
        TAU_VR(decref)(value);
        if (tau_err) return;
        if (other->len != n) {
            tau_raise(TAU_ID_RuntimeError, "dict mutated during update");
            return;
        }
    }
}

TAU_LINKAGE TAU_DICT *TAU_D(copy)(TAU_DICT *self) {
    TAU_DICT *r = TAU_D(new)(self->len);
    if (!r) return NULL;
    r->head.flags = self->head.flags & TAU_F_CYCLIC;
    for (int64_t i = 0; i < self->used; i++)
        if (self->entries[i].hash != TAU_DICT_DELETED)
            TAU_D(append)(r, TAU_D(entry_key)(self, i), self->entries[i].hash, TAU_D(entry_value)(self, i));
    return r;
}

/* 1, 0, -1 */
static int TAU_D(equal)(TAU_DICT *self, TAU_DICT *other) {
    if (self->len != other->len) return 0;
    for (int64_t i = 0; i < self->used; i++) {
        if (self->entries[i].hash == TAU_DICT_DELETED) continue;
        int64_t hash = self->entries[i].hash;
        TAU_KT key = TAU_D(entry_key)(self, i);
        TAU_VT value = TAU_D(entry_value)(self, i);
        TAU_DE *e = TAU_D(find)(other, key, hash);
        int same = e ? 1 : tau_err ? -1 : 0;
        if (e) {
            TAU_VT theirs = e->value;
            TAU_VR(incref)(theirs);
            same = TAU_VR(eq)(value, theirs);
            TAU_VR(decref)(theirs);
        }
        TAU_KR(decref)(key);
        TAU_VR(decref)(value);
        if (same != 1) return same;
    }
    return 1;
}

TAU_LINKAGE bool TAU_D(eq)(TAU_DICT *self, TAU_DICT *other) { return TAU_D(equal)(self, other) > 0; }
TAU_LINKAGE bool TAU_D(eq_value)(TAU_DICT *self, tau_value other) {
    return tau_dict_compare_values((tau_value){self->head.type_id, {.p = &self->head}}, other) > 0;
}

TAU_LINKAGE tau_str *TAU_D(repr)(TAU_DICT *self) {
    if (!tau_repr_enter(&self->head)) return tau_err ? NULL : tau_str_from_c("{...}");
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '{');
    bool first = true;
    for (int64_t i = 0; i < self->used; i++) {
        if (self->entries[i].hash == TAU_DICT_DELETED) continue;
        if (!first) tau_builder_ascii(&b, ", ", 2);
        first = false;
        TAU_KT key = TAU_D(entry_key)(self, i);
        TAU_VT value = TAU_D(entry_value)(self, i);
        tau_str *s = TAU_KR(repr)(key), *t = s ? TAU_VR(repr)(value) : NULL;
        TAU_KR(decref)(key);
        TAU_VR(decref)(value);
        tau_builder_take(&b, s);
        tau_builder_ascii(&b, ": ", 2);
        tau_builder_take(&b, t);
        if (!t) break;
    }
    tau_builder_char(&b, '}');
    tau_repr_leave(&self->head);
    return tau_builder_finish(&b);
}
