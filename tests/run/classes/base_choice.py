# A class statement whose base is one class or another.
class A:
    label = "a"
    def show(self): return "A" + str(self.n)
    def __init__(self, n): self.n = n
class B:
    label = "b"
    def __init__(self, n, m=5): self.n = n * m
    def show(self): return "B" + str(self.n)
def loud(cls):
    class Loud(cls):
        extra = cls.label.upper()
        def show(self): return super().show() + "!" + self.extra
        @classmethod
        def build(klass, n): return klass(n)
        @property
        def name(self): return type(self).__name__ + cls.__name__
    return Loud
for c in (A, B):
    L = loud(c)
    x = L(3)
    print(x.show(), L.build(4).show(), x.name, isinstance(x, A), isinstance(x, B), L.__mro__[1] is c, L.__bases__)
made = [loud(c) for c in (A, B, A)]
print([m(1).show() for m in made], [m.extra for m in made])
print([[isinstance(m(1), n) for n in made] for m in made])
import sys
Base = A if len(sys.argv) < 5 else B
class D(Base):
    def show(self): return "D" + super().show()
print(D(2).show(), D.__bases__[0].__name__, isinstance(D(1), Base))
class Mixin:
    def show(self): return "mixin " + super().show()
def mix(c):
    class Mixed(Mixin, c):
        pass
    return Mixed
print([mix(c)(2).show() for c in (A, B)])
def errors(base):
    class E(base):
        def __str__(self): return "E:" + super().__str__()
    return E
for base in (ValueError, KeyError):
    try: raise errors(base)("text")
    except (ValueError, KeyError) as e: print(e, isinstance(e, base), type(e).__mro__[1].__name__)
