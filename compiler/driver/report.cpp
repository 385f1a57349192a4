// Prints the driver's messages.
#include "driver/report.h"

#include <fmt/format.h>
#include <new>
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

void expect_memory_for(const std::string &path) {
    static std::string text; // made before it is needed: then there is no memory for it
    const support::DiagInfo &row = support::info(support::Diag::OutOfMemory);
    text = fmt::format("tauraro: error: {} [{}]\n", fmt::vformat(fmt::string_view(row.text.data(), row.text.size()), fmt::make_format_args(path)), row.code);
    std::set_new_handler([] {
        if (write(STDERR_FILENO, text.data(), text.size()) < 0) _exit(3);
        _exit(2);
    });
}

} // namespace tau::driver
