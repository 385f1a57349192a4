# Descriptors: data and non-data, lookup order, functions as descriptors.
class NonData:
    def __get__(self, obj, owner=None):
        return f"nondata {obj is not None} {owner.__name__}"


class Data:
    def __get__(self, obj, owner=None):
        return "data" if obj else self

    def __set__(self, obj, value):
        obj.__dict__["data"] = value
        print("set", value)

    def __delete__(self, obj):
        print("delete")


class Validated:
    def __init__(self, check):
        self.check = check

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if not self.check(value):
            raise ValueError(f"{self.name[1:]}: {value!r}")
        setattr(obj, self.name, value)


class C:
    nondata = NonData()
    data = Data()
    age = Validated(lambda v: isinstance(v, int) and v >= 0)
    name = Validated(bool)

    def method(self):
        return "method"


c = C()
print(c.nondata, C.nondata, c.data, type(C.data).__name__)
c.__dict__["nondata"] = "instance wins"
c.__dict__["data"] = "descriptor wins"
print(c.nondata, c.data)
c.data = 5
del c.data
c.age = 3
for name, value in (("age", -1), ("age", "x"), ("name", "")):
    try:
        setattr(c, name, value)
    except ValueError as e:
        print(e)
c.name = "ok"
print(c.age, c.name, vars(c))
print(C.method(c), C.__dict__["method"].__get__(c)(), c.method.__self__ is c, C.method is C.__dict__["method"])


class lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class L:
    @lazy
    def costly(self):
        print("computing")
        return 99


l = L()
print(l.costly, l.costly)
