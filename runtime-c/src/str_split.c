/* str: split, rsplit, splitlines, strip. The pieces of ASCII text are copied without looking at them again. */
#include "str_units.h"

#include "tau/exc.h"
#include "tau/list.h"
#include "tau/unicode.h"

/* 1: white space. 0x85 and 0xa0 are the Latin-1 ones. */
const uint8_t tau_ascii_space[256] = {[9] = 1,  [10] = 1, [11] = 1, [12] = 1, [13] = 1,   [28] = 1,
                                      [29] = 1, [30] = 1, [31] = 1, [32] = 1, [0x85] = 1, [0xa0] = 1};

bool tau_unicode_space_wide(uint32_t c) {
    return c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

static bool space_at(const tau_str *s, int64_t i) { return tau_unicode_space(tau_str_get(s, i)); }

/* Appends s[start:stop]; false when out of memory. */
static bool add(tau_list_p *list, tau_str *s, int64_t start, int64_t stop) {
    tau_str *piece = tau_str_sub(s, start, stop);
    if (!piece) return false;
    tau_list_p_push(list, &piece->head);
    return true;
}

static tau_list_p *done(tau_list_p *list, bool ok) {
    if (ok) return list;
    tau_decref(list);
    return NULL;
}

tau_int tau_str_word_start(tau_str *s, tau_int i) {
    if (s->kind == 1) {
        const uint8_t *p = tau_str_data(s);
        while (i < s->len && tau_ascii_space[p[i]]) i++;
    } else {
        while (i < s->len && space_at(s, i)) i++;
    }
    return i < s->len ? i : -1;
}

/* End of the word at p[i] in ASCII text: eight bytes at a time are tested for one up to the blank. */
static int64_t ascii_word_end(const uint8_t *p, int64_t i, int64_t n) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    while (i + 8 <= n) {
        uint64_t w;
        memcpy(&w, p + i, 8);
        uint64_t low = (w - 0x2121212121212121u) & ~w & 0x8080808080808080u;
        if (!low) {
            i += 8;
            continue;
        }
        i += __builtin_ctzll(low) / 8;
        if (tau_ascii_space[p[i]]) return i;
        i++;
    }
#endif
    while (i < n && !tau_ascii_space[p[i]]) i++;
    return i;
}

tau_int tau_str_word_end(tau_str *s, tau_int i) {
    if (s->ascii) return ascii_word_end(tau_str_data(s), i, s->len);
    while (i < s->len && !space_at(s, i)) i++;
    return i;
}

/* Every word of ASCII text; false when out of memory. */
static bool ascii_words(tau_list_p *list, tau_str *s) {
    const uint8_t *p = tau_str_data(s);
    int64_t n = s->len, i = 0;
    for (;;) {
        while (i < n && tau_ascii_space[p[i]]) i++;
        if (i == n) return true;
        int64_t start = i;
        i = ascii_word_end(p, i, n);
        tau_str *word = i - start == n ? tau_str_str(s) : tau_str_from_ascii((const char *)p + start, i - start);
        if (!word) return false;
        tau_list_p_push(list, &word->head);
    }
}

tau_list_p *tau_str_split_space(tau_str *s, tau_int maxsplit) {
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    if (s->ascii && maxsplit < 0) return done(list, ascii_words(list, s));
    int64_t left = maxsplit < 0 ? INT64_MAX : maxsplit;
    bool ok = true;
    for (int64_t i = tau_str_word_start(s, 0); ok && i >= 0;) {
        int64_t end = left-- > 0 ? tau_str_word_end(s, i) : s->len;
        ok = add(list, s, i, end);
        i = left < 0 ? -1 : tau_str_word_start(s, end);
    }
    return done(list, ok);
}

tau_list_p *tau_str_rsplit_space(tau_str *s, tau_int maxsplit) {
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    int64_t left = maxsplit < 0 ? INT64_MAX : maxsplit, end = s->len;
    bool ok = true;
    for (;;) {
        while (end > 0 && space_at(s, end - 1)) end--;
        if (end == 0 || !ok) break;
        int64_t start = end;
        if (left-- > 0)
            while (start > 0 && !space_at(s, start - 1)) start--;
        else
            start = 0;
        ok = add(list, s, start, end);
        if (left < 0) break;
        end = start;
    }
    tau_list_p_reverse(list);
    return done(list, ok);
}

static bool empty_separator(const tau_str *sep) {
    if (sep->len > 0) return false;
    tau_raise_text(TAU_ID_ValueError, "empty separator");
    return true;
}

tau_list_p *tau_str_split(tau_str *s, tau_str *sep, tau_int maxsplit) {
    if (empty_separator(sep)) return NULL;
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    int64_t left = maxsplit < 0 ? INT64_MAX : maxsplit, start = 0;
    bool ok = true;
    while (ok && left-- > 0) {
        int64_t at = tau_str_find_in(s, start, s->len, sep);
        if (at < 0) break;
        ok = add(list, s, start, at);
        start = at + sep->len;
    }
    ok = ok && add(list, s, start, s->len);
    return done(list, ok);
}

tau_list_p *tau_str_rsplit(tau_str *s, tau_str *sep, tau_int maxsplit) {
    if (empty_separator(sep)) return NULL;
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    int64_t left = maxsplit < 0 ? INT64_MAX : maxsplit, end = s->len;
    bool ok = true;
    while (ok && left-- > 0) {
        int64_t at = tau_str_rfind_in(s, 0, end, sep);
        if (at < 0) break;
        ok = add(list, s, at + sep->len, end);
        end = at;
    }
    ok = ok && add(list, s, 0, end);
    tau_list_p_reverse(list);
    return done(list, ok);
}

tau_list_p *tau_str_splitlines(tau_str *s, bool keepends) {
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    bool ok = true;
    for (int64_t i = 0; ok && i < s->len;) {
        int64_t end = i;
        while (end < s->len && !tau_unicode_newline(tau_str_get(s, end))) end++;
        int64_t next = end;
        if (end < s->len)
            next += tau_str_get(s, end) == '\r' && end + 1 < s->len && tau_str_get(s, end + 1) == '\n' ? 2 : 1;
        ok = add(list, s, i, keepends ? next : end);
        i = next;
    }
    return done(list, ok);
}

/* ---- strip ------------------------------------------------------------------------------------------------ */

tau_str *tau_str_strip_space(tau_str *s, tau_int ends) {
    int64_t start = 0, stop = s->len;
    if (ends & 1)
        while (start < stop && space_at(s, start)) start++;
    if (ends & 2)
        while (stop > start && space_at(s, stop - 1)) stop--;
    return tau_str_sub(s, start, stop);
}

static bool has_char(const tau_str *chars, uint32_t c) {
    for (int64_t i = 0; i < chars->len; i++)
        if (tau_str_get(chars, i) == c) return true;
    return false;
}

tau_str *tau_str_strip_chars(tau_str *s, tau_str *chars, tau_int ends) {
    int64_t start = 0, stop = s->len;
    if (ends & 1)
        while (start < stop && has_char(chars, tau_str_get(s, start))) start++;
    if (ends & 2)
        while (stop > start && has_char(chars, tau_str_get(s, stop - 1))) stop--;
    return tau_str_sub(s, start, stop);
}
