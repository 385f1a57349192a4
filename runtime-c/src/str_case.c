/* str: case conversion and the is...() tests. ASCII text never reaches the tables; other text goes through a builder,
 * because one character may become three. */
#include "str_units.h"

#include "tau/builder.h"
#include "tau/unicode.h"

/* ---- ASCII ------------------------------------------------------------------------------------------------ */

static uint8_t ascii_lower(uint8_t c) { return (uint8_t)(c + ((uint8_t)(c - 'A') < 26) * 32); }
static uint8_t ascii_upper(uint8_t c) { return (uint8_t)(c - ((uint8_t)(c - 'a') < 26) * 32); }
static bool ascii_alpha(uint8_t c) { return (uint8_t)((c | 32) - 'a') < 26; }

static tau_str *new_like(tau_str *s) { return s->len ? tau_str_new(s->len, 1, true) : tau_str_empty(); }

#define ONES 0x0101010101010101u

static tau_str *ascii_map(tau_str *s, bool up) {
    if (s->len == 1) {
        uint8_t c = *tau_str_data(s);
        return tau_str_from_char(up ? ascii_upper(c) : ascii_lower(c));
    }
    tau_str *r = new_like(s);
    if (!r) return NULL;
    const uint8_t *from = tau_str_data(s);
    uint8_t *to = tau_str_data(r);
    int64_t i = 0;
    for (; i + 8 <= s->len; i += 8) { /* bit 7 of each byte says whether it is in the range of letters */
        uint64_t w, first = (up ? 'a' : 'A') * ONES;
        memcpy(&w, from + i, 8);
        uint64_t letters = (w + (0x80 * ONES - first)) & ~(w + (0x80 * ONES - first - 26 * ONES)) & 0x80 * ONES;
        w ^= letters >> 2;
        memcpy(to + i, &w, 8);
    }
    for (; i < s->len; i++) to[i] = up ? ascii_upper(from[i]) : ascii_lower(from[i]);
    return r;
}

/* ---- any text --------------------------------------------------------------------------------------------- */

static void add_mapped(tau_builder *b, uint32_t c, enum tau_unicode_case which) {
    uint32_t to[3];
    int n = tau_unicode_map(c, which, to);
    for (int i = 0; i < n; i++) tau_builder_char(b, to[i]);
}

/* Capital sigma is final (U+03C2) behind a cased letter and not before one, looking past what is ignorable. */
static bool sigma_is_final(const tau_str *s, int64_t at) {
    int64_t i = at - 1;
    while (i >= 0 && tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_CASE_IGNORABLE) i--;
    if (i < 0 || !(tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_CASED)) return false;
    i = at + 1;
    while (i < s->len && tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_CASE_IGNORABLE) i++;
    return i == s->len || !(tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_CASED);
}

static void add_lower(tau_builder *b, const tau_str *s, int64_t i) {
    uint32_t c = tau_str_get(s, i);
    if (c == 0x3a3) tau_builder_char(b, sigma_is_final(s, i) ? 0x3c2 : 0x3c3);
    else add_mapped(b, c, TAU_CASE_LOWER);
}

static void begin(tau_builder *b, const tau_str *s) {
    tau_builder_init(b);
    tau_builder_reserve(b, s->len, s->kind);
}

tau_str *tau_str_lower(tau_str *s) {
    if (s->ascii) return ascii_map(s, false);
    tau_builder b;
    begin(&b, s);
    for (int64_t i = 0; i < s->len; i++) add_lower(&b, s, i);
    return tau_builder_finish(&b);
}

tau_str *tau_str_upper(tau_str *s) {
    if (s->ascii) return ascii_map(s, true);
    tau_builder b;
    begin(&b, s);
    for (int64_t i = 0; i < s->len; i++) add_mapped(&b, tau_str_get(s, i), TAU_CASE_UPPER);
    return tau_builder_finish(&b);
}

tau_str *tau_str_casefold(tau_str *s) {
    if (s->ascii) return ascii_map(s, false);
    tau_builder b;
    begin(&b, s);
    for (int64_t i = 0; i < s->len; i++) add_mapped(&b, tau_str_get(s, i), TAU_CASE_FOLD);
    return tau_builder_finish(&b);
}

tau_str *tau_str_capitalize(tau_str *s) {
    if (s->ascii) {
        tau_str *r = s->len == 1 ? ascii_map(s, true) : ascii_map(s, false);
        if (r && s->len > 1) *tau_str_data(r) = ascii_upper(*tau_str_data(r));
        return r;
    }
    tau_builder b;
    begin(&b, s);
    add_mapped(&b, tau_str_get(s, 0), TAU_CASE_TITLE);
    for (int64_t i = 1; i < s->len; i++) add_lower(&b, s, i);
    return tau_builder_finish(&b);
}

