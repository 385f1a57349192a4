/* str: join, repetition, padding, tabs, translation. Every result's size is computed first, so that its memory is
 * taken once. */
#include "str_units.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/object.h"
#include "tau/tuple.h"

static uint8_t *unit_at(tau_str *s, int64_t i) { return tau_str_data(s) + (size_t)i * s->kind; }

tau_str *tau_str_join_array(tau_str *sep, tau_str *const *items, int64_t n) {
    if (n == 0) return tau_str_empty();
    if (n == 1) return tau_str_str(items[0]);
    int64_t len = 0;
    int kind = sep->len ? sep->kind : 1;
    bool ascii = sep->ascii;
    for (int64_t i = 0; i < n; i++) {
        len += items[i]->len;
        if (items[i]->kind > kind) kind = items[i]->kind;
        ascii &= items[i]->ascii;
    }
    int64_t gaps;
    if (__builtin_mul_overflow(sep->len, n - 1, &gaps) || __builtin_add_overflow(len, gaps, &len)) len = -1;
    if (len == 0) return tau_str_empty();
    tau_str *s = tau_str_new(len, kind, ascii);
    if (!s) return NULL;
    int64_t at = 0;
    for (int64_t i = 0; i < n; i++) {
        if (i > 0 && sep->len) {
            tau_units_copy(unit_at(s, at), kind, tau_str_data(sep), sep->kind, sep->len);
            at += sep->len;
        }
        tau_units_copy(unit_at(s, at), kind, tau_str_data(items[i]), items[i]->kind, items[i]->len);
        at += items[i]->len;
    }
    return s;
}

static tau_str *not_a_str(int64_t i, tau_value v) {
    tau_raise(TAU_ID_TypeError, "sequence item %lld: expected str instance, %s found", (long long)i, tau_type_name(v));
    return NULL;
}

tau_str *tau_str_join(tau_str *sep, tau_list_p *list) {
    for (int64_t i = 0; i < list->len; i++)
        if (TAU_UNLIKELY(!list->items[i])) return not_a_str(i, TAU_NONE);
    return tau_str_join_array(sep, (tau_str *const *)(void *)list->items, list->len);
}

static tau_str *join_values(tau_str *sep, const tau_value *items, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        if (tau_plain(items[i]).t != TAU_ID_STR) return not_a_str(i, items[i]);
    tau_str **parts = tau_buf_alloc_array(n ? n : 1, sizeof *parts, false);
    if (!parts) return NULL;
    for (int64_t i = 0; i < n; i++) parts[i] = (tau_str *)(void *)tau_plain(items[i]).u.p;
    tau_str *s = tau_str_join_array(sep, parts, n);
    tau_buf_free(parts, (size_t)(n ? n : 1) * sizeof *parts);
    return s;
}

tau_str *tau_str_join_any(tau_str *sep, tau_value items) {
    if (items.t == TAU_ID_TUPLE) {
        tau_tuple *t = (tau_tuple *)(void *)items.u.p;
        return join_values(sep, t->items, t->len);
    }
    tau_value it = tau_dyn_iter(items);
    if (!it.t) {
        if (tau_err_take(&tau_type_TypeError)) tau_raise_text(TAU_ID_TypeError, "can only join an iterable");
        return NULL;
    }
    tau_value_decref(it);
    tau_list_v *list = tau_dyn_to_list(items);
    if (!list) return NULL;
    tau_str *s = join_values(sep, list->items, list->len);
    tau_decref(list);
    return s;
}

tau_str *tau_str_mul(tau_str *s, tau_int n) {
    if (s->len == 0) return tau_str_empty();
    if (TAU_UNLIKELY(!tau_int_is_small(n)) && (n = tau_big_count(n)) == TAU_INT_ERR) return NULL;
    if (n <= 0) return tau_str_empty();
    if (n == 1) return tau_str_str(s);
    int64_t len;
    if (__builtin_mul_overflow(s->len, n, &len)) len = -1;
    tau_str *r = tau_str_new(len, s->kind, s->ascii);
    if (!r) return NULL;
    if (s->len == 1) {
        tau_units_fill(tau_str_data(r), s->kind, tau_str_get(s, 0), n);
        return r;
    }
    size_t unit = tau_str_bytes(s), total = tau_str_bytes(r), have = unit;
    uint8_t *to = tau_str_data(r);
    memcpy(to, tau_str_data(s), unit);
    while (have < total) { /* doubling */
        size_t more = have < total - have ? have : total - have;
        memcpy(to + have, to, more);
        have += more;
    }
    return r;
}

