// `tauraro doctor`: looks at everything a build needs and says what to install. Nothing is believed that can be tried:
// each C compiler compiles and links one line, then a program is built with it from start to end and run.
#include "driver/commands.h"

#include "driver/cache.h"
#include "driver/files.h"
#include "driver/home.h"
#include "driver/process.h"
#include "driver/profile.h"
#include "driver/report.h"
#include "driver/text.h"
#include "driver/toolchain.h"
#include "support/diagnostics.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace tau::driver {

namespace {

enum class State { Fine, Missing, Broken }; // Missing: something that can be done without

struct Finding {
    std::string name;
    State state;
    std::string text;
    std::string packages; // what apt would have to install
};

class Doctor {
public:
    Doctor(std::string home) : home_(std::move(home)) {}

    int run(bool json) {
        if (folder_.error()) {
            add("temporary directory", State::Broken,
                fmt::format("{}: {}", folder_.path(), error_text(folder_.error())));
        } else {
            look_at_system();
            look_at_home();
            for (const char *cc : {"gcc", "clang"}) look_at_compiler(cc);
            look_at_folders();
            for (const char *name : {"python3", "pypy3"}) look_at_interpreter(name);
        }
        if (int signal = Interrupts::caught()) {
            folder_.remove();
            die_by_signal(signal);
        }
        json ? print_json() : print_text();
        return can_build_ ? 0 : 1;
    }

private:
    void add(const std::string &name, State state, const std::string &text, const std::string &packages = "") {
        findings_.push_back({name, state, text, packages});
    }

    // What the tool prints, or the reason it doesn't.
    bool try_tool(const std::vector<std::string> &argv, std::string &output) {
        std::vector<Job> jobs = {{argv, folder_.file("log")}};
        run_jobs(jobs, 1);
        read_file(jobs[0].log, output);
        output = output.substr(0, output.find('\n'));
        if (jobs[0].start_error) output = error_text(jobs[0].start_error);
        return jobs[0].ok();
    }

    void look_at_system() {
        utsname system;
        uname(&system);
        add("tauraro", State::Fine, fmt::format("{} at {}", TAU_VERSION, own_path()));
        add("system", State::Fine, fmt::format("{} {} {}", system.sysname, system.release, system.machine));
    }

    void look_at_home() {
        const char *env = getenv("TAURARO_HOME");
        if (home_.empty()) {
            add("home", State::Broken,
                env && *env ? fmt::format("TAURARO_HOME names '{}', which has no include/", env)
                            : "there is no share/tauraro beside the command: install Tauraro whole");
            return;
        }
        add("home", State::Fine, home_);
        struct {
            const char *name, *file, *packages;
            bool needed;
        } parts[] = {{"headers", "include/tau", "", true},
                     {"library", "stdlib/builtins", "", true},
                     {"runtime, rc", "lib/libtau_rc.a", "", true},
                     {"GMP", "lib/libgmp.a", "libgmp-dev", true},
                     {"runtime, boehm", "lib/libtau_boehm.a", "", false},
                     {"Boehm GC", "lib/libgc.a", "libgc-dev", false}};
        for (auto &part : parts) {
            std::string path = home_ + "/" + part.file;
            bool there = access(path.c_str(), R_OK) == 0;
            std::string missing = *part.packages ? path + " is missing" : path + " is missing: install Tauraro whole";
            add(part.name,
                there         ? State::Fine
                : part.needed ? State::Broken
                              : State::Missing,
                there ? path : missing, there ? "" : part.packages);
        }
    }

    // Builds and runs a program with the compiler, in a process of its own: what it prints is for the log.
    bool can_build(const std::string &cc, const std::string &gc, std::string &problem) {
        std::string source = folder_.file("hello.py"), program = folder_.file("hello"), log = folder_.file("build.log");
        write_file(source, "import sys\nprint(2**100 + len(sys.argv))\n");
        int interrupt = 0;
        int code = run_apart(
            [&] {
                Options options;
                options.input = source;
                options.cc = cc;
                options.gc = gc;
                options.home = home_;
                Toolchain toolchain;
                support::DiagnosticSink sink;
                if (!find_toolchain(options, toolchain)) return 2;
                Compiled compiled = compile_to_c(options, sink);
                fmt::print("{}", sink.to_text(false));
                return compiled.ok ? build_c(options, toolchain, compiled, program) : 1;
            },
            log, interrupt);
        std::string text;
        bool fine = code == 0 && try_tool({program}, text) && text == "1267650600228229401496703205377";
        if (!fine && code != 0) read_file(log, text);
        problem = fine ? "" : fmt::format("a program could not be built: {}", text.substr(0, text.find('\n')));
        return fine;
    }

    // With the flags of --lto or --pgo; silent, the reasons are in the log.
    bool can_optimize(const std::string &program, bool lto) {
        int interrupt = 0;
        int code = run_apart(
            [&] {
                Options options;
                (lto ? options.lto : options.pgo) = true;
                Toolchain toolchain;
                toolchain.program = program;
                return prepare_optimizing(options, toolchain) ? 0 : 1;
            },
            folder_.file("probe.log"), interrupt);
        return code == 0;
    }

