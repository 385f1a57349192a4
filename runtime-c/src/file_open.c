/* open(): modes, encodings and buffering. What is not strict UTF-8 is decoded and encoded by the codecs, which only
 * programs that open files link. */
#include "tau/derived.h"
#include "tau/file.h"

#include "tau/codec.h"
#include "tau/exc.h"
#include "tau/dyn.h"
#include "tau/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- codecs ------------------------------------------------------------------------------------------------ */

/* Bytes at the end of p[0..n) that may be the start of a character. */
static int64_t unfinished(enum tau_encoding enc, const uint8_t *p, int64_t n) {
    switch (enc) {
    case TAU_ENC_LATIN1:
    case TAU_ENC_ASCII: return 0;
    case TAU_ENC_UTF16:
    case TAU_ENC_UTF16LE:
    case TAU_ENC_UTF16BE: {
        int64_t odd = n % 2;
        if (n - odd < 2) return odd;
        uint8_t high = p[n - odd - (enc == TAU_ENC_UTF16BE ? 2 : 1)];
        return odd + ((high & 0xfc) == 0xd8 ? 2 : 0);
    }
    case TAU_ENC_UTF32:
    case TAU_ENC_UTF32LE:
    case TAU_ENC_UTF32BE: return n % 4;
    case TAU_ENC_UTF8:
    case TAU_ENC_UTF8_SIG: break;
    }
    return tau_utf8_unfinished(p, n);
}

/* The byte order mark of the first portion decides how UTF-16 and UTF-32 go on. */
static void see_mark(tau_file *f, const uint8_t *p, int64_t n) {
    bool big = n >= 2 && p[0] == 0xfe && p[1] == 0xff;
    if (f->encoding == TAU_ENC_UTF16) f->encoding = big ? TAU_ENC_UTF16BE : TAU_ENC_UTF16LE;
    if (f->encoding == TAU_ENC_UTF32) {
        big = n >= 4 && p[0] == 0 && p[1] == 0 && p[2] == 0xfe && p[3] == 0xff;
        f->encoding = big ? TAU_ENC_UTF32BE : TAU_ENC_UTF32LE;
    }
    if (f->encoding == TAU_ENC_UTF8_SIG) f->encoding = TAU_ENC_UTF8;
}

static tau_str *decode(tau_file *f, const uint8_t *text, int64_t n, bool final, int64_t *used) {
    *used = final ? n : n - unfinished(f->encoding, text, n);
    enum tau_encoding enc = f->encoding;
    if (!(f->flags & TAU_FILE_STARTED)) see_mark(f, text, n);
    return tau_codec_decode(text, *used, enc, f->errors);
}

/* s with the file's line end for every \n; owned. */
static tau_str *with_line_ends(tau_file *f, tau_str *s) {
    tau_str *from = tau_str_from_char('\n'), *to = tau_str_from_c(f->newline == TAU_NL_CR ? "\r" : "\r\n");
    tau_str *r = to ? tau_str_replace(s, from, to, -1) : NULL;
    tau_xdecref(to);
    tau_decref(from);
    return r;
}

static tau_bytes *encode(tau_file *f, tau_str *s) {
    if (f->newline >= TAU_NL_CR) {
        tau_str *text = with_line_ends(f, s);
        uint8_t saved = f->newline;
        f->newline = TAU_NL_LF;
        tau_bytes *b = text ? encode(f, text) : NULL;
        f->newline = saved;
        tau_xdecref(text);
        return b;
    }
    enum tau_encoding enc = f->encoding;
    if (f->flags & TAU_FILE_STARTED) {
        if (enc == TAU_ENC_UTF16) enc = TAU_ENC_UTF16LE;
        if (enc == TAU_ENC_UTF32) enc = TAU_ENC_UTF32LE;
        if (enc == TAU_ENC_UTF8_SIG) enc = TAU_ENC_UTF8;
    }
    return tau_codec_encode(s, enc, f->errors);
}

