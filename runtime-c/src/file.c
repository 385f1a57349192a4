/* Files: opening, closing, positions, and the three standard streams. Reading and writing are in file_read.c and
 * file_write.c. All open files are in one list, so that what they hold is written at exit whoever keeps them. */
#include "tau/file.h"

#include "tau/codec.h"
#include "tau/exc.h"
#include "tau/dyn.h"
#include "tau/mem.h"
#include "tau/object.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static tau_file *open_files;

static void link_file(tau_file *f) {
    f->next = open_files;
    f->prev = NULL;
    if (open_files) open_files->prev = f;
    open_files = f;
}

static void unlink_file(tau_file *f) {
    if (f->next) f->next->prev = f->prev;
    if (f->prev) f->prev->next = f->next;
    else if (open_files == f) open_files = f->next;
    f->next = f->prev = NULL;
}

static void oserror(void) { tau_raise_oserror(errno, NULL); }

bool tau_file_check_open(tau_file *f) {
    if (TAU_LIKELY(!(f->flags & TAU_FILE_CLOSED))) return true;
    tau_raise_text(TAU_ID_ValueError, "I/O operation on closed file.");
    return false;
}

static void free_buffers(tau_file *f) {
    if (f->read_buf) tau_buf_free(f->read_buf, (size_t)f->read_cap);
    if (f->write_buf) tau_buf_free(f->write_buf, (size_t)f->write_cap);
    f->read_buf = f->write_buf = NULL;
    f->read_cap = f->read_pos = f->read_end = f->write_cap = f->write_len = 0;
}

/* ---- standard streams ------------------------------------------------------------------------------------- */

/* The C and POSIX locales make CPython pass undecodable bytes through the standard streams. */
static bool plain_locale(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *v = getenv(names[i]);
        if (v && *v)
            return !strcmp(v, "C") || !strcmp(v, "POSIX") || !strcmp(v, "C.UTF-8") || !strcmp(v, "C.utf8") ||
                   !strcmp(v, "UTF-8");
    }
    return true;
}

static tau_str_const std_names[3] = {
    {TAU_STR_HEAD(7, 1, true), "<stdin>"}, {TAU_STR_HEAD(8, 1, true), "<stdout>"}, {TAU_STR_HEAD(8, 1, true), "<stderr>"}};
static tau_str_const std_encoding = {TAU_STR_HEAD(5, 1, true), "utf-8"};
static tau_str_const mode_r = {TAU_STR_HEAD(1, 1, true), "r"}, mode_w = {TAU_STR_HEAD(1, 1, true), "w"};
static tau_file std_files[3];

static void start_std(tau_file *f, int fd) {
    f->head = (tau_obj){TAU_RC_IMMORTAL, TAU_ID_FILE, 0, 0};
    f->fd = fd;
    f->flags = TAU_FILE_TEXT | TAU_FILE_KEEP_FD | (fd == 0 ? TAU_FILE_READ : TAU_FILE_WRITE);
    if (fd == 2 || (fd == 1 && isatty(1))) f->flags |= TAU_FILE_LINE;
    f->newline = TAU_NL_UNIVERSAL;
    f->encoding = TAU_ENC_UTF8;
    f->errors = fd == 2 ? TAU_ERR_BACKSLASH : plain_locale() ? TAU_ERR_SURROGATEESCAPE : TAU_ERR_STRICT;
    f->name = (tau_value){TAU_ID_STR, {.p = &std_names[fd].head.head}};
    f->mode = fd == 0 ? &mode_r.head : &mode_w.head;
    f->encoding_name = &std_encoding.head;
}

tau_file *tau_file_std(tau_int fd) {
    TAU_HAS_OBJECTS(FILE);
    tau_file *f = &std_files[fd];
    if (TAU_UNLIKELY(!f->head.rc)) start_std(f, (int)fd);
    tau_incref(f);
    return f;
}

void tau_file_flush_std(void) {
    tau_exc *pending = tau_err;
    tau_err = NULL;
    for (int i = 1; i < 3; i++) {
        if (std_files[i].head.rc && std_files[i].write_len) tau_file_flush_buffer(&std_files[i]);
        if (tau_err) tau_err_clear();
    }
    tau_err = pending;
}

void tau_file_flush_open(void) {
    for (tau_file *f = open_files; f; f = f->next) {
        if (f->write_len) tau_file_flush_buffer(f);
        if (tau_err) tau_err_clear();
    }
}

bool tau_file_finish(void) {
    bool ok = true;
    tau_file_flush_open();
    tau_file *out = &std_files[1];
    if (out->head.rc && !(out->flags & TAU_FILE_CLOSED) && out->write_len && !tau_file_flush_buffer(out)) {
        tau_err_unraisable((tau_value){TAU_ID_FILE, {.p = &out->head}});
        out->write_len = 0;
        ok = false;
    }
    if (std_files[2].head.rc && std_files[2].write_len) tau_file_flush_buffer(&std_files[2]);
    if (tau_err) tau_err_clear();
    for (int i = 0; i < 3; i++) free_buffers(&std_files[i]);
    return ok;
}

