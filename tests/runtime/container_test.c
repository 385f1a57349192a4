/* Lists, dicts and sets against CPython: the random programs of make_container_cases.py, drawn from the same numbers,
 * must fold to the same hash; so reprs, results, exceptions and the order of sets agree. The merge sort must make the
 * same comparisons. Afterwards nothing may be left alive. */
#define TAU_TEST_TYPES , &key_type
#include "tau/core.h"
static tau_type key_type;
#include "support.h"

#include "container_cases.inc"

static int failures;
static uint64_t random_state, fold_state;

static int64_t draw(int64_t n) {
    random_state = random_state * 6364136223846793005ull + 1442695040888963407ull;
    return (int64_t)((random_state >> 33) % (uint64_t)n);
}

static void fold_text(const char *text, int64_t n) {
    for (int64_t i = 0; i < n; i++) fold_state = (fold_state ^ (uint8_t)text[i]) * 0x100000001B3ull;
    fold_state = (fold_state ^ ';') * 0x100000001B3ull;
}

static void fold_c(const char *text) { fold_text(text, (int64_t)strlen(text)); }

static void fold_str(tau_str *s) { /* gives s up */
    if (s) fold_text((const char *)tau_str_data(s), s->len);
    else fold_c(tau_test_error());
    tau_xdecref(s);
}

static void fold_value(tau_value v) { /* gives v up; what str() shows */
    if (!v.t) {
        fold_c(tau_test_error());
        return;
    }
    fold_str(tau_dyn_str(v));
    tau_value_decref(v);
}

static void fold_int(tau_int i) {
    if (i == TAU_INT_ERR) fold_c(tau_test_error());
    else fold_value(tau_box_int(i));
}

static void fold_error(void) {
    if (tau_err) fold_c(tau_test_error());
}

static void start(uint64_t seed) {
    random_state = seed;
    fold_state = 0xcbf29ce484222325ull;
}

static void finish(const char *what, int seed, uint64_t want) {
    if (fold_state == want) return;
    failures++;
    printf("FAIL %s, seed %d\n", what, seed);
}

/* ---- elements ---- */

static tau_int make_i(void) {
    int64_t n = draw(40) - 10;
    if (draw(50) == 0) return tau_int_add_c(tau_int_lshift(1, 70), n, 1);
    return n * (draw(4) == 0 ? 37 : 1);
}
static double make_f(void) { return (double)(draw(40) - 10) / 2; }
static tau_obj *make_p(void) { return (tau_obj *)(void *)tau_str_printf("s%d", (int)(draw(40) - 10)); }
static tau_value make_v(void) { return tau_box_int(make_i()); }
static tau_rep_t2ii make_t2ii(void) {
    tau_rep_t2ii x;
    x.f0 = draw(40) - 10;
    x.f1 = draw(5);
    return x;
}

static int64_t mod3(tau_int x) { return tau_int_is_small(x) ? tau_i64_mod(x, 3) : tau_int_mod(x, 3); }
static int64_t key_i(tau_int x) { return mod3(x); }
static int64_t key_f(double x) { return tau_i64_mod((int64_t)x, 3); }
static int64_t key_p(tau_obj *x) { return ((tau_str *)(void *)x)->len; }
static int64_t key_v(tau_value x) { return mod3(x.u.i); }
static int64_t key_t2ii(tau_rep_t2ii x) { return x.f1; }

static tau_value bound(void) { return draw(4) == 0 ? TAU_NONE : tau_box_int(draw(30) - 15); }

#define TAU_T i
#include "list_program.inc.h"
#define TAU_T f
#include "list_program.inc.h"
#define TAU_T p
#include "list_program.inc.h"
#define TAU_T v
#include "list_program.inc.h"
#define TAU_T t2ii
#include "list_program.inc.h"

static tau_int dict_key_i(int64_t n) { return n == 7 ? tau_int_add_c(tau_int_lshift(1, 65), n, 1) : n * 1000003 - 5; }
static tau_str *dict_key_s(int64_t n) { return tau_str_printf("s%d", (int)n); }
static tau_obj *dict_key_p(int64_t n) { return (tau_obj *)(void *)dict_key_s(n); }
static tau_value dict_key_v(int64_t n) { return tau_box_int(dict_key_i(n)); }
static tau_int dict_value_i(int64_t n) { return n; }
static tau_value dict_value_v(int64_t n) { return tau_box_int(n); }

#define TAU_K i
#define TAU_V i
#include "dict_program.inc.h"
#define TAU_K s
#define TAU_V i
#include "dict_program.inc.h"
#define TAU_K p
#define TAU_V i
#include "dict_program.inc.h"
#define TAU_K v
#define TAU_V v
#include "dict_program.inc.h"

static int64_t spread;
static int64_t set_number(void) { return spread == 0 ? draw(30) : spread == 1 ? draw(400) : draw(5000) * 64 - 1000; }
static tau_int set_element_i(void) { return set_number(); }
static double set_element_f(void) { return (double)set_number() / 4; }
static tau_value set_element_v(void) { return tau_box_int(set_number()); }
static tau_rep_t2ii set_element_t2ii(void) {
    tau_rep_t2ii x;
    x.f0 = set_number();
    x.f1 = draw(3);
    return x;
}

