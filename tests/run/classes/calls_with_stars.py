# Classes called with what stars and double stars give, which may be nothing; objects beside other values in containers.
class Const:
    def get(self, k=3): return k + 1
def make(cls, *a, **k): return cls(*a, **k)
print(make(Const).get(5))
class D:
    def __init__(self, x, y=2): self.x, self.y = x, y
print(make(D, 1).y, make(D, 1, y=5).y, make(D, x=3).x)
try: make(Const, 1)
except TypeError as e: print(e)
try: make(D)
except TypeError as e: print(e)
class Num:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == (o.v if isinstance(o, Num) else o)
    def __repr__(self): return f"N{self.v}"
xs = [Num(1), Num(2)]
print(2 in xs, 5 in xs)
print(xs.count(2))
print(xs.index(2))
xs.remove(1)
print(xs)
t = (Num(1), Num(2))
print(2 in t, t.count(2), t.index(2))
