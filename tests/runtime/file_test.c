/* Files: what is written and read back, newlines, decoding errors and their place, positions, modes. The expected
 * values are CPython's. */
#include "support.h"

#include "tau/builder.h"
#include "tau/codec.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/file.h"
#include "tau/list.h"
#include "tau/sys.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int failures;

static void check(bool ok, int line, const char *text) {
    if (ok) return;
    failures++;
    printf("file_test.c:%d: %s\n", line, text);
}
#define CHECK(x) check(x, __LINE__, #x)

static char path_text[64];
static tau_value path; /* of the scratch file */

static tau_file *open_as(const char *mode, const char *encoding, const char *errors, const char *newline) {
    tau_str *m = tau_str_from_c(mode), *e = tau_str_from_c(encoding), *h = tau_str_from_c(errors), *n = tau_str_from_c(newline);
    tau_file *f = tau_file_open(path, m, !strchr(mode, 'b'), -1, e, h, n, true);
    tau_decref(m);
    tau_decref(e);
    tau_decref(h);
    tau_decref(n);
    return f;
}
static tau_file *text(const char *mode) { return open_as(mode, "", "", "?"); }

static void store(const void *data, size_t n) {
    FILE *f = fopen(path_text, "wb");
    fwrite(data, 1, n, f);
    fclose(f);
}
static void expect_stored(const char *want, size_t n, int line) {
    char data[4096];
    tau_file_flush_open(); /* under the collector nothing is closed yet */
    FILE *f = fopen(path_text, "rb");
    size_t got = fread(data, 1, sizeof data, f);
    fclose(f);
    check(got == n && !memcmp(data, want, n), line, want);
}
#define STORED(want) expect_stored(want, sizeof(want) - 1, __LINE__)

/* ascii(s) equals `want`; gives s up. */
static void expect_str(tau_str *s, const char *want, int line) {
    if (!s) {
        check(false, line, want);
        return;
    }
    tau_str *shown = tau_str_ascii(s);
    if (!tau_str_is(shown, want)) {
        failures++;
        printf("file_test.c:%d: got %s want %s\n", line, (char *)tau_str_data(shown), want);
    }
    tau_decref(shown);
    tau_decref(s);
}
#define STR(s, want) expect_str(s, want, __LINE__)
static void expect_bytes(tau_bytes *b, const char *want, int line) {
    tau_str *shown = b ? tau_bytes_repr(b) : NULL;
    check(shown && tau_str_is(shown, want), line, want);
    tau_xdecref(shown);
    tau_xdecref(b);
}
#define BYTES(b, want) expect_bytes(b, want, __LINE__)

static void expect_error(const char *want, int line) {
    if (!tau_err) {
        check(false, line, want);
        return;
    }
    tau_value e = {((tau_obj *)tau_err)->type_id, {.p = (tau_obj *)tau_err}};
    tau_str *s = tau_exc_str(e), *type = tau_str_printf("%s: ", tau_types[e.t]->name), *all = tau_str_concat(type, s);
    if (!tau_str_is(all, want)) {
        failures++;
        printf("file_test.c:%d: got %s want %s\n", line, (char *)tau_str_data(all), want);
    }
    tau_decref(all);
    tau_decref(type);
    tau_decref(s);
    tau_err_clear();
}
#define ERROR(want) expect_error(want, __LINE__)

static void write_c(tau_file *f, const char *s) {
    tau_str *x = tau_codec_decode((const uint8_t *)s, (int64_t)strlen(s), TAU_ENC_UTF8, TAU_ERR_SURROGATEPASS);
    tau_file_write_str(f, x);
    tau_decref(x);
}

/* ---- */

static void test_write(void) {
    tau_file *f = text("w");
    write_c(f, "h\303\251llo\n");
    tau_file_write_int(f, -42);
    tau_file_write_float(f, 0.1);
    tau_file_write_bool(f, true);
    tau_file_write_value(f, TAU_NONE);
    CHECK(tau_file_tell(f) == 7 + 3 + 3 + 4 + 4);
    tau_decref(f); /* closes */
    STORED("h\303\251llo\n-420.1TrueNone");
    f = text("a");
    CHECK(tau_file_tell(f) == 21);
    write_c(f, "+");
    tau_file_close(f);
    tau_file_close(f);
    CHECK(tau_file_closed(f));
    write_c(f, "x");
    ERROR("ValueError: I/O operation on closed file.");
    tau_decref(f);
    STORED("h\303\251llo\n-420.1TrueNone+");
    f = open_as("w", "", "", "\r\n");
    write_c(f, "a\nb\n");
    tau_decref(f);
    STORED("a\r\nb\r\n");
    f = open_as("w", "latin-1", "", "?");
    write_c(f, "\303\251");
    write_c(f, "\342\202\254");
    ERROR("UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)");
    tau_decref(f);
    STORED("\351");
    f = open_as("w", "utf-16", "", "?");
    write_c(f, "a");
    write_c(f, "b");
    tau_decref(f);
    STORED("\377\376a\0b\0");
    f = text("w");
    write_c(f, "x\355\240\200");
    ERROR("UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed");
    tau_decref(f);
}

