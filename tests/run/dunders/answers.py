"""What special methods answer is checked: by kind, and where it must fit, by size."""
def test(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
class S:
    def __index__(s): return "x"
class T:
    def __int__(s): return "x"
    def __float__(s): return 3
    def __complex__(s): return 1.5
    def __str__(s): return 5
    def __repr__(s): return None
    def __hash__(s): return "h"
    def __bytes__(s): return "b"
    def __format__(s, spec): return 3
    def __contains__(s, x): return 5
    def __len__(s): return 2.5
    def __dir__(s): return 3
    def __reversed__(s): return 3
    def __length_hint__(s): return "a"
    def __eq__(s, o): return "eq"
    def __lt__(s, o): return [1]
l = [1, 2, 3]
for v in (1, "x", 1.5, 10**30):
    test(lambda: l[A(v)])
    test(lambda: range(A(v)))
    test(lambda: "abc"[A(v)])
    test(lambda: bin(A(v)))
    test(lambda: int(A(v)))
    test(lambda: float(A(v)))
test(lambda: l[S()])
test(lambda: l[S():])
test(lambda: "abc" * S())
test(lambda: hex(S()))
test(lambda: int(T()))
test(lambda: float(T()))
test(lambda: complex(T()))
test(lambda: str(T()))
test(lambda: repr(T()))
test(lambda: f"{T()}")
test(lambda: f"{T()!r}")
test(lambda: hash(T()))
test(lambda: bytes(T()))
test(lambda: format(T(), "x"))
test(lambda: 1 in T())
test(lambda: len(T()))
test(lambda: bool(T()))
test(lambda: dir(T()))
test(lambda: reversed(T()))
test(lambda: T() == 3)
test(lambda: T() != 3)
test(lambda: T() < 3)
test(lambda: [T()].index(3))
test(lambda: {T(): 1})
test(lambda: sorted([T(), T()])[0] < 3)
test(lambda: "%d" % T())
test(lambda: "%s" % T())
test(lambda: "%x" % S())
test(lambda: print(T()))
for t in [T(), 5]:
    test(lambda: str(t))
    test(lambda: hash(t))
    test(lambda: len(t))
    test(lambda: int(t))
    test(lambda: float(t))
    test(lambda: complex(t))
    test(lambda: l[t])
    test(lambda: f"{t}")
    test(lambda: format(t, ""))
    test(lambda: 3 in t)
class G:
    def __round__(s, n=None): return "r", n
    def __trunc__(s): return "t"
    def __floor__(s): return "f"
    def __ceil__(s): return "c"
    def __divmod__(s, o): return 5
    def __abs__(s): return "abs"
    def __neg__(s): return None
    def __pow__(s, o, m=None): return (o, m)
    def __rpow__(s, o, m=None): return ("r", o, m)
import math
test(lambda: round(G())); test(lambda: round(G(), 2)); test(lambda: math.trunc(G())); test(lambda: math.floor(G())); test(lambda: math.ceil(G())); test(lambda: divmod(G(), 1)); test(lambda: abs(G())); test(lambda: -G()); test(lambda: pow(G(), 2, 3)); test(lambda: 2 ** G()); test(lambda: G() ** 2)

class B:
    def __init__(s, v): s.v = v
    def __bool__(s): return s.v
class L:
    def __init__(s, v): s.v = v
    def __len__(s): return s.v
class I:
    def __index__(s): return 3
def test(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
test(lambda: bool(B(True)))
test(lambda: bool(B(1)))
test(lambda: bool(B("x")))
test(lambda: not B(None))
test(lambda: bool(L(-1)))
test(lambda: bool(L(0)))
test(lambda: bool(L(I())))
test(lambda: bool(L("a")))
test(lambda: bool(L(10**30)))
test(lambda: len(L(-1)))
test(lambda: len(L(10**30)))
test(lambda: 1 if L(-5) else 2)
class N:
    def __bool__(self): return 1
class M:
    def __len__(self): return -3
def f(x):
    if x: return 1
    return 2
test(lambda: f(N()))
test(lambda: f(M()))
for o in [N(), M(), 3, "a"]:
    test(lambda: f(o))
class It:
    def __iter__(self): return 5
test(lambda: [x for x in It()])
test(lambda: next(5))
test(lambda: next(It()))
test(lambda: iter(It()))
test(lambda: list(It()))
test(lambda: sum(It()))

class A:
    def __dir__(self): return ["z", "a"]
class B(A):
    def __dir__(self): return super().__dir__() + ["q"]
class C:
    x = 1
    def __init__(s): s.y = 2
    def __dir__(self): return [n for n in super().__dir__() if n[0] != "_"]
class D: pass
print(dir(A()), dir(B()), dir(C()), [n for n in dir(D()) if n[0] != "_"], [n for n in dir(C) if n[0] != "_"])
for o in (A(), C(), 3):
    print([n for n in dir(o) if n[0] != "_"][:3])
