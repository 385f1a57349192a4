/* Decimal numbers as text: str, to_eng_string, format, and numbers from text. */
#include "decimal_impl.h"

#include "tau/builder.h"
#include "tau/exc.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

/* An exponent beyond every limit. */
#define FAR INT64_C(4000000000000000000)
#define MAX_EXP INT64_C(999999999999999999)
#define MIN_ETINY INT64_C(-1999999999999999997)

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static const char *skip_digits(const char *p, const char *end) {
    while (p < end && is_digit(*p)) p++;
    return p;
}

static bool equals_folded(const char *p, const char *end, const char *word) {
    for (; p < end && *word; p++, word++)
        if ((*p >= 'A' && *p <= 'Z' ? *p + 32 : *p) != *word) return false;
    return p == end && !*word;
}

/* The coefficient of the digits in [p, end), among which a point may be. */
static bool put_digits(tau_dec *r, const char *p, const char *end) {
    size_t n = 0;
    char few[64], *text = end - p < 64 ? few : malloc((size_t)(end - p) + 1);
    if (!text) {
        tau_dec_exhausted = true;
        return true;
    }
    for (; p < end; p++)
        if (*p != '.') text[n++] = *p;
    text[n] = 0;
    if (n < 19)
        mpz_set_ui(r->coef, strtoul(text, NULL, 10));
    else
        mpz_set_str(r->coef, text, 10);
    if (text != few) free(text);
    return true;
}

static bool parse_special(tau_dec *r, const char *p, const char *end) {
    if (equals_folded(p, end, "inf") || equals_folded(p, end, "infinity")) {
        tau_dec_put_infinity(r, r->sign);
        return true;
    }
    r->kind = DEC_QNAN;
    if (p < end && (*p == 's' || *p == 'S')) {
        r->kind = DEC_SNAN;
        p++;
    }
    if (end - p < 3 || !equals_folded(p, p + 3, "nan") || skip_digits(p + 3, end) != end) return false;
    return p + 3 == end || put_digits(r, p + 3, end);
}

static bool parse_exponent(tau_dec *r, const char *p, const char *end) {
    bool minus = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    if (p == end || skip_digits(p, end) != end) return false;
    int64_t exp = 0;
    for (; p < end; p++) exp = exp < FAR / 10 ? 10 * exp + (*p - '0') : FAR;
    r->exp += minus ? -exp : exp;
    return true;
}

/* Fills in what the text says, exactly; false if it is no number. */
static bool parse(tau_dec *r, const char *p, const char *end) {
    tau_dec_put(r, 0, 0, 0);
    if (p < end && (*p == '-' || *p == '+')) r->sign = *p++ == '-';
    const char *point = skip_digits(p, end), *last = point;
    if (point < end && *point == '.') {
        last = skip_digits(point + 1, end);
        r->exp = point + 1 - last;
    }
    if (last - p == (last > point)) return last == p && parse_special(r, p, end);
    put_digits(r, p, last);
    if (last == end) return true;
    return (*last == 'e' || *last == 'E') && parse_exponent(r, last + 1, end);
}

/* What no context can hold is an error. */
static uint32_t check_exact(tau_dec *r) {
    if (r->kind != DEC_FINITE || (r->exp >= MIN_ETINY && tau_dec_adjusted(r) <= MAX_EXP)) return 0;
    return tau_dec_put_error(r, DEC_INVALID_OPERATION);
}

static uint32_t create(tau_dec *r, const tau_dec_context *c) {
    if (r->kind == DEC_FINITE) return tau_dec_finish(r, r->sign, r->exp, c, (int)c->rounding);
    if (tau_dec_is_nan(r) && mpz_sgn(r->coef) && tau_dec_digits(r->coef) > c->prec - c->clamp)
        return tau_dec_put_error(r, DEC_CONVERSION_SYNTAX);
    return 0;
}

