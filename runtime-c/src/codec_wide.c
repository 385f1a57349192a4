/* UTF-16 and UTF-32, either byte order, with or without a byte order mark. */
#include "codec_errors.h"

static uint32_t unit16(const uint8_t *p, bool big) {
    return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}
static uint32_t unit32(const uint8_t *p, bool big) {
    return big ? unit16(p, true) << 16 | unit16(p + 2, true) : unit16(p + 2, false) << 16 | unit16(p, false);
}

static bool decode16(decoding *d, int64_t i, bool big) {
    while (i < d->n) {
        const char *reason = "truncated data";
        int64_t end = d->n;
        if (d->n - i >= 2) {
            uint32_t c = unit16(d->text + i, big);
            if ((c & 0xf800) != 0xd800) {
                tau_builder_char(d->out, c);
                i += 2;
                continue;
            }
            uint32_t low = d->n - i >= 4 ? unit16(d->text + i + 2, big) : 0;
            if (c < 0xdc00 && (low & 0xfc00) == 0xdc00) {
                tau_builder_char(d->out, 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff));
                i += 4;
                continue;
            }
            if (c < 0xdc00 && d->n - i < 4) {
                reason = "unexpected end of data";
            } else {
                reason = c < 0xdc00 ? "illegal UTF-16 surrogate" : "illegal encoding";
                end = i + 2;
            }
        }
        i = tau_codec_bad_bytes(d, i, end, reason);
        if (i < 0) return false;
    }
    return true;
}

static bool decode32(decoding *d, int64_t i, bool big) {
    while (i < d->n) {
        const char *reason = "truncated data";
        int64_t end = d->n;
        if (d->n - i >= 4) {
            uint32_t c = unit32(d->text + i, big);
            if (c < 0x110000 && (c & ~0x7ffu) != 0xd800) {
                tau_builder_char(d->out, c);
                i += 4;
                continue;
            }
            reason = c < 0x110000 ? "code point in surrogate code point range(0xd800, 0xe000)"
                                  : "code point not in range(0x110000)";
            end = i + 4;
        }
        i = tau_codec_bad_bytes(d, i, end, reason);
        if (i < 0) return false;
    }
    return true;
}

bool tau_codec_decode_wide(decoding *d) {
    bool big = d->enc == TAU_ENC_UTF16BE || d->enc == TAU_ENC_UTF32BE;
    int64_t i = 0;
    if (d->enc == TAU_ENC_UTF16 || d->enc == TAU_ENC_UTF32) {
        bool wide = d->enc == TAU_ENC_UTF32;
        if (d->n >= (wide ? 4 : 2)) {
            bool le = wide ? unit32(d->text, false) == 0xfeff : unit16(d->text, false) == 0xfeff;
            big = wide ? unit32(d->text, true) == 0xfeff : unit16(d->text, true) == 0xfeff;
            if (le || big) i = wide ? 4 : 2;
        }
        d->enc = wide ? (big ? TAU_ENC_UTF32BE : TAU_ENC_UTF32LE) : big ? TAU_ENC_UTF16BE : TAU_ENC_UTF16LE;
        d->name = tau_codec_name(d->enc);
    }
    bool wide = d->enc == TAU_ENC_UTF32LE || d->enc == TAU_ENC_UTF32BE;
    return wide ? decode32(d, i, big) : decode16(d, i, big);
}

/* ---- encoding ------------------------------------------------------------------------------------------------ */

static bool put_units(encoding *e, const uint8_t *p, int64_t n) {
    tau_bytearray_extend_span(e->out, (tau_span){p, n});
    return tau_err == NULL;
}

static bool put16(encoding *e, uint32_t c) {
    bool big = e->enc == TAU_ENC_UTF16BE;
    uint32_t units[2] = {c, 0};
    int n = 1;
    if (c >= 0x10000) {
        units[0] = 0xd800 + ((c - 0x10000) >> 10);
        units[1] = 0xdc00 + ((c - 0x10000) & 0x3ff);
        n = 2;
    }
    uint8_t out[4];
    for (int i = 0; i < n; i++) {
        out[2 * i + !big] = (uint8_t)(units[i] >> 8);
        out[2 * i + big] = (uint8_t)units[i];
    }
    return put_units(e, out, 2 * n);
}

static bool put32(encoding *e, uint32_t c) {
    uint8_t out[4];
    for (int i = 0; i < 4; i++) out[e->enc == TAU_ENC_UTF32BE ? 3 - i : i] = (uint8_t)(c >> 8 * i);
    return put_units(e, out, 4);
}

bool tau_codec_encode_wide(encoding *e) {
    bool wide = e->enc == TAU_ENC_UTF32 || e->enc == TAU_ENC_UTF32LE || e->enc == TAU_ENC_UTF32BE;
    e->put = wide ? put32 : put16;
    if ((e->enc == TAU_ENC_UTF16 || e->enc == TAU_ENC_UTF32) && !e->put(e, 0xfeff)) return false;
    for (int64_t i = 0; i < e->text->len; i++) {
        uint32_t c = tau_str_get(e->text, i);
        bool ok = (c & ~0x7ffu) == 0xd800 ? tau_codec_bad_chars(e, i, i + 1, "surrogates not allowed") : e->put(e, c);
        if (!ok) return false;
    }
    return true;
}
