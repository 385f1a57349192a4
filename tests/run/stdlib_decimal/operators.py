# Operators: with ints, reflected, with what they refuse; divisions by zero; pow with three arguments.
import operator
from decimal import Decimal, getcontext
from fractions import Fraction

D = Decimal


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e))


a = Decimal("7.25")
b = Decimal("-2")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** b, -a, +a, abs(b))
print(a + 2, a - 2, a * 2, a / 2, a // 2, a % 2, divmod(a, 2), a ** 2)
print(2 + a, 2 - a, 2 * a, 2 / a, 2 // a, 2 % a, divmod(2, a), 2 ** b)
print(a + True, False - a, a + 10 ** 30, 10 ** 30 * a)
x = Decimal(1)
x += 1
x *= 3
x -= Decimal("0.5")
x /= 2
x //= 1
x **= 5
x %= 3
print(x)
print(a < 8, a <= Decimal("7.250"), a > b, a >= 7, a == Decimal("7.250"), a != 7, a == 7.25, a < 7.5, 7 < a, 7.5 > a)
print(a == Fraction(29, 4), Fraction(29, 4) == a, a < Fraction(15, 2), a == 7.25 + 0j, a == 1j, a == "7.25", a is None)

for name in ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lt", "le", "eq", "ne", "gt", "ge"]:
    f = getattr(operator, name)
    for other in [1.5, "a", None, 2 + 1j, True, D("0.5")]:
        print(name, other, end=" ")
        t(lambda: f(D(2), other))
        t(lambda: f(other, D(2)))

t(lambda: divmod(D(1), "a"))
t(lambda: divmod("a", D(1)))
t(lambda: D(1) + Fraction(1, 2))
t(lambda: Fraction(1, 2) + D(1))
for f in [lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(0) // 0, lambda: D(1) % 0, lambda: D(0) % 0,
          lambda: divmod(D(1), 0), lambda: divmod(D(0), 0), lambda: 1 / D(0), lambda: D("inf") / D("inf"),
          lambda: D("inf") % 2, lambda: D(2) % D("inf"), lambda: D(2) // D("-inf"), lambda: divmod(D("inf"), 2),
          lambda: D("inf") - D("inf"), lambda: D("inf") * 0, lambda: D(10) ** 40 // 1, lambda: D(10) ** 40 % 7,
          lambda: divmod(D(10) ** 40, 7), lambda: D("-0") + 0, lambda: D("-0") * 3, lambda: D(5) - D(5),
          lambda: D("sNaN") + 1, lambda: D("NaN12") + 1, lambda: 1 - D("-NaN7"), lambda: -D("NaN5"), lambda: abs(D("-NaN5"))]:
    t(f)
for f in [lambda: pow(D(3), 4, 5), lambda: pow(D(3), 4, 0), lambda: pow(D(3), -1, 5), lambda: pow(D(0), 0, 5),
          lambda: pow(D(3), "a", 1), lambda: pow(D(3), 4, "x"), lambda: pow(D("3.5"), 4, 5), lambda: pow(D(3), 4, 10 ** 28),
          lambda: pow(D(3), 4, 10 ** 27), lambda: pow(D(-3), 3, D(5)), lambda: pow(D(3), 4, -5), lambda: pow(D(-3), 4, -5),
          lambda: pow(D(12345), D("1E+5"), 997), lambda: pow(D("1E+50"), 3, 997), lambda: pow(D(5), D("inf"), 3),
          lambda: pow(D("NaN1"), 2, 3), lambda: pow(D(2), 2, D("sNaN"))]:
    t(f)
for f in [lambda: D(0) ** 0, lambda: D(0) ** -1, lambda: D(-1) ** D("0.5"), lambda: D(-8) ** D("1e400"), lambda: D("inf") ** 0,
          lambda: D(1) ** D("inf"), lambda: D(4) ** D("0.5"), lambda: D(2) ** -2, lambda: D("1.00") ** 3,
          lambda: D("1.00") ** 30, lambda: D("1.00") ** -3, lambda: D(1) ** D("1.5"), lambda: D(10) ** 1000000,
          lambda: D(2) ** D("0.5"), lambda: D(9) ** D("1e20"), lambda: D("0.9") ** D("1e20"), lambda: D("-inf") ** 3,
          lambda: D("-inf") ** -3, lambda: D("inf") ** D("-0.5"), lambda: D(0) ** D("0.5"), lambda: D("-0") ** 3,
          lambda: D("-0") ** -3, lambda: D("1.5") ** 1000, lambda: D("1.000001") ** 12345678, lambda: D(7) ** -100]:
    t(f)
print(getcontext())
