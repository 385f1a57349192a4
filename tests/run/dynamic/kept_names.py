# What classes and objects keep under names that only the run knows.
def part_4():
    class Model: pass
    Model.__name__ = "User"
    u = Model()
    for k in ("tags", "n"): setattr(u, k, "v" + k)
    print(Model.__name__)
part_4()
def part_5():
    class Row: name = "obj"; tags = ()
    for c in ("name", "tags"): print(getattr(Row, c, None), getattr(Row(), c))
part_5()
def part_6():
    class P:
        def __init__(self, **kw): self.__dict__ = kw
    print(P(a=1).a)
    class Borg:
        _shared = {}
        def __init__(self):
            self.__dict__ = self._shared
    a = Borg(); b = Borg()
    a.x = 5
    print(b.x, b.__dict__)
part_6()
def part_8():
    class Base:
        def __init_subclass__(cls):
            cls.fields = [k for b in reversed(cls.__mro__) for k, v in vars(b).items() if isinstance(v, int)]
    class A(Base): x = 1
    print(A.fields)
part_8()
def part_8b():
    class A: x = 1
    class B(A): y = 2
    for b in [object, A, B]:
        print(len(vars(b)) > 0)
    print([k for b in (A, B) for k in vars(b) if k[0] != "_"])
    for b in reversed(B.__mro__):
        print(b, [k for k in vars(b) if k[0] != "_"])
part_8b()
def part_9():
    class P:
        def __init__(self, *st): self.st = st
        def __or__(self, f): return P(*self.st, f)
    p = P() | (lambda k=[0]: k.append(1))
    p.st[0]()
part_9()
