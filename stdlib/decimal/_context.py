# Contexts: precision, limits, rounding, and which conditions are remembered or raised.

import decimal._native as _native
import decimal._number as _number
from collections.abc import MutableMapping
from decimal._native import new_settings, set_setting, setting, trapped
from decimal._signals import (CLAMPED, CONVERSION_SYNTAX, DIVISION_BY_ZERO, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED,
                              FLOAT_OPERATION, HALF_EVEN, INEXACT, INVALID, INVALID_CONTEXT, INVALID_OPERATION,
                              OVERFLOW, ROUNDED, ROUNDINGS, SUBNORMAL, UNDERFLOW, Clamped, DivisionByZero,
                              FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
                              raise_for)

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997

# Places in a context's settings, as in tau_decimal_context.
_PREC, _ROUNDING, _EMIN, _EMAX, _CAPITALS, _CLAMP, _FLAGS, _TRAPS = range(8)

_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_BITS = [INVALID, FLOAT_OPERATION, DIVISION_BY_ZERO, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED]

# The order in which repr(context) lists them; an invalid operation is where the first of its conditions is.
_LISTED = [(CLAMPED, "Clamped"), (CONVERSION_SYNTAX, "InvalidOperation"), (DIVISION_BY_ZERO, "DivisionByZero"),
           (DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED, "InvalidOperation"), (INEXACT, "Inexact"),
           (INVALID_CONTEXT | INVALID_OPERATION, "InvalidOperation"), (FLOAT_OPERATION, "FloatOperation"),
           (OVERFLOW, "Overflow"), (ROUNDED, "Rounded"), (SUBNORMAL, "Subnormal"), (UNDERFLOW, "Underflow")]

_BAD_SIGNAL = """valid values for signals are:
  [InvalidOperation, FloatOperation, DivisionByZero,
   Overflow, Underflow, Subnormal, Inexact, Rounded,
   Clamped]"""

_BAD_ROUNDING = """valid values for rounding are:
  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]"""


def _bit(signal):
    for k in range(9):
        if signal is _SIGNALS[k]:
            return _BITS[k]
    raise KeyError(_BAD_SIGNAL)


def _names(bits):
    found = []
    for bit, name in _LISTED:
        if bits & bit and name not in found:
            found.append(name)
    return "[" + ", ".join(found) + "]"


# The flags or the traps of a context: a view of its settings.
class SignalDict(MutableMapping):
    __module__ = "abc"
    __slots__ = ("_c", "_place")
    __hash__ = None

    def __init__(self):
        raise ValueError("invalid signal dict")

    def __getitem__(self, key):
        return self._get() & _bit(key) != 0

    def __setitem__(self, key, value):
        bit = _bit(key)
        if value:
            self._put(self._get() | bit)
        else:
            self._put(self._get() & ~bit)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_SIGNALS)

    def __len__(self):
        return 9

    def __repr__(self):
        return "{" + ", ".join([f"{s!r}:{self[s]}" for s in _SIGNALS]) + "}"

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._get() == other._get()
        if isinstance(other, dict):
            if len(other) != 9:
                raise ValueError("invalid signal dict")
            return self._get() == _bits_of(other)
        return NotImplemented

    def copy(self):
        return {s: self[s] for s in _SIGNALS}

    def _get(self):
        return setting(self._c, self._place)

    def _put(self, bits):
        set_setting(self._c, self._place, bits)


def _signal_dict(c, place):
    signals = object.__new__(SignalDict)
    signals._c = c
    signals._place = place
    return signals


# The bits of a mapping that has all signals, or of a list of those that are set.
def _bits_of(signals):
    if isinstance(signals, SignalDict):
        return signals._get()
    if not isinstance(signals, dict):
        raise TypeError("argument must be a signal dict")
    if len(signals) != 9:
        raise KeyError("invalid signal dict")
    bits = 0
    for signal, value in signals.items():
        bit = _bit(signal)
        if value:
            bits |= bit
    return bits


