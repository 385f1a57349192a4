// Runs the C compiler. In: the C text of each unit. Out: an object file or an executable in its place.
// All work happens in a private folder that vanishes whatever happens; only the finished file is moved to its place, so
// neither Ctrl-C nor a full disk leaves half of one. The flags keep floating point exact: never anything like
// -ffast-math, and no contraction to fused multiply-add.
#include "driver/toolchain.h"

#include "driver/cross.h"
#include "driver/files.h"
#include "driver/home.h"
#include "driver/process.h"
#include "driver/profile.h"
#include "driver/report.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

namespace tau::driver {

using support::Diag;

namespace {

using Words = std::vector<std::string>;

std::string runtime_library(const Options &options) {
    return fmt::format("{}/lib/libtau_{}.a", options.home, options.gc);
}

Words compile_flags(const Options &options) {
    Words flags = {
        "-std=gnu11",          "-pipe",           options.opt_size ? "-Os" : fmt::format("-O{}", options.opt_level),
        "-ffp-contract=off",   "-fno-math-errno", "-fno-strict-aliasing",
        "-ffunction-sections", "-fdata-sections"};
    // A short loop across two cache lines takes a third longer.
    if (options.opt_level >= 3 && !options.opt_size) flags.push_back("-falign-loops=64");
    // Of objects that C reaches by void pointers only debuggers need to know the types, too.
    if (options.debug)
        flags.insert(flags.end(), {"-g", "-fno-eliminate-unused-debug-types"});
    else
        flags.insert(flags.end(), {"-fno-asynchronous-unwind-tables", "-fno-unwind-tables"});
    if (options.gc == "boehm") flags.push_back("-DTAU_GC_BOEHM");
    for (std::string &flag : extra_flags()) flags.push_back(std::move(flag));
    return flags;
}

Words link_flags(const Options &options, bool lld = false) {
    Words flags = {"-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,noseparate-code", "-Wl,--build-id=none"};
    if (options.static_link)
        flags.push_back("-static");
    else if (!lld && options.target.empty())
        flags.push_back("-Wl,-z,pack-relative-relocs");
    if (!options.debug) flags.push_back("-s");
    return flags;
}

Words link_inputs(const Options &options, const Toolchain &toolchain, const Compiled &compiled) {
    bool own = options.target.empty();
    Words inputs = {own ? runtime_library(options) : toolchain.runtime};
    // A library goes into the program if it can, so that the program runs on machines that lack it.
    auto add = [&](const std::string &name) {
        std::string bundled = fmt::format("{}/lib/lib{}.a", options.home, name);
        inputs.push_back(own && file_id(bundled).size >= 0 ? bundled : "-l" + name);
    };
    for (const std::string &name : compiled.link_libs) add(name);
    if (options.gc == "boehm") {
        add("gc");
        inputs.insert(inputs.end(), {"-lpthread", "-ldl"});
    }
    add("gmp");
    inputs.push_back("-lm");
    return inputs;
}

int report_write_error(const std::string &path, int error) {
    report(Diag::CannotWrite, {}, path, error_text(error));
    return 2;
}

// A full disk may keep the tool from saying so, because its output goes to a file too.
bool is_full(const WorkFolder &folder) { return write_file(folder.file("probe"), std::string(1 << 20, ' ')) == ENOSPC; }

// What C compilers and linkers say where a part of them, a header or a library is missing.
bool lacks_parts(const std::string &output) {
    for (const char *words : {"cannot find ", "cannot exec", "error trying to exec", ".h: No such file or directory",
                              ".h' file not found", "unable to execute command", "doesn't exist!"})
        if (output.find(words) != std::string::npos) return true;
    return false;
}

double now_ms() {
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

class Build {
public:
    Build(const Options &options, const Toolchain &toolchain, Compiled &compiled)
        : options_(options), toolchain_(toolchain), compiled_(compiled) {}

    int run(const std::string &output) {
        if (folder_.error()) return report_write_error(folder_.path(), folder_.error());
        if (int code = write_units()) return code;
        std::string result;
        if (options_.pgo) {
            if (int code = make(Profile::Generate, result)) return code;
            double start = now_ms();
            int code = train(options_, toolchain_, result, folder_.path());
            compiled_.times.push_back({"training", now_ms() - start});
            if (code < 0) interrupted(-code);
            if (code) return code;
        }
        if (int code = make(options_.pgo ? Profile::Use : Profile::None, result)) return code;
        if (int error = move_into_place(result, output)) return report_write_error(output, error);
        if (int signal = Interrupts::caught()) interrupted(signal);
        return 0;
    }

private:
    int write_units() {
        for (size_t i = 0; i < compiled_.c_units.size(); i++) {
            std::string name = i == 0 ? stem_of(options_.input) : fmt::format("{}.{}", stem_of(options_.input), i);
            c_files_.push_back(folder_.file(name + ".c"));
            objects_.push_back(folder_.file(name + ".o"));
            if (int error = write_file(c_files_[i], compiled_.c_units[i]))
                return report_write_error(c_files_[i], error);
        }
        return 0;
    }

    // From C to `result`.
    int make(Profile profile, std::string &result) {
        if (int code = compile_units(profile)) return code;
        result = objects_[0];
        return options_.emit == "exe" || objects_.size() > 1 ? link(profile, result) : 0;
    }

    void add_optimizing(Words &argv, Profile profile, bool linking) const {
        for (std::string &flag : optimizing_flags(options_, toolchain_, profile, folder_.path(), linking))
            argv.push_back(std::move(flag));
    }

    void add_target(Words &argv) const {
        if (!toolchain_.target_flag.empty()) argv.push_back(toolchain_.target_flag);
    }

    int compile_units(Profile profile) {
        std::vector<Job> jobs;
        for (size_t i = 0; i < c_files_.size(); i++) {
            // The folder's name is another one each time, and nothing of it is to be in the result.
            Words argv = {toolchain_.program, "-I" + options_.home + "/include",
                          fmt::format("-ffile-prefix-map={}=.", folder_.path())};
            for (std::string &flag : compile_flags(options_)) argv.push_back(std::move(flag));
            add_target(argv);
            add_optimizing(argv, profile, false);
            argv.insert(argv.end(), {"-c", c_files_[i], "-o", objects_[i]});
            jobs.push_back({argv, c_files_[i] + ".log"});
        }
        return run_all("C compiler", jobs);
    }

    int link(Profile profile, std::string &result) {
        result = folder_.file("result");
        Words argv = {toolchain_.program};
        add_target(argv);
        argv.insert(argv.end(), objects_.begin(), objects_.end());
        if (options_.emit == "obj") {
            argv.insert(argv.end(), {"-r", "-nostdlib"});
        } else {
            add_optimizing(argv, profile, true);
            for (const Words &words : {link_flags(options_, toolchain_.lld), link_inputs(options_, toolchain_, compiled_), extra_flags()})
                argv.insert(argv.end(), words.begin(), words.end());
        }
        argv.insert(argv.end(), {"-o", result});
        std::vector<Job> jobs = {{argv, folder_.file("link.log")}};
        return run_all("link", jobs);
    }

    [[noreturn]] void interrupted(int signal) {
        folder_.remove();
        die_by_signal(signal);
    }

    int run_all(const char *stage, std::vector<Job> &jobs) {
        if (options_.verbose)
            for (const Job &job : jobs) fmt::print(stderr, "{}\n", fmt::join(job.argv, " "));
        double start = now_ms();
        int signal = run_jobs(jobs, options_.jobs);
        compiled_.times.push_back({stage, now_ms() - start});
        if (signal) interrupted(signal);
        for (size_t i = 0; i < jobs.size(); i++) {
            if (!jobs[i].ok() && (jobs[i].start_error || jobs[i].exit_code >= 0 || jobs[i].signal))
                return explain_failure(jobs[i], folder_, options_.target);
            std::string warnings;
            if (options_.verbose && read_file(jobs[i].log, warnings) == 0 && !warnings.empty())
                fmt::print(stderr, "{}", warnings);
        }
        return 0;
    }

    const Options &options_;
    const Toolchain &toolchain_;
    Compiled &compiled_;
    Interrupts interrupts_; // before the folder, so that it never stays
    WorkFolder folder_;
    Words c_files_, objects_;
};

} // namespace

Words extra_flags() {
    Words words;
    const char *env = getenv("TAURARO_CFLAGS");
    for (std::string_view rest = env ? env : ""; !rest.empty();) {
        size_t end = std::min(rest.find(' '), rest.size());
        if (end) words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

int explain_failure(const Job &job, WorkFolder &folder, const std::string &target) {
    std::string output;
    read_file(job.log, output);
    while (!output.empty() && output.back() == '\n') output.pop_back();
    const std::string &tool = job.argv[0];
    if (job.start_error) {
        report(Diag::CannotStart, {}, tool, error_text(job.start_error));
    } else if (output.find(strerror(ENOSPC)) != std::string::npos || is_full(folder)) {
        report(Diag::DiskFull,
               {"note: temporary files go to TMPDIR or /tmp, and the result to its own directory", output}, tool);
    } else if (job.signal || output.find("Killed signal terminated program") != std::string::npos) {
        int signal = job.signal ? job.signal : SIGKILL;
        Words further = {output};
        if (signal == SIGKILL) further = {"note: this is what happens when memory runs out"};
        report(Diag::ToolKilled, further, tool, signal, strsignal(signal));
    } else if (lacks_parts(output)) {
        report(Diag::ToolIncomplete,
               {output, target.empty() ? "help: 'tauraro doctor' tells what to install"
                                       : fmt::format("help: {} needs its own C library and GMP: libc6-dev and libgmp-dev "
                                                     "of that architecture", target)},
               tool);
    } else {
        folder.keep();
        const char *flags = getenv("TAURARO_CFLAGS");
        report(Diag::CRejected, {fmt::format("note: the C code is kept in {}", folder.path()),
                                 flags && *flags ? fmt::format("note: TAURARO_CFLAGS adds '{}'", flags) : "",
                                 fmt::format("note: the command was {}", fmt::join(job.argv, " ")), output});
        return 1;
    }
    return 2;
}

bool find_toolchain(const Options &options, Toolchain &toolchain) {
    std::string name = compiler_name(options);
    toolchain.program = find_program(name);
    if (!options.target.empty() && name_of(name).find("clang") != std::string::npos) toolchain.target_flag = "--target=" + options.target;
    if (toolchain.program.empty()) {
        report(Diag::NoCCompiler,
               {options.cc != "gcc"       ? "help: --cc takes gcc, clang or the path of a C compiler"
                : options.target.empty() ? "help: install gcc, or name another compiler with --cc"
                                         : fmt::format("help: install gcc for {}, or name another compiler with --cc", options.target)},
               name);
        return false;
    }
    std::string library = runtime_library(options);
    FileId lib = file_id(library), cc = file_id(toolchain.program);
    std::string own_file = own_path();
    FileId own = file_id(own_file);
    if (lib.size < 0) {
        report(Diag::NoRuntime, {"help: install Tauraro whole, or name its share/tauraro directory in TAURARO_HOME"},
               library);
        return false;
    }
    toolchain.identity = fmt::format("{}:{}:{} {}:{}:{} {}:{}:{}", own_file, own.size, own.mtime_ns, toolchain.program,
                                     cc.size, cc.mtime_ns, library, lib.size, lib.mtime_ns);
    return (!options.lto && !options.pgo && !options.static_link) || prepare_optimizing(options, toolchain);
}

std::string build_flags(const Options &options) {
    return fmt::format("{} {}{}{} {} {} {} {}", options.emit, options.gc, options.lto ? " lto" : "",
                       options.pgo ? fmt::format(" pgo {}", fmt::join(options.training, "\n")) : "",
                       fmt::join(compile_flags(options), " "), fmt::join(link_flags(options), " "), fmt::join(options.search_paths, ":"), options.home);
}

int build_c(const Options &options, const Toolchain &toolchain, Compiled &compiled, const std::string &output) {
    return Build(options, toolchain, compiled).run(output);
}

} // namespace tau::driver
