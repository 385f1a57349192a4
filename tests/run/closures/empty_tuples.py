# Empty tuples that closures and heterogeneous places hold; methods of built-in classes as attributes of derived ones.
def go(f): return [f(1)]
def t(a=()): return go(lambda r: (a, r))
print(t())
def make(prefix=()):
    def add(x): return make(prefix + (x,))
    return {"add": add, "get": lambda: prefix}
print(make()["add"](1)["get"]())
class B:
    def __init__(self, *t): self.t = t
    def each(self, fn): return B(*[fn(x) for x in self.t])
    def run(self, *args): return self.each(lambda x: x(*args)).t
print(B("x".upper).run())
class Signal:
    def __init__(self): self._s = ()
    def connect(self, f): self._s += (f,)
    def __call__(self, *a, **k): return tuple(f(*a, **k) for f in self._s)
s = Signal(); s.connect(lambda: 1); s.connect(lambda *a: a); print(s())
class Stack(list): push = list.append
k = Stack([1]); k.push(3); print(k)
class AD(dict):
    __getattr__ = dict.__getitem__; __setattr__ = dict.__setitem__
d = AD(a=1); d.b = 2; print(d.a, d.b, d)
class U(str): shout = str.upper
print(U("a").shout())
class L(list):
    def __iter__(self): return iter([x * 2 for x in list.__iter__(self)])
print(list(L([3, 1])), [*L([3, 1])], sum(L([3, 1])))
