# Decimal floating point, as the General Decimal Arithmetic Specification has it.

from collections import namedtuple as _namedtuple

from decimal._context import (MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, BasicContext, Context, DefaultContext,
                              ExtendedContext, getcontext, localcontext, setcontext)
from decimal._number import Decimal
from decimal._signals import (Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible,
                              DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow,
                              Rounded, Subnormal, Underflow)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