static void test_newlines(void) {
    store("a\r\nb\rc\nd", 8);
    tau_file *f = text("r");
    STR(tau_file_readline(f, -1), "'a\\n'");
    STR(tau_file_readline(f, -1), "'b\\n'");
    CHECK(tau_file_tell(f) == 5);
    STR(tau_file_readline(f, -1), "'c\\n'");
    STR(tau_file_readline(f, -1), "'d'");
    STR(tau_file_readline(f, -1), "''");
    CHECK(tau_file_newlines(f) == 7);
    CHECK(tau_file_seek(f, 0, 0) == 0);
    STR(tau_file_read(f, -1), "'a\\nb\\nc\\nd'");
    tau_decref(f);
    f = open_as("r", "", "", "");
    STR(tau_file_readline(f, -1), "'a\\r\\n'");
    STR(tau_file_readline(f, -1), "'b\\r'");
    STR(tau_file_readline(f, -1), "'c\\n'");
    tau_decref(f);
    f = open_as("r", "", "", "\r");
    STR(tau_file_readline(f, -1), "'a\\r'");
    STR(tau_file_readline(f, -1), "'\\nb\\r'");
    STR(tau_file_readline(f, -1), "'c\\nd'");
    tau_decref(f);
    f = open_as("r", "", "", "\r\n");
    STR(tau_file_readline(f, -1), "'a\\r\\n'");
    STR(tau_file_readline(f, -1), "'b\\rc\\nd'");
    tau_decref(f);
    f = text("r");
    STR(tau_file_read(f, 3), "'a\\nb'");
    STR(tau_file_read(f, 2), "'\\nc'");
    STR(tau_file_read(f, 99), "'\\nd'");
    STR(tau_file_read(f, 5), "''");
    tau_decref(f);
}

/* A \r\n, and a character, that lie across the end of the first portion of 8192 bytes. */
static void test_portions(void) {
    char data[8300];
    memset(data, 'x', sizeof data);
    memcpy(data + 8191, "\r\ny\r", 4);
    store(data, 8195);
    tau_file *f = text("r");
    tau_str *line = tau_file_readline(f, -1);
    CHECK(line && line->len == 8192);
    tau_xdecref(line);
    CHECK(tau_file_tell(f) == 8193);
    STR(tau_file_readline(f, -1), "'y\\n'");
    STR(tau_file_readline(f, -1), "''");
    tau_decref(f);
    f = open_as("r", "latin-1", "", "?");
    line = tau_file_readline(f, -1);
    CHECK(line && line->len == 8192);
    tau_xdecref(line);
    STR(tau_file_readline(f, -1), "'y\\n'");
    tau_decref(f);
    memset(data, 'x', sizeof data);
    memcpy(data + 8191, "\342\202\254\n", 4);
    store(data, 8195);
    f = text("r");
    line = tau_file_readline(f, -1);
    CHECK(line && line->len == 8193 && tau_str_get(line, 8191) == 0x20ac);
    tau_xdecref(line);
    CHECK(tau_file_tell(f) == 8195);
    tau_decref(f);
    f = open_as("r", "utf-8", "replace", "?");
    line = tau_file_readline(f, -1);
    CHECK(line && line->len == 8193 && tau_str_get(line, 8191) == 0x20ac);
    tau_xdecref(line);
    tau_decref(f);
}

static void test_decoding(void) {
    store("ok\nbad \377\n", 9);
    tau_file *f = text("r");
    CHECK(!tau_file_readline(f, -1)); /* the whole portion is decoded first */
    ERROR("UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 7: invalid start byte");
    tau_decref(f);
    f = text("r");
    CHECK(!tau_file_read(f, -1));
    ERROR("UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 7: invalid start byte");
    tau_decref(f);
    store("\342\202", 2);
    f = text("r");
    CHECK(!tau_file_readline(f, -1));
    ERROR("UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data");
    tau_decref(f);
    f = open_as("r", "utf-8", "surrogateescape", "?");
    STR(tau_file_read(f, -1), "'\\udce2\\udc82'");
    tau_decref(f);
    store("\377\376a\0\r\0\n\0b\0", 10);
    f = open_as("r", "utf-16", "", "?");
    STR(tau_file_readline(f, -1), "'a\\n'");
    STR(tau_file_readline(f, -1), "'b'");
    tau_decref(f);
    store("\357\273\277a\n", 5);
    f = open_as("r", "utf-8-sig", "", "?");
    STR(tau_file_readline(f, -1), "'a\\n'");
    tau_decref(f);
    f = open_as("r", "ascii", "", "?");
    CHECK(!tau_file_read(f, 1));
    ERROR("UnicodeDecodeError: 'ascii' codec can't decode byte 0xef in position 0: ordinal not in range(128)");
    tau_decref(f);
}

