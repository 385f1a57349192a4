/* Exceptions, tracebacks, binding of arguments, attributes, calls, generators and unpacking, against CPython's texts
 * (object_cases.inc, written by make_object_cases.py, and literal ones). */
#include "tau/core.h"
static tau_type point_type, base_type, error_type;
#define TAU_TEST_TYPES , &base_type, &point_type, &error_type
#define TAU_TEST_NAMES
#include "support.h"

#include "tau/bytes.h"
#include "tau/range.h"

#include "object_cases.inc"

static int failures;
static void check(bool ok, int line, const char *text) {
    if (ok) return;
    failures++;
    printf("object_test.c:%d: %s\n", line, text);
}
#define CHECK(x) check(x, __LINE__, #x)

/* s (given up) is that text? */
static bool is_text(tau_str *s, const char *want) {
    if (!s) {
        printf("  raised %s\n", tau_test_error());
        return false;
    }
    int64_t n;
    char *p = tau_str_utf8(s, &n);
    bool same = (size_t)n == strlen(want) && memcmp(p, want, (size_t)n) == 0;
    if (!same) printf("  is:   %.*s\n  want: %s\n", (int)n, p, want);
    tau_str_utf8_free(s, p, n);
    tau_decref(s);
    return same;
}
static bool raised(const char *want) {
    const char *got = tau_test_error();
    if (strcmp(got, want) == 0) return true;
    printf("  is:   %s\n  want: %s\n", got, want);
    return false;
}
static tau_value str(const char *text) { return tau_test_str(text); }
static tau_value num(int64_t i) { return tau_box_int(i); }
/* repr of v, which is given up. */
static bool shows(tau_value v, const char *want) {
    if (!v.t) return is_text(NULL, want);
    tau_str *s = tau_dyn_repr(v);
    tau_value_decref(v);
    return is_text(s, want);
}

/* ---- names of attributes ---- */
static struct { tau_str head; uint8_t data[8]; } n_x = {TAU_STR_HEAD(1, 1, true), "x"}, n_y = {TAU_STR_HEAD(1, 1, true), "y"},
    n_get = {TAU_STR_HEAD(3, 1, true), "get"}, n_make = {TAU_STR_HEAD(4, 1, true), "make"},
    n_count = {TAU_STR_HEAD(5, 1, true), "count"}, n_twice = {TAU_STR_HEAD(5, 1, true), "twice"},
    n_named = {TAU_STR_HEAD(5, 1, true), "named"}, n_z = {TAU_STR_HEAD(1, 1, true), "z"};
enum { N_X, N_Y, N_GET, N_MAKE, N_COUNT, N_TWICE, N_NAMED, N_Z };
tau_str *const tau_names[] = {&n_x.head, &n_y.head, &n_get.head, &n_make.head, &n_count.head, &n_twice.head, &n_named.head, &n_z.head};
const uint32_t tau_nnames = 8;

/* ---- exceptions ---- */

static tau_value parse(const char *p, int n) {
    switch (*p) {
    case 'i': return num(atoi(p + 1));
    case 'b': return tau_box_bool(p[1] == '1');
    case 'f': return tau_box_float(atof(p + 1));
    case 'n': return TAU_NONE;
    case 'y': return tau_box_obj(tau_bytes_from((const uint8_t *)p + 1, n - 1));
    case 't': {
        tau_value items[4];
        int count = 0;
        for (const char *q = p + 1, *end = p + n; q < end;) {
            const char *comma = memchr(q, ',', (size_t)(end - q));
            int len = (int)((comma ? comma : end) - q);
            char one[64];
            snprintf(one, sizeof one, "%.*s", len, q);
            items[count++] = parse(one, len);
            q += len + 1;
        }
        return tau_box_obj(tau_tuple_from(count, items));
    }
    default: return tau_box_obj(tau_str_from_utf8(p + 1, n - 1));
    }
}

