"""Metaclasses whose __new__ adds, renames and drops names that are only known when it runs."""
class UpperMeta(type):
    def __new__(mcs, name, bases, ns):
        new = {}
        for k, v in ns.items():
            new[k] = v
            if not k.startswith("__"):
                new[k.upper()] = v
        return super().__new__(mcs, name, bases, new)
class A(metaclass=UpperMeta):
    x = 5
    def hello(self): return "hi"
print(A.X, A.x, A().HELLO(), hasattr(A, "HELLO"))
class Meta(type):
    def __new__(mcs, name, bases, namespace):
        for key in list(namespace):
            if key.startswith("get_"):
                namespace[key[4:]] = namespace[key]
        return super().__new__(mcs, name, bases, namespace)
class C(metaclass=Meta):
    def get_x(self):
        return 1
print(C().x(), C.x(C()))
class Registry(type):
    known = {}
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        Registry.known[name] = cls
        return cls
class P(metaclass=Registry):
    v = 3
class Q(P):
    w = 4
print(sorted(Registry.known), Q.v + Q.w)


class UpperOnly(type):
    def __new__(mcs, name, bases, ns):
        new = {k if k.startswith("__") else k.upper(): v for k, v in ns.items()}
        return super().__new__(mcs, name, bases, new)
class Shouting(metaclass=UpperOnly):
    x = 5
    def hello(self): return "hi"
print(Shouting.X, Shouting().HELLO(), hasattr(Shouting, "HELLO"), hasattr(Shouting, "hello"), hasattr(Shouting, "x"))
try:
    Shouting().hello()
except AttributeError as e:
    print(e)
try:
    print(Shouting.x)
except AttributeError as e:
    print(e)
