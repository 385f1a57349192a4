/* bytes and bytearray as ASCII text: strip, split, case, padding, tests. */
#include "tau/bytes.h"

#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/list.h"
#include "tau/object.h"

static bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
static bool is_upper(uint8_t c) { return (uint8_t)(c - 'A') < 26; }
static bool is_lower(uint8_t c) { return (uint8_t)(c - 'a') < 26; }
static bool is_alpha(uint8_t c) { return is_upper(c) || is_lower(c); }
static bool is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }
static uint8_t to_upper(uint8_t c) { return is_lower(c) ? c - 32 : c; }
static uint8_t to_lower(uint8_t c) { return is_upper(c) ? c + 32 : c; }

static tau_span span(tau_value v) {
    bool ok;
    return tau_span_of(v, &ok);
}

/* ---- strip, split ------------------------------------------------------------------------------------------------ */

tau_bytes *tau_bytes_strip(tau_value self, tau_value chars, tau_int ends) {
    bool strip[256] = {false};
    if (chars.t == TAU_ID_NONE) {
        for (int c = 0; c < 256; c++) strip[c] = is_space((uint8_t)c);
    } else {
        bool ok;
        tau_span set = tau_span_of(chars, &ok);
        if (!ok) return NULL;
        for (int64_t i = 0; i < set.len; i++) strip[set.data[i]] = true;
    }
    tau_span s = span(self);
    int64_t start = 0, stop = s.len;
    if (ends & 1)
        while (start < stop && strip[s.data[start]]) start++;
    if (ends & 2)
        while (stop > start && strip[s.data[stop - 1]]) stop--;
    return tau_bytes_getrange(self, start, stop);
}

static bool add(tau_list_p *list, tau_span s, int64_t start, int64_t stop) {
    tau_bytes *piece = tau_bytes_from(s.data + start, stop - start);
    if (!piece) return false;
    tau_list_p_push(list, &piece->head);
    return true;
}

static bool split_space(tau_list_p *list, tau_span s, int64_t left) {
    for (int64_t i = 0;;) {
        while (i < s.len && is_space(s.data[i])) i++;
        if (i == s.len) return true;
        int64_t end = i;
        if (left-- <= 0) return add(list, s, i, s.len);
        while (end < s.len && !is_space(s.data[end])) end++;
        if (!add(list, s, i, end)) return false;
        i = end;
    }
}

static bool rsplit_space(tau_list_p *list, tau_span s, int64_t left) {
    for (int64_t end = s.len;;) {
        while (end > 0 && is_space(s.data[end - 1])) end--;
        if (end == 0) return true;
        int64_t start = end;
        if (left-- <= 0) return add(list, s, 0, end);
        while (start > 0 && !is_space(s.data[start - 1])) start--;
        if (!add(list, s, start, end)) return false;
        end = start;
    }
}

static bool split_at(tau_list_p *list, tau_span s, tau_span sep, int64_t left) {
    int64_t start = 0;
    while (left-- > 0) {
        int64_t at = tau_span_find((tau_span){s.data + start, s.len - start}, sep);
        if (at < 0) break;
        if (!add(list, s, start, start + at)) return false;
        start += at + sep.len;
    }
    return add(list, s, start, s.len);
}

static bool rsplit_at(tau_list_p *list, tau_span s, tau_span sep, int64_t left) {
    int64_t end = s.len;
    while (left-- > 0) {
        int64_t at = tau_span_rfind((tau_span){s.data, end}, sep);
        if (at < 0) break;
        if (!add(list, s, at + sep.len, end)) return false;
        end = at;
    }
    return add(list, s, 0, end);
}

tau_list_p *tau_bytes_split(tau_value self, tau_value sep, tau_int maxsplit, bool right) {
    bool ok;
    tau_span s = span(self), x = {NULL, 0};
    if (sep.t != TAU_ID_NONE) {
        x = tau_span_of(sep, &ok);
        if (!ok) return NULL;
        if (x.len == 0) {
            tau_raise_text(TAU_ID_ValueError, "empty separator");
            return NULL;
        }
    }
    int64_t left = maxsplit < 0 ? INT64_MAX : maxsplit;
    tau_list_p *list = tau_list_p_new(0);
    if (!list) return NULL;
    if (x.data) ok = right ? rsplit_at(list, s, x, left) : split_at(list, s, x, left);
    else ok = right ? rsplit_space(list, s, left) : split_space(list, s, left);
    if (right) tau_list_p_reverse(list);
    if (ok) return list;
    tau_decref(list);
    return NULL;
}

tau_list_p *tau_bytes_splitlines(tau_value self, bool keepends) {
    tau_span s = span(self);
    tau_list_p *list = tau_list_p_new(0);
    bool ok = list != NULL;
    for (int64_t i = 0; ok && i < s.len;) {
        int64_t end = i;
        while (end < s.len && s.data[end] != '\n' && s.data[end] != '\r') end++;
        int64_t next = end;
        if (end < s.len) next += s.data[end] == '\r' && end + 1 < s.len && s.data[end + 1] == '\n' ? 2 : 1;
        ok = add(list, s, i, keepends ? next : end);
        i = next;
    }
    if (ok || !list) return list;
    tau_decref(list);
    return NULL;
}

/* ---- case ---------------------------------------------------------------------------------------------------------- */

static tau_bytes *map(tau_value self, uint8_t (*f)(uint8_t)) {
    tau_span s = span(self);
    tau_bytes *r = tau_bytes_new(s.len);
    for (int64_t i = 0; r && i < s.len; i++) tau_bytes_data(r)[i] = f(s.data[i]);
    return r;
}
static uint8_t swap(uint8_t c) { return is_alpha(c) ? c ^ 32 : c; }

