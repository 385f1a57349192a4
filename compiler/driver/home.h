// Where the compiler's own files are: runtime headers, static runtime libraries and the library sources, all below one
// folder `share/tauraro` beside the executable (build tree) or beside its `bin` (install tree). TAURARO_HOME names
// another one.
#pragma once

#include <string>

namespace tau::driver {

// The running executable, with symbolic links resolved.
std::string own_path();

// The home folder, or empty if there is none.
std::string find_home();

} // namespace tau::driver
