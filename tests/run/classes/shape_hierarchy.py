# An abstract hierarchy by NotImplementedError, template methods, dispatch over a list, class and static methods.
import math


class Shape:
    sides = None

    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def perimeter(self):
        raise NotImplementedError

    def describe(self):
        return f"{self.name()}: area {self.area():.2f}, perimeter {self.perimeter():.2f}"

    def name(self):
        return self.__class__.__name__.lower()

    def __lt__(self, other):
        return self.area() < other.area()

    def __eq__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return type(self) is type(other) and self.area() == other.area()

    def __hash__(self):
        return hash((type(self).__name__, round(self.area(), 6)))


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    def perimeter(self):
        return 2 * math.pi * self.r

    @classmethod
    def unit(cls):
        return cls(1)


class Rectangle(Shape):
    sides = 4

    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h

    def perimeter(self):
        return 2 * (self.w + self.h)

    @staticmethod
    def is_valid(w, h):
        return w > 0 and h > 0


class Square(Rectangle):
    def __init__(self, a):
        super().__init__(a, a)

    def name(self):
        return "perfect " + super().name()


class Triangle(Shape):
    sides = 3

    def __init__(self, a, b, c):
        self.edges = (a, b, c)

    def perimeter(self):
        return sum(self.edges)

    def area(self):
        s = self.perimeter() / 2
        a, b, c = self.edges
        return math.sqrt(s * (s - a) * (s - b) * (s - c))


class Blob(Shape):
    pass


shapes = [Circle(2), Rectangle(3, 4), Square(2.5), Triangle(3, 4, 5), Circle.unit()]
for s in shapes:
    print(s.describe(), s.sides, isinstance(s, Rectangle))
print([s.name() for s in sorted(shapes)], max(shapes).name(), min(shapes).describe())
print(Square(2) == Square(2), Square(2) == Rectangle(2, 2), Square(2) != 5, len({Square(2), Square(2), Circle(1)}))
print(Rectangle.is_valid(1, -1), Square.is_valid(1, 1), sum(s.area() for s in shapes if s.sides))
for bad in (lambda: Blob().area(), lambda: Blob().perimeter(), lambda: Shape().describe()):
    try:
        bad()
    except NotImplementedError as e:
        print("not implemented", e)
by_kind = {}
for s in shapes:
    by_kind.setdefault(type(s), []).append(round(s.area(), 1))
print({k.__name__: v for k, v in by_kind.items()})
print(Square.__mro__[1].__name__, [c.__name__ for c in Square.__mro__], issubclass(Square, Shape))
