/* The % operator of str and bytes.
 *
 * A conversion's text is made first, then signed, prefixed and padded. Arguments come from a tuple, one at a time, or
 * by name from a mapping; anything else is the single argument. */
#include "tau/derived.h"
#include "tau/format.h"

#include "format_spec.h"
#include "tau/builder.h"
#include "tau/bytes.h"
#include "tau/call.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/float.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include <stdlib.h>
#include <string.h>

typedef struct state {
    tau_str *fmt;
    int64_t pos;
    tau_builder out;
    tau_value args; /* tuple, or the single argument */
    bool tuple;
    int64_t next, count;
    bool mapping;
    bool bytes; /* the result becomes bytes: %s takes bytes, %a for %r */
} state;

typedef struct conversion {
    bool left, plus, space, alternate, zero;
    int64_t width, precision;
    uint32_t code;
} conversion;

static bool type_error(const char *text) {
    tau_raise_text(TAU_ID_TypeError, text);
    return false;
}

static bool value_error(const char *text) {
    tau_raise_text(TAU_ID_ValueError, text);
    return false;
}

static bool next_arg(state *s, tau_value *out) {
    if (s->next >= s->count) return type_error("not enough arguments for format string");
    *out = s->tuple ? ((tau_tuple *)(void *)s->args.u.p)->items[s->next] : s->args;
    s->next++;
    return true;
}

static uint32_t peek(state *s) { return s->pos < s->fmt->len ? tau_str_get(s->fmt, s->pos) : 0; }

/* (key): its value becomes the single argument. */
static bool parse_key(state *s) {
    if (!s->mapping) return type_error("format requires a mapping");
    int64_t start = ++s->pos, depth = 1;
    while (depth > 0 && s->pos < s->fmt->len) {
        uint32_t c = tau_str_get(s->fmt, s->pos++);
        depth += (c == '(') - (c == ')');
    }
    if (depth > 0) return value_error("incomplete format key");
    tau_str *key = tau_str_sub(s->fmt, start, s->pos - 1);
    if (!key) return false;
    tau_value k = tau_box_obj(key);
    if (s->bytes) {
        tau_bytes *b = tau_bytes_from(tau_str_data(key), key->len);
        tau_decref(key);
        if (!b) return false;
        k = tau_box_obj(b);
    }
    tau_value v = tau_dyn_getitem(s->args, k);
    tau_value_decref(k);
    if (!v.t) return false;
    s->args = v;
    s->tuple = false;
    s->next = 0;
    s->count = 1;
    return true;
}

/* A number, or * from the arguments. */
static bool parse_number(state *s, bool width, conversion *c, int64_t *out) {
    if (peek(s) == '*') {
        s->pos++;
        tau_value v;
        if (!next_arg(s, &v)) return false;
        v = tau_plain(v);
        if (v.t != TAU_ID_INT && v.t != TAU_ID_BOOL) return type_error("* wants int");
        int64_t n = v.t == TAU_ID_BOOL ? v.u.b : v.u.i;
        if (!tau_int_is_small(n) || n > INT64_MAX / 4) {
            tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C ssize_t");
            return false;
        }
        if (!width && n > INT32_MAX) {
            tau_raise_text(TAU_ID_OverflowError, "Python int too large to convert to C int");
            return false;
        }
        if (width && n < 0) {
            c->left = true;
            n = -n;
        }
        *out = n < 0 ? 0 : n;
        return true;
    }
    int64_t n = 0;
    for (uint32_t d = peek(s); d >= '0' && d <= '9'; d = peek(s)) {
        if (n > ((width ? INT64_MAX : INT32_MAX) - 9) / 10) return value_error(width ? "width too big" : "precision too big");
        n = n * 10 + (int64_t)(d - '0');
        *out = n;
        s->pos++;
    }
    return true;
}

