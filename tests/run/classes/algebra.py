# Vector, Matrix, Fraction, Polynomial: operators with reflected forms, equality, hashing, indexing.
from math import gcd


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, o):
        return isinstance(o, Vector) and self.x == o.x and self.y == o.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        for _ in range(n):
            result = result @ self
        return result

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at, value):
        i, j = at
        self.rows[i][j] = value

    def __eq__(self, o):
        return self.rows == o.rows

    def __str__(self):
        return "\n".join(" ".join(f"{v:>3}" for v in r) for r in self.rows)


class Frac:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Frac(%d, 0)" % n)
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(v):
        return v if isinstance(v, Frac) else Frac(v)

    def __add__(self, o):
        if not isinstance(o, (int, Frac)):
            return NotImplemented
        o = Frac.of(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return Frac.of(o) / self

    def __sub__(self, o):
        return self + Frac.of(o) * -1

    def __rsub__(self, o):
        return Frac.of(o) - self

    def __lt__(self, o):
        o = Frac.of(o)
        return self.n * o.d < o.n * self.d

    def __eq__(self, o):
        if isinstance(o, int):
            return self.d == 1 and self.n == o
        if isinstance(o, Frac):
            return (self.n, self.d) == (o.n, o.d)
        return NotImplemented

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


class Poly:
    def __init__(self, *c):
        self.c = list(c)
        while len(self.c) > 1 and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        total = 0
        for k in reversed(self.c):
            total = total * x + k
        return total

    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        a, b = self.c + [0] * (n - len(self.c)), o.c + [0] * (n - len(o.c))
        return Poly(*[x + y for x, y in zip(a, b)])

    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, x in enumerate(self.c):
            for j, y in enumerate(o.c):
                out[i + j] += x * y
        return Poly(*out)

    def __len__(self):
        return len(self.c)

    def __repr__(self):
        terms = [f"{k}x^{i}" if i else str(k) for i, k in enumerate(self.c) if k]
        return " + ".join(reversed(terms)) or "0"


u, v = Vector(1, 2), Vector(3, -4)
print(u + v, u - v, u * 3, 2 * v, u * v, -u, abs(v), bool(Vector(0, 0)), u == Vector(1, 2), u != v, {u: "u"}[Vector(1, 2)])
x, y = v
print(x, y, list(u), v[0], v[-1], tuple(v), sum([u, v, u], Vector(0, 0)))
u += v
print(u, len({u, Vector(4, -2), v}))
try:
    u.z = 1
except AttributeError as e:
    print(e)
m = Matrix([[1, 1], [1, 0]])
print((m ** 10)[0, 1], m @ m == Matrix([[2, 1], [1, 1]]), m == Matrix.identity(2))
m[0, 0] = 7
print(m)
a, b = Frac(1, 2), Frac(3, -4)
print(a + b, a * b, a / b, 1 / a, 1 - a, a - 1, 2 * a, sum([a, a, b]), a < b, b < a, a == Frac(2, 4), a * 2 == 1, a == "x", float(b), sorted([a, b, Frac(1, 3)]))
print({Frac(1, 2): "half"}[Frac(2, 4)], max(a, b, Frac(5)), a > b)
for f in (lambda: a + "x", lambda: "x" + a, lambda: Frac(1, 0), lambda: a < "x", lambda: a >= b):
    try:
        print(f())
    except (TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)
p, q = Poly(1, 2), Poly(-1, 0, 3)
print(p, q, p + q, p * q, (p * q)(2), p(10), len(p * p * q), Poly(0, 0, 0), [q(i) for i in range(4)])
