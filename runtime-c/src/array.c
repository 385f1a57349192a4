/* array.array's elements: packed machine numbers in a bytearray, read and written as values.
 *
 * Codes are the characters b B u h H i I l L q Q f d; the checks and messages are CPython's, code by code. */
#include "elements.h"
#include "tau/derived.h"
#include "tau/dyn.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/str.h"
#include "tau/struct.h"

#include <string.h>

tau_int tau_array_itemsize(tau_int code) {
    switch (code) {
    case 'b': case 'B': return 1;
    case 'h': case 'H': return 2;
    case 'i': case 'I': case 'f': case 'u': return 4;
    case 'l': case 'L': return (tau_int)sizeof(long);
    case 'q': case 'Q': case 'd': return 8;
    default: return 0;
    }
}

tau_int tau_array_len(tau_bytearray *data, tau_int code) { return data->len / tau_array_itemsize(code); }

static bool overflow(const char *text) {
    tau_raise_text(TAU_ID_OverflowError, text);
    return false;
}

/* The checks of one integer code: converted as a C long first, or as an unsigned one. */
static bool check_int(tau_int code, tau_int x) {
    int64_t i = 0;
    uint64_t u;
    bool fits = tau_int_to_i64(x, &i);
    switch (code) {
    case 'b': case 'h':
        if (!fits) return overflow("Python int too large to convert to C long");
        if (i < INT16_MIN) return overflow("signed short integer is less than minimum");
        if (i > INT16_MAX) return overflow("signed short integer is greater than maximum");
        if (code == 'b' && i < -128) return overflow("signed char is less than minimum");
        return code == 'h' || i <= 127 || overflow("signed char is greater than maximum");
    case 'B':
        if (!fits) return overflow("Python int too large to convert to C long");
        if (i < 0) return overflow("unsigned byte integer is less than minimum");
        return i <= 255 || overflow("unsigned byte integer is greater than maximum");
    case 'H': case 'i':
        if (!fits) return overflow("Python int too large to convert to C long");
        if (i < INT32_MIN) return overflow("signed integer is less than minimum");
        if (i > INT32_MAX) return overflow("signed integer is greater than maximum");
        if (code == 'H' && i < 0) return overflow("unsigned short is less than minimum");
        return code == 'i' || i <= 65535 || overflow("unsigned short is greater than maximum");
    case 'l': return fits || overflow("Python int too large to convert to C long");
    case 'q': return fits || overflow("int too big to convert");
    case 'Q':
        if (x < 0) return overflow("can't convert negative int to unsigned");
        return tau_int_to_u64(x, &u) || overflow("int too big to convert");
    default: /* I, L */
        if (x < 0) return overflow("can't convert negative value to unsigned int");
        if (!tau_int_to_u64(x, &u)) return overflow("Python int too large to convert to C unsigned long");
        return code == 'L' || u <= UINT32_MAX || overflow("unsigned int is greater than maximum");
    }
}

/* x's bits as an element; false with an error set. */
static bool element_bits(tau_int code, tau_value x, uint64_t *bits) {
    bool infinite;
    if (code == 'f' || code == 'd') {
        double d = tau_dyn_to_double(x);
        *bits = tau_element_float_bits(d, code == 'f' ? 4 : 8, &infinite);
        return !tau_err;
    }
    if (code == 'u') {
        x = tau_plain(x);
        tau_str *s = (tau_str *)(void *)x.u.p;
        if (x.t != TAU_ID_STR || s->len != 1) {
            tau_raise_text(TAU_ID_TypeError, "array item must be unicode character");
            return false;
        }
        *bits = tau_str_get(s, 0);
        return true;
    }
    tau_int i = tau_dyn_index(x);
    if (i == TAU_INT_ERR) return false;
    bool ok = check_int(code, i);
    *bits = tau_int_low64(i);
    tau_int_decref(i);
    return ok;
}

static tau_value element(const uint8_t *p, tau_int code, int size) {
    uint64_t bits = tau_element_load(p, size, false);
    TAU_HAS_OBJECTS(FLOAT);
    if (code == 'f' || code == 'd') return tau_box_float(tau_element_double(bits, size));
    if (code != 'u') return tau_dyn_int_result(tau_element_int(bits, size, code >= 'a'));
    tau_str *s = tau_str_chr((tau_int)bits);
    return s ? tau_box_obj(s) : TAU_ABSENT;
}

/* The element's place, NULL with IndexError. */
static uint8_t *place(tau_bytearray *data, int size, tau_int index, const char *error) {
    int64_t n = data->len / size;
    if (index < 0) index += n;
    if ((uint64_t)index < (uint64_t)n) return data->data + index * size;
    tau_raise_text(TAU_ID_IndexError, error);
    return NULL;
}

tau_value tau_array_get(tau_bytearray *data, tau_int code, tau_int index) {
    int size = (int)tau_array_itemsize(code);
    uint8_t *p = place(data, size, index, "array index out of range");
    return p ? element(p, code, size) : TAU_ABSENT;
}

void tau_array_set(tau_bytearray *data, tau_int code, tau_int index, tau_value x) {
    int size = (int)tau_array_itemsize(code);
    uint64_t bits;
    if (!place(data, size, index, "array assignment index out of range") || !element_bits(code, x, &bits)) return;
    /* x's __index__ may have changed the array. */
    uint8_t *p = place(data, size, index, "array assignment index out of range");
    if (p) tau_element_store(p, size, false, bits);
}

void tau_array_insert(tau_bytearray *data, tau_int code, tau_int index, tau_value x) {
    int size = (int)tau_array_itemsize(code);
    uint64_t bits;
    if (!element_bits(code, x, &bits) || !tau_bytearray_reserve(data, size)) return;
    int64_t n = data->len / size;
    if (index < 0) index = index + n < 0 ? 0 : index + n;
    if (index > n) index = n;
    uint8_t *p = data->data + index * size;
    memmove(p + size, p, (size_t)((n - index) * size));
    tau_element_store(p, size, false, bits);
    data->len += size;
}

void tau_array_append(tau_bytearray *data, tau_int code, tau_value x) { tau_array_insert(data, code, TAU_SMALL_MAX - 1, x); }

void tau_array_byteswap(tau_bytearray *data, tau_int code) {
    int size = (int)tau_array_itemsize(code);
    for (int64_t i = 0; i + size <= data->len; i += size)
        tau_element_store(data->data + i, size, true, tau_element_load(data->data + i, size, false));
}
