# Class attributes of which only the running program knows whether they are descriptors: one of two things, or anything.
import sys

late = len(sys.argv) > 1


def pick(n, p):
    if n == 1: return 5
    if n == 2: return [1]
    if n == 3: return (1,)
    if n == 4: return {1: 2}
    if n == 5: return {3}
    if n == 6: return print
    if n == 7: return frozenset()
    if n == 8: return iter("a")
    if n == 9: return slice(5)
    if n == 10: return int
    return p


class Data:
    def __get__(self, o, t=None): return "got"
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("deleted")


class Plain:
    def __get__(self, o, t=None): return "plain"


class Anything:
    def __init__(self): self.v = 0
    x = pick(late, property(lambda self: self.v, lambda self, v: print("property set", v)))
    y = pick(late, Data())
    z = pick(late + 1, Data())


def store(o, v):
    o.x = v
    o.y = v
    o.z = v


a = Anything()
a.x = 5
a.y = 6
a.z = 7
print(a.x, a.y, a.z)
del a.y
store(a, 8)
print(a.x, a.y, a.z, a.__dict__)
a.x += 1


class OneOfTwo:
    x = Data() if late else property(lambda self: 1, lambda self, v: print("property", v), lambda self: print("property deleted"))
    y = 5 if late else Data()
    z = Data() if late else 5
    p = Data() if late else Plain()
    q = Plain() if not late else 5
    called = Plain() if late else len


u = OneOfTwo()
u.x = 1
u.y = 2
u.z = 3
u.p = 4
print(u.x, u.y, u.z, u.p, u.q, u.__dict__, u.called("abc"))
print(type(OneOfTwo.x).__name__, OneOfTwo.y, OneOfTwo.z, OneOfTwo.p, OneOfTwo.q)
del u.x, u.y, u.z, u.p
print(u.z, u.p)
try:
    del u.q
except AttributeError as e:
    print(e)


# A property made by a call, where its class is reached into.
class Stock:
    def __init__(self): self._price = 1
    price = property(lambda self: self._price)

    @price.setter
    def price(self, v):
        print("price", v)
        self._price = v


class Shown:
    def __repr__(self): return ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items() if not k.startswith("_"))
    def __eq__(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__


class Point(Shown):
    def __init__(self, x, y): self.x, self.y, self._h = x, y, 0


stock = Stock()
for p in (95, 96):
    stock.price = p
print(stock.price, Point(1, "a"), Point(1, 2) == Point(1, 2))


class Handled:
    handler = None

    def __init__(self, h=None):
        if h:
            self.handler = h


Handled.handler = pick(late + 3, 1)
print(Handled().handler, Handled(pick(late + 1, 2)).handler)
