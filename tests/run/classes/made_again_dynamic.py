# Classes of one statement met by dynamic code, and as whatever else a class statement makes.
import copy
from collections import namedtuple
from dataclasses import dataclass, field
from enum import Enum


def shape(name, sides):
    class Shape:
        count = 0
        label = name

        def __init__(self, size=1):
            self.size = size
            Shape.count += 1

        def area(self, *, scale=1):
            return sides * self.size * scale

        @property
        def double(self):
            return self.size * 2 + sides

        @double.setter
        def double(self, value):
            self.size = value - sides

        @staticmethod
        def helper(x):
            return x + sides

        @classmethod
        def build(cls, size):
            return cls(size)

        def me(self):
            return __class__.label

        def __getattr__(self, name):
            if name == "missing":
                return sides
            raise AttributeError(name)

        def __call__(self, x):
            return x * sides

        def __lt__(self, other):
            return self.size * sides < other.size

        def __iter__(self):
            for k in range(sides):
                yield k

        def __enter__(self):
            print("enter", sides)
            return self

        def __exit__(self, *exc):
            print("exit", sides)
            return True

        def __contains__(self, x):
            return x == sides

        def __bool__(self):
            return sides > 0

        def __iadd__(self, x):
            self.size += x * sides
            return self

        def __radd__(self, x):
            return x + sides

    return Shape


shapes = {name: shape(name, k) for k, name in enumerate(["none", "one", "two"])}
things = [1, "text", None, *shapes.values()]
for thing in things:
    print(getattr(thing, "label", "-"), callable(thing), type(thing).__name__)
    if callable(thing):
        o = thing(4)
        o.double = 20
        print(o.size, o.double, o.area(scale=2), o.helper(1), o.build(9).size, thing.build(3).area(), o.me(), o.missing, o(5))
        for name in ("size", "double", "label", "count"):
            print(name, getattr(o, name), end="; ")
        print()
        print(list(o), 2 in o, bool(o), 7 + o, o < thing(3))
        o += 3
        print(o.size, thing.count)
        with o:
            raise ValueError
        try:
            o.other
        except AttributeError as e:
            print("AttributeError", e)
        twin = copy.copy(o)
        print(type(twin) is thing, twin.size, copy.deepcopy(twin).size)
        setattr(thing, "label", thing.label.upper())
print([s.label for s in shapes.values()], [s.count for s in shapes.values()])
print(sorted(shapes["two"](k) for k in (3, 1, 2))[0].size)

for n in range(2):
    @dataclass(order=True)
    class Point:
        x: int = n
        y: list = field(default_factory=list)

    P = namedtuple("P", ["a", "b"], defaults=[n])

    class Color(Enum):
        RED = n + 1
        BLUE = n + 10

        def describe(self):
            return self.name, self.value, n

    print(Point(), Point(5, [n]) < Point(6), Point() == Point(), P(1), P(1, 2)._replace(a=7))
    print(Color.RED, Color.BLUE.describe(), list(Color), Color(n + 1), Color["BLUE"].value, len(Color), isinstance(Color.RED, Color))


def derive(k):
    class Number(int):
        def __new__(cls, x):
            return super().__new__(cls, x + k)

        def twice(self):
            return int(self) * 2 + k

    class Names(dict):
        default = k

        def __missing__(self, key):
            return (key, k)

    class Stack(list):
        def push(self, x):
            self.append(x + k)
            return self

    return Number, Names, Stack


for Number, Names, Stack in [derive(k) for k in (1, 2)]:
    print(Number(5), Number(5).twice(), Number(3) + 1, isinstance(Number(3), Number), type(Number(3)).__name__)
    print(Names(a=1)["a"], Names()["b"], Names.default, Stack([1]).push(2).push(3))


class Registry:
    seen = []

    def __init_subclass__(cls, **options):
        Registry.seen.append((cls.__name__, cls.key, options))


class Named:
    def __set_name__(self, owner, name):
        self.name = name, owner.key

    def __get__(self, object, owner):
        return self.name, owner.key


for n in range(3):
    class Plugin(Registry, option=n):
        key = n
        field = Named()

        def run(self):
            return self.key, self.field
    print(Plugin().run(), Plugin.field)
print(Registry.seen, len(Registry.__subclasses__()))


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace["extra"] = len(bases)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        cls.tag = name + str(cls.n)

    def __call__(cls, *args):
        print("making", cls.tag)
        return super().__call__(*args)

    def __len__(cls):
        return cls.n


for k in range(2):
    class WithMeta(metaclass=Meta):
        n = k

        def __init__(self, x):
            self.x = x + k
    print(WithMeta(5).x, WithMeta.tag, len(WithMeta), WithMeta.extra)
