// A forked process runs compiler and tool chain and tells by its exit code how far it came. In: options. Out: an
// executable, and the messages in a log.
#include "driver/apart.h"

#include "driver/files.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/toolchain.h"
#include "support/diagnostics.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace tau::driver {

namespace {

// Exit codes of the building process, apart from those of build_c.
constexpr int kProgramHasErrors = 3, kNoToolchain = 4;

int build_here(const Options &options, const std::string &output) {
    setenv("TMPDIR", folder_of(output).c_str(), 1); // what is kept as evidence goes with the output's folder
    Toolchain toolchain;
    if (!find_toolchain(options, toolchain)) return kNoToolchain;
    support::DiagnosticSink sink;
    expect_memory_for(options.input);
    Compiled compiled = compile_to_c(options, sink);
    if (!sink.reported().empty()) fmt::print(stderr, "{}", sink.to_text(false));
    if (!compiled.ok) return kProgramHasErrors;
    return build_c(options, toolchain, compiled, output);
}

} // namespace

Building build_apart(const Options &options, const std::string &output, const std::string &log) {
    Building building;
    int code = run_apart([&] { return build_here(options, output); }, log, building.interrupt);
    if (code < 0)
        building.ending = Building::Crashed, building.signal = -code;
    else if (code > 0)
        building.ending = code == kProgramHasErrors ? Building::ProgramHasErrors
                          : code == 1               ? Building::CRejected
                                                    : Building::MachineRefused;
    return building;
}

std::string reason(const std::string &log) {
    std::string text;
    read_file(log, text);
    constexpr std::string_view kHead = "tauraro: error: ";
    if (size_t head = text.find(kHead); head != std::string::npos) text.erase(0, head + kHead.size());
    return text.empty() ? "it failed without a message" : text.substr(0, text.find('\n'));
}

Parting first_difference(const std::string &got, const std::string &expected) {
    auto shorter = long(std::min(got.size(), expected.size()));
    size_t at = size_t(std::mismatch(got.begin(), got.begin() + shorter, expected.begin()).first - got.begin());
    auto line_of = [at](const std::string &text) {
        size_t begin = at ? text.rfind('\n', at - 1) + 1 : 0;
        return text.substr(begin, std::min(text.find('\n', begin), begin + 120) - begin);
    };
    return {size_t(std::count(got.begin(), got.begin() + long(at), '\n')) + 1, line_of(got), line_of(expected)};
}

} // namespace tau::driver
