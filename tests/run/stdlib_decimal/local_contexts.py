# getcontext, setcontext, localcontext, and the imports in their forms.
import decimal
import decimal as d
from decimal import *


def show():
    c = getcontext()
    return c.prec, c.rounding, c.Emax, c.capitals, c.clamp


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e))


print(show(), d.Decimal is decimal.Decimal is Decimal, d.getcontext() is getcontext())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, ctx is getcontext(), show())
    with localcontext(prec=10, rounding=ROUND_UP) as inner:
        print(Decimal(1) / 3, inner.prec, ctx.prec, show())
    print(Decimal(2) / 3, show())
print(Decimal(2) / 3, show())
with localcontext(Context(prec=3), rounding=ROUND_DOWN, Emax=99, Emin=-99, capitals=0, clamp=1, traps=[]) as c:
    print(c, Decimal(2) / 3, Decimal(1) / 0, Decimal("1e200") * 1)
    print(c)
try:
    with localcontext(prec=4):
        print(Decimal(1) / 7)
        raise ValueError("left")
except ValueError as e:
    print(e, show())
manager = localcontext(prec=2)
with manager:
    print(+Decimal("1.239"))
with manager as again:
    print(+Decimal("1.239"), again.prec)
for f in [lambda: setcontext(1), lambda: localcontext(1), lambda: localcontext(prec=0), lambda: localcontext(rounding="x"),
          lambda: localcontext(prec="x"), lambda: localcontext(traps={}), lambda: localcontext(None, prec=5).__enter__()]:
    t(f)
print(show())
setcontext(Context())
print(show())
setcontext(ExtendedContext)
print(getcontext() is ExtendedContext, show(), Decimal(1) / 0, getcontext().flags[DivisionByZero], ExtendedContext.flags[DivisionByZero])
setcontext(BasicContext)
print(show(), Decimal("2.5").quantize(Decimal(1)))
mine = Context(prec=7)
setcontext(mine)
print(getcontext() is mine, Decimal(1) / 3)
mine.prec += 3
print(Decimal(1) / 3)


def precise(n):
    with localcontext() as c:
        c.prec = n
        return Decimal(2).sqrt()


print([precise(n) for n in (3, 9, 20)], show())
n = Decimal("1.2345678")
print(n.quantize(Decimal("0.01"), ROUND_UP), n.quantize(Decimal("0.01"), rounding=ROUND_DOWN, context=Context(prec=3)),
      n.sqrt(Context(prec=3)), n.exp(context=Context(prec=4)), n.fma(2, 1, Context(prec=3)), n.max(2, Context(prec=1)))
for f in [lambda: n.quantize(1, rounding="x"), lambda: n.quantize(1, 5), lambda: n.quantize(1, None, None), lambda: n.sqrt(5),
          lambda: n.to_integral_value("x"), lambda: n.to_integral_value(rounding=ROUND_UP), lambda: n.compare("x"), lambda: n.max(1.5),
          lambda: n.compare(1, context=3), lambda: Decimal("inf").quantize(n), lambda: Decimal("1e30").quantize(n),
          lambda: n.quantize(Decimal("1e9999999")), lambda: Decimal("inf").quantize(Decimal("inf"))]:
    t(f)
