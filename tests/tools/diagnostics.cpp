// Errors and warnings: each file says in comment lines what `tauraro check` must report about it, no more and no less:
//     # expect: CODE LINE[:COLUMN] [MESSAGE]        LINE 0 means the file as a whole
// With --messages=diagnostics.def, every message in that table must be expected somewhere below the folder; the
// driver's own (E045x, E046x) are tested by the command's tests instead. The suite `differ` holds programs that state a
// difference from CPython: refused ones in this form, others with X.out.
#include "exec.h"
#include "suites.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace tau::test {

namespace {

constexpr std::string_view kExpect = "# expect: ";

struct Message {
    std::string code, message;
    int line = 0, column = 0;

    bool meets(const Message &expected) const {
        return code == expected.code && line == expected.line && (!expected.column || column == expected.column) &&
               (expected.message.empty() || message == expected.message);
    }
    std::string text() const {
        return fmt::format("{} {}{} {}", code, line, column ? fmt::format(":{}", column) : "", message);
    }
};

std::vector<Message> expected_in(const std::string &source) {
    std::vector<Message> all;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(kExpect)) continue;
        std::istringstream words(line.substr(kExpect.size()));
        Message m;
        char colon;
        words >> m.code >> m.line;
        if (words.peek() == ':') words >> colon >> m.column;
        std::getline(words >> std::ws, m.message);
        all.push_back(m);
    }
    return all;
}

// Reads "X.py:3:5: error: MESSAGE [E0101]" and "X.py: error: MESSAGE [E0401]".
std::vector<Message> reported_in(const std::string &text, const std::string &name) {
    std::vector<Message> all;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(name + ":") || !line.ends_with(']')) continue;
        Message m;
        size_t at = name.size() + 1;
        if (sscanf(line.c_str() + at, "%d:%d:", &m.line, &m.column) == 2) at = line.find(' ', at);
        size_t kind = line.find(": ", at), code = line.rfind(" [");
        if (kind == std::string::npos || code < kind) continue;
        m.code = line.substr(code + 2, line.size() - code - 3);
        m.message = line.substr(kind + 2, code - kind - 2);
        // "SyntaxError: " and its kin go without saying: they belong to the code.
        size_t colon = m.message.find("Error: ");
        if (colon != std::string::npos && m.message.find(' ') == colon + 6) m.message.erase(0, colon + 7);
        all.push_back(m);
    }
    return all;
}

std::string run_one(const Settings &s, const std::string &path) {
    std::filesystem::path file(path);
    std::vector<Message> expected = expected_in(read_all(path));
    if (expected.empty()) return "the file has no '# expect:' line";
    Exec check{s.tauraro, {"tauraro", "check", file.filename()}};
    // What is refused may be found as late as in lowering, which a check leaves out.
    if (s.suite == "differ") check.argv = {"tauraro", "build", file.filename(), "--emit", "c", "-o", "/dev/null"};
    check.folder = file.parent_path();
    Result result = execute(check);
    std::string wrong;
    for (const Message &message : reported_in(result.err, file.filename())) {
        auto found = std::find_if(expected.begin(), expected.end(), [&](const Message &e) { return message.meets(e); });
        if (found == expected.end())
            wrong += "not expected: " + message.text() + "\n";
        else
            expected.erase(found);
    }
    for (const Message &message : expected) wrong += "not reported: " + message.text() + "\n";
    if (result.signal || result.timed_out || result.code > 1 || result.code < 0)
        wrong += fmt::format("tauraro ended with {} (signal {})\n", result.code, result.signal);
    return wrong.empty() ? "" : wrong + result.err;
}

// The codes of the table that no file expects.
std::string untested(const Settings &s, const std::vector<std::string> &files) {
    std::set<std::string> tested;
    for (const std::string &file : files)
        for (const Message &message : expected_in(read_all(file))) tested.insert(message.code);
    std::string command_tests = read_all(s.folder + "/../cli/run.sh") + read_all(s.folder + "/../cli/errors.sh") +
                                read_all(s.folder + "/../cli/tools.sh");
    std::string missing;
    std::istringstream rows(read_all(s.messages));
    for (std::string row; std::getline(rows, row);) {
        constexpr std::string_view start = "DIAGNOSTIC(\"";
        if (!row.starts_with(start)) continue;
        std::string code = row.substr(start.size(), row.find('"', start.size()) - start.size());
        bool by_command = code.starts_with("E04") && command_tests.find("[" + code + "]") != std::string::npos;
        if (!tested.count(code) && !by_command) missing += "no test expects " + code + "\n";
    }
    return missing;
}

std::vector<Test> tests_in(const Settings &s) {
    std::vector<Test> tests;
    for (const std::string &path : files_below(s.folder, ".py")) {
        if (std::filesystem::exists(path.substr(0, path.size() - 3) + ".out")) continue;
        if (path.find("/support/") != std::string::npos) continue; // modules that the tests import
        tests.push_back({short_name(s, path), [path, &s] { return run_one(s, path); }});
    }
    return tests;
}

} // namespace

int run_diagnostics(const Settings &s) {
    std::vector<Test> tests = tests_in(s);
    if (!s.messages.empty() && s.filter.empty())
        tests.push_back({"every message has a test", [&s] { return untested(s, files_below(s.folder, ".py")); }});
    return run_all(std::move(tests), s);
}

int run_differ(const Settings &s) {
    std::vector<Test> tests = tests_in(s);
    for (Test &test : program_tests(s)) tests.push_back(std::move(test));
    return run_all(std::move(tests), s);
}

} // namespace tau::test
