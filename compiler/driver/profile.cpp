// Link-time optimisation and profiles. In: the C compiler and an instrumented program. Out: flags, and profile data in
// the work folder of the build. gcc writes one .gcda file beside each object file and reads it there; clang's raw
// profiles are merged into one file by llvm-profdata.
#include "driver/profile.h"

#include "driver/files.h"
#include "driver/process.h"
#include "driver/report.h"

#include <cstring>
#include <filesystem>
#include <fmt/format.h>

namespace tau::driver {

using support::Diag;

namespace {

using Words = std::vector<std::string>;

std::string first_lines(const std::string &file, size_t count) {
    std::string text;
    read_file(file, text);
    size_t end = 0;
    for (size_t i = 0; i < count && end != std::string::npos; i++) end = text.find('\n', end + (i > 0));
    text.resize(std::min(end, text.size()));
    return text;
}

bool run_tool(const Words &argv, const std::string &log) {
    std::vector<Job> jobs = {{argv, log}};
    return run_jobs(jobs, 1) == 0 && jobs[0].ok();
}

// Distributions install it with its version in its name, but always beside clang itself.
std::string find_profile_merger(const std::string &clang) {
    std::error_code code;
    std::string own = folder_of(std::filesystem::canonical(clang, code).string());
    std::string name = name_of(clang), version = name.starts_with("clang-") ? name.substr(5) : "";
    for (const std::string &candidate :
         {own + "/llvm-profdata", "llvm-profdata" + version, std::string("llvm-profdata")})
        if (std::string found = find_program(candidate); !found.empty()) return found;
    return "";
}

// Compiles and links one line with the flags.
bool can_build(const Options &options, const Toolchain &toolchain, Profile profile, const WorkFolder &folder,
               const Words &more = {}) {
    std::string source = folder.file("probe.c"), object = folder.file("probe.o");
    write_file(source, "int main(void) { return 0; }\n");
    Words compile = {toolchain.program, "-O3", "-c", source, "-o", object}, link = {toolchain.program, object};
    for (std::string &flag : optimizing_flags(options, toolchain, profile, folder.path(), false))
        compile.push_back(std::move(flag));
    for (std::string &flag : optimizing_flags(options, toolchain, profile, folder.path(), true))
        link.push_back(std::move(flag));
    link.insert(link.end(), more.begin(), more.end());
    if (!toolchain.target_flag.empty())
        for (Words *words : {&compile, &link}) words->push_back(toolchain.target_flag);
    link.insert(link.end(), {"-o", folder.file("probe")});
    return run_tool(compile, folder.file("log")) && run_tool(link, folder.file("log"));
}

bool refuse(const Toolchain &toolchain, const std::string &flag, const WorkFolder &folder, const std::string &help) {
    if (Interrupts::caught()) return false;
    report(Diag::CannotOptimize, {first_lines(folder.file("log"), 3), help}, toolchain.program, flag);
    return false;
}

bool prepare(const Options &options, Toolchain &toolchain, const WorkFolder &folder) {
    run_tool({toolchain.program, "--version"}, folder.file("log"));
    toolchain.clang = first_lines(folder.file("log"), 1).find("clang") != std::string::npos;
    if (options.lto) {
        // clang's own linker always understands its objects; the system's does with a plugin.
        Toolchain with_lld = toolchain;
        with_lld.lld = true;
        toolchain.lld = toolchain.clang && can_build(options, with_lld, Profile::None, folder);
        if (!toolchain.lld && !can_build(options, toolchain, Profile::None, folder))
            return refuse(toolchain, "-flto", folder, toolchain.clang ? "help: apt install lld" : "");
    }
    if (options.static_link && !can_build(options, toolchain, Profile::None, folder, {"-static"}))
        return refuse(toolchain, "-static", folder, "help: install the C library's static version (libc6-dev has it)");
    if (!options.pgo) return true;
    if (!can_build(options, toolchain, Profile::Generate, folder))
        return refuse(toolchain, "-fprofile-generate", folder,
                      toolchain.clang ? "help: apt install libclang-rt-dev" : "help: apt install gcc");
    if (!toolchain.clang) return true;
    toolchain.profile_merger = find_profile_merger(toolchain.program);
    write_file(folder.file("log"), "note: there is no llvm-profdata\n");
    return !toolchain.profile_merger.empty() || refuse(toolchain, "-fprofile-use", folder, "help: apt install llvm");
}

} // namespace

bool prepare_optimizing(const Options &options, Toolchain &toolchain) {
    Interrupts interrupts;
    WorkFolder folder;
    if (folder.error()) {
        report(Diag::CannotWrite, {}, folder.path(), error_text(folder.error()));
        return false;
    }
    bool fine = prepare(options, toolchain, folder);
    if (int signal = Interrupts::caught()) {
        folder.remove();
        die_by_signal(signal);
    }
    return fine;
}

Words optimizing_flags(const Options &options, const Toolchain &toolchain, Profile profile, const std::string &folder,
                       bool linking) {
    Words flags;
    if (options.lto) flags.push_back(toolchain.clang ? "-flto" : "-flto=auto");
    if (options.lto && linking && toolchain.lld) flags.push_back("-fuse-ld=lld");
    // gcc optimises when it links, clang's linker takes the level from the objects.
    if (options.lto && linking) flags.push_back(options.opt_size ? "-Os" : fmt::format("-O{}", options.opt_level));
    if (profile == Profile::Generate) {
        flags.push_back(toolchain.clang ? fmt::format("-fprofile-generate={}/raw", folder) : "-fprofile-generate");
    } else if (profile == Profile::Use) {
        flags.push_back(toolchain.clang ? fmt::format("-fprofile-use={}/profile", folder) : "-fprofile-use");
        // Functions that the training run never reached are no reason for a warning.
        flags.push_back(toolchain.clang ? "-Wno-profile-instr-unprofiled" : "-Wno-missing-profile");
    }
    return flags;
}

int train(const Options &options, const Toolchain &toolchain, const std::string &program, const std::string &folder) {
    Watch job{program, {options.input}, options.training_input, "/dev/null", folder + "/training.log"};
    job.argv.insert(job.argv.end(), options.training.begin(), options.training.end());
    Interrupts interrupts;
    if (int signal = watch(job)) return -signal;
    std::string errors = first_lines(job.err, 20);
    if (job.start_error) {
        report(Diag::CannotStart, {}, program, error_text(job.start_error));
        return 2;
    }
    if (job.signal) {
        report(Diag::TrainingFailed, {errors}, options.input,
               fmt::format("was killed by signal {} ({})", job.signal, strsignal(job.signal)));
        return 1;
    }
    bool found = false;
    std::error_code code;
    std::filesystem::recursive_directory_iterator at(folder, code), end;
    Words merge = {toolchain.profile_merger, "merge", "-o", folder + "/profile"};
    for (; !code && at != end; at.increment(code)) {
        std::string path = at->path().string();
        found |= path.ends_with(".gcda") || path.ends_with(".profraw");
        if (path.ends_with(".profraw")) merge.push_back(path);
    }
    if (found && toolchain.clang) found = run_tool(merge, folder + "/merge.log");
    if (int signal = Interrupts::caught()) return -signal;
    if (!found) {
        report(Diag::TrainingFailed,
               {errors, first_lines(folder + "/merge.log", 5),
                "help: the profile is written when the program ends; os._exit() and signals keep it from that"},
               options.input, "left no profile");
        return 1;
    }
    if (job.exit_code != 0)
        fmt::print(stderr, "tauraro: note: the training run ended with exit code {}{}{}\n", job.exit_code,
                   errors.empty() ? "" : ":\n", errors);
    return 0;
}

} // namespace tau::driver
