/* The codecs of one-byte encodings and of UTF-8 with error handlers, and the choice among all of them by name. */
#include "tau/codec.h"

#include "codec_errors.h"
#include "str_units.h"

#include "tau/exc.h"
#include "tau/mem.h"

/* ---- names ------------------------------------------------------------------------------------------------- */

/* Lower case, with _ for every other separator, as codecs.lookup() normalises. */
static const struct {
    const char *name;
    enum tau_encoding enc;
} encodings[] = {
    {"utf_8", TAU_ENC_UTF8},        {"utf8", TAU_ENC_UTF8},           {"u8", TAU_ENC_UTF8},
    {"utf", TAU_ENC_UTF8},          {"cp65001", TAU_ENC_UTF8},        {"utf_8_sig", TAU_ENC_UTF8_SIG},
    {"utf8_sig", TAU_ENC_UTF8_SIG}, {"latin_1", TAU_ENC_LATIN1},      {"latin1", TAU_ENC_LATIN1},
    {"latin", TAU_ENC_LATIN1},      {"l1", TAU_ENC_LATIN1},           {"iso_8859_1", TAU_ENC_LATIN1},
    {"iso8859_1", TAU_ENC_LATIN1},  {"iso8859", TAU_ENC_LATIN1},      {"8859", TAU_ENC_LATIN1},
    {"cp819", TAU_ENC_LATIN1},      {"ascii", TAU_ENC_ASCII},         {"us_ascii", TAU_ENC_ASCII},
    {"646", TAU_ENC_ASCII},         {"utf_16", TAU_ENC_UTF16},        {"utf16", TAU_ENC_UTF16},
    {"u16", TAU_ENC_UTF16},         {"utf_16_le", TAU_ENC_UTF16LE},   {"utf_16le", TAU_ENC_UTF16LE},
    {"utf16_le", TAU_ENC_UTF16LE},  {"utf16le", TAU_ENC_UTF16LE},     {"utf_16_be", TAU_ENC_UTF16BE},
    {"utf_16be", TAU_ENC_UTF16BE},  {"utf16_be", TAU_ENC_UTF16BE},    {"utf16be", TAU_ENC_UTF16BE},
    {"utf_32", TAU_ENC_UTF32},      {"utf32", TAU_ENC_UTF32},         {"u32", TAU_ENC_UTF32},
    {"utf_32_le", TAU_ENC_UTF32LE}, {"utf_32le", TAU_ENC_UTF32LE},    {"utf_32_be", TAU_ENC_UTF32BE},
    {"utf_32be", TAU_ENC_UTF32BE},
};

int tau_codec_lookup(tau_str *name) {
    char text[32];
    size_t n = 0;
    if (name->ascii && name->len < (int64_t)sizeof text) {
        for (; n < (size_t)name->len; n++) {
            uint8_t c = tau_str_data(name)[n];
            text[n] = c == '-' || c == ' ' ? '_' : (char)(c + ((uint8_t)(c - 'A') < 26) * 32);
        }
        text[n] = 0;
        for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
            if (!strcmp(text, encodings[i].name)) return (int)encodings[i].enc;
    }
    tau_raise(TAU_ID_LookupError, "unknown encoding: %U", name);
    return -1;
}

static const char *const error_names[] = {"strict",            "ignore",          "replace",      "backslashreplace",
                                          "xmlcharrefreplace", "surrogateescape", "surrogatepass"};

int tau_codec_errors(tau_str *name) {
    for (int i = 0; i < 7; i++)
        if (tau_str_is(name, error_names[i])) return i;
    tau_raise(TAU_ID_LookupError, "unknown error handler name '%U'", name);
    return -1;
}

const char *tau_codec_name(enum tau_encoding enc) {
    static const char *const names[] = {"utf-8",     "utf-8",     "latin-1", "ascii",     "utf-16",
                                        "utf-16-le", "utf-16-be", "utf-32",  "utf-32-le", "utf-32-be"};
    return names[enc];
}

/* ---- decoding ------------------------------------------------------------------------------------------------ */

