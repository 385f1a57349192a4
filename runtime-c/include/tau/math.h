/* The natives of stdlib/math.py: CPython 3.11's math module where it needs C.
 *
 * Functions that return double leave ValueError "math domain error" or OverflowError "math range error" in tau_err.
 * Where CPython calls libm, so do these; gamma, lgamma, fsum, hypot and log of big ints follow its algorithms. */
#ifndef TAU_MATH_H
#define TAU_MATH_H

#include "tau/core.h"
#include "tau/list.h"
#include "tau/rep.h"

TAU_COLD double tau_math_domain_error(void);
TAU_COLD double tau_math_range_error(void);

TAU_INLINE double tau_math_sqrt(double x) {
    if (TAU_UNLIKELY(x < 0)) return tau_math_domain_error();
    return __builtin_sqrt(x);
}
TAU_INLINE bool tau_math_sqrt_try(double x, double *r) { *r = __builtin_sqrt(x); return !(x < 0); }
TAU_INLINE double tau_math_fabs(double x) { return __builtin_fabs(x); }
TAU_INLINE double tau_math_copysign(double x, double y) { return __builtin_copysign(x, y); }
TAU_INLINE bool tau_math_isnan(double x) { return x != x; }
TAU_INLINE bool tau_math_isinf(double x) { return __builtin_isinf(x) != 0; }
TAU_INLINE bool tau_math_isfinite(double x) { return x - x == 0; }
TAU_INLINE double tau_math_degrees(double x) { return x * (180.0 / 3.141592653589793238462643383279502884); }
TAU_INLINE double tau_math_radians(double x) { return x * (3.141592653589793238462643383279502884 / 180.0); }

/* libm itself where its result is a number, so that the C compiler sees sin and cos of one angle as one computation. What it
 * computes of constants while it compiles is rounded otherwise than libm's. */
#define TAU_MATH_TRY(name)                                            \
    TAU_INLINE bool tau_math_##name##_try(double x, double *r) {      \
        if (__builtin_constant_p(x)) return false;                    \
        *r = __builtin_##name(x);                                     \
        return TAU_LIKELY(tau_math_isfinite(*r));                     \
    }
TAU_MATH_TRY(sin)
TAU_MATH_TRY(cos)
TAU_MATH_TRY(tan)
TAU_MATH_TRY(exp)
TAU_MATH_TRY(log)
TAU_MATH_TRY(log2)
TAU_MATH_TRY(log10)
#undef TAU_MATH_TRY

double tau_math_sin(double x);
double tau_math_cos(double x);
double tau_math_tan(double x);
double tau_math_asin(double x);
double tau_math_acos(double x);
double tau_math_atan(double x);
double tau_math_sinh(double x);
double tau_math_cosh(double x);
double tau_math_tanh(double x);
double tau_math_asinh(double x);
double tau_math_acosh(double x);
double tau_math_atanh(double x);
double tau_math_exp(double x);
double tau_math_exp2(double x);
double tau_math_expm1(double x);
double tau_math_log(double x);
double tau_math_log_int(tau_int x);
double tau_math_log2(double x);
double tau_math_log2_int(tau_int x);
double tau_math_log10(double x);
double tau_math_log10_int(tau_int x);
double tau_math_log1p(double x);
double tau_math_cbrt(double x);
double tau_math_erf(double x);
double tau_math_erfc(double x);
double tau_math_gamma(double x);
double tau_math_lgamma(double x);
double tau_math_atan2(double y, double x);
double tau_math_pow(double x, double y);
double tau_math_fmod(double x, double y);
double tau_math_remainder(double x, double y);
double tau_math_nextafter(double x, double y);
double tau_math_ulp(double x);
double tau_math_ldexp(double x, tau_int e);
tau_rep_t2fi tau_math_frexp(double x);
tau_rep_t2ff tau_math_modf(double x);
bool tau_math_isclose(double a, double b, double rel_tol, double abs_tol);
double tau_math_hypot(double x, double y);
double tau_math_hypot_list(tau_list_f *xs);
double tau_math_fsum(tau_list_f *xs);
tau_int tau_math_factorial(tau_int n);
tau_int tau_math_comb(tau_int n, tau_int k);
tau_int tau_math_perm(tau_int n, tau_int k);

#endif
