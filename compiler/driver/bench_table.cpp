// The measurement as a table: for a terminal, and in Markdown.
#include "driver/bench.h"
#include "driver/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kDash = "–";
constexpr std::string_view kBold = "\033[1m", kGreen = "\033[32m", kRed = "\033[31m", kDim = "\033[2m",
                           kReset = "\033[0m";

Row head(const Bench &bench) {
    Row row = {"variant",       "median", "spread", "processor",  "speed-up",
               "95 % interval", "memory", "size",   "compiled in"};
    if (bench.comparison) row.push_back("change");
    return row;
}

const Change *change_of(const Bench &bench, const Variant &v) {
    if (bench.comparison)
        for (const Change &c : bench.comparison->changes)
            if (c.id == v.id) return &c;
    return nullptr;
}

std::string change_text(const Change &c) {
    return fmt::format("{} ({} to {})", in_percent(c.change.value), in_percent(c.change.low),
                       in_percent(c.change.high));
}

Row cells(const Bench &bench, const Variant &v) {
    Row row(head(bench).size(), std::string(kDash));
    row[0] = v.name;
    if (!v.usable()) return row;
    Interval factor = speed_up(bench, v);
    row[1] = in_time(median(v.wall_ms));
    row[2] = fmt::format("±{:.1f} %", spread(v.wall_ms) * 100);
    row[3] = in_time(median(v.cpu_ms));
    if (&v == bench.reference())
        row[4] = "1";
    else
        row[4] = fmt::format("{:.2f}", factor.value), row[5] = fmt::format("{:.2f} – {:.2f}", factor.low, factor.high);
    row[6] = in_bytes(double(v.peak_kib) * 1024);
    if (v.compiled) row[7] = in_bytes(double(v.size)), row[8] = in_time(v.compile_ms);
    if (const Change *c = change_of(bench, v)) row[9] = change_text(*c);
    return row;
}

const Variant *fastest(const Bench &bench) {
    const Variant *best = nullptr;
    for (const Variant &v : bench.variants)
        if (v.usable() && (!best || median(v.wall_ms) < median(best->wall_ms))) best = &v;
    return best;
}

// A cell's text with what Markdown would take for markup kept apart.
std::string markdown_cell(const std::string &text) {
    std::string out;
    for (char c : text)
        out += c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<' ? fmt::format("\\{}", c)
                                                                                     : std::string(1, c);
    return out;
}

} // namespace

std::vector<Row> table_rows(const Bench &bench) {
    std::vector<Row> rows = {head(bench)};
    for (const Variant &v : bench.variants) rows.push_back(cells(bench, v));
    return rows;
}

std::vector<std::string> remarks(const Bench &bench) {
    std::vector<std::string> out;
    const BenchOptions &o = bench.options;
    out.push_back(fmt::format("{} round{} after {} to warm up; all variants print the same; speed-ups are over {}.",
                              bench.rounds(), bench.rounds() == 1 ? "" : "s", o.warmup, bench.reference()->name));
    out.push_back(bench.machine + ".");
    for (const std::string &line : left_out(bench)) out.push_back("Note: " + line + ".");
    if (!bench.comparison) return out;
    const Comparison &c = *bench.comparison;
    out.push_back(fmt::format(
        "Changes since '{}' are of processor time, beyond what the machine's state explains, with a 99 % interval.",
        c.file));
    for (const std::string &note : c.notes) out.push_back("Note: " + note + ".");
    if (c.threshold < 0) return out;
    if (c.failed)
        out.push_back("Too slow: " + verdict(c) + ".");
    else if (!c.changes.empty())
        out.push_back(
            fmt::format("No variant is slower by more than {} for certain.", in_percent(c.threshold).substr(1)));
    return out;
}

std::string table(const Bench &bench, bool color) {
    std::vector<Row> rows = table_rows(bench);
    std::vector<size_t> widths(rows[0].size());
    for (const Row &row : rows)
        for (size_t i = 0; i < row.size(); i++) widths[i] = std::max(widths[i], display_width(row[i]));
    auto paint = [color](std::string_view how, const std::string &text) {
        return color && !how.empty() ? fmt::format("{}{}{}", how, text, kReset) : text;
    };
    std::string out = paint(kBold, bench.title()) + "\n\n";
    const Variant *best = fastest(bench);
    for (size_t r = 0; r < rows.size(); r++) {
        const Variant *v = r ? &bench.variants[r - 1] : nullptr;
        std::string line;
        for (size_t i = 0; i < widths.size(); i++) line += (i ? "  " : "") + padded(rows[r][i], widths[i], i > 0);
        const Change *change = v ? change_of(bench, *v) : nullptr;
        std::string_view how = !v                         ? kBold
                               : !v->usable()             ? kDim
                               : change && change->slower ? kRed
                               : v == best                ? kGreen
                                                          : "";
        out += paint(how, line) + "\n";
    }
    return out + fmt::format("\n{}\n", fmt::join(remarks(bench), "\n"));
}

std::string markdown(const Bench &bench) {
    std::string out = fmt::format("### {}\n\n", markdown_cell(bench.title()));
    std::vector<Row> rows = table_rows(bench);
    Row &first = rows[0], rule;
    for (size_t i = 0; i < first.size(); i++) rule.push_back(i ? "---:" : "---");
    out += fmt::format("| {} |\n| {} |\n", fmt::join(first, " | "), fmt::join(rule, " | "));
    const Variant *best = fastest(bench);
    for (size_t r = 1; r < rows.size(); r++) {
        Row &row = rows[r];
        for (std::string &cell : row) cell = markdown_cell(cell);
        if (&bench.variants[r - 1] == best && bench.usable() > 1)
            row[0] = "**" + row[0] + "**", row[1] = "**" + row[1] + "**";
        out += fmt::format("| {} |\n", fmt::join(row, " | "));
    }
    for (const std::string &remark : remarks(bench)) out += fmt::format("\n{}\n", markdown_cell(remark));
    return out;
}

} // namespace tau::driver
