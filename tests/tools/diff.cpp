// A longest common subsequence over lines, after equal heads and tails are cut off. What is left of a failing test is
// small, or so different that one block of each side says as much.
#include "diff.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace tau::test {

namespace {

using Lines = std::vector<std::string_view>;

constexpr size_t kContext = 3;
constexpr size_t kLargest = 2000; // lines of a side that are compared in detail
constexpr size_t kShown = 60;     // lines of difference that are printed

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        size_t end = text.find('\n');
        lines.push_back(text.substr(0, end == text.npos ? end : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

// One line of the edit script: ' ' in both, '-' expected only, '+' actual only.
struct Edit {
    char sign;
    std::string_view line;
};

std::vector<Edit> script(const Lines &a, const Lines &b) {
    std::vector<Edit> edits;
    size_t n = a.size(), m = b.size();
    if (n > kLargest || m > kLargest) {
        for (std::string_view line : a) edits.push_back({'-', line});
        for (std::string_view line : b) edits.push_back({'+', line});
        return edits;
    }
    std::vector<std::vector<uint16_t>> common(n + 1, std::vector<uint16_t>(m + 1, 0));
    for (size_t i = n; i-- > 0;)
        for (size_t j = m; j-- > 0;)
            common[i][j] =
                a[i] == b[j] ? uint16_t(common[i + 1][j + 1] + 1) : std::max(common[i + 1][j], common[i][j + 1]);
    size_t i = 0, j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && a[i] == b[j])
            edits.push_back({' ', a[i]}), i++, j++;
        else if (i < n && (j == m || common[i + 1][j] >= common[i][j + 1]))
            edits.push_back({'-', a[i++]});
        else
            edits.push_back({'+', b[j++]});
    }
    return edits;
}

} // namespace

std::string unified_diff(std::string_view expected, std::string_view actual, std::string_view name) {
    if (expected == actual) return "";
    Lines a = split(expected), b = split(actual);
    size_t head = 0, tail = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) head++;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) tail++;
    size_t first = head - std::min(head, kContext);
    size_t keep = tail - std::min(tail, kContext);
    Lines middle_a(a.begin() + long(first), a.end() - long(keep));
    Lines middle_b(b.begin() + long(first), b.end() - long(keep));
    std::string out = fmt::format("--- {} expected\n+++ {} actual\n@@ -{},{} +{},{} @@\n", name, name, first + 1,
                                  middle_a.size(), first + 1, middle_b.size());
    size_t shown = 0;
    for (const Edit &edit : script(middle_a, middle_b)) {
        if (++shown > kShown) return out + "...\n";
        std::string_view line = edit.line.substr(0, 400);
        out += fmt::format("{}{}", edit.sign, line);
        if (!line.ends_with('\n')) out += edit.line.ends_with('\n') ? "...\n" : "\n\\ no newline at the end\n";
    }
    return out;
}

} // namespace tau::test
