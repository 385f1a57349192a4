# A vector class with most of the protocol, used through builtins.
class Vector:
    def __init__(self, *xs):
        self.xs = list(xs)

    def __repr__(self):
        return f"Vector({', '.join(map(repr, self.xs))})"

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return Vector(*self.xs[i]) if isinstance(i, slice) else self.xs[i]

    def __setitem__(self, i, v):
        self.xs[i] = v

    def __iter__(self):
        return iter(self.xs)

    def __add__(self, o):
        return Vector(*(a + b for a, b in zip(self, o)))

    def __mul__(self, k):
        if isinstance(k, Vector):
            return sum(a * b for a, b in zip(self, k))
        return Vector(*(a * k for a in self))

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self * self) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vector) and self.xs == o.xs

    def __bool__(self):
        return any(self.xs)

    def __round__(self, n=0):
        return Vector(*(round(x, n) for x in self))


v, w = Vector(1, 2, 2), Vector(0.5, 0, 1.25)
print(v + w, v * 2, 3 * v, v * w, -v, abs(v), v == Vector(1, 2, 2), v != w, v[0], v[1:], len(v), list(v), bool(Vector(0, 0)), round(w, 1))
v[0] = 10
a, *b = v
print(v, a, b, max(v), sorted(v), sum(v), 10 in v, [x for x in v], list(zip(v, w)), list(map(str, v)), dict(enumerate(v)))
print(sum([Vector(1, 1), Vector(2, 2)], Vector(0, 0)))
