// Collecting, ordering and printing of diagnostics.
//
// In:  reports of all stages.  Out: gcc-like text with the source line and a caret, or a JSON array.
// Nothing is printed here: the driver decides where the text goes.
#include "support/diagnostics.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <unordered_map>

#include <unistd.h>

#include "support/unicode.h"

namespace tau::support {
namespace {

constexpr DiagInfo rows[] = {
#define DIAGNOSTIC(code, severity, kind, name, text) {code, Severity::severity, kind, #name, text},
#include "support/diagnostics.def"
#undef DIAGNOSTIC
};

} // namespace

// How many characters the first `bytes` bytes of a line are.
static std::uint32_t characters(std::string_view line, std::size_t bytes) {
    std::uint32_t count = 0;
    for (char c : line.substr(0, bytes)) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

const DiagInfo &info(Diag id) { return rows[static_cast<std::size_t>(id)]; }

Diagnostic &DiagnosticSink::add(Diag id, const std::string &path, const Source *source, const Span &span,
                                std::string message) {
    // A file that is loaded under two names is said to be wrong only once.
    for (Diagnostic &known : items_)
        if (known.id == id && known.span == span && known.path == path && known.message == message) return known;
    Diagnostic item{id, path, span, std::move(message), {}, 0, 0, {}};
    if (source && span.line) {
        item.source_line = std::string(source->line(span.line));
        item.column = characters(source->line(span.line), span.col) + 1;
        item.end_column = characters(source->line(span.end_line), span.end_col) + 1;
    }
    if (info(id).severity == Severity::Error) errors_++;
    items_.push_back(std::move(item));
    return items_.back();
}

std::vector<const Diagnostic *> DiagnosticSink::sorted() const {
    std::unordered_map<std::string, std::size_t> file_order;
    std::unordered_map<std::string, const Diagnostic *> first_error;
    std::vector<const Diagnostic *> order;
    for (const Diagnostic &item : items_) {
        file_order.try_emplace(item.path, file_order.size());
        if (info(item.id).severity == Severity::Error) first_error.try_emplace(item.path, &item);
        order.push_back(&item);
    }
    auto key = [&](const Diagnostic *item) {
        bool is_first = first_error.count(item->path) && first_error[item->path] == item;
        return std::tuple(file_order[item->path], !is_first, item->span.line, item->span.col);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Diagnostic *a, const Diagnostic *b) { return key(a) < key(b); });
    return order;
}

namespace {

struct Colors {
    const char *bold = "", *error = "", *warning = "", *caret = "", *reset = "";
};

// What is shown of the source line, and the marked part's columns in it: of a very long line what is around the mark.
struct Excerpt {
    std::string line;
    std::size_t begin = 0, end = 0;
};

Excerpt excerpt_of(const Diagnostic &item) {
    const std::string &line = item.source_line;
    std::size_t begin = std::min<std::size_t>(item.span.col, line.size());
    std::size_t end = item.span.end_line == item.span.line ? std::min<std::size_t>(item.span.end_col, line.size()) : line.size();
    constexpr std::size_t kMost = 240, kBefore = 80;
    if (line.size() <= kMost) return {line, begin, end};
    auto is_inside = [&](std::size_t at) { return at < line.size() && (line[at] & 0xC0) == 0x80; };
    std::size_t from = begin > kBefore ? std::min(begin - kBefore, line.size() - kMost + kBefore) : 0, to = std::min(from + kMost - kBefore, line.size());
    while (is_inside(from)) from--;
    while (is_inside(to)) to++;
    std::string head = from > 0 ? "... " : "", tail = to < line.size() ? " ..." : "";
    auto shifted = [&](std::size_t at) { return std::min(at, to) - from + head.size(); };
    return {head + line.substr(from, to - from) + tail, shifted(begin), shifted(std::max(begin, end))};
}

// The caret line: tabs of the source are kept so that it lines up, and wide characters count once.
std::string underline(const Excerpt &excerpt) {
    std::string marks;
    std::size_t at = 0, length;
    const std::string &line = excerpt.line;
    for (; at < line.size() && at < excerpt.begin; at += length) {
        decode_utf8(line, at, length);
        marks += line[at] == '\t' ? '\t' : ' ';
    }
    std::size_t count = 0;
    for (; at < line.size() && at < excerpt.end; at += length, count++) decode_utf8(line, at, length);
    marks += '^';
    for (std::size_t i = 1; i < count; i++) marks += '~';
    return marks;
}

void print_item(std::string &out, const Diagnostic &item, const Colors &c) {
    const DiagInfo &row = info(item.id);
    bool error = row.severity == Severity::Error;
    auto to = std::back_inserter(out);
    fmt::format_to(to, "{}{}:", c.bold, item.path);
    if (item.span.line) fmt::format_to(to, "{}:{}:", item.span.line, item.column);
    fmt::format_to(to, "{} {}{}:{} ", c.reset, error ? c.error : c.warning, error ? "error" : "warning", c.reset);
    if (!row.kind.empty()) fmt::format_to(to, "{}: ", row.kind);
    fmt::format_to(to, "{} [{}]\n", item.message, row.code);
    if (item.span.line && !item.source_line.empty()) {
        Excerpt excerpt = excerpt_of(item);
        fmt::format_to(to, "{:5} | {}\n", item.span.line, excerpt.line);
        fmt::format_to(to, "      | {}{}{}\n", c.caret, underline(excerpt), c.reset);
    }
    for (const std::string &note : item.notes) fmt::format_to(to, "      = note: {}\n", note);
}

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\')
            out += '\\', out += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<int>(c));
        else
            out += c;
    }
    return out + '"';
}

} // namespace

std::string DiagnosticSink::to_text(bool color) const {
    Colors colors;
    if (color) colors = {"\033[1m", "\033[1;31m", "\033[1;35m", "\033[1;32m", "\033[0m"};
    std::string out;
    for (const Diagnostic *item : sorted()) print_item(out, *item, colors);
    return out;
}

std::string DiagnosticSink::to_json() const {
    std::string out = "[";
    for (const Diagnostic *item : sorted()) {
        const DiagInfo &row = info(item->id);
        out += out.size() > 1 ? ",\n " : "\n ";
        fmt::format_to(std::back_inserter(out),
                       R"({{"file": {}, "line": {}, "column": {}, "end_line": {}, "end_column": {}, )"
                       R"("severity": "{}", "code": "{}", "kind": {}, "message": {}, "notes": [)",
                       json_string(item->path), item->span.line, item->column, item->span.end_line, item->end_column,
                       row.severity == Severity::Error ? "error" : "warning", row.code, json_string(row.kind),
                       json_string(item->message));
        for (std::size_t i = 0; i < item->notes.size(); i++) out += (i ? ", " : "") + json_string(item->notes[i]);
        out += "]}";
    }
    out += out.size() > 1 ? "\n]\n" : "]\n";
    return out;
}

bool want_color(int file_descriptor) {
    const char *no_color = std::getenv("NO_COLOR");
    return isatty(file_descriptor) && !(no_color && *no_color);
}

} // namespace tau::support
