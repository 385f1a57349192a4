# getattr, setattr, hasattr, delattr, vars, dir, callable.
class C:
    shared = 1

    def __init__(self):
        self.x = 5

    def method(self):
        return self.x


c = C()
print(getattr(c, "x"), getattr(c, "nope", "default"), getattr(c, "method")(), hasattr(c, "x"), hasattr(c, "y"), getattr(C, "shared"))
setattr(c, "y", [1])
print(c.y, vars(c), c.__dict__, hasattr(c, "y"))
delattr(c, "x")
print(vars(c), hasattr(c, "x"))
for name in ("shared", "y", "method", "zzz"):
    print(name, hasattr(c, name), callable(getattr(c, name, None)))
for f in (lambda: getattr(c, "zzz"), lambda: delattr(c, "zzz"), lambda: c.method(), lambda: getattr(5, "foo"), lambda: setattr(5, "foo", 1), lambda: getattr("a", "b"), lambda: getattr(C, "q"), lambda: getattr(len, "q"), lambda: vars(5), lambda: getattr(c, 5)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print([n for n in dir(c) if not n.startswith("_")], getattr("abc", "upper")(), getattr([], "append").__name__)
for i in range(3):
    setattr(c, f"field{i}", i * i)
print(sorted(vars(c).items()), sum(getattr(c, f"field{i}") for i in range(3)))
c.__dict__["direct"] = "yes"
print(c.direct, "direct" in vars(c))


class WithProperty:
    value = 1

    @property
    def twice(self):
        """Two of them."""
        return self.value * 2

    @staticmethod
    def three():
        return 3


class Derives(WithProperty):
    pass


for name in ("value", "twice", "three", "four"):
    for cls in (WithProperty, Derives, Derives()):
        print(name, hasattr(cls, name), type(getattr(cls, name, None)).__name__)
print(getattr(Derives, "tw" + str("ice")).fget(Derives()), getattr(WithProperty, "".join(["twi", "ce"])).__doc__)
