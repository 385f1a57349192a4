// C reference for tests/bench/lu.py.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A matrix is an array of rows, so that two rows change places by their pointers.
static double **make_matrix(int64_t n) {
    double **rows = malloc(n * sizeof *rows);
    int64_t seed = 17;
    for (int64_t i = 0; i < n; i++) {
        rows[i] = malloc(n * sizeof **rows);
        for (int64_t j = 0; j < n; j++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            rows[i][j] = (double)seed / 1073741824.0 - 1.0;
        }
    }
    return rows;
}

static double **copy(double **matrix, int64_t n) {
    double **rows = malloc(n * sizeof *rows);
    for (int64_t i = 0; i < n; i++) {
        rows[i] = malloc(n * sizeof **rows);
        memcpy(rows[i], matrix[i], n * sizeof **rows);
    }
    return rows;
}

static void release(double **matrix, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        free(matrix[i]);
    free(matrix);
}

static void decompose(double **a, int64_t n, int64_t *order) {
    for (int64_t i = 0; i < n; i++)
        order[i] = i;
    for (int64_t k = 0; k < n; k++) {
        int64_t pivot = k;
        for (int64_t i = k + 1; i < n; i++)
            if (fabs(a[i][k]) > fabs(a[pivot][k]))
                pivot = i;
        if (pivot != k) {
            double *row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            int64_t place = order[k];
            order[k] = order[pivot];
            order[pivot] = place;
        }
        const double *restrict top = a[k];
        for (int64_t i = k + 1; i < n; i++) {
            double *restrict row = a[i];
            double factor = row[k] /= top[k];
            for (int64_t j = k + 1; j < n; j++)
                row[j] -= factor * top[j];
        }
    }
}

static void solve(double **lu, int64_t n, const int64_t *order, const double *b, double *x) {
    for (int64_t i = 0; i < n; i++)
        x[i] = b[order[i]];
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < i; j++)
            x[i] -= lu[i][j] * x[j];
    for (int64_t i = n - 1; i >= 0; i--) {
        for (int64_t j = i + 1; j < n; j++)
            x[i] -= lu[i][j] * x[j];
        x[i] /= lu[i][i];
    }
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 60;
    double **matrix = make_matrix(n), **lu = copy(matrix, n), *b = malloc(n * sizeof *b), *x = malloc(n * sizeof *x);
    int64_t *order = malloc(n * sizeof *order);
    for (int64_t i = 0; i < n; i++)
        b[i] = (double)(i % 10);
    decompose(lu, n, order);
    solve(lu, n, order, b, x);
    double worst = 0;
    for (int64_t i = 0; i < n; i++) {
        double total = 0;
        for (int64_t j = 0; j < n; j++)
            total += matrix[i][j] * x[j];
        worst = fmax(worst, fabs(total - b[i]));
    }
    printf("%.6f %.6f %.6f\n", x[0], x[n / 2], x[n - 1]);
    printf("pivots %" PRId64 " %" PRId64 " %" PRId64 " residual %.3e\n", order[0], order[n / 2], order[n - 1], worst);
    release(matrix, n);
    release(lu, n);
    free(b);
    free(x);
    free(order);
    return 0;
}
