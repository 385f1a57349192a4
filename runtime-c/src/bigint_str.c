/* Text of ints: str() of bigs, int(), bin(), oct(), hex().
 *
 * Decimal conversion is GMP's (subquadratic); the limit on its length is CPython's. Parsing works on bytes; text with
 * other than ASCII characters is first mapped to the ASCII digits and spaces that it stands for. */
#include "bigint.h"
#include "tau/bytes.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/str.h"
#include "tau/unicode.h"

#include <stdlib.h>
#include <string.h>

#define LIMIT_TEXT "Exceeds the limit (%lld digits) for integer string conversion"
#define LIMIT_HINT "; use sys.set_int_max_str_digits() to increase the limit"

/* Digits of |x| with room for `front` characters before them; *n is their number. Free with free(). */
static char *digits_of(tau_int x, int base, int front, int64_t *n) {
    tau_mag m;
    tau_mag_of(&m, x);
    mpz_t z;
    size_t size = mpz_sizeinbase(mpz_roinit_n(z, m.p, (mp_size_t)m.n), base);
    char *text = malloc((size_t)front + size + 2);
    tau_scratch s;
    if (!text || !tau_scratch_get(&s, m.n + 1)) {
        if (!text) tau_no_memory();
        free(text);
        return NULL;
    }
    memcpy(s.p, m.p, (size_t)m.n * sizeof *s.p); /* mpn_get_str destroys its input */
    unsigned char *p = (unsigned char *)text + front;
    size_t got = m.n ? mpn_get_str(p, base, s.p, (mp_size_t)m.n) : 0;
    tau_scratch_release(&s);
    size_t zeros = 0;
    while (zeros < got && p[zeros] == 0) zeros++;
    if (zeros) memmove(p, p + zeros, got - zeros);
    got -= zeros;
    if (got == 0) p[got++] = 0;
    for (size_t i = 0; i < got; i++) p[i] = (unsigned char)(p[i] < 10 ? '0' + p[i] : 'a' - 10 + p[i]);
    *n = (int64_t)got;
    return text;
}

tau_str *tau_big_to_str(tau_int x);
tau_str *tau_big_to_str(tau_int x) {
    int64_t limit = tau_int_max_str_digits, n;
    /* 10 bits give at most 3.02 digits: no need to convert what is far too long. */
    bool too_long = limit && tau_int_bit_length(x) / 10 * 3 > limit + 3;
    char *text = too_long ? NULL : digits_of(x, 10, 1, &n);
    if (text && limit && n > limit) too_long = true;
    tau_str *s = NULL;
    if (too_long) {
        tau_raise(TAU_ID_ValueError, LIMIT_TEXT LIMIT_HINT, (long long)limit);
    } else if (text) {
        bool neg = x < 0;
        text[0] = '-';
        s = tau_str_from_ascii(text + !neg, n + neg);
    }
    free(text);
    return s;
}

tau_str *tau_int_to_base(tau_int x, tau_int base, bool prefix) {
    if (base == 10) return tau_int_to_str(x);
    int64_t n;
    char *text = digits_of(x, (int)base, 3, &n);
    if (!text) return NULL;
    char *p = text + 3;
    if (prefix) {
        *--p = base == 2 ? 'b' : base == 8 ? 'o' : 'x';
        *--p = '0';
    }
    if (x < 0) *--p = '-';
    tau_str *s = tau_str_from_ascii(p, text + 3 + n - p);
    free(text);
    return s;
}

tau_str *tau_int_bin(tau_int x) { return tau_int_to_base(x, 2, true); }
tau_str *tau_int_oct(tau_int x) { return tau_int_to_base(x, 8, true); }
tau_str *tau_int_hex(tau_int x) { return tau_int_to_base(x, 16, true); }

/* ---- parsing ---- */

