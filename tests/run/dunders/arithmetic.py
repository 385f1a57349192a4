# Operator methods, reflected and in-place, with NotImplemented.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __add__(self, o):
        if isinstance(o, Money):
            return Money(self.cents + o.cents)
        if isinstance(o, int):
            return Money(self.cents + o)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        return Money(self.cents - (o.cents if isinstance(o, Money) else o))

    def __rsub__(self, o):
        return Money(o - self.cents)

    def __mul__(self, k):
        return Money(self.cents * k)

    def __rmul__(self, k):
        return Money(k * self.cents)

    def __truediv__(self, k):
        return self.cents / k

    def __rtruediv__(self, k):
        return ("rtruediv", k)

    def __floordiv__(self, k):
        return Money(self.cents // k)

    def __mod__(self, k):
        return Money(self.cents % k)

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, k, mod=None):
        return ("pow", k, mod)

    def __rpow__(self, k):
        return ("rpow", k)

    def __neg__(self):
        return Money(-self.cents)

    def __pos__(self):
        return self

    def __abs__(self):
        return Money(abs(self.cents))

    def __invert__(self):
        return "inverted"

    def __lshift__(self, k):
        return ("shl", k)

    def __rrshift__(self, k):
        return ("rshr", k)

    def __and__(self, k):
        return ("and", k)

    def __ror__(self, k):
        return ("ror", k)

    def __xor__(self, k):
        return ("xor", k)

    def __matmul__(self, k):
        return ("matmul", k)


a, b = Money(500), Money(120)
print(a + b, a + 1, 1 + a, sum([a, b]), a - b, 1000 - a, a * 2, 3 * b, a / 4, 7 / a, a // 3, a % 7, divmod(a, 7))
print(a ** 2, 2 ** a, pow(a, 2, 3), -a, +a is a, abs(Money(-5)), ~a, a << 1, 8 >> a, a & 1, 1 | a, a ^ 2, a @ b)
for f in (lambda: a + "x", lambda: "x" + a, lambda: a | 1, lambda: a >> 1, lambda: 1 & a, lambda: [] + a):
    try:
        print(f())
    except TypeError as e:
        print(e)
a += b
print(a)
a -= 20
a *= 2
print(a)
