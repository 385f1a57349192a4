// C reference for samples/int_mix.py.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

// Python's %: the result has the sign of the (positive) divisor.
static inline int64_t floor_mod(int64_t a, int64_t m) {
    int64_t r = a % m;
    return r < 0 ? r + m : r;
}

int main(int argc, char **argv) {
    int64_t n = argc > 1 ? strtoll(argv[1], NULL, 10) : 5000000;
    int64_t a = 12345, b = 67890, c = 1, larger = 0;
    for (int64_t i = 0; i < n; i++) {
        a = (a * 31 + i) & 0xFFFFF;
        b = (b ^ (a << 3)) % 1000003;
        c = c + a / 7 - b % 13;
        if (a > b) {
            larger++;
            c ^= b >> 2;
        } else if (a == b) {
            c--;
        } else {
            c |= a & 255;
        }
        c = floor_mod(c, 16777213);
    }
    printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", a, b, c, larger);
    return 0;
}
