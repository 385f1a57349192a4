"""Static and class methods that hold something other than a function."""
from functools import cache, lru_cache, partial
class Call:
    def __init__(self, k): self.k = k
    def __call__(self, *a): return self.k, a
def deco(f): return Call(f.__name__)
class Grid:
    @staticmethod
    @cache
    def plain(n):
        return n + 1
    @staticmethod
    @deco
    def other(n): pass
    held = staticmethod(Call("held"))
    size = staticmethod(len)
    kind = staticmethod(int)
    part = staticmethod(partial(pow, 2))
    num = staticmethod(5) if False else staticmethod(Call("n"))
print(Grid.plain(4), Grid().plain(5), Grid.plain.cache_info().misses)
print(Grid.other(1), Grid().other(2), Grid.held(), Grid().held(3), Grid.size("abc"), Grid().size([1]), Grid.kind("5"), Grid().kind("6"), Grid.part(3), Grid().part(4), Grid.num(1))
f = Grid().held
print(f(1), f.k, Grid.held.k)
for o in (Grid, Grid(), 5):
    for n in ("plain", "other", "held", "size", "kind", "part", "num"):
        try:
            print(n, getattr(o, n)("4" if n in ("size", "kind") else 4))
        except AttributeError as e: print(e)
class Sub(Grid):
    @classmethod
    @cache
    def cm(cls, n): return cls.__name__, n
    @classmethod
    def plain(cls, x): return super().plain(x) * 2
print(Sub.cm(1), Sub.cm(1), Sub().cm(2), Sub.plain(3), Sub().plain(4))
for o in (Sub, Sub(), 5):
    try: print(o.cm(8), getattr(o, "c" + "m")(9))
    except AttributeError as e: print(e)
print(Sub().cm(8))
def plain_deco(f):
    def inner(cls, *a): return "inner", cls.__name__, f(cls, *a)
    return inner
class K:
    @classmethod
    @plain_deco
    def m(cls, x): return x
    @staticmethod
    @plain_deco
    def s(cls, x): return x
f = K.m
print(f(1), K().m(2), K.s(int, 3), K().s(str, 4))
for o in (K, K(), 1):
    try: print(o.m(8), o.s(int, 2))
    except AttributeError as e: print(e)
