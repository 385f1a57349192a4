// Unicode character names, for \N{...}.
//
// In:  a name in any case.  Out: its code point.
// Aliases are included ("LINE FEED"); named sequences are not, as in Python's literals.
#pragma once

#include <cstdint>
#include <string_view>

namespace tau::support {

bool find_character_name(std::string_view name, std::uint32_t &code);

} // namespace tau::support
