# Class variables that are bound from outside, inherited meanwhile, deleted.
class Base:
    count = 0
    def __init__(self):
        type(self).count += 1
    @classmethod
    def bump(cls):
        cls.count += 1
        return cls.count
class D(Base): pass
class E2(Base): pass
D(); D(); E2()
print(Base.count, D.count, E2.count)
print(D.bump(), E2.bump(), Base.bump(), Base.count, D.count, E2.count)
class C: pass
c = C()
print(hasattr(C, 'x'), hasattr(c, 'x'), getattr(c, 'x', 'none'))
C.x = 5
print(c.x, C.x)
del C.x
print(hasattr(C, 'x'), getattr(C, 'x', 'gone'))
try:
    print(C.x)
except AttributeError as e:
    print(e)
try:
    print(c.x)
except AttributeError as e:
    print(e)
try:
    del C.x
except AttributeError as e:
    print(e)
class F(Base):
    count = 10
del F.count
print(F.count, Base.count)
Base.count = 100
print(F.count, D.count)
