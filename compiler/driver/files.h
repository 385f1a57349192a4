// Files as the driver needs them: read whole, written whole or not at all, identified by (size, mtime), and a work
// folder that disappears with its object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tau::driver {

struct FileId {
    int64_t size = -1; // -1: there is no such regular file
    int64_t mtime_ns = 0;
    bool operator==(const FileId &) const = default;
};

FileId file_id(const std::string &path);

// Answers 0 or an errno.
int read_file(const std::string &path, std::string &text);
int write_file(const std::string &path, std::string_view text);

// Writes beside the path and renames, so that a reader sees the old file or the new one and never half of it. A path
// that is not a regular file (a device, a pipe) is written in place.
int replace_file(const std::string &path, std::string_view text);

// Moves a finished file to its place, also across file systems; devices and pipes are written, not replaced.
int move_into_place(const std::string &from, const std::string &to);

// An error of the system in words: "No space left on device".
std::string error_text(int error);

bool make_folders(const std::string &path);
std::string absolute_path(const std::string &path);
std::string folder_of(const std::string &path); // "." for a bare name
std::string name_of(const std::string &path);
std::string stem_of(const std::string &path);

// A fresh private folder below TMPDIR or /tmp, removed with everything in it at the end of its scope unless kept.
class WorkFolder {
public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;

    int error() const { return error_; } // errno if there is no folder
    const std::string &path() const { return path_; }
    std::string file(std::string_view name) const { return path_ + "/" + std::string(name); }
    void keep() { keep_ = true; }
    void remove();

private:
    std::string path_;
    int error_ = 0;
    bool keep_ = false;
};

} // namespace tau::driver
