"""setattr and delattr of frozen objects, and of classes that watch them."""
from dataclasses import dataclass
@dataclass(frozen=True)
class Key:
    name: str
    tags: tuple = ()
k = Key("a", (1, 2))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: setattr(k, "name", "b"))
attempt(lambda: delattr(k, "name"))
attempt(lambda: setattr(k, "other", "b"))
def a():
    del k.name
attempt(a)
def a():
    k.name = 3
attempt(a)
def a():
    k.other = 3
attempt(a)
def a():
    k.name += "x"
attempt(a)
object.__setattr__(k, "name", "forced")
print(k)
class P:
    def __init__(self): self.x = 1
    def __setattr__(self, n, v):
        print("set", n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
p = P()
setattr(p, "y", 2)
delattr(p, "y")
delattr(p, "x")
attempt(lambda: delattr(p, "x"))
attempt(lambda: p.x)
