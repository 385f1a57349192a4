// C reference for tests/bench/life.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t *make_grid(int64_t side) {
    int64_t *grid = malloc(side * side * sizeof *grid);
    int64_t seed = 7;
    for (int64_t i = 0; i < side * side; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        grid[i] = (seed >> 16 & 3) == 0;
    }
    return grid;
}

static inline int64_t neighbours(const int64_t *grid, int64_t side, int64_t y, int64_t x) {
    const int64_t *above = grid + (y ? y - 1 : side - 1) * side;
    const int64_t *row = grid + y * side;
    const int64_t *below = grid + (y + 1 < side ? y + 1 : 0) * side;
    int64_t left = x ? x - 1 : side - 1, right = x + 1 < side ? x + 1 : 0;
    return above[left] + above[x] + above[right] + row[left] + row[right] + below[left] + below[x] + below[right];
}

static int64_t *step(const int64_t *grid, int64_t side) {
    int64_t *result = calloc(side * side, sizeof *result);
    for (int64_t y = 0; y < side; y++) {
        for (int64_t x = 0; x < side; x++) {
            int64_t count = neighbours(grid, side, y, x);
            if (count == 3 || (count == 2 && grid[y * side + x] == 1))
                result[y * side + x] = 1;
        }
    }
    return result;
}

static int64_t alive(const int64_t *grid, int64_t side) {
    int64_t total = 0;
    for (int64_t i = 0; i < side * side; i++)
        total += grid[i];
    return total;
}

int main(int argc, char **argv) {
    int64_t side = argc > 1 ? strtoll(argv[1], NULL, 10) : 64;
    int64_t generations = argc > 2 ? strtoll(argv[2], NULL, 10) : 10;
    int64_t *grid = make_grid(side);
    printf("%" PRId64 " alive\n", alive(grid, side));
    for (int64_t i = 0; i < generations; i++) {
        int64_t *next = step(grid, side);
        free(grid);
        grid = next;
    }
    printf("%" PRId64 " alive after %" PRId64 " generations\n", alive(grid, side), generations);
    for (int64_t y = 0; y < side && y < 8; y++) {
        for (int64_t x = 0; x < side && x < 64; x++)
            putchar(grid[y * side + x] ? '#' : '.');
        putchar('\n');
    }
    free(grid);
    return 0;
}
