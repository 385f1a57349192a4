# total_ordering from each root, cached_property with assignment and deletion.
from functools import cached_property, total_ordering


@total_ordering
class Lt:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, type(self)) and self.v == other.v

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, type(self)) else NotImplemented


@total_ordering
class Le:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __le__(self, other):
        return self.v <= other.v


@total_ordering
class Gt:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __gt__(self, other):
        return self.v > other.v


@total_ordering
class Ge:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __ge__(self, other):
        return self.v >= other.v


for cls in (Lt, Le, Gt, Ge):
    for a in (1, 2):
        for b in (1, 2):
            x, y = cls(a), cls(b)
            print(cls.__name__, a, b, x < y, x <= y, x > y, x >= y, x == y)
try:
    Lt(1) <= 3
except TypeError as error:
    print(error)
print([x.v for x in sorted([Lt(3), Lt(1), Lt(2)])], max(Ge(1), Ge(4)).v)


class Circle:
    def __init__(self, radius):
        self.radius = radius
        self.computed = 0

    @cached_property
    def area(self):
        """The area."""
        self.computed += 1
        return 3 * self.radius ** 2


c = Circle(2)
print(c.area, c.area, c.computed)
c.radius = 3
print(c.area)
del c.area
print(c.area, c.computed)
c.area = 5
print(c.area, c.computed)
del c.area
try:
    del c.area
except AttributeError as error:
    print("AttributeError", error)
