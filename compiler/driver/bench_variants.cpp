// From the words of the command line to programs that run: the variants, built each in a process of its own, and the
// proof that all of them do the same. What can't be built or run stays in the list with its reason.
#include "driver/apart.h"
#include "driver/bench.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/sha256.h"
#include "driver/text.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

const Words kLevels = {"O0", "O1", "O2", "O3", "Os", "lto", "pgo"};

// The lists of the command line, without what is named twice.
Words distinct(const std::string &list) {
    Words words;
    for (const std::string &word : split_list(list, ','))
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    return words;
}

int unknown(const std::string &option, const std::string &word, const Words &known) {
    std::string near = nearest(word, known);
    report(fmt::format("{} has no '{}'", option, word),
           {near.empty() ? fmt::format("help: there are {}", fmt::join(known, ", "))
                         : fmt::format("help: did you mean '{}'?", near)});
    return 2;
}

void set_level(Options &options, const std::string &level, const Words &training, const std::string &input) {
    options.opt_size = level == "Os";
    options.lto = level == "lto";
    options.pgo = level == "pgo";
    options.opt_level = options.opt_size ? 2 : options.lto || options.pgo ? 3 : level[1] - '0';
    if (options.pgo) options.training = training, options.training_input = input;
}

// The first line of text with a version in it.
std::string version_of(const std::string &program, const WorkFolder &folder) {
    std::vector<Job> jobs = {{{program, "--version"}, folder.file("version.log")}};
    run_jobs(jobs, 1);
    std::string text;
    read_file(jobs[0].log, text);
    // PyPy's first line is about the Python it implements.
    if (size_t pypy = text.find("[PyPy "); pypy != std::string::npos)
        text = text.substr(pypy + 1, text.find(" with") - pypy - 1);
    return text.substr(0, text.find('\n'));
}

double now_ms() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

int build_variant(Variant &variant, const WorkFolder &folder, size_t number) {
    std::string log = folder.file("build.log");
    variant.program = folder.file(fmt::format("program{}", number));
    double start = now_ms();
    Building building = build_apart(variant.options, variant.program, log);
    variant.compile_ms = now_ms() - start;
    if (building.interrupt) return -building.interrupt;
    std::string text;
    if (building.ending == Building::ProgramHasErrors) {
        read_file(log, text);
        fmt::print(stderr, "{}", text);
        return 1;
    }
    if (building.ending == Building::Crashed)
        variant.problem =
            fmt::format("building it ended with signal {} ({})", building.signal, strsignal(building.signal));
    else if (building.ending != Building::Done)
        variant.problem = reason(log);
    else
        variant.size = std::max<int64_t>(file_id(variant.program).size, 0);
    return 0;
}

// What a run did, for telling whether another did the same.
struct Outcome {
    int exit_code = 0, signal = 0;
    std::string hash;
    bool operator==(const Outcome &) const = default;
};

std::string describe(const Outcome &outcome) {
    if (outcome.signal) return fmt::format("was killed by signal {} ({})", outcome.signal, strsignal(outcome.signal));
    return fmt::format("ends with exit code {}", outcome.exit_code);
}

std::string parted_files(const std::string &file, const std::string &expected_file) {
    std::string got, expected;
    read_file(file, got);
    read_file(expected_file, expected);
    Parting parting = first_difference(got, expected);
    return fmt::format("line {}: '{}', not '{}'", parting.line, parting.got, parting.expected);
}

// Nothing, with the reason in the variant, if it can't be started.
std::optional<Outcome> try_variant(const Bench &bench, Variant &variant, const std::string &out,
                                   const WorkFolder &folder) {
    Watch job = run_variant(bench, variant, out, folder);
    if (job.start_error) {
        variant.problem = error_text(job.start_error);
        return std::nullopt;
    }
    std::string text;
    read_file(out, text);
    return Outcome{job.exit_code, job.signal, sha256_hex(text)};
}

} // namespace

