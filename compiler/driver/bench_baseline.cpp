// Is it slower than it was? In: the rounds of now and those of an earlier measurement. Out: a change with an interval
// for each variant that both have, and a verdict.
#include "driver/bench.h"
#include "driver/json.h"
#include "driver/report.h"
#include "driver/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

// Other programs only ever make a run slower, so the fast ones say most; the fastest of all may be luck.
constexpr double kQuantile = 0.15;
// The program that felt a busy memory most felt this much of what the calibration's walk feels.
constexpr double kMostSensitive = 0.15;
// Less than this is what starting a program takes more or less from run to run.
constexpr double kTellable_ms = 0.3;
constexpr double kConfidence = 0.99;
// How many standard deviations of the machine's moods have to lie between the interval and the limit.
constexpr double kMoods = 1.5;

double low(const Samples &samples, const Draw &draw) { return quantile(drawn(samples, draw), kQuantile); }

// How much of the walk's troubles with memory this program may share at most: the spread of its own times, if all of it
// came from memory, as a part of the walk's. How both go together from round to round says less, because the moods of
// the machine are shorter than a round, and a program that is wrongly taken for insensitive is wrongly condemned.
double sensitivity(const Evidence &now, const Draw &draw) {
    auto variation = [&](const Samples &samples) {
        Samples own = drawn(samples, draw);
        double quick = quantile(own, kQuantile);
        return quick > 0 ? quantile(own, 1 - kQuantile) / quick - 1 : 0;
    };
    double walk = variation(now.calibration[kMemory]);
    return walk > 0 ? std::min(variation(now.cpu_ms) / walk, kMostSensitive) : kMostSensitive;
}

// Now over then, without what the machine explains: the speed of the core, and how busy the memory is. A machine that
// is quieter now excuses nothing.
double change_between(const Evidence &now, const Evidence &then, const std::vector<Draw> &draws) {
    auto ratio = [&](const Samples &a, const Samples &b) { return low(a, draws[0]) / low(b, draws[1]); };
    double core = std::max(ratio(now.calibration[kBranches], then.calibration[kBranches]),
                           ratio(now.calibration[kArithmetic], then.calibration[kArithmetic]));
    double busy = std::max(ratio(now.calibration[kMemory], then.calibration[kMemory]) - 1, 0.0);
    return ratio(now.cpu_ms, then.cpu_ms) / core / (1 + busy * sensitivity(now, draws[0])) - 1;
}

// How much the pace changes within a measurement, from each few rounds to the next, as a standard deviation. Both
// measurements are samples of such moods of the machine, small ones, and the bootstrap sees only what was inside.
double unsteadiness(const Evidence &now, const Evidence &then) {
    constexpr size_t kFew = 5;
    constexpr double kOfNormal = 1.349; // between the quartiles of a normal distribution, in standard deviations
    double most = 0, parts = 0;
    for (const Evidence *evidence : {&now, &then}) {
        Samples paces;
        for (size_t first = 0; first + kFew <= evidence->cpu_ms.size(); first += kFew) {
            auto begin = evidence->cpu_ms.begin() + long(first);
            paces.push_back(quantile(Samples(begin, begin + kFew), kQuantile));
        }
        most = std::max(most, 2 * spread(paces) / kOfNormal);
        parts += 1 / std::max(double(paces.size()), 1.0);
    }
    return most * std::sqrt(parts);
}

Change compare_variant(const Bench &bench, const Variant &variant, const Evidence &then, double threshold) {
    const Evidence &now = variant.evidence;
    Change change{variant.id};
    change.rounds = now.cpu_ms.size();
    double before = quantile(then.cpu_ms, kQuantile);
    change.raw = quantile(now.cpu_ms, kQuantile) / before - 1;
    change.change = bootstrap({change.rounds, then.cpu_ms.size()}, bench.options.seed, kConfidence,
                              [&](const std::vector<Draw> &draws) { return change_between(now, then, draws); });
    double moods = kMoods * unsteadiness(now, then);
    change.certain = std::max(std::min(change.change.value, 0.0), change.change.low - moods);
    if (threshold < 0) return change;
    size_t turns = change.rounds / bench.turn();
    change.slower = turns > 0 && change.certain > threshold && change.change.value * before > kTellable_ms;
    // A slow-down has to show again in further rounds. One that does not show in some won't come to light in a few
    // more.
    if (change.slower)
        change.decided = turns >= 2;
    else
        change.decided = change.change.high <= threshold || change.change.high * before <= kTellable_ms ||
                         (turns >= 3 && change.change.value <= threshold);
    return change;
}

} // namespace

