# Flag and IntFlag: composites, boundaries, operators, containment, errors.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag):
    A = 1
    B = 2
    D = 8


class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Ejecting(Flag, boundary=EJECT):
    A = 1
    C = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    C = 4


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), repr(Perm.R | Perm.X), Perm.RW, repr(Perm(0)), Perm(0), list(Perm), len(Perm))
print(Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm.RW), ~Perm.R, bool(Perm(0)), bool(Perm.R), Perm.RW & Perm.W, Perm.RW ^ Perm.R)
print(Perm(7), repr(Perm(7)), Perm(5) is (Perm.R | Perm.X), Perm.RW.value, Perm.RW.name, (Perm.R | Perm.X).name, len(Perm(7)))
attempt(lambda: Perm(8))
attempt(lambda: Perm.R | 2)
attempt(lambda: Perm("R"))
attempt(lambda: 2 in Perm.RW)
print(Bits.A | Bits.D, repr(Bits.A | Bits.D), repr(Bits.A | 4), repr(Bits(16)), Bits.A + 1, repr(~Bits.A), repr(Bits(0)), Bits.A == 1)
print(repr(Bits.A | 2), repr(2 | Bits.A), repr(Bits.D & 9), repr(Bits.A ^ Bits.B), Bits(-1))
print(Loose(5), repr(Loose(4)), Ejecting(2), type(Ejecting(2)).__name__, repr(Ejecting(5)), repr(Keeping(7)), repr(Keeping(2)))
print(repr(Perm), enum.show_flag_values(13), Perm.R.__class__ is Perm)
