# A matrix class over ints, floats and fractions of its own.
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("fraction with zero below")
        g = gcd(abs(n), abs(d)) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Fraction) else Fraction(x)

    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, o):
        return self + -Fraction.of(o)

    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __eq__(self, o):
        o = Fraction.of(o)
        return (self.n, self.d) == (o.n, o.d)

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*o.rows)] for row in self.rows])

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __eq__(self, o):
        return self.rows == o.rows

    def __repr__(self):
        return "; ".join(" ".join(map(str, r)) for r in self.rows)

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction.of(x) for x in row] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(self.rows)]
        for c in range(n):
            pivot = next((r for r in range(c, n) if work[r][c] != 0), None)
            if pivot is None:
                raise ValueError("singular matrix")
            work[c], work[pivot] = work[pivot], work[c]
            p = work[c][c]
            work[c] = [x / p for x in work[c]]
            for r in range(n):
                if r != c:
                    f = work[r][c]
                    work[r] = [a - f * b for a, b in zip(work[r], work[c])]
        return Matrix([row[n:] for row in work])


print(Matrix([[1, 1], [1, 0]]) ** 90)
m = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
inv = m.inverse()
print(inv)
print(m @ inv, m @ inv == Matrix.identity(3), m[1, 2], float(inv[0, 0]))
print(Matrix([[0.5, 1.5], [2.0, 1]]) @ Matrix([[1, 2], [3, 4]]))
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ValueError as e:
    print(e)
