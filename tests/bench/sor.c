// C reference for tests/bench/sor.py.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static double *make_grid(int64_t side) {
    double *grid = malloc(side * side * sizeof *grid);
    for (int64_t y = 0; y < side; y++)
        for (int64_t x = 0; x < side; x++)
            grid[y * side + x] = (double)((y * 31 + x * 17) % 101) * 0.01;
    return grid;
}

static void relax(int64_t side, double *grid, double omega) {
    double quarter = omega * 0.25, rest = 1.0 - omega;
    for (int64_t y = 1; y < side - 1; y++) {
        double *restrict row = grid + y * side;
        const double *restrict above = row - side, *restrict below = row + side;
        for (int64_t x = 1; x < side - 1; x++)
            row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + rest * row[x];
    }
}

int main(int argc, char **argv) {
    int64_t side = argc > 1 ? strtoll(argv[1], NULL, 10) : 40, rounds = argc > 2 ? strtoll(argv[2], NULL, 10) : 20;
    double *grid = make_grid(side);
    for (int64_t i = 0; i < rounds; i++)
        relax(side, grid, 1.25);
    double total = 0;
    for (int64_t y = 0; y < side; y++) {
        double of_row = 0;
        for (int64_t x = 0; x < side; x++)
            of_row += grid[y * side + x];
        total += of_row;
    }
    printf("total %.6f\n", total);
    printf("%.9f %.9f %.9f\n", grid[side + 1], grid[side / 2 * side + side / 2], grid[(side - 2) * side + side - 2]);
    free(grid);
    return 0;
}
