# Memoising with a dict in a closure; functions that build functions.
def memoize(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)


print(fib(90), grid(16, 16), len(fib.cache), grid.cache[(2, 2)])


def pipeline(*steps):
    def run(x):
        for step in steps:
            x = step(x)
        return x
    return run


def power(n):
    return lambda x: x ** n


print(pipeline(power(2), lambda x: x + 1, str, len)(999), [power(n)(3) for n in range(4)])


def average():
    total = count = 0

    def add(x):
        nonlocal total, count
        total += x
        count += 1
        return total / count
    return add


avg = average()
print([avg(v) for v in (1, 2, 6, 2.5)])


def toggle(*states):
    i = -1

    def next_state():
        nonlocal i
        i = (i + 1) % len(states)
        return states[i]
    return next_state


t = toggle("a", 2, None)
print([t() for _ in range(5)])
