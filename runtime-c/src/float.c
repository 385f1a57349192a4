/* float: division, powers, rounding, hash and comparison with CPython's exact results.
 *
 * Errors are in tau_err; the value returned with one is 0. No GMP here but through the int functions that make bigs. */
#include "tau/float.h"

#include "float_digits.h"
#include "tau/complex.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/str.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double tau_float_zero_division(const char *what) {
    tau_raise_text(TAU_ID_ZeroDivisionError, what);
    return 0;
}

double tau_float_range_error(void) {
    tau_value args[2] = {tau_box_int(34), tau_box_obj(tau_str_from_ascii("Numerical result out of range", 29))};
    tau_exc *e = tau_exc_new(&tau_type_OverflowError, 2, args);
    tau_value_decref(args[1]);
    if (e) {
        tau_raise_exc(tau_box_obj(e), TAU_ABSENT, false);
        tau_decref(e);
    }
    return 0;
}

/* ---- // % divmod ---- */

/* fmod(x, y) for 0 < y <= x of moderate size, by one division: x - q * y is a double, and q * y is formed exactly as
 * the sum of two (T. J. Dekker's product). A rounded-up quotient is one too large. */
static double moderate_mod(double x, double y) {
    double q = (double)(int64_t)(x / y), p = q * y, t, qh, ql, yh, yl;
    t = q * 134217729.0;
    qh = t - (t - q);
    ql = q - qh;
    t = y * 134217729.0;
    yh = t - (t - y);
    yl = y - yh;
    double low = ((qh * yh - p) + qh * yl + ql * yh) + ql * yl, r = (x - p) - low;
    return r < 0 ? r + y : r;
}

/* C's fmod; the library's takes a step per bit of the quotient. */
TAU_INLINE double c_mod(double a, double b) {
    double x = fabs(a), y = fabs(b);
    if (x < y) return a;
    if (y > 1e-200 && x < 1e200 && x < y * 0x1p50) return copysign(moderate_mod(x, y), a);
    return fmod(a, b);
}

/* The remainder with the divisor's sign, and the quotient before it is made whole; b != 0. */
TAU_INLINE double floor_mod(double a, double b, double *quotient) {
    double m = c_mod(a, b);
    *quotient = (a - m) / b;
    if (m == 0) return copysign(0.0, b);
    if ((b < 0) != (m < 0)) {
        *quotient -= 1;
        m += b;
    }
    return m;
}

TAU_INLINE double whole_quotient(double a, double b, double q) {
    if (q == 0) return copysign(0.0, a / b);
    double f = floor(q);
    return q - f > 0.5 ? f + 1 : f;
}

tau_rep_t2ff tau_float_divmod(double a, double b) {
    if (b == 0) {
        tau_float_zero_division("float divmod()");
        return (tau_rep_t2ff){0, 0};
    }
    double q, m = floor_mod(a, b, &q);
    return (tau_rep_t2ff){whole_quotient(a, b, q), m};
}

double tau_float_floordiv(double a, double b) {
    if (b == 0) return tau_float_zero_division("float floor division by zero");
    double q;
    floor_mod(a, b, &q);
    return whole_quotient(a, b, q);
}

double tau_float_mod(double a, double b) {
    if (b == 0) return tau_float_zero_division("float modulo");
    double q;
    return floor_mod(a, b, &q);
}

/* ---- powers ---- */

static bool needs_complex(double a, double b) { return a < 0 && b - b == 0 && a - a == 0 && b != floor(b); }

double tau_float_pow(double a, double b) {
    if (a == 0 && b < 0 && !isinf(b)) return tau_float_zero_division("0.0 cannot be raised to a negative power");
    if (needs_complex(a, b)) {
        tau_raise_text(TAU_ID_ValueError, "negative number cannot be raised to a fractional power");
        return 0;
    }
    double r = pow(a, b);
    if (isinf(r) && a - a == 0 && b - b == 0) return tau_float_range_error();
    return r;
}

tau_value tau_float_pow_value(double a, double b) {
    if (needs_complex(a, b)) {
        tau_complex c = tau_complex_pow((tau_complex){a, 0}, (tau_complex){b, 0});
        return tau_err ? TAU_ABSENT : tau_box_complex(c);
    }
    double r = tau_float_pow(a, b);
    TAU_HAS_OBJECTS(FLOAT);
    return tau_err ? TAU_ABSENT : tau_box_float(r);
}

/* ---- rounding ---- */

tau_int tau_float_trunc(double x) { return tau_int_from_double(x); }
tau_int tau_float_floor(double x) { return tau_int_from_double(floor(x)); }
tau_int tau_float_ceil(double x) { return tau_int_from_double(ceil(x)); }

