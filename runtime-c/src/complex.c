/* complex: division, powers, text and the boxed form; CPython's formulas, so that the last bits agree.
 *
 * Errors are in tau_err; the value returned with one is 0. */
#include "tau/complex.h"

#include "float_digits.h"
#include "tau/call.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/hash.h"
#include "tau/int_more.h"
#include "tau/mem.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/unicode.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const tau_complex zero = {0, 0};

tau_value tau_box_complex(tau_complex c) {
    TAU_HAS_OBJECTS(COMPLEX);
    tau_complex_obj *o = tau_new(sizeof *o, TAU_ID_COMPLEX, 0);
    if (!o) return TAU_ABSENT;
    o->c = c;
    return tau_box_obj(o);
}

/* ---- arithmetic ---- */

/* Divides by the larger part of the divisor first (Smith's method). */
tau_complex tau_complex_div(tau_complex a, tau_complex b) {
    double abs_re = fabs(b.re), abs_im = fabs(b.im);
    if (abs_re >= abs_im) {
        if (abs_re == 0) {
            tau_float_zero_division("complex division by zero");
            return zero;
        }
        double ratio = b.im / b.re, denom = b.re + b.im * ratio;
        return (tau_complex){(a.re + a.im * ratio) / denom, (a.im - a.re * ratio) / denom};
    }
    if (abs_im >= abs_re) {
        double ratio = b.re / b.im, denom = b.re * ratio + b.im;
        return (tau_complex){(a.re * ratio + a.im) / denom, (a.im * ratio - a.re) / denom};
    }
    return (tau_complex){NAN, NAN};
}

static tau_complex power_general(tau_complex a, tau_complex b) {
    if (b.re == 0 && b.im == 0) return (tau_complex){1, 0};
    if (a.re == 0 && a.im == 0) {
        if (b.im != 0 || b.re < 0) tau_float_zero_division("0.0 to a negative or complex power");
        return zero;
    }
    double abs = hypot(a.re, a.im), len = pow(abs, b.re), at = atan2(a.im, a.re), phase = at * b.re;
    if (b.im != 0) {
        len *= exp(-at * b.im);
        phase += b.im * log(abs);
    }
    return (tau_complex){len * cos(phase), len * sin(phase)};
}

static tau_complex power_whole(tau_complex a, int64_t n) { /* n >= 0 */
    tau_complex r = {1, 0}, p = a;
    for (int64_t mask = 1; mask > 0 && n >= mask; mask <<= 1) {
        if (n & mask) r = tau_complex_mul(r, p);
        p = tau_complex_mul(p, p);
    }
    return r;
}

tau_complex tau_complex_pow(tau_complex a, tau_complex b) {
    tau_complex r;
    if (b.im == 0 && b.re == floor(b.re) && fabs(b.re) <= 100) {
        r = power_whole(a, (int64_t)fabs(b.re));
        if (b.re < 0) {
            if (r.re == 0 && r.im == 0) {
                tau_float_zero_division("0.0 to a negative or complex power");
                return zero;
            }
            r = tau_complex_div((tau_complex){1, 0}, r);
        }
    } else {
        r = power_general(a, b);
        if (tau_err) return zero;
    }
    if (isinf(r.re) || isinf(r.im)) {
        tau_raise_text(TAU_ID_OverflowError, "complex exponentiation");
        return zero;
    }
    return r;
}

double tau_complex_abs(tau_complex a) {
    double r = hypot(a.re, a.im);
    if (isinf(r) && a.re - a.re == 0 && a.im - a.im == 0) {
        tau_raise_text(TAU_ID_OverflowError, "absolute value too large");
        return 0;
    }
    return r;
}

bool tau_complex_eq_int(tau_complex a, tau_int b) { return a.im == 0 && tau_float_eq_int(a.re, b); }
int64_t tau_complex_hash(tau_complex a) { return tau_hash_complex(a); }
tau_int tau_complex_hash_int(tau_complex a) { return tau_int_from_i64(tau_hash_complex(a)); }

/* ---- text ---- */

/* repr of a part: as a float's without a trailing ".0". */
static int part_text(double x, char *out, bool sign) {
    int n = 0;
    if (sign && !(__builtin_signbit(x) && x == x)) out[n++] = '+';
    n += tau_float_to_chars(x, out + n);
    if (n > 2 && out[n - 2] == '.' && out[n - 1] == '0') n -= 2;
    return n;
}

tau_str *tau_complex_repr(tau_complex a) {
    char buf[80];
    int n = 0;
    if (a.re == 0 && !__builtin_signbit(a.re)) {
        n = part_text(a.im, buf, false);
        buf[n++] = 'j';
    } else {
        buf[n++] = '(';
        n += part_text(a.re, buf + n, false);
        n += part_text(a.im, buf + n, true);
        buf[n++] = 'j';
        buf[n++] = ')';
    }
    return tau_str_from_ascii(buf, n);
}

/* Length of the longest prefix of p that is a number (inf and nan too) and its value; 0: none. */
static int64_t number_prefix(const char *p, const char *end, double *x) {
    int64_t n = 0, most = end - p;
    if (n < most && (p[n] == '+' || p[n] == '-')) n++;
    if (n < most && ((p[n] | 32) == 'i' || (p[n] | 32) == 'n')) {
        for (int64_t len = n + 8; len >= n + 3; len--)
            if (len <= most && tau_float_from_chars(p, len, x)) return len;
        return 0;
    }
    while (n < most && ((p[n] >= '0' && p[n] <= '9') || p[n] == '.' || p[n] == '_')) n++;
    if (n < most && (p[n] | 32) == 'e') {
        int64_t k = n + 1;
        if (k < most && (p[k] == '+' || p[k] == '-')) k++;
        if (k < most && p[k] >= '0' && p[k] <= '9') {
            while (k < most && ((p[k] >= '0' && p[k] <= '9') || p[k] == '_')) k++;
            n = k;
        }
    }
    return tau_float_from_chars(p, n, x) ? n : 0;
}

