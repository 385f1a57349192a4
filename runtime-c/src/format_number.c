/* format() of int, bool, float and complex.
 *
 * A number is taken apart into sign, prefix, digits and rest; one function groups and pads those pieces for every type.
 * Digits of floats come from the C library's printf, which rounds exactly, or from the shortest-digits repr. */
#include "tau/format.h"

#include "float_digits.h"
#include "format_spec.h"
#include "tau/complex.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/str.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 400 };

static tau_str *value_error(const char *text) {
    tau_raise_text(TAU_ID_ValueError, text);
    return NULL;
}

char tau_spec_sign(const tau_spec *spec, bool negative) {
    if (negative) return '-';
    return spec->sign == '+' ? '+' : spec->sign == ' ' ? ' ' : 0;
}

/* How many digits to write when grouped: n, and zeros in front until the text is `width` wide. */
static int64_t grouped_digits(int64_t n, int64_t width, int group) {
    int64_t total = 0;
    for (;;) {
        int64_t most = n > width ? n : width;
        if (most < 1) most = 1;
        int64_t len = most < group ? most : group;
        total += len;
        n -= len < n ? len : n;
        width -= len;
        if (n <= 0 && width <= 0) return total;
        width--; /* the separator */
    }
}

static void put_digits(tau_builder *b, const tau_spec *spec, const tau_number_text *t, int64_t total) {
    for (int64_t i = 0; i < total; i++) {
        int64_t left = total - i;
        if (i > 0 && spec->grouping && left % spec->group == 0) tau_builder_char(b, (uint32_t)spec->grouping);
        tau_builder_char(b, left > t->ndigits ? '0' : (uint32_t)(unsigned char)t->digits[t->ndigits - left]);
    }
}

void tau_spec_number(tau_builder *b, const tau_spec *spec, const tau_number_text *t) {
    int64_t nprefix = t->prefix ? (int64_t)strlen(t->prefix) : 0, others = (t->sign != 0) + nprefix + t->nrest;
    int64_t zero_width = spec->fill == '0' && spec->align == '=' ? spec->width - others : 0;
    int64_t total = t->ndigits, shown = t->ndigits;
    if (t->ndigits > 0 || zero_width > 0) {
        if (spec->grouping) {
            total = t->ndigits ? grouped_digits(t->ndigits, zero_width, spec->group) : 0;
            shown = total + (total > 0 ? (total - 1) / spec->group : 0);
        } else if (zero_width > total) {
            total = shown = zero_width;
        }
    }
    int64_t pad = spec->width > others + shown ? spec->width - others - shown : 0;
    int64_t left = spec->align == '>' ? pad : spec->align == '^' ? pad / 2 : 0;
    if (left) tau_builder_fill(b, spec->fill, left);
    if (t->sign) tau_builder_char(b, (uint32_t)t->sign);
    if (t->prefix) tau_builder_c(b, t->prefix);
    if (spec->align == '=' && pad) tau_builder_fill(b, spec->fill, pad);
    if (!spec->grouping && total == t->ndigits) tau_builder_ascii(b, t->digits, total);
    else put_digits(b, spec, t, total);
    if (t->nrest) tau_builder_ascii(b, t->rest, t->nrest);
    if (spec->align == '<' && pad) tau_builder_fill(b, spec->fill, pad);
    if (spec->align == '^' && pad > left) tau_builder_fill(b, spec->fill, pad - left);
}

static tau_str *number_result(const tau_spec *spec, const tau_number_text *t) {
    tau_builder b;
    tau_builder_init(&b);
    tau_spec_number(&b, spec, t);
    return tau_builder_finish(&b);
}

/* ---- digits of floats ---- */

/* Puts a point behind the mantissa's digits when there is none. */
static int64_t force_point(char *text, int64_t n) {
    int64_t digits = 0;
    while (digits < n && text[digits] >= '0' && text[digits] <= '9') digits++;
    if (digits == 0 || (digits < n && text[digits] == '.')) return n;
    memmove(text + digits + 1, text + digits, (size_t)(n - digits));
    text[digits] = '.';
    return n + 1;
}

/* repr's digits; for complex without the ".0". */
static int64_t repr_text(double x, bool alternate, bool add_dot, char *buf) {
    int64_t n = tau_float_to_chars(x, buf);
    if (!add_dot && n > 2 && buf[n - 1] == '0' && buf[n - 2] == '.') n -= 2;
    return alternate ? force_point(buf, n) : n;
}

