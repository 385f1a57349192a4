/* Files: writing. Text is encoded straight into the buffer; print's parts come here one by one, so that printing ints
 * and floats makes no strings. */
#include "tau/file.h"

#include "tau/codec.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/main.h"
#include "tau/mem.h"

#include "tau/dyn.h"
#include "tau/float.h"

#include <errno.h>
#include <unistd.h>

/* TEXT is CPython's chunk size: text waits in its own layer until so much has come together. */
enum { BUFFER = 1 << 14, TEXT = 8192 };

/* Writes it all; what could not be written stays in the buffer. */
bool tau_file_flush_buffer(tau_file *f) {
    int64_t done = 0;
    while (done < f->write_len) {
        ssize_t n = write(f->fd, f->write_buf + done, (size_t)(f->write_len - done));
        if (n < 0) {
            int err = errno;
            if (err == EINTR && tau_poll()) continue;
            memmove(f->write_buf, f->write_buf + done, (size_t)(f->write_len - done));
            f->write_len -= done;
            if (err != EINTR) tau_raise_oserror(err, NULL);
            return false;
        }
        done += n;
    }
    f->write_len = f->pending = 0;
    return true;
}

/* Room for n bytes, n <= BUFFER. What a full buffer can't get rid of is lost, as in CPython. */
static uint8_t *room(tau_file *f, int64_t n) {
    if (TAU_UNLIKELY(!f->write_buf)) {
        f->write_buf = tau_buf_alloc_atomic(BUFFER);
        if (!f->write_buf) return NULL;
        f->write_cap = BUFFER;
    }
    if (TAU_UNLIKELY(n > f->write_cap - f->write_len) && !tau_file_flush_buffer(f)) {
        f->write_len = f->pending = 0;
        return NULL;
    }
    return f->write_buf + f->write_len;
}

bool tau_file_put(tau_file *f, const void *data, int64_t n) {
    const uint8_t *p = data;
    while (n > 0) {
        int64_t part = n < BUFFER ? n : BUFFER;
        uint8_t *to = room(f, part);
        if (!to) return false;
        memcpy(to, p, (size_t)part);
        f->write_len += part;
        p += part;
        n -= part;
    }
    return true;
}

/* Ready to write: open, and nothing read ahead. */
static bool begin(tau_file *f) {
    if (TAU_UNLIKELY(f->flags & TAU_FILE_CLOSED)) return tau_file_check_open(f);
    return TAU_LIKELY(!f->read_buf) || tau_file_stop_reading(f);
}

/* After `n` bytes of text. */
static void end(tau_file *f, bool newline, int64_t n) {
    f->pending = f->pending + n > TEXT ? n : f->pending + n;
    if (f->pending >= TEXT) f->pending = 0;
    if (TAU_UNLIKELY(f->flags & (TAU_FILE_LINE | TAU_FILE_UNBUFFERED)) && (newline || f->flags & TAU_FILE_UNBUFFERED))
        tau_file_flush_buffer(f);
}

static bool put_ascii(tau_file *f, const char *text, int n) {
    uint8_t *to = room(f, n);
    if (!to) return false;
    memcpy(to, text, (size_t)n);
    f->write_len += n;
    return true;
}

/* A lone surrogate in UTF-8 text, by the error handlers that the standard streams have. False: not one of those. */
static bool put_surrogate(tau_file *f, uint32_t c) {
    char text[8];
    if (f->errors == TAU_ERR_SURROGATEESCAPE && c >= 0xdc80 && c <= 0xdcff) {
        text[0] = (char)(c - 0xdc00);
        return put_ascii(f, text, 1);
    }
    if (f->errors != TAU_ERR_BACKSLASH) return false;
    text[0] = '\\';
    text[1] = 'u';
    for (int i = 0; i < 4; i++) text[2 + i] = "0123456789abcdef"[c >> (12 - 4 * i) & 15];
    return put_ascii(f, text, 6);
}

static bool put_wide(tau_file *f, tau_str *s) {
    int64_t bad = -1;
    if (f->errors == TAU_ERR_STRICT || f->errors == TAU_ERR_SURROGATEESCAPE) {
        bad = tau_str_find_surrogate(s, 0);
        while (bad >= 0 && f->errors == TAU_ERR_SURROGATEESCAPE && tau_str_get(s, bad) - 0xdc80 < 128)
            bad = tau_str_find_surrogate(s, bad + 1);
        if (bad >= 0) {
            int64_t stop = bad + 1;
            while (tau_str_find_surrogate(s, stop) == stop) stop++;
            tau_encode_error("utf-8", s, bad, stop, "surrogates not allowed");
            return false;
        }
    }
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        if (TAU_UNLIKELY((c & ~0x7ffu) == 0xd800)) {
            if (!put_surrogate(f, c)) return false;
            continue;
        }
        uint8_t *to = room(f, 4);
        if (!to) return false;
        f->write_len += tau_utf8_put(c, to);
    }
    return true;
}

