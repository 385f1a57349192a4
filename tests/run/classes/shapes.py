# An abstract-like base, polymorphic lists, sorting by computed values.
class Shape:
    def area(self):
        raise NotImplementedError(type(self).__name__ + " has no area")

    def __lt__(self, other):
        return self.area() < other.area()

    def __str__(self):
        return f"{type(self).__name__} of {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.141592653589793 * self.r ** 2


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Blob(Shape):
    pass


shapes = [Square(2), Circle(1.5), Rect(2, 5), Square(1)]
for s in sorted(shapes):
    print(s)
print(max(shapes), min(shapes), f"{sum(s.area() for s in shapes):.3f}")
try:
    Blob().area()
except NotImplementedError as e:
    print("error:", e)
by_type = {}
for s in shapes:
    by_type.setdefault(type(s), []).append(s.area())
print({t.__name__: len(v) for t, v in by_type.items()})
