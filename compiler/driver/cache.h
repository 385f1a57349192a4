// The cache of executables behind `tauraro run`. Two steps lead to an entry, so that a second run costs a few stats:
//   manifest, named by root path, flags and tool identities: lists the files that were compiled with their size, time
//     and hash, and names the executable that came of them;
//   executable, named by the hash of its C text, flags and tool identities: content-addressed, so an edited comment
//     or a copied program finds it again.
// Entries are only ever made by rename, so any number of processes can share the cache; the least recently used go
// first.
#pragma once

#include "pipeline.h"

#include <cstdint>
#include <string>

namespace tau::driver {

class Cache {
public:
    // Finds or makes the folder: XDG_CACHE_HOME, ~/.cache, or else a private one in the temporary folder.
    Cache();
    bool usable() const { return !folder_.empty(); }

    static std::string manifest_key(const Options &options, const std::string &tool_identity);
    static std::string program_key(const Compiled &compiled, const Options &options, const std::string &tool_identity);

    // The executable of an unchanged program, or empty.
    std::string find(const std::string &manifest_key) const;
    // The executable of this name, or empty.
    std::string find_program(const std::string &program_key) const;
    std::string program_path(const std::string &program_key) const { return folder_ + "/programs/" + program_key; }
    // Notes what the program was made of; files changed since `started_ns` make it unsure, then nothing is noted.
    void note(const std::string &manifest_key, const std::string &program_key, const Compiled &compiled,
              int64_t started_ns) const;
    // Removes what was used longest ago until the rest is below the limit.
    void trim(uint64_t limit_bytes) const;

    const std::string &folder() const { return folder_; }

private:
    std::string folder_;
};

int64_t clock_ns();

} // namespace tau::driver