static bool put_encoded(tau_file *f, tau_str *s) {
    tau_bytes *b = f->encode(f, s);
    if (!b) return false;
    f->flags |= TAU_FILE_STARTED;
    bool ok = tau_file_put(f, tau_bytes_data(b), b->len);
    tau_decref(b);
    return ok;
}

static bool has_newline(tau_str *s) {
    if (s->kind == 1) return memchr(tau_str_data(s), '\n', (size_t)s->len) != NULL;
    for (int64_t i = 0; i < s->len; i++)
        if (tau_str_get(s, i) == '\n') return true;
    return false;
}

void tau_file_write_str(tau_file *f, tau_str *s) {
    if (TAU_UNLIKELY(!begin(f))) return;
    bool line = f->flags & TAU_FILE_LINE && has_newline(s), ok;
    int64_t before = f->write_len;
    if (TAU_UNLIKELY(f->encode != NULL)) ok = put_encoded(f, s);
    else ok = s->ascii ? tau_file_put(f, tau_str_data(s), s->len) : put_wide(f, s);
    if (ok) end(f, line, f->write_len > before ? f->write_len - before : TEXT);
}

/* Text of ASCII digits: needs no look at newlines and encodings of one byte. */
static void write_digits(tau_file *f, const char *text, int n) {
    if (TAU_UNLIKELY(!begin(f))) return;
    if (TAU_UNLIKELY(f->encode != NULL)) {
        tau_str *s = tau_str_from_ascii(text, n);
        if (s) put_encoded(f, s);
        tau_xdecref(s);
    } else {
        put_ascii(f, text, n);
    }
    if (!tau_err) end(f, false, n);
}

void tau_file_write_int(tau_file *f, tau_int i) {
    if (TAU_LIKELY(tau_int_is_small(i))) {
        char text[24];
        write_digits(f, text, tau_i64_to_chars(i, text));
        return;
    }
    tau_str *s = tau_int_to_str(i);
    if (!s) return;
    tau_file_write_str(f, s);
    tau_decref(s);
}

void tau_file_write_float(tau_file *f, double x) {
    char text[32];
    write_digits(f, text, tau_float_to_chars(x, text));
}

void tau_file_write_bool(tau_file *f, bool b) { tau_file_write_str(f, b ? &tau_str_true_.head : &tau_str_false_.head); }

void tau_file_write_value(tau_file *f, tau_value v) {
    switch (v.t) {
    case TAU_ID_NONE: tau_file_write_str(f, &tau_str_none_.head); return;
    case TAU_ID_BOOL: tau_file_write_bool(f, v.u.b); return;
    case TAU_ID_INT: tau_file_write_int(f, v.u.i); return;
    case TAU_ID_FLOAT: tau_file_write_float(f, v.u.f); return;
    case TAU_ID_STR: tau_file_write_str(f, (tau_str *)(void *)v.u.p); return;
    default: break;
    }
    tau_str *s = tau_dyn_str(v);
    if (!s) return;
    tau_file_write_str(f, s);
    tau_decref(s);
}

tau_int tau_file_write(tau_file *f, tau_str *s) {
    tau_file_write_str(f, s);
    return tau_err ? TAU_INT_ERR : s->len;
}

/* Bytes go before the text that is pending. */
static bool put_before_text(tau_file *f, tau_span s) {
    uint8_t text[TEXT];
    int64_t n = f->pending;
    f->write_len -= n;
    memcpy(text, f->write_buf + f->write_len, (size_t)n);
    f->pending = 0;
    if (!tau_file_put(f, s.data, s.len) || !tau_file_put(f, text, n)) return false;
    f->pending = n;
    return true;
}

tau_int tau_file_write_bytes(tau_file *f, tau_value data) {
    if (!begin(f)) return TAU_INT_ERR;
    bool ok;
    tau_span s = tau_span_of(data, &ok);
    if (!ok) return TAU_INT_ERR;
    if (f->pending > 0 && f->pending <= f->write_len) ok = put_before_text(f, s);
    else ok = tau_file_put(f, s.data, s.len);
    if (ok && f->flags & TAU_FILE_UNBUFFERED) tau_file_flush_buffer(f);
    return tau_err ? TAU_INT_ERR : s.len;
}
