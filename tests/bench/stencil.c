// C reference for tests/bench/stencil.py.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static double *make_plate(int64_t side) {
    double *plate = calloc(side * side, sizeof *plate);
    for (int64_t i = 0; i < side; i++) {
        plate[i] = 100.0;
        plate[i * side] = 100.0 * (double)i / (double)side;
        plate[i * side + side - 1] = 25.0;
    }
    return plate;
}

static void relax(int64_t side, const double *restrict old, double *restrict new) {
    for (int64_t y = 1; y < side - 1; y++) {
        const double *row = old + y * side, *above = row - side, *below = row + side;
        for (int64_t x = 1; x < side - 1; x++)
            new[y * side + x] = 0.25 * (above[x] + below[x] + row[x - 1] + row[x + 1]);
    }
}

int main(int argc, char **argv) {
    int64_t side = argc > 1 ? strtoll(argv[1], NULL, 10) : 40, rounds = argc > 2 ? strtoll(argv[2], NULL, 10) : 50;
    double *old = make_plate(side), *new = make_plate(side);
    for (int64_t i = 0; i < rounds; i++) {
        relax(side, old, new);
        double *t = old;
        old = new;
        new = t;
    }
    double total = 0, change = 0;
    for (int64_t i = 0; i < side * side; i++) {
        total += old[i];
        change += fabs(old[i] - new[i]);
    }
    printf("total %.6f change %.6f\n", total, change);
    printf("%.6f %.6f %.6f %.6f\n", old[side + 1], old[side / 4 * side + side / 2], old[side / 2 * side + side / 2],
           old[(side - 2) * side + side - 2]);
    free(old);
    free(new);
    return 0;
}
