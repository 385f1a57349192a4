/* Shared by format.c and format_number.c: the parsed format specifier and padding. */
#ifndef TAU_SRC_FORMAT_SPEC_H
#define TAU_SRC_FORMAT_SPEC_H

#include "tau/builder.h"
#include "tau/core.h"

typedef struct tau_spec {
    uint32_t fill, align, sign, type; /* 0: not given; align after parsing is always one of < > = ^ */
    bool align_given, no_neg_zero, alternate;
    char grouping;     /* 0, ',' or '_' */
    uint8_t group;     /* digits per group */
    int64_t width;     /* -1: not given */
    int64_t precision; /* -1: not given */
} tau_spec;

/* False with ValueError; type_name is for the message. */
bool tau_spec_parse(tau_str *text, tau_spec *spec, uint32_t default_align, uint32_t default_type, const char *type_name);
TAU_COLD tau_str *tau_spec_unknown_code(uint32_t code, const char *type_name);

/* A number in pieces: sign and prefix, digits that are grouped, and the rest (point, fraction, exponent, percent). */
typedef struct tau_number_text {
    char sign; /* 0: none */
    const char *prefix;
    const char *digits;
    int64_t ndigits;
    const char *rest;
    int64_t nrest;
} tau_number_text;
/* Appends it padded to the spec's width. */
void tau_spec_number(tau_builder *b, const tau_spec *spec, const tau_number_text *n);
/* What to print for the sign: '-' , '+', ' ' or 0. */
char tau_spec_sign(const tau_spec *spec, bool negative);

/* Text of |x| for a conversion character (e E f F g G, or r: repr) in *out (free with free() unless it is buf, of 400);
 * add_dot: a whole number gets ".0". Length, or -1 with tau_err. */
int64_t tau_double_text(double x, char code, int64_t precision, bool alternate, bool add_dot, char *buf, char **out);

#endif
