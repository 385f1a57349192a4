// Small facts about UTF-8 and Unicode that several stages need.
//
// In:  bytes or code points.  Out: the other, or a yes/no; the tables are utf8proc's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tau::support {

// Appends `code` as UTF-8; surrogates get their three-byte form (WTF-8).
void append_utf8(std::string &to, std::uint32_t code);

// Decodes the code point at text[at] and its length; invalid bytes decode as themselves with length 1. Accepts WTF-8.
std::uint32_t decode_utf8(std::string_view text, std::size_t at, std::size_t &length);

// Offset of the first byte that is not strict UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view bytes);

bool is_identifier_start(std::uint32_t code);
bool is_identifier_continue(std::uint32_t code);
bool is_printable(std::uint32_t code);

// Identifier text in NFKC, as Python compares names.
std::string normalize_nfkc(std::string_view text);

} // namespace tau::support
