# Exact rational numbers: a normalised pair of ints with a positive denominator. Arithmetic divides by common factors
# before multiplying, so that intermediate numbers stay small. Floats and complex numbers take over in mixed operations.

import math
import numbers

__all__ = ["Fraction"]

_HASH_MODULUS = 2 ** 61 - 1
_HASH_INF = 314159


def _digits(text, i):
    start = i
    while i < len(text) and (text[i].isdecimal() or text[i] == "_" and i > start and text[i - 1] != "_"):
        i += 1
    return i - 1 if i > start and text[i - 1] == "_" else i


# "1/3", "-1.25e2": the pair, not yet normalised.
def _parse(source):
    text = source.strip()
    i = 1 if text[:1] in ("+", "-") and text else 0
    end = _digits(text, i)
    whole = text[i:end].replace("_", "")
    if end < len(text) and text[end] == "/" and whole:
        stop = _digits(text, end + 1)
        if stop == len(text) and stop > end + 1:
            numerator = int(whole)
            return (-numerator if text[0] == "-" else numerator, int(text[end + 1:].replace("_", "")))
        raise ValueError(f"Invalid literal for Fraction: {source!r}")
    decimals = ""
    if end < len(text) and text[end] == ".":
        stop = _digits(text, end + 1)
        decimals = text[end + 1:stop].replace("_", "")
        end = stop
    exponent = 0
    if (whole or decimals) and end < len(text) and text[end] in "eE":
        start = end + 1
        at = start + 1 if text[start:start + 1] in ("+", "-") and start < len(text) else start
        stop = _digits(text, at)
        if stop > at:
            exponent = int(text[start:stop])
            end = stop
    if end != len(text) or not (whole or decimals):
        raise ValueError(f"Invalid literal for Fraction: {source!r}")
    numerator = int(whole + decimals)
    denominator = 10 ** len(decimals)
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator *= 10 ** -exponent
    return (-numerator if text[0] == "-" else numerator, denominator)