static int digit_value(unsigned char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

static int prefix_base(char c) {
    switch (c | 32) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

/* Digits and single underscores between them, into out (values, not characters); their count, -1 when malformed. */
static int64_t scan_digits(const char *p, const char *end, int base, bool after_prefix, unsigned char *out) {
    int64_t n = 0;
    bool may_separate = after_prefix;
    for (; p < end; p++) {
        if (*p == '_') {
            if (!may_separate) return -1;
            may_separate = false;
            continue;
        }
        int v = digit_value((unsigned char)*p);
        if (v >= base) return -1;
        out[n++] = (unsigned char)v;
        may_separate = true;
    }
    return n > 0 && may_separate ? n : -1;
}

static tau_int digits_to_int(const unsigned char *d, int64_t n, int base, bool neg) {
    while (n > 1 && *d == 0) {
        d++;
        n--;
    }
    if (n <= 11 || (base <= 10 && n <= 18)) { /* 36^11 < 2^57 */
        int64_t r = 0;
        for (int64_t i = 0; i < n; i++) r = r * base + d[i];
        return tau_int_from_i64(neg ? -r : r);
    }
    /* log2(36) < 5.17; one limb to spare, as mpn_set_str asks */
    tau_big *b = tau_big_new(n * 6 / 64 + 2);
    if (!b) return TAU_INT_ERR;
    mp_size_t size = mpn_set_str((mp_limb_t *)b->limbs, d, (size_t)n, base);
    return tau_big_finish(b, size, neg);
}

static tau_int parse_failed(int base, tau_value shown) {
    tau_str *repr = tau_dyn_repr(shown);
    if (!repr) return TAU_INT_ERR;
    tau_str *cut = tau_str_sub(repr, 0, repr->len < 200 ? repr->len : 200);
    tau_decref(repr);
    if (!cut) return TAU_INT_ERR;
    tau_raise(TAU_ID_ValueError, "invalid literal for int() with base %d: %U", base, cut);
    tau_decref(cut);
    return TAU_INT_ERR;
}

static tau_int parse_span(const char *p, int64_t n, int base, tau_value shown) {
    int asked = base;
    const char *end = p + n;
    while (p < end && tau_ascii_space[(unsigned char)*p] && (unsigned char)*p < 128) p++;
    while (p < end && tau_ascii_space[(unsigned char)end[-1]] && (unsigned char)end[-1] < 128) end--;
    bool neg = false, after_prefix = false;
    if (p < end && (*p == '+' || *p == '-')) neg = *p++ == '-';
    bool leading_zero = false;
    if (end - p > 1 && *p == '0') {
        int named = prefix_base(p[1]);
        if (named && (base == 0 || base == named)) {
            base = named;
            p += 2;
            after_prefix = true;
        } else if (base == 0) {
            leading_zero = true; /* only zeros may follow */
        }
    }
    if (base == 0) base = 10;
    unsigned char few[256], *digits = end - p <= 256 ? few : malloc((size_t)(end - p));
    if (!digits) {
        tau_no_memory();
        return TAU_INT_ERR;
    }
    int64_t count = scan_digits(p, end, base, after_prefix, digits), limit = tau_int_max_str_digits;
    tau_int r = TAU_INT_ERR;
    if (count < 0) {
        parse_failed(asked, shown);
    } else if (limit && count > limit && (base & (base - 1)) != 0) {
        tau_raise(TAU_ID_ValueError, LIMIT_TEXT ": value has %lld digits" LIMIT_HINT, (long long)limit, (long long)count);
    } else {
        r = digits_to_int(digits, count, base, neg);
        if (leading_zero && r != 0 && r != TAU_INT_ERR) {
            tau_int_decref(r);
            r = parse_failed(asked, shown);
        }
    }
    if (digits != few) free(digits);
    return r;
}

static bool bad_base(tau_int base) {
    if (base == 0 || (base >= 2 && base <= 36)) return false;
    tau_raise_text(TAU_ID_ValueError, "int() base must be >= 2 and <= 36, or 0");
    return true;
}

tau_int tau_int_parse_ascii(const char *p, int64_t n, int base, tau_value shown) {
    return bad_base(base) ? TAU_INT_ERR : parse_span(p, n, base, shown);
}

char *tau_str_to_ascii_digits(tau_str *s);
/* One byte per character: decimal digits and spaces of any script as ASCII, other non-ASCII as '?'. Free with free(). */
char *tau_str_to_ascii_digits(tau_str *s) {
    char *out = malloc((size_t)s->len + 1);
    if (!out) {
        tau_no_memory();
        return NULL;
    }
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        int d;
        if (c < 128) out[i] = (char)c;
        else if (tau_unicode_space(c)) out[i] = ' ';
        else out[i] = (d = tau_unicode_decimal(c)) >= 0 ? (char)('0' + d) : '?';
    }
    out[s->len] = 0;
    return out;
}

tau_int tau_int_parse(tau_str *s, tau_int base) {
    if (bad_base(base)) return TAU_INT_ERR;
    tau_value shown = {TAU_ID_STR, {.p = &s->head}};
    if (s->ascii) return parse_span((const char *)tau_str_data(s), s->len, (int)base, shown);
    char *text = tau_str_to_ascii_digits(s);
    if (!text) return TAU_INT_ERR;
    tau_int r = parse_span(text, s->len, (int)base, shown);
    free(text);
    return r;
}

tau_int tau_int_parse_bytes(tau_value v, tau_int base) {
    bool ok;
    tau_span span = tau_span_of(v, &ok);
    if (!ok || bad_base(base)) return TAU_INT_ERR;
    tau_bytes *said = tau_bytes_from(span.data, span.len); /* errors show a bytearray as bytes, too */
    if (!said) return TAU_INT_ERR;
    tau_int r = parse_span((const char *)span.data, span.len, (int)base, tau_box_obj(said));
    tau_decref(said);
    return r;
}

tau_int tau_int_check_result(tau_value x, tau_str *method) {
    tau_value plain = tau_plain(x);
    if (plain.t == TAU_ID_INT) return tau_int_copy(plain.u.i);
    if (x.t == TAU_ID_BOOL) return x.u.b;
    tau_raise(TAU_ID_TypeError, "%U returned non-int (type %T)", method, &x);
    return TAU_INT_ERR;
}
