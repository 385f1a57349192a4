/* str, bytes, bytearray and the codecs against CPython's answers (text_cases.inc, written by make_text_cases.py), and
 * the character tables over all code points. */
#include "support.h"

#include "tau/builder.h"
#include "tau/bytes.h"
#include "tau/codec.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/str.h"
#include "tau/unicode.h"

#include <stdio.h>

#define NONE TAU_SMALL_MAX
typedef struct text_case {
    const char *op;
    const char *a;
    int na;
    const char *b;
    int nb;
    const char *c;
    int nc;
    int64_t i, j, k;
    const char *want;
} text_case;
typedef struct unicode_sum {
    const char *name;
    uint32_t sum;
} unicode_sum;
#include "text_cases.inc"

static int failures;

/* ---- results as ascii(result) --------------------------------------------------------------------------------- */

static char got[8192];

static void set(const char *text) { snprintf(got, sizeof got, "%s", text); }
static void take(tau_str *shown) {
    if (!shown) return;
    tau_str *s = tau_str_escape_non_ascii(shown);
    set((const char *)tau_str_data(s));
    tau_decref(s);
    tau_decref(shown);
}
static void str_result(tau_str *s) {
    if (!s) return;
    take(tau_str_repr(s));
    tau_decref(s);
}
static void bytes_result(tau_bytes *b) {
    if (!b) return;
    take(tau_bytes_repr(b));
    tau_decref(b);
}
static void int_result(tau_int i) {
    if (i != TAU_INT_ERR) snprintf(got, sizeof got, "%lld", (long long)i);
}
static void bool_result(bool b) { set(b ? "True" : "False"); }
static void list_result(tau_list_p *list) {
    if (!list) return;
    tau_builder b;
    tau_builder_init(&b);
    tau_builder_char(&b, '[');
    for (int64_t i = 0; i < list->len; i++) {
        if (i) tau_builder_ascii(&b, ", ", 2);
        tau_builder_take(&b, tau_dyn_repr(tau_box_obj(list->items[i])));
    }
    tau_builder_char(&b, ']');
    take(tau_builder_finish(&b));
    tau_decref(list);
}
static void error_result(void) {
    tau_value e = {((tau_obj *)tau_err)->type_id, {.p = (tau_obj *)tau_err}};
    tau_str *text = tau_exc_str(e);
    tau_str *shown = tau_str_ascii(text);
    snprintf(got, sizeof got, "%s: %.*s", tau_types[e.t]->name, (int)shown->len - 2, (const char *)tau_str_data(shown) + 1);
    tau_decref(shown);
    tau_decref(text);
    tau_err_clear();
}

/* ---- str ---------------------------------------------------------------------------------------------------------- */

/* A str from UTF-8 that may hold surrogates. */
static tau_str *make(const char *text, int n) {
    return text ? tau_codec_decode((const uint8_t *)text, n, TAU_ENC_UTF8, TAU_ERR_SURROGATEPASS) : tau_str_empty();
}

static tau_value bound(int64_t i) { return i == NONE ? TAU_NONE : tau_box_int(i); }

static tau_str *pad_str(const char *op, tau_str *a, int64_t n, tau_str *fill) {
    if (!strcmp(op, "center")) return tau_str_center(a, n, fill);
    return !strcmp(op, "ljust") ? tau_str_ljust(a, n, fill) : tau_str_rjust(a, n, fill);
}

static bool search(const text_case *t, tau_str *a, tau_str *b) {
    const char *op = t->op;
    if (!strcmp(op, "find")) int_result(tau_str_find(a, b, t->i, t->j));
    else if (!strcmp(op, "rfind")) int_result(tau_str_rfind(a, b, t->i, t->j));
    else if (!strcmp(op, "index")) int_result(tau_str_index(a, b, t->i, t->j));
    else if (!strcmp(op, "rindex")) int_result(tau_str_rindex(a, b, t->i, t->j));
    else if (!strcmp(op, "count")) int_result(tau_str_count(a, b, t->i, t->j));
    else if (!strcmp(op, "startswith")) bool_result(tau_str_startswith_in(a, b, t->i, t->j));
    else if (!strcmp(op, "endswith")) bool_result(tau_str_endswith_in(a, b, t->i, t->j));
    else if (!strcmp(op, "contains")) bool_result(tau_str_contains(a, b));
    else return false;
    return true;
}

