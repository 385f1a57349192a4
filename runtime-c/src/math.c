/* The math module's natives of floats. libm computes where CPython lets it; the checks around it give CPython's errors.
 *
 * A result that is NaN for an argument that is not, or infinite for a finite one, is a domain or a range error. */
#include "tau/math.h"

#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/list.h"

#include <float.h>
#include <math.h>

double tau_math_domain_error(void) {
    tau_raise_text(TAU_ID_ValueError, "math domain error");
    return 0;
}

double tau_math_range_error(void) {
    tau_raise_text(TAU_ID_OverflowError, "math range error");
    return 0;
}

static bool finite_number(double x) { return x - x == 0; }

/* The result r of f(x); an infinite one is an overflow where f has no poles, else a pole. */
static double checked(double x, double r, bool can_overflow) {
    if (TAU_UNLIKELY(!finite_number(r))) {
        if (r != r && x == x) return tau_math_domain_error();
        if (isinf(r) && finite_number(x)) return can_overflow ? tau_math_range_error() : tau_math_domain_error();
    }
    return r;
}

double tau_math_sin(double x) { return checked(x, sin(x), false); }
double tau_math_cos(double x) { return checked(x, cos(x), false); }
double tau_math_tan(double x) { return checked(x, tan(x), false); }
double tau_math_asin(double x) { return checked(x, asin(x), false); }
double tau_math_acos(double x) { return checked(x, acos(x), false); }
double tau_math_atan(double x) { return atan(x); }
double tau_math_sinh(double x) { return checked(x, sinh(x), true); }
double tau_math_cosh(double x) { return checked(x, cosh(x), true); }
double tau_math_tanh(double x) { return tanh(x); }
double tau_math_asinh(double x) { return asinh(x); }
double tau_math_acosh(double x) { return checked(x, acosh(x), false); }
double tau_math_atanh(double x) { return checked(x, atanh(x), false); }
double tau_math_exp(double x) { return checked(x, exp(x), true); }
double tau_math_exp2(double x) { return checked(x, exp2(x), true); }
double tau_math_expm1(double x) { return checked(x, expm1(x), true); }
double tau_math_log1p(double x) { return x == 0 ? x : checked(x, log1p(x), false); }
double tau_math_cbrt(double x) { return cbrt(x); }
double tau_math_erf(double x) { return erf(x); }
double tau_math_erfc(double x) { return erfc(x); }
double tau_math_atan2(double y, double x) { return atan2(y, x); }

/* ---- logarithms ---- */

static double log_with(double x, double (*f)(double)) {
    if (x > 0 || x != x) return f(x);
    return tau_math_domain_error();
}
double tau_math_log(double x) { return log_with(x, log); }
double tau_math_log2(double x) { return log_with(x, log2); }
double tau_math_log10(double x) { return log_with(x, log10); }

/* log of an int too large for a float: of its mantissa, plus the exponent times log 2. */
static double log_int(tau_int x, double (*f)(double)) {
    if (x <= 0) return tau_math_domain_error();
    int64_t e;
    if (tau_int_is_small(x) || tau_int_bit_length(x) <= 1023) return f(tau_int_to_double(x));
    double m = tau_int_frexp(x, &e);
    if (e <= 1024) {
        double d = ldexp(m, (int)e);
        if (finite_number(d)) return f(d);
    }
    return f(m) + f(2.0) * (double)e;
}
double tau_math_log_int(tau_int x) { return log_int(x, log); }
double tau_math_log2_int(tau_int x) { return log_int(x, log2); }
double tau_math_log10_int(tau_int x) { return log_int(x, log10); }

/* ---- powers and remainders ---- */

double tau_math_pow(double x, double y) {
    double r = pow(x, y);
    if (TAU_LIKELY(finite_number(r)) || !finite_number(x) || !finite_number(y)) return r;
    if (r != r || x == 0) return tau_math_domain_error();
    return tau_math_range_error();
}

