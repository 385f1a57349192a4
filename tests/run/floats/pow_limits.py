# Powers at infinities and zeros: the infinite exponent decides before the division by zero is seen.
import math
inf = float("inf")
for a in (0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, inf, -inf, float("nan")):
    for b in (inf, -inf, 0.0, -1.0, -2.0, 3.0, float("nan")):
        for f in (lambda x, y: x ** y, math.pow, pow):
            try: print(a, b, f(a, b))
            except (ValueError, ZeroDivisionError, OverflowError) as e: print(a, b, type(e).__name__, e)
print(0.0 ** 1e999, 0.0 ** -1e999)
try: print(0.0 ** -1e308)
except ZeroDivisionError as e: print(e)
try: print(0 ** -1e999, 0 ** -1)
except ZeroDivisionError as e: print(e)
