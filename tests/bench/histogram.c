// C reference for tests/bench/histogram.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BINS = 256 };

static int64_t *make_samples(int64_t count) {
    int64_t *samples = malloc(count * sizeof *samples);
    int64_t seed = 99;
    for (int64_t i = 0; i < count; i++) {
        int64_t total = 0;
        for (int k = 0; k < 4; k++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            total += seed >> 16 & 63;
        }
        samples[i] = total;
    }
    return samples;
}

static void histogram(const int64_t *samples, int64_t count, int64_t *counts) {
    memset(counts, 0, BINS * sizeof *counts);
    for (int64_t i = 0; i < count; i++)
        counts[samples[i]]++;
}

static int64_t median(const int64_t *counts, int64_t total) {
    int64_t seen = 0;
    for (int64_t value = 0; value < BINS; value++) {
        seen += counts[value];
        if (2 * seen >= total)
            return value;
    }
    return BINS;
}

int main(int argc, char **argv) {
    int64_t count = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000, rounds = argc > 2 ? strtoll(argv[2], NULL, 10) : 3;
    int64_t *samples = make_samples(count), counts[BINS], totals[BINS] = {0};
    for (int64_t i = 0; i < rounds; i++) {
        histogram(samples, count, counts);
        for (int value = 0; value < BINS; value++)
            totals[value] += counts[value] * (i + 1);
        samples[i * 7 % count] = i % BINS;
    }
    int64_t weighted = 0, sum = 0, most = totals[0], least = totals[0];
    for (int value = 0; value < BINS; value++) {
        weighted += value * totals[value];
        sum += totals[value];
        most = totals[value] > most ? totals[value] : most;
        least = totals[value] < least ? totals[value] : least;
    }
    printf("median %" PRId64 " mean %.6f\n", median(totals, sum), (double)weighted / (double)sum);
    printf("most %" PRId64 " least %" PRId64 "\n", most, least);
    for (int first = 0; first < BINS; first += 32) {
        int64_t part = 0;
        for (int value = first; value < first + 32; value++)
            part += totals[value];
        printf("%3d %" PRId64 "\n", first, part);
    }
    free(samples);
    return 0;
}
