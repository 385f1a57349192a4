// `tauraro bench`: a program built in several ways, and other interpreters, measured against each other. The parts:
//   bench_variants   which variants there are, building them, the proof that all print the same
//   bench            the rounds of measurements, and the order of everything
//   bench_baseline   an earlier measurement, read and compared
//   bench_table, bench_html, bench_json   the reports
#pragma once

#include "driver/calibrate.h"
#include "driver/files.h"
#include "driver/statistics.h"
#include "pipeline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tau::driver {

struct BenchOptions {
    Options base;                       // input, search paths, home, jobs
    std::vector<std::string> arguments; // the program's
    std::string input;                  // the file that it reads as standard input
    std::string levels = "O2", ccs = "gcc", gcs = "rc", versus;
    int runs = 10, warmup = 1;
    uint64_t seed = 1;
    std::string markdown, json, html; // files, "-" for stdout, empty for none
    std::string baseline;
    std::string fail_if_slower; // "5%"
};

using Calibration = std::array<Samples, kCalibrations.size()>;

// What a comparison with a baseline goes by: processor times, and the calibration of the same rounds.
struct Evidence {
    Samples cpu_ms;
    Calibration calibration;
};

struct Variant {
    std::string id;   // "O3/gcc/rc", or the interpreter's name: how a baseline finds it
    std::string name; // what of it tells this measurement's variants apart
    Options options;  // for what is compiled
    bool compiled = true;
    std::string program; // the executable
    std::vector<std::string> argv;
    std::string problem; // why there is nothing to measure
    std::string version; // of the C compiler or interpreter
    double compile_ms = 0;
    int64_t size = 0;
    int64_t peak_kib = 0;
    Samples wall_ms, cpu_ms; // one per round
    Evidence evidence;       // these rounds, and those that were added because the verdict was open
    bool usable() const { return problem.empty(); }
};

// How a variant does against its baseline: +0.2 is 20 % slower than the state of the machine explains.
struct Change {
    std::string id;
    Interval change;
    double certain = 0;   // what of it remains when the machine's changing moods are taken off
    double raw = 0;       // of the bare times
    size_t rounds = 0;    // that it is known from
    bool slower = false;  // for certain by more than the threshold
    bool decided = false; // more rounds are not worth their time
};

struct Comparison {
    std::string file;
    double threshold = -1; // 0.05; negative: none, only report
    std::vector<Change> changes;
    std::vector<std::string> notes;
    bool failed = false;
};

struct Bench {
    BenchOptions options;
    std::vector<Variant> variants;
    Calibration calibration;
    std::string machine; // "AMD EPYC, 2 cores, Linux 6.1 x86_64"
    std::optional<Comparison> comparison;

    // How many rounds are added at a time where the evidence is too little.
    size_t turn() const { return size_t(std::max(options.runs, 5)); }
    size_t rounds() const { return calibration[0].size(); }
    size_t usable() const;
    // What the others are compared with: the first interpreter, or else the first variant that runs.
    const Variant *reference() const;
    std::string title() const; // the program and its arguments
};

// What can't be measured and why, a line for each reason.
std::vector<std::string> left_out(const Bench &bench);
// The speed-up over the reference, of the wall time's medians.
Interval speed_up(const Bench &bench, const Variant &variant);

// bench_variants.cpp. Each answers an exit code with any error printed, 0 for going on, or minus a signal that
// interrupted.
int make_variants(const BenchOptions &options, std::vector<Variant> &variants);
int build_variants(Bench &bench, const WorkFolder &folder);
int prove_equal(Bench &bench, const WorkFolder &folder);
// Runs a variant once, with its standard output in the file.
struct Watch run_variant(const Bench &bench, const Variant &variant, const std::string &out, const WorkFolder &folder);

// bench_baseline.cpp
struct Baseline {
    std::string program;
    std::vector<std::string> arguments;
    std::string machine;
    int version = 0;
    std::vector<Variant> variants; // with id and evidence
};
// Answers false, with the error printed.
bool read_baseline(const std::string &path, Baseline &baseline);
bool read_percent(const std::string &text, double &part);
// By the evidence of the variants.
Comparison compare(const Bench &bench, const Baseline &baseline, double threshold);
// Whether the variant's evidence is good enough for a baseline.
bool is_steady(const Bench &bench, const Variant &variant);
std::string verdict(const Comparison &comparison); // one line of words

// The reports. What the table and the page have in common: a head and a row for each variant, and remarks.
std::vector<std::vector<std::string>> table_rows(const Bench &bench);
std::vector<std::string> remarks(const Bench &bench);
std::string table(const Bench &bench, bool color);
std::string markdown(const Bench &bench);
std::string html(const Bench &bench);
std::string json(const Bench &bench);

int bench(BenchOptions options);

} // namespace tau::driver
