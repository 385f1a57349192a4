# type, isinstance, issubclass, callable, id.
values = (1, 1.5, True, "s", b"b", None, [], (), {}, set(), frozenset(), 1j, range(1), len, print, int, lambda: 0, bytearray(), slice(1), object(), Ellipsis, NotImplemented)
for v in values:
    print(type(v).__name__, type(v) is type(v), callable(v), isinstance(v, object), isinstance(v, (int, str)), isinstance(v, (list, tuple, dict)))
print(type(5), type("a"), type(None), type(int), type([]), type(len), type(lambda: 0), type(iter([])), type({}.keys()), type(x for x in ()), type(1 .real))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), issubclass(int, object), issubclass(str, (int, str)), isinstance(int, type), isinstance([], (tuple, (set, list))), isinstance(3, int | str))
a = []
b = a
c = []
print(id(a) == id(b), id(a) == id(c), a is b, a is not c, id(None) == id(None))
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, "int"), lambda: issubclass(int, 5), lambda: type()):
    try:
        f()
    except TypeError as e:
        print(e)
print(Ellipsis, ..., NotImplemented, None, type(...).__name__, bool(...))
print(int == int, int is type(3), {int: "i", str: "s"}[type("x")], [int, float, str], type(type(1)) is type)
