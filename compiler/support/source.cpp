// Reading and decoding of source files (PEP 263).
//
// In:  a path or bytes.  Out: a Source whose text is UTF-8 with "\n" line ends, or null and a diagnostic.
// Encodings other than UTF-8, ASCII and Latin-1 go through the C library's iconv, which knows all that occur.
#include "support/source.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#include <iconv.h>
#include <sys/stat.h>

#include "support/diagnostics.h"
#include "support/unicode.h"

namespace tau::support {

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts.size()) return {};
    std::size_t begin = line_starts[number - 1];
    std::size_t end = number < line_starts.size() ? line_starts[number] : text.size();
    if (end > begin && text[end - 1] == '\n') end--;
    return std::string_view(text).substr(begin, end - begin);
}

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

// The encoding a comment line declares, or empty. `only_blank` tells whether the next line may still declare one.
std::string declared_in_line(std::string_view line, bool &only_blank) {
    std::size_t i = 0;
    while (i < line.size() && is_space(line[i])) i++;
    only_blank = i == line.size() || line[i] == '#' || line[i] == '\r';
    if (i == line.size() || line[i] != '#') return {};
    for (std::size_t at = line.find("coding", i); at != line.npos; at = line.find("coding", at + 1)) {
        std::size_t p = at + 6;
        if (p >= line.size() || (line[p] != ':' && line[p] != '=')) continue;
        p++;
        while (p < line.size() && (line[p] == ' ' || line[p] == '\t')) p++;
        std::size_t end = p;
        while (end < line.size() && is_name_char(line[end])) end++;
        if (end > p) return std::string(line.substr(p, end - p));
    }
    return {};
}

struct Declaration {
    std::string name;
    std::uint32_t line = 0;
};

Declaration find_declaration(std::string_view bytes) {
    std::size_t at = 0;
    for (std::uint32_t number = 1; number <= 2 && at < bytes.size(); number++) {
        std::size_t end = bytes.find_first_of("\r\n", at);
        std::string_view line = bytes.substr(at, end == bytes.npos ? bytes.npos : end - at);
        bool only_blank = false;
        std::string name = declared_in_line(line, only_blank);
        if (!name.empty()) return {name, number};
        if (!only_blank || end == bytes.npos) break;
        at = end + (bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n' ? 2 : 1);
    }
    return {};
}

std::string normal_encoding(std::string_view name) {
    std::string normal;
    for (char c : name) {
        if (c == '_' || c == ' ') c = '-';
        normal.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    auto is = [&](const char *prefix) {
        std::size_t n = std::strlen(prefix);
        return normal.compare(0, n, prefix) == 0 && (normal.size() == n || normal[n] == '-');
    };
    if (is("utf-8") || normal == "utf8" || normal == "u8" || normal == "utf" || normal == "cp65001") return "utf-8";
    if (is("latin-1") || is("iso-8859-1") || is("iso-latin-1") || normal == "latin1" || normal == "l1" ||
        normal == "iso8859-1" || normal == "8859" || normal == "cp819")
        return "latin-1";
    if (normal == "ascii" || normal == "us-ascii" || normal == "646") return "ascii";
    return normal;
}

// Nothing when the encoding is unknown or the bytes are not of it.
std::optional<std::string> decode_with_iconv(const std::string &encoding, std::string_view bytes) {
    if (encoding.starts_with("utf-16") || encoding.starts_with("utf-32")) return std::nullopt; // not ASCII compatible
    iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string out(bytes.size() * 4 + 16, '\0');
    char *from = const_cast<char *>(bytes.data());
    char *to = out.data();
    std::size_t from_left = bytes.size(), to_left = out.size();
    bool ok = iconv(converter, &from, &from_left, &to, &to_left) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (!ok) return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
}

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
    std::uint32_t line = 1;
    for (std::size_t i = 0; i < offset; i++) line += bytes[i] == '\n';
    return line;
}

Span whole_line(std::uint32_t line) {
    Span span;
    span.line = span.end_line = line;
    return span;
}

const char *utf8_complaint(std::string_view bytes, std::size_t at) {
    auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0xC2 || first > 0xF4) return "invalid start byte";
    std::size_t want = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    for (std::size_t i = 1; i < want; i++) {
        if (at + i >= bytes.size()) return "unexpected end of data";
        if ((static_cast<unsigned char>(bytes[at + i]) & 0xC0) != 0x80) return "invalid continuation byte";
    }
    return "invalid continuation byte";
}

