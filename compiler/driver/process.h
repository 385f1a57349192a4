// Starting other programs (the C compiler, the linker) without a shell, so that any path is safe, several at a time,
// each with its output in a file. While they run, Ctrl-C and friends are taken note of instead of killing this process,
// so that the caller can remove its half-made files first.
#pragma once

#include <csignal>
#include <cstdint>
#include <functional>
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

// A program to be run alone and watched. Streams without a name are inherited.
struct Watch {
    std::string program;           // path of the executable
    std::vector<std::string> argv; // with argv[0]
    std::string in, out, err;      // files; the outputs are made anew
    std::vector<std::string> environment = {}; // NAME=VALUE, over the inherited one
    double limit_ms = 0;                       // it is killed when it takes longer; 0: it may take as long as it likes
    int64_t memory_limit = 0, file_limit = 0;  // bytes that it may have, and write to one file; 0: any number
    // Filled in when it has run:
    bool timed_out = false;
    int start_error = 0; // errno if it could not be started
    int exit_code = -1;  // if it ended by itself
    int signal = 0;      // if it was killed
    double wall_ms = 0;
    double cpu_ms = 0;    // user and system together: many kernels count exactly only what both sum up to
    int64_t peak_kib = 0; // the most memory it had
    bool ended() const { return start_error == 0 && signal == 0; }
};

// While one lives, Ctrl-C and friends are noted and not obeyed, also between the programs that are run.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;
    static int caught(); // the signal, or 0

private:
    struct sigaction old_[3];
};

// Answers the signal that interrupted the work, or 0.
int watch(Watch &job);

// Runs the work in a process of its own, with stdout and stderr in the log, so that its memory and its failures are not
// this process's. Answers its exit code, or minus a signal; `interrupt` gets the signal that interrupted this process.
int run_apart(const std::function<int()> &work, const std::string &log, int &interrupt);

// Ends this process by the signal, as if it had never been caught.
[[noreturn]] void die_by_signal(int signal);

// The absolute path of a program, looked for in PATH if it has no slash; empty if there is none that can be run.
std::string find_program(const std::string &name);

} // namespace tau::driver