static bool parse_conversion(state *s, conversion *c) {
    *c = (conversion){.width = -1, .precision = -1};
    for (bool more = true; more;) {
        switch (peek(s)) {
        case '-': c->left = true; break;
        case '+': c->plus = true; break;
        case ' ': c->space = true; break;
        case '#': c->alternate = true; break;
        case '0': c->zero = true; break;
        default: more = false; continue;
        }
        s->pos++;
    }
    if (!parse_number(s, true, c, &c->width)) return false;
    if (peek(s) == '.') {
        s->pos++;
        c->precision = 0;
        if (!parse_number(s, false, c, &c->precision)) return false;
    }
    uint32_t h = peek(s);
    if (h == 'h' || h == 'l' || h == 'L') s->pos++;
    if (s->pos >= s->fmt->len) return value_error("incomplete format");
    c->code = tau_str_get(s->fmt, s->pos++);
    return true;
}

/* ---- texts ---- */

/* Appends text padded with spaces, cut at the precision. */
static bool put_text(state *s, const conversion *c, tau_str *text) {
    if (!text) return false;
    int64_t len = c->precision >= 0 && c->precision < text->len ? c->precision : text->len;
    int64_t pad = c->width > len ? c->width - len : 0;
    if (pad && !c->left) tau_builder_fill(&s->out, ' ', pad);
    tau_builder_sub(&s->out, text, 0, len);
    if (pad && c->left) tau_builder_fill(&s->out, ' ', pad);
    tau_decref(text);
    return true;
}

/* Appends a number: sign and prefix in front of zeros. */
static void put_number(state *s, const conversion *c, bool neg, const char *prefix, const char *text, int64_t n) {
    char sign = neg ? '-' : c->plus ? '+' : c->space ? ' ' : 0;
    int64_t front = (sign != 0) + (int64_t)strlen(prefix), pad = c->width > n + front ? c->width - n - front : 0;
    bool zeros = c->zero && !c->left;
    if (pad && !zeros && !c->left) tau_builder_fill(&s->out, ' ', pad);
    if (sign) tau_builder_char(&s->out, (uint32_t)sign);
    tau_builder_c(&s->out, prefix);
    if (pad && zeros) tau_builder_fill(&s->out, '0', pad);
    tau_builder_ascii(&s->out, text, n);
    if (pad && c->left) tau_builder_fill(&s->out, ' ', pad);
}

/* ---- ints ---- */

static bool is_hex(uint32_t code) { return code == 'o' || code == 'x' || code == 'X'; }

static bool has(tau_value v, const char *name) {
    tau_str *n = tau_str_from_ascii(name, (int64_t)strlen(name));
    bool r = n && tau_dyn_hasattr(v, n) == 1;
    if (n) tau_decref(n);
    return r;
}

/* The argument as an int (owned), for d or for x. */
static tau_int int_argument(tau_value v, const conversion *c) {
    v = tau_plain(v);
    if (v.t == TAU_ID_INT) return tau_int_copy(v.u.i);
    if (v.t == TAU_ID_BOOL) return v.u.b;
    if (v.t == TAU_ID_FLOAT && !is_hex(c->code)) return tau_int_from_double(v.u.f);
    if (tau_is_obj(v) && v.t != TAU_ID_STR && !is_hex(c->code) && has(v, "__int__")) {
        tau_str *n = tau_str_from_ascii("__int__", 7);
        tau_value f = n ? tau_dyn_getattr(v, n) : TAU_ABSENT, r = f.t ? tau_dyn_call(f, 0, NULL, NULL) : TAU_ABSENT;
        tau_value_decref(f);
        tau_int i = r.t && n ? tau_int_check_result(r, n) : TAU_INT_ERR;
        tau_value_decref(r);
        if (n) tau_decref(n);
        if (i != TAU_INT_ERR || !tau_err_take(&tau_type_TypeError)) return i;
    } else if (tau_types[v.t]->index) {
        tau_int i = tau_dyn_index(v);
        if (i != TAU_INT_ERR || !tau_err_take(&tau_type_TypeError)) return i;
    }
    tau_raise(TAU_ID_TypeError, "%%%c format: %s is required, not %T", (char)c->code,
              is_hex(c->code) ? "an integer" : "a real number", &v);
    return TAU_INT_ERR;
}

