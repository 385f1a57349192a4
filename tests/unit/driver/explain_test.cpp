// Every message has an explanation, and its examples are true: the first is met by the message, the second has no
// error.
#include "driver/explain.h"
#include "driver/files.h"
#include "driver/home.h"
#include "pipeline.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tau;
using namespace tau::driver;

namespace {

constexpr support::Diag kAll[] = {
#define DIAGNOSTIC(code, severity, kind, name, text) support::Diag::name,
#include "support/diagnostics.def"
#undef DIAGNOSTIC
};

// The codes that the source is met by, and whether there is an error among them.
std::vector<std::string> codes_of(const WorkFolder &folder, std::string_view source, bool &errors) {
    Options options;
    options.input = folder.file("example.py");
    options.emit = "nothing";
    options.home = find_home();
    write_file(options.input, source);
    support::DiagnosticSink sink;
    compile_to_c(options, sink);
    std::vector<std::string> codes;
    for (const support::Diagnostic &d : sink.reported()) codes.emplace_back(support::info(d.id).code);
    errors = sink.has_errors();
    return codes;
}

bool for_shell(std::string_view example) { return example.empty() || example[0] == '$'; }

} // namespace

TEST_CASE("explanations: one for each message, with examples that are true") {
    WorkFolder folder;
    for (support::Diag id : kAll) {
        const support::DiagInfo &row = support::info(id);
        CAPTURE(row.code);
        const Explanation *e = explanation(id);
        REQUIRE(e);
        CHECK(e->text.size() > 40);
        CHECK(e->text.back() == '.');
        bool errors = false;
        if (!for_shell(e->wrong)) {
            std::vector<std::string> codes = codes_of(folder, e->wrong, errors);
            CHECK_MESSAGE(std::find(codes.begin(), codes.end(), row.code) != codes.end(), e->wrong);
        }
        if (for_shell(e->cured)) continue;
        std::vector<std::string> codes = codes_of(folder, e->cured, errors);
        CHECK_MESSAGE(!errors, e->cured);
        CHECK_MESSAGE(std::find(codes.begin(), codes.end(), row.code) == codes.end(), e->cured);
    }
}
