// What the C compilers need for link-time optimisation (-flto) and for profiles (-fprofile-generate, -fprofile-use),
// which gcc and clang spell differently and need other programs for.
#pragma once

#include "driver/toolchain.h"
#include "pipeline.h"

#include <string>
#include <vector>

namespace tau::driver {

// Fills in what the toolchain needs for the options' --lto, --pgo and --static. Answers false, with the error printed, if the C
// compiler can't do it: each is tried on a program of one line.
bool prepare_optimizing(const Options &options, Toolchain &toolchain);

enum class Profile { None, Generate, Use };

// For compiling and linking; the data of a profile are below `folder`.
std::vector<std::string> optimizing_flags(const Options &options, const Toolchain &toolchain, Profile profile,
                                          const std::string &folder, bool linking);

// Runs the instrumented program and makes its data ready for Profile::Use. Answers the exit code, with the error
// printed.
int train(const Options &options, const Toolchain &toolchain, const std::string &program, const std::string &folder);

} // namespace tau::driver
