# Classes derived from containers: what the built-in methods do among themselves does not ask overridden ones.
class Hist(list):
    def __init__(self, *a):
        super().__init__(a)
        self.ops = []
    def append(self, v):
        self.ops.append(v); super().append(v)
h = Hist(3, 1); h.append(9); print(h, h.ops)
h.extend([4]); h += [5]; h.insert(0, 7)
print(h, h.ops)
class S(set):
    def add(self, v):
        print("add", v); super().add(v)
s = S([1, 2]); s.add(3); print(sorted(s))
class S(set): pass
s = S(); s.add(3); print(len(s))
print(S([1,2]), len(S()), 5 in S(), S() == set(), S([1]) | {2}, S() & {1}, list(S()), bool(S()))
class Loud(list):
    def __getitem__(self, k): return "item"
    def __len__(self): return 99
    def extend(self, x): print("extend")
    def _len(self): return 5
    def _append(self, x): print("no")
    _at = 3
l = Loud([1, 2]); print(list(l), [*l], l, len(l), l[0], sorted(l), max(l), tuple(l))
class T(tuple):
    def __getitem__(self, k): return "t"
    def __len__(self): return 7
t = T((1, 2)); print(t, list(t), len(t), t[0], t + (3,))
class U(str):
    def __len__(self): return 50
u = U("ab"); print(list(u), len(u), u + "c", u.upper())
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __len__(self): return 3
    def keys(self): return ["k"]
d = D(a=1); d["b"] = 2; d.update(c=3); d.setdefault("e", 5)
print(d, len(d), list(d), list(d.items()), d.keys(), {**d})
