// Building a program in a process of its own, for the commands that build many: its memory is not counted as this
// process's, and a compiler that crashes is a result like another.
#pragma once

#include "pipeline.h"

#include <string>

namespace tau::driver {

struct Building {
    enum Ending {
        Done,
        ProgramHasErrors, // its messages are in the log
        CRejected,        // the C compiler rejected what was made
        MachineRefused,   // no C compiler, a full disk ...
        Crashed,          // this compiler, by `signal`
    };
    Ending ending = Done;
    int signal = 0;
    int interrupt = 0; // of this process meanwhile
};

Building build_apart(const Options &options, const std::string &output, const std::string &log);

// The first message in a log, without its head.
std::string reason(const std::string &log);

// Where two texts part: the first line that differs, as it is in both, shortened where it is long.
struct Parting {
    size_t line = 0;
    std::string got, expected;
};
Parting first_difference(const std::string &got, const std::string &expected);

} // namespace tau::driver
