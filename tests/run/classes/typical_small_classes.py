# assorted class features in the small
class Temperature:
    _units = {"C": lambda c: c, "F": lambda c: c * 9 / 5 + 32, "K": lambda c: c + 273.15}
    def __init__(self, celsius): self.celsius = celsius
    def to(self, unit):
        try: return round(self._units[unit](self.celsius), 2)
        except KeyError: raise ValueError(f"unknown unit {unit!r}") from None
    @classmethod
    def from_f(cls, f): return cls((f - 32) * 5 / 9)
    def __format__(self, spec):
        unit, _, prec = (spec or "C").partition(".")
        return f"{self.to(unit):.{prec or 1}f}°{unit}"
t = Temperature.from_f(212)
print(t.to("K"), f"{t} {t:F} {t:K.2}", "{:F.0}".format(t))
try: t.to("X")
except ValueError as e: print(e, e.__cause__, e.__suppress_context__)
class LinkedList:
    class _Node:
        __slots__ = ("val", "next")
        def __init__(self, val, next=None): self.val, self.next = val, next
    def __init__(self, items=()):
        self._head, self._n = None, 0
        for x in items: self.append(x)
    def append(self, x):
        node = self._Node(x)
        if self._head is None: self._head = node
        else:
            cur = self._head
            while cur.next: cur = cur.next
            cur.next = node
        self._n += 1
    def __iter__(self):
        cur = self._head
        while cur:
            yield cur.val
            cur = cur.next
    def __len__(self): return self._n
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self._n
        if not 0 <= i < self._n: raise IndexError("list index out of range")
        for k, v in enumerate(self):
            if k == i: return v
    def __setitem__(self, i, v):
        cur = self._head
        for _ in range(i): cur = cur.next
        cur.val = v
    def __reversed__(self): return reversed(list(self))
    def __add__(self, o): return LinkedList([*self, *o])
    def __contains__(self, x): return any(x == y for y in self)
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __repr__(self): return f"LinkedList({list(self)})"
    def reverse(self):
        prev, cur = None, self._head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self._head = prev
        return self
l = LinkedList([1, 2, 3]); l.append("x"); l[0] = 10
print(l, len(l), l[-1], l[1:3], 3 in l, list(reversed(l)), l + LinkedList("ab"), l == LinkedList([10, 2, 3, "x"]), l.reverse(), [*l], max(LinkedList([3, 9, 2])), bool(LinkedList()))
try: l[99]
except IndexError as e: print(e)
class Observable:
    def __init__(self): object.__setattr__(self, "_obs", [])
    def watch(self, f): self._obs.append(f); return f
    def __setattr__(self, k, v):
        old = getattr(self, k, None)
        super().__setattr__(k, v)
        for f in self._obs: f(k, old, v)
o = Observable()
changes = []
o.watch(lambda k, a, b: changes.append((k, a, b)))
o.x = 1; o.x = 2; o.y = "z"
print(changes, o.x)
class Vec:
    __slots__ = "x", "y"
    def __init__(self, x=0, y=0): self.x = x; self.y = y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __neg__(self): return Vec(-self.x, -self.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __bool__(self): return bool(self.x or self.y)
    def __repr__(self): return "Vec(%r, %r)" % (self.x, self.y)
x, y = Vec(3, 4)
print(x, y, -Vec(1, 2), 2 * Vec(1, 2) == Vec(2, 4), {Vec(1, 1): "a"}[Vec(1, 1)], bool(Vec()), len({Vec(), Vec()}), tuple(Vec(5, 6)), sorted([Vec(2, 1), Vec(1, 5)], key=tuple))
class State:
    def __init__(self): self.state, self.trail = "idle", []
    def __enter__(self): self.trail.append(("enter", self.state)); self.state = "busy"; return self
    def __exit__(self, et, ev, tb):
        self.state = "failed" if et else "idle"; self.trail.append((et.__name__ if et else None, str(ev)))
        return et is not None and issubclass(et, ArithmeticError)
s = State()
with s as t: t.trail.append("in")
with s: 1 / 0
try:
    with s: [][0]
except IndexError: pass
print(s.trail, s.state)
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __call__(self, x):
        r = 0
        for k in reversed(self.c): r = r * x + k
        return r
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        return Poly(*[(self.c[i] if i < len(self.c) else 0) + (o.c[i] if i < len(o.c) else 0) for i in range(n)])
    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __str__(self):
        terms = [f"{k}x^{i}" if i > 1 else f"{k}x" if i else str(k) for i, k in enumerate(self.c) if k]
        return " + ".join(reversed(terms)) or "0"
p, q = Poly(1, 2), Poly(0, 1, 3)
print(p, "|", q, "|", p + q, "|", p * q, "|", (p * q)(2), Poly())