/* ---- layout ---------------------------------------------------------------------------------------------- */

tau_str *tau_str_pad(tau_str *s, int64_t left, int64_t right, uint32_t fill) {
    if (left < 0) left = 0;
    if (right < 0) right = 0;
    if (left == 0 && right == 0) return tau_str_str(s);
    int kind = tau_units_kind(fill) > s->kind ? tau_units_kind(fill) : s->kind;
    int64_t len;
    if (__builtin_add_overflow(left, right, &len) || __builtin_add_overflow(len, s->len, &len)) len = -1;
    tau_str *r = tau_str_new(len, kind, s->ascii && fill < 128);
    if (!r) return NULL;
    tau_units_fill(tau_str_data(r), kind, fill, left);
    tau_units_copy(unit_at(r, left), kind, tau_str_data(s), s->kind, s->len);
    tau_units_fill(unit_at(r, left + s->len), kind, fill, right);
    return r;
}

/* The odd column goes left when the width is odd, as in CPython. */
tau_str *tau_str_center(tau_str *s, tau_int width, tau_str *fill) {
    if (width <= s->len) return tau_str_str(s);
    int64_t margin = width - s->len, left = margin / 2 + (margin & width & 1);
    return tau_str_pad(s, left, margin - left, tau_str_get(fill, 0));
}
tau_str *tau_str_ljust(tau_str *s, tau_int width, tau_str *fill) {
    return width <= s->len ? tau_str_str(s) : tau_str_pad(s, 0, width - s->len, tau_str_get(fill, 0));
}
tau_str *tau_str_rjust(tau_str *s, tau_int width, tau_str *fill) {
    return width <= s->len ? tau_str_str(s) : tau_str_pad(s, width - s->len, 0, tau_str_get(fill, 0));
}

tau_str *tau_str_zfill(tau_str *s, tau_int width) {
    if (width <= s->len) return tau_str_str(s);
    int64_t zeros = width - s->len;
    tau_str *r = tau_str_pad(s, zeros, 0, '0');
    if (r && s->len > 0) {
        uint32_t c = tau_str_get(s, 0);
        if (c == '+' || c == '-') {
            tau_units_put(tau_str_data(r), r->kind, 0, c);
            tau_units_put(tau_str_data(r), r->kind, zeros, '0');
        }
    }
    return r;
}

tau_str *tau_str_expandtabs(tau_str *s, tau_int tabsize) {
    tau_builder b;
    tau_builder_init(&b);
    int64_t column = 0;
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        if (c == '\t') {
            int64_t n = tabsize > 0 ? tabsize - column % tabsize : 0;
            tau_builder_fill(&b, ' ', n);
            column += n;
        } else {
            tau_builder_char(&b, c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return tau_builder_finish(&b);
}

/* ---- translate --------------------------------------------------------------------------------------------- */

/* What the table says about c: appended to b. False: error. */
static bool translate_char(tau_builder *b, tau_value table, uint32_t c) {
    tau_value to = tau_dyn_getitem(table, tau_box_int(c));
    if (!to.t) {
        if (!tau_err_take(&tau_type_LookupError)) return false;
        tau_builder_char(b, c);
        return true;
    }
    tau_value plain = tau_plain(to);
    bool ok = true;
    if (plain.t == TAU_ID_STR) {
        tau_builder_str(b, (tau_str *)(void *)plain.u.p);
    } else if (to.t == TAU_ID_INT) {
        if (to.u.i >= 0 && to.u.i <= 0x10ffff) {
            tau_builder_char(b, (uint32_t)to.u.i);
        } else {
            tau_raise_text(TAU_ID_ValueError, "character mapping must be in range(0x110000)");
            ok = false;
        }
    } else if (to.t != TAU_ID_NONE) {
        tau_raise_text(TAU_ID_TypeError, "character mapping must return integer, None or str");
        ok = false;
    }
    tau_value_decref(to);
    return ok;
}

tau_str *tau_str_translate(tau_str *s, tau_value table) {
    tau_builder b;
    tau_builder_init(&b);
    for (int64_t i = 0; i < s->len; i++) {
        if (!translate_char(&b, table, tau_str_get(s, i))) {
            tau_builder_discard(&b);
            return NULL;
        }
    }
    return tau_builder_finish(&b);
}
