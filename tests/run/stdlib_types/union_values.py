# int | str as a value: what isinstance() and issubclass() make of it, and how it prints.
Number = int | float


def f(x: int | None = None) -> str | None:
    return None


def describe(x):
    if isinstance(x, Number):
        return x * 2
    elif isinstance(x, str | bytes):
        return len(x)
    elif isinstance(x, list | tuple | None):
        return "sequence or None"
    return type(x).__name__


class A:
    pass


print(isinstance(3, Number), isinstance("a", int | str), isinstance(None, int | None), isinstance(2.5, Number | str), Number)
print(A | None, isinstance(A(), A | int), (int | str) == (str | int), hash(int | str) == hash(str | int))
print(f.__annotations__, (int | str).__args__, None | int, int | int, int | str | int)
for x in [1, 2.5, "abc", b"xy", [1], (2,), None, {3}, A(), True]:
    print(describe(x), isinstance(x, A | dict | None))
print(issubclass(bool, Number), issubclass(str, int | bytes))
for bad in [lambda: int | 5, lambda: "a" | int]:
    try:
        print(bad())
    except TypeError as e:
        print(e)
