# Averages and spreads. Sums are exact: every value is a ratio of ints, and the result is converted to the type of the data at
# the end, so it does not depend on the order of the data and agrees with CPython's to the last bit.

import math
from bisect import bisect_left
from collections import Counter
from fractions import Fraction

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance", "LinearRegression"]


class StatisticsError(ValueError):
    pass


# The result type of data: int only if all are ints, else the first of Fraction and float that occurs; Decimals go with ints
# alone. They are known by a method, and made by one that occurred, since an import of decimal would make it part of every
# program; where the types say that there is none, what asks for them is left out.
_INT = 0
_FRACTION = 1
_FLOAT = 2
_DECIMAL = 3


def _kind(x):
    if isinstance(x, float):
        return _FLOAT
    if isinstance(x, Fraction):
        return _FRACTION
    if isinstance(x, int):
        return _INT
    if hasattr(x, "is_snan"):
        return _DECIMAL
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _join(kind, other):
    if kind != other and kind and other and (kind == _DECIMAL or other == _DECIMAL):
        names = ["int", "Fraction", "float", "Decimal"]
        raise TypeError(f"don't know how to coerce {names[kind]} and {names[other]}")
    return max(kind, other)


# (kind, exact sum, how many, sum of infinities and NaNs, whether there are such, a Decimal among them or None)
def _sum(data):
    kind = _INT
    sample = None
    count = 0
    partial = {}
    special = 0.0
    has_special = False
    for x in data:
        count += 1
        kind = _join(kind, _kind(x))
        if hasattr(x, "is_snan"):
            sample = x
            if not x.is_finite():
                special = special + x if has_special else x
                has_special = True
                continue
        if isinstance(x, float) and (math.isnan(x) or math.isinf(x)):
            special += x
            has_special = True
            continue
        top, bottom = x.as_integer_ratio()
        partial[bottom] = partial.get(bottom, 0) + top
    if has_special:
        return (kind, Fraction(0), count, special, True, sample)
    total = Fraction(0)
    for bottom, top in sorted(partial.items()):
        total = total + Fraction(top, bottom)
    return (kind, total, count, special, False, sample)


# The exact value as the result's type: ints stay ints only if they are whole.
def _convert(value, kind, sample):
    if sample is not None:
        return sample.from_float(value.numerator) / sample.from_float(value.denominator)
    if kind == _FRACTION:
        return value
    if kind == _INT and value.denominator == 1:
        return value.numerator
    return value.numerator / value.denominator


def _fail_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def mean(data):
    kind, total, n, special, is_special, sample = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    if is_special:
        return special / n
    return _convert(total / n, kind, sample)


def fmean(data, weights=None):
    values = data if isinstance(data, (list, tuple)) else list(data)
    n = len(values)
    if weights is None:
        if n == 0:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(values) / n
    factors = weights if isinstance(weights, (list, tuple)) else list(weights)
    if len(factors) != n:
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum([w * x for w, x in zip(factors, values)])
    weight = math.fsum(factors)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    values = list(data)
    if not values:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    for x in values:
        if x <= 0:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return math.exp(fmean([math.log(x) for x in values]))


