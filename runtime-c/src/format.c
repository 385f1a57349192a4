/* format(): the specifier's grammar, strings, and the choice by type. Numbers are in format_number.c.
 *
 * The checks come in CPython's order, so that a specifier with several faults gives the same message. */
#include "tau/format.h"

#include "format_spec.h"
#include "tau/dyn.h"
#include "tau/complex.h"
#include "tau/exc.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/unicode.h"

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/* Decimal digits at *pos: how many, -1 with ValueError when the number is too large. */
static int64_t spec_integer(tau_str *s, int64_t *pos, int64_t *out) {
    int64_t n = 0, start = *pos;
    for (; *pos < s->len; ++*pos) {
        int d = tau_unicode_decimal(tau_str_get(s, *pos));
        if (d < 0) break;
        if (n > (INT64_MAX - d) / 10) {
            tau_raise_text(TAU_ID_ValueError, "Too many decimal digits in format string");
            return -1;
        }
        n = n * 10 + d;
    }
    if (*pos > start) *out = n;
    return *pos - start;
}

static bool grouping_allowed(tau_spec *spec) {
    spec->group = 3;
    switch (spec->type) {
    case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case '%': case 'F': case 0: return true;
    case 'b': case 'o': case 'x': case 'X':
        spec->group = 4;
        if (spec->grouping == '_') return true;
        break;
    default: break;
    }
    if (spec->type > 32 && spec->type < 128)
        tau_raise(TAU_ID_ValueError, "Cannot specify '%c' with '%c'.", spec->grouping, (char)spec->type);
    else tau_raise(TAU_ID_ValueError, "Cannot specify '%c' with '\\x%x'.", spec->grouping, spec->type);
    return false;
}

/* Grouping, precision and type, from *pos to the end. */
static bool parse_tail(tau_str *s, int64_t pos, tau_spec *spec, const char *type_name) {
    uint32_t c = pos < s->len ? tau_str_get(s, pos) : 0;
    if (c == ',' || c == '_') {
        spec->grouping = (char)c;
        pos++;
        uint32_t next = pos < s->len ? tau_str_get(s, pos) : 0;
        if ((c == ',' && next == '_') || (c == '_' && next == ',')) {
            tau_raise_text(TAU_ID_ValueError, "Cannot specify both ',' and '_'.");
            return false;
        }
    }
    if (pos < s->len && tau_str_get(s, pos) == '.') {
        pos++;
        int64_t n = spec_integer(s, &pos, &spec->precision);
        if (n < 0) return false;
        if (n == 0) {
            tau_raise_text(TAU_ID_ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (s->len - pos > 1) {
        tau_raise(TAU_ID_ValueError, "Invalid format specifier '%U' for object of type '%s'", s, type_name);
        return false;
    }
    if (pos < s->len) spec->type = tau_str_get(s, pos);
    return !spec->grouping || grouping_allowed(spec);
}

bool tau_spec_parse(tau_str *s, tau_spec *spec, uint32_t default_align, uint32_t default_type, const char *type_name) {
    *spec = (tau_spec){.fill = ' ', .align = default_align, .type = default_type, .width = -1, .precision = -1};
    int64_t pos = 0, n = s->len;
    bool fill_given = false;
    if (n >= 2 && is_align(tau_str_get(s, 1))) {
        spec->fill = tau_str_get(s, 0);
        spec->align = tau_str_get(s, 1);
        fill_given = spec->align_given = true;
        pos = 2;
    } else if (n >= 1 && is_align(tau_str_get(s, 0))) {
        spec->align = tau_str_get(s, 0);
        spec->align_given = true;
        pos = 1;
    }
    uint32_t c = pos < n ? tau_str_get(s, pos) : 0;
    if (c == ' ' || c == '+' || c == '-') {
        spec->sign = c;
        pos++;
    }
    if (pos < n && tau_str_get(s, pos) == 'z') {
        spec->no_neg_zero = true;
        pos++;
    }
    if (pos < n && tau_str_get(s, pos) == '#') {
        spec->alternate = true;
        pos++;
    }
    if (!fill_given && pos < n && tau_str_get(s, pos) == '0') {
        spec->fill = '0';
        if (!spec->align_given && default_align == '>') spec->align = '=';
        pos++;
    }
    if (spec_integer(s, &pos, &spec->width) < 0) return false;
    return parse_tail(s, pos, spec, type_name);
}

tau_str *tau_spec_unknown_code(uint32_t code, const char *type_name) {
    if (code > 32 && code < 128)
        tau_raise(TAU_ID_ValueError, "Unknown format code '%c' for object of type '%s'", (char)code, type_name);
    else tau_raise(TAU_ID_ValueError, "Unknown format code '\\x%x' for object of type '%s'", code, type_name);
    return NULL;
}

static tau_str *value_error(const char *text) {
    tau_raise_text(TAU_ID_ValueError, text);
    return NULL;
}

/* ---- strings ---- */

tau_str *tau_str_format_spec(tau_str *x, tau_str *text) {
    if (text->len == 0) {
        tau_incref(x);
        return x;
    }
    tau_spec spec;
    if (!tau_spec_parse(text, &spec, '<', 's', "str")) return NULL;
    if (spec.type != 's') return tau_spec_unknown_code(spec.type, "str");
    if (spec.sign == ' ') return value_error("Space not allowed in string format specifier");
    if (spec.sign) return value_error("Sign not allowed in string format specifier");
    if (spec.no_neg_zero) return value_error("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate) return value_error("Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=') return value_error("'=' alignment not allowed in string format specifier");
    int64_t len = spec.precision >= 0 && spec.precision < x->len ? spec.precision : x->len;
    int64_t pad = spec.width > len ? spec.width - len : 0;
    int64_t left = spec.align == '>' ? pad : spec.align == '^' ? pad / 2 : 0;
    tau_builder b;
    tau_builder_init(&b);
    if (left) tau_builder_fill(&b, spec.fill, left);
    tau_builder_sub(&b, x, 0, len);
    if (pad > left) tau_builder_fill(&b, spec.fill, pad - left);
    return tau_builder_finish(&b);
}

/* ---- any value ---- */

tau_str *tau_dyn_format(tau_value v, tau_str *spec) {
    if (v.t == TAU_ID_STR) return tau_str_format_spec((tau_str *)(void *)v.u.p, spec);
    const tau_type *t = tau_types[v.t];
    bool number = v.t == TAU_ID_BOOL || v.t == TAU_ID_INT || v.t == TAU_ID_FLOAT || v.t == TAU_ID_COMPLEX;
    if (spec->len == 0 && (number || !t->format)) return tau_dyn_str(v);
    switch (v.t) {
    case TAU_ID_BOOL: return tau_bool_format(v.u.b, spec);
    case TAU_ID_INT: return tau_int_format(v.u.i, spec);
    case TAU_ID_FLOAT: return tau_float_format(v.u.f, spec);
    case TAU_ID_COMPLEX: return tau_complex_format(tau_unbox_complex(v), spec);
    default: break;
    }
    if (t->format) return t->format(v, spec);
    tau_raise(TAU_ID_TypeError, "unsupported format string passed to %T.__format__", &v);
    return NULL;
}