static void test_exceptions(void) {
    for (size_t i = 0; i < sizeof exc_rows / sizeof *exc_rows; i++) {
        const exc_row *row = &exc_rows[i];
        tau_value args[6];
        for (int k = 0; k < row->nargs; k++) args[k] = parse(row->args[k], row->lengths[k]);
        tau_value e = tau_dyn_call(tau_type_value(tau_types[row->type_id]), row->nargs, args, NULL);
        CHECK(e.t != 0);
        CHECK(is_text(tau_dyn_str(e), row->str));
        CHECK(is_text(tau_dyn_repr(e), row->repr));
        tau_value_decref(e);
        for (int k = 0; k < row->nargs; k++) tau_value_decref(args[k]);
    }
    tau_value two[2] = {num(2), str("gone")};
    tau_value e = tau_dyn_call(tau_type_value(&tau_type_OSError), 2, two, NULL);
    CHECK(e.t == TAU_ID_FileNotFoundError && tau_isinstance(e, &tau_type_OSError) && !tau_isinstance(e, &tau_type_ValueError));
    CHECK(shows(tau_exc_get_extra((tau_exc *)(void *)e.u.p, 0), "2"));
    tau_value_decref(e);
    tau_value_decref(two[1]);
    tau_raise(TAU_ID_TypeError, "%s %d %5.5s|%lld %U %V %T %%", "a", -3, "bcdefgh", 1ll << 40, &n_get.head,
              &(tau_value){TAU_ID_STR, {.p = &n_x.head.head}}, &(tau_value){TAU_ID_BOOL, {0}});
    CHECK(raised("TypeError: a -3 bcdef|1099511627776 get 'x' bool %"));
    tau_raise_exc(num(3), TAU_ABSENT, false);
    CHECK(raised("TypeError: exceptions must derive from BaseException"));
    tau_raise_exc(tau_type_value(&tau_type_KeyError), num(1), true);
    CHECK(raised("TypeError: exception causes must derive from BaseException"));
    tau_reraise();
    CHECK(raised("RuntimeError: No active exception to reraise"));
    tau_raise_oserror(2, &n_x.head);
    CHECK(raised("FileNotFoundError: [Errno 2] No such file or directory: 'x'"));
}

static const tau_loc in_module = {"t.py", "<module>", 16, "h()", NULL}, in_h = {"t.py", "h", 13, "g()", NULL},
                     in_h2 = {"t.py", "h", 15, "1 / 0", "~~^~~"}, in_g = {"t.py", "g", 7, "f(6)", NULL},
                     in_g2 = {"t.py", "g", 10, "raise KeyError(\"k\") from e", NULL},
                     in_f = {"t.py", "f", 4, "f(n - 1)", NULL}, in_f0 = {"t.py", "f", 3, "raise ValueError(\"deep\")", NULL};

static const char *const report =
    "Traceback (most recent call last):\n  File \"t.py\", line 7, in g\n    f(6)\n  File \"t.py\", line 4, in f\n    f(n - 1)\n"
    "  File \"t.py\", line 4, in f\n    f(n - 1)\n  File \"t.py\", line 4, in f\n    f(n - 1)\n"
    "  [Previous line repeated 3 more times]\n  File \"t.py\", line 3, in f\n    raise ValueError(\"deep\")\n"
    "ValueError: deep\na note\ntwo lines\n\nThe above exception was the direct cause of the following exception:\n\n"
    "Traceback (most recent call last):\n  File \"t.py\", line 13, in h\n    g()\n  File \"t.py\", line 10, in g\n"
    "    raise KeyError(\"k\") from e\nKeyError: 'k'\n\n"
    "During handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n"
    "  File \"t.py\", line 16, in <module>\n    h()\n  File \"t.py\", line 15, in h\n    1 / 0\n    ~~^~~\n"
    "ZeroDivisionError: division by zero\n";

static void test_traceback(void) {
    tau_exc *saved, *saved2, *saved3;
    tau_raise_text(TAU_ID_ValueError, "deep");
    tau_traceback_add(&in_f0);
    for (int i = 0; i < 6; i++) tau_traceback_add(&in_f);
    tau_traceback_add(&in_g);
    tau_exc *first = tau_catch(&saved);
    tau_value note = str("a note\ntwo lines"), key = str("k");
    tau_exc_add_note(first, note);
    tau_value second = tau_dyn_call(tau_type_value(&tau_type_KeyError), 1, &key, NULL);
    tau_raise_exc(second, (tau_value){first->head.type_id, {.p = &first->head}}, true);
    tau_traceback_add(&in_g2);
    tau_handler_end(saved);
    tau_decref(first);
    tau_traceback_add(&in_h);
    tau_exc *caught = tau_catch(&saved2);
    CHECK(tau_exc_matches(caught, &tau_type_LookupError));
    tau_raise_text(TAU_ID_ZeroDivisionError, "division by zero");
    tau_traceback_add(&in_h2);
    tau_handler_end(saved2);
    tau_decref(caught);
    tau_traceback_add(&in_module);
    tau_exc *last = tau_catch(&saved3);
    CHECK(is_text(tau_exc_format(last, true), report));
    tau_tb *tb = (tau_tb *)(void *)last->traceback;
    CHECK(tau_tb_len(tb) == 2 && tau_tb_line(tb) == 16 && is_text(tau_tb_function(tb), "<module>"));
    tau_handler_end(saved3);
    tau_decref(last);
    tau_value_decref(second);
    tau_value_decref(note);
    tau_value_decref(key);
    CHECK(tau_handled == NULL);
}

