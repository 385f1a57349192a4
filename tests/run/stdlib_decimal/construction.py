# Decimal(): from text, ints, floats, tuples; what is refused, and how.
from decimal import *

D = Decimal


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e), "|", e.args)


texts = ["1", "x", "", "  1 ", "1_000", "_1", "1__0", "1_", "1e1_0", "١٢", "٣.٤e٥", "nan", "NaN123", "-snan", "+inf", "Infinity",
         "infinit", "1e", "1e+", "e5", ".", "1.", ".5", "1e99999999999999999999", "1e-99999999999999999999",
         "0e99999999999999999999", "nan0", "nan00012", "1 2", "1\x00", "\u30001", "ſnan", "İnf", "1e999999999999999999",
         "1e9999999999999999999", "1e-1999999999999999997", "1e-1999999999999999998", "-0", "+0.00", "-0e5", "00012.300",
         "1E5", "1e-5", "0.000001", "0.0000001", "123456789012345678901234567890.5", "--1", "+-1", "1e5.5", "nan1.5", "i", "-"]
for text in texts:
    print(ascii(text), end=" ")
    t(lambda: D(text))
    print(ascii(text), end=" ")
    t(lambda: Context(prec=5).create_decimal(text))

parts = [(0, (1, 2, 3), -2), (0, (), 0), (1, (0, 0, 1), "F"), (0, (1,), "n"), (0, (1, 2), "N"), (2, (1,), 0), (0, (10,), 0),
         (0, (1,), "x"), (0, (1,), 1.5), (0, ("a",), 0), (0, 1, 0), (0, (1,)), [0, [1, 2], 3], ([1], (1,), 1),
         (True, (True,), True), (0, (0, 0), "n"), (0, (-1,), 0), (0, (1,), 2 ** 70), (0, (1,), 10 ** 18), (1, (0, 0, 7), 3)]
for p in parts:
    print(p, end=" ")
    t(lambda: D(p))

for value in [None, b"1", 1j, object, {}, 1.5, True, float("nan"), -float("inf"), -0.0, 0.1, 1e300, 5e-324, 2 ** 100, -7, 1 << 60]:
    print(value, end=" ")
    t(lambda: D(value))

t(lambda: D())
t(lambda: D(1, None))
t(lambda: D(value="3", context=None))
t(lambda: D("x", Context(traps=[])))
t(lambda: D(1, 2))
t(lambda: D.from_float("a"))
t(lambda: D.from_float(3))
t(lambda: D.from_float(True))
t(lambda: D.from_float(0.1))
t(lambda: D.from_float(None))
t(lambda: Context(prec=3).create_decimal_from_float(0.1))
t(lambda: Context(prec=3).create_decimal(2 ** 30))
t(lambda: Context(prec=3).create_decimal("NaN1234"))
t(lambda: Context(prec=3).create_decimal(D("sNaN12")))
t(lambda: Context(prec=3).create_decimal((1, (1, 2, 3, 4, 5), -3)))

c = Context(prec=4, traps=[FloatOperation])
t(lambda: c.create_decimal(1.5))
print(c)
with localcontext(c):
    t(lambda: D(1.5))
    t(lambda: D(1) < 1.5)
    t(lambda: D(1) == 1.0)
    t(lambda: D.from_float(1.5))
d = D("1.50")
print(D(d) is d, D(d), D(str(d)) == d)