// Bytes to UTF-8, or nothing after a report.
std::optional<std::string> decode(const Source &source, std::string_view bytes, const Declaration &declared,
                                  DiagnosticSink &sink) {
    std::string encoding = declared.name.empty() ? "utf-8" : normal_encoding(declared.name);
    if (encoding == "utf-8") {
        std::size_t bad = find_invalid_utf8(bytes);
        if (bad == std::string_view::npos) return std::string(bytes);
        auto byte = static_cast<unsigned>(static_cast<unsigned char>(bytes[bad]));
        std::uint32_t line = line_of(bytes, bad);
        if (declared.name.empty())
            sink.report(Diag::NonUtf8NoEncoding, source, whole_line(line), byte, source.path, line);
        else
            sink.report(Diag::Utf8Undecodable, source, whole_line(line), byte, bad, utf8_complaint(bytes, bad));
        return std::nullopt;
    }
    if (encoding == "latin-1" || encoding == "ascii") {
        std::string text;
        text.reserve(bytes.size() + bytes.size() / 8);
        for (std::size_t i = 0; i < bytes.size(); i++) {
            auto byte = static_cast<unsigned char>(bytes[i]);
            if (byte >= 0x80 && encoding == "ascii") {
                sink.report(Diag::EncodingProblem, source, whole_line(line_of(bytes, i)), declared.name);
                return std::nullopt;
            }
            append_utf8(text, byte);
        }
        return text;
    }
    std::optional<std::string> text = decode_with_iconv(encoding, bytes);
    if (!text) sink.report(Diag::EncodingProblem, source, whole_line(declared.line), declared.name);
    return text;
}

void normalize_lines(Source &source, std::string &&text) {
    if (text.find('\r') != text.npos) {
        std::string plain;
        plain.reserve(text.size());
        for (std::size_t i = 0; i < text.size(); i++) {
            if (text[i] != '\r')
                plain.push_back(text[i]);
            else if (i + 1 == text.size() || text[i + 1] != '\n')
                plain.push_back('\n');
        }
        text = std::move(plain);
    }
    if (!text.empty() && text.back() != '\n') {
        text.push_back('\n');
        source.added_newline = true;
    }
    source.text = std::move(text);
    const char *begin = source.text.data(), *end = begin + source.text.size();
    for (const char *p = begin; p < end;) {
        source.line_starts.push_back(static_cast<std::uint32_t>(p - begin));
        p = static_cast<const char *>(std::memchr(p, '\n', static_cast<std::size_t>(end - p))) + 1;
    }
}

} // namespace

std::unique_ptr<Source> source_from_bytes(std::string path, std::string_view bytes, DiagnosticSink &sink) {
    auto source = std::make_unique<Source>();
    source->path = std::move(path);
    if (bytes.size() >= 0xFFFFFFF0u / 2) {
        sink.report(Diag::FileTooLarge, source->path, source->path);
        return nullptr;
    }
    bool bom = bytes.starts_with("\xEF\xBB\xBF");
    if (bom) bytes.remove_prefix(3);
    Declaration declared = find_declaration(bytes);
    // With a BOM only that one spelling will do.
    std::string spelling = declared.name.substr(0, 5);
    for (char &c : spelling) c = c == '_' ? '-' : static_cast<char>(c | 0x20);
    if (bom && !declared.name.empty() && spelling != "utf-8") {
        std::string normal = normal_encoding(declared.name);
        sink.report(Diag::EncodingWithBom, *source, whole_line(declared.line),
                    normal == "latin-1" ? "iso-8859-1" : declared.name);
        return nullptr;
    }
    if (std::size_t at = bytes.find('\0'); at != bytes.npos) {
        sink.report(Diag::NullByte, *source, whole_line(line_of(bytes, at)));
        return nullptr;
    }
    std::optional<std::string> text = decode(*source, bytes, declared, sink);
    if (!text) return nullptr;
    normalize_lines(*source, std::move(*text));
    return source;
}

std::unique_ptr<Source> load_source(const std::string &path, DiagnosticSink &sink) {
    struct stat status;
    if (stat(path.c_str(), &status) != 0) {
        sink.report(Diag::CannotRead, path, path, std::strerror(errno));
        return nullptr;
    }
    if (S_ISDIR(status.st_mode)) {
        sink.report(Diag::IsDirectory, path, path);
        return nullptr;
    }
    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (!file) {
        sink.report(Diag::CannotRead, path, path, std::strerror(errno));
        return nullptr;
    }
    std::string bytes;
    char buffer[65536];
    std::size_t got;
    while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) bytes.append(buffer, got);
    bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) {
        sink.report(Diag::CannotRead, path, path, std::strerror(errno));
        return nullptr;
    }
    return source_from_bytes(path, bytes, sink);
}

} // namespace tau::support
