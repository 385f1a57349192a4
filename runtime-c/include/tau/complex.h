/* complex: a struct of two doubles by value; boxed in a tau_value it is a heap object.
 *
 * Errors (ZeroDivisionError, OverflowError, ValueError) are left in tau_err. */
#ifndef TAU_COMPLEX_H
#define TAU_COMPLEX_H

#include "tau/core.h"

typedef struct tau_complex_obj {
    tau_obj head;
    tau_complex c;
} tau_complex_obj;

TAU_INLINE tau_complex tau_complex_of(double re, double im) { return (tau_complex){re, im}; }
TAU_INLINE tau_complex tau_complex_add(tau_complex a, tau_complex b) { return (tau_complex){a.re + b.re, a.im + b.im}; }
TAU_INLINE tau_complex tau_complex_sub(tau_complex a, tau_complex b) { return (tau_complex){a.re - b.re, a.im - b.im}; }
TAU_INLINE tau_complex tau_complex_mul(tau_complex a, tau_complex b) {
    return (tau_complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
TAU_INLINE tau_complex tau_complex_neg(tau_complex a) { return (tau_complex){-a.re, -a.im}; }
TAU_INLINE tau_complex tau_complex_pos(tau_complex a) { return a; }
TAU_INLINE tau_complex tau_complex_conjugate(tau_complex a) { return (tau_complex){a.re, -a.im}; }
TAU_INLINE bool tau_complex_eq(tau_complex a, tau_complex b) { return a.re == b.re && a.im == b.im; }
TAU_INLINE bool tau_complex_ne(tau_complex a, tau_complex b) { return !tau_complex_eq(a, b); }
TAU_INLINE bool tau_complex_truth(tau_complex a) { return a.re != 0 || a.im != 0; }
TAU_INLINE double tau_complex_real(tau_complex a) { return a.re; }
TAU_INLINE double tau_complex_imag(tau_complex a) { return a.im; }
tau_complex tau_complex_div(tau_complex a, tau_complex b); /* "complex division by zero" */
tau_complex tau_complex_pow(tau_complex a, tau_complex b); /* "0.0 to a negative or complex power" */
/* The reflected operators, for a real number on the left. */
TAU_INLINE tau_complex tau_complex_radd(tau_complex b, tau_complex a) { return tau_complex_add(a, b); }
TAU_INLINE tau_complex tau_complex_rsub(tau_complex b, tau_complex a) { return tau_complex_sub(a, b); }
TAU_INLINE tau_complex tau_complex_rmul(tau_complex b, tau_complex a) { return tau_complex_mul(a, b); }
TAU_INLINE tau_complex tau_complex_rdiv(tau_complex b, tau_complex a) { return tau_complex_div(a, b); }
TAU_INLINE tau_complex tau_complex_rpow(tau_complex b, tau_complex a) { return tau_complex_pow(a, b); }
double tau_complex_abs(tau_complex a);                     /* "absolute value too large" */
bool tau_complex_eq_int(tau_complex a, tau_int b);         /* exact */
TAU_INLINE bool tau_complex_ne_int(tau_complex a, tau_int b) { return !tau_complex_eq_int(a, b); }
int64_t tau_complex_hash(tau_complex a);
tau_int tau_complex_hash_int(tau_complex a); /* as an int word */
tau_str *tau_complex_repr(tau_complex a);
tau_complex tau_complex_of_value(tau_value x, tau_str *what); /* complex(x): __complex__, __float__, __index__ */
tau_complex tau_complex_parse(tau_str *s); /* complex("1+2j"): ValueError */

tau_value tau_box_complex(tau_complex c); /* owned; {0} + MemoryError */
TAU_INLINE tau_complex tau_unbox_complex(tau_value v) { return ((tau_complex_obj *)v.u.p)->c; }

#endif
