# Closures, callbacks, partial application, functions in containers.
from functools import partial, reduce


def counter(start=0, step=1):
    n = start

    def tick():
        nonlocal n
        n += step
        return n

    def reset(to=start):
        nonlocal n
        n = to
    return tick, reset


a, reset_a = counter()
b, _ = counter(10, 5)
print(a(), a(), b(), a(), b())
reset_a()
print(a())
reset_a(100)
print(a())

adders = [lambda x, n=n: x + n for n in range(4)]
late = [lambda x: x + n for n in range(4)]
print([f(10) for f in adders], [f(10) for f in late])

ops = {"+": lambda x, y: x + y, "-": lambda x, y: x - y, "*": lambda x, y: x * y, "max": max}
for name, op in ops.items():
    print(name, op(6, 3))

power = partial(pow, 2)
print(power(10), partial(int, base=2)("101"), partial(lambda *a, **k: (a, k), 1, 2, x=3)(4, y=5))


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


print(compose(str, lambda x: x + 1, abs)(-5), reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 2])(3))


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def describe(a, /, b, *, c=3):
    return f"{a} {b} {c}"


print(apply(describe, 1, 2), apply(describe, 1, b=2, c=4), apply(apply, describe, 5, 6))
for args, kwargs in [((), {}), ((1,), {}), ((1, 2, 3), {}), ((1, 2), {"d": 4}), ((1, 2), {"a": 1}), ((1, 2), {"b": 2})]:
    try:
        print(describe(*args, **kwargs))
    except TypeError as e:
        print(e)


def append_to(x, items=[]):
    items.append(x)
    return items


print(append_to(1), append_to(2), append_to(3, []), append_to.__defaults__)


def memoize(f):
    cache = {}

    def wrapped(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapped.cache = cache
    return wrapped


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache), fib.cache[10])


def make_tree(depth):
    def walk(d):
        if d == 0:
            return 1
        return walk(d - 1) + walk(d - 1)
    return walk(depth)


print(make_tree(6))

is_even = lambda n: True if n == 0 else is_odd(n - 1)
is_odd = lambda n: False if n == 0 else is_even(n - 1)
print(is_even(10), is_odd(7))


class Button:
    def __init__(self):
        self.handlers = []

    def on_click(self, f):
        self.handlers.append(f)
        return f

    def click(self, *args):
        return [h(*args) for h in self.handlers]


button = Button()


@button.on_click
def first(x):
    return x + 1


button.on_click(lambda x: x * 10)
button.on_click(str)
print(button.click(4))
print(sorted(["bb", "a", "ccc"], key=len, reverse=True), list(map(first, [1, 2])), list(filter(lambda x: x % 2, range(6))))