static void test_binary(void) {
    store("one\ntwo\r\nthree", 14);
    tau_file *f = open_as("rb", "", "", "");
    BYTES(tau_file_readline_bytes(f, -1), "b'one\\n'");
    BYTES(tau_file_readline_bytes(f, 2), "b'tw'");
    CHECK(tau_file_tell(f) == 6);
    BYTES(tau_file_read_bytes(f, 4), "b'o\\r\\nt'");
    BYTES(tau_file_read_bytes(f, -1), "b'hree'");
    BYTES(tau_file_read_bytes(f, -1), "b''");
    CHECK(tau_file_seek(f, -3, 2) == 11);
    BYTES(tau_file_read_bytes(f, 100000), "b'ree'");
    tau_decref(f);
    f = open_as("rb+", "", "", "");
    BYTES(tau_file_read_bytes(f, 4), "b'one\\n'");
    tau_value xyz = tau_box_obj(tau_bytes_from("XYZ", 3));
    CHECK(tau_file_write_bytes(f, xyz) == 3);
    CHECK(tau_file_truncate(f, 7) == 7);
    CHECK(tau_file_seek(f, 1, 0) == 1);
    BYTES(tau_file_read_bytes(f, -1), "b'ne\\nXYZ'");
    tau_decref(f);
    STORED("one\nXYZ");
    tau_decref(xyz.u.p);
    f = open_as("r+", "", "", "?");
    STR(tau_file_readline(f, -1), "'one\\n'");
    write_c(f, "!"); /* behind the portion that was read, as in CPython */
    tau_decref(f);
    STORED("one\nXYZ!");
}

static void test_errors(void) {
    static const char *const modes[][2] = {
        {"q", "ValueError: invalid mode: 'q'"},
        {"rw", "ValueError: must have exactly one of create/read/write/append mode"},
        {"rbt", "ValueError: can't have text and binary mode at once"},
        {"r++", "ValueError: invalid mode: 'r++'"},
        {"+", "ValueError: Must have exactly one of create/read/write/append mode and at most one plus"}};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        CHECK(!text(modes[i][0]));
        ERROR(modes[i][1]);
    }
    CHECK(!open_as("r", "nope", "", "?"));
    ERROR("LookupError: unknown encoding: nope");
    CHECK(!text("x"));
    char want[128];
    snprintf(want, sizeof want, "FileExistsError: [Errno 17] File exists: '%s'", path_text);
    ERROR(want);
    tau_value saved = path;
    path = tau_box_obj(tau_str_from_c("/nowhere/at/all"));
    CHECK(!text("r"));
    ERROR("FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/at/all'");
    tau_decref(path.u.p);
    path = tau_box_obj(tau_str_from_c("/tmp"));
    CHECK(!text("r"));
    ERROR("IsADirectoryError: [Errno 21] Is a directory: '/tmp'");
    tau_decref(path.u.p);
    path = saved;
    tau_str *a = tau_str_from_c("/nowhere/a"), *b = tau_str_from_c("/nowhere/b");
    tau_os_rename(a, b);
    ERROR("FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/a' -> '/nowhere/b'");
    CHECK(tau_os_kind(a, true) == 0);
    tau_decref(a);
    tau_decref(b);
}

static void test_overtaking(void) {
    tau_file *f = text("w");
    write_c(f, "text ");
    tau_value b = tau_box_obj(tau_bytes_from("bytes ", 6));
    tau_file_write_bytes(f, b);
    tau_decref(f);
    STORED("bytes text "); /* CPython's text layer holds the text back */
    f = text("w");
    write_c(f, "text ");
    tau_file_flush(f);
    tau_file_write_bytes(f, b);
    write_c(f, "more");
    tau_decref(f);
    STORED("text bytes more");
    tau_decref(b.u.p);
}

int main(void) {
    tau_test_start();
    snprintf(path_text, sizeof path_text, "/tmp/tau_file_test_%d", (int)getpid());
    path = tau_box_obj(tau_str_from_c(path_text));
    test_write();
    test_newlines();
    test_portions();
    test_decoding();
    test_binary();
    test_errors();
    test_overtaking();
    unlink(path_text);
    tau_decref(path.u.p);
    tau_file_finish();
    printf("%d failures\n", failures);
    return tau_test_end(failures);
}
