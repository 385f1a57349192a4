// C reference for samples/loop_sum.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t loop_sum(int64_t n) {
    int64_t total = 0;
    for (int64_t i = 0; i < n; i++)
        total += i % 7;
    return total;
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000000;
    printf("%" PRId64 "\n", loop_sum(n));
    return 0;
}
