# Fraction: construction from everything, arithmetic with ints and floats, rounding, comparisons, hashes.
import math
from fractions import Fraction as F


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(F(6, 4), repr(F(6, -4)), F(), F(3), F("3/7"), F(" -1.25 "), F("1e-3"), F(".5"), F("7."), F("1_000/3"), F("-2.5e2"), F(0.1), F(2.5), F(F(1, 2), F(3, 4)))
for bad in ("", "x", "1/", "1/2/3", "1 /2", "1.5/2", "e5", "--1", "1__0"):
    attempt(lambda: F(bad))
attempt(lambda: F(1, 0))
attempt(lambda: F("1/0"))
attempt(lambda: F(1.5, 2))
attempt(lambda: F(1, 2) / 0)
attempt(lambda: F(0) ** -1)
attempt(lambda: F(1j))
attempt(lambda: F(1, 2) + "a")
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, -a, +b, abs(b))
print(a + 1, 1 + a, a - 1, 1 - a, 2 * a, a / 2, 2 / a, 7 // a, 7 % a, a // 1, divmod(7, a), 2 ** F(2), 2 ** a, a ** a, F(4) ** F(1, 2))
print(a + 0.5, 0.5 - a, a * 2.0, 1.0 / a, a == 0.75, a < 0.8, 0.7 < a, a >= 1, a > b, F(1, 3) == 1 / 3, F(2) == 2, 2 == F(2), F(1, 2) != F(2, 4))
print(round(F(5, 2)), round(F(7, 2)), round(F(-5, 2)), round(F(12345, 100), 1), round(F(12345), -2), math.floor(b), math.ceil(b), math.trunc(b), int(F(-7, 2)), float(F(1, 3)), bool(F(0)))
print(hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), hash(F(-1, 4)) == hash(-0.25), {F(1, 2): "half"}[0.5], hash(F(1, 3)))
print(F(math.pi).limit_denominator(1000), F("3.14159").limit_denominator(10), F(1, 3).limit_denominator(1), F.from_float(0.25), F(3, 4).as_integer_ratio(), a.numerator, a.denominator)
print(sum([F(1, n) for n in range(1, 30)]), max(F(1, 3), F(2, 5)), sorted([F(1, 2), 0.3, F(1, 4), 1]), f"{a} {a!s:>6}")
print(F(10 ** 30, 3) * F(9, 10 ** 29), F(1, 10 ** 20) + F(1, 10 ** 21), F(2, 3) ** 50)
print(a == float("nan"), a < float("inf"), F(1, 2) == 0.5 + 0j, isinstance(a, F))
