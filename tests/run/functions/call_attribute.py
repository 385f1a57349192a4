# f.__call__: of functions, methods, built-in functions, classes and objects, known and unknown.
def add(x, y=2):
    return x + y


class Keeper:
    def method(self, a):
        return "method", a

    def __call__(self, *args):
        return "called", args


class Plain:
    pass


print(hasattr(add, "__call__"), hasattr(len, "__call__"), hasattr(Plain, "__call__"), hasattr(Keeper(), "__call__"), hasattr(Plain(), "__call__"))
print(hasattr(Keeper().method, "__call__"), hasattr(5, "__call__"), hasattr("".join, "__call__"))
print(add.__call__(1), add.__call__(1, y=5), len.__call__("abc"), Keeper().method.__call__(3), Keeper().__call__(1, 2), (lambda: 7).__call__())
things = [add, len, Keeper, Plain, Keeper(), Plain(), Keeper().method, 5, "s", None, str.upper, "x".join, [].append, lambda *a: a, print, int,
          range(2), object(), iter([])]
for f in things:
    print(hasattr(f, "__call__"), callable(f))
for f in [add, Keeper().method, Keeper(), lambda *a: a, abs, str, "{}".format]:
    print(f.__call__(3), getattr(f, "__call__")(4))
for f in (lambda: add.__call__(), lambda: len.__call__(5), lambda: len.__call__()):
    try:
        f()
    except TypeError as e:
        print(e)
print(list(map(add.__call__, [1, 2])))


def apply(f, *args, **kwargs):
    return f.__call__(*args, **kwargs) if hasattr(f, "__call__") else f


print(apply(add, 1), apply(5), apply(Keeper(), 1), apply(str, 5), apply(max, 1, 2), apply(sorted, [2, 1], reverse=True))
