// build, run and check: the pipeline in front, the C tool chain and the cache behind. Diagnostics of the program are
// printed here, all at once when the compiler is done.
#include "driver/commands.h"

#include "driver/c_directory.h"
#include "driver/cache.h"
#include "driver/cross.h"
#include "driver/files.h"
#include "driver/report.h"
#include "driver/toolchain.h"
#include "support/diagnostics.h"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tau::driver {

namespace {

// Says what is wrong with a place for a result; true if nothing is.
bool check_output(const std::string &input, const std::string &output, bool to_c) {
    struct stat in, out;
    std::string folder = folder_of(output);
    if (stat(output.c_str(), &out) == 0) {
        if (S_ISDIR(out.st_mode)) {
            report(fmt::format("can't write '{}': it is a directory", output),
                   {to_c ? fmt::format("help: -o {}/ puts all that the C needs into it", output) : "help: name the result with -o"});
            return false;
        }
        if (stat(input.c_str(), &in) == 0 && in.st_ino == out.st_ino && in.st_dev == out.st_dev) {
            report(fmt::format("the result '{}' would replace the source file", output),
                   {"help: name another file with -o"});
            return false;
        }
        if (!S_ISREG(out.st_mode)) return true;
    }
    if (stat(folder.c_str(), &out) != 0 || !S_ISDIR(out.st_mode)) {
        report(fmt::format("can't write '{}': there is no directory '{}'", output, folder));
        return false;
    }
    if (access(folder.c_str(), W_OK) != 0) {
        report(fmt::format("can't write '{}': {}", output, error_text(errno)), {"help: name another place with -o"});
        return false;
    }
    return true;
}

std::string default_output(const Options &options) {
    std::string stem = stem_of(options.input);
    if (options.emit == "c") return stem + ".c";
    if (options.emit == "obj") return stem + ".o";
    return stem == name_of(options.input) ? stem + ".out" : stem;
}

void print_times(const Options &options, const Compiled &compiled) {
    if (!options.time) return;
    double total = 0;
    for (const StageTime &time : compiled.times) {
        fmt::print(stderr, "{:>10.2f} ms  {}\n", time.ms, time.name);
        total += time.ms;
    }
    fmt::print(stderr, "{:>10.2f} ms  total\n", total);
}

// Runs the compiler. A --dump that no stage knows is an error, once it is clear that none came by.
Compiled compile(const Options &options, support::DiagnosticSink &sink) {
    expect_memory_for(options.input);
    Compiled compiled = compile_to_c(options, sink);
    if (compiled.dumped || options.dump.empty() || sink.has_errors()) return compiled;
    compiled.ok = false;
    std::string near = nearest(options.dump, compiled.dumps);
    report(fmt::format("there is no stage '{}' to dump", options.dump),
           {near.empty() ? fmt::format("help: there are {}", fmt::join(compiled.dumps, ", "))
                         : fmt::format("help: did you mean '{}'?", near)});
    return compiled;
}

Compiled compile(const Options &options) {
    support::DiagnosticSink sink;
    Compiled compiled = compile(options, sink);
    if (!sink.reported().empty()) fmt::print(stderr, "{}", sink.to_text(use_color()));
    return compiled;
}

int write_c(const Options &options, const Compiled &compiled) {
    for (size_t i = 0; i < compiled.c_units.size(); i++) {
        std::string path = options.output;
        if (i > 0) path = fmt::format("{}.{}.c", path.ends_with(".c") ? path.substr(0, path.size() - 2) : path, i);
        int error = 0;
        if (path == "-")
            fmt::print("{}", compiled.c_units[i]);
        else
            error = replace_file(path, compiled.c_units[i]);
        if (error) {
            report(support::Diag::CannotWrite, {}, path, error_text(error));
            return 2;
        }
    }
    return 0;
}

// Becomes the program. Comes back only if that fails, with the errno.
int become(const std::string &program, const std::string &name, const std::vector<std::string> &arguments) {
    std::vector<char *> argv = {const_cast<char *>(name.c_str())};
    for (const std::string &argument : arguments) argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    fflush(nullptr);
    execv(program.c_str(), argv.data());
    return errno;
}

} // namespace