static tau_str *bad_str(tau_value self) {
    (void)self;
    tau_raise_text(TAU_ID_ValueError, "no text");
    return NULL;
}
static const tau_type *error_mro[6];
static tau_type error_type = {.name = "Error", .qualname = "Error", .module = "pkg.mod", .mro = error_mro, .nmro = 4,
                              .flags = TAU_TF_EXCEPTION | TAU_TF_CYCLIC | TAU_TF_USER, .size = sizeof(tau_exc),
                              .drop = tau_exc_drop, .traverse = tau_exc_traverse, .repr = tau_exc_repr, .str = bad_str,
                              .construct = tau_exc_construct};

static void test_user_exception(void) {
    error_mro[0] = &error_type;
    for (uint32_t i = 0; i < 3; i++) error_mro[i + 1] = tau_type_Exception.mro[i];
    tau_raise_exc(tau_type_value(&error_type), TAU_ABSENT, false);
    CHECK(tau_err_is(&tau_type_Exception) && !tau_err_is(&tau_type_ValueError));
    CHECK(raised("pkg.mod.Error: <exception str() failed>"));
    tau_value classes[2] = {tau_type_value(&tau_type_KeyError), tau_type_value(&error_type)};
    tau_tuple *t = tau_tuple_copy(2, classes);
    tau_exc *e = tau_exc_new(&error_type, 0, NULL);
    CHECK(tau_exc_matches_value(e, tau_box_obj(t)) == 1 && tau_exc_matches_value(e, classes[0]) == 0);
    CHECK(tau_exc_matches_value(e, num(1)) == -1);
    CHECK(raised("TypeError: catching classes that do not inherit from BaseException is not allowed"));
    tau_decref(e);
    tau_decref(t);
}

/* ---- binding ---- */
static uint64_t random_state, fold_state;
static int64_t draw(int64_t n) {
    random_state = random_state * 6364136223846793005ull + 1442695040888963407ull;
    return (int64_t)((random_state >> 33) % (uint64_t)n);
}
static void fold(const char *text, int64_t n) {
    for (int64_t i = 0; i < n; i++) fold_state = (fold_state ^ (uint8_t)text[i]) * 0x100000001B3ull;
    fold_state = (fold_state ^ ';') * 0x100000001B3ull;
}

static int draw_signature(tau_param *params, tau_value *defaults) {
    static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
    int n = 0, next = 0, posonly = (int)draw(3), normal = (int)draw(3), kwonly = (int)draw(3);
    bool star = draw(3) == 0, starstar = draw(3) == 0;
    int defaults_from = (int)draw(posonly + normal + 2);
    for (int i = 0; i < posonly + normal; i++)
        params[n++] = (tau_param){names[next++], i < posonly ? TAU_PARAM_POSONLY : TAU_PARAM_NORMAL, i >= defaults_from};
    if (star) params[n++] = (tau_param){"args", TAU_PARAM_STAR, false};
    for (int i = 0; i < kwonly; i++) {
        const char *name = names[next++];
        params[n++] = (tau_param){name, TAU_PARAM_KWONLY, draw(2) == 0};
    }
    if (starstar) params[n++] = (tau_param){"kw", TAU_PARAM_STARSTAR, false};
    for (int i = 0; i < n; i++) {
        char text[8];
        snprintf(text, sizeof text, "%s0", params[i].name);
        defaults[i] = params[i].has_default ? str(text) : TAU_ABSENT;
    }
    return n;
}

