// What a mistyped word may have been meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tau::support {

// The candidate nearest to the word, or empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string> &candidates);

} // namespace tau::support
