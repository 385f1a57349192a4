// C reference for tests/bench/collatz.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t length(int64_t n) {
    int64_t steps = 1;
    while (n != 1) {
        if (n % 2 == 0)
            n /= 2;
        else
            n = 3 * n + 1;
        steps++;
    }
    return steps;
}

int main(int argc, char **argv) {
    int64_t limit = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000;
    int64_t longest = 0, best = 0, total = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t steps = length(start);
        total += steps;
        if (steps > longest) {
            longest = steps;
            best = start;
        }
    }
    printf("%" PRId64 " needs %" PRId64 " steps, all together %" PRId64 "\n", best, longest, total);
    return 0;
}
