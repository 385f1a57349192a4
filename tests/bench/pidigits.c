// C reference for samples/pidigits.py, with GMP's numbers updated in place.
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>

static mpz_t q, r, t, digit, left, right;

// The next digit of pi.
static int next_digit(unsigned long *k) {
    for (;;) {
        if (*k > 1) {
            mpz_mul_ui(left, q, 4);
            mpz_add(left, left, r);
            mpz_sub(left, left, t);
            mpz_mul_ui(digit, q, 3);
            mpz_add(digit, digit, r);
            mpz_fdiv_q(digit, digit, t);
            mpz_mul(right, digit, t);
            if (mpz_cmp(left, right) < 0) {
                mpz_sub(r, r, right);
                mpz_mul_ui(r, r, 10);
                mpz_mul_ui(q, q, 10);
                return (int)mpz_get_ui(digit);
            }
        }
        mpz_mul_2exp(left, q, 1);
        mpz_add(r, r, left);
        mpz_mul_ui(r, r, 2 * *k + 1);
        mpz_mul_ui(q, q, *k);
        mpz_mul_ui(t, t, 2 * *k + 1);
        ++*k;
    }
}

int main(int argc, char **argv) {
    long n = argc > 1 ? strtol(argv[1], NULL, 10) : 1000;
    unsigned long k = 1;
    char line[11] = "";
    int length = 0;
    mpz_inits(q, r, t, digit, left, right, NULL);
    mpz_set_ui(q, 1);
    mpz_set_ui(t, 1);
    for (long count = 1; count <= n; count++) {
        line[length++] = (char)('0' + next_digit(&k));
        line[length] = 0;
        if (count % 10 == 0 || count == n) {
            printf("%-10s  :%ld\n", line, count);
            length = 0;
        }
    }
    mpz_clears(q, r, t, digit, left, right, NULL);
    return 0;
}