static bool set_codec(tau_file *f, tau_str *encoding, tau_str *errors) {
    if (encoding->len) {
        int enc = tau_codec_lookup(encoding);
        if (enc < 0) return false;
        f->encoding = (uint8_t)enc;
        tau_xdecref(f->encoding_name);
        f->encoding_name = tau_str_str(encoding);
    }
    if (errors->len) {
        int err = tau_codec_errors(errors);
        if (err < 0) return false;
        f->errors = (uint8_t)err;
    } else if (encoding->len) {
        f->errors = TAU_ERR_STRICT;
    }
    bool plain = f->encoding == TAU_ENC_UTF8 && f->errors == TAU_ERR_STRICT;
    f->decode = plain ? NULL : decode;
    f->encode = plain && f->newline < TAU_NL_CR ? NULL : encode;
    return true;
}

static void set_newline(tau_file *f, tau_str *newline) {
    if (tau_str_is(newline, "?")) f->newline = TAU_NL_UNIVERSAL;
    else if (newline->len == 0) f->newline = TAU_NL_KEEP;
    else if (newline->len == 2) f->newline = TAU_NL_CRLF;
    else f->newline = tau_str_get(newline, 0) == '\n' ? TAU_NL_LF : TAU_NL_CR;
}

/* ---- modes --------------------------------------------------------------------------------------------------- */

typedef struct mode {
    int flags;    /* of open(2) */
    int file;     /* TAU_FILE_* */
    char main;    /* r, w, a or x */
    bool update;
} mode;

static bool bad_mode(tau_str *text) {
    tau_value v = {TAU_ID_STR, {.p = &text->head}};
    tau_raise(TAU_ID_ValueError, "invalid mode: %V", &v);
    return false;
}

static bool parse_mode(tau_str *text, mode *m) {
    int mains = 0, plus = 0, t = 0, b = 0;
    for (int64_t i = 0; i < text->len; i++) {
        uint32_t c = tau_str_get(text, i);
        for (int64_t k = 0; k < i; k++)
            if (tau_str_get(text, k) == c) return bad_mode(text);
        if (c == 'r' || c == 'w' || c == 'a' || c == 'x') {
            mains++;
            m->main = (char)c;
        } else if (c == '+') {
            plus = 1;
        } else if (c == 't') {
            t = 1;
        } else if (c == 'b') {
            b = 1;
        } else {
            return bad_mode(text);
        }
    }
    if (t && b) {
        tau_raise_text(TAU_ID_ValueError, "can't have text and binary mode at once");
        return false;
    }
    if (mains != 1) {
        tau_raise_text(TAU_ID_ValueError, mains ? "must have exactly one of create/read/write/append mode"
                                                : "Must have exactly one of create/read/write/append mode and at most one plus");
        return false;
    }
    m->update = plus;
    bool reads = m->main == 'r' || plus, writes = m->main != 'r' || plus;
    m->file = (reads ? TAU_FILE_READ : 0) | (writes ? TAU_FILE_WRITE : 0) | (m->main == 'a' ? TAU_FILE_APPEND : 0);
    m->flags = O_CLOEXEC | (reads && writes ? O_RDWR : reads ? O_RDONLY : O_WRONLY);
    if (m->main == 'w') m->flags |= O_CREAT | O_TRUNC;
    else if (m->main == 'a') m->flags |= O_CREAT | O_APPEND;
    else if (m->main == 'x') m->flags |= O_CREAT | O_EXCL;
    return true;
}

/* f.mode: of text files what was given, of binary ones in their standard order. */
static tau_str *shown_mode(tau_str *given, const mode *m, bool text) {
    if (text) return tau_str_str(given);
    char s[4] = {m->main == 'w' && m->update ? 'r' : m->main, 'b', m->update ? '+' : 0, 0};
    return tau_str_from_c(s);
}

/* ---- opening --------------------------------------------------------------------------------------------------- */

