/* struct: packing and unpacking by CPython's format strings.
 *
 * A format is walked twice, once for the size and once for the items; the walk knows sizes and alignment of native (@)
 * and standard formats. Messages of struct.error are returned as strings. */
#include "tau/derived.h"
#include "tau/struct.h"

#include "elements.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/object.h"
#include "tau/str.h"
#include "tau/tuple.h"

#include <stdio.h>
#include <string.h>

enum order { NATIVE, LITTLE, BIG };

typedef struct walk {
    const char *p, *end;
    enum order order; /* byte order; NATIVE also aligns */
    int64_t offset;   /* behind the last item */
    const char *error;
} walk;

typedef struct item {
    char code;
    int size, align;
    int64_t count;  /* repeats; for s and p the length */
    int64_t offset; /* of the first */
} item;

static int item_size(char code, bool native) {
    switch (code) {
    case 'x': case 'c': case 'b': case 'B': case '?': case 's': case 'p': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'f': return 4;
    case 'l': case 'L': return native ? (int)sizeof(long) : 4;
    case 'q': case 'Q': case 'd': return 8;
    case 'n': case 'N': case 'P': return native ? 8 : 0;
    default: return 0;
    }
}

static walk start(tau_bytes *fmt) {
    walk w = {.p = (const char *)tau_bytes_data(fmt)};
    w.end = w.p + fmt->len;
    if (w.p == w.end) return w;
    switch (*w.p) {
    case '<': case '=': w.order = LITTLE; break;
    case '>': case '!': w.order = BIG; break;
    case '@': break;
    default: return w;
    }
    w.p++;
    return w;
}

/* The next item; false at the end or with w->error. */
static bool next_item(walk *w, item *it) {
    while (w->p < w->end && strchr(" \t\n\v\f\r", *w->p) && *w->p) w->p++;
    if (w->p == w->end) return false;
    bool too_long = false;
    it->count = 1;
    if (*w->p >= '0' && *w->p <= '9') {
        it->count = 0;
        for (; w->p < w->end && *w->p >= '0' && *w->p <= '9'; w->p++)
            too_long |= __builtin_mul_overflow(it->count, 10, &it->count) || __builtin_add_overflow(it->count, *w->p - '0', &it->count);
        if (w->p == w->end && !too_long) w->error = "repeat count given without format specifier";
    }
    if (too_long) w->error = "total struct size too long";
    if (w->error) return false;
    it->code = *w->p++;
    it->size = item_size(it->code, w->order == NATIVE);
    if (it->size == 0) {
        w->error = it->code == 0 ? "embedded null character" : "bad char in struct format";
        return false;
    }
    it->align = w->order == NATIVE && it->code != 'x' ? it->size : 1;
    int64_t pad = (it->align - w->offset % it->align) % it->align, bytes;
    it->offset = w->offset + pad;
    if (__builtin_mul_overflow(it->count, (int64_t)it->size, &bytes) || __builtin_add_overflow(bytes, it->offset, &w->offset)) {
        w->error = "total struct size too long";
        return false;
    }
    return true;
}

static int64_t values_of(const item *it) {
    if (it->code == 'x') return 0;
    return it->code == 's' || it->code == 'p' ? 1 : it->count;
}

