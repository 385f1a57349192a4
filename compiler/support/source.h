// One source file: its decoded text, its lines, and places in it.
//
// In:  a path or raw bytes.  Out: UTF-8 text with "\n" line ends, as CPython's tokenizer sees it (BOM gone, encoding
// declaration obeyed), plus the table of line starts. Columns count UTF-8 bytes from 0 and lines from 1, exactly as
// CPython's col_offset and lineno, because the carets of run-time tracebacks are computed from them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tau::support {

class DiagnosticSink;

struct Span {
    std::uint32_t begin = 0; // byte offsets into Source::text
    std::uint32_t end = 0;
    std::uint32_t line = 0; // 1-based; 0 means "no place"
    std::uint32_t col = 0;  // 0-based, in bytes
    std::uint32_t end_line = 0;
    std::uint32_t end_col = 0;

    // From the start of `first` to the end of `last`.
    static Span join(const Span &first, const Span &last) {
        return {first.begin, last.end, first.line, first.col, last.end_line, last.end_col};
    }
    friend bool operator==(const Span &, const Span &) = default;
};

struct Source {
    std::string path; // as given, as shown in messages and tracebacks
    std::string text; // always ends in "\n" unless empty
    std::vector<std::uint32_t> line_starts;
    bool added_newline = false; // the file's last line had no line end of its own

    // Line `number` (1-based) without its line end; empty when there is no such line.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts.size()); }
};

// Reads and decodes a file. Reports (unreadable, directory, unknown encoding, not UTF-8 ...) and returns null on
// failure.
std::unique_ptr<Source> load_source(const std::string &path, DiagnosticSink &sink);

// The same for bytes that are already in memory; `path` only names them.
std::unique_ptr<Source> source_from_bytes(std::string path, std::string_view bytes, DiagnosticSink &sink);

} // namespace tau::support
