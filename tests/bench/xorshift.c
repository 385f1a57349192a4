// C reference for tests/bench/xorshift.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static inline uint64_t xorshift(uint64_t state) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

int main(int argc, char **argv) {
    int64_t count = argc > 1 ? strtoll(argv[1], NULL, 10) : 20000;
    uint64_t state = 88172645463325252, mixed = 0;
    int64_t high = 0, buckets[16] = {0};
    for (int64_t i = 0; i < count; i++) {
        state = xorshift(state);
        mixed += state;
        if (state > 0x8000000000000000)
            high++;
        buckets[state & 15]++;
    }
    printf("%" PRIu64 " %016" PRIx64 " %" PRId64 "\n", state, mixed, high);
    for (int i = 0; i < 16; i++)
        printf("%" PRId64 "%c", buckets[i], i < 15 ? ' ' : '\n');
    return 0;
}
