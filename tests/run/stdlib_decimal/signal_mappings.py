# Flags and traps as mappings.
from decimal import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e))


c = Context(prec=5)
f = c.flags
bad = 1
for g in [lambda: f[bad], lambda: f[Inexact], lambda: f[ConversionSyntax], lambda: f.get(bad), lambda: f.get(Inexact, 5),
          lambda: Inexact in f, lambda: bad in f, lambda: len(f), lambda: list(f), lambda: f.copy(), lambda: f == c.flags,
          lambda: f == getcontext().flags, lambda: f == dict(f), lambda: f == bad, lambda: hash(f), lambda: f.update({Inexact: True}),
          lambda: f.keys(), lambda: list(f.items())[:2], lambda: list(f.values()), lambda: f.pop(Inexact), lambda: f.setdefault(Inexact, 1),
          lambda: f.clear(), lambda: c.flags is f, lambda: f]:
    t(g)
f[Rounded] = 2
f[Inexact] = ""
f[InvalidOperation] = True
print(c, [s.__name__ for s in f if f[s]])
try:
    f[bad] = 1
except KeyError as e:
    print("KeyError", e)
try:
    del f[Inexact]
except ValueError as e:
    print(e)

d = c.copy()
d.prec = 7
d.flags[Clamped] = True
d.traps[DivisionByZero] = False
print(c.prec, d.prec, c.flags[Clamped], d.flags[Clamped], c.traps == d.traps)
d.clear_flags()
d.clear_traps()
print(d)
