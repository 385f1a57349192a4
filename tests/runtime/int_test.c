/* Exact ints against CPython: every pair of operands around the boundaries of the word, every operation, in the plain
 * and in the consuming forms, with and without other holders of the operands; reference counts must balance.
 * The expected answers are row hashes written by make_int_cases.py. */
#include "support.h"

#include "tau/bytes.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include "int_cases.inc"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N = sizeof operands / sizeof operands[0], OPERATIONS = sizeof operation_names / sizeof operation_names[0] };

static int failures;

static void check(bool ok, const char *what, const char *a, const char *b) {
    if (ok) return;
    if (failures++ < 20) printf("FAIL %s: %s, %s\n", what, a, b);
}

static tau_int parse(const char *text) {
    tau_str *s = tau_str_from_ascii(text, (int64_t)strlen(text));
    tau_int x = tau_int_parse(s, 10);
    tau_decref(s);
    return x;
}

static uint64_t fnv(uint64_t h, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) h = (h ^ (unsigned char)text[i]) * 0x100000001B3u;
    return (h ^ ';') * 0x100000001B3u;
}

/* ---- results as text, which they are given up for ---- */

static char out[4096];

static void put_str(tau_str *s) {
    snprintf(out, sizeof out, "%.*s", (int)s->len, (char *)tau_str_data(s));
    tau_decref(s);
}

static bool put_error(void) {
    if (!tau_err) return false;
    const char *name = tau_types[tau_err->head.type_id]->name;
    tau_str *s = tau_exc_str_of(tau_err);
    snprintf(out, sizeof out, "%s: %.*s", name, (int)s->len, (char *)tau_str_data(s));
    tau_decref(s);
    tau_err_clear();
    return true;
}

static void put_int(tau_int x) {
    if (put_error()) return;
    put_str(tau_int_to_str(x));
    tau_int_decref(x);
}

static void put_double(double x) {
    if (!put_error()) put_str(tau_float_repr(x));
}

static tau_str *word(const char *text) { return tau_str_from_ascii(text, (int64_t)strlen(text)); }

static tau_int through_bytes(tau_int a, tau_int b) {
    tau_str *big = word("big");
    tau_bytes *bytes = tau_int_to_bytes(a, 40, big, true);
    tau_int back = bytes ? tau_int_from_bytes(bytes, big, true) : TAU_INT_ERR;
    tau_xdecref(bytes);
    tau_decref(big);
    return back == TAU_INT_ERR ? back : tau_int_add_c(back, b, 1);
}

typedef tau_int (*binary)(tau_int a, tau_int b, unsigned mask);
#define CONSUMING(op) static tau_int c_##op(tau_int a, tau_int b, unsigned mask) { return tau_int_##op##_c(a, b, mask); }
CONSUMING(add) CONSUMING(sub) CONSUMING(mul) CONSUMING(floordiv) CONSUMING(mod)
CONSUMING(and) CONSUMING(or) CONSUMING(xor) CONSUMING(lshift) CONSUMING(rshift)
static const binary consuming[] = {c_add, c_sub, c_mul, c_floordiv, c_mod, c_and, c_or, c_xor, c_lshift, c_rshift};

static void evaluate(int op, tau_int a, tau_int b) {
    out[0] = 0;
    switch (op) {
    case 0: put_int(tau_int_add(a, b)); break;
    case 1: put_int(tau_int_sub(a, b)); break;
    case 2: put_int(tau_int_mul(a, b)); break;
    case 3: put_int(tau_int_floordiv(a, b)); break;
    case 4: put_int(tau_int_mod(a, b)); break;
    case 5: put_int(tau_int_and(a, b)); break;
    case 6: put_int(tau_int_or(a, b)); break;
    case 7: put_int(tau_int_xor(a, b)); break;
    case 8: if (b <= 2000) put_int(tau_int_lshift(a, b)); break;
    case 9: put_int(tau_int_rshift(a, b)); break;
    case 10: {
        tau_rep_t2ii r = tau_int_divmod(a, b);
        if (put_error()) break;
        put_int(r.f0);
        size_t n = strlen(out);
        char first[1024];
        memcpy(first, out, n);
        first[n] = ',';
        put_int(r.f1);
        memmove(out + n + 1, out, strlen(out) + 1);
        memcpy(out, first, n + 1);
        break;
    }
    case 11: put_double(tau_int_truediv(a, b)); break;
    case 12: put_int(tau_int_cmp(a, b)); break;
    case 13: put_int(tau_int_gcd(a, b)); break;
    case 14: put_int(tau_int_lcm(a, b)); break;
    case 15: if (b >= 0 && b <= 70) put_int(tau_int_pow(a, b)); break;
    case 16: put_int(tau_int_pow3(a, 5, b)); break;
    case 17: put_int(tau_int_cmp_double(a, tau_int_to_double(b))); break;
    case 18: put_int(through_bytes(a, b)); break;
    case 19: if (b >= -70 && b <= 70) put_int(tau_int_round(a, b)); break;
    default: break;
    }
}

