// The command line, read with CLI11. In: argv. Out: Options and a call of commands.cpp.
// CLI11 is told to leave over what it doesn't know, so that this file can name the nearest word that it does; and for
// `run` everything from the file on is cut off first, because it belongs to the program.
#include "driver/cli.h"

#include "driver/bench.h"
#include "driver/commands.h"
#include "driver/cross.h"
#include "driver/home.h"
#include "driver/pages.h"
#include "driver/report.h"
#include "driver/text.h"
#include "driver/verify.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <thread>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

constexpr const char *kAbout = "Tauraro compiles Python 3 programs to C and native executables.";

using Rows = std::vector<std::pair<std::string, std::string>>;

const Rows kExitCodes = {{"0", "done"}, {"1", "the program has errors"}, {"2", "wrong usage or a failing machine"}};
const Rows kEnvironment = {
    {"TAURARO_HOME", "where the runtime and the library are"},
    {"TAURARO_CFLAGS", "more flags for the C compiler"},
    {"TAURARO_CACHE_DIR", "where 'tauraro run' keeps programs; else below XDG_CACHE_HOME or ~/.cache"},
    {"TAURARO_CACHE_SIZE", "how much it keeps, in MiB (512)"},
    {"TMPDIR", "where files are made before they are moved to their place (/tmp)"},
    {"NO_COLOR", "no colours in messages"}};

std::string footer() {
    std::string text = "'tauraro COMMAND --help' tells a command's options.\n\nExit codes:";
    for (size_t i = 0; i < kExitCodes.size(); i++)
        text += fmt::format("{} {} {}", i ? "," : "", kExitCodes[i].first, kExitCodes[i].second);
    text += ".\nEnvironment:\n";
    for (const auto &[name, about] : kEnvironment) text += fmt::format("  {:<24}{}\n", name, about);
    return text;
}

struct Line {
    Options options;
    std::string level = "2";
    std::string color = "auto";
    Words files;     // check
    Words arguments; // run: the program's own
    std::optional<std::string> pgo;
    std::string code;   // explain
    std::string action; // cache
    BenchOptions bench;
    VerifyOptions verify;
    bool json = false;
    bool list = false; // explain
    bool version = false;
    bool manual = false;
    std::string shell; // completions
};

void add_searching(CLI::App &app, Line &line) {
    app.add_option("--color", line.color, "Colour messages: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    app.add_option("-I", line.options.search_paths, "Look for modules in this directory too, after the file's own")
        ->type_name("DIR")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.allow_extras();
}

void add_common(CLI::App &app, Line &line) {
    add_searching(app, line);
    app.add_flag("--time", line.options.time, "Print what each stage took");
    app.add_option("--dump", line.options.dump, "Print what this stage made, and stop")->type_name("STAGE");
    app.add_option("--dump-function", line.options.dump_function, "Dump only this function")->type_name("NAME");
}

void add_building(CLI::App &app, Line &line) {
    app.add_option("-O", line.level, "Optimise: 0, 1, 2 (the default), 3, or s for size")
        ->check(CLI::IsMember({"0", "1", "2", "3", "s"}))
        ->type_name("LEVEL")
        ->take_last();
    app.add_flag("-g", line.options.debug, "Keep debug information");
    app.add_option("--gc", line.options.gc, "Memory: rc (reference counts, the default) or boehm")
        ->check(CLI::IsMember({"rc", "boehm"}))
        ->type_name("KIND")
        ->take_last();
    app.add_option("--cc", line.options.cc, "The C compiler: gcc (the default), clang or a path")->type_name("CC")->take_last();
    app.add_flag("--lto", line.options.lto, "Let the C compiler optimise at link time, too (-flto)");
    app.add_flag("--static", line.options.static_link, "Put the C library into the executable, too: it needs no other file");
    app.add_option("-j", line.options.jobs, "How many C compilers to run at a time")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
    app.add_flag("-v,--verbose", line.options.verbose, "Print the commands that are run");
}

int usage_error(const std::string &message, const std::string &help) {
    report(message, {help});
    return 2;
}

Words option_names(const CLI::App &app) {
    Words names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string &name : option->get_snames()) names.push_back("-" + name);
    }
    return names;
}