tau_bytes *tau_bytes_lower(tau_value self) { return map(self, to_lower); }
tau_bytes *tau_bytes_upper(tau_value self) { return map(self, to_upper); }
tau_bytes *tau_bytes_swapcase(tau_value self) { return map(self, swap); }

tau_bytes *tau_bytes_capitalize(tau_value self) {
    tau_bytes *r = map(self, to_lower);
    if (r && r->len) *tau_bytes_data(r) = to_upper(*tau_bytes_data(r));
    return r;
}

tau_bytes *tau_bytes_title(tau_value self) {
    tau_bytes *r = map(self, to_lower);
    bool inside = false;
    for (int64_t i = 0; r && i < r->len; i++) {
        uint8_t *c = tau_bytes_data(r) + i;
        if (!inside) *c = to_upper(*c);
        inside = is_alpha(*c);
    }
    return r;
}

/* ---- padding --------------------------------------------------------------------------------------------------------- */

static tau_bytes *pad(tau_value self, int64_t left, int64_t right, uint8_t fill) {
    tau_span s = span(self);
    if (left <= 0 && right <= 0) return tau_bytes_from(s.data, s.len);
    tau_bytes *r = tau_bytes_new(left > INT64_MAX / 4 || right > INT64_MAX / 4 ? -1 : left + s.len + right);
    if (!r) return NULL;
    uint8_t *to = tau_bytes_data(r);
    memset(to, fill, (size_t)left);
    if (s.len) memcpy(to + left, s.data, (size_t)s.len);
    memset(to + left + s.len, fill, (size_t)right);
    return r;
}

static int fill_byte(const char *method, tau_value fill) {
    if (tau_span_is_bytes_like(fill) && span(fill).len == 1) return span(fill).data[0];
    tau_raise(TAU_ID_TypeError, "%s() argument 2 must be a byte string of length 1, not %s", method, tau_type_name(fill));
    return -1;
}

static int64_t margin(tau_value self, tau_int width) { return width > span(self).len ? width - span(self).len : 0; }

tau_bytes *tau_bytes_center(tau_value self, tau_int width, tau_value fill) {
    int c = fill_byte("center", fill);
    int64_t n = margin(self, width), left = n / 2 + (n & width & 1);
    return c < 0 ? NULL : pad(self, left, n - left, (uint8_t)c);
}
tau_bytes *tau_bytes_ljust(tau_value self, tau_int width, tau_value fill) {
    int c = fill_byte("ljust", fill);
    return c < 0 ? NULL : pad(self, 0, margin(self, width), (uint8_t)c);
}
tau_bytes *tau_bytes_rjust(tau_value self, tau_int width, tau_value fill) {
    int c = fill_byte("rjust", fill);
    return c < 0 ? NULL : pad(self, margin(self, width), 0, (uint8_t)c);
}

tau_bytes *tau_bytes_zfill(tau_value self, tau_int width) {
    tau_span s = span(self);
    int64_t n = margin(self, width);
    tau_bytes *r = pad(self, n, 0, '0');
    if (r && n > 0 && s.len > 0 && (s.data[0] == '+' || s.data[0] == '-')) {
        tau_bytes_data(r)[0] = s.data[0];
        tau_bytes_data(r)[n] = '0';
    }
    return r;
}

tau_bytes *tau_bytes_expandtabs(tau_value self, tau_int tabsize) {
    tau_span s = span(self);
    tau_bytes *r = NULL;
    for (int pass = 0; pass < 2; pass++) { /* the size first, then the text */
        int64_t at = 0, column = 0;
        for (int64_t i = 0; i < s.len; i++) {
            uint8_t c = s.data[i];
            int64_t n = c != '\t' ? 1 : tabsize > 0 ? tabsize - column % tabsize : 0;
            if (r && n > 0) memset(tau_bytes_data(r) + at, c == '\t' ? ' ' : c, (size_t)n);
            at += n;
            column = c == '\n' || c == '\r' ? 0 : column + n;
        }
        if (!r && !(r = tau_bytes_new(at))) return NULL;
        if (at == 0) break;
    }
    return r;
}

/* ---- tests --------------------------------------------------------------------------------------------------------------- */

static bool is_alnum(uint8_t c) { return is_alpha(c) || is_digit(c); }
static bool all(tau_value self, bool (*test)(uint8_t)) {
    tau_span s = span(self);
    for (int64_t i = 0; i < s.len; i++)
        if (!test(s.data[i])) return false;
    return s.len > 0;
}
static bool cased(tau_value self, bool (*want)(uint8_t), bool (*bar)(uint8_t)) {
    tau_span s = span(self);
    bool any = false;
    for (int64_t i = 0; i < s.len; i++) {
        if (bar(s.data[i])) return false;
        any |= want(s.data[i]);
    }
    return any;
}

bool tau_bytes_isalpha(tau_value self) { return all(self, is_alpha); }
bool tau_bytes_isdigit(tau_value self) { return all(self, is_digit); }
bool tau_bytes_isalnum(tau_value self) { return all(self, is_alnum); }
bool tau_bytes_isspace(tau_value self) { return all(self, is_space); }
bool tau_bytes_islower(tau_value self) { return cased(self, is_lower, is_upper); }
bool tau_bytes_isupper(tau_value self) { return cased(self, is_upper, is_lower); }

bool tau_bytes_istitle(tau_value self) {
    tau_span s = span(self);
    bool inside = false, any = false;
    for (int64_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];
        if ((is_upper(c) && inside) || (is_lower(c) && !inside)) return false;
        inside = is_alpha(c);
        any |= inside;
    }
    return any;
}

bool tau_bytes_isascii(tau_value self) {
    tau_span s = span(self);
    uint8_t bits = 0;
    for (int64_t i = 0; i < s.len; i++) bits |= s.data[i];
    return bits < 128;
}
