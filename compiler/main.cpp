// The entry of the `tauraro` command. Everything else is in driver/ (the command line, the C tool chain, the cache)
// and pipeline.cpp (the compiler proper); this file exists so that both can be linked into the unit tests.
#include "driver/cli.h"

int main(int argc, char **argv) { return tau::driver::main(argc, argv); }
