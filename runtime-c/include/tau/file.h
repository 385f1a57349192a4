/* File objects: what open() gives, and stdin, stdout and stderr.
 *
 * One struct serves text and binary files; stdlib/builtins/file.py declares the text type on it and io.py wraps it for
 * the binary ones. What a text file has read lies decoded in read_buf, as valid UTF-8 with newlines translated; it is
 * read and decoded in the same portions as CPython does it, so that errors arise at the same point. A file is written
 * out and closed when its last reference goes. Standard output is written when its buffer is full, at a newline if it
 * is a terminal, by input(), and at exit.
 * Errors: tau_err with CPython's OSError and ValueError texts; readable/writable mode checks are the caller's. */
#ifndef TAU_FILE_H
#define TAU_FILE_H

#include "tau/bytes.h"
#include "tau/core.h"
#include "tau/str.h"

enum {
    TAU_FILE_READ = 1,
    TAU_FILE_WRITE = 2,
    TAU_FILE_APPEND = 4,
    TAU_FILE_TEXT = 8,
    TAU_FILE_LINE = 16,       /* written out at every newline */
    TAU_FILE_UNBUFFERED = 32,
    TAU_FILE_KEEP_FD = 64,    /* closing leaves the descriptor open */
    TAU_FILE_CLOSED = 128,
    TAU_FILE_EOF = 256,       /* the last read gave nothing */
    TAU_FILE_CR = 512,        /* a \r at the end of the last portion waits for what follows */
    TAU_FILE_TRANSLATED = 1024, /* read_buf is shorter than what was read: tell() must look again */
    TAU_FILE_STARTED = 2048,  /* past the place of a byte order mark */
    TAU_FILE_NEXT = 4096      /* next() reads lines: no tell() */
};
/* newline=: how line ends are read and written. UNIVERSAL is None, KEEP is "". */
enum { TAU_NL_UNIVERSAL, TAU_NL_KEEP, TAU_NL_LF, TAU_NL_CR, TAU_NL_CRLF };

typedef struct tau_file tau_file;
struct tau_file {
    tau_obj head;
    int fd;
    uint16_t flags;
    uint8_t newline, encoding, errors; /* TAU_NL_*, enum tau_encoding, enum tau_errors */
    uint8_t newlines;                  /* line ends met: 1 \n, 2 \r, 4 \r\n */
    uint8_t tail_len;                  /* bytes of an unfinished character, in tail */
    uint8_t tail[8];
    uint8_t *read_buf, *write_buf;
    int64_t read_pos, read_end, read_cap;
    int64_t write_len, write_cap;
    int64_t pending; /* of write_len: text that bytes written to `buffer` overtake, as in CPython */
    tau_value name;
    tau_str *mode, *encoding_name; /* NULL: not given */
    /* For what is not strict UTF-8, set when the file is opened, so that others do not link the codecs. */
    tau_str *(*decode)(tau_file *f, const uint8_t *text, int64_t n, bool final, int64_t *used);
    tau_bytes *(*encode)(tau_file *f, tau_str *s);
    tau_file *next, *prev; /* all open files */
};

/* file: a str path, bytes path or int descriptor. encoding may be "" (utf-8), errors "" (strict), newline one of ""
 * "\n" "\r" "\r\n", or "?" for None. ValueError for a mode that is none. */
tau_file *tau_file_open(tau_value file, tau_str *mode, bool text, tau_int buffering, tau_str *encoding, tau_str *errors,
                        tau_str *newline, bool closefd);
/* The one object for descriptor 0, 1 or 2, owned. */
tau_file *tau_file_std(tau_int fd);
/* Open for writing: what print asks first. */
TAU_INLINE bool tau_file_ready(tau_file *f) { return (f->flags & (TAU_FILE_WRITE | TAU_FILE_CLOSED)) == TAU_FILE_WRITE; }

/* print's parts: text to a file without making strings. */
void tau_file_write_str(tau_file *f, tau_str *s);
void tau_file_write_int(tau_file *f, tau_int i);
void tau_file_write_float(tau_file *f, double x);
void tau_file_write_bool(tau_file *f, bool b);
void tau_file_write_value(tau_file *f, tau_value v); /* str(v) */

/* ValueError "I/O operation on closed file." */
bool tau_file_check_open(tau_file *f);
tau_str *tau_file_read(tau_file *f, tau_int n);      /* n < 0: all */
tau_str *tau_file_readline(tau_file *f, tau_int n);  /* "" at the end */
tau_bytes *tau_file_read_bytes(tau_file *f, tau_int n);
tau_bytes *tau_file_read1(tau_file *f, tau_int n);   /* what one system call gives */
tau_bytes *tau_file_readline_bytes(tau_file *f, tau_int n);
tau_int tau_file_readinto(tau_file *f, tau_bytearray *b);
tau_int tau_file_write(tau_file *f, tau_str *s);     /* characters written */
tau_int tau_file_write_bytes(tau_file *f, tau_value data);
tau_int tau_file_seek(tau_file *f, tau_int offset, tau_int whence);
tau_int tau_file_tell(tau_file *f); /* OSError while next() reads lines */
TAU_INLINE void tau_file_by_next(tau_file *f, bool on) { f->flags = (uint16_t)(on ? f->flags | TAU_FILE_NEXT : f->flags & ~TAU_FILE_NEXT); }
tau_int tau_file_truncate(tau_file *f, tau_int size); /* answers the size */
void tau_file_flush(tau_file *f);
void tau_file_close(tau_file *f);
tau_int tau_file_fileno(tau_file *f);
bool tau_file_isatty(tau_file *f);
bool tau_file_closed(tau_file *f);
bool tau_file_readable(tau_file *f);
bool tau_file_writable(tau_file *f);
bool tau_file_seekable(tau_file *f);
tau_value tau_file_name(tau_file *f);
tau_str *tau_file_mode(tau_file *f);
tau_str *tau_file_encoding(tau_file *f);
tau_str *tau_file_errors(tau_file *f);
bool tau_file_line_buffering(tau_file *f);
tau_int tau_file_newlines(tau_file *f);
tau_str *tau_file_repr(tau_file *f);
tau_bytes *tau_file_peek(tau_file *f);
/* line: -1 leaves line buffering as it is; "" leaves encoding and errors, "?" newline. */
void tau_file_reconfigure(tau_file *f, tau_int line, tau_str *encoding, tau_str *errors, tau_str *newline);
/* input(): the line without its newline; EOFError at the end of standard input. */
tau_str *tau_input(tau_str *prompt);

/* Writes out the standard streams; main.c calls the first before it reports an exception, and the second at the very
 * end: false when standard output could not be written (the exit code is then 120). */
void tau_file_flush_std(void);
bool tau_file_finish(void);
/* Raw text to standard error, after what is already in its buffer; never raises. */
void tau_file_error_text(const char *text, int64_t n);

/* Between the file_*.c files. */
bool tau_file_put(tau_file *f, const void *data, int64_t n); /* to the write buffer; false: error */
bool tau_file_flush_buffer(tau_file *f);                     /* writes it out */
bool tau_file_stop_reading(tau_file *f);                     /* forgets what was read ahead */
void tau_file_forget_read(tau_file *f);
void tau_file_flush_open(void);      /* every file but the standard ones */
void tau_file_register(tau_file *f); /* to the list of open files */
#endif
