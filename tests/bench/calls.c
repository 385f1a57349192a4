// C reference for samples/calls.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t mix(int64_t value, int64_t salt) {
    return (value * 33 + salt) % 65521;
}

static int64_t clamp(int64_t value, int64_t low, int64_t high) {
    if (value < low)
        return low;
    if (value > high)
        return high;
    return value;
}

static int64_t step(int64_t state, int64_t i) {
    return clamp(mix(state, i & 15), 0, 60000);
}

int main(int argc, char **argv) {
    int64_t rounds = argc > 1 ? strtoll(argv[1], NULL, 10) : 1000000;
    int64_t state = 1, total = 0;
    for (int64_t i = 0; i < rounds; i++) {
        state = step(state, i);
        total += state;
    }
    printf("%" PRId64 " %" PRId64 "\n", state, total);
    return 0;
}
