// Splitting, measuring and escaping of UTF-8 text. Bytes that are no UTF-8 count as one column, and JSON and HTML get
// U+FFFD for them.
#include "driver/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utf8proc.h>

namespace tau::driver {

namespace {

// The next character, and its length in bytes; -1 for a byte that begins none.
utf8proc_int32_t next_character(std::string_view text, size_t &length) {
    utf8proc_int32_t c = -1;
    utf8proc_ssize_t n =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(text.data()), utf8proc_ssize_t(text.size()), &c);
    length = n > 0 ? size_t(n) : 1;
    return n > 0 ? c : -1;
}

} // namespace

bool split_arguments(std::string_view text, std::vector<std::string> &arguments) {
    std::string word;
    char quote = 0;
    bool open = false; // a word, perhaps an empty one between quotes
    for (size_t i = 0; i < text.size(); i++) {
        char c = text[i];
        if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (open) arguments.push_back(std::move(word));
            word.clear();
            open = false;
        } else if (c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            open = true;
        } else {
            if (c == '\\' && quote != '\'' && i + 1 < text.size()) c = text[++i];
            word += c;
            open = true;
        }
    }
    if (open) arguments.push_back(std::move(word));
    return quote == 0;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        size_t end = std::min(text.find(separator), text.size());
        if (end) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

size_t display_width(std::string_view text) {
    size_t width = 0, length = 0;
    for (; !text.empty(); text.remove_prefix(length)) {
        utf8proc_int32_t c = next_character(text, length);
        width += c < 0 ? 1 : size_t(utf8proc_charwidth(c));
    }
    return width;
}

std::string padded(std::string_view text, size_t width, bool right) {
    size_t own = display_width(text);
    std::string fill(width > own ? width - own : 0, ' ');
    return right ? fill + std::string(text) : std::string(text) + fill;
}

std::string in_time(double ms) {
    if (ms < 1) return fmt::format("{:.0f} µs", ms * 1000);
    if (ms < 1000) return fmt::format("{:.{}f} ms", ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);
    return fmt::format("{:.2f} s", ms / 1000);
}

std::string in_bytes(double bytes) {
    double kib = bytes / 1024;
    return kib < 1024 ? fmt::format("{:.0f} KiB", kib) : fmt::format("{:.1f} MiB", kib / 1024);
}

std::string in_percent(double part) { return fmt::format("{:+.1f} %", part * 100); }

std::string json_quoted(std::string_view text) {
    std::string out = "\"";
    size_t length = 0;
    for (; !text.empty(); text.remove_prefix(length)) {
        utf8proc_int32_t c = next_character(text, length);
        if (c < 0)
            out += "\\ufffd";
        else if (c == '"' || c == '\\')
            out += fmt::format("\\{}", char(c));
        else if (c < 0x20)
            out += fmt::format("\\u{:04x}", c);
        else
            out += text.substr(0, length);
    }
    return out + '"';
}

std::string html_escaped(std::string_view text) {
    std::string out;
    size_t length = 0;
    for (; !text.empty(); text.remove_prefix(length)) {
        utf8proc_int32_t c = next_character(text, length);
        switch (c) {
        case -1: out += "\xef\xbf\xbd"; break;
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += text.substr(0, length);
        }
    }
    return out;
}

} // namespace tau::driver