tau_bytes *tau_decimal_from_text(tau_str *text, tau_bytearray *c, bool exact) {
    tau_dec r;
    mpz_init(r.coef);
    const char *p = (const char *)tau_str_data(text);
    uint32_t status;
    if (text->ascii && parse(&r, p, p + text->len))
        status = exact ? check_exact(&r) : create(&r, tau_decimal_context_of(c));
    else
        status = tau_dec_put_error(&r, DEC_CONVERSION_SYNTAX);
    tau_dec_note(c, status);
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_check_exact(tau_bytes *a, tau_bytearray *c) {
    tau_dec r, x;
    tau_dec_view(&x, a);
    mpz_init(r.coef);
    tau_dec_put_copy(&r, &x, x.sign);
    tau_dec_note(c, check_exact(&r));
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_create(tau_bytes *a, tau_bytearray *c) {
    tau_dec r, x;
    tau_dec_view(&x, a);
    mpz_init(r.coef);
    tau_dec_put_copy(&r, &x, x.sign);
    tau_dec_note(c, create(&r, tau_decimal_context_of(c)));
    return tau_dec_take(&r);
}

tau_bytes *tau_decimal_from_parts(tau_int kind, tau_int sign, tau_str *digits, tau_int exp) {
    tau_dec r;
    int64_t place = 0;
    mpz_init(r.coef);
    (void)tau_int_to_i64(exp, &place);
    tau_dec_put(&r, (int)sign, 0, place);
    r.kind = (int)kind;
    const char *p = (const char *)tau_str_data(digits);
    if (digits->len) put_digits(&r, p, p + digits->len);
    return tau_dec_take(&r);
}

/* ---- writing ---- */

typedef struct digits {
    char few[64], *text;
    int64_t n;
} digits;

/* The digits of z; false + MemoryError. */
static bool digits_of(digits *d, mpz_srcptr z) {
    size_t room = mpz_sizeinbase(z, 10) + 2;
    d->text = room <= sizeof d->few ? d->few : malloc(room);
    if (!d->text) {
        tau_no_memory();
        return false;
    }
    if (mpz_size(z) <= 1) {
        uint64_t x = mpz_get_ui(z);
        int n = tau_dec_digits(z);
        d->n = n;
        while (n-- > 0) {
            d->text[n] = (char)('0' + x % 10);
            x /= 10;
        }
    } else {
        mpz_get_str(d->text, 10, z);
        d->n = (int64_t)strlen(d->text);
    }
    return true;
}

static void release(digits *d) {
    if (d->text != d->few) free(d->text);
}

/* The digits with a point behind the first `place`, and zeros where there are none. */
static void put_with_point(tau_builder *out, const digits *d, int64_t place) {
    if (place <= 0) {
        tau_builder_c(out, "0.");
        tau_builder_fill(out, '0', -place);
        tau_builder_ascii(out, d->text, d->n);
    } else if (place >= d->n) {
        tau_builder_ascii(out, d->text, d->n);
        tau_builder_fill(out, '0', place - d->n);
    } else {
        tau_builder_ascii(out, d->text, place);
        tau_builder_char(out, '.');
        tau_builder_ascii(out, d->text + place, d->n - place);
    }
}

static void put_exponent(tau_builder *out, int64_t exp, char letter) {
    tau_builder_char(out, (uint32_t)letter);
    if (exp >= 0) tau_builder_char(out, '+');
    tau_builder_int(out, exp);
}

static void put_scientific(tau_builder *out, const digits *d, int64_t exp, char letter) {
    int64_t left = exp + d->n;
    if (exp <= 0 && left > -6) {
        put_with_point(out, d, left);
    } else {
        put_with_point(out, d, 1);
        if (left != 1) put_exponent(out, left - 1, letter);
    }
}

/* Exponents are multiples of three, with one to three digits in front of the point. */
static void put_engineering(tau_builder *out, const digits *d, int64_t exp, bool zero, char letter) {
    int64_t left = exp + d->n, place = left;
    if (exp > 0 || left <= -6) {
        int64_t from = zero ? left + 1 : left - 1;
        place = ((from % 3) + 3) % 3 + (zero ? -1 : 1);
    }
    put_with_point(out, d, place);
    if (left != place) put_exponent(out, left - place, letter);
}

static void put_special(tau_builder *out, const tau_dec *a, const digits *d) {
    tau_builder_c(out, a->kind == DEC_INFINITE ? "Infinity" : a->kind == DEC_QNAN ? "NaN" : "sNaN");
    if (tau_dec_is_nan(a) && mpz_sgn(a->coef)) tau_builder_ascii(out, d->text, d->n);
}

static tau_str *to_str(tau_bytes *a, bool capitals, bool engineering) {
    tau_dec x;
    digits d;
    tau_builder out;
    tau_dec_view(&x, a);
    if (!digits_of(&d, x.coef)) return NULL;
    tau_builder_init(&out);
    if (x.sign) tau_builder_char(&out, '-');
    if (x.kind != DEC_FINITE)
        put_special(&out, &x, &d);
    else if (engineering)
        put_engineering(&out, &d, x.exp, mpz_sgn(x.coef) == 0, capitals ? 'E' : 'e');
    else
        put_scientific(&out, &d, x.exp, capitals ? 'E' : 'e');
    release(&d);
    return tau_builder_finish(&out);
}

tau_str *tau_decimal_to_str(tau_bytes *a, tau_int capitals) { return to_str(a, capitals != 0, false); }
tau_str *tau_decimal_to_eng_str(tau_bytes *a, tau_int capitals) { return to_str(a, capitals != 0, true); }

tau_str *tau_decimal_digits(tau_bytes *a) {
    tau_dec x;
    digits d;
    tau_dec_view(&x, a);
    if (!digits_of(&d, x.coef)) return NULL;
    tau_str *text = tau_str_from_ascii(d.text, d.n);
    release(&d);
    return text;
}

/* ---- format ---- */

/* [[fill]align][sign][z][0][width][,][.precision][type] */
typedef struct spec {
    uint32_t fill;
    char align, sign, type; /* align '0': zeros behind the sign; sign 0, type 0: not given */
    bool no_negative_zero, comma;
    int64_t width, precision; /* precision -1: not given */
} spec;

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/* A number of at most 9 digits at *at, 0 if there is none; false if it is longer. */
static bool read_number(tau_str *s, int64_t *at, int64_t *n) {
    int64_t start = *at;
    *n = 0;
    while (*at < s->len && tau_str_get(s, *at) - '0' < 10u) *n = 10 * *n + (tau_str_get(s, (*at)++) - '0');
    return *at - start <= 9;
}

static bool read_spec(spec *f, tau_str *s) {
    int64_t at = 0, n = s->len;
    *f = (spec){' ', '>', 0, 0, false, false, 0, -1};
    bool has_align = true;
    if (n > 1 && is_align(tau_str_get(s, 1))) {
        f->fill = tau_str_get(s, 0);
        f->align = (char)tau_str_get(s, 1);
        at = 2;
    } else if (n > 0 && is_align(tau_str_get(s, 0))) {
        f->align = (char)tau_str_get(s, 0);
        at = 1;
    } else {
        has_align = false;
    }
    for (; at < n; at++) {
        uint32_t c = tau_str_get(s, at);
        if (c == 'z' && !f->no_negative_zero)
            f->no_negative_zero = true;
        else if ((c == '+' || c == '-' || c == ' ') && !f->sign)
            f->sign = (char)c;
        else
            break;
    }
    if (at < n && tau_str_get(s, at) == '0') {
        if (has_align) return false;
        f->align = '0';
        f->fill = '0';
        at++;
        if (at < n && tau_str_get(s, at) == '0') return false;
    }
    if (!read_number(s, &at, &f->width)) return false;
    if (at < n && tau_str_get(s, at) == ',') {
        f->comma = true;
        at++;
    }
    if (at < n && tau_str_get(s, at) == '.') {
        int64_t start = ++at;
        if (!read_number(s, &at, &f->precision) || at == start) return false;
    }
    if (at < n) f->type = tau_str_get(s, at) < 128 ? (char)tau_str_get(s, at) : '?';
    if (n - at > 1 || (f->type && !strchr("eEfFgGnN%", f->type))) return false;
    return !f->comma || (f->type != 'n' && f->type != 'N');
}

/* Rounds to at most `keep` digits. */
static void keep_digits(tau_dec *x, int64_t keep, int rounding) {
    int64_t over = tau_dec_digits(x->coef) - keep;
    if (over <= 0) return;
    x->exp += over;
    tau_dec_shift_right(x->coef, over, x->sign, rounding);
    if (tau_dec_digits(x->coef) > keep) {
        mpz_divexact_ui(x->coef, x->coef, 10);
        x->exp++;
    }
}

/* Rounds the finite x as the precision of a spec of that type asks. */
static void apply_precision(tau_dec *x, char type, int64_t precision, int rounding) {
    if (type == '%') x->exp += 2;
    if (precision < 0) return;
    if (type == 'g') {
        keep_digits(x, precision ? precision : 1, rounding);
    } else if (type == 'e') {
        if (mpz_sgn(x->coef)) keep_digits(x, precision + 1, rounding);
    } else {
        if (x->exp >= -precision)
            tau_dec_scale(x->coef, x->coef, x->exp + precision);
        else
            tau_dec_shift_right(x->coef, -precision - x->exp, x->sign, rounding);
        x->exp = -precision;
    }
}

static bool put_finite(tau_builder *out, const tau_dec *x, char type, int64_t precision, char letter) {
    digits d;
    if (!digits_of(&d, x->coef)) return false;
    bool zero = mpz_sgn(x->coef) == 0;
    if (type == 'g') {
        put_scientific(out, &d, x->exp, letter);
    } else if (type == 'e') {
        int64_t missing = precision < 0 ? 0 : precision + 1 - d.n;
        put_with_point(out, &d, 1);
        if (missing > 0) {
            if (d.n == 1) tau_builder_char(out, '.');
            tau_builder_fill(out, '0', missing);
        }
        put_exponent(out, zero && missing > 0 ? x->exp + missing : x->exp + d.n - 1, letter);
    } else {
        put_with_point(out, &d, zero && x->exp > 0 ? d.n : x->exp + d.n);
    }
    release(&d);
    return true;
}

/* text with commas in its integer part, and with zeros in front of that until it is `width` long. */
static void put_with_commas(tau_builder *out, tau_str *text, int64_t width) {
    const char *p = (const char *)tau_str_data(text);
    int64_t whole = skip_digits(p, p + text->len) - p, rest = text->len - whole, all = whole;
    while (all + (all - 1) / 3 + rest < width) all++;
    for (int64_t i = all; i > 0; i--) {
        tau_builder_char(out, i > whole ? '0' : (uint32_t)p[whole - i]);
        if (i > 1 && i % 3 == 1) tau_builder_char(out, ',');
    }
    tau_builder_ascii(out, p + whole, rest);
}

/* body without its sign, padded. */
static tau_str *pad(const spec *f, char sign, tau_str *body) {
    tau_builder out;
    int64_t missing = f->width - body->len - (sign != 0), before = 0, between = 0, after = 0;
    if (missing > 0) {
        if (f->align == '<')
            after = missing;
        else if (f->align == '^')
            before = missing / 2, after = missing - before;
        else if (f->align == '>')
            before = missing;
        else
            between = missing;
    }
    tau_builder_init(&out);
    tau_builder_fill(&out, f->fill, before);
    if (sign) tau_builder_char(&out, (uint32_t)sign);
    tau_builder_fill(&out, f->fill, between);
    tau_builder_take(&out, body);
    tau_builder_fill(&out, f->fill, after);
    return tau_builder_finish(&out);
}

static bool put_body(tau_builder *out, spec *f, tau_dec *x, char type, char letter, int rounding) {
    if (x->kind != DEC_FINITE) {
        digits d;
        if (!digits_of(&d, x->coef)) return false;
        put_special(out, x, &d);
        release(&d);
        if (f->align == '0') f->align = '>', f->fill = ' ';
        f->comma = false;
        return true;
    }
    apply_precision(x, type, f->precision, rounding);
    if (f->no_negative_zero && mpz_sgn(x->coef) == 0) x->sign = 0;
    return put_finite(out, x, type, f->precision, letter);
}

tau_str *tau_decimal_format(tau_bytes *a, tau_str *text, tau_int capitals, tau_int rounding) {
    spec f;
    if (!read_spec(&f, text)) {
        tau_raise_text(TAU_ID_ValueError, "invalid format string");
        return NULL;
    }
    bool upper = f.type ? f.type >= 'A' && f.type <= 'Z' : capitals != 0;
    char type = f.type == 0 || f.type == 'n' || f.type == 'N' ? 'g' : f.type >= 'A' && f.type <= 'Z' ? (char)(f.type + 32) : f.type;
    tau_dec view, x;
    tau_dec_view(&view, a);
    mpz_init(x.coef);
    tau_dec_put_copy(&x, &view, view.sign);
    tau_builder out;
    tau_builder_init(&out);
    bool good = put_body(&out, &f, &x, type, upper ? 'E' : 'e', (int)rounding);
    mpz_clear(x.coef);
    if (!good || tau_dec_exhausted) {
        if (good) tau_no_memory();
        tau_dec_exhausted = false;
        tau_builder_discard(&out);
        return NULL;
    }
    if (type == '%') tau_builder_char(&out, '%');
    char sign = x.sign ? '-' : f.sign == '-' ? 0 : f.sign;
    tau_str *body = tau_builder_finish(&out);
    if (body && f.comma) {
        tau_builder_init(&out);
        put_with_commas(&out, body, f.align == '0' ? f.width - (sign != 0) : 0);
        tau_decref(body);
        body = tau_builder_finish(&out);
    }
    return body ? pad(&f, sign, body) : NULL;
}
