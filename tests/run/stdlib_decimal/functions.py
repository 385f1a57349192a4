# sqrt, exp, ln, log10 and powers, at many precisions; large numbers; the edges of contexts.
from decimal import *

D = Decimal
numbers = ["2", "0.5", "10", "1.0000001", "0.9999999", "123456789.987654321", "1e-20", "1e20", "3.14159265358979323846", "99",
           "0.1", "1.1", "7e-7"]
for prec in (1, 2, 5, 9, 28, 60, 200):
    with localcontext(prec=prec):
        for text in numbers:
            x = D(text)
            print(prec, x, x.sqrt(), x.ln(), x.log10(), x ** D("0.3"), x ** 7, x ** -3)
            if x < 1000:
                print(x.exp(), (-x).exp())
with localcontext(prec=40):
    print(D("1e-30").exp(), D("1e-60").exp(), D("-1e-41").exp(), D("1." + "0" * 50 + "1").ln(), D("0." + "9" * 50).log10())
    print(D(1000).exp(), D(-1000).exp(), D("2302585.09").exp(), D("1e1000").ln(), D("1e-1000").log10(), D("3e999999").log10())
for f in [lambda: D("1e7").exp(), lambda: D("-1e7").exp(), lambda: D("1e30").exp(), lambda: D("-1e30").exp(), lambda: D(-1).ln(),
          lambda: D(0).log10(), lambda: D("inf").exp(), lambda: D("-inf").exp(), lambda: D("inf").sqrt(), lambda: D("-inf").ln(),
          lambda: D(0).exp(), lambda: D(1).ln(), lambda: D("1.000").ln(), lambda: D("0.001").log10(), lambda: D("-0").sqrt(),
          lambda: D("0e-7").sqrt(), lambda: D("NaN3").exp(), lambda: D("sNaN3").sqrt()]:
    try:
        print(repr(f()))
    except DecimalException as e:
        print(type(e).__name__, e)
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    with localcontext(prec=4, rounding=rounding, Emax=20, Emin=-20, traps=[]):
        print(rounding, D(2).sqrt(), D(2).exp(), D(3).ln(), D(7) ** 5, D(7) ** -5, D(2) ** D("0.5"), D(10) ** 30, D(10) ** -30,
              D("1.00005") + 0, D("-1.00005") + 0, D("12345") * 1, D(1) / 3, D(-2) / 3, D("1e-23") * 7, D("-1e-24") + 0)
with localcontext(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN):
    x = D(3) ** 2000
    print(x, x * D("1e-999999999999999999"), D("1e999999999999999998") * 10, +D("1e-1999999999999999997"))
    print(D("1e999999999999999999").adjusted(), D(2) ** 300 - 1, D("0.1") ** 50, len(str(D(7) ** 5000)))
with localcontext(prec=1500):
    x = D(1) / 7
    print(x, x * 7, str(x)[-30:])
    print(D(2).sqrt(), D(1).exp(), sep="\n")
big = D("9" * 6000)
print(len(str(big)), str(big + 1), int(big) % 1000, big.as_tuple().digits[:5], D(10) ** 28 + D("1e-28"))
print(int(D("1e30") + 1), D(10 ** 5000).adjusted(), hash(big) == hash(int(big)), big == int(big), D(int(big)) == big)
