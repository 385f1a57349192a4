/* gamma and lgamma by Lanczos' approximation with the coefficients (g = 6.0246800..., N = 13) and the reflections
 * that CPython uses, so that results agree to the last bit.
 *
 * Errors are in tau_err: "math domain error" at poles, "math range error" on overflow. */
#include "tau/core.h"
#include "tau/math.h"

#include <math.h>

#define PI 3.141592653589793238462643383279502884197
#define LOG_PI 1.144729885849400174143427351353058711647
#define G 6.024680040776729583740234375
#define G_MINUS_HALF 5.524680040776729583740234375
enum { N = 13, EXACT = 23 };

static const double numerator[N] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double denominator[N] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0,
    66.0, 1.0,
};
/* gamma(1) .. gamma(23) */
static const double factorials[EXACT] = {
    1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0, 479001600.0, 6227020800.0,
    87178291200.0, 1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0, 121645100408832000.0,
    2432902008176640000.0, 51090942171709440000.0, 1124000727777607680000.0,
};

static double lanczos_sum(double x) { /* x > 0 */
    double num = 0, den = 0;
    if (x < 5.0) {
        for (int i = N; --i >= 0;) {
            num = num * x + numerator[i];
            den = den * x + denominator[i];
        }
    } else {
        for (int i = 0; i < N; i++) {
            num = num / x + numerator[i];
            den = den / x + denominator[i];
        }
    }
    return num / den;
}

/* sin(pi * x), accurate near whole numbers. */
static double sin_pi(double x) {
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(PI * y); break;
    case 1: r = cos(PI * (y - 0.5)); break;
    case 2: r = sin(PI * (1.0 - y)); break;
    case 3: r = -cos(PI * (y - 1.5)); break;
    default: r = sin(PI * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

double tau_math_gamma(double x) {
    if (x - x != 0) return x != x || x > 0 ? x : tau_math_domain_error();
    if (x == 0) return tau_math_domain_error();
    if (x == floor(x)) {
        if (x < 0) return tau_math_domain_error();
        if (x <= EXACT) return factorials[(int)x - 1];
    }
    double abs = fabs(x);
    if (abs < 1e-20) {
        double r = 1.0 / x;
        return isinf(r) ? tau_math_range_error() : r;
    }
    if (abs > 200.0) return x < 0 ? 0.0 / sin_pi(x) : tau_math_range_error();
    double y = abs + G_MINUS_HALF, z;
    if (abs > G_MINUS_HALF) { /* the rounding error of y */
        double q = y - abs;
        z = q - G_MINUS_HALF;
    } else {
        double q = y - G_MINUS_HALF;
        z = q - abs;
    }
    z = z * G / y;
    double r;
    if (x < 0) {
        r = -PI / sin_pi(abs) / abs * exp(y) / lanczos_sum(abs);
        r -= z * r;
        if (abs < 140.0) {
            r /= pow(y, abs - 0.5);
        } else {
            double root = pow(y, abs / 2.0 - 0.25);
            r /= root;
            r /= root;
        }
    } else {
        r = lanczos_sum(abs) / exp(y);
        r += z * r;
        if (abs < 140.0) {
            r *= pow(y, abs - 0.5);
        } else {
            double root = pow(y, abs / 2.0 - 0.25);
            r *= root;
            r *= root;
        }
    }
    return isinf(r) ? tau_math_range_error() : r;
}

double tau_math_lgamma(double x) {
    if (x - x != 0) return x != x ? x : INFINITY;
    if (x == floor(x) && x <= 2.0) return x <= 0 ? tau_math_domain_error() : 0.0;
    double abs = fabs(x), r;
    if (abs < 1e-20) return -log(abs);
    r = log(lanczos_sum(abs)) - G;
    r += (abs - 0.5) * (log(abs + G - 0.5) - 1);
    if (x < 0) r = LOG_PI - log(fabs(sin_pi(abs))) - log(abs) - r;
    return isinf(r) ? tau_math_range_error() : r;
}
