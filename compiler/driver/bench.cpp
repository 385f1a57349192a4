// `tauraro bench` from start to end: build, prove, warm up, measure in rounds, compare, report. A round runs each
// variant once, one after the other, and times the calibration, so that whatever else the machine does meets all of
// them alike.
#include "driver/bench.h"

#include "driver/commands.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <functional>
#include <sys/utsname.h>
#include <unistd.h>

namespace tau::driver {

namespace {

// Where a verdict is open or a baseline vague, as many rounds more as --runs asked for, at most this many times.
constexpr int kMoreTurns = 8;

std::string describe_machine() {
    std::ifstream cpus("/proc/cpuinfo");
    std::string model = "unknown processor";
    for (std::string line; std::getline(cpus, line);) {
        if (!line.starts_with("model name") && !line.starts_with("Model")) continue;
        model = line.substr(std::min(line.find(':') + 2, line.size()));
        break;
    }
    utsname system;
    uname(&system);
    return fmt::format("{}, {} cores, {} {} {}", model, sysconf(_SC_NPROCESSORS_ONLN), system.sysname, system.release,
                       system.machine);
}

void show_progress(const std::string &text) {
    if (isatty(STDERR_FILENO)) fmt::print(stderr, "\r\033[K{}", text);
}

// A run that ends otherwise than when the variants were compared ends the measurement, too.
int run_once(const Bench &bench, const Variant &variant, Watch &job, const WorkFolder &folder) {
    job = run_variant(bench, variant, "/dev/null", folder);
    if (int signal = Interrupts::caught()) return -signal;
    if (job.ended()) return 0;
    show_progress("");
    report(fmt::format("a run of {} {}", variant.name,
                       job.signal ? fmt::format("was killed by signal {} ({})", job.signal, strsignal(job.signal))
                                  : "could not be started: " + error_text(job.start_error)));
    return 1;
}

// Answers minus the signal that interrupted meanwhile, or 0.
int add_calibration(Calibration &calibration) {
    auto times = calibrate();
    for (size_t i = 0; i < times.size(); i++) calibration[i].push_back(times[i]);
    return -Interrupts::caught();
}

int measure(Bench &bench, int rounds, bool record, const WorkFolder &folder) {
    for (int round = 0; round < rounds; round++) {
        show_progress(fmt::format("{} {} of {}", record ? "round" : "warming up,", round + 1, rounds));
        for (Variant &variant : bench.variants) {
            if (!variant.usable()) continue;
            Watch job;
            if (int code = run_once(bench, variant, job, folder)) return code;
            if (!record) continue;
            variant.wall_ms.push_back(job.wall_ms);
            variant.cpu_ms.push_back(job.cpu_ms);
            variant.peak_kib = std::max(variant.peak_kib, job.peak_kib);
        }
        if (!record) continue;
        if (int signal = add_calibration(bench.calibration)) return signal;
    }
    show_progress("");
    return 0;
}

// More rounds of one variant, for its verdict alone.
int add_evidence(Bench &bench, Variant &variant, const WorkFolder &folder) {
    for (size_t round = 0; round < bench.turn(); round++) {
        show_progress(fmt::format("once more {}, round {}", variant.name, round + 1));
        Watch job;
        if (int code = run_once(bench, variant, job, folder)) return code;
        variant.evidence.cpu_ms.push_back(job.cpu_ms);
        if (int signal = add_calibration(variant.evidence.calibration)) return signal;
    }
    show_progress("");
    return 0;
}

// More rounds for each variant that `open` finds so, as often as that is sensible.
int add_rounds(Bench &bench, const std::function<bool(const Variant &)> &open, int turns, const WorkFolder &folder) {
    for (int turn = 0; turn < turns; turn++) {
        bool any = false;
        for (Variant &variant : bench.variants) {
            if (!variant.usable() || !variant.compiled || !open(variant)) continue;
            any = true;
            if (int code = add_evidence(bench, variant, folder)) return code;
        }
        if (!any) break;
    }
    return 0;
}

int measure_and_compare(Bench &bench, const Baseline &baseline, double threshold, const WorkFolder &folder) {
    if (int code = measure(bench, bench.options.warmup, false, folder)) return code;
    if (int code = measure(bench, bench.options.runs, true, folder)) return code;
    for (Variant &variant : bench.variants) variant.evidence = {variant.cpu_ms, bench.calibration};
    // What is written down may be a baseline later, and no verdict is better than its baseline.
    if (!bench.options.json.empty() && bench.options.baseline.empty())
        return add_rounds(
            bench, [&](const Variant &variant) { return !is_steady(bench, variant); }, kMoreTurns, folder);
    if (bench.options.baseline.empty()) return 0;
    auto is_open = [&](const Variant &variant) {
        const auto &changes = bench.comparison->changes;
        return std::any_of(changes.begin(), changes.end(),
                           [&](const Change &c) { return c.id == variant.id && !c.decided; });
    };
    bench.comparison = compare(bench, baseline, threshold);
    for (int turn = 0; threshold >= 0 && turn < kMoreTurns; turn++) {
        if (int code = add_rounds(bench, is_open, 1, folder)) return code;
        bench.comparison = compare(bench, baseline, threshold);
    }
    return 0;
}

// Answers whether the report could be written. "-" is standard output.
bool write_report(const std::string &path, const std::string &text) {
    if (path == "-") {
        fmt::print("{}", text);
        return true;
    }
    int error = replace_file(path, text);
    if (error) report(support::Diag::CannotWrite, {}, path, error_text(error));
    return error == 0;
}

int write_reports(const Bench &bench) {
    const BenchOptions &o = bench.options;
    bool fine = (o.json.empty() || write_report(o.json, json(bench))) &&
                (o.markdown.empty() || write_report(o.markdown, markdown(bench))) &&
                (o.html.empty() || write_report(o.html, html(bench)));
    bool taken = o.json == "-" || o.markdown == "-" || o.html == "-";
    if (!taken) fmt::print("{}", table(bench, use_color(STDOUT_FILENO)));
    fflush(stdout);
    return fine ? 0 : 2;
}

// Everything about the baseline that can be wrong, before anything is built.
int check_baseline(const BenchOptions &options, Baseline &baseline, double &threshold) {
    threshold = -1;
    if (!options.fail_if_slower.empty()) {
        if (options.baseline.empty()) {
            report("--fail-if-slower needs a --baseline to be slower than", {"help: --baseline old.json"});
            return 2;
        }
        if (!read_percent(options.fail_if_slower, threshold)) {
            report(fmt::format("'{}' is no percentage", options.fail_if_slower),
                   {"help: for example --fail-if-slower 5%"});
            return 2;
        }
    }
    if (options.baseline.empty()) return 0;
    if (!read_baseline(options.baseline, baseline)) return 2;
    auto words = [](const std::string &program, const std::vector<std::string> &arguments) {
        return fmt::format("{}", fmt::join(arguments, " ")).insert(0, program + (arguments.empty() ? "" : " "));
    };
    std::string own = words(name_of(options.base.input), options.arguments);
    if (std::string old = words(baseline.program, baseline.arguments); own != old) {
        report(fmt::format("'{}' is about another program", options.baseline),
               {fmt::format("note: it measured '{}', this is '{}'", old, own)});
        return 2;
    }
    if (baseline.variants.empty()) {
        report(fmt::format("nothing in '{}' could be measured", options.baseline));
        return 2;
    }
    if (baseline.version == kCalibrationVersion) return 0;
    report(fmt::format("'{}' was measured with another calibration", options.baseline),
           {"help: measure it anew with this version of tauraro"});
    return 2;
}

} // namespace

size_t Bench::usable() const {
    return size_t(std::count_if(variants.begin(), variants.end(), [](const Variant &v) { return v.usable(); }));
}

const Variant *Bench::reference() const {
    const Variant *first = nullptr;
    for (const Variant &variant : variants)
        if (variant.usable() && (!first || (first->compiled && !variant.compiled))) first = &variant;
    return first;
}

std::string Bench::title() const {
    std::string out = name_of(options.base.input);
    for (const std::string &argument : options.arguments) out += " " + argument;
    return out;
}

std::vector<std::string> left_out(const Bench &bench) {
    std::vector<std::pair<std::string, std::string>> reasons; // and the names it goes for
    for (const Variant &variant : bench.variants) {
        if (variant.usable()) continue;
        auto same = std::find_if(reasons.begin(), reasons.end(), [&](auto &r) { return r.first == variant.problem; });
        if (same == reasons.end())
            reasons.emplace_back(variant.problem, variant.name);
        else
            same->second += ", " + variant.name;
    }
    std::vector<std::string> lines;
    for (const auto &[problem, names] : reasons)
        lines.push_back(
            fmt::format("{} {} left out: {}", names, names.find(',') == std::string::npos ? "is" : "are", problem));
    return lines;
}

Interval speed_up(const Bench &bench, const Variant &variant) {
    const Samples &own = variant.wall_ms, &other = bench.reference()->wall_ms;
    return bootstrap({own.size()}, bench.options.seed, 0.95, [&](const std::vector<Draw> &draws) {
        double time = median(drawn(own, draws[0]));
        return time > 0 ? median(drawn(other, draws[0])) / time : 0;
    });
}

int bench(BenchOptions options) {
    if (!check_input(options.base.input)) return 2;
    if (!options.input.empty() && !check_input(options.input)) return 2;
    Baseline baseline;
    double threshold;
    if (int code = check_baseline(options, baseline, threshold)) return code;
    Bench bench;
    bench.options = std::move(options);
    bench.machine = describe_machine();
    if (int code = make_variants(bench.options, bench.variants)) return code;
    Interrupts interrupts;
    WorkFolder folder;
    if (folder.error()) {
        report(support::Diag::CannotWrite, {}, folder.path(), error_text(folder.error()));
        return 2;
    }
    int code = build_variants(bench, folder);
    if (code == 0) code = prove_equal(bench, folder);
    if (code == 0) code = measure_and_compare(bench, baseline, threshold, folder);
    if (int signal = code < 0 ? -code : Interrupts::caught()) {
        folder.remove();
        die_by_signal(signal);
    }
    if (code) return code;
    if (int failed = write_reports(bench)) return failed;
    if (!bench.comparison || !bench.comparison->failed) return 0;
    report(verdict(*bench.comparison), {});
    return 1;
}

} // namespace tau::driver
