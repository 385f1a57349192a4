"""Writes math_cases.inc: CPython's math functions over special and pseudo-random arguments as hashes, int functions, and
the numbers that seeded generators give. usage: python3 make_math_cases.py > math_cases.inc
"""
import hashlib
import math
import random

from make_number_cases import attempt, doubles, fnv

ONE = ["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "exp", "exp2",
       "expm1", "log", "log2", "log10", "log1p", "cbrt", "erf", "erfc", "gamma", "lgamma", "sqrt", "fabs", "degrees",
       "radians", "ulp", "frexp", "modf"]
TWO = ["atan2", "pow", "fmod", "remainder", "nextafter", "copysign", "hypot"]
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 1e308, -1e308, 5e-324, 1e-310, 709.0, 710.0, -745.0, 171.0, 172.0,
           -170.5, -171.5, 1e-21, 3.0, 22.0, 23.5, 1e22, float("inf"), float("-inf"), float("nan"), math.pi, 1024.0, 1023.5]
COUNT = 600



def arguments():
    return SPECIAL + [x / 700.0 for x in doubles(1, COUNT)] + list(doubles(0, COUNT // 4))


INTS = [0, 1, 2, 3, 5, 10, 20, 21, 30, 50, 100, 170, 171, 300, 2**61, 2**64, 10**30, 10**400, -1, -(10**400)]


def main():
    xs = arguments()
    print("/* Written by make_math_cases.py. */")
    print("static const double special[] = {%s};" % ", ".join(
        {"inf": "INFINITY", "-inf": "-INFINITY", "nan": "NAN"}.get(repr(x), repr(x)) for x in SPECIAL))
    print("enum { MATH_COUNT = %d };" % COUNT)
    print("static const uint64_t one_sums[] = {")
    for name in ONE:
        f = getattr(math, name)
        h = 0xCBF29CE484222325
        for x in xs:
            h = fnv(h, attempt(f, x))
        print("    0x%016xu, /* %s */" % (h, name))
    print("};")
    print("static const uint64_t two_sums[] = {")
    for name in TWO:
        f = getattr(math, name)
        h = 0xCBF29CE484222325
        for i, x in enumerate(xs):
            for y in SPECIAL + xs[(i * 7) % len(xs):(i * 7) % len(xs) + 5]:
                h = fnv(h, attempt(f, x, y))
        print("    0x%016xu, /* %s */" % (h, name))
    print("};")
    lists = 0xCBF29CE484222325
    for i in range(0, len(xs) - 12):
        lists = fnv(lists, attempt(math.fsum, xs[i:i + 12]))
        lists = fnv(lists, attempt(lambda: math.hypot(*xs[i:i + 7])))
        lists = fnv(lists, attempt(math.ldexp, xs[i], i - 300))
        lists = fnv(lists, attempt(lambda: math.isclose(xs[i], xs[i + 1], rel_tol=0.1, abs_tol=1e-9)))
    print("static const uint64_t list_sum = 0x%016xu;" % lists)
    ints = 0xCBF29CE484222325
    for a in INTS:
        for f in (math.log, math.log2, math.log10):
            ints = fnv(ints, attempt(f, a))
        if a <= 300:
            ints = fnv(ints, attempt(math.factorial, a))
        for b in (-1, 0, 1, 2, 5, 17, 100):
            ints = fnv(ints, attempt(lambda: hash(math.comb(a, b))))
            ints = fnv(ints, attempt(lambda: hash(math.perm(a, b))))
    print("static const uint64_t int_sum = 0x%016xu;" % ints)
    print("static const uint64_t random_sums[] = {")
    for seed in (0, 1, 42, -42, 2**32, 2**61, -(2**70), 10**50):
        r = random.Random(seed)
        h = 0xCBF29CE484222325
        for i in range(1000):
            h = fnv(h, repr(r.random()))
            h = fnv(h, str(r.getrandbits(i % 150)))
            h = fnv(h, str(r._randbelow(i + 1)))
            h = fnv(h, str(r._randbelow(3**i if i < 90 else 10**6)))
        print("    0x%016xu," % h)
    print("};")
    print("static const char *const digests[] = {")
    for n in (0, 1, 111, 112, 127, 128, 129, 300):
        print('    "%s",' % hashlib.sha512(bytes(i % 251 for i in range(n))).hexdigest())
    print("};")


if __name__ == "__main__":
    main()
