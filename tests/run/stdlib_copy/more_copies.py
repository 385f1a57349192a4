# copy and deepcopy: containers, cycles, sharing, hooks, subclasses, slots.
import copy
from collections import Counter, OrderedDict, defaultdict, deque


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []
        self.parent = None


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class Hooked:
    def __init__(self, v):
        self.v = v
        self.log = []

    def __copy__(self):
        result = Hooked(self.v)
        result.log.append("copied")
        return result

    def __deepcopy__(self, memo):
        result = Hooked(copy.deepcopy(self.v, memo))
        result.log.append("deep")
        return result


class Stateful:
    def __init__(self):
        self.cache = {"big": 1}
        self.v = [1]

    def __getstate__(self):
        return {"v": self.v}

    def __setstate__(self, state):
        self.v = state["v"]
        self.cache = {}


class Reduced:
    def __init__(self, x):
        self.x = x
        self.made = "init"

    def __reduce__(self):
        return (Reduced, (self.x,), {"made": "state"})


class MyList(list):
    pass


class MyDict(dict):
    pass


class Money(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


grid = [[1, 2], [3, 4]]
a, b = copy.copy(grid), copy.deepcopy(grid)
grid[0].append(9)
print(a, b, a[0] is grid[0], b[0] is grid[0])
shared = [1]
pair = [shared, shared, {"s": shared}]
deep = copy.deepcopy(pair)
print(deep[0] is deep[1], deep[2]["s"] is deep[0], deep[0] is shared)
loop = [1]
loop.append(loop)
copied = copy.deepcopy(loop)
print(copied[1] is copied, copied is loop, len(copied))
t = (1, "a", (2.5, None))
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy(([1], 2)), copy.deepcopy(frozenset([1, 2])), copy.deepcopy({1: {2: [3]}}))
cyclic = ([],)
cyclic[0].append(cyclic)
c2 = copy.deepcopy(cyclic)
print(c2[0][0] is c2, c2 is cyclic)
root = Node("root", [Node("kid")])
root.children[0].parent = root
twin = copy.deepcopy(root)
print(twin.value, twin.children[0].parent is twin, twin.children[0] is root.children[0], copy.copy(root).children is root.children)
s = Slotted([1])
print(copy.copy(s).a is s.a, copy.deepcopy(s).a, hasattr(copy.deepcopy(s), "b"))
h = Hooked([1])
print(copy.copy(h).log, copy.deepcopy(h).log, copy.copy(h).v is h.v, copy.deepcopy(h).v is h.v)
st = Stateful()
print(copy.copy(st).v is st.v, copy.copy(st).cache, copy.deepcopy(st).v is st.v, copy.deepcopy(st).v)
r = Reduced([5])
print(copy.copy(r).made, copy.copy(r).x is r.x, copy.deepcopy(r).x is r.x, copy.deepcopy(r).x)
m = MyList([[1], 2])
m.extra = "e"
n = copy.deepcopy(m)
print(type(n).__name__, n, n.extra, n[0] is m[0], copy.copy(m), copy.copy(m).extra, copy.copy(m)[0] is m[0])
d = MyDict(k=[1])
d.note = [2]
e = copy.deepcopy(d)
print(type(e).__name__, e, e.note, e["k"] is d["k"], e.note is d.note, copy.copy(d).note is d.note)
money = Money([1], 2)
print(type(copy.deepcopy(money)).__name__, copy.deepcopy(money), copy.deepcopy(money)[0] is money[0])
for box in (deque([[1], 2], maxlen=5), OrderedDict(a=[1]), defaultdict(list, x=[1]), Counter("aab"), bytearray(b"xy"), {1, 2}, [1.5]):
    x, y = copy.copy(box), copy.deepcopy(box)
    print(type(x).__name__, x == box, y == box, x is box, y)
for atom in (1, 2.5, "s", None, True, b"b", int, len, print, range(3), ..., 3j):
    assert copy.copy(atom) is atom and copy.deepcopy(atom) is atom
try:
    raise ValueError("msg", [1])
except ValueError as error:
    twin = copy.deepcopy(error)
    print(repr(copy.copy(error)), repr(twin), twin.args[1] is error.args[1])
memo = {}
v = [1]
print(copy.deepcopy(v, memo), memo[id(v)])
