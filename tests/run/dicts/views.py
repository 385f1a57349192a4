# Views of dicts are live and set-like.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), k == {"a", "b", "c"}, k >= {"a"}, k.isdisjoint({"z"}))
print(sorted(i & {("a", 1)}), list(v), sum(v), max(v), list(map(str, k)))
for key, value in d.items():
    print(key, value)
for key in list(d):
    if d[key] % 2:
        del d[key]
print(d)
try:
    for key in d:
        d[key + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    for key in d:
        del d[key]
except RuntimeError as e:
    print(e)

# What a set intersects with a view that is not larger is hashed; of a larger one, the set's items are looked up.
for other in ({1}, {1, 2}, frozenset([1]), [1]):
    try: print({1: [1]}.items() & other)
    except TypeError as e: print(e)
print({1: 2, 3: 4}.items() & {(1, 2)}, {1.0: 1}.keys() & {1}, {1} & {1.0: 1}.keys(), {1.0: 1, 2: 2}.keys() & {1})