bool check_input(const std::string &path) {
    struct stat st;
    if (stat(path.c_str(), &st) != 0 || (!S_ISDIR(st.st_mode) && access(path.c_str(), R_OK) != 0))
        report(support::Diag::CannotRead, {}, path, error_text(errno));
    else if (S_ISDIR(st.st_mode))
        report(support::Diag::IsDirectory, {}, path);
    else
        return true;
    return false;
}

int report_no_cache() {
    const char *own = getenv("TAURARO_CACHE_DIR");
    report("there is no directory for the cache of 'tauraro run'",
           {own && *own ? fmt::format("note: TAURARO_CACHE_DIR names '{}', which can't be written", own) : "",
            "help: set XDG_CACHE_HOME to a directory that can be written, or use 'tauraro build'"});
    return 2;
}

int build(Options options) {
    if (!check_input(options.input)) return 2;
    if (options.output.empty()) options.output = default_output(options);
    bool to_c = options.emit == "c", to_stdout = to_c && options.output == "-";
    bool to_directory = to_c && names_directory(options.output);
    if (options.dump.empty() && !to_stdout && !to_directory && !check_output(options.input, options.output, to_c)) return 2;
    Toolchain toolchain;
    if (options.dump.empty() && !to_c && !find_toolchain(options, toolchain)) return 2;
    if (options.dump.empty() && to_directory)
        if (int code = check_c_directory(options)) return code;
    Compiled compiled = compile(options);
    int code = compiled.dumped ? 0 : 1;
    bool needs_runtime = compiled.ok && options.emit == "exe" && !options.target.empty();
    if (needs_runtime)
        if (int failed = provide_runtime(options, toolchain)) return failed;
    if (compiled.ok)
        code = to_directory ? write_c_directory(options, compiled)
               : to_c       ? write_c(options, compiled)
                            : build_c(options, toolchain, compiled, options.output);
    print_times(options, compiled);
    return code;
}

int run(Options options, const std::vector<std::string> &arguments) {
    if (!check_input(options.input)) return 2;
    options.emit = "exe";
    Toolchain toolchain;
    if (!find_toolchain(options, toolchain)) return 2;
    Cache cache;
    std::string manifest = Cache::manifest_key(options, toolchain.identity);
    bool look = options.dump.empty() && !options.time;
    // Between finding a program and starting it another process may have trimmed the cache: then build it anew.
    if (std::string program = look ? cache.find(manifest) : ""; !program.empty())
        become(program, options.input, arguments);
    int64_t started = clock_ns();
    Compiled compiled = compile(options);
    if (!compiled.ok) {
        print_times(options, compiled);
        return compiled.dumped ? 0 : 1;
    }
    if (!cache.usable()) return report_no_cache();
    std::string key = Cache::program_key(compiled, options, toolchain.identity), program = cache.program_path(key);
    int error = 0;
    // Another process may empty the cache between here and there: then once more.
    for (int turn = 0; turn < 3; turn++) {
        if (cache.find_program(key).empty()) {
            if (int code = build_c(options, toolchain, compiled, program)) return code;
            cache.trim(Cache::limit(), key);
        }
        cache.note(manifest, key, compiled, started);
        print_times(options, compiled);
        error = become(program, options.input, arguments);
        if (error != ENOENT) break;
    }
    report(support::Diag::CannotStart, {}, program, error_text(error));
    return 2;
}

int check(const Options &options, const std::vector<std::string> &files, bool json) {
    support::DiagnosticSink sink;
    bool unusable = false, dumped = false;
    for (const std::string &file : files) {
        if (!check_input(file)) {
            unusable = true;
            continue;
        }
        Options one = options;
        one.input = file;
        one.emit = "nothing";
        Compiled compiled = compile(one, sink);
        dumped |= compiled.dumped;
        unusable |= !one.dump.empty() && !compiled.ok && !compiled.dumped && !sink.has_errors();
        print_times(one, compiled);
    }
    if (json)
        fmt::print("{}", sink.to_json());
    else if (!sink.reported().empty())
        fmt::print(stderr, "{}", sink.to_text(use_color()));
    return unusable ? 2 : sink.has_errors() && !dumped ? 1 : 0;
}

} // namespace tau::driver
