/* factorial, comb and perm: products of ranges, by halves so that the factors of a multiplication have equal sizes.
 *
 * GMP has the first two; perm is a product tree of machine words. */
#include "bigint.h"
#include "tau/exc.h"
#include "tau/int_more.h"
#include "tau/math.h"

static TAU_COLD tau_int raise_int(int type, const char *text) {
    tau_raise_text(type, text);
    return TAU_INT_ERR;
}

tau_int tau_math_factorial(tau_int n) {
    if (n < 0) return raise_int(TAU_ID_ValueError, "factorial() not defined for negative values");
    if (tau_int_is_big(n))
        return raise_int(TAU_ID_OverflowError, "factorial() argument should not exceed 9223372036854775807");
    if (n > INT32_MAX) {
        tau_no_memory();
        return TAU_INT_ERR;
    }
    if (n <= 19) {
        tau_int r = 1;
        for (tau_int i = 2; i <= n; i++) r *= i;
        return r;
    }
    mpz_t z;
    mpz_init(z);
    mpz_fac_ui(z, (unsigned long)n);
    tau_int r = tau_int_from_mpz(z);
    mpz_clear(z);
    return r;
}

/* n * (n - 1) * ... * (n - k + 1), k >= 1 */
static tau_int falling(tau_int n, int64_t k) {
    if (k == 1) return tau_int_copy(n);
    int64_t half = k / 2;
    tau_int a = falling(n, half);
    if (a == TAU_INT_ERR) return a;
    tau_int rest = tau_int_sub(n, half);
    tau_int b = rest == TAU_INT_ERR ? rest : falling(rest, k - half);
    tau_int_decref(rest);
    if (b == TAU_INT_ERR) {
        tau_int_decref(a);
        return b;
    }
    return tau_int_mul_c(a, b, 3);
}

tau_int tau_math_perm(tau_int n, tau_int k) {
    if (n < 0) return raise_int(TAU_ID_ValueError, "n must be a non-negative integer");
    if (k < 0) return raise_int(TAU_ID_ValueError, "k must be a non-negative integer");
    if (tau_int_lt(n, k)) return 0;
    if (tau_int_is_big(k)) return raise_int(TAU_ID_OverflowError, "k must not exceed 9223372036854775807");
    return k == 0 ? 1 : falling(n, k);
}

tau_int tau_math_comb(tau_int n, tau_int k) {
    if (n < 0) return raise_int(TAU_ID_ValueError, "n must be a non-negative integer");
    if (k < 0) return raise_int(TAU_ID_ValueError, "k must be a non-negative integer");
    tau_int other = tau_int_sub(n, k);
    if (other == TAU_INT_ERR || other < 0) {
        tau_int_decref(other);
        return other == TAU_INT_ERR ? other : 0;
    }
    tau_int least = tau_int_lt(k, other) ? tau_int_copy(k) : tau_int_copy(other);
    tau_int_decref(other);
    if (tau_int_is_big(least)) {
        tau_int_decref(least);
        return raise_int(TAU_ID_OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
    }
    /* Machine words as long as every product r * (n - i) fits. */
    if (tau_int_is_small(n)) {
        int64_t r = 1, product;
        tau_int i = 0;
        while (i < least && !__builtin_mul_overflow(r, n - i, &product)) r = product / ++i;
        if (i == least) return tau_int_from_i64(r);
    }
    tau_mag m;
    mpz_t z, r;
    mpz_srcptr view = tau_mpz_view(z, &m, n);
    mpz_init(r);
    mpz_bin_ui(r, view, (unsigned long)least);
    tau_int result = tau_int_from_mpz(r);
    mpz_clear(r);
    return result;
}
