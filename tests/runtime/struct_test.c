/* struct's and array's natives against CPython (struct_cases.inc, written by make_struct_cases.py). TRACE=1 prints every
 * result. */
#include "support.h"

#include "tau/dyn.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/struct.h"

#include <stdlib.h>
#include <string.h>

typedef struct sum_row {
    const char *code;
    uint64_t sum;
} sum_row;
typedef struct text_row {
    const char *fmt, *want;
} text_row;
#include "struct_cases.inc"

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
static int failures, checks;
static bool trace;
static char out[4096];

static void check(bool ok, const char *what, const char *a, const char *b) {
    checks++;
    if (ok) return;
    failures++;
    printf("FAIL %s %s: %s\n", what, a, b);
}

static uint64_t fnv(uint64_t h, const char *text) {
    if (trace) printf("%s\n", text);
    for (; *text; text++) h = (h ^ (unsigned char)*text) * 0x100000001B3u;
    return (h ^ ';') * 0x100000001B3u;
}

static tau_value from_token(const char *t) {
    if (*t == 'N') return TAU_NONE;
    if (*t == 'T') return tau_box_bool(true);
    tau_str *s = tau_str_from_c(t + 1);
    if (*t == 's') return tau_box_obj(s);
    tau_value v = *t == 'i' ? tau_box_int(tau_int_parse(s, 10)) : tau_box_float(tau_float_parse(s));
    tau_decref(s);
    return v;
}

static tau_bytes *format_of(const char *text) { return tau_bytes_from(text, (int64_t)strlen(text)); }

/* The result as text: hex of bytes, a message as it is, else the repr; gives v up. */
static void put(tau_value v) {
    if (tau_err) {
        snprintf(out, sizeof out, "%s", tau_test_error());
    } else if (v.t == TAU_ID_BYTES) {
        tau_bytes *b = (tau_bytes *)(void *)v.u.p;
        out[0] = 0;
        for (int64_t i = 0; i < b->len; i++) snprintf(out + 2 * i, 3, "%02x", tau_bytes_data(b)[i]);
    } else {
        tau_str *s = v.t == TAU_ID_STR ? tau_dyn_str(v) : tau_dyn_repr(v);
        snprintf(out, sizeof out, "%s", (char *)tau_str_data(s));
        tau_decref(s);
    }
    tau_value_decref(v);
}

static bool takes_floats(const char *code) { return strpbrk(code, "efd") != NULL; }

static void check_packing(void) {
    tau_str *who = tau_str_from_c("pack");
    for (int k = 0; k < COUNT(packs); k++) {
        tau_bytes *fmt = format_of(packs[k].code);
        uint64_t h = 0xCBF29CE484222325u;
        bool real = takes_floats(packs[k].code);
        for (int i = 0; i < (real ? COUNT(floats) : COUNT(numbers)); i++) {
            tau_value v = from_token(real ? floats[i] : numbers[i]);
            tau_tuple *args = tau_tuple_from(1, &v);
            put(tau_struct_pack(fmt, tau_box_obj(args), who));
            tau_decref(args);
            h = fnv(h, out);
        }
        tau_decref(fmt);
        check(h == packs[k].sum, "pack", packs[k].code, "");
    }
    tau_bytes *fmt = format_of("3i");
    put(tau_struct_pack(fmt, tau_box_obj(&tau_tuple_empty), who));
    check(strcmp(out, "pack expected 3 items for packing (got 0)") == 0, "pack", "3i", out);
    tau_decref(fmt);
    tau_decref(who);
}

static void check_unpacking(void) {
    for (int k = 0; k < COUNT(unpacks); k++) {
        tau_bytes *fmt = format_of(unpacks[k].code);
        uint64_t h = 0xCBF29CE484222325u;
        for (int i = 0; i < 64; i++) {
            uint8_t data[8];
            for (int j = 0; j < 8; j++) data[j] = (uint8_t)((i * 37 + j * 101 + (j * i) % 7) % 256);
            tau_bytes *b = tau_bytes_from(data, 8);
            tau_value t = tau_struct_unpack(fmt, tau_box_obj(b), 0);
            tau_decref(b);
            put(tau_value_copy(((tau_tuple *)(void *)t.u.p)->items[0]));
            tau_value_decref(t);
            h = fnv(h, out);
        }
        tau_decref(fmt);
        check(h == unpacks[k].sum, "unpack", unpacks[k].code, "");
    }
}

static void check_layouts(void) {
    for (int k = 0; k < COUNT(layouts); k++) {
        tau_bytes *fmt = format_of(layouts[k].fmt);
        tau_value size = tau_struct_size(fmt);
        put(size);
        if (size.t == TAU_ID_INT) {
            tau_bytes *data = tau_bytes_new(size.u.i);
            for (int64_t i = 0; i < size.u.i; i++) tau_bytes_data(data)[i] = (uint8_t)((i * 29 + 3) % 256);
            put(tau_struct_unpack(fmt, tau_box_obj(data), 0));
            char values[2048];
            snprintf(values, sizeof values, "%.2000s", out);
            snprintf(out, sizeof out, "%lld %s", (long long)size.u.i, values);
            tau_decref(data);
        }
        tau_decref(fmt);
        check(strcmp(out, layouts[k].want) == 0, "layout", layouts[k].fmt, out);
    }
}

static void check_elements(void) {
    for (int k = 0; k < COUNT(elements); k++) {
        tau_int code = elements[k].code[0];
        bool real = takes_floats(elements[k].code);
        uint64_t h = 0xCBF29CE484222325u;
        for (int i = 0; i < (real ? COUNT(floats) : COUNT(numbers)); i++) {
            tau_bytearray *a = tau_bytearray_new(0);
            tau_value v = from_token(real ? floats[i] : numbers[i]);
            tau_array_append(a, code, v);
            put(tau_err ? TAU_ABSENT : tau_array_get(a, code, 0));
            /* A str element shows its repr. */
            if (v.t == TAU_ID_STR && a->len) snprintf(out, sizeof out, "'%s'", (char *)tau_str_data((tau_str *)(void *)v.u.p));
            tau_value_decref(v);
            tau_decref(a);
            h = fnv(h, out);
        }
        check(h == elements[k].sum, "element", elements[k].code, "");
    }
    tau_bytearray *a = tau_bytearray_new(0);
    for (int i = 0; i < 5; i++) tau_array_insert(a, 'h', 0, tau_box_int(i));
    tau_array_set(a, 'h', -1, tau_box_int(0x1234));
    tau_array_byteswap(a, 'h');
    put(tau_array_get(a, 'h', 4));
    check(strcmp(out, "13330") == 0 && tau_array_len(a, 'h') == 5, "array", "insert, set, byteswap", out);
    put(tau_array_get(a, 'h', 5));
    check(strcmp(out, "IndexError: array index out of range") == 0, "array", "get", out);
    tau_decref(a);
}

int main(void) {
    tau_test_start();
    trace = getenv("TRACE") != NULL;
    check_packing();
    check_unpacking();
    check_layouts();
    check_elements();
    printf("%d passed, %d failed\n", checks - failures, failures);
    return tau_test_end(failures);
}
