// One run of a program, compiled or under CPython, in the same surroundings: streams are files, strings hash the same
// in each run, time is UTC. In: a program and a case. Out: how it ended and what it wrote.
#include "driver/process.h"
#include "driver/verify.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

Outcome run(Watch &job, const Limits &limits, const WorkFolder &folder) {
    job.out = folder.file("run.out");
    job.err = folder.file("run.err");
    job.limit_ms = limits.ms;
    if (limits.careful) job.memory_limit = int64_t(2) << 30, job.file_limit = int64_t(64) << 20;
    for (const char *entry : {"TZ=UTC", "LC_ALL=C.UTF-8"}) job.environment.push_back(entry);
    watch(job);
    Outcome outcome{job.start_error, job.exit_code, job.signal, job.timed_out, "", "", job.wall_ms};
    read_file(job.out, outcome.out);
    read_file(job.err, outcome.err);
    return outcome;
}

void replace_all(std::string &text, const std::string &from, const std::string &to) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

// The exception's name in the last line of a traceback.
std::string exception_of(const std::string &err) {
    size_t end = err.find_last_not_of('\n');
    if (end == std::string::npos) return "";
    size_t begin = err.rfind('\n', end);
    std::string line = err.substr(begin + 1, end - begin);
    size_t length = std::min(line.find(':'), line.size());
    bool is_name = length > 0;
    for (char c : line.substr(0, length)) is_name &= isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.';
    return is_name ? line.substr(0, length) : "";
}

std::string shown(const std::string &line, bool exists) { return exists ? line : "(it ends before)"; }

Difference texts_differ(Difference::Kind kind, const char *where, const std::string &got, const std::string &expected) {
    Parting parting = first_difference(got, expected);
    auto lines = [](const std::string &text) {
        return size_t(std::count(text.begin(), text.end(), '\n')) + !text.ends_with('\n');
    };
    auto has = [&](const std::string &text) { return !text.empty() && lines(text) >= parting.line; };
    return {kind, fmt::format("line {} of {}", parting.line, where), shown(parting.got, has(got)),
            shown(parting.expected, has(expected))};
}

} // namespace

std::string Outcome::ending() const {
    if (timed_out) return "no end in time";
    if (signal) return fmt::format("killed by signal {} ({})", signal, strsignal(signal));
    std::string name = exit_code ? exception_of(err) : "";
    return fmt::format("exit code {}{}{}", exit_code, name.empty() ? "" : ", ", name);
}

bool Difference::is_like(const Difference &other) const {
    return kind == other.kind && ending_got == other.ending_got && ending_expected == other.ending_expected;
}

// CPython makes the paths of its main module and of what is found beside it absolute. What it warns of when it compiles is
// this compiler's business when this one does; warnings of the running program stay.
Outcome run_python(const VerifyOptions &options, const Case &one, const Limits &limits, const WorkFolder &folder,
                   int seed) {
    const std::string &input = options.base.input;
    Watch job{options.python, {options.python, "-B"}, one.input, "", ""};
    for (const char *warning : {"ignore::SyntaxWarning", "ignore:invalid :DeprecationWarning"})
        job.argv.insert(job.argv.end(), {"-W", warning});
    job.argv.push_back(input);
    job.argv.insert(job.argv.end(), one.arguments.begin(), one.arguments.end());
    job.environment = {"PYTHONIOENCODING=utf-8", "PYTHONUTF8=1", fmt::format("PYTHONHASHSEED={}", seed)};
    if (!options.base.search_paths.empty())
        job.environment.push_back(fmt::format("PYTHONPATH={}", fmt::join(options.base.search_paths, ":")));
    Outcome outcome = run(job, limits, folder);
    std::string as_given = input.substr(0, input.rfind('/') + 1);
    if (!input.starts_with('/')) replace_all(outcome.err, folder_of(absolute_path(input)) + "/", as_given);
    return outcome;
}

std::optional<Difference> differs_from_itself(const VerifyOptions &options, const Case &one, const Outcome &expected,
                                              const Limits &limits, const WorkFolder &folder) {
    for (int seed : {1, 2, 3})
        if (auto difference = compare(run_python(options, one, limits, folder, seed), expected)) return difference;
    return std::nullopt;
}

Outcome run_compiled(const VerifyOptions &options, const std::string &program, const Case &one, const Limits &limits,
                     const WorkFolder &folder) {
    Watch job{program, {options.base.input}, one.input, "", ""};
    job.argv.insert(job.argv.end(), one.arguments.begin(), one.arguments.end());
    return run(job, limits, folder);
}

std::optional<Difference> compare(const Outcome &got, const Outcome &expected) {
    std::optional<Difference> difference;
    std::string ending_got = got.ending(), ending_expected = expected.ending();
    if (got.out != expected.out)
        difference = texts_differ(Difference::Output, "standard output", got.out, expected.out);
    else if (got.timed_out != expected.timed_out || got.signal != expected.signal ||
             got.exit_code != expected.exit_code)
        difference = Difference{Difference::Ending, "the end", ending_got, ending_expected};
    else if (got.err != expected.err)
        difference = texts_differ(Difference::Errors, "standard error", got.err, expected.err);
    if (difference) difference->ending_got = ending_got, difference->ending_expected = ending_expected;
    return difference;
}

Built build_and_compare(const Options &options, const std::string &program, const Outcome &expected,
                        const std::string &log) {
    Building building = build_apart(options, program, log);
    Built built{building.ending, "", std::nullopt};
    if (building.ending == Building::Crashed)
        built.problem =
            fmt::format("the compiler was killed by signal {} ({})", building.signal, strsignal(building.signal));
    else if (building.ending != Building::Done)
        built.problem = reason(log);
    if (building.ending == Building::Crashed || building.ending == Building::CRejected)
        built.difference = Difference{Difference::Build, "the build",   built.problem,
                                      expected.ending(), built.problem, expected.ending()};
    return built;
}

} // namespace tau::driver