def harmonic_mean(data, weights=None):
    values = list(data)
    n = len(values)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        if values[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return values[0]
    factors = [1] * n if weights is None else list(weights)
    if len(factors) != n:
        raise StatisticsError("Number of weights does not match data size")
    _, sum_weights, _, _, _, _ = _sum(list(_fail_negative(factors, "harmonic mean does not support negative values")))
    for x in values:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if x == 0:
            return 0
    kind, total, _, special, is_special, sample = _sum([w / x if w else 0 for w, x in zip(factors, values)])
    if is_special:
        return float(sum_weights) / special
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(sum_weights / total, kind, sample)


def median(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return values[n // 2]
    return (values[n // 2 - 1] + values[n // 2]) / 2


def median_low(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return values[n // 2] if n % 2 == 1 else values[n // 2 - 1]


def median_high(data):
    values = sorted(data)
    if not values:
        raise StatisticsError("no median for empty data")
    return values[len(values) // 2]


def median_grouped(data, interval=1):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError("no median for empty data")
    middle = values[n // 2]
    if n == 1:
        return middle
    low = middle - float(interval) / 2 if isinstance(middle, float) else middle - interval / 2
    before = bisect_left(values, middle)
    same = 0
    while before + same < n and values[before + same] == middle:
        same += 1
    return low + interval * (n / 2 - before) / same


def mode(data):
    counts = Counter(iter(data)).most_common(1)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return counts[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    size = len(values)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((values[j] * (n - delta) + values[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


# (kind, exact sum of squared deviations, count, a Decimal or None). Around a given center the deviations are those of the
# data's own arithmetic.
def _squares(data, center):
    if center is not None:
        kind, spread, count, _, _, sample = _sum([(x - center) * (x - center) for x in data])
        return (kind, spread, count, sample)
    kind = _INT
    count = 0
    sample = None
    total = Fraction(0)
    squares = Fraction(0)
    for x in data:
        count += 1
        kind = _join(kind, _kind(x))
        if hasattr(x, "is_snan"):
            sample = x
        value = Fraction(x)
        total += value
        squares += value * value
    if count == 0:
        return (kind, Fraction(0), 0, sample)
    return (kind, (count * squares - total * total) / count, count, sample)


def variance(data, xbar=None):
    kind, spread, n, sample = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(spread / (n - 1), kind, sample)


def pvariance(data, mu=None):
    kind, spread, n, sample = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(spread / n, kind, sample)


# The integer square root, odd if inexact: enough for a rounding to the nearest afterwards.
def _root_to_odd(n, m):
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


# The square root of n/m, correctly rounded.
def _float_root(n, m):
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_root_to_odd(n, m << 2 * shift) << shift)
    return _root_to_odd(n << -2 * shift, m) / (1 << -shift)


# The square root of n/m to the context's precision: the nearest of the root of the rounded quotient and its neighbours.
def _decimal_root(n, m, sample):
    if n == 0:
        return sample.from_float(0).scaleb(-1)
    root = (sample.from_float(n) / sample.from_float(m)).sqrt()
    top, bottom = root.as_integer_ratio()
    above = root.next_plus()
    top2, bottom2 = above.as_integer_ratio()
    if 4 * n * (bottom * bottom2) ** 2 > m * (bottom * top2 + bottom2 * top) ** 2:
        return above
    below = root.next_minus()
    top2, bottom2 = below.as_integer_ratio()
    if 4 * n * (bottom * bottom2) ** 2 < m * (bottom * top2 + bottom2 * top) ** 2:
        return below
    return root


def _root(square, sample):
    if sample is not None:
        return _decimal_root(square.numerator, square.denominator, sample)
    return _float_root(square.numerator, square.denominator)


def stdev(data, xbar=None):
    _, spread, n, sample = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(spread / (n - 1), sample)


def pstdev(data, mu=None):
    _, spread, n, sample = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(spread / n, sample)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    return math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = math.fsum([(a - xbar) ** 2.0 for a in x])
    syy = math.fsum([(b - ybar) ** 2.0 for b in y])
    if sxx * syy == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / math.sqrt(sxx * syy)


class LinearRegression(tuple):
    __slots__ = ()
    _fields = ("slope", "intercept")
    __match_args__ = ("slope", "intercept")

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    @property
    def slope(self):
        return self[0]

    @property
    def intercept(self):
        return self[1]

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy = math.fsum([a * b for a, b in zip(x, y)])
        sxx = math.fsum([a * a for a in x])
        if sxx == 0.0:
            raise StatisticsError("x is constant")
        return LinearRegression(sxy / sxx, 0.0)
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = math.fsum([(a - xbar) ** 2.0 for a in x])
    if sxx == 0.0:
        raise StatisticsError("x is constant")
    slope = sxy / sxx
    return LinearRegression(slope, ybar - slope * xbar)


# Wichura's AS241: rational approximations of the normal quantile in three ranges, relative error about 1e-16.
def _horner(x, coefficients):
    total = 0.0
    for c in coefficients:
        total = total * x + c
    return total


_CENTRE_TOP = (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
               1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0)
_CENTRE_BOTTOM = (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
                  5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0)
_NEAR_TOP = (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
             3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0)
_NEAR_BOTTOM = (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
                6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0)
_FAR_TOP = (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
            2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0)
_FAR_BOTTOM = (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
               1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0)


def _normal_quantile(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _horner(r, _CENTRE_TOP) * q / _horner(r, _CENTRE_BOTTOM) * sigma
    r = p if q <= 0.0 else 1.0 - p
    r = math.sqrt(-math.log(r))
    if r <= 5.0:
        r -= 1.6
        x = _horner(r, _NEAR_TOP) / _horner(r, _NEAR_BOTTOM)
    else:
        r -= 5.0
        x = _horner(r, _FAR_TOP) / _horner(r, _FAR_BOTTOM)
    if q < 0.0:
        x = -x
    return mu + x * sigma


class NormalDist:
    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        values = list(data)
        return cls(float(mean(values)), stdev(values))

    def samples(self, n, *, seed=None):
        import random
        generator = random if seed is None else random.Random(seed)
        return [generator.gauss(self._mu, self._sigma) for _ in range(n)]

    def _positive_sigma(self, what):
        if not self._sigma:
            raise StatisticsError(f"{what} not defined when sigma is zero")

    def pdf(self, x):
        self._positive_sigma("pdf()")
        square = self._sigma * self._sigma
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * square)) / math.sqrt(math.tau * square)

    def cdf(self, x):
        self._positive_sigma("cdf()")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_square = x._sigma * x._sigma
        y_square = y._sigma * y._sigma
        if not x_square or not y_square:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = y_square - x_square
        dm = math.fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - math.erf(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * y_square - y._mu * x_square
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(y_square / x_square))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (math.fabs(y.cdf(x1) - x.cdf(x1)) + math.fabs(y.cdf(x2) - x.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / math.fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
