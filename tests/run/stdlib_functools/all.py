# functools: reduce, partial, lru_cache, cache, cmp_to_key, total_ordering, wraps, cached_property.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: b + a, "abc"), reduce(lambda a, b: a, [5]))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
double = partial(lambda a, b, c=0: (a, b, c), 2)
print(double(5), double(5, c=1), partial(double, c=9)(4), partial(int, base=2)("101"), double.args, double.keywords, list(map(partial(pow, 2), range(5))))
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info().hits, square.__name__, square.__wrapped__(5))


@lru_cache
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(ways(100), fib(100), fib.cache_info().misses)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "cc"], key=cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)))))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) != V(2), max(V(1), V(5)).n)


def deco(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a)
    return inner


@deco
def named(x):
    """named doc"""
    return x


print(named.__name__, named.__doc__, named(3), named.__wrapped__(4))


class C:
    @cached_property
    def value(self):
        print("computed")
        return 42

    def power(self, base, exp):
        return base ** exp

    cube = functools.partialmethod(power, exp=3)


c = C()
print(c.value, c.value, vars(c), c.cube(2))
try:
    square([])
except TypeError as e:
    print(e)