def _bits_given(signals):
    if not isinstance(signals, list):
        return _bits_of(signals)
    bits = 0
    for signal in signals:
        bits |= _bit(signal)
    return bits


def _rounding(name):
    if isinstance(name, str) and name in ROUNDINGS:
        return ROUNDINGS.index(name)
    raise TypeError(_BAD_ROUNDING)


def _checked(value, low, high, message):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    n = int(value)
    if n > 0x7FFFFFFFFFFFFFFF or n < -0x8000000000000000:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if n < low or n > high:
        raise ValueError(message)
    return n


@type_name("decimal.Context")
class Context:
    __slots__ = ("_c", "_flags", "_traps")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        c = new_settings()
        set_setting(c, _PREC, 28)
        set_setting(c, _ROUNDING, HALF_EVEN)
        set_setting(c, _EMIN, -999999)
        set_setting(c, _EMAX, 999999)
        set_setting(c, _CAPITALS, 1)
        set_setting(c, _TRAPS, INVALID | DIVISION_BY_ZERO | OVERFLOW)
        self._c = c
        self._flags = _signal_dict(c, _FLAGS)
        self._traps = _signal_dict(c, _TRAPS)
        self._set(prec, rounding, Emin, Emax, capitals, clamp, flags, traps)

    def _set(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps):
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding
        if Emin is not None:
            self.Emin = Emin
        if Emax is not None:
            self.Emax = Emax
        if capitals is not None:
            self.capitals = capitals
        if clamp is not None:
            self.clamp = clamp
        if traps is not None:
            self._traps._put(_bits_given(traps))
        if flags is not None:
            self._flags._put(_bits_given(flags))

    # Remembers the conditions and raises those that are trapped.
    def _note(self, status):
        self._flags._put(self._flags._get() | status)
        found = status & self._traps._get()
        if found:
            raise_for(found)

    @property
    def _round(self):
        return setting(self._c, _ROUNDING)

    @property
    def _capitals(self):
        return setting(self._c, _CAPITALS)

    @property
    def rounding(self):
        return ROUNDINGS[setting(self._c, _ROUNDING)]

    @rounding.setter
    def rounding(self, value):
        set_setting(self._c, _ROUNDING, _rounding(value))

    @property
    def prec(self):
        return setting(self._c, _PREC)

    @prec.setter
    def prec(self, value):
        set_setting(self._c, _PREC, _checked(value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]"))

    @property
    def Emin(self):
        return setting(self._c, _EMIN)

    @Emin.setter
    def Emin(self, value):
        set_setting(self._c, _EMIN, _checked(value, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]"))

    @property
    def Emax(self):
        return setting(self._c, _EMAX)

    @Emax.setter
    def Emax(self, value):
        set_setting(self._c, _EMAX, _checked(value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"))

    @property
    def capitals(self):
        return setting(self._c, _CAPITALS)

    @capitals.setter
    def capitals(self, value):
        set_setting(self._c, _CAPITALS, _checked(value, 0, 1, "valid values for capitals are 0 or 1"))

    @property
    def clamp(self):
        return setting(self._c, _CLAMP)

    @clamp.setter
    def clamp(self, value):
        set_setting(self._c, _CLAMP, _checked(value, 0, 1, "valid values for clamp are 0 or 1"))

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags._put(_bits_of(value))

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps._put(_bits_of(value))

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags={_names(self._flags._get())}, "
                f"traps={_names(self._traps._get())})")

    @builtin
    def clear_flags(self):
        self._flags._put(0)

    @builtin
    def clear_traps(self):
        self._traps._put(0)

    @builtin
    def copy(self):
        new = Context()
        for k in range(_TRAPS + 1):
            set_setting(new._c, k, setting(self._c, k))
        return new

    def __copy__(self):
        return self.copy()

    @builtin
    def Etiny(self):
        return self.Emin - self.prec + 1

    @builtin
    def Etop(self):
        return self.Emax - self.prec + 1

    @builtin
    def radix(self):
        return _number.number(10)

    @builtin
    def create_decimal(self, num="0", /):
        return _number.create(num, self)

    @builtin
    def create_decimal_from_float(self, f, /):
        return _number.create_from_float(f, self)

    # The number as a Decimal, or what it has met that is trapped.
    def _made(self, n):
        if trapped(self._c):
            raise_for(trapped(self._c))
        return _number.wrap(n)

    @builtin
    def plus(self, x, /):
        return self._made(_native.plus(_number.operand(x), self._c))

    @builtin
    def minus(self, x, /):
        return self._made(_native.minus(_number.operand(x), self._c))

    @builtin
    def abs(self, x, /):
        return self._made(_native.absolute(_number.operand(x), self._c))

    @builtin
    def exp(self, x, /):
        return self._made(_native.exp(_number.operand(x), self._c))

    @builtin
    def ln(self, x, /):
        return self._made(_native.ln(_number.operand(x), self._c))

    @builtin
    def log10(self, x, /):
        return self._made(_native.log10(_number.operand(x), self._c))

    @builtin
    def logb(self, x, /):
        return self._made(_native.logb(_number.operand(x), self._c))

    @builtin
    def logical_invert(self, x, /):
        return self._made(_native.logical_invert(_number.operand(x), self._c))

    @builtin
    def next_minus(self, x, /):
        return self._made(_native.next_minus(_number.operand(x), self._c))

    @builtin
    def next_plus(self, x, /):
        return self._made(_native.next_plus(_number.operand(x), self._c))

    @builtin
    def normalize(self, x, /):
        return self._made(_native.normalize(_number.operand(x), self._c))

    @builtin
    def sqrt(self, x, /):
        return self._made(_native.sqrt(_number.operand(x), self._c))

    @builtin
    def to_integral_value(self, x, /):
        return self._made(_native.to_integral(_number.operand(x), self._c, self._round, False))

    @builtin
    def to_integral_exact(self, x, /):
        return self._made(_native.to_integral(_number.operand(x), self._c, self._round, True))

    @builtin
    def to_integral(self, x, /):
        return self.to_integral_value(x)

    @builtin
    def add(self, x, y, /):
        return self._made(_native.add(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def subtract(self, x, y, /):
        return self._made(_native.subtract(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def multiply(self, x, y, /):
        return self._made(_native.multiply(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def divide(self, x, y, /):
        return self._made(_native.divide(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def divide_int(self, x, y, /):
        return self._made(_native.divide_int(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def remainder(self, x, y, /):
        return self._made(_native.remainder(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def remainder_near(self, x, y, /):
        return self._made(_native.remainder_near(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def compare(self, x, y, /):
        return self._made(_native.compare(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def compare_signal(self, x, y, /):
        return self._made(_native.compare_signal(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def max(self, x, y, /):
        return self._made(_native.larger(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def max_mag(self, x, y, /):
        return self._made(_native.larger_mag(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def min(self, x, y, /):
        return self._made(_native.smaller(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def min_mag(self, x, y, /):
        return self._made(_native.smaller_mag(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def next_toward(self, x, y, /):
        return self._made(_native.next_toward(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def rotate(self, x, y, /):
        return self._made(_native.rotate(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def scaleb(self, x, y, /):
        return self._made(_native.scaleb(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def shift(self, x, y, /):
        return self._made(_native.shift(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def logical_and(self, x, y, /):
        return self._made(_native.logical_and(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def logical_or(self, x, y, /):
        return self._made(_native.logical_or(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def logical_xor(self, x, y, /):
        return self._made(_native.logical_xor(_number.operand(x), _number.operand(y), self._c))

    @builtin
    def quantize(self, x, y, /):
        return self._made(_native.quantize(_number.operand(x), _number.operand(y), self._c, self._round))

    @builtin
    def fma(self, x, y, z, /):
        return self._made(_native.fma(_number.operand(x), _number.operand(y), _number.operand(z), self._c))

    @builtin
    def divmod(self, x, y, /):
        a = _number.operand(x)
        b = _number.operand(y)
        return (self._made(_native.divmod_quotient(a, b, self._c)), self._made(_native.divmod_remainder(a, b, self._c)))

    @builtin
    def power(self, a, b, modulo=None):
        x = _number.operand(a)
        y = _number.operand(b)
        if modulo is None:
            return self._made(_native.power(x, y, self._c))
        return self._made(_native.power_modulo(x, y, _number.operand(modulo), self._c))

    @builtin
    def is_finite(self, x, /):
        return _number.number(x).is_finite()

    @builtin
    def is_infinite(self, x, /):
        return _number.number(x).is_infinite()

    @builtin
    def is_nan(self, x, /):
        return _number.number(x).is_nan()

    @builtin
    def is_qnan(self, x, /):
        return _number.number(x).is_qnan()

    @builtin
    def is_snan(self, x, /):
        return _number.number(x).is_snan()

    @builtin
    def is_signed(self, x, /):
        return _number.number(x).is_signed()

    @builtin
    def is_zero(self, x, /):
        return _number.number(x).is_zero()

    @builtin
    def copy_abs(self, x, /):
        return _number.number(x).copy_abs()

    @builtin
    def copy_negate(self, x, /):
        return _number.number(x).copy_negate()

    @builtin
    def is_normal(self, x, /):
        return _number.number(x).is_normal(self)

    @builtin
    def is_subnormal(self, x, /):
        return _number.number(x).is_subnormal(self)

    @builtin
    def number_class(self, x, /):
        return _number.number(x).number_class(self)

    @builtin
    def to_eng_string(self, x, /):
        return _number.number(x).to_eng_string(self)

    @builtin
    def to_sci_string(self, x, /):
        return _native.to_str(_number.operand(x), self._capitals)

    @builtin
    def compare_total(self, x, y, /):
        return _number.number(x).compare_total(y)

    @builtin
    def compare_total_mag(self, x, y, /):
        return _number.number(x).compare_total_mag(y)

    @builtin
    def copy_sign(self, x, y, /):
        return _number.number(x).copy_sign(y)

    @builtin
    def same_quantum(self, x, y, /):
        return _number.number(x).same_quantum(y)

    @builtin
    def copy_decimal(self, x, /):
        return _number.number(x)

    @builtin
    def canonical(self, x, /):
        if not isinstance(x, _number.Decimal):
            raise TypeError("argument must be a Decimal")
        return x

    @builtin
    def is_canonical(self, x, /):
        if not isinstance(x, _number.Decimal):
            raise TypeError("argument must be a Decimal")
        return True


_current: Context | None = None

DefaultContext = Context()
BasicContext = Context(prec=9, rounding="ROUND_HALF_UP",
                       traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(prec=9, traps=[])


@builtin
def getcontext():
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _current.clear_flags()
    return _current


@builtin
def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current = context


# A method's argument of that name.
def context_or_current(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def rounding_or_own(rounding, ctx):
    return ctx._round if rounding is None else _rounding(rounding)


@type_name("decimal.ContextManager")
class ContextManager:
    __slots__ = ("_local", "_global")

    def __init__(self, local, current):
        self._local = local
        self._global = current

    def __enter__(self):
        setcontext(self._local)
        return self._local

    def __exit__(self, kind, value, traceback):
        setcontext(self._global)
        return False


@builtin
def localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None, **unknown):
    for name in unknown:
        raise TypeError(f"'{name}' is an invalid keyword argument for this function")
    current = getcontext()
    local = context_or_current(ctx).copy()
    local._set(prec, rounding, Emin, Emax, capitals, clamp, flags, traps)
    return ContextManager(local, current)
