// C reference for tests/bench/big_numbers.py, with GMP.
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const unsigned long prime = 1000000007;

static void factorial(mpz_t result, unsigned long n) {
    mpz_set_ui(result, 1);
    for (unsigned long i = 2; i <= n; i++)
        mpz_mul_ui(result, result, i);
}

static void fibonacci(mpz_t a, unsigned long n) {
    mpz_t b;
    mpz_init_set_ui(b, 1);
    mpz_set_ui(a, 0);
    for (unsigned long i = 0; i < n; i++) {
        mpz_add(a, a, b);
        mpz_swap(a, b);
    }
    mpz_clear(b);
}

// F(n) and F(n + 1), from those of half the n.
static void fast_fibonacci(mpz_t a, mpz_t b, unsigned long n) {
    if (n == 0) {
        mpz_set_ui(a, 0);
        mpz_set_ui(b, 1);
        return;
    }
    fast_fibonacci(a, b, n / 2);
    mpz_t c, d, t;
    mpz_inits(c, d, t, NULL);
    mpz_mul_2exp(t, b, 1);
    mpz_sub(t, t, a);
    mpz_mul(c, a, t);
    mpz_mul(d, a, a);
    mpz_mul(t, b, b);
    mpz_add(d, d, t);
    if (n % 2 == 0) {
        mpz_swap(a, c);
        mpz_swap(b, d);
    } else {
        mpz_add(b, c, d);
        mpz_swap(a, d);
    }
    mpz_clears(c, d, t, NULL);
}

int main(int argc, char **argv) {
    unsigned long n = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
    mpz_t number, other, more;
    mpz_inits(number, other, more, NULL);
    factorial(number, n);
    size_t bits = mpz_sizeinbase(number, 2);
    mpz_tdiv_q_2exp(other, number, bits - 60);
    printf("%lu! has %zu bits, %lu %lu\n", n, bits, mpz_fdiv_ui(number, prime), mpz_get_ui(other));
    fibonacci(number, 4 * n);
    printf("F(%lu) has %zu bits, %lu\n", 4 * n, mpz_sizeinbase(number, 2), mpz_fdiv_ui(number, prime));
    fast_fibonacci(other, more, 4 * n);
    puts(mpz_cmp(number, other) == 0 ? "True" : "False");
    fast_fibonacci(number, more, 40 * n);
    printf("F(%lu) has %zu bits, %lu\n", 40 * n, mpz_sizeinbase(number, 2), mpz_fdiv_ui(number, prime));
    fibonacci(number, 4000);
    char *text = mpz_get_str(NULL, 10, number);
    size_t length = strlen(text);
    printf("%zu digits, %.20s...%s\n", length, text, text + length - 20);
    free(text);
    mpz_clears(number, other, more, NULL);
    return 0;
}