static bool split(const text_case *t, tau_str *a, tau_str *b) {
    const char *op = t->op;
    if (!strcmp(op, "split")) list_result(tau_str_split(a, b, t->i));
    else if (!strcmp(op, "rsplit")) list_result(tau_str_rsplit(a, b, t->i));
    else if (!strcmp(op, "split_space")) list_result(tau_str_split_space(a, t->i));
    else if (!strcmp(op, "rsplit_space")) list_result(tau_str_rsplit_space(a, t->i));
    else if (!strcmp(op, "splitlines")) list_result(tau_str_splitlines(a, t->i));
    else if (!strcmp(op, "strip_space")) str_result(tau_str_strip_space(a, t->i));
    else if (!strcmp(op, "strip_chars")) str_result(tau_str_strip_chars(a, b, t->i));
    else return false;
    return true;
}

static bool build(const text_case *t, tau_str *a, tau_str *b, tau_str *c) {
    const char *op = t->op;
    tau_str *list[3] = {a, b, a}, *sum;
    if (!strcmp(op, "replace")) str_result(tau_str_replace(a, b, c, t->i));
    else if (!strcmp(op, "removeprefix")) str_result(tau_str_removeprefix(a, b));
    else if (!strcmp(op, "removesuffix")) str_result(tau_str_removesuffix(a, b));
    else if (!strcmp(op, "getrange")) str_result(tau_str_getrange(a, t->i, t->j));
    else if (!strcmp(op, "getslice")) str_result(tau_str_getslice(a, bound(t->i), bound(t->j), tau_box_int(t->k)));
    else if (!strcmp(op, "getitem")) str_result(tau_str_getitem(a, t->i));
    else if (!strcmp(op, "concat")) str_result(tau_str_concat(a, b));
    else if (!strcmp(op, "concat_c")) {
        sum = tau_str_concat_c(tau_str_concat_c(tau_str_empty(), a), b);
        str_result(tau_str_concat_c(sum, a));
    } else if (!strcmp(op, "mul")) str_result(tau_str_mul(a, t->i));
    else if (!strcmp(op, "join3")) {
        str_result(tau_str_join_array(b, list, 3));
    } else if (!strcmp(op, "center") || !strcmp(op, "ljust") || !strcmp(op, "rjust")) str_result(pad_str(op, a, t->i, b));
    else if (!strcmp(op, "zfill")) str_result(tau_str_zfill(a, t->i));
    else if (!strcmp(op, "expandtabs")) str_result(tau_str_expandtabs(a, t->i));
    else if (!strcmp(op, "repr")) str_result(tau_str_repr(a));
    else if (!strcmp(op, "ascii")) str_result(tau_str_ascii(a));
    else if (!strcmp(op, "encode")) bytes_result(tau_str_encode(a, b, c));
    else return false;
    return true;
}

static const struct {
    const char *name;
    tau_str *(*map)(tau_str *);
    bool (*test)(tau_str *);
} simple[] = {{"lower", tau_str_lower, NULL},
              {"upper", tau_str_upper, NULL},
              {"title", tau_str_title, NULL},
              {"capitalize", tau_str_capitalize, NULL},
              {"swapcase", tau_str_swapcase, NULL},
              {"casefold", tau_str_casefold, NULL},
              {"isalpha", NULL, tau_str_isalpha},
              {"isdecimal", NULL, tau_str_isdecimal},
              {"isdigit", NULL, tau_str_isdigit},
              {"isnumeric", NULL, tau_str_isnumeric},
              {"isalnum", NULL, tau_str_isalnum},
              {"isspace", NULL, tau_str_isspace},
              {"islower", NULL, tau_str_islower},
              {"isupper", NULL, tau_str_isupper},
              {"istitle", NULL, tau_str_istitle},
              {"isidentifier", NULL, tau_str_isidentifier},
              {"isprintable", NULL, tau_str_isprintable},
              {"isascii", NULL, NULL}};

static bool run_simple(const char *op, tau_str *a) {
    for (size_t i = 0; i < sizeof simple / sizeof *simple; i++) {
        if (strcmp(op, simple[i].name)) continue;
        if (simple[i].map) str_result(simple[i].map(a));
        else bool_result(simple[i].test ? simple[i].test(a) : tau_str_isascii(a));
        return true;
    }
    return false;
}

