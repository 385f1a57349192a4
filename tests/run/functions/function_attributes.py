# Attributes of function objects.
def f(x, y=1, *args, k=2, **kw):
    """Doc of f."""
    f.calls += 1
    z = x + y
    return z


f.calls = 0
f(1)
f(2)
print(f.calls, f.__name__, f.__qualname__, f.__doc__, f.__module__)
f.extra = [1, 2]
f.extra.append(3)
print(f.extra, f.__dict__, hasattr(f, "extra"), hasattr(f, "nope"), getattr(f, "nope", "default"))
try:
    f.missing
except AttributeError as e:
    print(e)
del f.extra
print(hasattr(f, "extra"), sorted(f.__dict__))
print(f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount)
f.__name__ = "renamed"
f.__doc__ = "new"
print(f.__name__, f.__doc__)
try:
    f.__name__ = 3
except TypeError as e:
    print(e)


def outer():
    n = 0
    s = "a"

    def inner(d):
        nonlocal n
        n += d
        return n, s
    return inner


g = outer()
g(5)
print(g.__closure__[0].cell_contents, g.__closure__[1].cell_contents, g.__code__.co_freevars, len(g.__closure__), f.__closure__)
h = lambda a, b=3: a + b
print(h.__name__, h.__defaults__, h.__code__.co_varnames)


def annotated(a: int, b: "str" = "x", *c: float, d: list = None) -> dict:
    pass


print(annotated.__annotations__)


class C:
    def method(self, a=1):
        """M."""
        return a
    tag = 5
    method.flag = True


print(C.method.flag, C().method.flag, C.method.__name__, C.method.__qualname__, C().method.__doc__, C.method.__defaults__)
try:
    C().method.flag = 3
except AttributeError as e:
    print(e)
print(type(f), type(len), type(C().method), type(C.method), type(print))
print(callable(f), callable(3), f is f, f == h)