/* %g with a ".0": goes over to an exponent one digit earlier, so that the ".0" fits in the precision. */
static int64_t general_with_dot(double x, int precision, bool alternate, char *buf, size_t size) {
    char probe[TEXT_SIZE];
    if (precision < 1) precision = 1;
    if (precision > 300) precision = 300;
    snprintf(probe, sizeof probe, "%.*e", precision - 1, x);
    int exp = atoi(strchr(probe, 'e') + 1);
    if (exp < -4 || exp >= precision - 1) {
        if (alternate) return snprintf(buf, size, "%s", probe);
        char *e = strchr(probe, 'e'), *end = e;
        if (memchr(probe, '.', (size_t)(e - probe))) {
            while (end[-1] == '0') end--;
            if (end[-1] == '.') end--;
        }
        return snprintf(buf, size, "%.*s%s", (int)(end - probe), probe, e);
    }
    int64_t n = snprintf(buf, size, alternate ? "%#.*g" : "%.*g", precision, x);
    if (!strpbrk(buf, ".e")) n += snprintf(buf + n, size - (size_t)n, ".0");
    return n;
}

int64_t tau_double_text(double x, char code, int64_t precision, bool alternate, bool add_dot, char *buf, char **out) {
    *out = buf;
    x = fabs(x);
    if (x - x != 0) {
        bool upper = code == 'E' || code == 'F' || code == 'G';
        memcpy(buf, x != x ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"), 3);
        return 3;
    }
    if (code == 'r') return repr_text(x, alternate, add_dot, buf);
    if (precision > INT32_MAX - 400) {
        tau_raise_text(TAU_ID_ValueError, "precision too big");
        return -1;
    }
    int p = (int)precision;
    if (add_dot && p < 300) return general_with_dot(x, p, alternate, buf, TEXT_SIZE);
    size_t size = TEXT_SIZE;
    if (p > 60) {
        size = (size_t)p + 340;
        *out = malloc(size);
        if (!*out) {
            tau_no_memory();
            return -1;
        }
    }
    char fmt[8] = {'%', alternate ? '#' : '.', '.', '*', code, 0};
    if (!alternate) memmove(fmt + 1, fmt + 2, 4);
    int64_t n = snprintf(*out, size, fmt, p, x);
    if (add_dot && !strpbrk(*out, ".e")) n += snprintf(*out + n, size - (size_t)n, ".0");
    return n;
}

static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

/* Fixed notation of |x| when the digits show in a machine integer without a tie to break: its length, or 0. */
static int64_t quick_fixed(double x, int64_t precision, char *buf) {
    if (precision < 0 || precision > 12) return 0;
    double y = fabs(x) * tens[precision];
    if (!(y < 0x1p45)) return 0;
    double down = (double)(int64_t)y, part = y - down;
    if (fabs(part - 0.5) <= 0x1p-7) return 0;
    int64_t n = tau_i64_to_chars((int64_t)down + (part > 0.5), buf);
    if (precision == 0) return n;
    if (n <= precision) { /* 0.00ddd */
        memmove(buf + precision + 1 - n, buf, (size_t)n);
        memset(buf, '0', (size_t)(precision + 1 - n));
        n = precision + 1;
    }
    memmove(buf + n - precision + 1, buf + n - precision, (size_t)precision);
    buf[n - precision] = '.';
    return n + 1;
}

tau_str *tau_float_format_fixed(double x, tau_int precision) {
    char buf[TEXT_SIZE + 2];
    int64_t n = quick_fixed(x, precision, buf + 1);
    char *text = buf + 1;
    if (n == 0) n = tau_double_text(x, 'f', precision, false, false, buf + 1, &text);
    if (n < 0) return NULL;
    bool neg = __builtin_signbit(x) && x == x;
    tau_str *s = NULL;
    if (text != buf + 1) {
        char *whole = malloc((size_t)n + 1);
        if (whole) {
            whole[0] = '-';
            memcpy(whole + 1, text, (size_t)n);
            s = tau_str_from_ascii(whole + !neg, n + neg);
        } else {
            tau_no_memory();
        }
        free(whole);
        free(text);
        return s;
    }
    buf[0] = '-';
    return tau_str_from_ascii(buf + !neg, n + neg);
}

/* ---- float ---- */

static bool all_zero(const char *p, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        if (p[i] == 'e' || p[i] == 'E' || p[i] == '%') break;
        if (p[i] >= '1' && p[i] <= '9') return false;
        if (p[i] > '9') return false; /* inf, nan */
    }
    return true;
}

