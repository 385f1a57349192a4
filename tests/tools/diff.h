// The difference of two texts for a reader, in the unified format.
#pragma once

#include <string>
#include <string_view>

namespace tau::test {

// Empty if the texts are equal.
std::string unified_diff(std::string_view expected, std::string_view actual, std::string_view name);

} // namespace tau::test
