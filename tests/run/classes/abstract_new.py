# A __new__ of an abstract class runs before it is refused; sets made of sets keep their order.
from abc import ABC, abstractmethod
class V(ABC):
    count = 0
    def __new__(cls, *a, **k):
        V.count += 1
        return super().__new__(cls)
    def __init__(self, x): self.x = x
    @abstractmethod
    def f(self): ...
class W(V):
    def f(self): return self.x
try: V("x")
except TypeError as e: print(e)
print(W(3).f(), V.count)
s = {1, 3, 7, 10, 20, 30}; s.add(99); s.discard(99)
print({*s, 5}, {*[3, 1], *s}, {0, *{8, 16}})
class Plain(ABC):
    @abstractmethod
    def g(self): ...
for c in (Plain, V):
    try: c(1) if c is V else c()
    except TypeError as e: print(e)