int make_variants(const BenchOptions &options, std::vector<Variant> &variants) {
    Words levels = distinct(options.levels), ccs = distinct(options.ccs), gcs = distinct(options.gcs);
    for (const std::string &level : levels)
        if (std::find(kLevels.begin(), kLevels.end(), level) == kLevels.end())
            return unknown("--levels", level, kLevels);
    for (const std::string &gc : gcs)
        if (gc != "rc" && gc != "boehm") return unknown("--gc", gc, {"rc", "boehm"});
    for (const std::string &cc : ccs) {
        for (const std::string &gc : gcs) {
            for (const std::string &level : levels) {
                Variant variant;
                variant.options = options.base;
                set_level(variant.options, level, options.arguments, options.input);
                variant.options.cc = cc;
                variant.options.gc = gc;
                variant.id = fmt::format("{}/{}/{}", level, name_of(cc), gc);
                variant.name = level + (ccs.size() > 1 ? " " + name_of(cc) : "") + (gcs.size() > 1 ? " " + gc : "");
                variant.argv = {options.base.input};
                variants.push_back(variant);
            }
        }
    }
    for (const std::string &word : distinct(options.versus)) {
        Variant variant;
        variant.id = variant.name = name_of(word);
        variant.compiled = false;
        variant.program = word;
        variant.argv = {word, options.base.input};
        variants.push_back(variant);
    }
    for (Variant &variant : variants)
        variant.argv.insert(variant.argv.end(), options.arguments.begin(), options.arguments.end());
    if (!variants.empty()) return 0;
    report("there is nothing to measure", {"help: name levels with --levels or interpreters with --vs"});
    return 2;
}

int build_variants(Bench &bench, const WorkFolder &folder) {
    for (size_t i = 0; i < bench.variants.size(); i++) {
        if (int signal = Interrupts::caught()) return -signal;
        Variant &variant = bench.variants[i];
        if (variant.compiled) {
            if (int code = build_variant(variant, folder, i)) return code;
            if (variant.usable()) variant.version = version_of(variant.options.cc, folder);
            continue;
        }
        std::string found = find_program(variant.program);
        if (found.empty())
            variant.problem = fmt::format("there is no program '{}'", variant.program);
        else
            variant.program = found, variant.version = version_of(found, folder);
    }
    for (const std::string &line : left_out(bench)) fmt::print(stderr, "tauraro: note: {}\n", line);
    if (bench.usable() > 0) return 0;
    report("none of the variants could be built", {"help: 'tauraro doctor' tells what is missing"});
    return 2;
}

Watch run_variant(const Bench &bench, const Variant &variant, const std::string &out, const WorkFolder &folder) {
    Watch job{variant.program, variant.argv, bench.options.input.empty() ? "/dev/null" : bench.options.input, out,
              folder.file("run.err")};
    // Sets of strings in the same order in every run.
    if (!variant.compiled) job.environment = {"PYTHONHASHSEED=0"};
    watch(job);
    return job;
}

int prove_equal(Bench &bench, const WorkFolder &folder) {
    std::string expected_file = folder.file("expected.out"), file = folder.file("run.out");
    // An interpreter's word counts: it is what the compiled program has to agree with.
    std::optional<Outcome> expected;
    const Variant *first = nullptr;
    while (!expected && (first = bench.reference()))
        expected = try_variant(bench, *const_cast<Variant *>(first), expected_file, folder);
    if (int signal = Interrupts::caught()) return -signal;
    if (!expected) {
        report("none of the variants could be started", left_out(bench));
        return 2;
    }
    if (expected->signal) {
        report(fmt::format("{} {}", first->name, describe(*expected)), {reason(folder.file("run.err"))});
        return 1;
    }
    std::vector<std::string> differences;
    for (Variant &variant : bench.variants) {
        if (&variant == first || !variant.usable()) continue;
        std::optional<Outcome> outcome = try_variant(bench, variant, file, folder);
        if (int signal = Interrupts::caught()) return -signal;
        if (!outcome || *outcome == *expected) continue;
        if (outcome->exit_code != expected->exit_code || outcome->signal)
            differences.push_back(
                fmt::format("note: {} {}, {} {}", variant.name, describe(*outcome), first->name, describe(*expected)));
        if (outcome->hash != expected->hash)
            differences.push_back(fmt::format("note: {} differs from {} in {}", variant.name, first->name,
                                              parted_files(file, expected_file)));
    }
    if (differences.empty()) return 0;
    report("the variants do not do the same, so there is nothing to compare", differences);
    return 1;
}

} // namespace tau::driver
