// C reference for samples/matmul.py.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static double *make_matrix(int64_t n, int64_t seed) {
    double *m = malloc(n * n * sizeof *m);
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++)
            m[i * n + j] = (double)((i * seed + j) % 19) * 0.25 - 2.0;
    return m;
}

static double *multiply(int64_t n, const double *a, const double *b) {
    double *result = calloc(n * n, sizeof *result);
    for (int64_t i = 0; i < n; i++) {
        double *restrict row = result + i * n;
        for (int64_t k = 0; k < n; k++) {
            double factor = a[i * n + k];
            const double *restrict b_row = b + k * n;
            for (int64_t j = 0; j < n; j++)
                row[j] += factor * b_row[j];
        }
    }
    return result;
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 120;
    double *a = make_matrix(n, 3), *b = make_matrix(n, 5);
    double *ab = multiply(n, a, b), *c = multiply(n, ab, a);
    double trace = 0, total = 0;
    for (int64_t i = 0; i < n; i++) {
        trace += c[i * n + i];
        for (int64_t j = 0; j < n; j++)
            total += c[i * n + j];
    }
    printf("trace %.6f\n", trace);
    printf("total %.6f\n", total);
    printf("corner %.6f %.6f %.6f %.6f\n", c[0], c[n - 1], c[(n - 1) * n], c[n * n - 1]);
    free(a);
    free(b);
    free(ab);
    free(c);
    return 0;
}
