// The main function of the unit tests; the tests are in the folders beside it, one per folder of compiler/.
// Options are doctest's: unit_tests --test-case='sha256*'.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
