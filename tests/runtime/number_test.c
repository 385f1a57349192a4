/* Text, formatting, hashing and dynamic operators of numbers against CPython (number_cases.inc, written by
 * make_number_cases.py). Long series are compared by a hash over the results; TRACE=1 prints each of them. */
#include "support.h"

#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/format.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct text_row {
    const char *a, *b, *want;
} text_row;
typedef struct format_row {
    const char *value;
    uint32_t want[128];
} format_row;
#include "number_cases.inc"

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
static const uint64_t fnv_start = 0xCBF29CE484222325u;
static int failures, checks;
static bool trace;

static void check(bool ok, const char *what, const char *a, const char *b) {
    checks++;
    if (ok) return;
    if (failures++ < 40) printf("FAIL %s: %s, %s\n", what, a, b);
}

static uint64_t fnv(uint64_t h, const char *text) {
    for (; *text; text++) h = (h ^ (unsigned char)*text) * 0x100000001B3u;
    return (h ^ ';') * 0x100000001B3u;
}

/* ---- results as text ---- */

static char out[1 << 14];

static void put(tau_str *s) { /* takes s over */
    out[0] = 0;
    if (tau_err) {
        const char *name = tau_types[tau_err->head.type_id]->name;
        tau_str *text = tau_exc_str_of(tau_err);
        char *utf8 = tau_str_utf8(text, NULL);
        snprintf(out, sizeof out, "%s: %s", name, utf8);
        tau_str_utf8_free(text, utf8, (int64_t)strlen(utf8));
        tau_decref(text);
        tau_err_clear();
    } else if (s) {
        int64_t n;
        char *utf8 = tau_str_utf8(s, &n);
        snprintf(out, sizeof out, "%s", utf8);
        tau_str_utf8_free(s, utf8, n);
    }
    tau_xdecref(s);
}

static void put_value(tau_value v, bool as_repr) { /* takes v over; text shows itself */
    tau_str *s = NULL;
    if (v.t == TAU_ID_STR && !as_repr) s = tau_dyn_str(v);
    else if (v.t) s = tau_dyn_repr(v);
    tau_value_decref(v);
    put(s);
}

static tau_str *text(const char *utf8) { return tau_str_from_utf8(utf8, (int64_t)strlen(utf8)); }
static tau_value float_value(double x) { return tau_err ? TAU_ABSENT : tau_box_float(x); }

/* ---- values from tokens ---- */

static tau_value from_token(const char *t) {
    if (*t == 'N') return TAU_NONE;
    if (*t == 'T' || *t == 'F') return tau_box_bool(*t == 'T');
    if (*t == 's') return tau_box_obj(text(t + 1));
    if (*t == 'c') {
        char *end;
        double re = strtod(t + 1, &end);
        return tau_box_complex((tau_complex){re, strtod(end + 1, NULL)});
    }
    tau_str *s = text(t + 1);
    tau_value v = *t == 'i' ? tau_box_int(tau_int_parse(s, 10)) : tau_box_float(tau_float_parse(s));
    tau_decref(s);
    return v;
}

static tau_tuple *tuple_from(const char *tokens) {
    tau_value items[16];
    int64_t n = 0;
    char copy[512];
    snprintf(copy, sizeof copy, "%s", tokens);
    for (char *p = copy; *p || n == 0;) {
        if (!*p) break;
        char *end = strchr(p, 1);
        if (end) *end = 0;
        items[n++] = from_token(p);
        if (!end) break;
        p = end + 1;
    }
    return tau_tuple_from(n, items);
}

/* ---- series of doubles ---- */

static uint64_t mix(uint64_t state) {
    uint64_t z = state * 0x9E3779B97F4A7C15u + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double make_double(int kind, int i) {
    static const double tens[] = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5};
    uint64_t r = mix((uint64_t)i + 1000000u * (uint64_t)kind);
    double x;
    switch (kind) {
    case 0: memcpy(&x, &r, sizeof x); return x;
    case 1: return (double)((int64_t)(r % 2000001) - 1000000) / 100.0;
    case 2: return (double)((int64_t)(r % ((uint64_t)1 << 60)) - ((int64_t)1 << 59));
    default: return (double)((int64_t)(r % 20001) - 10000) / 2.0 * tens[(r >> 40) % 12];
    }
}

