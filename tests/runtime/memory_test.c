/* The pool, freeing of deep structures, __del__ and resurrection, the cycle collector, MemoryError. */
#include "tau/core.h"
static tau_type node_type, noisy_type;
#define TAU_TEST_TYPES , &node_type, &noisy_type
#include "support.h"

static int failures;
static void check(bool ok, int line, const char *text) {
    if (ok) return;
    failures++;
    printf("memory_test.c:%d: %s\n", line, text);
}
#define CHECK(x) check(x, __LINE__, #x)

typedef struct node {
    tau_obj head;
    struct node *a, *b;
} node;

static void node_drop(tau_obj *o) {
    tau_xdecref(((node *)(void *)o)->a);
    tau_xdecref(((node *)(void *)o)->b);
}
static void node_traverse(tau_obj *o, tau_visit visit, void *arg) {
    node *n = (node *)(void *)o;
    if (n->a) visit(&n->a->head, arg);
    if (n->b) visit(&n->b->head, arg);
}
static const tau_type *const node_mro[] = {&node_type, &tau_type_OBJECT};
static tau_type node_type = {.name = "Node", .qualname = "Node", .module = "__main__", .mro = node_mro, .nmro = 2,
                             .flags = TAU_TF_CYCLIC | TAU_TF_USER, .size = sizeof(node), .drop = node_drop,
                             .traverse = node_traverse};

/* A class with __del__, which counts, and keeps the object alive when `rescue` says so. */
static int deleted;
static bool rescue, complain;
static node *rescued;
static bool noisy_del(tau_obj *o) {
    deleted++;
    if (rescue) {
        tau_incref(o);
        rescued = (node *)(void *)o;
    }
    if (complain) tau_raise_text(TAU_ID_ValueError, "in __del__");
    return !complain;
}
static const tau_type *const noisy_mro[] = {&noisy_type, &tau_type_OBJECT};
static tau_type noisy_type = {.name = "Noisy", .qualname = "Noisy", .module = "__main__", .mro = noisy_mro, .nmro = 2,
                              .flags = TAU_TF_CYCLIC | TAU_TF_USER, .size = sizeof(node), .drop = node_drop,
                              .traverse = node_traverse, .del = noisy_del};

static node *make(const tau_type *t, node *a, node *b) { /* takes a and b over */
    node *n = tau_alloc(sizeof *n, t->id);
    n->a = a;
    n->b = b;
    return n;
}

static node *borrow(node *n) {
    tau_incref(n);
    return n;
}

static void test_deep(void) {
    node *list = NULL;
    for (int i = 0; i < 3000000; i++) list = make(&node_type, list, NULL);
    CHECK(tau_live_objects() == 3000000);
    tau_decref(list);
    CHECK(tau_live_objects() == 0);
}

static void test_del(void) {
    deleted = 0;
    tau_decref(make(&noisy_type, make(&noisy_type, NULL, NULL), NULL));
    CHECK(deleted == 2);
    rescue = true;
    tau_decref(make(&noisy_type, make(&node_type, NULL, NULL), NULL));
    rescue = false;
    CHECK(deleted == 3 && rescued && rescued->head.rc == 1 && rescued->a->head.rc == 1);
    tau_decref(rescued); /* __del__ runs only once */
    CHECK(deleted == 3 && tau_live_objects() == 0);
    rescued = NULL;
}

static void test_cycles(void) {
    /* Two rings that share a node, an object that hangs on them, and a ring that is alive. */
    node *shared = make(&node_type, NULL, NULL), *x = make(&node_type, borrow(shared), NULL);
    shared->a = borrow(x);
    node *y = make(&node_type, borrow(shared), make(&node_type, NULL, NULL));
    shared->b = borrow(y);
    node *alive = make(&node_type, NULL, borrow(shared)), *other = make(&node_type, borrow(alive), NULL);
    alive->a = borrow(other);
    tau_decref(shared), tau_decref(x), tau_decref(y);
    tau_decref(other);
    CHECK(tau_gc_collect_count() == 0 && tau_live_objects() == 6);
    CHECK(alive->head.rc == 2 && other->head.rc == 1 && shared->head.rc == 3);
    tau_decref(alive);
    CHECK(tau_gc_collect_count() == 6 && tau_live_objects() == 0);
    /* A list in itself, a dict in its own value, a tuple in a list in it. */
    tau_list_v *l = tau_list_v_new(0);
    tau_list_v_append(l, tau_box_obj(l));
    tau_dict_v_v *d = tau_dict_v_v_new(0);
    tau_value key = tau_test_str("self");
    tau_dict_v_v_setitem(d, key, tau_box_obj(d));
    tau_tuple *t = tau_tuple_new(1);
    tau_list_v *inner = tau_list_v_new(0);
    tau_list_v_append(inner, tau_box_obj(t));
    t->items[0] = tau_box_obj(inner);
    tau_str *s = tau_dict_v_v_repr(d);
    CHECK(tau_str_is(s, "{'self': {...}}"));
    tau_decref(s);
    tau_value_decref(key);
    tau_decref(l), tau_decref(d), tau_decref(t);
    tau_gc_collect();
    CHECK(tau_live_objects() == 0);
    /* A long ring needs no C stack. */
    node *first = make(&node_type, NULL, NULL), *last = first;
    for (int i = 0; i < 1000000; i++) last = make(&node_type, last, NULL);
    first->a = last;
    tau_incref(last);
    tau_decref(last);
    CHECK(tau_gc_collect_count() == 1000001 && tau_live_objects() == 0);
}