tau_int tau_float_round_int(double x) {
    double r = round(x);
    if (fabs(x - r) == 0.5) r = 2.0 * round(x / 2.0);
    return tau_int_from_double(r);
}

/* To a multiple of 10^drop (drop > 0), from the exact decimal digits of the whole part. */
static double round_left(double x, int drop) {
    char text[400];
    double whole = trunc(fabs(x));
    bool sticky = whole != fabs(x);
    int n = snprintf(text, sizeof text, "%.0f", whole);
    if (n < drop) return copysign(0.0, x);
    int keep = n - drop;
    for (int i = keep + 1; i < n && !sticky; i++) sticky = text[i] != '0';
    bool odd = keep > 0 && ((text[keep - 1] - '0') & 1);
    bool up = text[keep] > '5' || (text[keep] == '5' && (sticky || odd));
    char digits[400];
    digits[0] = '0';
    memcpy(digits + 1, text, (size_t)keep);
    int i = keep;
    if (up) {
        while (digits[i] == '9') digits[i--] = '0';
        digits[i]++;
    }
    snprintf(digits + 1 + keep, sizeof digits - 1 - (size_t)keep, "e%d", drop);
    return copysign(strtod(digits, NULL), x);
}

static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

double tau_float_round(double x, tau_int ndigits) {
    if (x - x != 0 || x == 0 || ndigits > 323) return x;
    if (ndigits < -308) return 0.0 * x;
    if (ndigits >= 0 && ndigits <= 15) {
        /* Away from a tie the product shows the digits to keep, and dividing two exact numbers rounds once. */
        double y = fabs(x) * tens[ndigits];
        if (y < 0x1p45) {
            double down = (double)(int64_t)y, part = y - down;
            if (fabs(part - 0.5) > 0x1p-7) return copysign((down + (part > 0.5)) / tens[ndigits], x);
        }
    }
    double r;
    if (ndigits < 0) {
        r = round_left(x, (int)-ndigits);
    } else {
        char text[700]; /* 309 digits, point, 323 digits */
        snprintf(text, sizeof text, "%.*f", (int)ndigits, x);
        r = strtod(text, NULL);
    }
    if (isinf(r)) {
        tau_raise_text(TAU_ID_OverflowError, "rounded value too large to represent");
        return 0;
    }
    return r;
}

/* ---- ratio and hex ---- */

tau_rep_t2ii tau_float_as_integer_ratio(double x) {
    tau_rep_t2ii r = {TAU_INT_ERR, TAU_INT_ERR};
    if (isinf(x)) {
        tau_raise_text(TAU_ID_OverflowError, "cannot convert Infinity to integer ratio");
        return r;
    }
    if (x != x) {
        tau_raise_text(TAU_ID_ValueError, "cannot convert NaN to integer ratio");
        return r;
    }
    int e;
    int64_t m = (int64_t)ldexp(frexp(x, &e), 53);
    e -= 53;
    if (m == 0) return (tau_rep_t2ii){0, 1};
    int zeros = __builtin_ctzll((uint64_t)m);
    m /= (int64_t)1 << zeros;
    e += zeros;
    r.f0 = e > 0 ? tau_int_lshift(m, e) : m;
    r.f1 = e < 0 ? tau_int_lshift(1, -e) : 1;
    return r;
}

tau_str *tau_float_hex(double x) {
    if (x - x != 0) return tau_float_repr(x);
    const char *sign = __builtin_signbit(x) ? "-" : "";
    if (x == 0) return tau_str_printf("%s0x0.0p+0", sign);
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52) & 0x7ff;
    return tau_str_printf("%s0x%d.%013llxp%+d", sign, biased != 0, (unsigned long long)fraction,
                          biased ? biased - 1023 : -1022);
}

/* ---- hash and comparison ---- */

int64_t tau_float_hash(double x) { return tau_hash_double(x); }
tau_int tau_float_hash_int(double x) { return tau_int_from_i64(tau_hash_double(x)); }

bool tau_float_eq_int(double a, tau_int b) { return tau_int_cmp_double(b, a) == 0; }
bool tau_float_lt_int(double a, tau_int b) { return tau_int_cmp_double(b, a) == 1; }
bool tau_float_gt_int(double a, tau_int b) { return tau_int_cmp_double(b, a) == -1; }
bool tau_float_le_int(double a, tau_int b) { int c = tau_int_cmp_double(b, a); return c == 0 || c == 1; }
bool tau_float_ge_int(double a, tau_int b) { return tau_int_cmp_double(b, a) <= 0; }