static void put_pair(tau_value a, tau_value b) {
    tau_value items[2] = {a, b};
    if (tau_err) put(NULL);
    else put_value(tau_box_obj(tau_tuple_from(2, items)), true);
}

static void put_formatted(double x, const char *fmt, int n) {
    char spec[32];
    snprintf(spec, sizeof spec, fmt, n);
    tau_str *s = text(spec);
    put(tau_float_format(x, s));
    tau_decref(s);
}

static void put_percent(const char *fmt, tau_tuple *args) {
    tau_str *f = text(fmt);
    put(tau_str_percent(f, tau_box_obj(args)));
    tau_decref(f);
    tau_decref(args);
}

static void put_int(tau_int x) { put_value(x == TAU_INT_ERR ? TAU_ABSENT : tau_box_int(x), true); }

static void reparse(double x, int i) {
    tau_str *s = tau_float_repr(x);
    put(s);
    if (strpbrk(out, "en")) return;
    snprintf(out + strlen(out), 16, "e%d", i % 9);
    s = text(out);
    double y = tau_float_parse(s);
    tau_decref(s);
    put_value(float_value(y), true);
}

static void comparisons(double x, int i) {
    tau_int big = tau_int_lshift(1, 70), low = tau_int_neg_c(tau_int_lshift(1, 62), 1);
    put_int(tau_float_lt_int(x, i) + 2 * tau_float_eq_int(x, i) + 4 * tau_float_gt_int(x, big)
            + 8 * tau_float_le_int(x, low) + 16 * tau_float_ge_int(x, i - 5000));
    tau_int_decref(big);
    tau_int_decref(low);
}

static void series_item(int k, int i, double x) {
    static const double others[] = {3.0, -0.7, 1e10, 2.5e-5, -17.0};
    double y = others[i % 5];
    switch (k) {
    case 0: put(tau_float_repr(x)); break;
    case 1: put(tau_float_hex(x)); break;
    case 2:
        out[0] = 0;
        if (x == x) put_int(tau_int_from_i64(tau_hash_double(x)));
        break;
    case 3: put_value(float_value(tau_float_round(x, i % 24 - 6)), true); break;
    case 4: put_int(tau_float_round_int(x)); break;
    case 5: put_int(tau_int_from_double(x)); break;
    case 6: {
        tau_rep_t2ii r = tau_float_as_integer_ratio(x);
        put_pair(tau_box_int(r.f0), tau_box_int(r.f1));
        break;
    }
    case 7: put_int(tau_float_floor(x)); break;
    case 8: put_formatted(x, ".%df", i % 13); break;
    case 9: put_formatted(x, ".%de", i % 20); break;
    case 10: put_formatted(x, i % 3 == 0 ? "#.%dg" : ".%dg", i % 20); break;
    case 11: put_formatted(x, ",.%d", i % 18); break;
    case 12: reparse(x, i); break;
    case 13: {
        tau_rep_t2ff r = tau_float_divmod(x, y);
        put_pair(tau_box_float(r.f0), tau_box_float(r.f1));
        break;
    }
    case 14: put_value(float_value(tau_float_floordiv(x, y)), true); break;
    case 15: put_value(float_value(tau_float_mod(x, y)), true); break;
    case 16: {
        tau_value items[3] = {tau_box_float(x), tau_box_float(x), tau_box_float(x)};
        put_percent("%.6f|%+.3e|%015g", tau_tuple_from(3, items));
        break;
    }
    default: comparisons(x, i); break;
    }
}

static void check_series(void) {
    for (int kind = 0; kind < COUNT(bulk); kind++) {
        for (int k = 0; k < COUNT(bulk[0]); k++) {
            uint64_t h = fnv_start;
            for (int i = 0; i < BULK_COUNT; i++) {
                series_item(k, i, make_double(kind, i));
                if (trace) printf("series %d %d %d %s\n", kind, k, i, out);
                h = fnv(h, out);
            }
            char where[40];
            snprintf(where, sizeof where, "doubles %d, function %d", kind, k);
            check(h == bulk[kind][k], "series", where, "");
        }
    }
}

