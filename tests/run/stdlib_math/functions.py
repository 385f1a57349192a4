# The math module.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for x in (0.0, 0.5, 1.0, 2.0, 10.0):
    print(math.sqrt(x), math.exp(x), math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.sinh(x / 4), math.tanh(x))
print([math.floor(x) for x in (1.5, -1.5, 2, 1e18, -0.0)], [math.ceil(x) for x in (1.5, -1.5, 2, 0.1)], [math.trunc(x) for x in (1.7, -1.7)], math.floor(1e20))
print(math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log(2 ** 100), math.log10(10 ** 50), math.log1p(1e-10), math.expm1(1e-10), math.log(10 ** 400))
print(math.pow(2, 10), math.pow(2, -1), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.copysign(3, -0.0), math.fabs(-2), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.0), math.ldexp(0.5, 4), math.remainder(7, 3))
print(math.gcd(48, 36), math.gcd(), math.gcd(0, 5), math.gcd(12, 18, 27), math.gcd(2 ** 70, 6 ** 30), math.lcm(4, 6), math.lcm(), math.factorial(0), math.factorial(25), math.comb(10, 3), math.comb(3, 5), math.perm(5, 2), math.perm(4), math.isqrt(17), math.isqrt(10 ** 40), math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2], start=2))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.fsum([0.1] * 10), math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(10), math.cbrt(27.0), math.exp2(3), math.nextafter(1.0, 2.0), math.ulp(1.0), math.acos(0.5), math.asin(1), math.acosh(2), math.asinh(1), math.atanh(0.5))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.sqrt("x"), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.sqrt(), lambda: math.gamma(0)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


class Odd:
    def __floor__(self):
        return "floor!"

    def __float__(self):
        return 4.0


print(math.floor(Odd()), math.sqrt(Odd()), math.ceil(2 ** 70), math.sqrt(10 ** 30), math.sqrt(True))
