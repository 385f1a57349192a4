// The measurement as one page that needs nothing else: a table and charts drawn in SVG. Colours are variables of the
// style sheet, so that the page follows a light or a dark desktop; exact numbers are in the table and in the marks'
// titles.
#include "driver/bench.h"
#include "driver/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace tau::driver {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --page: #fcfcfb; --ink: #0b0b0b; --soft: #52514e; --line: #d9d8d4; --bar: #2a78d6;
  --other: #8f8d86; --dot: #0b0b0b; --bad: #c22f2f; --good: #00794c; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1a1a19; --ink: #f5f4f0; --soft: #c3c2b7; --line: #44433f; --bar: #3987e5; --other: #77756e;
    --dot: #f5f4f0; --bad: #f07575; --good: #35c48b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 880px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 32px 0 8px; }
p { color: var(--soft); margin: 4px 0; }
.bad { color: var(--bad); font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 10px; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th { color: var(--soft); font-weight: 600; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
svg { width: 100%; height: auto; display: block; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
svg .soft { fill: var(--soft); }
.bar { fill: var(--bar); } .other { fill: var(--other); } .dot { fill: var(--dot); fill-opacity: .45; }
.axis { stroke: var(--line); } .range { stroke: var(--ink); stroke-width: 2; } .limit { stroke: var(--bad); stroke-dasharray: 5 4; }
)";

constexpr double kWidth = 848, kRow = 30, kLeft = 150, kRight = 110;

// One line of a chart.
struct Mark {
    std::string name;
    double value;
    std::string text;
    bool other; // not ours: an interpreter
    Samples dots = {};
};

std::string shortened(const std::string &name) {
    if (display_width(name) <= 20) return name;
    std::string out = name;
    while (display_width(out) > 19) {
        do out.pop_back();
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xc0) == 0xc0);
    }
    return out + "…";
}

std::string bar_chart(const std::string &title, const std::vector<Mark> &marks) {
    double most = 0;
    for (const Mark &m : marks) {
        most = std::max(most, m.value);
        for (double dot : m.dots) most = std::max(most, dot);
    }
    if (most <= 0) return "";
    double scale = (kWidth - kLeft - kRight) / most, height = kRow * double(marks.size()) + 8;
    std::string out = fmt::format("<h2>{0}</h2>\n<svg viewBox=\"0 0 {1} {2}\" role=\"img\" aria-label=\"{0}\">\n",
                                  html_escaped(title), kWidth, height);
    for (size_t i = 0; i < marks.size(); i++) {
        const Mark &m = marks[i];
        double y = kRow * double(i) + 4, middle = y + kRow / 2 - 2, width = std::max(m.value * scale, 1.0), end = width;
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n", kLeft - 10, middle + 4,
                           html_escaped(shortened(m.name)));
        out += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"3\">"
                           "<title>{}: {}</title></rect>\n",
                           m.other ? "other" : "bar", kLeft, y + 2, width, kRow - 8, html_escaped(m.name),
                           html_escaped(m.text));
        for (double dot : m.dots) {
            end = std::max(end, dot * scale);
            out +=
                fmt::format("<circle class=\"dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.5\"><title>{}</title></circle>\n",
                            kLeft + dot * scale, middle, in_time(dot));
        }
        out += fmt::format("<text class=\"soft\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", kLeft + end + 10, middle + 4,
                           html_escaped(m.text));
    }
    return out + fmt::format("<line class=\"axis\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"0\" y2=\"{1:.1f}\"/>\n</svg>\n",
                             kLeft, height);
}

std::string bar_chart(const Bench &bench, const std::string &title, bool compiled_only,
                      const std::function<double(const Variant &)> &value,
                      const std::function<std::string(double)> &words, bool dots = false) {
    std::vector<Mark> marks;
    for (const Variant &v : bench.variants)
        if (v.usable() && (v.compiled || !compiled_only))
            marks.push_back({v.name, value(v), words(value(v)), !v.compiled, dots ? v.wall_ms : Samples()});
    return bar_chart(title, marks);
}

