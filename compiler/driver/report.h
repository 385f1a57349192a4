// The driver's own messages on stderr: wrong usage and what the machine refused. Errors in a program under compilation
// are the diagnostics' business (support/).
#pragma once

#include "support/diagnostics.h"
#include "support/near.h"

#include <string>
#include <string_view>
#include <vector>

namespace tau::driver {

// auto | always | never; auto asks whether the stream is a terminal and honours NO_COLOR.
void set_color(std::string_view mode);
bool use_color(); // on stderr
bool use_color(int file_descriptor);

// "tauraro: error: MESSAGE", then a "note:" or "help:" line for each further text.
void report(std::string_view message, const std::vector<std::string> &further = {});

// As report(), for a row of support/diagnostics.def: "tauraro: error: MESSAGE [E0451]".
void report_row(std::string_view code, std::string_view message, const std::vector<std::string> &further);

template <class... Args> void report(support::Diag id, const std::vector<std::string> &further, const Args &...args) {
    const support::DiagInfo &row = support::info(id);
    report_row(row.code,
               fmt::vformat(fmt::string_view(row.text.data(), row.text.size()), fmt::make_format_args(args...)),
               further);
}

// From here on a lack of memory ends this process with a message about the file, and exit code 2.
void expect_memory_for(const std::string &path);

using support::nearest;

} // namespace tau::driver
