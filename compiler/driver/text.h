// Small work on text that several commands share: arguments in one word, what a text takes on a terminal, and the two
// kinds of escaping that reports need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tau::driver {

// Takes arguments apart as a shell would: spaces separate, quotes and backslashes keep together. False: a quote is
// open.
bool split_arguments(std::string_view text, std::vector<std::string> &arguments);

// The parts between the separators, without empty ones.
std::vector<std::string> split_list(std::string_view text, char separator);

// How many columns of a terminal the text takes.
size_t display_width(std::string_view text);
// Filled up with spaces to the width; `right` puts them in front.
std::string padded(std::string_view text, size_t width, bool right = false);

// "12.3 ms", "1.53 s"; "334 KiB", "9.7 MiB"; "+4.1 %".
std::string in_time(double ms);
std::string in_bytes(double bytes);
std::string in_percent(double part);

std::string json_quoted(std::string_view text); // with the quotes
std::string html_escaped(std::string_view text);

} // namespace tau::driver
