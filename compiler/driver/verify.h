// `tauraro verify`: a program built in several ways, each run beside CPython on the same arguments and inputs. The
// parts:
//   verify          the order of everything, and the report
//   verify_run      one run and what came of it; what two runs differ in
//   verify_reduce   a program that differs, made small
#pragma once

#include "driver/apart.h"
#include "driver/files.h"
#include "pipeline.h"

#include <optional>
#include <string>
#include <vector>

namespace tau::driver {

struct VerifyOptions {
    Options base;                       // input, search paths, home, jobs
    std::vector<std::string> arguments; // the program's
    std::string input;                  // the file that it reads as standard input
    std::string inputs;                 // a directory of such files, and of arguments
    std::string levels = "O0,O2", ccs = "gcc", gcs = "rc,boehm", python = "python3";
    double timeout = 10; // seconds for one run
    bool reduce = true;
    double reduce_time = 60; // seconds
    std::string reduced;     // where the small program goes
};

// One run's surroundings.
struct Case {
    std::string name; // empty if it is the only one
    std::vector<std::string> arguments;
    std::string input = "/dev/null";
};

// What came of one.
struct Outcome {
    int start_error = 0;
    int exit_code = -1, signal = 0;
    bool timed_out = false;
    std::string out, err;
    double ms = 0;

    // How it ended, without what it wrote: "exit code 1, ValueError".
    std::string ending() const;
};

struct Difference {
    enum Kind { Build, Ending, Output, Errors };
    Kind kind = Ending;
    std::string what;          // "the exit code", "line 3 of standard output"
    std::string got, expected; // the compiled program's, CPython's
    std::string ending_got, ending_expected;
    // Whether another one may have the same cause: what differs and how both end is the same.
    bool is_like(const Difference &other) const;
};

// Limits of one run: its time, and for programs that nobody wrote what they may fill.
struct Limits {
    double ms = 0;
    bool careful = false;
};

// verify_run.cpp. CPython's messages name the program as `options` do. The seed is that of the hashes of strings.
Outcome run_python(const VerifyOptions &options, const Case &one, const Limits &limits, const WorkFolder &folder,
                   int seed = 0);
// Where CPython differs from what it did before: in another run, or with other hashes.
std::optional<Difference> differs_from_itself(const VerifyOptions &options, const Case &one, const Outcome &expected,
                                              const Limits &limits, const WorkFolder &folder);
Outcome run_compiled(const VerifyOptions &options, const std::string &program, const Case &one, const Limits &limits,
                     const WorkFolder &folder);
std::optional<Difference> compare(const Outcome &got, const Outcome &expected);
// That the C compiler rejects the program's C, or this compiler crashes, is a difference, too.
struct Built {
    Building::Ending ending = Building::Done;
    std::string problem; // the first message
    std::optional<Difference> difference;
};
Built build_and_compare(const Options &options, const std::string &program, const Outcome &expected,
                        const std::string &log);

// verify_reduce.cpp. A smaller program with the same difference, as text, and how it went.
struct Reduction {
    std::string text;
    size_t lines_before = 0, lines = 0;
    double seconds = 0;
    bool out_of_time = false;
};
// Nothing if the program can't be read or does not differ any more when it is somewhere else.
std::optional<Reduction> reduce(const VerifyOptions &options, const Options &variant, const Case &one,
                                const Difference &difference, const Outcome &python, const WorkFolder &folder);

int verify(VerifyOptions options);

} // namespace tau::driver