bool read_baseline(const std::string &path, Baseline &baseline) {
    std::string text;
    if (int error = read_file(path, text)) {
        report(support::Diag::CannotRead, {}, path, error_text(error));
        return false;
    }
    Json root;
    bool fine = parse_json(text, root) && root["format"].string == "tauraro-bench";
    baseline.program = root["program"].string;
    baseline.arguments = root["arguments"].strings();
    baseline.machine = root["machine"].string;
    baseline.version = int(root["calibration"].number);
    auto good = [](const Samples &samples, size_t rounds) {
        return samples.size() == rounds &&
               std::all_of(samples.begin(), samples.end(), [](double sample) { return sample > 0; });
    };
    for (const Json &item : root["variants"].items) {
        const Json &evidence = item["evidence"];
        Variant variant;
        variant.id = item["id"].string;
        variant.evidence.cpu_ms = evidence["cpu_ms"].numbers();
        size_t rounds = variant.evidence.cpu_ms.size();
        if (rounds == 0) continue; // an interpreter, or it could not be measured
        fine &= good(variant.evidence.cpu_ms, rounds);
        for (size_t i = 0; i < kCalibrations.size(); i++) {
            variant.evidence.calibration[i] = evidence[kCalibrations[i]].numbers();
            fine &= good(variant.evidence.calibration[i], rounds);
        }
        baseline.variants.push_back(std::move(variant));
    }
    if (!fine)
        report(fmt::format("'{}' is not a measurement", path),
               {"help: make one with 'tauraro bench PROG.py --json=FILE'"});
    return fine;
}

bool read_percent(const std::string &text, double &part) {
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
    std::string_view rest(end, size_t(text.data() + text.size() - end));
    part /= 100;
    return error == std::errc() && (rest.empty() || rest == "%" || rest == " %") && part >= 0 && part < 100;
}

Comparison compare(const Bench &bench, const Baseline &baseline, double threshold) {
    Comparison comparison{bench.options.baseline, threshold};
    if (baseline.machine != bench.machine)
        comparison.notes.push_back(fmt::format("the baseline is of another machine: {}", baseline.machine));
    for (const Variant &now : bench.variants) {
        if (!now.compiled || !now.usable()) continue;
        auto then = std::find_if(baseline.variants.begin(), baseline.variants.end(),
                                 [&](const Variant &v) { return v.id == now.id; });
        if (then == baseline.variants.end()) {
            comparison.notes.push_back(fmt::format("{} is not in the baseline", now.name));
            continue;
        }
        comparison.changes.push_back(compare_variant(bench, now, then->evidence, threshold));
        comparison.failed |= comparison.changes.back().slower;
    }
    return comparison;
}

bool is_steady(const Bench &bench, const Variant &variant) {
    constexpr double kVague = 0.015;
    const Samples &cpu_ms = variant.evidence.cpu_ms;
    Interval pace = bootstrap({cpu_ms.size()}, bench.options.seed, kConfidence,
                              [&](const std::vector<Draw> &draws) { return low(cpu_ms, draws[0]); });
    return cpu_ms.size() >= bench.turn() &&
           (pace.high - pace.low) / 2 <= std::max(kVague * pace.value, kTellable_ms / 4);
}

std::string verdict(const Comparison &comparison) {
    std::vector<std::string> parts;
    for (const Change &c : comparison.changes)
        if (c.slower)
            parts.push_back(
                fmt::format("{} is slower than in '{}' by {} (for certain by {}; {} rounds), and {} are allowed", c.id,
                            comparison.file, in_percent(c.change.value), in_percent(c.certain), c.rounds,
                            in_percent(comparison.threshold)));
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace tau::driver
