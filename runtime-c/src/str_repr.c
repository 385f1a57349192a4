/* str: repr and ascii, with CPython's quoting. What counts as printable comes from a small table of its own, because
 * every program has repr and few need the other tables. */
#include "str_units.h"

#include "tau/builder.h"
#include "tau/exc.h"
#include "tau/unicode.h"

#include "unicode_print.inc"

bool tau_unicode_printable_wide(uint32_t c) {
    if (c >= PRINT_TOP) return c >= PRINT_LOW && c <= PRINT_HIGH;
    return print_blocks[print_index[c >> 8] * 8 + (c >> 5 & 7)] >> (c & 31) & 1;
}

static const char hex_digits[] = "0123456789abcdef";

/* \xhh, \uhhhh or \Uhhhhhhhh */
static void escape(tau_builder *b, uint32_t c) {
    char text[10] = {'\\', c < 256 ? 'x' : c < 65536 ? 'u' : 'U'};
    int digits = c < 256 ? 2 : c < 65536 ? 4 : 8;
    for (int i = 0; i < digits; i++) text[2 + i] = hex_digits[c >> 4 * (digits - 1 - i) & 15];
    tau_builder_ascii(b, text, 2 + digits);
}

static void repr_char(tau_builder *b, uint32_t c, uint32_t quote) {
    if (c == quote || c == '\\') {
        tau_builder_char(b, '\\');
        tau_builder_char(b, c);
    } else if (c == '\n') {
        tau_builder_ascii(b, "\\n", 2);
    } else if (c == '\r') {
        tau_builder_ascii(b, "\\r", 2);
    } else if (c == '\t') {
        tau_builder_ascii(b, "\\t", 2);
    } else if (tau_unicode_printable(c)) {
        tau_builder_char(b, c);
    } else {
        escape(b, c);
    }
}

static bool has(const tau_str *s, uint8_t c) {
    if (s->kind == 1) return memchr(tau_str_data(s), c, (size_t)s->len) != NULL;
    for (int64_t i = 0; i < s->len; i++)
        if (tau_str_get(s, i) == c) return true;
    return false;
}

tau_str *tau_str_repr(tau_str *s) {
    tau_builder b;
    tau_builder_init(&b);
    uint32_t quote = has(s, '\'') && !has(s, '"') ? '"' : '\'';
    tau_builder_reserve(&b, s->len + 2, s->kind);
    tau_builder_char(&b, quote);
    for (int64_t i = 0; i < s->len; i++) repr_char(&b, tau_str_get(s, i), quote);
    tau_builder_char(&b, quote);
    return tau_builder_finish(&b);
}

tau_str *tau_str_escape_non_ascii(tau_str *s) {
    if (s->ascii) return tau_str_str(s);
    tau_builder b;
    tau_builder_init(&b);
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = tau_str_get(s, i);
        if (c < 128) tau_builder_char(&b, c);
        else escape(&b, c);
    }
    return tau_builder_finish(&b);
}

tau_str *tau_str_ascii(tau_str *s) {
    tau_str *shown = tau_str_repr(s);
    if (!shown) return NULL;
    tau_str *r = tau_str_escape_non_ascii(shown);
    tau_decref(shown);
    return r;
}

bool tau_str_isprintable(tau_str *s) {
    for (int64_t i = 0; i < s->len; i++)
        if (!tau_unicode_printable(tau_str_get(s, i))) return false;
    return true;
}
