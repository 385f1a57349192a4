/* Representations: one code per machine representation, with the same set of helpers for each, so that container
 * templates and emitted code are written once. For every code R:
 *
 *   tau_rep_R                       the C type
 *   tau_rep_R_incref(x) / _decref(x)    nothing for b, f, c; bigs only for i; NULL allowed for p and s
 *   tau_rep_R_eq(a, b)              1, 0, -1 error
 *   tau_rep_R_cmp(a, b, op)         ordering by enum tau_cmpop: 1, 0, -1 error (TypeError with CPython's text)
 *   tau_rep_R_hash(x)               CPython's hash; TAU_INT_ERR on error
 *   tau_rep_R_repr(x)               tau_str *, owned
 *   tau_rep_R_box(x)                tau_value, takes the reference over
 *   tau_rep_R_unbox(v)              from a tau_value of that kind, takes the reference over
 *   tau_rep_R_visit(x, visit, arg)  for the cycle collector
 *   TAU_REP_R_ATOMIC                1 when it never holds a pointer the collector must see
 *
 * Codes: b bool, i int word, f double, c complex, s tau_str *, p any object pointer (NULL = None), v tau_value,
 * tN... tuple struct of N reps with fields f0, f1, ... (t2ii); the compiler emits the helpers of those, except the few
 * that the runtime itself uses. n (None) has no representation. */
#ifndef TAU_REP_H
#define TAU_REP_H
#include "tau/core.h"
#include "tau/int.h"

typedef bool tau_rep_b;
typedef tau_int tau_rep_i;
typedef double tau_rep_f;
typedef tau_complex tau_rep_c;
typedef tau_str *tau_rep_s;
typedef tau_obj *tau_rep_p;
typedef tau_value tau_rep_v;
typedef struct { tau_rep_i f0, f1; } tau_rep_t2ii;
typedef struct { tau_rep_f f0, f1; } tau_rep_t2ff;
typedef struct { tau_rep_f f0; tau_rep_i f1; } tau_rep_t2fi;
typedef struct { tau_rep_s f0, f1; } tau_rep_t2ss;
typedef struct { tau_rep_s f0, f1, f2; } tau_rep_t3sss;
typedef struct { tau_rep_v f0, f1; } tau_rep_t2vv;

/* Type ids of container instances: tau_list_v, tau_dict_v_v, tau_set_v and its frozenset are the rows LIST, DICT, SET
 * and FROZENSET of types.def. Every other instance has a descriptor of its own (tau_type_list_i, tau_type_dict_s_i,
 * tau_type_set_i, tau_type_frozenset_i), whose name, module and mro are those of list, dict, ...; an emitted program
 * lists the descriptors of all instances that it or the natives it uses may create in tau_types[], anywhere from
 * TAU_ID_FIRST_USER on, and tau_runtime_start writes the position into the descriptor's `id`. */
#include "tau/rep_ops.h"
#endif