/* A surrogate written as itself at `at`, for surrogatepass: its size, 0 when there is none. */
static int passed_surrogate(decoding *d, int64_t at, uint32_t *c) {
    const uint8_t *p = d->text + at;
    int64_t left = d->n - at;
    switch (d->enc) {
    case TAU_ENC_UTF8:
    case TAU_ENC_UTF8_SIG:
        if (left < 3 || p[0] != 0xed || (p[1] & 0xe0) != 0xa0 || (p[2] & 0xc0) != 0x80) return 0;
        *c = 0xd000u | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
        return 3;
    case TAU_ENC_UTF16LE: *c = left >= 2 ? (uint32_t)(p[0] | p[1] << 8) : 0; break;
    case TAU_ENC_UTF16BE: *c = left >= 2 ? (uint32_t)(p[1] | p[0] << 8) : 0; break;
    case TAU_ENC_UTF32LE: *c = left >= 4 && !p[2] && !p[3] ? (uint32_t)(p[0] | p[1] << 8) : 0; break;
    case TAU_ENC_UTF32BE: *c = left >= 4 && !p[0] && !p[1] ? (uint32_t)(p[3] | p[2] << 8) : 0; break;
    default: *c = 0;
    }
    if ((*c & ~0x7ffu) != 0xd800) return 0;
    return d->enc == TAU_ENC_UTF16LE || d->enc == TAU_ENC_UTF16BE ? 2 : 4;
}

int64_t tau_codec_bad_bytes(decoding *d, int64_t start, int64_t end, const char *reason) {
    int64_t i = start;
    uint32_t c;
    switch (d->errors) {
    case TAU_ERR_IGNORE: return end;
    case TAU_ERR_REPLACE: tau_builder_char(d->out, 0xfffd); return end;
    case TAU_ERR_BACKSLASH:
        for (; i < end; i++) tau_builder_printf(d->out, "\\x%02x", d->text[i]);
        return end;
    case TAU_ERR_SURROGATEESCAPE:
        while (i < end && d->text[i] >= 128) tau_builder_char(d->out, 0xdc00u + d->text[i++]);
        if (i > start) return i;
        break;
    case TAU_ERR_SURROGATEPASS: {
        int size = passed_surrogate(d, start, &c);
        if (size == 0) break;
        tau_builder_char(d->out, c);
        return start + size;
    }
    case TAU_ERR_XMLCHARREF:
        tau_raise_text(TAU_ID_TypeError, "don't know how to handle UnicodeDecodeError in error callback");
        return -1;
    case TAU_ERR_STRICT: break;
    }
    tau_decode_error(d->name, d->text, d->n, start, end, reason);
    return -1;
}

static bool decode_ascii(decoding *d) {
    for (int64_t i = 0; i < d->n;) {
        if (d->text[i] < 128) {
            tau_builder_char(d->out, d->text[i++]);
        } else {
            i = tau_codec_bad_bytes(d, i, i + 1, "ordinal not in range(128)");
            if (i < 0) return false;
        }
    }
    return true;
}

/* Whole stretches of good text go through the strict scanner. */
static bool decode_utf8(decoding *d) {
    for (int64_t i = 0; i < d->n;) {
        uint32_t bits = 0;
        int64_t bad = 0;
        int bad_len = 0;
        const char *reason = NULL;
        int64_t count = tau_utf8_scan(d->text + i, d->n - i, &bits, &bad, &bad_len, &reason);
        int64_t good = count < 0 ? bad : d->n - i;
        if (good) tau_builder_take(d->out, tau_str_from_utf8((const char *)d->text + i, good));
        i += good;
        if (count >= 0) break;
        i = tau_codec_bad_bytes(d, i, i + bad_len, reason);
        if (i < 0) return false;
    }
    return true;
}

