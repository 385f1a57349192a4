# libm's results bit by bit: of numbers, of constants, of both functions of one angle, and errors.
import math


def both(x):
    return math.sin(x), math.cos(x)


def total(n):
    s = 0.0
    for k in range(n):
        angle = 2.0 * math.pi * k / n
        s += math.cos(angle) * 3 + math.sin(angle)
    return s


for x in (0.0, -0.0, 0.5, 1.0, 1.5, 2.0, 10.0, 22.0, 1e5, 1e22, 1e308, 5e-324, -3.7, 0.7390851332151607):
    print(x, both(x), math.tan(x))
    print(math.exp(min(x, 700.0)), math.log(abs(x) + 1), math.log2(abs(x) + 1), math.log10(abs(x) + 1))
print(math.sin(1.5), math.cos(0.1), math.tan(0.3), math.exp(0.7), math.log(3.3), math.log2(9.7), math.log10(7.1), math.sin(3.0) ** 2)
print([math.sin(k / 7) + math.cos(k / 7) for k in range(12)], total(1000))
for f in (math.sin, math.cos, math.tan, math.exp, math.log, math.log2, math.log10):
    for x in (float("inf"), float("-inf"), float("nan"), 1000.0, 0.0, -1.0, 3, True, 10 ** 30):
        try:
            print(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            print(f.__name__, x, type(e).__name__, e)
try:
    both(float("inf"))
except ValueError as e:
    print(e)
