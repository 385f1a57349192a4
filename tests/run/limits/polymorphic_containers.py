# The same helper on list[int], list[str], list[list], and containers that change element type.
def last(items):
    return items[-1]


def swap_ends(items):
    items[0], items[-1] = items[-1], items[0]
    return items


def count(items):
    table = {}
    for x in items:
        table[x] = table.get(x, 0) + 1
    return table


def flatten(items):
    out = []
    for x in items:
        out.extend(x)
    return out


for items in ([1, 2, 3], ["a", "b", "a"], [1.5, 2.5], [None, True, 0], [(1, 2), (1, 2)], list("xyz"), [b"q", "q"]):
    print(last(items), count(items), swap_ends(items[:]))
print(flatten([[1], [2, 3]]), flatten(["ab", "c"]), flatten([[1.5], "x", (None,)]), flatten([{1: 2}, range(2)]))
empty = []
print(empty, count(empty), sum(empty), sorted(empty))
empty.append("now strings")
empty.append(5)
print(empty, last(empty))
a = []
b = a
b.append(1)
b.append("two")
print(a, [type(x).__name__ for x in a])
grid = [[0] * 2 for _ in range(2)]
grid[0][1] = "text in an int grid"
grid.append("a row that is a string")
print(grid, [len(r) for r in grid])
d = {}
d[1] = "one"
d["two"] = 2
d[(3,)] = [3]
d[None] = d.get("missing")
print(d, [type(k).__name__ for k in d])
s = set()
s.add(1)
s.add("x")
print(len(s), 1 in s, "x" in s, 1.0 in s, None in s)
stack = [("leaf", 1), ("node", [("leaf", 2), ("node", [])])]
seen = []
while stack:
    kind, value = stack.pop()
    if kind == "node":
        stack.extend(value)
    else:
        seen.append(value)
print(seen)


def make(kind):
    return {"list": [], "dict": {}, "str": "", "int": 0}[kind]


for kind in ("list", "dict", "str", "int"):
    v = make(kind)
    print(kind, v, not v, type(v).__name__)