void tau_file_error_text(const char *text, int64_t n) {
    if (std_files[2].head.rc && std_files[2].write_len) {
        tau_exc *pending = tau_err;
        tau_err = NULL;
        tau_file_flush_buffer(&std_files[2]);
        if (tau_err) tau_err_clear();
        tau_err = pending;
    }
    while (n > 0) {
        ssize_t k = write(2, text, (size_t)n);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) break;
        text += k;
        n -= k;
    }
}

/* ---- closing ------------------------------------------------------------------------------------------------ */

void tau_file_close(tau_file *f) {
    if (f->flags & TAU_FILE_CLOSED) return;
    if (f->write_len) tau_file_flush_buffer(f);
    f->flags |= TAU_FILE_CLOSED;
    unlink_file(f);
    free_buffers(f);
    if (!(f->flags & TAU_FILE_KEEP_FD) && close(f->fd) < 0 && !tau_err) oserror();
}

static void drop(tau_obj *o) {
    tau_file *f = (tau_file *)(void *)o;
    tau_exc *pending = tau_err;
    tau_err = NULL;
    tau_file_close(f);
    if (tau_err) tau_err_clear();
    tau_err = pending;
    tau_value_decref(f->name);
    tau_xdecref(f->mode);
    tau_xdecref(f->encoding_name);
}

/* ---- positions ------------------------------------------------------------------------------------------------ */

void tau_file_forget_read(tau_file *f) {
    f->read_pos = f->read_end = 0;
    f->tail_len = 0;
    f->flags &= (uint16_t) ~(TAU_FILE_EOF | TAU_FILE_CR | TAU_FILE_TRANSLATED);
}

/* The raw position less what is read but not given out. For text with \r\n or another encoding the bytes before the
 * raw position are matched backwards with the text that is left. */
static int64_t unread_bytes(tau_file *f, int64_t raw) {
    int64_t left = f->read_end - f->read_pos + f->tail_len + !!(f->flags & TAU_FILE_CR);
    if (!(f->flags & TAU_FILE_TRANSLATED) || left == 0) return left;
    int64_t n = (f->read_end - f->read_pos) * 2 + 2;
    if (n > raw) n = raw;
    uint8_t *before = tau_buf_alloc_atomic((size_t)n);
    if (!before) return 0;
    int64_t got = pread(f->fd, before, (size_t)n, raw - n - f->tail_len), i = got;
    if (f->flags & TAU_FILE_CR) i--;
    for (int64_t k = f->read_end; k > f->read_pos && i > 0;) {
        uint8_t c = f->read_buf[--k];
        i--;
        if (c == '\n' && before[i] == '\n' && i > 0 && before[i - 1] == '\r') i--;
        else if (f->encoding == TAU_ENC_LATIN1 && (c & 0xc0) == 0x80 && k > f->read_pos) k--;
    }
    tau_buf_free(before, (size_t)n);
    return got - i + f->tail_len;
}

static tau_int position(tau_file *f) {
    if (!tau_file_check_open(f)) return TAU_INT_ERR;
    if (f->write_len && !tau_file_flush_buffer(f)) return TAU_INT_ERR;
    int64_t raw = lseek(f->fd, 0, SEEK_CUR);
    if (raw < 0) {
        oserror();
        return TAU_INT_ERR;
    }
    return raw - (f->read_buf ? unread_bytes(f, raw) : 0);
}

tau_int tau_file_tell(tau_file *f) {
    if (tau_file_check_open(f) && f->flags & TAU_FILE_NEXT) tau_raise_text(TAU_ID_OSError, "telling position disabled by next() call");
    return tau_err ? TAU_INT_ERR : position(f);
}

tau_int tau_file_seek(tau_file *f, tau_int offset, tau_int whence) {
    if (!tau_file_check_open(f)) return TAU_INT_ERR;
    if (f->write_len && !tau_file_flush_buffer(f)) return TAU_INT_ERR;
    if (whence == SEEK_CUR) {
        tau_int at = position(f);
        if (at == TAU_INT_ERR) return TAU_INT_ERR;
        offset += at;
        whence = SEEK_SET;
    }
    int64_t raw = lseek(f->fd, offset, (int)whence);
    if (raw < 0) {
        oserror();
        return TAU_INT_ERR;
    }
    tau_file_forget_read(f);
    if (raw == 0) f->flags &= (uint16_t)~TAU_FILE_STARTED;
    else f->flags |= TAU_FILE_STARTED;
    return raw;
}

