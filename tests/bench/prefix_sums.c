// C reference for tests/bench/prefix_sums.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t *make_numbers(int64_t count) {
    int64_t *numbers = malloc(count * sizeof *numbers);
    for (int64_t i = 0; i < count; i++)
        numbers[i] = (i * 7919 + 13) % 1009 - 504;
    return numbers;
}

// Makes a new array of count + 1 sums.
static int64_t *prefix_sums(const int64_t *numbers, int64_t count) {
    int64_t *sums = malloc((count + 1) * sizeof *sums);
    sums[0] = 0;
    for (int64_t i = 0; i < count; i++)
        sums[i + 1] = sums[i] + numbers[i];
    return sums;
}

static int64_t best_window(const int64_t *sums, int64_t count, int64_t width) {
    int64_t best = sums[width] - sums[0];
    for (int64_t i = width + 1; i <= count; i++) {
        int64_t total = sums[i] - sums[i - width];
        if (total > best)
            best = total;
    }
    return best;
}

static int64_t best_range(const int64_t *sums, int64_t count) {
    int64_t lowest = 0, best = 0;
    for (int64_t i = 0; i <= count; i++) {
        if (sums[i] < lowest)
            lowest = sums[i];
        if (sums[i] - lowest > best)
            best = sums[i] - lowest;
    }
    return best;
}

int main(int argc, char **argv) {
    int64_t count = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000, rounds = argc > 2 ? strtoll(argv[2], NULL, 10) : 3;
    int64_t *numbers = make_numbers(count), total = 0;
    for (int64_t i = 0; i < rounds; i++) {
        numbers[i * 31 % count] += i;
        int64_t *sums = prefix_sums(numbers, count);
        total += best_window(sums, count, 10 + i) + best_range(sums, count) + sums[count];
        free(sums);
    }
    printf("total %" PRId64 "\n", total);
    free(numbers);
    return 0;
}
