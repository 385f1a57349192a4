// `tauraro build --target`: programs for another machine, by a cross compiler.
#pragma once

#include "driver/toolchain.h"
#include "pipeline.h"

#include <string>

namespace tau::driver {

// "aarch64" is short for "aarch64-linux-gnu".
std::string full_target(const std::string &name);
// The C compiler that is looked for: gcc has another name for each target, clang knows them all.
std::string compiler_name(const Options &options);

// Finds the runtime library for the options' target in the cache, or compiles it. Answers the exit code, with any error
// printed.
int provide_runtime(const Options &options, Toolchain &toolchain);

} // namespace tau::driver
