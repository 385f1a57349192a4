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


@type_name("decimal.DecimalException")
class DecimalException(ArithmeticError):
    pass


@type_name("decimal.Clamped")
class Clamped(DecimalException):
    pass


@type_name("decimal.Rounded")
class Rounded(DecimalException):
    pass


@type_name("decimal.Inexact")
class Inexact(DecimalException):
    pass


@type_name("decimal.Subnormal")
class Subnormal(DecimalException):
    pass


@type_name("decimal.Underflow")
class Underflow(Inexact, Rounded, Subnormal):
    pass


@type_name("decimal.Overflow")
class Overflow(Inexact, Rounded):
    pass


@type_name("decimal.DivisionByZero")
class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


@type_name("decimal.FloatOperation")
class FloatOperation(DecimalException, TypeError):
    pass


@type_name("decimal.InvalidOperation")
class InvalidOperation(DecimalException):
    pass


@type_name("decimal.ConversionSyntax")
class ConversionSyntax(InvalidOperation):
    pass


@type_name("decimal.DivisionImpossible")
class DivisionImpossible(InvalidOperation):
    pass


@type_name("decimal.DivisionUndefined")
class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


@type_name("decimal.InvalidContext")
class InvalidContext(InvalidOperation):
    pass


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
