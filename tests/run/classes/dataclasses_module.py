# The dataclasses module.
from dataclasses import dataclass, field, replace, asdict, astuple


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


@dataclass
class Bag:
    name: str
    items: list = field(default_factory=list)
    count: int = field(init=False, default=0)

    def __post_init__(self):
        self.count = len(self.items)


@dataclass
class Point3(Point):
    z: float = 1.5


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p == Point(4, 3), Point(1), Point(y=2, x=1))
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 9), Version(1, 2, "b")]), Version(1, 0, "a") == Version(1, 0, "b"), hash(Version(1)) == hash(Version(1)))
try:
    Version(1).major = 2
except Exception as e:
    print(type(e).__name__, e)
a, b = Bag("a"), Bag("b", [1, 2])
a.items.append(5)
print(a, b, Bag("c").items)
print(Point3(1, 2, 3.0), Point3(1), replace(p, y=9), asdict(b), astuple(Version(1, 2)))
try:
    Point()
except TypeError as e:
    print(e)
p.x = "any type"
print(p)
