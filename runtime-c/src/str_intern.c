/* sys.intern: an open-addressing table of the strings interned so far. It keeps them alive until the program ends. */
#include "tau/main.h"
#include "tau/mem.h"
#include "tau/str.h"

static tau_str **table;
static int64_t cap, used;

static void release(void) {
    for (int64_t i = 0; i < cap; i++) tau_xdecref(table[i]);
    if (table) tau_buf_free(table, (size_t)cap * sizeof *table);
    table = NULL;
    cap = used = 0;
}

static int64_t slot_of(tau_str **in, int64_t size, tau_str *s) {
    int64_t i = tau_str_hash(s) & (size - 1);
    while (in[i] && !tau_str_eq(in[i], s)) i = (i + 1) & (size - 1);
    return i;
}

static bool grow(void) {
    int64_t size = cap ? cap * 2 : 64;
    tau_str **to = tau_buf_alloc((size_t)size * sizeof *to);
    if (!to) return false;
    memset(to, 0, (size_t)size * sizeof *to);
    for (int64_t i = 0; i < cap; i++)
        if (table[i]) to[slot_of(to, size, table[i])] = table[i];
    if (table) tau_buf_free(table, (size_t)cap * sizeof *table);
    else tau_at_exit(release);
    table = to;
    cap = size;
    return true;
}

tau_str *tau_str_intern(tau_str *s) {
    if (used * 2 >= cap && !grow()) return NULL;
    int64_t i = slot_of(table, cap, s);
    if (!table[i]) {
        table[i] = tau_str_str(s);
        used++;
    }
    return tau_str_str(table[i]);
}
