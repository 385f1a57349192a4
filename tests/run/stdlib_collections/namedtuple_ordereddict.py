# collections.namedtuple, OrderedDict, ChainMap, UserDict.
from collections import ChainMap, OrderedDict, UserDict, namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]), isinstance(p, tuple), hash(p) == hash((1, 2)))
x, y = p
print(x + y, p + (3,), p < Point(1, 3), sorted([Point(2, 1), Point(1, 5)]), {p: "v"}[1, 2], p.count(1), max(p))
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D(c=3, a=1), D._field_defaults)


class P3(namedtuple("P3", "x, y, z")):
    def norm(self):
        return (self.x ** 2 + self.y ** 2 + self.z ** 2) ** 0.5

    def __str__(self):
        return f"<{self.x} {self.y} {self.z}>"


print(P3(1, 2, 2).norm(), P3(1, 2, 3), repr(P3(1, 2, 3)))
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, "x", 5), lambda: p.z, lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class"), lambda: Point(z=1)):
    try:
        f()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
o.move_to_end("a", last=False)
o["z"] = 0
print(o, list(reversed(o)), dict(o))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 5
print(m["a"], m["b"], m.maps, sorted(m), len(m), "b" in m, m.new_child({"a": 0})["a"])


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


u = Lower(A=1)
u["BC"] = 2
print(u, u.data, "bc" in u)
