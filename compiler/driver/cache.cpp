// In: what identifies a compilation. Out: the path of a finished executable, if there is one that is still right.
// A manifest is lines of text: "program KEY", then "file SIZE MTIME SHA256 PATH" and "absent PATH".
#include "driver/cache.h"

#include "driver/files.h"
#include "driver/sha256.h"
#include "driver/toolchain.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace tau::driver {

namespace {

namespace fs = std::filesystem;

// Raise it when the manifest's format changes.
constexpr std::string_view kFormat = "tauraro-cache 1";

// A folder of ours in a place where others can write too: it must be ours, and no link to elsewhere.
bool is_private(const std::string &path) {
    struct stat st;
    return lstat(path.c_str(), &st) == 0 && S_ISDIR(st.st_mode) && st.st_uid == geteuid() && (st.st_mode & 022) == 0;
}

bool can_use(const std::string &folder) {
    return make_folders(folder + "/manifests") && make_folders(folder + "/programs") &&
           access((folder + "/manifests").c_str(), W_OK) == 0 && access((folder + "/programs").c_str(), W_OK) == 0;
}

std::string choose_folder() {
    if (const char *own = getenv("TAURARO_CACHE_DIR"); own && *own) return can_use(own) ? absolute_path(own) : "";
    const char *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME"), *temp = getenv("TMPDIR");
    if (xdg && xdg[0] == '/') {
        if (std::string folder = std::string(xdg) + "/tauraro"; can_use(folder)) return folder;
    } else if (home && home[0] == '/') {
        if (std::string folder = std::string(home) + "/.cache/tauraro"; can_use(folder)) return folder;
    }
    std::string folder = fmt::format("{}/tauraro-{}", temp && *temp ? temp : "/tmp", geteuid());
    mkdir(folder.c_str(), 0700);
    return is_private(folder) && can_use(folder) ? folder : "";
}

// The name of an entry: a SHA-256 in hexadecimal.
bool is_key(std::string_view name) {
    return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The next word of a line, up to a space.
std::string_view word(std::string_view &line) {
    size_t end = std::min(line.find(' '), line.size());
    std::string_view w = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return w;
}

struct Manifest {
    std::string program;
    struct File {
        std::string path;
        FileId id;
        std::string hash;
    };
    std::vector<File> files;
    std::vector<std::string> absent;

    bool parse(std::string_view text) {
        bool first = true;
        while (!text.empty()) {
            std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            if (first) {
                if (line != kFormat) return false;
                first = false;
                continue;
            }
            std::string_view kind = word(line);
            if (kind == "program") {
                program = line;
            } else if (kind == "file") {
                File file;
                file.id.size = strtoll(std::string(word(line)).c_str(), nullptr, 10);
                file.id.mtime_ns = strtoll(std::string(word(line)).c_str(), nullptr, 10);
                file.hash = word(line);
                file.path = line;
                files.push_back(std::move(file));
            } else if (kind == "absent") {
                absent.emplace_back(line);
            } else {
                return kind == "end";
            }
        }
        return false;
    }

    std::string text() const {
        std::string out = fmt::format("{}\nprogram {}\n", kFormat, program);
        for (const File &file : files)
            out += fmt::format("file {} {} {} {}\n", file.id.size, file.id.mtime_ns, file.hash, file.path);
        for (const std::string &path : absent) out += fmt::format("absent {}\n", path);
        return out + "end\n";
    }
};

bool exists(const std::string &path) {
    struct stat st;
    return stat(path.c_str(), &st) == 0;
}

// For the least-recently-used order; an hour's precision saves a write per run.
void mark_used(const std::string &path) {
    FileId id = file_id(path);
    if (clock_ns() - id.mtime_ns > int64_t(3600) * 1'000'000'000) utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
}

} // namespace

int64_t clock_ns() {
    timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

Cache::Cache() : folder_(choose_folder()) {}

std::string Cache::manifest_key(const Options &options, const std::string &tool_identity) {
    Sha256 hash;
    for (const std::string &field : {absolute_path(options.input), options.input, build_flags(options), tool_identity})
        hash.add_field(field);
    return hash.hex();
}

std::string Cache::program_key(const Compiled &compiled, const Options &options, const std::string &tool_identity) {
    Sha256 hash;
    hash.add_field(build_flags(options));
    hash.add_field(tool_identity);
    for (const std::string &unit : compiled.c_units) hash.add_field(unit);
    for (const std::string &lib : compiled.link_libs) hash.add_field(lib);
    return hash.hex();
}

std::string Cache::find(const std::string &manifest_key) const {
    std::string path = folder_ + "/manifests/" + manifest_key, text;
    Manifest manifest;
    if (!usable() || read_file(path, text) != 0 || !manifest.parse(text)) return "";
    bool touched = false;
    for (Manifest::File &file : manifest.files) {
        FileId id = file_id(file.path);
        if (id == file.id) continue;
        std::string content;
        if (id.size != file.id.size || read_file(file.path, content) != 0 || sha256_hex(content) != file.hash)
            return "";
        file.id = id;
        touched = true;
    }
    for (const std::string &file : manifest.absent)
        if (exists(file)) return "";
    if (touched) replace_file(path, manifest.text());
    return find_program(manifest.program);
}

std::string Cache::find_program(const std::string &program_key) const {
    std::string path = program_path(program_key);
    if (!usable() || access(path.c_str(), X_OK) != 0) return "";
    mark_used(path);
    return path;
}

void Cache::note(const std::string &manifest_key, const std::string &program_key, const Compiled &compiled,
                 int64_t started_ns) const {
    // A file written while it was compiled may have been read before; clocks of file systems tick every few ms.
    constexpr int64_t kTick = 20'000'000;
    Manifest manifest;
    manifest.program = program_key;
    for (const std::string &path : compiled.source_files) {
        Manifest::File file{absolute_path(path), file_id(path), ""};
        std::string content;
        if (file.id.size < 0 || file.id.mtime_ns + kTick > started_ns || read_file(path, content) != 0) return;
        if (path.find('\n') != std::string::npos) return;
        file.hash = sha256_hex(content);
        manifest.files.push_back(std::move(file));
    }
    for (const std::string &path : compiled.absent_files)
        if (!exists(path)) manifest.absent.push_back(absolute_path(path));
    replace_file(folder_ + "/manifests/" + manifest_key, manifest.text());
}

std::vector<Cache::Entry> Cache::entries() const {
    // What a process leaves behind that was killed while it wrote; a living one is long done by then.
    constexpr int64_t kStale = int64_t(3600) * 1'000'000'000;
    std::vector<Entry> entries;
    std::error_code code;
    for (bool program : {true, false}) {
        fs::directory_iterator at(folder_ + (program ? "/programs" : "/manifests"), code), end;
        for (; !code && at != end; at.increment(code)) {
            std::string path = at->path().string(), name = name_of(path);
            FileId id = file_id(path);
            if (id.size < 0) continue;
            bool left_behind = name[0] == '.' && name.ends_with(".tmp") && clock_ns() - id.mtime_ns > kStale;
            if (left_behind || is_key(name))
                entries.push_back({path, name, program, uint64_t(id.size + 4095) / 4096 * 4096, left_behind ? 0 : id.mtime_ns});
        }
        code.clear();
    }
    return entries;
}

void Cache::trim(uint64_t limit_bytes, const std::string &kept) const {
    std::vector<Entry> all = entries();
    uint64_t total = 0;
    for (const Entry &entry : all) total += entry.bytes;
    if (total <= limit_bytes) return;
    std::sort(all.begin(), all.end(), [](const Entry &a, const Entry &b) { return a.used_ns < b.used_ns; });
    // Some room below the limit, so that not every run has to trim.
    for (const Entry &entry : all) {
        if (total <= limit_bytes - limit_bytes / 8) break;
        if (entry.name == kept) continue;
        unlink(entry.path.c_str());
        total -= entry.bytes;
    }
}

Cache::Stats Cache::stats() const {
    Stats stats;
    for (const Entry &entry : entries()) {
        if (!is_key(entry.name)) continue;
        stats.bytes += entry.bytes;
        (entry.program ? stats.programs : stats.manifests)++;
        if (!entry.program) continue;
        stats.last_used_ns = std::max(stats.last_used_ns, entry.used_ns);
        stats.first_used_ns = stats.first_used_ns ? std::min(stats.first_used_ns, entry.used_ns) : entry.used_ns;
    }
    return stats;
}

Cache::Stats Cache::clean() const {
    Stats removed;
    for (const Entry &entry : entries()) {
        if (unlink(entry.path.c_str()) != 0) continue;
        removed.bytes += entry.bytes;
        if (is_key(entry.name)) (entry.program ? removed.programs : removed.manifests)++;
    }
    return removed;
}

uint64_t Cache::limit() {
    constexpr uint64_t kMebibyte = uint64_t(1) << 20;
    const char *env = getenv("TAURARO_CACHE_SIZE");
    char *end = nullptr;
    unsigned long long size = env ? strtoull(env, &end, 10) : 0;
    bool said = env && end != env && *end == '\0' && size < (uint64_t(1) << 40);
    return (said ? size : 512) * kMebibyte;
}

} // namespace tau::driver
