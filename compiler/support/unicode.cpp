// UTF-8 coding by hand (it must accept lone surrogates, which utf8proc refuses) and utf8proc for properties.
//
// In:  bytes or code points.  Out: see unicode.h.
// Identifiers follow Python's rule: XID_Start/XID_Continue, derived from general categories plus the few characters
// that Unicode lists by hand.
#include "support/unicode.h"

#include <cstdlib>

#include <utf8proc.h>

namespace tau::support {

void append_utf8(std::string &to, std::uint32_t code) {
    auto put = [&](std::uint32_t byte) { to.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::uint32_t decode_utf8(std::string_view text, std::size_t at, std::size_t &length) {
    auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    std::uint32_t first = byte(0);
    std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    std::uint32_t code = first & (0x7Fu >> (more ? more + 1 : 0));
    for (std::size_t i = 1; i <= more; i++) {
        if ((byte(i) & 0xC0) != 0x80) {
            length = 1;
            return first;
        }
        code = code << 6 | (byte(i) & 0x3F);
    }
    length = more + 1;
    return code;
}

std::size_t find_invalid_utf8(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        auto first = static_cast<unsigned char>(bytes[i]);
        if (first < 0x80) {
            i++;
            continue;
        }
        utf8proc_int32_t code;
        auto *at = reinterpret_cast<const utf8proc_uint8_t *>(bytes.data() + i);
        utf8proc_ssize_t n = utf8proc_iterate(at, static_cast<utf8proc_ssize_t>(bytes.size() - i), &code);
        if (n <= 0) return i;
        i += static_cast<std::size_t>(n);
    }
    return std::string_view::npos;
}

namespace {

// Characters that are identifier characters although their category says otherwise (Other_ID_Start/Continue), and
// those whose NFKC form would not be an identifier any more (the XID restriction).
bool other_id_start(std::uint32_t c) {
    return c == 0x1885 || c == 0x1886 || c == 0x2118 || c == 0x212E || c == 0x309B || c == 0x309C;
}

bool other_id_continue(std::uint32_t c) {
    return c == 0x00B7 || c == 0x0387 || (c >= 0x1369 && c <= 0x1371) || c == 0x19DA;
}

bool not_xid(std::uint32_t c) {
    return c == 0x037A || c == 0x309B || c == 0x309C || (c >= 0xFC5E && c <= 0xFC63) || c == 0xFDFA || c == 0xFDFB ||
           c == 0xFE70 || c == 0xFE72 || c == 0xFE74 || c == 0xFE76 || c == 0xFE78 || c == 0xFE7A || c == 0xFE7C ||
           c == 0xFE7E;
}

bool start_only_continues(std::uint32_t c) { return c == 0x0E33 || c == 0x0EB3 || c == 0xFF9E || c == 0xFF9F; }

bool id_start(std::uint32_t c) {
    if (other_id_start(c)) return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return true;
    default: return false;
    }
}

} // namespace

bool is_identifier_start(std::uint32_t c) {
    return c == '_' || (id_start(c) && !not_xid(c) && !start_only_continues(c));
}

bool is_identifier_continue(std::uint32_t c) {
    if (not_xid(c)) return false;
    if (id_start(c) || other_id_continue(c)) return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return true;
    default: return false;
    }
}

bool is_printable(std::uint32_t c) {
    if (c == ' ') return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS: return false;
    default: return true;
    }
}

std::string normalize_nfkc(std::string_view text) {
    utf8proc_uint8_t *result = nullptr;
    auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &result, options);
    if (length < 0) return std::string(text);
    std::string normal(reinterpret_cast<char *>(result), static_cast<std::size_t>(length));
    std::free(result);
    return normal;
}

} // namespace tau::support
