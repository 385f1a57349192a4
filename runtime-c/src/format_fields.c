/* str.format: literal text and {field!conversion:spec}, fields nested in specs to one level.
 *
 * Follows CPython's scanner in what it accepts and in which error comes first. */
#include "tau/format.h"

#include "tau/builder.h"
#include "tau/call.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/tuple.h"
#include "tau/unicode.h"

typedef struct span {
    int64_t start, end;
} span;

/* Where arguments come from, and how they were numbered so far. */
typedef struct source {
    tau_str *fmt;
    const tau_value *args; /* NULL: format_map */
    int64_t nargs;
    const tau_kwargs *kw;
    tau_value mapping; /* absent: kw */
    enum { UNDECIDED, AUTOMATIC, MANUAL } numbering;
    int64_t next;
} source;

static bool value_error(const char *text) {
    tau_raise_text(TAU_ID_ValueError, text);
    return false;
}

/* A whole decimal number; -1: none, -2: ValueError. */
static int64_t number_in(tau_str *s, span at) {
    if (at.start >= at.end) return -1;
    int64_t n = 0;
    for (int64_t i = at.start; i < at.end; i++) {
        int d = tau_unicode_decimal(tau_str_get(s, i));
        if (d < 0) return -1;
        if (n > (INT64_MAX - d) / 10) {
            value_error("Too many decimal digits in format string");
            return -2;
        }
        n = n * 10 + d;
    }
    return n;
}

static bool check_numbering(source *src, bool automatic) {
    if (src->numbering == UNDECIDED) src->numbering = automatic ? AUTOMATIC : MANUAL;
    if (src->numbering == MANUAL && automatic)
        return value_error("cannot switch from manual field specification to automatic field numbering");
    if (src->numbering == AUTOMATIC && !automatic)
        return value_error("cannot switch from automatic field numbering to manual field specification");
    return true;
}

/* ---- the value of a field ---- */

static tau_value named_argument(source *src, tau_str *key) {
    if (src->mapping.t) return tau_dyn_getitem(src->mapping, (tau_value){TAU_ID_STR, {.p = &key->head}});
    if (src->kw)
        for (int64_t i = 0; i < src->kw->n; i++)
            if (tau_str_eq(src->kw->names[i], key)) return tau_value_copy(src->kw->values[i]);
    tau_raise_value(TAU_ID_KeyError, (tau_value){TAU_ID_STR, {.p = &key->head}});
    return TAU_ABSENT;
}

static tau_value first_value(source *src, span name) {
    int64_t index = number_in(src->fmt, name);
    if (index == -2) return TAU_ABSENT;
    bool empty = name.start == name.end;
    if ((empty || index >= 0) && !check_numbering(src, empty)) return TAU_ABSENT;
    if (empty) index = src->next++;
    if (index < 0) {
        tau_str *key = tau_str_sub(src->fmt, name.start, name.end);
        tau_value v = key ? named_argument(src, key) : TAU_ABSENT;
        if (key) tau_decref(key);
        return v;
    }
    if (!src->args) {
        value_error("Format string contains positional fields");
        return TAU_ABSENT;
    }
    if (index >= src->nargs) {
        tau_raise(TAU_ID_IndexError, "Replacement index %lld out of range for positional args tuple", (long long)index);
        return TAU_ABSENT;
    }
    return tau_value_copy(src->args[index]);
}

/* One .name or [item] of v, at *pos; consumes v. */
static tau_value follow(source *src, tau_value v, int64_t *pos, int64_t end) {
    tau_str *fmt = src->fmt;
    uint32_t c = tau_str_get(fmt, (*pos)++);
    int64_t start = *pos;
    tau_value r = TAU_ABSENT;
    if (c != '.' && c != '[') {
        value_error("Only '.' or '[' may follow ']' in format field specifier");
    } else if (c == '.') {
        while (*pos < end && tau_str_get(fmt, *pos) != '.' && tau_str_get(fmt, *pos) != '[') ++*pos;
        tau_str *name = tau_str_sub(fmt, start, *pos);
        if (*pos == start) value_error("Empty attribute in format string");
        else if (name) r = tau_dyn_getattr(v, name);
        if (name) tau_decref(name);
    } else {
        while (*pos < end && tau_str_get(fmt, *pos) != ']') ++*pos;
        span at = {start, *pos};
        int64_t index = number_in(fmt, at);
        if (*pos >= end) {
            value_error("Missing ']' in format string");
        } else if (at.start == at.end) {
            value_error("Empty attribute in format string");
        } else if (index >= 0) {
            r = tau_dyn_getitem(v, tau_box_int(index));
        } else if (index == -1) {
            tau_str *key = tau_str_sub(fmt, at.start, at.end);
            if (key) {
                r = tau_dyn_getitem(v, (tau_value){TAU_ID_STR, {.p = &key->head}});
                tau_decref(key);
            }
        }
        ++*pos;
    }
    tau_value_decref(v);
    return r;
}

static tau_value field_value(source *src, span field) {
    int64_t pos = field.start;
    while (pos < field.end && tau_str_get(src->fmt, pos) != '.' && tau_str_get(src->fmt, pos) != '[') pos++;
    tau_value v = first_value(src, (span){field.start, pos});
    while (v.t && pos < field.end) v = follow(src, v, &pos, field.end);
    return v;
}