static void test_cycles_with_del(void) {
    deleted = 0;
    node *x = make(&noisy_type, NULL, NULL), *y = make(&node_type, x, NULL);
    x->a = borrow(y);
    tau_decref(y);
    tau_gc_collect();
    CHECK(deleted == 1 && tau_live_objects() == 0);
    /* A finalizer that keeps the ring alive. */
    x = make(&noisy_type, NULL, NULL), y = make(&node_type, x, NULL);
    x->a = borrow(y);
    rescue = true;
    tau_decref(y);
    tau_gc_collect();
    rescue = false;
    CHECK(deleted == 2 && tau_live_objects() == 2 && rescued == x && x->a == y);
    tau_decref(rescued);
    tau_gc_collect();
    CHECK(deleted == 2 && tau_live_objects() == 0);
    rescued = NULL;
}

/* Rings made all the time are collected without being asked for. */
static void test_threshold(void) {
    int64_t most = 0;
    for (int i = 0; i < 200000; i++) {
        node *x = make(&node_type, NULL, NULL);
        x->a = borrow(x);
        tau_decref(x);
        if (i % 1000 == 0 && tau_live_objects() > most) most = tau_live_objects();
    }
    CHECK(most < 50000);
    tau_gc_enable(false);
    for (int i = 0; i < 20000; i++) {
        node *x = make(&node_type, NULL, NULL);
        x->a = borrow(x);
        tau_decref(x);
    }
    CHECK(tau_live_objects() >= 20000);
    tau_gc_enable(true);
    tau_gc_collect();
    CHECK(tau_live_objects() == 0);
}

static void test_buffers(void) {
    size_t n = 1;
    char *p = tau_buf_alloc(n);
    p[0] = 7;
    for (; n < 100000; n = n * 3 / 2 + 1) {
        p = tau_buf_realloc(p, n, n * 3 / 2 + 1);
        p[n] = (char)n;
        CHECK(p[0] == 7);
    }
    tau_buf_free(p, n);
    tau_str *s = tau_str_new(100, 1, true);
    memset(tau_str_data(s), 'x', 100);
    s = tau_obj_resize(&s->head, sizeof *s + 101, sizeof *s + 3000);
    CHECK(s->head.rc == 1 && tau_str_data(s)[99] == 'x' && tau_live_objects() == 1);
    s = tau_obj_resize(&s->head, sizeof *s + 3000, sizeof *s + 9000);
    CHECK(tau_str_data(s)[99] == 'x' && tau_live_objects() == 1);
    tau_decref(s);
    CHECK(tau_buf_alloc_array((int64_t)1 << 62, 16, true) == NULL);
    CHECK(strcmp(tau_test_error(), "MemoryError") == 0);
    CHECK(tau_list_i_new((int64_t)1 << 61) == NULL);
    CHECK(strcmp(tau_test_error(), "MemoryError") == 0);
    tau_list_i *l = tau_list_i_new(0);
    tau_list_i_append(l, 1);
    tau_list_i *m = tau_list_i_mul(l, (int64_t)1 << 59);
    CHECK(m == NULL && strcmp(tau_test_error(), "MemoryError") == 0);
    tau_list_i_imul(l, (int64_t)1 << 59);
    CHECK(strcmp(tau_test_error(), "MemoryError") == 0 && l->len == 1);
    tau_decref(l);
}

int main(void) {
    tau_test_start();
    test_deep();
    test_del();
    test_cycles();
    test_cycles_with_del();
    test_threshold();
    test_buffers();
    complain = true;
    tau_decref(make(&noisy_type, NULL, NULL)); /* reported on stderr, then forgotten */
    complain = false;
    CHECK(tau_err == NULL);
    return tau_test_end(failures);
}
