# Recursion without end ends in RecursionError, whatever way it takes; after sys.setrecursionlimit deep recursion works.
import sys


def method_forever():
    class Node:
        def __init__(self, n):
            self.n = n

        def walk(self):
            return Node(self.n + 1).walk()

    Node(0).walk()


def closure_forever():
    def inner(n):
        return inner(n + 1)

    inner(0)


def mutual_forever():
    def a(n):
        return b(n) + 1

    def b(n):
        return c(n) + 1

    def c(n):
        return a(n) + 1

    a(0)


def generator_forever():
    def numbers(n):
        yield n
        yield from numbers(n + 1)

    for n in numbers(0):
        pass


class Equal:
    def __eq__(self, other):
        return other == self


def equal_forever():
    return Equal() == Equal()


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def attribute_forever():
    return Attribute().some


class Printed:
    def __str__(self):
        return f"<{self}>"


def text_forever():
    return str(Printed())


def lambda_forever():
    f = lambda g, n: g(g, n + 1)
    f(f, 0)


def key_forever():
    def key(x):
        return sorted([3, 1, 2], key=key)

    return key(1)


for f in (method_forever, closure_forever, mutual_forever, generator_forever, equal_forever,
          attribute_forever, text_forever, lambda_forever, key_forever):
    try:
        f()
    except RecursionError as e:
        print(f.__name__, str(e).startswith("maximum recursion depth exceeded"))

print(sys.getrecursionlimit())
sys.setrecursionlimit(70000)
print(sys.getrecursionlimit())


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def build(n):
    return None if n == 0 else (build(n - 1),)


def measure(t):
    return 0 if t is None else 1 + measure(t[0])


print(depth(50000))
print(measure(build(20000)))
try:
    depth(-1)
except RecursionError as e:
    print("still stopped", type(e).__name__)
