/* Text to bytes and back: utf-8, latin-1, ascii, utf-16 and utf-32 with the error handlers strict, ignore, replace,
 * backslashreplace, xmlcharrefreplace (encoding), surrogateescape and surrogatepass.
 *
 * UTF-8 with strict errors, what nearly all programs need, is in str.c; the rest is linked when it is used. Errors
 * are CPython's UnicodeDecodeError, UnicodeEncodeError and LookupError ("unknown encoding: x"). */
#ifndef TAU_CODEC_H
#define TAU_CODEC_H

#include "tau/bytes.h"
#include "tau/str.h"

enum tau_encoding {
    TAU_ENC_UTF8, TAU_ENC_UTF8_SIG, TAU_ENC_LATIN1, TAU_ENC_ASCII,
    TAU_ENC_UTF16, TAU_ENC_UTF16LE, TAU_ENC_UTF16BE, TAU_ENC_UTF32, TAU_ENC_UTF32LE, TAU_ENC_UTF32BE
};
enum tau_errors {
    TAU_ERR_STRICT, TAU_ERR_IGNORE, TAU_ERR_REPLACE, TAU_ERR_BACKSLASH, TAU_ERR_XMLCHARREF, TAU_ERR_SURROGATEESCAPE,
    TAU_ERR_SURROGATEPASS
};

/* By name ("UTF-8", "latin_1", "iso8859-1", ...); -1 with LookupError set. */
int tau_codec_lookup(tau_str *name);
int tau_codec_errors(tau_str *name);
const char *tau_codec_name(enum tau_encoding enc); /* "utf-8" */

tau_str *tau_codec_decode(const uint8_t *text, int64_t n, enum tau_encoding enc, enum tau_errors errors);
tau_bytes *tau_codec_encode(tau_str *s, enum tau_encoding enc, enum tau_errors errors);

/* The strict UTF-8 core (str.c). The length in code points, and the bits of all of them; or, when the text is
 * invalid, -1 with *bad set to the offset of the first bad byte, *bad_len to how many bytes it spoils and *reason. */
int64_t tau_utf8_scan(const uint8_t *text, int64_t n, uint32_t *bits, int64_t *bad, int *bad_len, const char **reason);
/* Writes n code points of valid UTF-8 as units of the given kind. */
void tau_utf8_unpack(const uint8_t *text, int64_t n, void *out, int kind);
/* Bytes that s needs as UTF-8 (surrogates as three bytes), and the conversion of [start, stop) itself; returns the end. */
int64_t tau_utf8_size(const tau_str *s);
uint8_t *tau_utf8_pack(const tau_str *s, int64_t start, int64_t stop, uint8_t *out);
int tau_utf8_put(uint32_t c, uint8_t *out);
/* Bad bytes as U+DC80..U+DCFF (surrogateescape). How many bytes at the end of p[0..n) may begin a character. */
tau_str *tau_str_from_utf8_escaped(const uint8_t *p, int64_t n);
int64_t tau_utf8_unfinished(const uint8_t *p, int64_t n);
/* The first lone surrogate at or after i, -1: none. */
int64_t tau_str_find_surrogate(const tau_str *s, int64_t i);

TAU_COLD void tau_decode_error(const char *enc, const uint8_t *text, int64_t n, int64_t start, int64_t end,
                               const char *reason);
TAU_COLD void tau_encode_error(const char *enc, tau_str *s, int64_t start, int64_t end, const char *reason);

/* What the language declares. */
tau_bytes *tau_str_encode(tau_str *s, tau_str *encoding, tau_str *errors);
tau_bytes *tau_str_encode_utf8(tau_str *s); /* strict */
tau_str *tau_bytes_decode(tau_bytes *b, tau_str *encoding, tau_str *errors);
tau_str *tau_bytes_decode_utf8(tau_bytes *b); /* strict */
tau_str *tau_bytearray_decode(tau_bytearray *b, tau_str *encoding, tau_str *errors);
#endif
