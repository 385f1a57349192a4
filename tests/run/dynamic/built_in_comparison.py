# Classes derived from tuples, lists and dictionaries keep what is built in of comparison and hash where dynamic code meets
# only some of their methods.
import collections

Point = collections.namedtuple("Point", "x y")


class Pair(tuple):
    def __lt__(self, other): return tuple(self)[::-1] < tuple(other)[::-1]


class Items(list):
    def __lt__(self, other): return len(self) < len(other)


class Table(dict):
    def __le__(self, other): return len(self) <= len(other)


class Held:
    def __init__(self, c=1): self.c = c
    def __getattr__(self, n):
        if n.startswith("as_"): return getattr(self, n[3:])
        raise AttributeError(n)
    def __lt__(self, o): return self.c < o.c
    def __le__(self, o): return self.c <= o.c


grid = {Point(x, y): "." for x in range(2) for y in range(2)}
pairs = {Pair((x, 0)): x for x in range(3)}
print([grid[Point(0, y)] for y in range(2)], [pairs[Pair((x, 0))] for x in range(3)], Point(1, 1) in grid, len({Point(0, 0), Point(0, 0)}))
mixed = [Point(0, 1), Pair((0, 1)), Items([1, 2]), Table(a=1), Held(1), 5, "s", (0, 1), [1, 2], {"a": 1}]
for a in mixed:
    row = []
    for b in mixed:
        try: row.append((a == b, a != b, a < b))
        except (TypeError, AttributeError): row.append((a == b, a != b))
    print(type(a).__name__, row)
    try: print({a: 1}[a], hash(a) == hash((0, 1)))
    except TypeError as e: print(e)
print(Held().as_c, sorted([Pair((1, 0)), Pair((0, 1))]), max(Items([1]), Items([0, 0])), Items([1]) == Items([1]))
