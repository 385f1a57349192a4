/* Between codec.c and codec_wide.c: what happens at bad input, by error handler. */
#ifndef TAU_CODEC_ERRORS_H
#define TAU_CODEC_ERRORS_H

#include "tau/builder.h"
#include "tau/codec.h"

typedef struct decoding {
    const uint8_t *text;
    int64_t n;
    const char *name;
    enum tau_encoding enc;
    enum tau_errors errors;
    tau_builder *out;
} decoding;
/* Bytes [start, end) are bad; where to go on, -1 with tau_err. */
int64_t tau_codec_bad_bytes(decoding *d, int64_t start, int64_t end, const char *reason);

typedef struct encoding {
    tau_str *text;
    const char *name;
    enum tau_encoding enc;
    enum tau_errors errors;
    tau_bytearray *out;
    bool (*put)(struct encoding *e, uint32_t c); /* appends one encodable code point */
} encoding;
/* Code points [start, end) have no code; false with tau_err. */
bool tau_codec_bad_chars(encoding *e, int64_t start, int64_t end, const char *reason);

bool tau_codec_decode_wide(decoding *d); /* UTF-16 and UTF-32 */
bool tau_codec_encode_wide(encoding *e);
#endif