double tau_math_fmod(double x, double y) {
    if (isinf(y) && finite_number(x)) return x;
    double r = fmod(x, y);
    return r != r && x == x && y == y ? tau_math_domain_error() : r;
}

double tau_math_remainder(double x, double y) {
    if (x != x) return x;
    if (y != y) return y;
    if (isinf(x) || y == 0) return tau_math_domain_error();
    if (isinf(y)) return x;
    /* By fmod, because the C library's own gives a zero the wrong sign next to the smallest doubles. */
    double a = fabs(x), b = fabs(y), m = fmod(a, b), c = b - m, r;
    if (m < c) r = m;
    else if (m > c) r = -c;
    else r = m - 2.0 * fmod(0.5 * (a - m), b); /* half-way: to the even quotient */
    return copysign(1.0, x) * r;
}

/* ---- parts and neighbours ---- */

double tau_math_ldexp(double x, tau_int e) {
    if (x == 0 || !finite_number(x)) return x;
    int64_t n = tau_int_clamp(e);
    if (n > 4000) return tau_math_range_error();
    if (n < -4000) return copysign(0.0, x);
    double r = ldexp(x, (int)n);
    return isinf(r) ? tau_math_range_error() : r;
}

tau_rep_t2fi tau_math_frexp(double x) {
    int e = 0;
    if (x == 0 || !finite_number(x)) return (tau_rep_t2fi){x, 0};
    double m = frexp(x, &e);
    return (tau_rep_t2fi){m, e};
}

tau_rep_t2ff tau_math_modf(double x) {
    if (isinf(x)) return (tau_rep_t2ff){copysign(0.0, x), x};
    double whole, part = modf(x, &whole);
    return (tau_rep_t2ff){part, whole};
}

double tau_math_nextafter(double x, double y) { return nextafter(x, y); }

double tau_math_ulp(double x) {
    if (x != x) return x;
    x = fabs(x);
    if (isinf(x)) return x;
    double up = nextafter(x, INFINITY);
    return isinf(up) ? x - nextafter(x, -INFINITY) : up - x;
}

bool tau_math_isclose(double a, double b, double rel_tol, double abs_tol) {
    if (rel_tol < 0 || abs_tol < 0) {
        tau_raise_text(TAU_ID_ValueError, "tolerances must be non-negative");
        return false;
    }
    if (a == b) return true;
    if (isinf(a) || isinf(b)) return false;
    double diff = fabs(b - a);
    return diff <= fabs(rel_tol * b) || diff <= fabs(rel_tol * a) || diff <= abs_tol;
}

/* ---- lengths ---- */

/* Sums x*x of scaled coordinates with the rounding errors kept apart: the head of each square goes to sum, what the
 * addition loses to lost[0..1], the tail's square to lost[2]. */
typedef struct squares {
    double sum, lost[3];
} squares;

static void split(double x, double *hi, double *lo) { /* Veltkamp */
    double t = x * 134217729.0;
    *hi = t - (t - x);
    *lo = x - *hi;
}

static void add_exact(squares *s, double x, int where) {
    double before = s->sum;
    s->sum += x;
    s->lost[where] += (before - s->sum) + x;
}

static double total(const squares *s) { return s->sum - 1.0 + (s->lost[0] + s->lost[1] + s->lost[2]); }

/* The Euclidean length as CPython 3.11 computes it: scaled by a power of two, squares summed with compensation, and
 * the square root corrected once. xs are not negative, max is the largest. */
static double norm(const double *xs, int64_t n, double max, bool nan) {
    if (isinf(max)) return max;
    if (nan) return NAN;
    if (max == 0 || n <= 1) return max;
    int e;
    frexp(max, &e);
    squares s = {1.0, {0, 0, 0}};
    if (e < -1023) { /* the scale would overflow */
        for (int64_t i = 0; i < n; i++) {
            double x = xs[i] / max;
            add_exact(&s, x * x, 0);
        }
        return max * sqrt(s.sum - 1.0 + s.lost[0]);
    }
    double scale = ldexp(1.0, -e), hi, lo;
    for (int64_t i = 0; i < n; i++) {
        split(xs[i] * scale, &hi, &lo);
        add_exact(&s, hi * hi, 0);
        add_exact(&s, 2.0 * hi * lo, 1);
        s.lost[2] += lo * lo;
    }
    double h = sqrt(total(&s));
    split(h, &hi, &lo);
    add_exact(&s, -hi * hi, 0);
    add_exact(&s, -2.0 * hi * lo, 1);
    add_exact(&s, -lo * lo, 2);
    return (h + total(&s) / (2.0 * h)) / scale;
}

