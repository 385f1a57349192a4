# dict: construction, access, order.
d = {"b": 1, "a": 2}
print(d, len(d), d["a"], "b" in d, "z" in d, list(d), {}, dict(), dict(x=1, y=2), dict([("k", "v"), (1, 2)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])))
d["c"] = 3
d["b"] = 10
print(d)
del d["a"]
d["a"] = 5
print(d, list(d.keys()), list(d.values()), list(d.items()))
print(d.get("b"), d.get("z"), d.get("z", 0), d.setdefault("b", 99), d.setdefault("n", []), d)
print(d.pop("n"), d.pop("zz", None), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, {1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t", None: "n", 2.5: "f"})
e = d.copy()
e.clear()
print(d == e, d == dict(d), {"a": 1, "b": 2} == {"b": 2, "a": 1}, e)
print({1: 2} | {3: 4}, {1: 2} | {1: 5}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**d, "new": 1})
d |= {"w": 0}
print(d, list(reversed(d)), list(reversed(d.items()))[0], sorted(d), max(d), bool({}), bool(d))
for f in (lambda: d["nope"], lambda: {}[0], lambda: {}.popitem(), lambda: d.pop("q"), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d < e, lambda: {}[(1, 2)]):
    try:
        f()
    except (KeyError, TypeError, ValueError) as err:
        print(type(err).__name__, err)