tau_str *tau_codec_decode(const uint8_t *text, int64_t n, enum tau_encoding enc, enum tau_errors errors) {
    if (enc == TAU_ENC_LATIN1) return tau_str_from_latin1(text, n);
    if (enc == TAU_ENC_UTF8_SIG) {
        if (n >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) text += 3, n -= 3;
        enc = TAU_ENC_UTF8;
    }
    if (enc == TAU_ENC_UTF8 && errors == TAU_ERR_STRICT) return tau_str_from_utf8((const char *)text, n);
    if (enc == TAU_ENC_ASCII && tau_units_ascii(text, n)) return tau_str_from_ascii((const char *)text, n);
    tau_builder b;
    tau_builder_init(&b);
    decoding d = {text, n, tau_codec_name(enc), enc, errors, &b};
    bool ok = enc == TAU_ENC_UTF8 ? decode_utf8(&d) : enc == TAU_ENC_ASCII ? decode_ascii(&d) : tau_codec_decode_wide(&d);
    if (ok) return tau_builder_finish(&b);
    tau_builder_discard(&b);
    return NULL;
}

/* ---- encoding ------------------------------------------------------------------------------------------------ */

static bool put_bytes(encoding *e, const uint8_t *p, int64_t n) {
    tau_bytearray_extend_span(e->out, (tau_span){p, n});
    return !tau_err;
}

static bool put_latin1(encoding *e, uint32_t c) {
    uint8_t byte = (uint8_t)c;
    return put_bytes(e, &byte, 1);
}

static bool put_utf8(encoding *e, uint32_t c) {
    uint8_t text[4];
    return put_bytes(e, text, tau_utf8_put(c, text));
}

static bool put_text(encoding *e, tau_str *s) {
    bool ok = s != NULL;
    for (int64_t i = 0; ok && i < s->len; i++) ok = e->put(e, tau_str_get(s, i));
    tau_xdecref(s);
    return ok;
}

/* The code points as surrogates or escaped bytes; false: the handler does not apply to c. */
static bool put_special(encoding *e, uint32_t c) {
    bool bytes = e->enc == TAU_ENC_LATIN1 || e->enc == TAU_ENC_ASCII, wide = e->put != put_utf8 && !bytes;
    if (e->errors == TAU_ERR_SURROGATEESCAPE) return !wide && c - 0xdc80 < 128 && put_latin1(e, c - 0xdc00);
    if ((c & ~0x7ffu) != 0xd800 || bytes) return false;
    return e->put(e, c);
}

bool tau_codec_bad_chars(encoding *e, int64_t start, int64_t end, const char *reason) {
    for (int64_t i = start; i < end; i++) {
        uint32_t c = tau_str_get(e->text, i);
        bool ok = true;
        switch (e->errors) {
        case TAU_ERR_IGNORE: break;
        case TAU_ERR_REPLACE: ok = e->put(e, '?'); break;
        case TAU_ERR_BACKSLASH:
            ok = put_text(e, tau_str_printf(c < 256 ? "\\x%02x" : c < 65536 ? "\\u%04x" : "\\U%08x", (unsigned)c));
            break;
        case TAU_ERR_XMLCHARREF: ok = put_text(e, tau_str_printf("&#%u;", (unsigned)c)); break;
        case TAU_ERR_SURROGATEESCAPE:
        case TAU_ERR_SURROGATEPASS: ok = put_special(e, c); break;
        case TAU_ERR_STRICT: ok = false; break;
        }
        if (!ok) {
            if (!tau_err) tau_encode_error(e->name, e->text, e->errors == TAU_ERR_STRICT ? start : i, end, reason);
            return false;
        }
    }
    return true;
}

static bool encode_bytes(encoding *e, uint32_t limit) {
    tau_str *s = e->text;
    for (int64_t i = 0; i < s->len;) {
        uint32_t c = tau_str_get(s, i);
        if (c < limit) {
            if (!put_latin1(e, c)) return false;
            i++;
            continue;
        }
        int64_t end = i + 1;
        while (end < s->len && tau_str_get(s, end) >= limit) end++;
        if (!tau_codec_bad_chars(e, i, end, limit == 128 ? "ordinal not in range(128)" : "ordinal not in range(256)"))
            return false;
        i = end;
    }
    return true;
}

