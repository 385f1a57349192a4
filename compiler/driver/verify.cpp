// The verification as a whole. In: a program, arguments and inputs. Out: a report on standard output, a line for each
// variant and what differs below it, and the exit code: 0 if all do what CPython does, 1 if one does not.
#include "driver/verify.h"

#include "driver/bench.h"
#include "driver/commands.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/text.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

// The cases of a directory: X.in is standard input, X.args has an argument per line; either may be missing.
int read_cases(const VerifyOptions &options, std::vector<Case> &cases) {
    if (options.inputs.empty()) {
        if (!options.input.empty() && !check_input(options.input)) return 2;
        cases.push_back({"", options.arguments, options.input.empty() ? "/dev/null" : options.input});
        return 0;
    }
    std::error_code error;
    Words names;
    for (const auto &entry : std::filesystem::directory_iterator(options.inputs, error)) {
        std::string name = entry.path().filename().string();
        for (const char *end : {".in", ".args"})
            if (name.ends_with(end)) names.push_back(name.substr(0, name.size() - std::string_view(end).size()));
    }
    if (error) {
        report(support::Diag::CannotRead, {}, options.inputs, error.message());
        return 2;
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string &name : names) {
        Case one{name, options.arguments};
        std::string stem = options.inputs + "/" + name, text;
        if (file_id(stem + ".in").size >= 0) one.input = stem + ".in";
        if (file_id(stem + ".args").size >= 0) {
            if (int code = read_file(stem + ".args", text))
                return report(support::Diag::CannotRead, {}, stem + ".args", error_text(code)), 2;
            one.arguments.clear();
            for (size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
                one.arguments.push_back(text.substr(at, std::min(text.find('\n', at), text.size()) - at));
        }
        cases.push_back(std::move(one));
    }
    if (!cases.empty()) return 0;
    report(fmt::format("there is no input in '{}'", options.inputs),
           {"help: X.in is standard input, X.args has an argument per line"});
    return 2;
}

class Verification {
public:
    explicit Verification(VerifyOptions options) : options_(std::move(options)) {}

    int run() {
        if (int code = prepare()) return code;
        Interrupts interrupts;
        WorkFolder folder;
        if (folder.error()) {
            report(support::Diag::CannotWrite, {}, folder.path(), error_text(folder.error()));
            return 2;
        }
        note_version(folder);
        int code = ask_python(folder);
        for (size_t i = 0; i < variants_.size() && code == 0 && !Interrupts::caught(); i++)
            code = verify_variant(i, folder);
        if (code == 0 && first_ && !Interrupts::caught()) code = look_closer(folder);
        if (int signal = Interrupts::caught()) {
            folder.remove();
            die_by_signal(signal);
        }
        if (code) return code;
        fflush(stdout);
        return first_ ? 1 : unbuilt_ ? 2 : 0;
    }

private:
    int prepare() {
        if (!check_input(options_.base.input)) return 2;
        if (int code = read_cases(options_, cases_)) return code;
        BenchOptions words;
        words.base = options_.base;
        words.arguments = cases_[0].arguments;
        words.input = cases_[0].input;
        words.levels = options_.levels, words.ccs = options_.ccs, words.gcs = options_.gcs;
        if (int code = make_variants(words, variants_)) return code;
        for (const Variant &variant : variants_) width_ = std::max(width_, display_width(variant.name));
        std::string python = find_program(options_.python);
        if (python.empty()) {
            report(fmt::format("there is no program '{}' to compare with", options_.python),
                   {"help: install python3, or name CPython 3.11 with --python"});
            return 2;
        }
        options_.python = python;
        return 0;
    }

    // Messages change from version to version.
    void note_version(const WorkFolder &folder) {
        std::string out = folder.file("version"), version;
        Watch job{options_.python,
                  {options_.python, "-c", "import sys; print('%d.%d' % sys.version_info[:2], end='')"},
                  "/dev/null",
                  out,
                  "/dev/null"};
        watch(job);
        if (read_file(out, version) == 0 && job.exit_code == 0 && version != "3.11")
            fmt::print(stderr, "tauraro: note: {} is Python {}; Tauraro does what CPython 3.11 does\n", options_.python,
                       version);
    }

    Limits limits() const { return {options_.timeout * 1e3}; }

    std::string with_case(const Case &one) const { return one.name.empty() ? "" : fmt::format(" with '{}'", one.name); }

    int ask_python(const WorkFolder &folder) {
        for (const Case &one : cases_) {
            if (Interrupts::caught()) return 0;
            expected_.push_back(run_python(options_, one, limits(), folder));
            const Outcome &outcome = expected_.back();
            if (outcome.start_error) {
                report(support::Diag::CannotStart, {}, options_.python, error_text(outcome.start_error));
                return 2;
            }
            if (!outcome.timed_out) continue;
            report(fmt::format("CPython did not end in {:g} s{}", options_.timeout, with_case(one)),
                   {"help: choose smaller inputs, or give it more time with --timeout"});
            return 2;
        }
        return 0;
    }

    void say(const Variant &variant, const std::string &text) {
        fmt::print("{}  {}\n", padded(variant.name, width_), text);
        fflush(stdout);
    }

    void say(const Variant &variant, const Case &one, const Difference &difference) {
        say(variant, fmt::format("differs in {}{}", difference.what, with_case(one)));
        size_t width = std::max<size_t>(variant.name.size(), 7);
        fmt::print("  {}  {}\n  {}  {}\n", padded("CPython", width), difference.expected, padded(variant.name, width),
                   difference.got);
    }

    void note(size_t variant, size_t one, Difference difference) {
        say(variants_[variant], cases_[one], difference);
        if (!first_) first_ = First{variant, one, std::move(difference)};
    }

    int verify_variant(size_t number, const WorkFolder &folder) {
        const Variant &variant = variants_[number];
        std::string program = folder.file(fmt::format("program{}", number)), log = folder.file("build.log");
        Built built = build_and_compare(variant.options, program, expected_[0], log);
        if (Interrupts::caught()) return 0;
        if (built.ending == Building::ProgramHasErrors) {
            std::string text;
            read_file(log, text);
            fmt::print(stderr, "{}", text);
            return 1;
        }
        if (built.difference) {
            note(number, 0, *built.difference);
        } else if (built.ending != Building::Done) {
            say(variant, "could not be built: " + built.problem);
            unbuilt_ = true;
        } else {
            bool equal = true;
            for (size_t i = 0; i < cases_.size() && equal && !Interrupts::caught(); i++) {
                auto difference = compare(run_compiled(options_, program, cases_[i], limits(), folder), expected_[i]);
                if (difference) note(number, i, *difference);
                equal = !difference;
            }
            if (equal) say(variant, cases_.size() == 1 ? "equal" : fmt::format("equal with {} inputs", cases_.size()));
        }
        std::error_code ignored;
        std::filesystem::remove(program, ignored);
        return 0;
    }

    // The first difference: is it the program's own unsteadiness, and what is the least of it?
    int look_closer(const WorkFolder &folder) {
        const Case &one = cases_[first_->one];
        const Outcome &expected = expected_[first_->one];
        if (auto own = differs_from_itself(options_, one, expected, limits(), folder)) {
            report(
                fmt::format("CPython itself does not do the same twice: it differs in {}", own->what),
                {"help: a program that prints times, random numbers, addresses or sets of strings can't be verified"});
            return 2;
        }
        if (!options_.reduce) return 0;
        fflush(stdout);
        const Variant &variant = variants_[first_->variant];
        auto reduction = reduce(options_, variant.options, one, first_->difference, expected, folder);
        if (Interrupts::caught()) return 0;
        if (!reduction) {
            fmt::print("not reduced: the program does the same only where it is\n");
            return 0;
        }
        std::string file = options_.reduced.empty() ? stem_of(options_.base.input) + ".reduced.py" : options_.reduced;
        if (int error = replace_file(file, reduction->text)) {
            report(support::Diag::CannotWrite, {"help: name another file with --reduced"}, file, error_text(error));
            return 2;
        }
        std::string beside = folder_of(options_.base.input), where = beside == "." ? "" : fmt::format(" (with -I {})", beside);
        fmt::print("reduced from {} to {} lines in {:.0f} s{}: {}{}\n", reduction->lines_before, reduction->lines,
                   reduction->seconds, reduction->out_of_time ? " (all that --reduce-time allows)" : "", file, where);
        return 0;
    }

    struct First {
        size_t variant, one;
        Difference difference;
    };

    VerifyOptions options_;
    std::vector<Case> cases_;
    std::vector<Variant> variants_;
    std::vector<Outcome> expected_;
    std::optional<First> first_;
    size_t width_ = 0;
    bool unbuilt_ = false;
};

} // namespace

int verify(VerifyOptions options) { return Verification(std::move(options)).run(); }

} // namespace tau::driver
