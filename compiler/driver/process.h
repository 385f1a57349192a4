// Starting other programs (the C compiler, the linker) without a shell, so that any path is safe, several at a time,
// each with its output in a file. While they run, Ctrl-C and friends are taken note of instead of killing this process,
// so that the caller can remove its half-made files first.
#pragma once

#include <string>
#include <vector>

namespace tau::driver {

struct Job {
    std::vector<std::string> argv;
    std::string log; // file that receives stdout and stderr
    // Filled in when it has run:
    int start_error = 0; // errno if the program could not be started
    int exit_code = -1;  // if it ended by itself
    int signal = 0;      // if it was killed
    bool ok() const { return start_error == 0 && signal == 0 && exit_code == 0; }
};

// Runs the jobs, at most `width` at a time. Answers the signal that interrupted the work, or 0. Once a job fails, no
// further one is started.
int run_jobs(std::vector<Job> &jobs, int width);

// Ends this process by the signal, as if it had never been caught.
[[noreturn]] void die_by_signal(int signal);

// The absolute path of a program, looked for in PATH if it has no slash; empty if there is none that can be run.
std::string find_program(const std::string &name);

} // namespace tau::driver