static bool encode_utf8(encoding *e) {
    tau_str *s = e->text;
    for (int64_t i = 0; i < s->len;) {
        if ((tau_str_get(s, i) & ~0x7ffu) != 0xd800) {
            if (!put_utf8(e, tau_str_get(s, i++))) return false;
            continue;
        }
        int64_t end = i + 1;
        while (end < s->len && (tau_str_get(s, end) & ~0x7ffu) == 0xd800) end++;
        if (!tau_codec_bad_chars(e, i, end, "surrogates not allowed")) return false;
        i = end;
    }
    return true;
}

tau_bytes *tau_str_encode_utf8(tau_str *s) {
    int64_t bad = tau_str_find_surrogate(s, 0);
    if (bad >= 0) {
        int64_t end = bad + 1;
        while (end < s->len && (tau_str_get(s, end) & ~0x7ffu) == 0xd800) end++;
        tau_encode_error("utf-8", s, bad, end, "surrogates not allowed");
        return NULL;
    }
    tau_bytes *b = tau_bytes_new(tau_utf8_size(s));
    if (b) tau_utf8_pack(s, 0, s->len, tau_bytes_data(b));
    return b;
}

tau_bytes *tau_codec_encode(tau_str *s, enum tau_encoding enc, enum tau_errors errors) {
    if (enc == TAU_ENC_UTF8 && errors == TAU_ERR_STRICT) return tau_str_encode_utf8(s);
    if (s->kind == 1 && (enc == TAU_ENC_LATIN1 || (enc == TAU_ENC_ASCII && s->ascii)))
        return tau_bytes_from(tau_str_data(s), s->len);
    encoding e = {s, tau_codec_name(enc), enc, errors, tau_bytearray_new(0), NULL};
    if (!e.out) return NULL;
    bool ok;
    if (enc == TAU_ENC_LATIN1 || enc == TAU_ENC_ASCII) {
        e.put = put_latin1;
        ok = encode_bytes(&e, enc == TAU_ENC_ASCII ? 128 : 256);
    } else if (enc == TAU_ENC_UTF8 || enc == TAU_ENC_UTF8_SIG) {
        e.put = put_utf8;
        ok = (enc == TAU_ENC_UTF8 || put_utf8(&e, 0xfeff)) && encode_utf8(&e);
    } else {
        ok = tau_codec_encode_wide(&e);
    }
    tau_bytes *b = ok ? tau_bytes_from(e.out->data, e.out->len) : NULL;
    tau_decref(e.out);
    return b;
}

/* ---- what the language declares --------------------------------------------------------------------------------- */

tau_bytes *tau_str_encode(tau_str *s, tau_str *encoding_name, tau_str *errors) {
    int enc = tau_codec_lookup(encoding_name), err = enc < 0 ? -1 : TAU_ERR_STRICT;
    if (err == TAU_ERR_STRICT && !s->ascii) err = tau_codec_errors(errors);
    return err < 0 ? NULL : tau_codec_encode(s, (enum tau_encoding)enc, (enum tau_errors)err);
}

tau_str *tau_span_decode(tau_span s, tau_str *encoding_name, tau_str *errors) {
    if (s.len == 0) return tau_str_empty();
    int enc = tau_codec_lookup(encoding_name), err = enc < 0 ? -1 : TAU_ERR_STRICT;
    if (err == TAU_ERR_STRICT && !(enc <= TAU_ENC_ASCII && tau_units_ascii(s.data, s.len))) err = tau_codec_errors(errors);
    return err < 0 ? NULL : tau_codec_decode(s.data, s.len, (enum tau_encoding)enc, (enum tau_errors)err);
}

tau_str *tau_bytes_decode(tau_bytes *b, tau_str *encoding_name, tau_str *errors) {
    return tau_span_decode(tau_bytes_span(b), encoding_name, errors);
}
tau_str *tau_bytes_decode_utf8(tau_bytes *b) { return tau_str_from_utf8((const char *)tau_bytes_data(b), b->len); }
tau_str *tau_bytearray_decode(tau_bytearray *b, tau_str *encoding_name, tau_str *errors) {
    return tau_span_decode(tau_bytearray_span(b), encoding_name, errors);
}
