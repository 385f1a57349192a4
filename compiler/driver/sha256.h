// SHA-256, for the names of cache entries: equal names must mean equal contents, also across users and years.
// Written out here because it is 60 lines and a crypto library would be the command's slowest dependency to load.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tau::driver {

class Sha256 {
public:
    void add(std::string_view data);
    // A field of a key: its length goes in first, so that ("ab", "c") and ("a", "bc") differ.
    void add_field(std::string_view field);
    // The digest in hexadecimal. Ends the use of this object.
    std::string hex();

private:
    void block(const unsigned char *p);

    std::array<uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> pending_{};
    uint64_t length_ = 0;
};

std::string sha256_hex(std::string_view data);

} // namespace tau::driver
