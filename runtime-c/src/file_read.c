/* Files: reading. Text arrives in portions of 8192 bytes, as in CPython, so that a decoding error is raised at the
 * same call; each portion is checked (or decoded to UTF-8) once, its newlines are translated in place, and lines are
 * then cut out of the buffer without another look at their validity. */
#include "tau/file.h"

#include "str_units.h"

#include "tau/codec.h"
#include "tau/exc.h"
#include "tau/main.h"
#include "tau/mem.h"
#include "tau/builder.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PORTION = 8192 };

static int64_t read_some(tau_file *f, void *to, int64_t n) {
    for (;;) {
        ssize_t got = read(f->fd, to, (size_t)n);
        if (got >= 0) return got;
        if (errno != EINTR) tau_raise_oserror(errno, NULL);
        else if (tau_poll()) continue;
        return -1;
    }
}

/* Room for n more bytes behind read_end. */
static bool make_room(tau_file *f, int64_t n) {
    if (n <= f->read_cap - f->read_end) return true;
    int64_t left = f->read_end - f->read_pos;
    if (f->read_pos > 0) {
        memmove(f->read_buf, f->read_buf + f->read_pos, (size_t)left);
        f->read_pos = 0;
        f->read_end = left;
    }
    if (n <= f->read_cap - left) return true;
    int64_t cap = f->read_cap ? f->read_cap * 2 : 4 * PORTION;
    while (cap < left + n) cap *= 2;
    uint8_t *buf = f->read_buf ? tau_buf_realloc(f->read_buf, (size_t)f->read_cap, (size_t)cap)
                               : tau_buf_alloc_atomic((size_t)cap);
    if (!buf) return false;
    f->read_buf = buf;
    f->read_cap = cap;
    return true;
}

/* ---- decoding a portion --------------------------------------------------------------------------------------- */

/* Turns \r\n and \r into \n in place; the new length. A \r at the end is held back (TAU_FILE_CR) unless final. */
static int64_t translate(tau_file *f, uint8_t *p, int64_t n, bool final) {
    if (f->newline != TAU_NL_UNIVERSAL) return n;
    if (TAU_LIKELY(!memchr(p, '\r', (size_t)n))) {
        if (!(f->newlines & 1) && memchr(p, '\n', (size_t)n)) f->newlines |= 1;
        return n;
    }
    int64_t to = 0;
    for (int64_t i = 0; i < n; i++) {
        uint8_t c = p[i];
        if (c == '\n') {
            f->newlines |= 1;
        } else if (c == '\r') {
            if (i + 1 == n && !final) {
                f->flags |= TAU_FILE_CR;
                break;
            }
            bool pair = i + 1 < n && p[i + 1] == '\n';
            f->newlines |= pair ? 4 : 2;
            i += pair;
            c = '\n';
        }
        p[to++] = c;
    }
    f->flags |= TAU_FILE_TRANSLATED;
    return to;
}

/* UTF-8: how many of n bytes are whole characters; -1 with UnicodeDecodeError; -2: bad bytes that are to be escaped,
 * as standard input has it in the plain locales. */
static int64_t check_utf8(tau_file *f, const uint8_t *p, int64_t n, bool final) {
    uint32_t bits;
    int64_t bad;
    int bad_len;
    const char *reason;
    if (tau_utf8_scan(p, n, &bits, &bad, &bad_len, &reason) >= 0) return n;
    if (!final && bad + bad_len == n && !strcmp(reason, "unexpected end of data")) return bad;
    if (f->errors == TAU_ERR_SURROGATEESCAPE) return -2;
    tau_decode_error("utf-8", p, n, bad, bad + bad_len, reason);
    return -1;
}