tau_str *tau_str_title(tau_str *s) {
    if (s->ascii && s->len > 1) {
        tau_str *r = new_like(s);
        if (!r) return NULL;
        const uint8_t *from = tau_str_data(s);
        uint8_t *to = tau_str_data(r);
        bool inside = false;
        for (int64_t i = 0; i < s->len; i++) {
            to[i] = inside ? ascii_lower(from[i]) : ascii_upper(from[i]);
            inside = ascii_alpha(from[i]);
        }
        return r;
    }
    if (s->ascii) return ascii_map(s, true);
    tau_builder b;
    begin(&b, s);
    bool inside = false;
    for (int64_t i = 0; i < s->len; i++) {
        if (inside) add_lower(&b, s, i);
        else add_mapped(&b, tau_str_get(s, i), TAU_CASE_TITLE);
        inside = (tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_CASED) != 0;
    }
    return tau_builder_finish(&b);
}

tau_str *tau_str_swapcase(tau_str *s) {
    if (s->ascii && s->len > 1) {
        tau_str *r = new_like(s);
        if (!r) return NULL;
        const uint8_t *from = tau_str_data(s);
        for (int64_t i = 0; i < s->len; i++)
            tau_str_data(r)[i] = ascii_alpha(from[i]) ? from[i] ^ 32 : from[i];
        return r;
    }
    tau_builder b;
    begin(&b, s);
    for (int64_t i = 0; i < s->len; i++) {
        unsigned flags = tau_unicode_flags(tau_str_get(s, i));
        if (flags & TAU_UC_UPPER) add_lower(&b, s, i);
        else if (flags & TAU_UC_LOWER) add_mapped(&b, tau_str_get(s, i), TAU_CASE_UPPER);
        else tau_builder_char(&b, tau_str_get(s, i));
    }
    return tau_builder_finish(&b);
}

/* ---- tests -------------------------------------------------------------------------------------------------- */

/* Every character has one of the flags; the empty string fails. */
static bool all_have(const tau_str *s, unsigned flags) {
    if (s->ascii) {
        const uint8_t *p = tau_str_data(s);
        for (int64_t i = 0; i < s->len; i++)
            if (!(tau_unicode_ascii[p[i]] & flags)) return false;
    } else {
        for (int64_t i = 0; i < s->len; i++)
            if (!(tau_unicode_flags(tau_str_get(s, i)) & flags)) return false;
    }
    return s->len > 0;
}

bool tau_str_all_have(tau_str *s, unsigned flags) { return all_have(s, flags); }

bool tau_str_isspace(tau_str *s) {
    for (int64_t i = 0; i < s->len; i++)
        if (!tau_unicode_space(tau_str_get(s, i))) return false;
    return s->len > 0;
}

/* At least one character with `want`, none with `bar`. */
static bool cased_as(const tau_str *s, unsigned want, unsigned bar) {
    bool any = false;
    for (int64_t i = 0; i < s->len; i++) {
        unsigned flags = tau_unicode_flags(tau_str_get(s, i));
        if (flags & bar) return false;
        any |= (flags & want) != 0;
    }
    return any;
}

bool tau_str_islower(tau_str *s) { return cased_as(s, TAU_UC_LOWER, TAU_UC_UPPER | TAU_UC_TITLE); }
bool tau_str_isupper(tau_str *s) { return cased_as(s, TAU_UC_UPPER, TAU_UC_LOWER | TAU_UC_TITLE); }

bool tau_str_istitle(tau_str *s) {
    bool inside = false, any = false;
    for (int64_t i = 0; i < s->len; i++) {
        unsigned flags = tau_unicode_flags(tau_str_get(s, i));
        if (flags & (TAU_UC_UPPER | TAU_UC_TITLE)) {
            if (inside) return false;
            inside = any = true;
        } else if (flags & TAU_UC_LOWER) {
            if (!inside) return false;
            any = true;
        } else {
            inside = false;
        }
    }
    return any;
}

bool tau_str_isidentifier(tau_str *s) {
    if (s->len == 0 || !(tau_unicode_flags(tau_str_get(s, 0)) & TAU_UC_XID_START)) return false;
    for (int64_t i = 1; i < s->len; i++)
        if (!(tau_unicode_flags(tau_str_get(s, i)) & TAU_UC_XID_CONTINUE)) return false;
    return true;
}
