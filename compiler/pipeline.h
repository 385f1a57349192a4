// The whole compiler as one call: a root file and options in, C text out. The stages it runs are the folders beside
// this file, in the order of compiler/README.md. The driver (driver/) is on the other side of this seam: it reads the
// command line before and runs the C compiler after, and knows nothing of stages.
#pragma once

#include <string>
#include <vector>

namespace tau::support {
class DiagnosticSink;
}

namespace tau {

struct Options {
    std::string input;        // the root file, as the user wrote it
    std::string output;       // where the result goes; empty: the stem of the input
    std::string emit = "exe"; // exe | obj | c | nothing (only look for errors)
    int opt_level = 2;
    bool opt_size = false;
    bool debug = false;
    bool lto = false;                  // the C compiler optimises at link time
    bool static_link = false;          // the executable needs no shared library
    bool pgo = false;                  // ... and by a profile of a training run
    std::vector<std::string> training; // the arguments of that run
    std::string training_input;        // the file it reads as standard input; empty: ours
    bool time = false;     // print what each stage took
    bool verbose = false;  // print the commands that are run
    std::string gc = "rc"; // rc | boehm
    std::string cc = "gcc";
    std::string target;                    // another machine to build for, as in "aarch64-linux-gnu"
    std::string dump;                      // print what this stage made, and stop after it
    std::string dump_function;             // only this function's part of it
    int jobs = 1;                          // C compilers at a time
    std::vector<std::string> search_paths; // after the root file's folder
    std::string home;                      // include/, lib/ and stdlib/ are below it
};

struct StageTime {
    std::string name;
    double ms = 0;
};

struct Compiled {
    bool ok = false;
    bool dumped = false;                   // a dump was asked for and printed; nothing follows it
    std::vector<std::string> dumps;        // the names that --dump could have had
    std::vector<std::string> c_units;      // C text, one element per translation unit
    std::vector<std::string> link_libs;    // library names without "lib", as in "z"
    std::vector<std::string> source_files; // every file that was read, absolute: root, modules, library
    std::vector<std::string> absent_files; // files that would have changed which modules are read, had they existed
    std::vector<StageTime> times;
};

// Root file to C. Errors are in the sink; `ok` is false if there is one.
Compiled compile_to_c(const Options &options, support::DiagnosticSink &sink);

} // namespace tau