// Intervals around "as before", with a line where the limit is.
std::string change_chart(const Comparison &c) {
    double most = std::max(c.threshold, 0.01) * 1.25;
    for (const Change &change : c.changes)
        most = std::max({most, std::abs(change.change.low), std::abs(change.change.high)});
    double middle_x = kLeft + (kWidth - kLeft - kRight) / 2, scale = (kWidth - kLeft - kRight) / 2 / most;
    double height = kRow * double(c.changes.size()) + 28;
    std::string title = "Change since the baseline (right is slower)";
    std::string out = fmt::format("<h2>{0}</h2>\n<svg viewBox=\"0 0 {1} {2}\" role=\"img\" aria-label=\"{0}\">\n",
                                  title, kWidth, height);
    auto line = [&](double x, const char *kind, const std::string &text) {
        out += fmt::format("<line class=\"{0}\" x1=\"{1:.1f}\" x2=\"{1:.1f}\" y1=\"20\" y2=\"{2:.1f}\"/>\n"
                           "<text class=\"soft\" x=\"{1:.1f}\" y=\"13\" text-anchor=\"middle\">{3}</text>\n",
                           kind, x, height, text);
    };
    line(middle_x, "axis", "as before");
    if (c.threshold >= 0 && c.threshold * scale > 60)
        line(middle_x + c.threshold * scale, "limit", in_percent(c.threshold));
    else if (c.threshold >= 0)
        line(middle_x + c.threshold * scale, "limit", "");
    for (size_t i = 0; i < c.changes.size(); i++) {
        const Change &change = c.changes[i];
        double y = kRow * double(i) + 24 + kRow / 2;
        auto x = [&](double part) { return middle_x + part * scale; };
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n", kLeft - 10, y + 4,
                           html_escaped(shortened(change.id)));
        out += fmt::format("<line class=\"range\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
                           x(change.change.low), x(change.change.high), y, y);
        out +=
            fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\" fill=\"var(--{})\"><title>{}</title></circle>\n",
                        x(change.change.value), y, change.slower ? "bad" : "bar", in_percent(change.change.value));
        out += fmt::format("<text class=\"soft\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", kWidth - kRight + 20, y + 4,
                           in_percent(change.change.value));
    }
    return out + "</svg>\n";
}

std::string html_table(const Bench &bench) {
    std::string out = "<div class=\"scroll\"><table>\n";
    std::vector<std::vector<std::string>> rows = table_rows(bench);
    for (size_t r = 0; r < rows.size(); r++) {
        out += "<tr>";
        for (const std::string &cell : rows[r])
            out += fmt::format("<{0}>{1}</{0}>", r ? "td" : "th", html_escaped(cell));
        out += "</tr>\n";
    }
    return out + "</table></div>\n";
}

} // namespace

std::string html(const Bench &bench) {
    std::string title = html_escaped(bench.title());
    std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                  "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
                                  title, kStyle);
    if (bench.comparison && bench.comparison->failed)
        out += fmt::format("<p class=\"bad\">{}</p>\n", html_escaped(verdict(*bench.comparison)));
    for (const std::string &remark : remarks(bench)) out += fmt::format("<p>{}</p>\n", html_escaped(remark));
    auto bytes = [](double kib) { return in_bytes(kib * 1024); };
    out += bar_chart(
        bench, "Time: the median, and every run as a dot", false, [](const Variant &v) { return median(v.wall_ms); },
        in_time, true);
    if (bench.comparison && !bench.comparison->changes.empty()) out += change_chart(*bench.comparison);
    out += bar_chart(
        bench, "Peak memory", false, [](const Variant &v) { return double(v.peak_kib); }, bytes);
    out += bar_chart(
        bench, "Size of the executable", true, [](const Variant &v) { return double(v.size) / 1024; }, bytes);
    out += bar_chart(
        bench, "Time to compile", true, [](const Variant &v) { return v.compile_ms; }, in_time);
    return out + "<h2>All numbers</h2>\n" + html_table(bench) + "</body>\n</html>\n";
}

} // namespace tau::driver
