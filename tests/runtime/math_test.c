/* The natives of math and random against CPython (math_cases.inc, written by make_math_cases.py): results, errors and
 * last bits, as hashes over many arguments. TRACE=1 prints every result. */
#include "support.h"

#include "tau/dyn.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/math.h"
#include "tau/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "math_cases.inc"

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
enum { SPECIALS = COUNT(special), ARGUMENTS = SPECIALS + MATH_COUNT + MATH_COUNT / 4 };
static int failures, checks;
static bool trace;
static uint64_t sum;
static double xs[ARGUMENTS];

static void check(bool ok, const char *what, int k) {
    checks++;
    if (ok) return;
    failures++;
    printf("FAIL %s %d\n", what, k);
}

static void add_text(const char *text) {
    if (trace) printf("%s\n", text);
    for (; *text; text++) sum = (sum ^ (unsigned char)*text) * 0x100000001B3u;
    sum = (sum ^ ';') * 0x100000001B3u;
}

static void start(void) { sum = 0xCBF29CE484222325u; }

/* Adds the repr of v (taken over), or the error. */
static void add(tau_value v) {
    if (tau_err) {
        add_text(tau_test_error());
        return;
    }
    tau_str *s = tau_dyn_repr(v);
    tau_value_decref(v);
    add_text((const char *)tau_str_data(s));
    tau_decref(s);
}
static void add_double(double x) { add(tau_box_float(x)); }
static void add_int(tau_int x) { add(tau_box_int(x)); }

static void add_pair(tau_value a, tau_value b) {
    tau_value items[2] = {a, b};
    add(tau_box_obj(tau_tuple_from(2, items)));
}

