/* format(), the % operator and str.format.
 *
 * All results are owned strings; NULL with ValueError, TypeError, KeyError, IndexError or OverflowError set. The three
 * parts are in files of their own, so that a program links only what it uses: format.c (the mini-language),
 * format_percent.c (%), format_fields.c (str.format). */
#ifndef TAU_FORMAT_H
#define TAU_FORMAT_H

#include "tau/core.h"

/* ---- the mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
tau_str *tau_int_format(tau_int x, tau_str *spec);
tau_str *tau_bool_format(bool x, tau_str *spec);
tau_str *tau_float_format(double x, tau_str *spec);
tau_str *tau_complex_format(tau_complex x, tau_str *spec);
tau_str *tau_str_format_spec(tau_str *x, tau_str *spec); /* str.__format__ */
/* format(v, spec) for any value: numbers and str here, then the type's slot, then object's rule. */
tau_str *tau_dyn_format(tau_value v, tau_str *spec);

/* What f-strings of one conversion use when the spec is a literal ".Nf": no parsing. */
tau_str *tau_float_format_fixed(double x, tau_int precision);

/* ---- fmt % args: a tuple value gives several arguments, a mapping the named ones */
tau_str *tau_str_percent(tau_str *fmt, tau_value args);
/* bytes % args */
tau_bytes *tau_bytes_percent(tau_bytes *fmt, tau_value args);

/* ---- fmt.format(*args, **kwargs) */
tau_str *tau_str_format(tau_str *fmt, tau_tuple *args, const tau_kwargs *kw);
tau_str *tau_str_format_map(tau_str *fmt, tau_value mapping);
/* As the library declares it: args is a tuple value (or list), kwargs a mapping value or None. */
tau_str *tau_str_format_values(tau_str *fmt, tau_value args, tau_value kwargs);

#endif
