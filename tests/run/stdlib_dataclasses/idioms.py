# What programs commonly do with data classes.
from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass
import dataclasses as dc


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = field(default=False, compare=False, repr=False)


tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
print(sorted(tasks))
print(min(tasks).name, max(tasks).name)
print(Task(1, "x") == Task(1, "y"), Task(1, "x") < Task(2, "a"))


@dataclass(frozen=True)
class Pos:
    x: int
    y: int

    def __add__(self, other):
        return Pos(self.x + other.x, self.y + other.y)

    @property
    def manhattan(self):
        return abs(self.x) + abs(self.y)

    @classmethod
    def origin(cls):
        return cls(0, 0)


seen = {Pos(1, 2): "a", Pos(3, 4): "b"}
print(seen[Pos(1, 2)], Pos(3, 4) in seen, Pos(5, 6) in seen)
print(Pos(1, 2) + Pos(3, 4), Pos(-3, 4).manhattan, Pos.origin())
try:
    Pos(1, 2).x = 5
except dc.FrozenInstanceError as error:
    print("frozen:", error)


@dc.dataclass
class Shape:
    name: str
    sides: int = 0

    def describe(self) -> str:
        return f"{self.name} has {self.sides} sides"


@dc.dataclass
class Square(Shape):
    name: str = "square"
    sides: int = 4
    size: float = 1.0

    def __post_init__(self):
        self.area = self.size ** 2


s = Square(size=3.0)
print(s, s.area, s.describe(), isinstance(s, Shape))


@dataclass
class Inventory:
    items: dict[str, int] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)

    def add(self, name, count=1):
        self.items[name] = self.items.get(name, 0) + count
        self.log.append(f"+{count} {name}")


inv = Inventory()
inv.add("nut", 3)
inv.add("bolt")
inv.add("nut")
print(inv, Inventory())


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)

    def total(self):
        return self.value + sum(child.total() for child in self.children)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree.total(), tree)

match Pos(0, 7):
    case Pos(0, y):
        print("on the axis", y)
    case Pos(x, y):
        print(x, y)
