// What the compiler has to say to its user: collected by every stage, printed once, at the end.
//
// In:  report(Diag::Id, source, span, arguments ...), the texts being rows of diagnostics.def.
// Out: messages in gcc's format with source line and caret, or JSON for editors and CI.
// The first error reported for a file stays first, because it is the one CPython would give; others follow by place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "support/source.h"

namespace tau::support {

enum class Severity : std::uint8_t { Error, Warning };

enum class Diag : std::uint16_t {
#define DIAGNOSTIC(code, severity, kind, name, text) name,
#include "support/diagnostics.def"
#undef DIAGNOSTIC
};

// A row of diagnostics.def.
struct DiagInfo {
    std::string_view code; // "E0101"
    Severity severity;
    std::string_view kind; // "SyntaxError", "IndentationError", ... or empty
    std::string_view name; // "NeverClosed"
    std::string_view text; // fmt template
};

const DiagInfo &info(Diag id);

struct Diagnostic {
    Diag id;
    std::string path;
    Span span; // line 0: about the whole file
    std::string message;
    std::string source_line;
    std::uint32_t column = 0; // for people: in characters, from 1
    std::uint32_t end_column = 0;
    std::vector<std::string> notes;
};

class DiagnosticSink {
public:
    template <class... Args> Diagnostic &report(Diag id, const Source &source, const Span &span, const Args &...args) {
        return add(id, source.path, &source, span,
                   fmt::vformat(to_view(info(id).text), fmt::make_format_args(args...)));
    }
    // For messages without a place: unreadable files, driver errors.
    template <class... Args> Diagnostic &report(Diag id, const std::string &path, const Args &...args) {
        return add(id, path, nullptr, Span{}, fmt::vformat(to_view(info(id).text), fmt::make_format_args(args...)));
    }

    bool has_errors() const { return errors_ > 0; }
    std::size_t error_count() const { return errors_; }
    std::size_t warning_count() const { return items_.size() - errors_; }

    // In order of reporting.
    const std::vector<Diagnostic> &reported() const { return items_; }
    // In order of printing: by file, the first error of the file, then by place.
    std::vector<const Diagnostic *> sorted() const;

    std::string to_text(bool color) const;
    std::string to_json() const;

private:
    static fmt::string_view to_view(std::string_view text) { return {text.data(), text.size()}; }
    Diagnostic &add(Diag id, const std::string &path, const Source *source, const Span &span, std::string message);

    std::vector<Diagnostic> items_;
    std::size_t errors_ = 0;
};

// Whether messages on this stream should be coloured: a terminal, and NO_COLOR not set.
bool want_color(int file_descriptor);

} // namespace tau::support
