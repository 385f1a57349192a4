# Decimal: a class around a number of _native. A method finds the context and hands over.

import math
import numbers

import decimal
import decimal._context as _context
import decimal._native as _native
from decimal._native import (adjusted, coefficient, exponent, from_int, is_zero, kind_of, sign_of, to_int, total_order,
                             total_order_mag, trapped, with_sign)
from decimal._signals import (CEILING, DOWN, FLOAT_OPERATION, FLOOR, HALF_EVEN, INVALID_OPERATION,
                              raise_for)

FINITE, INFINITE, QNAN, SNAN = range(4)

# What _order says of a NaN, and of what can't be compared.
_UNORDERED = 2
_UNKNOWN = 3


def wrap(n):
    d = object.__new__(Decimal)
    d._n = n
    return d


# The number of the other operand of an operator, None if that is for the other's class to do.
def _convert(other):
    if isinstance(other, Decimal):
        return other._n
    if isinstance(other, int):
        return from_int(int(other))
    return None


# That of an argument that must be one.
def operand(x):
    if isinstance(x, Decimal):
        return x._n
    if isinstance(x, int):
        return from_int(int(x))
    raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")


def number(x):
    return x if isinstance(x, Decimal) else wrap(operand(x))


# ---- numbers from values of other types

# text in ASCII, with digits of other scripts as their values; what can't be part of a number becomes "?".
def _ascii(text):
    if text.isascii():
        return text
    parts = []
    for c in text:
        if c < "\x80":
            parts.append(c)
        elif c.isdecimal():
            parts.append(str(int(c)))
        else:
            parts.append(" " if c.isspace() else "?")
    return "".join(parts)


def _digit(digit):
    if not isinstance(digit, int) or digit < 0 or digit > 9:
        raise ValueError("coefficient must be a tuple of digits")
    return str(int(digit))


