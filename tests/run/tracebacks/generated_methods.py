from dataclasses import dataclass, field, InitVar, FrozenInstanceError
import traceback
def bad_default(): raise LookupError("no default")
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: object = None
    scale: InitVar[int] = 1
    def __post_init__(self, scale):
        if scale < 0: raise ValueError("scale")
        object.__setattr__(self, "b", self.b)
@dataclass(unsafe_hash=True)
class W:
    x: int
    n: int = field(default=0, init=False)
    y: list = field(default_factory=bad_default)
    z: int = field(default=5, kw_only=True)
    def __setattr__(self, n, v):
        if v == "bad": raise TypeError("bad value")
        super().__setattr__(n, v)
def show(f):
    try: f()
    except Exception: traceback.print_exc()
v = V(1)
show(lambda: V(1, 2, -1))
show(lambda: setattr(v, "a", 3))
def assign(): v.b = 9
show(assign)
def remove(): del v.a
show(remove)
show(lambda: V(1) < V("x"))
show(lambda: W(1))
show(lambda: W("bad", []))
show(lambda: W(1, "bad"))
show(lambda: W(1, [], z="bad"))
show(lambda: hash(W(1, [])))
show(lambda: V(1, 2) >= V(1, "s"))
class Eq:
    def __eq__(self, o): raise RuntimeError("eq")
show(lambda: V(Eq()) == V(Eq()))
@dataclass
class Sub(W):
    q: int = 3
    def __post_init__(self): self.q.foo
show(lambda: Sub(1, []))
v.a = 5