static double norm_of(double *xs, int64_t n) {
    double max = 0;
    bool nan = false;
    for (int64_t i = 0; i < n; i++) {
        xs[i] = fabs(xs[i]);
        nan |= xs[i] != xs[i];
        if (xs[i] > max) max = xs[i];
    }
    return norm(xs, n, max, nan);
}

double tau_math_hypot(double x, double y) {
    double xs[2] = {x, y};
    return norm_of(xs, 2);
}

double tau_math_hypot_list(tau_list_f *xs) { return norm_of(xs->items, xs->len); }

/* ---- fsum: Shewchuk's partial sums, rounded once at the end ---- */

typedef struct partials {
    double few[32], *p;
    int64_t n, cap;
} partials;

static bool push(partials *s, double x) {
    if (s->n == s->cap) {
        double *p = tau_buf_alloc_atomic((size_t)s->cap * 2 * sizeof *p);
        if (!p) return false;
        memcpy(p, s->p, (size_t)s->n * sizeof *p);
        if (s->p != s->few) tau_buf_free(s->p, (size_t)s->cap * sizeof *p);
        s->p = p;
        s->cap *= 2;
    }
    s->p[s->n++] = x;
    return true;
}

static double round_partials(const partials *s) {
    int64_t n = s->n;
    if (n == 0) return 0;
    double hi = s->p[--n], lo = 0;
    while (n > 0) {
        double x = hi, y = s->p[--n];
        hi = x + y;
        lo = y - (hi - x);
        if (lo != 0) break;
    }
    /* Half-way cases: the next partial decides. */
    if (n > 0 && ((lo < 0 && s->p[n - 1] < 0) || (lo > 0 && s->p[n - 1] > 0))) {
        double y = lo * 2.0, x = hi + y;
        if (y == x - hi) hi = x;
    }
    return hi;
}

/* Adds x to the partials; *special collects infinities and NaNs. False with an error set. */
static bool add_partial(partials *s, double x, double *special, double *infinities) {
    double given = x;
    int64_t kept = 0;
    for (int64_t j = 0; j < s->n; j++) {
        double y = s->p[j];
        if (fabs(x) < fabs(y)) {
            double t = x;
            x = y;
            y = t;
        }
        double hi = x + y, lo = y - (hi - x);
        if (lo != 0) s->p[kept++] = lo;
        x = hi;
    }
    s->n = kept;
    if (x == 0) return true;
    if (finite_number(x)) return push(s, x);
    if (finite_number(given)) {
        tau_raise_text(TAU_ID_OverflowError, "intermediate overflow in fsum");
        return false;
    }
    if (isinf(given)) *infinities += given;
    *special += given;
    s->n = 0;
    return true;
}

double tau_math_fsum(tau_list_f *xs) {
    partials s;
    s.p = s.few;
    s.n = 0;
    s.cap = 32;
    double special = 0, infinities = 0, r = 0;
    bool ok = true;
    for (int64_t i = 0; ok && i < xs->len; i++) ok = add_partial(&s, xs->items[i], &special, &infinities);
    if (ok && special != 0) {
        r = special;
        if (infinities != infinities) {
            tau_raise_text(TAU_ID_ValueError, "-inf + inf in fsum");
            r = 0;
        }
    } else if (ok) {
        r = round_partials(&s);
    }
    if (s.p != s.few) tau_buf_free(s.p, (size_t)s.cap * sizeof *s.p);
    return r;
}
