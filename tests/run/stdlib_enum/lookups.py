# Enumerations asked by value and by name, iterated, as ints, as strings and as flags.
from enum import Enum, IntEnum, Flag, auto, StrEnum, unique, IntFlag
class Color(Enum):
    RED = 1
    GREEN = 2
class Pri(IntEnum):
    LOW = 1
    HIGH = 10
class S(StrEnum):
    A = auto()
    B = auto()
print(Pri.LOW < Pri.HIGH, Pri.LOW + 1, Pri(10), sorted([Pri.HIGH, Pri.LOW]), max(Pri), [p.value for p in Pri], Pri.HIGH == 10, {Pri.LOW: "l"}[1], f"{Pri.LOW} {Pri.LOW!r} {Pri.LOW:03d}", int(Pri.HIGH), range(Pri.LOW, 3), [0,1,2][Pri.LOW])
print(S.A, S.B == "b", S("a"), S.A.upper(), "-".join(S), f"{S.A:>3}", {"a": 1}[S.A])
for cls in (Color, Pri, S):
    print(cls.__name__, len(cls), list(cls), cls, [m.name for m in cls])
def parse(cls, text):
    try:
        return cls[text]
    except KeyError:
        return None
print(parse(Color, "RED"), parse(Pri, "NOPE"), parse(Pri, "HIGH"))
print(Color.RED in Color, Color.RED is Color(1), type(Color.RED) is Color, isinstance(Color.RED, Color), Color.RED != Color.GREEN, {Color.RED: 1, Color.GREEN: 2}, hash(Color.RED) == hash(Color.RED))
match Color.GREEN:
    case Color.RED: print("red")
    case Color.GREEN: print("green")
class State(Enum):
    IDLE = "idle"
    RUN = "run"
    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]
    @classmethod
    def default(cls): return cls.IDLE
    @property
    def label(self): return self.value.title()
print(State.IDLE.next(), State.RUN.next(), State.default().label, State["RUN"].label, [s.label for s in State])
class Perm(Flag):
    R = 4
    W = 2
    X = 1
p = Perm.R | Perm.W
print(p, Perm.R in p, Perm.X in p, p & Perm.R, ~p, bool(p & Perm.X), list(p), Perm(7), p.value)
try: Color(5)
except ValueError as e: print(e)
try: Color["X"]
except KeyError as e: print(repr(e))
try: Color.BLUE
except AttributeError as e: print(e)
try: print(Color.RED < Color.GREEN)
except TypeError as e: print(e)
class F(IntFlag):
    A = 1
    B = 2
print(F.A | F.B, F.A | 8, F(3), F.A + 1)
W = Enum("W", "x y z")
print(list(W), W.x.value)
print(Color.__members__, Color.RED.name, repr(Color), str(Color.RED), Color.__name__, type(Color).__name__)
@unique
class U(Enum):
    A = 1
    B = 2
print(U.A)
import json
try:
    @unique
    class V(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