bool tau_file_stop_reading(tau_file *f) {
    if (!f->read_buf) return true;
    if (!(f->flags & TAU_FILE_TEXT) && f->read_end > f->read_pos && lseek(f->fd, f->read_pos - f->read_end, SEEK_CUR) < 0) {
        oserror();
        return false;
    }
    tau_file_forget_read(f);
    return true;
}

tau_int tau_file_truncate(tau_file *f, tau_int size) {
    if (!tau_file_check_open(f)) return TAU_INT_ERR;
    if (f->write_len && !tau_file_flush_buffer(f)) return TAU_INT_ERR;
    if (ftruncate(f->fd, size) < 0) {
        oserror();
        return TAU_INT_ERR;
    }
    return size;
}

/* ---- what a file says about itself ------------------------------------------------------------------------------ */

void tau_file_flush(tau_file *f) {
    if (tau_file_check_open(f) && f->write_len) tau_file_flush_buffer(f);
}

static bool check_open_short(tau_file *f) {
    if (TAU_LIKELY(!(f->flags & TAU_FILE_CLOSED))) return true;
    tau_raise_text(TAU_ID_ValueError, "I/O operation on closed file");
    return false;
}

tau_int tau_file_fileno(tau_file *f) { return check_open_short(f) ? f->fd : TAU_INT_ERR; }
bool tau_file_isatty(tau_file *f) { return check_open_short(f) && isatty(f->fd); }
bool tau_file_seekable(tau_file *f) { return check_open_short(f) && lseek(f->fd, 0, SEEK_CUR) >= 0; }
bool tau_file_closed(tau_file *f) { return (f->flags & TAU_FILE_CLOSED) != 0; }
bool tau_file_readable(tau_file *f) { return (f->flags & TAU_FILE_READ) != 0; }
bool tau_file_writable(tau_file *f) { return (f->flags & TAU_FILE_WRITE) != 0; }
bool tau_file_line_buffering(tau_file *f) { return (f->flags & TAU_FILE_LINE) != 0; }
tau_int tau_file_newlines(tau_file *f) { return f->newlines; }

tau_value tau_file_name(tau_file *f) {
    tau_value_incref(f->name);
    return f->name;
}

tau_str *tau_file_mode(tau_file *f) { return tau_str_str(f->mode); }
tau_str *tau_file_encoding(tau_file *f) {
    return f->encoding_name ? tau_str_str(f->encoding_name) : tau_str_from_c("UTF-8");
}

tau_str *tau_file_errors(tau_file *f) {
    static const char *const names[] = {"strict",          "ignore",          "replace",      "backslashreplace",
                                        "xmlcharrefreplace", "surrogateescape", "surrogatepass"};
    return tau_str_from_c(names[f->errors]);
}

tau_str *tau_file_repr(tau_file *f) {
    tau_str *name = tau_dyn_repr(f->name), *encoding = tau_file_encoding(f), *mode = tau_str_repr(f->mode);
    tau_str *parts[] = {NULL, name, NULL, mode, NULL, encoding, NULL}, *r = NULL;
    parts[0] = tau_str_from_c("<_io.TextIOWrapper name=");
    parts[2] = tau_str_from_c(" mode=");
    parts[4] = tau_str_from_c(" encoding='");
    parts[6] = tau_str_from_c("'>");
    bool ok = true;
    for (int i = 0; i < 7; i++) ok = ok && parts[i];
    if (ok) r = tau_str_concat_n(7, parts);
    for (int i = 0; i < 7; i++) tau_xdecref(parts[i]);
    return r;
}

/* ---- descriptor ---------------------------------------------------------------------------------------------------- */

static tau_file *file_of(tau_value v) { return (tau_file *)(void *)v.u.p; }
static tau_str *slot_repr(tau_value v) { return tau_file_repr(file_of(v)); }
static tau_value slot_iter(tau_value v) {
    if (!tau_file_check_open(file_of(v))) return TAU_ABSENT;
    tau_incref(v.u.p);
    return v;
}
static tau_value slot_next(tau_value v) {
    tau_str *line = tau_file_readline(file_of(v), -1);
    if (!line) return TAU_ABSENT;
    if (line->len) return tau_box_obj(line);
    tau_decref(line);
    return TAU_ABSENT;
}

static const tau_type *const mro[] = {&tau_type_FILE, &tau_type_OBJECT};
tau_type tau_type_FILE = {
    .head = {TAU_RC_IMMORTAL, TAU_ID_TYPE, 0, 0},
    .id = TAU_ID_FILE,
    .size = sizeof(tau_file),
    .name = "TextIOWrapper",
    .qualname = "TextIOWrapper",
    .module = "_io",
    .mro = mro,
    .nmro = 2,
    .drop = drop,
    .repr = slot_repr,
    .str = slot_repr,
    .iter = slot_iter,
    .next = slot_next,
};

void tau_file_register(tau_file *f) { link_file(f); }
