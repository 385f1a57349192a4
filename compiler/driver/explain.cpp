// `tauraro explain`: the rows of support/explanations.def, each beside its row of diagnostics.def.
#include "driver/explain.h"

#include "driver/commands.h"
#include "driver/report.h"
#include "driver/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <unistd.h>

namespace tau::driver {

namespace {

using support::Diag;

struct Row {
    Diag id;
    Explanation explanation;
};

constexpr Row kRows[] = {
#define EXPLANATION(name, text, wrong, cured) {Diag::name, {text, wrong, cured}},
#include "support/explanations.def"
#undef EXPLANATION
};

// The template without its places: "expected an indented block after ... on line ...".
std::string readable(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); i++) {
        if (text.substr(i, 2) == "{{" || text.substr(i, 2) == "}}") {
            out += text[i++];
        } else if (text[i] == '{') {
            // What stands first is the "f-string: " of some messages.
            if (i > 0) out += "...";
            i = text.find('}', i);
        } else {
            out += text[i];
        }
    }
    return out;
}

// Lines of at most 78 columns.
std::string wrapped(std::string_view text) {
    std::string out, line;
    for (const std::string &word : split_list(text, ' ')) {
        if (!line.empty() && display_width(line) + 1 + display_width(word) > 78) {
            out += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return out + line + "\n";
}

std::string indented(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        size_t end = std::min(text.find('\n', at), text.size());
        out += fmt::format("    {}\n", text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::vector<Diag> all_codes() {
    return {
#define DIAGNOSTIC(code, severity, kind, name, text) Diag::name,
#include "support/diagnostics.def"
#undef DIAGNOSTIC
    };
}

} // namespace

const Explanation *explanation(Diag id) {
    for (const Row &row : kRows)
        if (row.id == id) return &row.explanation;
    return nullptr;
}

int explain(const std::string &code) {
    std::vector<Diag> ids = all_codes();
    std::sort(ids.begin(), ids.end(), [](Diag a, Diag b) { return support::info(a).code < support::info(b).code; });
    std::vector<std::string> codes;
    std::string wanted = code;
    for (char &c : wanted) c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    bool bold = use_color(STDOUT_FILENO);
    for (Diag id : ids) {
        const support::DiagInfo &info = support::info(id);
        codes.emplace_back(info.code);
        if (code.empty()) fmt::print("{}  {}\n", info.code, readable(info.text));
        const Explanation *found = info.code == wanted ? explanation(id) : nullptr;
        if (!found) continue;
        std::string kind = info.kind.empty() ? "" : fmt::format("{}: ", info.kind);
        fmt::print("{}{}: {}{}{}\n\n{}", bold ? "\033[1m" : "", info.code, kind, readable(info.text),
                   bold ? "\033[0m" : "", wrapped(found->text));
        if (!found->wrong.empty()) fmt::print("\nFor example:\n\n{}", indented(found->wrong));
        if (!found->cured.empty())
            fmt::print("\n{}:\n\n{}", found->wrong.empty() ? "For example" : "Cured", indented(found->cured));
        return 0;
    }
    if (code.empty()) return 0;
    std::string near = nearest(wanted, codes);
    report(
        fmt::format("there is no message '{}'", code),
        {near.empty() ? "help: 'tauraro explain --list' lists them" : fmt::format("help: did you mean '{}'?", near)});
    return 2;
}

} // namespace tau::driver
