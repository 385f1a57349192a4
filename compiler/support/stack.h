// Room for recursion over trees that are as deep as the language allows (some 3000 levels).
//
// In:  a function.  Out: it ran to its end, on a thread of its own with a large stack.
// The default of 8 MB is enough for an optimised compiler, not for one with sanitizers.
#pragma once

#include <cstddef>
#include <functional>

namespace tau::support {

inline constexpr std::size_t large_stack = std::size_t(512) << 20; // reserved, not used: pages come as they are touched

void with_large_stack(const std::function<void()> &work);

} // namespace tau::support
