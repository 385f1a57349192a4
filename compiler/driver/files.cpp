// Whole-file input and output with error codes instead of exceptions: every failure here ends in a message to the user
// that names the file and the system's reason. Outputs are written beside their place and renamed.
#include "driver/files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace tau::driver {

namespace {

bool is_special(const std::string &path) {
    struct stat st;
    return stat(path.c_str(), &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

int write_to(int fd, std::string_view text) {
    while (!text.empty()) {
        ssize_t n = write(fd, text.data(), text.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno;
        text.remove_prefix(size_t(n));
    }
    return 0;
}

int write_open(const std::string &path, int flags, std::string_view text) {
    int fd = open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0) return errno;
    int error = write_to(fd, text);
    if (close(fd) != 0 && error == 0) error = errno;
    return error;
}

// A name in the same folder that no other process uses.
std::string beside(const std::string &path) {
    return folder_of(path) + "/." + name_of(path) + "." + std::to_string(getpid()) + ".tmp";
}

} // namespace

FileId file_id(const std::string &path) {
    struct stat st;
    if (stat(path.c_str(), &st) != 0 || !S_ISREG(st.st_mode)) return {};
    return {st.st_size, int64_t(st.st_mtim.tv_sec) * 1'000'000'000 + st.st_mtim.tv_nsec};
}

int read_file(const std::string &path, std::string &text) {
    text.clear();
    int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return errno;
    struct stat st;
    size_t guess = fstat(fd, &st) == 0 && st.st_size > 0 ? size_t(st.st_size) + 1 : 65536;
    int error = 0;
    for (size_t used = 0;;) {
        if (text.size() == used) text.resize(used ? used * 2 : guess);
        ssize_t n = read(fd, text.data() + used, text.size() - used);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) error = errno;
        if (n <= 0) {
            text.resize(used);
            break;
        }
        used += size_t(n);
    }
    close(fd);
    return error;
}

int write_file(const std::string &path, std::string_view text) { return write_open(path, O_CREAT | O_TRUNC, text); }

int replace_file(const std::string &path, std::string_view text) {
    if (is_special(path)) return write_open(path, 0, text);
    std::string temp = beside(path);
    int error = write_file(temp, text);
    if (!error && rename(temp.c_str(), path.c_str()) != 0) error = errno;
    if (error) unlink(temp.c_str());
    return error;
}

int move_into_place(const std::string &from, const std::string &to) {
    bool special = is_special(to);
    if (!special && rename(from.c_str(), to.c_str()) == 0) return 0;
    if (!special && errno != EXDEV) return errno;
    std::string text;
    if (int error = read_file(from, text)) return error;
    if (special) return write_open(to, 0, text);
    struct stat st;
    if (stat(from.c_str(), &st) != 0) return errno;
    std::string temp = beside(to);
    int error = write_file(temp, text);
    if (!error && chmod(temp.c_str(), st.st_mode & 07777) != 0) error = errno;
    if (!error && rename(temp.c_str(), to.c_str()) != 0) error = errno;
    if (error) unlink(temp.c_str());
    return error;
}

std::string error_text(int error) { return strerror(error); }

bool make_folders(const std::string &path) {
    std::error_code code;
    std::filesystem::create_directories(path, code);
    return std::filesystem::is_directory(path, code);
}

std::string absolute_path(const std::string &path) {
    std::error_code code;
    std::filesystem::path full = std::filesystem::absolute(path, code);
    return code ? path : full.lexically_normal().string();
}

std::string folder_of(const std::string &path) {
    size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string &path) { return path.substr(path.rfind('/') + 1); }

std::string stem_of(const std::string &path) {
    std::string name = name_of(path);
    size_t dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

WorkFolder::WorkFolder() {
    const char *env = getenv("TMPDIR");
    path_ = std::string(env && *env ? env : "/tmp") + "/tauraro-XXXXXX";
    if (!mkdtemp(path_.data())) {
        error_ = errno;
        path_.resize(path_.size() - strlen("/tauraro-XXXXXX"));
        keep_ = true;
    }
}

WorkFolder::~WorkFolder() { remove(); }

void WorkFolder::remove() {
    if (keep_) return;
    std::error_code code;
    std::filesystem::remove_all(path_, code);
}

} // namespace tau::driver
