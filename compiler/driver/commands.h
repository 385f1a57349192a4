// What the subcommands do, once the command line is read. Each answers the exit code.
#pragma once

#include "pipeline.h"

#include <string>
#include <vector>

namespace tau::driver {

// Says what is wrong with a path that can't be a program's source; true if nothing is.
bool check_input(const std::string &path);

// Says that there is no cache; the exit code for that.
int report_no_cache();

int build(Options options);
int run(Options options, const std::vector<std::string> &arguments);
int check(const Options &options, const std::vector<std::string> &files, bool json);

// cache_commands.cpp: what the cache holds; and emptying it.
int cache_stats(bool json);
int cache_clean();
// doctor.cpp: what this machine has of what is needed.
int doctor(const std::string &home, bool json);
// explain.cpp: a message of the compiler at length; without a code all of them, a line each.
int explain(const std::string &code);

} // namespace tau::driver
