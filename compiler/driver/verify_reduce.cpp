// Delta debugging over statements. In: a program, and a difference from CPython. Out: a program that is left of it when
// everything is gone without which the difference is still there.
// A candidate is the text without some statements, or with a body in place of the statement around it. It counts if
// CPython and the compiled program end as they did and still differ in the same; CPython is asked first, since most
// candidates fail already there, and quickly. Candidates run in a folder of their own, with the program's folder on the
// search path.
#include "driver/process.h"
#include "driver/sha256.h"
#include "driver/verify.h"
#include "outline.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <set>
#include <unistd.h>

namespace tau::driver {

namespace {

using Statements = std::vector<StatementRange>;

double now_ms() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

size_t count_lines(const std::string &text) { return size_t(std::count(text.begin(), text.end(), '\n')); }

// What there is to lose: statements other than `pass`.
size_t weight(const Statements &statements) {
    return size_t(std::count_if(statements.begin(), statements.end(), [](auto &s) { return !s.is_pass; }));
}

size_t line_begin(const std::string &text, size_t at) { return at ? text.rfind('\n', at - 1) + 1 : 0; }

// What goes with a statement: its lines, if no other is on them; else the ';' that parts it from its neighbour.
// Nothing if it is the only one behind a colon.
std::optional<std::pair<size_t, size_t>> extent(const std::string &text, const StatementRange &statement) {
    constexpr auto kNone = std::string_view::npos;
    size_t begin = line_begin(text, statement.begin);
    size_t end = std::min(text.find('\n', statement.end), text.size() - 1) + 1;
    std::string_view before = std::string_view(text).substr(begin, statement.begin - begin);
    std::string_view after = std::string_view(text).substr(statement.end, end - statement.end);
    size_t last = before.find_last_not_of(" \t\f"), next = after.find_first_not_of(" \t\n");
    if (last != kNone && before[last] == ';') return std::pair{begin + last, size_t(statement.end)};
    if (next != kNone && after[next] == ';') {
        size_t following = after.find_first_not_of(" \t", next + 1);
        if (following != kNone && after[following] != '\n' && after[following] != '#')
            return std::pair{size_t(statement.begin), statement.end + following};
        next = following;
    }
    if (last != kNone || (next != kNone && after[next] != '#' && after[next] != '\n')) return std::nullopt;
    return std::pair{begin, end};
}

// The text without the statements of one list from `first` on. The body that they were all of gets a `pass`.
std::string without(const std::string &text, const std::vector<const StatementRange *> &list, size_t first,
                    size_t count) {
    std::string result = text;
    for (size_t i = first + count; i-- > first;) {
        bool keep_one = i == first && count == list.size() && list[i]->list > 0 && !list[i]->is_elif;
        auto place = extent(result, *list[i]);
        if (keep_one || !place)
            result.replace(list[i]->begin, list[i]->end - list[i]->begin, "pass");
        else
            result.erase(place->first, place->second - place->first);
    }
    return result;
}

// The text with a body in place of its statement, moved to the left as far as the statement is.
std::string unwrapped(const std::string &text, const StatementRange &statement, std::pair<uint32_t, uint32_t> body) {
    size_t own = line_begin(text, statement.begin), inner = line_begin(text, body.first);
    std::string moved = text.substr(body.first, body.second - body.first);
    size_t column = statement.begin - own, deeper = body.first - inner;
    if (own != inner && deeper > column)
        for (size_t at = 0; (at = moved.find('\n', at)) != std::string::npos; at++) {
            size_t blanks = moved.find_first_not_of(" \t", at + 1);
            if (blanks != std::string::npos && blanks - at - 1 >= deeper - column) moved.erase(at + 1, deeper - column);
        }
    std::string result = text;
    return result.replace(statement.begin, statement.end - statement.begin, moved);
}

class Reducer {
public:
    Reducer(const VerifyOptions &options, const Options &variant, const Case &one, const Difference &difference,
            const Outcome &python, const WorkFolder &folder)
        : options_(options), variant_(variant), case_(one), difference_(difference), python_(python), folder_(folder),
          end_ms_(now_ms() + options.reduce_time * 1e3) {
        std::string beside = folder_of(absolute_path(options.base.input));
        options_.base.search_paths.insert(options_.base.search_paths.begin(), beside);
        options_.base.input = folder.file("candidate/" + name_of(options.base.input));
        // No path that the program reads is relative to the candidate's folder, so both run where the command does.
        variant_.input = options_.base.input;
        variant_.search_paths = options_.base.search_paths;
        limits_ = {std::min(options.timeout * 1e3, std::max(5000.0, 10 * python.ms)), true};
        if (difference.ending_got == Outcome{.timed_out = true}.ending()) limits_.ms = options.timeout * 1e3;
    }

