class Meta(type):
    def __new__(m, n, b, d, **kw):
        d = dict(d)
        d["added"] = n.lower()
        return super().__new__(m, n, b, d)
    def __init__(self, n, b, d, **kw):
        super().__init__(n, b, d)
        print("init", n, kw, sorted(k for k in d if not k.startswith("__")))
    def __repr__(cls): return f"<{cls.__name__}>"
A = Meta("A", (), {})
B = Meta("B", (A,), {"x": 1, "f": lambda self: self.x}, flag=True)
print(A, B, B().f(), type(A) is Meta, B.__mro__, A.added, B.added, isinstance(B(), A))
class M2(type): pass
C = M2("C", (), {"a": 5, "__repr__": lambda self: f"C{self.a}"})
print(C, C.a, type(C), isinstance(C, M2), C())
def mk(name, **ns): return type(name, (), ns)
P = mk("P", x=1, g=lambda self: "g")
Q = mk("Q", y=[2])
print(P, P.x, P().g(), Q.y, Q.__name__, hasattr(Q, "x"))
ns = {"x": 1, "f": lambda self: ("f", self.x)}
ns["g"] = lambda self, k: k
class Base:
    def __init__(self, v=0): self.v = v
    def hello(self): return f"hello {self.v} {type(self).__name__}"
D = type("D", (Base,), ns)
d = D(7)
print(D, d.x, d.f(), d.g(4), d.hello(), D.__name__, D.__bases__, d.__class__.__mro__)
E = type("E", (Base,), {**ns, "x": 9, "__str__": lambda self: "E!"})
print(E().f(), str(E(1)), vars(E(2)))
classes = {n: type(n, (Base,), dict(kind=k)) for n, k in [("One", 1), ("Two", "2")]}
for n, c in classes.items(): print(n, c.kind, c(5).hello(), c)
try: type("Z", (), [1])
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t): return f"desc {self.n}"
s = {"q": Desc()}
F = type("F", (), s)
print(F().q, F.q)
class Reg:
    subs = []
    def __init_subclass__(cls, **kw): Reg.subs.append((cls.__name__, kw, getattr(cls, "opt", None)))
opts = {"opt": 3}
G = type("G", (Reg,), opts, tag="t")
print(Reg.subs)
