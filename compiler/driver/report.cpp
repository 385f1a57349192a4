// Prints the driver's messages, and finds what a mistyped word may have been meant to be.
#include "driver/report.h"

#include <algorithm>
#include <fmt/format.h>
#include <unistd.h>

namespace tau::driver {

namespace {

std::string color_mode = "never";

constexpr std::string_view kRed = "\033[1;31m";
constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kReset = "\033[0m";

void print(std::string_view message, const std::vector<std::string> &further) {
    std::string text = use_color() ? fmt::format("{}tauraro:{} {}error:{} {}\n", kBold, kReset, kRed, kReset, message)
                             : fmt::format("tauraro: error: {}\n", message);
    for (const std::string &line : further)
        if (!line.empty()) text += line + "\n";
    fmt::print(stderr, "{}", text);
}

// The least number of letters to insert, leave out, change or swap with their neighbour.
size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<size_t>> rows(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); i++) {
        for (size_t j = 0; j <= b.size(); j++) {
            size_t &here = rows[i][j];
            here = i + j;
            if (i == 0 || j == 0) continue;
            here = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here = std::min(here, rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

} // namespace

void set_color(std::string_view mode) { color_mode = mode; }

bool use_color(int file_descriptor) {
    return color_mode == "always" || (color_mode == "auto" && support::want_color(file_descriptor));
}

bool use_color() { return use_color(STDERR_FILENO); }

void report(std::string_view message, const std::vector<std::string> &further) { print(message, further); }

void report_row(std::string_view code, std::string_view message, const std::vector<std::string> &further) {
    print(fmt::format("{} [{}]", message, code), further);
}

std::string nearest(std::string_view word, const std::vector<std::string> &candidates) {
    std::string best;
    size_t least = std::max<size_t>(1, word.size() / 3) + 1;
    for (const std::string &candidate : candidates) {
        size_t d = distance(word, candidate);
        if (d < least) least = d, best = candidate;
    }
    return best;
}

} // namespace tau::driver