/* Decodes raw[0..n) to UTF-8 `at` bytes behind read_end; how long it became, -1 with tau_err. */
static int64_t decode_portion(tau_file *f, uint8_t *raw, int64_t n, int64_t at, bool final) {
    int64_t used = n, size = f->decode ? -2 : check_utf8(f, raw, n, final);
    if (size == -1) return -1;
    if (size >= 0) { /* raw is in its place already */
        used = size;
    } else {
        if (!f->decode) used = final ? n : n - tau_utf8_unfinished(raw, n);
        tau_str *s = f->decode ? f->decode(f, raw, n, final, &used) : tau_str_from_utf8_escaped(raw, used);
        if (!s) return -1;
        f->tail_len = (uint8_t)(n - used); /* raw may lie in the buffer: saved before that is written to */
        memcpy(f->tail, raw + used, (size_t)f->tail_len);
        f->flags |= TAU_FILE_STARTED | TAU_FILE_TRANSLATED;
        size = tau_utf8_size(s);
        if (make_room(f, at + size)) tau_utf8_pack(s, 0, s->len, f->read_buf + f->read_end + at);
        else size = -1;
        if (at) f->read_buf[f->read_end] = '\r'; /* what was held lies behind the part that moves */
        tau_decref(s);
        return size;
    }
    f->tail_len = (uint8_t)(n - used);
    memcpy(f->tail, raw + used, (size_t)f->tail_len);
    return size;
}

/* Reads and decodes one more portion. False at the end of the file, or with tau_err. */
static bool fill(tau_file *f) {
    if (!make_room(f, PORTION + 16)) return false;
    uint8_t other[PORTION + 16];
    for (;;) {
        int64_t held = f->flags & TAU_FILE_CR ? 1 : 0; /* the \r goes in front, to be looked at with what follows */
        if (held) f->read_buf[f->read_end] = '\r';
        uint8_t *raw = f->decode ? other : f->read_buf + f->read_end + held;
        memcpy(raw, f->tail, f->tail_len);
        int64_t got = read_some(f, raw + f->tail_len, PORTION);
        if (got < 0) return false;
        int64_t n = f->tail_len + got;
        f->flags &= (uint16_t)~TAU_FILE_CR;
        f->tail_len = 0;
        int64_t size = n > 0 ? decode_portion(f, raw, n, held, got == 0) : 0;
        if (size < 0) return false;
        int64_t added = translate(f, f->read_buf + f->read_end, held + size, got == 0);
        f->read_end += added;
        if (added > 0 || got == 0) return added > 0;
    }
}

/* The same for bytes. A text file comes here through its `buffer`: what it held back belongs to the bytes again. */
static bool fill_bytes(tau_file *f) {
    if (!make_room(f, PORTION + 16)) return false;
    if (TAU_UNLIKELY(f->tail_len || f->flags & TAU_FILE_CR)) {
        if (f->flags & TAU_FILE_CR) f->read_buf[f->read_end++] = '\r';
        memcpy(f->read_buf + f->read_end, f->tail, f->tail_len);
        f->read_end += f->tail_len;
        f->tail_len = 0;
        f->flags &= (uint16_t)~TAU_FILE_CR;
    }
    int64_t got = read_some(f, f->read_buf + f->read_end, f->read_cap - f->read_end);
    if (got > 0) f->read_end += got;
    return got > 0;
}

/* Before a read: open, and what was written is out. */
static bool begin(tau_file *f) {
    if (TAU_UNLIKELY(f->flags & TAU_FILE_CLOSED)) return tau_file_check_open(f);
    return TAU_LIKELY(!f->write_len) || tau_file_flush_buffer(f);
}

