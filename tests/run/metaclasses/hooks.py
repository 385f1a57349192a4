# Metaclasses: calls, registries, special methods of classes, instance checks, registered abstract classes.
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]

class Config(metaclass=Singleton):
    def __init__(self, value=1):
        self.value = value
class Other(metaclass=Singleton):
    pass
a = Config(5); b = Config(7)
print(a is b, a.value, b.value, Other() is Other(), type(Config), isinstance(Config, Singleton), type(a) is Config)

class Registry(type):
    classes = {}
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        if bases:
            mcs.classes[name] = cls
        return cls
class Plugin(metaclass=Registry):
    def run(self): return "base"
class A(Plugin):
    def run(self): return "A"
class B(Plugin):
    tag = 3
    def run(self): return "B"
print(sorted(Registry.classes), [Registry.classes[n]().run() for n in ("A", "B")], Registry.classes["B"].tag)

class Named(type):
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.tag = name.lower()
        cls.methods = sorted(k for k in ns if not k.startswith("_"))
    def __len__(cls): return len(cls.__name__)
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, x): return x == cls.tag
    def __iter__(cls): return iter(cls.methods)
    def __repr__(cls): return "<Named %s>" % cls.__name__
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __eq__(cls, other): return cls is other
    def __hash__(cls): return 5
    @property
    def upper(cls): return cls.__name__.upper()
    def create(cls, *a): return cls(*a)
class P(metaclass=Named):
    def f(self): pass
    def g(self): pass
class Q(P):
    def h(self): pass
print(P.tag, Q.tag, P.methods, Q.methods, len(P), Q[3], "p" in P, list(P), P, repr(Q), P + Q, P == Q, P == P, P.upper, type(Q.create()).__name__, P().tag, {P: 1}[P])
print([c.tag for c in (P, Q)], [len(c) for c in [P, Q]], isinstance(P(), P), issubclass(Q, P), P.__class__, type(P) is Named)
try:
    P.nothing
except AttributeError as e:
    print(e)
try:
    P().upper
except AttributeError as e:
    print(e)
try:
    len(P())
except TypeError as e:
    print(e)
class Final(type):
    def __call__(cls, *a): raise TypeError("no instances of " + cls.__name__)
class NoInst(metaclass=Final): pass
try:
    NoInst()
except TypeError as e:
    print(e)
from abc import ABCMeta, abstractmethod
class Mixed(ABCMeta):
    def hello(cls): return "hello " + cls.__name__
class Abs(metaclass=Mixed):
    @abstractmethod
    def go(self): ...
class Con(Abs):
    def go(self): return "go"
print(Abs.hello(), Con.hello(), Con().go())
try: Abs()
except TypeError as e: print(e)
class Shape(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Shape: return hasattr(c, "area")
        return NotImplemented
class Sq:
    def area(self): return 4
print(isinstance(Sq(), Shape), issubclass(Sq, Shape), isinstance(3, Shape), issubclass(int, Shape))
class Reg(metaclass=ABCMeta): pass
Reg.register(int)
@Reg.register
class Foo: pass
print(isinstance(3, Reg), isinstance(Foo(), Reg), isinstance("s", Reg), issubclass(Foo, Reg), issubclass(int, Reg), isinstance(True, Reg))
class LimitMeta(type):
    def __instancecheck__(cls, x): return super().__instancecheck__(x) or x == 42
class L(metaclass=LimitMeta): pass
class L2(L): pass
for x in (L(), L2(), 42, 41, "a"):
    if isinstance(x, L): print("L", type(x).__name__)
    else: print("no", x)
import collections.abc
class MySeq:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(MySeq(), collections.abc.Sized), isinstance(MySeq(), collections.abc.Sequence), isinstance(MySeq(), collections.abc.Iterable))
