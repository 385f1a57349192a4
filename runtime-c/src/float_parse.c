/* Text to float: float(), float.fromhex(), and number literals of the library's own parsers.
 *
 * The grammar is checked here (CPython's, which differs from strtod's in underscores, hex and nan payloads). Up to 19
 * digits with a small power of ten convert exactly by one multiplication or division (W. D. Clinger, 1990); the rest is
 * handed to strtod, which rounds correctly. */
#include "tau/bytes.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/str.h"
#include "tau/unicode.h"

#include "float_digits.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double exact_tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool same_word(const char *p, const char *end, const char *word) {
    for (; p < end && *word; p++, word++)
        if ((*p | 32) != *word) return false;
    return p == end && !*word;
}

/* inf, infinity or nan without a sign. */
static bool parse_special(const char *p, const char *end, double *out) {
    if (same_word(p, end, "inf") || same_word(p, end, "infinity")) *out = INFINITY;
    else if (same_word(p, end, "nan")) *out = NAN;
    else return false;
    return true;
}

/* What the scan of a decimal number found: the first 19 significant digits, and where they stand. */
typedef struct scan {
    uint64_t mantissa;
    int64_t exp10;
    int digits;     /* significant digits in the mantissa */
    bool more;      /* digits other than zeros were left out */
} scan;

/* Digits with single underscores between them; NULL when one is misplaced. *count is their number. */
static const char *scan_digits(const char *p, const char *end, scan *s, bool fraction, int64_t *count) {
    for (; p < end; p++) {
        if (*p == '_') {
            if (*count == 0 || !is_digit(p[-1]) || p + 1 >= end || !is_digit(p[1])) return NULL;
            continue;
        }
        if (!is_digit(*p)) break;
        ++*count;
        if (s->digits < 19) {
            s->mantissa = s->mantissa * 10 + (uint64_t)(*p - '0');
            s->digits += s->mantissa != 0;
            s->exp10 -= fraction;
        } else {
            s->more |= *p != '0';
            s->exp10 += !fraction;
        }
    }
    return p;
}

static bool scan_number(const char *p, const char *end, scan *s) {
    int64_t whole = 0, part = 0, e = 0, digits = 0;
    if (!(p = scan_digits(p, end, s, false, &whole))) return false;
    if (p < end && *p == '.') {
        p++;
        if (p < end && *p == '_') return false;
        if (!(p = scan_digits(p, end, s, true, &part))) return false;
    }
    if (whole + part == 0) return false;
    if (p < end && (*p | 32) == 'e') {
        p++;
        bool neg = false;
        if (p < end && (*p == '+' || *p == '-')) neg = *p++ == '-';
        for (; p < end && (is_digit(*p) || *p == '_'); p++) {
            if (*p == '_') {
                if (!is_digit(p[-1]) || p + 1 >= end || !is_digit(p[1])) return false;
                continue;
            }
            digits++;
            if (e < 100000000) e = e * 10 + (*p - '0');
        }
        if (digits == 0) return false;
        s->exp10 += neg ? -e : e;
    }
    return p == end;
}

/* strtod over the text without underscores. */
static bool slow_value(const char *p, const char *end, double *out) {
    char few[128], *text = end - p < (int64_t)sizeof few ? few : malloc((size_t)(end - p) + 1), *q = text;
    if (!text) return false;
    for (; p < end; p++)
        if (*p != '_') *q++ = *p;
    *q = 0;
    *out = strtod(text, NULL);
    if (text != few) free(text);
    return true;
}

bool tau_float_from_chars(const char *p, int64_t n, double *out) {
    const char *end = p + n;
    bool neg = false;
    if (p < end && (*p == '+' || *p == '-')) neg = *p++ == '-';
    if (p == end) return false;
    scan s = {0};
    if (!is_digit(*p) && *p != '.') {
        if (!parse_special(p, end, out)) return false;
    } else if (!scan_number(p, end, &s)) {
        return false;
    } else if (!s.more && s.mantissa <= (uint64_t)1 << 53 && s.exp10 >= -22 && s.exp10 <= 22) {
        double m = (double)s.mantissa;
        *out = s.exp10 < 0 ? m / exact_tens[-s.exp10] : m * exact_tens[s.exp10];
    } else if (!slow_value(p, end, out)) {
        return false;
    }
    if (neg) *out = -*out;
    return true;
}

