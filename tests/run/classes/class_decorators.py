# Decorators that make, change and register classes; descriptors with __set_name__; __init_subclass__.
# class factories, decorators making classes, closures in methods
def make_point(names):
    class Point:
        fields = tuple(names)
        def __init__(self, *values):
            if len(values) != len(names):
                raise TypeError(f"expected {len(names)} values")
            self.values = values
        def __repr__(self):
            return "Point(" + ", ".join(f"{n}={v!r}" for n, v in zip(names, self.values)) + ")"
        def __eq__(self, other):
            return type(other) is type(self) and self.values == other.values
    return Point
P2 = make_point(["x", "y"])
P3 = make_point("xyz")
a, b = P2(1, 2), P3(1, 2, 3)
try:
    P2(1)
except TypeError as e:
    print(e)
def singleton(cls):
    instances = {}
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get
@singleton
class Config:
    def __init__(self, v=0): self.v = v
@singleton
class Other:
    def __init__(self): self.name = "other"
print(Config(5) is Config(), Config().v, Other().name, Other() is Other())
def logged(cls):
    class Logged(cls):
        calls = 0
        def run(self, *a):
            Logged.calls += 1
            return f"[{cls.__name__}] " + str(super().run(*a))
    return Logged
@logged
class A:
    def run(self, x): return x * 2
@logged
class B:
    def run(self): return "b"
print(A().run(4), B().run(), A().run(1), A.calls, B.calls, isinstance(A(), A))
def add_repr(cls):
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{k}={v}' for k, v in sorted(vars(self).items()))})"
    cls.__repr__ = __repr__
    return cls
@add_repr
class C:
    def __init__(self, p, q): self.p, self.q = p, q
print(C(1, 2), repr(C("a", None)))
registry = {}
def register(name):
    def deco(cls):
        registry[name] = cls
        cls.registered = name
        return cls
    return deco
@register("one")
class One:
    def act(self): return 1
@register("two")
class Two:
    def act(self): return 2
print(sorted(registry), [registry[k]().act() for k in sorted(registry)], One.registered, Two.registered)
class Outer:
    class Inner:
        def __init__(self, v): self.v = v
        def show(self): return f"inner {self.v}"
    def make(self, v): return self.Inner(v)
print(Outer().make(3).show(), Outer.Inner(4).show(), Outer.Inner.__qualname__)
def counter_class():
    count = 0
    class Counter:
        def __init__(self):
            nonlocal count
            count += 1
            self.id = count
        @staticmethod
        def total(): return count
    return Counter
K = counter_class()
K(); K(); k = K()
print(k.id, K.total(), counter_class().total())
class Plugin:
    plugins = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.plugins.append(cls.__name__)
class PA(Plugin): pass
class PB(Plugin): pass
print(Plugin.plugins)
class Field:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = v
class Rec:
    n = Field(int); s = Field(str)
    def __init__(self, n, s): self.n, self.s = n, s
r = Rec(1, "x"); r.n = 5
print(r.n, r.s, Rec.n.name)
try: r.s = 3
except TypeError as e: print(e)
