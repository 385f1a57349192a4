// Helpers of the front end's unit tests.
// In: source text. Out: its tree, scopes and messages, kept alive together.
#pragma once

#include "names/scopes.h"
#include "support/diagnostics.h"
#include "syntax/parser.h"

#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

namespace tau::test {

struct FrontEnd {
    support::DiagnosticSink sink;
    std::unique_ptr<support::Source> source;
    support::Arena arena;
    const syntax::Module *module = nullptr;
    names::ScopeTree scopes;

    explicit FrontEnd(std::string_view text) : source(support::source_from_bytes("test.py", text, sink)) {
        if (!source) return;
        module = syntax::parse(*source, arena, sink);
        if (!sink.has_errors()) scopes = names::analyse(*module, *source, sink);
    }
    FrontEnd(const FrontEnd &) = delete;

    // The statement with that number; its value when it is an expression statement.
    const syntax::Stmt *statement(std::size_t at) const { return module->body[at]; }
    const syntax::Expr *expression(std::size_t at) const {
        return syntax::as<syntax::ExprStmt>(module->body[at])->value;
    }
    // "SyntaxError 1 invalid syntax", or "ok".
    std::string first_error() const {
        for (const support::Diagnostic &item : sink.reported()) {
            const support::DiagInfo &row = support::info(item.id);
            if (row.severity == support::Severity::Error)
                return fmt::format("{} {} {}", row.kind, item.span.line, item.message);
        }
        return "ok";
    }
};

inline std::string read_text(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// CRC-32 as in zlib and in the oracle files.
inline std::uint32_t crc32(std::string_view text) {
    std::uint32_t crc = 0xFFFFFFFF;
    static const auto table = [] {
        std::array<std::uint32_t, 256> rows{};
        for (std::uint32_t i = 0; i < 256; i++) {
            std::uint32_t c = i;
            for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0xEDB88320 : c >> 1;
            rows[i] = c;
        }
        return rows;
    }();
    for (char c : text) crc = crc >> 8 ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFF];
    return ~crc;
}

inline std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
        std::size_t end = std::min(line.find(separator, at), line.size());
        fields.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

} // namespace tau::test
