// SHA-256 after FIPS 180-4. In: bytes, in any number of pieces. Out: the digest as 64 hexadecimal digits.
// The plain loop does about 250 MB/s, and the largest input is the C text of one program.
#include "driver/sha256.h"

#include <bit>
#include <cstring>

namespace tau::driver {

namespace {

constexpr std::array<uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

} // namespace

void Sha256::block(const unsigned char *p) {
    std::array<uint32_t, 64> w;
    for (int i = 0; i < 16; i++)
        w[i] = uint32_t(p[4 * i]) << 24 | uint32_t(p[4 * i + 1]) << 16 | uint32_t(p[4 * i + 2]) << 8 | p[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
        uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (int i = 0; i < 64; i++) {
        uint32_t t1 =
            h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
        uint32_t t2 = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    const std::array<uint32_t, 8> round = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++) state_[i] += round[i];
}

void Sha256::add(std::string_view data) {
    size_t used = length_ % 64;
    length_ += data.size();
    auto *p = reinterpret_cast<const unsigned char *>(data.data());
    size_t left = data.size();
    if (used) {
        size_t take = std::min(left, 64 - used);
        memcpy(pending_.data() + used, p, take);
        if (used + take < 64) return;
        block(pending_.data());
        p += take, left -= take;
    }
    for (; left >= 64; p += 64, left -= 64) block(p);
    if (left) memcpy(pending_.data(), p, left);
}

void Sha256::add_field(std::string_view field) {
    std::string length = std::to_string(field.size()) + ':';
    add(length);
    add(field);
}

std::string Sha256::hex() {
    uint64_t bits = length_ * 8;
    add(std::string_view("\x80", 1));
    while (length_ % 64 != 56) add(std::string_view("\0", 1));
    char tail[8];
    for (int i = 0; i < 8; i++) tail[i] = char(bits >> (56 - 8 * i));
    add(std::string_view(tail, 8));
    std::string out;
    for (uint32_t word : state_)
        for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[word >> shift & 15];
    return out;
}

std::string sha256_hex(std::string_view data) {
    Sha256 hash;
    hash.add(data);
    return hash.hex();
}

} // namespace tau::driver
