// The measurement as JSON: everything that was measured, sample by sample, so that it can be a baseline later and other
// programs can draw their own conclusions.
#include "driver/bench.h"
#include "driver/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

std::string list(const Samples &samples) {
    std::string out = "[";
    for (size_t i = 0; i < samples.size(); i++) out += fmt::format("{}{:.4f}", i ? ", " : "", samples[i]);
    return out + "]";
}

std::string list(const std::vector<std::string> &words) {
    std::string out = "[";
    for (size_t i = 0; i < words.size(); i++) out += (i ? ", " : "") + json_quoted(words[i]);
    return out + "]";
}

std::string interval(const Interval &i) {
    return fmt::format("{{\"value\": {:.4f}, \"low\": {:.4f}, \"high\": {:.4f}}}", i.value, i.low, i.high);
}

std::string variant_text(const Bench &bench, const Variant &v) {
    std::string out = fmt::format("    {{\"id\": {}, \"name\": {}, \"kind\": \"{}\"", json_quoted(v.id),
                                  json_quoted(v.name), v.compiled ? "compiled" : "interpreter");
    if (!v.usable()) return out + fmt::format(", \"problem\": {}}}", json_quoted(v.problem));
    out += fmt::format(", \"version\": {},\n", json_quoted(v.version));
    if (v.compiled) out += fmt::format("     \"compile_ms\": {:.1f}, \"size_bytes\": {},\n", v.compile_ms, v.size);
    out += fmt::format("     \"median_ms\": {:.4f}, \"spread\": {:.4f}, \"speed_up\": {}, \"peak_kib\": {},\n",
                       median(v.wall_ms), spread(v.wall_ms), interval(speed_up(bench, v)), v.peak_kib);
    out += fmt::format("     \"wall_ms\": {},\n     \"cpu_ms\": {}", list(v.wall_ms), list(v.cpu_ms));
    if (!v.compiled) return out + "}";
    out += fmt::format(",\n     \"evidence\": {{\"cpu_ms\": {}", list(v.evidence.cpu_ms));
    for (size_t i = 0; i < kCalibrations.size(); i++)
        out += fmt::format(",\n       \"{}\": {}", kCalibrations[i], list(v.evidence.calibration[i]));
    return out + "}}";
}

std::string comparison_text(const Comparison &c) {
    std::string out = fmt::format("  \"comparison\": {{\"baseline\": {}, ", json_quoted(c.file));
    if (c.threshold >= 0) out += fmt::format("\"threshold\": {:.4f}, \"failed\": {}, ", c.threshold, c.failed);
    out += "\"changes\": [";
    for (size_t i = 0; i < c.changes.size(); i++) {
        const Change &change = c.changes[i];
        out +=
            fmt::format("{}\n    {{\"id\": {}, \"change\": {}, \"certain\": {:.4f}, \"raw\": {:.4f}, \"rounds\": {}, "
                        "\"slower\": {}}}",
                        i ? "," : "", json_quoted(change.id), interval(change.change), change.certain, change.raw,
                        change.rounds, change.slower);
    }
    return out + fmt::format("],\n    \"notes\": {}}},\n", list(c.notes));
}

} // namespace

std::string json(const Bench &bench) {
    const BenchOptions &o = bench.options;
    std::string out =
        fmt::format("{{\"format\": \"tauraro-bench\", \"version\": 1, \"tauraro\": \"{}\",\n", TAU_VERSION);
    out += fmt::format("  \"program\": {}, \"arguments\": {},\n  \"machine\": {},\n",
                       json_quoted(name_of(o.base.input)), list(o.arguments), json_quoted(bench.machine));
    out += fmt::format("  \"rounds\": {}, \"warmup\": {}, \"seed\": {}, \"reference\": {},\n", bench.rounds(), o.warmup,
                       o.seed, bench.reference() ? json_quoted(bench.reference()->id) : "null");
    out += fmt::format("  \"calibration\": {},\n", kCalibrationVersion);
    if (bench.comparison) out += comparison_text(*bench.comparison);
    out += "  \"variants\": [\n";
    for (size_t i = 0; i < bench.variants.size(); i++)
        out += variant_text(bench, bench.variants[i]) + (i + 1 < bench.variants.size() ? ",\n" : "\n");
    return out + "  ]\n}\n";
}

} // namespace tau::driver