static void bind_once(const tau_funcinfo *info, const tau_value *defaults) {
    tau_value args[6], values[7], out[10];
    tau_str *names[7];
    tau_kwargs kw = {0, names, values};
    int64_t nargs = draw(6);
    for (int64_t i = 0; i < nargs; i++) args[i] = num(i);
    for (const char *c = "abcdefx"; *c; c++) {
        if (draw(4)) continue;
        char text[3] = {*c, '!', 0};
        values[kw.n] = str(text);
        text[1] = 0;
        names[kw.n++] = (tau_str *)(void *)str(text).u.p;
    }
    if (tau_bind_args(info, defaults, nargs, args, &kw, out)) {
        tau_tuple *t = tau_tuple_from(info->nparams, out);
        tau_str *s = tau_tuple_repr(t);
        fold((const char *)tau_str_data(s), s->len);
        tau_decref(s);
        tau_decref(t);
    } else {
        const char *text = tau_test_error();
        if (strncmp(text, "TypeError: ", 11) == 0) fold(text + 11, (int64_t)strlen(text + 11));
    }
    for (int64_t i = 0; i < kw.n; i++) {
        tau_decref(names[i]);
        tau_value_decref(values[i]);
    }
}

static void test_binding(void) {
    for (int seed = 1; seed <= 20; seed++) {
        random_state = (uint64_t)seed;
        fold_state = 0xcbf29ce484222325ull;
        for (int i = 0; i < 200; i++) {
            tau_param params[10];
            tau_value defaults[10];
            tau_funcinfo info = {.name = "f", .qualname = "f", .module = "__main__", .params = params};
            info.nparams = draw_signature(params, defaults);
            for (int k = 0; k < 6; k++) bind_once(&info, defaults);
            for (int k = 0; k < info.nparams; k++) tau_value_decref(defaults[k]);
        }
        if (fold_state != binding_hashes[seed - 1]) {
            failures++;
            printf("FAIL binding, seed %d\n", seed);
        }
    }
}

/* ---- a class with attributes: Point(Base) with x always set, y perhaps ---- */
typedef struct {
    tau_obj head;
    uint64_t mask;
    tau_int x;
    tau_value y;
} point;

static tau_value count_cell;
static tau_value point_get(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self, (void)kw;
    return nargs == 1 ? num(((point *)(void *)args[0].u.p)->x) : TAU_NONE;
}
static tau_value static_make(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self, (void)kw, (void)args;
    return num(nargs);
}
static tau_value class_named(tau_obj *self, int64_t nargs, const tau_value *args, const tau_kwargs *kw) {
    (void)self, (void)kw;
    return nargs == 1 ? tau_value_copy(args[0]) : TAU_NONE;
}
static tau_value get_twice(tau_value self) { return num(2 * ((point *)(void *)self.u.p)->x); }
static bool set_twice(tau_value self, tau_value v) {
    ((point *)(void *)self.u.p)->x = v.u.i / 2;
    return true;
}
static const tau_attr base_attrs[] = {
    {.name_id = N_Y, .kind = TAU_ATTR_CLASSVAR, .rep = 'v', .u.cell = &count_cell, .set_bit = -1},
    {.name_id = N_GET, .kind = TAU_ATTR_METHOD, .u.entry = point_get, .set_bit = -1},
    {.name_id = N_MAKE, .kind = TAU_ATTR_STATIC, .u.entry = static_make, .set_bit = -1},
    {.name_id = N_COUNT, .kind = TAU_ATTR_CLASSVAR, .rep = 'v', .u.cell = &count_cell, .set_bit = -1},
};
static const tau_attr point_attrs[] = {
    {.name_id = N_X, .kind = TAU_ATTR_FIELD, .rep = 'i', .u.offset = offsetof(point, x), .set_bit = -1},
    {.name_id = N_Y, .kind = TAU_ATTR_FIELD, .rep = 'v', .u.offset = offsetof(point, y), .set_bit = 3},
    {.name_id = N_TWICE, .kind = TAU_ATTR_PROPERTY, .u.get = get_twice, .set = set_twice, .set_bit = -1},
    {.name_id = N_NAMED, .kind = TAU_ATTR_CLASSMETHOD, .u.entry = class_named, .set_bit = -1},
};
static const tau_type *const base_mro[] = {&base_type, &tau_type_OBJECT};
static const tau_type *const point_mro[] = {&point_type, &base_type, &tau_type_OBJECT};
static tau_type base_type = {.head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .name = "Base", .qualname = "Base",
                             .module = "__main__", .mro = base_mro, .nmro = 2, .flags = TAU_TF_USER, .attrs = base_attrs, .nattrs = 4};
