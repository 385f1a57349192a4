"""hasattr of what objects have without a declaration: __dict__, __class__, __module__."""
class P:
    def __init__(self): self.x = 1
class Q(P): pass
class S:
    __slots__ = ("a",)
class E: pass
def f(): pass
p = P()
for n in ("__dict__", "__class__", "__module__", "__init__", "__eq__", "__hash__", "__name__", "__repr__", "__slots__"):
    print(n, hasattr(p, n), hasattr(P, n), hasattr(f, n), hasattr(5, n))
print(hasattr(p, "__dict__"), hasattr(Q(), "__dict__"), hasattr(S(), "__dict__"), hasattr(E(), "__dict__"), hasattr(f, "__dict__"), hasattr(P, "__dict__"), hasattr(5, "__dict__"), hasattr([], "__dict__"))
print(hasattr(p, "__class__"), hasattr(S(), "__class__"), hasattr(f, "__class__"), hasattr(P, "__class__"), hasattr(5, "__class__"), hasattr(None, "__class__"))
print(hasattr(p, "__module__"), hasattr(P, "__module__"), hasattr(f, "__module__"), hasattr(5, "__module__"), hasattr(int, "__module__"))
print(hasattr(p, "__doc__"), hasattr(P, "__doc__"), hasattr(f, "__doc__"), hasattr(P, "__name__"), hasattr(p, "__name__"), hasattr(f, "__name__"), hasattr(P, "__mro__"), hasattr(P, "__bases__"))
print(getattr(p, "__dict__", None), getattr(S(), "__dict__", "no"), getattr(5, "__dict__", "none"), getattr(p, "__name__", "?"), getattr(f, "__name__", "?"))
for o in (p, Q(), S(), E(), f, P, 5, [], None):
    print(hasattr(o, "__dict__"), hasattr(o, "__class__"), hasattr(o, "__module__"), hasattr(o, "__doc__"), hasattr(o, "__name__"))
print(P.__class__, p.__class__, (5).__class__, type(P).__class__)


# What `object` gives to all.
class Documented:
    "text"


class Plain: pass


for v in [1, "s", 2.5, None, [1], (1,), {}, {1}, 1j, Documented(), Plain(), Plain, int, len, range(3), b"x", (i for i in [])]:
    print([hasattr(v, n) for n in ("__lt__", "__ge__", "__doc__", "__reduce__", "__reduce_ex__", "__eq__", "__ne__", "__module__") if n != "__module__" or not isinstance(v, type)])
