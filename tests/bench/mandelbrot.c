// C reference for samples/mandelbrot.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define LIMIT 50

static const char shades[] = " .:-=+*%@#";

static int64_t escape_time(double cr, double ci, int64_t limit) {
    double zr = 0, zi = 0;
    for (int64_t i = 0; i < limit; i++) {
        double rr = zr * zr, ii = zi * zi;
        if (rr + ii > 4.0)
            return i;
        zi = 2.0 * zr * zi + ci;
        zr = rr - ii + cr;
    }
    return limit;
}

static void picture(int width, int height) {
    char line[128];
    for (int row = 0; row < height; row++) {
        double ci = 2.4 * row / (height - 1) - 1.2;
        int length = 0;
        for (int column = 0; column < width; column++) {
            double cr = 3.0 * column / (width - 1) - 2.1;
            line[column] = shades[escape_time(cr, ci, LIMIT) * 9 / LIMIT];
            if (line[column] != ' ')
                length = column + 1;
        }
        printf("%.*s\n", length, line);
    }
}

int main(int argc, char **argv) {
    int64_t size = argc > 1 ? strtoll(argv[1], NULL, 10) : 200;
    int64_t inside = 0, steps = 0;
    picture(72, 25);
    for (int64_t row = 0; row < size; row++) {
        double ci = 2.0 * row / size - 1.0;
        for (int64_t column = 0; column < size; column++) {
            double cr = 2.0 * column / size - 1.5;
            int64_t time = escape_time(cr, ci, LIMIT);
            steps += time;
            if (time == LIMIT)
                inside++;
        }
    }
    printf("%" PRId64 " of %" PRId64 " points inside, %" PRId64 " steps\n", inside, size * size, steps);
    return 0;
}