static bool run_str(const text_case *t) {
    tau_str *a = strcmp(t->op, "decode") ? make(t->a, t->na) : tau_str_empty(), *b = make(t->b, t->nb), *c = make(t->c, t->nc);
    bool known = search(t, a, b) || split(t, a, b) || build(t, a, b, c) || run_simple(t->op, a);
    if (!strcmp(t->op, "cmp")) {
        int order = tau_str_cmp(a, b);
        int_result((order > 0) - (order < 0));
        known = true;
    } else if (!strcmp(t->op, "eq")) {
        bool_result(tau_str_eq(a, b));
        known = true;
    } else if (!strcmp(t->op, "decode")) {
        tau_bytes *data = tau_bytes_from(t->a, t->na);
        str_result(tau_bytes_decode(data, b, c));
        tau_decref(data);
        known = true;
    } else if (!strcmp(t->op, "b.fromhex")) {
        bytes_result(tau_bytes_fromhex(a));
        known = true;
    }
    tau_decref(a);
    tau_decref(b);
    tau_decref(c);
    return known;
}

/* ---- bytes ------------------------------------------------------------------------------------------------------------ */

static const struct {
    const char *name;
    tau_bytes *(*map)(tau_value);
    bool (*test)(tau_value);
} simple_bytes[] = {{"lower", tau_bytes_lower, NULL},     {"upper", tau_bytes_upper, NULL},
                    {"title", tau_bytes_title, NULL},     {"capitalize", tau_bytes_capitalize, NULL},
                    {"swapcase", tau_bytes_swapcase, NULL}, {"isalpha", NULL, tau_bytes_isalpha},
                    {"isdigit", NULL, tau_bytes_isdigit}, {"isalnum", NULL, tau_bytes_isalnum},
                    {"isspace", NULL, tau_bytes_isspace}, {"islower", NULL, tau_bytes_islower},
                    {"isupper", NULL, tau_bytes_isupper}, {"istitle", NULL, tau_bytes_istitle},
                    {"isascii", NULL, tau_bytes_isascii}};

static bool find_bytes(const char *op, const text_case *t, tau_value a, tau_value b) {
    if (!strcmp(op, "find")) int_result(tau_bytes_find(a, b, t->i, t->j));
    else if (!strcmp(op, "rfind")) int_result(tau_bytes_rfind(a, b, t->i, t->j));
    else if (!strcmp(op, "index")) int_result(tau_bytes_index(a, b, t->i, t->j));
    else if (!strcmp(op, "rindex")) int_result(tau_bytes_rindex(a, b, t->i, t->j));
    else if (!strcmp(op, "count")) int_result(tau_bytes_count(a, b, t->i, t->j));
    else if (!strcmp(op, "startswith")) bool_result(tau_bytes_startswith(a, b, t->i, t->j));
    else if (!strcmp(op, "endswith")) bool_result(tau_bytes_endswith(a, b, t->i, t->j));
    else if (!strcmp(op, "order")) int_result(tau_bytes_order(a, b));
    else return false;
    return true;
}

static bool split_bytes(const char *op, const text_case *t, tau_value a, tau_value b) {
    if (!strcmp(op, "split")) list_result(tau_bytes_split(a, b, t->i, false));
    else if (!strcmp(op, "rsplit")) list_result(tau_bytes_split(a, b, t->i, true));
    else if (!strcmp(op, "split_space")) list_result(tau_bytes_split(a, TAU_NONE, t->i, false));
    else if (!strcmp(op, "rsplit_space")) list_result(tau_bytes_split(a, TAU_NONE, t->i, true));
    else if (!strcmp(op, "splitlines")) list_result(tau_bytes_splitlines(a, t->i));
    else if (!strcmp(op, "strip")) bytes_result(tau_bytes_strip(a, b, t->i));
    else if (!strcmp(op, "strip_space")) bytes_result(tau_bytes_strip(a, TAU_NONE, t->i));
    else return false;
    return true;
}

static void change_array(const char *op, const text_case *t, tau_value a, tau_value b) {
    bool ok;
    tau_span s = tau_span_of(a, &ok);
    tau_bytearray *array = tau_bytearray_from(s.data, s.len);
    struct tau_slice key = {.start = bound(t->i), .stop = bound(t->j), .step = tau_box_int(t->k)};
    if (!strcmp(op, "setslice")) tau_bytearray_setslice(array, key.start, key.stop, key.step, b);
    else tau_bytearray_delitem_slice(array, &key);
    if (!tau_err) bytes_result(tau_bytes_from(array->data, array->len));
    tau_decref(array);
}

