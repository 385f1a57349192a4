/* UTF-8 with strict errors, both ways, which is what reading and writing text nearly always is. ASCII runs are found
 * eight bytes at a time and copied whole. */
#include "str_units.h"

#include "tau/codec.h"
#include "tau/mem.h"

/* Length of the run of ASCII bytes at p. */
static int64_t ascii_run(const uint8_t *p, int64_t n) {
    int64_t i = 0;
    while (i + 8 <= n) {
        uint64_t w;
        memcpy(&w, p + i, 8);
        if (w & 0x8080808080808080u) break;
        i += 8;
    }
    while (i < n && p[i] < 128) i++;
    return i;
}

static bool is_tail(uint8_t c) { return (c & 0xc0) == 0x80; }

/* Bytes of the valid sequence at p; 0 when it is none, with what is wrong and how many bytes it spoils. */
static int sequence(const uint8_t *p, int64_t n, int *bad_len, const char **reason) {
    uint8_t c = p[0];
    int need = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    *bad_len = 1;
    if (need == 0) {
        *reason = "invalid start byte";
        return 0;
    }
    for (int i = 1; i < need; i++) {
        if (i == n) {
            *reason = "unexpected end of data";
            *bad_len = i;
            return 0;
        }
        bool ok = is_tail(p[i]);
        if (i == 1) {
            if (c == 0xe0) ok = ok && p[1] >= 0xa0;
            else if (c == 0xed) ok = ok && p[1] < 0xa0;
            else if (c == 0xf0) ok = ok && p[1] >= 0x90;
            else if (c == 0xf4) ok = ok && p[1] < 0x90;
        }
        if (!ok) {
            *reason = "invalid continuation byte";
            *bad_len = i;
            return 0;
        }
    }
    return need;
}

