# Polynomials as a class: arithmetic, evaluation, derivative, text.
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = c or [0]

    def __add__(self, o):
        if not isinstance(o, Poly):
            o = Poly(o)
        n = max(len(self.c), len(o.c))
        pad = lambda c: c + [0] * (n - len(c))
        return Poly(*[a + b for a, b in zip(pad(self.c), pad(o.c))])

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, o):
        return self + -(o if isinstance(o, Poly) else Poly(o))

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        if not isinstance(o, Poly):
            return Poly(*(a * o for a in self.c))
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result = result * self
        return result

    def __call__(self, x):
        value = 0
        for a in reversed(self.c):
            value = value * x + a
        return value

    def derivative(self):
        return Poly(*(i * a for i, a in enumerate(self.c))) if len(self.c) == 1 else Poly(*[i * a for i, a in enumerate(self.c)][1:])

    def __eq__(self, o):
        return self.c == (o.c if isinstance(o, Poly) else [o])

    def __str__(self):
        terms = []
        for i, a in reversed(list(enumerate(self.c))):
            if a == 0 and len(self.c) > 1:
                continue
            sign = "-" if a < 0 else "+"
            number = "" if abs(a) == 1 and i else str(abs(a))
            power = "" if i == 0 else "x" if i == 1 else f"x^{i}"
            terms.append((sign, number + power))
        first_sign, first = terms[0]
        return ("-" if first_sign == "-" else "") + first + "".join(f" {s} {t}" for s, t in terms[1:])


x = Poly(0, 1)
p = (x + 1) ** 3 - 2 * x + 5
print(p, p(2), p(0.5), p.derivative(), (p * p)(10), p - p, p == (x + 1) ** 3 + (5 - 2 * x), Poly(-1, 0, -1), Poly(0.5, 2))
print((x - 1) * (x - 2) * (x - 3), [((x - 1) * (x - 2) * (x - 3))(k) for k in range(5)], ((x + 1) ** 30)(7), Poly(3) == 3, (x + 1) ** 5)
q = p(Poly(1, 1))
print(q, q(1) == p(2))
