// What the subcommands do, once the command line is read. Each answers the exit code.
#pragma once

#include "pipeline.h"

#include <string>
#include <vector>

namespace tau::driver {

int build(Options options);
int run(Options options, const std::vector<std::string> &arguments);
int check(const Options &options, const std::vector<std::string> &files, bool json);

} // namespace tau::driver