static uint32_t decode_at(const uint8_t *p, int need) {
    if (need == 2) return (uint32_t)(p[0] & 31) << 6 | (p[1] & 63);
    if (need == 3) return (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
    return (uint32_t)(p[0] & 7) << 18 | (uint32_t)(p[1] & 63) << 12 | (uint32_t)(p[2] & 63) << 6 | (p[3] & 63);
}

int64_t tau_utf8_scan(const uint8_t *text, int64_t n, uint32_t *bits, int64_t *bad, int *bad_len, const char **reason) {
    int64_t i = ascii_run(text, n), count = i;
    uint32_t seen = 0;
    while (i < n) {
        if (text[i] < 128) {
            int64_t run = ascii_run(text + i, n - i);
            i += run;
            count += run;
            continue;
        }
        int need = sequence(text + i, n - i, bad_len, reason);
        if (need == 0) {
            *bad = i;
            return -1;
        }
        seen |= decode_at(text + i, need);
        i += need;
        count++;
    }
    *bits = seen;
    return count;
}

void tau_utf8_unpack(const uint8_t *p, int64_t n, void *out, int kind) {
    int64_t i = 0;
    while (i < n) {
        uint8_t c = *p;
        if (c < 128) {
            tau_units_put(out, kind, i++, c);
            p++;
            continue;
        }
        int need = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        tau_units_put(out, kind, i++, decode_at(p, need));
        p += need;
    }
}

tau_str *tau_str_from_utf8(const char *text, int64_t n) {
    const uint8_t *p = (const uint8_t *)text;
    if (tau_units_ascii(p, n)) return tau_str_from_ascii(text, n);
    uint32_t bits = 0;
    int64_t bad = 0;
    int bad_len = 0;
    const char *reason = NULL;
    int64_t count = tau_utf8_scan(p, n, &bits, &bad, &bad_len, &reason);
    if (count < 0) {
        tau_decode_error("utf-8", p, n, bad, bad + bad_len, reason);
        return NULL;
    }
    if (count == 1) return tau_str_from_char(bits);
    tau_str *s = tau_str_new(count, tau_units_kind(bits), false);
    if (s) tau_utf8_unpack(p, count, tau_str_data(s), s->kind);
    return s;
}

tau_str *tau_str_from_utf8_escaped(const uint8_t *p, int64_t n) {
    uint32_t bits;
    int64_t bad;
    int bad_len;
    const char *reason;
    if (tau_utf8_scan(p, n, &bits, &bad, &bad_len, &reason) >= 0) return tau_str_from_utf8((const char *)p, n);
    uint32_t *wide = tau_buf_alloc_atomic((size_t)n * 4);
    if (!wide) return NULL;
    int64_t count = 0;
    for (int64_t i = 0; i < n;) {
        int need = p[i] < 128 ? 1 : sequence(p + i, n - i, &bad_len, &reason);
        if (need == 0) {
            wide[count++] = 0xdc00u + p[i++];
        } else {
            wide[count++] = need == 1 ? p[i] : decode_at(p + i, need);
            i += need;
        }
    }
    tau_str *s = tau_str_from_ucs4(wide, count);
    tau_buf_free(wide, (size_t)n * 4);
    return s;
}

tau_str *tau_str_from_c(const char *text) {
    return tau_str_from_utf8_escaped((const uint8_t *)text, (int64_t)strlen(text));
}

int64_t tau_utf8_unfinished(const uint8_t *p, int64_t n) {
    for (int64_t k = 1; k <= 3 && k <= n; k++) {
        uint8_t c = p[n - k];
        if (is_tail(c)) continue;
        return (c >= 0xc2 && k < 2) || (c >= 0xe0 && k < 3) || (c >= 0xf0 && c < 0xf5 && k < 4) ? k : 0;
    }
    return 0;
}

/* ---- encoding ------------------------------------------------------------------------------------------- */

int tau_utf8_put(uint32_t c, uint8_t *out) {
    if (c < 0x80) {
        out[0] = (uint8_t)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (uint8_t)(0xc0 | c >> 6);
        out[1] = (uint8_t)(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (uint8_t)(0xe0 | c >> 12);
        out[1] = (uint8_t)(0x80 | (c >> 6 & 63));
        out[2] = (uint8_t)(0x80 | (c & 63));
        return 3;
    }
    out[0] = (uint8_t)(0xf0 | c >> 18);
    out[1] = (uint8_t)(0x80 | (c >> 12 & 63));
    out[2] = (uint8_t)(0x80 | (c >> 6 & 63));
    out[3] = (uint8_t)(0x80 | (c & 63));
    return 4;
}

int64_t tau_utf8_size(const tau_str *s) {
    int64_t n = s->len;
    if (s->ascii) return n;
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        n += (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
    }
    return n;
}

uint8_t *tau_utf8_pack(const tau_str *s, int64_t start, int64_t stop, uint8_t *out) {
    if (s->ascii) {
        memcpy(out, tau_str_data(s) + start, (size_t)(stop - start));
        return out + (stop - start);
    }
    for (int64_t i = start; i < stop; i++) out += tau_utf8_put(tau_str_get(s, i), out);
    return out;
}

int64_t tau_str_find_surrogate(const tau_str *s, int64_t i) {
    if (s->kind == 1) return -1;
    for (; i < s->len; i++)
        if ((tau_str_get(s, i) & ~0x7ffu) == 0xd800) return i;
    return -1;
}

char *tau_str_utf8(tau_str *s, int64_t *n) {
    if (s->ascii) {
        if (n) *n = s->len;
        return (char *)tau_str_data(s);
    }
    int64_t size = tau_utf8_size(s);
    uint8_t *text = tau_buf_alloc_atomic((size_t)size + 1);
    if (!text) return NULL;
    uint8_t *end = text;
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        if (c >= 0xdc80 && c <= 0xdcff) *end++ = (uint8_t)(c - 0xdc00);
        else end += tau_utf8_put(c, end);
    }
    *end = 0;
    if (n) *n = end - text;
    return (char *)text;
}

/* The buffer was made for the UTF-8 size, whatever the escaped bytes shortened it to. */
void tau_str_utf8_free(tau_str *s, char *text, int64_t n) {
    (void)n;
    if (!s->ascii && text) tau_buf_free(text, (size_t)tau_utf8_size(s) + 1);
}