/* Opens a path; -1 with tau_err. */
static int open_path(tau_str *path, int flags) {
    int64_t n;
    char *name = tau_str_utf8(path, &n);
    if (!name) return -1;
    int fd = -1;
    if (strlen(name) != (size_t)n) {
        tau_raise_text(TAU_ID_ValueError, "embedded null byte");
    } else {
        do fd = open(name, flags, 0666);
        while (fd < 0 && errno == EINTR);
        struct stat st;
        if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
            close(fd);
            fd = -1;
            errno = EISDIR;
        }
        if (fd < 0) tau_raise_oserror(errno, path);
    }
    tau_str_utf8_free(path, name, n);
    return fd;
}

static int open_value(tau_value file, int flags) {
    file = tau_plain(file);
    if (file.t == TAU_ID_STR) return open_path((tau_str *)(void *)file.u.p, flags);
    if (file.t == TAU_ID_INT || file.t == TAU_ID_BOOL) {
        int64_t fd = file.t == TAU_ID_INT ? file.u.i : file.u.b;
        struct stat st;
        if (fd < 0) tau_raise_text(TAU_ID_ValueError, "negative file descriptor");
        else if (fd <= INT32_MAX && fstat((int)fd, &st) == 0) return (int)fd;
        else tau_raise_oserror(EBADF, NULL);
        return -1;
    }
    bool ok;
    tau_span s = tau_span_of(file, &ok);
    if (!ok) return -1;
    tau_str *path = tau_codec_decode(s.data, s.len, TAU_ENC_UTF8, TAU_ERR_SURROGATEESCAPE);
    int fd = path ? open_path(path, flags) : -1;
    tau_xdecref(path);
    return fd;
}

tau_file *tau_file_open(tau_value file, tau_str *mode_text, bool text, tau_int buffering, tau_str *encoding,
                        tau_str *errors, tau_str *newline, bool closefd) {
    mode m = {0};
    if (!parse_mode(mode_text, &m)) return NULL;
#ifdef TAU_GC_BOEHM
    tau_file_flush_open(); /* a collector closes files late: what others wrote must be there before one is opened again */
#endif
    int fd = open_value(file, m.flags);
    if (fd < 0) return NULL;
    TAU_HAS_OBJECTS(FILE);
    tau_file *f = tau_new(sizeof *f, TAU_ID_FILE, 0);
    if (!f) {
        if (file.t != TAU_ID_INT) close(fd);
        return NULL;
    }
    f->fd = fd;
    f->flags = (uint16_t)(m.file | (text ? TAU_FILE_TEXT : 0) | (closefd ? 0 : TAU_FILE_KEEP_FD));
    f->name = tau_value_copy(file);
    f->mode = shown_mode(mode_text, &m, text);
    f->encoding = TAU_ENC_UTF8;
    f->errors = TAU_ERR_STRICT;
    if (buffering == 1 || (buffering < 0 && m.file & TAU_FILE_WRITE && isatty(fd))) f->flags |= text ? TAU_FILE_LINE : 0;
    if (buffering == 0) f->flags |= TAU_FILE_UNBUFFERED;
    set_newline(f, newline);
    tau_file_register(f);
    if (!set_codec(f, encoding, errors)) {
        tau_decref(f);
        return NULL;
    }
    if (m.main == 'a') {
        int64_t end = lseek(fd, 0, SEEK_END);
        if (end > 0) f->flags |= TAU_FILE_STARTED;
    }
    return f;
}

void tau_file_reconfigure(tau_file *f, tau_int line, tau_str *encoding, tau_str *errors, tau_str *newline) {
    tau_file_flush(f);
    if (tau_err) return;
    if (!tau_str_is(newline, "?")) set_newline(f, newline);
    if (!set_codec(f, encoding, errors)) return;
    if (line == 1) f->flags |= TAU_FILE_LINE;
    if (line == 0) f->flags &= (uint16_t)~TAU_FILE_LINE;
}