static bool is_j(const char *p, const char *end) { return p < end && (*p | 32) == 'j'; }

/* The grammar: float | [float](+|-)[float]j | [float]j, all of it perhaps in parentheses. */
static bool parse_parts(const char *p, const char *end, tau_complex *out) {
    double x = 0, y = 0;
    int64_t n = number_prefix(p, end, &x);
    if (n == 0) { /* j, +j, -j */
        double unit = 1;
        if (p < end && (*p == '+' || *p == '-')) unit = *p++ == '-' ? -1 : 1;
        *out = (tau_complex){0, unit};
        return is_j(p, end) && p + 1 == end;
    }
    p += n;
    if (p == end) {
        *out = (tau_complex){x, 0};
        return true;
    }
    if (is_j(p, end)) {
        *out = (tau_complex){0, x};
        return p + 1 == end;
    }
    if (*p != '+' && *p != '-') return false;
    n = number_prefix(p, end, &y);
    if (n == 0) {
        y = *p == '-' ? -1 : 1;
        n = 1;
    }
    p += n;
    *out = (tau_complex){x, y};
    return is_j(p, end) && p + 1 == end;
}

static bool blank(char c) { return (unsigned char)c < 128 && tau_ascii_space[(unsigned char)c]; }

static const char *trim(const char *p, const char **end) {
    while (p < *end && blank(*p)) p++;
    while (p < *end && blank((*end)[-1])) --*end;
    return p;
}

/* Underscores stand between digits alone. CPython looks for one that does not before it parses, and has a message for it;
 * it sees nothing of the text behind a character of another script that is no digit. */
static bool misplaced_underscore(const char *text, tau_str *s) {
    int64_t n = 0;
    while (n < s->len && (n == 0 || tau_str_get(s, n - 1) < 128 || text[n - 1] != '?')) n++;
    if (!memchr(text, '_', strnlen(text, (size_t)n))) return false;
    char before = 0;
    for (int64_t i = 0; i < n; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (!text[i] || (text[i] == '_' && !(before >= '0' && before <= '9')) || (before == '_' && !digit)) return true;
        before = text[i];
    }
    return before == '_';
}

tau_complex tau_complex_parse(tau_str *s) {
    char *text = tau_str_to_ascii_digits(s);
    if (!text) return zero;
    const char *p = text, *end = text + s->len;
    p = trim(p, &end);
    bool ok = true;
    if (p < end && *p == '(') {
        ok = end[-1] == ')';
        end -= ok;
        p = trim(p + 1, &end);
    }
    tau_complex c = zero;
    ok = ok && parse_parts(p, end, &c);
    bool underscore = !ok && misplaced_underscore(text, s);
    free(text);
    if (ok) return c;
    if (underscore) {
        tau_value shown = {TAU_ID_STR, {.p = &s->head}};
        tau_raise(TAU_ID_ValueError, "could not convert string to complex: %V", &shown);
    } else tau_raise_text(TAU_ID_ValueError, "complex() arg is a malformed string");
    return zero;
}

static tau_value special_result(tau_value x, const char *name, bool *found) {
    tau_str *n = tau_str_from_ascii(name, (int64_t)strlen(name));
    tau_value r = TAU_ABSENT;
    *found = n && tau_dyn_hasattr(x, n) == 1;
    if (*found) {
        tau_value f = tau_dyn_getattr(x, n);
        if (f.t) r = tau_dyn_call(f, 0, NULL, NULL);
        tau_value_decref(f);
    }
    if (n) tau_decref(n);
    return r;
}

tau_complex tau_complex_of_value(tau_value x, tau_str *what) {
    if (tau_plain(x).t == TAU_ID_COMPLEX) return tau_unbox_complex(tau_plain(x));
    if (x.t == TAU_ID_FLOAT) return (tau_complex){x.u.f, 0};
    if (x.t == TAU_ID_INT) return (tau_complex){tau_int_to_double(x.u.i), 0};
    if (x.t == TAU_ID_BOOL) return (tau_complex){x.u.b, 0};
    bool found;
    tau_value r = special_result(x, "__complex__", &found);
    if (found) {
        tau_complex c = zero;
        if (r.t == TAU_ID_COMPLEX) c = tau_unbox_complex(r);
        else if (r.t) tau_raise(TAU_ID_TypeError, "__complex__ returned non-complex (type %T)", &r);
        tau_value_decref(r);
        return c;
    }
    r = special_result(x, "__float__", &found);
    if (found) {
        double f = r.t == TAU_ID_FLOAT ? r.u.f : 0;
        if (r.t && r.t != TAU_ID_FLOAT) tau_raise(TAU_ID_TypeError, "%T.__float__ returned non-float (type %T)", &x, &r);
        tau_value_decref(r);
        return (tau_complex){f, 0};
    }
    if (tau_type_of(x)->index) {
        tau_int i = tau_dyn_index(x);
        if (i == TAU_INT_ERR) return zero;
        double f = tau_int_to_double(i);
        tau_int_decref(i);
        return (tau_complex){f, 0};
    }
    if (tau_str_is(what, "first"))
        tau_raise(TAU_ID_TypeError, "complex() first argument must be a string or a number, not '%T'", &x);
    else tau_raise(TAU_ID_TypeError, "complex() second argument must be a number, not '%T'", &x);
    return zero;
}
