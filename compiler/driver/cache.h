// The cache of executables behind `tauraro run`. Two steps lead to an entry, so that a second run costs a few stats:
//   manifest, named by root path, flags and tool identities: lists the files that were compiled with their size, time
//     and hash, and names the executable that came of them;
//   executable, named by the hash of its C text, flags and tool identities: content-addressed, so an edited comment
//     or a copied program finds it again.
// Entries are only ever made by rename, so any number of processes can share the cache; the least recently used go
// first. Nothing is ever removed that has not the name of an entry, whatever folder the user names.
#pragma once

#include "pipeline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tau::driver {

class Cache {
public:
    // Finds or makes the folder: TAURARO_CACHE_DIR and nothing else if it is set; XDG_CACHE_HOME, ~/.cache, or else a
    // private one in the temporary folder.
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
    // Removes what was used longest ago until the rest is below the limit; not the program `kept`, which is about to run.
    void trim(uint64_t limit_bytes, const std::string &kept = "") const;

    struct Stats {
        size_t programs = 0, manifests = 0;
        uint64_t bytes = 0;                     // on the disk
        int64_t first_used_ns = 0, last_used_ns = 0; // of the program used longest ago, and of the last one
    };
    Stats stats() const;
    // Removes everything, and answers what it was. Half-made entries of running processes stay.
    Stats clean() const;
    // What TAURARO_CACHE_SIZE (in MiB) allows, or else 512 MiB.
    static uint64_t limit();

    const std::string &folder() const { return folder_; }

private:
    struct Entry {
        std::string path, name;
        bool program;
        uint64_t bytes;
        int64_t used_ns;
    };
    std::vector<Entry> entries() const;

    std::string folder_;
};

int64_t clock_ns();

} // namespace tau::driver
