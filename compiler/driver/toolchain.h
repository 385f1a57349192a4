// From C text to an object file or executable: which C compiler, with which flags, and what to say when it fails.
#pragma once

#include "driver/files.h"
#include "driver/process.h"
#include "pipeline.h"

#include <string>

namespace tau::driver {

struct Toolchain {
    std::string program;  // the C compiler's path
    std::string identity; // changes when the C compiler, this compiler or the runtime library does
    std::string target_flag; // what clang needs for another machine
    std::string runtime;     // the library for that machine (cross.h); empty: the one beside this compiler
    // Known only where --lto, --pgo or --static ask for it:
    bool clang = false;
    bool lld = false;           // -flto needs clang's own linker
    std::string profile_merger; // llvm-profdata
};

// Answers false, with the error printed, if there is no such C compiler, no runtime library, or the C compiler can't do
// what --lto, --pgo and --static need.
bool find_toolchain(const Options &options, Toolchain &toolchain);

// TAURARO_CFLAGS: further flags for the C compiler, separated by spaces.
std::vector<std::string> extra_flags();

// Says what a tool's failure means to the user; the exit code. The folder is kept where it is evidence.
int explain_failure(const Job &job, WorkFolder &folder, const std::string &target);

// Every flag that has a say in the result, for the names of cache entries.
std::string build_flags(const Options &options);

// Compiles and links the units and puts the result at `output`, whole or not at all. Answers the exit code (0, 1 or 2),
// with any error printed. Appends to the times.
int build_c(const Options &options, const Toolchain &toolchain, Compiled &compiled, const std::string &output);

} // namespace tau::driver
