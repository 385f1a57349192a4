// What the suites share: the options of the runner, and a pool of threads that counts and prints failures.
#pragma once

#include "exec.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tau::test {

struct Settings {
    std::string suite, folder, tauraro, filter;
    std::string messages;                      // diagnostics.def, to see that every message has a test
    std::vector<std::string> ccs, levels, gcs; // configurations: all combinations
    int jobs = 2, seconds = 20;
    unsigned seed = 1;
    bool full = false, update = false, verbose = false;
};

struct Test {
    std::string name;
    std::function<std::string()> run; // answers what is wrong, or nothing
};

// Runs them all, prints the failures and the counts; the exit code. Tests that pending.txt lists are run and counted, but
// decide nothing; one that passes is named.
int run_all(std::vector<Test> tests, const Settings &settings);

// Paths of the files below a folder that end so, sorted.
std::vector<std::string> files_below(const std::string &folder, const std::string &end);

// The path from the folder given on the command line.
std::string short_name(const Settings &settings, const std::string &path);

// The short names that a list (pending.txt, leaks.txt) in the folder or the one above holds: a path, from the list's own
// folder, per line; `#` begins a comment.
std::set<std::string> listed(const Settings &settings, const std::string &list);

std::vector<Test> program_tests(const Settings &settings);

struct Rules {
    bool pending = false; // it need not work: less patience
    bool leaks = false;   // leaves objects behind, and is known to
};

// Runs `exe`, made of `source`, removes it, and answers what differs from the expectation beside the source.
std::string run_built(const Settings &settings, const std::string &source, const std::string &exe, bool count_objects, Rules rules);
std::string ending(const Result &result);                // "ended with 1", "was killed by ..."
uint64_t hash_of(std::string_view name, unsigned seed); // for choices that differ from test to test

int run_programs(const Settings &settings);
int run_sanitized(const Settings &settings);
int run_differ(const Settings &settings);
int run_golden(const Settings &settings);
int run_diagnostics(const Settings &settings);

} // namespace tau::test
