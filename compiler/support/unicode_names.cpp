// Looks names up by their hash: no name is stored, which keeps 34,000 of them in 180 KB.
//
// In:  a name.  Out: its code point. A wrong name passes for a right one with a chance of 1 in 100,000.
// The table (see scripts/make_unicode_names.py) is decoded and sorted on first use. Ideographs and Hangul syllables
// have names by rule and are computed.
#include "support/unicode_names.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tau::support {
namespace {

#include "support/unicode_names.inc"

std::uint32_t digits(const char *&at, int count) {
    std::uint32_t number = 0;
    for (int i = 0; i < count; i++) {
        char c = *at++;
        // The alphabet is printable ASCII without the quote, the backslash and the letter x.
        number = number * 91 + static_cast<std::uint32_t>(c - 32 - (c > '"') - (c > 'X') - (c > '\\') - (c > 'x'));
    }
    return number;
}

using Entry = std::pair<std::uint32_t, std::uint32_t>; // hash, code point

std::vector<Entry> decode_table() {
    std::vector<Entry> entries;
    entries.reserve(name_count);
    const char *at = table;
    for (std::size_t i = 0; i < run_count; i++) {
        std::uint32_t first = digits(at, 4), length = digits(at, 3);
        for (std::uint32_t k = 0; k < length; k++) entries.push_back({0, first + k});
    }
    for (Entry &entry : entries) entry.first = digits(at, 5);
    std::sort(entries.begin(), entries.end());
    return entries;
}

bool ideograph(std::string_view digits_of_code, std::uint32_t &code) {
    static constexpr std::pair<std::uint32_t, std::uint32_t> ranges[] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B738},
        {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A},
    };
    if (digits_of_code.size() != 4 && digits_of_code.size() != 5) return false;
    code = 0;
    for (char c : digits_of_code) {
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'))) return false;
        code = code * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
    }
    for (auto [first, last] : ranges)
        if (code >= first && code <= last) return true;
    return false;
}

// The longest of `parts` that `text` starts with; its index, or -1.
template <std::size_t N>
int longest_part(std::string_view text, const std::string_view (&parts)[N], std::size_t &size) {
    int best = -1;
    size = 0;
    for (std::size_t i = 0; i < N; i++)
        if (text.starts_with(parts[i]) && (best < 0 || parts[i].size() > size)) {
            best = static_cast<int>(i);
            size = parts[i].size();
        }
    return best;
}

bool hangul(std::string_view text, std::uint32_t &code) {
    static constexpr std::string_view leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                                 "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static constexpr std::string_view vowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                                  "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static constexpr std::string_view tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                                 "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                                 "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    std::size_t size = 0;
    int lead = longest_part(text, leads, size);
    text.remove_prefix(size);
    int vowel = longest_part(text, vowels, size);
    text.remove_prefix(size);
    int tail = longest_part(text, tails, size);
    if (lead < 0 || vowel < 0 || tail < 0 || size != text.size()) return false;
    code = 0xAC00 + static_cast<std::uint32_t>((lead * 21 + vowel) * 28 + tail);
    return true;
}

} // namespace

bool find_character_name(std::string_view name, std::uint32_t &code) {
    static const std::vector<Entry> entries = decode_table();
    std::string upper(name);
    for (char &c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    std::string_view text = upper;
    if (text.starts_with("CJK UNIFIED IDEOGRAPH-")) return ideograph(text.substr(22), code);
    if (text.starts_with("HANGUL SYLLABLE ")) return hangul(text.substr(16), code);
    std::uint32_t hash = 0x811C9DC5;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
    auto found = std::lower_bound(entries.begin(), entries.end(), Entry{hash, 0});
    if (found == entries.end() || found->first != hash) return false;
    code = found->second;
    return true;
}

} // namespace tau::support
