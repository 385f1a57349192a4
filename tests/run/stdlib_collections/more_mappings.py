# defaultdict, Counter, OrderedDict, ChainMap and the User classes.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d["a"], d, len(d), "c" in d, d.get("c"), sorted(d))
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 3
print(n["x"]["y"], dict(n["x"]))
e = defaultdict(int, {"k": 4}, z=5)
e["q"] += 1
print(e, e.copy(), e | {"w": 1}, {"w": 1} | e, type({"w": 1} | e).__name__, e.default_factory is int)
attempt(lambda: defaultdict(None, a=1)["b"])
attempt(lambda: defaultdict(5))
print(e == {"k": 4, "z": 5, "q": 1}, defaultdict(), e.pop("k"), e.setdefault("new", 9), e)


class Upper(dict):
    def __missing__(self, key):
        return key.upper()


print(Upper(a=1)["a"], Upper()["bc"])

c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.most_common(), c.total(), sorted(c.elements()))
c.update("aaa")
c.update({"b": 10})
c.update(q=2)
c.subtract("ab")
c.subtract({"r": 5})
print(c, c.most_common(1), c.most_common(0), Counter(), Counter(a=1, b=0))
x, y = Counter(a=3, b=1, z=-1), Counter(a=1, b=2, c=4)
print(x + y, x - y, x & y, x | y, +x, -x, x == y, x <= y, Counter(a=1) < Counter(a=2, b=1), Counter(a=0) == Counter())
x += y
print(x)
x -= Counter(a=1)
x &= Counter(a=2, c=9)
x |= Counter(q=1)
print(x, x.copy(), type(x.copy()).__name__)
del x["nothing"]
del x["a"]
print(x, list(x), dict(x), Counter([1, 1, 2]), Counter({"a": 2.5, "b": 1}))
attempt(lambda: Counter.fromkeys("ab"))
attempt(lambda: Counter(5))
attempt(lambda: Counter(a="x") + Counter(a=1))
words = "the quick the lazy the end quick".split()
print(Counter(words).most_common(2), max(Counter(words).values()), Counter(len(w) for w in words))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict())
attempt(lambda: o.move_to_end("zz"))
attempt(lambda: OrderedDict().popitem())
p, q = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(p == q, p == dict(q), p != q, list(reversed(p)), p | {"z": 3}, {"z": 3} | p, type({"z": 3} | p).__name__, OrderedDict.fromkeys("xy", 0))
p["a"] = 5
del p["b"]
p["b"] = 6
p |= {"t": 1}
print(p, list(p.items()), p.copy(), p.pop("a"), p.pop("nope", None))

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), sorted(m), "b" in m, m.get("z"), m.get("z", 5), list(m), dict(m))
child = m.new_child({"c": 9})
child["b"] = 7
print(child, child.parents, m["b"], child.maps)
del child["c"]
attempt(lambda: child["zz"])
attempt(lambda: child.pop("a"))
attempt(lambda: child.__delitem__("a"))
print(child.pop("b"), child, ChainMap(), m | {"x": 1}, list(m.items()), list(m.values()))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


u = Lower({"A": 1}, B=2)
u.update(C=3)
print(u, u["a"], len(u), "b" in u, u.pop("c"), u.copy(), u.setdefault("D", 4), u | {"e": 5}, sorted(u.keys()))
attempt(lambda: u["zz"])


class Doubling(UserList):
    def append(self, item):
        super().append(item)
        super().append(item)


v = Doubling([1, 2])
v.append(3)
print(v, v[0], v[1:], len(v), v + [4], [0] + v, v * 2, v == [1, 2, 3, 3], 3 in v, v.index(2), v.count(3), type(v[1:]).__name__)
v.sort(reverse=True)
v.insert(0, 9)
v.remove(3)
print(v, v.pop(), v, list(reversed(v)), v < [10])
s = UserString("Hello")
print(s, s.upper(), s + "!", s[1:3], len(s), "ell" in s, s == "Hello", s.replace("l", "L"), s.split("e"), repr(s), hash(s) == hash("Hello"), s.find("l"))