static uint64_t mix(uint64_t state) {
    uint64_t z = state * 0x9E3779B97F4A7C15u + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static void make_arguments(void) {
    memcpy(xs, special, sizeof special);
    for (int i = 0; i < MATH_COUNT; i++)
        xs[SPECIALS + i] = (double)((int64_t)(mix(1000000u + (uint64_t)i) % 2000001) - 1000000) / 100.0 / 700.0;
    for (int i = 0; i < MATH_COUNT / 4; i++) {
        uint64_t r = mix((uint64_t)i);
        memcpy(&xs[SPECIALS + MATH_COUNT + i], &r, sizeof r);
    }
}

static double (*const one[])(double) = {
    tau_math_sin, tau_math_cos, tau_math_tan, tau_math_asin, tau_math_acos, tau_math_atan, tau_math_sinh, tau_math_cosh,
    tau_math_tanh, tau_math_asinh, tau_math_acosh, tau_math_atanh, tau_math_exp, tau_math_exp2, tau_math_expm1, tau_math_log,
    tau_math_log2, tau_math_log10, tau_math_log1p, tau_math_cbrt, tau_math_erf, tau_math_erfc, tau_math_gamma,
    tau_math_lgamma, tau_math_sqrt, tau_math_fabs, tau_math_degrees, tau_math_radians, tau_math_ulp,
};
static double (*const two[])(double, double) = {
    tau_math_atan2, tau_math_pow, tau_math_fmod, tau_math_remainder, tau_math_nextafter, tau_math_copysign, tau_math_hypot,
};

static void check_floats(void) {
    for (int k = 0; k < COUNT(one_sums); k++) {
        start();
        for (int i = 0; i < ARGUMENTS; i++) {
            if (k < COUNT(one)) {
                add_double(one[k](xs[i]));
            } else if (k == COUNT(one)) {
                tau_rep_t2fi r = tau_math_frexp(xs[i]);
                add_pair(tau_box_float(r.f0), tau_box_int(r.f1));
            } else {
                tau_rep_t2ff r = tau_math_modf(xs[i]);
                add_pair(tau_box_float(r.f0), tau_box_float(r.f1));
            }
        }
        check(sum == one_sums[k], "function of one argument", k);
    }
    for (int k = 0; k < COUNT(two); k++) {
        start();
        for (int i = 0; i < ARGUMENTS; i++) {
            for (int j = 0; j < SPECIALS; j++) add_double(two[k](xs[i], special[j]));
            int first = i * 7 % ARGUMENTS;
            for (int j = first; j < first + 5 && j < ARGUMENTS; j++) add_double(two[k](xs[i], xs[j]));
        }
        check(sum == two_sums[k], "function of two arguments", k);
    }
}

static tau_list_f *list_of(int from, int n) {
    tau_list_f *l = tau_list_f_new(n);
    for (int i = 0; i < n; i++) tau_list_f_append(l, xs[from + i]);
    return l;
}

static void check_lists(void) {
    start();
    for (int i = 0; i < ARGUMENTS - 12; i++) {
        tau_list_f *a = list_of(i, 12), *b = list_of(i, 7);
        add_double(tau_math_fsum(a));
        add_double(tau_math_hypot_list(b));
        tau_decref(a);
        tau_decref(b);
        add_double(tau_math_ldexp(xs[i], i - 300));
        add(tau_box_bool(tau_math_isclose(xs[i], xs[i + 1], 0.1, 1e-9)));
    }
    check(sum == list_sum, "fsum, hypot, ldexp, isclose", 0);
}

static tau_int parse(const char *text) { return tau_int_parse_ascii(text, (int64_t)strlen(text), 10, TAU_NONE); }

static void add_hash(tau_int x) {
    int64_t h = x == TAU_INT_ERR ? 0 : tau_int_hash(x);
    tau_int_decref(x);
    add_int(tau_int_from_i64(h));
}

static void check_ints(void) {
    static const int small[] = {0, 1, 2, 3, 5, 10, 20, 21, 30, 50, 100, 170, 171, 300};
    static const int counts[] = {-1, 0, 1, 2, 5, 17, 100};
    tau_int values[20];
    int n = 0;
    for (; n < COUNT(small); n++) values[n] = small[n];
    values[n++] = tau_int_pow(2, 61);
    values[n++] = tau_int_pow(2, 64);
    values[n++] = tau_int_pow(10, 30);
    values[n++] = tau_int_pow(10, 400);
    values[n++] = -1;
    values[n] = tau_int_neg(values[n - 2]);
    start();
    for (int i = 0; i <= n; i++) {
        add_double(tau_math_log_int(values[i]));
        add_double(tau_math_log2_int(values[i]));
        add_double(tau_math_log10_int(values[i]));
        if (tau_int_le(values[i], 300)) add_int(tau_math_factorial(values[i]));
        for (int j = 0; j < COUNT(counts); j++) {
            add_hash(tau_math_comb(values[i], counts[j]));
            add_hash(tau_math_perm(values[i], counts[j]));
        }
    }
    check(sum == int_sum, "log, factorial, comb, perm of ints", 0);
    for (int i = 0; i <= n; i++) tau_int_decref(values[i]);
}

static void check_random(void) {
    static const char *const seeds[] = {"0", "1", "42", "-42", "4294967296", "2305843009213693952", "-1180591620717411303424",
                                        "100000000000000000000000000000000000000000000000000"};
    tau_bytearray *mt = tau_bytearray_new(TAU_MT_BYTES);
    for (int k = 0; k < COUNT(random_sums); k++) {
        tau_int seed = parse(seeds[k]), power = 1;
        tau_mt_seed_int(mt, seed);
        tau_int_decref(seed);
        start();
        for (int i = 0; i < 1000; i++) {
            add_double(tau_mt_random(mt));
            add_int(tau_mt_getrandbits(mt, i % 150));
            add_int(tau_mt_below(mt, i + 1));
            add_int(tau_mt_below(mt, i < 90 ? power : 1000000));
            power = i < 90 ? tau_int_mul_c(power, 3, 1) : power;
        }
        tau_int_decref(power);
        check(sum == random_sums[k], "random", k);
    }
    tau_mt_seed_entropy(mt);
    double x = tau_mt_random(mt);
    check(x >= 0 && x < 1, "random from entropy", 0);
    tau_decref(mt);
}

static void check_digests(void) {
    static const int sizes[] = {0, 1, 111, 112, 127, 128, 129, 300};
    for (int k = 0; k < COUNT(digests); k++) {
        tau_bytes *data = tau_bytes_new(sizes[k]);
        for (int i = 0; i < sizes[k]; i++) tau_bytes_data(data)[i] = (uint8_t)(i % 251);
        tau_bytes *digest = tau_sha512(data);
        char hex[129];
        for (int i = 0; i < 64; i++) snprintf(hex + 2 * i, 3, "%02x", tau_bytes_data(digest)[i]);
        check(strcmp(hex, digests[k]) == 0, "sha512", sizes[k]);
        tau_decref(digest);
        tau_decref(data);
    }
}

int main(void) {
    tau_test_start();
    trace = getenv("TRACE") != NULL;
    make_arguments();
    check_floats();
    check_lists();
    check_ints();
    check_random();
    check_digests();
    printf("%d passed, %d failed\n", checks - failures, failures);
    return tau_test_end(failures);
}