/* Splits text into grouped digits and rest. */
static void split_text(const char *text, int64_t n, tau_number_text *t) {
    int64_t d = 0;
    while (d < n && text[d] >= '0' && text[d] <= '9') d++;
    t->digits = text;
    t->ndigits = d;
    t->rest = text + d;
    t->nrest = n - d;
}

static tau_str *format_double(double x, const tau_spec *given) {
    tau_spec spec = *given;
    char code = (char)spec.type, buf[TEXT_SIZE + 1], *text;
    bool percent = code == '%', add_dot = code == 0;
    if (percent) {
        code = 'f';
        x *= 100;
    } else if (code == 0) {
        code = spec.precision < 0 ? 'r' : 'g';
    } else if (code == 'n') {
        code = 'g';
    }
    int64_t precision = spec.precision < 0 ? 6 : spec.precision, n = 0;
    text = buf;
    if (code == 'f' && !spec.alternate) n = quick_fixed(x, precision, buf);
    if (n == 0) n = tau_double_text(x, code, precision, spec.alternate, add_dot, buf, &text);
    if (n < 0) return NULL;
    bool neg = __builtin_signbit(x) && x == x;
    if (neg && spec.no_neg_zero && all_zero(text, n)) neg = false;
    if (percent) text[n++] = '%';
    tau_number_text t = {.sign = tau_spec_sign(&spec, neg)};
    split_text(text, n, &t);
    tau_str *s = number_result(&spec, &t);
    if (text != buf) free(text);
    return s;
}

static bool is_float_code(uint32_t c) {
    return c == 0 || c == 'e' || c == 'E' || c == 'f' || c == 'F' || c == 'g' || c == 'G' || c == 'n' || c == '%';
}

tau_str *tau_float_format(double x, tau_str *text) {
    if (text->len == 0) return tau_float_repr(x);
    tau_spec spec;
    if (!tau_spec_parse(text, &spec, '>', 0, "float")) return NULL;
    if (!is_float_code(spec.type)) return tau_spec_unknown_code(spec.type, "float");
    return format_double(x, &spec);
}

/* ---- int ---- */

static tau_str *format_char(tau_int x, const tau_spec *spec) {
    if (spec->sign) return value_error("Sign not allowed with integer format specifier 'c'");
    if (spec->alternate) return value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    if (tau_int_is_big(x)) {
        tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C long");
        return NULL;
    }
    if (x < 0 || x > 0x10ffff) {
        tau_raise_text(TAU_ID_OverflowError, "%c arg not in range(0x110000)");
        return NULL;
    }
    int64_t pad = spec->width > 1 ? spec->width - 1 : 0;
    int64_t left = spec->align == '<' ? 0 : spec->align == '^' ? pad / 2 : pad;
    tau_builder b;
    tau_builder_init(&b);
    if (left) tau_builder_fill(&b, spec->fill, left);
    tau_builder_char(&b, (uint32_t)x);
    if (pad > left) tau_builder_fill(&b, spec->fill, pad - left);
    return tau_builder_finish(&b);
}

static tau_str *format_whole(tau_int x, const tau_spec *spec) {
    if (spec->precision >= 0) return value_error("Precision not allowed in integer format specifier");
    if (spec->no_neg_zero) return value_error("Negative zero coercion (z) not allowed in integer format specifier");
    if (spec->type == 'c') return format_char(x, spec);
    int base = spec->type == 'b' ? 2 : spec->type == 'o' ? 8 : (spec->type | 32) == 'x' ? 16 : 10;
    tau_number_text t = {.sign = tau_spec_sign(spec, x < 0)};
    if (spec->alternate && base != 10)
        t.prefix = base == 2 ? "0b" : base == 8 ? "0o" : spec->type == 'X' ? "0X" : "0x";
    char few[24];
    if (base == 10 && tau_int_is_small(x)) {
        t.ndigits = tau_i64_to_chars(x < 0 ? -x : x, few);
        t.digits = few;
        return number_result(spec, &t);
    }
    tau_str *text = tau_int_to_base(x, base, false);
    if (!text) return NULL;
    char *digits = (char *)tau_str_data(text) + (x < 0);
    t.ndigits = text->len - (x < 0);
    t.digits = digits;
    char *upper = NULL;
    if (spec->type == 'X') {
        upper = malloc((size_t)t.ndigits);
        if (!upper) tau_no_memory();
        for (int64_t i = 0; upper && i < t.ndigits; i++)
            upper[i] = digits[i] >= 'a' ? (char)(digits[i] - 32) : digits[i];
        t.digits = upper;
    }
    tau_str *s = t.digits ? number_result(spec, &t) : NULL;
    free(upper);
    tau_decref(text);
    return s;
}

