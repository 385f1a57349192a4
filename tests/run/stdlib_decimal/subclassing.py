# Classes derived from Decimal; results are Decimals, but for what gives back the object itself.
import copy
from decimal import *


class Money(Decimal):
    def __new__(cls, value="0", currency="EUR"):
        self = super().__new__(cls, value)
        self.currency = currency
        return self

    def __str__(self):
        return f"{self.currency} {self:.2f}"

    def __repr__(self):
        return f"Money({super().__str__()!r}, {self.currency!r})"

    def __add__(self, other):
        return Money(super().__add__(other), self.currency)


class Plain(Decimal):
    pass


m = Money("12.345", "USD")
print(m, repr(m), m + 1, m * 2, type(m + 1), type(m * 2), m.currency, m == Decimal("12.345"), hash(m) == hash(Decimal("12.345")))
s = Plain("1.5")
print(s, repr(s), type(s + 1), type(1 + s), type(-s), type(Decimal(s)), repr(Plain(Decimal("2.5"))), type(Plain(s)))
print(repr(Plain.from_float(1.5)), type(Plain.from_float(1.5)), type(Plain.from_float(3)))
print(type(copy.copy(s)), type(copy.deepcopy(s)), type(s.copy_abs()), type(s.max(1)), type(s.real), type(s.conjugate()))
print(type(s.canonical()), s.imag, type(s.normalize()), type(s.scaleb(0)), type(s.quantize(Decimal("1"))), type(abs(s)))
print(s + s, s * Plain(2), s < 2, s == 1.5, Plain(7) // 2, divmod(Plain(7), 2), Plain(2) ** 3, isinstance(s, Decimal))
print(sum([Plain(1), Plain(2)]), max(Plain(1), Plain(3)), sorted([Plain(3), Plain(1)]), f"{Plain('1.234'):.1f}", int(Plain(9)))
print(getcontext().create_decimal(s), type(getcontext().create_decimal(s)), getcontext().add(s, s))


class Strict(Context):
    def divide(self, x, y):
        if y == 0:
            return Decimal("NaN")
        return super().divide(x, y)


c = Strict(prec=5)
print(c.divide(Decimal(1), Decimal(0)), c.divide(Decimal(1), Decimal(3)), c.prec)


class Custom(InvalidOperation):
    pass


try:
    raise Custom("mine")
except DecimalException as e:
    print(type(e).__name__, e)
