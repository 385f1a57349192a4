# One function that some classes inherit and another binds again: a call on either of them is two calls of it.
from enum import Enum


class Base:
    def describe(self):
        return type(self).__name__, self.tag, self.kept


class P(Base):
    tag = "p"

    def __init__(self):
        self.kept = 1


class Q(Base):
    tag = "q"

    def __init__(self):
        self.first = "first"
        self.kept = 2


class R(str, Base):
    tag = "r"
    describe = Base.describe

    def __init__(self, text):
        self.a = self.b = None
        self.kept = 3


def show(x):
    return x.describe()


for x in [P(), Q(), R("text")]:
    print(x.describe(), show(x))


class State(Enum):
    IDLE = 1


class Other(Enum):
    A = 1


class Color(str, Enum):
    RED = "red"


hooks = {}


def on(key):
    def register(f):
        hooks[key] = f
        return f
    return register


@on(1)
def shown(state):
    print(f"{state} {state!s} {state!r} {state.name} {state.value}")


hooks[1](State.IDLE)
hooks[1](Other.A)
hooks[1](Color.RED)
