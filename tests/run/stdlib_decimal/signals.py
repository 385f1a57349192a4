# Exceptions: their classes, when they are raised, what the flags say.
import decimal
from decimal import *

for e in [Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation,
          DecimalException, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext]:
    print(e, [b.__name__ for b in e.__mro__])


def names(c):
    return " ".join([s.__name__ for s in c.flags if c.flags[s]])


def t(c, f):
    c.clear_flags()
    with localcontext(c) as ctx:
        try:
            print(repr(f()), end=" ")
        except DecimalException as e:
            print(type(e).__name__, str(e), [x.__name__ for x in e.args[0]], end=" ")
        print("|", names(ctx), "|", names(c))


D = Decimal
cases = [lambda: D(1) / 3, lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("1e9") * D("1e9"), lambda: D("1e-9") * D("1e-9"),
         lambda: D("1.5e-12") + 0, lambda: D("1e-12") + 0, lambda: D("1e-30") + 0, lambda: D("0e-30") + 0, lambda: D("sNaN") + 1,
         lambda: D("abc"), lambda: D(2).sqrt(), lambda: D(-2).sqrt(), lambda: D(4).sqrt(), lambda: D("1234567") + 0,
         lambda: D("1234000") + 0, lambda: D(1).exp(), lambda: D(0).ln(), lambda: D(0).logb(), lambda: D(5) // D("1e-9"),
         lambda: D(10).ln(), lambda: D(100).log10(), lambda: D("1e5").to_integral_exact(), lambda: D("1.5").to_integral_exact(),
         lambda: D("1.5").to_integral_value(), lambda: D("1.55").quantize(D("0.1")), lambda: D("1e9").quantize(D("0.1")),
         lambda: D("9.9999e9") * 10, lambda: D("99999.5e5") + 0, lambda: D(3).compare(D("NaN")), lambda: D(3).compare_signal(D("NaN")),
         lambda: D(3) < D("NaN"), lambda: D(3) == D("sNaN"), lambda: D("1e10").next_plus(), lambda: D("9.9999e10").next_plus(),
         lambda: D(7) ** 99, lambda: D(7) ** -99, lambda: D("1e3").scaleb(50), lambda: D(2) ** D("0.5")]
some = Context(prec=5, Emin=-10, Emax=10)
none = Context(prec=5, Emin=-10, Emax=10, traps=[])
every = Context(prec=5, Emin=-10, Emax=10, traps=[Inexact, Rounded, Clamped, Subnormal, Underflow, Overflow, DivisionByZero,
                                                  InvalidOperation, FloatOperation])
folding = Context(prec=5, Emin=-10, Emax=10, clamp=1, traps=[])
for f in cases:
    t(some, f)
    t(none, f)
    t(every, f)
    t(folding, f)

try:
    Decimal("1") / 0
except ZeroDivisionError as e:
    print("ZeroDivisionError", type(e), e, e.args, isinstance(e, ArithmeticError))
try:
    Decimal("0") / 0
except decimal.InvalidOperation as e:
    print(repr(e), e.args[0][0] is DivisionUndefined)
try:
    raise FloatOperation("text")
except TypeError as e:
    print(repr(e), e)
c = Context(prec=3, traps=[Inexact])
try:
    c.divide(1, 3)
except Rounded:
    print("rounded")
except Inexact as e:
    print(e, names(c))