/* A str of n bytes of valid UTF-8. */
static tau_str *make_str(const uint8_t *p, int64_t n) {
    if (TAU_LIKELY(tau_units_ascii(p, n))) return tau_str_from_ascii((const char *)p, n);
    int64_t count = 0;
    uint32_t lead = 0;
    for (int64_t i = 0; i < n; i++) {
        count += (p[i] & 0xc0) != 0x80;
        lead = p[i] > lead ? p[i] : lead;
    }
    if (count == 1) {
        uint32_t c;
        tau_utf8_unpack(p, 1, &c, 4);
        return tau_str_from_char(c);
    }
    tau_str *s = tau_str_new(count, lead < 0xc4 ? 1 : lead < 0xf0 ? 2 : 4, false);
    if (s) tau_utf8_unpack(p, count, tau_str_data(s), s->kind);
    return s;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* Past the line end in p[from..n); -1: none; -2: a \r at the very end that may be half of one. */
static int64_t line_end(tau_file *f, const uint8_t *p, int64_t from, int64_t n, bool text) {
    if (TAU_LIKELY(f->newline == TAU_NL_UNIVERSAL || f->newline == TAU_NL_LF || !text)) {
        const uint8_t *hit = memchr(p + from, '\n', (size_t)(n - from));
        return hit ? hit - p + 1 : -1;
    }
    for (int64_t i = from; i < n; i++) {
        if (f->newline == TAU_NL_KEEP && p[i] == '\n') {
            f->newlines |= 1;
            return i + 1;
        }
        if (p[i] != '\r') continue;
        if (f->newline == TAU_NL_CR) return i + 1;
        if (i + 1 == n) return -2;
        if (p[i + 1] == '\n') {
            f->newlines |= 4;
            return i + 2;
        }
        if (f->newline == TAU_NL_KEEP) {
            f->newlines |= 2;
            return i + 1;
        }
    }
    return -1;
}

/* Brings a whole line into the buffer; its length in bytes, 0 at the end, -1 with tau_err. limit >= 0: that many
 * bytes are enough. */
static int64_t find_line(tau_file *f, int64_t limit, bool text) {
    int64_t from = 0;
    for (;;) {
        int64_t have = f->read_end - f->read_pos;
        int64_t end = have > from ? line_end(f, f->read_buf + f->read_pos, from, have, text) : -1;
        if (TAU_LIKELY(end >= 0)) return end;
        if (limit >= 0 && have >= limit) return have;
        from = end == -2 ? have - 1 : have;
        if (!(text ? fill(f) : fill_bytes(f))) {
            if (tau_err) return -1;
            if (end == -2) f->newlines |= f->newline == TAU_NL_KEEP ? 2 : 0;
            return f->read_end - f->read_pos;
        }
    }
}

/* Bytes of the first n code points of p[0..len). */
static int64_t bytes_of_chars(const uint8_t *p, int64_t len, int64_t n) {
    int64_t i = 0;
    while (i < len) {
        if ((p[i] & 0xc0) != 0x80 && n-- == 0) break;
        i++;
    }
    return i;
}

tau_str *tau_file_readline(tau_file *f, tau_int n) {
    if (TAU_UNLIKELY(!begin(f))) return NULL;
    if (n == 0) return tau_str_empty();
    int64_t len = find_line(f, n < 0 || n > INT64_MAX / 4 ? -1 : n * 4, true);
    if (len < 0) return NULL;
    if (len == 0) return tau_str_empty();
    const uint8_t *p = f->read_buf + f->read_pos;
    if (n > 0 && len > n) len = bytes_of_chars(p, len, n);
    tau_str *s = make_str(p, len);
    f->read_pos += len;
    return s;
}

tau_bytes *tau_file_readline_bytes(tau_file *f, tau_int n) {
    if (!begin(f)) return NULL;
    int64_t len = n == 0 ? 0 : find_line(f, n < 0 ? -1 : n, false);
    if (len < 0) return NULL;
    if (n > 0 && len > n) len = n;
    tau_bytes *b = tau_bytes_from(f->read_buf ? f->read_buf + f->read_pos : (const uint8_t *)"", len);
    f->read_pos += len;
    return b;
}

/* ---- everything that is left ---------------------------------------------------------------------------------------- */

/* Bytes from the present position to the end of the file, as far as it says; at least one portion. */
static int64_t size_left(tau_file *f) {
    struct stat st;
    if (fstat(f->fd, &st) == 0 && S_ISREG(st.st_mode)) {
        int64_t at = lseek(f->fd, 0, SEEK_CUR);
        if (at >= 0 && st.st_size > at) return st.st_size - at;
    }
    return PORTION;
}

/* The rest of the file read straight into a string of one-byte units; `have` bytes of it are already there. */
static tau_str *read_rest(tau_file *f, int64_t *len) {
    int64_t have = 0, room = size_left(f) + 1 + f->tail_len + !!(f->flags & TAU_FILE_CR);
    tau_str *s = tau_str_new(room, 1, false);
    if (!s) return NULL;
    if (f->flags & TAU_FILE_CR) tau_str_data(s)[have++] = '\r';
    memcpy(tau_str_data(s) + have, f->tail, f->tail_len);
    have += f->tail_len;
    f->flags &= (uint16_t)~TAU_FILE_CR;
    f->tail_len = 0;
    for (;;) {
        if (have == room) {
            int64_t more = room + room / 2 + PORTION;
            tau_str *t = tau_obj_resize(&s->head, sizeof *s + (size_t)room + 1, sizeof *s + (size_t)more + 1);
            if (!t) break;
            s = t;
            s->len = room = more;
        }
        int64_t got = read_some(f, tau_str_data(s) + have, room - have);
        if (got < 0) break;
        if (got == 0) {
            *len = have;
            return s;
        }
        have += got;
    }
    tau_decref(s);
    return NULL;
}

/* s of `room` bytes cut to n bytes of ASCII, in place where little is lost. */
static tau_str *trim(tau_str *s, int64_t n) {
    int64_t room = s->len;
    if (n < 64 || n < room / 2) {
        tau_str *r = tau_str_from_ascii((const char *)tau_str_data(s), n);
        tau_decref(s);
        return r;
    }
    s->len = n;
    s->spare = room - n > (int64_t)UINT32_MAX ? UINT32_MAX : (uint32_t)(room - n);
    s->ascii = true;
    tau_str_data(s)[n] = 0;
    return s;
}

static tau_str *read_all(tau_file *f) {
    tau_str *rest = NULL, *before = NULL;
    if (f->read_end > f->read_pos) {
        before = make_str(f->read_buf + f->read_pos, f->read_end - f->read_pos);
        f->read_pos = f->read_end;
        if (!before) return NULL;
    }
    if (f->decode) { /* rare: portion by portion into the buffer */
        while (fill(f)) {}
        if (!tau_err) rest = make_str(f->read_buf + f->read_pos, f->read_end - f->read_pos);
        f->read_pos = f->read_end;
    } else {
        int64_t n = 0;
        rest = read_rest(f, &n);
        if (rest && tau_units_ascii(tau_str_data(rest), n)) {
            rest = trim(rest, translate(f, tau_str_data(rest), n, true));
        } else if (rest) {
            tau_str *raw = rest;
            rest = NULL;
            int64_t good = check_utf8(f, tau_str_data(raw), n, true);
            if (good != -1) n = translate(f, tau_str_data(raw), n, true);
            if (good >= 0) rest = make_str(tau_str_data(raw), n);
            else if (good == -2) rest = tau_str_from_utf8_escaped(tau_str_data(raw), n);
            tau_decref(raw);
        }
        f->flags &= (uint16_t)~TAU_FILE_TRANSLATED;
    }
    if (!before || !rest) {
        tau_xdecref(before);
        return rest;
    }
    tau_str *all = tau_str_concat(before, rest);
    tau_decref(before);
    tau_decref(rest);
    return all;
}

tau_str *tau_file_read(tau_file *f, tau_int n) {
    if (!begin(f)) return NULL;
    if (n < 0) return read_all(f);
    tau_builder b;
    tau_builder_init(&b);
    while (n > 0) {
        int64_t have = f->read_end - f->read_pos;
        if (have == 0) {
            if (fill(f)) continue;
            if (!tau_err) break;
            tau_builder_discard(&b);
            return NULL;
        }
        int64_t len = bytes_of_chars(f->read_buf + f->read_pos, have, n);
        tau_str *part = make_str(f->read_buf + f->read_pos, len);
        f->read_pos += len;
        if (part) n -= part->len;
        tau_builder_take(&b, part);
        if (!part) break;
    }
    return tau_builder_finish(&b);
}

/* ---- binary ---------------------------------------------------------------------------------------------------------- */

/* At most n bytes, to the end of the file. The file's size says how much room to begin with. */
static tau_bytes *read_bytes(tau_file *f, int64_t n) {
    int64_t have = f->read_end - f->read_pos, guess = have + size_left(f) + 1, room = n < guess ? n : guess;
    uint8_t *buf = tau_buf_alloc_atomic((size_t)room + 1);
    if (!buf) return NULL;
    if (have > n) have = n;
    memcpy(buf, f->read_buf ? f->read_buf + f->read_pos : (const uint8_t *)"", (size_t)have);
    f->read_pos += have;
    int64_t got = 1;
    while (have < n) {
        if (have == room) {
            int64_t more = room + room / 2 + PORTION < n ? room + room / 2 + PORTION : n;
            uint8_t *to = tau_buf_realloc(buf, (size_t)room + 1, (size_t)more + 1);
            if (!to) {
                got = -1;
                break;
            }
            buf = to;
            room = more;
        }
        got = read_some(f, buf + have, room - have);
        if (got <= 0) break;
        have += got;
    }
    tau_bytes *b = got < 0 ? NULL : tau_bytes_from(buf, have);
    tau_buf_free(buf, (size_t)room + 1);
    return b;
}

/* Copies up to n bytes to `to`, reading until there are as many or the file ends; -1 on error. */
static int64_t read_into(tau_file *f, uint8_t *to, int64_t n) {
    int64_t done = 0;
    while (done < n) {
        int64_t have = f->read_end - f->read_pos;
        if (have > 0) {
            int64_t k = have < n - done ? have : n - done;
            memcpy(to + done, f->read_buf + f->read_pos, (size_t)k);
            f->read_pos += k;
            done += k;
        } else if (n - done >= PORTION) {
            int64_t got = read_some(f, to + done, n - done);
            if (got < 0) return -1;
            if (got == 0) break;
            done += got;
        } else if (!fill_bytes(f)) {
            if (tau_err) return -1;
            break;
        }
    }
    return done;
}

tau_bytes *tau_file_read_bytes(tau_file *f, tau_int n) {
    if (!begin(f)) return NULL;
    if (n >= PORTION || n < 0) return read_bytes(f, n < 0 ? INT64_MAX - 1 : n);
    tau_bytes *b = tau_bytes_new(n);
    int64_t got = b ? read_into(f, tau_bytes_data(b), n) : -1;
    if (got == n) return b;
    tau_bytes *r = got < 0 ? NULL : tau_bytes_from(tau_bytes_data(b), got);
    tau_xdecref(b);
    return r;
}

tau_bytes *tau_file_read1(tau_file *f, tau_int n) {
    if (!begin(f)) return NULL;
    if (n < 0) n = PORTION;
    if (n > 0 && f->read_end == f->read_pos && !fill_bytes(f) && tau_err) return NULL;
    int64_t have = f->read_end - f->read_pos, k = have < n ? have : n;
    tau_bytes *b = tau_bytes_from(f->read_buf ? f->read_buf + f->read_pos : (const uint8_t *)"", k);
    f->read_pos += k;
    return b;
}

tau_bytes *tau_file_peek(tau_file *f) {
    if (!begin(f)) return NULL;
    if (f->read_end == f->read_pos && !fill_bytes(f) && tau_err) return NULL;
    return tau_bytes_from(f->read_buf ? f->read_buf + f->read_pos : (const uint8_t *)"", f->read_end - f->read_pos);
}

tau_int tau_file_readinto(tau_file *f, tau_bytearray *b) {
    if (!begin(f)) return TAU_INT_ERR;
    int64_t got = read_into(f, b->data, b->len);
    return got < 0 ? TAU_INT_ERR : got;
}

/* ---- input() ------------------------------------------------------------------------------------------------------------ */

tau_str *tau_input(tau_str *prompt) {
    tau_file *in = tau_file_std(0), *out = tau_file_std(1);
    tau_str *line = NULL;
    tau_file_flush_std();
    if (prompt->len) tau_file_write_str(out, prompt);
    if (!tau_err) tau_file_flush(out);
    if (!tau_err) line = tau_file_readline(in, -1);
    tau_decref(in);
    tau_decref(out);
    if (!line) return NULL;
    if (line->len == 0) {
        tau_decref(line);
        tau_raise_text(TAU_ID_EOFError, "EOF when reading a line");
        return NULL;
    }
    if (tau_str_get(line, line->len - 1) != '\n') return line;
    tau_str *r = tau_str_sub(line, 0, line->len - 1);
    tau_decref(line);
    return r;
}
