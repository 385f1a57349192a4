// What is made of the command line's definition besides --help, so that it can't say anything else: completions for
// shells, and the manual page.
#pragma once

#include <string>
#include <vector>

namespace tau::driver {

struct OptionText {
    std::vector<std::string> names;   // with their dashes; empty for a word that stands by itself
    std::string value;                // what the value is called: "FILE", "DIR", "LEVEL"; empty for a flag
    std::vector<std::string> choices; // all that the value may be, if that is known
    std::string about;
    bool required = false, many = false; // of words
};

struct CommandText {
    std::string name, about;
    std::vector<OptionText> options;
    std::vector<OptionText> words; // in their order; `value` is what they are called
    std::string rest;              // how the compiled program's own arguments are written; empty: there are none
    std::string further;           // what --help says at its end
};

struct ToolText {
    std::string version, about;
    std::vector<OptionText> options;
    std::vector<CommandText> commands;
    std::vector<std::pair<std::string, std::string>> exit_codes, environment;
};

const std::vector<std::string> &shells(); // that there are completions for
std::string completions(const ToolText &tool, const std::string &shell);
std::string manual_page(const ToolText &tool);

} // namespace tau::driver