static void point_drop(tau_obj *o) { tau_value_decref(((point *)(void *)o)->y); }
static tau_type point_type = {.head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0}, .name = "Point", .qualname = "Point",
                              .module = "__main__", .mro = point_mro, .nmro = 3, .flags = TAU_TF_USER | TAU_TF_HAS_SETMASK,
                              .attrs = point_attrs, .nattrs = 4, .drop = point_drop};

static void test_attributes(void) {
    point *object = tau_alloc(sizeof *object, point_type.id);
    object->x = 21;
    tau_value p = tau_box_obj(object), cls = tau_type_value(&point_type);
    tau_cache cache = {0, NULL};
    count_cell = num(5);
    for (int i = 0; i < 3; i++) CHECK(shows(tau_dyn_getattr_id(p, N_X, &cache), "21"));
    CHECK(shows(tau_dyn_getattr_id(p, N_Y, NULL), "5")); /* the class's, as long as the field is unbound */
    tau_value text = str("why");
    CHECK(tau_dyn_setattr_id(p, N_Y, text) && shows(tau_dyn_getattr_id(p, N_Y, NULL), "'why'"));
    CHECK(tau_dyn_delattr_id(p, N_Y) && shows(tau_dyn_getattr_id(p, N_Y, NULL), "5"));
    CHECK(!tau_dyn_delattr_id(p, N_Y) && raised("AttributeError: 'Point' object has no attribute 'y'"));
    CHECK(shows(tau_dyn_getattr(p, &n_twice.head), "42") && tau_dyn_setattr(p, &n_twice.head, num(10)) && object->x == 5);
    tau_cache call_cache = {0, NULL};
    for (int i = 0; i < 3; i++) CHECK(shows(tau_dyn_call_method(p, N_GET, 0, NULL, NULL, &call_cache), "5"));
    CHECK(shows(tau_dyn_call_method(p, N_MAKE, 1, &text, NULL, NULL), "1"));
    CHECK(shows(tau_dyn_call_method(p, N_NAMED, 0, NULL, NULL, NULL), "<class '__main__.Point'>"));
    CHECK(shows(tau_dyn_call_method(cls, N_GET, 1, &p, NULL, NULL), "5"));
    CHECK(shows(tau_dyn_call_method(cls, N_NAMED, 0, NULL, NULL, NULL), "<class '__main__.Point'>"));
    CHECK(shows(tau_dyn_getattr(cls, &n_count.head), "5") && tau_dyn_setattr(cls, &n_count.head, num(6)) && count_cell.u.i == 5);
    CHECK(shows(tau_dyn_getattr(cls, &n_count.head), "6") && shows(tau_dyn_getattr(tau_type_value(&base_type), &n_count.head), "5"));
    tau_value bound = tau_dyn_getattr_id(p, N_GET, NULL), again = tau_dyn_getattr_id(p, N_GET, NULL);
    CHECK(tau_dyn_compare_bool(bound, again, TAU_CMP_EQ) == 1 && shows(tau_dyn_call(bound, 0, NULL, NULL), "5"));
    tau_value_decref(bound);
    tau_value_decref(again);
    CHECK(!tau_dyn_getattr_id(p, N_Z, NULL).t && raised("AttributeError: 'Point' object has no attribute 'z'"));
    CHECK(!tau_dyn_getattr_id(cls, N_Z, NULL).t && raised("AttributeError: type object 'Point' has no attribute 'z'"));
    CHECK(!tau_dyn_setattr_id(p, N_Z, num(1)) && raised("AttributeError: 'Point' object has no attribute 'z'"));
    CHECK(tau_dyn_hasattr(p, &n_x.head) == 1 && tau_dyn_hasattr(p, &n_z.head) == 0);
    tau_value name = str("__class__"), name2 = str("__name__"), name3 = str("__mro__");
    CHECK(shows(tau_dyn_getattr(p, (tau_str *)(void *)name.u.p), "<class '__main__.Point'>"));
    CHECK(shows(tau_dyn_getattr(cls, (tau_str *)(void *)name2.u.p), "'Point'"));
    CHECK(shows(tau_dyn_getattr(cls, (tau_str *)(void *)name3.u.p),
                "(<class '__main__.Point'>, <class '__main__.Base'>, <class 'object'>)"));
    tau_value_decref(name), tau_value_decref(name2), tau_value_decref(name3);
    CHECK(tau_value_isinstance(p, tau_type_value(&base_type)) == 1);
    CHECK(tau_value_isinstance(p, num(1)) == -1);
    CHECK(raised("TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"));
    CHECK(!tau_dyn_call(num(1), 0, NULL, NULL).t && raised("TypeError: 'int' object is not callable"));
    tau_value_decref(text);
    tau_value_decref(p);
}

