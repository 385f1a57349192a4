# Ints whose bit patterns a compiler might use for its own purposes, everywhere an int can be.
SPECIAL = [2 ** k + d for k in (59, 60, 61, 62, 63, 64) for d in (-1, 0, 1)]
SPECIAL += [-n for n in SPECIAL] + [2 ** 62 + 2 ** 61, -(2 ** 62 + 2 ** 61), 3 << 61, -(3 << 61), 0, -1]


def same(x):
    return x


def maybe(x, none):
    return None if none else x


def default(x=-(2 ** 63)):
    return x


def produce():
    for x in SPECIAL:
        yield x


class Holder:
    limit = -(2 ** 63)

    def __init__(self, x):
        self.x = x


for x in SPECIAL:
    print(x, same(x) == x, maybe(x, False) is not None, maybe(x, True) is None, [x][0] == x, {x: x}[x] == x, (x, 1)[0] == x, Holder(x).x == x, {x} == {x}, -(-x) == x, x + 1 - 1 == x, x * 2 // 2 == x, (x << 3) >> 3 == x, ~~x == x, int(str(x)) == x, x ^ 0 == x, x & -1 == x, min(x, x) == x, abs(x) == max(x, -x))
print(default(), Holder.limit, list(produce()) == SPECIAL, sorted(SPECIAL)[0], sum(SPECIAL), max(produce()))
counts = {}
for x in SPECIAL:
    counts[x] = counts.get(x, 0) + 1
print(len(counts), [k for k, n in counts.items() if n > 1])
optional = [x if i % 3 else None for i, x in enumerate(SPECIAL)]
print([x for x in optional if x is None].count(None), optional[1], optional.index(-(2 ** 63)) if -(2 ** 63) in optional else "absent")
it = iter(SPECIAL)
print(next(it), next(it, None), next(iter([]), -(2 ** 63)), next(iter([None]), 5))
try:
    same(-(2 ** 63))
    raise ValueError(-(2 ** 63))
except ValueError as e:
    print(e.args[0] == -(2 ** 63))
