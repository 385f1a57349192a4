# lru_cache and cache: eviction order, keys of different types, keyword arguments, methods, statistics.
from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=3)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 1, 2, 3, 4, 4)], calls)
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(9))
square.cache_clear()
calls.clear()
print(square.cache_info(), square(2), square(2), square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache(maxsize=None)
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(15, 15), paths.cache_info())


@lru_cache
def bare(a, b=2, *rest, **named):
    calls.append((a, b, rest, sorted(named.items())))
    return a


bare(1)
bare(1, 2)
bare(1, b=2)
bare(a=1)
bare(1, 2, 3)
bare(1, z=3)
bare(1, z=3)
bare(1.0)
bare(True)
bare("1")
print(len(calls), bare.cache_info())


@lru_cache(typed=True)
def typed(v):
    return repr(v)


print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info())


@lru_cache(maxsize=0)
def never(v):
    return v


@lru_cache(maxsize=-5)
def negative(v):
    return v


print(never(1), never(1), never.cache_info(), negative(1), negative.cache_info())


class Grid:
    def __init__(self, k):
        self.k = k

    @lru_cache(maxsize=8)
    def value(self, n):
        calls.append(n)
        return self.k * n

    @staticmethod
    @cache
    def plain(n):
        return n + 1


calls.clear()
g, h = Grid(2), Grid(3)
print(g.value(5), g.value(5), h.value(5), calls, Grid.value.cache_info(), Grid.plain(4), Grid.plain(4), Grid.plain.cache_info())


@lru_cache(maxsize=2)
def fails(v):
    if v < 0:
        raise ValueError("negative")
    return v


for v in (1, -1, -1, 1):
    try:
        print(fails(v))
    except ValueError as error:
        print(error)
print(fails.cache_info())
try:
    fails([1])
except TypeError as error:
    print(error)
try:
    lru_cache("x")
except TypeError as error:
    print(error)


@lru_cache(maxsize=10)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


print(edit("kitten", "sitting"))
info = edit.cache_info()
print(info.maxsize, info.currsize, info.hits + info.misses > 0, info[2])
