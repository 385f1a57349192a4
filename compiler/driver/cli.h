// The command line of `tauraro`: reads the arguments, runs the command, answers the exit code
// (0 done, 1 the program has errors, 2 the command was used wrongly or the machine failed it).
#pragma once

namespace tau::driver {

int main(int argc, char **argv);

} // namespace tau::driver
