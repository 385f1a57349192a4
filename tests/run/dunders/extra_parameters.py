# Special methods with parameters that have defaults; super(C, C); del of a method that a base has, too.
class A:
    @staticmethod
    def st(): return "st"
    @classmethod
    def cm(cls): return cls.__name__
class B(A):
    @staticmethod
    def st(): return super(B, B).st() + "!"
    @classmethod
    def cm(cls): return super(B, cls).cm() + "?"
print(B.st(), B.cm(), super(B, B).cm(), super(B, B()).st())
class C:
    def __init__(self, name, *ch): self.name, self.ch = name, list(ch)
    def get(self, n): return self.ch[0] if self.ch else (_ for _ in ()).throw(KeyError(n))
    def __str__(self, d=0): return self.name + "".join([c.__str__(d + 1) for c in self.ch])
root = C("/", C("etc"))
print(root, root.get("etc").name)
class D:
    def __repr__(self, k=1): return f"r{k}"
    def __len__(self, k=3): return k
    def __eq__(self, o, z=1): return z == 1
    def __hash__(self, h=4): return h
print([D()], {D(): 1}, len(D()), D() == D(), [D()] == [D()])
class A2:
    def f(self): return "A"
class B2(A2):
    def f(self): return "B"
del B2.f; print(B2().f())
class M(dict):
    def __len__(self): return sum(len(v) for v in self.values())
print(len(M(a=[1, 2])))