def _from_tuple(parts):
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = parts
    if not isinstance(sign, int) or (sign != 0 and sign != 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = FINITE
    power = 0
    if isinstance(exp, str):
        if exp == "F":
            return _native.from_parts(INFINITE, int(sign), "", 0)
        if exp != "n" and exp != "N":
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = QNAN if exp == "n" else SNAN
    elif isinstance(exp, int):
        power = int(exp)
        if power > 0x7FFFFFFFFFFFFFFF or power < -0x8000000000000000:
            raise OverflowError("Python int too large to convert to C ssize_t")
        power = max(-4 * 10 ** 18, min(power, 4 * 10 ** 18))
    else:
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    return _native.from_parts(kind, int(sign), "".join([_digit(digit) for digit in digits]), power)


# The exact number of what is neither text nor a Decimal.
def _from_value(value, ctx):
    if isinstance(value, int):
        return from_int(int(value))
    if isinstance(value, float):
        ctx._note(FLOAT_OPERATION)
        return _native.from_float(float(value))
    if isinstance(value, (tuple, list)):
        return _from_tuple(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _construct(value, ctx):
    if isinstance(value, Decimal):
        return value._n
    if isinstance(value, str):
        return _native.from_text(_ascii(value.strip().replace("_", "")), ctx._c, True)
    if isinstance(value, int):
        return from_int(int(value))
    return _native.check_exact(_from_value(value, ctx), ctx._c)


def create(value, ctx):
    if isinstance(value, str):
        return ctx._made(_native.from_text(_ascii(value), ctx._c, False))
    n = value._n if isinstance(value, Decimal) else _from_value(value, ctx)
    return ctx._made(_native.create(n, ctx._c))


def _from_float(f):
    if isinstance(f, float):
        return _native.from_float(float(f))
    if isinstance(f, int):
        return from_int(int(f))
    raise TypeError("argument must be int or float")


def create_from_float(f, ctx):
    return ctx._made(_native.create(_from_float(f), ctx._c))


# ---- comparison with numbers of any type

# The order of a to another number, as _native.order has it.
def _order(a, other, is_equality):
    if isinstance(other, Decimal):
        b = other._n
    elif isinstance(other, int):
        b = from_int(int(other))
    elif isinstance(other, float):
        b = _compared_float(float(other), is_equality)
    elif isinstance(other, complex):
        if not is_equality:
            return _UNKNOWN
        if other.imag != 0.0:
            return _UNORDERED
        b = _compared_float(other.real, True)
    elif isinstance(other, numbers.Rational):
        b = from_int(int(other.numerator))
        if kind_of(a) == FINITE:
            a = _native.times_int(a, int(other.denominator))
    else:
        return _UNKNOWN
    result = _native.order(a, b)
    if result == _UNORDERED and (not is_equality or kind_of(a) == SNAN or kind_of(b) == SNAN):
        _context.getcontext()._note(INVALID_OPERATION)
    return result


def _compared_float(x, is_equality):
    ctx = _context.getcontext()
    if is_equality:
        ctx._flags._put(ctx._flags._get() | FLOAT_OPERATION)
    else:
        ctx._note(FLOAT_OPERATION)
    return _native.from_float(x)


def _to_int(a, rounding):
    if kind_of(a) == INFINITE:
        raise OverflowError("cannot convert Infinity to integer")
    if kind_of(a) != FINITE:
        raise ValueError("cannot convert NaN to integer")
    return to_int(a, rounding)


@type_name("decimal.Decimal")
class Decimal:
    __slots__ = ("_n",)

    def __new__(cls, value="0", context=None):
        ctx = _context.context_or_current(context)
        if cls is Decimal and type(value) is Decimal:
            return value
        n = _construct(value, ctx)
        if not isinstance(value, (Decimal, int)) and trapped(ctx._c):
            raise_for(trapped(ctx._c))
        self = object.__new__(cls)
        self._n = n
        return self

    @classmethod
    def from_float(cls, f, /):
        r = wrap(_from_float(f))
        return r if cls is Decimal else cls(r)

    # ---- operators

    def __add__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.add(self._n, b, ctx._c))

    def __radd__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.add(a, self._n, ctx._c))

    def __sub__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.subtract(self._n, b, ctx._c))

    def __rsub__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.subtract(a, self._n, ctx._c))

    def __mul__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.multiply(self._n, b, ctx._c))

    def __rmul__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.multiply(a, self._n, ctx._c))

    def __truediv__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.divide(self._n, b, ctx._c))

    def __rtruediv__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.divide(a, self._n, ctx._c))

    def __floordiv__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.divide_int(self._n, b, ctx._c))

    def __rfloordiv__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.divide_int(a, self._n, ctx._c))

    def __mod__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.remainder(self._n, b, ctx._c))

    def __rmod__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        ctx = _context.getcontext()
        return ctx._made(_native.remainder(a, self._n, ctx._c))

    def __divmod__(self, other, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        return _context.getcontext().divmod(self, wrap(b))

    def __rdivmod__(self, other, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        return _context.getcontext().divmod(wrap(a), self)

    def __pow__(self, other, modulo=None, /):
        b = _convert(other)
        if b is None:
            return NotImplemented
        if modulo is None:
            return _context.getcontext().power(self, wrap(b))
        c = _convert(modulo)
        if c is None:
            return NotImplemented
        return _context.getcontext().power(self, wrap(b), wrap(c))

    def __rpow__(self, other, modulo=None, /):
        a = _convert(other)
        if a is None:
            return NotImplemented
        if modulo is None:
            return _context.getcontext().power(wrap(a), self)
        c = _convert(modulo)
        if c is None:
            return NotImplemented
        return _context.getcontext().power(wrap(a), self, wrap(c))

    def __pos__(self):
        return _context.getcontext().plus(self)

    def __neg__(self):
        return _context.getcontext().minus(self)

    def __abs__(self):
        return _context.getcontext().abs(self)

    def __eq__(self, other, /):
        order = _order(self._n, other, True)
        if order == _UNKNOWN:
            return NotImplemented
        return order == 0

    def __ne__(self, other, /):
        order = _order(self._n, other, True)
        if order == _UNKNOWN:
            return NotImplemented
        return order != 0

    def __lt__(self, other, /):
        order = _order(self._n, other, False)
        if order == _UNKNOWN:
            return NotImplemented
        return order == -1

    def __le__(self, other, /):
        order = _order(self._n, other, False)
        if order == _UNKNOWN:
            return NotImplemented
        return order <= 0

    def __gt__(self, other, /):
        order = _order(self._n, other, False)
        if order == _UNKNOWN:
            return NotImplemented
        return order == 1

    def __ge__(self, other, /):
        order = _order(self._n, other, False)
        if order == _UNKNOWN:
            return NotImplemented
        return order == 0 or order == 1

    def __hash__(self):
        kind = kind_of(self._n)
        if kind == FINITE:
            return _native.hash_of(self._n)
        if kind == SNAN:
            raise TypeError("Cannot hash a signaling NaN value")
        if kind == QNAN:
            return object.__hash__(self)
        return -314159 if sign_of(self._n) else 314159

    # ---- conversions

    def __bool__(self):
        return not is_zero(self._n)

    def __int__(self):
        return _to_int(self._n, DOWN)

    def __trunc__(self):
        return _to_int(self._n, DOWN)

    def __floor__(self):
        return _to_int(self._n, FLOOR)

    def __ceil__(self):
        return _to_int(self._n, CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return _to_int(self._n, HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        ctx = _context.getcontext()
        n = int(ndigits)
        if n > 0x7FFFFFFFFFFFFFFF or n < -0x8000000000000000:
            raise OverflowError("Python int too large to convert to C ssize_t")
        # A place beyond the limits is as wrong as one further out.
        place = max(-4 * 10 ** 18, min(-n, 4 * 10 ** 18))
        return ctx._made(_native.quantize(self._n, _native.from_parts(FINITE, 0, "1", place), ctx._c, ctx._round))

    def __float__(self):
        if kind_of(self._n) == SNAN:
            raise ValueError("cannot convert signaling NaN to float")
        return _native.to_float(self._n)

    def __complex__(self):
        return complex(self.__float__(), 0.0)

    def __str__(self):
        return _native.to_str(self._n, _context.getcontext()._capitals)

    def __repr__(self):
        return "Decimal('" + _native.to_str(self._n, _context.getcontext()._capitals) + "')"

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("format arg must be str")
        ctx = _context.getcontext()
        return _native.format_number(self._n, spec, ctx._capitals, ctx._round)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    @builtin
    def as_tuple(self):
        kind = kind_of(self._n)
        sign = sign_of(self._n)
        if kind == INFINITE:
            return decimal.DecimalTuple(sign, (0,), "F")
        digits = tuple([int(c) for c in _native.digits(self._n)])
        if kind == FINITE:
            return decimal.DecimalTuple(sign, digits, exponent(self._n))
        return decimal.DecimalTuple(sign, () if digits == (0,) else digits, "n" if kind == QNAN else "N")

    @builtin
    def as_integer_ratio(self):
        kind = kind_of(self._n)
        if kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if kind != FINITE:
            raise ValueError("cannot convert NaN to integer ratio")
        exp = exponent(self._n)
        if exp >= 0 or is_zero(self._n):
            return (to_int(self._n, DOWN), 1)
        n = coefficient(self._n)
        d = 10 ** -exp
        common = math.gcd(n, d)
        n //= common
        return (-n if sign_of(self._n) else n, d // common)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return wrap(from_int(0))

    @builtin
    def conjugate(self):
        return self

    @builtin
    def canonical(self):
        return self

    @builtin
    def radix(self):
        return wrap(from_int(10))

    @builtin
    def adjusted(self):
        return adjusted(self._n)

    # ---- what it is

    @builtin
    def is_canonical(self):
        return True

    @builtin
    def is_finite(self):
        return kind_of(self._n) == FINITE

    @builtin
    def is_infinite(self):
        return kind_of(self._n) == INFINITE

    @builtin
    def is_nan(self):
        return kind_of(self._n) >= QNAN

    @builtin
    def is_qnan(self):
        return kind_of(self._n) == QNAN

    @builtin
    def is_snan(self):
        return kind_of(self._n) == SNAN

    @builtin
    def is_signed(self):
        return sign_of(self._n) == 1

    @builtin
    def is_zero(self):
        return is_zero(self._n)

    @builtin
    def is_normal(self, context=None):
        ctx = _context.context_or_current(context)
        return kind_of(self._n) == FINITE and not is_zero(self._n) and adjusted(self._n) >= ctx.Emin

    @builtin
    def is_subnormal(self, context=None):
        ctx = _context.context_or_current(context)
        return kind_of(self._n) == FINITE and not is_zero(self._n) and adjusted(self._n) < ctx.Emin

    @builtin
    def number_class(self, context=None):
        ctx = _context.context_or_current(context)
        kind = kind_of(self._n)
        if kind >= QNAN:
            return "NaN" if kind == QNAN else "sNaN"
        if kind == INFINITE:
            name = "Infinity"
        elif is_zero(self._n):
            name = "Zero"
        else:
            name = "Normal" if adjusted(self._n) >= ctx.Emin else "Subnormal"
        return "-" + name if sign_of(self._n) else "+" + name

    # ---- without rounding

    @builtin
    def copy_abs(self):
        return wrap(with_sign(self._n, 0))

    @builtin
    def copy_negate(self):
        return wrap(with_sign(self._n, 1 - sign_of(self._n)))

    @builtin
    def copy_sign(self, other, context=None):
        _context.context_or_current(context)
        return wrap(with_sign(self._n, sign_of(operand(other))))

    @builtin
    def same_quantum(self, other, context=None):
        _context.context_or_current(context)
        b = operand(other)
        kind = kind_of(self._n)
        if kind == FINITE and kind_of(b) == FINITE:
            return exponent(self._n) == exponent(b)
        return (kind == INFINITE and kind_of(b) == INFINITE) or (kind >= QNAN and kind_of(b) >= QNAN)

    @builtin
    def compare_total(self, other, context=None):
        _context.context_or_current(context)
        return wrap(from_int(total_order(self._n, operand(other))))

    @builtin
    def compare_total_mag(self, other, context=None):
        _context.context_or_current(context)
        return wrap(from_int(total_order_mag(self._n, operand(other))))

    @builtin
    def to_eng_string(self, context=None):
        return _native.to_eng_str(self._n, _context.context_or_current(context)._capitals)

    # ---- operations of the context

    @builtin
    def quantize(self, exp, rounding=None, context=None):
        ctx = _context.context_or_current(context)
        mode = _context.rounding_or_own(rounding, ctx)
        return ctx._made(_native.quantize(self._n, operand(exp), ctx._c, mode))

    @builtin
    def to_integral_value(self, rounding=None, context=None):
        ctx = _context.context_or_current(context)
        return ctx._made(_native.to_integral(self._n, ctx._c, _context.rounding_or_own(rounding, ctx), False))

    @builtin
    def to_integral(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    @builtin
    def to_integral_exact(self, rounding=None, context=None):
        ctx = _context.context_or_current(context)
        return ctx._made(_native.to_integral(self._n, ctx._c, _context.rounding_or_own(rounding, ctx), True))

    @builtin
    def fma(self, other, third, context=None):
        return _context.context_or_current(context).fma(self, other, third)

    @builtin
    def exp(self, context=None):
        return _context.context_or_current(context).exp(self)

    @builtin
    def ln(self, context=None):
        return _context.context_or_current(context).ln(self)

    @builtin
    def log10(self, context=None):
        return _context.context_or_current(context).log10(self)

    @builtin
    def logb(self, context=None):
        return _context.context_or_current(context).logb(self)

    @builtin
    def logical_invert(self, context=None):
        return _context.context_or_current(context).logical_invert(self)

    @builtin
    def next_minus(self, context=None):
        return _context.context_or_current(context).next_minus(self)

    @builtin
    def next_plus(self, context=None):
        return _context.context_or_current(context).next_plus(self)

    @builtin
    def normalize(self, context=None):
        return _context.context_or_current(context).normalize(self)

    @builtin
    def sqrt(self, context=None):
        return _context.context_or_current(context).sqrt(self)

    @builtin
    def compare(self, other, context=None):
        return _context.context_or_current(context).compare(self, other)

    @builtin
    def compare_signal(self, other, context=None):
        return _context.context_or_current(context).compare_signal(self, other)

    @builtin
    def logical_and(self, other, context=None):
        return _context.context_or_current(context).logical_and(self, other)

    @builtin
    def logical_or(self, other, context=None):
        return _context.context_or_current(context).logical_or(self, other)

    @builtin
    def logical_xor(self, other, context=None):
        return _context.context_or_current(context).logical_xor(self, other)

    @builtin
    def max(self, other, context=None):
        return _context.context_or_current(context).max(self, other)

    @builtin
    def max_mag(self, other, context=None):
        return _context.context_or_current(context).max_mag(self, other)

    @builtin
    def min(self, other, context=None):
        return _context.context_or_current(context).min(self, other)

    @builtin
    def min_mag(self, other, context=None):
        return _context.context_or_current(context).min_mag(self, other)

    @builtin
    def next_toward(self, other, context=None):
        return _context.context_or_current(context).next_toward(self, other)

    @builtin
    def remainder_near(self, other, context=None):
        return _context.context_or_current(context).remainder_near(self, other)

    @builtin
    def rotate(self, other, context=None):
        return _context.context_or_current(context).rotate(self, other)

    @builtin
    def scaleb(self, other, context=None):
        return _context.context_or_current(context).scaleb(self, other)

    @builtin
    def shift(self, other, context=None):
        return _context.context_or_current(context).shift(self, other)
