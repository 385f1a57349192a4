# fractions, decimal, statistics, cmath on fixed values.
import cmath
import statistics
from decimal import Decimal, getcontext
from fractions import Fraction

a, b = Fraction(1, 3), Fraction("0.25")
print(a + b, a * b, a / b, a - 1, a ** 2, a < b, Fraction(6, -4), float(a), Fraction(0.5), repr(a), a == Fraction(2, 6), Fraction(7, 2) // 1, round(Fraction(7, 2)), Fraction("3/9"), a.numerator, sum([a, b, 1]), Fraction(3.14159).limit_denominator(100))
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3), Decimal("1.20") * 3, round(Decimal("2.675"), 2), Decimal("1e3"), Decimal("5").sqrt(), Decimal("1.10") == Decimal("1.1"), repr(Decimal("3.0")), Decimal("10").quantize(Decimal("0.01")), Decimal("-7") % 3, int(Decimal("9.9")))
getcontext().prec = 6
print(Decimal(2).sqrt(), Decimal(1) / 7)
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.variance(data), statistics.median([1, 2, 3, 4]), statistics.mean([1.5, 2.5]))
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi).real, cmath.phase(1j), cmath.polar(3 + 4j), abs(cmath.rect(2, 0.5)))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
