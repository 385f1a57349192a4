# __slots__: fixed attributes.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


p = Point(1, 2)
p.x += 5
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__)
for f in (lambda: setattr(p, "z", 1), lambda: Point3(1, 2).z, lambda: vars(p)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
q = Point3(1, 2)
q.z = 3
print(q.x, q.z)
o = Open(1, 2)
o.anything = 5
print(o.anything, o.x, vars(o))
del p.x
try:
    p.x
except AttributeError as e:
    print(e)


class Open:
    """With a dictionary beside its slots."""
    __slots__ = ("name", "__dict__")

    def __init__(self, name):
        self.name = name


opened = Open("n")
print(opened.__dict__, vars(opened))
opened.extra = 1
print(opened.__dict__, opened.name, opened.extra)
del opened.extra
print(vars(opened))
