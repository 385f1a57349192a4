// What a stage makes of a source: golden/STAGE/X.py holds the source and, from the line "# --- expected ---" on, the
// dump of that stage, each line behind "# ". Only the part above the line is compiled, under the name X.py.
// A first line "# options: ..." adds options such as --dump-function=f.
#include "diff.h"
#include "exec.h"
#include "suites.h"

#include <atomic>
#include <filesystem>
#include <fmt/format.h>
#include <sstream>

namespace tau::test {

namespace {

constexpr std::string_view kMark = "# --- expected ---\n";
constexpr std::string_view kOptions = "# options: ";

std::string commented(const std::string &text) {
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) out += line.empty() ? "#\n" : "# " + line + "\n";
    return out;
}

std::string run_one(const Settings &s, const std::string &path) {
    std::filesystem::path file(path);
    std::string whole = read_all(path);
    size_t mark = whole.find(kMark);
    std::string source = whole.substr(0, mark);
    std::string expected = mark == std::string::npos ? "" : whole.substr(mark + kMark.size());
    static std::atomic<int> counter = 0;
    std::string folder = fmt::format("{}/golden{}", scratch(), counter++);
    std::filesystem::create_directory(folder);
    if (!write_all(folder + "/" + file.filename().string(), source)) return "can't write to " + folder;

    std::string stage = file.parent_path().lexically_relative(s.folder).begin()->string();
    Exec check{s.tauraro, {"tauraro", "check", "--dump=" + stage}};
    if (source.starts_with(kOptions)) {
        std::istringstream words(source.substr(kOptions.size(), source.find('\n') - kOptions.size()));
        for (std::string word; words >> word;) check.argv.push_back(word);
    }
    check.argv.push_back(file.filename());
    check.folder = folder;
    Result result = execute(check);
    if (result.code != 0) return fmt::format("tauraro ended with {}\n{}", result.code, result.err);
    std::string actual = commented(result.out);
    if (actual == expected) return "";
    if (!s.update) return unified_diff(expected, actual, "dump");
    if (!source.ends_with('\n')) source += '\n';
    return write_all(path, source + std::string(kMark) + actual) ? "" : "can't write " + path;
}

} // namespace

int run_golden(const Settings &s) {
    std::vector<Test> tests;
    for (const std::string &path : files_below(s.folder, ".py"))
        tests.push_back({short_name(s, path), [path, &s] { return run_one(s, path); }});
    return run_all(std::move(tests), s);
}

} // namespace tau::test
