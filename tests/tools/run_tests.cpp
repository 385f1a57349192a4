// The test runner: run_tests SUITE FOLDER --tauraro EXE. One suite per kind of test file (tests/README.md); ctest calls
// it once per folder. In: files beside their expectations. Out: unified diffs of what differs, counts, exit code 1 on
// any failure and 2 if there was nothing to run.
#include "exec.h"
#include "suites.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cxxopts.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <mutex>
#include <sstream>
#include <thread>

namespace tau::test {

int run_all(std::vector<Test> tests, const Settings &settings) {
    if (!settings.filter.empty())
        std::erase_if(tests, [&](const Test &test) { return test.name.find(settings.filter) == std::string::npos; });
    std::atomic<size_t> next = 0;
    size_t failed = 0, waiting = 0;
    const std::set<std::string> pending = listed(settings, "pending.txt");
    std::mutex printing;
    auto work = [&] {
        for (size_t i; (i = next++) < tests.size();) {
            std::string wrong = tests[i].run();
            std::lock_guard lock(printing);
            if (pending.count(tests[i].name)) {
                waiting += !wrong.empty();
                if (wrong.empty()) fmt::print("note {}: now passes, it can leave pending.txt\n", tests[i].name);
                else if (settings.verbose) fmt::print("pending {}\n{}\n", tests[i].name, wrong);
                fflush(stdout);
                continue;
            }
            failed += !wrong.empty();
            if (!wrong.empty())
                fmt::print("FAIL {}\n{}{}", tests[i].name, wrong, wrong.ends_with('\n') ? "\n" : "\n\n");
            else if (settings.verbose)
                fmt::print("ok   {}\n", tests[i].name);
            fflush(stdout);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < settings.jobs; i++) threads.emplace_back(work);
    for (std::thread &thread : threads) thread.join();
    fmt::print("{} of {} failed, {} pending\n", failed, tests.size(), waiting);
    return tests.empty() ? 2 : failed > 0;
}

std::vector<std::string> files_below(const std::string &folder, const std::string &end) {
    std::vector<std::string> paths;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().string().ends_with(end)) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::set<std::string> listed(const Settings &settings, const std::string &list) {
    std::filesystem::path folder(settings.folder);
    std::set<std::string> names;
    auto add = [&](const std::filesystem::path &where, const std::string &prefix) {
        std::istringstream lines(read_all((where / list).string()));
        for (std::string line; std::getline(lines, line);) {
            line.resize(std::min(line.find('#'), line.size()));
            while (line.ends_with(' ')) line.pop_back();
            if (!line.empty()) names.insert(prefix + line);
        }
    };
    add(folder.parent_path(), "");
    add(folder, folder.filename().string() + "/");
    return names;
}

std::string short_name(const Settings &settings, const std::string &path) {
    std::filesystem::path full(path);
    return full.lexically_relative(std::filesystem::path(settings.folder).parent_path()).string();
}

} // namespace tau::test

int main(int argc, char **argv) {
    using namespace tau::test;
    Settings s;
    cxxopts::Options options("run_tests", "Runs a folder of Tauraro's tests.");
    options.positional_help("SUITE FOLDER");
    auto add = options.add_options();
    add("suite", "programs, sanitized, differ, golden or diagnostics", cxxopts::value(s.suite));
    add("folder", "Where the tests are", cxxopts::value(s.folder));
    add("tauraro", "The compiler", cxxopts::value(s.tauraro)->default_value("build/release/tauraro"));
    add("j,jobs", "Tests at a time", cxxopts::value(s.jobs));
    add("filter", "Only tests with this in their name", cxxopts::value(s.filter));
    add("full", "Every program in every configuration (or TAU_TEST_FULL=1)", cxxopts::value(s.full));
    add("seed", "Choice of the configuration of each program", cxxopts::value(s.seed));
    add("cc", "C compilers", cxxopts::value(s.ccs)->default_value("gcc,clang"));
    add("O", "Optimisation levels", cxxopts::value(s.levels)->default_value("0,2,3"));
    add("gc", "Memory managements", cxxopts::value(s.gcs)->default_value("rc,boehm"));
    add("timeout", "Seconds for one program", cxxopts::value(s.seconds));
    add("update", "Golden tests: write what came out as the expectation", cxxopts::value(s.update));
    add("messages", "Diagnostics: the table whose every message must have a test", cxxopts::value(s.messages));
    add("v,verbose", "Name each test that passes", cxxopts::value(s.verbose));
    add("h,help", "Print this text");
    options.parse_positional({"suite", "folder"});
    try {
        auto given = options.parse(argc, argv);
        if (given.count("help") || s.suite.empty() || s.folder.empty()) {
            fmt::print("{}", options.help());
            return given.count("help") ? 0 : 2;
        }
    } catch (const std::exception &error) {
        fmt::print(stderr, "run_tests: {}\n", error.what());
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    stop_with_children();
    s.full |= getenv("TAU_TEST_FULL") != nullptr;
    s.tauraro = std::filesystem::absolute(s.tauraro).string();
    s.folder = std::filesystem::absolute(s.folder).lexically_normal().string();
    if (s.folder.ends_with('/')) s.folder.pop_back();
    if (s.suite == "programs") return run_programs(s);
    if (s.suite == "sanitized") return run_sanitized(s);
    if (s.suite == "differ") return run_differ(s);
    if (s.suite == "golden") return run_golden(s);
    if (s.suite == "diagnostics") return run_diagnostics(s);
    fmt::print(stderr, "run_tests: there is no suite '{}'\n", s.suite);
    return 2;
}
