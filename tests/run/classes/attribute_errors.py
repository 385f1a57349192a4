# Messages of failing attribute access.
class C:
    x = 1

    def __init__(self):
        self.y = 2
        self._z = 3

    def m(self):
        pass


c = C()
tests = [
    lambda: c.nope, lambda: C.nope, lambda: c.m.nope, lambda: (5).nope, lambda: None.x, lambda: "s".nope(), lambda: [].nope, lambda: {}.x, lambda: (1,).x, lambda: len.x,
    lambda: c.m.im_func, lambda: C().nope.deeper, lambda: c.m(1), lambda: c.y(), lambda: c["x"], lambda: c + 1, lambda: -c, lambda: c < c, lambda: len(c), lambda: iter(c), lambda: c(), lambda: 1 in c,
    lambda: c[0], lambda: int(c), lambda: C.m(), lambda: setattr(None, "x", 1), lambda: setattr(5, "x", 1), lambda: delattr(c, "nope"), lambda: setattr("s", "upper", 1), lambda: setattr([], "x", 1), lambda: 1 @ 2, lambda: not c.q,
]
for t in tests:
    try:
        print(t())
    except (AttributeError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
try:
    c.nope
except AttributeError as e:
    print(e.name, e.obj is c)
