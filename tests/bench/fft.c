// C reference for tests/bench/fft.py.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double *make_signal(int64_t n) {
    double *result = malloc(n * sizeof *result);
    int64_t seed = 42;
    for (int64_t i = 0; i < n; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        result[i] = (double)seed / 1073741824.0 - 1.0;
    }
    return result;
}

static void swap(double *a, double *b) {
    double t = *a;
    *a = *b;
    *b = t;
}

static void bit_reverse(int64_t n, double *re, double *im) {
    int64_t j = 0;
    for (int64_t i = 1; i < n; i++) {
        int64_t bit = n >> 1;
        while (j & bit) {
            j ^= bit;
            bit >>= 1;
        }
        j |= bit;
        if (i < j) {
            swap(&re[i], &re[j]);
            swap(&im[i], &im[j]);
        }
    }
}

static void transform(int64_t n, double *re, double *im, double direction) {
    bit_reverse(n, re, im);
    double angle = direction * 2.0 * M_PI / (double)n;
    double *cosines = malloc(n / 2 * sizeof *cosines), *sines = malloc(n / 2 * sizeof *sines);
    for (int64_t k = 0; k < n / 2; k++) {
        cosines[k] = cos(angle * (double)k);
        sines[k] = sin(angle * (double)k);
    }
    for (int64_t size = 2; size <= n; size *= 2) {
        int64_t half = size / 2, step = n / size;
        for (int64_t start = 0; start < n; start += size) {
            for (int64_t k = 0; k < half; k++) {
                int64_t a = start + k, b = a + half;
                double c = cosines[k * step], s = sines[k * step];
                double t_re = re[b] * c - im[b] * s;
                double t_im = re[b] * s + im[b] * c;
                re[b] = re[a] - t_re;
                im[b] = im[a] - t_im;
                re[a] += t_re;
                im[a] += t_im;
            }
        }
    }
    free(cosines);
    free(sines);
}

int main(int argc, char **argv) {
    int bits = argc > 1 ? atoi(argv[1]) : 10, rounds = argc > 2 ? atoi(argv[2]) : 2;
    int64_t n = (int64_t)1 << bits;
    double *signal = make_signal(n), *re = malloc(n * sizeof *re), *im = calloc(n, sizeof *im);
    memcpy(re, signal, n * sizeof *re);
    for (int round = 0; round < rounds; round++) {
        transform(n, re, im, 1.0);
        printf("%.6f %.6f %.6f %.6f %.6f\n", re[0], re[1], im[1], re[n / 3], im[n / 3]);
        transform(n, re, im, -1.0);
        for (int64_t i = 0; i < n; i++) {
            re[i] /= (double)n;
            im[i] /= (double)n;
        }
    }
    double worst = 0;
    for (int64_t i = 0; i < n; i++) {
        double error = fabs(re[i] - signal[i]) + fabs(im[i]);
        if (error > worst)
            worst = error;
    }
    printf("worst error %.3e\n", worst);
    free(signal);
    free(re);
    free(im);
    return 0;
}
