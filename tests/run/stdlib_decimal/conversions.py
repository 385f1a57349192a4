# int, float, complex, bool, hash, round, math functions, ratios, tuples, comparisons with other numbers.
import copy
import math
import numbers
from decimal import *
from fractions import Fraction

D = Decimal


def t(f):
    try:
        print(repr(f()), end="; ")
    except Exception as e:
        print(type(e).__name__, "|", str(e), end="; ")


values = ["1.5", "-1.5", "0", "-0.0", "NaN", "-Infinity", "sNaN", "1e40", "2.5", "3.5", "1e-30", "123456789.987654321", "NaN12",
          "9007199254740993", "0.1", "1e-400", "1e23", "8.5e-7", "12345678901234567890.5"]
for f in [math.floor, math.ceil, math.trunc, int, float, complex, bool, round, math.sqrt, math.isnan]:
    print(f.__name__)
    for v in values:
        t(lambda: f(D(v)))
    print()
for v in values:
    t(lambda: D(v).as_tuple())
    t(lambda: D(v).as_integer_ratio())
    t(lambda: D(v).adjusted())
    if v[:3] != "NaN":
        t(lambda: hash(D(v)))
    print()
print(hash(D("1.5")) == hash(1.5), hash(D(3)) == hash(3), hash(D("-1")) == hash(-1), hash(D("1e20")) == hash(10 ** 20))
print(hash(D("0.25")) == hash(Fraction(1, 4)), hash(D(2) ** 80) == hash(2 ** 80), hash(D("inf")) == hash(float("inf")))
print({D(1): "a", 1.5: "b"}[1], {1.5: 1}[D("1.5")], D("1") in {1}, len({D("1.0"), 1, 1.0, D(1), Fraction(1)}))
for n in [0, 1, 2, -1, 5, 30, True, 2 ** 80, -2 ** 80]:
    t(lambda: round(D("1234.56789"), n))
t(lambda: round(D("2.5"), None))
t(lambda: round(D("2.5"), "x"))
t(lambda: round(D("2.5"), 1.0))
t(lambda: round(D("inf"), 2))
t(lambda: round(D("nan"), 2))
print()
with localcontext(rounding=ROUND_UP, prec=4):
    t(lambda: round(D("1.23456"), 2))
    t(lambda: round(D("123.4"), 2))
    t(lambda: round(D("2.5")))
    t(lambda: int(D("2.9")))
print()
nan = D("nan")
for f in [lambda: nan == nan, lambda: nan < 1, lambda: D("snan") == 1, lambda: nan != 1, lambda: D("snan") != 1,
          lambda: D(1) < float("nan"), lambda: D(1) == float("nan"), lambda: D(1) < float("inf"), lambda: D(1) == 1.0,
          lambda: D("0.5") < Fraction(2, 3), lambda: Fraction(1, 3) < D("0.5"), lambda: Fraction(D("1.5")),
          lambda: Fraction.from_decimal(D("2.25")), lambda: Fraction.from_decimal(nan), lambda: Fraction(D("inf")),
          lambda: D("inf") == Fraction(1, 2), lambda: nan < Fraction(1, 2), lambda: D("inf") > Fraction(1, 2),
          lambda: D("0.1") == 0.1, lambda: D(0.1) == 0.1, lambda: D("1e400") > 1e300, lambda: D(2) ** 70 == 2 ** 70,
          lambda: sorted([D(3), 1, 2.5, Fraction(1, 3)]), lambda: max(D(1), 2, 1.5), lambda: D(Fraction(1, 2))]:
    t(f)
print()
d = D(5)
print(copy.copy(d) is d, copy.deepcopy(d) is d, d.real is d, d.imag, d.conjugate() is d, d.canonical() is d)
print(isinstance(d, numbers.Number), isinstance(d, numbers.Real), type(d), type(d.as_tuple()), DecimalTuple(0, (1, 2), -1))


def set_attribute():
    d.foo = 1


t(lambda: d.foo)
t(set_attribute)
print()
