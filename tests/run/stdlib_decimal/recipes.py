# Programs that use Decimal as people do.
import json
import math
import statistics
from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction

data = [Decimal("1.1"), Decimal("2.2"), Decimal("3.6"), Decimal("4.0")]
print(sum(data), max(data), min(data), sorted(data, reverse=True), sum(data, Decimal("0.5")))
print(statistics.mean(data), statistics.median(data), statistics.stdev(data), statistics.variance(data), statistics.pvariance(data),
      statistics.pstdev(data))
print(statistics.mode([Decimal(1), Decimal(1), Decimal(2)]), statistics.fmean(data), statistics.harmonic_mean(data),
      statistics.median_high(data), statistics.quantiles(data), statistics.geometric_mean(data))
print(statistics.mean([Decimal("inf"), Decimal(1)]), statistics.stdev([Decimal(1), Decimal(1)]), statistics.mean([Decimal(1), 2]))
try:
    statistics.mean([Decimal(1), 1.5])
except TypeError as e:
    print(str(e)[:25])
print(math.fsum(data), math.pow(Decimal(2), 3), math.copysign(Decimal(1), -2), math.hypot(Decimal(3), 4), math.log(Decimal(10)))


def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = Decimal(0), three, Decimal(3), 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


def cos(x):
    with localcontext() as c:
        c.prec += 2
        i, lasts, s, fact, num, sign = 0, Decimal(0), Decimal(1), 1, Decimal(1), 1
        while s != lasts:
            lasts = s
            i += 2
            fact *= i * (i - 1)
            num *= x * x
            sign *= -1
            s += num / fact * sign
    return +s


def moneyfmt(value, places=2, curr="", sep=",", dp=".", pos="", neg="-", trailneg=""):
    q = Decimal(10) ** -places
    sign, digits, exp = value.quantize(q).as_tuple()
    result = []
    digits = list(map(str, digits))
    build, next = result.append, digits.pop
    if sign:
        build(trailneg)
    for i in range(places):
        build(next() if digits else "0")
    if places:
        build(dp)
    if not digits:
        build("0")
    i = 0
    while digits:
        build(next())
        i += 1
        if i == 3 and digits:
            i = 0
            build(sep)
    build(curr)
    build(neg if sign else pos)
    return "".join(reversed(result))


print(pi(), cos(Decimal("0.5")))
with localcontext(prec=100):
    print(pi())
d = Decimal("-1234567.8901")
print(moneyfmt(d, curr="$"), moneyfmt(d, places=0, sep=".", dp="", neg="", trailneg="-"), moneyfmt(Decimal("-0.02"), neg="<", trailneg=">"))


@dataclass
class Line:
    name: str
    price: Decimal
    count: int = 1

    @property
    def total(self):
        return (self.price * self.count).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


lines = [Line("tea", Decimal("2.495"), 3), Line("jam", Decimal("4.1")), Line("tea", Decimal("2.495"))]
totals = defaultdict(Decimal)
for line in lines:
    totals[line.name] += line.total
print(dict(totals), sum(totals.values()), lines[0], lines[1] == Line("jam", Decimal("4.10")))
print(json.loads('{"a": [1.5, 2, 1e400]}', parse_float=Decimal))


def compound(principal, rate, years):
    for year in range(years):
        principal = (principal * (1 + rate)).quantize(Decimal("0.01"), ROUND_DOWN)
    return principal


print(compound(Decimal("1000"), Decimal("0.0325"), 30), compound(Decimal(1000), Decimal("0.0325"), 0))
harmonic = Decimal(0)
for i in range(1, 2001):
    harmonic += Decimal(1) / i
print(harmonic, float(harmonic), Fraction(Decimal("0.125")), round(harmonic, 3))
