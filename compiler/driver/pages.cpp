// Completions for bash, zsh and fish, and the manual page in man's macros. In: the texts of the command line's
// definition (cli.cpp). Out: files as the shells and man read them.
// What a value is completed to follows from its name: FILE is one of ours, DIR a directory, a list of choices itself.
#include "driver/pages.h"

#include "driver/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

// A word in single quotes, as all three shells take it.
std::string quoted(const std::string &text) {
    std::string result = "'";
    for (char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

bool is_long(const std::string &name) { return name.starts_with("--"); }

bool is_source(const OptionText &word) { return word.names.empty() && word.value == "FILE"; }

// ---- bash

std::string bash_reply(const OptionText &option) {
    if (!option.choices.empty())
        return fmt::format("_tauraro_words {}", quoted(fmt::format("{}", fmt::join(option.choices, " "))));
    if (is_source(option)) return "_tauraro_sources";
    if (option.value == "DIR") return "_tauraro_files -d";
    if (option.value == "FILE" || option.value == "EXE" || option.value == "CC") return "_tauraro_files -f";
    return ":";
}

// What may stand where an option may: -O is offered with each of its levels, as it is written mostly.
Words bash_options(const std::vector<OptionText> &options) {
    Words names;
    for (const OptionText &option : options)
        for (const std::string &name : option.names) {
            names.push_back(name);
            if (!is_long(name))
                for (const std::string &choice : option.choices) names.push_back(name + choice);
        }
    return names;
}

std::string bash_command(const CommandText &command) {
    std::string text = fmt::format("    {})\n        case $prev in\n", command.name);
    for (const OptionText &option : command.options)
        if (!option.value.empty())
            text += fmt::format("        {}) {}; return ;;\n", fmt::join(option.names, " | "), bash_reply(option));
    std::string word = command.words.empty() ? ":" : bash_reply(command.words[0]);
    text += fmt::format(
        "        esac\n        if [[ $cur == -* ]]; then\n            _tauraro_words {}\n        else\n            {}\n"
        "        fi ;;\n",
        quoted(fmt::format("{}", fmt::join(bash_options(command.options), " "))), word);
    return text;
}

constexpr const char *kBashHead = R"(# bash completion for tauraro, made by 'tauraro completions bash'
_tauraro_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_tauraro_files() {
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_tauraro_sources() {
    local name
    _tauraro_files -d
    while read -r name; do
        [[ $name == *.py || $name == *.tr ]] && COMPREPLY+=("$name")
    done < <(compgen -f -- "$cur")
}

_tauraro() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if [[ $cur == '=' ]]; then
        cur=
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
)";

std::string bash(const ToolText &tool) {
    Words first;
    for (const CommandText &command : tool.commands) first.push_back(command.name);
    for (const std::string &name : bash_options(tool.options)) first.push_back(name);
    std::string text = kBashHead;
    text += fmt::format("    if ((COMP_CWORD == 1)); then\n        _tauraro_words {}\n        return\n    fi\n    case "
                        "${{COMP_WORDS[1]}} in\n",
                        quoted(fmt::format("{}", fmt::join(first, " "))));
    for (const CommandText &command : tool.commands) text += bash_command(command);
    return text + "    esac\n}\n\ncomplete -F _tauraro tauraro\n";
}

// ---- zsh

std::string zsh_text(const std::string &text, bool in_brackets) {
    std::string result;
    for (char c : text) {
        if (c == ':' || c == '\\' || (in_brackets && (c == '[' || c == ']'))) result += '\\';
        result += c;
    }
    return result;
}

std::string zsh_action(const OptionText &option) {
    if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
    if (is_source(option)) return "_files -g \"*.(py|tr)\"";
    if (option.value == "DIR") return "_files -/";
    if (option.value == "FILE" || option.value == "EXE" || option.value == "CC") return "_files";
    return " ";
}

std::string zsh_options(const std::vector<OptionText> &options) {
    std::string text;
    for (const OptionText &option : options)
        for (const std::string &name : option.names) {
            // A value follows behind '=' or in the next word; with one dash, at once or in the next word.
            std::string sign = option.value.empty() ? "" : is_long(name) ? "=" : "+";
            std::string value = option.value.empty() ? "" : fmt::format(":{}:{}", option.value, zsh_action(option));
            text += fmt::format(" \\\n            {}",
                                quoted(fmt::format("*{}{}[{}]{}", name, sign, zsh_text(option.about, true), value)));
        }
    return text;
}

std::string zsh(const ToolText &tool) {
    std::string text = "#compdef tauraro\n# zsh completion for tauraro, made by 'tauraro completions zsh'\n"
                       "_tauraro() {\n    local -a commands=(\n";
    for (const CommandText &command : tool.commands)
        text += fmt::format("        {}\n", quoted(fmt::format("{}:{}", command.name, zsh_text(command.about, false))));
    text += fmt::format(
        "    )\n    if ((CURRENT == 2)); then\n        _describe -t commands command commands\n        _arguments{}\n"
        "        return\n    fi\n    shift words\n    ((CURRENT--))\n    case $words[1] in\n",
        zsh_options(tool.options));
    for (const CommandText &command : tool.commands) {
        text += fmt::format("    {})\n        _arguments{}", command.name, zsh_options(command.options));
        for (const OptionText &word : command.words)
            text += fmt::format(" \\\n            {}",
                                quoted(fmt::format("{}:{}:{}", word.many ? "*" : "", word.value, zsh_action(word))));
        if (!command.rest.empty()) text += " \\\n            '*:argument:_files'";
        text += " ;;\n";
    }
    return text + "    esac\n}\n\n_tauraro \"$@\"\n";
}

// ---- fish

std::string fish_quoted(const std::string &text) {
    std::string result = "'";
    for (char c : text) result += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return result + "'";
}

std::string fish_values(const OptionText &option) {
    if (option.value.empty()) return "";
    if (!option.choices.empty())
        return fmt::format(" -x -a {}", fish_quoted(fmt::format("{}", fmt::join(option.choices, " "))));
    if (option.value == "DIR") return " -x -a '(__fish_complete_directories)'";
    if (option.value == "FILE" || option.value == "EXE" || option.value == "CC") return " -r -F";
    return " -x";
}

std::string fish_options(const std::string &condition, const std::vector<OptionText> &options) {
    std::string text;
    for (const OptionText &option : options) {
        std::string names;
        for (const std::string &name : option.names)
            names += is_long(name) ? fmt::format(" -l {}", name.substr(2)) : fmt::format(" -s {}", name.substr(1));
        text += fmt::format("complete -c tauraro -n {}{}{} -d {}\n", condition, names, fish_values(option),
                            fish_quoted(option.about));
    }
    return text;
}

std::string fish(const ToolText &tool) {
    std::string text = "# fish completion for tauraro, made by 'tauraro completions fish'\ncomplete -c tauraro -f\n";
    text += fish_options("__fish_use_subcommand", tool.options);
    for (const CommandText &command : tool.commands) {
        text += fmt::format("complete -c tauraro -n __fish_use_subcommand -a {} -d {}\n", command.name,
                            fish_quoted(command.about));
        std::string condition = quoted("__fish_seen_subcommand_from " + command.name);
        text += fish_options(condition, command.options);
        for (const OptionText &word : command.words) {
            if (!word.choices.empty())
                text += fmt::format("complete -c tauraro -n {} -a {}\n", condition,
                                    fish_quoted(fmt::format("{}", fmt::join(word.choices, " "))));
            else if (is_source(word))
                text += fmt::format("complete -c tauraro -n {} -k -a '(__fish_complete_suffix .py)'\n", condition);
        }
    }
    return text;
}

// ---- man

std::string roff(const std::string &text) {
    std::string result;
    for (char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if (c == '\'')
            result += "\\(aq";
        else if (c == '.' && (result.empty() || result.back() == '\n'))
            result += "\\&.";
        else
            result += c;
    }
    return result;
}

std::string roff_options(const std::vector<OptionText> &options) {
    std::string text;
    for (const OptionText &option : options) {
        Words names;
        for (const std::string &name : option.names)
            names.push_back(fmt::format("\\fB{}\\fR{}", roff(name),
                                        option.value.empty() ? "" : fmt::format(" \\fI{}\\fR", roff(option.value))));
        if (names.empty()) names.push_back(fmt::format("\\fI{}\\fR", roff(option.value)));
        text += fmt::format(".TP\n{}\n{}\n", fmt::join(names, ", "), roff(option.about));
    }
    return text;
}

std::string usage(const CommandText &command) {
    std::string text = fmt::format("\\fBtauraro {}\\fR [\\fIOPTIONS\\fR]", roff(command.name));
    for (const OptionText &word : command.words) {
        std::string name = fmt::format("\\fI{}\\fR{}", roff(word.value), word.many ? "..." : "");
        text += word.required ? " " + name : fmt::format(" [{}]", name);
    }
    if (!command.rest.empty()) text += fmt::format(" [\\fI{}\\fR]", roff(command.rest));
    return text;
}

std::string roff_table(const std::vector<std::pair<std::string, std::string>> &rows) {
    std::string text;
    for (const auto &[name, about] : rows) text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(name), roff(about));
    return text;
}

} // namespace

