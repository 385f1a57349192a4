# for loops over every kind of iterable.
def gen():
    yield "g1"
    yield "g2"


class G:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return f"item{i}"


sources = [[1, 2], (3, 4), "ab", b"\x01\x02", range(2), {"k": 1, "l": 2}, {"k": 1}.items(), {"k": 5}.values(), frozenset([7]), gen(), G(), map(str, [1, 2]), filter(None, [0, 3]), zip("a", "b"), enumerate("z"), reversed([1, 2]), bytearray(b"q"), iter([9]), (x for x in [8])]
for s in sources:
    for x in s:
        print(repr(x), end=" ")
    print()
total = 0
for values in ([1, 2], (3.5,), range(3), {10: "x"}):
    for v in values:
        total += v
print(total)
first, second = {"p": 1, "q": 2}
print(first, second)
for a, b in {"x": 1}.items():
    print(a, b)
for i, line in enumerate("l1\nl2".splitlines(), 1):
    print(i, line)
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
d = {}
for d["key"] in range(3):
    pass
print(d)
