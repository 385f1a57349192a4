# namedtuple and typing.NamedTuple: construction, errors, replacing, pickling protocol, subclasses.
from collections import namedtuple
from typing import NamedTuple, Optional

Point = namedtuple("Point", "x y")
Pair = namedtuple("Pair", ["first", "second"], defaults=[10])
Odd = namedtuple("Odd", "a class a _b c", rename=True)
Nothing = namedtuple("Nothing", "")
Alias = namedtuple("Real", "value")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


p = Point(1, 2)
print(p, p.x, p[1], len(p), list(p), p == (1, 2), p < (1, 3), hash(p) == hash((1, 2)))
print(p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]), Point._field_defaults)
print(Pair(1), Pair(1, 2), Pair._field_defaults, Pair(second=3, first=4))
print(Odd._fields, Odd(1, 2, 3, 4, 5))
print(Nothing(), Nothing._fields, Nothing() == (), Nothing()._replace())
print(Alias(3), Alias.__name__)
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=3))
attempt(lambda: Point._make([1]))
attempt(lambda: p._replace(z=1))
attempt(lambda: setattr(p, "x", 3))
attempt(lambda: p.z)
x, y = p
print(x, y, p + (3,), p * 2, p.count(1), p.index(2), p.__getnewargs__())
match p:
    case Point(a, b):
        print("matched", a, b)
    case _:
        print("no match")


class Vector(Point):
    def length2(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


v = Vector(3, 4)
print(v, v.length2(), v + v, v._replace(y=1), isinstance(v, tuple), Vector._make((1, 2)))


class Employee(NamedTuple):
    """A person."""
    name: str
    id: int = 3
    boss: Optional[str] = None

    def label(self):
        return f"{self.name}#{self.id}"

    @property
    def short(self):
        return self.name[:2]


e = Employee("Guido")
print(e, e.label(), e.short, e._asdict(), Employee._field_defaults, e._replace(id=9))
attempt(lambda: Employee())
print(Point.__doc__, Employee.__doc__, Point.x.__doc__)
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]))
print({Point(1, 2): "a"}[(1, 2)], f"{p!r:>20}|{p}", "%s %s" % p)
