# What arithmetic reports: conditions as bits of an int, which is what the functions of this package return, and the
# exceptions that a context makes of them.

CLAMPED = 1
INEXACT = 2
ROUNDED = 4
SUBNORMAL = 8
UNDERFLOW = 16
OVERFLOW = 32
DIVISION_BY_ZERO = 64
FLOAT_OPERATION = 128
INVALID_OPERATION = 256
CONVERSION_SYNTAX = 512
DIVISION_IMPOSSIBLE = 1024
DIVISION_UNDEFINED = 2048
INVALID_CONTEXT = 4096

INVALID = INVALID_OPERATION | CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT
ERRORS = INVALID | DIVISION_BY_ZERO

# The roundings, as a context keeps them: places in ROUNDINGS.
UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, ROUND_05 = range(8)
ROUNDINGS = ["ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN",
             "ROUND_HALF_EVEN", "ROUND_05UP"]


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


# The classes of all conditions in `bits`, those of an invalid operation by their own names.
def _classes(bits):
    found = []
    if bits & INVALID_OPERATION:
        found.append(InvalidOperation)
    if bits & CONVERSION_SYNTAX:
        found.append(ConversionSyntax)
    if bits & DIVISION_IMPOSSIBLE:
        found.append(DivisionImpossible)
    if bits & DIVISION_UNDEFINED:
        found.append(DivisionUndefined)
    if bits & INVALID_CONTEXT:
        found.append(InvalidContext)
    if bits & FLOAT_OPERATION:
        found.append(FloatOperation)
    if bits & DIVISION_BY_ZERO:
        found.append(DivisionByZero)
    if bits & OVERFLOW:
        found.append(Overflow)
    if bits & UNDERFLOW:
        found.append(Underflow)
    if bits & SUBNORMAL:
        found.append(Subnormal)
    if bits & INEXACT:
        found.append(Inexact)
    if bits & ROUNDED:
        found.append(Rounded)
    if bits & CLAMPED:
        found.append(Clamped)
    return found


def raise_for(bits):
    classes = _classes(bits)
    if bits & INVALID:
        raise InvalidOperation(classes)
    if bits & FLOAT_OPERATION:
        raise FloatOperation(classes)
    if bits & DIVISION_BY_ZERO:
        raise DivisionByZero(classes)
    if bits & OVERFLOW:
        raise Overflow(classes)
    if bits & UNDERFLOW:
        raise Underflow(classes)
    if bits & SUBNORMAL:
        raise Subnormal(classes)
    if bits & INEXACT:
        raise Inexact(classes)
    if bits & ROUNDED:
        raise Rounded(classes)
    raise Clamped(classes)