/* The consuming form in every way: both operands are made anew, perhaps held a second time, and given up as the mask
 * says. `expected` is the plain form's text. */
static void check_consuming(int op, int i, int j, const char *expected) {
    for (unsigned variant = 0; variant < 16; variant++) {
        unsigned mask = variant & 3, held = variant >> 2;
        tau_int a = parse(operands[i]), b = parse(operands[j]);
        if (held & 1) tau_int_incref(a);
        if (held & 2) tau_int_incref(b);
        put_int(consuming[op](a, b, mask));
        check(strcmp(out, expected) == 0, operation_names[op], operands[i], operands[j]);
        for (int who = 0; who < 2; who++) {
            tau_int x = who ? b : a;
            if (held & (1u << who)) {
                put_int(x);
                check(strcmp(out, operands[who ? j : i]) == 0, "operand changed", operands[i], operands[j]);
            }
            if (!(mask & (1u << who))) tau_int_decref(x);
        }
    }
}

static void check_binary(void) {
    for (int op = 0; op < OPERATIONS; op++) {
        for (int i = 0; i < N; i++) {
            uint64_t h = 0xCBF29CE484222325u;
            tau_int a = parse(operands[i]);
            for (int j = 0; j < N; j++) {
                tau_int b = parse(operands[j]);
                evaluate(op, a, b);
                tau_int_decref(b);
                h = fnv(h, out, strlen(out));
                char expected[4096];
                strcpy(expected, out);
                if (op < 10 && expected[0]) check_consuming(op, i, j, expected);
            }
            tau_int_decref(a);
            check(h == binary_rows[op][i], operation_names[op], operands[i], "(row)");
        }
    }
}

static void put_parsed(tau_str *s, int base) {
    put_int(tau_int_parse(s, base));
    tau_decref(s);
}

static void unary(int k, tau_int a) {
    switch (k) {
    case 0: put_int(tau_int_neg(a)); break;
    case 1: put_int(tau_int_invert(a)); break;
    case 2: put_int(tau_int_abs(a)); break;
    case 3: put_double(tau_int_to_double(a)); break;
    case 4: put_int(tau_int_from_i64(tau_int_hash(a))); break;
    case 5: put_int(tau_int_bit_length(a)); break;
    case 6: put_int(tau_int_bit_count(a)); break;
    case 7: put_str(tau_int_hex(a)); break;
    case 8: put_str(tau_int_oct(a)); break;
    case 9: put_str(tau_int_bin(a)); break;
    case 10: put_int(tau_int_isqrt(a)); break;
    case 11: {
        tau_str *s = tau_int_to_str(a);
        put_int(s->len);
        tau_decref(s);
        break;
    }
    case 12: put_parsed(tau_int_to_str(a), 10); break;
    case 13: put_parsed(tau_int_hex(a), 16); break;
    default: put_int(tau_int_from_double(tau_int_to_double(a))); break;
    }
}

static void check_unary(void) {
    for (int i = 0; i < N; i++) {
        tau_int a = parse(operands[i]);
        for (size_t k = 0; k < sizeof unary_rows[0] / sizeof unary_rows[0][0]; k++) {
            unary((int)k, a);
            char number[8];
            snprintf(number, sizeof number, "%zu", k);
            check(fnv(0xCBF29CE484222325u, out, strlen(out)) == unary_rows[i][k], "unary", operands[i], number);
        }
        int64_t word64;
        bool fits = tau_int_to_i64(a, &word64);
        check(fits == (strtoll(operands[i], NULL, 10) != INT64_MAX || strcmp(operands[i], "9223372036854775807") == 0)
                  || !fits, "to_i64", operands[i], "");
        if (fits) {
            char text[32];
            snprintf(text, sizeof text, "%lld", (long long)word64);
            check(strcmp(text, operands[i]) == 0, "to_i64", operands[i], text);
            put_int(tau_int_from_i64(word64));
            check(strcmp(out, operands[i]) == 0, "from_i64", operands[i], out);
        }
        tau_int_decref(a);
    }
}