    bool begin(const std::string &text) {
        if (!make_folders(folder_of(options_.base.input))) return false;
        text_ = text;
        return differs(text);
    }

    void run() {
        std::string before;
        do {
            before = text_;
            leave_out();
            unwrap();
        } while (text_ != before && !done());
        leave_comments_out();
    }

    const std::string &text() const { return text_; }
    bool done() const { return now_ms() > end_ms_ || Interrupts::caught(); }

private:
    // List after list, outer ones first: halves, quarters ... single statements. What is left out of one list changes
    // the numbers of those behind it only.
    void leave_out() {
        for (uint32_t list = 0; !done(); list++) {
            auto statements = outline(text_);
            if (!statements || statements->empty() || list > last_list(*statements)) return;
            for (size_t chunk = of_list(*statements, list).size(); chunk > 0 && !done(); chunk /= 2)
                leave_out(list, chunk);
        }
    }

    void leave_out(uint32_t list, size_t chunk) {
        // From the end: what comes last depends on what comes before, and seldom the other way round.
        auto statements = outline(text_);
        if (!statements) return;
        for (size_t end = of_list(*statements, list).size(); end > 0 && !done(); end -= std::min(end, chunk)) {
            statements = outline(text_);
            auto members = of_list(*statements, list);
            end = std::min(end, members.size());
            size_t count = std::min(chunk, end);
            if (end > 0) try_text(without(text_, members, end - count, count));
        }
    }

    void unwrap() {
        auto statements = outline(text_);
        for (size_t i = 0; statements && i < statements->size() && !done(); i++) {
            for (auto body : (*statements)[i].bodies) {
                if ((*statements)[i].is_elif || !try_text(unwrapped(text_, (*statements)[i], body))) continue;
                statements = outline(text_);
                i--; // what is in its place now may be unwrapped, too
                break;
            }
        }
    }

    // Those on lines of their own, and empty lines.
    void leave_comments_out() {
        std::string result;
        for (size_t at = 0; at < text_.size();) {
            size_t end = std::min(text_.find('\n', at), text_.size() - 1) + 1,
                   first = text_.find_first_not_of(" \t\f", at);
            if (first < text_.size() && text_[first] != '#' && text_[first] != '\n')
                result += text_.substr(at, end - at);
            at = end;
        }
        if (result != text_ && differs(result)) text_ = result;
    }

    static uint32_t last_list(const Statements &statements) {
        return std::max_element(statements.begin(), statements.end(), [](auto &a, auto &b) { return a.list < b.list; })
            ->list;
    }

    static std::vector<const StatementRange *> of_list(const Statements &statements, uint32_t list) {
        std::vector<const StatementRange *> members;
        for (const StatementRange &statement : statements)
            if (statement.list == list) members.push_back(&statement);
        return members;
    }

    bool try_text(const std::string &text) {
        auto now = outline(text_), then = outline(text);
        if (!then || weight(*then) >= weight(*now) || !tried_.insert(sha256_hex(text)).second || !differs(text))
            return false;
        text_ = text;
        if (isatty(STDERR_FILENO)) fmt::print(stderr, "\rreducing: {} lines \033[K", count_lines(text_));
        return true;
    }

    bool differs(const std::string &text) {
        if (write_file(options_.base.input, text)) return false;
        Outcome expected = run_python(options_, case_, limits_, folder_);
        if (expected.ending() != python_.ending()) return false;
        std::string program = folder_.file("candidate/program");
        Built built = build_and_compare(variant_, program, expected, folder_.file("candidate/build.log"));
        std::optional<Difference> found = built.difference;
        if (built.ending == Building::Done)
            found = compare(run_compiled(options_, program, case_, limits_, folder_), expected);
        return found && found->is_like(difference_) &&
               !differs_from_itself(options_, case_, expected, limits_, folder_);
    }

    VerifyOptions options_;
    Options variant_;
    const Case &case_;
    const Difference &difference_;
    const Outcome &python_;
    const WorkFolder &folder_;
    Limits limits_;
    double end_ms_;
    std::string text_;
    std::set<std::string> tried_;
};

} // namespace

std::optional<Reduction> reduce(const VerifyOptions &options, const Options &variant, const Case &one,
                                const Difference &difference, const Outcome &python, const WorkFolder &folder) {
    double start = now_ms();
    std::optional<std::string> text = decoded_source(options.base.input);
    if (!text || !outline(*text)) return std::nullopt;
    Reducer reducer(options, variant, one, difference, python, folder);
    if (!reducer.begin(*text)) return std::nullopt;
    reducer.run();
    if (isatty(STDERR_FILENO)) fmt::print(stderr, "\r\033[K");
    return Reduction{reducer.text(), count_lines(*text), count_lines(reducer.text()), (now_ms() - start) / 1e3,
                     reducer.done()};
}

} // namespace tau::driver