static bool make_bytes(const char *op, const text_case *t, tau_value a, tau_value b, tau_value c) {
    tau_value star = tau_box_obj(tau_bytes_from("*", 1));
    bool known = true;
    if (!strcmp(op, "replace")) bytes_result(tau_bytes_replace(a, b, c, t->i));
    else if (!strcmp(op, "removeprefix")) bytes_result(tau_bytes_removeprefix(a, b));
    else if (!strcmp(op, "removesuffix")) bytes_result(tau_bytes_removesuffix(a, b));
    else if (!strcmp(op, "center")) bytes_result(tau_bytes_center(a, t->i, star));
    else if (!strcmp(op, "ljust")) bytes_result(tau_bytes_ljust(a, t->i, star));
    else if (!strcmp(op, "rjust")) bytes_result(tau_bytes_rjust(a, t->i, star));
    else if (!strcmp(op, "zfill")) bytes_result(tau_bytes_zfill(a, t->i));
    else if (!strcmp(op, "expandtabs")) bytes_result(tau_bytes_expandtabs(a, t->i));
    else if (!strcmp(op, "translate")) bytes_result(tau_bytes_translate(a, TAU_NONE, b));
    else if (!strcmp(op, "getrange")) bytes_result(tau_bytes_getrange(a, t->i, t->j));
    else if (!strcmp(op, "getslice")) bytes_result(tau_bytes_getslice(a, bound(t->i), bound(t->j), tau_box_int(t->k)));
    else if (!strcmp(op, "concat")) bytes_result(tau_bytes_concat(a, b));
    else if (!strcmp(op, "mul")) bytes_result(tau_bytes_mul(a, t->i));
    else known = false;
    tau_decref(star.u.p);
    return known;
}

static bool show_bytes(const char *op, const text_case *t, tau_value a, tau_value b) {
    if (!strcmp(op, "repr")) {
        str_result(tau_dyn_repr(a));
    } else if (!strcmp(op, "repr_array")) {
        tau_bytearray *array = tau_bytearray_from_any(a);
        str_result(tau_bytearray_repr(array));
        tau_decref(array);
    } else if (!strcmp(op, "hex")) {
        tau_str *colon = tau_str_from_c(":");
        str_result(tau_bytes_hex(a, colon, t->i));
        tau_decref(colon);
    } else if (!strcmp(op, "join3")) {
        tau_value items[3] = {a, b, a};
        tau_tuple *tuple = tau_tuple_copy(3, items);
        bytes_result(tau_bytes_join(b, tau_box_obj(tuple)));
        tau_decref(tuple);
    } else if (!strcmp(op, "setslice") || !strcmp(op, "delslice")) {
        change_array(op, t, a, b);
    } else {
        return false;
    }
    return true;
}

static bool run_bytes(const text_case *t) {
    const char *op = t->op + 2;
    tau_value a = tau_box_obj(tau_bytes_from(t->a, t->na)), b = tau_box_obj(tau_bytes_from(t->b, t->nb)),
              c = tau_box_obj(tau_bytes_from(t->c, t->nc));
    bool known = find_bytes(op, t, a, b) || split_bytes(op, t, a, b) || make_bytes(op, t, a, b, c) || show_bytes(op, t, a, b);
    for (size_t i = 0; !known && i < sizeof simple_bytes / sizeof *simple_bytes; i++) {
        if (strcmp(op, simple_bytes[i].name)) continue;
        if (simple_bytes[i].map) bytes_result(simple_bytes[i].map(a));
        else bool_result(simple_bytes[i].test(a));
        known = true;
    }
    tau_decref(a.u.p);
    tau_decref(b.u.p);
    tau_decref(c.u.p);
    return known;
}

static void run_cases(void) {
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const text_case *t = &cases[i];
        set("(nothing)");
        bool is_bytes = !strncmp(t->op, "b.", 2) && strcmp(t->op, "b.fromhex");
        bool known = is_bytes ? run_bytes(t) : run_str(t);
        if (tau_err) error_result();
        if (known && !strcmp(got, t->want)) continue;
        failures++;
        printf("case %zu %s: a='%s' b='%s' c='%s' %lld %lld %lld\n  got  %s\n  want %s\n", i, t->op, t->a ? t->a : "",
               t->b ? t->b : "", t->c ? t->c : "", (long long)t->i, (long long)t->j, (long long)t->k, known ? got : "(unknown)",
               t->want);
    }
}

/* ---- all of Unicode -------------------------------------------------------------------------------------------------- */

static uint32_t add_sum(uint32_t h, uint32_t v) { return (h ^ v) * 16777619u; }

static uint32_t sum_of(const char *name, uint32_t h, uint32_t c, tau_str *one) {
    for (size_t i = 0; i < sizeof simple / sizeof *simple; i++) {
        if (strcmp(name, simple[i].name)) continue;
        if (simple[i].test) return add_sum(h, simple[i].test(one));
        tau_str *r = simple[i].map(one);
        for (int64_t k = 0; k < r->len; k++) h = add_sum(h, tau_str_get(r, k));
        tau_decref(r);
        return h;
    }
    if (!strcmp(name, "continues")) return add_sum(h, (tau_unicode_flags(c) & TAU_UC_XID_CONTINUE) != 0);
    uint32_t text[3] = {'A', c, 0x3a3};
    tau_str *s = tau_str_from_ucs4(text, 3), *lower = tau_str_lower(s);
    h = add_sum(h, tau_str_get(lower, lower->len - 1));
    tau_decref(lower);
    tau_decref(s);
    return h;
}