/* ---- parsing ---- */

static void check_parse(const char *text, int base, const char *expected) {
    put_parsed(word(text), base);
    check(strcmp(out, expected) == 0, text, out, expected);
}

static void check_parsing(void) {
    check_parse("  42 ", 10, "42");
    check_parse("1_000_000", 10, "1000000");
    check_parse("-0x_1f", 16, "-31");
    check_parse("0b101", 0, "5");
    check_parse("0o17", 0, "15");
    check_parse("00", 0, "0");
    check_parse("012", 0, "ValueError: invalid literal for int() with base 0: '012'");
    check_parse("z", 36, "35");
    check_parse("0b1", 16, "177");
    check_parse("0x1", 10, "ValueError: invalid literal for int() with base 10: '0x1'");
    check_parse("_1", 10, "ValueError: invalid literal for int() with base 10: '_1'");
    check_parse("1_", 10, "ValueError: invalid literal for int() with base 10: '1_'");
    check_parse("1__0", 10, "ValueError: invalid literal for int() with base 10: '1__0'");
    check_parse("+ 1", 10, "ValueError: invalid literal for int() with base 10: '+ 1'");
    check_parse("", 10, "ValueError: invalid literal for int() with base 10: ''");
    check_parse("0x", 0, "ValueError: invalid literal for int() with base 0: '0x'");
    check_parse("1", 1, "ValueError: int() base must be >= 2 and <= 36, or 0");
    check_parse("1", 37, "ValueError: int() base must be >= 2 and <= 36, or 0");
    char *many = malloc(5001);
    memset(many, '1', 5000);
    many[5000] = 0;
    check_parse(many, 10, "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; "
                          "use sys.set_int_max_str_digits() to increase the limit");
    free(many);
    tau_int ten_5000 = tau_int_pow(10, 5000);
    tau_str *s = tau_int_to_str(ten_5000);
    check(s == NULL && put_error() && strstr(out, "Exceeds the limit (4300 digits) for integer string conversion; use"),
          "digit limit", out, "");
    tau_int_max_str_digits_set(0);
    s = tau_int_to_str(ten_5000);
    check(s && s->len == 5001, "no digit limit", "", "");
    tau_xdecref(s);
    tau_int_max_str_digits_set(100);
    check(put_error() && strcmp(out, "ValueError: maxdigits must be 0 or larger than 640") == 0, "maxdigits", out, "");
    tau_int_max_str_digits_set(4300);
    tau_int_decref(ten_5000);
}

/* Raw helpers, and an accumulator that is updated in place. */
static void check_helpers(void) {
    for (int64_t a = -25; a <= 25; a++) {
        for (int64_t b = -7; b <= 7; b++) {
            if (b == 0) continue;
            int64_t q = tau_i64_floordiv(a, b), r = tau_i64_mod(a, b);
            check(q * b + r == a && (r == 0 || (r < 0) == (b < 0)) && r * r < b * b, "i64_floordiv", "", "");
        }
    }
    tau_int sum = 0, product = 1;
    for (int i = 1; i <= 300; i++) {
        product = tau_int_mul_c(product, i, 1);
        sum = tau_int_add_c(sum, product, 1);
    }
    for (int i = 1; i <= 300; i++) product = tau_int_floordiv_c(product, i, 1);
    put_int(product);
    check(strcmp(out, "1") == 0, "300! / 300!", out, "1");
    put_int(tau_int_mod(sum, 1000000007));
    tau_int_decref(sum);
    check(strcmp(out, "701012466") == 0, "sum of factorials", out, "");
}

int main(void) {
    tau_test_start();
    check_binary();
    check_unary();
    check_parsing();
    check_helpers();
    printf("%d passed, %d failed\n", N * N * OPERATIONS - failures, failures);
    return tau_test_end(failures);
}
