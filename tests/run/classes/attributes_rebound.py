# Properties, static and class methods that are bound on some paths only, or bound again from outside.
class P:
    @property
    def p(self): return 'P.p'
    @staticmethod
    def s(x): return ("s", x)
    @classmethod
    def c(cls): return 2
    def m(self): return "m"
print(P().p, P.s(1), P().s(2), P.c(), P().m())
P.p = 5
print(P().p)
P.p = property(lambda self: 'new')
print(P().p)
P.c = classmethod(lambda cls: (cls.__name__, 20))
print(P.c(), P().c())
P.s = staticmethod(lambda x: ("new", x))
print(P.s(4), P().s(5))
P.m = lambda self: "new m"
print(P().m())
P.m = property(lambda self: "m is a property")
print(P().m)
class Q(P):
    @property
    def p(self): return "Q" + str(super().p)
print(Q().p)
class R:
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
r = R()
for t in (r, R): setattr(t, 'p', 1)
print(R.p, r.p, R().p)
import sys
class Sometimes:
    if len(sys.argv) < 5:
        @property
        def p(self): return 1
        @staticmethod
        def s(x): return x
        @classmethod
        def c(cls): return cls.__name__
print(Sometimes().p, Sometimes.s(4), Sometimes.c())


class Guarded:
    @property
    def p(self):
        return "P.p"


print(Guarded().p)
for o in (Guarded(), Guarded):
    try:
        setattr(o, "p", 1)
    except AttributeError as e:
        print(e)
print(Guarded.p)