/* ---- tables ---- */

static void check_formats(void) {
    for (int i = 0; i < COUNT(formats); i++) {
        tau_value v = from_token(formats[i].value);
        for (int k = 0; k < COUNT(specs); k++) {
            tau_str *spec = text(specs[k]);
            put(tau_dyn_format(v, spec));
            tau_decref(spec);
            if (trace) printf("format %s %s -> %s\n", formats[i].value, specs[k], out);
            check((uint32_t)fnv(fnv_start, out) == formats[i].want[k], formats[i].value, specs[k], out);
        }
        tau_value_decref(v);
    }
}

static void check_rows(const char *what, const text_row *rows, int n, void (*run)(const text_row *)) {
    for (int i = 0; i < n; i++) {
        run(&rows[i]);
        char context[200];
        snprintf(context, sizeof context, "%s %s", what, rows[i].a);
        check(strcmp(out, rows[i].want) == 0, context, out, rows[i].want);
    }
}

static void run_percent(const text_row *r) { put_percent(r->a, tuple_from(r->b)); }
static void run_fields(const text_row *r) {
    tau_str *fmt = text(r->a);
    tau_tuple *args = tuple_from(r->b);
    put(tau_str_format(fmt, args, NULL));
    tau_decref(args);
    tau_decref(fmt);
}
static void run_float(const text_row *r) {
    tau_str *s = text(r->a);
    double x = tau_float_parse(s);
    tau_decref(s);
    put_value(float_value(x), true);
}
static void run_hex(const text_row *r) {
    tau_str *s = text(r->a);
    double x = tau_float_fromhex(s);
    tau_decref(s);
    put_value(float_value(x), true);
}
static void run_complex(const text_row *r) {
    tau_str *s = text(r->a);
    tau_complex c = tau_complex_parse(s);
    tau_decref(s);
    put_value(tau_err ? TAU_ABSENT : tau_box_complex(c), true);
}

/* ---- dynamic operators ---- */

static bool huge(tau_value v) { return v.t == TAU_ID_INT && tau_int_bit_length(v.u.i) > 996; }

static tau_value apply(int op, tau_value a, tau_value b) {
    switch (op) {
    case 0: return tau_dyn_add(a, b);
    case 1: return tau_dyn_sub(a, b);
    case 2: return tau_dyn_mul(a, b);
    case 3: return tau_dyn_truediv(a, b);
    case 4: return tau_dyn_floordiv(a, b);
    case 5: return tau_dyn_mod(a, b);
    case 6: {
        bool skip = a.t == TAU_ID_COMPLEX || b.t == TAU_ID_COMPLEX || (b.t == TAU_ID_FLOAT && fabs(b.u.f) > 1e4)
                    || (b.t == TAU_ID_INT && (tau_int_is_big(b.u.i) || llabs(b.u.i) > 10000));
        return skip ? TAU_NONE : tau_dyn_pow(a, b);
    }
    case 7: return b.t == TAU_ID_INT && b.u.i > 1000 ? TAU_NONE : tau_dyn_lshift(a, b);
    case 8: return tau_dyn_rshift(a, b);
    case 9: return tau_dyn_and(a, b);
    case 10: return tau_dyn_or(a, b);
    case 11: return tau_dyn_xor(a, b);
    case 12: return tau_dyn_matmul(a, b);
    case 13: return tau_dyn_divmod(a, b);
    default: return tau_dyn_compare(a, b, op - 14);
    }
}

