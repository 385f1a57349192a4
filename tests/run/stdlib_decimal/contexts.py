# Context: making, attributes, what they refuse, flags and traps as mappings.
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

c = Context(prec=6, Emin=-9, Emax=9)
for g in [lambda: c.add("1", "2"), lambda: c.add(1, 1.5), lambda: c.plus(None), lambda: c.power(2, "3"), lambda: c.canonical(1),
          lambda: c.is_canonical("x"), lambda: c.quantize(1, "x"), lambda: c.create_decimal(None), lambda: c.fma(1, 2, None),
          lambda: c.create_decimal_from_float("x"), lambda: c.to_sci_string("x")]:
    t(g)
n = Decimal("123.456789")
m = Decimal("-7")
print(c.abs(m), c.add(n, 1), c.canonical(n), c.compare(n, m), c.compare_signal(n, m), c.compare_total(n, m), c.compare_total_mag(n, m))
print(c.copy_abs(m), c.copy_decimal(n), c.copy_negate(n), c.copy_sign(n, m), c.divide(n, m), c.divide_int(n, m), c.divmod(n, m))
print(c.exp(2), c.fma(n, m, 3), c.is_canonical(n), c.is_finite(n), c.is_infinite(n), c.is_nan(n), c.is_normal(n), c.is_qnan(n))
print(c.is_signed(m), c.is_snan(n), c.is_subnormal(n), c.is_zero(0), c.ln(2), c.log10(2), c.logb(n), c.logical_and(110, 11))
print(c.logical_invert(101), c.logical_or(110, 11), c.logical_xor(110, 11), c.max(n, m), c.max_mag(n, m), c.min(n, m), c.min_mag(n, m))
print(c.minus(n), c.multiply(n, m), c.next_minus(n), c.next_plus(n), c.next_toward(n, m), c.normalize(100), c.number_class(n))
print(c.plus(n), c.power(n, 2), c.power(3, 4, 5), c.power(a=2, b=3), c.power(2, 3, modulo=5), c.quantize(n, Decimal("0.1")))
print(c.remainder(n, m), c.remainder_near(n, m), c.rotate(n, 2), c.same_quantum(n, m), c.scaleb(n, 2), c.shift(n, 2), c.sqrt(2))
print(c.subtract(n, m), c.to_eng_string(n), c.to_sci_string(n), c.to_integral(n), c.to_integral_exact(n), c.to_integral_value(n))
print(c.create_decimal("1.23456789"), c.create_decimal(), c.create_decimal(True), c.radix(), c)