#define TAU_T i
#include "set_program.inc.h"
#define TAU_T f
#include "set_program.inc.h"
#define TAU_T v
#include "set_program.inc.h"
#define TAU_T t2ii
#include "set_program.inc.h"

/* ---- the merge sort, by a class whose < counts ---- */

typedef struct {
    tau_obj head;
    int64_t x, i;
} key_object;
static int64_t comparisons;

static tau_value key_compare(tau_value a, tau_value b, int op) {
    (void)op;
    comparisons++;
    return tau_box_bool(((key_object *)(void *)a.u.p)->x < ((key_object *)(void *)b.u.p)->x);
}

static const tau_type *const key_mro[] = {&key_type, &tau_type_OBJECT};
static tau_type key_type = {.name = "Key", .qualname = "Key", .module = "__main__", .mro = key_mro, .nmro = 2,
                            .flags = TAU_TF_USER, .compare = key_compare};

static void sort_numbers(int64_t *out, int64_t n, const char *shape) {
    if (strcmp(shape, "random") == 0)
        for (int64_t i = 0; i < n; i++) out[i] = draw(1 << 30) - (1 << 29);
    else if (strcmp(shape, "few") == 0)
        for (int64_t i = 0; i < n; i++) out[i] = draw(5);
    else if (strcmp(shape, "runs") == 0)
        for (int64_t k = 0; k < n;) {
            int64_t first = draw(1000), step = draw(5) - 2, count = draw(100) + 1;
            for (int64_t i = 0; i < count && k < n; i++) out[k++] = first + step * i;
        }
    else
        for (int64_t i = 0; i < n; i++) out[i] = draw(20) ? i : draw(n);
}

static void check_sort(const sort_row *row) {
    static int64_t numbers[4000];
    start((uint64_t)row->seed);
    sort_numbers(numbers, row->n, row->shape);
    tau_list_p *l = tau_list_p_new(0);
    for (int64_t i = 0; i < row->n; i++) {
        key_object *k = tau_alloc(sizeof *k, key_type.id);
        k->x = tau_i64_mod(numbers[i], 1000);
        k->i = i;
        tau_list_p_push(l, &k->head);
    }
    comparisons = 0;
    tau_list_p_sort(l, false);
    for (int64_t i = 0; i < row->n; i++) fold_int(((key_object *)(void *)l->items[i])->i);
    tau_decref(l);
    if (comparisons != row->count) {
        failures++;
        printf("FAIL sort %s %d: %lld comparisons, CPython %lld\n", row->shape, row->n, (long long)comparisons,
               (long long)row->count);
    }
    finish(row->shape, row->n, row->hash);
}

/* Sorting of plain numbers goes its own way: compare with the merge sort. */
static void check_plain_sort(int64_t n, int bits, bool reverse) {
    tau_list_i *a = tau_list_i_new(0);
    tau_list_f *f = tau_list_f_new(0);
    tau_list_v *b = tau_list_v_new(0);
    for (int64_t i = 0; i < n; i++) {
        int64_t x = (draw(1 << 30) << 30 | draw(1 << 30)) >> (60 - bits);
        if (draw(2)) x = -x;
        tau_list_i_append(a, x);
        tau_list_f_append(f, (double)x / 8);
        tau_list_v_append(b, tau_box_int(x));
    }
    tau_list_i_sort(a, reverse);
    tau_list_f_sort(f, reverse);
    tau_list_v_sort(b, reverse);
    for (int64_t i = 0; i < n; i++)
        if (a->items[i] != b->items[i].u.i || f->items[i] != (double)a->items[i] / 8) {
            failures++;
            printf("FAIL plain sort of %lld numbers of %d bits\n", (long long)n, bits);
            break;
        }
    tau_decref(a);
    tau_decref(f);
    tau_decref(b);
}

int main(void) {
    tau_test_start();
    for (int seed = 1; seed <= 40; seed++) {
        list_program_i(seed, list_i_hashes[seed - 1]);
        list_program_f(seed, list_f_hashes[seed - 1]);
        list_program_p(seed, list_p_hashes[seed - 1]);
        list_program_v(seed, list_v_hashes[seed - 1]);
        list_program_t2ii(seed, list_t2ii_hashes[seed - 1]);
        dict_program_i_i(seed, dict_i_hashes[seed - 1]);
        dict_program_s_i(seed, dict_s_hashes[seed - 1]);
        dict_program_p_i(seed, dict_p_hashes[seed - 1]);
        dict_program_v_v(seed, dict_v_hashes[seed - 1]);
        set_program_i(seed, set_i_hashes[seed - 1]);
        set_program_f(seed, set_f_hashes[seed - 1]);
        set_program_v(seed, set_v_hashes[seed - 1]);
        set_program_t2ii(seed, set_t2ii_hashes[seed - 1]);
    }
    for (size_t i = 0; i < sizeof sort_rows / sizeof *sort_rows; i++) check_sort(&sort_rows[i]);
    for (int64_t n = 1; n < 3000; n = n * 3 / 2 + 1)
        for (int bits = 4; bits <= 60; bits += 14) check_plain_sort(n, bits, n % 2);
    return tau_test_end(failures);
}
