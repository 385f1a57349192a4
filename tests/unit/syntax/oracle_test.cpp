// The front end against CPython 3.11, whose answers are committed beside this file (see tests/tools/*_oracle.py).
// In: stdlib_oracle.txt for the files of /usr/lib/python3.11, as far as this machine has the same ones; mutations.txt
// for broken programs. Out: verdict, line and message of the first error, trees and scopes must all be the same.
#include "front_end.h"
#include "names/dump.h"
#include "syntax/dump.h"

#include <array>
#include <chrono>
#include <doctest/doctest.h>

using namespace tau;
using namespace tau::test;

namespace {

const std::string folder = TAU_SOURCE_DIR "/tests/unit/syntax/";

std::string hex(std::uint32_t crc) { return fmt::format("{:08x}", crc); }

// What differs from the row "path, crc, verdict, line, message, crc of the tree, crc of the scopes"; empty: nothing.
std::string compare_file(const std::string &path, const std::string &text, const std::vector<std::string> &row) {
    support::DiagnosticSink sink;
    support::Arena arena;
    std::unique_ptr<support::Source> source = support::source_from_bytes(path, text, sink);
    const syntax::Module *module = source ? syntax::parse(*source, arena, sink) : nullptr;
    names::ScopeTree scopes;
    if (!sink.has_errors()) scopes = names::analyse(*module, *source, sink);
    if (sink.has_errors()) {
        const support::Diagnostic &first = *sink.sorted().front();
        std::string ours =
            fmt::format("{} {} {}", support::info(first.id).kind, row[3] == "0" ? 0 : first.span.line, first.message);
        std::string theirs = fmt::format("{} {} {}", row[2], row[3], row[4]);
        return ours == theirs ? "" : fmt::format("says {}, CPython {}", ours, theirs);
    }
    if (row[2] != "ok") return fmt::format("is accepted, CPython says {} {}", row[3], row[4]);
    syntax::DumpOptions options{.positions = true, .fstring_positions = false, .type_params = false};
    if (hex(crc32(syntax::dump(module, options))) != row[5]) return "has another tree";
    if (hex(crc32(names::dump_scopes(scopes))) != row[6]) return "has other scopes";
    return "";
}

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i++) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        char c = text[++i];
        out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
    return out;
}

} // namespace

TEST_CASE("Python's library: verdicts, trees and scopes are CPython's") {
    std::istringstream rows(read_text(folder + "stdlib_oracle.txt"));
    int compared = 0, rows_seen = 0;
    double slowest = 0;
    for (std::string line; std::getline(rows, line);) {
        std::vector<std::string> row = split(line, '\t');
        REQUIRE(row.size() == 7);
        rows_seen++;
        std::string path = "/usr/lib/python3.11/" + row[0];
        std::string text = read_text(path);
        if (hex(crc32(text)) != row[1]) continue; // not installed here, or another version
        compared++;
        auto start = std::chrono::steady_clock::now();
        std::string difference = compare_file(path, text, row);
        slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        INFO(path << " " << difference);
        CHECK(difference.empty());
    }
    CHECK(rows_seen > 1600);
    CHECK(slowest < 2);
    MESSAGE(compared << " of " << rows_seen << " files compared");
}

TEST_CASE("broken programs: the first error is CPython's") {
    std::istringstream rows(read_text(folder + "mutations.txt"));
    int count = 0;
    for (std::string line; std::getline(rows, line); count++) {
        std::vector<std::string> row = split(line, '\t');
        REQUIRE(row.size() == 4);
        FrontEnd front(unescape(row[3]));
        INFO(unescape(row[3]));
        CHECK(front.first_error() == fmt::format("{} {} {}", row[0], row[1], row[2]));
    }
    CHECK(count > 800);
}