/* r, s or a; consumes v. */
static tau_value apply_conversion(tau_value v, uint32_t conversion) {
    tau_str *s = NULL;
    switch (conversion) {
    case 'r': s = tau_dyn_repr(v); break;
    case 's': s = tau_dyn_str(v); break;
    case 'a': s = tau_dyn_ascii(v); break;
    default:
        if (conversion > 32 && conversion < 127)
            tau_raise(TAU_ID_ValueError, "Unknown conversion specifier %c", (char)conversion);
        else tau_raise(TAU_ID_ValueError, "Unknown conversion specifier \\x%x", conversion);
    }
    tau_value_decref(v);
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

/* ---- the format string ---- */

typedef struct field {
    span name, spec;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields of its own */
} field;

/* The spec after ':' up to its closing brace. */
static bool scan_spec(tau_str *fmt, int64_t *pos, int64_t end, field *f) {
    f->spec.start = *pos;
    int64_t depth = 1;
    while (*pos < end) {
        uint32_t c = tau_str_get(fmt, (*pos)++);
        if (c == '{') {
            f->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            f->spec.end = *pos - 1;
            return true;
        }
    }
    return value_error("unmatched '{' in format spec");
}

static bool scan_field(tau_str *fmt, int64_t *pos, int64_t end, field *f) {
    *f = (field){.name = {*pos, *pos}};
    uint32_t c = 0;
    bool stop = false;
    while (*pos < end && !stop) {
        c = tau_str_get(fmt, (*pos)++);
        if (c == '{') return value_error("unexpected '{' in field name");
        if (c == '[')
            while (*pos < end && tau_str_get(fmt, *pos) != ']') ++*pos;
        stop = c == '}' || c == ':' || c == '!';
    }
    f->name.end = *pos - 1;
    if (c == '!') {
        if (*pos >= end) return value_error("end of string while looking for conversion specifier");
        f->conversion = tau_str_get(fmt, (*pos)++);
        if (*pos < end) {
            c = tau_str_get(fmt, (*pos)++);
            if (c == '}') return true;
            if (c != ':') return value_error("expected ':' after conversion specifier");
        }
        return scan_spec(fmt, pos, end, f);
    }
    if (c == ':') return scan_spec(fmt, pos, end, f);
    return c == '}' || value_error("expected '}' before end of string");
}

static bool expand(source *src, int64_t pos, int64_t end, int depth, tau_builder *out);

static bool put_field(source *src, const field *f, int depth, tau_builder *out) {
    tau_value v = field_value(src, f->name);
    if (v.t && f->conversion) v = apply_conversion(v, f->conversion);
    if (!v.t) return false;
    tau_str *spec;
    if (f->nested) {
        tau_builder b;
        tau_builder_init(&b);
        bool ok = expand(src, f->spec.start, f->spec.end, depth - 1, &b);
        spec = ok ? tau_builder_finish(&b) : NULL;
        if (!ok) tau_builder_discard(&b);
    } else {
        spec = f->spec.start < f->spec.end ? tau_str_sub(src->fmt, f->spec.start, f->spec.end) : tau_str_empty();
    }
    tau_str *text = spec ? tau_dyn_format(v, spec) : NULL;
    if (spec) tau_decref(spec);
    tau_value_decref(v);
    if (!text) return false;
    tau_builder_take(out, text);
    return true;
}

static bool expand(source *src, int64_t pos, int64_t end, int depth, tau_builder *out) {
    tau_str *fmt = src->fmt;
    if (depth <= 0) return value_error("Max string recursion exceeded");
    while (pos < end) {
        int64_t start = pos, stop;
        uint32_t c = 0;
        while (pos < end && c != '{' && c != '}') c = tau_str_get(fmt, pos++);
        bool brace = c == '{' || c == '}', doubled = brace && pos < end && tau_str_get(fmt, pos) == c;
        if (c == '}' && !doubled) return value_error("Single '}' encountered in format string");
        if (c == '{' && pos >= end) return value_error("Single '{' encountered in format string");
        stop = brace && !doubled ? pos - 1 : pos;
        if (stop > start) tau_builder_sub(out, fmt, start, stop);
        if (doubled) pos++;
        if (!brace || doubled) continue;
        field f;
        if (!scan_field(fmt, &pos, end, &f) || !put_field(src, &f, depth, out)) return false;
    }
    return true;
}

static tau_str *format_from(source *src) {
    tau_builder out;
    tau_builder_init(&out);
    if (expand(src, 0, src->fmt->len, 2, &out)) return tau_builder_finish(&out);
    tau_builder_discard(&out);
    return NULL;
}

tau_str *tau_str_format(tau_str *fmt, tau_tuple *args, const tau_kwargs *kw) {
    source src = {.fmt = fmt, .args = args->items, .nargs = args->len, .kw = kw};
    return format_from(&src);
}

tau_str *tau_str_format_map(tau_str *fmt, tau_value mapping) {
    source src = {.fmt = fmt, .mapping = mapping};
    return format_from(&src);
}

tau_str *tau_str_format_values(tau_str *fmt, tau_value args, tau_value kwargs) {
    source src = {.fmt = fmt};
    if (kwargs.t != TAU_ID_NONE) src.mapping = kwargs;
    if (args.t == TAU_ID_TUPLE) {
        tau_tuple *t = (tau_tuple *)(void *)args.u.p;
        src.args = t->items;
        src.nargs = t->len;
        return format_from(&src);
    }
    tau_list_v *items = tau_dyn_to_list(args);
    if (!items) return NULL;
    tau_tuple *t = tau_tuple_from_list(items);
    tau_decref(items);
    if (!t) return NULL;
    src.args = t->items;
    src.nargs = t->len;
    tau_str *r = format_from(&src);
    tau_decref(t);
    return r;
}