static tau_value message(const char *text) {
    tau_str *s = tau_str_from_ascii(text, (int64_t)strlen(text));
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

static tau_value str_value(tau_str *s) { return s ? tau_box_obj(s) : TAU_ABSENT; }

/* Size in bytes and number of values; the error's message, or NULL. */
static const char *measure(tau_bytes *fmt, int64_t *size, int64_t *values) {
    if (memchr(tau_bytes_data(fmt), 0, (size_t)fmt->len)) return "embedded null character";
    walk w = start(fmt);
    item it;
    *values = 0;
    while (next_item(&w, &it)) *values += values_of(&it);
    *size = w.offset;
    return w.error;
}

tau_value tau_struct_size(tau_bytes *fmt) {
    int64_t size, values;
    const char *error = measure(fmt, &size, &values);
    return error ? message(error) : tau_box_int(tau_int_from_i64(size));
}

/* ---- packing: each function gives NULL or the message ---- */

static const char *range_text(const char *name, const char *low, const char *high, char *buf, size_t n) {
    snprintf(buf, n, "%s format requires %s <= number <= %s", name, low, high);
    return buf;
}

/* The value's 64 bits and whether they are in range; messages as CPython's converters for each code. */
static const char *pack_int(uint8_t *p, const item *it, enum order order, tau_int x, char *buf, size_t n) {
    static const char *const lows[] = {"-128", "-32768", "", "-2147483648"};
    static const char *const highs[] = {"127", "32767", "", "2147483647"};
    static const char *const unsigned_highs[] = {"255", "65535", "", "4294967295"};
    bool is_signed = it->code >= 'a', big = order == BIG;
    int64_t i = 0;
    uint64_t u = 0;
    bool fits_signed = tau_int_to_i64(x, &i), fits = is_signed ? fits_signed : tau_int_to_u64(x, &u);
    char name[8];
    snprintf(name, sizeof name, "'%c'", it->code);
    if (it->size == 1) snprintf(name, sizeof name, is_signed ? "byte" : "ubyte");
    if (it->size == 2 && !big) snprintf(name, sizeof name, is_signed ? "short" : "ushort");
    bool by_long = is_signed || it->size == 1 || (it->size == 2 && !big); /* converted as a C long first */
    if (by_long ? !fits_signed : !fits) return it->size == 8 && big ? "int too large to convert" : "argument out of range";
    if (it->size < 8) {
        int64_t limit = (int64_t)1 << (8 * it->size - is_signed);
        bool bad = by_long ? i >= limit || i < (is_signed ? -limit : 0) : u >= (uint64_t)limit;
        if (bad)
            return range_text(name, is_signed ? lows[it->size - 1] : "0",
                              is_signed ? highs[it->size - 1] : unsigned_highs[it->size - 1], buf, n);
    }
    tau_element_store(p, it->size, big, tau_int_low64(x));
    return NULL;
}

static const char *pack_index(uint8_t *p, const item *it, enum order order, tau_value v, char *buf, size_t n) {
    if (v.t != TAU_ID_INT && v.t != TAU_ID_BOOL && !(tau_is_obj(v) && tau_types[v.t]->index)) return "required argument is not an integer";
    tau_int x = tau_dyn_index(v);
    if (x == TAU_INT_ERR) return "";
    const char *error = NULL;
    int64_t i;
    if (it->code == 'n') {
        if (tau_int_to_i64(x, &i)) tau_element_store(p, 8, false, (uint64_t)i);
        else error = "argument out of range";
    } else if (it->code == 'P') {
        uint64_t u;
        if (tau_int_to_i64(x, &i) || tau_int_to_u64(x, &u)) tau_element_store(p, 8, false, tau_int_low64(x));
        else error = "int too large to convert";
    } else {
        item as = *it;
        if (it->code == 'N') as.code = 'Q';
        error = pack_int(p, &as, order, x, buf, n);
    }
    tau_int_decref(x);
    return error;
}

static const char *pack_float(uint8_t *p, const item *it, enum order order, tau_value v) {
    double x = tau_dyn_to_double(v);
    if (tau_err) {
        tau_err_clear();
        return "required argument is not a float";
    }
    bool overflow;
    uint64_t bits = tau_element_float_bits(x, it->size, &overflow);
    if (overflow && !(it->code == 'f' && order == NATIVE)) {
        if (v.t == TAU_ID_INT) return "int too large to convert";
        tau_raise(TAU_ID_OverflowError, "float too large to pack with %c format", it->code);
        return "";
    }
    tau_element_store(p, it->size, order == BIG, bits);
    return NULL;
}

static const char *pack_bytes(uint8_t *p, const item *it, tau_value v) {
    v = tau_plain(v);
    bool ok = v.t == TAU_ID_BYTES || v.t == TAU_ID_BYTEARRAY;
    if (!ok) return it->code == 's' ? "argument for 's' must be a bytes object" : "argument for 'p' must be a bytes object";
    tau_span s = tau_span_of(v, &ok);
    int64_t room = it->code == 's' ? it->count : it->count - 1, n = s.len < room ? s.len : room;
    if (room < 0) return NULL;
    if (it->code == 'p') *p++ = (uint8_t)(n > 255 ? 255 : n);
    if (n > 0) memcpy(p, s.data, (size_t)n);
    return NULL;
}

static const char *pack_one(uint8_t *p, const item *it, enum order order, tau_value v, char *buf, size_t n) {
    switch (it->code) {
    case 'c': {
        if (v.t != TAU_ID_BYTES || ((tau_bytes *)(void *)v.u.p)->len != 1) return "char format requires a bytes object of length 1";
        *p = *tau_bytes_data((tau_bytes *)(void *)v.u.p);
        return NULL;
    }
    case '?': {
        int truth = tau_dyn_truth(v);
        *p = truth > 0;
        return truth < 0 ? "" : NULL;
    }
    case 's': case 'p': return pack_bytes(p, it, v);
    case 'e': case 'f': case 'd': return pack_float(p, it, order, v);
    default: return pack_index(p, it, order, v, buf, n);
    }
}

tau_value tau_struct_pack(tau_bytes *fmt, tau_value args, tau_str *who) {
    int64_t size, values, next = 0;
    char buf[80];
    const char *error = measure(fmt, &size, &values);
    if (error) return message(error);
    tau_tuple *t = (tau_tuple *)(void *)args.u.p;
    if (t->len != values)
        return str_value(tau_str_printf("%s expected %lld items for packing (got %lld)", (const char *)tau_str_data(who),
                                        (long long)values, (long long)t->len));
    tau_bytes *out = tau_bytes_new(size);
    if (!out) return TAU_ABSENT;
    memset(tau_bytes_data(out), 0, (size_t)size);
    walk w = start(fmt);
    item it;
    while (!error && next_item(&w, &it)) {
        int64_t n = values_of(&it);
        for (int64_t k = 0; k < n && !error; k++)
            error = pack_one(tau_bytes_data(out) + it.offset + k * it.size, &it, w.order, t->items[next++], buf, sizeof buf);
    }
    if (!error) return tau_box_obj(out);
    tau_decref(out);
    return tau_err ? TAU_ABSENT : message(error);
}

/* ---- unpacking ---- */

static tau_value bytes_value(const uint8_t *p, int64_t n) {
    tau_bytes *b = tau_bytes_from(p, n);
    return b ? tau_box_obj(b) : TAU_ABSENT;
}

static tau_value unpack_one(const uint8_t *p, const item *it, enum order order) {
    uint64_t bits;
    switch (it->code) {
    case 'c': return bytes_value(p, 1);
    case 's': return bytes_value(p, it->count);
    case 'p': {
        int64_t n = it->count > 0 ? *p : 0;
        return bytes_value(p + 1, n < it->count - 1 ? n : it->count > 0 ? it->count - 1 : 0);
    }
    case '?': return tau_box_bool(*p != 0);
    default: break;
    }
    bits = tau_element_load(p, it->size, order == BIG);
    TAU_HAS_OBJECTS(FLOAT);
    if (it->code == 'e' || it->code == 'f' || it->code == 'd') return tau_box_float(tau_element_double(bits, it->size));
    return tau_dyn_int_result(tau_element_int(bits, it->size, it->code >= 'a'));
}

tau_value tau_struct_unpack(tau_bytes *fmt, tau_value data, tau_int offset) {
    int64_t size, values, next = 0;
    const char *error = measure(fmt, &size, &values);
    if (error) return message(error);
    bool ok;
    tau_span s = tau_span_of(data, &ok);
    tau_tuple *t = ok ? tau_tuple_new(values) : NULL;
    if (!t) return TAU_ABSENT;
    walk w = start(fmt);
    item it;
    while (next_item(&w, &it)) {
        int64_t n = values_of(&it);
        for (int64_t k = 0; k < n; k++) {
            tau_value v = unpack_one(s.data + offset + it.offset + k * it.size, &it, w.order);
            if (!v.t) {
                tau_decref(t);
                return TAU_ABSENT;
            }
            t->items[next++] = v;
        }
    }
    return tau_box_obj(t);
}
