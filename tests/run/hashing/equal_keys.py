# Equal numbers of different types are the same key; NaN and tuples.
d = {}
for k in (1, 1.0, True, 2, 2.0, 0, False, -0.0, "1", (1,), (1.0,), (True,), 2 ** 64, float(2 ** 64), 10 ** 25, 1e25, 1 + 0j, 1j, frozenset({1}), frozenset({1.0}), None, b"1"):
    d[k] = d.get(k, []) + [type(k).__name__]
for k, v in d.items():
    print(repr(k), v)
nan = float("nan")
e = {nan: 1}
print(nan in e, float("nan") in e, e[nan], len({nan, nan, float("nan")}), (nan,) == (nan,), {(1, (2, (3,))): "deep"}[1.0, (2, (True + 2,))])
s = {1, 2.0, 3 + 0j}
print(1.0 in s, 2 in s, 3 in s, True in s, "1" in s, len(s | {1, 2, 3}))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2 ** 61 - 1) == hash(0), hash(-1) == hash(-2), hash(0.5) == hash(1 / 2), hash((1, 2)) == hash((1.0, 2.0)), hash("ab") == hash("a" + "b"), hash(b"ab") == hash(bytes([97, 98])))
counts = {}
for x in (0, 0.0, False, -0.0, 0j):
    counts[x] = counts.get(x, 0) + 1
print(counts, [1, 1.0, True].index(True), (0.0, -0.0).count(0))
