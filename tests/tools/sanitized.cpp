// Programs under AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer, against CPython's committed output.
//
// In: a folder of programs as for the suite `programs`.  Out: what differs; any report of a sanitizer does, since it comes
// on stderr. The generated C is compiled as the sanitized runtime is, whose library stands beside the compiler. By default
// an eighth of the programs, chosen by their names and the seed; --full runs all.
#include "exec.h"
#include "suites.h"

#include <atomic>
#include <filesystem>
#include <fmt/format.h>

namespace tau::test {

static std::string run_one(const Settings &s, const std::string &source, Rules rules) {
    std::filesystem::path path(source);
    std::string home = (std::filesystem::path(s.tauraro).parent_path() / "share/tauraro").string();
    static std::atomic<int> counter = 0;
    std::string exe = fmt::format("{}/sanitized{}", scratch(), counter++);
    Exec emit{s.tauraro, {"tauraro", "build", path.filename(), "--emit", "c", "-o", exe + ".c"}};
    emit.folder = path.parent_path();
    Result made = execute(emit);
    if (made.code != 0) return fmt::format("the compiler {}\n{}", ending(made), made.err);
    Exec build{"/usr/bin/env",
               {"env", "gcc", "-g", "-O1", "-w", "-std=gnu11", "-ffp-contract=off", "-fno-strict-aliasing", "-fsanitize=address,undefined",
                "-fno-sanitize-recover=undefined", "-I" + home + "/include", exe + ".c", home + "/lib/libtau_rc_debug.a", "-lgmp", "-lm",
                "-o", exe}};
    build.seconds = 400;
    Result built = execute(build);
    std::error_code ignored;
    std::filesystem::remove(exe + ".c", ignored);
    if (built.code != 0) return fmt::format("the C compiler {}\n{}", ending(built), built.err);
    return run_built(s, source, exe, true, rules);
}

int run_sanitized(const Settings &s) {
    std::vector<Test> tests;
    const std::set<std::string> pending = listed(s, "pending.txt"), leaks = listed(s, "leaks.txt");
    for (const std::string &out : files_below(s.folder, ".out")) {
        std::string source = out.substr(0, out.size() - 4) + ".py", name = short_name(s, source);
        if (!std::filesystem::exists(source)) continue;
        if (!s.full && s.filter.empty() && hash_of(name, s.seed) % 8 != 0) continue;
        tests.push_back({name, [=, &s] { return run_one(s, source, {pending.contains(name), leaks.contains(name)}); }});
    }
    if (tests.empty()) return 0;
    return run_all(tests, s);
}

} // namespace tau::test
