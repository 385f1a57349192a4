# Enum, IntEnum, StrEnum: lookups, aliases, auto, custom __new__ and __init__, methods, errors.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    def describe(self):
        return f"{self.name} is {self.value}"

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def low(self):
        return self.value < 2


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")


class Shape(IntEnum):
    SQUARE = 2
    CIRCLE = 3
    BIG = SQUARE * 10 + CIRCLE


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()


class Ordered(Enum):
    C = 3
    A = 1

    def __lt__(self, other):
        return self.value < other.value


class Lists(Enum):
    A = [1]
    B = [2]


class Missing(Enum):
    X = 1

    @classmethod
    def _missing_(cls, value):
        return cls.X if value == "x" else None


class Text(str, Enum):
    A = "a"
    B = "b"


print(Color.RED, repr(Color.RED), Color.BLUE, Color.CRIMSON, Color.CRIMSON is Color.RED)
print(Color(2), Color["GREEN"], Color.RED.name, Color.RED.value, Color.RED.describe(), Color.favourite(), Color.RED.low)
print(list(Color), len(Color), [c.name for c in reversed(Color)], Color.RED in Color, list(Color.__members__))
print(Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED == 1, Color.RED is Color(1), hash(Color.RED) == hash("RED"))
print(Color, type(Color.RED) is Color, isinstance(Color.RED, Color), bool(Color.RED), Color(Color.RED))
attempt(lambda: Color(9))
attempt(lambda: Color["NONE"])
attempt(lambda: Color.NONE)
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: Color(None))
print({Color.RED: "r", Color.GREEN: "g"}[Color.CRIMSON], f"{Color.RED} {Color.RED!r:>20} {Color.RED:>12}|")
print(Planet.EARTH, Planet.EARTH.value, round(Planet.EARTH.surface_gravity(), 3), Planet((3.303e+23, 2.4397e6)))
print(Coordinate.PY, Coordinate.PY.label, Coordinate(1), Coordinate.PX.value)
print(Shape.SQUARE, repr(Shape.SQUARE), Shape.SQUARE + 1, Shape.BIG.value, Shape(3), Shape.CIRCLE > Shape.SQUARE, [10, 20, 30, 40][Shape.CIRCLE])
print(f"{Shape.SQUARE} {Shape.SQUARE:03d}", "%d" % Shape.CIRCLE, Shape.SQUARE == 2, {2: "two"}[Shape.SQUARE], sorted(Shape, reverse=True))
print(Mode.READ, repr(Mode.WRITE), Mode("w"), Mode.READ == "read", Mode.WRITE.upper(), "<" + Mode.READ + ">")
print(list(Named))
print(sorted(Ordered), min(Ordered), Lists([2]), Missing("x"))
attempt(lambda: Missing("y"))
attempt(lambda: Lists([3]))
print(Text.A, repr(Text.B), Text("a"), Text.A == "a", Text.A + "z", f"{Text.A}")


@unique
class Unique(Enum):
    A = 1
    B = 2


def make():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
    return Doubled


attempt(make)
print(list(Unique))


@enum.verify(enum.CONTINUOUS)
class Continuous(IntEnum):
    A = 1
    B = 2
    C = 3


print(list(Continuous))
match Color(2):
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
print(repr(Color), str(Color), Color.__name__)


class Weekday(Enum):
    MONDAY = 1
    SUNDAY = 7
    _ignored = 3

    @staticmethod
    def count():
        return len(Weekday)

    def __str__(self):
        return self.name.title()


print(Weekday.MONDAY, repr(Weekday.SUNDAY), Weekday.count(), f"{Weekday.SUNDAY}")
print(isinstance(Shape.SQUARE, int))
