// The statements of a source text as ranges of bytes, for whoever changes programs by leaving parts of them out. It is
// the parser's knowledge without the tree, on the driver's side of the seam that pipeline.h is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tau {

struct StatementRange {
    uint32_t begin = 0, end = 0; // with decorators, without the line's end
    uint32_t list = 0;           // statements of one body have one number; those of inner bodies have larger ones
    bool is_pass = false;
    bool is_elif = false; // it begins with that word, so that no other statement can be in its place
    // The bodies that could stand in the statement's place: first byte, last byte + 1. Not those of functions and
    // classes.
    std::vector<std::pair<uint32_t, uint32_t>> bodies = {};
};

// In the order of their beginnings; nothing if the text has errors. The text is UTF-8 with "\n" line ends.
std::optional<std::vector<StatementRange>> outline(const std::string &text);

// A source file in that form; nothing, with the errors unsaid, if it can't be decoded.
std::optional<std::string> decoded_source(const std::string &path);

} // namespace tau