static void run_sums(void) {
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
        uint32_t h = 2166136261u;
        for (uint32_t c = 0; c < 0x110000; c++) {
            if ((c & ~0x7ffu) == 0xd800) continue;
            tau_str *one = tau_str_from_char(c);
            h = sum_of(sums[i].name, h, c, one);
            tau_decref(one);
        }
        if (h == sums[i].sum) continue;
        failures++;
        printf("table of %s differs\n", sums[i].name);
    }
}

/* ---- what has no counterpart in CPython ---------------------------------------------------------------------------------- */

static void check(bool ok, int line, const char *text) {
    if (ok) return;
    failures++;
    printf("text_test.c:%d: %s\n", line, text);
}
#define CHECK(x) check(x, __LINE__, #x)

static void test_append_in_place(void) {
    tau_str *s = tau_str_empty(), *x = tau_str_from_c("xyz");
    int64_t moved = 0;
    for (int i = 0; i < 100000; i++) {
        tau_str *before = s;
        s = tau_str_concat_c(s, x);
        moved += s != before;
    }
    CHECK(s->len == 300000);
#ifndef TAU_GC_BOEHM
    CHECK(moved < 60);
#endif
    tau_str *held = tau_str_str(s), *t = tau_str_concat_c(s, x);
    CHECK(t != held && held->len == 300000 && t->len == 300003);
    tau_str *wide = tau_str_from_char(0x20ac);
    t = tau_str_concat_c(t, wide);
    CHECK(t->kind == 2 && tau_str_get(t, 300003) == 0x20ac);
    for (int i = 0; i < 1000; i++) t = tau_str_concat_c(t, wide);
    CHECK(t->len == 301004 && tau_str_get(t, 301003) == 0x20ac);
    tau_decref(t);
    tau_decref(held);
    tau_decref(wide);
    tau_decref(x);
}

static void test_builder(void) {
    tau_builder b;
    tau_builder_init(&b);
    for (int i = 0; i < 1000; i++) {
        tau_builder_int(&b, i - 500);
        tau_builder_char(&b, i == 700 ? 0xe9 : i == 800 ? 0x20ac : i == 900 ? 0x1f600 : ',');
    }
    tau_str *s = tau_builder_finish(&b);
    CHECK(s->kind == 4 && s->len > 3000);
    tau_decref(s);
    tau_builder_utf8(&b, "h\303\251", 3);
    s = tau_builder_finish(&b);
    CHECK(s->len == 2 && s->kind == 1 && !s->ascii);
    tau_decref(s);
}

static void test_literals(void) {
    static struct { tau_str head; uint8_t data[4]; } lit1 = {TAU_STR_HEAD(3, 1, true), "abc"};
    static struct { tau_str head; uint16_t data[2]; } lit2 = {TAU_STR_HEAD(1, 2, false), {0x20ac, 0}};
    static struct { tau_str head; uint32_t data[2]; } lit4 = {TAU_STR_HEAD(1, 4, false), {0x1f600, 0}};
    static struct { tau_bytes head; uint8_t data[3]; } litb = {TAU_BYTES_HEAD(2), "ab"};
    tau_str *abc = tau_str_from_c("abc"), *euro = tau_str_from_c("\342\202\254"), *face = tau_str_from_c("\360\237\230\200");
    CHECK(tau_str_eq((tau_str *)&lit1, abc) && tau_str_hash((tau_str *)&lit1) == tau_str_hash(abc));
    CHECK(tau_str_eq((tau_str *)&lit2, euro) && tau_str_eq((tau_str *)&lit4, face));
    CHECK(tau_bytes_data((tau_bytes *)&litb)[1] == 'b');
    tau_str *one = tau_str_intern(abc), *two = tau_str_intern((tau_str *)&lit1);
    CHECK(one == two);
    tau_decref(one);
    tau_decref(two);
    tau_decref(abc);
    tau_decref(euro);
    tau_decref(face);
}

int main(void) {
    tau_test_start();
    run_cases();
    run_sums();
    test_append_in_place();
    test_builder();
    test_literals();
    printf("%zu cases, %d failures\n", sizeof cases / sizeof *cases, failures);
    return tau_test_end(failures);
}
