# @dataclass: every option, inheritance, factories, InitVar, keyword-only fields, conversion functions.
import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, List


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


@dataclass(frozen=True)
class Key:
    name: str
    tags: tuple = ()


@dataclass
class Inventory:
    owner: str
    items: List[str] = field(default_factory=list)
    total: int = field(default=0, repr=False)
    count: ClassVar[int] = 0
    size: int = field(init=False)

    def __post_init__(self):
        self.size = len(self.items)
        Inventory.count += 1


@dataclass
class Point3(Point):
    z: int = 7
    y: int = 5


@dataclass
class Config:
    path: str
    _: KW_ONLY
    verbose: bool = False
    level: int


@dataclass(kw_only=True)
class Options:
    a: int
    b: int = 2


@dataclass
class Scaled:
    value: int
    factor: InitVar[int] = 2

    def __post_init__(self, factor):
        self.value *= factor


@dataclass(eq=False)
class Plain:
    v: int


@dataclass(unsafe_hash=True)
class Hashed:
    v: int
    w: int = field(default=1, hash=False)


@dataclass(repr=False)
class Custom:
    v: int

    def __repr__(self):
        return "custom"

    def __eq__(self, other):
        return True


@dataclass
class Node:
    label: str
    children: list = field(default_factory=list)


@dataclass
class Empty:
    pass


print(Point(1), Point(1, 2), Point(y=3, x=4), Point(1) == Point(1, 0), Point(1) == (1, 0), Point(1) != Point(2))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(q=1))
attempt(lambda: hash(Point(1)))
attempt(lambda: Point(1) < Point(2))
print(Version(1, 2) < Version(1, 3), Version(1, 2, "a") == Version(1, 2, "b"), sorted([Version(2), Version(1, 9), Version(1, 2)]))
print(Version(1) <= Version(1), Version(1) >= Version(2), Version(3) > Version(2))
attempt(lambda: Version(1) < 3)
k = Key("a", (1, 2))
print(k, hash(k) == hash(Key("a", (1, 2))), {k: 1}[Key("a", (1, 2))])
attempt(lambda: setattr(k, "name", "b"))
attempt(lambda: delattr(k, "name"))
attempt(lambda: setattr(k, "other", "b"))
a, b = Inventory("me"), Inventory("you", ["hat"])
a.items.append("coat")
print(a, b, Inventory.count, a.items is not Inventory("z").items)
print(Point3(1), Point3(1, 2, 3), Point3(1) == Point(1), [f.name for f in fields(Point3)])
print(Config("p", level=3), Options(a=1))
attempt(lambda: Config("p", True, 3))
attempt(lambda: Config("p"))
print(Scaled(5), Scaled(5, 3), Scaled.factor)
print(Plain(1) == Plain(1), hash(Hashed(1)) == hash(Hashed(1, 5)), Custom(1), Custom(1) == Custom(2))
tree = Node("root", [Node("leaf"), Node("twig", [Node("bud")])])
print(tree)
print(asdict(tree), astuple(tree))
tree.children.append(tree)
print(tree)
print(replace(Point(1, 2), y=9), replace(k, name="z"))
attempt(lambda: replace(Inventory("m"), size=3))
print(is_dataclass(Point), is_dataclass(Point(1)), is_dataclass(3), is_dataclass(int))
attempt(lambda: asdict(3))
attempt(lambda: fields(3))
attempt(lambda: asdict(Point))
print(Empty(), Empty() == Empty(), Point.__match_args__, Config.__match_args__)
match Point(1, 2):
    case Point(x, y=2):
        print("matched", x)
f = fields(Point)[1]
print(f.name, f.default, f.init, fields(Point)[0].default is dataclasses.MISSING, fields(Inventory)[1].default_factory)
p = Point(1)
p.x += 5
print(p, vars(p) if hasattr(p, "__dict__") else "")


@dataclass
class Generic1:
    """Documented."""
    data: dict = field(default_factory=lambda: {"k": 1})

    def get(self):
        return self.data["k"]


print(Generic1(), Generic1().get(), Generic1.__doc__, asdict(Generic1()))


@dataclass(frozen=True, order=True)
class Money:
    amount: int
    currency: str = "EUR"

    def __add__(self, other):
        return Money(self.amount + other.amount, self.currency)


print(Money(3) + Money(4), max(Money(1), Money(5)), {Money(1), Money(1)})