static tau_str *format_int(tau_int x, tau_str *text, const char *type_name) {
    tau_spec spec;
    if (!tau_spec_parse(text, &spec, '>', 'd', type_name)) return NULL;
    switch (spec.type) {
    case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n': return format_whole(x, &spec);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': {
        double f = tau_int_to_double(x);
        return tau_int_is_big(x) && isinf(f) ? NULL : format_double(f, &spec);
    }
    default: return tau_spec_unknown_code(spec.type, type_name);
    }
}

tau_str *tau_int_format(tau_int x, tau_str *spec) {
    return spec->len == 0 ? tau_int_to_str(x) : format_int(x, spec, "int");
}
tau_str *tau_bool_format(bool x, tau_str *spec) { return spec->len == 0 ? tau_bool_repr(x) : format_int(x, spec, "bool"); }

/* ---- complex ---- */

/* One part without padding. */
static bool put_part(tau_builder *b, double x, const tau_spec *given, char code, int64_t precision, bool plus) {
    tau_spec spec = *given;
    spec.width = -1;
    spec.fill = 0;
    if (plus) spec.sign = '+';
    char buf[TEXT_SIZE + 1], *text;
    int64_t n = tau_double_text(x, code, precision, spec.alternate, false, buf, &text);
    if (n < 0) return false;
    bool neg = __builtin_signbit(x) && x == x;
    if (neg && spec.no_neg_zero && all_zero(text, n)) neg = false;
    tau_number_text t = {.sign = tau_spec_sign(&spec, neg)};
    split_text(text, n, &t);
    tau_spec_number(b, &spec, &t);
    if (text != buf) free(text);
    return true;
}

tau_str *tau_complex_format(tau_complex x, tau_str *text) {
    if (text->len == 0) return tau_complex_repr(x);
    tau_spec spec;
    if (!tau_spec_parse(text, &spec, '>', 0, "complex")) return NULL;
    if (!is_float_code(spec.type) || spec.type == '%') return tau_spec_unknown_code(spec.type, "complex");
    if (spec.fill == '0') return value_error("Zero padding is not allowed in complex format specifier");
    if (spec.align == '=') return value_error("'=' alignment flag is not allowed in complex format specifier");
    char code = (char)spec.type;
    int64_t precision = spec.precision < 0 ? 6 : spec.precision;
    bool bare = code == 0, skip_real = bare && x.re == 0 && !__builtin_signbit(x.re);
    if (bare) code = spec.precision < 0 ? 'r' : 'g';
    if (code == 'n') code = 'g';
    tau_builder b;
    tau_builder_init(&b);
    if (bare && !skip_real) tau_builder_char(&b, '(');
    bool ok = (skip_real || put_part(&b, x.re, &spec, code, precision, false))
              && put_part(&b, x.im, &spec, code, precision, !skip_real);
    tau_builder_char(&b, 'j');
    if (bare && !skip_real) tau_builder_char(&b, ')');
    tau_str *plain = ok ? tau_builder_finish(&b) : NULL;
    if (!plain) {
        tau_builder_discard(&b);
        return NULL;
    }
    int64_t pad = spec.width > plain->len ? spec.width - plain->len : 0;
    int64_t left = spec.align == '>' ? pad : spec.align == '^' ? pad / 2 : 0;
    if (pad == 0) return plain;
    tau_builder_init(&b);
    tau_builder_fill(&b, spec.fill, left);
    tau_builder_take(&b, plain);
    tau_builder_fill(&b, spec.fill, pad - left);
    return tau_builder_finish(&b);
}
