// `tauraro build --emit c -o DIR/`: a directory with the program's C, the runtime's, a Makefile and a CMakeLists.txt,
// which is built where there is no Tauraro.
#pragma once

#include "pipeline.h"

#include <string>

namespace tau::driver {

bool names_directory(const std::string &output);

// Says what is wrong with the place or with the runtime's sources; the exit code.
int check_c_directory(const Options &options);
// Answers the exit code, with any error printed.
int write_c_directory(const Options &options, const Compiled &compiled);

} // namespace tau::driver
