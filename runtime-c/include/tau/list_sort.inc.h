/* Sorting of a list instance: sort(), argsort() and permute(); included by list.inc.h under TAU_TEMPLATE_DEFINE.
 *
 * The merge sort is timsort.inc.h, instantiated for bare elements and for elements with their numbers. While it runs,
 * the list is empty, as in CPython, so that comparisons that look at it find nothing half-moved. */

#define TAU_SORT_X TAU_E
#define TAU_SORT(f) TAU_CAT6(tau_list_, TAU_T, _, sort_, f, )
#define TAU_SORT_LESS(a, b) TAU_R(cmp)(*(a), *(b), TAU_CMP_LT)
#include "tau/timsort.inc.h"

typedef struct {
    TAU_E key;
    int64_t number;
} TAU_L(numbered);

#define TAU_SORT_X TAU_L(numbered)
#define TAU_SORT(f) TAU_CAT6(tau_list_, TAU_T, _, argsort_, f, )
#define TAU_SORT_LESS(a, b) TAU_R(cmp)((a)->key, (b)->key, TAU_CMP_LT)
#include "tau/timsort.inc.h"

static bool TAU_L(sort_fast)(TAU_E *items, int64_t n, bool reverse) {
    return _Generic(items, int64_t *: tau_sort_words, double *: tau_sort_doubles, default: tau_sort_no)((void *)items, n, reverse);
}

TAU_LINKAGE void TAU_L(sort)(TAU_LIST *self, bool reverse) {
    TAU_E *items = self->items;
    int64_t n = self->len, cap = self->cap;
    if (n < 2 || TAU_L(sort_fast)(items, n, reverse)) return;
    self->items = NULL;
    self->len = self->cap = 0;
    if (reverse) TAU_L(sort_flip)(items, 0, n);
    bool ok = TAU_L(sort_run)(items, n);
    if (reverse) TAU_L(sort_flip)(items, 0, n);
    bool changed = self->items != NULL;
    if (changed) TAU_L(clear)(self);
    self->items = items;
    self->len = n;
    self->cap = cap;
    if (ok && changed) tau_list_modified_error();
}

TAU_LINKAGE tau_list_i *TAU_L(argsort)(TAU_LIST *self, bool reverse) {
    int64_t n = self->len;
    tau_list_i *order = tau_list_i_new(n);
    TAU_L(numbered) *x = order ? tau_buf_alloc_array(n, sizeof *x, TAU_L_ATOMIC) : NULL;
    if (!x) {
        tau_xdecref(order);
        return NULL;
    }
    for (int64_t i = 0; i < n; i++) {
        x[i].key = self->items[i];
        x[i].number = i;
    }
    if (reverse) TAU_L(argsort_flip)(x, 0, n);
    bool ok = TAU_L(argsort_run)(x, n);
    if (reverse) TAU_L(argsort_flip)(x, 0, n);
    for (int64_t i = 0; i < n; i++) order->items[i] = x[i].number;
    order->len = n;
    tau_buf_free(x, (size_t)n * sizeof *x);
    if (ok) return order;
    tau_decref(order);
    return NULL;
}

TAU_LINKAGE void TAU_L(permute)(TAU_LIST *self, void *order) {
    int64_t n;
    size_t stride;
    const char *at = tau_list_order(order, &n, &stride);
    if (n != self->len) {
        tau_list_modified_error();
        return;
    }
    if (self->len == 0) return;
    TAU_E *items = tau_buf_alloc_array(self->cap, sizeof(TAU_E), TAU_L_ATOMIC);
    if (!items) return;
    for (int64_t i = 0; i < n; i++) items[i] = self->items[*(const tau_int *)(const void *)(at + (size_t)i * stride)];
    tau_buf_free(self->items, (size_t)self->cap * sizeof(TAU_E));
    self->items = items;
}

TAU_LINKAGE TAU_LIST *TAU_L(take)(TAU_LIST *self) {
    TAU_LIST *r = TAU_L(new_like)(self);
    if (!r) return NULL;
    r->head.flags |= self->head.flags & TAU_F_BIGS;
    r->items = self->items;
    r->len = self->len;
    r->cap = self->cap;
    self->items = NULL;
    self->len = self->cap = 0;
    return r;
}

TAU_LINKAGE bool TAU_L(give_back)(TAU_LIST *self, TAU_LIST *taken) {
    bool changed = self->items != NULL;
    if (changed) TAU_L(clear)(self);
    self->items = taken->items;
    self->len = taken->len;
    self->cap = taken->cap;
    taken->items = NULL;
    taken->len = taken->cap = 0;
    return changed;
}
