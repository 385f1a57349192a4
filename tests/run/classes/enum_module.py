# Enumerations.
from enum import Enum, IntEnum, auto


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def pretty(self):
        return self.name.title()


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Auto(Enum):
    A = auto()
    B = auto()


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"], Color.RED.pretty())
print(list(Color), len(Color), Color.RED == Color.RED, Color.RED is Color(1), Color.RED == 1, Color.RED in Color, [c.name for c in Color])
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, sorted([Level.HIGH, Level.LOW]), Auto.B.value, {Color.RED: "r"}[Color.RED])
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print(e)
print(isinstance(Color.RED, Color), type(Color.RED).__name__, f"{Color.RED}", f"{Level.LOW}", hash(Color.RED) == hash(Color.RED))
