# Classes that take special methods back: `__iter__ = None` is no iteration, not even by __getitem__.
def E(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)


class NoIteration:
    __iter__ = None

    def __getitem__(self, i): return [1, 2][i]


class NoMembers:
    __contains__ = None

    def __iter__(self): return iter([1])


class Derived(NoMembers):
    __iter__ = None


class Unhashable:
    __hash__ = None


n, c, d, h = NoIteration(), NoMembers(), Derived(), Unhashable()
E(lambda: list(n)); E(lambda: [*n]); E(lambda: iter(n)); E(lambda: 1 in n); E(lambda: sum(n)); E(lambda: tuple(n))
E(lambda: 1 in c); E(lambda: 1 not in c); E(lambda: list(c)); E(lambda: list(d)); E(lambda: 1 in d); E(lambda: hash(h)); E(lambda: {h: 1})
try:
    for x in n: print(x)
except TypeError as e: print(e)
try:
    a, b = n
except TypeError as e: print(e)
for v in [n, c, d, h, 5, "s", [1], None]:
    E(lambda: list(v)); E(lambda: [*v]); E(lambda: "1" in v); E(lambda: hash(v) and 1); E(lambda: {v: 1} and 0)
