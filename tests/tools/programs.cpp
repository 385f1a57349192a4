// Whole programs against CPython's committed output. X.out is the expectation for X.py; beside it may stand X.err
// (stderr, else nothing), X.code (exit code, else 0), X.args (an argument per line), X.in (stdin).
// A program is compiled in its own folder under its bare name, and started with that name as argv[0], so that
// tracebacks and sys.argv read as CPython's do. By default each program runs once, in a configuration chosen by its
// name and the seed; --full runs all.
#include "diff.h"
#include "exec.h"
#include "suites.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace tau::test {

namespace {

struct Configuration {
    std::string cc, level, gc;
    std::string name() const { return fmt::format("{} -O{} {}", cc, level, gc); }
};

std::vector<Configuration> configurations(const Settings &s) {
    std::vector<Configuration> all;
    for (const std::string &gc : s.gcs)
        for (const std::string &level : s.levels)
            for (const std::string &cc : s.ccs) all.push_back({cc, level, gc});
    return all;
}

std::vector<std::string> lines_of(const std::string &text) {
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

std::string ending(const Result &result) {
    if (result.timed_out) return "ran out of time";
    if (result.signal) return fmt::format("was killed by signal {} ({})", result.signal, strsignal(result.signal));
    return fmt::format("ended with {}", result.code);
}

namespace {

// The program's complaint about objects that were never freed, which TAU_CHECK_LEAKS asks for; taken out of the text.
std::string take_leaks(std::string &err) {
    size_t at = err.rfind("tau: ");
    if (at == std::string::npos || err.find(" live objects\n", at) == std::string::npos) return "";
    if (at > 0 && err[at - 1] != '\n') return "";
    std::string leaks = err.substr(at);
    err.resize(at);
    return leaks;
}

} // namespace

uint64_t hash_of(std::string_view name, unsigned seed) {
    uint64_t hash = 14695981039346656037u + seed;
    for (unsigned char c : name) hash = (hash ^ c) * 1099511628211u;
    return hash ^ hash >> 29;
}

std::string run_built(const Settings &s, const std::string &source, const std::string &exe, bool count_objects, Rules rules) {
    std::filesystem::path path(source);
    std::string stem = source.substr(0, source.size() - 3);
    Exec run{exe, {path.filename()}};
    for (const std::string &argument : lines_of(read_all(stem + ".args"))) run.argv.push_back(argument);
    run.folder = path.parent_path();
    if (std::filesystem::exists(stem + ".in")) run.input = stem + ".in";
    run.environment = {count_objects ? "TAU_CHECK_LEAKS=1" : "TAU_CHECK_LEAKS=", "LC_ALL=C.UTF-8", "TZ=UTC"};
    run.seconds = rules.pending ? std::min(s.seconds, 5) : s.seconds;
    Result result = execute(run);
    std::error_code ignored;
    std::filesystem::remove(exe, ignored);

    std::string wrong, leaks = take_leaks(result.err);
    int code = atoi(read_all(stem + ".code").c_str());
    if (result.code != code) wrong += fmt::format("the program {}, not with {}\n", ending(result), code);
    wrong += unified_diff(read_all(stem + ".out"), result.out, "stdout");
    wrong += unified_diff(read_all(stem + ".err"), result.err, "stderr");
    if (!leaks.empty() && !rules.leaks) wrong += "leak: " + leaks;
    return wrong;
}

namespace {

std::string run_one(const Settings &s, const std::string &source, const Configuration &c, Rules rules) {
    std::filesystem::path path(source);
    std::string folder = path.parent_path(), name = path.filename();
    static std::atomic<int> counter = 0;
    std::string exe = fmt::format("{}/program{}", scratch(), counter++);
    Exec build{s.tauraro, {"tauraro", "build", name, "-o", exe, "-O" + c.level, "--gc", c.gc, "--cc", c.cc, "-j1"}};
    build.folder = folder;
    // What the generated C leaves unused, the C compiler drops.
    build.environment = {"TAURARO_CFLAGS=-Wall -Wextra -Werror -Wno-unused", "TMPDIR=" + scratch()};
    build.seconds = rules.pending ? 30 : 400; // -O3 of a program that reaches much of the library
    Result built = execute(build);
    if (built.code != 0) return fmt::format("[{}] the compiler {}\n{}", c.name(), ending(built), built.err);

    std::string wrong = run_built(s, source, exe, c.gc == "rc", rules);
    return wrong.empty() ? "" : fmt::format("[{}] {}", c.name(), wrong);
}

} // namespace

std::vector<Test> program_tests(const Settings &s) {
    std::vector<Test> tests;
    std::vector<Configuration> all = configurations(s);
    const std::set<std::string> pending = listed(s, "pending.txt"), leaks = listed(s, "leaks.txt"),
                                finalizers = listed(s, "finalizers.txt");
    for (const std::string &out : files_below(s.folder, ".out")) {
        std::string source = out.substr(0, out.size() - 4) + ".py";
        if (!std::filesystem::exists(source)) source = source.substr(0, source.size() - 3) + ".tr";
        std::string name = short_name(s, source);
        Rules rules{pending.count(name) > 0, leaks.count(name) > 0};
        std::vector<Configuration> chosen = all;
        if (finalizers.contains(name)) std::erase_if(chosen, [](const Configuration &c) { return c.gc != "rc"; });
        if (!s.full && !chosen.empty()) chosen = {chosen[hash_of(name, s.seed) % chosen.size()]};
        for (const Configuration &c : chosen) tests.push_back({name, [=, &s] { return run_one(s, source, c, rules); }});
    }
    return tests;
}

int run_programs(const Settings &s) { return run_all(program_tests(s), s); }

} // namespace tau::test