/* ---- a generator: yields 1, then what it was sent, with a finally; returns 99 ---- */
typedef struct {
    tau_gen gen;
    int64_t last;
} counter;
static int finished;
static bool counter_resume(tau_gen *g) {
    counter *c = (counter *)(void *)g;
    int state = g->state;
    g->state = TAU_GEN_RUNNING;
    if (state > 0 && g->throwing) {
        g->throwing = false;
        finished++;
        g->state = TAU_GEN_DONE;
        return false;
    }
    switch (state) {
    case 0: c->last = 1; g->state = 1; return true;
    case 1: c->last = g->sent.t == TAU_ID_INT ? g->sent.u.i : -1; g->state = 2; return true;
    default:
        finished++;
        g->state = TAU_GEN_DONE;
        if (c->last == 7) tau_raise_stop_iteration(TAU_NONE);
        else g->result = num(99);
        return false;
    }
}
static tau_value counter_current(tau_gen *g) { return num(((counter *)(void *)g)->last); }
static const tau_geninfo counter_info = {.name = "counter", .qualname = "C.counter", .resume = counter_resume,
                                         .current = counter_current};
static tau_gen *counter_new(void) { return tau_gen_new(&counter_info, sizeof(counter), true); }

static void test_generators(void) {
    tau_gen *g = counter_new();
    CHECK(!tau_gen_send(g, num(3)) && raised("TypeError: can't send non-None value to a just-started generator"));
    CHECK(shows(tau_gen_next_value(g), "1") && shows(tau_gen_send_value(g, num(5)), "5"));
    CHECK(!tau_gen_next_value(g).t);
    CHECK(tau_err && shows(tau_exc_get_extra(tau_err, 0), "99") && raised("StopIteration: 99"));
    CHECK(!tau_gen_next_value(g).t && raised("StopIteration") && finished == 1);
    tau_decref(g);
    g = counter_new();
    tau_gen_next(g);
    tau_decref(g); /* suspended: closes */
    CHECK(finished == 2);
    tau_decref(counter_new()); /* not started: nothing to do */
    CHECK(finished == 2);
    g = counter_new();
    tau_gen_next(g);
    CHECK(!tau_gen_throw_value(g, tau_type_value(&tau_type_KeyError)).t && raised("KeyError") && finished == 3);
    CHECK(tau_gen_close(g));
    tau_decref(g);
    g = counter_new();
    tau_gen_next(g);
    tau_gen_send(g, num(7));
    CHECK(!tau_gen_next(g) && raised("RuntimeError: generator raised StopIteration"));
    tau_decref(g);
    g = counter_new();
    g->state = TAU_GEN_RUNNING;
    CHECK(!tau_gen_next(g) && raised("ValueError: generator already executing"));
    g->state = TAU_GEN_DONE;
    tau_decref(g);
    tau_value v = tau_box_obj(counter_new());
    CHECK(shows(tau_box_obj(tau_dyn_to_list(v)), "[1, -1]"));
    tau_value_decref(v);
}

