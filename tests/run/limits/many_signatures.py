# One function with more than eight different signatures, and functions passed through containers.
def pair(a, b):
    return [a, b]


def first(p):
    return p[0]


def combine(a, b, how):
    return how(a, b)


kinds = [1, 2.5, "s", None, True, [1], (2,), {"k": 1}, {3}, b"b", 1j, range(2), len, int]
for a in kinds:
    for b in (0, "t", None):
        p = pair(a, b)
        assert first(p) is a or first(p) == a
    print(type(first(pair(a, a))).__name__, end=" ")
print()
table = [("add", lambda a, b: a + b, 1, 2), ("cat", lambda a, b: a + b, "x", "y"), ("pair", pair, [], {}), ("max", max, 3.5, 2), ("pow", pow, 2, 10), ("join", str.join, "-", ["a", "b"]), ("get", dict.get, {"z": 5}, "z"), ("isinst", isinstance, 5, int)]
for name, f, a, b in table:
    print(name, combine(a, b, f), f is table[0][1])


def chain(x, *fs):
    for f in fs:
        x = f(x)
    return x


print(chain("5", int, float, str, len, range, list), chain([3, 1], sorted, tuple, len, bool, str), chain(2, lambda v: v * 2, str, lambda v: v + "!", list))
results = []
for depth in range(12):
    v = depth
    for _ in range(depth):
        v = [v]
    results.append(v)
print(results[3], results[11])


def unwrap(v):
    while isinstance(v, list):
        v = v[0]
    return v


print([unwrap(v) for v in results])
