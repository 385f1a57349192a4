class Name(str):
    def __eq__(self, o): return self.lower() == o.lower()
    __hash__ = str.__hash__
print({Name("k"): 1}["k"])
class N(int):
    def __eq__(self, o): return int(self) == int(o)
    __hash__ = int.__hash__
print({N(3): 1}[3], hash(N(5)))
class W:
    size = len
    up = str.upper
    def __init__(self, x): self.x = x
    __repr__ = object.__repr__
    __str__ = lambda self: "W" + self.x
print(W("a").size([1, 2]), str(W("q")))
class V(str):
    loud = str.upper
    parts = str.split
print(V("ab c").loud(), V("a b").parts(), V("x").loud.__name__)
class B(list):
    push = list.append
    __lshift__ = lambda self, x: self.push(x) or self
print(B([1]) << 2 << 3)
class L(list):
    def __lt__(self, o): return len(self) < len(o)
print(sorted([L([9, 9]), L([1])]))
class D(dict):
    def __lt__(self, o): return len(self) < len(o)
x = [D(a=1, b=2), D(c=1)]
x.sort()
print(x, min(x), max(x))
