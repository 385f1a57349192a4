// C reference for samples/sieve.py.
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool *sieve(int64_t limit) {
    bool *is_prime = malloc(limit + 1);
    memset(is_prime, true, limit + 1);
    is_prime[0] = is_prime[1] = false;
    for (int64_t p = 2; p * p <= limit; p++)
        if (is_prime[p])
            for (int64_t multiple = p * p; multiple <= limit; multiple += p)
                is_prime[multiple] = false;
    return is_prime;
}

int main(int argc, char **argv) {
    int64_t limit = argc > 1 ? strtoll(argv[1], NULL, 10) : 2000000;
    bool *flags = sieve(limit);
    int64_t count = 0, last = 0, twins = 0;
    for (int64_t n = 0; n <= limit; n++) {
        if (flags[n]) {
            if (n - last == 2 && last > 0)
                twins++;
            count++;
            last = n;
        }
    }
    printf("%" PRId64 " primes up to %" PRId64 ", the largest is %" PRId64 "\n", count, limit, last);
    printf("%" PRId64 " pairs of twin primes\n", twins);
    free(flags);
    return 0;
}