static const char *skip_space(const char *p, const char **end) {
    while (p < *end && (unsigned char)*p < 128 && tau_ascii_space[(unsigned char)*p]) p++;
    while (p < *end && (unsigned char)(*end)[-1] < 128 && tau_ascii_space[(unsigned char)(*end)[-1]]) --*end;
    return p;
}

double tau_float_parse_ascii(const char *text, int64_t n, tau_value shown) {
    const char *end = text + n, *p = skip_space(text, &end);
    double x;
    if (tau_float_from_chars(p, end - p, &x)) return x;
    tau_raise(TAU_ID_ValueError, "could not convert string to float: %V", &shown);
    return 0;
}

double tau_float_parse(tau_str *s) {
    tau_value shown = {TAU_ID_STR, {.p = &s->head}};
    if (s->ascii) return tau_float_parse_ascii((const char *)tau_str_data(s), s->len, shown);
    char *text = tau_str_to_ascii_digits(s);
    if (!text) return 0;
    double x = tau_float_parse_ascii(text, s->len, shown);
    free(text);
    return x;
}

double tau_float_parse_bytes(tau_value v) {
    bool ok;
    tau_span span = tau_span_of(v, &ok);
    return ok ? tau_float_parse_ascii((const char *)span.data, span.len, v) : 0;
}

double tau_float_check_result(tau_value x, tau_str *owner) {
    if (tau_plain(x).t == TAU_ID_FLOAT) return tau_plain(x).u.f;
    tau_raise(TAU_ID_TypeError, "%U.__float__ returned non-float (type %T)", owner, &x);
    return 0;
}

/* ---- hexadecimal ---- */

static double bad_hex(void) {
    tau_raise_text(TAU_ID_ValueError, "invalid hexadecimal floating-point string");
    return 0;
}

static int64_t hex_digits(const char **p, const char *end) {
    const char *start = *p;
    while (*p < end && (is_digit(**p) || ((**p | 32) >= 'a' && (**p | 32) <= 'f'))) ++*p;
    return *p - start;
}

/* [0x] hex [. hex] [p exponent] */
static bool valid_hex(const char *p, const char *end) {
    int64_t n = hex_digits(&p, end);
    if (p < end && *p == '.') {
        p++;
        n += hex_digits(&p, end);
    }
    if (n == 0) return false;
    if (p < end && (*p | 32) == 'p') {
        p++;
        if (p < end && (*p == '+' || *p == '-')) p++;
        const char *start = p;
        while (p < end && is_digit(*p)) p++;
        if (p == start) return false;
    }
    return p == end;
}

double tau_float_fromhex(tau_str *s) {
    if (!s->ascii) return bad_hex();
    const char *p = (const char *)tau_str_data(s), *end = p + s->len;
    p = skip_space(p, &end);
    bool neg = false;
    if (p < end && (*p == '+' || *p == '-')) neg = *p++ == '-';
    double x;
    if (!parse_special(p, end, &x)) {
        if (end - p >= 2 && p[0] == '0' && (p[1] | 32) == 'x') p += 2;
        if (!valid_hex(p, end)) return bad_hex();
        char *text = malloc((size_t)(end - p) + 3);
        if (!text) {
            tau_no_memory();
            return 0;
        }
        memcpy(text, "0x", 2);
        memcpy(text + 2, p, (size_t)(end - p));
        text[2 + (end - p)] = 0;
        x = strtod(text, NULL);
        free(text);
        if (isinf(x)) {
            tau_raise_text(TAU_ID_OverflowError, "hexadecimal value too large to represent as a float");
            return 0;
        }
    }
    return neg ? -x : x;
}
