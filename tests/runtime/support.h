/* What an emitted program gives the runtime, for tests that link the runtime alone: the type table with every built-in
 * row and every container instance of the library, an empty table of attribute names, no main module.
 *
 * Included once per test program, before anything else. A test's main() calls tau_test_start(), and ends with
 * `return tau_test_end(failures);`, which also fails when objects are left alive. A test that adds classes or names of
 * its own defines TAU_TEST_TYPES (descriptors, each with a comma before it) or TAU_TEST_NAMES (it then defines tau_names
 * and tau_nnames itself). */
#ifndef TAU_TEST_SUPPORT_H
#define TAU_TEST_SUPPORT_H

#include "tau/call.h"
#include "tau/dict.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/main.h"
#include "tau/mem.h"
#include "tau/module.h"
#include "tau/object.h"
#include "tau/set.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include <stdio.h>
#include <stdlib.h>

#ifndef TAU_TEST_TYPES
#define TAU_TEST_TYPES
#endif

const tau_type *tau_types[] = {
    NULL,
#define TAU_TYPE(ID, NAME, BASE) &tau_type_##ID,
#include "tau/types.def"
#undef TAU_TYPE
    &tau_type_list_i, &tau_type_list_f, &tau_type_list_b, &tau_type_list_p, &tau_type_list_t2ii, &tau_type_list_t2ff,
    &tau_type_list_t2ss, &tau_type_dict_s_i, &tau_type_dict_s_f, &tau_type_dict_s_b, &tau_type_dict_s_p,
    &tau_type_dict_s_v, &tau_type_dict_i_i, &tau_type_dict_i_f, &tau_type_dict_i_b, &tau_type_dict_i_p,
    &tau_type_dict_i_v, &tau_type_dict_p_i, &tau_type_dict_p_p, &tau_type_dict_p_v, &tau_type_set_i, &tau_type_set_f,
    &tau_type_set_s, &tau_type_set_p, &tau_type_set_t2ii, &tau_type_frozenset_i, &tau_type_frozenset_f,
    &tau_type_frozenset_s, &tau_type_frozenset_p, &tau_type_frozenset_t2ii TAU_TEST_TYPES
};
const uint32_t tau_ntypes = sizeof tau_types / sizeof *tau_types;
tau_module *const tau_modules[] = {NULL};

#ifndef TAU_TEST_NAMES
tau_str *const tau_names[] = {NULL};
const uint32_t tau_nnames = 0;
#endif

/* Only main.c needs these; a test has its own main(). */
TAU_INLINE void tau_test_start(void) { tau_runtime_start(); }

/* The exit code of a test: prints what is wrong. */
TAU_INLINE int tau_test_end(int failures) {
    if (tau_err) {
        printf("FAIL: an exception is left over\n");
        tau_report_uncaught();
        failures++;
    }
    tau_run_at_exit();
    tau_gc_collect();
    setenv("TAU_CHECK_LEAKS", "1", 1); /* has it list them by type */
    if (tau_mem_finish()) {
        printf("FAIL: objects are left alive\n");
        failures++;
    }
    if (failures) printf("%d failures\n", failures);
    return failures != 0;
}

/* The text of tau_err ("ValueError: text"), which is cleared; in a static buffer. */
TAU_INLINE const char *tau_test_error(void) {
    static char text[512];
    if (!tau_err) return "no exception";
    tau_exc *saved, *e = tau_catch(&saved);
    tau_str *s = tau_exc_format_only(e);
    tau_handler_end(saved);
    tau_decref(e);
    int64_t n = 0;
    char *p = s ? tau_str_utf8(s, &n) : NULL;
    snprintf(text, sizeof text, "%.*s", (int)(n > 0 ? n - 1 : 0), p ? p : "");
    if (p) tau_str_utf8_free(s, p, n);
    tau_xdecref(s);
    return text;
}

TAU_INLINE tau_value tau_test_str(const char *text) { return tau_box_obj(tau_str_from_c(text)); }
#endif
