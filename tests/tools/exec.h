// Running one program under test: in a folder, with given argv[0], input, extra environment and a time limit, both
// outputs captured through files (so that no pipe can fill up).
#pragma once

#include <string>
#include <vector>

namespace tau::test {

struct Exec {
    std::string program;           // what is executed
    std::vector<std::string> argv; // argv[0] may differ from it
    std::string folder = ".";
    std::string input = "/dev/null";
    std::vector<std::string> environment = {}; // NAME=VALUE, over the inherited one; NAME= alone removes it
    int seconds = 60;
};

struct Result {
    bool timed_out = false;
    int signal = 0;
    int code = -1;
    double seconds = 0;
    std::string out, err;
};

Result execute(const Exec &exec);

// From now on a signal that ends this process ends what it runs, too.
void stop_with_children();

// A private folder for this process's files, removed at exit.
const std::string &scratch();
std::string read_all(const std::string &path, bool *exists = nullptr);
bool write_all(const std::string &path, const std::string &text);

} // namespace tau::test
