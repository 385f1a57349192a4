// The runtime for another machine. In: its sources from the home folder, a cross compiler. Out: a static library in the
// cache of `tauraro run`, named by what went into it, so that it is compiled once.
#include "driver/cross.h"

#include "driver/cache.h"
#include "driver/commands.h"
#include "driver/files.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/sha256.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

Words runtime_flags(const Options &options, const Toolchain &toolchain) {
    Words flags = {"-std=gnu11",
                   "-O2",
                   "-DNDEBUG",
                   "-ffp-contract=off",
                   "-fno-math-errno",
                   "-fno-strict-aliasing",
                   "-ffunction-sections",
                   "-fdata-sections",
                   "-fPIE",
                   "-fno-asynchronous-unwind-tables",
                   "-fno-plt"};
    if (!toolchain.target_flag.empty()) flags.push_back(toolchain.target_flag);
    if (options.gc == "boehm") flags.push_back("-DTAU_GC_BOEHM");
    for (std::string &flag : extra_flags()) flags.push_back(std::move(flag));
    return flags;
}

std::string archiver(const Options &options, const Toolchain &toolchain) {
    for (const std::string &name :
         {options.target + "-ar", std::string(toolchain.target_flag.empty() ? "ar" : "llvm-ar"), std::string("ar")})
        if (std::string found = find_program(name); !found.empty()) return found;
    return "ar";
}

int run_all(std::vector<Job> jobs, const Options &options, WorkFolder &folder) {
    if (options.verbose)
        for (const Job &job : jobs) fmt::print(stderr, "{}\n", fmt::join(job.argv, " "));
    if (int signal = run_jobs(jobs, options.jobs)) {
        folder.remove();
        die_by_signal(signal);
    }
    for (const Job &job : jobs)
        if (!job.ok() && (job.start_error || job.exit_code >= 0 || job.signal))
            return explain_failure(job, folder, options.target);
    return 0;
}

int compile_runtime(const Options &options, const Toolchain &toolchain, WorkFolder &folder,
                    const std::string &library) {
    Words sources, objects;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(options.home + "/src", ignored))
        if (entry.path().extension() == ".c") sources.push_back(entry.path().string());
    std::sort(sources.begin(), sources.end());
    if (sources.empty()) {
        report(support::Diag::NoRuntime,
               {"help: install Tauraro whole, or name its share/tauraro directory in TAURARO_HOME"},
               options.home + "/src");
        return 2;
    }
    std::vector<Job> jobs;
    for (const std::string &source : sources) {
        Words argv = {toolchain.program, "-I" + options.home + "/include"};
        for (std::string &flag : runtime_flags(options, toolchain)) argv.push_back(std::move(flag));
        objects.push_back(folder.file(stem_of(source) + ".o"));
        argv.insert(argv.end(), {"-c", source, "-o", objects.back()});
        jobs.push_back({argv, objects.back() + ".log"});
    }
    if (int code = run_all(std::move(jobs), options, folder)) return code;
    Words argv = {archiver(options, toolchain), "rcs", library};
    argv.insert(argv.end(), objects.begin(), objects.end());
    return run_all({{argv, folder.file("ar.log")}}, options, folder);
}

} // namespace

std::string full_target(const std::string &name) {
    return name.empty() || name.find('-') != std::string::npos ? name : name + "-linux-gnu";
}

std::string compiler_name(const Options &options) {
    return options.target.empty() || options.cc != "gcc" ? options.cc : options.target + "-gcc";
}

int provide_runtime(const Options &options, Toolchain &toolchain) {
    Cache cache;
    if (!cache.usable()) return report_no_cache();
    Sha256 hash;
    for (const std::string &field :
         {std::string("runtime"), options.target, toolchain.identity, archiver(options, toolchain)})
        hash.add_field(field);
    for (const std::string &flag : runtime_flags(options, toolchain)) hash.add_field(flag);
    std::string key = hash.hex();
    toolchain.runtime = cache.program_path(key);
    if (!cache.find_program(key).empty()) return 0;
    Interrupts interrupts;
    WorkFolder folder;
    if (folder.error()) {
        report(support::Diag::CannotWrite, {}, folder.path(), error_text(folder.error()));
        return 2;
    }
    fmt::print(stderr, "tauraro: note: compiling the runtime for {}, once\n", options.target);
    std::string library = folder.file("runtime.a");
    if (int code = compile_runtime(options, toolchain, folder, library)) return code;
    chmod(library.c_str(), 0755); // as all that the cache finds
    int error = move_into_place(library, toolchain.runtime);
    if (error) report(support::Diag::CannotWrite, {}, toolchain.runtime, error_text(error));
    return error ? 2 : 0;
}

} // namespace tau::driver
