# Classes as values: factories, registries, comparison, construction from a table.
class A:
    def __init__(self, v=0):
        self.v = v

    def __repr__(self):
        return f"{self.__class__.__name__}({self.v})"


class B(A):
    pass


makers = {"a": A, "b": B, "int": int, "list": list, "str": str, "dict": dict, "float": float}
for name, maker in makers.items():
    print(name, repr(maker()), maker.__name__, isinstance(maker, type), maker is makers[name])
print([cls(5) for cls in (A, B, str, float, bool)], [t("12") for t in (int, float, str, list, set) if t is not set])


def create(cls, *args):
    obj = cls(*args)
    return obj, type(obj) is cls, isinstance(obj, A)


for cls in (A, B, int, tuple):
    print(create(cls))
x = B(3)
y = type(x)(4)
z = x.__class__(5)
print(y, z, type(x) == B, type(x) != A, type(x) in (A, B), {A: "a", B: "b"}[type(x)], type(x).__mro__[1] is A)
schema = [("id", int), ("price", float), ("tags", lambda s: s.split("|")), ("name", str)]
rows = ["1;2.5;a|b;x", "2;oops;c;y"]
for row in rows:
    out = {}
    for (name, convert), text in zip(schema, row.split(";")):
        try:
            out[name] = convert(text)
        except ValueError as e:
            out[name] = e
    print(out)
x.__class__ = A
print(x, type(x).__name__)


def add_method(cls):
    cls.twice = lambda self: self.v * 2
    cls.limit = 10


add_method(A)
print(B(21).twice(), B.limit)