static tau_value boxed_str(tau_str *s) { return s ? tau_box_obj(s) : TAU_ABSENT; }
static tau_value truth_value(int t) { return t < 0 ? TAU_ABSENT : tau_box_bool(t); }
static tau_value apply_unary(int op, tau_value a) {
    bool is_str = a.t == TAU_ID_STR;
    switch (op) {
    case 0: return tau_dyn_neg(a);
    case 1: return tau_dyn_pos(a);
    case 2: return tau_dyn_invert(a);
    case 3: return tau_dyn_abs(a);
    case 4: return truth_value(tau_dyn_truth(a));
    case 5: return boxed_str(tau_dyn_str(a));
    case 6: return boxed_str(tau_dyn_repr(a));
    case 7: return is_str ? tau_box_int(0) : tau_dyn_int_result(tau_dyn_len(a));
    case 8: {
        bool skip = a.t == TAU_ID_NONE || is_str || (a.t == TAU_ID_FLOAT && a.u.f != a.u.f);
        return skip ? TAU_NONE : tau_dyn_int_result(tau_int_from_i64(tau_dyn_hash(a)));
    }
    case 9: return tau_dyn_int_result(tau_dyn_index(a));
    case 10: return is_str ? tau_box_int(0) : tau_dyn_getitem(a, tau_box_int(0));
    default: return is_str ? tau_box_int(0) : truth_value(tau_dyn_contains(a, tau_box_int(1)));
    }
}

/* The result's text; with a huge operand, a huge result is shown by its hash. */
static void put_dyn(tau_value r, bool huge_operand) {
    if (huge_operand && huge(r)) {
        tau_int h = tau_int_from_i64(tau_dyn_hash(r));
        tau_value_decref(r);
        r = tau_box_int(h);
    }
    put_value(r, false);
    if (!huge_operand && strlen(out) >= 500) out[500] = 0;
}

static void check_dyn(void) {
    for (int op = 0; op < COUNT(dyn_rows); op++) {
        for (int i = 0; i < COUNT(dyn_values); i++) {
            tau_value a = from_token(dyn_values[i]);
            uint64_t h = fnv_start;
            for (int j = 0; j < COUNT(dyn_values); j++) {
                tau_value b = from_token(dyn_values[j]);
                put_dyn(apply(op, a, b), huge(a) || huge(b));
                if (trace) printf("dyn %d %d %d %s\n", op, i, j, out);
                tau_value_decref(b);
                h = fnv(h, out);
            }
            char name[20];
            snprintf(name, sizeof name, "operator %d", op);
            check(h == dyn_rows[op][i], "dyn", name, dyn_values[i]);
            tau_value_decref(a);
        }
    }
    for (int i = 0; i < COUNT(dyn_values); i++) {
        tau_value a = from_token(dyn_values[i]);
        for (int k = 0; k < COUNT(dyn_unary[0]); k++) {
            put_dyn(apply_unary(k, a), huge(a));
            if (trace) printf("unary %d %d %s\n", i, k, out);
            check(fnv(fnv_start, out) == dyn_unary[i][k], "dyn unary", dyn_values[i], out);
        }
        tau_value_decref(a);
    }
}

/* Equal numbers hash equal; the hash of bytes depends on every byte. */
static void check_hashes(void) {
    check(tau_hash_complex((tau_complex){3, 0}) == 3 && tau_int_hash(3) == 3 && tau_hash_double(3.0) == 3, "hash", "3", "");
    check(tau_int_hash(-1) == -2 && tau_hash_double(-1.0) == -2, "hash", "-1", "");
    check(tau_hash_complex((tau_complex){0, 1}) == 1000003, "hash", "1j", "");
    char buf[40];
    for (int n = 0; n <= 40; n++) {
        memset(buf, 'x', sizeof buf);
        int64_t h = tau_hash_bytes(buf, (size_t)n);
        for (int i = 0; i < n; i++) {
            buf[i] = 'y';
            check(tau_hash_bytes(buf, (size_t)n) != h, "hash of bytes", "", "");
            buf[i] = 'x';
        }
    }
}

int main(void) {
    tau_test_start();
    trace = getenv("TRACE") != NULL;
    check_formats();
    check_rows("percent", percents, COUNT(percents), run_percent);
    check_rows("format", fields, COUNT(fields), run_fields);
    check_rows("float", float_texts, COUNT(float_texts), run_float);
    check_rows("fromhex", hex_texts, COUNT(hex_texts), run_hex);
    check_rows("complex", complex_texts, COUNT(complex_texts), run_complex);
    check_dyn();
    check_hashes();
    check_series();
    printf("%d passed, %d failed\n", checks - failures, failures);
    return tau_test_end(failures);
}