const Words &shells() {
    static const Words names = {"bash", "zsh", "fish"};
    return names;
}

std::string completions(const ToolText &tool, const std::string &shell) {
    return shell == "bash" ? bash(tool) : shell == "zsh" ? zsh(tool) : fish(tool);
}

std::string manual_page(const ToolText &tool) {
    std::string text =
        fmt::format(".\\\" Made by 'tauraro --help-man'.\n.TH TAURARO 1 \"\" \"Tauraro {}\" \"User commands\"\n"
                    ".SH NAME\ntauraro \\- compile Python 3 programs to native executables\n.SH SYNOPSIS\n",
                    tool.version);
    for (size_t i = 0; i < tool.commands.size(); i++) text += (i ? ".br\n" : "") + usage(tool.commands[i]) + "\n";
    text +=
        fmt::format(".SH DESCRIPTION\n{}\n.SH OPTIONS\n{}.SH COMMANDS\n", roff(tool.about), roff_options(tool.options));
    for (const CommandText &command : tool.commands) {
        text += fmt::format(".SS {}\n{}.\n.PP\n{}\n", usage(command), roff(command.about), roff_options(command.words));
        text += roff_options(command.options);
        std::string further = roff(command.further);
        for (size_t at = 0; (at = further.find('\n', at)) != std::string::npos; at += 5)
            further.replace(at, 1, "\n.br\n");
        if (!further.empty()) text += fmt::format(".PP\n{}\n", further);
    }
    text += fmt::format(".SH EXIT STATUS\n{}.SH ENVIRONMENT\n{}", roff_table(tool.exit_codes),
                        roff_table(tool.environment));
    return text + ".SH SEE ALSO\n\\fBpython3\\fR(1), \\fBgcc\\fR(1), \\fBclang\\fR(1)\n";
}

} // namespace tau::driver