static void test_iteration(void) {
    tau_list_i *l = tau_list_i_new(0);
    for (int i = 0; i < 4; i++) tau_list_i_append(l, i * i);
    tau_value v = tau_box_obj(l), out[8];
    CHECK(shows(tau_box_obj(tau_dyn_to_list(v)), "[0, 1, 4, 9]"));
    CHECK(tau_dyn_unpack(v, 4, out) && out[3].u.i == 9);
    CHECK(!tau_dyn_unpack(v, 2, out) && raised("ValueError: too many values to unpack (expected 2)"));
    CHECK(!tau_dyn_unpack(v, 5, out) && raised("ValueError: not enough values to unpack (expected 5, got 4)"));
    CHECK(tau_dyn_unpack_star(v, 1, 2, out) && out[0].u.i == 0 && out[2].u.i == 4 && shows(out[1], "[1]"));
    CHECK(!tau_dyn_unpack_star(v, 3, 2, out) && raised("ValueError: not enough values to unpack (expected at least 5, got 4)"));
    CHECK(!tau_dyn_unpack(num(3), 2, out) && raised("TypeError: cannot unpack non-iterable int object"));
    CHECK(!tau_dyn_iter(num(3)).t && raised("TypeError: 'int' object is not iterable"));
    CHECK(!tau_dyn_next(v).t && raised("TypeError: 'list' object is not an iterator"));
    CHECK(shows(tau_dyn_getitem(v, num(-1)), "9") && tau_dyn_contains(v, tau_box_float(4.0)) == 1);
    CHECK(!tau_dyn_getitem(v, TAU_NONE).t && raised("TypeError: list indices must be integers or slices, not NoneType"));
    CHECK(tau_dyn_hash(v) == TAU_INT_ERR && raised("TypeError: unhashable type: 'list'"));
    CHECK(shows(tau_value_class(v), "<class 'list'>"));
    tau_value other = tau_box_obj(tau_dyn_to_list(v));
    CHECK(tau_dyn_compare_bool(v, other, TAU_CMP_EQ) == 1 && tau_dyn_compare_bool(v, other, TAU_CMP_LT) == 0);
    CHECK(shows(tau_dyn_add(v, other), "[0, 1, 4, 9, 0, 1, 4, 9]"));
    CHECK(!tau_dyn_add(v, num(1)).t && raised("TypeError: can only concatenate list (not \"int\") to list"));
    tau_value_decref(other);
    tau_value_decref(v);
    tau_dict_s_i *d = tau_dict_s_i_new(0);
    tau_dict_s_i_setitem(d, &n_x.head, 1);
    tau_dict_s_i_setitem(d, &n_y.head, 2);
    v = tau_box_obj(d);
    tau_value it = tau_dyn_iter(v);
    CHECK(shows(tau_dyn_next(it), "'x'"));
    tau_dict_s_i_setitem(d, &n_z.head, 3);
    CHECK(!tau_dyn_next(it).t && raised("RuntimeError: dictionary changed size during iteration"));
    tau_value_decref(it);
    tau_value key = {TAU_ID_STR, {.p = &n_y.head.head}};
    CHECK(shows(tau_dyn_getitem(v, key), "2") && tau_dyn_contains(v, key) == 1);
    CHECK(!tau_dyn_getitem(v, num(1)).t && raised("KeyError: 1"));
    tau_value generic = tau_dict_construct(&tau_type_DICT.head, 1, &v, NULL);
    CHECK(tau_dyn_compare_bool(v, generic, TAU_CMP_EQ) == 1 && shows(generic, "{'x': 1, 'y': 2, 'z': 3}"));
    tau_value_decref(v);
}

static void test_ranges(void) {
    tau_value r = tau_box_obj(tau_range_new(2, 20, 3)), huge = tau_box_obj(tau_range_new(0, tau_int_lshift(1, 80), 1));
    CHECK(shows(tau_box_obj(tau_dyn_to_list(r)), "[2, 5, 8, 11, 14, 17]"));
    CHECK(tau_dyn_len(r) == 6 && tau_dyn_contains(r, num(11)) == 1 && tau_dyn_contains(r, num(12)) == 0);
    CHECK(shows(tau_dyn_getitem(r, num(-1)), "17"));
    CHECK(!tau_dyn_getitem(r, num(6)).t && raised("IndexError: range object index out of range"));
    tau_value s = tau_box_obj(tau_slice_new(TAU_NONE, TAU_NONE, num(-2)));
    CHECK(shows(tau_dyn_getitem(r, s), "range(17, -1, -6)"));
    CHECK(is_text(tau_dyn_repr(s), "slice(None, None, -2)"));
    tau_value_decref(s);
    CHECK(shows(tau_dyn_getitem(huge, num(-1)), "1208925819614629174706175"));
    tau_value args[3] = {num(5), num(0), num(-2)};
    tau_value down = tau_dyn_call(tau_type_value(&tau_type_RANGE), 3, args, NULL);
    CHECK(tau_dyn_len(down) == 3 && is_text(tau_dyn_repr(down), "range(5, 0, -2)"));
    tau_value_decref(down);
    tau_value_decref(huge);
    tau_value_decref(r);
}

int main(void) {
    tau_test_start();
    test_exceptions();
    test_traceback();
    test_user_exception();
    test_binding();
    test_attributes();
    test_generators();
    test_iteration();
    test_ranges();
    return tau_test_end(failures);
}