int unknown_option(const std::string &option, const CLI::App &app) {
    std::string word = option.substr(0, option.find('='));
    bool top = app.get_parent() == nullptr;
    std::string near = nearest(word, option_names(app));
    std::string help = fmt::format("help: 'tauraro {}--help' lists the options", top ? "" : app.get_name() + " ");
    if (!near.empty()) help = fmt::format("help: did you mean '{}'?", near);
    if (top) help = "help: options come after the command, as in 'tauraro build -O3 hello.py'";
    return usage_error(fmt::format("unknown option '{}'", word), help);
}

int unknown_command(const std::string &word, const CLI::App &app) {
    Words names;
    for (const CLI::App *command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
    std::string near = nearest(word, names);
    if (word.ends_with(".py") || word.ends_with(".tr"))
        return usage_error(fmt::format("'{}' is not a command", word),
                           fmt::format("help: did you mean 'tauraro run {}'?", word));
    return usage_error(fmt::format("unknown command '{}'", word),
                       near.empty() ? fmt::format("help: the commands are {}; see 'tauraro --help'", fmt::join(names, ", "))
                                    : fmt::format("help: did you mean '{}'?", near));
}

// Options that take a value in the next word, for finding where FILE is.
bool takes_next_word(const CLI::App &app, const std::string &word) {
    for (const CLI::Option *option : app.get_options())
        if (option->get_items_expected_max() > 0 && option->check_name(word)) return true;
    return false;
}

// Commands whose last words are the compiled program's: all behind FILE for `run`, all behind -- for the others.
bool has_arguments(const std::string &command) { return command == "run" || command == "bench" || command == "verify"; }

// Cuts `run`'s words behind FILE off, into the program's arguments.
void split_run(const CLI::App &app, Words &words, Words &arguments) {
    for (size_t i = 1; i < words.size(); i++) {
        if (words[i] == "--" && i + 1 < words.size()) {
            words.erase(words.begin() + long(i));
        } else if (words[i].size() > 1 && words[i][0] == '-') {
            if (takes_next_word(app, words[i])) i++;
            continue;
        }
        arguments.assign(words.begin() + long(i) + 1, words.end());
        words.resize(i + 1);
        return;
    }
}

// What CLI11 calls a thing is not always what a user would: its messages, reworded where they leave out what to do.
int reword(const CLI::ParseError &error, const CLI::App &app) {
    std::string help = "help: see 'tauraro --help'";
    for (const CLI::App *command : app.get_subcommands())
        help = fmt::format("help: see 'tauraro {} --help'", command->get_name());
    std::string message = error.what();
    if (message.find("FILE is required") != std::string::npos) message = "no source file was given";
    return usage_error(message, help);
}

int dispatch(const std::string &command, Line &line) {
    Options &options = line.options;
    options.opt_size = line.level == "s";
    options.opt_level = options.opt_size ? 2 : line.level[0] - '0';
    options.home = find_home();
    if (command == "doctor") return doctor(options.home, line.json);
    if (command == "explain") {
        if (line.code.empty() && !line.list)
            return usage_error("no code was given", "help: for example 'tauraro explain E0201'; --list lists them");
        return explain(line.code);
    }
    if (command == "cache") return line.action == "clean" ? cache_clean() : cache_stats(line.json);
    if (options.home.empty()) {
        report(support::Diag::NoHome,
               {"help: install Tauraro whole, or name its share/tauraro directory in TAURARO_HOME"});
        return 2;
    }
    if (!options.dump_function.empty() && options.dump.empty())
        return usage_error("--dump-function needs a --dump=STAGE", "help: for example --dump=ir");
    options.target = full_target(options.target);
    if (line.pgo && !options.target.empty())
        return usage_error("--pgo runs the program, and can't run one for another machine", "help: leave --pgo or --target away");
    if (line.pgo) {
        options.pgo = true;
        if (!split_arguments(*line.pgo, options.training))
            return usage_error("a quote in the arguments of --pgo is not closed", "help: for example --pgo \"100 'a b'\"");
    }
    if (options.emit != "exe" && (options.lto || options.pgo || options.static_link))
        return usage_error(fmt::format("{} needs a whole executable", options.pgo   ? "--pgo"
                                                                      : options.lto ? "--lto"
                                                                                    : "--static"),
                           "help: leave --emit away");
    if (command == "build") return build(std::move(options));
    if (command == "bench") {
        line.bench.base = std::move(options);
        line.bench.arguments = std::move(line.arguments);
        for (std::string *file : {&line.bench.json, &line.bench.markdown})
            if (*file == "true") *file = "-";
        return bench(std::move(line.bench));
    }
    if (command == "verify") {
        line.verify.base = std::move(options);
        line.verify.arguments = std::move(line.arguments);
        return verify(std::move(line.verify));
    }
    if (command == "run") return run(std::move(options), line.arguments);
    return check(options, line.files, line.json);
}

void add_build(CLI::App &app, Line &line) {
    CLI::App *build = app.add_subcommand("build", "Compile a program to an executable");
    build->footer("For example: tauraro build hello.py -o hello && ./hello");
    build->add_option("FILE", line.options.input, "The program's main file")->required()->type_name("");
    build->add_option("-o", line.options.output, "Where the result goes; the default is the file's name without .py. With --emit c and a / "
                                               "at its end, a directory with all that building the C needs")
        ->check([](const std::string &name) { return std::string(name.empty() ? "the name is empty" : ""); })
        ->type_name("EXE");
    build->add_option("--emit", line.options.emit, "What to make: exe (the default), obj or c")
        ->check(CLI::IsMember({"exe", "obj", "c"}))
        ->type_name("KIND");
    build->add_option("--target", line.options.target, "Build for another machine, by gcc's cross compiler for it or by clang; for "
                                                       "example aarch64-linux-gnu")
        ->type_name("TARGET");
    build->add_option("--pgo", line.pgo, "Optimise by a profile: build, run with these arguments (a word, in quotes; "
                                         "standard input is passed on), build again with what was seen")
        ->type_name("ARGS");
    add_building(*build, line);
    add_common(*build, line);
}

void add_run(CLI::App &app, Line &line) {
    CLI::App *run = app.add_subcommand("run", "Compile a program, unless it was before, and run it");
    run->footer("Everything after FILE goes to the program, options too.");
    run->add_option("FILE", line.options.input, "The program's main file")->required()->type_name("");
    add_building(*run, line);
    add_common(*run, line);
}

void add_check(CLI::App &app, Line &line) {
    CLI::App *check = app.add_subcommand("check", "Look for errors only");
    check->footer("For example: tauraro check --json src/*.py");
    check->add_option("FILE", line.files, "The files to check")->required()->type_name("");
    check->add_flag("--json", line.json, "Print the messages as JSON on standard output");
    add_common(*check, line);
}

// What is written to a file by --NAME=FILE, and to standard output by --NAME; CLI11 makes --NAME=true of that.
void add_report(CLI::App &app, const std::string &name, std::string &file, const std::string &about) {
    app.add_flag(name, file, about + ", to standard output or, with =FILE, to a file");
}

void add_bench(CLI::App &app, Line &line) {
    CLI::App *bench = app.add_subcommand("bench", "Measure a program built in several ways, and other interpreters");
    bench->footer("Everything after -- goes to the program. For example:\n"
                  "tauraro bench fib.py --levels O2,O3,pgo --cc gcc,clang --vs python3 -- 30");
    BenchOptions &o = line.bench;
    bench->add_option("FILE", line.options.input, "The program's main file")->required()->type_name("");
    bench->add_option("--levels", o.levels, "How to optimise: O0, O1, O2 (the default), O3, Os, lto (-O3 -flto), pgo (-O3 "
                                            "and a profile of a run with the same arguments)")
        ->type_name("LIST");
    bench->add_option("--cc", o.ccs, "C compilers: gcc (the default), clang or paths")->type_name("LIST");
    bench->add_option("--gc", o.gcs, "Memory: rc (the default), boehm")->type_name("LIST");
    bench->add_option("--vs", o.versus, "Interpreters to compare with: python3, pypy3")->type_name("LIST");
    bench->add_option("--runs", o.runs, "How often each is measured (10)")->check(CLI::Range(1, 100000))->type_name("N");
    bench->add_option("--warmup", o.warmup, "How often each is run before that (1)")->check(CLI::Range(0, 1000))->type_name("N");
    bench->add_option("--stdin", o.input, "What the program reads as standard input")->type_name("FILE");
    bench->add_option("--seed", o.seed, "Of the random numbers behind the intervals (1)")->type_name("N");
    add_report(*bench, "--markdown", o.markdown, "Report as a Markdown table");
    add_report(*bench, "--json", o.json, "Report everything that was measured, as JSON");
    bench->add_option("--html", o.html, "Report as a page with charts")->type_name("FILE");
    bench->add_option("--baseline", o.baseline, "Compare with what --json wrote earlier")->type_name("FILE");
    bench->add_option("--fail-if-slower", o.fail_if_slower, "Exit with 1 if a variant is slower than in the baseline by more "
                                                            "than this, as in 5%")
        ->type_name("PERCENT");
    add_searching(*bench, line);
}

void add_verify(CLI::App &app, Line &line) {
    CLI::App *verify = app.add_subcommand("verify", "Compare what a program does, built in several ways, with CPython");
    verify->footer("Everything after -- goes to the program. Standard output, standard error and the exit code are to\n"
                   "be the same. A program that differs is made as small as possible: parts of it are left out and the\n"
                   "rest is run, so be careful with programs that delete files (--no-reduce). For example:\n"
                   "tauraro verify prog.py --levels O0,O3 --cc gcc,clang --stdin numbers.txt -- 30\n\n"
                   "Exit codes: 0 all are equal, 1 one differs, or the program has errors, 2 it can't be told.");
    VerifyOptions &o = line.verify;
    verify->add_option("FILE", line.options.input, "The program's main file")->required()->type_name("");
    verify->add_option("--levels", o.levels, "How to optimise: O0,O2 (the default), O1, O3, Os, lto, pgo")->type_name("LIST");
    verify->add_option("--cc", o.ccs, "C compilers: gcc (the default), clang or paths")->type_name("LIST");
    verify->add_option("--gc", o.gcs, "Memory: rc,boehm (the default)")->type_name("LIST");
    verify->add_option("--python", o.python, "CPython (python3)")->type_name("FILE");
    auto *input = verify->add_option("--stdin", o.input, "What the program reads as standard input")->type_name("FILE");
    verify->add_option("--inputs", o.inputs, "Run it once for each X of this directory: X.in is standard input, X.args has "
                                             "an argument per line")
        ->type_name("DIR")
        ->excludes(input);
    verify->add_option("--timeout", o.timeout, "How many seconds a run may take (10)")->check(CLI::PositiveNumber)->type_name("SECONDS");
    verify->add_flag("--reduce,!--no-reduce", o.reduce, "Make a program that differs small (the default)");
    verify->add_option("--reduce-time", o.reduce_time, "How many seconds that may take (60)")
        ->check(CLI::NonNegativeNumber)
        ->type_name("SECONDS");
    verify->add_option("--reduced", o.reduced, "Where the small program goes; the default is the file's name with .reduced.py")
        ->type_name("FILE");
    add_searching(*verify, line);
}

void add_cache(CLI::App &app, Line &line) {
    CLI::App *cache = app.add_subcommand("cache", "Look at the cache of 'tauraro run', or empty it");
    cache->footer("It is in TAURARO_CACHE_DIR, or else below XDG_CACHE_HOME or ~/.cache, and holds at most\n"
                  "TAURARO_CACHE_SIZE MiB (512).");
    cache->add_option("ACTION", line.action, "stats: what it holds; clean: remove everything")
        ->required()
        ->check(CLI::IsMember({"stats", "clean"}))
        ->type_name("");
    cache->add_flag("--json", line.json, "Print the numbers as JSON");
    cache->allow_extras();
}

void add_doctor(CLI::App &app, Line &line) {
    CLI::App *doctor = app.add_subcommand("doctor", "Try what building needs, and tell what to install");
    doctor->footer("Exit codes: 0 programs can be built, 1 they can't.");
    doctor->add_flag("--json", line.json, "Print the findings as JSON");
    doctor->allow_extras();
}

void add_explain(CLI::App &app, Line &line) {
    CLI::App *explain = app.add_subcommand("explain", "Explain a message of the compiler");
    explain->footer("For example: tauraro explain E0201");
    auto *code = explain->add_option("CODE", line.code, "What stands in brackets at the message's end")->type_name("");
    explain->add_flag("--list", line.list, "List all of them")->excludes(code);
    explain->allow_extras();
}

void add_completions(CLI::App &app, Line &line) {
    CLI::App *completions = app.add_subcommand("completions", "Print what a shell needs to complete this command's words");
    completions->footer("For example: tauraro completions bash >~/.local/share/bash-completion/completions/tauraro\n"
                        "An installed Tauraro has them in their places.");
    completions->add_option("SHELL", line.shell, "bash, zsh or fish")->required()->check(CLI::IsMember(shells()))->type_name("");
    completions->allow_extras();
}

// The choices of an option are in the description of their check: "{rc,boehm}".
OptionText text_of(const CLI::Option &option) {
    OptionText text;
    for (const std::string &name : option.get_snames()) text.names.push_back("-" + name);
    for (const std::string &name : option.get_lnames()) text.names.push_back("--" + name);
    text.about = option.get_description();
    text.required = option.get_required();
    text.many = option.get_items_expected_max() > 1;
    std::string type = option.get_type_name();
    size_t colon = std::min(type.find(':'), type.size());
    if (option.get_items_expected_max() > 0) text.value = text.names.empty() ? option.get_name(true) : type.substr(0, colon);
    if (type.size() > colon + 1 && type[colon + 1] == '{')
        text.choices = split_list(std::string_view(type).substr(colon + 2, type.size() - colon - 3), ',');
    return text;
}

ToolText text_of(const CLI::App &app) {
    ToolText tool{TAU_VERSION, app.get_description(), {}, {}, kExitCodes, kEnvironment};
    for (const CLI::Option *option : app.get_options())
        if (!option->get_group().empty()) tool.options.push_back(text_of(*option));
    for (const CLI::App *command : app.get_subcommands(nullptr)) {
        CommandText text{command->get_name(), command->get_description(), {}, {}, "", command->get_footer()};
        if (has_arguments(text.name)) text.rest = text.name == "run" ? "ARGS..." : "-- ARGS...";
        for (const CLI::Option *option : command->get_options())
            (option->get_positional() ? text.words : text.options).push_back(text_of(*option));
        tool.commands.push_back(std::move(text));
    }
    return tool;
}

void define(CLI::App &app, Line &line) {
    app.footer(footer());
    app.set_help_flag("-h,--help", "Print this text");
    app.add_flag("--version", line.version, "Print the version");
    app.add_flag("--help-man", line.manual)->group(""); // installing asks for it
    app.get_formatter()->column_width(26);
    app.allow_extras();
    add_build(app, line);
    add_run(app, line);
    add_check(app, line);
    add_bench(app, line);
    add_verify(app, line);
    add_cache(app, line);
    add_doctor(app, line);
    add_explain(app, line);
    add_completions(app, line);
}

// What came of the words, once they are read.
int act(const CLI::App &app, Line &line) {
    set_color(line.color);
    if (line.version) return fmt::print("tauraro {}\n", TAU_VERSION), 0;
    if (line.manual) return fmt::print("{}", manual_page(text_of(app))), 0;
    for (const std::string &word : app.remaining())
        if (word.size() > 1 && word[0] == '-') return unknown_option(word, app);
    for (const CLI::App *command : app.get_subcommands()) {
        Words rest = command->remaining();
        std::string name = command->get_name();
        for (const std::string &word : rest)
            if (word.size() > 1 && word[0] == '-') return unknown_option(word, *command);
        if (!rest.empty() && name != "build" && !has_arguments(name))
            return usage_error(fmt::format("'{}' is one word too many", rest[0]),
                               fmt::format("help: see 'tauraro {} --help'", name));
        if (!rest.empty())
            return usage_error(fmt::format("one file is compiled at a time; '{}' is one more", rest[0]),
                               has_arguments(name) ? "help: the program's own arguments come after --"
                                                   : "help: name the main file only, its imports are found by themselves");
        if (name == "completions") return fmt::print("{}", completions(text_of(app), line.shell)), 0;
        return dispatch(name, line);
    }
    Words rest = app.remaining();
    return unknown_command(rest.empty() ? "" : rest[0], app);
}

int read_line(Words words) {
    Line line;
    line.options.jobs = int(std::max(1u, std::thread::hardware_concurrency()));
    CLI::App app{kAbout, "tauraro"};
    define(app, line);
    if (words.empty()) {
        fmt::print(stderr, "{}", app.help());
        return 2;
    }
    if (words[0] == "run") {
        split_run(*app.get_subcommand("run"), words, line.arguments);
    } else if (has_arguments(words[0])) {
        auto dashes = std::find(words.begin(), words.end(), "--");
        line.arguments.assign(dashes + (dashes != words.end()), words.end());
        words.erase(dashes, words.end());
    }
    try {
        std::reverse(words.begin(), words.end());
        app.parse(words);
    } catch (const CLI::Success &success) {
        return app.exit(success); // --help
    } catch (const CLI::ParseError &error) {
        set_color(line.color);
        for (const CLI::App *command : app.get_subcommands())
            for (const std::string &word : command->remaining())
                if (word.size() > 1 && word[0] == '-') return unknown_option(word, *command);
        return reword(error, app);
    }
    return act(app, line);
}

} // namespace

int main(int argc, char **argv) { return read_line(Words(argv + std::min(argc, 1), argv + argc)); }

} // namespace tau::driver
