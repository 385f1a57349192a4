// C reference for tests/bench/monte_carlo_pi.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int64_t state;
} generator;

static double uniform(generator *g) {
    g->state = (g->state * 1103515245 + 12345) % 2147483648;
    return (double)g->state / 2147483648;
}

static int64_t count_inside(generator *g, int64_t points) {
    int64_t inside = 0;
    for (int64_t i = 0; i < points; i++) {
        double x = uniform(g), y = uniform(g);
        if (x * x + y * y <= 1.0)
            inside++;
    }
    return inside;
}

int main(int argc, char **argv) {
    int64_t points = argc > 1 ? strtoll(argv[1], NULL, 10) : 20000;
    generator g = {2024};
    int64_t inside = count_inside(&g, points);
    printf("%" PRId64 " of %" PRId64 " inside, pi is about %.8f\n", inside, points, 4.0 * (double)inside / (double)points);
    return 0;
}
