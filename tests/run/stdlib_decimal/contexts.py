# Context: making, attributes, what they refuse, and their text.
from decimal import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e))


print(getcontext(), DefaultContext, BasicContext, ExtendedContext, sep="\n")
print(MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, HAVE_CONTEXTVAR)
print(ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
flags = getcontext().flags
for k in [dict(prec=0), dict(prec=-1), dict(prec=10 ** 18), dict(prec="a"), dict(prec=1.5), dict(prec=2 ** 70), dict(rounding="x"),
          dict(rounding=1), dict(Emin=1), dict(Emin=-10 ** 18), dict(Emax=-1), dict(Emax=10 ** 18), dict(capitals=2), dict(clamp=2),
          dict(capitals="x"), dict(flags=1), dict(flags=[1]), dict(flags=[Inexact, Rounded]), dict(traps={}),
          dict(traps={Inexact: True}), dict(traps=[ConversionSyntax]), dict(flags=flags), dict(traps={s: True for s in flags}),
          dict(flags={s: "x" for s in flags}), dict(traps=()), dict(prec=True), dict(clamp=1, capitals=0, Emin=-5, Emax=5)]:
    print(list(k), end=" ")
    t(lambda: Context(**k))

c = Context()


def assign(name, value):
    setattr(c, name, value)
    return getattr(c, name)


def delete(name):
    delattr(c, name)


for name, value in [("prec", 0), ("prec", 5), ("prec", "x"), ("prec", None), ("rounding", "ROUND_UP"), ("rounding", None),
                    ("Emin", 5), ("Emax", -5), ("capitals", 3), ("clamp", 7), ("clamp", 1), ("flags", 1), ("flags", [Inexact]),
                    ("flags", {}), ("traps", {}), ("traps", [Overflow]), ("prec", 10 ** 18), ("prec", 10 ** 20),
                    ("Emin", -10 ** 20), ("traps", getcontext().traps), ("prec", 1.0), ("capitals", -1), ("Emin", -99), ("Emax", 99)]:
    print(name, value, end=" ")
    t(lambda: assign(name, value))
t(lambda: delete("prec"))
print(c, c.Etiny(), c.Etop(), c.radix())
