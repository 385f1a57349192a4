"""Keyword arguments of exceptions that have no __init__ of their own, and of a class without one."""


class E(Exception): pass


class F(E):
    def __init__(self, a=1): self.a = a


class B: pass


def v(f, *args, **kw):
    try: print(repr(f(*args, **kw)).partition(" at ")[0])
    except TypeError as e: print(e)


for t in (lambda: E(x=1), lambda: ValueError(x=1), lambda: B(x=1), lambda: OSError(1, x=2), lambda: ImportError("a", name="n"), lambda: ImportError("a", nam="n"), lambda: F(x=1), lambda: object(x=1), lambda: AttributeError("a", name="b", obj=1), lambda: NameError("x", name="y"), lambda: KeyError(k=1)):
    try: print(repr(t()))
    except TypeError as e: print(e)
for f in (E, ValueError, B, OSError, F, object, KeyError, int, list, dict):
    v(f, x=1)
for f in (E, ValueError, B, F, KeyError):
    v(f, 1, x=1)

e = ImportError("a", name="n", path="p")
print(e.name, e.path, e.msg, e.args)
print(AttributeError("a", name="b", obj=[1]).obj, NameError("n", name="m").name)
list = [3, 1, 2]
try:
    list.sort(key=lambda x: list.append(x) or x)
except ValueError as e:
    print(e)
