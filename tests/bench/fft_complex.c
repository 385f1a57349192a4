// C reference for tests/bench/fft_complex.py.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    double re, im;
} number;

static number *make_signal(int64_t n) {
    number *result = malloc(n * sizeof *result);
    int64_t seed = 42;
    for (int64_t i = 0; i < n; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        result[i] = (number){(double)seed / 1073741824.0 - 1.0, 0.0};
    }
    return result;
}

static number *every_other(const number *values, int64_t first, int64_t count) {
    number *result = malloc(count * sizeof *result);
    for (int64_t i = 0; i < count; i++)
        result[i] = values[first + 2 * i];
    return result;
}

// Makes a new array, which the caller frees.
static number *fft(const number *values, int64_t n, double sign) {
    number *result = malloc(n * sizeof *result);
    if (n == 1) {
        result[0] = values[0];
        return result;
    }
    int64_t half = n / 2;
    number *part = every_other(values, 0, half), *even = fft(part, half, sign);
    free(part);
    part = every_other(values, 1, half);
    number *odd = fft(part, half, sign);
    free(part);
    double angle = sign * 2.0 * M_PI / (double)n;
    for (int64_t k = 0; k < half; k++) {
        double c = cos(angle * (double)k), s = sin(angle * (double)k);
        number e = even[k], o = odd[k];
        number t = {c * o.re - s * o.im, c * o.im + s * o.re};
        result[k] = (number){e.re + t.re, e.im + t.im};
        result[k + half] = (number){e.re - t.re, e.im - t.im};
    }
    free(even);
    free(odd);
    return result;
}

int main(int argc, char **argv) {
    int bits = argc > 1 ? atoi(argv[1]) : 10;
    int64_t n = (int64_t)1 << bits;
    number *signal = make_signal(n), *spectrum = fft(signal, n, -1.0);
    int64_t shown[] = {0, 1, n / 3};
    for (int i = 0; i < 3; i++)
        printf("%.6f %.6f\n", spectrum[shown[i]].re, spectrum[shown[i]].im);
    number *back = fft(spectrum, n, 1.0);
    double worst = 0;
    for (int64_t i = 0; i < n; i++) {
        double error = fabs(back[i].re / (double)n - signal[i].re) + fabs(back[i].im / (double)n - signal[i].im);
        if (error > worst)
            worst = error;
    }
    printf("worst error %.3e\n", worst);
    free(signal);
    free(spectrum);
    free(back);
    return 0;
}