def _is_rational(x):
    return isinstance(x, (int, Fraction))


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, int):
                self._numerator = int(numerator)
                self._denominator = 1
                return self
            if isinstance(numerator, Fraction):
                self._numerator = numerator._numerator
                self._denominator = numerator._denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            top, bottom = _parse(numerator)
        elif isinstance(numerator, int) and isinstance(denominator, int):
            top = int(numerator)
            bottom = int(denominator)
        elif _is_rational(numerator) and _is_rational(denominator):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        if _normalize:
            common = math.gcd(top, bottom)
            if bottom < 0:
                common = -common
            top //= common
            bottom //= common
        self._numerator = top
        self._denominator = bottom
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        top, bottom = f.as_integer_ratio()
        return cls(top, bottom)

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, (float, complex, str)) or not hasattr(dec, "as_integer_ratio"):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        top, bottom = dec.as_integer_ratio()
        return cls(top, bottom)

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    # The closest fraction with a denominator up to the limit, by continued fractions.
    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def _plus(self, top, bottom):
        common = math.gcd(self._denominator, bottom)
        if common == 1:
            return Fraction(self._numerator * bottom + self._denominator * top, self._denominator * bottom, _normalize=False)
        part = self._denominator // common
        total = self._numerator * (bottom // common) + top * part
        rest = math.gcd(total, common)
        return Fraction(total // rest, part * (bottom // rest), _normalize=False)

    def _times(self, top, bottom):
        first = math.gcd(self._numerator, bottom)
        second = math.gcd(top, self._denominator)
        return Fraction((self._numerator // first) * (top // second), (self._denominator // second) * (bottom // first),
                        _normalize=False)

    def _over(self, top, bottom):
        if top == 0:
            raise ZeroDivisionError(f"Fraction({self._numerator * bottom}, 0)")
        return self._times(bottom, top) if top > 0 else self._times(-bottom, -top)

    def __add__(self, other):
        if _is_rational(other):
            return self._plus(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return float(self) + other
        return NotImplemented

    def __radd__(self, other):
        if _is_rational(other):
            return self._plus(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return other + float(self)
        return NotImplemented

    def __sub__(self, other):
        if _is_rational(other):
            return self._plus(-other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return float(self) - other
        return NotImplemented

    def __rsub__(self, other):
        if _is_rational(other):
            return (-self)._plus(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return other - float(self)
        return NotImplemented

    def __mul__(self, other):
        if _is_rational(other):
            return self._times(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return float(self) * other
        return NotImplemented

    def __rmul__(self, other):
        if _is_rational(other):
            return self._times(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return other * float(self)
        return NotImplemented

    def __truediv__(self, other):
        if _is_rational(other):
            return self._over(other.numerator, other.denominator)
        if isinstance(other, (float, complex)):
            return float(self) / other
        return NotImplemented

    def __rtruediv__(self, other):
        if _is_rational(other):
            return Fraction(other.numerator, other.denominator, _normalize=False)._over(self._numerator, self._denominator)
        if isinstance(other, (float, complex)):
            return other / float(self)
        return NotImplemented

    def __floordiv__(self, other):
        if _is_rational(other):
            return (self._numerator * other.denominator) // (self._denominator * other.numerator)
        if isinstance(other, float):
            return float(self) // other
        return NotImplemented

    def __rfloordiv__(self, other):
        if _is_rational(other):
            return (other.numerator * self._denominator) // (other.denominator * self._numerator)
        if isinstance(other, float):
            return other // float(self)
        return NotImplemented

    def __mod__(self, other):
        if _is_rational(other):
            return Fraction((self._numerator * other.denominator) % (other.numerator * self._denominator),
                            self._denominator * other.denominator)
        if isinstance(other, float):
            return float(self) % other
        return NotImplemented

    def __rmod__(self, other):
        if _is_rational(other):
            return Fraction((other.numerator * self._denominator) % (self._numerator * other.denominator),
                            other.denominator * self._denominator)
        if isinstance(other, float):
            return other % float(self)
        return NotImplemented

    def __divmod__(self, other):
        if _is_rational(other):
            top = self._numerator * other.denominator
            bottom = self._denominator * other.numerator
            quotient, rest = divmod(top, bottom)
            return (quotient, Fraction(rest, self._denominator * other.denominator))
        if isinstance(other, float):
            return divmod(float(self), other)
        return NotImplemented

    def __rdivmod__(self, other):
        if _is_rational(other):
            return Fraction(other).__divmod__(self)
        if isinstance(other, float):
            return divmod(other, float(self))
        return NotImplemented

    def __pow__(self, exponent):
        if not _is_rational(exponent):
            if isinstance(exponent, (float, complex)):
                return float(self) ** exponent
            return NotImplemented
        if exponent.denominator != 1:
            return float(self) ** float(exponent)
        power = exponent.numerator
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power, _normalize=False)
        if self._numerator > 0:
            return Fraction(self._denominator ** -power, self._numerator ** -power, _normalize=False)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
        return Fraction((-self._denominator) ** -power, (-self._numerator) ** -power, _normalize=False)

    def __rpow__(self, base):
        if self._denominator == 1 and self._numerator >= 0:
            return base ** self._numerator
        if isinstance(base, (int, Fraction)):
            return Fraction(base) ** self
        if self._denominator == 1:
            return base ** self._numerator
        return base ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator, _normalize=False)

    def __int__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        return self.__int__()

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    # Halves go to the even neighbour.
    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # Equal to the hash of an equal int or float: numerator times the inverse of the denominator, modulo 2**61 - 1.
    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = _HASH_INF
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, int):
            return self._denominator == 1 and self._numerator == other
        if isinstance(other, Fraction):
            return self._numerator == other._numerator and self._denominator == other._denominator
        if isinstance(other, complex):
            return other.imag == 0 and self == other.real
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    # -1, 0 or 1 against a rational.
    def _order(self, other):
        left = self._numerator * other.denominator
        right = self._denominator * other.numerator
        return (left > right) - (left < right)

    def __lt__(self, other):
        if _is_rational(other):
            return self._order(other) < 0
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 < other
            return self._order(Fraction(other)) < 0
        return NotImplemented

    def __gt__(self, other):
        if _is_rational(other):
            return self._order(other) > 0
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 > other
            return self._order(Fraction(other)) > 0
        return NotImplemented

    def __le__(self, other):
        if _is_rational(other):
            return self._order(other) <= 0
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 <= other
            return self._order(Fraction(other)) <= 0
        return NotImplemented

    def __ge__(self, other):
        if _is_rational(other):
            return self._order(other) >= 0
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 >= other
            return self._order(Fraction(other)) >= 0
        return NotImplemented

    def __bool__(self):
        return self._numerator != 0

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __reduce__(self):
        return (type(self), (self._numerator, self._denominator))
