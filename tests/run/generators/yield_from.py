# Delegation: values, return values, send and throw through, iterables.
def inner():
    x = yield "i1"
    print("inner got", x)
    try:
        yield "i2"
    except ValueError as e:
        print("inner caught", e)
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [1, 2]
    yield from "ab"
    last = yield from range(2)
    print("range gave", last)
    return "end"


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("v")))
print(list(g))


def walk(tree):
    if isinstance(tree, (list, tuple)):
        for t in tree:
            yield from walk(t)
    else:
        yield tree


print(list(walk([1, (2, [3, [4]], []), 5])))


def inorder(node):
    if node:
        left, value, right = node
        yield from inorder(left)
        yield value
        yield from inorder(right)


print(list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def total():
    s = 0
    while True:
        x = yield
        if x is None:
            return s
        s += x


def collector(results):
    while True:
        results.append((yield from total()))


results = []
c = collector(results)
next(c)
for v in (1, 2, 3, None, 10, None):
    c.send(v)
print(results)


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], "x", {2: 3}, (4,), chain([5]))))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(" ".join(hanoi(3)))
