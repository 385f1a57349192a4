# Every operation on random numbers in random contexts: the result and the flags.
import decimal
import random
from decimal import *


def rnd_decimal(r, span, big):
    k = r.randrange(40)
    sign = r.choice(["", "-"])
    if k == 0:
        return Decimal(sign + "Infinity")
    if k == 1:
        return Decimal(sign + "NaN" + r.choice(["", "0", "12", "123456789012345678901234567890123"]))
    if k == 2:
        return Decimal(sign + "sNaN" + r.choice(["", "5", "99"]))
    if k <= 5:
        return Decimal(sign + "0E" + str(r.randrange(-span, span)))
    if k <= 8:
        return Decimal(sign + r.choice(["1", "10", "1.00", "0.1", "2", "5", "9.99", "99999", "0.5", "1E+3", "1E+1", "3"]))
    if k <= 12:
        return Decimal(sign + str(r.randrange(1000)))
    n = r.choice([1, 2, 3, 5, 8, 9, 10, 16, 19, 20, 28, 30, 40, big])
    d = "".join([r.choice("0123456789") for _ in range(n)])
    if r.randrange(4) == 0:
        d = d[: n // 2] + r.choice(["0", "9", "5"]) * (n - n // 2)
    return Decimal(sign + d + "E" + str(r.randrange(-span, span)))


def rnd_logical(r):
    return Decimal("".join([r.choice("01") for _ in range(r.randrange(1, 12))]))


ROUNDS = ["ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP",
          "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"]


def show(c, k, f, a):
    c.clear_flags()
    try:
        x = f()
        s = repr(x)
    except decimal.DecimalException as e:
        s = type(e).__name__ + " " + str(e)
    except (ValueError, OverflowError, TypeError) as e:
        s = type(e).__name__ + " " + str(e)
    fl = "".join([s2.__name__[0:2] for s2 in c.flags if c.flags[s2]])
    print(k, a, s, fl)


def main(seed, count):
    r = random.Random(seed)
    for i in range(count):
        prec = r.choice([1, 2, 3, 5, 9, 16, 20, 28, 28, 28, 34, 50])
        emax = r.choice([5, 20, 100, 999, 999999, 999999])
        c = Context(prec=prec, rounding=r.choice(ROUNDS), Emin=-emax, Emax=emax, clamp=r.choice([0, 0, 0, 1]), capitals=1)
        if r.randrange(3):
            c.clear_traps()
        setcontext(c)
        c = getcontext()
        span = r.choice([3, 10, 30, 60, 400])
        a = rnd_decimal(r, span, 60)
        b = rnd_decimal(r, span, 60)
        d = rnd_decimal(r, span, 60)
        tag = f"{i} p{prec} e{emax} {c.rounding} {c.clamp} {a} {b} {d}"
        print(tag)
        show(c, "add", lambda: a + b, 0)
        show(c, "sub", lambda: a - b, 0)
        show(c, "mul", lambda: a * b, 0)
        show(c, "div", lambda: a / b, 0)
        show(c, "idiv", lambda: a // b, 0)
        show(c, "rem", lambda: a % b, 0)
        show(c, "dm", lambda: divmod(a, b), 0)
        show(c, "fma", lambda: a.fma(b, d), 0)
        show(c, "rn", lambda: a.remainder_near(b), 0)
        show(c, "cmp", lambda: a.compare(b), 0)
        show(c, "cms", lambda: a.compare_signal(b), 0)
        show(c, "cmt", lambda: a.compare_total(b), 0)
        show(c, "cmm", lambda: a.compare_total_mag(b), 0)
        show(c, "max", lambda: a.max(b), 0)
        show(c, "min", lambda: a.min(b), 0)
        show(c, "mxm", lambda: a.max_mag(b), 0)
        show(c, "mnm", lambda: a.min_mag(b), 0)
        show(c, "q", lambda: a.quantize(b), 0)
        show(c, "nt", lambda: a.next_toward(b), 0)
        show(c, "np", lambda: a.next_plus(), 0)
        show(c, "nm", lambda: a.next_minus(), 0)
        show(c, "sq", lambda: a.same_quantum(b), 0)
        show(c, "pos", lambda: +a, 0)
        show(c, "neg", lambda: -a, 0)
        show(c, "abs", lambda: abs(a), 0)
        show(c, "nrm", lambda: a.normalize(), 0)
        show(c, "ti", lambda: a.to_integral_exact(), 0)
        show(c, "tv", lambda: a.to_integral_value(), 0)
        show(c, "sqrt", lambda: a.sqrt(), 0)
        show(c, "logb", lambda: a.logb(), 0)
        show(c, "scb", lambda: a.scaleb(b), 0)
        show(c, "sh", lambda: a.shift(b), 0)
        show(c, "ro", lambda: a.rotate(b), 0)
        show(c, "n", lambda: (a.number_class(), a.is_normal(), a.is_subnormal(), a.adjusted(), a.as_tuple(), a.to_eng_string()), 0)
        n = Decimal(r.randrange(-prec - 1, prec + 2))
        show(c, "scb", lambda: a.scaleb(n), n)
        show(c, "sh", lambda: a.shift(n), n)
        show(c, "ro", lambda: a.rotate(n), n)
        x = rnd_logical(r)
        y = rnd_logical(r)
        show(c, "and", lambda: x.logical_and(y), (x, y))
        show(c, "or", lambda: x.logical_or(y), 0)
        show(c, "xor", lambda: x.logical_xor(y), 0)
        show(c, "inv", lambda: x.logical_invert(), 0)
        show(c, "lt", lambda: (a == b, a != b, a < b, a <= b, a > b, a >= b), 0)
        show(c, "eqf", lambda: (a == 0.5, a < 1.5, a > 7), 0)
        show(c, "cr", lambda: c.create_decimal(a), 0)
        show(c, "pw", lambda: a ** n, n)
        e = Decimal(r.randrange(-300, 300)) / 100
        show(c, "pr", lambda: a ** e, e)
        show(c, "pb", lambda: a ** b, 0)
        show(c, "rnd", lambda: round(a, int(n)), n)
        if a.is_finite() and abs(a.adjusted()) < 200:
            show(c, "int", lambda: (int(a), round(a), a.__floor__(), a.__ceil__(), float(a), hash(a)), 0)
            show(c, "ratio", lambda: a.as_integer_ratio(), 0)
        for spec in r.sample(
                ["", ".3f", ",.2f", "e", ".4e", "g", ".5g", "%", ".1%", "+", " ", "015", "<20", "^20.3f", "*>+15,.3", "z.1f", "E", "G", "n", "020,"], 3):
            if not a.is_finite() or abs(a.adjusted()) < 100:
                show(c, "fmt", lambda: format(a, spec), spec)
        show(c, "exp", lambda: a.exp(), 0)
        show(c, "ln", lambda: a.ln(), 0)
        show(c, "l10", lambda: a.log10(), 0)
        m = Decimal(r.randrange(-50, 1000))
        p = Decimal(r.choice([r.randrange(0, 50), 10 ** 10 + 1]))
        show(c, "pm", lambda: pow(a, p, m), (p, m))
        z = Decimal(r.randrange(-10 ** 6, 10 ** 6))
        show(c, "pm", lambda: pow(z, p, m), (z, p, m))

setcontext(Context())
main(20, 150)