static bool put_int(state *s, conversion *c, tau_value v) {
    tau_int x = int_argument(v, c);
    if (c->code == 'i' || c->code == 'u') c->code = 'd';
    if (x == TAU_INT_ERR) return false;
    tau_str *text = tau_int_to_base(x, c->code == 'd' ? 10 : c->code == 'o' ? 8 : 16, false);
    bool neg = x < 0;
    tau_int_decref(x);
    if (!text) return false;
    int64_t n = text->len - neg, zeros = c->precision > n ? c->precision - n : 0;
    char few[64], *digits = n + zeros < (int64_t)sizeof few ? few : malloc((size_t)(n + zeros));
    if (!digits) {
        tau_no_memory();
        tau_decref(text);
        return false;
    }
    memset(digits, '0', (size_t)zeros);
    memcpy(digits + zeros, tau_str_data(text) + neg, (size_t)n);
    if (c->code == 'X')
        for (int64_t i = 0; i < n + zeros; i++) digits[i] = digits[i] >= 'a' ? (char)(digits[i] - 32) : digits[i];
    const char *prefix = !c->alternate || c->code == 'd' ? "" : c->code == 'o' ? "0o" : c->code == 'X' ? "0X" : "0x";
    put_number(s, c, neg, prefix, digits, n + zeros);
    if (digits != few) free(digits);
    tau_decref(text);
    return true;
}

/* ---- floats and characters ---- */

static bool put_float(state *s, const conversion *c, tau_value v) {
    if (s->bytes && tau_is_obj(v)) v = tau_plain(v);
    if (s->bytes && !(v.t == TAU_ID_FLOAT || v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || has(v, "__float__"))) {
        tau_raise(TAU_ID_TypeError, "float argument required, not %T", &v);
        return false;
    }
    double x = tau_dyn_to_double(v);
    if (tau_err) return false;
    char buf[401], *text;
    int64_t n = tau_double_text(x, (char)c->code, c->precision < 0 ? 6 : c->precision, c->alternate, false, buf, &text);
    if (n < 0) return false;
    put_number(s, c, __builtin_signbit(x) && x == x, "", text, n);
    if (text != buf) free(text);
    return true;
}