    void look_at_compiler(const std::string &cc) {
        bool gcc = cc == "gcc";
        std::string packages = gcc ? "gcc libc6-dev" : "clang libc6-dev", program = find_program(cc), text, version;
        State bad = State::Missing;
        if (program.empty()) return add(cc, bad, "not installed", packages);
        try_tool({program, "--version"}, version);
        std::string source = folder_.file("tiny.c"), result = folder_.file("tiny");
        write_file(source, "#include <math.h>\n#include <stdio.h>\nint main(int n, char **v) { return printf(\"%s%g\", "
                           "v[n], cos(n)) < 0; }\n");
        if (!try_tool({program, source, "-o", result, "-lm"}, text))
            return add(cc, bad, fmt::format("{} can't compile: {}", program, text), packages);
        std::vector<std::string> able;
        bool builds = false;
        for (const char *gc : {"rc", "boehm"}) {
            std::string problem;
            if (!home_.empty() && can_build(cc, gc, problem))
                able.push_back(fmt::format("--gc {}", gc)), builds = true;
            else if (text.empty())
                text = problem;
        }
        if (!builds)
            return add(cc, bad, fmt::format("{}; {}", version, text.empty() ? "nothing to build with" : text), "");
        can_build_ = true;
        for (bool lto : {true, false}) {
            if (can_optimize(program, lto))
                able.push_back(lto ? "--lto" : "--pgo");
            else
                add(cc + (lto ? " --lto" : " --pgo"), State::Missing, "not possible",
                    gcc   ? "gcc"
                    : lto ? "lld"
                          : "llvm libclang-rt-dev");
        }
        add(cc, State::Fine, fmt::format("{}; builds with {}", version, fmt::join(able, ", ")));
    }

    void look_at_folders() {
        struct statvfs disk;
        uint64_t room = statvfs(folder_.path().c_str(), &disk) == 0 ? uint64_t(disk.f_bavail) * disk.f_frsize : 0;
        constexpr uint64_t kEnough = uint64_t(64) << 20;
        add("temporary directory", room < kEnough ? State::Missing : State::Fine,
            fmt::format("{} with {} free", folder_of(folder_.path()), in_bytes(double(room))));
        Cache cache;
        if (cache.usable())
            add("cache", State::Fine, fmt::format("{} with {}", cache.folder(), in_bytes(double(cache.stats().bytes))));
        else
            add("cache", State::Missing, "no directory can be written, so 'tauraro run' can't; set TAURARO_CACHE_DIR");
    }

    void look_at_interpreter(const std::string &name) {
        std::string program = find_program(name), version;
        if (program.empty()) return add(name, State::Missing, "not installed; only for 'tauraro bench --vs'", name);
        bool fine = try_tool({program, "-c", "import sys; print(sys.version.replace(chr(10), ' '))"}, version);
        add(name, fine ? State::Fine : State::Missing, fine ? version : fmt::format("{} fails: {}", program, version),
            fine ? "" : name);
    }

    // The packages of what is missing; those without which nothing can be built, alone.
    std::string packages(bool needed) const {
        std::vector<std::string> names;
        for (const Finding &f : findings_) {
            bool counts = f.state == State::Broken || (!can_build_ && f.name == "gcc" && f.state != State::Fine);
            if (f.state == State::Fine || counts != needed) continue;
            for (std::string &name : split_list(f.packages, ' '))
                if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        return names.empty() ? "" : fmt::format("apt install {}", fmt::join(names, " "));
    }

    void print_text() const {
        bool color = use_color(STDOUT_FILENO);
        size_t width = 0;
        for (const Finding &f : findings_) width = std::max(width, display_width(f.name));
        for (const Finding &f : findings_) {
            const char *word = f.state == State::Fine ? "ok" : f.state == State::Missing ? "--" : "!!";
            const char *paint = f.state == State::Fine      ? "\033[32m"
                                : f.state == State::Missing ? "\033[33m"
                                                            : "\033[1;31m";
            fmt::print("{}{}{}  {}  {}\n", color ? paint : "", word, color ? "\033[0m" : "", padded(f.name, width),
                       f.text);
        }
        fmt::print("\n{}\n", can_build_ ? "Programs can be built." : "Programs can't be built.");
        if (std::string needed = packages(true); !needed.empty()) fmt::print("To build: {}\n", needed);
        if (std::string rest = packages(false); !rest.empty()) fmt::print("For what is missing: {}\n", rest);
    }

    void print_json() const {
        fmt::print("{{\"can_build\": {}, \"findings\": [", can_build_);
        for (size_t i = 0; i < findings_.size(); i++) {
            const Finding &f = findings_[i];
            const char *state = f.state == State::Fine ? "ok" : f.state == State::Missing ? "missing" : "broken";
            fmt::print("{}\n  {{\"name\": {}, \"state\": \"{}\", \"text\": {}, \"packages\": {}}}", i ? "," : "",
                       json_quoted(f.name), state, json_quoted(f.text), json_quoted(f.packages));
        }
        fmt::print("],\n \"install\": {}, \"install_optional\": {}}}\n", json_quoted(packages(true)),
                   json_quoted(packages(false)));
    }

    std::string home_;
    Interrupts interrupts_;
    WorkFolder folder_;
    std::vector<Finding> findings_;
    bool can_build_ = false;
};

} // namespace

int doctor(const std::string &home, bool json) { return Doctor(home).run(json); }

} // namespace tau::driver