static bool put_char(state *s, conversion *c, tau_value v) {
    tau_str *text = NULL;
    v = tau_plain(v);
    if (v.t == TAU_ID_STR && !s->bytes) {
        tau_str *given = (tau_str *)(void *)v.u.p;
        if (given->len != 1) return type_error("%c requires int or char");
        tau_incref(given);
        text = given;
    } else if (s->bytes && tau_span_is_bytes_like(v)) {
        bool ok;
        tau_span span = tau_span_of(v, &ok);
        if (!ok || span.len != 1) return type_error("%c requires an integer in range(256) or a single byte");
        text = tau_str_from_char(span.data[0]);
    } else {
        bool integral = v.t == TAU_ID_INT || v.t == TAU_ID_BOOL || (tau_is_obj(v) && tau_types[v.t]->index);
        if (!integral) return type_error(s->bytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
        tau_int i = tau_dyn_index(v);
        if (i == TAU_INT_ERR) return false;
        int64_t code = tau_int_clamp(i);
        tau_int_decref(i);
        if (code < 0 || code > (s->bytes ? 0xff : 0x10ffff)) {
            tau_raise_text(TAU_ID_OverflowError, s->bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
            return false;
        }
        text = tau_str_from_char((uint32_t)code);
    }
    c->precision = -1;
    return put_text(s, c, text);
}

/* %b and %s of bytes: the octets as Latin-1 text of the same values. */
static tau_str *octets(tau_value v) {
    bool ok;
    if (!tau_span_is_bytes_like(v)) {
        tau_raise(TAU_ID_TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", &v);
        return NULL;
    }
    tau_span span = tau_span_of(v, &ok);
    return ok ? tau_str_from_latin1(span.data, span.len) : NULL;
}

static bool put_argument(state *s, conversion *c) {
    tau_value v;
    switch (c->code) {
    case 's': case 'r': case 'a': case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': case 'c':
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': break;
    case 'b': if (s->bytes) break; /* fall through */
    default:
        if (s->next >= s->count) return type_error("not enough arguments for format string");
        tau_raise(TAU_ID_ValueError, "unsupported format character '%c' (0x%x) at index %lld",
                  c->code > 31 && c->code < 128 ? (char)c->code : '?', c->code, (long long)(s->pos - 1));
        return false;
    }
    if (!next_arg(s, &v)) return false;
    switch (c->code) {
    case 's': return put_text(s, c, s->bytes ? octets(v) : tau_dyn_str(v));
    case 'b': return put_text(s, c, octets(v));
    case 'r': return put_text(s, c, s->bytes ? tau_dyn_ascii(v) : tau_dyn_repr(v));
    case 'a': return put_text(s, c, tau_dyn_ascii(v));
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': return put_int(s, c, v);
    case 'c': return put_char(s, c, v);
    default: return put_float(s, c, v);
    }
}

/* One conversion, after its '%'. */
static bool convert(state *s) {
    conversion c;
    tau_value mapping = s->args;
    bool keyed = peek(s) == '(';
    if (keyed && !parse_key(s)) return false;
    bool ok = parse_conversion(s, &c) && put_argument(s, &c);
    if (keyed) {
        tau_value_decref(s->args);
        s->args = mapping;
        /* As in CPython, a later conversion without a key finds no argument left. */
        s->tuple = false;
        s->count = 1;
        if (s->next > 1) s->next = 1;
    }
    return ok;
}

static bool run(state *s) {
    int64_t n = s->fmt->len;
    while (s->pos < n) {
        int64_t start = s->pos;
        while (s->pos < n && tau_str_get(s->fmt, s->pos) != '%') s->pos++;
        if (s->pos > start) tau_builder_sub(&s->out, s->fmt, start, s->pos);
        if (s->pos >= n) break;
        s->pos++;
        if (peek(s) == '%') {
            tau_builder_char(&s->out, '%');
            s->pos++;
        } else if (!convert(s)) {
            return false;
        }
    }
    if (s->next < s->count && !s->mapping)
        return type_error(s->bytes ? "not all arguments converted during bytes formatting"
                                   : "not all arguments converted during string formatting");
    return true;
}

static tau_str *percent(tau_str *fmt, tau_value args, bool bytes) {
    state s = {.fmt = fmt, .args = args, .count = 1, .bytes = bytes};
    s.tuple = args.t == TAU_ID_TUPLE || tau_isinstance(args, &tau_type_TUPLE);
    if (s.tuple) s.count = ((tau_tuple *)(void *)args.u.p)->len;
    else s.mapping = tau_types[args.t]->getitem && args.t != TAU_ID_STR && !(bytes && tau_span_is_bytes_like(args));
    tau_builder_init(&s.out);
    if (run(&s)) return tau_builder_finish(&s.out);
    tau_builder_discard(&s.out);
    return NULL;
}

tau_str *tau_str_percent(tau_str *fmt, tau_value args) { return percent(fmt, args, false); }

tau_bytes *tau_bytes_percent(tau_bytes *fmt, tau_value args) {
    tau_str *text = tau_str_from_latin1(tau_bytes_data(fmt), fmt->len);
    if (!text) return NULL;
    tau_str *r = percent(text, args, true);
    tau_decref(text);
    if (!r) return NULL;
    tau_bytes *b = tau_bytes_from(tau_str_data(r), r->len); /* every code point is below 256: one byte each */
    tau_decref(r);
    return b;
}
